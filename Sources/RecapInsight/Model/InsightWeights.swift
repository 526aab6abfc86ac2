import RecapCore

// Written by Benchmarks/insight_train.py on 2026-11-27; change the trainer, not this file.
//
// Learnt from: 89 AMI meetings (ami-train), 45 ICSI meetings (icsi-train), each with human words and with a recogniser's words.
//   AMI Meeting Corpus, CC BY 4.0: J. Carletta et al., "The AMI Meeting Corpus", MLMI 2005.
//   ICSI Meeting Corpus (annotations), understood to be CC BY 4.0 at its distributor's: A. Janin et al., "The ICSI
//   Meeting Corpus", ICASSP 2003. No text of either is in here.
// Method: logistic regression, L2 penalty 300 and 100 (of words 750 and 50, of words per extent 1000),
//   Newton's method; no randomness, so no seed. Words have weights, in thousandths, if 25 % of the meetings of
//   each corpus say them. A meeting of ICSI counts 1.5 times for importance.
// Figures (per cent; extract F at 10 % and 20 % of the words, average precision), 5 folds by meeting series:
//   AMI left out, asr: F10 32.2  F20 48.1  AP 57.7
//   AMI left out, manual: F10 31.8  F20 48.2  AP 59.5
//   ICSI left out, asr: F10 31.2  F20 40.3  AP 34.1
//   ICSI left out, manual: F10 31.2  F20 40.7  AP 35.5
//   ami-dev, asr: F10 32.3  F20 48.4  AP 64.7
//   ami-dev, manual: F10 32.8  F20 48.6  AP 66.6
// Reads features by name: `Feature`. Only English was learnt from.

extension InsightModels {
  package static let learnt = InsightModels(
    importance: LinearModel(
      bias: -2.4969,
      [
        .init(.mass, 0.1036, perExtent: 0.1929),
        .init(.length, 0.4625, perExtent: -0.2612),
        .init(.distinct, -0.1961, perExtent: 0.0786),
        .init(.peak, 0.1156, perExtent: -0.1909),
        .init(.density, 0.055, perExtent: -0.1535),
        .init(.centrality, 0.0483),
        .init(.fillers, -0.048, perExtent: -0.0108),
        .init(.agreement, -0.0024, perExtent: 0.0721),
        .init(.function, -0.2671, perExtent: 0.1964),
        .init(.numbers, -0.0152, perExtent: -0.0609),
        .init(.letters, 0.2218, perExtent: -0.1516),
        .init(.first, -0.0851, perExtent: -0.1196),
        .init(.plural, -0.0132, perExtent: -0.032),
        .init(.second, -0.1047, perExtent: -0.0381),
        .init(.question, 0.0022, perExtent: 0.0056),
        .init(.stammer, -0.0653, perExtent: -0.0099),
        .init(.novelty, 0.0415, perExtent: -0.0169),
        .init(.echo, -0.004, perExtent: -0.0555),
        .init(.uptake, -0.0499),
        .init(.turn, -0.007, perExtent: 0.059),
        .init(.takesOver, -0.0239, perExtent: -0.02),
        .init(.handsOver, -0.0172, perExtent: 0.0128),
        .init(.position, -0.1622, perExtent: 0.0203),
        .init(.opening, -0.0011, perExtent: -0.0368),
        .init(.closing, 0.0267, perExtent: -0.191),
        .init(.pauseBefore, -0.0121, perExtent: 0.0218),
        .init(.pauseAfter, -0.0411, perExtent: 0.1055),
        .init(.seconds, 0.2915, perExtent: -0.0927),
        .init(.rate, -0.0765, perExtent: -0.0541),
        .init(.fresh, 0.0451, perExtent: -0.088),
        .init(.recent, -0.0543),
        .init(.carried, 0.1349, perExtent: -0.0998),
        .init(.overlap, -0.3099, perExtent: -0.0894),
        .init(.floor, 0.0751, perExtent: 0.1078),
        .init(.bustle, 0.0519, perExtent: -0.0859),
        .init(.share, -0.0689, perExtent: -0.1005),
        .init(.chair, -0.0136),
        .init(.wordiness, -0.0139, perExtent: 0.0166),
        .init(.tasks, 0.0135, perExtent: -0.0064),
        .init(.later, 0.0092, perExtent: 0.0159),
        .init(.decisions, 0.0102),
        .init(.agenda, 0.0017, perExtent: -0.0142),
        .init(.roles, 0.0123, perExtent: -0.0435),
        .init(.mass, around: 1, 0.069, perExtent: 0.0564),
        .init(.length, around: 1, -0.0903, perExtent: 0.0084),
        .init(.letters, around: 1, 0.0151, perExtent: -0.0952),
        .init(.function, around: 1, -0.0038, perExtent: -0.0161),
        .init(.seconds, around: 1, 0.0379, perExtent: 0.0062),
        .init(.plural, around: 1, 0.0248, perExtent: -0.0318),
        .init(.second, around: 1, -0.0112, perExtent: -0.0387),
        .init(.agreement, around: 1, -0.0068, perExtent: -0.0182),
        .init(.distinct, around: 1, -0.2303),
        .init(.fresh, around: 1, 0.1825),
        .init(.carried, around: 1, 0.014, perExtent: 0.0491),
        .init(.mass, around: 15, -0.0095, perExtent: -0.0558),
        .init(.length, around: 15, -0.0265, perExtent: 0.0706),
        .init(.letters, around: 15, 0.0323),
        .init(.function, around: 15, 0.0172),
        .init(.seconds, around: 15, -0.0342, perExtent: 0.0588),
        .init(.plural, around: 15, 0.0366, perExtent: -0.086),
        .init(.second, around: 15, -0.0302, perExtent: -0.1125),
        .init(.agreement, around: 15, -0.0075, perExtent: -0.0243),
        .init(.distinct, around: 15, -0.1129, perExtent: -0.0278),
        .init(.fresh, around: 15, 0.1128, perExtent: -0.0423),
        .init(.carried, around: 15, 0.0237, perExtent: -0.0554),
      ],
      words: """
        a 127  able -28  about 45  according -14  actually -8  add 26  again 12  age 19  agenda 35  ah -17  ahead 7
        all -10  along -15  already 6  alright -21  also 27  although 5  always -23  am 9  an 58  and 91  another -23
        any -26  anybody -13  anymore -26  anyone -17  anything -35  anyway -22  are 27  around -41  as 34  ask 9
        aspect -13  at -58  audio 14  available -39  away 5  back 24  bad 14  base 23  based 6  basic 60  basically 96
        be 127  because -104  been 24  before -44  being 13  best 50  better -40  between -23  bigger -40  bit 25
        both -17  bottom 9  box 31  break 8  build 20  but -16  by -39  c 45  call 17  came -16  can 99  care -10
        case -17  cause -121  certain -32  change -8  changing 12  channel 90  channels 34  check 17  choose 11
        close -30  come -36  completely 14  complex -30  complicated -6  computer -10  consider 6  cool 32  cost 145
        could 69  couple -17  course 5  current 15  cut 14  d 100  data -32  day -59  decided 15  decision -10
        definitely 11  depending -44  depends -33  design 169  did 14  difference -32  different -106  difficult -26
        discuss 15  discussed 9  discussion 9  does -54  doing -81  done -15  double 35  down 89  e -28  each 7
        earlier -12  easy 28  eight -42  either 9  else -8  email -15  end -22  energy 22  enough 8  especially -33
        even -35  ever -18  every 33  everybody -20  everyone -22  everything 35  exactly -20  extra -8  f -35  face -15
        fact -23  far 33  fast -14  feature 18  features -20  feel 26  fifteen 23  fifty 59  find 46  fine 11  first 23
        five 10  focus 39  for 27  forget -6  form -22  forty -30  found 17  four -42  from -23  fun -7  function 20
        g 7  general 9  get -18  gets -20  give 69  given -14  go 18  goal 16  goes 10  going 60  good 82  got 26
        great 33  group 18  groups 22  guess -34  guys -37  h -25  had -19  hand 70  happy -24  hard 36  has 18  have 60
        having 42  he -119  hear 39  help -8  high -45  hmm -30  hold 17  home -7  hope -36  hopefully -29  hour -30
        how 39  huh 5  hundred -62  i 102  idea 30  if -116  imagine -28  important -32  in -54  individual -18
        information 18  input -10  inside 5  interface 63  into 98  is -7  issue -7  it -42  its 9  itself 16  job 21
        just -45  keep 26  key 39  kind 42  know -125  l 101  large 14  last -9  later -35  learn 12  least -32
        left -15  let -44  like -46  line -11  list -8  little 25  long -10  look 64  looked -6  looks -28  lost 47  m 5
        made 43  main 24  make 177  making -57  many 48  match 10  matter -16  may -60  maybe 108  me -22  mean -118
        means -104  meeting 40  method -24  microphone 9  might 28  mind -22  minute 9  moment 15  money 12  more 47
        most 8  move -20  much 11  must -10  my -6  n -10  name 24  need 88  needed 14  needs 18  never 19  new 50
        next 70  nice 52  nine -10  ninety 17  no -12  normal 10  not -35  nothing -7  now 60  number -27  numbers 13
        obviously -20  of 10  off 14  often 12  oh -102  okay -62  old -22  on 64  once -9  one 75  ones 59  only -41
        open -8  option 37  or -13  order -35  original 30  other -50  otherwise -10  our 38  out 35  outside -14
        over -9  own -8  page -19  part -40  particular -62  pay 15  people -101  per -7  percent 37  perhaps 38
        person -34  phone -27  pick 6  picture 12  place -8  plan 25  play -51  please -15  plus -11  point -12
        points 21  possible 93  possibly 19  power 82  present -34  pretty -14  previous -13  probably 15  problems 14
        process -18  program -7  project 44  push 30  put 12  putting 15  question -41  questions -10  quick -6
        quickly 7  quite 34  r 47  range -20  rather 35  re 6  read -7  real -45  really 65  reason -53  recognition 187
        record -28  remember -58  report 30  research 16  rest -40  right -64  room -59  s -73  said -33  same -86
        saw -9  say 26  says -34  scale 14  second -21  see -30  seem 7  seems -14  seen -14  send 34  sense -77
        sent 16  separate 7  set -38  seven 47  seventy 23  sh -8  shape 46  she -49  should 26  show 23  side -34
        signal -39  simple 56  since -9  single 23  sit -11  six 10  sixty 13  size -10  small -15  so -56  some -19
        somebody -13  something 44  sometimes 6  soon 6  sorry -29  sort -21  sound -46  sounds 9  source 32  speak -39
        speaker 5  special 59  specific 11  spend 9  standard -15  start -17  stay 9  still -27  style -7  such -28
        suppose -35  supposed -7  switch 14  system -8  t 31  table -9  take -20  taking -16  talk 8  talked -33
        talking -9  tell 7  ten -23  text -12  th -76  thank -7  that -51  the 151  their -30  them 43  then -60
        these -60  they -62  thing 39  things 67  think 208  thinking 46  thirty 23  this -142  those -42  thought 25
        three -35  through 45  time -95  times -26  to 61  today 28  together 56  told -27  too 29  top 15  true 11
        try 17  trying -39  twelve 70  twenty 19  two 47  u -9  uh 113  um 177  understand -10  use 16  used -38
        useful -25  user 135  using 28  usually -46  v 71  very -49  video 15  view -14  voice 100  w -34  wait -19
        want 97  wanted 25  wants -15  was -85  way -53  we 213  week 39  well -42  went 7  were 5  what -27
        whatever -62  when -99  whether -21  which -28  while -41  white -10  whole -12  why 30  will 100  within 38
        without 44  word -32  work 71  worked 13  working 50  works 15  would 64  wow -11  write -12  wrong -8  y -26
        yeah -120  year 7  years -13  yep -22  yes -29  yet 24  you 38  your 7  zero -63
        """,
      wordsPerExtent: """
        a -83  able 8  about -31  access 5  according 5  actually 18  add -5  after -9  again -18  age -6  agenda -12
        agree -7  all 16  also -15  always -9  am 7  an -28  and -53  any 20  anybody 8  anymore -6  anything 20
        anyway -5  are -9  around -12  as -18  aspect 7  at 7  audio 7  available 8  average -7  away -10  b 5  back -8
        bad 8  based -6  basically -15  be -103  because -15  been 10  being -8  bit 6  both -19  box -10  but -6  buy 5
        c 21  came -8  case -7  cause 40  choose -6  consider -7  cost -29  could -23  couple 17  course -9  current -7
        decide -5  definitely -6  depending 9  design -38  did -16  difference 10  different -11  difficult 5
        discussion -10  do 5  doing 11  done -6  down 5  e -8  each -26  easy -6  else 12  email 6  end 7  energy -29
        every -7  everything 7  f -10  face 8  fact -7  far 5  feature -15  features 19  few -10  fifty -21  find -19
        first -10  fit -6  for -20  form -12  forward 7  found -8  from 18  fun -5  function -13  general -5  get -5
        give -19  go -13  goal -7  going 7  good -34  got 10  guess 6  guys 11  had -21  hand -8  hard -23  has -24
        have -39  having -13  he -13  help -8  here -11  hope 22  how -10  hundred 19  i -92  idea -6  if -39
        include -8  inside 6  instead -11  interesting -5  into -17  is -55  it -57  just 11  key -7  kind -12  know 27
        l 8  last 6  later -6  least 9  leave -6  less -16  like 18  little -10  long -18  look 11  looking 20  looks 19
        lost -8  lot -16  lots -8  m 9  made -16  main -8  make -44  many -21  matter -8  may 7  maybe -55  me -15
        mean -59  means 13  meeting -16  meetings 7  middle 6  might -16  minutes 6  money -6  more -5  move 5  much -18
        my -6  n 7  name -22  need 5  next 10  nice -16  no -13  not -39  now -6  number -5  numbers -16  o -8  of -74
        okay 10  old -7  on 8  once -11  one -27  ones -17  option -11  or 15  order -7  original -16  other 32  our 20
        out -8  over 13  part 8  people 16  percent -9  person -12  phones -6  plan -10  play 19  point -14  points -9
        possible -17  power -14  present 12  pretty 17  probably -21  put -9  quite -6  rather -8  read -10  really -20
        recognition -7  remember 7  research -13  right -9  room 15  said -13  save -6  say -27  second 14  seen -8
        sense 13  separate -5  seven -19  shape -13  side 23  signal 6  since 7  six -5  sixty -7  size 6  some -30
        something -54  sounds -7  special -7  speech -30  standard 12  suppose 9  switch 7  system 16  t -11  talk -10
        talking -6  technical -8  ten 13  terms 16  than -10  that -38  the -163  them -6  there -20  these -32
        things -32  think -86  thinking -20  thirty 5  this 12  those 15  three 18  through -8  time -7  to -113
        together -8  too -39  top 16  true -12  trying 7  twelve -6  twenty -7  uh -103  um -57  under 6  understand -8
        up -10  use -13  used 10  user -21  using -8  usually 9  v -8  very -8  video -6  voice -15  w -8  want -40
        wanted -5  was -5  way 10  we -41  week 10  well -59  were 12  what 35  whatever -9  when -18  where -14
        which 21  who 15  will -13  with -6  without -8  word -9  work -12  works 7  would -73  years 6  you -131
        zero -11
        """),
    worth: TermSalience(bias: -2.6307, mentions: 1.2191, letters: 0.198),
    tasks: LinearModel(
      bias: -7.9688,
      [
        .init(.length, 0.2019),
        .init(.distinct, -0.0115),
        .init(.peak, 0.1067),
        .init(.density, 0.0641),
        .init(.centrality, -0.0367),
        .init(.fillers, 0.0499),
        .init(.agreement, -0.0633),
        .init(.function, -0.2003),
        .init(.numbers, -0.1436),
        .init(.letters, 0.369),
        .init(.first, -0.084),
        .init(.plural, -0.0959),
        .init(.second, 0.0642),
        .init(.question, -0.0801),
        .init(.stammer, -0.0421),
        .init(.novelty, -0.0718),
        .init(.echo, 0.0053),
        .init(.uptake, 0.0054),
        .init(.turn, -0.0497),
        .init(.takesOver, -0.0585),
        .init(.handsOver, -0.0313),
        .init(.position, 0.7271),
        .init(.opening, -0.1807),
        .init(.closing, 0.3405),
        .init(.pauseBefore, 0.0543),
        .init(.pauseAfter, -0.062),
        .init(.seconds, 0.2446),
        .init(.rate, -0.0906),
        .init(.fresh, 0.0872),
        .init(.recent, -0.0296),
        .init(.carried, 0.0086),
        .init(.overlap, -0.1383),
        .init(.floor, 0.0765),
        .init(.bustle, -0.0145),
        .init(.share, 0.1808),
        .init(.chair, 0.5501),
        .init(.wordiness, -0.0956),
        .init(.tasks, 0.2103),
        .init(.later, -0.0063),
        .init(.decisions, -0.0639),
        .init(.agenda, 0.0052),
        .init(.roles, 0.1562),
        .init(.tasks, around: 4, 0.2276),
        .init(.later, around: 4, 0.1885),
        .init(.decisions, around: 4, -0.1586),
        .init(.agenda, around: 4, 0.1075),
      ],
      words: """
        a 70  able -24  about 115  access -15  according -32  actual -20  actually 49  after -70  again 20  age -7
        agenda -10  agree -36  ah -12  ahead -10  all -75  along -15  already -9  alright -31  also 50  although -7
        always -21  am -12  an -97  and 447  another -34  any -53  anybody -16  anymore 35  anyone -19  anything -35
        anyway -29  are 87  around 28  as -68  ask 39  aspect -15  at 140  audio -10  available 25  away 80  b -14
        back -29  bad -6  base 10  based -29  basic 10  basically 107  be 137  because -101  been -51  before -6
        being -24  best 27  better -41  between -18  big -28  bit -20  board -32  both 14  bottom -15  box -15
        bring -12  build -10  but -225  buy -48  by -75  c -39  call -26  called -12  came -12  can -97  care -10
        case -44  cause -43  certain -12  change -43  changing -7  channel -66  channels -28  check 51  choose -17
        clear -19  close -26  come 68  comes 27  coming -10  completely -13  complex 12  complicated -10  computer -48
        consider -6  cool -22  cost 69  could 9  couple -12  course 30  current -13  cut -9  d 159  data -8  day -19
        decide 41  decided -26  decision -11  definitely -12  depends -15  design 250  did -85  difference -8
        different -60  difficult -12  direction -6  discussed 79  discussion -34  do 151  does -65  doing -13  done 14
        double 7  down -16  e 7  each -21  earlier -6  easier -8  easy -44  eight -6  either -16  else -38  email 30
        end 24  energy 13  enough 62  especially -14  even -40  ever -15  every -30  everybody -47  everything -17
        exactly 16  example -43  extra -11  f 27  face -9  fact 39  fairly -8  far -17  fast -7  feature -11
        features -16  feel 63  few -30  fifteen -7  fifty -17  final 224  find 142  fine -7  finish -58  first 58
        fit -14  five -48  focus 28  for 169  forget -17  form -44  forty -17  forward -13  found -22  four 14  from -19
        front -10  fun 28  function 27  g 30  get 124  gets 8  getting 23  give 18  given -37  go 32  goes -53
        going 217  good -33  got -57  great 30  group -38  guess -14  guys -23  h -10  ha -6  had 19  hand 31  happy -17
        has -89  have -161  he -17  help -14  here -96  high -10  hmm -33  hold 7  home -12  hope -26  hopefully -24
        hour -20  how 124  huh -16  i 11  idea -26  ideas 97  if -134  imagine -15  important -35  in 83  include -20
        information 83  input -7  inside -18  instead -10  interesting 13  interface 332  into 76  is -277  it -197
        its -16  itself -18  job -9  just 67  k -14  keep -42  key 10  kind -115  know -105  large -7  last -70
        least -17  leave -7  left -21  less -10  let 26  like -81  line 8  list -7  little -65  long -12  look 345
        looking 84  looks -28  lost -9  lot -34  m 46  made 13  main -28  make 73  makes -11  making -9  many -20
        may -19  maybe 46  me 43  mean -39  means -12  meeting -64  meetings -12  microphone -7  middle -10  might -9
        mind 5  minute -18  minutes 10  mm -12  moment 9  money -14  more -171  most -9  move -23  much 15  must -22
        my 19  name 68  need -166  needs 29  never -36  new -69  next 147  nice -28  no 25  normal -19  not -172
        nothing -7  now 196  number 35  o 23  obviously 11  of -103  off -78  often -10  oh -71  okay -79  old -9
        on 259  once 45  one -56  ones 20  only -36  open -18  option -11  or -25  original -14  other 36  otherwise -9
        our 84  out 138  outside -5  over -58  own 28  page -14  part -9  particular -10  parts 25  pay -11  people -32
        per -13  perhaps -10  person 24  phone -11  pick -8  picture 25  place -15  plan -7  play 140  please -7
        plus -7  point -22  points -35  possibility 30  possible 8  possibly 24  power -26  present 41  pretty -33
        previous -6  probably 31  problem 33  problems 27  process -27  program -12  project -160  push -33  put 44
        putting -25  question -17  questions -44  quick 11  quite -37  r 146  range -20  rather -15  re -6  read 27
        ready 64  real -10  really -80  reason -5  recognition 30  record -10  remember 9  report 183  research -8
        rest 9  right -7  room -34  s 6  say -33  saying -30  says -18  scale -5  second 13  see -48  seems 15  seen -11
        send 6  sent -28  separate -14  set -19  seven -9  several 10  sh -8  shape -42  she -9  should -163  show 37
        side -18  signal -12  simple 17  since -15  single -7  sit -6  six -6  size 43  small -30  so -149  some 244
        somebody -7  someone -7  something -67  sometimes -7  somewhere -9  soon -18  sorry -22  sort 55  sound -10
        source -18  space 47  speak -10  speaker -10  special -27  specific -70  speech 25  spend -7  standard -13
        stay 22  stick -30  still -43  straight -10  stuff 44  such -13  suppose -10  supposed 14  sure 100  switch -15
        system -11  t -81  table -9  take 59  takes 32  taking -10  talk -40  talked 18  talking -36  task -48
        technical 218  tell 13  ten -8  terms -22  th -9  than -49  thank -58  thanks -9  that -294  the 433  their -9
        them 38  then -181  there -25  these 16  they -57  thing -53  things 20  think 19  thinking 34  thirty 33
        this -129  though -10  thought -30  three -42  time -158  times -21  to 294  today -11  together 129  told -7
        too -30  top -24  true -12  try 176  trying -11  turn -19  twelve -14  twenty -21  two 208  type 20  u 84  uh 74
        um 198  under -9  understand -9  us 128  use -32  used -40  useful -10  user 558  using 118  v -47  very -119
        video 7  view -7  voice -9  w 19  wait -9  want 85  wanted -11  wants -9  was -131  way -73  we -243  week 14
        well -41  went -10  were 17  what 170  whatever 25  when -47  where -13  whether -53  which -77  while -20
        white -9  who -40  whole -39  will 427  with 29  within -32  without -13  word -11  work 321  worked 36
        working 301  works -30  would -71  write 43  y -11  yeah -94  year 19  years -9  yep 15  yes 43  yet 31  you 295
        your -34  zero -8
        """))
}

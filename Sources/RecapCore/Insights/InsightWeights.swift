// Written by Benchmarks/insight_train.py on 2026-11-26; change the trainer, not this file.
//
// Learnt from: 89 AMI meetings (ami-train), 45 ICSI meetings (icsi-train), each with human words and with a recogniser's words.
//   AMI Meeting Corpus, CC BY 4.0: J. Carletta et al., "The AMI Meeting Corpus", MLMI 2005.
//   ICSI Meeting Corpus (annotations), understood to be CC BY 4.0 at its distributor's: A. Janin et al., "The ICSI
//   Meeting Corpus", ICASSP 2003. No text of either is in here.
// Method: logistic regression, L2 penalty 300 and 100 (of words 750 and 50), Newton's method; no
//   randomness, so no seed. Words have weights, in thousandths, if 25 % of the meetings of each corpus say them.
// Figures (per cent; extract F at 10 % and 20 % of the words, average precision), 5 folds by meeting series:
//   AMI left out, asr: F10 32.4  F20 48.2  AP 57.7
//   AMI left out, manual: F10 31.8  F20 48.4  AP 59.5
//   ICSI left out, asr: F10 31.1  F20 40.0  AP 33.4
//   ICSI left out, manual: F10 30.8  F20 40.2  AP 35.0
//   ami-dev, asr: F10 32.5  F20 48.2  AP 64.6
//   ami-dev, manual: F10 33.3  F20 49.2  AP 66.6
// Reads features by name: `Feature`. Only English was learnt from.

extension InsightModels {
  package static let learnt = InsightModels(
    importance: LinearModel(
      bias: -2.4456,
      [
        .init(.mass, 0.0871, perExtent: 0.191),
        .init(.length, 0.4819, perExtent: -0.4155),
        .init(.distinct, -0.2242, perExtent: 0.071),
        .init(.peak, 0.0847, perExtent: -0.21),
        .init(.density, 0.0715, perExtent: -0.1655),
        .init(.centrality, 0.0557, perExtent: 0.009),
        .init(.fillers, -0.048, perExtent: -0.0369),
        .init(.agreement, -0.0008, perExtent: 0.0626),
        .init(.function, -0.3048, perExtent: 0.1538),
        .init(.numbers, -0.016, perExtent: -0.0594),
        .init(.letters, 0.2263, perExtent: -0.1518),
        .init(.first, -0.077, perExtent: -0.1344),
        .init(.plural, -0.0124, perExtent: -0.0227),
        .init(.second, -0.1055, perExtent: -0.057),
        .init(.question, 0.0027, perExtent: 0.0092),
        .init(.stammer, -0.0558, perExtent: 0.0081),
        .init(.novelty, 0.0312, perExtent: -0.0198),
        .init(.echo, 0.0013, perExtent: -0.0525),
        .init(.uptake, -0.0501),
        .init(.turn, -0.0292, perExtent: 0.0517),
        .init(.takesOver, -0.0233, perExtent: -0.0258),
        .init(.handsOver, -0.0199, perExtent: 0.0109),
        .init(.position, -0.1613, perExtent: 0.0255),
        .init(.opening, -0.0001, perExtent: -0.0348),
        .init(.closing, 0.0324, perExtent: -0.1852),
        .init(.pauseBefore, -0.0147, perExtent: 0.0072),
        .init(.pauseAfter, -0.0401, perExtent: 0.1148),
        .init(.seconds, 0.248, perExtent: -0.1758),
        .init(.rate, -0.0831, perExtent: -0.0357),
        .init(.fresh, 0.0772, perExtent: -0.0945),
        .init(.recent, -0.0502),
        .init(.carried, 0.1397, perExtent: -0.1159),
        .init(.overlap, -0.2983, perExtent: -0.066),
        .init(.floor, 0.0715, perExtent: 0.1084),
        .init(.bustle, 0.0498, perExtent: -0.0829),
        .init(.share, -0.068, perExtent: -0.1199),
        .init(.chair, -0.0143, perExtent: 0.0056),
        .init(.wordiness, -0.0173, perExtent: 0.0225),
        .init(.tasks, 0.0125, perExtent: -0.0129),
        .init(.later, 0.007, perExtent: 0.0201),
        .init(.decisions, 0.0095),
        .init(.agenda, 0.0027, perExtent: -0.0192),
        .init(.roles, 0.0096, perExtent: -0.0475),
        .init(.mass, around: 1, 0.0584, perExtent: 0.0472),
        .init(.length, around: 1, -0.0825),
        .init(.letters, around: 1, 0.0122, perExtent: -0.1047),
        .init(.function, around: 1, -0.0064, perExtent: -0.0191),
        .init(.seconds, around: 1, 0.0393, perExtent: 0.0188),
        .init(.plural, around: 1, 0.0249, perExtent: -0.0358),
        .init(.second, around: 1, -0.0125, perExtent: -0.0439),
        .init(.agreement, around: 1, -0.0051, perExtent: -0.0168),
        .init(.distinct, around: 1, -0.23, perExtent: 0.0071),
        .init(.fresh, around: 1, 0.1847),
        .init(.carried, around: 1, 0.0159, perExtent: 0.0535),
        .init(.mass, around: 15, -0.0112, perExtent: -0.0656),
        .init(.length, around: 15, -0.0208, perExtent: 0.0756),
        .init(.letters, around: 15, 0.0244),
        .init(.function, around: 15, 0.0055),
        .init(.seconds, around: 15, -0.0273, perExtent: 0.0519),
        .init(.plural, around: 15, 0.0255, perExtent: -0.0904),
        .init(.second, around: 15, -0.0268, perExtent: -0.1159),
        .init(.agreement, around: 15, -0.0074, perExtent: -0.0258),
        .init(.distinct, around: 15, -0.1113, perExtent: -0.0312),
        .init(.fresh, around: 15, 0.1039, perExtent: -0.0529),
        .init(.carried, around: 15, 0.0199, perExtent: -0.0584),
      ],
      words: """
        a 139  able -34  about 40  access -9  according -20  actual 10  actually -8  add 28  again 22  age 24  agenda 40
        ah -21  ahead 8  all -19  along -16  already 11  alright -24  also 27  although 8  always -19  am 7  an 70
        and 102  another -23  any -36  anybody -14  anymore -26  anyone -15  anything -41  anyway -21  are 30
        around -32  as 25  ask 11  aspect -23  at -60  available -51  average -9  away 11  back 19  base 26  based 8
        basic 67  basically 120  be 143  because -120  been 17  before -44  being 22  best 46  better -43  between -26
        big -8  bigger -50  bit 23  board -9  both -11  bottom 10  box 42  break 7  build 15  but -15  by -33  c 45
        call 17  came -15  can 97  care -11  case -23  cause -152  certain -33  change -13  changing 12  channel 100
        channels 40  check 19  choose 17  close -27  come -40  coming 11  completely 14  complex -31  complicated -13
        computer -10  consider 14  cool 29  cost 163  could 69  couple -20  current 17  cut 15  d 107  data -44  day -66
        decided 15  decision -11  definitely 9  depending -53  depends -35  design 185  did 9  difference -36
        different -108  difficult -30  direction 6  discuss 12  discussed 11  discussion 8  does -52  doing -95
        done -12  double 33  down 83  e -24  each 22  earlier -13  easy 32  eight -43  else -9  email -16  end -14
        energy 38  enough 15  especially -39  even -52  ever -22  every 47  everybody -25  everyone -23  everything 26
        exactly -22  extra -11  f -32  face -23  fact -21  far 37  fast -19  feature 28  features -16  feel 29
        fifteen 22  fifty 74  final 8  find 61  fine 10  finish -8  first 23  five 22  focus 39  for 37  forget -6
        form -22  forty -35  forward -6  found 25  four -37  from -27  fun -10  function 30  g 6  general 13  get -21
        gets -21  getting -5  give 68  given -19  go 18  goal 19  goes 8  going 64  good 85  got 23  great 26  group 23
        groups 25  guess -26  guys -46  h -29  had -20  hand 75  happy -24  hard 61  has 35  have 65  having 54  he -122
        hear 41  help -7  here 10  high -47  hmm -30  hold 19  home -10  hope -52  hopefully -30  hour -29  how 39
        huh 11  hundred -79  i 105  idea 35  if -111  imagine -25  important -40  in -50  individual -23  information 18
        input -9  instead 9  interface 62  into 112  issue -16  it -37  its 14  itself 20  job 22  just -53  keep 27
        key 46  kind 48  know -132  l 112  large 15  last -6  later -40  learn 14  least -29  leave -7  left -15
        less 15  let -45  like -51  line -15  list -13  little 29  look 58  looked -8  looking -8  looks -37  lost 56
        made 56  main 27  make 195  makes -12  making -65  many 62  match 13  matter -14  may -74  maybe 125  me -22
        mean -125  means -119  meeting 37  method -28  microphone 13  might 44  mind -24  minute 9  moment 20  money 13
        more 53  move -21  much 15  must -10  my -18  n -9  name 28  need 88  needed 15  needs 17  never 25  new 56
        next 62  nice 56  nine -7  ninety 17  no -13  normal 8  not -37  nothing -8  now 69  number -25  numbers 14
        obviously -26  of 20  off 14  often 14  oh -106  okay -73  old -26  on 77  one 83  ones 65  only -37  open -7
        option 46  or -17  order -32  original 44  other -68  otherwise -12  our 21  out 37  outside -16  over -11
        own -7  page -23  part -49  particular -69  parts -6  pay 17  people -115  per -10  percent 45  perhaps 39
        person -34  phone -32  pick 6  picture 10  place -15  plan 28  play -74  please -15  plus -10  point -5
        points 25  possibility 8  possible 106  possibly 25  power 98  present -44  pretty -22  previous -14
        probably 17  problem -10  problems 13  process -16  project 39  push 31  put 13  putting 15  question -35
        questions -14  quick -8  quickly 8  quite 43  r 52  range -18  rather 48  read -7  real -56  really 65
        reason -56  recognition 205  record -35  remember -70  report 29  research 27  rest -44  right -75  room -75
        s -69  said -34  same -88  save -7  saw -17  say 31  says -29  scale 19  second -28  see -31  seem 8  seems -13
        send 34  sense -88  sent 19  separate 12  set -45  seven 50  seventy 27  sh -9  shape 49  she -61  should 30
        show 25  side -35  signal -50  simple 61  since -15  single 18  sit -11  six 9  sixty 7  size -10  small -19
        so -66  some -22  somebody -17  someone -7  something 54  sometimes 11  sorry -29  sort -25  sound -50  sounds 8
        source 32  speak -45  special 74  specific 16  speech 8  spend 13  standard -13  start -21  stay 10  still -27
        stuff -15  style -11  such -35  suppose -44  supposed -9  switch 14  system -20  t 41  table -11  take -30
        taking -15  talk 9  talked -33  talking -12  technical -5  tell 9  ten -28  terms -6  text -18  th -78  than 6
        thank -7  that -46  the 177  their -26  them 38  then -58  these -52  they -75  thing 35  things 66  think 224
        thinking 55  thirty 31  this -135  those -55  thought 34  three -38  through 58  time -103  times -32  to 62
        today 28  together 65  told -25  too 37  top 10  true 20  try 11  trying -42  twelve 74  twenty 21  two 55  u -8
        uh 127  um 200  up 8  us -6  use 13  used -42  useful -34  user 147  using 34  usually -57  v 79  very -54
        video 19  view -15  voice 117  w -31  wait -19  want 100  wanted 21  wants -14  was -72  way -54  we 219
        week 38  well -32  were -7  what -33  whatever -76  when -95  where 13  whether -14  which -24  while -45
        white -17  who 8  whole -9  why 36  will 100  with -19  within 39  without 51  word -33  work 75  worked 16
        working 47  works 11  would 63  wow -13  write -16  wrong -13  y -33  yeah -134  year 10  years -13  yep -26
        yes -34  yet 20  you 47  your -5  zero -63
        """),
    worth: TermWorth(bias: -2.6282, mentions: 1.2144, letters: 0.1995),
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

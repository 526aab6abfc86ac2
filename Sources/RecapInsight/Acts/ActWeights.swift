// Made by Benchmarks/acts_train.py (`make train-acts`) on 2026-11-30; train them again instead of editing them.
//
// Data: 60 meetings and 225 dialogues of Benchmarks/Meetings/train, each as written and as a recogniser might write it.
// Method: logistic regression, L2 penalty 10 (item), 10 (own), 20 (decision), 10 (question), 20 (key), lbfgs (scikit-learn 1.9.1); no randomness, so no seed.
//   Features of fewer than 6 files (of neighbours 10) or 3 authors, and weights below 4
//   hundredths, are dropped.
// Figures on Benchmarks/Meetings/development (F1 at the best threshold):
//   meetings, item: average precision 0.69; F1 0.77 (precision 0.80, recall 0.74) at 0.00, gap 3
//   meetings, own: average precision 0.61
//   meetings, decision: average precision 0.44; F1 0.60 (precision 0.52, recall 0.70) at -1.25, gap 3
//   meetings, question: average precision 0.45; F1 0.64 (precision 0.52, recall 0.84) at -1.50, gap 4
//   meetings, key: average precision 0.45
//   dialogues, item: average precision 0.81; F1 0.80 (precision 0.80, recall 0.80) at -0.50, gap 1
//   dialogues, own: average precision 0.67
//   dialogues, decision: average precision 0.48; F1 0.68 (precision 0.51, recall 1.00) at -2.00, gap 4
//   dialogues, question: average precision 0.54; F1 0.67 (precision 0.70, recall 0.64) at -1.00, gap 4
// Only English was learnt from. `ActFeatures` says how features are written.

extension ActModel {
  package static let learnt = ActModel(
    biases: [.item: -2.49, .own: -4.04, .decision: -3.34, .question: -3.98, .key: -4.75],
    [
      Table(
        .item, -2,
        """
        #1-3 -5  #16-30 -4  #31- -7  #accepts 8  #assignment 4  #commitment 12  #day 6  #decides 11  #declines 12
        #due-by 4  #due-in 6  #goes-on -4  #last 5  #names-next 9  #need 9  #offer 7  #past -15  #place0 22  #place3 -8
        #place4 -26  #question -4  #request -12  #time -6  $ -16  ._$ -17  ._. -4  ._<day> 6  ._<name> 9  ._and 6
        ._before 4  ._could 4  ._have -4  ._how -4  ._if -4  ._in 6  ._it 11  ._last -5  ._my -4  ._no -6  ._not 9
        ._one -6  ._put -5  ._she 4  ._so -16  ._thank -4  ._this -4  ._two -4  ._we 6  ._well -4  ._what 5  ._who 9
        ._you -5  <day> -13  <day>_. 5  <day>_<number> 4  <day>_and 5  <day>_i -5  <day>_morning 5  <day>_night -5
        <day>_the -8  <day>_then -4  <name> 12  <name>_. -4  <name>_the 5  <name>_you 12  <number>_. -5
        <number>_<number> -11  <number>_? -4  <number>_and -10  <number>_days 4  <number>_for -4  <number>_i 4
        <number>_minutes -7  <number>_oclock 4  <number>_of -4  <number>_one -8  <number>_so 4  <number>_to 6  ? -4
        ?_i -7  ?_the -4  ^ -16  ^_<day> -10  ^_<name> -4  ^_<number> -10  ^_all 7  ^_and -7  ^_by 5  ^_good 6  ^_he -4
        ^_i 5  ^_it -9  ^_leave 4  ^_mine 9  ^_my 9  ^_nobody 4  ^_not -7  ^_oh -9  ^_okay -4  ^_one 4  ^_since -5
        ^_so 4  ^_somebody 4  ^_sorry -4  ^_sure 6  ^_the 5  ^_then 10  ^_there -11  ^_they -7  ^_well 5  ^_when -11
        ^_which 5  ^_who -7  ^_with 9  ^_you -9  a 4  a_bit -4  a_month -4  a_new -6  about -11  about_the -13
        actually_. -4  after -10  afternoon -5  again -5  again_. -4  against -7  all 5  all_<number> 4  also -13
        also_. -5  always -8  am 4  and 5  and_<name> 12  and_<number> -6  and_a -7  and_i 5  and_it -9  and_nobody -4
        and_that -5  and_the -4  and_then 9  and_who -6  anybody -4  anyone 8  anyway -4  are -5  are_not 8  around -4
        as_well 4  ask_. 4  at 4  at_it -4  at_me 8  away -8  back_. 4  back_to -5  bad -4  bag -4  be -8  be_. -5
        be_in -5  beautiful 4  been 10  before 9  before_i 8  before_that 4  before_the -5  before_they -4  being -5
        best -5  big 6  bit -6  break -5  bring -5  build -4  bus -5  but -8  buy 6  by_the 11  cake 5  call -8
        call_. -4  can_do 4  can_i -6  can_not -7  car 6  chair -5  change -4  close -5  closed 5  cold -4  come -8
        comes -10  coming_. -4  copy 10  could -12  count 13  day_. -4  days 6  desk -4  did_. 5  different 4  do 8
        do_it 6  do_not -11  do_the 4  do_we -6  does 4  does_not 4  door -5  down -17  down_. -5  draft 4  drive -4
        each 6  end 11  end_of 9  enough_. 5  even -8  evening -4  ever -4  every -7  everything_. -5  face -4
        first_. -7  first_of -4  for -9  for_a 7  for_me -6  for_the -8  for_two -5  forget 5  fourth -11  fourth_. -6
        fridge 4  from 4  from_now -4  from_the -9  gate 4  gave -6  get 4  get_a -4  gets -4  give 6  goes -9
        good_. -4  got_. -4  got_a -5  got_it 4  got_to -5  had -5  hall -6  hands -4  happened 4  happy -5  happy_. -4
        has 4  has_a -6  has_not 6  has_to 8  hate -7  have 8  have_been -4  have_got -17  have_it -5  have_the 21
        have_to 5  have_we 5  having 11  he -4  he_can 5  he_is 9  head -6  her 11  him 6  him_. 6  hold 13  honestly 4
        how_many 4  how_much -5  i_. -4  i_can 8  i_did 4  i_just 4  i_know 6  i_like -8  i_need 10  i_only 7  i_said -4
        i_say -4  i_suppose 4  i_want -5  i_was 7  i_will 7  i_write 7  if_he 7  if_i 4  if_it -7  if_we -10  in -9
        in_<day> -4  in_a 7  in_that -4  in_the -7  in_this 5  in_your -4  is -6  is_. 4  is_<number> -9  is_a 12
        is_back 11  is_been 7  is_he -5  is_in -4  is_it -4  is_me 9  is_my -5  is_not 10  is_on 7  is_one -6  is_the -6
        it 5  it_. 10  it_? -4  it_at -7  it_back -4  it_for 4  it_in -6  it_is 15  it_last 4  it_on -5  it_so 4
        it_was -8  it_will -6  itself 4  just 10  keep 4  know 9  know_. -6  know_it 4  know_what 4  lady 5  last_time 4
        leave 5  leave_it 6  leave_the -4  left 7  let -5  let_me -5  lift -8  light -7  like_that -4  list 5
        live_with -4  long -4  look -5  looking 6  looking_at 4  love 4  lunch -4  machine -8  man 8  many 7  maybe -4
        me 4  me_. 5  me_i 7  message 6  mine 6  minutes -10  minutes_. -4  money 6  morning 6  mother -6  move -5
        much -5  music 6  must -4  myself 4  name 8  need 6  need_to 5  never -6  new -10  nicely 5  night -5
        night_. -5  ninth -7  no 13  no_i 7  nobody 7  not_a -5  not_be -4  not_do -4  not_even -5  not_have -4
        not_it 6  not_know 5  not_say -5  not_see -4  nothing 4  now -11  oclock_. 5  of -4  of_<day> -6  of_it -6
        of_next 5  of_the 5  of_those -5  of_us 8  off 10  off_the 5  okay -7  okay_. 7  on_. 7  on_<day> -5  on_her 4
        on_my -4  on_the 7  once 4  one_. -10  one_<number> -4  one_more -5  one_of 8  open 16  or -10  our 5  over 5
        over_the -5  own -5  paid 4  paper -7  paper_. -4  part -4  pass 6  pay -7  people_. -5  photo 5  plan 5
        point -4  post 8  print 5  problem -5  put_a -4  put_in -4  put_it -4  quiet 5  rather -6  read -5  room -7
        round 8  run 5  said -13  said_. -4  same -4  say_? -4  say_it -5  second -7  see -5  send -5  she_will 4
        shop -4  shut -4  sign 4  sixth -5  sleep -8  sleep_. -4  slow -5  so 9  so_. 10  so_i -5  so_what 7  some -9
        somebody 20  stand -7  start -5  stay -6  stays -10  stop -4  store -4  street -4  suppose 6  table 4  take 12
        take_a 5  takes 6  tea 4  tell_you 4  test 6  thank -9  thank_you -9  that -15  that_is -4  that_one -4
        that_the 6  that_we -4  that_would -4  that_you 4  the_. -4  the_big 4  the_door -7  the_end 8  the_first 5
        the_last 5  the_month 4  the_one 4  the_printer 4  the_second -7  the_thing -5  the_two 4  the_van 4
        the_water 4  them 5  then 11  then_? -4  then_i -4  then_it 8  there_is -13  these 4  they_are -5  they_do -4
        they_would 5  thing_. 10  think -7  this_is -4  this_one -5  those -10  through -8  till_<number> 4  time_. -6
        to 6  to_<number> 4  to_know -4  to_tell 6  to_the -7  to_them -5  today 6  told -5  tomorrow 5  tonight 4
        tonight_. 5  too -5  took -6  true -4  turn 4  twice -5  two -12  two_<number> -5  under 7  up 4  us_? 5  van 5
        van_. 4  very -10  want 6  want_it 6  want_to -8  wanted -4  wants_to -5  was -5  was_. 5  was_<number> -5
        water 8  we -12  we_are -14  we_do -5  we_had -4  week 7  week_. 7  weekend 5  weekend_. 5  well_. 5  well_i 4
        were -4  what 5  what_do -4  what_i 5  what_they 4  when 5  when_i -6  where -6  where_is 4  which 5
        which_is -5  white 5  who_is -6  why 10  will 6  will_. -4  will_get 5  will_go 6  will_put 6  will_say 4
        will_take 7  with 13  with_<name> 5  with_a 5  woman 5  word -4  words 8  would 8  would_have 5  would_like 6
        would_rather -4  would_want 6  would_you -4  write 5  written -4  yard -5  yeah -10  yeah_. -8  yes -6  yes_. -7
        yesterday 6  you_can -4  you_could -8  you_do 8  you_have 13  you_the 4  you_will -6  your -11
        """),
      Table(
        .item, -1,
        """
        #1-3 -4  #31- -8  #8-15 6  #accepts -5  #again 18  #asked-offer 5  #asks -4  #calls -6  #commitment 6  #day 22
        #declines 9  #due-by 8  #due-of -4  #due-till -4  #group 9  #last 11  #names-next 16  #offer 14  #past -15
        #place1 7  #place2 -4  #place3 -7  #place4 -8  #promise -11  #proposal -8  #request 6  #time 5  $ -10  ._$ -6
        ._<number> -6  ._for -5  ._give 4  ._he 4  ._how -4  ._let -13  ._no 11  ._not 11  ._oh -6  ._one -4  ._put 4
        ._right -4  ._she 4  ._so -12  ._somebody 6  ._the -20  ._then 6  ._they -7  ._tomorrow 5  ._what -4  ._when 6
        ._yeah 5  ._yes 5  ._you -8  <day>_. 4  <day>_is 4  <day>_morning -5  <day>_week 4  <name> 19  <name>_. -12
        <name>_? -4  <name>_and 6  <name>_i 4  <name>_the 14  <number> 7  <number>_. 6  <number>_<number> -6
        <number>_? 5  <number>_and -10  <number>_days 10  <number>_minutes -6  <number>_oclock -4  <number>_so 4  ?_$ -4
        ?_it 5  ?_they 4  ^ -10  ^_. 6  ^_<name> 4  ^_<number> -10  ^_all 11  ^_and 4  ^_at -5  ^_by 6  ^_could 8
        ^_do 13  ^_does -5  ^_fair 6  ^_good -9  ^_i -6  ^_in -9  ^_is -11  ^_it -12  ^_leave 5  ^_let 6  ^_mine 6
        ^_no -9  ^_one 5  ^_so 5  ^_there 4  ^_they -5  ^_tomorrow 5  ^_two -5  ^_well 4  ^_who -4  ^_with 4  ^_would 10
        ^_yes -8  ^_you 5  a -11  a_<number> -6  a_man 4  a_month -6  about -5  after 5  after_. 4  again_. -5  all 14
        all_. 6  all_<number> 9  also -11  am 4  am_in 6  am_on 7  an 5  and 15  and_<name> 18  and_a -6  and_he -4
        and_i -5  and_nobody -4  and_not 4  and_she -5  and_the -4  and_then 13  and_we 9  anyone 12  anyway -5
        anyway_. -6  are_on 4  are_we -6  as -6  ask 14  asked -4  at 17  at_lunch 4  at_my 5  at_noon 4  at_the 14
        away -5  back_. -4  bag -4  bank 10  be 7  be_on -5  because -11  bed -4  been 4  before 21  before_. -4
        before_<number> 5  before_they 10  before_we -4  before_you 5  being -4  better -4  better_. -6  big 8  boat -4
        both 4  box 5  box_. -4  break -4  breakfast -5  bring 4  bring_it 9  brother 4  but_it 5  but_the -7  by 13
        by_the 7  call -6  came -11  can 13  can_do -4  can_i -4  can_not -6  can_you 5  card 5  carry 8  cash 5
        chair 4  child 6  children -4  church 6  closed -6  coffee -6  come -17  come_in -6  coming -8  coming_. -5
        company -4  contract 6  cost -4  could -8  could_have -5  count 6  date -4  day -11  days 13  days_. 5  desk 5
        did_. 4  did_not 4  did_the 6  do -5  do_. -5  do_i 5  do_it 14  do_that -4  do_we -10  does -9  does_not -4
        dog -6  doing -4  double 6  down -5  draft -4  each 6  early 4  eat -4  else 8  end 14  end_of 11  evening -7
        evening_. -6  every -10  everything -5  eyes 4  fair_. -4  fine 6  for_that 4  for_the 6  forget 13  free -8
        free_. -5  from_<number> 4  from_my 4  from_the -22  full -4  gave -7  get_the 4  give 6  give_it 4  go_. 6
        go_to 4  god -4  going -13  going_to -10  gone -4  gone_. -5  good -6  good_. -8  got_it -5  got_the 10  guess 4
        ha 4  had -11  hang -4  has 14  has_to 10  hate -4  have_<number> -4  have_a 4  have_got 8  have_no 4
        have_not -4  have_the 19  he -11  he_can 4  he_is 6  he_said -4  he_will 6  he_would -4  hear -8  heard -8
        her 7  here -7  here_. -8  him 15  him_. 9  hold 7  hold_the 6  home -10  home_. -4  how -9  i_can 19
        i_could -8  i_go -6  i_like -6  i_love -4  i_mean -7  i_said -4  i_will 12  i_would 6  if -4  if_he 6  if_i 6
        if_there -4  if_they -5  if_we -13  in 4  in_<day> 7  in_it 5  in_my -4  in_that -4  in_the -7  in_to 5
        in_two -4  instead -5  into -4  is -4  is_<number> -5  is_a 9  is_an 6  is_at 5  is_back 9  is_been 6  is_good 4
        is_he -4  is_i 4  is_it -10  is_like 4  is_no -9  is_on -4  is_one -9  is_only 4  is_still 4  is_that 8
        is_the -6  is_two 7  is_what -5  is_you 4  it 5  it_. 5  it_and 8  it_back 5  it_before 4  it_goes 4  it_in -5
        it_was 4  it_will -11  it_with 7  it_would -8  just 5  kind -5  know -10  know_. -9  know_what 6  last_time 8
        last_year -5  leave 4  let -14  let_me -8  let_us -4  lift -4  like -7  like_. -5  list 12  list_. 7  live 7
        lock 6  long 7  look -4  lost 5  love_it 5  make 8  make_it 6  man 8  maybe -4  me 13  me_. -11  me_and 7
        me_on 4  me_the 9  mean -7  message 5  mind_. 5  minutes -8  minutes_. -6  month -8  month_. -4  morning -7
        mother -6  move -5  moved -4  mr -5  much -4  music 4  must -5  my 13  myself 7  name 7  names -6  need 15
        need_it 4  need_to 6  needs 7  never -6  nicely 8  night -4  no 5  no_no -8  none 8  not -9  not_. -4
        not_<number> 5  not_before 5  not_do -4  not_i -4  not_me -4  not_say -4  note 4  nothing_. -4  now_. 10
        numbers 5  oclock -4  of_it -5  of_that 4  of_them -7  of_us 10  off 4  office -5  office_. -4  oh -10  oh_. -6
        okay -7  on_the -4  one_. 4  one_<number> -5  one_with -6  ones -5  or -30  or_is -6  or_the -9  order 10
        page 5  paid -6  papers 8  past -4  pay -6  people -8  people_. -6  per -4  please 6  point -4  post 7  put_a -5
        quick -4  rather -5  read -5  reading 4  really -5  rest 4  roof -4  room -10  room_. -4  said -8  say -15
        says -4  see -4  see_it -4  send 8  set -5  she -10  she_would 6  sheet 6  should_be 7  show 6  shut -8
        since -4  sit -9  sleep -8  so 13  so_. 7  so_i -8  so_that 5  so_we 5  some -12  somebody 8  someone -6
        something 8  somewhere 5  sooner -4  sorry 7  stand 4  stay -7  table 4  take 7  take_it 4  takes -4  talk -6
        tell_her -4  tell_them 6  than 7  thank -6  thank_you -8  that_i 6  the 4  the_. -5  the_<day> 4  the_<number> 6
        the_back -5  the_bank 4  the_church 5  the_day -6  the_end 9  the_last 4  the_list 5  the_next -4  the_rest 6
        the_second -6  the_weekend 5  the_window 4  them 21  them_. 8  them_on 5  then 15  then_. 4  then_it -4
        then_there 5  there_. 4  there_is -5  these -5  they_do -6  they_have 7  thing 4  thing_. 7  things_. 4
        third_. -4  this_. -4  this_time 5  this_week 4  those -5  though_. -5  till_<number> -4  till_the 8  time 10
        time_. 6  to_. 7  to_ask 4  to_him 7  to_it 5  to_see -4  to_the -8  to_them -6  to_us -4  told -7  tomorrow 8
        two -11  two_of -4  until_the -4  up_the 5  up_to -4  use 4  wait 4  wait_. 5  want_to -6  wants 11  wants_a 4
        was -7  was_not -5  we -23  we_are -6  we_can -5  we_had -4  we_have 6  we_know 4  we_will 15  week 7  week_. 7
        weekend 6  weekend_. 6  weeks -6  weeks_. -4  well_i 5  were -7  what -15  what_about 6  what_do -4  what_is -5
        when 14  when_i -5  when_it 4  when_you -4  where -4  which_is -4  while -5  who 5  whose -5  wife -6  will 5
        will_call -5  will_do -4  will_go 4  will_have -9  will_put 4  with 8  with_a -12  with_me 6  with_the 12
        woman 7  word -6  words 9  work 10  would 22  would_be -10  would_do 6  would_need 4  would_rather -6
        would_want -4  would_you 12  write_to -4  yard -6  yeah 7  yeah_. 5  year -11  year_. -5  year_we -4  yes_. 5
        you 13  you_? 4  you_and 8  you_are 9  you_can -7  you_do 7  you_have 11  you_know -5  you_say -4  you_want 4
        you_were -5  you_will -12  you_would 12  your -24
        """),
      Table(
        .item, 0,
        """
        #1-3 -5  #16-30 24  #31- -24  #4-7 -14  #8-15 18  #accepts 36  #again 63  #asked-offer 7  #assignment 25
        #calls -22  #commitment 84  #day 103  #decides -19  #declines -34  #done -6  #due-at -22  #due-before 4
        #due-by 43  #due-from -16  #due-of -11  #due-on -14  #due-since -20  #due-till -10  #due-until -5  #group 15
        #last 12  #may-decide 7  #names-next 37  #need 8  #offer 26  #past -58  #place0 -14  #place2 11  #promise 14
        #proposal -34  #request 15  #time 47  . 49  ._. -19  ._<day> 10  ._<day>_the -5  ._<name> 23  ._<name>_? 7
        ._<number>_<number> -5  ._<number>_of -5  ._a -7  ._after 6  ._all -4  ._and -4  ._and_the -9  ._and_they -5
        ._anyone 6  ._are 6  ._are_we 4  ._as -8  ._before 25  ._but -19  ._bye -4  ._could 7  ._could_you -7  ._did 8
        ._do 8  ._do_not 8  ._first -5  ._for 4  ._forget -5  ._from 8  ._get 8  ._give 12  ._give_me 7  ._go -4
        ._god -10  ._have 5  ._he_is 9  ._he_will 5  ._how -5  ._i 17  ._i_am 6  ._i_asked -5  ._i_can 19  ._i_did 4
        ._i_had -7  ._i_have 6  ._i_thought -7  ._i_told -4  ._i_was -5  ._i_will 34  ._i_would 12  ._if -5  ._if_i 6
        ._if_the 5  ._if_we -6  ._if_you -9  ._is -13  ._is_it -7  ._it -13  ._it_is -24  ._it_stays -5  ._it_was -9
        ._it_would 10  ._just -4  ._last -8  ._leave_it -4  ._let -13  ._let_us -7  ._like -6  ._my -9  ._next -4
        ._no 9  ._no_. -12  ._nobody -4  ._not 7  ._now -6  ._oh -15  ._okay -13  ._okay_. -21  ._okay_i 6  ._on -11
        ._on_<day> -6  ._one -6  ._only -10  ._or -7  ._put 10  ._right -21  ._same -14  ._she -4  ._she_is 8  ._so -23
        ._so_i 8  ._so_it -7  ._so_the -7  ._so_we -6  ._some -4  ._somebody 6  ._take 9  ._tell 13  ._thanks -5
        ._that -14  ._the -26  ._then 15  ._then_it 5  ._there -9  ._they -6  ._they_are -7  ._they_have -5
        ._they_want -5  ._third -4  ._this 4  ._two -8  ._we -5  ._we_are -8  ._we_have -12  ._we_will 10  ._what 6
        ._what_else -5  ._what_is 4  ._when 16  ._when_is -6  ._who 29  ._who_is 9  ._with_the -14  ._would 9
        ._would_you 4  ._yeah 13  ._yes_. 6  ._you_are -5  ._you_can 4  ._you_would 8  <day> 22  <day>_. 6  <day>_._$ 23
        <day>_._he -11  <day>_._if 7  <day>_._the -8  <day>_._they -5  <day>_<number> -4  <day>_and -5  <day>_and_the -4
        <day>_at 7  <day>_before -8  <day>_but 5  <day>_evening 7  <day>_for -7  <day>_he -5  <day>_i_am 13  <day>_is 15
        <day>_it 16  <day>_it_is 9  <day>_morning 5  <day>_night 4  <day>_no 13  <day>_not 4  <day>_or -7  <day>_so 9
        <day>_that -8  <day>_that_is -8  <day>_the 4  <day>_then 12  <day>_then_. 7  <day>_there 6  <day>_we -9
        <day>_week 15  <day>_week_. 7  <day>_when 6  <day>_with -18  <name> 24  <name>_. -34  <name>_._$ -5
        <name>_._it -4  <name>_._the -6  <name>_? -8  <name>_and 12  <name>_can 10  <name>_does -6  <name>_got 10
        <name>_has 7  <name>_has_the 7  <name>_i 4  <name>_in -10  <name>_is 5  <name>_it -10  <name>_it_is -10
        <name>_on 22  <name>_the 5  <name>_you 19  <name>_you_are 10  <name>_you_have 4  <name>_your -10  <number> 7
        <number>_. -15  <number>_._$ 11  <number>_._<number> -6  <number>_._and -8  <number>_._i 17  <number>_._it -6
        <number>_._she -5  <number>_._so 7  <number>_._the -4  <number>_<number>_. -16  <number>_<number>_? 12
        <number>_<number>_and -6  <number>_<number>_to -4  <number>_? 10  <number>_?_$ 7  <number>_?_i 13  <number>_a -7
        <number>_an -5  <number>_an_hour -4  <number>_and -32  <number>_and_<number> -10  <number>_and_a -8
        <number>_and_i -16  <number>_but 8  <number>_days -7  <number>_days_. -8  <number>_dollars -5
        <number>_eighth -11  <number>_first 9  <number>_for 6  <number>_fourth -6  <number>_if 4  <number>_is -6
        <number>_minutes -15  <number>_minutes_. -9  <number>_months -4  <number>_names 13  <number>_oclock_. 8
        <number>_of -23  <number>_of_the -5  <number>_of_them -7  <number>_of_us -5  <number>_on -11  <number>_out -8
        <number>_out_of -7  <number>_people -11  <number>_pounds -6  <number>_she 7  <number>_sixth 7  <number>_so 9
        <number>_the -5  <number>_third -10  <number>_this 7  <number>_to -18  <number>_to_<number> -9  <number>_two -8
        <number>_two_. -4  <number>_weeks_. -6  <number>_with -7  ?_<name> -9  ?_<number> 5  ?_a 4  ?_for -5
        ?_for_the -4  ?_he -6  ?_i_can 7  ?_i_would 5  ?_it 17  ?_it_is 19  ?_no -5  ?_no_? -4  ?_okay 6  ?_that 6
        ?_the -4  ?_there 4  ?_there_is 5  ?_we -6  ?_you -10  ^_. -9  ^_._$ 12  ^_._i -6  ^_._so 4  ^_<day>_. -4
        ^_<day>_the -6  ^_<day>_then 8  ^_<name> 11  ^_<name>_the -6  ^_<name>_you 6  ^_<number> -14  ^_<number>_. -5
        ^_<number>_? -5  ^_<number>_a -4  ^_<number>_minutes -4  ^_<number>_one 8  ^_after 8  ^_all 28  ^_all_right 7
        ^_and -7  ^_and_i 24  ^_and_if -9  ^_and_the 7  ^_and_what -5  ^_and_when -8  ^_and_who 4  ^_are -5  ^_as 6
        ^_ask 7  ^_at -12  ^_at_<number> -6  ^_aye 6  ^_because -8  ^_before 14  ^_both -5  ^_bring 15  ^_but -5
        ^_by 11  ^_can -8  ^_can_i -6  ^_could 16  ^_did -9  ^_do 7  ^_do_not -7  ^_do_we -4  ^_does -9  ^_done 14
        ^_every -14  ^_everybody -10  ^_fine 9  ^_fine_. -11  ^_for -11  ^_from -7  ^_give 7  ^_go 9  ^_good -27
        ^_good_. -12  ^_got 4  ^_have 6  ^_he_said 9  ^_here -6  ^_how -6  ^_how_much -4  ^_i -20  ^_i_did -10  ^_i_do 6
        ^_i_have 13  ^_i_know -8  ^_i_like -5  ^_i_love -6  ^_i_put -4  ^_i_rang -4  ^_i_was 20  ^_i_would -24  ^_if 16
        ^_if_we 5  ^_if_you 15  ^_in -28  ^_in_my -7  ^_in_the -14  ^_is -4  ^_is_he 6  ^_is_the -4  ^_it -19
        ^_it_has -4  ^_it_will 13  ^_it_would -8  ^_just -10  ^_leave 19  ^_leave_it 6  ^_let 10  ^_let_me 8  ^_let_us 6
        ^_lovely -9  ^_lovely_. -9  ^_me -12  ^_me_and 4  ^_mine 6  ^_morning -6  ^_my -4  ^_my_mother -4  ^_no -9
        ^_no_i -8  ^_no_you -4  ^_nobody -8  ^_not -4  ^_now -10  ^_now_the -6  ^_of 5  ^_oh_. -8  ^_oh_the -5
        ^_okay -10  ^_okay_. -11  ^_okay_i -10  ^_okay_okay 12  ^_one -8  ^_people -11  ^_perfect 6  ^_please_. -6
        ^_put 8  ^_right_. 13  ^_same -11  ^_see -4  ^_shall 5  ^_since 4  ^_so 20  ^_so_. 6  ^_so_i 11  ^_so_it 9
        ^_so_no -7  ^_so_that -16  ^_so_the 6  ^_so_we 11  ^_so_who -4  ^_somebody 11  ^_sure 6  ^_take 11  ^_thank -15
        ^_thank_you -14  ^_thanks 8  ^_that 17  ^_that_is -8  ^_that_would 25  ^_the -9  ^_the_one -7  ^_then_it -6
        ^_then_the 7  ^_then_we -4  ^_there -15  ^_there_is -5  ^_they -6  ^_third -4  ^_to -5  ^_tomorrow 16  ^_two -4
        ^_ugh 9  ^_very -6  ^_we -6  ^_we_are -8  ^_we_should -4  ^_we_will 20  ^_well_. -7  ^_what -4  ^_what_about 14
        ^_what_if -5  ^_what_would -4  ^_when_do -8  ^_who 9  ^_will -7  ^_with 12  ^_with_a 20  ^_with_the 4
        ^_would 15  ^_would_you 27  ^_yeah_. -11  ^_yep 21  ^_yes -9  ^_yes_. -7  ^_you_can -10  ^_you_could -5
        ^_you_did -6  ^_you_do -13  ^_you_have 6  ^_you_know -11  ^_you_want 7  ^_you_will 27  ^_you_would -6  ^_your -6
        a -7  a_<day> -6  a_<number> -14  a_<number>_. -5  a_bit 9  a_bit_. 6  a_bit_of 4  a_box 5  a_day 5  a_day_. 5
        a_different -4  a_fortnight 5  a_good 7  a_letter -6  a_little -8  a_lot 6  a_man 4  a_man_with 5  a_month -10
        a_new 6  a_new_one 4  a_night 5  a_price 6  a_small 5  a_third -5  a_week 13  a_week_. -5  a_whole -6  a_word -5
        about -18  about_<number> 9  about_<number>_<number> 5  about_it -4  about_it_. 6  about_that -6  account 5
        afraid -5  after 43  after_. 16  after_._$ 10  after_<number> -12  after_this 19  after_this_. 10  afternoon 17
        afternoon_. 6  again 15  again_. 7  again_? 4  against -19  against_. -7  agreed -5  alarm 6  all -8  all_. -9
        all_<number> 8  all_i -5  all_of_it 11  all_right 6  all_right_. -4  all_the 31  alone 9  alone_. -5  already -9
        already_. -5  also -12  also_. -7  always 4  am 14  am_a -14  am_going 6  am_just -5  am_not_doing 5
        am_not_going -4  am_on 4  am_seeing 6  am_sorry 6  am_the 5  am_writing 11  an 19  an_hour -5  and 9  and_. -4
        and_._$ -4  and_<name> 20  and_<number> -8  and_<number>_<number> -4  and_do 14  and_everything 7  and_get 19
        and_he -10  and_he_is -5  and_i -6  and_i_can -4  and_i_do -13  and_i_have -4  and_i_need -7  and_if 5
        and_if_it 7  and_in -4  and_it -16  and_it_is -17  and_my 12  and_no -23  and_nobody -9  and_see 4
        and_somebody 4  and_tell 4  and_the -19  and_then -9  and_then_we 5  and_there -9  and_there_is -8
        and_they_have 8  and_this -4  and_two 6  and_we 7  and_we_have 7  and_when -9  and_who 13  and_you 6  another -7
        answer -8  any -10  any_more -4  anybody -16  anyone 8  anyone_. 8  anything -10  anything_._$ -4  anyway 11
        anyway_. -8  anyway_._$ -4  are -21  are_. 8  are_._$ 5  are_a -7  are_at -6  are_good -6  are_in -14
        are_not -9  are_on 13  are_on_the 14  are_out 5  are_the -10  are_they -4  are_you -13  argue 10  argue_with 10
        arm -11  as 20  as_a 5  as_it_is 4  as_soon 17  as_soon_as 17  as_they 8  as_we 7  ask 19  ask_._$ -4
        ask_her 10  ask_him 9  ask_me -8  ask_me_. -10  asked -24  asked_. 9  asked_._$ 12  asked_for -10  asked_me -5
        asking -11  asks -6  at 16  at_. -4  at_<number> -6  at_<number>_. 6  at_<number>_<number> -10
        at_<number>_and -9  at_<number>_past -7  at_a 4  at_home -6  at_it -5  at_it_. -5  at_least 15  at_night -8
        at_night_. -4  at_noon 16  at_the 19  at_two -23  at_two_. -20  awake -5  away_. -10  baby 13  back_. -13
        back_._$ -8  back_from 8  back_in 16  back_in_the 9  bad -11  bag -4  bag_. 6  bar -9  be 17  be_. -5
        be_<number> -4  be_a -10  be_in 6  be_in_the 9  be_me 7  be_nice -8  be_on 6  be_out 8  be_the -11  be_with 9
        because -27  because_i -9  because_of -9  because_of_the -5  been -13  been_on 7  before 76  before_. -9
        before_._$ 4  before_<day> 5  before_<number> 4  before_i 6  before_she 4  before_that -4  before_the 12
        before_the_weekend -5  before_they 11  before_we 16  before_you 14  behind 6  behind_the 6  being -18
        believe -7  beside 9  best 8  better_. -5  better_._$ -4  between 8  big 8  bill_. -4  bill_._$ -4  bishop -6
        bit_. 5  black -11  bless -4  bless_you -4  bless_you_. -4  blue -6  board 8  board_. 9  boat -19  book 20
        both 23  both_. 15  both_of 12  bottom -4  box 16  box_. 6  box_._$ 5  boy 7  boys 8  breakfast -15
        breakfast_. -7  breakfast_._$ -7  bring 35  bring_it 12  bring_the 19  brings 6  building -5  business -4
        but -21  but_<number> 5  but_for -6  but_i 5  but_i_can 10  but_i_have -6  but_i_would 12  but_no 9  but_not -7
        but_okay_. 4  but_she 12  but_that -4  but_the -9  but_then -8  but_they 6  by 44  by_. -5  by_._$ -5
        by_<day> 23  by_<number>_. 4  by_the -5  by_the_way -12  by_then 4  by_tomorrow 7  by_when 5  bye -4  cake 10
        cake_. 5  cake_._$ 8  call 29  called -7  came -28  came_in -10  camera -8  can 21  can_go 12  can_have 14
        can_hear -10  can_i -12  can_i_say -4  can_not_do -8  can_not_say 5  can_not_tell -9  can_take -4  can_we -4
        can_you -5  car 12  car_. 5  car_._$ 11  card 34  care -4  carried -6  carry 23  case 12  cash 5  cat_. -10
        cellar_. 6  chair 7  chair_._$ 4  chairs 5  change 5  change_the 10  changed -11  changes -6  charge -4
        cheaper -6  checked 5  children -17  children_. -5  children_._$ -5  christmas_. -13  christmas_._$ -15
        church 10  church_. 7  clean_. -8  close 10  closing -5  coat -6  college 11  come -7  come_. -4  come_and 6
        come_back 9  come_in -7  come_out -10  comes -8  comes_. -6  coming -18  coming_. -8  coming_._$ -4  committee 4
        company -9  consider 13  contract -13  cost -4  costs -12  could_be 4  could_have -5  could_not -10  could_you 9
        count_the 6  counted -5  couple 5  course -6  cover 7  crew -6  cross -8  cry -13  crying -7  cupboard 10  cut 6
        dark -4  data -7  date 7  daughter -12  day -5  day_. -12  day_and -5  days_. -6  dead 5  dead_. -5  dear -4
        dentist -8  depends -5  depends_on -5  desk 30  did -15  did_it 4  did_not -15  did_the 16  dig 30  dinner 16
        do 15  do_. 7  do_._$ -5  do_a -4  do_i 24  do_it 16  do_not -37  do_not_do -7  do_not_have -4  do_not_know -24
        do_not_need 8  do_that 13  do_that_. 8  do_the 25  do_they 7  do_we -14  do_you_have -6  do_you_want -8
        doctor -6  does -25  does_. -6  does_._$ -6  does_it 6  does_not -9  does_she -4  dog -9  dog_. -5  doing -4
        doing_it -8  dollars -6  done 9  done_. 18  done_._$ 16  door -8  double 6  down 6  down_. 13  down_._$ 7
        down_and 4  draft 11  drink 4  driver -10  due 7  each 23  earlier -4  early -4  early_. -5  easter -9  easy 14
        eat -11  eating -8  eighteenth 7  eighth_. 7  either -7  else 14  else_. 6  empty 4  end 9  end_of 14
        end_of_<day> -7  end_of_next 6  end_of_the 9  english 16  enough 7  enough_. 6  enough_._$ 12  even 6
        evening 19  evening_. 9  evening_._$ 12  ever 7  ever_. 18  every -25  every_<day> -16  every_time -5
        everybody -5  everyone -9  eye -9  face -11  fair_._$ -9  fair_enough -5  fair_enough_. -4  fall -10  family -4
        family_. -4  farm -5  feel -6  feet -10  fifth 7  fifth_. 12  fill 4  finally -7  find 17  find_it 4
        find_out -4  find_the 8  fine 18  fine_. 4  fine_._i 5  finished_. -4  fire -10  first 17  first_. 12
        first_._$ 18  first_and 13  fit 7  fix -4  fixed -17  flat 8  floor -11  floor_. -5  folder -6  food -6  foot -5
        for 13  for_. 4  for_._$ 5  for_<day> 13  for_<number>_<number> 6  for_all -6  for_her -7  for_him 5  for_it -10
        for_it_. -5  for_me_. -7  for_my -5  for_one 4  for_that 19  for_the 23  for_two -6  for_us -6  forget -6
        form 17  fortnight 11  found -10  fourth -4  fourth_. 8  fourth_._$ 4  free -8  free_._$ 4  freezer 7  fresh 15
        from 24  from_<day> -14  from_<day>_. -8  from_me 11  from_now -8  from_now_on -6  from_the 5  from_you 13
        front -5  full -6  garden -17  gate 4  generator -11  get 27  get_a 4  get_it 12  gets 7  getting -17  give 13
        give_it 6  give_me 14  give_me_the 4  give_the 4  give_us 4  give_you -8  giving -11  go 32  go_. 9  go_._$ 6
        go_and 4  go_in 8  go_on 7  go_on_. 4  go_round 8  go_to_the -4  go_with -11  god -13  god_. -5  goes_. -8
        goes_out 8  goes_to 4  going -8  going_to -15  going_to_do -4  going_to_say -4  gone -23  gone_. -10  good 7
        good_. 4  good_._and 5  good_man_. 4  good_morning -5  got 27  got_. -5  got_his 9  got_it 7  got_it_. 15
        got_my 17  got_the -5  got_to 5  got_two 16  grand 5  grand_. 11  grand_._$ 12  green -6  group -6  group_. -4
        guess 13  guess_. 4  guy -4  ha 8  ha_. 7  had -23  had_a -7  had_it 5  had_the -4  had_to -8  hall -22  hand 13
        hand_. 14  hand_._$ 11  hands -7  hands_. -5  hang 13  hang_on -6  happy -5  has 14  has_a -4  has_the 4
        has_to 24  hat 16  hate -7  have_. -14  have_<number> -13  have_asked -8  have_been -8  have_got 9
        have_got_. -5  have_got_two -4  have_heard -5  have_it 24  have_it_. 5  have_it_on 4  have_my 4  have_not -5
        have_not_got -4  have_not_seen -5  have_one -5  have_only 15  have_said -7  have_seen -6  have_that -4
        have_the 15  have_to 32  have_to_be 19  have_to_go -4  have_to_tell 4  have_two -5  have_we -5  have_you -8
        he 4  he_can 18  he_does -4  he_does_not -4  he_had 9  he_is 14  he_is_a -5  he_is_at -5  he_is_back -4
        he_is_got -8  he_is_my 8  he_is_not 9  he_says -11  he_told -7  he_was 9  he_will -4  he_would -18  head -8
        head_office -13  hear -17  hear_. -4  hear_it_from -4  hear_you -4  help 5  her 46  her_. -5  her_._$ 4  here 10
        here_. 12  here_._$ 4  here_._i 12  here_? -4  here_i -4  him 32  him_. 6  him_._$ 7  him_the 5  himself -9
        his 25  hold 8  hold_the 8  hole -5  home -22  home_._$ -6  honest -5  honestly -19  hot 9  hotel 14  hour 7
        hour_. 7  house -18  how -6  how_long 5  how_much -6  human -5  husband -8  i 7  i_. 6  i_?_$ -4  i_am 6
        i_am_a -14  i_am_going 6  i_am_just -5  i_am_on 4  i_am_seeing 6  i_am_sorry 6  i_am_the 5  i_am_writing 11
        i_asked -7  i_believe -6  i_bring 18  i_came -4  i_can 22  i_can_do 4  i_can_take -5  i_come 8  i_could -6
        i_could_do 4  i_did_the 8  i_do_it 8  i_do_not -19  i_go 8  i_had -9  i_had_the 7  i_have_been 4  i_have_got 4
        i_have_had 10  i_have_it -9  i_have_no -10  i_have_not -14  i_have_only 6  i_have_the 13  i_have_to -8
        i_hear -8  i_heard -4  i_honestly -5  i_just 5  i_know -6  i_know_. -9  i_know_it -4  i_know_what 5
        i_know_you -5  i_leave -5  i_like -8  i_like_it -5  i_look -7  i_looked -6  i_love -8  i_make 13  i_mean -5
        i_mean_i -4  i_mean_it -4  i_must 12  i_need 13  i_need_the 7  i_put -7  i_rang -14  i_read 4  i_really -4
        i_saw -12  i_say -17  i_sent -4  i_still -4  i_suppose 6  i_take 6  i_take_it -8  i_tell 6  i_think -10
        i_think_. -7  i_thought -6  i_told -5  i_took -7  i_want 9  i_wanted -8  i_was -6  i_was_thinking 4  i_will 55
        i_will_ask 9  i_will_be -21  i_will_bring 4  i_will_do 12  i_will_give -6  i_will_go 9  i_will_have 19
        i_will_let 11  i_will_make 4  i_will_not -13  i_will_put 13  i_will_ring 6  i_will_see 7  i_will_take 6
        i_will_write 12  i_would_be -4  i_would_better 7  i_would_bring 5  i_would_go 6  i_would_have -17
        i_would_like 4  i_would_not -8  i_would_rather -9  i_write 26  i_write_to 6  idea -10  if 5  if_he 13  if_i 7
        if_i_am -12  if_i_must 10  if_it_comes 9  if_it_is -5  if_she 7  if_the 5  if_there -16  if_there_is -11
        if_they -7  if_we -8  if_you -14  in 4  in_. -18  in_._$ -12  in_<day> -20  in_<day>_. -16  in_<day>_and -5
        in_<number> -4  in_<number>_minutes 4  in_? 5  in_a -10  in_and -4  in_at 6  in_by -11  in_by_the -5  in_front 7
        in_front_of 7  in_his 9  in_it_. 4  in_my 5  in_my_head 7  in_on 9  in_that -7  in_the -17  in_the_book -5
        in_the_middle -5  in_the_office 5  in_their 7  in_there 5  in_this 10  in_to 8  in_writing 14  in_your 4
        insurance 12  into -11  into_the -6  is -7  is_. 8  is_._$ 4  is_<day>_. -4  is_<name> 7  is_<number> -15
        is_<number>_weeks -4  is_a_<day> 7  is_all -12  is_already -10  is_an 10  is_back -5  is_been 12  is_doing -4
        is_done -9  is_fair -4  is_finished -7  is_for 14  is_for_the 10  is_from -4  is_going_to -6  is_gone -5
        is_good_. 10  is_got -7  is_got_the -4  is_he -4  is_how -11  is_i -4  is_it -13  is_it_the -4  is_just 11
        is_kind -4  is_like 31  is_like_a 6  is_me 15  is_mine 13  is_more 9  is_my 15  is_no -6  is_not 28  is_not_a -4
        is_not_it 7  is_not_the -7  is_off -4  is_on 15  is_one 6  is_our -4  is_out 13  is_right -6  is_sitting -6
        is_that_. 7  is_that_the -5  is_the -8  is_the_<number> 12  is_the_thing -5  is_two -8  is_up 5  is_very -4
        is_we -6  is_what -8  is_what_i 6  is_with 9  is_you 20  is_your -5  it 18  it_. -6  it_._$ 25  it_._i -16
        it_._if 5  it_._it -7  it_<day> 9  it_<number> 7  it_a 10  it_again 6  it_again_. 7  it_already 6  it_and 8
        it_and_i 4  it_and_it -5  it_at_<number> -7  it_back 7  it_be 9  it_before 5  it_but -14  it_but_i -7  it_by 4
        it_by_the 5  it_can -7  it_comes 13  it_could 5  it_depends -5  it_does -9  it_does_not -6  it_every -8
        it_first 5  it_for -5  it_from -8  it_goes 5  it_has -9  it_he -4  it_here 10  it_here_. 9  it_i 8  it_i_am 6
        it_in 5  it_in_the -11  it_is -12  it_is_. 5  it_is_<day> -5  it_is_<number> 10  it_is_a -4  it_is_all -6
        it_is_always -8  it_is_an 9  it_is_been 6  it_is_fine 7  it_is_for 15  it_is_got 10  it_is_in -7  it_is_just 12
        it_is_like 21  it_is_me 5  it_is_my 6  it_is_not -6  it_is_on -6  it_is_one 15  it_is_out 7  it_is_the -7
        it_is_what 6  it_is_you 15  it_myself 4  it_not 4  it_on 8  it_on_<day> -4  it_on_a 7  it_on_my -5  it_on_the -5
        it_or 6  it_over 7  it_says 9  it_should 4  it_should_be 4  it_since -7  it_so 14  it_stays -6  it_that -9
        it_the 10  it_then -4  it_there -7  it_this -8  it_till -4  it_to 14  it_to_the 16  it_tonight 4  it_took -4
        it_was -23  it_was_<number> -11  it_was_a 9  it_was_not 4  it_we -4  it_went -9  it_will 15  it_will_be 18
        it_with 9  it_would_be -6  its -10  job 12  job_. -6  just 4  just_saying -4  just_the 9  keep -9  keep_it -7
        keep_the 7  key 9  kids -9  kind_. 4  knew 7  know -30  know_. -8  know_._$ 4  know_._i -7  know_i -8
        know_it -5  know_the 5  know_who -5  know_you -5  knows -8  lab 15  lad -9  lady 7  land 7  laptop 5  last -15
        last_<day> -9  last_night -9  last_night_. -4  last_one 11  last_time 8  last_week -7  last_year -19
        last_year_we -8  law -4  lead -6  least 15  leave -16  leave_. -7  leave_it_. -12  leave_the -5  left -11
        left_. -5  legal -6  less -14  less_. -5  let 12  let_it 10  let_me 4  let_the 6  let_us -4  let_us_not 7
        letter -15  letter_. -5  letters 16  letters_. 9  licence -4  life 9  life_. 4  light -7  like -13
        like_<number> 16  like_a -12  like_it -13  like_it_. -6  like_that -8  like_that_. -9  like_this -5  limit 6
        line 16  line_._$ -4  list 30  list_. 11  list_._$ 11  little -10  live_with -16  load 9  loan -5  locked 5
        long 4  look -26  look_. -9  look_at -5  look_at_it -4  look_at_me -7  look_at_the 6  looked_. 9
        looking_at_me 8  looks -6  lord -4  lord_. -4  lose -5  lost 6  lot 15  loud 5  love -4  love_it 8  love_it_. 9
        lovely -10  lovely_. -9  low -10  lunch 16  lunch_._$ 8  lying -4  m 9  machine -5  machine_. -4  made -4
        mail -15  make 24  make_it 22  making 15  man 13  man_. 10  man_._$ -7  man_with 8  many -7  me 45  me_. -8
        me_._i 10  me_a 13  me_and -4  me_down 4  me_i -5  me_i_am -11  me_in 8  me_in_the 9  me_it -4  me_on 4
        me_on_<day> 5  me_the 14  me_to 5  mean -15  mean_. -4  mean_i -4  mean_it -4  meant -9  meant_to -8
        measured -5  message 8  mid 9  middle_of 6  midnight -8  mind 17  mind_. 11  mine 25  mine_. 12  minute_. -4
        minutes -17  minutes_. -7  miss -9  money 11  money_. 10  month -9  month_._$ 8  months -4  morning_._$ -12
        mother_._$ -4  motor 10  move -4  moved -7  moves 12  mr -9  much_. 5  must 17  must_be 15  my 24  my_brother -5
        my_desk 4  my_mother 12  my_mother_. 5  my_own 7  my_phone -8  my_uncle -5  myself 34  myself_. 13  nah 5
        name 8  names 10  nearly -5  need 35  need_<number> 4  need_a -7  need_it 12  need_the 13  needs 17  needs_to 10
        neither -4  nephew 11  never -19  new_. -5  new_one -7  new_year 4  new_year_. 6  news -6  next -19  next_. -4
        next_._the -4  next_<day> 27  next_<day>_. 9  next_one -10  next_week -13  nice_._$ 4  nicely 12  nicely_. -5
        nicely_._$ -5  night -9  night_. -24  night_._$ -15  nights 8  nineteenth -8  ninth 21  ninth_. 7  no -12
        no_. -26  no_._$ -8  no_._i -7  no_._no 5  no_<day> 7  no_i -5  no_idea -6  no_more 6  no_no_. -6  no_one -7
        no_problem -4  no_that -4  no_wait -7  no_we 10  nobody -25  nobody_ever -6  nobody_in 8  noise 4  none -8
        noon 17  noon_. 14  noon_._$ 11  nor -4  north 4  not -50  not_. -14  not_._$ -4  not_._i -5  not_<number> 9
        not_a 14  not_at 4  not_be 5  not_before 5  not_come -7  not_do -22  not_do_it -8  not_doing 4  not_get -10
        not_give -4  not_go -6  not_got -4  not_have -7  not_have_it -6  not_hear -5  not_here 12  not_i 12  not_in -4
        not_it_. -4  not_it_is 4  not_know -27  not_know_. -10  not_like -6  not_look -9  not_me -6  not_mine -8
        not_need 7  not_read 13  not_say_. -4  not_see -8  not_seen -5  not_tell -6  not_there -5  not_think -4
        not_to -4  not_touch 4  not_with -8  not_with_the -6  note 11  note_. 6  nothing 6  nothing_. -8  nothing_._$ -4
        now -34  now_. 6  now_._$ -8  now_? -6  now_?_$ -4  now_i -5  now_it -6  now_on -6  now_the -8  numbers 8
        numbers_. 10  oclock -8  oclock_. 6  of_. 4  of_<day> -24  of_<day>_. -10  of_<day>_<number> -5  of_<number> -8
        of_a -7  of_course 6  of_it 7  of_it_. 12  of_next 7  of_next_week 6  of_the_month 9  of_the_week 4  of_them -10
        of_this -8  of_us 18  of_us_. -7  of_you -8  of_you_. -16  off -13  off_. -17  off_._$ -13  off_the 16
        offered -6  office -4  office_. -4  oh -4  oh_no -7  oh_the -4  okay 13  okay_._$ 24  okay_._i -4  okay_._so -5
        okay_i -5  okay_okay 15  older -4  on 17  on_. 6  on_._$ 23  on_<day> -15  on_<day>_. -19  on_<day>_? 6
        on_<day>_i 5  on_<day>_night -5  on_<number> -4  on_a -15  on_a_<day> -9  on_her 14  on_his -4  on_it 8
        on_me -9  on_my 11  on_one 6  on_paper -5  on_the -23  on_the_<number> -5  on_the_board 10  on_the_fifteenth -4
        on_the_old -12  on_the_phone -9  on_the_second -6  on_to 10  on_your -8  once 24  once_. 5  one -28  one_._$ 14
        one_._i 5  one_<number> -14  one_<number>_. -6  one_and 5  one_for -7  one_from -8  one_from_the -5  one_in 9
        one_in_the 14  one_more 10  one_of 6  one_of_the 4  one_of_them 7  one_of_those -8  one_page 10  one_point -5
        one_point_<number> -4  one_that 5  one_thing -12  one_we -5  ones 20  only -20  only_. -4  only_<number> -7
        only_one -5  open 10  opened -6  opens 4  or -60  or_<number> 10  or_do -4  or_is -9  or_is_it -4  or_the -23
        order 29  ordered 9  other -4  ought -16  ought_to -9  our -13  ours -4  out 20  out_. 28  out_._$ 11  out_by -9
        out_in -8  out_of_<number> -7  out_of_the 10  out_on -14  out_the 6  outside -12  oven -8  over 5  over_. -9
        over_the_weekend 6  over_to 6  overnight 7  own 6  page 7  pages 6  paid 9  paid_for 4  paper -7  paper_. -11
        paper_._$ -6  papers 17  papers_. 9  parents 7  parts 5  pass 4  passed -10  pay -7  pay_for -5  people -26
        people_. -8  people_have -6  per -4  phones 9  pick -6  picture 7  place -25  plan -8  plant -4  plate -4
        play -6  please 16  please_. 12  please_._$ 8  please_do 9  point -5  point_. 10  point_<number> -10
        point_<number>_. -4  pool -11  poor -4  possible -6  post 10  pounds -7  power 13  press -9  pretty 20  price 6
        price_. 5  price_._$ 9  prices 6  print 21  printed -8  printer 8  printer_. 7  problem_. -10  promise 12
        promised -8  proof 9  properly -8  pull 9  put 26  put_a -8  put_in -5  put_it 10  put_it_in 13  put_it_on 8
        put_the 5  put_them -6  question -6  question_. -6  quick -6  quote 10  rain -6  raise -14  ran_out -5  rang -21
        rather -11  read_it 4  ready 14  really -12  record -5  red 17  rest 17  rest_of 13  right_. 6  right_._$ 5
        right_._i 4  right_? 5  right_so -5  ring 28  ring_the 10  ringing 12  road -6  road_. -9  road_._$ -9  roof -14
        room -16  round 31  round_. 5  route -4  run 4  run_. 10  run_._$ 8  run_it -7  running -20  runs -4  safe -5
        safety -6  said -35  said_. -5  said_it -5  said_that -9  said_yes 6  same_. 4  same_._$ 7  same_as -9
        same_day_. -5  sat -10  save -4  saw -14  saw_it -6  say -19  say_. -11  say_._$ -7  say_<day> 16
        say_<number> 5  say_it -10  say_no 8  say_that -9  say_the 7  say_yes -7  saying -8  says -28  says_. 6
        says_<number> 4  school_. -10  second_. 6  second_._$ 5  second_one 4  section 11  see -12  see_if -4  see_it 7
        see_the -10  seeing 6  seen -21  sell -15  send 9  sent -9  sent_me 4  serious_. -5  service 13  set 8
        seventh 12  shall 8  shall_we 6  share -8  she 10  she_has 7  she_is 8  she_is_back 4  she_is_in 5  she_said -6
        she_will_be -9  she_would 15  shed -7  sheet 28  sheet_. 17  sheet_._$ 7  shift 4  shop_. -5  shop_._$ -5
        short -8  short_. -9  should -7  should_be 8  should_we -4  shut -10  side 12  side_._$ -8  sign 19  sign_it 6
        signed 5  signs 13  since -25  since_<day> -16  since_<day>_. -6  since_last -5  since_the -7  sir -4  sir_. 7
        sit -13  sit_in 7  sit_on -8  sixteenth 8  sixth 7  sixth_._$ 9  sleep -18  sleep_._$ -6  slept -7  slide -5
        slow -8  smell -9  so 18  so_. 22  so_._$ 10  so_._i 7  so_<day> 9  so_<day>_. 5  so_<name> 11  so_<number> -11
        so_before 15  so_do -4  so_i 7  so_if -5  so_it 11  so_it_is 16  so_let 6  so_no -10  so_nobody -9  so_that 4
        so_that_is 11  so_the -11  so_then -8  so_they -5  so_we -6  so_we_are -6  so_we_have -6  so_who -5  so_you 7
        soft 18  sold -6  some -9  some_of -5  somebody 47  somebody_got 6  somebody_has 9  somebody_has_to 10
        somebody_to 13  something 8  something_about -4  something_to 7  sometime 5  somewhere -4  son -10  soon 12
        soon_as 18  sooner -5  sorry -4  sorry_<name> -5  sort 17  sound 5  soup 12  speak 10  spring -4  stairs -8
        stand 5  standing -11  start -9  started 4  starting 10  steel 5  stick 6  still -4  still_. 4  still_have -5
        stock 7  stood -6  stopped -8  store 7  stuck -4  summer_._$ 4  suppose 12  sure -7  sure_._$ 4  tables 13
        take 26  take_a 7  take_it -10  take_the 11  taken -5  takes 10  talk -11  talk_. -7  talk_._$ -6  talked -4
        tank 9  tea -4  tea_. 4  team -4  tell 44  tell_her 5  tell_him 13  tell_me -6  tell_the 11  tell_them 11
        tell_you -6  tenth 6  test 21  text 9  than -7  than_me 5  than_me_. 5  than_the -6  thank -32  thank_you -33
        thank_you_. -13  thanks_. -8  that -14  that_. 5  that_._$ -19  that_._i -10  that_? 5  that_a 8  that_he 10
        that_is_. -4  that_is_<number> -13  that_is_a 15  that_is_all -6  that_is_not -8  that_is_what -4  that_it -8
        that_one -5  that_one_. -5  that_out 8  that_the -6  that_they -10  that_would 17  that_would_be 15  that_you 4
        the 24  the_. -15  the_._$ -8  the_<day> -12  the_<day>_. 5  the_<number>_. 7  the_<number>_<number> -9
        the_<number>_eighth -11  the_<number>_first 14  the_<number>_fourth -5  the_<number>_sixth 7
        the_<number>_third -10  the_back -8  the_bank 4  the_big 4  the_blue -6  the_board 10  the_boat -11  the_book -6
        the_bottom 5  the_box_. 10  the_call 9  the_car -5  the_card 17  the_church 7  the_contract -8  the_council -4
        the_cover 8  the_day 11  the_day_. 5  the_dentist -5  the_door -4  the_door_. 4  the_driver -5  the_eighteenth 7
        the_end 13  the_end_of 11  the_evening 4  the_family -6  the_fifth -7  the_first_of -6  the_floor -7
        the_freezer 7  the_generator -13  the_good 7  the_group 7  the_hall -9  the_house -4  the_insurance 8
        the_key 14  the_kitchen 6  the_lab 18  the_last 7  the_last_one 11  the_letter -4  the_light -9  the_list 12
        the_little 7  the_loan -4  the_long 5  the_lot -4  the_man 8  the_money 5  the_month 8  the_month_. 7
        the_morning 6  the_morning_. 5  the_mother -10  the_new -5  the_new_one -5  the_night 9  the_nineteenth -8
        the_ninth 19  the_number -11  the_one_that 6  the_one_with -5  the_ones 6  the_owner 4  the_paper -14
        the_paper_. -13  the_people -5  the_phones 7  the_pool -10  the_power 9  the_price -4  the_printer 4
        the_question 4  the_rest 20  the_rest_of 13  the_road -6  the_road_. -7  the_roof -10  the_room -10  the_same 13
        the_same_. 6  the_school -7  the_sheet 6  the_sign 8  the_sixteenth 8  the_small -6  the_soup 16  the_table 7
        the_tenth 5  the_the -6  the_third 12  the_top 11  the_town -4  the_truck 13  the_twelfth 4  the_two 24
        the_van 5  the_van_. -4  the_wall_. 6  the_water -5  the_way_. -5  the_week_. 5  the_weekend_. 9  the_window -7
        the_wrong -7  the_year -8  their 20  them 33  them_. -16  them_._$ -20  them_? 7  them_a -5  them_at 13
        them_in 5  them_on -11  them_on_<day> 4  them_that -5  them_the 10  them_to -4  then 37  then_. 20  then_._$ 11
        then_._i 5  then_<day> 7  then_<number> -6  then_? 10  then_?_$ 11  then_i -4  then_i_am -5  then_i_would 7
        then_it -11  then_it_is -9  then_let -6  then_no -6  then_the -7  then_they -8  then_we 4  then_we_are -6
        then_who -6  then_you 12  there -6  there_. 27  there_._$ 18  there_? 5  there_?_$ 6  there_is -15
        there_is_<number> -5  there_is_a 5  there_is_no -4  there_is_one -11  there_is_the 6  there_on 8  there_were -5
        there_with -13  they -6  they_are 4  they_are_. 6  they_are_in -4  they_are_not -4  they_can 8  they_can_not 10
        they_do -6  they_do_not -4  they_give 5  they_have -7  they_have_a -14  they_said -10  they_say -6
        they_should 6  they_want -7  they_were -5  they_will -11  they_would -4  thing -5  thing_. 20  thing_._$ 12
        thing_._i 13  thing_._the -4  thing_i -8  thing_the -9  things -13  things_._$ 7  think -18  think_._$ 7
        think_that -5  thinking 5  third -13  this -8  this_<day> 14  this_afternoon 13  this_is -6  this_morning -8
        this_morning_. -10  this_one 9  this_one_. 6  this_week 9  this_week_. 5  this_year_. 7  those 4
        those_<number> 8  though -6  though_. -7  though_._$ -8  thought -5  thought_. 4  thought_that -5  through_. -6
        through_the -4  ticket -6  till -38  till_<number> -7  till_<number>_. -6  time 19  time_. -5  time_._$ -5
        time_? -4  to 14  to_. 8  to_._$ 9  to_<day> 5  to_<name> -5  to_<number> 13  to_<number>_. 8  to_a 8
        to_ask -10  to_call 7  to_come 4  to_do -8  to_do_it 8  to_do_the -4  to_go -12  to_have 11  to_hear -11
        to_her 4  to_her_. -4  to_him 14  to_know 5  to_look 11  to_look_at 11  to_me 13  to_me_. 7  to_one -10
        to_read -5  to_say_. 5  to_say_it -6  to_see -11  to_sit -4  to_tell 13  to_the 5  to_us -5  to_write -14
        to_you 8  today -14  today_. 12  today_? 4  today_?_$ 4  together 30  told -20  told_me -17  told_the 10
        told_them -6  tomorrow 40  tomorrow_. 6  tomorrow_._$ -4  tomorrow_at 9  tomorrow_i -10  tomorrow_i_am -13
        tonight 31  tonight_. 14  tonight_._$ 17  too_. -13  too_._$ -6  took -7  top 10  touch 4  trailer -5  truck 9
        true 8  true_. 6  try -12  twentieth 5  twice -10  twice_. -10  twice_._$ -6  two -10  two_. -21  two_._$ -8
        two_<number> -23  two_<number>_. -5  two_<number>_and -4  two_and 8  two_weeks -9  two_years -4  typed 5  ugh 9
        ugly 4  under -11  under_<number> -5  until -27  until_the -5  up_. -6  up_? -4  up_?_$ -4  up_there 7
        up_to_the -6  us_. -9  us_<number> 12  us_not 7  us_to -13  use 11  used -12  used_to -6  usual 4  van 7
        version -7  very -25  vote -11  wait -5  walked -4  walking 7  wall_. 11  wall_._$ 5  want 13  want_<number> 4
        want_it 12  want_me 7  want_me_to 6  want_the 5  want_to -15  want_to_be -4  want_to_know 12  want_to_see -5
        wanted -19  wanted_to -8  wants 11  wants_a 13  wants_to -12  was -28  was_. -7  was_<number> -10  was_a 8
        was_going -5  was_going_to -5  was_in -4  was_it -7  was_there -5  was_thinking 4  wash 5  watch -10  watch_. -6
        water_. -4  way_. -14  way_._$ -8  we -27  we_are -10  we_are_not -5  we_do -4  we_ever 4  we_get -5  we_go -12
        we_got -4  we_had -13  we_have_<number> -6  we_have_not -5  we_look 5  we_need -11  we_open 7  we_put -5
        we_say 8  we_should -9  we_want -6  we_will 24  we_would_have -5  weather -7  wedding_. -4  week 34  week_. 20
        week_before -5  week_i 7  weekend 10  weekend_. 16  weekend_._$ 12  weeks -12  weeks_. -9  weeks_._$ -4
        well -18  well_. -5  well_i 5  well_it -5  went -36  were -24  wet -8  what -25  what_<number> 4  what_about 12
        what_did -5  what_do 6  what_else -5  what_it -8  what_the -5  what_was -6  what_we 12  what_would -4
        whatever -11  when 56  when_? 5  when_?_$ 5  when_do 8  when_do_they 8  when_he 11  when_he_is 7  when_i_have 6
        when_is -6  when_is_it 6  when_it 17  when_it_is 8  when_she 8  when_they -8  when_we 13  when_you -10
        where -24  where_it -7  where_it_is -7  which 5  which_is -4  while -21  white -7  who 28  who_do 13  who_does 6
        who_has -10  who_is 6  who_is_got -6  who_would -5  whoever 17  whole -7  whose -8  why -15  wife -7  will 47
        will_. -4  will_ask 5  will_be -12  will_be_in 6  will_be_on 8  will_be_the -7  will_come -6  will_do 20
        will_do_it -7  will_do_the 16  will_get 10  will_get_it 5  will_get_the -7  will_give -13  will_give_you -5
        will_go 8  will_have 32  will_have_it 19  will_have_the 4  will_have_them 4  will_have_to 10  will_hear 20
        will_it 7  will_just -6  will_keep -5  will_let 11  will_make 4  will_need 4  will_not -27  will_only -4
        will_put 15  will_put_it 6  will_ring 9  will_say -10  will_see 9  will_sit -11  will_take_it -11  will_want 7
        will_write 9  will_you 9  wind -9  window -9  window_. -4  window_._$ -6  with 16  with_. -6  with_._$ -8
        with_<name> 9  with_a 19  with_him -4  with_his -7  with_me 9  with_me_. 8  with_my 4  with_one -4
        with_that_. -9  with_the -11  with_the_<number> -4  with_them 10  with_them_. -4  with_two -7  with_what -4
        with_you 4  without -10  woman -4  woman_. -5  wonderful -5  wonderful_. -5  word -5  words -5  work 26
        work_. 8  works 12  works_. 12  worth -9  would 37  would_be -7  would_better 7  would_bring 5  would_give 6
        would_go 5  would_have_said -7  would_have_to 9  would_he -6  would_like -5  would_love 6  would_need 14
        would_put -5  would_rather -9  would_take 7  would_want 4  would_want_to -5  would_you 34  would_you_? 6
        write 45  write_the 13  write_to 10  writing 24  written -11  wrong -4  wrote -4  yeah 6  yeah_. -17
        yeah_._$ -5  yeah_._so -7  yeah_i 11  year -33  year_._$ -6  year_we -9  yellow -4  yep 25  yep_. 15  yep_._$ 16
        yes_. 11  yes_._$ 16  yesterday -31  yesterday_. -15  yesterday_._$ -10  you 13  you_. -11  you_._i -6
        you_<name> -4  you_? 13  you_a 5  you_all -6  you_are 10  you_are_on 10  you_are_the -5  you_ask -9
        you_can_not -10  you_could -8  you_do -8  you_do_not -4  you_get 5  you_go 6  you_had -8  you_have_got 10
        you_have_the 8  you_hear -8  you_i -7  you_know -21  you_know_. -7  you_know_what -5  you_need -9  you_put 4
        you_said 13  you_say -5  you_see -10  you_take 10  you_tell -6  you_that 4  you_the -10  you_want_to -6
        you_were -9  you_will 17  you_will_get 11  you_will_have 8  you_will_not -5  you_would 28  you_would_be -4
        you_would_have 8  your -12  yours_. 5  yours_._$ 5  yourself -5
        """),
      Table(
        .item, 1,
        """
        #16-30 -18  #31- -15  #4-7 11  #8-15 18  #accepts 14  #again 12  #calls -10  #commitment 17  #day 33
        #decides -13  #declines -23  #done -5  #due-at -8  #due-by 9  #group 9  #last 9  #may-decide 6  #names-next 5
        #need -5  #past -35  #place0 -24  #place1 8  #place3 7  #place4 5  #promise 10  #proposal -8  #question 6
        #request 5  #time 16  ._$ -5  ._<day> -9  ._<number> -14  ._before 7  ._fine 4  ._from 4  ._give -4  ._go -4
        ._i -8  ._if -8  ._in -4  ._is -4  ._it -14  ._let -9  ._no -12  ._oh -6  ._okay -8  ._on 4  ._so -23
        ._somebody -4  ._then -6  ._they -8  ._we -8  ._what 4  ._when 6  ._with -6  ._yes -5  ._you -6  <day> -7
        <day>_. -8  <day>_<number> -4  <day>_? -7  <day>_and -11  <day>_so 8  <day>_the 4  <day>_then 4  <day>_when 4
        <name> -7  <name>_. -12  <name>_? -7  <name>_and 9  <name>_has 4  <name>_i -6  <number> -10  <number>_. -12
        <number>_<number> -15  <number>_and -4  <number>_but 5  <number>_i 6  <number>_of -6  <number>_past 4
        <number>_so 6  <number>_weeks -5  <number>_years -4  ? 6  ?_i 4  ?_you -4  ^ -4  ^_. -19  ^_<day> 10
        ^_<name> 21  ^_<number>_. -13  ^_a 16  ^_all 25  ^_all_right 7  ^_and 65  ^_and_i -4  ^_and_if 11  ^_and_the 13
        ^_are -5  ^_because -7  ^_before 12  ^_by 17  ^_can 12  ^_can_i 8  ^_did -7  ^_do 7  ^_do_not -6  ^_fair -8
        ^_fine -6  ^_fine_. -5  ^_for -7  ^_give -14  ^_go -6  ^_good -10  ^_ha -10  ^_ha_. -7  ^_he 7  ^_i 12
        ^_i_can 11  ^_i_did 7  ^_i_have 13  ^_i_know -12  ^_i_like -5  ^_i_said -6  ^_i_was 17  ^_i_would -8  ^_if 19
        ^_if_i 4  ^_if_we -5  ^_in 6  ^_in_the 11  ^_is -7  ^_is_it -10  ^_it -21  ^_it_will 8  ^_it_would -12
        ^_leave 7  ^_me -12  ^_no -22  ^_no_. -4  ^_no_no -8  ^_nobody -16  ^_not -6  ^_oh -20  ^_on -4  ^_one -10
        ^_people -4  ^_please 6  ^_right -4  ^_she 7  ^_she_will 4  ^_so -33  ^_so_. 5  ^_so_i -10  ^_so_we -4  ^_that 7
        ^_that_would 7  ^_the -24  ^_then -22  ^_then_i 5  ^_then_it -6  ^_then_we -5  ^_there_is -8  ^_they 14
        ^_they_have 8  ^_tomorrow 6  ^_we -5  ^_we_are -12  ^_we_have -4  ^_we_will 10  ^_what -29  ^_what_about -8
        ^_what_is -6  ^_which 7  ^_who -7  ^_who_is -4  ^_with_a 5  ^_with_the 6  ^_would 17  ^_would_you 28  ^_yeah 8
        ^_yeah_. -7  ^_yes -4  ^_you 7  ^_you_are 5  ^_you_could -5  ^_you_will 7  a_<day> 4  a_bit 4  a_day -5  a_lot 5
        a_man 6  a_week 6  about -7  about_<number> 5  across -4  actually_. -4  after 12  after_. 4  after_this 4
        again 5  all 4  all_. -4  all_<number> 11  already 8  also 8  always 9  am_a -5  am_going 4  am_in 8  am_not -5
        am_the 5  an 5  an_hour 7  and 6  and_i -5  and_if 9  and_it -11  and_nobody -4  and_one -6  and_they -6
        and_we -5  any 4  anyone 5  anyway_. -6  are -4  are_<number> -4  are_the -4  are_we 4  as_it 5  at_<number> -6
        at_me 9  at_two -6  back -7  back_. -7  back_in 5  bag -7  bank 6  be 15  be_a 10  been -8  before 13
        before_<day> 5  before_i 4  before_that 5  before_the -7  better 5  bit 4  board -6  boat -8  booked -8  both -8
        bring 15  bring_it 6  bring_the 6  brother 7  but_i 6  by 10  by_the 8  came -8  can_i 4  car 6  cash 4  cent -5
        christmas -4  closed -5  coffee -7  come 11  comes -4  copy 5  could -14  could_not -6  could_we 4  count -5
        cover 8  daughter -4  day -12  day_. -6  days 7  did 5  did_you -4  dinner -4  do -4  do_i 6  do_not -12
        do_that 6  do_we 6  does -10  does_. -4  does_it -6  does_not 5  doing -5  done 7  done_. 4  door -7  down 10
        drive -7  drop -5  easter -4  email -6  end 11  end_of 8  every -17  everybody -11  eyes -4  fair -7  fine -8
        fine_. -5  first_thing 6  floor -5  for -11  for_<number> -7  for_a -7  for_it -6  for_the 7  for_you 4
        forget -4  free 4  free_. 7  from 6  from_<number> 4  from_the 12  gate -4  gave -5  get_a 6  get_the -4
        give -10  give_it -9  give_me -5  go_on 6  god -5  going_to 7  good 5  good_. 4  got 18  got_a -5  got_it 8
        got_the 4  happy_. 4  have 5  have_<number> -4  have_a 8  have_it 10  have_not -7  have_the 4  have_them 4
        have_two -4  he 6  he_does 4  he_is 4  her 4  here -5  him 9  him_. -6  home 7  honestly -5  hour 4  hour_. 4
        how_long 4  i 11  i_can 4  i_could -8  i_did 9  i_go -5  i_had 4  i_know -4  i_like 5  i_must -4  i_suppose 5
        i_tell -4  i_thought -5  i_told -4  i_was 5  i_will 15  i_would -12  i_write 10  idea -4  if 11  if_i 12
        if_there 5  if_we -10  in_<day> -7  in_<number> -4  in_a -5  in_the -5  in_your 5  is -6  is_. -6
        is_<number> -9  is_all -4  is_coming 4  is_for 6  is_got 4  is_just -5  is_my 8  is_on -8  is_only -6
        is_still 6  is_that 5  is_the -5  it -8  it_. -6  it_<day> 4  it_<number> -4  it_be 5  it_by 6  it_comes -4
        it_has -5  it_so 8  it_the 4  it_there 4  it_up 4  it_was -10  it_will 4  it_with 5  job 5  just -4  keep 4
        know -12  know_. -9  knows -5  last 11  last_time 4  last_year 5  late -4  later 4  let -6  let_us -5
        letter_. -6  lift -5  light -5  like 10  like_to 9  list -7  long 11  look -4  looked -5  lot_of 5  love 4
        lunch 8  lunch_. 7  man 7  maybe 4  me 18  me_. -5  me_i 5  me_to 5  mine 5  mine_. 6  money -4  more -4
        morning 4  most 4  mother -4  mrs 4  must -5  my 9  my_brother 7  my_own 9  names 10  need -11  need_it 4
        need_the -4  needs 8  never 12  new -7  next_week 4  nice -6  night 4  ninth 6  no -35  no_. -16  no_i -5
        no_no -5  nobody -11  not -26  not_. -12  not_know -5  not_tell -5  not_with -4  not_you -4  note 5  nothing -10
        nothing_. -4  now -10  now_. -4  of -10  of_next 4  of_the 6  of_them -5  of_those 5  off_the -4  office -4
        oh -11  okay -6  on 9  on_<day> -9  on_my 15  on_paper 4  on_the 4  once 5  one -6  one_. 4  one_of 4
        one_with -4  only -10  or_<number> 4  order -4  ought_to 4  ours -4  out 6  over_the 10  pages 4  paid 9  pay 4
        people -15  per -6  plan -4  plate -4  please 12  please_. 6  point -7  post 10  print 4  put 8  put_it 8
        ready 4  remember -4  report 5  right_. 6  ring -4  room -5  round 4  say_. 4  says -6  school -6  second 5
        second_. 4  see -5  see_the -4  seen -7  send 5  send_it 4  set -4  shall 4  she_has 7  she_is 11  side_. -4
        sign -6  signed -5  since -6  since_the -6  sit -4  sixth_. 5  so -19  so_that 12  so_the -5  so_we -6
        something -11  stand 6  stays -4  suppose 7  sure -4  take 9  tell -7  tell_him 6  tell_them -5  tell_you -5
        thank -7  thank_you -6  that -14  that_. -6  that_? 6  that_i -5  that_is -10  that_one -6  that_the 4
        that_would 5  the_<number> 7  the_afternoon -5  the_big 4  the_door -4  the_end 6  the_first -5  the_last 6
        the_night 5  the_one -5  the_phone 6  the_same 5  the_school -5  the_second 6  the_way 5  the_week -6  them -7
        them_. -4  then -6  then_. 8  then_? 4  then_i -5  then_it -7  then_the -5  then_we -4  then_you 4  there 17
        there_. 10  there_? 6  they -8  they_are 5  they_need -4  they_will -8  thing 12  thing_. 9  things 5
        things_. 9  third -6  this 4  this_. 4  this_is 4  this_morning -4  this_time -4  this_week 4  those 6
        thought -10  time 13  time_. 5  to 11  to_. 7  to_a 5  to_come 5  to_him -4  to_me 6  to_the -6  to_us 4
        today 5  together 8  told -10  tomorrow 10  tomorrow_. 6  tonight 4  truck 4  two -17  two_<number> -4  under -4
        up 7  up_to 10  us -8  us_. -4  van 5  very_good 4  waiting -4  want 7  want_it 8  wants_to -4  was -7
        was_the -4  way 10  way_. 5  we_are -7  we_had -5  we_have -5  we_will 6  week 13  week_. 6  weekend 9
        weeks -10  well -7  went -6  were -6  what -29  what_did -4  what_does -5  what_is -5  what_they -4  when 19
        when_? 5  when_do 4  when_i 6  when_you -5  where_is 7  white -4  who -18  whole 4  whose -4  wife 7  will 17
        will_get 4  will_go 10  will_have 13  will_not -7  will_put 7  with -9  with_<name> -5  with_a -5  with_it 5
        with_them 5  with_you 6  without -8  work 4  working 5  works 7  would 4  would_be 8  would_have -7
        would_you 16  write 7  write_to 8  wrote -4  yeah_. -8  year -9  year_. -6  years -9  yes -13  yes_. -7
        yesterday -4  you 12  you_and 4  you_are -8  you_can -4  you_could -5  you_do -8  you_have 9  you_know -5
        you_the -4  you_want 8  you_will 4  you_would 4  your -7
        """),
      Table(
        .item, 2,
        """
        #16-30 -8  #31- -7  #4-7 7  #asks -6  #calls -4  #day 40  #decides -18  #declines -8  #due-by 9  #due-of -4
        #due-until 8  #goes-on -10  #last 21  #may-decide 8  #names-itself -5  #need -7  #past -17  #place0 -55
        #place1 15  #place2 4  #place3 13  #place4 13  #time 14  $ -10  ._$ -4  ._<day> 4  ._<name> -7  ._and -6
        ._but -4  ._from 6  ._go -5  ._he 4  ._i -12  ._it -16  ._like 4  ._my -4  ._next -5  ._not 8  ._so -8
        ._somebody -4  ._then -8  ._there 8  ._they 8  ._this 5  ._when 12  ._who -4  ._with -5  <day>_. -5
        <day>_and -10  <day>_morning 5  <day>_night 6  <day>_so 4  <day>_the 10  <day>_then 5  <name>_. -6  <name>_the 4
        <number> -21  <number>_. -4  <number>_<number> -11  <number>_? 4  <number>_a -4  <number>_and -4
        <number>_for -4  <number>_hours -4  <number>_minutes 4  <number>_one -4  <number>_then 5  ?_$ -6  ?_<number> 4
        ?_the 4  ?_they 6  ^ -17  ^_. -5  ^_._$ 7  ^_._i -4  ^_<name> 10  ^_<number> 9  ^_<number>_. -7
        ^_<number>_<number> 13  ^_a 5  ^_after 10  ^_all 6  ^_and 48  ^_and_if 5  ^_and_the 14  ^_are 6  ^_before 12
        ^_but -5  ^_by 12  ^_do 10  ^_do_not 6  ^_does 10  ^_fair -7  ^_fine -15  ^_for -8  ^_give 6  ^_ha -6  ^_ha_. -4
        ^_he 10  ^_he_is 5  ^_how 5  ^_i 12  ^_i_am 6  ^_i_can -4  ^_i_did 5  ^_i_have 9  ^_i_know -9  ^_i_was 8
        ^_i_will 4  ^_i_would -10  ^_if -17  ^_if_i -7  ^_in -6  ^_it 8  ^_it_is -11  ^_it_was -4  ^_it_will 14
        ^_let -9  ^_let_us -8  ^_lovely 8  ^_lovely_. 9  ^_me -8  ^_mine -5  ^_my 10  ^_next 8  ^_no -20  ^_no_. -5
        ^_no_i -4  ^_nobody 4  ^_now_the -5  ^_oh -8  ^_oh_. -11  ^_okay -11  ^_okay_. -16  ^_on 4  ^_one -10
        ^_people -4  ^_please -4  ^_right -11  ^_right_. -4  ^_she -4  ^_since -5  ^_so -20  ^_so_it -7  ^_so_the 9
        ^_so_we -7  ^_sure 4  ^_that -6  ^_that_would 7  ^_the -4  ^_then -5  ^_then_i 4  ^_they_have 5  ^_tomorrow 8
        ^_two 5  ^_we -8  ^_we_are -4  ^_well -7  ^_what 7  ^_what_about -9  ^_what_if -5  ^_what_is 11  ^_which -5
        ^_who_is -4  ^_with -8  ^_would -6  ^_yeah 20  ^_yes -6  ^_yes_. 9  ^_you 10  ^_you_could 4  ^_you_have 6  a -4
        a_<day> -4  a_<number> 7  a_good -4  a_photo -5  a_second -4  a_whole 5  about_. -4  about_the 7  after 17
        after_the 6  afternoon 9  against -5  all -5  also -6  also_. -5  am -5  am_a -4  am_at -6  am_in 7  am_not -6
        and_<number> 6  and_i -13  and_if 9  and_it 10  and_no -6  and_we 6  and_you -6  answer -4  any 6  anyhow 4
        anyone 8  anything -9  anything_. -4  are 20  are_. -4  are_not 5  are_on -6  are_the 5  are_we 9  as -4
        as_it -6  as_well 5  ask_. 4  at_<number> 7  at_the -8  at_two -4  away -5  back -6  back_. -5  bank 6  be 8
        be_a 4  be_in -5  be_the -5  been -5  before 12  before_. 4  before_they -8  before_you 5  better 8  between -5
        big -5  boat -5  booked -6  both 6  both_. -4  both_of 7  box 8  box_. 5  break -4  bring_it -6  bring_the 7
        but -8  but_i 9  but_it -6  but_the -4  but_they 4  by 14  by_<day> 7  by_the 5  call 5  call_. 4  can_do 4
        can_you 6  change 4  child 4  close 5  comes -6  coming 4  contract -4  cover 7  day 5  day_. -4  desk 5  did 5
        do_. -4  do_i -4  do_it 4  do_not -5  do_they 6  do_we 4  doing -8  door -4  draft 5  drive -5  drop -6  each -5
        else 4  end -4  enough 5  even 4  evening -8  every -7  everything_. -5  fair -7  fifth -4  find -4  fine -7
        fine_. -4  first_thing 5  for -17  for_. 4  for_a -5  for_the -7  fourth_. -4  from -6  from_me 7  from_now 4
        from_the -9  full -4  get -12  get_the -4  give -6  go -12  go_. -6  go_and -4  god 4  going_to 5  gone -4
        good -5  got_a 5  got_the 4  grand -5  group -7  guess 4  guy 5  had -8  hand -5  happy 4  has_not 4  hate -4
        have 10  have_a 6  have_been -6  have_got -6  have_had -5  have_to -6  having -4  he -5  he_is 4  he_said 5
        he_will 13  head 7  hear 9  her 5  here_. -5  his 6  hours -6  i -9  i_am -4  i_do -8  i_had -6  i_must -5
        i_need 4  i_say -4  i_thought 7  i_told -4  i_will 5  i_would -14  i_write 6  idea_. 5  if 14  if_i -4  if_we -9
        in -8  in_. 7  in_<number> -5  in_a -5  in_my 6  in_on 6  in_the -5  into -7  is_<number> -18  is_he -5
        is_one 5  is_that 5  is_the -10  is_there -4  it_<day> 4  it_and -4  it_comes -4  it_goes 5  it_i 4  it_last 4
        it_on -5  it_out 8  it_up 6  it_would 4  job 4  just -4  key -6  know -8  know_. -8  know_what 6  knows -5
        lady 4  last 10  last_week 4  last_year 15  late 5  leave_it -6  leaves -4  left 7  let -12  let_me -7
        let_us -7  lift -5  light -4  like 12  like_to 4  list -5  list_. -4  little 5  live -4  look -9  looking 4
        looks -4  love 4  lovely 4  lovely_. 5  lunch 6  make 5  man 7  man_. 11  many -5  me 10  me_. 7  me_and 4
        me_on -4  mean -6  might 8  mind -4  minute 4  money -5  month -6  more_. 7  morning 5  must -8  my 12
        myself -4  names -6  need 5  need_it 5  need_the -4  needs 7  new -8  next 4  next_. 4  nice -7  night 10
        ninth 6  no -10  no_. -6  no_? 4  no_i -4  noon 8  not -9  not_a 4  not_be -4  not_doing -4  not_even 4
        not_have -4  not_in -6  not_it -4  not_me 10  not_say -4  not_the 4  nothing 4  number -9  numbers_. 4  of 6
        of_<number> -5  of_it 5  of_them 6  of_you 4  off 4  office_. -4  oh -9  oh_. -7  okay -6  okay_. -10  on_. -5
        on_<day> -5  on_<number> 4  on_a -4  on_it -6  on_my 8  on_the 9  once 11  one -11  one_. -10  one_is -4
        one_more -4  one_of 5  one_that 4  one_with -4  open -6  or_the 4  order -6  out 10  out_. 6  own -8  paper -9
        paper_. -5  pay 5  people_. -4  phone 10  photo -6  please -6  please_. -5  point -5  poor 8  print 7  put_a -4
        put_in -4  rang 4  read -5  ready -4  really -6  report 4  right 5  right_. 11  right_i -7  ring -12  road -7
        roof -5  room -5  room_. -4  round 4  said_it -4  said_that 5  say -8  says -12  second -13  see -8  send 5
        sent -4  she_is -9  she_will 4  short -4  should 5  should_be -4  show 9  sign -6  since_<day> -5  sit -7
        sitting -4  sixth 4  sixth_. 5  so -8  so_that 5  so_we -7  somebody 7  something 10  sorry -6  sorry_. -5
        stop -4  suppose 4  table -8  take -15  talk_to 4  talking 5  tell 6  tell_me 5  thank -6  thank_you -4
        thanks -5  that_was 6  that_would 5  that_you -7  the 4  the_<number> 8  the_afternoon -5  the_bank 4  the_car 4
        the_fourth 4  the_list -7  the_little 4  the_new -7  the_number -4  the_paper -4  the_road -5  the_second -5
        the_thing -4  the_way 6  the_whole 6  the_window 5  their -4  them_. -7  them_on -5  then -5  then_? 4
        then_the -9  there_. -7  there_is 12  there_was -5  they 6  they_can 5  they_have -5  they_want 6  thing 13
        thing_. 7  things 5  things_. 6  this -9  this_afternoon 10  this_time -6  those -6  through 8  till_the 4
        time 6  to_ask 4  to_come 6  to_hear 4  to_it 4  to_the -9  today 12  today_. 12  together 6  told -8
        tomorrow_. -5  tonight 6  tonight_. 6  too 5  too_. 4  true -4  two -8  two_days -4  until 12  until_<day> 6
        up 13  us -8  use 4  van 9  walk 5  want 10  want_it 5  was_going 4  water -8  way 12  we_are -9  we_had 5
        we_put -5  week 6  week_. 5  weekend_. 6  weeks -4  well -6  were -4  what -4  what_is 5  what_was -4  when_do 8
        when_i -5  when_it 5  whether 11  which -9  which_is -5  while -4  white -4  whole 9  will 17  will_come 4
        will_get -4  will_give -5  will_have 6  will_ring -5  will_send 4  will_take 6  will_want 6  with_<name> 4
        with_that -4  with_them 5  woman 5  word 6  working 6  would -11  would_be 13  writing -9  wrong -7  yeah_. -6
        year 14  years -4  yes 6  yes_. 16  you -10  you_. 5  you_and 4  you_ask 4  you_know -6  you_would 4  your -10
        yours 4
        """),
      Table(
        .own, -2,
        """
        #1-3 -12  #accepts 17  #again -7  #calls -4  #commitment 12  #due-before 5  #due-in 9  #due-on -6  #due-till 5
        #due-until -5  #last -4  #names-next 5  #offer 5  #past -8  #place0 11  #place1 -7  #place2 -5  #place3 5
        #place4 -15  #proposal -4  #question -6  #request -9  $ -11  . 6  ._$ -10  ._<day> 10  ._<number> -7  ._but 8
        ._could 5  ._for 5  ._have -4  ._he 6  ._i 8  ._if -4  ._it 5  ._last -4  ._my -4  ._no -6  ._nobody 4  ._not 6
        ._right -4  ._she 6  ._so -9  ._the 8  ._there -4  ._they -5  ._tomorrow 5  ._two -5  ._when 6  <day> -4
        <day>_. 12  <day>_<number> 7  <day>_the -8  <name> 4  <name>_. -7  <name>_? -4  <name>_you 5  <number>_and -8
        <number>_days 6  <number>_minutes -4  <number>_one -5  <number>_so 5  <number>_the -4  ? -6  ?_<name> -4  ?_i -6
        ?_we 4  ^ -11  ^_<day> -5  ^_<number> -4  ^_a 4  ^_all 8  ^_and -4  ^_are 4  ^_can -7  ^_good -4  ^_he -5
        ^_i 13  ^_in 4  ^_let -4  ^_my 4  ^_no -5  ^_now -4  ^_oh -5  ^_somebody -4  ^_sure 4  ^_there -4  ^_well -4
        ^_when -10  ^_with 8  ^_you -9  a 12  a_<number> -4  a_nice 6  a_year 4  about -11  about_the -10  after_this -4
        again -4  again_. -4  against -7  all_right 4  also -12  am_going 4  am_not -6  an 6  an_hour 4  and_<name> 7
        and_a -8  and_i 4  and_it -7  and_then 9  and_you -4  anything -6  are_not 4  as 4  at_<number> -5  at_me 5
        back -5  bank 4  be_. -4  beautiful 4  because 5  been -5  before_i 8  before_the -4  big 9  booked -4  both 4
        but -6  by_the 9  cake 6  call -6  call_. -4  can -10  can_do 7  can_i -5  car 5  car_. 4  chair -7  change -5
        close -4  closed 4  come -7  comes -11  coming -6  company -4  copy 7  count 6  days 6  did_. 5  different 4
        do 10  do_a 6  do_it 6  do_not -12  do_we -6  down -12  down_. -5  draft 5  drive -5  easter 5  end 7  end_of 7
        evening -8  every -9  everything_. -4  eyes -4  fine 4  first -10  for -17  for_a 6  for_me -8  for_the -10
        for_two -4  for_you -4  fourth -4  fridge 4  from_my 4  gave -4  give 8  give_it 6  give_me 5  goes -7
        good_. -6  got_the 7  got_to -4  great 4  great_. 5  group -4  ha_. 4  had_a -5  hands -4  happened 6  has -6
        has_the -4  have 6  have_a 5  have_been -6  have_got -13  have_the 19  have_them 4  he -7  he_is 4  hear -6
        heard -4  here -7  him 5  him_. 8  his 4  hold 8  honestly 4  how -6  i 10  i_can 6  i_could 7  i_did 5
        i_have 7  i_say -4  i_suppose 6  i_was 5  i_will 6  i_write 8  if_he 4  if_i 6  if_we -6  in_. -6  in_a 7
        in_the -7  in_this 7  is -5  is_a 4  is_just 4  is_like 5  is_me 9  is_not 8  is_that -4  is_the -5  it 16
        it_. 9  it_at -4  it_before 5  it_but 5  it_in -4  it_is 12  it_it -4  it_over 6  it_up 4  it_will -4  its -5
        itself 4  just 10  know 5  know_. -7  last 4  last_time 4  last_year -4  let_me -5  lift -7  light -6
        like_<number> 4  like_it -7  list 8  list_. 5  long -5  looking 4  love 4  make 9  make_it 8  maybe -4  me 11
        me_. 7  me_a 5  me_and 5  me_i 7  me_in -4  message 7  minutes -4  move -4  myself 10  name 4  need_a -4  nice 4
        night -5  night_. -4  ninth -4  no_. -10  nobody 4  not_. -8  not_a -4  not_have -4  not_in 4  not_it 6
        not_want -5  not_with 4  now -8  number -4  of_<day> -4  of_that 4  of_us -4  of_you 4  off_the 4  office -5
        okay_. 9  okay_i -4  on 7  on_. 4  on_<day> -10  on_a -5  on_it 4  on_the 7  one -9  one_. -6  one_<number> -4
        one_of -5  only 10  other 7  our 6  out_of 5  over 13  own -5  pass 6  people -6  people_. -6  plan 6  poor 4
        print 4  put -7  question 4  quiet 6  rather -4  read -6  ready 4  red -4  right 5  right_. 6  room -4  round 5
        run 4  said -7  say -5  say_it -6  says -4  sent -4  shall 4  shop -4  short -4  since -9  sitting 4  sleep -6
        so 16  so_i -4  so_the -5  so_we -4  somebody 6  sooner -4  stand -4  suppose 8  sure -4  take_a 6  takes 5
        tea 4  tell_you 6  test 5  that -13  that_it 4  the -4  the_bank 5  the_big 5  the_end 5  the_last 4  the_list 6
        the_man 5  the_new 4  the_old 4  the_thing -4  the_third -4  the_two 4  them -6  then -6  then_i -4  there -5
        there_is -10  there_with -4  they 8  they_are 4  they_do -4  they_have -4  they_want 4  thing 4  thing_. 4
        thinking 6  third -5  this_is -4  this_week 4  those -4  thought -5  through -6  time_. -5  to 7  to_be 4
        to_it 4  to_me -4  to_tell 4  to_the -4  to_them -4  today -8  told -6  tomorrow 9  took -4  two -11  two_. -5
        under 4  until -4  up 10  up_. 5  us -8  us_. -4  very -4  want 4  want_a -4  want_it 8  want_to -6  wants 8
        was_thinking 5  way 4  we -20  we_are -8  we_did 4  we_do -5  we_have -6  week 8  week_. 10  weekend 5
        weekend_. 4  well -8  were -6  what_they 5  when_i -5  whether 4  whose -4  will 16  will_be -5  will_get 6
        will_take 4  with 7  with_a 8  with_it -4  without 4  work -4  would_have 5  would_want 4  write 9  wrote 7
        yard -4  yeah -4  yeah_. -6  yes -4  yes_. -4  you -4  you_could -5  you_get -4  you_have 9  you_would 4
        your -5
        """),
      Table(
        .own, -1,
        """
        #1-3 4  #16-30 -7  #31- -4  #8-15 15  #accepts -11  #again 33  #asked-offer -4  #asks 5  #calls -4
        #commitment 4  #day 22  #declines 15  #done -4  #due-before 4  #due-by 6  #due-in -5  #due-since 4  #due-till -6
        #due-until 5  #goes-on 5  #group 7  #may-decide 4  #names-next 31  #need 6  #past -19  #place0 6  #place1 12
        #place3 -5  #place4 -5  #promise -4  #proposal -18  #request 17  #time 5  $ 10  ._$ 5  ._before 5  ._but 4
        ._can 4  ._he -10  ._i 4  ._is -4  ._it -4  ._let -7  ._no 12  ._not 10  ._oh -4  ._on -4  ._so -14
        ._somebody 10  ._that -6  ._the -18  ._then 5  ._there -6  ._they -6  ._two 4  ._yes 4  <day> 12  <day>_. 6
        <day>_the 5  <name> 27  <name>_. -11  <name>_and 7  <name>_i 4  <name>_the 17  <number> 4  <number>_. 12
        <number>_<number> -9  <number>_a 4  <number>_and -7  <number>_of -8  <number>_weeks -5  ?_$ 5  ?_we -4  ^ 10
        ^_<number> -8  ^_and 8  ^_but -5  ^_by 6  ^_could 6  ^_do 9  ^_fair 4  ^_good -7  ^_ha -4  ^_i -19  ^_in -4
        ^_is -6  ^_it -8  ^_nobody 4  ^_okay 4  ^_since -4  ^_so 5  ^_sorry 5  ^_that 4  ^_the 7  ^_there 7  ^_two -4
        ^_we -7  ^_when 10  ^_would 14  ^_yeah -4  ^_yes -5  ^_you 11  a -9  a_<number> -5  a_man 4  a_month -4
        a_week -4  about_<number> 4  about_the 8  again_. -6  against_. 4  all 12  all_. 7  all_<number> 4  already -6
        am_a 4  am_going -4  an_hour -5  and 24  and_<name> 16  and_all 7  another -4  anything 4  anyway -5
        anyway_. -4  are_a -7  are_not -4  as -8  at 4  at_the 7  back -8  be_the -4  because_of -4  before 21
        before_<number> 4  before_the 5  before_they 14  big 4  both -4  box 8  bring_it 6  brother 4  but_the -5  by 13
        by_the 7  cake 5  came -6  can 4  can_we 4  can_you 7  carry 6  cash 5  closed -4  coffee -6  come -13
        coming -6  count 5  course 4  day -15  day_. -5  did_. 6  do -10  do_. -4  do_it 4  do_we -7  do_you -7  does -9
        does_not -7  dog -4  down -4  end 6  evening -5  ever -4  every -5  everybody -5  everybody_. -4  everything -4
        eyes 8  fall 5  find 5  fine 4  first_. 5  for_<number> -5  for_a 6  for_it -6  for_the 6  forget 14  form 4
        free -5  free_. -4  from -8  from_the -12  get -4  go_. 6  go_and -4  go_on 5  go_to 4  god -4  goes -6
        going -10  going_to -8  good -6  good_. -5  got_a -4  got_the 8  ha -4  had -6  hang -4  has 10  has_to 9
        have -15  have_got 11  have_no 4  have_the 16  have_them -5  having 4  he -6  he_can 4  he_will -4  head -4
        hear -7  here -8  him 7  hold 6  home -9  home_. -5  hour -4  how -8  i -7  i_know -4  i_mean -5  i_need 4
        i_only 5  i_want 7  i_will 8  i_would -5  if -5  if_i 8  if_it -4  if_they -4  if_we -5  in_<day> 5  in_my -4
        in_the -5  in_to 4  in_writing 5  is -11  is_<number> -6  is_an 4  is_good 6  is_got 4  is_i 6  is_it -7
        is_just -5  is_my -7  is_no -5  is_not -7  is_on -5  is_one -6  is_out 4  is_the 6  is_you 5  it -4  it_<day> -7
        it_and 4  it_back 5  it_before 4  it_has -4  it_here -4  it_in -4  it_is 4  it_on 5  it_over 4  it_so 4
        it_up -4  it_will -5  it_would -7  know -8  know_. -8  last -12  let -10  letter -5  letter_. -4  lift -4
        line 4  list 12  list_. 4  live 4  long 5  lost 7  love -7  make 5  maybe -4  me 5  me_. -11  me_on 6  me_the 10
        mind -4  minute 4  minutes -4  money_. 4  month -5  morning -8  morning_. -5  mother -4  music 4  must_be 5
        my -10  myself 4  need 8  need_the 5  new -6  next -4  next_<day> 5  nice -4  nicely 4  no -4  no_no -4  none 6
        not 4  not_<number> 6  now_. 11  numbers 7  of -9  of_<day> 7  of_the -6  offer 4  okay 7  on -8  on_one 4
        one -4  one_of -5  only -5  open_. 5  or -17  or_is -4  or_the -4  order 4  page 8  paid -4  pay -4  people 5
        per -4  phone 6  please 6  please_. 4  rang -4  right 7  room_. -4  runs -5  said -5  same -4  say -13  say_it 4
        say_no 5  see -4  send 11  set -5  she -15  she_is -7  sheet 7  short 4  should -12  show 4  shut -4  sign 4
        signed -6  since -4  sit -5  sitting -4  sleep -4  so 16  so_. 6  so_i -8  so_it -4  so_that 8  so_we 5  some -5
        somebody 18  someone -5  sorry 12  sorry_. 5  stand 5  stay -4  still 6  summer -4  take 7  take_it 8
        tell_them 4  than 6  thank -5  thank_you -5  that_would 6  the 19  the_. -4  the_<number> 10  the_day -7
        the_first 5  the_fourth 5  the_list 7  the_new -5  the_rest 4  the_weekend 5  the_window 5  their -6  them 17
        them_. 5  them_on 4  then 8  then_i -9  then_there 6  there_. 7  they -8  they_do -4  they_will -7  this 5
        this_. -5  this_time 6  till -5  till_<number> -7  till_the 4  to 11  to_<number> 6  to_be 4  today 9  told -9
        tonight_. -4  two -10  two_<number> -6  until_<day> 4  up -4  up_. -4  up_the 4  us -13  wait_. 4  want 4
        wants 8  wants_a 4  was -12  way 6  way_. 4  we -20  we_are -6  we_can -4  we_do -5  we_will 13  week -4
        week_and -4  weeks -7  what -12  what_it -4  when 5  when_do -4  when_it 4  when_the -4  when_you -5  where -9
        which -6  who 4  whole -4  will_call -4  will_say 6  window 4  with 12  with_a -8  with_it 5  with_me 4
        with_the 9  woman 4  words 7  would 18  would_be -8  would_have -7  would_like 5  would_you 17  yard -4
        yeah_. 4  year -6  years -4  yes 10  yes_. 10  you 34  you_. 4  you_? 5  you_and 12  you_are 7  you_can -6
        you_get 4  you_have 7  you_were -6  you_will -9  you_would 13  your -13
        """),
      Table(
        .own, 0,
        """
        #1-3 14  #4-7 -20  #accepts 56  #again 29  #asked-offer 14  #asks -8  #assignment -5  #calls -31  #commitment 87
        #day 98  #decides -13  #declines -45  #done -6  #due-at -11  #due-before -15  #due-by 20  #due-from -27
        #due-in 9  #due-of -7  #due-on -13  #due-since -13  #due-till -15  #due-until -6  #goes-on 14  #group 12
        #last 33  #may-decide 5  #names-next -31  #need -12  #offer 43  #past -63  #place0 -16  #place2 14  #place3 8
        #place4 -6  #promise 28  #proposal -22  #request -23  #time 56  . 31  ._$ 7  ._. -13  ._<day> 13  ._<day>_. 6
        ._<name>_? 4  ._<name>_the -6  ._<number> 5  ._<number>_. 4  ._<number>_<number> -9  ._<number>_of -4
        ._after 16  ._all -7  ._and_i 14  ._and_the -15  ._anyone -4  ._as -8  ._before 5  ._bring -4  ._but -12
        ._could 10  ._did 9  ._do_not 5  ._do_we -4  ._fine 8  ._fine_. 7  ._for 11  ._from 9  ._give_me 7  ._god -5
        ._good 6  ._good_. 8  ._he 17  ._he_is 23  ._he_will 6  ._his 4  ._how -5  ._i 40  ._i_can 13  ._i_do -8
        ._i_had -6  ._i_have 9  ._i_know 5  ._i_mean -9  ._i_put -4  ._i_thought -8  ._i_want -6  ._i_will 38
        ._i_would 8  ._if -6  ._if_i 6  ._if_it -4  ._if_we -5  ._if_you -5  ._in 10  ._in_the 4  ._is -11  ._is_it -6
        ._it -5  ._it_has 4  ._it_is -21  ._it_was -6  ._it_will 6  ._it_would 13  ._just -4  ._leave 6  ._let -5
        ._let_us -5  ._no 4  ._not 4  ._now -5  ._oh -9  ._okay -6  ._okay_. -5  ._on -5  ._on_<day> -4  ._one -8
        ._only -4  ._or -4  ._put 11  ._right -18  ._same -5  ._so -14  ._so_. -4  ._so_i 10  ._so_it -6  ._so_the -8
        ._so_we -5  ._somebody -10  ._sorry -4  ._tell -5  ._thank 4  ._thank_you 5  ._the -14  ._then 5  ._then_it 7
        ._there -6  ._they_have -9  ._they_will 12  ._we -13  ._we_are -6  ._we_have -8  ._when 14  ._when_is -5
        ._where 4  ._who 7  ._who_is 9  ._with -6  ._with_the -9  ._yeah 13  ._you_are -4  ._you_will 10  <day> 12
        <day>_._$ 7  <day>_._he -7  <day>_._i 4  <day>_._if 8  <day>_._it -4  <day>_._no 4  <day>_._so 5  <day>_._the -7
        <day>_._they -6  <day>_<number> 6  <day>_?_$ 5  <day>_after 11  <day>_and -11  <day>_at 5  <day>_evening 8
        <day>_for -6  <day>_i 7  <day>_i_am 14  <day>_it 6  <day>_it_is 6  <day>_night 10  <day>_no 8  <day>_not 8
        <day>_that -9  <day>_that_is -7  <day>_the 14  <day>_then 24  <day>_then_. 15  <day>_there 5  <day>_they -5
        <day>_we -6  <day>_when 15  <day>_with -15  <day>_you -5  <name> 8  <name>_. -10  <name>_._$ 9  <name>_? -6
        <name>_and 8  <name>_can 6  <name>_does -4  <name>_in -4  <name>_is 14  <name>_it -7  <name>_it_is -4
        <name>_on 8  <name>_the -7  <number> 7  <number>_. -8  <number>_._<number> -5  <number>_._and -4
        <number>_._i 13  <number>_._she -4  <number>_._so 7  <number>_<number> 16  <number>_<number>_? 11
        <number>_<number>_and -11  <number>_<number>_for 5  <number>_<number>_two 4  <number>_? 23  <number>_?_$ 13
        <number>_?_i 14  <number>_a -9  <number>_and -31  <number>_and_<number> -10  <number>_and_i -10  <number>_at -6
        <number>_but 6  <number>_days -16  <number>_days_. -10  <number>_dollars -6  <number>_first 6  <number>_for 12
        <number>_fourth -5  <number>_from -6  <number>_hours -6  <number>_if 5  <number>_in 5  <number>_in_the 4
        <number>_it_is 4  <number>_minutes -5  <number>_minutes_. -6  <number>_names 5  <number>_oclock_. 6
        <number>_of -15  <number>_of_them -6  <number>_on -11  <number>_out -5  <number>_out_of -4
        <number>_past_<number> -4  <number>_people -8  <number>_point -5  <number>_pounds -5  <number>_sixth 4
        <number>_sixth_. -4  <number>_so 10  <number>_then -7  <number>_to -8  <number>_two 4  <number>_years 5  ?_$ -8
        ?_<number> 11  ?_because 4  ?_for -4  ?_he -4  ?_i 4  ?_i_have -4  ?_i_would 6  ?_it 22  ?_it_is 19  ?_no -4
        ?_there 5  ?_there_is 5  ?_they 6  ?_you -8  ^_. -4  ^_._$ 14  ^_._then 4  ^_<day> 12  ^_<day>_i 5
        ^_<day>_the -7  ^_<day>_then 17  ^_<name>_the -5  ^_<number> -17  ^_<number>_. -4  ^_<number>_<number> 4
        ^_<number>_? -5  ^_<number>_a -4  ^_<number>_one 8  ^_all 17  ^_all_right 6  ^_and 6  ^_and_i 33  ^_and_if -6
        ^_and_the -7  ^_are_we 6  ^_as 7  ^_ask -5  ^_at_<number> -4  ^_aye 11  ^_because -4  ^_before 9  ^_bring -6
        ^_but -6  ^_by 9  ^_by_the -7  ^_can -12  ^_can_i -11  ^_did -4  ^_do -11  ^_do_not -9  ^_does -5  ^_even 6
        ^_every -4  ^_everybody -4  ^_fine 5  ^_fine_. -7  ^_for 10  ^_give 12  ^_go 10  ^_good -29  ^_good_. -12
        ^_got 7  ^_ha 5  ^_ha_. 8  ^_he -5  ^_how -6  ^_i_am -15  ^_i_can 6  ^_i_could 4  ^_i_did -7  ^_i_do 11
        ^_i_know -7  ^_i_like -5  ^_i_rang -4  ^_i_was 19  ^_i_will -6  ^_i_would -20  ^_if 13  ^_if_i -5  ^_if_we 6
        ^_if_you -4  ^_in -13  ^_in_my -4  ^_in_the -6  ^_is -13  ^_is_it -5  ^_it -8  ^_it_is 5  ^_it_was -6
        ^_it_will 9  ^_it_would -5  ^_just -4  ^_leave 7  ^_let_me 6  ^_let_us -5  ^_lovely -8  ^_lovely_. -7
        ^_me_and 10  ^_mine 15  ^_my -14  ^_my_mother -5  ^_nah 7  ^_next 4  ^_nice -4  ^_no -20  ^_no_. -5  ^_no_i -4
        ^_nobody -6  ^_now -4  ^_now_. 5  ^_of 5  ^_oh_. -7  ^_okay_. -16  ^_on_the -5  ^_one -6  ^_only -5  ^_people -4
        ^_please -14  ^_please_. -7  ^_put -6  ^_right 12  ^_right_. 8  ^_same -5  ^_shall 11  ^_since 8  ^_so 7
        ^_so_. 6  ^_so_<number> 4  ^_so_i 9  ^_so_it 7  ^_so_that -9  ^_so_the -6  ^_somebody -6  ^_sorry -6  ^_sure 12
        ^_take 7  ^_tell -7  ^_thank -7  ^_thank_you -7  ^_that -9  ^_that_is -4  ^_that_was 7  ^_the -25
        ^_the_<number> -6  ^_then 5  ^_then_i 13  ^_then_it -6  ^_then_the 14  ^_then_we -6  ^_then_you 5  ^_there -19
        ^_there_is -9  ^_they -4  ^_they_are 12  ^_they_will -4  ^_this 6  ^_tomorrow 9  ^_ugh 9  ^_we 13  ^_we_are -5
        ^_we_could -6  ^_we_have 5  ^_we_will 24  ^_well -6  ^_what_i 5  ^_what_if -4  ^_when -11  ^_when_do -6
        ^_who_is -4  ^_with 29  ^_with_a 24  ^_with_the 7  ^_would -8  ^_would_you -5  ^_yeah -5  ^_yeah_. -7  ^_yep 21
        ^_you 6  ^_you_do -5  ^_you_know -8  ^_you_want 5  ^_you_will 32  a_. -4  a_<day>_. -4  a_<number> -14
        a_bit_of 5  a_day 10  a_day_. 9  a_fortnight 4  a_good 5  a_little -7  a_man -8  a_man_with -4  a_month -4
        a_note -4  a_photo 6  a_price 6  a_second 9  a_week 7  a_whole -7  about -30  about_it_. 5  about_that -4
        about_the -11  account_. 4  across 6  across_the 4  actually 4  after 61  after_. 5  after_._$ 10
        after_<number> -10  after_the 5  after_this 18  after_this_. 9  afternoon 27  afternoon_. 11  again 8
        again_._$ -9  again_? 7  again_in -4  against -17  against_. -12  agree -7  agreed -9  alarm 4  all -16
        all_in 4  all_of_it 8  all_right 5  all_the 18  allowed 10  alone_. -5  already_. -7  also -21  also_._$ 4
        always_. -4  am 12  am_a -16  am_going 7  am_in 8  am_in_the -7  am_just -5  am_not 9  am_on 9  am_only -4
        am_seeing 9  am_sorry -4  am_the 7  an 9  an_hour_. 4  and -4  and_<name> -6  and_a -5  and_a_<number> -7
        and_everything 8  and_get -4  and_he -4  and_he_is -5  and_i 9  and_i_am 9  and_i_can -4  and_i_do -6
        and_i_have -7  and_i_want -9  and_i_will -6  and_if 11  and_if_it 10  and_in -4  and_it -20  and_it_is -13
        and_me 7  and_my 4  and_no -20  and_somebody 11  and_someone -4  and_that -5  and_the -22  and_then 6
        and_then_we 10  and_there -8  and_there_is -8  and_they 5  and_they_have 4  and_two -4  and_we_have 5
        and_we_will -9  and_what 7  and_when -4  and_who_is 6  and_you 27  another -4  answer -5  anybody -12  anyhow 5
        anyone 6  anything -10  anything_._$ -4  anyway 22  anyway_. -4  anyway_._$ -6  app 4  are -22  are_. 5
        are_<number> 5  are_at -5  are_on 6  are_on_the 5  are_out 10  are_the -6  are_we 8  are_you -5  argue -4
        arm -8  arvo -10  as 19  as_it -4  as_soon 16  as_soon_as 16  as_they 7  as_we 15  as_well -5  ask -6  ask_. -10
        ask_._$ -8  ask_for 6  ask_me -4  ask_me_. -5  asked -18  asked_. 4  asked_._$ 6  asked_for -9  asking -10
        asks -6  at_._$ 4  at_<number>_. 9  at_<number>_<number> -5  at_<number>_and -4  at_his -4  at_it -18
        at_least 16  at_me -4  at_noon 10  at_one -5  at_the 20  at_two -17  at_two_. -12  away 6  away_. -6  aye 9
        baby 5  back -4  back_. -9  back_._$ -11  back_from 4  back_in_the 7  back_to -6  bad -6  bag -14  band -4
        bank 16  bar -6  be -4  be_. 4  be_<number> -4  be_a -9  be_done 7  be_here -8  be_me 9  be_nice -9  be_on 15
        be_out 11  be_the -4  be_there 6  be_with 9  because -13  because_i -6  because_if -5  because_it 4
        because_it_is 4  been -9  been_on 13  before 28  before_. 4  before_._$ 10  before_i 12  before_i_go 7
        before_she -5  before_that_. 8  before_the -15  before_the_weekend -7  before_they -17  before_we 6
        before_you 23  behind 5  behind_the 6  being -10  believe -6  bench 5  beside -4  best 12  better -8
        better_. -5  better_._$ -5  between 9  bill_. -5  bill_._$ -5  birthday 5  bishop -5  bit -7  bit_. -4  bit_of 4
        black -4  bless -13  bless_you -6  bless_you_. -6  blue -7  board -9  boat -4  book 14  booked 4  both 8
        both_._$ -4  bottle 8  bottom -4  box 15  boxes -4  boy -5  boy_. -8  breakfast -5  bring 32  bring_it 6
        bring_the 18  build 4  bus 10  but -19  but_<number> 7  but_he -4  but_i 4  but_i_can 11  but_i_do 4
        but_i_have -4  but_i_would 9  but_no 8  but_not -7  but_she 10  but_the -4  but_you -4  buy 8  by 34  by_<day> 9
        by_the_end -4  by_the_way -16  by_tomorrow 4  by_when 6  cake 18  cake_. 8  cake_._$ 10  call 35  call_. 7
        called -9  came -22  came_in -8  camera -5  can 17  can_go 8  can_have 18  can_hear -8  can_i -13  can_live -6
        can_live_with -6  can_not -5  can_not_be -8  can_take -5  can_we -4  car -6  car_. -4  card 21  care -5
        carry 10  case 14  cash 4  cat -10  cat_. -7  cellar 6  cellar_. 9  chair 9  chair_. 5  chair_._$ 6
        change_the 8  changed -6  changes -5  check -5  children -9  children_. -5  children_._$ -4  choose -4
        christmas -13  christmas_. -11  christmas_._$ -10  class -7  clean_. -5  clear -4  client 4  close 14
        close_. -5  closed 8  come 6  come_back 6  comes_. -8  coming -13  coming_. -10  coming_._$ -6  company -8
        consider 16  copy -7  corner -4  corridor 5  costs -5  could_be 4  could_do 8  could_do_the 6  could_have -10
        could_not -6  could_you -5  council 5  count -12  couple 6  cross -10  cry -9  crying -7  dark -4  date -8
        daughter -9  day 9  day_. -5  day_? 8  day_and -4  days_._$ -6  dear -4  dentist -5  depends -7  depends_on -6
        desk 7  did -7  did_._$ 6  did_not -7  did_that -4  did_the 15  dig 14  dinner 7  dinner_. 5  do_._i 4  do_i 15
        do_it 22  do_it_with 8  do_not -40  do_not_know -21  do_not_mind 5  do_not_want -7  do_that -4  do_the 24
        do_they 10  do_we -9  do_you 13  doctor -9  does_. -5  does_._$ -5  does_it -7  does_not 10  does_the 8
        dog_. -4  doing -9  doing_it -14  doing_the -6  dollars -6  done 9  done_. 7  done_._$ 7  door_. 8  double 12
        down_. 14  down_._$ 5  down_for 6  down_the -5  down_with 6  draft 17  draw 4  drink 4  drive -8  driver -6
        drop -9  due -7  each 4  early 6  easy 12  eating -8  eighth 7  eighth_. 8  either -5  else 8  end 12  end_of 14
        end_of_next 6  english 8  enough -7  evening 22  evening_. 10  evening_._$ 6  ever 24  ever_. 20  every -26
        every_<day> -7  everybody -10  everybody_. 8  exactly -7  eye -4  eyes -18  eyes_. -6  face -6  fair -11
        fair_._$ -4  fair_enough -4  fair_enough_. -4  fall -7  family -6  father 7  feel -8  feet -13  fifteenth -5
        fifteenth_. 6  fifteenth_._$ 7  fifth 4  file -8  find 7  find_it 7  find_out_. 5  find_the 7  fine 19
        fine_. 16  fine_._$ 5  fine_i 6  finished 11  fire -5  first 7  first_. 5  first_._$ 6  first_the -5
        first_thing 10  fixed -10  flat 5  folder -5  foot -4  for_._$ 5  for_<number> 11  for_<number>_<number> 5
        for_a -4  for_all -4  for_him 5  for_it -5  for_me 5  for_my -5  for_one 6  for_that 20  for_the -9  for_two -4
        for_your 5  forget -7  form 9  fortnight 6  found -5  fourth 10  fourth_. 9  free_. 10  free_._$ 8  freezer -7
        fresh 5  from 14  from_<day> -8  from_<day>_. -5  from_me 9  from_now_on -4  from_the 9  full -9  garden -9
        gate -8  gave -6  generator -6  get 7  get_it 4  getting -10  girl 10  give 19  give_it 15  give_me 14
        give_me_the -5  give_us 7  give_you -10  giving -7  glass 7  go 27  go_. 16  go_._$ 8  go_and 5  go_in 10
        go_over 4  go_to_the -6  go_with -9  god -10  goes_. -4  goes_out 5  goes_to 9  going -6  going_to_say -4
        gone -10  gone_. -4  good 6  good_. 4  good_._and 9  good_._i 6  good_man -4  got 29  got_<number> 8  got_his 9
        got_it 17  got_it_. 22  got_my 11  got_the 5  got_to -4  grand 15  grand_. 18  grand_._$ 18  group -5
        group_. -7  guess 19  guess_. 5  ha 14  ha_. 15  ha_._$ 5  had -9  had_a -11  had_to -8  hall -16  hand 18
        hand_. 17  hand_._$ 11  hands -18  hands_. -7  hang 22  hang_on -4  happy -8  has -5  has_it -5  has_not -4
        has_to 6  has_to_be 7  hat 13  hate -5  have 17  have_. -9  have_<number> -6  have_a -6  have_asked -5
        have_been -4  have_got_the 9  have_had 8  have_it 27  have_it_in 5  have_it_on 5  have_my 7  have_not -7
        have_only 6  have_read 6  have_seen -4  have_the 12  have_them 12  have_to 27  have_to_be 9  have_to_tell -4
        having -6  he -7  he_can 7  he_had 11  he_has 4  he_is 25  he_is_back -5  he_is_my 9  he_is_not 13  he_says -5
        he_told -7  he_told_me -5  he_wants -6  he_was 4  he_will 12  head_office -8  hear 7  hear_it 7  hear_you -4
        heard -10  heart -5  her 28  here_. 15  here_._$ 8  here_._i 7  him 29  him_._$ 5  him_at 4  him_he 4  his 19
        hold 9  hole -5  holiday -5  home -10  honest -5  honestly -12  hospital -4  hot 13  hour 7  hour_. 10  hours -6
        house -11  how -9  how_many -5  i 58  i_. 11  i_?_$ -4  i_am 11  i_am_a -16  i_am_going 7  i_am_in 8
        i_am_just -5  i_am_not 9  i_am_on 9  i_am_only -4  i_am_seeing 9  i_am_sorry -4  i_am_the 7  i_ask 4  i_asked -5
        i_believe -5  i_bring 20  i_can 25  i_can_do 12  i_can_live -6  i_can_not -7  i_can_take -4  i_come 8
        i_could_do 5  i_did_the 9  i_do 9  i_do_. 4  i_do_it 15  i_do_not -25  i_gave -5  i_get 4  i_go 10  i_got 8
        i_had -10  i_had_the 6  i_have_a 5  i_have_been 4  i_have_got 9  i_have_had 12  i_have_it -8  i_have_no -10
        i_have_not -16  i_have_read 6  i_have_the 14  i_have_to -6  i_hear -4  i_just 6  i_know_. -8  i_know_what 5
        i_leave -6  i_like_it -4  i_looked -8  i_love -4  i_make 19  i_mean -14  i_must 12  i_need_to 8  i_never -11
        i_only 4  i_rang -11  i_read 8  i_said 8  i_saw -5  i_say -13  i_should -5  i_suppose 12  i_take 14
        i_take_it -5  i_tell 13  i_think -10  i_think_. -10  i_took -4  i_want -23  i_want_to -9  i_wanted -5  i_will 42
        i_will_ask 9  i_will_be -42  i_will_bring 6  i_will_do 10  i_will_give -5  i_will_go 15  i_will_have 27
        i_will_let 7  i_will_make 6  i_will_not -10  i_will_put 15  i_will_ring 12  i_will_see 4  i_will_take 10
        i_will_tell 11  i_will_write 10  i_would_be -8  i_would_better 12  i_would_bring 9  i_would_go 6
        i_would_have -10  i_would_like -4  i_would_not -7  i_would_rather -8  i_would_say -7  i_would_sooner -5
        i_write 36  i_write_to 11  i_wrote 7  idea -6  if 32  if_he 13  if_i 9  if_i_am -9  if_i_must 9  if_it_comes 8
        if_it_is -4  if_the -8  if_there -8  if_there_is -6  if_we -4  if_you -14  in_. 6  in_._$ 4  in_<day> -11
        in_<day>_. -17  in_<day>_and -4  in_<number> -6  in_<number>_minutes 6  in_an 9  in_and 5  in_by -11
        in_by_the -9  in_my_head 8  in_on 13  in_the -15  in_the_afternoon -4  in_the_middle -10  in_the_office 5
        in_the_same 7  in_their 9  in_this 9  in_with 5  in_writing -4  in_your 5  insurance 15  is -12  is_. 9
        is_<name> 11  is_<number> -7  is_<number>_<number> 4  is_a -6  is_a_nice -4  is_all -7  is_already -7
        is_always 8  is_an 9  is_at 10  is_back -4  is_better -7  is_done -6  is_finished -5  is_for_the 7  is_going -5
        is_gone -4  is_good_. 5  is_got 8  is_he -4  is_how -5  is_i -6  is_in 6  is_it -19  is_just 13  is_like 27
        is_me 16  is_mine 17  is_more 13  is_my 18  is_not 14  is_not_the -4  is_nothing -5  is_on -4  is_one 14
        is_only 4  is_only_a -6  is_out 7  is_that_? 4  is_the -24  is_what -10  is_what_i 4  is_with 12  it 28
        it_. -28  it_._$ -6  it_._he 4  it_._i -9  it_._it -10  it_._the 4  it_<day> 8  it_? 10  it_?_$ 10  it_a 6
        it_after -5  it_and_i -5  it_and_it -8  it_at 6  it_at_<number> -5  it_back_. -6  it_be 6  it_but -12
        it_but_i -7  it_by_the 6  it_can -6  it_comes 13  it_could 4  it_depends -6  it_does -4  it_every -7  it_first 5
        it_for -6  it_goes 4  it_has 5  it_has_to 4  it_here 14  it_here_. 11  it_i 17  it_i_am 5  it_in 9  it_in_your 6
        it_is_. 9  it_is_a -5  it_is_all -6  it_is_always -5  it_is_an 5  it_is_fine 10  it_is_got 4  it_is_it 6
        it_is_just 10  it_is_like 14  it_is_my 4  it_is_not -5  it_is_one 12  it_is_only -5  it_is_out 10  it_is_the -11
        it_is_two 8  it_is_what 6  it_it -7  it_it_is -5  it_myself 8  it_needs 6  it_off -9  it_on_a 7  it_on_my -6
        it_on_the -10  it_or 10  it_says 11  it_since -7  it_so 6  it_that -9  it_the 9  it_this -4  it_to_the 6
        it_today -4  it_tomorrow -4  it_up -4  it_was -19  it_was_<number> -4  it_went -4  it_will 10  it_will_be 26
        it_with 17  it_with_the 4  it_would 11  it_would_be 6  its -4  itself -5  job 9  just_saying -5  keep -10
        keep_it -4  keys -7  kitchen -4  knew 6  know -17  know_. -7  know_._i -6  know_i -7  know_the 6  lab 9  lad -7
        lady 8  land 10  lands -5  laptop 10  last -17  last_<day> -6  last_night -6  last_time_. -5  last_week -5
        last_year -9  last_year_we -5  late 6  law -5  least 16  leave -9  leave_. -8  leave_it 5  leave_it_. -6
        left -9  legal -10  less -8  let_it 6  let_me 6  let_the 9  let_us -15  letter -7  letters 13  letters_. 12
        life 7  life_. 6  lift_. -4  light -13  lights 6  like_. -6  like_._$ -4  like_<number> 16  like_a -9
        like_it -11  like_it_. -5  like_the 8  limit 5  line 5  line_. -6  line_._$ -4  list 16  list_. 10  list_._$ 5
        live -10  live_with -16  load 6  long -5  long_as -6  look -9  look_. -4  look_at_it -6  look_at_me -5
        look_at_the 13  looked -10  looked_at -4  looking -12  looking_at_me 6  lot_of_things -4  loud -5  love -5
        love_it -5  lovely -10  lovely_. -12  low -7  lunch 16  lunch_._$ 8  m 7  mail -9  make 34  make_a 5  make_it 22
        making 14  man -5  man_. -7  man_._$ -5  man_with_the 7  manage 4  many -11  maybe 8  me 75  me_. -4  me_._i 9
        me_a 10  me_and 13  me_for 4  me_i_am -10  me_in 9  me_in_the 9  me_on 10  me_on_<day> 6  me_to 9  mean -18
        meant -4  meant_to -4  measured -4  meeting 4  mid 6  middle -7  midnight -8  might 8  mind 8  mind_. 9  mine 44
        mine_. 20  mine_._$ 5  minute 4  minutes -5  month -17  month_. -4  more -12  more_._$ 6  more_than -6
        morning 10  morning_. 6  morning_._$ -4  move -6  moved -5  moves 7  moving 11  mr -4  much -4  must 7  my 47
        my_mother 12  my_mother_. 4  my_nephew 4  my_own 13  my_phone -8  my_uncle -4  myself 39  myself_. 17  nah 13
        name 4  need 9  need_<number> -6  need_a -9  need_it 5  need_the 10  need_to 8  needs 10  nephew 7  never -21
        new_one -5  new_year -4  news -4  next -9  next_<day>_. -4  next_one -4  nicely_. -9  nicely_._$ -9  night -18
        night_. -13  night_._$ -8  night_? 7  nights 6  ninth_. 7  no -13  no_. -26  no_._$ -8  no_._i -4  no_<day> 11
        no_? -4  no_i -5  no_you 4  nobody -5  nobody_ever -4  nobody_in 11  noise 6  none -9  noon 7  nope 6  north -6
        not -47  not_. -11  not_._i -5  not_<day> -4  not_<number> 8  not_a 15  not_at 5  not_be -9  not_come -5
        not_do -8  not_doing_it -4  not_even -5  not_find 7  not_get -4  not_go -4  not_have_to 5  not_hear -5  not_i 18
        not_in -7  not_it -6  not_it_is -5  not_know -22  not_know_. -5  not_like -6  not_me -5  not_mind 5  not_mine -6
        not_put 5  not_read 9  not_see -4  not_take -7  not_this -4  not_want -8  not_we 7  not_with_the -5  not_you -6
        note 21  note_. 5  noted 4  noted_. 5  nothing 4  notice -4  now -23  now_. 7  now_._$ -5  now_and -5  now_i -5
        now_it -4  now_on -4  now_the -4  number -6  numbers 14  oclock_. 4  of 10  of_. 4  of_<day> -10
        of_<number>_. 5  of_course 7  of_it 10  of_it_. 9  of_my 6  of_next 7  of_next_week 5  of_that 4  of_the_week 4
        of_them -18  of_them_. -6  of_things -4  of_this -7  of_those -6  of_us -4  of_you -14  of_you_. -4  off -18
        off_. -18  off_._$ -8  off_the 9  off_you -6  offer -6  office -11  officer -4  oh -5  oh_no -5  okay 12
        okay_._$ 24  okay_i -5  okay_i_am -8  okay_okay 8  okay_so 5  old 9  older -7  on 24  on_. -8  on_._$ 4
        on_<day>_. -18  on_<day>_i 5  on_<number> -6  on_her 6  on_it 16  on_it_. 10  on_leave -9  on_me -8  on_my 18
        on_paper -6  on_the -29  on_the_<number> -8  on_the_board -4  on_the_old -5  on_the_phone -6  on_the_second -4
        on_the_wall 7  on_they -4  on_to 7  once 19  once_. 4  one -18  one_. 10  one_._$ 13  one_._i 4  one_<number> -9
        one_day_. 5  one_from -6  one_in_the 6  one_is -5  one_of_the 6  one_of_them -5  one_page 9  one_thing -6
        one_time 4  one_with -8  one_with_the -6  ones 5  ones_. -4  only -13  only_a -8  only_one -4  only_the -6
        open -4  opening 8  opens 5  or -20  or_the -9  order 23  ought -8  ought_to -5  our -7  ours -6  out_. 6
        out_before 6  out_of 8  out_of_<number> -4  out_of_the 4  out_on -4  out_the 10  out_to -8  out_with -4
        outside -5  oven -5  over 13  over_. -12  over_at -5  over_it 5  over_the 8  over_the_weekend 12  overnight 4
        owe 4  owner -5  page 7  pages 8  paid 8  paid_for 6  paper 6  part_. -4  pass -4  passed -9  past 4  past_. 4
        past_<number> -4  pay -4  people -30  per -6  perfect -7  perfect_. -5  perhaps 4  person 4  phone 8  phones 16
        pictures -5  place -13  plate -4  play -4  please -22  please_. -11  please_._$ -6  point -10  point_<number> -9
        point_<number>_. -5  possible -7  post 10  pounds -6  pretty 16  price 11  price_. 10  price_._$ 11  print 10
        printed -9  printer 4  printer_. 6  problem -5  problem_. -5  promise 14  proper 4  properly 6  pull 10  put 16
        put_a -6  put_in -4  put_it_on 4  put_the 7  putting -5  quiet -7  quiet_. -4  quote 9  rain -7  raise -13
        ran -8  ran_out -4  rang -14  rather -10  read 12  read_it 7  really -4  record -7  red 7  report -9  right 18
        right_. 6  right_._$ 9  right_._i 8  right_? 8  right_i -5  ring 5  ring_him 4  ringing 8  rings -4  road_. -5
        road_._$ -5  roof -7  room -15  room_. -4  round 8  round_. 4  run -11  run_the 4  running -9  safety -9
        said -34  said_yes -8  same 14  same_. -5  same_day 4  same_day_. -6  sample -5  sat -4  save -10  saw -7
        saw_it -4  say -15  say_<day> 19  say_<number> 6  say_i -4  say_it -7  say_no -6  say_that -5  say_the -4
        saying -7  saying_it -4  says -22  says_<number> 5  school -11  script 5  second_._$ 6  second_one 7  section -5
        see -27  see_her 4  see_the -5  seeing 11  seen -12  sell -10  send 7  send_it 6  send_you 5  sends -8
        sent_me 5  serious -4  service 16  set 17  seventh 9  shall 23  shall_we 11  share -5  she_does 4
        she_does_not 6  she_has -6  she_is -8  she_said -4  she_was -4  she_will 12  sheet 12  sheet_._$ -5  shift -6
        shoot 4  shop -5  short -17  short_. -7  should -4  should_be 4  should_not 5  show 8  shut -4  side -4
        side_. -7  side_._$ -5  sign 20  sign_it 5  signature 5  since -14  since_<day> -9  since_the -5  sir -13
        sit -4  sit_in 10  sit_on -5  sixth 9  sixth_._$ 5  sleep -15  sleep_._$ -5  slept -4  small 4  smell -5  so 11
        so_. -4  so_<day> 12  so_<day>_. 10  so_<name> -5  so_before 4  so_i 9  so_i_will -10  so_if -5  so_it 10
        so_it_is 5  so_let 4  so_no -4  so_nobody -4  so_that 13  so_that_is 4  so_the -13  so_then -4  so_we -8
        so_who -4  so_you 4  sold -4  some 9  some_of -4  somebody_got 5  somebody_has -6  somebody_has_to -6
        someone -19  something 11  something_._$ -5  something_to 10  sometime 16  soon 12  soon_as 18  sooner -7
        sorry -28  sorry_. -9  sorry_._$ -4  sorry_i -5  sort 7  sound 8  soup 5  speak 10  stairs -4  stand 13
        standing -8  stands -4  start -11  started 6  starting 9  starts 5  stays 7  steel 7  stick 7  still -20
        still_. 7  stood -4  stopped -6  stuck -5  stuff 6  summer 10  summer_._$ 4  suppose 19  sure 5  sweet 9
        tables -5  take 21  take_a 17  take_it -31  take_the 6  taken -4  taking -4  talk -8  talk_. -4  tank 5  tape -8
        tea 4  tea_. 9  tell 18  tell_him 5  tell_me -4  test 17  text 14  than -29  than_me -7  than_me_. -7  thank -10
        thank_you -10  thank_you_. -4  thanks -5  that -24  that_. 6  that_._$ -16  that_._i -10  that_he 6  that_i -9
        that_i_do 9  that_i_would -6  that_is_<number> -7  that_is_a 11  that_is_me 4  that_is_what -13  that_it_is -8
        that_on 7  that_one 7  that_the -5  that_they -4  that_was 5  that_will -5  that_would -8  that_you 9  the 16
        the_. -10  the_._$ -7  the_<day> -4  the_<number> -7  the_<number>_. -5  the_<number>_fifth -6
        the_<number>_first 10  the_<number>_fourth -4  the_afternoon -5  the_baby 7  the_back -8  the_bank 17
        the_blue -7  the_board -7  the_box 6  the_box_. 6  the_bus 6  the_call 14  the_car -6  the_card 8  the_cat -6
        the_church -5  the_cover 10  the_door_. 5  the_driver -5  the_end 6  the_end_of 5  the_family -5
        the_fifteenth_. 6  the_first -5  the_first_of -4  the_floor -4  the_fourth 9  the_freezer -4  the_fridge 4
        the_generator -8  the_hall -4  the_hotel -4  the_house -5  the_insurance 8  the_lab 10  the_letter -6
        the_light -6  the_little 11  the_lunch -7  the_man 7  the_middle -6  the_middle_of 4  the_money 8
        the_month_. -4  the_morning 7  the_morning_. 5  the_mother -4  the_night -11  the_ninth 5  the_number -4
        the_old 7  the_on -7  the_one -12  the_one_with -7  the_only 5  the_owner -4  the_paper_. -8  the_people -4
        the_phone 5  the_phones 10  the_question 9  the_road_. -4  the_roof -6  the_room -4  the_same 12  the_school -4
        the_second -6  the_sign 11  the_soup 9  the_summer 4  the_the -5  the_thing -7  the_third -5  the_town -5
        the_train 6  the_truck 7  the_twentieth 4  the_two 16  the_van 5  the_wall 8  the_wall_. 7  the_way -5
        the_way_. -7  the_weekend -6  the_whole 5  the_window -4  the_wrong -4  the_year -10  their 22  theirs -8
        them 19  them_. -20  them_._$ -13  them_? 6  them_and -4  them_at 11  them_in 8  them_on -5  them_on_<day> 5
        them_that -4  them_the 7  then 28  then_. 24  then_._$ 8  then_<day> 14  then_<number> -4  then_i 13
        then_i_will 8  then_that -7  then_the 8  then_they -5  then_we_are -9  there -11  there_. 12  there_._$ 8
        there_is -9  there_is_a -6  there_is_one -5  there_on 6  there_was_a -4  there_with -10  they -5  they_are 8
        they_are_. 8  they_are_on 6  they_can 8  they_can_not 8  they_do -8  they_do_not -4  they_give 11  they_have -19
        they_have_a -13  they_have_got -5  they_said -6  they_say -6  they_should 12  they_want 5  they_will -6
        they_will_be 11  they_would -5  thing_. 7  thing_._$ -5  thing_._i 11  thing_the -7  things_. 5  things_._$ 6
        think -13  think_. -11  thinking 5  third -12  this 11  this_. 6  this_<day> 11  this_afternoon 22
        this_morning -6  this_morning_. -7  this_one 9  this_one_. 7  this_time -5  this_week 13  this_week_. 12
        this_year -8  thought -6  through 11  through_it 5  thursdays 7  ticket -7  till -21  till_<number> -6
        till_<number>_. -10  till_the -6  time 16  time_? -4  time_i 4  time_it 5  to 12  to_._$ -5  to_<number> -6
        to_be 9  to_be_in -8  to_come 4  to_do_it 8  to_him 5  to_it -5  to_it_. -7  to_me 13  to_me_. 4  to_one -4
        to_put 6  to_say_. 7  to_see -16  to_them 5  to_two -4  to_write -7  today_. 14  today_._$ 17  today_._i 5
        together 19  told -23  told_me -10  tomorrow 50  tomorrow_. -5  tomorrow_._i -4  tomorrow_at 13  tomorrow_i -6
        tomorrow_i_am -11  tonight 28  tonight_. 21  tonight_._$ 19  too -4  too_. -5  took -8  train 5  tree 4
        true_. 5  try -6  turn 4  twelfth -4  twentieth 4  twice -4  twice_. -5  two -18  two_. -28  two_._$ -19
        two_<number> -11  two_<number>_and -4  two_days 8  two_weeks -8  typed 7  ugh 9  under -9  under_the -8
        understood -4  until -16  until_<day> -7  until_<day>_. -6  up_. 10  up_._$ 14  up_for 7  up_in -4  up_on -5
        up_the -6  up_there 10  up_to -10  upstairs 7  us -9  us_. -14  us_._$ -9  us_<number> 5  us_? 8  us_to -5
        use 17  used -6  usual 6  van 5  very -14  vote -5  wait_. -6  wait_for -4  walk 6  walking 9  wall 8  wall_. 9
        want 8  want_<number> 5  want_it 20  want_me 9  want_me_to 9  want_to -14  want_to_be -4  want_to_know 7
        want_to_see -7  wanted -9  wanted_to -5  wants 8  wants_a -4  wants_to -5  warm 4  was -18  was_it -5
        was_there -4  watch -5  water_. -4  way 9  way_. -10  way_._$ -8  way_to 7  we -5  we_. 6  we_._$ 4  we_?_$ 4
        we_are -15  we_can_not -4  we_could_do 5  we_did 5  we_do -4  we_got -5  we_had -7  we_have 8  we_have_a 5
        we_need -7  we_say 14  we_should -5  we_want -5  we_will 14  we_would 4  we_would_have -4  week 29  week_. 27
        week_._$ 15  week_before -6  week_i 4  weekend 14  weekend_. 8  weeks -8  weeks_. -5  well -18  well_. -5
        well_i -6  well_that_is -4  went -19  were -11  wet -5  what -5  what_<number> 4  what_? 4  what_about_the 6
        what_do 10  what_i 5  what_i_would -5  what_if -5  what_is -7  what_the -6  what_time 7  what_was -4  what_we 6
        whatever -6  when 42  when_? 5  when_?_$ 5  when_do 15  when_do_they 10  when_i_have 4  when_is -8  when_it 11
        when_it_is 4  when_she 4  when_we 16  when_you 6  where -8  where_is 5  where_it -4  where_it_is -4  which -6
        which_is -6  while -11  while_you 4  who -12  who_does 6  who_has -4  who_is 10  whoever -4  whose -7  why -10
        why_. 4  will 59  will_._$ 8  will_ask 7  will_be -11  will_be_on 12  will_be_the -4  will_come -8  will_do 14
        will_do_the 16  will_get 17  will_get_it 6  will_give -7  will_give_you -7  will_go 12  will_go_over 4
        will_have 46  will_have_a 10  will_have_it 20  will_have_the 5  will_have_them 9  will_hear 23  will_it 8
        will_just -7  will_keep -9  will_let 7  will_make 6  will_not -24  will_only -7  will_put 13  will_put_it 7
        will_ring 12  will_say -5  will_see 6  will_sit -7  will_take 9  will_take_it -9  will_tell 11  will_want 7
        will_write 9  wind -7  window -12  with 16  with_. -7  with_._$ -5  with_<name> -9  with_a 19  with_it -8
        with_it_. -4  with_me 24  with_me_. 14  with_that -8  with_that_. -7  with_them 6  with_them_. -6  without -11
        without_a 5  work 29  work_. 14  works -8  works_. -5  world -4  worse 4  worth -4  would 17  would_be 4
        would_better 12  would_bring 9  would_come -4  would_do 9  would_do_it 8  would_go 6  would_have 9
        would_have_said -6  would_have_to 12  would_he -6  would_like -11  would_need 4  would_not -4  would_rather -8
        would_say -8  would_sooner -5  would_take 12  would_want 5  would_want_to -4  would_you -6  write 51  write_it 6
        write_the 18  write_to 20  write_to_the 8  writing -4  written -6  wrong -8  yeah_. -9  yeah_._$ -4
        yeah_._so -6  yeah_i 10  year -36  year_. -10  year_._$ -12  year_we -6  years 8  yep 26  yep_. 17  yep_._$ 18
        yes -19  yes_._$ 15  yesterday -18  yesterday_. -8  yesterday_._$ -7  you -14  you_. -28  you_._$ -12
        you_._i -4  you_? -6  you_and -5  you_are -9  you_ask -12  you_can 5  you_can_not -4  you_could -4  you_did 7
        you_do_not 4  you_go -9  you_got 6  you_had -4  you_have -7  you_have_a -4  you_i -8  you_know -14
        you_know_what -5  you_put 8  you_said -4  you_take 9  you_that -5  you_the -4  you_want 9  you_will 32
        you_will_be -5  you_will_get 18  you_will_have 19  you_will_not -4  you_would 7  you_would_have 10  your -12
        yours -7
        """),
      Table(
        .own, 1,
        """
        #16-30 -21  #4-7 12  #8-15 11  #accepts -11  #again 19  #asks 4  #calls -8  #day 15  #decides -7  #declines -11
        #due-at -4  #due-by 6  #goes-on 12  #group 5  #last 9  #names-next 13  #need -5  #offer 6  #past -19
        #place0 -29  #place1 19  #place2 4  #place4 4  #promise -4  #proposal -11  #question 6  #request 13  ._$ -4
        ._<day> -4  ._<number> -5  ._before 5  ._from 4  ._i -17  ._if -6  ._it -16  ._let -5  ._okay -4  ._she -6
        ._so -13  ._the 6  ._there 4  ._they -6  ._we -5  ._yes -4  <day> 5  <day>_. -7  <day>_? -4  <day>_and -6
        <day>_morning 4  <name> 4  <name>_. -14  <name>_? -5  <name>_and 8  <name>_i -5  <name>_the 5  <number> -5
        <number>_<number> -9  <number>_? -4  <number>_but 4  <number>_hours 5  <number>_of -4  <number>_past 6
        <number>_then 5  ? 6  ?_$ 4  ?_i 5  ?_it -6  ^_. -17  ^_._$ -9  ^_<day> 20  ^_<day>_. 5  ^_<name> 14
        ^_<name>_you -4  ^_<number>_. -9  ^_a 5  ^_all 5  ^_and 61  ^_and_i 10  ^_and_if 4  ^_and_the 13  ^_are -8
        ^_but -5  ^_by 7  ^_can 5  ^_can_i 4  ^_could -4  ^_do 10  ^_for -8  ^_from 4  ^_give -7  ^_go -8  ^_ha -5
        ^_ha_. -4  ^_he_is 5  ^_how 9  ^_how_much 4  ^_i -5  ^_i_am 11  ^_i_can -8  ^_i_did 12  ^_i_have -9
        ^_i_know -10  ^_i_would -6  ^_if 10  ^_if_i 4  ^_is_it -5  ^_is_that 4  ^_it -22  ^_it_will -8  ^_it_would -6
        ^_let_us 4  ^_lovely 4  ^_lovely_. 5  ^_me -9  ^_my 5  ^_next 5  ^_no -18  ^_no_no -11  ^_nobody -9  ^_oh -15
        ^_oh_. -5  ^_okay -14  ^_okay_. -5  ^_one -5  ^_perfect 5  ^_please 9  ^_right -4  ^_she_will 5  ^_so -36
        ^_so_. 5  ^_so_i -8  ^_so_it -6  ^_somebody 7  ^_sure 4  ^_that 7  ^_that_is 6  ^_that_would 8  ^_the -5
        ^_then -11  ^_then_i 5  ^_then_it -7  ^_then_we -4  ^_there 6  ^_they 10  ^_they_have 4  ^_they_will -4
        ^_they_would 4  ^_this -5  ^_two -7  ^_we_are -5  ^_well 6  ^_what -20  ^_what_about -8  ^_what_is -5
        ^_which -5  ^_who -9  ^_who_is -5  ^_with -10  ^_would 24  ^_would_you 31  ^_yes 4  ^_you_are 7  ^_you_could -6
        ^_you_will -15  a_<day> 4  a_man 4  a_new 4  a_nice -4  about -4  about_<number> 7  about_it -4  about_the 4
        after 7  after_. 5  afternoon -6  again 11  again_. 6  all_<number> 7  already 8  also 7  am_not -9  am_the 5
        and 18  and_i 11  and_it -4  and_one -4  and_the 5  and_they -4  and_we -5  and_you -4  any 6  anybody 4
        anyone 5  anything -5  anyway_. -4  are 4  are_. -4  are_not -5  are_the -4  are_we 7  as -6  ask 6
        at_<number> -4  at_me 4  at_two -4  bank 7  be 13  be_a 6  been -7  before 17  before_<number> -4  before_that 6
        behind 4  better 4  boat -4  book -5  booked -5  both_of 4  box_. -4  bring 19  bring_it 7  bring_the 6  by 17
        by_<day> -4  by_the 15  can -9  can_do -6  can_not -5  can_you 4  card 5  cash 4  clean 6  close -4  closed -4
        comes -7  coming -5  coming_. -4  could -12  could_not -5  cut 7  date 4  day -4  day_. -5  days 4  did -5
        dinner -4  do 4  do_that 4  does -13  does_it -5  does_the -7  dog -4  doing 4  doing_it 4  done 5  done_. 5
        double 4  down 12  end 12  end_of 7  enough 4  evening -6  every -12  everybody -6  everyone -5  eyes -4  face 4
        fine -5  fine_. -5  finished -4  first 7  first_. 6  first_thing 4  floor -4  for_<number> -6  for_the 10
        for_you 6  fourth -6  fourth_. -5  free_. 4  from_<number> 6  from_the 10  gate -5  gave -4  get -4  give_it -8
        go_and -5  going -8  going_to -5  good 4  good_. 7  got 9  got_<number> 4  got_a -5  got_the 8  hand 6  has -11
        has_to -4  have -12  have_got 9  have_it 5  have_not -4  have_to 4  he_is 4  hear -5  her -5  here -4
        here_. -10  hold 6  hours 4  how 5  how_long 6  i 5  i_am 4  i_ask -4  i_can -5  i_did 8  i_had 4  i_like 7
        i_love 4  i_want 6  i_was -5  i_would -11  if_i 8  if_the -4  if_we -5  if_you 4  in_<day> -4  in_it 7
        in_the -9  in_writing 4  is -10  is_. -5  is_<number> -12  is_for 4  is_got 5  is_not -8  is_one -4  is_you 5
        is_your 5  it -6  it_and -5  it_comes -4  it_so 5  it_the 4  it_there 5  it_up 5  it_will -9  it_with -4
        it_would -4  just -4  keep 4  kitchen -4  know -12  know_. -8  knows -4  leave -5  letter 5  like 14  like_the 6
        like_to 8  long 11  looking 4  lot 4  lovely 5  lunch 4  machine 5  make_it 4  man 7  me 7  me_to 5  mine -8
        mine_. -4  more -4  morning 10  morning_. 4  most 4  my -9  myself 5  name -4  names 7  need -12  needs 8
        never 9  nice -7  ninth 5  no -28  no_. -8  no_no -6  not -18  not_. -8  not_be 5  not_you -6  note -4  now -5
        number -8  numbers -4  of -8  of_those 4  of_us -5  off 4  office -4  oh -13  okay -8  okay_. -5  on -19
        on_. -5  on_a -5  once 8  one_. 7  one_with -4  open 6  open_. 4  or_<number> 4  ought_to 4  our 5  out 6
        over 6  over_the 7  own -5  page 4  pages 4  paper -6  past 5  pay 4  phones -4  place -5  please 19  please_. 5
        point -4  report 8  right_. 5  ring -7  round 5  said 7  said_it 4  same -4  say -10  say_. 4  say_? -5
        school -4  second 9  second_. 6  seen -6  send_it 4  she -4  she_is 7  sheet 4  sign -4  signed -5  since -6
        since_the -6  sitting 4  sixth 4  sixth_. 5  so -21  so_. 8  so_that 6  someone 5  something -6  stand 4
        start 5  store 4  suppose 4  take 11  take_a 4  take_it 7  tea -4  text 4  than 5  that -9  that_. -6
        that_is -5  that_would 7  the 13  the_<day> 4  the_<number> 7  the_afternoon -4  the_bank 4  the_end 9
        the_first -6  the_gate -5  the_last 4  the_machine 4  the_second 5  the_the 5  the_way 7  the_weekend 5
        the_whole 7  their -6  them -9  then_it -4  then_we -5  there 13  there_. 9  there_is 5  they -4  thing 15
        thing_. 10  things 6  things_. 10  this 4  those 5  though -4  till -6  time 11  time_. 7  to 20  to_. 6
        to_<number> 6  to_a 6  to_me 7  to_write 5  together 7  told -5  too -7  two -9  two_<number> -4  under -6  up 7
        up_to 8  us -11  van 6  van_. 4  very 9  very_good 4  wait -4  waiting -5  want 7  want_it 4  was -12
        was_going -5  way 20  way_. 10  we_are -4  we_have -5  week 5  week_and -5  weekend 4  weeks -6  what -19
        what_does -5  what_is -6  whatever -5  when_. 4  when_? 6  when_you -5  which -6  who -13  whole 4  wife 5
        will -21  will_go 4  will_have -4  with -4  with_a -4  with_it 6  with_you 5  works 7  would 11  would_be 6
        would_like 6  would_you 17  writing 8  yeah_. -5  year -9  year_. -5  years -5  you 23  you_. 7  you_? 4
        you_and 5  you_can -5  you_could -4  you_do -5  you_go 5  you_have 6  you_know -4  you_to 4  you_want 5
        you_will -16  you_would 8
        """),
      Table(
        .own, 2,
        """
        #31- -10  #accepts 12  #again -7  #asks -9  #calls -6  #commitment 4  #day 41  #decides -5  #due-at -5
        #due-before -5  #due-by 8  #due-for -5  #goes-on -5  #group 6  #last 14  #may-decide 13  #names-next -12
        #offer -6  #past -13  #place0 -35  #place1 7  #place2 11  #place3 5  #request -6  #time 18  $ -12  ._<day> 9
        ._<name> -11  ._before 5  ._but -5  ._i 5  ._it -17  ._not 8  ._one -5  ._she 4  ._then -6  ._they 4  ._this 8
        ._tomorrow 6  ._we 5  ._when 5  <day> 5  <day>_. -9  <day>_morning 6  <day>_night 5  <day>_so 6  <day>_the 12
        <day>_then 6  <day>_when 5  <name>_you -8  <number> -22  <number>_. -6  <number>_<number> -10  <number>_and -6
        <number>_hours -4  <number>_minutes 5  <number>_of 4  ?_$ -9  ^ -22  ^_. -5  ^_<day>_. 5  ^_<number> 7
        ^_<number>_and 5  ^_after 10  ^_all -4  ^_and 13  ^_and_i -5  ^_and_the 17  ^_before 7  ^_did -4  ^_do 6
        ^_does 5  ^_fair -6  ^_fine -12  ^_for -5  ^_from 4  ^_have 4  ^_he 12  ^_he_is 7  ^_how 8  ^_i -10  ^_i_am -7
        ^_i_could -4  ^_i_have -10  ^_i_know -5  ^_i_thought -4  ^_i_was 4  ^_i_will 9  ^_i_would -6  ^_if_i -5
        ^_in_the -4  ^_is -4  ^_it 10  ^_it_will 10  ^_it_would 5  ^_leave -4  ^_let -6  ^_let_us -4  ^_next 4  ^_no -11
        ^_oh -13  ^_oh_. -8  ^_okay -7  ^_okay_. -13  ^_one_more -4  ^_please 4  ^_she_will 5  ^_so -7  ^_so_i -5
        ^_so_the 10  ^_so_we -5  ^_that_would 6  ^_the -9  ^_there -8  ^_tomorrow 10  ^_we 9  ^_we_have 4  ^_we_will 5
        ^_who 6  ^_who_is -5  ^_would -6  ^_would_you -4  ^_yeah 8  ^_yes_. 6  ^_you 11  ^_you_are -7  ^_you_will 10
        a -14  a_<day> -5  about -8  after 14  afternoon 10  afternoon_. 6  again -4  all -8  all_. 4  already -5
        also -8  am -11  am_at -4  am_not -5  and 7  and_<name> -4  and_<number> 6  and_he 6  and_i -13  and_if 6
        and_it 8  and_the 6  and_we 5  answer -6  anyone 5  anything -4  are 10  are_the 6  are_we 7  as_well 5
        at_it -4  at_the -5  back -6  back_. -5  be 10  be_a 4  be_the -5  because -4  before 8  before_. 4
        before_they -4  better -5  between -5  big -6  boat -5  booked -4  both 9  both_of 5  bring_it -5  but -16
        but_i 4  but_it -6  by 7  by_<day> 7  call 10  call_. 6  can -5  can_do 4  can_not -6  carry -4  church -6
        close 4  comes -6  could -6  count 8  cover 10  day 11  days 4  did -4  did_it 4  did_you -4  dinner 4  do -6
        do_i -4  do_they 4  do_we 4  done 6  door -4  down -6  down_. -5  draft 6  each -4  else 4  empty 5  end -9
        end_of -7  even 5  evening -6  everybody 6  fair -7  file -4  fine -5  fine_. -5  finished 5  first -7
        first_thing 4  for -5  for_. 4  for_that 4  for_the -7  form 4  from -5  from_<day> -4  from_me 5  from_now 4
        get -7  get_the -5  go -14  go_. -5  going_to 6  gone -4  good_. 5  got -7  grand -6  had -7  had_a -5  hand -4
        has_to 5  hate -4  have 6  have_a 5  have_been -4  have_seen 5  have_to -4  he -10  he_can -5  he_is -7
        he_said 5  he_was 6  he_will 9  here -4  his 5  hours -4  i -7  i_am -10  i_can 8  i_did -4  i_do -5  i_have -12
        i_must -4  i_rang 4  i_thought 5  i_will 9  i_would -8  i_write 4  if 12  if_i -7  if_we -5  in_. 10  in_the -10
        is_<number> -7  is_at 4  is_back -4  is_got -4  is_he -5  is_the -5  it_. -4  it_<day> 6  it_? -5  it_at 5
        it_out 7  it_to 6  just -5  keep -6  key -4  know 4  know_what 4  lady 5  last_year 8  left 6  like -5  little 4
        look -5  lot -4  love 5  lunch 7  man 5  man_. 7  me 11  me_and 5  me_i -5  mean -5  message -4  might 5  mine 4
        minute 5  minutes 5  morning 4  music 5  must -4  my 12  myself -4  need 7  never -6  new -9  next 4  next_. 6
        nice -7  night 8  ninth 7  no 4  no_. -4  nobody 6  noon 7  not -8  not_me 5  not_say -5  not_the 7  note 6
        noted 4  now_. -4  number -5  numbers 6  numbers_. 6  of 4  of_<day> -4  of_it 5  of_the -4  of_you 6  off 6
        oh -7  oh_. -5  okay_. -4  okay_i 7  on -4  on_. -5  on_a -4  on_it -7  on_my 9  on_your -5  once 9  one -11
        one_. -12  one_more -4  one_thing 4  only -8  open -7  out 10  over -4  own -7  paper -7  paper_. -5  pass 4
        past 6  paying 4  people -5  phone 9  poor 5  print 4  rang 8  really -4  ring -6  road -5  round -4  said -4
        same 8  says -11  second -5  see -11  seen 7  seen_it 5  shall 4  she_will 5  shop 6  short -4  should 5  show 4
        sign -4  since 6  sit -6  slow 5  so 4  so_we -4  so_you 4  somebody 5  sorry -5  stays 4  table -5  take -13
        take_it -4  takes -5  talking 5  tell -5  tell_me 6  that_. -5  that_was 5  the_<number> 4  the_end -9
        the_first -5  the_little 4  the_man 4  the_morning -5  the_other -5  the_road -4  the_thing -4  the_whole 6
        the_window 5  them -7  them_. -5  then_. 10  then_the -4  there -6  there_is 7  they_have -5  they_said -4
        they_want 9  they_will -6  thing 8  think -5  this 5  this_afternoon 9  this_week 4  thought 4  through 6
        till 4  time_. 5  to -4  to_see 5  to_the -16  to_you 5  today 7  today_. 10  told -11  tomorrow 7
        tomorrow_. -5  tonight 6  tonight_. 7  took 4  truck -4  true -4  twice -4  two -13  under 4  until 5  up 10
        up_. 4  use 4  very -4  walk 7  want 6  wants -7  was_going 8  water -7  way 7  way_. -4  we_should 5  weekend 9
        weekend_. 5  were -6  what -4  what_is 5  when_do 6  when_he -5  where 4  whether 4  who 8  whole 7  wife 4
        will 29  will_be 5  will_go -5  will_have 9  will_put 6  will_tell -4  window 4  with_the 5  working 7
        would -13  would_be 8  would_like -5  would_want -4  writing -6  wrong -4  year 4  years -6  yes 5  yes_. 13
        you -13  you_are -5  you_will 12
        """),
      Table(
        .decision, -2,
        """
        #1-3 4  #31- -4  #4-7 7  #8-15 10  #accepts -28  #again -5  #asks 8  #calls 4  #decides -5  #done 4  #due-by -4
        #need -4  #offer -10  #past -10  #place1 8  #place2 9  #place3 11  #place4 -11  $ 16  . 5  ._$ 8  ._<number> -4
        ._he -4  ._if 4  ._it -4  ._let -4  ._my 8  ._no 4  ._on 5  ._the 4  ._there -6  ._you 4  <day> -6  <name> -7
        <name>_. 5  <name>_? 6  <number> 7  <number>_. 7  <number>_<number> -5  <number>_and -4  ?_$ 8  ?_the -4  ^ 16
        ^_. 11  ^_<name> 7  ^_<number> 8  ^_a 5  ^_can -6  ^_does 4  ^_for 10  ^_good -4  ^_in 8  ^_it -4  ^_she -6
        ^_then 4  ^_they -5  ^_we 7  ^_what 4  ^_would 5  ^_yeah -6  a 14  a_<number> 4  after 6  again -7  against 5
        all -10  always -4  am_not 5  and 13  and_i 7  and_who -4  anyone 5  as -5  at 5  at_night 6  bad 4  bed -4
        both 5  both_. 4  but -5  by -8  by_the -6  call_. 4  can_i -6  change -4  christmas 4  closed -4  come 5
        could -7  did -5  do 4  do_it -4  do_not 7  down -4  evening -5  every -5  everything 4  fair -4  fine -7
        first -4  for 16  for_it -4  for_me 7  fourth 7  from -12  from_the -6  full 5  get -4  give -7  goes 4  going 4
        going_to 4  good -7  got -16  got_a -4  got_the -6  had 5  hand_. 4  hands 6  has_to -4  have -11  have_been -5
        hear -5  her -6  his -5  hours -4  i_could -6  i_have -7  i_know 6  i_would 6  if -4  in_<day> 5  in_a -4
        in_the 9  is -5  is_a -4  is_for 4  is_in -4  is_not -14  is_on -4  is_out 4  it_. 6  it_and 6  it_is 4
        it_the -5  it_with -4  last -6  let -5  let_me -4  lift 4  light 4  live 5  live_with 4  looking 4  make -4
        morning_. -4  next 6  night_. 4  no 8  no_. 4  not 7  not_. 4  not_a -4  not_want 4  now -6  of -7  of_them -5
        oh 7  on -5  on_my -4  on_the -5  once 4  one 6  one_. 8  one_and 4  one_of -4  ones 4  or 8  or_the 8  out -4
        out_of -5  own 4  paying 4  people 8  phones 4  price 4  rather 4  read -6  say 7  second -4  send -6  she_is -8
        sleep 4  slow 6  so -8  so_. -4  so_it -4  some -5  somebody -14  stop 6  that 4  the -5  the_<number> 9
        the_first -5  the_whole 5  their 4  them -8  then 5  they -4  they_are -6  they_have -4  they_would 4
        this_year 4  those 4  through -5  till 4  time -5  to -6  to_say 5  to_the 6  today -7  told -5  too 4  truck 5
        up -8  us 9  very -4  wait 6  want 5  was_a 5  was_the 4  we 12  we_can 4  we_have 5  week -4  week_. -4
        went -4  when_the 4  which 6  who_is -5  whole 7  will_be -5  will_not 6  would 13  would_be 5  would_not 9
        yeah -5  year 5  you -4  you_have -4  you_would 7
        """),
      Table(
        .decision, -1,
        """
        #1-3 6  #accepts -26  #again -15  #commitment -7  #day -17  #decides 16  #declines 6  #due-by -6  #due-till -4
        #due-until 4  #names-next -13  #offer -6  #past -16  #place1 -7  #place2 8  #place3 12  #place4 -9  #proposal 8
        $ 4  ._$ 6  ._. 4  ._<number> -4  ._but -4  ._it 4  ._no -4  ._not 6  ._put 4  ._right 4  ._two 4  ._well 4
        <day> -5  <name> -6  <name>_. 10  <name>_? 6  <name>_the -4  <name>_you -6  <number>_. -5  <number>_<number> -5
        <number>_a 6  <number>_two -4  <number>_years 4  ?_i -5  ?_the -4  ^ 4  ^_. 8  ^_<day> 4  ^_<number> 5  ^_all 4
        ^_are 4  ^_can -6  ^_do -9  ^_good -5  ^_he -4  ^_is -5  ^_it -9  ^_no 6  ^_so 6  ^_that -5  ^_they -5  ^_well 4
        ^_what 7  ^_with -4  ^_you 13  a 15  a_<day> 5  about 7  about_the -7  after -4  again -4  against 4  alone 6
        always -6  am 7  am_not 6  and 13  and_a -4  and_i 7  and_if 6  and_that 4  and_the -4  as 11  as_it 6  ask -6
        at -4  at_the -5  back 7  be -4  because -5  before -4  better 5  both 5  bus 4  call -7  church -4  closed -4
        comes 7  could -4  count -4  cut 5  day -10  day_. -5  did -5  do -4  do_not 8  do_the 4  does -6  dog -4
        evening -5  ever -4  everything 4  find 4  fine -5  for 13  for_a 6  for_the -4  from -9  from_now 4
        from_the -8  front_of 4  go -5  goes 10  going 6  going_to 5  good -5  got -14  got_the -6  guess 4  hands 7
        has -6  have -12  have_a -6  he -6  him -8  him_. -4  his -5  hold 4  how -8  i 4  i_am 8  i_could -4  i_get 4
        i_have -9  i_think 4  i_thought 4  i_would 10  if 8  in -7  in_<day> -6  in_a -5  in_the 9  is -10  is_a 4
        is_good 5  is_got -4  is_in -4  is_it -5  is_no 5  is_right 4  is_the -4  it 5  it_. 9  it_and 7  it_goes 4
        it_is 7  it_on -5  it_stays 4  it_the -4  it_would 5  know -10  know_. -7  last -6  let 5  let_us 6  light 4
        like 7  little 5  live 6  live_with 6  long -4  look 4  looked 4  looks 4  man -5  me_. 5  minute 5  morning -5
        my -9  myself -4  need -6  next -4  nice -4  night_. 6  no 10  nobody 7  not 16  not_. -5  not_before 5
        not_even 5  not_know -6  not_like 4  not_want 7  now 4  off 7  on_that 5  on_the -8  once 4  one 8  one_. 4
        one_of -7  or 6  or_the 6  people 14  price 4  put 10  put_it 7  rather 4  right 4  right_. 4  room -6  run -4
        say 5  says -7  see 5  send -8  set 4  she 4  should -4  since -4  so_it -7  so_the 5  somebody -11  start -5
        stay 5  still -4  stop 5  taking 4  tell -8  test -5  thank -4  that 4  that_. -5  that_was 4  that_we 4
        that_would -4  the -8  the_<number> -5  the_back 6  the_whole 4  them -5  then 17  then_. 4  there_is 4
        they_are -7  they_do 5  they_would 4  think 4  thought 5  till 7  to -8  to_be -4  today -4  told -5
        tomorrow -6  too 4  truck 4  twice -4  under -4  until 12  until_the 4  up 7  up_. 6  us 13  wall 6  wall_. 4
        want 8  want_to 5  wants 8  way -5  we 12  we_can 4  week -5  week_. -6  weekend -5  well 11  what_if 6
        when -10  who -7  whole 6  will 4  will_. 5  will_not 5  with_a -5  with_the -11  without 5  would 8
        would_do -4  would_not 5  would_rather 4  would_say 7  year 6  years 7  you -17  you_. -7  you_can 4  you_want 4
        your -5
        """),
      Table(
        .decision, 0,
        """
        #1-3 -6  #16-30 12  #4-7 -11  #8-15 6  #accepts 5  #asks -8  #assignment -5  #calls 10  #commitment -10
        #day -22  #decides 82  #declines 26  #done -5  #due-before -8  #due-by -8  #due-for -7  #due-from 21  #due-of 5
        #due-on -6  #due-till -10  #due-until -8  #group -6  #last -5  #may-decide 27  #names-next -17  #need -5
        #offer -18  #past -43  #place0 -4  #place1 -5  #place3 6  #promise -9  #request -5  #time 4  . 25  ._$ 8  ._. 15
        ._<day>_. -4  ._<day>_the -4  ._<name> 8  ._<name>_? 4  ._<number> 8  ._<number>_<number> -6  ._a 11  ._after 5
        ._all 14  ._all_right 8  ._and 7  ._anyone 13  ._but 10  ._but_it -6  ._do 9  ._do_not 8  ._everybody 5
        ._everyone 6  ._fine 10  ._for -4  ._go 11  ._good 11  ._good_. 6  ._have -5  ._he_is 4  ._i 6  ._i_am 5
        ._i_do 5  ._i_have -4  ._i_know 8  ._i_mean 9  ._i_need -4  ._i_see -5  ._i_thought 5  ._i_would 14  ._if_it 4
        ._if_the -6  ._in_the -4  ._is_that 4  ._it 13  ._it_stays 9  ._it_was -8  ._it_will -4  ._just 9  ._last -5
        ._let -6  ._let_me -8  ._next -5  ._no 10  ._nobody 15  ._not 19  ._oh 5  ._okay 8  ._one -6  ._only 7  ._or -4
        ._put 9  ._right 8  ._same 4  ._she -4  ._she_is -6  ._so_. -4  ._so_it -5  ._so_there 4  ._sorry 7  ._take 8
        ._tell 6  ._thank 4  ._that_is 5  ._the -25  ._then 12  ._then_the 6  ._there -6  ._there_is -12  ._they -10
        ._they_are -6  ._they_can 6  ._they_do 7  ._they_have -4  ._this -7  ._tomorrow 4  ._two 16  ._we_have -9
        ._well 17  ._well_. -6  ._what_is 4  ._when -6  ._where -5  ._which -4  ._with_the 4  ._yeah 8  ._yeah_. 6
        ._yes 5  ._yes_. 7  ._you 16  ._you_are 4  ._you_can 6  <day> -14  <day>_. -5  <day>_._i -4  <day>_._we 5
        <day>_before 6  <day>_i -5  <day>_it -6  <day>_morning -6  <day>_the 6  <day>_we 4  <day>_with -7  <name>_. 9
        <name>_._$ 11  <name>_<name> 6  <name>_? 10  <name>_?_$ 11  <name>_and 5  <name>_got -4  <name>_has_the 5
        <name>_in 5  <name>_that 4  <name>_the -12  <name>_you -4  <number>_. 6  <number>_._$ -12  <number>_._<name> 4
        <number>_._<number> 4  <number>_._it 7  <number>_._so -4  <number>_._the -4  <number>_<number> -10
        <number>_<number>_. 7  <number>_<number>_to -4  <number>_a 6  <number>_and 6  <number>_are -4  <number>_bucks 7
        <number>_degrees -5  <number>_dollars -7  <number>_eighth 6  <number>_for 6  <number>_hours -6  <number>_in -7
        <number>_in_the -6  <number>_is 5  <number>_oclock 8  <number>_of -9  <number>_of_them -7  <number>_one -7
        <number>_one_. -5  <number>_one_<number> -5  <number>_people 8  <number>_point -4  <number>_the 4
        <number>_then 5  <number>_third 6  <number>_times -5  <number>_to 10  <number>_two -11  <number>_two_<number> -4
        <number>_weeks_. 6  <number>_years 6  ?_$ -8  ?_. 7  ?_<name> 8  ?_<name>_? 8  ?_a 7  ?_because -4  ?_i -7
        ?_one 4  ?_the -7  ?_they -4  ^_. 21  ^_._$ -5  ^_<day> 4  ^_<day>_the 6  ^_<name> 4  ^_<name>_the -4
        ^_<number> 30  ^_<number>_. 5  ^_<number>_one -4  ^_after 14  ^_all 10  ^_and -27  ^_and_the -11  ^_and_who -6
        ^_are 9  ^_are_we 8  ^_at -6  ^_because -4  ^_by 8  ^_by_the 5  ^_can -14  ^_can_i -8  ^_do -12  ^_do_not -8
        ^_everybody 4  ^_fine 10  ^_fine_. 4  ^_from 13  ^_give 4  ^_go -5  ^_good 4  ^_has -4  ^_he -5  ^_i -26
        ^_i_am 18  ^_i_could -7  ^_i_do -9  ^_i_have -5  ^_i_know -4  ^_i_will -15  ^_i_would 25  ^_if -10  ^_if_i 4
        ^_if_it -9  ^_in_my 4  ^_is -5  ^_is_it -5  ^_it -21  ^_it_is -17  ^_it_was 4  ^_it_will -7  ^_it_would -5
        ^_just 7  ^_last -5  ^_leave -5  ^_let 12  ^_me_. 6  ^_my -7  ^_next -5  ^_no 23  ^_no_i 7  ^_no_no -5
        ^_nobody 11  ^_now -12  ^_now_the -4  ^_oh -20  ^_oh_. -4  ^_oh_no -4  ^_okay_. 10  ^_on -4  ^_one -4
        ^_people -4  ^_please -8  ^_right 10  ^_right_. -6  ^_right_so 13  ^_same -4  ^_say 8  ^_send -4  ^_she_is -5
        ^_she_will 5  ^_so 17  ^_so_<number> 7  ^_so_do -4  ^_so_no -4  ^_so_that 10  ^_so_the 4  ^_so_you 5
        ^_somebody -9  ^_sorry -10  ^_thank 7  ^_thanks -4  ^_that -8  ^_that_is -9  ^_that_would -4  ^_the -8
        ^_then 20  ^_then_i -8  ^_then_it 11  ^_then_the 6  ^_there 5  ^_there_is -10  ^_they -15  ^_they_will 5
        ^_tomorrow -4  ^_ugh 4  ^_we -8  ^_we_could -6  ^_we_do -4  ^_we_have 5  ^_what_about 7  ^_what_if 8  ^_when -9
        ^_with_the -5  ^_yeah -6  ^_yep 5  ^_yes_. 5  ^_you 13  ^_you_can 6  ^_you_could 9  ^_you_do -5  ^_you_have -5
        ^_you_know 11  a 8  a_._$ 4  a_<day> 12  a_<day>_. 5  a_<number>_. -7  a_box -4  a_day 9  a_good 7  a_little 8
        a_look 4  a_lot_of 4  a_man -5  a_photo -4  a_problem 4  a_very 5  a_word 4  a_year_. 4  about 4  about_. 4
        about_<number> -7  about_<number>_<number> -4  about_the -16  across -4  actually_. 5  after 13
        after_<number> 7  afternoon -4  again_. -4  again_._$ -7  against 36  against_. 11  against_? 6  agree 6
        agreed 13  air 7  all 8  all_. -6  all_._$ -4  all_right 4  all_right_. -4  alone 8  alone_. 5  already -7
        always -16  am 13  am_at -5  am_at_the -4  am_not 11  am_not_doing -4  am_not_going 5  am_only -9  am_serious 8
        an -11  and 14  and_<name> -7  and_<number>_. -4  and_a -5  and_i 12  and_i_am 6  and_i_can -4  and_i_do 6
        and_i_will 14  and_if_it -7  and_it -11  and_me 7  and_nobody 6  and_see 5  and_somebody -4  and_that 9
        and_the 4  and_then_we 4  and_there -4  and_they -6  and_this -4  and_we 8  another -5  answer 10  any 15
        anyhow -5  anyone 27  anything -16  anything_._$ -5  anyway -6  are -16  are_<number> -5  are_not 7  are_on -6
        are_there -4  are_we 4  as 36  as_a 5  as_it 13  as_it_is 8  as_of 6  as_we -4  ask -11  ask_the -5  asked -11
        asking_for 6  asleep -4  at -17  at_<number>_. 9  at_least 6  at_lunch -4  at_night 11  at_night_. 8  at_the -21
        at_two -4  away 20  away_. 14  baby -5  back 4  back_in 10  bad 4  bag_. -4  bar -4  be -11  be_. 14  be_._$ 9
        be_<number> 4  be_a -4  be_in -4  be_me -4  be_the -4  because -21  because_of -8  because_of_the -4  bed -9
        been 15  been_on -4  before -10  before_<day> -5  before_<number> -4  before_i 4  before_the -11  before_we -7
        before_you -4  between -4  big 11  big_one 6  bill -4  biscuits -4  bishop 9  black -4  bless -4  blue -4
        board -9  boat 9  book 5  booked -6  boss 9  both 14  both_. 8  bottom 10  box -6  box_. -5  boxes 4  bring_it 4
        brother -6  brought 6  bucks 7  bus 8  but_it -8  but_okay 6  but_okay_. 5  but_the -10  but_then -4
        but_they -4  but_you -5  by_<number> 6  by_one 4  by_the_end -5  cake 4  cake_._$ -5  called 6  came -4
        camera -4  can -7  can_have 7  can_i -11  can_live 6  can_live_with 6  can_not -11  can_not_be 4  can_we -5
        can_you -5  car -4  car_. -4  car_._$ -4  care 12  carried 5  carry -9  cash -4  cat_. 6  chairs 4  change 6
        change_the 5  changed -5  charge -5  cheaper 8  checked 5  child -5  choir 7  choose 9  christmas_._$ -4
        church -5  clean 7  clear 7  close 5  close_the 4  closed -5  college -4  come -12  come_in -5  come_out 5
        comes 10  comes_. 4  contract -4  cool 5  copy 4  corridor 7  could -17  could_do 4  could_do_the 6
        could_not -6  council -4  count 5  couple 6  course -5  cousin -6  cover 4  cross 6  cry 6  crying 6  cut 7
        dad -5  day -17  day_. -8  days -11  days_. -7  dead 18  dead_. 9  degrees -5  dentist -4  deposit -4  desk -6
        did -25  did_. -5  did_the -6  do -6  do_. -7  do_._i 4  do_a -6  do_i -7  do_it 15  do_not 19  do_not_. -5
        do_not_care 8  do_not_have -5  do_not_know -23  do_not_like 7  do_not_want 11  do_that -5  doctor -5  does -11
        does_not -6  dog -7  doing 5  doing_it 4  doing_the -6  dollars -6  done 12  done_. 16  done_._$ 8  door 4
        door_. 4  door_._$ 4  double -7  down -12  down_. -10  down_._$ -7  down_and -4  down_to 4  draw -7  drink -7
        driver -4  duty 5  easter 13  easter_. 4  eat 4  eating -4  eighth 4  either -8  either_. -4  else -4  empty 5
        english -4  enough -7  even 10  evening -15  ever -14  every -5  everybody -4  everybody_. -4  everyone 10
        everything 8  everything_._$ -4  eyes 4  fair 7  father 4  fifth -4  file 5  fill 4  fine 20  fine_. 7
        finished -4  fire -5  first 9  first_. 19  first_and -4  first_the 4  first_thing -4  fix -5  foot 8  for 25
        for_. 4  for_a -4  for_all 4  for_me 6  for_me_. 4  for_my 5  for_now 5  for_the -16  forget -6  found -5
        fourth -9  fourth_._$ -5  free -4  from_<day> 16  from_<day>_. 9  from_<number> -6  from_now 14  from_now_on 13
        from_the -23  fun -4  gate_. -4  gave -7  generator -5  get -4  get_the 14  girl -4  give -7  give_it_to 4
        give_me -4  give_you -4  gives -5  go 19  go_. 8  go_._$ 10  go_and -5  go_back -5  go_in -4  go_on 6  go_on_. 5
        go_to 7  go_up 6  go_with 7  god 5  goes 35  goes_. 5  goes_in 5  goes_to 4  goes_up -4  going 19  going_to 16
        going_to_be -6  gone_. -7  gone_._$ -4  good 9  good_. 7  got -27  got_. 10  got_._$ 7  got_<number> -4
        got_a -4  got_it -4  got_the -9  grand 13  grand_. 10  grand_._$ 11  green 5  guy -6  had -4  hand 4  hands 29
        hands_. 7  has_a -8  has_it 7  has_not 4  has_the 5  hat -6  have -31  have_. 4  have_a -9  have_been 6
        have_got -10  have_got_. 7  have_got_<number> -4  have_got_the -6  have_it -4  have_no -4  have_not -5
        have_one -4  have_only 4  have_to -6  have_your 6  having 5  he -22  he_can 4  he_is -4  he_is_in 5  he_would -8
        hear 7  hear_it -7  heart 10  help 5  here -16  here_. -9  here_._$ -5  him -14  him_. -8  him_._$ -5  his -14
        hold_the 4  holding -4  holiday -4  home_. -5  honest -4  honestly -6  hope 4  hospital -5  hour_. 6  hours -8
        hours_. -4  hours_._$ -4  how -4  how_many -4  i 16  i_am 14  i_am_at -5  i_am_not 11  i_am_only -9
        i_am_serious 8  i_can_live 6  i_could -7  i_could_not -5  i_did -10  i_do -10  i_got -4  i_had -12  i_have -16
        i_have_a -5  i_have_been 7  i_have_got -4  i_have_only 4  i_have_the -6  i_hear 4  i_heard -6  i_just -6
        i_know 4  i_know_. -5  i_know_you 7  i_like 10  i_make 4  i_mean 5  i_need -12  i_never -4  i_put -4  i_read -4
        i_saw -5  i_see -6  i_should 7  i_take_it 6  i_thought 6  i_told -4  i_want 4  i_wanted 5  i_was 5  i_will -12
        i_will_do -9  i_will_go -6  i_will_have 4  i_will_let 4  i_will_not 8  i_will_put -5  i_will_see -4  i_would 19
        i_would_do -5  i_would_have -6  i_would_like -7  i_would_not 7  i_would_put 5  i_would_rather 5  i_would_say 15
        i_would_sooner 12  i_write -5  idea -5  idea_. -7  idea_._$ -5  if 10  if_he -5  if_i_am -4  if_i_must 4
        if_it 8  if_it_is 8  if_the 5  if_we -5  if_you 4  in -9  in_. 7  in_._$ 5  in_<day> -6  in_a -11  in_at 5
        in_by -4  in_my 5  in_on 5  in_that 6  in_the 15  in_the_book 4  in_the_same 11  in_there 7  in_two 7
        in_writing -5  in_your -5  instead 5  insurance -4  into_the 5  is -6  is_. 19  is_._$ 4  is_<day> -7
        is_<name> -5  is_<number> 15  is_a -8  is_a_<day> 4  is_always -5  is_an -5  is_and 8  is_at -6  is_back -7
        is_back_. -4  is_been 11  is_fine -5  is_fine_. -4  is_for_the -4  is_going 4  is_going_to 7  is_in -5
        is_in_the -7  is_it -10  is_just -4  is_like -6  is_like_a -4  is_me_. 4  is_mine -4  is_no 6  is_not -12
        is_now 8  is_off 5  is_on -6  is_on_the 6  is_our -4  is_out 6  is_still -7  is_that 5  is_the -26
        is_the_<number> -4  is_the_one -4  is_we 5  is_what -4  is_with -6  is_you -4  is_yours 5  it 18  it_. 25
        it_._$ -7  it_._i 8  it_a 5  it_after -4  it_again 8  it_and 4  it_as 9  it_back -5  it_be 6  it_by -4
        it_goes 5  it_i_am -4  it_in -11  it_in_my -4  it_is 19  it_is_. 25  it_is_<number> -4  it_is_a 6
        it_is_always -4  it_is_and 9  it_is_fine -4  it_is_in -5  it_is_like -7  it_is_no 4  it_is_on 4  it_is_one 5
        it_is_still -5  it_is_the -5  it_is_two -4  it_off 5  it_on -6  it_on_<day> -4  it_or -4  it_out 7  it_over -4
        it_should -4  it_so -6  it_stays 13  it_the -6  it_then 6  it_this 4  it_to_me 4  it_tonight -4  it_up -12
        it_was -15  it_was_<number> -6  it_was_a 4  it_we 5  it_will -9  it_will_be -6  it_with -9  it_with_a -5
        it_would 4  it_would_be 4  itself -4  itself_. -4  job 5  keep 13  keep_it 7  kind 10  kind_. 5  kind_of 5
        kitchen -5  know -18  know_. -16  know_._$ -9  know_._i -4  know_what 4  know_who -5  know_you 7  knows -7
        knows_._$ -4  lab -5  lady -8  last -19  last_night -4  last_night_. -4  last_one -5  last_year_. -5  later -4
        later_. -4  law 4  lawyer 5  least 6  leave_it 6  leaves 5  legal 10  let 23  let_it 15  let_me -9  let_the 6
        let_us 11  letter 10  licence 4  life 4  light 12  like_. 11  like_._$ 6  like_<number> -5  like_a 7
        like_that 4  like_to -4  line 5  line_. 6  list -8  list_. -6  list_._$ -4  little 17  live 32  live_with 15
        look 13  look_. 7  look_at_it 6  looked_at 6  looking -5  looking_at -6  love -5  love_that 4  lovely -5  make 5
        make_it -4  makes 9  man -10  man_. -4  man_with -4  manage 4  many -4  matter -4  maybe -12  me -17  me_. 12
        mean 4  message -7  mid -4  middle_of -5  mind -4  mind_. -4  mine -10  mine_._$ 4  minute_. 6  minutes 4
        minutes_. 5  minutes_._$ 7  money_. 4  more 23  more_. -4  more_than 6  morning -14  morning_. -11
        morning_._$ -5  move 6  move_it 5  mr -7  much -6  music -7  my -19  my_wife -5  myself -6  nah -4  name -5
        name_. -7  need -26  need_a -6  need_it -6  need_the -5  need_to -8  needs -9  needs_to -4  never -4  new_. 5
        news -4  next -10  next_to 4  next_week -4  night_. 15  night_._$ 9  nights 4  ninth -11  ninth_. -4  no 38
        no_idea_. -6  no_more 10  no_no -6  no_no_. 4  no_wait -4  no_you -4  nobody 37  nobody_ever -5  none 6
        none_. 6  noon -10  noon_. -5  nope 11  not 18  not_._$ -8  not_<name> -4  not_at 4  not_be 4  not_before 9
        not_care 8  not_do_it 4  not_even 8  not_going_to 4  not_have_it -5  not_it 6  not_it_. 9  not_know -21
        not_know_. -8  not_like 5  not_me -5  not_me_. -4  not_one 4  not_put 9  not_say -6  not_see 5  not_to 5
        not_want 11  not_want_to 6  not_we 7  not_with 12  not_with_the 5  noted 6  noted_. 7  nothing 12  nothing_._$ 4
        notice 8  now 12  now_._$ -4  now_on 13  now_the -7  number -5  numbers_. 6  numbers_._$ 4  oclock 11  of_. 4
        of_<day>_<number> 5  of_the -4  of_the_month -5  of_the_week 5  of_them -8  of_them_. -5  off 7  off_. 14
        off_._$ 7  off_on -4  offer 4  office -12  officer 5  oh -16  oh_. -6  oh_no -5  okay 15  okay_. 17  okay_._i -9
        okay_._it 4  old 7  older -6  on 11  on_. 6  on_<day>_i -4  on_<number> -4  on_? 6  on_?_$ 4  on_a -11
        on_his -4  on_it -14  on_it_. -9  on_my -9  on_one 7  on_that 7  on_the_board -4  on_the_door 5  on_the_wall -4
        once 16  once_. 6  one 18  one_. 13  one_._the -4  one_day -5  one_in -9  one_in_the -4  one_it 5  one_of -10
        one_on 4  one_the -4  one_two 9  one_with -8  one_with_the -9  only 11  only_one 4  open_._$ -4  opened -5
        opening 8  or 13  or_is -7  or_is_it -4  or_it 5  or_the 8  other 21  other_one 8  ought -5  ought_to -4
        our -12  out 4  out_._$ -5  out_and 4  out_for -4  out_of -4  out_to 5  over_it 5  over_the -9  owe -4  page -6
        paid -8  paper 4  paper_. 6  paper_._$ 5  papers -5  parked 9  past -7  pay 7  paying -6  people 13  people_. -6
        people_._$ -4  person -4  person_. -5  phones 4  photo -5  pick 4  pictures 4  plan 4  please -15  please_._$ 6
        point_. 4  point_<number> -7  point_<number>_. -4  pretty -4  price 7  printer -4  proof -5  put 12  put_a -7
        put_it 9  put_the 6  put_them 6  quarter -5  question -7  quiet -5  quiet_. -4  ran -5  rang -6  read -6
        read_it -6  reading 4  reads -4  ready 8  really -7  reason 12  red 14  remember 7  rest 7  rest_. 4  right 28
        right_so 13  ring -10  ring_the -4  roof -5  room_. -8  room_._$ -7  round 9  run -7  run_it -4  safe -5
        safety -6  said -11  same 16  same_._$ 4  same_day -5  same_day_. -4  sample -4  save -5  saw -10  say_<day> -4
        say_<number> 8  say_it_is 5  say_no -5  say_that -4  say_yes 6  saying -4  saying_it -4  says -7  says_. 4
        school 6  script -4  see 9  see_a 5  see_it 11  see_it_. 5  send -15  send_it -6  sent -9  serious 11
        serious_. 8  set 5  settled 6  seventh -6  shall 8  share 6  she_is -13  she_is_back -4  she_says -4  she_will 4
        she_would -7  shed -6  sheet 13  shoot 5  shop 6  short 10  short_. 4  should -16  should_be 4  shut 13  side -6
        side_._$ 4  sign 17  sign_. 13  sign_it -4  since -12  since_<number> -4  since_the -4  sir 9  sir_. 5  sit -7
        sit_on -4  site -4  sixteenth 8  sixth -7  sleep 16  sleep_. 7  so 30  so_._$ 8  so_<name> -4  so_<number> 12
        so_for -4  so_from 4  so_i -9  so_i_am -7  so_i_will -6  so_if -5  so_it -7  so_that_is 11  so_the 19
        so_there 6  so_there_is 7  so_we 4  so_we_have -5  so_you 4  soft -5  some -15  somebody -29  something -5
        soon_as -4  sooner 12  sorry -4  sorry_. -4  sorry_i -5  sound 7  soup -6  spring 5  stairs 12  stand -10
        stands -4  start -13  start_with -4  stay 10  stays 29  steel 14  still -13  stop 8  stops 5  store -7
        straight -4  street 5  summer 15  summer_. 8  summer_._$ 5  sure 7  sweet -4  take 9  take_a 9  take_it 8
        take_it_out 7  take_the -10  talk -9  tank -6  tape 9  team -4  tell -9  tenth -5  test -7  text -4  than 5
        thank 7  that 19  that_. 23  that_._$ 13  that_? 4  that_he -4  that_i -8  that_i_do -5  that_is 11
        that_is_<number> 20  that_is_a -4  that_is_what -6  that_it -4  that_it_is -4  that_one -12  that_the -4
        that_they 4  that_way 4  that_we 8  that_would -10  that_would_be -7  that_you -7  the 5  the_. -10  the_._$ -5
        the_<day>_. -4  the_<number> -6  the_<number>_. -6  the_<number>_<number> 10  the_<number>_eighth 4
        the_<number>_third 5  the_back 11  the_big 7  the_board -8  the_boat 5  the_book 5  the_bottom 6  the_bus 6
        the_contract -5  the_cover 5  the_first -10  the_fourth -8  the_fridge -4  the_gate -5  the_hospital -4
        the_lab -4  the_last_one -4  the_letter 6  the_light 6  the_list -7  the_little 8  the_lot -4  the_machine 5
        the_man -6  the_middle_of -5  the_morning -4  the_night 5  the_ninth -5  the_office -4  the_old 6  the_one 6
        the_one_with -5  the_other 16  the_other_one 8  the_people 4  the_phones 5  the_price 6  the_question -5
        the_roof -4  the_same 7  the_same_. 4  the_same_day -4  the_second -9  the_shop 5  the_sixteenth 8  the_small 7
        the_street 4  the_summer 14  the_tenth -5  the_the -5  the_third -6  the_time -4  the_top 13  the_train -4
        the_truck -5  the_way_. -4  the_weekend -5  the_window 9  the_window_. 10  the_yard 6  their_own 5  theirs 11
        them 7  them_._$ -9  them_._i 4  them_? 4  them_and 4  them_in -4  them_on 4  then 62  then_. 8  then_<number> 5
        then_i 6  then_i_would -5  then_it 12  then_it_is 10  then_the 8  then_they 6  then_we 6  then_we_are 5
        then_what -4  then_you -6  there -6  there_._$ 6  there_is -5  there_is_a -4  there_is_the -4  there_you 10
        they -16  they_are -19  they_can 10  they_can_not 5  they_do 9  they_do_not 11  they_have -10  they_want -6
        they_were -5  they_will 6  they_will_have 5  thing -14  thing_. -16  thing_._$ -5  thing_the 11  things_. -4
        things_._$ -4  third -5  this 12  this_. 9  this_._$ 8  this_is -4  this_morning_. -5  this_week -7  this_year 9
        this_year_. 5  those 11  those_<number> 4  though -13  though_. -8  though_._$ -5  thought 6  through -11
        through_it -5  thursdays 6  till 30  till_<day> 8  till_<day>_. 8  till_<number> -7  till_<number>_. -5
        till_the 10  time_. -5  times -6  to -12  to_._$ -4  to_<day> 7  to_ask -5  to_be -10  to_do 4  to_go -6
        to_it_. 4  to_know -4  to_look -4  to_look_at -4  to_one 7  to_say_it -5  to_see -4  to_that -6  to_the 16
        today -7  together -4  told -6  told_me -6  tomorrow -12  tomorrow_. -4  tomorrow_._$ -8  tomorrow_night -5
        tonight 19  tonight_. 8  too_. 5  took 5  top 10  touch -4  train -4  tree 16  true_. 5  twice -5  twice_. -5
        twice_._$ -5  two_. 12  two_<number> -10  two_days -5  two_of 7  two_years -4  ugh 4  uncle -4  under 8
        under_the 6  understood 8  unless 4  until 32  until_<day> -6  until_i 6  up 4  up_. 5  up_._$ 6  up_for 8
        up_on -7  up_on_the -4  up_there 5  upstairs 5  us 10  us_. 14  us_._$ 13  use -4  van -4  version -4  very -4
        vote 4  wait 5  wait_. 6  waiting 10  wall 7  wall_._$ 4  want 9  want_a 5  want_it -4  wanted 8  wants 11
        wants_a 7  was -26  was_<number> -10  was_a 5  watch -5  way_to -4  we 31  we_are_not 5  we_could -10
        we_could_do -4  we_do 4  we_go 11  we_got -4  we_had 6  we_have -7  we_have_got -11  we_look 4  we_need -8
        we_put 8  we_should -7  we_tell -4  we_will 7  wedding -5  week -12  week_and -4  weekend -10  weekend_. -6
        weekend_._$ -4  weeks_. 7  well 22  went -7  wet 4  what_? -4  what_about_the -5  what_if 7  what_if_we 6
        what_is 6  whatever 8  whatsapp -6  when -21  when_. -5  when_._$ -5  when_? -4  when_he 6  when_is -4
        when_it -4  when_the -6  where -4  where_it 5  where_it_is 6  which -12  while 11  white 11  who -12  who_. -4
        who_do 4  who_has 4  whoever 7  whose -7  wife -8  will -12  will_. 9  will_be -11  will_come -5  will_do -5
        will_get_the 4  will_give -4  will_go -5  will_let 4  will_need -4  will_not 12  will_only 4  will_say 6
        will_see -8  window_. 6  window_._$ 6  with 21  with_<name>_. 4  with_<number> -6  with_my 4  with_that 20
        with_that_. 16  with_the -20  with_what 7  without 10  without_the 7  woman_. -4  wonderful -5  word 11
        word_. 6  work -5  would -8  would_be -6  would_do -9  would_do_it -4  would_have -8  would_have_to -4
        would_like -6  would_love -4  would_not 13  would_put 4  would_rather 5  would_say 17  would_sooner 12
        would_want -6  would_you -4  write -8  write_to -5  writing -4  written 4  wrote -8  yard 10  yeah -8  yeah_. 4
        year 8  year_. 6  year_._$ 8  years_. -5  years_._$ -5  yep 4  yep_. 5  yep_._$ 6  yes 6  yes_. 5  yes_._i 5
        yesterday -8  yesterday_. -5  you -23  you_. -5  you_._$ -11  you_? -6  you_and -6  you_are 12  you_ask -4
        you_can 4  you_could 7  you_did -4  you_know 7  you_know_what 5  you_say -5  you_take -5  you_to -4  you_were -4
        you_will_do 6  you_will_have -7  your -7
        """),
      Table(
        .decision, 1,
        """
        #1-3 16  #16-30 -17  #4-7 5  #accepts 9  #again -26  #asks -4  #commitment 5  #day 4  #decides 17  #declines 6
        #due-on 5  #last 6  #offer 11  #past -15  #place2 4  . 6  ._$ 6  ._. 4  ._<day> 4  ._<name> 4  ._i -10  ._it 7
        ._not 4  ._okay 7  ._that -4  ._the -14  ._there -5  ._they -5  <day> -6  <name>_? 5  <name>_you -4
        <number>_. -9  <number>_<number> -7  <number>_of -5  <number>_to 4  ?_$ -4  ?_because 5  ^ 4  ^_. 16  ^_._$ 8
        ^_<day> -8  ^_<name> 4  ^_<name>_the 5  ^_<number> 17  ^_<number>_. -6  ^_<number>_and 13  ^_all 7  ^_and 6
        ^_and_if 4  ^_can -8  ^_can_i -4  ^_for 6  ^_good 5  ^_he -12  ^_he_is -5  ^_how -6  ^_i -9  ^_i_am 16
        ^_i_do -6  ^_i_have -9  ^_i_know -7  ^_i_would 8  ^_if -8  ^_let 6  ^_no 16  ^_no_i 4  ^_no_no -5  ^_nobody 6
        ^_now -4  ^_oh -8  ^_okay 7  ^_okay_. 14  ^_one -6  ^_right 5  ^_should 5  ^_so 8  ^_thank 12  ^_thank_you 7
        ^_that -12  ^_that_is -9  ^_the 6  ^_then 15  ^_then_i 14  ^_then_we -5  ^_they -4  ^_two -4  ^_we -21
        ^_we_will -5  ^_well -13  ^_what -10  ^_who 7  ^_with -6  ^_with_the -4  ^_would -5  ^_you 13  ^_you_are 10
        a -6  a_<number> -5  actually 4  after 5  again -4  against 15  against_. 4  all 5  always -7  am 9  and -8
        and_i 5  and_then -4  any 4  anyone 6  are -5  ask -5  asked -5  at_the -5  be -6  better -5  both -4  box -5
        bring -7  build 4  but_the -4  by 5  can 6  car -4  change 7  come -5  day -5  did -6  do -5  down -8  even 5
        ever -4  every -5  first 6  for_<number> -4  for_me 4  for_the -8  free -5  from 7  from_the -4  full 4
        get_the 4  gone -4  good 10  good_. 6  got -9  grand 5  had -5  has 7  has_the 4  have -11  have_got -6  he -6
        her -4  i 13  i_am 9  i_can 4  i_did -4  i_do -6  i_have -9  i_like 5  i_thought -4  i_would 6  if -7  in -9
        in_<day> -6  in_<number> -4  in_the 8  is -12  is_. 9  is_not -4  is_the -11  it 5  it_is 8  it_on 4  it_was -7
        it_with -4  live 10  live_with 7  love 4  machine 4  makes 7  man -9  morning_. 4  much -4  my -6  no -6  no_i 4
        not -9  not_. -5  not_know -7  not_with 4  of -15  oh -6  okay 9  okay_. 7  on_my -4  on_the 5  one -9  one_. -4
        open 5  or -4  order 5  other 4  out 6  out_. 5  paid -5  please -5  point -4  put -4  ready 4  right 6  said -7
        say -11  says -6  she -4  she_is -4  sign 7  so 10  so_<number> 4  so_it -4  someone -6  still -4  take_it 4
        thank 6  thank_you 4  that 6  that_. 8  that_they 4  the -5  the_back 4  the_letter 4  the_other 4
        the_weekend 4  them 10  them_on 5  then 21  then_. 6  then_i 9  there -9  they 6  thing -4  think 6  this 9
        this_. 6  though 5  through -4  till -5  time 8  to_be -5  to_you 4  today -5  told 7  tomorrow_. -4  tonight 6
        two -7  two_weeks 5  until -7  us -4  wall 4  want 7  want_a 5  was -18  we -17  weeks 5  went -4  what -7
        what_<number> 5  when -6  will 5  with_a -5  with_that 8  would -4  yard 4  year_. 5  yesterday 4  yesterday_. 4
        you -6  you_know 4  your 4
        """),
      Table(
        .decision, 2,
        """
        #1-3 10  #16-30 -8  #accepts 8  #calls 10  #commitment 10  #decides 14  #due-before 7  #goes-on -4  #group 4
        #last 7  #may-decide 4  #past -13  #place0 -10  #place1 6  . 7  ._<name> 4  ._he 8  ._no -5  ._that -4
        ._the -12  ._we -4  <name>_? 6  <number>_. -12  <number>_<number> -10  <number>_a 4  <number>_and -8
        <number>_of -4  <number>_to 6  ?_i 6  ^ 4  ^_<day>_. 4  ^_<name> 10  ^_<name>_. 4  ^_<number> 12
        ^_<number>_. -6  ^_and 8  ^_and_i 6  ^_and_the -4  ^_and_who 7  ^_before -5  ^_can -7  ^_can_i -5  ^_could -5
        ^_good 4  ^_good_. 6  ^_how -8  ^_how_much -4  ^_i -12  ^_i_am 12  ^_i_do -9  ^_i_know -6  ^_i_will 10  ^_if -6
        ^_if_i -4  ^_in -4  ^_it -8  ^_it_is 5  ^_it_would -4  ^_me 6  ^_no 13  ^_no_i 5  ^_nobody 7  ^_oh -5  ^_okay -8
        ^_one -6  ^_please 4  ^_right 6  ^_so 15  ^_so_i 8  ^_so_that 5  ^_so_the 4  ^_somebody 4  ^_that -14
        ^_that_is -6  ^_then 8  ^_then_i 6  ^_then_we -4  ^_there 4  ^_they -8  ^_tomorrow -4  ^_we -4  ^_we_have -4
        ^_well -8  ^_what -7  ^_with_the -4  ^_would -8  ^_would_you -4  ^_you 8  a 5  again_. -4  against 4  all 8
        am 5  an -7  and -9  and_<name> -4  and_<number> -6  and_who 4  are -5  are_not 5  as 6  asked -4  at -8
        back -4  be 4  been 7  before 6  box -4  but_the -4  by_the -6  can_do -4  can_not -4  come -5  could -6  day -6
        did -4  did_not -4  do_it 7  else 5  else_. 4  even 4  everything -4  for -6  for_it -4  from 4  from_the -4
        gave -4  get_the 4  give 10  give_it 4  give_me 6  go_to 5  gone -5  good_. 7  got_it -4  hands 7  has 8
        has_a 4  have_been 5  having 5  he 8  he_is 5  hear 4  her -4  hold 6  home -4  home_. -4  honestly 4  how -4
        i 7  i_am 5  i_do -6  i_know -5  i_think 7  i_thought -4  i_want 5  i_was 4  i_will 5  in -5  is -4  is_it 5
        is_the -7  it 9  it_. 5  it_? -4  it_was -7  key -4  know -5  know_. -4  last -4  leave 4  let 5  like -6
        list 5  list_. 6  live 5  make 4  make_it 4  man -4  more 8  much -5  my -4  need 5  new -4  next 4
        next_<day> 4  no -8  not_know -4  off -6  oh -5  old 9  on_my 4  on_the 4  one_. 4  our 5  paid -4  paper 4
        pay -4  phone -6  put -5  room -5  said -7  same -6  say -6  says -5  second 6  sign 7  sit 4  so 10
        something 5  take -4  tell 12  than 5  that -7  that_one -4  the_<number> -5  the_end 4  them 9  them_on 6
        then 15  then_i 7  there_is 7  they -4  think 10  third -4  this_. 4  though 4  till 4  time 9  to 5  to_the -4
        told 5  tomorrow_. 4  two_. -5  two_of 4  up_. 5  wait 4  want 10  was -10  we -5  weekend 6  were -4  what -5
        whatever 4  which -5  who 8  who_is 4  will 16  will_want 4  with_a -6  with_the -4  would -12  would_have 4
        yes_. -4  you -4  you_are -4
        """),
      Table(
        .question, -2,
        """
        #4-7 5  #accepts -11  #again 5  #asks 9  #calls -7  #day -7  #declines 4  #due-before 6  #last 6  #names-next -6
        #offer -6  #past 21  #place1 -7  #place2 11  #question 9  #request -4  #time 5  . 6  ._$ -6  ._but -4  ._i -5
        ._last -4  ._we -4  ._with 4  <day> 9  <day>_. 4  <day>_and -4  <day>_i 5  <name> -11  <name>_. -8  <name>_? 4
        <number> -7  <number>_. 11  <number>_hours 4  <number>_minutes -4  <number>_of 4  ? 9  ?_$ 9  ?_because 7  ?_i 5
        ?_it -4  ^_<name> -6  ^_<number> -11  ^_after 5  ^_and 10  ^_did -4  ^_do 16  ^_if -5  ^_in -4  ^_it 4  ^_no -4
        ^_nobody 4  ^_not 7  ^_on 5  ^_one 5  ^_please -4  ^_since 6  ^_that 11  ^_the 8  ^_they 6  ^_with -5  ^_you -13
        a -14  a_<number> -5  after 4  also 6  also_. 5  am -10  am_not 4  an_hour 4  and_he -4  and_the 4  and_what 5
        another 5  are -16  as 4  asked 7  at -4  back -5  be -5  bed -4  been 5  before_the 4  blue 7  box 6  but 4
        but_the 4  call -5  came -4  cost 5  could -5  day -5  day_. -4  did -8  did_not -6  different 8  do 13
        do_not 12  do_we 7  does 10  either -5  even 6  every -7  everybody -5  fair 6  fine -5  first 5  first_thing 4
        for 5  for_it 8  form 4  get 5  go -8  go_. -4  goes 5  got -8  got_<number> 5  had -8  have_been 8  have_seen 5
        he 12  he_wants 4  hear 5  her -4  here 5  here_. 4  him_? -4  hour 4  i -7  i_am -10  i_do 6  i_had -5
        i_have 5  i_looked 7  i_say 4  i_would -4  if 6  if_they 10  in -8  in_<day> 5  in_with 5  is 17  is_<number> -5
        is_a -5  is_he 6  is_i 4  is_it 5  is_not 4  is_on 8  is_that 4  is_the 9  is_two 4  is_what -4  is_with 4  it 7
        it_does -4  it_in 5  it_the 4  it_up 6  it_with -4  know 9  know_. 6  knows 4  later 6  leave -5  let -6  lift 4
        like -6  like_a -6  looked 10  man -4  minutes -5  minutes_. -4  mother_. 4  mr -4  must -4  my -8  need 4
        never 5  next -4  no -4  nobody 6  not 14  not_know 9  not_me 7  not_say 4  not_tell 6  not_want -4  number -6
        of_it 5  of_the -5  off -9  oh 5  okay_. -5  on 7  one -7  one_. 6  one_<number> 4  only 4  or 10  ours 6
        own -4  pay 5  people 4  put 4  rang 8  right_. -4  ring 6  room -4  same 4  say 4  say_. 4  says 12  see -4
        seen 9  seen_it 4  she -4  sheet 8  since 10  sits 4  something 13  something_. 5  still 12  take_it -4  tell 12
        tell_him -5  tell_you 4  text 4  thank 5  thank_you 6  that -5  the 7  the_other 5  the_same 4  the_second 5
        the_way 4  the_weekend 5  then -6  then_the -4  then_you 4  there 8  there_was 5  they 16  they_are -4
        they_said 5  thing 6  think -4  this 5  though 6  thought_that -4  time -6  to -11  to_put 4  to_the 5
        told_me 4  too -4  two 5  two_days 6  two_weeks 5  up_. 5  up_to 4  us -9  use 4  want -9  way 9  way_. 9
        we_could -4  we_do -4  we_have -6  weeks 6  what_about -5  what_does 4  what_i 4  what_is 4  whether 5  who 4
        whose 7  why 4  will_do -6  will_ring 4  with -4  with_the 5  without 7  would -4  would_do 5  write -4  yeah 4
        yesterday 4  you -11  you_are -6  you_get 5  you_will -5  your -6
        """),
      Table(
        .question, -1,
        """
        #16-30 -5  #accepts -12  #again -19  #asks 12  #calls -10  #commitment -8  #day -24  #declines 10  #done -4
        #due-by -6  #due-on -5  #last 18  #may-decide -4  #names-next -8  #need 4  #offer -6  #past 11  #place0 -10
        #place2 5  #place3 4  #proposal 7  #question 17  #request -4  ._$ -13  ._and -5  ._but -5  ._could 5  ._i -10
        ._it -11  ._they 4  ._we -7  <day> 5  <day>_. 6  <day>_? 7  <day>_is 5  <name> -11  <name>_. -8  <number> -6
        <number>_. 4  <number>_days -4  <number>_hours 5  <number>_of 7  ? 17  ?_$ 12  ?_because 4  ^_. 5  ^_<day> -5
        ^_<name> -6  ^_<number> -8  ^_and 4  ^_are 4  ^_do 6  ^_does 9  ^_good 6  ^_he 8  ^_how 7  ^_if -4  ^_is 15
        ^_my -4  ^_nobody 4  ^_not 5  ^_oh 4  ^_so 11  ^_that 9  ^_the -7  ^_there -4  ^_yeah 4  ^_you -7  a -21
        about -5  all -10  already -5  am -6  an 6  an_hour 4  and 5  and_do 4  and_if -4  and_the 10  and_then 6
        answer 4  anybody 11  anyone 7  anything_. 4  are -6  are_not -4  ask -6  asked 9  at -7  be_the 7  blue 5
        boat 4  both 4  both_. 4  but 6  but_i 4  by_the 5  can 6  can_not 13  cold 5  come -4  contract 6  could_not 4
        count 4  date 7  days_. 4  did 10  did_not -5  did_the 7  do 8  do_it -5  do_not 7  do_we 10  do_you 5  does 29
        does_. 4  does_the 6  done 4  end -4  even 4  ever 4  every -6  everybody -5  find -4  for_it 8  from_<day> -4
        from_<number> 4  get 8  getting 5  go -9  good 4  got_a -5  got_the -6  got_to 4  group 4  has_not 4  have 13
        have_no 4  have_seen 4  he 6  he_does 4  he_has 4  he_is 4  he_would 4  hear 6  home -6  hour 5  hours 6  how 19
        how_long 4  how_many 4  how_much 4  i -12  i_am -6  i_asked 7  i_can 4  i_did -5  i_do 4  i_had -4  i_have 8
        i_know -5  i_never 5  i_was -6  i_will -9  i_would 5  if -10  if_it 4  if_the 4  if_we -5  in -11  in_<day> 9
        is 22  is_. 4  is_a -6  is_how 8  is_it 23  is_no -4  is_that 5  is_the 4  it 11  it_? 6  it_has -4  it_in 4
        it_is -15  it_stays 4  it_the 9  it_to -4  know 33  know_. 14  know_who 4  later 6  leave -6  left 6  like 4
        like_to 4  long 7  look -4  love -4  man -5  me -8  me_. -4  month -4  morning -4  my -15  need -5  never 10
        next -5  nice 4  no_idea 4  nobody 6  not 18  not_know 14  not_say 6  not_tell 9  not_the 4  now -11  now_. -5
        of 4  of_it 7  of_the -4  of_them 5  off -6  oh 8  old 11  on_<number> 4  one -9  only 6  or 23  or_is 12
        other 9  our -4  ours 7  out 5  own -4  pay 9  right -6  right_. -4  say 9  says 7  school -4  see -4  seen 8
        send -4  sheet 6  sheet_. 4  since 8  so 4  somebody 9  someone -4  something 6  stand 4  start 7  tell 9
        tell_the 4  tell_you 6  text 4  thank 6  thank_you 6  that_was 8  that_would 4  the 4  the_contract 8  the_new 6
        the_number 4  the_old 11  the_two 4  their -4  there 4  there_. 7  there_is -7  they 12  thing 4  thing_. 4
        this_is 5  till -5  time -4  to -5  to_know 4  tonight -4  two 4  two_days 5  until -5  up -7  us -7  want -7
        was 10  was_going -4  way 7  way_. 5  we_are -4  we_could -5  we_get 4  week -4  went -6  what_i 5  what_the 5
        when 12  when_do 4  who 18  whose 5  wife 4  will -12  will_do -4  with_the 4  would_rather 4  you -14  you_. 7
        you_are -5  your -7
        """),
      Table(
        .question, 0,
        """
        #1-3 -28  #16-30 9  #4-7 6  #8-15 15  #accepts -13  #again -13  #asked-offer -4  #calls -18  #commitment -29
        #day -50  #decides -5  #declines 13  #done -7  #due-before 5  #due-by -7  #due-from -6  #due-in -7
        #due-since 10  #due-till 7  #due-until -8  #group -7  #last 45  #may-decide 5  #names-next -18  #offer -5
        #past 16  #place0 -30  #place2 -6  #place3 17  #place4 19  #proposal 12  #question 31  #request -10  #time -6
        . 8  ._$ -4  ._<day> -9  ._<name> -16  ._<number> -7  ._<number>_<number> 4  ._all -5  ._and -12  ._anyone -4
        ._bring 5  ._but -12  ._can 5  ._could 9  ._did 22  ._do 6  ._do_not -4  ._does 15  ._everybody -4  ._go -4
        ._he -6  ._he_is 4  ._i 11  ._i_am -7  ._i_asked 18  ._i_can -14  ._i_did -5  ._i_do 5  ._i_have 9  ._i_know -4
        ._i_see 5  ._i_told -5  ._i_was -4  ._i_will -15  ._i_would 7  ._if -5  ._if_it 7  ._in 6  ._is 6  ._is_that 8
        ._it_has -5  ._it_is -6  ._it_stays 5  ._it_was 7  ._it_will -4  ._last 10  ._let 13  ._let_me 9  ._let_us 9
        ._no 7  ._no_. 4  ._nobody 4  ._oh 4  ._okay 4  ._okay_. 11  ._on -6  ._one -11  ._or 14  ._right 4  ._she 5
        ._so 13  ._so_i -7  ._so_it 10  ._so_that -5  ._so_there -4  ._so_we 6  ._somebody 8  ._sorry -4  ._that 13
        ._that_is -10  ._then -7  ._there_is -4  ._they 9  ._they_said 5  ._two 4  ._we -5  ._we_are -4  ._we_have -7
        ._we_will 5  ._well -5  ._well_. 5  ._when -4  ._who -7  ._with_the 5  ._yeah 7  ._yeah_. 8  ._you -13  <day> 14
        <day>_. 4  <day>_._$ -7  <day>_._he 5  <day>_._so 8  <day>_._the -4  <day>_? 19  <day>_?_$ 22  <day>_and 5
        <day>_evening -4  <day>_for 5  <day>_i -5  <day>_is 9  <day>_night -4  <day>_no 8  <day>_or 11  <day>_the -7
        <day>_with 4  <name> -14  <name>_. -6  <name>_._$ -13  <name>_._it 4  <name>_<name> -5  <name>_and -4
        <name>_does 5  <name>_the -6  <name>_you 4  <number> -22  <number>_. -10  <number>_._it 9  <number>_<number> -9
        <number>_? 6  <number>_?_$ 7  <number>_a -5  <number>_an 11  <number>_and -7  <number>_and_the -4
        <number>_are 4  <number>_at 7  <number>_days -6  <number>_degrees 13  <number>_dollars -5  <number>_first 6
        <number>_hours 4  <number>_minutes -6  <number>_of 13  <number>_of_them 8  <number>_sixth 5  <number>_this 4
        <number>_times 7  <number>_times_. 5  <number>_to_<number> 4  <number>_two -6  <number>_weeks -6
        <number>_weeks_. -7  <number>_years 4  <number>_years_. 5  ? 31  ?_. 6  ?_<name> -4  ?_a -4  ?_because 23
        ?_he 7  ?_i 6  ?_i_have 5  ?_it -5  ?_it_is -5  ?_that 8  ?_that_is 7  ?_the 5  ^_. 14  ^_<day> -11
        ^_<name> -12  ^_<number> -8  ^_all -5  ^_and 4  ^_and_do 9  ^_and_if -5  ^_and_what 15  ^_and_when 12  ^_ask -4
        ^_at 13  ^_but 6  ^_can -5  ^_can_i -4  ^_could 10  ^_did -5  ^_do 9  ^_do_we 15  ^_does 26  ^_fair 10  ^_for -5
        ^_from -6  ^_god 8  ^_ha -4  ^_has 4  ^_he -19  ^_he_is -6  ^_he_said 4  ^_how 18  ^_how_much 15  ^_i_asked 7
        ^_i_could -9  ^_i_did -4  ^_i_do 7  ^_i_have 22  ^_i_heard 4  ^_i_know -8  ^_i_looked 13  ^_i_rang 7
        ^_i_said -4  ^_i_was -9  ^_if -18  ^_in -6  ^_is 17  ^_is_he 4  ^_it 18  ^_it_does 6  ^_it_is -17  ^_it_was 10
        ^_it_will -5  ^_last -4  ^_let -6  ^_let_us -4  ^_me 8  ^_my 6  ^_my_cousin 6  ^_nah 6  ^_next -4  ^_no_i -4
        ^_no_no -6  ^_nobody 15  ^_not 16  ^_not_me -4  ^_oh -11  ^_oh_the -4  ^_okay_. -7  ^_okay_i 4  ^_one 5
        ^_one_more 6  ^_only 6  ^_please -4  ^_right -9  ^_she -5  ^_should -6  ^_since 13  ^_so 20  ^_so_do 4
        ^_so_it 5  ^_so_no 10  ^_so_the 7  ^_tell -4  ^_that 5  ^_that_is 8  ^_that_was 5  ^_that_would -4  ^_the -12
        ^_the_<number> 4  ^_then -4  ^_then_we 7  ^_there -12  ^_there_is -5  ^_there_was -4  ^_they -11  ^_they_are -7
        ^_they_said -5  ^_they_will 7  ^_this 11  ^_two -6  ^_we 7  ^_we_are -6  ^_we_could -7  ^_we_have -4
        ^_we_will -4  ^_well 8  ^_well_. 8  ^_what -16  ^_what_about 4  ^_what_if -5  ^_what_is -8  ^_when -9
        ^_when_do -4  ^_which -5  ^_who 6  ^_whose 21  ^_why 8  ^_will 7  ^_with -10  ^_would -7  ^_yeah 4  ^_yeah_. 9
        ^_yep 5  ^_yes 4  ^_you -22  ^_you_know 4  a -24  a_<day> -4  a_bit -5  a_day_. 6  a_different 5  a_good 4
        a_little 6  a_month 5  a_month_. 4  a_number 17  a_price 4  a_second -4  a_thing -4  a_thing_. -4  a_week -6
        a_week_. -6  a_word 5  about -8  about_it_. -4  about_that 4  about_the 9  actually 5  actually_. 5  after -15
        after_._$ 4  again -7  again_._$ -11  against -6  alarm -4  all -22  all_<number> -4  all_the 4  already -20
        already_. -6  also_. -5  also_._$ -4  always -5  am -13  am_a 5  am_not_going 5  am_on -4  an 23  and 17
        and_<name> -4  and_do 7  and_he -6  and_i 7  and_i_do 4  and_if -7  and_it -5  and_no -6  and_nobody 21
        and_not -6  and_one -4  and_she 7  and_the 5  and_then 9  and_there 6  and_there_is 5  and_they_have -6
        and_what 17  and_when 12  and_where -4  and_who_is 4  and_you -4  another 7  answer 25  answer_. 7  any -4
        anybody 33  anybody_know 15  anyone 30  anyone_know 13  anyway -7  anyway_. -4  app -5  are -8  are_coming -5
        are_in 5  are_on -4  are_on_the -5  are_there 5  are_they 10  are_we -8  arm 13  around -5  as -7  as_it -4
        as_well 5  ask 16  ask_. -10  ask_._$ -6  ask_me 22  ask_me_. 12  asked 36  asked_me 4  asking 4  at -7
        at_it -6  at_least -5  at_me -6  at_me_. -5  at_night_. 4  at_one 5  at_this 6  back_. 8  back_._$ 15  back_to 6
        be 14  be_on -4  be_out 4  be_the 31  be_there 6  because 20  because_if 6  because_of_the -4  because_the 5
        bed -4  been 7  been_on -4  before_. 5  before_._$ 8  before_? 4  before_that 4  before_that_. 4  before_the 6
        behind_the -4  best -7  better -9  between 18  bishop -4  bit -7  board 8  boat -6  book 11  book_. 13
        book_._$ 14  boss 9  both -7  box 5  box_._$ 4  break 5  bring -6  bring_it -4  building 6  bus -5  but_for 4
        but_he 5  but_i -4  but_i_can 5  but_i_do 4  but_it -5  but_it_is -8  but_the 5  but_we -4  by -11  by_<day> -4
        by_<number> 5  by_<number>_. 7  by_the 4  bye -4  cake -5  call -12  called 4  came 4  can 12  can_. 4  can_i -6
        can_not 9  can_not_be -5  can_not_do -5  can_not_say -5  can_not_tell 27  can_tell 15  can_we 6  car -9  care -8
        carry 15  cat -4  change -4  changed 21  changes 9  charge -4  child 4  children -7  christmas -9
        christmas_. -5  christmas_._$ -4  close -6  closing 4  coat 4  cold 13  college 9  come -11  come_. -5
        come_._$ -4  come_back 11  comes 7  comes_out 5  coming -8  coming_. -4  committee 10  copy 7  corner -4
        could 7  could_be 19  could_do -5  could_not 7  could_not_tell 10  could_you -4  count 8  couple -5  course 9
        cousin 4  crew -6  dad -4  data 5  date 18  day -11  day_. -5  day_? 8  day_?_$ 9  days -4  days_. 4  days_._$ 5
        dead -7  dead_. -4  degrees 13  depends 25  depends_on 16  desk -4  did 28  did_. 7  did_i -4  did_not 5
        did_not_. 6  did_that -4  did_the 17  did_we 7  did_you -4  different 8  do 18  do_. -4  do_a -5  do_i 4
        do_it -15  do_it_. -4  do_not 23  do_not_. 6  do_not_care -6  do_not_do -4  do_not_have 8  do_not_know 59
        do_not_like -6  do_not_need -4  do_not_want -18  do_that -7  do_the -4  do_they 4  do_we 37  do_we_know 11
        do_you_have 4  do_you_want -4  does 47  does_. 5  does_._$ 6  does_anybody 18  does_anyone 14  does_not -16
        does_the 27  dog -5  doing -8  doing_it -5  dollars -6  done -6  done_. -4  door 4  down 7  down_. -5
        down_._$ -4  down_for 4  down_to 4  driver 13  duty 8  earlier 6  easter -4  eat -10  either 18  either_. 22
        either_._$ 20  else -4  empty 4  end -10  end_of -5  enough 18  enough_. 13  evening_. -5  evening_._$ -4
        ever 16  every -9  everybody -17  everyone -10  everything 4  everything_. -5  except 6  fair 13  fair_. -4
        fair_enough 14  fair_enough_. 15  fall -5  farm 14  feet 6  file -6  find_out 5  find_out_. 4  fine_. -6
        finished -6  fire 4  first_._$ 4  fixed -4  floor -4  food -5  foot 4  for_. -6  for_._$ -6
        for_<number>_years 5  for_a 12  for_it 9  for_it_. 6  for_me -4  for_now 7  for_you 13  forget -6  fourth -6
        free -4  fridge -4  from -10  from_<day> -8  from_<day>_. -5  from_<number> 10  from_now -4  front 4  full -4
        gate -10  gate_. -4  gave -6  generator -4  get 6  get_a -4  get_the 5  gets -5  girl 5  give -5  gives 5
        glass -4  go -24  go_. -4  go_in 5  go_on -5  go_on_. -5  go_round 6  god 4  goes -4  goes_up 9  going_to 5
        going_to_be 10  going_to_do -6  gone_. -4  good -21  good_. -5  got -18  got_it -5  got_the -9  green -4
        group 12  guess 26  guess_. 10  ha -5  ha_. -4  had -27  had_a -7  had_it -6  had_one 4  had_the -5  hands -7
        hang -6  has_a -4  has_not 16  has_the 4  has_to -12  hat -7  hate 5  have 5  have_. -4  have_<number> -4
        have_an 9  have_asked 5  have_got -12  have_got_<number> -4  have_got_the -7  have_had -6  have_i 8
        have_never 15  have_no 27  have_no_idea 19  have_not 13  have_said -4  have_seen 4  have_the -9  have_them -4
        have_they 8  have_to 6  he_? 7  he_can -5  he_does -6  he_does_not -6  he_has -5  he_is 5  he_said 10  he_was 4
        head 7  head_office 7  hear 8  hear_it -4  hear_the 5  heard 16  her -14  her_._$ 4  here -10  here_._$ 6
        him -17  him_the -4  his -7  hold 10  holiday 7  home -10  honestly 31  honestly_. 9  hope 4  hospital -6
        house -4  how 42  how_many 14  how_much 15  husband 9  i -8  i_. 7  i_am -15  i_am_a 5  i_am_on -4  i_ask 6
        i_asked 27  i_came 5  i_can 10  i_can_not 19  i_could_not 7  i_did_not 7  i_do 23  i_do_not 35  i_gave -4
        i_got 5  i_had -7  i_have 26  i_have_a 6  i_have_asked 9  i_have_got -11  i_have_had -4  i_have_never 15
        i_have_no 34  i_have_not 9  i_have_seen 4  i_have_the -12  i_hear -5  i_heard 10  i_honestly 4  i_just -5
        i_know -19  i_know_. -6  i_like -6  i_looked 19  i_mean -8  i_need -6  i_never 16  i_only -6  i_put -4  i_rang 5
        i_read 4  i_really 12  i_said -7  i_see 5  i_still -4  i_suppose -4  i_tell 6  i_thought -4  i_told -9
        i_told_them -5  i_was -18  i_was_going -7  i_will -19  i_will_. 12  i_will_be 4  i_will_go -4  i_will_not -5
        i_will_write 5  i_would_be -6  i_would_do -4  i_would_have 4  i_would_like 7  i_would_not 8  i_would_put 6
        i_would_rather 5  i_would_say -8  i_write -4  idea 40  idea_. 19  idea_._$ 6  if 11  if_he -4  if_i -7  if_it 28
        if_it_is 20  if_the 7  if_there -4  if_there_is -5  if_they 8  if_we -8  in -17  in_. -7  in_._$ -5  in_<day> 18
        in_<day>_and 5  in_<number> -6  in_? -4  in_front 4  in_front_of 5  in_it -5  in_my -10  in_that 4  in_the -15
        in_the_afternoon 7  in_the_book 6  in_their 6  in_this 11  in_two 4  insurance 13  is 35  is_. 15  is_._$ 4
        is_._i 12  is_<day> 4  is_<day>_. 6  is_<name> -4  is_<number> -13  is_<number>_<number> -7  is_a 5  is_a_good 5
        is_at -5  is_back 6  is_back_. 7  is_for_the 4  is_from 11  is_going_to 4  is_gone 5  is_good -7  is_he 20
        is_how 12  is_i 5  is_in -8  is_in_the -5  is_it 33  is_it_? 9  is_it_the 9  is_me -6  is_my -7  is_not -7
        is_not_the 7  is_now 4  is_on -4  is_one -4  is_right 8  is_something 7  is_that 15  is_the 10
        is_the_<number> -4  is_the_one -4  is_there 6  is_two 6  is_up -4  is_what_i 6  it_._$ 9  it_._i -7  it_._if -4
        it_._it 6  it_<number> 13  it_? 14  it_?_$ 19  it_a -4  it_again -5  it_and -5  it_at 6  it_at_<number> 8
        it_back -5  it_be -5  it_but -8  it_could 8  it_depends 18  it_does 6  it_for -5  it_goes -5  it_has -9
        it_is -31  it_is_a 5  it_is_an -5  it_is_been 4  it_is_in -4  it_is_not 7  it_is_on -6  it_is_only 5
        it_is_the -8  it_is_two -4  it_is_what -5  it_it 5  it_last -5  it_not -7  it_on -7  it_out -5  it_says 8
        it_stays 10  it_still 5  it_the 6  it_to -8  it_up 4  it_up_. 9  it_was 20  it_was_<number> 4  it_was_the -9
        it_went 7  it_when -4  it_will -7  it_will_be -8  it_would 10  it_would_be 6  its -9  itself -4  job -4
        just -10  key -7  keys 8  kids -5  kind_. 4  kind_of -4  knew 4  know 80  know_. 22  know_._$ 17  know_?_$ -4
        know_if 12  know_it -7  know_what -7  know_who 9  knows 29  knows_. 17  knows_._$ 9  lad -5  lady -5  lands -4
        last 13  last_. 4  last_<day> 10  last_time -4  last_week -6  last_year 11  last_year_. 6  later 12  lawyer -7
        least -5  leave -6  leave_the -4  leaves -4  left 5  left_. -4  legal -4  let 12  let_it -4  let_me 8
        let_the -4  let_them -4  let_us 5  letter_. -4  life -4  light -5  lights 11  like -9  like_a -7  like_it -5
        like_that -6  like_this 4  like_to 10  line 6  list -8  live -4  lock -5  long 8  look -11  look_at -4
        looked 18  looked_. -4  looked_at -4  looking -6  looking_at -4  looks 6  lot -10  lovely -5  lying 7  made -4
        mail -4  man -13  many 14  matter -7  maybe 10  me 13  me_. 7  me_on 6  me_on_<day> 7  me_the -5  mean -8
        means -4  message 6  might 7  minutes -10  miss -5  money -6  month -4  more 11  more_. 6  more_._$ -4
        more_than 9  morning -13  morning_. -8  morning_._$ -4  move -4  moved -4  moves -7  much 11  music -7  my -29
        my_cousin 5  my_nephew 6  my_own -5  myself -5  nah 5  name_. 4  names -8  need -13  need_it -4  needs -6
        neighbour -5  neither 11  nephew 6  never 27  new_one 11  new_one_. 4  new_year -5  next -9  nicely -4  night -4
        night_._$ -6  nineteenth 4  ninth -4  no 29  no_. -4  no_._$ -9  no_._no -4  no_? 6  no_i -5  no_idea 35
        no_idea_. 23  no_it 7  no_more -5  no_no -7  no_one 15  no_we 5  nobody 70  nobody_. 5  nobody_in 18  none 10
        nor 11  not 57  not_. 4  not_._i 14  not_<name> 20  not_? -7  not_?_$ -9  not_a 9  not_before -5  not_care -6
        not_do -11  not_do_it -4  not_even -11  not_for 6  not_go -5  not_going 4  not_going_to 5  not_here -4  not_i 5
        not_in 5  not_it_is -4  not_know 47  not_know_. 27  not_like -9  not_me_. -4  not_mine -5  not_need -6
        not_one 11  not_promise 5  not_put 6  not_read -4  not_say 22  not_say_. 15  not_see -6  not_seen 5  not_tell 32
        not_tell_you 25  not_the 5  not_to 9  not_want -12  not_want_to -4  note -5  noted -4  nothing_. 9  now_. 11
        now_._$ 9  now_? -4  now_i 6  number 14  numbers 8  oclock -4  of_. 4  of_<day> -9  of_it 18  of_it_. 15
        of_the -8  of_the_month -4  of_them 9  of_them_. 5  of_us 6  of_us_. 9  of_you -5  off -14  off_. -4  off_the -4
        office 5  oh -4  oh_<name> 6  oh_the -4  okay -7  okay_._$ 5  okay_._it 6  okay_i_am 4  old 12  older 7  on 6
        on_. -4  on_<day>_. -4  on_<number> 14  on_a -9  on_it -4  on_one -4  on_paper 6  on_that -7  on_the_old 15
        on_the_wall -4  one 5  one_. -4  one_._i 5  one_._the 5  one_<number> 9  one_<number>_. 4  one_for -4
        one_from -5  one_of 4  one_that -4  one_thing 18  one_we 9  one_with -8  one_with_the -8  ones -8  only 6
        only_the -9  open 18  opened 10  or 79  or_<number> 12  or_do 9  or_is 22  or_is_it 9  or_it -4  or_we -6
        other 22  ought -7  ought_to -6  our -12  ours 22  ours_. 9  out 17  out_._$ 5  out_and -4  out_before 8
        out_in 5  out_of 6  out_of_the 8  out_on -4  out_with 6  over -8  over_. 6  owe 4  own -8  owner 5  page 6
        paid_for -4  parents 8  park -4  part -4  passed 7  past 5  pay 10  paying 10  people 10  people_._$ -5
        people_? -7  people_?_$ -4  phones -4  pick 14  please -6  please_. 4  please_._$ 5  point -10  point_. -5
        point_<number> -4  poor -4  post -6  press 4  price 8  properly -5  put_it -8  put_on 5  put_the 9  putting -4
        question 29  question_. 6  quiet 4  quiet_. 7  rang 8  rather 10  read_it -4  reads 5  really 18  record 6
        red -6  remember 10  report -4  right -5  right_so -4  ring -7  rings -5  roof 6  room -7  round 14  round_. 8
        route 7  run -7  safe 4  safety 4  said 8  said_. -6  said_a -4  said_it 7  said_that -7  said_the 9
        said_yes -4  same 9  sat 5  saw 8  saw_it 6  say 34  say_. 16  say_._$ 14  say_<day> 5  say_? 4  say_?_$ 5
        say_i -4  say_it_is 4  say_no -8  say_that_. 4  say_the 5  says 50  says_. 4  school -7  second 16  second_. 11
        second_._$ 11  see -7  seen 23  seen_it 5  sell 10  send -12  shall -7  shall_we -4  she -10  she_can -4
        she_does -6  she_does_not -5  she_has 4  she_is_back 5  she_was 5  she_will -4  sheet 5  sheet_._$ 5  shop -8
        should -21  should_we -4  shut -5  side_. 6  side_._$ 7  signed 6  signed_. 4  since 21  since_<day> 11
        since_<day>_. 7  since_when 13  since_when_. 6  since_when_? 7  sing -5  sit_in 6  sits 6  sitting -6  sixth 7
        sixth_. 6  sleep 10  slow 4  so 14  so_. -10  so_._i -9  so_do_we 4  so_i_do 4  so_i_will 7  so_it 11  so_no 16
        so_no_. 6  so_nobody 8  so_that -4  so_that_is -6  so_there -5  so_there_is -5  so_what 8  so_you -4  soft 7
        sold 5  some -7  some_of -4  somebody 4  somebody_in 8  someone -7  something 16  soon 5  sorry -12  sorry_. -6
        sort 6  soup -8  speak -5  spring -5  stairs 6  start 6  stays 4  still 16  stop -5  story -4  street -4
        stuck 4  summer -8  suppose -4  sure 4  sure_. 4  sure_._$ 6  sweet 5  table_._$ 6  take_a -4  take_it -7
        take_the 8  takes -4  taking -8  talk -4  tank -5  tape -4  tell 53  tell_him -5  tell_me 17  tell_the 10
        tell_them -4  tell_you 26  tell_you_. 14  test 4  text 9  than 6  thank 10  thank_you 14  thank_you_. 17
        thanks -5  that 9  that_. 8  that_?_$ -6  that_i 5  that_i_would 7  that_is_. 6  that_is_<number> -4
        that_is_a 12  that_is_the 12  that_is_what 7  that_one 5  that_was 11  that_way 5  that_you 8  the 20  the_. -6
        the_._$ -4  the_<number> 6  the_<number>_<number> 4  the_<number>_sixth 5  the_afternoon 5  the_back -4
        the_bank 4  the_big -4  the_board 8  the_boat -4  the_book 5  the_box 4  the_college 7  the_contract 7
        the_day -4  the_door 6  the_driver 14  the_end -6  the_end_of -4  the_family -7  the_first 13  the_first_. 5
        the_gate -5  the_hospital -5  the_insurance 12  the_key -4  the_letter 4  the_list -4  the_lot -5  the_man -4
        the_month -4  the_mother 6  the_new 11  the_new_one 9  the_next -5  the_night -5  the_nineteenth 4  the_ninth -4
        the_number 5  the_old 18  the_one -5  the_one_with -8  the_other 12  the_owner 6  the_paper -6  the_paper_. -4
        the_phone -4  the_price 8  the_question 11  the_roof 9  the_same 12  the_second 13  the_shop -4  the_soup -5
        the_street -4  the_summer -4  the_thing_. 5  the_top -4  the_wall -5  the_way -4  the_weekend -4  the_what 4
        the_whole -8  them_. 7  them_._$ 6  them_? 5  them_in -6  them_the -5  then -6  then_. 9  then_._$ 15  then_i -6
        then_i_would 5  then_the -6  then_there_is -4  then_they 8  there 11  there_? -4  there_?_$ -4  there_a 5
        there_is -7  there_is_a -9  these -7  they 35  they_are 6  they_are_on -5  they_did -4  they_do -12
        they_do_not -9  they_have_been 4  they_have_got 4  they_said 7  they_say 5  they_will_be 4  they_would -5
        thing 11  thing_i -6  thing_the 4  things -8  third -10  this 13  this_is 10  this_morning -6  this_morning_. -4
        those 6  though 14  though_. 4  though_? 6  through -5  through_. 5  through_the -5  till -7  till_<day>_. 6
        time -11  time_? 4  time_?_$ 4  times 5  times_. 5  to_<number> 7  to_a -4  to_ask -7  to_be 10  to_do -8
        to_know 15  to_look 5  to_look_at 5  to_me_. 4  to_one 4  to_see -4  to_the 11  today -6  today_. -5  told 11
        told_me 10  told_the 5  told_them -6  tomorrow_. 9  tomorrow_._$ 11  tonight -5  tonight_. -5  too -12  top_. 4
        trailer 5  train -4  truck -7  true -8  turn -6  twelfth -4  twice 4  twice_. 6  two_. -5  two_<number>_and 5
        two_weeks 4  two_years 5  under 8  under_<number> 6  understood 6  until -14  until_the -6  up -4  up_. 12
        up_._$ -4  up_for -4  up_on -4  up_there -4  us 4  us_. 11  us_._$ 16  use -6  used_to 4  using 6  van -4
        version 4  very -8  wait -7  wait_. -4  waiting 7  walk -5  wall -4  wall_. -4  want -32  want_a -4  want_it -8
        want_to -4  wanted -4  wants -14  was 22  was_. -4  was_not 6  was_on 6  was_on_the 7  was_one 6  was_the 4
        was_there -8  was_to 5  wash 7  watch 6  water -5  way 10  way_. 9  we 17  we_are -16  we_are_not -6  we_can 6
        we_can_not 6  we_could -11  we_did -4  we_do_not 4  we_get 10  we_go 6  we_had -5  we_have -14  we_have_a 5
        we_know 21  we_need -4  we_put -5  we_say -5  we_should -5  we_tell 6  we_want -4  we_would -6  wear 4
        weather -7  week -15  week_. -7  week_._$ -6  week_and -4  week_of -4  weekend -7  weeks -4  weeks_. -9
        well_. 12  well_._i 10  well_i -5  wet -6  what 14  what_about 6  what_about_the 8  what_did -4  what_i_would -4
        what_if -8  what_if_we -5  what_is 6  what_it 5  what_the 18  what_they -5  what_we -6  whatever 6  whatsapp 6
        when 23  when_. 9  when_._$ 5  when_? 5  when_do 8  when_he 4  when_he_is 4  when_it_is 4  when_the 7  where 12
        where_is 9  where_it 9  where_it_is 9  whether 12  which_is 13  while -4  white -9  who 43  who_. 8  who_._$ 9
        who_do -6  who_does -5  who_has 6  who_is 6  whole -10  whose 16  why 23  why_. 10  wife 10  will -15  will_. 10
        will_be_the 5  will_do -6  will_go -5  will_have -9  will_it 5  will_just 10  will_not 10  will_see 6
        will_the 10  will_write 5  window -5  with -6  with_<number> 9  with_a -5  with_him 5  with_me -5  with_my -4
        with_that -8  with_that_. -4  with_the 5  without 11  without_the 9  wonderful 5  would -7  would_. 4
        would_._$ 7  would_do -4  would_give 7  would_have_to 11  would_like 4  would_like_to 6  would_need_to 7
        would_not 6  would_put 6  would_rather 5  would_say -9  would_they 7  would_you -4  write -5  write_to 4
        written 4  wrong 4  wrong_. 4  wrote -5  yeah 7  yeah_. 14  yeah_._so 10  years 5  years_. 10  yep 5  yes -11
        yes_. -7  yes_._$ -6  yesterday -8  you -50  you_. 36  you_._$ 13  you_<name> 6  you_ask -5  you_can -8
        you_can_not -4  you_do -9  you_do_not -7  you_have -5  you_know_. -5  you_that -4  you_the -4  you_want -5
        you_will -8  you_would -6  your -20  yours -5
        """),
      Table(
        .question, 1,
        """
        #1-3 8  #31- -8  #8-15 -8  #accepts -12  #again -27  #calls -8  #commitment -7  #day -24  #declines 6
        #due-on -7  #group -6  #last 9  #names-next -12  #need -4  #offer 4  #past 9  #place0 -4  #place1 -10  #place2 8
        #proposal -8  #time -7  . -7  ._$ -4  ._<name> -4  ._<number> -6  ._and -7  ._but -6  ._could 6  ._he 5  ._i 8
        ._it -8  ._one -5  ._or 5  ._sorry 4  ._we -6  ._what -4  ._who -4  ._you -7  <day> -16  <name> -15  <name>_. -8
        <number> -17  <number>_<number> -5  ?_because -4  ^ -5  ^_. 5  ^_<day> -4  ^_<name> -6  ^_and -15  ^_and_i -4
        ^_and_the -5  ^_and_who -4  ^_but -4  ^_can -5  ^_did 4  ^_does 4  ^_good -8  ^_he -11  ^_he_is -6  ^_how -4
        ^_i 17  ^_i_am -8  ^_i_could 4  ^_i_do 10  ^_i_have 15  ^_i_know -5  ^_i_was -7  ^_i_would -5  ^_is 16
        ^_is_it 12  ^_it 10  ^_it_is -20  ^_it_was 4  ^_my 9  ^_no_no -4  ^_nobody 5  ^_not 13  ^_oh -10  ^_okay 7
        ^_one -9  ^_she 6  ^_should 4  ^_since 7  ^_so 21  ^_so_we 7  ^_somebody -5  ^_that 19  ^_that_is 21  ^_the -4
        ^_then_we 11  ^_they -11  ^_this 8  ^_two -5  ^_we 8  ^_we_could 7  ^_who 7  ^_with -6  ^_yeah 5  ^_yeah_. 7
        ^_you -12  ^_you_are -4  about -10  about_the -7  after -4  already -5  am -11  an 8  and 11  and_no 4
        and_nobody 7  and_there 4  and_we -4  answer 7  anybody 4  anything 9  are -16  ask 4  asked 11  at_<number> -4
        back 10  back_. 9  back_to 4  because -8  before -5  better -5  between 11  big 4  book_. 4  box 5  box_. 5
        but_i 5  called 10  can_do -4  christmas -4  come -5  could 14  could_be 9  date 5  do 7  do_it -5  do_not 24
        done -4  either 9  even -5  everybody -4  fair -4  for -11  for_<number> -4  for_the -6  for_you 4  front 4
        front_of 4  get -11  go -5  goes -5  going -5  good -8  got_the -4  guess 6  had -5  has_not 6  has_to -4
        have 14  have_no 5  have_not 11  have_to 7  he 4  he_is 6  he_would 5  head 6  heard 8  him_. 4  honestly 5
        i 12  i_am -11  i_asked 7  i_can -4  i_could 8  i_do 16  i_have 12  i_know -5  i_looked 5  i_mean -4
        i_thought -4  i_was -8  i_will -8  i_would 5  idea 10  idea_. 5  if -5  in_front 4  in_the -4  in_this 4  is 11
        is_<number> -5  is_it 10  is_that -4  is_two 6  is_your 5  it -11  it_. -6  it_<number> 4  it_is -17  it_says 4
        it_was 5  it_went 4  know 25  know_. 19  knows 19  knows_. 9  last 5  left 5  like -5  love -4  me -6  me_. 4
        mean -4  message 4  month_. 4  my -7  nephew 5  never 4  new 6  no 8  no_idea 12  no_one 5  nobody 21  not 42
        not_. 7  not_a 4  not_do -4  not_have 5  not_know 30  not_me 4  not_say 8  not_tell 6  not_want -4  not_with 4
        nothing -7  now -4  number 5  of -9  of_it 5  of_the -8  off -6  office 6  oh -5  old 7  on -5  on_. -4
        on_it -5  on_the 9  one_of 4  one_with 4  ones -5  only -6  open 5  opened 5  or 10  or_<number> 4  or_is 6
        our -4  out 4  page 4  paper 6  phone 7  really 10  remember 4  right -8  right_. -5  ring -5  said 4  said_. -4
        say 12  say_. 6  say_no -4  says 17  school -4  seen 8  sent 6  she -4  should -5  side -4  signed 5  sit 7
        sixth 4  so 13  so_. -6  so_it 9  so_no 5  so_we 4  take -4  tell 8  thank -4  that 8  that_is 5  that_was 5
        the_first 4  the_office 4  the_old 5  their 5  them -9  then_we 5  there 6  they 5  they_are -5  they_said 4
        they_say 5  think 4  this 5  this_is 5  time -4  too -4  two -9  two_<number> -4  up -6  us_. 5  very -4
        wait -4  wall -4  want -12  want_to -4  was 6  was_<number> 4  was_it 5  was_on 4  we 9  we_can 4  we_do 8
        we_have -4  week_. -4  well 7  well_. 8  went 4  were 5  what_i -4  when 17  when_. 6  when_i 4  where 5
        who_is -7  wife 8  will -12  will_not 4  will_see 5  will_take 4  with -5  with_the 6  would_have 4  years -4
        you -27  you_do -4  you_know 4  you_will -4
        """),
      Table(
        .question, 2,
        """
        #4-7 6  #8-15 -5  #accepts 4  #again -21  #asks -4  #calls -5  #day -4  #declines 7  #due-for 5  #due-on -5
        #due-until 7  #last 14  #may-decide 5  #names-next -13  #need -5  #place0 -17  #place2 6  #place4 8
        #proposal -5  #question -4  $ -6  . -8  ._<number> -4  ._could 4  ._he 7  ._it -5  ._no 4  ._now 4  ._one -4
        ._the 12  <day> -8  <day>_. 6  <name> -5  <number> -15  <number>_<number> -5  <number>_? -4  ? -4  ?_$ -4  ^ -11
        ^_. 4  ^_<name> -12  ^_<number> -12  ^_and -10  ^_and_i -7  ^_and_the -8  ^_and_who -4  ^_at 5  ^_before -4
        ^_but -4  ^_does 8  ^_for -4  ^_good -7  ^_he 7  ^_i 10  ^_i_could 10  ^_i_do 8  ^_i_have 5  ^_i_know -4
        ^_i_would -7  ^_is 7  ^_it 4  ^_leave -4  ^_not 6  ^_of 4  ^_okay 7  ^_okay_. 5  ^_on_the 4  ^_please 6
        ^_she_is 4  ^_since 8  ^_so 20  ^_so_it 6  ^_so_the 4  ^_so_we 9  ^_somebody -10  ^_sorry 4  ^_that 6
        ^_that_would 4  ^_the -10  ^_there -6  ^_they 5  ^_this 5  ^_two -5  ^_we 17  ^_we_are 4  ^_we_could 5
        ^_what_about -4  ^_when -5  ^_with -4  ^_yeah_. 4  ^_you -15  ^_you_are -5  ^_you_have -4  ^_you_will 7
        ^_you_would -4  a_new -4  about -11  about_the -4  all 4  already_. 4  also -5  am 5  am_in 4  an 4
        and_nobody 4  and_the -5  answer 7  anybody 6  anything 8  anyway -4  are -6  ask 9  asked 4  at 4  back 6
        back_. 6  be -4  because -5  been 5  before -7  between 7  big 9  both 4  box 6  box_. 4  but -7  by_the -5
        called 9  clean 5  come -4  comes 4  could 12  could_be 6  could_not 5  date 8  did 8  did_. 5  do 13  do_it -11
        do_not 23  do_the -4  do_we 5  does 6  does_the 4  doing 4  doing_it 4  done -4  either 6  enough -4  even -6
        fifteenth 5  fine -4  first -6  for -4  for_<day> 4  get -4  good -10  good_. -4  got_a -4  guess 8  hate 4
        have -12  have_no 5  he 13  he_is 9  he_said 4  he_would 4  hear -5  here 7  him 4  his 4  honestly 8  i 8
        i_am 5  i_could 4  i_do 10  i_was -6  idea 7  idea_. 4  if -6  if_we -4  in_the -6  in_with 5  is 7
        is_<number> -4  is_a -4  is_the -5  it -9  it_. -5  it_and 4  it_in -4  it_is -4  it_stays 4  it_will -4  just 7
        know 19  know_. 9  know_who 5  knows 13  knows_. 9  last 4  last_night 4  leave 7  let -5  letter -5  like 4
        line 5  line_. 4  look 4  looked 6  lunch 4  machine 5  machine_. 4  make -4  me 7  money 4  my -7  need_to 6
        nephew 4  never -4  new 8  next -7  no 9  no_idea 6  no_one 8  nobody 6  not 23  not_know 18  not_say 5
        nothing 5  of -4  of_<day> -4  of_them 4  off -6  office 4  old 6  one 7  one_of 5  only -4  open 9  our -4
        out 15  out_of 4  page 4  pay 4  people -9  please 7  right -5  ring 6  say 6  see 6  sent 4  she -5  should -4
        since 6  sit 4  so 5  so_i -4  so_it 8  so_no 4  so_we 4  somebody -6  still 7  take_the 5  tell 7  tell_him 4
        that -5  that_. -5  that_was 5  the -4  the_big 5  the_fifteenth 5  the_new 5  the_old 6  there 4  they_are -4
        thing -4  think -4  this 7  this_is 4  this_year 4  those -4  through -4  till -5  to 4  to_be -4  to_go 4
        to_the 8  tomorrow 7  top 4  two -7  until 7  until_the 5  up 10  up_the 5  up_to 6  very -4  wall -4  want -11
        want_to -4  wants -5  was_the 4  way -5  we 17  we_are 4  we_do 8  we_have -4  week -4  well_. 5  when_. 4
        where 4  which -5  who 5  wife 4  will -12  will_see 5  with 5  would_do -4  wrong 5  year 8  year_. 7  you -11
        you_are 4  you_do -5  you_have -5
        """),
      Table(
        .key, -2,
        """
        #1-3 4  #31- -9  #8-15 14  #accepts -4  #again -13  #calls 10  #commitment 4  #day -4  #decides -4  #last -7
        #names-next 13  #offer 4  #place0 8  #place2 6  #place4 -7  #proposal -10  #question 6  #time -4  $ 8  . 12
        ._$ 5  ._<name> 10  ._<number> -4  ._but 5  ._he 4  ._i -4  ._it 4  ._one 4  ._so -8  ._then 5  <day> 4
        <day>_. 8  <day>_? 4  <name> 10  <name>_. 4  <name>_? 5  <name>_you 4  <number> 7  <number>_. 5
        <number>_<number> -4  ? 6  ^ 8  ^_. 5  ^_<name> 7  ^_and -4  ^_it 7  ^_well 5  a 13  about -4  all -4  an 6
        and -5  and_<number> -5  anyone 6  are 5  ask -6  at -9  but 5  by -6  call -4  can_do 4  can_not -4  company 5
        could -4  do_. 4  do_not 5  do_that 4  do_we -4  does 7  door -4  down 4  fine -5  first 8  fixed 5  for_a 4
        from -7  from_my 4  from_the -5  go 4  good -6  good_. -4  got -10  grand 5  have_got -5  have_to -4  he -4
        how -4  i_know 7  i_thought -4  if_the 4  in -8  in_the -5  is_in -4  kind 5  know 7  like 5  little 4
        morning 5  new -5  no 6  not 4  not_. 6  not_it 4  of 9  off -5  old 4  on 4  on_it 4  one -7  one_. 5  ones -4
        or -5  please -4  printer 4  roof 4  room -4  say 5  she -5  she_is -5  should -7  so -13  so_we 5  somebody -5
        table 4  tell 4  that -4  that_. -6  the_one -4  the_way 4  then_we 4  there 7  they_do 4  this -5
        this_morning 4  time 6  time_. 4  today -4  tomorrow -5  two -4  up -8  us 5  want 4  was -5  way 8  week -4
        while 4  will -9  with -4  would_be 5  you 11  you_will -4  your 6
        """),
      Table(
        .key, -1,
        """
        #1-3 8  #16-30 -8  #31- 7  #again -8  #declines 9  #due-at 4  #due-for 4  #last -4  #may-decide -5
        #names-next 7  #past -15  #place0 9  #place2 7  #place4 -8  $ 6  . 6  ._<name> 11  ._i -11  ._okay 4  ._so 8
        ._the 4  ._yes 5  ._you -4  <day>_? 4  <name> 5  ^ 6  ^_<name> -4  ^_and -6  ^_if -5  ^_my -5  ^_oh 5  ^_one 5
        ^_since 4  ^_that -5  ^_the -5  ^_what 4  against 4  all -4  already -5  also -5  an -4  and -5  and_i 6  are 5
        as 7  ask -5  back 6  bad 4  be -4  but -6  but_i 4  by_the -4  came 4  can 8  can_i 5  day -4  day_. -4  did -6
        do_it -6  do_the 6  floor 4  for 6  for_a 5  free -4  from -8  from_the -5  get 5  go 4  gone -4  had 5
        have_a 4  he -6  hold 4  i_have 4  i_was -4  i_will -4  i_would 7  in -4  is -10  is_<number> -5  is_a -5
        is_it -5  is_right 5  it -4  it_in -4  just 6  keep 4  know_. -6  let 4  let_us 4  look -4  made 4  me -4
        me_. -7  middle 4  mrs 5  my -9  need -5  not 5  numbers 6  off -4  okay 12  okay_. 6  on_<day> 4  on_the -5
        one 4  out 4  pay 4  people 4  put -8  read 5  right 6  she 8  she_is 5  side 8  so 7  so_the 4  somebody -4
        stop 5  that -10  that_is -5  the_<day> -4  the_middle 4  them_. 4  there 6  this -5  time_. 4  to -5  two -4
        up_. 4  was 4  we_are 4  well -5  what 7  when 4  where -4  who -6  will -11  with_the -4  would 5  would_be -4
        you_could 4
        """),
      Table(
        .key, 0,
        """
        #1-3 -49  #16-30 40  #31- 40  #4-7 -33  #accepts 10  #again 18  #asks -11  #assignment 4  #calls -6
        #commitment -5  #day 29  #decides 47  #declines 15  #done -6  #due-for 4  #due-from 5  #due-in -12
        #due-till -10  #due-until 4  #goes-on 58  #group -10  #last -13  #may-decide 28  #names-next 7  #need -9
        #offer -22  #place0 18  #place1 -4  #place4 -15  #proposal -13  #question -10  #request -8  . 20  ._$ 11  ._. 5
        ._<day> 10  ._<name> -4  ._<name>_the 4  ._<name>_you -4  ._<number> 35  ._<number>_<number> 4  ._a 8  ._after 6
        ._all 15  ._all_right 10  ._and -4  ._and_we -5  ._anyone 6  ._as -5  ._but -12  ._but_i -4  ._but_it -4
        ._could -4  ._every 4  ._everybody 9  ._first 5  ._go 8  ._good 7  ._good_. 9  ._have 5  ._he 6  ._he_is -7
        ._his 7  ._how 5  ._i 14  ._i_am 8  ._i_did -6  ._i_do 14  ._i_had -4  ._i_know -6  ._i_mean -7  ._i_put 4
        ._i_saw -6  ._i_thought 6  ._if_the -4  ._if_we -4  ._it_has -5  ._it_is -19  ._it_stays 4  ._it_was 6
        ._it_would -5  ._just -4  ._last_year -9  ._let -13  ._let_me -6  ._let_us -6  ._mrs 6  ._no 21  ._no_i 5
        ._nobody 14  ._not 9  ._nothing 7  ._oh -4  ._okay 17  ._okay_. 8  ._okay_i 5  ._on -4  ._only 6  ._or -5
        ._she 13  ._so 34  ._so_<day> -4  ._so_i 14  ._so_it -6  ._so_that -5  ._so_the 8  ._so_there 6  ._so_we 8
        ._somebody 4  ._tell 10  ._that 11  ._that_is 6  ._the 18  ._then_it 8  ._there -13  ._there_is -12  ._they 10
        ._third 5  ._this_is 9  ._to 5  ._twice 5  ._two 11  ._was 4  ._we 6  ._we_are -4  ._we_have 4  ._well 15
        ._what_else 4  ._what_is 5  ._which 4  ._with 4  ._you 9  <day> 25  <day>_._$ 5  <day>_._and 4  <day>_._i 5
        <day>_._it -4  <day>_._we 5  <day>_<number> 5  <day>_and 20  <day>_and_the 5  <day>_at -6  <day>_before 8
        <day>_he 11  <day>_it -7  <day>_it_is -4  <day>_morning 7  <day>_night 6  <day>_or -5  <day>_so -6
        <day>_that -5  <day>_then 4  <day>_they -5  <day>_week 5  <day>_with 4  <name> 6  <name>_._$ 13  <name>_and 5
        <name>_i 4  <name>_you -4  <number> 25  <number>_._$ 9  <number>_._and 5  <number>_._i -6  <number>_._so 4
        <number>_._the -4  <number>_<number> 30  <number>_<number>_. 10  <number>_<number>_for -4  <number>_? -6
        <number>_?_$ -4  <number>_a -5  <number>_and 7  <number>_and_<number> 12  <number>_and_a 4  <number>_and_i -6
        <number>_are -5  <number>_bucks 4  <number>_but -6  <number>_days 12  <number>_dollars 6  <number>_eighth 9
        <number>_fifth 4  <number>_for 4  <number>_fourth 7  <number>_from -5  <number>_in 6  <number>_in_the 7
        <number>_it 4  <number>_it_is 4  <number>_names -4  <number>_of -6  <number>_on_<day> 6  <number>_one 9
        <number>_one_. -5  <number>_one_<number> 7  <number>_people 5  <number>_point 5  <number>_that 5
        <number>_then 5  <number>_times 13  <number>_times_. 4  <number>_to_<number> -8  <number>_weeks_. 6  ? -10
        ?_$ -11  ?_. 6  ?_i -11  ?_i_have -5  ?_it 4  ?_it_is 4  ?_that -4  ?_there 4  ?_we 5  ^_. 4  ^_<day> -6
        ^_<number> 12  ^_<number>_. 6  ^_<number>_<number> -4  ^_<number>_minutes 5  ^_all_right -6  ^_and -24
        ^_and_i -5  ^_and_if -4  ^_can 4  ^_can_i 7  ^_fine 4  ^_fine_. 4  ^_first 4  ^_from 8  ^_good 9  ^_good_. 4
        ^_he -8  ^_he_is -6  ^_i -28  ^_i_could -4  ^_i_do -5  ^_i_looked 8  ^_i_was -6  ^_i_will -8  ^_if -8
        ^_if_we -5  ^_in_the -4  ^_is 5  ^_is_he 4  ^_it -27  ^_it_is -12  ^_leave -4  ^_let 9  ^_no_. 13  ^_no_i -4
        ^_not -6  ^_now 9  ^_now_the 14  ^_oh -7  ^_okay_. 4  ^_okay_i -4  ^_right 17  ^_right_so 9  ^_she 5  ^_so 21
        ^_so_do -4  ^_so_what 6  ^_thanks 6  ^_that -8  ^_that_is -6  ^_the -5  ^_then 29  ^_then_it 4  ^_then_we 4
        ^_there_is -6  ^_they 6  ^_third 5  ^_two_<number> 4  ^_well -8  ^_what -10  ^_which 5  ^_with 4  ^_with_a 4
        ^_yeah 4  ^_yeah_. 8  ^_you -9  a_<day> -4  a_<number>_. -5  a_<number>_and 12  a_man -4  a_month -5  a_photo -4
        a_week 4  a_year -5  about 10  about_it 6  about_that -4  account 4  account_. 7  actually 4  after 4
        after_this_. 4  again 11  again_. 10  again_._$ -8  against 19  against_? 6  air -4  all 24  all_i -4
        all_right 4  all_the 5  allowed 4  already -7  already_. 7  already_._$ 7  also -11  also_. -6  always -10
        am_at -5  am_at_the -4  am_not_doing -5  am_not_going 7  am_only -5  am_serious 5  am_sorry 4  and 37
        and_<name> 6  and_<number> 12  and_a 5  and_do -8  and_he_is 5  and_i 13  and_i_can -4  and_i_do 6  and_i_have 8
        and_i_want -9  and_i_will 13  and_i_would -4  and_if_it -4  and_no -5  and_not 7  and_one 10  and_the 4
        and_then -4  and_there 5  and_there_is 5  and_this 5  and_to 4  and_two 6  and_what -5  answer -5  anyone 17
        anything -7  anyway -4  anyway_. -4  are_a -4  are_at 4  are_in -4  are_in_the -4  are_not -5  are_the -4  as 19
        as_a 5  as_it 4  as_of 4  ask -14  ask_the -4  asking -4  asks 4  at -15  at_<number>_. 5
        at_<number>_<number> -5  at_home -4  at_lunch 4  at_me -4  at_my -5  at_night 6  at_night_. 8  away 13
        back_to 9  be -5  be_<number> 4  be_done -4  be_in -6  be_on 7  beautiful 4  because 10  because_if 6
        because_of 7  because_of_the 6  bed 8  been 8  before 4  before_i -4  before_the 4  being 5  big -5  black 5
        blue 4  board -5  boat 9  book 7  booked -4  books 4  both 11  both_. 5  both_of 5  box_. -4  boy 5  break -6
        breakfast -5  bring 4  bring_the 6  bucks 4  building 9  but -4  but_i -6  but_it_is -7  but_no 4  but_not 5
        but_the 8  but_then -5  by_tomorrow 5  call -7  came 13  can_bring -4  can_do -4  can_i 5  can_not 15  care 4
        carried 8  carry -5  case 4  cash 4  cent 10  charge -4  checked 4  child 5  christmas 8  church 4  church_. 5
        close 4  closing 5  coat 5  come -4  comes_out 5  coming 12  coming_. 8  consider 4  corner -4  could -16
        count 15  count_. 4  counted 5  cover 5  data 13  date_. -4  daughter -4  day -6  day_and 4  days 11  dead 13
        dentist -4  depends 5  depends_on 4  deposit 7  did 5  did_. -5  did_it -6  did_not 10  do -17  do_a -5
        do_it -7  do_it_. -5  do_not 15  do_not_care 5  do_not_know 6  do_not_mind 8  do_the -7  does -10  does_not -8
        doing_it -5  dollars 5  done_. 6  door 9  door_. 12  down 13  down_. 9  down_._$ 5  draft 4  drop 5  early 7
        eat -9  eighth 4  eighth_. 10  either -4  email 5  even 7  evening 4  evening_. 7  evening_._$ 7  every 11
        everybody 9  eye 7  eyes 4  fair -4  farm 5  feet 10  fifth 9  fifth_. 9  fight 7  find_out -4  find_the 4
        fine 4  finished -5  fire 5  first 11  first_. 4  first_thing 6  first_week 4  fix -5  flat -7  floor 8
        floor_. -5  foot 7  for 25  for_<day> -6  for_<number> 16  for_<number>_<number> 6  for_now -4  for_the -12
        for_two 4  for_you 8  forget -4  free -4  fresh 4  from 16  full -11  gate 10  gate_. 6  gave 10  generator -4
        get -7  give_it 5  give_it_to 6  give_me -4  gives 5  giving 9  glass -5  go 8  go_. 8  go_._$ 6  go_and -4
        go_over -4  go_round 8  god 9  goes 16  goes_. 7  going 15  gone 22  gone_. 17  gone_._$ 10  good 17  good_. 17
        good_._$ 7  good_._and 4  good_._i 4  got -5  got_<number> 5  got_a 5  got_the -6  got_two -4  grant -4
        great -6  green 4  guess 5  had 9  had_a -4  hands_. -7  happened -5  has -10  has_a -7  has_not 4  has_the 4
        has_to -5  has_to_be -4  hate -6  have 4  have_. 6  have_<number> -7  have_a 6  have_asked 6  have_been 7
        have_done -5  have_got -7  have_got_<number> 5  have_got_the -7  have_it_in 5  have_one -5  have_seen 5
        have_the -14  have_they 4  have_to -11  having 7  he_can 6  he_is_got 4  he_is_not -4  he_told 4  he_told_me 4
        he_will -8  he_would -6  head_office -5  hear 5  heard -6  help -4  her -6  her_. -11  here -9  here_. -7
        here_._i -4  him -9  him_. -8  him_._$ -4  him_for 4  himself 9  hold_the -5  holiday -5  honestly -4
        hospital -4  how 5  i 10  i_? 5  i_?_$ 4  i_am_at -5  i_am_only -5  i_am_serious 5  i_am_sorry 4  i_can 4
        i_can_not 11  i_could -5  i_counted 4  i_did -7  i_did_not -5  i_do 12  i_do_not 11  i_had_a -5  i_have -19
        i_have_<number> -5  i_have_asked 5  i_have_had 4  i_have_it -4  i_have_not 4  i_have_seen 6  i_have_the -5
        i_hear 9  i_looked 9  i_make 4  i_mean -10  i_need_a 4  i_put 7  i_rang -5  i_suppose -4  i_want -9  i_wanted -4
        i_was -8  i_was_going -5  i_will_do -9  i_will_get -4  i_will_go -6  i_will_have 21  i_will_see 6
        i_will_take -4  i_will_tell -4  i_would 11  i_would_have 5  i_would_rather 5  i_would_say -4  i_would_sooner 10
        if 7  if_i -10  if_it 10  if_it_does 5  if_she 4  if_somebody -4  if_the 4  if_we -17  if_you 7  in 8  in_. 16
        in_._$ 13  in_<day> 6  in_<day>_. -6  in_<day>_and 4  in_a -13  in_by -5  in_by_the -4  in_it 7  in_it_. 6
        in_the_book 5  in_to 4  in_two -4  in_with -4  is 7  is_<number> 8  is_<number>_<number> -4  is_a 4
        is_already -4  is_an -5  is_at -7  is_behind 6  is_for -4  is_gone 7  is_got 4  is_like -5  is_me -9  is_more -4
        is_no 4  is_not_a -4  is_now 5  is_on -16  is_on_the -8  is_only 9  is_our 5  is_out -4  is_the_only 4
        is_the_thing -4  is_there -5  is_what -4  is_what_i -6  is_with -5  is_you -4  it 17  it_._$ -16  it_._i 7
        it_<number> -4  it_again 9  it_and_i 4  it_as 6  it_comes 5  it_first 5  it_has -5  it_has_to -4  it_here_. 4
        it_in -8  it_is 14  it_is_. 11  it_is_<day> -5  it_is_gone 4  it_is_good 4  it_is_like -4  it_is_me -7
        it_is_on -5  it_is_only 4  it_is_still 4  it_is_the 4  it_is_two -5  it_is_with -4  it_myself 4  it_off 7
        it_on_my 6  it_since 4  it_stays 6  it_to_me -4  it_to_the -6  it_tomorrow -4  it_up 6  it_was 11  it_we -4
        it_with_the 8  it_would -10  it_would_be -6  itself_. -4  job 6  just -4  keep -6  keep_the -7  kids 7
        kitchen -5  know_. -5  know_._$ 4  know_._i -4  know_what 4  know_who -5  knows 12  knows_. 11  last_night 8
        last_night_. 6  last_thing -5  last_week 7  last_year -9  last_year_. -5  last_year_we -8  leave -11
        leave_it -4  left -12  let 11  let_it 11  let_me -17  let_us 9  let_us_not 6  letter 13  life -4  lights -6
        like -9  like_a -5  like_to 9  line 4  list 5  list_. -5  load 5  long_as -4  look 7  look_. 4  looked 13
        looked_. 6  looking -6  looking_at -5  lose -12  lot -4  lot_of -5  love -4  lunch -8  lunch_. -4  lying 5
        machine 6  machine_. 7  make 9  makes 10  making -4  maybe -9  me 9  me_. 14  me_a 4  me_and -8  me_down 4
        me_i 5  me_on -4  mean -11  means 4  meeting 4  message 5  middle_of -4  might 5  mind 10  mine 4  money 8
        money_. 4  month -4  month_._$ -4  months -4  more 6  more_than 6  morning_. -11  morning_._$ -7  mother -4
        move -6  moved 5  much 4  much_. 7  must -5  my -7  my_brother 4  my_mother -5  my_own -4  my_wife -4  myself 5
        name -9  name_. -5  need -12  need_<number> 4  need_it -4  need_the 4  need_to -10  needs -4  needs_to -5
        neighbour 4  neither 4  never -7  new_. 7  new_one 5  next 9  next_<day> 7  next_to 5  next_week -5  night 13
        night_. 15  night_._$ 6  ninth -7  ninth_. -5  no 30  no_._$ -13  no_._no 5  no_no -4  no_problem -4  nobody 24
        nobody_in 4  none 8  none_. 5  nor 4  north 7  not 29  not_. -7  not_._$ -4  not_<number> 7  not_a 4  not_be 7
        not_care 5  not_do 6  not_do_it 6  not_doing -5  not_doing_it -4  not_get 6  not_give 6  not_go -4  not_going 7
        not_going_to 7  not_got 4  not_know 5  not_mind 8  not_mine 6  not_need -5  not_on 5  not_one 6  not_read -5
        not_tell 4  not_the -7  not_we 8  not_with 6  not_with_the 4  noted 8  noted_. 7  now 13  now_it 5  now_the 11
        oclock 10  oclock_._$ 4  of_. 7  of_<day>_. 13  of_a -4  of_the 4  of_the_week -4  of_those -5  of_you 4  off 11
        off_. 7  off_the 10  office -5  oh -7  oh_. -4  okay 23  okay_. 20  okay_._$ 5  okay_._i -4  okay_._so 8
        okay_so 6  old 5  older -5  on 17  on_<day>_night -4  on_<number> 4  on_a_<day> -5  on_his 8  on_it 6  on_it_. 5
        on_me -5  on_my 6  on_one 4  on_paper 4  on_the_<day> 7  on_the_phone -6  one 24  one_. 9  one_._and -4
        one_._i 6  one_<number> 10  one_from_the -4  one_in -4  one_more 4  one_on -5  one_two -5  open -4  opened 7
        or_i -4  or_it 4  ordered 6  other -5  other_one -4  our 13  out_. -8  out_._$ -4  out_and 4  out_with 4
        over 17  own -4  paid -5  park 6  parked 7  pass 4  pay_for 4  people 9  people_and 5  per 17  permit 6
        phone -7  photo -5  pictures 6  plan -8  please -7  please_. -4  plus -4  poor 4  possible -4  post -5  press 4
        problem -5  properly -6  put_in 4  put_it -7  put_the -4  quiet 4  ran -5  rather 4  read -11  read_it -6
        ready -5  really 6  red 13  right 28  right_. 6  right_._i -5  right_so 9  ringing 4  road 4  round 7  run_. 6
        safe 5  safety -5  said_. -4  said_that -5  saw_it -4  say 15  say_. -8  say_._$ -4  say_<number> -4  say_the 8
        saying 5  says 7  says_. 7  second 9  second_. 6  second_._$ 4  see 12  see_if -4  see_it 4  seen 7  seen_it 8
        send_it -4  sent -5  serious 7  she_is -7  she_said 5  she_says 12  she_was 6  she_would 4  sheet 5  sheet_. 4
        shoot -5  shop -5  short 5  should -14  should_not -4  sign_it -4  signed 12  since -9  since_<day>_. -5
        since_<number> -6  since_the 8  sir 7  sits -5  sixth 11  sixth_. 8  sixth_._$ 5  sleep_. 6  small -5  so 35
        so_. 7  so_<number> 4  so_do -6  so_from -5  so_if -5  so_it -13  so_it_is -7  so_that_is 6  so_the 11
        so_then 5  so_there 5  so_there_is 6  so_we 6  so_what 6  some -7  somebody -6  somebody_has -4
        somebody_has_to -4  something 9  soon -4  sooner 15  sorry_. -6  sorry_<name> 6  sorted -4  sound -4  stand -5
        starts -6  stay 5  stays 20  steel 6  stick 4  still 6  stock -4  stop 9  stops_. -4  suppose -4  table 4
        table_. 5  take -9  taking 5  talk -8  talk_. -4  tea 6  tea_. 5  team 4  tell 6  tell_her -4  tell_them 8
        test 21  text -4  than 11  thank -7  thank_you -5  thanks 4  that 15  that_._i -4  that_i 18  that_i_would 6
        that_in -4  that_is -12  that_is_a -4  that_is_my 4  that_is_what -10  that_it 5  that_one -6  that_was -6
        that_we -8  that_will -4  that_you -4  the 28  the_. -6  the_<day> 6  the_<number> 4  the_<number>_<number> 5
        the_<number>_eighth 5  the_<number>_fifth 5  the_<number>_fourth 6  the_big -7  the_board -7  the_book 4
        the_door_. 7  the_evening 5  the_fifth 5  the_floor 5  the_gate 4  the_good 4  the_kitchen -7  the_last_one 4
        the_letter 4  the_middle_of -4  the_money 4  the_morning -4  the_morning_. -4  the_new 5  the_new_one 5
        the_north 7  the_old 7  the_only 4  the_other -4  the_other_one -4  the_road -5  the_same_. 4  the_school -4
        the_second 5  the_sixth 10  the_street 4  the_thing -4  the_thing_. -5  the_thirtieth -4  the_top 4  the_town -4
        the_twelfth -4  the_twentieth 6  the_two 6  the_way -5  the_week -4  the_weekend -7  the_weekend_. -5
        the_what -4  the_whole -5  the_wrong 5  their -5  them_on_<day> -4  then 37  then_<number> 4  then_it 16
        then_it_is 16  then_let 7  then_no 7  then_that 4  then_the -4  then_we -4  then_you -5  there 6  there_. -6
        there_? 5  there_?_$ 5  there_is_<number> 6  there_is_a 4  there_is_the -5  there_on -4  there_with 8
        there_you 7  they_are -5  they_are_in -4  they_are_on -4  they_can_not 4  they_do -6  they_do_not -4
        they_give 4  they_had 4  they_have -5  they_need -5  they_say 4  they_were 4  they_will -4  thing 10
        thing_._$ 4  thing_the 5  things 6  think -7  thinking -5  third 6  thirtieth -4  this 19  this_<day> -5
        this_is 18  this_morning_. -5  this_one -5  this_week -4  this_year 6  those 6  though -5  though_. -5
        thought 7  through 6  through_it -4  through_the -4  till 4  till_<number> -4  till_the -5  time -5  time_._$ 4
        time_it -5  times 13  times_. 5  to 10  to_._$ -4  to_<day> 5  to_<name> 4  to_a 6  to_ask -4  to_be -4
        to_come 4  to_go -9  to_him -4  to_it 7  to_know 5  to_me 10  to_say_. -5  to_that -4  to_them -4  to_us 4
        to_you -5  today 13  today_._$ 4  today_? 4  today_?_$ 4  tomorrow 6  tomorrow_i -4  too 4  too_. 4  took 5
        town -5  training -4  true 6  true_. 7  twelfth -4  twentieth 6  twice 7  twice_. 9  twice_._$ 8  two 15
        two_. -12  two_._$ -6  two_<number> 4  two_<number>_<number> 4  two_years -5  ugly -5  under 12  under_the 5
        until 31  until_i 8  up 10  up_._$ -7  up_in -4  up_on 6  us -14  us_not 6  us_to -5  used -8  used_to -4
        very 5  wait -5  wait_for -4  wall 7  wall_. 9  wall_._$ 7  want -11  want_a -5  want_it -8  want_to -4
        want_to_see -5  wanted -7  wanted_to -5  wants 12  wants_a 6  warm -5  was 5  was_going -5  was_going_to -6
        was_on 4  was_one 5  was_the -7  way_. 5  we 11  we_can 5  we_could -6  we_do_not 7  we_go 5  we_put -5
        we_will 7  wear 4  weather 4  week 6  weekend -9  weekend_. -8  weekend_._$ -5  weeks 4  weeks_. 4  well 6
        well_. -5  well_._i -4  well_it 6  well_that_is 4  went 8  went_. 4  wet 8  what_happened -5  what_i 6
        what_is 10  what_we -5  whatever 6  when_i 5  when_the -6  when_they 10  when_we 4  when_you -4  where -9
        where_it 6  which 16  which_is 8  while 9  while_you 5  who -6  whoever 11  wife -6  will 14  will_be 6
        will_be_. 4  will_be_the 4  will_do -5  will_do_it -5  will_get -6  will_go -9  will_go_over -4  will_have 15
        will_not 4  will_see 9  will_sit 5  will_take -5  will_tell -6  will_walk -4  will_want 4  wish 5  with 14
        with_<name>_. -4  with_it_. -4  with_me_. 4  with_my -6  with_that 7  with_that_. 6  with_the 11  working 6
        would -8  would_be -10  would_have 4  would_have_to -4  would_like 7  would_like_to 10  would_need -4
        would_not 6  would_rather 5  would_say -5  would_sooner 10  would_they 4  would_you 4  would_you_? 6  wrong 9
        yeah_. 4  yeah_._so 11  year_. -5  year_we -5  years -7  years_. -4  yes -5  yes_._i -4  yesterday -8
        yesterday_. -6  yet -4  you -5  you_._$ -5  you_? 4  you_and -4  you_can -7  you_could -4  you_go 7  you_had 6
        you_know -5  you_take -4  you_want_to 4  you_will 11  you_will_do 7  you_would -4  your -6  yourself -4
        """),
      Table(
        .key, 1,
        """
        #1-3 8  #16-30 -4  #8-15 -5  #accepts 6  #again -19  #calls -4  #commitment 7  #day -4  #goes-on 13  #group -4
        #need 6  #offer 12  #past -10  #place0 4  #proposal -8  #question -4  #time 7  . -7  ._it 4  ._she 5  ._the -5
        <day> 4  <day>_. -4  <name> -5  <number>_and -4  ? -4  ^ 4  ^_._$ -4  ^_<day> 7  ^_<name> -7  ^_<number> 19
        ^_<number>_. 6  ^_<number>_<number> 5  ^_and 9  ^_and_if 4  ^_and_the 6  ^_did -4  ^_do -5  ^_do_not -4
        ^_from -4  ^_good -8  ^_good_. -4  ^_how 8  ^_i -9  ^_i_am -11  ^_i_would 9  ^_if -10  ^_is 4  ^_is_that 5
        ^_it_was 4  ^_mine -4  ^_next 6  ^_oh -8  ^_she_is -4  ^_so 7  ^_so_i 6  ^_so_the 5  ^_thank 6  ^_thank_you 6
        ^_that 5  ^_that_is 5  ^_the 8  ^_they -4  ^_we -11  ^_when 4  ^_which -4  ^_with -5  ^_would -5  ^_yes 7
        ^_you 10  ^_you_are 7  a_<number> -4  again -4  all -4  an 6  an_hour 5  and_the 6  at 8  be -5  because 4
        both 5  can 10  can_not 4  could 4  did -5  do -15  do_not -4  does -5  down_. 4  for -8  for_the -6  fourth 4
        from_the 4  good -4  good_. -5  has 7  have -11  he 7  her -5  how 7  how_long 4  i 8  i_can 6  i_have -5
        i_was 4  i_will 4  i_would 8  in_the 4  is -10  is_a 6  is_my 4  is_the -4  it -9  last -5  like 9  long 5
        me_. 5  morning_. 5  mother 4  my 4  need 6  need_a 5  new -5  next 4  not -5  not_. -4  now 9  now_. 4
        of_them 4  oh -5  on -6  one -5  one_. 4  or 7  people -8  rather 4  right_. -4  say -5  she_is -4  sheet 4
        sign 5  so 5  tell 7  tell_you 4  that 13  that_. 5  that_i 9  that_is 5  the_<number> 5  then -6  there -5
        they 6  those -4  today -5  tonight 4  up -4  us 4  wall -4  wants 4  we -17  we_have -6  who -4  who_is -5
        will 11  you_did 4
        """),
      Table(
        .key, 2,
        """
        #1-3 5  #31- -5  #4-7 -5  #8-15 10  #accepts -4  #again 20  #day -7  #declines -7  #offer -4  #past 7  #place1 6
        #proposal 5  #request 4  $ 5  ._<number> -4  ._and -5  ._it 4  ._no -6  ._they -5  ._you -4  <day> 5  <day>_. 7
        <name> -8  <name>_. -4  <number> -10  <number>_<number> -9  <number>_and -8  ^ 10  ^_<day> 4  ^_<number> -5
        ^_<number>_<number> -4  ^_all -5  ^_and 7  ^_and_who 6  ^_at 4  ^_by 4  ^_can_i -5  ^_could 4  ^_did -4
        ^_good 4  ^_he_is 5  ^_i_have 8  ^_i_was -4  ^_i_will 7  ^_it_is 6  ^_it_was -5  ^_my 6  ^_no 4  ^_no_no -4
        ^_okay -10  ^_okay_. -6  ^_one -6  ^_she 4  ^_so -6  ^_so_i 6  ^_so_the -5  ^_that -6  ^_that_is -6  ^_they 6
        ^_to 5  ^_we -9  ^_what_about 6  ^_which -4  ^_yes 4  after 6  again -6  again_. -4  also_. 4  am -5  am_not -4
        and 5  and_a -4  anyone -5  at -4  be 6  before -6  box 4  bring -5  called 5  change 4  daughter 5  did -5
        did_not -4  do -4  fine 4  fine_. 4  for -5  for_the -5  from 6  from_the 6  get -4  give_me 4  got 9  has 10
        has_to 5  have_a -8  have_got 5  he -4  him_. 4  hours 4  i -5  i_am -4  i_can -4  i_have 6  if_we 4  in 9  is 4
        is_<number> -6  is_a 9  is_got 4  is_in 5  is_on 4  is_that 4  is_the 6  it 12  it_. 7  know_. 4  know_who 4
        less 4  minute 4  new -6  night -5  no -8  not -5  not_know 4  number -4  of_<day> 4  off -5  okay -7  okay_. -5
        on 4  on_a 4  on_the 4  one -8  or -5  over 5  page 4  right -4  so -5  so_i 4  so_the -5  somebody 4  still -5
        sure 4  tell 5  tell_them 4  that 4  that_they 4  the_<number> 6  the_last -4  them 9  then -4  then_. -4
        there_is 6  they_are 6  through 4  time 5  to -8  to_the -5  told 4  two_. -4  wait 4  want_to -5  wants -5
        was -5  we_have 7  what_about 5  who 8  who_is 4  will 11  would -5  writing 6  year -5  year_. -4  you 5
        your 4
        """),
    ])
}

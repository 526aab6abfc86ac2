// Made by Benchmarks/choices_train.py (`make train-acts`) on 2026-12-01; train them again instead of editing them.
//
// Data: the action items and decisions of Benchmarks/Meetings/train that are found with models learnt from the other authors.
// Method: softmax over the candidates, L2 penalty 1 (owner), 1 (due), 4 (words), 4 (decision-words), L-BFGS; no randomness, so no seed.
// owner, meetings: right 0.84 of 357 of left-out authors, 0.84 of 69 on development; the right one is among the
//   candidates of 1.00 of 351
// owner, dialogues: right 0.81 of 194 of left-out authors, 0.73 of 37 on development; the right one is among the
//   candidates of 1.00 of 176
// due, meetings: right 0.75 of 357 of left-out authors, 0.72 of 69 on development; the right one is among the
//   candidates of 0.92 of 306
// due, dialogues: right 0.79 of 194 of left-out authors, 0.84 of 37 on development; the right one is among the
//   candidates of 0.92 of 154
// words, meetings: overlap 0.235 of 359 of left-out authors (rules 0.210, best 0.432); 0.245 of 69 of development
//   (rules 0.204, best 0.405)
// words, dialogues: overlap 0.390 of 194 of left-out authors (rules 0.321, best 0.572); 0.334 of 37 of development
//   (rules 0.251, best 0.504)
// decision-words, meetings: overlap 0.249 of 161 of left-out authors (rules 0.212, best 0.426); 0.243 of 32 of
//   development (rules 0.239, best 0.410)
// decision-words, dialogues: overlap 0.414 of 53 of left-out authors (rules 0.352, best 0.555); 0.357 of 12 of
//   development (rules 0.309, best 0.528)
// `OwnerCandidates`, `DueCandidates` and `WordingFeatures` say what a feature is.

extension ChoiceModels {
  package static let learnt = ChoiceModels(
    owner: ChoiceModel(
      """
      asks -23  best 52  called 39  called-near 77  called-next -7  commits 21  cue-other -47  cue-owner 97  gives 42
      gives-after 66  last 11  mentioned 176  model-other -42  model-owner 7  names-it 6  next-accepts 17
      next-declines -39  next-unclear 26  none 26  none-somebody -16  none-we 34  offers 18  other-of-two 31
      own-in>-1 47  own-in>-2 52  own-in>-3 -13  own-in>-4 -40  own-in>0 61  own-most -5  own-most-in -19  own>-1 45
      own>-2 73  own>-3 46  own>-4 -25  own>0 7  own>1 33  previous 23  requests -51  says-we -60  silent 56  wants -41
      wants-after 12
      """),
    due: ChoiceModel(
      """
      after-named 17  after1 56  after2 17  after3 -29  after4 -49  after5 -29  after6 -65  again -16  and-before -37
      asked -20  before1 -34  before2 42  best 43  between -26  by:- 13  by:before 17  by:by 29  by:from -60  by:in -26
      by:on -16  by:till -20  by:until -11  changed -56  clause-ends 14  closes -23  commits -19  cue-due -5
      cue-other -17  first-in -10  if -72  in 49  is:clock 8  is:date -30  is:distance -37  is:end 47  is:now -67
      is:today 16  is:tomorrow 74  is:unnamed -43  is:weekday -10  item>-1 11  item>-2 41  item>0 -26  item>1 69
      its-words-before 5  its-words>=1 18  its-words>=2 39  led:commits 5  led:commits-other -72  led:else 40
      model-due 17  model-other -12  named-sentence 70  named-turn 32  names-other -60  names-owner 45  next-accepts 33
      next-declines -20  none 42  none-cue 15  none-model 27  none-said 17  none-unsaid 24  not -37  not-before -75
      offers 13  only-in -5  opens 51  or-after -42  others -45  out>-1 53  out>-2 -8  out>0 23  out>1 5  own>-2 -19
      own>0 -6  owner-says 62  owner-says-in 5  past -63  question 19  says-will 53  says:now -69  says:today -13
      says:tonight 11  subject:it 56  subject:that -7  subject:the -19  subject:they -15  subject:we -20  subject:you 6
      then-after 26  vaguer -31  whole 74  words<=12 20  words<=20 -20  words<=3 -40
      """),
    words: ChoiceModel(
      """
      act>-1 6  act>-2 25  act>-3 10  act>0 10  after1 -48  after2 -70  after3 -84  anaphora -6  articles>=1 17
      articles>=2 13  articles>=3 6  assigns 5  before1 50  before2 73  before3 53  best 15  between 16  calls-owner 23
      central>=0.25 -5  central>=0.5 7  central>=1.5 12  closes-unit -26  commits 24  common>=1 8  common>=2 -6
      common>=4 -8  day -40  decides -5  decision>-3 8  event 9  first 42  fit 11  generic-verb 9  group -18  in 26
      inside>=1 23  inside>=2 19  kept 7  kept-cue 24  kept-model -17  key>-1 11  key>-3 26  last -44  lead 28
      led:commits 22  led:commits-other -18  led:group -5  led:offers 20  led:offers-other -20  led:requests 9  most -12
      names-owner 27  next-to-best 22  no-cue -23  number -5  objects>=3 -15  objects>=4 5  offers 12  opens-called 9
      opens-unit 14  opens-verb 16  opens:a 8  opens:because -5  opens:can -16  opens:could -8  opens:he 5  opens:i -6
      opens:if -12  opens:in -7  opens:it -12  opens:let -5  opens:my 27  opens:no -7  opens:not -13  opens:on -5
      opens:she -18  opens:that -8  opens:the 16  opens:they -21  opens:we 5  opens:what 14  opens:who 43  other-says -8
      others -54  own>-1 -10  own>-3 -14  own>1 15  owner-says 8  past -6  pronominal 10  proposal 9  question 34
      question>-1 -20  question>-3 -26  says:about 13  says:and 27  says:because -19  says:before -22  says:but -9
      says:for 25  says:from 7  says:going 11  says:have -13  says:he -16  says:him -18  says:i -10  says:is 11
      says:it -5  says:just 21  says:maybe -5  says:need 30  says:no -22  says:not -31  says:she -19  says:so -9
      says:that -14  says:the 27  says:them 21  says:then 17  says:they -24  says:this -14  says:to 8  says:want 19
      says:we -15  says:will -17  says:with -8  says:would 25  sentence -7  specific>=1 -10  specific>=2 7
      specific>=3 21  specific>=4 -16  stems>=3 9  stems>=4 7  stems>=5 23  stems>=6 24  story -9  terms>=2 28
      terms>=3 18  terms>=5 19  unfit -6  verb 34  verb:do -5  verb:have -5  verb:take 5  words<=12 8  words<=2 -13
      words<=25 -8  words<=5 12  words<=8 5
      """),
    decisionWords: ChoiceModel(
      """
      act>-1 11  act>-2 19  act>-3 12  act>0 17  act>1 -9  after1 -16  after2 -28  anaphora -11  articles>=2 -15
      before1 -5  before3 9  before4 23  best 5  central>=0.5 16  central>=1.0 12  central>=1.5 26  central>=2.0 34
      closes-unit -15  commits -6  common>=1 11  common>=2 -21  day 8  decides 28  first 12  fit -15  group 9  in 22
      inside>=1 37  inside>=2 18  inside>=3 7  item>-1 -9  item>-3 15  item>1 -31  key>-1 15  key>-3 -10  last 10
      lead 10  most 21  need -5  next-to-best -18  no-cue 17  number 10  offers -5  opens-unit -12  opens-verb 16
      opens:a 7  opens:for 8  opens:i -33  opens:if -15  opens:in -6  opens:it -17  opens:let -9  opens:not -10
      opens:she 5  opens:the -6  opens:there -11  opens:they -9  opens:we -8  opens:you -9  own>-1 -37  own>-3 -14
      own>1 -13  past -25  proposal 22  question 16  question>-1 -17  question>-3 6  question>1 -6  requests -7
      says:about -21  says:and 31  says:because -8  says:before 5  says:but -12  says:for 29  says:from 47
      says:going 18  says:have -25  says:her -19  says:him -6  says:i -43  says:if -9  says:is -14  says:it 5
      says:just 31  says:me -8  says:must -9  says:need -16  says:no 16  says:not -20  says:or 52  says:please -6
      says:she -6  says:so 12  says:the 52  says:then 11  says:they -27  says:think -5  says:to 10  says:us 8
      says:want -14  says:we 25  says:will -22  says:with -16  says:would -12  several -21  specific>=1 -6
      specific>=2 15  specific>=4 16  stems>=3 15  stems>=5 18  stems>=8 -13  story -20  terms>=2 23  terms>=3 7
      terms>=5 17  verb 10  words<=12 -8  words<=25 7  words<=3 16  words<=5 -18  words<=8 -13
      """))
}

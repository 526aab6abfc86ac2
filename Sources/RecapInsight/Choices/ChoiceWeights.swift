// Made by Benchmarks/choices_train.py (`make train-acts`) on 2026-11-30; train them again instead of editing them.
//
// Data: the action items of Benchmarks/Meetings/train that are found with models learnt from the other authors.
// Method: softmax over the candidates, L2 penalty 1, L-BFGS; no randomness, so no seed.
// owner, meetings: right 0.84 of 357 of left-out authors, 0.84 of 69 on development; the right one is among the
//   candidates of 1.00 of 351
// owner, dialogues: right 0.81 of 194 of left-out authors, 0.73 of 37 on development; the right one is among the
//   candidates of 1.00 of 176
// due, meetings: right 0.76 of 357 of left-out authors, 0.72 of 69 on development; the right one is among the
//   candidates of 0.92 of 306
// due, dialogues: right 0.78 of 194 of left-out authors, 0.84 of 37 on development; the right one is among the
//   candidates of 0.92 of 154
// `OwnerCandidates` and `DueCandidates` say what a feature is.

extension ItemChoiceModels {
  package static let learnt = ItemChoiceModels(
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
      after-named 17  after1 54  after2 16  after3 -29  after4 -48  after5 -29  after6 -64  again -17  and-before -36
      asked -19  asked-when -5  before1 -34  before2 43  best 44  between -25  by:- 14  by:before 19  by:by 29
      by:from -63  by:in -26  by:on -16  by:till -20  by:until -12  changed -56  clause-ends 14  closes -22  commits -20
      cue-due -6  cue-other -17  first-in -10  if -72  in 49  is:clock 8  is:date -32  is:distance -37  is:end 47
      is:now -66  is:today 16  is:tomorrow 75  is:unnamed -43  is:weekday -9  item>-1 11  item>-2 41  item>0 -26
      item>1 66  its-words>=1 18  its-words>=2 39  led:commits 7  led:commits-other -75  led:else 40  model-due 18
      model-other -13  named-sentence 69  named-turn 29  names-other -59  names-owner 45  next-accepts 34
      next-declines -19  none 42  none-cue 15  none-model 27  none-said 18  none-unsaid 24  not -38  not-before -75
      offers 12  only-in -8  opens 52  or-after -42  others -45  out>-1 56  out>-2 -11  out>0 23  out>1 5  own>-2 -17
      own>0 -5  owner-says 62  owner-says-in 8  past -62  question 21  says-will 51  says:now -69  says:today -13
      says:tonight 10  subject:it 56  subject:that -22  subject:the -18  subject:they -14  subject:we -20  subject:you 7
      then-after 25  vaguer -31  whole 68  words<=12 19  words<=20 -20  words<=3 -38
      """))
}

// Made by Benchmarks/choices_train.py (`make train-acts`) on 2026-11-30; train them again instead of editing them.
//
// Data: the action items of Benchmarks/Meetings/train that are found with models learnt from the other authors.
// Method: softmax over the candidates, L2 penalty 1, L-BFGS; no randomness, so no seed.
// owner, meetings: right 0.83 of 357 of left-out authors, 0.86 of 69 on development; the right one is among the
//   candidates of 1.00 of 351
// owner, dialogues: right 0.81 of 193 of left-out authors, 0.68 of 38 on development; the right one is among the
//   candidates of 1.00 of 176
// due, meetings: right 0.75 of 357 of left-out authors, 0.71 of 69 on development; the right one is among the
//   candidates of 0.93 of 307
// due, dialogues: right 0.79 of 193 of left-out authors, 0.79 of 38 on development; the right one is among the
//   candidates of 0.93 of 153
// `OwnerCandidates` and `DueCandidates` say what a feature is.

extension ItemChoiceModels {
  package static let learnt = ItemChoiceModels(
    owner: ChoiceModel(
      """
      asks -27  best 53  called 43  called-near 78  called-next -6  commits 18  cue-other -51  cue-owner 98  gives 46
      gives-after 54  mentioned 186  model-other -42  model-owner 10  next-accepts 18  next-declines -40
      next-unclear 25  none 28  none-somebody -14  none-we 38  offers 15  other-of-two 28  own-in>-1 52  own-in>-2 54
      own-in>-3 -13  own-in>-4 -41  own-in>0 62  own-most -9  own-most-in -14  own>-1 41  own>-2 67  own>-3 47
      own>-4 -12  own>0 8  own>1 30  previous 24  requests -48  says-we -60  silent 64  wants -46  wants-after 13
      """),
    due: ChoiceModel(
      """
      after-named 5  after1 47  after2 21  after3 -13  after4 -46  after5 -34  after6 -52  again -19  and-before -34
      asked -24  asked-when -8  before1 -33  before2 30  best 50  between -22  by:- 23  by:before 23  by:by 32
      by:for 58  by:from -51  by:in -22  by:on -10  by:till -25  by:until -14  changed -56  clause-ends 19  closes -23
      commits -22  cue-due -10  cue-other -15  days>14 -81  days>45 20  first-in -9  if -64  in 44  is:clock 9
      is:date -10  is:distance -36  is:end 62  is:now -86  is:today 21  is:tomorrow 68  is:unnamed -45  is:weekday -21
      item>-1 9  item>-2 37  item>0 -27  item>1 59  its-words-before 7  its-words>=1 17  last-in 6  led:commits 6
      led:commits-other -74  led:else 39  model-due 15  model-other -8  named-sentence 66  named-turn 31
      names-other -64  names-owner 40  next-accepts 41  next-declines -18  no-deadline -41  none 38  none-cue 14
      none-model 24  none-said 19  none-unsaid 18  not -39  not-before -83  offers 14  only 20  opens 57  or-after -38
      others -39  out>-1 39  out>-2 -25  out>0 28  out>1 6  own>-2 -24  owner-says 72  owner-says-in 11  past -51
      question 20  says-will 46  says:now -70  says:today -24  subject:it 53  subject:that -30  subject:the -18
      subject:we -19  subject:you 13  then-after 19  vaguer -32  whole 67  words<=12 13  words<=20 -22  words<=3 -42
      words<=6 7
      """))
}

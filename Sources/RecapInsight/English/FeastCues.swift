import RecapCore

/// Days with names. Days that are on different dates in different countries ("Independence Day", "Mother's Day") are left
/// out.
enum FeastCues {
  /// Each list of names, in normalised words ("st patrick day"), and its day. A phrase of one word counts only after a preposition.
  static let all: [(names: CueList, day: DueMeaning)] = [
    (CueList("christmas eve | the night before christmas"), .date(month: 12, day: 24)),
    (CueList("christmas | christmas day | xmas"), .date(month: 12, day: 25)),
    (CueList("boxing day | st stephen day | saint stephen day"), .date(month: 12, day: 26)),
    (CueList("new year eve | new years eve | hogmanay | old years night"), .date(month: 12, day: 31)),
    (CueList("new year day | new years day"), .date(month: 1, day: 1)),
    (CueList("burns night | burns supper"), .date(month: 1, day: 25)),
    (CueList("australia day | republic day"), .date(month: 1, day: 26)),
    (CueList("st brigid day | saint brigid day"), .date(month: 2, day: 1)),
    (CueList("waitangi day"), .date(month: 2, day: 6)),
    (CueList("valentine day | valentines day | valentines"), .date(month: 2, day: 14)),
    (CueList("st david day | saint david day"), .date(month: 3, day: 1)),
    (CueList("st patrick day | saint patrick day | paddy day | paddys day"), .date(month: 3, day: 17)),
    (CueList("st george day | saint george day"), .date(month: 4, day: 23)),
    (CueList("anzac day"), .date(month: 4, day: 25)),
    (CueList("may day"), .date(month: 5, day: 1)),
    (CueList("juneteenth"), .date(month: 6, day: 19)),
    (CueList("midsummer day"), .date(month: 6, day: 24)),
    (CueList("canada day"), .date(month: 7, day: 1)),
    (CueList("gandhi jayanti"), .date(month: 10, day: 2)),
    (CueList("halloween"), .date(month: 10, day: 31)),
    (CueList("all saints day | all saint day"), .date(month: 11, day: 1)),
    (CueList("bonfire night | guy fawkes | guy fawkes night"), .date(month: 11, day: 5)),
    (CueList("remembrance day | veterans day | armistice day"), .date(month: 11, day: 11)),
    (CueList("st andrew day | saint andrew day"), .date(month: 11, day: 30)),
    (CueList("labor day"), .weekdayOfMonth(1, weekday: 1, month: 9)),
    (CueList("memorial day"), .weekdayOfMonth(-1, weekday: 1, month: 5)),
    (CueList("mlk day | martin luther king day"), .weekdayOfMonth(3, weekday: 1, month: 1)),
    (CueList("thanksgiving | thanksgiving day"), .weekdayOfMonth(4, weekday: 4, month: 11)),
    (CueList("the august bank holiday | august bank holiday"), .weekdayOfMonth(-1, weekday: 1, month: 8)),
    (CueList("pancake day | shrove tuesday"), .easter(-47)),
    (CueList("ash wednesday"), .easter(-46)),
    (CueList("palm sunday"), .easter(-7)),
    (CueList("maundy thursday | holy thursday"), .easter(-3)),
    (CueList("good friday"), .easter(-2)),
    (CueList("holy saturday"), .easter(-1)),
    (CueList("easter | easter sunday | easter day"), .easter(0)),
    (CueList("easter monday"), .easter(1)),
    (CueList("ascension day"), .easter(39)),
    (CueList("whit sunday | pentecost"), .easter(49)),
    (CueList("whit monday"), .easter(50)),
  ]

  /// The words with which a name begins.
  static let openings: Set<Norm> = Set(all.flatMap { $0.names.openings })
}

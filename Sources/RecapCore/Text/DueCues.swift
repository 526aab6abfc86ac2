/// The words that due phrases are made of, in the order in which `DuePhraseReader` asks for them.
enum DueCues {
  // MARK: prepositions

  static let by = CueList(
    "no later than | not later than | at the latest by | at the latest on | latest by | in time for")
  static let before = CueList(
    "sometime before | some time before | any time before | ahead of | right before | just before")
  static let sometime = CueList("sometime on | by sometime")
  static let roughly = CueList("about | around | maybe | say | like | at the latest")

  // MARK: days

  static let dayAfterTomorrow = CueList("the day after tomorrow")
  static let today = CueList(
    """
    tonight | later today | today | this morning | this afternoon | this evening | the end of today | end of today
    end of the day | the end of the day | eod | end of day | close of business | cob
    """)
  static let tomorrow = CueList("tomorrow | the end of tomorrow | end of tomorrow")
  static let ofTheDay = CueList("the end of | end of | the morning of | the evening of | the")
  static let next = CueList("next | the following")
  static let this = CueList("this coming | this | coming")
  static let weekAfter = CueList("the week after | after next")
  static let nextWeek = CueList("next week | of next week | the following week")
  static let thisWeek = CueList("this week | of this week")
  static let dayOf = CueList("day of | of")
  static let ofTheMonth = CueList("of this month | of the month")

  // MARK: spans

  static let endOf = CueList("end of | last day of | close of")
  static let partOf = CueList("middle of | beginning of | start of | mid | early | late")
  static let week = CueList("week | work week")
  static let season = CueList("quarter | year | sprint | summer")
  static let theNext = CueList("the next")
  static let couple = CueList("a couple of")
  static let few = CueList("a few")
  static let fromNow = CueList("from now | from today | time")
  static let fromToday = CueList("today | from today")
  static let fromTomorrow = CueList("tomorrow | from tomorrow")
  static let wholeSpan = CueList(
    """
    this week | next week | later this week | sometime next week | this month | next month | this quarter
    next quarter | the week after next | next sprint | the weekend | this weekend | this year | next year
    right away | asap | right now | later on today
    """)

  // MARK: times of day

  static let partOfDay = CueList(
    """
    first thing in the morning | first thing | in the morning | in the afternoon | in the evening
    morning | afternoon | evening | night | noon | midday | lunchtime | lunch | eod | end of day
    """)
  static let atTime = CueList("at | by | before | around")
  static let namedTime = CueList(
    "noon | lunch | lunchtime | midday | midnight | the latest | end of day | close of business")
  static let pastTheHour = CueList("half past | quarter past | quarter to")
  static let minutes = CueList("oclock | thirty | fifteen | forty five")
  static let halfOfDay = CueList("am | pm | a.m | p.m | in the morning | in the afternoon | sharp")
  static let limit = CueList("at the latest | latest")

  // MARK: events

  static let asSoonAs = CueList("as soon as | once")
  static let whose = CueList("the | our | my | your | that | this")
  static let whichPart = CueList("next | start of | end of")
}

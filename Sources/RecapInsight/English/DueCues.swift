import RecapCore

/// The word patterns of due phrases, in the order in which `DuePhraseReader` reads them.
enum DueCues {
  // MARK: prepositions

  static let by = CueList(
    """
    no later than | not later than | by no later than | on or before | by or before | at the latest by
    at the latest on | latest by | in time for
    """)
  static let before = CueList(
    "sometime before | some time before | any time before | ahead of | right before | just before")
  static let sometime = CueList("sometime on | by sometime")
  static let roughly = CueList("about | around | maybe | say | like | at the latest")

  // MARK: days

  static let dayAfterTomorrow = CueList(
    """
    the day after tomorrow | day after tomorrow | the end of the day after tomorrow | end of the day after tomorrow
    """)
  static let today = CueList(
    """
    tonight | later today | today | this morning | this afternoon | this evening | the end of today | end of today
    later this morning | later this afternoon | later this evening | later tonight | this lunchtime | this noon
    """)
  /// Phrases with a preposition of their own for a time of the day of the statement.
  static let soon = CueList(
    """
    this arvo | right after this | straight after this | after this call | in the next hour | in the next half hour
    within the hour | before you close | before i go home | before we close
    """)
  static let nextMorning = CueList("in the morning")
  static let weekend = CueList("the weekend | this weekend")
  static let tomorrow = CueList("tomorrow | the end of tomorrow | end of tomorrow")
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
  static let season = CueList("sprint | summer")
  static let quarters = [
    CueList("q1 | first quarter"), CueList("q2 | second quarter"), CueList("q3 | third quarter"),
    CueList("q4 | fourth quarter"),
  ]
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

  /// Phrases for the end of a working day.
  static let endOfDay = {
    let ends = [
      "end of the day", "end of day", "end of my day", "end of our day", "end of the working day",
      "end of working day", "end of the work day", "end of work day", "end of the workday", "end of workday",
      "end of the business day", "end of business day", "end of business", "end of play", "end of work",
      "close of business", "close of play", "close of day", "close of the day", "close of trading", "day end",
    ]
    let short = "eod | eob | cob | e.o.d | e.o.b | c.o.b | e o d | e o b | c o b"
    return CueList((ends.flatMap { [$0, "the \($0)"] } + [short]).joined(separator: " | "))
  }()
  static let firstThingInTheMorning = CueList("first thing in the morning")
  static let firstThing = CueList("first thing")
  /// Times of day that count only with a day.
  static let timeWithDay = CueList(
    """
    last thing | early | late | sometime | some time | this time | the same time
    the morning of | morning of | the afternoon of | the evening of | the night of | the early hours of
    mid morning | mid afternoon | midmorning | midafternoon | early morning | late morning | early afternoon
    late afternoon | early evening | late evening | early in the morning | late in the afternoon | late at night
    the end of | end of | the close of | close of | the start of | start of | the beginning of
    start of day | the start of the day | start of business | start of play
    the end of the morning | the end of the afternoon | the end of the evening
    """)
  static let meals = CueList(
    "after lunch | straight after lunch | right after lunch | just after lunch | before lunch | over lunch")
  static let noon = CueList("noon | midday | midnight | lunchtime | lunch time | twelve noon | 12 noon")
  /// Words that are times of day only after a preposition: "lunch" can also be an event.
  static let timeAfterPreposition = CueList(
    """
    lunch | dinner time | dinnertime | tea time | teatime | the end of the morning | the end of the afternoon
    the end of the evening | end of the afternoon | end of the morning | end of morning | end of afternoon
    """)
  static let closing = CueList("close | the close | closing | closing time")
  static let morning = CueList("morning | the morning")
  static let partOfDay = CueList(
    """
    first thing in the morning | first thing | last thing | in the morning | in the afternoon | in the evening
    in the early morning | in the early afternoon | in the late afternoon | at night | at some point
    morning | afternoon | evening | night | lunch | sometime
    mid morning | mid afternoon | midmorning | midafternoon | early morning | late morning | early afternoon
    late afternoon | early evening | late evening | before lunch | after lunch
    """)
  static let atTime = CueList(
    """
    at | by | before | around | about | at around | at about | by around | by about | no later than | not later than
    """)
  static let latest = CueList("the latest | the very latest")
  static let pastTheHour = CueList(
    "half past | quarter past | quarter to | a quarter past | a quarter to")
  static let oclock = CueList("oclock | hours | hundred hours")
  static let beforeNoon = CueList("am | a.m | a m | in the morning")
  static let afterNoon = CueList("pm | p.m | p m | in the afternoon | in the evening | at night")
  /// Time zones of a clock time; they do not change the day.
  static let zoneOfTime = CueList(
    """
    uk time | us time | our time | your time | my time | local time | eastern | pacific | central | eastern time
    pacific time | central time | gmt | utc | bst | cet | cest | est | edt | pst | pdt | et | pt
    """)
  static let limit = CueList("at the latest | at the very latest | latest")

  // MARK: events

  static let asSoonAs = CueList("as soon as | once")
  static let besideEvent = CueList("the day after | the day before | the week after | the week before")
  static let whose = CueList("the | our | my | your | that | this")
  static let whichPart = CueList("next | start of | end of")
}

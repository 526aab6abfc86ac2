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
    the day after tomorrow | day after tomorrow | overmorrow | the end of the day after tomorrow | end of the day after tomorrow
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
  /// Phrases for the time of the talk itself, or soon after it.
  static let now: CueList = {
    let begins = ["as soon as", "soon as", "when", "once", "the minute", "the moment"]
    let ends = [
      "we are done", "we are done here", "we finish", "we finish here", "we are finished",
      "we are finished here",
      "we hang up", "i am off this call", "i am off the call", "we are off this call", "we are off the call",
      "we are out of here", "this is over", "we are through here", "we wrap up", "we have finished here",
    ]
    let whole = """
      right now | right away | straight away | straightaway | immediately | this minute | this instant | at once
      after this | after the call | after the meeting | after this meeting | straight after | right after
      before i go | before i leave | before you go | before you leave | before we go | before we leave
      before we shut | before we finish | before we break up | before we hang up | before i head home
      before i go off | before you go home | before they close | before they shut | before closing | after closing
      on my way out | on my way home | on the way home | on the way out | on my way back | on the way back
      later on today | in the afternoon | in the evening | in half an hour | in a half hour | in a minute | in a bit
      in a moment | in an hour or so | this very minute | there and then | then and there | here and now
      """
    let after = begins.flatMap { begin in ends.map { "\(begin) \($0)" } }
    return CueList(([whole] + after).joined(separator: " | "))
  }()
  /// Words between a day and the day that replaces it.
  static let correction = CueList(
    """
    no | sorry | or rather | rather | actually | i mean | make it | make that | let us say | say | scratch that | wait
    no wait | not | well | hang on | or no | it is | better | on | by
    """)
  /// Words after a named day that do not continue its name.
  static let afterDay = CueList(
    "at the latest | latest | this year | next year | on | by | before | for | with | to")
  static let nextMorning = CueList("in the morning")
  static let weekend = CueList("the weekend | this weekend")
  static let tomorrow = CueList(
    "tomorrow | the end of tomorrow | end of tomorrow | the morrow | the morra | tmrw")
  static let next = CueList("next | following | the following")
  static let this = CueList("this coming | this | coming")
  static let weekAfterNext = CueList(
    "the week after next | of the week after next | in the week after next | week after next")
  static let afterNext = CueList("after next")
  static let weekAfter = CueList("the week after")
  /// Words after a weekday that say that it is the coming one.
  static let coming = CueList("coming | coming up")
  static let nextWeek = CueList("next week | of next week | the following week")
  static let thisWeek = CueList("this week | of this week")
  static let dayOf = CueList("day of | of")
  static let ofTheMonth = CueList("of this month | of the month | this month | in the month")
  static let ofNextMonth = CueList("of next month | next month | of the following month")

  // MARK: spans

  static let endOf = CueList("end of | last day of | close of")
  static let middleOf = CueList("middle of | mid")
  static let startOf = CueList("beginning of | start of")
  static let partOf = CueList("early | late")
  static let monthEnd = CueList("month end | the month end | months end | the months end | close of month")
  static let quarterEnd = CueList("quarter end | the quarter end | quarters end")
  static let yearEnd = CueList("year end | the year end | years end")
  static let midweek = CueList("midweek")
  static let working = CueList("working | business | work | clear working")
  /// The day beside another one.
  static let dayBeside = CueList(
    "the day | the night | the evening | the morning | the afternoon | day | the weekday | one day")
  static let weekFrom = CueList(
    "week commencing | the week commencing | week beginning | the week beginning | week ending | the week ending | w c"
  )
  static let week = CueList("week | work week")
  static let season = CueList(
    """
    sprint | summer | term | season | school year | financial year | fiscal year | tax year | semester | winter | autumn
    spring | fall | shift | session
    """)
  static let quarters = [
    CueList("q1 | first quarter"), CueList("q2 | second quarter"), CueList("q3 | third quarter"),
    CueList("q4 | fourth quarter"),
  ]
  static let theNext = CueList("the next")
  static let couple = CueList("a couple of")
  static let few = CueList("a few")
  static let fromNow = CueList("from now | from today | time | hence | out")
  static let fromToday = CueList("today | from today")
  static let fromTomorrow = CueList("tomorrow | from tomorrow")
  static let wholeSpan = CueList(
    """
    this week | next week | later this week | sometime next week | this month | next month | this quarter
    next quarter | the week after next | next sprint | the weekend | this weekend | this year | next year
    asap | next weekend | later this month | early next month | sometime this week | later next week | early next year
    the new year
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
    """
    after lunch | straight after lunch | right after lunch | just after lunch | before lunch | over lunch | at lunch
    after dinner | before dinner | after tea | before tea | after work | after school | before bed | after supper
    before supper | during lunch | after hours
    """)
  static let noon = CueList("noon | midday | midnight | lunchtime | lunch time | twelve noon | 12 noon")
  /// Words that are times of day only after a preposition: "lunch" can also be an event.
  static let timeAfterPreposition = CueList(
    """
    lunch | dinner time | dinnertime | tea time | teatime | dinner | tea | supper | bedtime | nightfall | dusk | sunset | the end of the morning | the end of the afternoon
    the end of the evening | end of the afternoon | end of the morning | end of morning | end of afternoon
    """)
  static let closing = CueList("close | the close | closing | closing time")
  static let morning = CueList("morning | the morning | breakfast | dawn | daybreak | sunrise")
  static let partOfDay = CueList(
    """
    first thing in the morning | first thing | last thing | in the morning | in the afternoon | in the evening
    in the early morning | in the early afternoon | in the late afternoon | at night | at some point
    morning | afternoon | evening | night | lunch | sometime | first half | second half | forenoon | teatime | dinnertime
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

  static let asSoonAs = CueList("as soon as | soon as | once")
  static let besideEvent = CueList("the day after | the day before | the week after | the week before")
  static let whose = CueList("the | our | my | your | that | this")
  static let whichPart = CueList("next | start of | end of")
}

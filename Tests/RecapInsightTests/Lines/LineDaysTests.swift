import RecapCore
import RecapTestSupport
import Testing

@testable import RecapInsight

/// Dates beside days in lines, proved by the action items that name them (R10).
@Suite struct LineDaysTests {
  private static let transcript = Transcript(
    meetingID: "mtg-1",
    segments: [
      Sample.segment("s1", "ada", 0, 9, "well, we open the account by Wednesday, then we test."),
      Sample.segment("s2", "ben", 10, 19, "tomorrow, um, I call them."),
    ])
  private let verifier = InsightVerifier(
    transcript: transcript, participants: Sample.participants, windows: Sample.windows)

  private func item(_ spoken: String, _ date: String?, _ segment: Int = 0) -> ActionItem {
    ActionItem(
      text: "Open the account", owner: nil, due: DueDate(spoken: spoken, date: date),
      citations: [Citation(Self.transcript.segments[segment])])
  }

  private func line(_ text: String, _ edits: [LineEdit], _ segments: Int...) -> CitedLine {
    CitedLine(text: text, citations: segments.map { Citation(Self.transcript.segments[$0]) }, edits: edits)
  }

  private var account: CitedLine {
    line(
      "We open the account by Wednesday.",
      [
        LineEdit(citation: 0, words: 1..<2, text: "We", rules: [.capital]),
        LineEdit(citation: 0, words: 2..<6),
        LineEdit(citation: 0, words: 6..<7, text: "Wednesday.", rules: [.stop]),
      ], 0)
  }

  private func shown(_ line: CitedLine, _ items: ActionItem..., locale: String? = nil) -> CitedLine? {
    let insights = LineDays(verifier: verifier).shown(
      in: Insights(actionItems: items, decisions: [line]), locale: locale)
    return insights.decisions.first
  }

  @Test func `a line shows the date of the day that it names`() throws {
    let shown = try #require(self.shown(account, item("by Wednesday", "2025-03-12")))
    #expect(shown.text == "We open the account by Wednesday (12 March).")
    #expect(shown.edits.last?.rules == ["day", "stop"])
    let insights = Insights(actionItems: [item("by Wednesday", "2025-03-12")], decisions: [shown])
    #expect(verifier.check(insights).isEmpty)
  }

  @Test func `a date is a finding without the action item that proves it`() throws {
    let shown = try #require(self.shown(account, item("by Wednesday", "2025-03-12")))
    for items in [[], [item("by Wednesday", "2025-03-13")], [item("by Wednesday", "2025-03-12", 1)]] {
      let findings = verifier.check(Insights(actionItems: items, decisions: [shown]))
      #expect(
        findings.filter { $0.place == "decision 1" }.map(\.problem) == [
          "has an edit that its rules do not give"
        ])
    }
  }

  @Test func `kept words are divided, a capital stays`() {
    let kept = line("tomorrow, um, I call them.", [LineEdit(citation: 0, words: 0..<5)], 1)
    #expect(
      shown(kept, item("tomorrow", "2025-03-05", 1))?.text == "tomorrow (5 March), um, I call them.")
    let capital = line(
      "Tomorrow, I call them.",
      [
        LineEdit(citation: 0, words: 0..<1, text: "Tomorrow,", rules: [.capital]),
        LineEdit(citation: 0, words: 2..<5),
      ], 1)
    #expect(shown(capital, item("tomorrow", "2025-03-05", 1))?.text == "Tomorrow (5 March), I call them.")
  }

  @Test(arguments: [
    // Before a noun.
    ("we send it on the Wednesday boat.", "on the Wednesday", "2025-03-12"),
    // A line that counts days itself.
    ("Flights Tuesday the nineteenth till Friday.", "till Friday", "2025-03-14"),
  ])
  func `a day that may be another has no date beside it`(said: String, due: String, date: String) {
    let segment = Sample.segment("s1", "ada", 0, 9, said)
    let verifier = InsightVerifier(
      transcript: Transcript(meetingID: "mtg-1", segments: [segment]), participants: Sample.participants,
      windows: Sample.windows)
    let words = 0..<said.split(separator: " ").count
    let line = CitedLine(
      text: segment.text, citations: [Citation(segment)], edits: [LineEdit(citation: 0, words: words)])
    let insights = Insights(actionItems: [item(due, date)], decisions: [line])
    #expect(LineDays(verifier: verifier).shown(in: insights, locale: nil) == insights)
  }

  @Test func `the date is in the locale's form`() {
    #expect(
      shown(account, item("by Wednesday", "2025-03-12"), locale: "es")?.text.contains("(12 de marzo)") == true
    )
  }

  @Test(
    arguments: [
      ("by Wednesday", nil), ("by Friday", "2025-03-14"), ("by Wednesday the twelfth", "2025-03-12"),
      ("then", "2025-03-12"),
    ] as [(String, String?)])
  func `a line without the words of the day stays`(spoken: String, date: String?) {
    #expect(shown(account, item(spoken, date)) == account)
  }

  @Test func `words that say the date themselves have none beside them`() {
    let clock = MeetingClock(timeZone: "UTC")
    for words in ["on Monday the first", "April ninth", "on the 5th", "at nine", "Friday the twenty-first"] {
      #expect(SpokenDay(DueDate(spoken: words, date: "2025-03-12"), in: clock) == nil, "\(words)")
    }
    #expect(SpokenDay(DueDate(spoken: "a week tomorrow", date: "2025-03-12"), in: clock)?.shown == "12 March")
  }
}

import RecapCore
import RecapTestSupport
import Testing

@testable import RecapInsight

/// Cover (R10) with unusual and hostile names of participants.
@Suite struct OddNameTests {
  /// Name parts with each kind of punctuation, and words with a meaning in the analysis of speech.
  private static let parts = [
    "<b>Ann</b>", "<img/src=x>", "O'Neil", "D’Arcy", "Bob's", "James'", "J.R.", "Dr.", "Ann-Marie", "-Ann",
    "Ann-",
    "(guest)", "[bot]", "{Ann}", "«Ann»", "\"Ann\"", "Ann/Ben", "Ann&Ben", "Ann,", "Ann;", "Ann:",
    "a@b.example",
    "🙂", "👩‍👩‍👧", "Ann🙂", "🙂Ann", "آن", "עברית", "\u{202E}Ann", "\u{200F}Ann", "Ann\u{200D}", "e\u{301}va",
    "\u{301}Ann", "Ann\u{301}\u{302}\u{303}", "漢字", "かな", "J", "ß", "ßeta", "ıpek", "İpek", "ǆuro", "ﬁona",
    "ΑΣ",
    "ანა", "Will", "May", "So", "Um", "You", "My", "Me", "I", "The", "Send", "Friday", "cant", "im", "R2D2",
    "4ever",
    "2nd", "12:30", "1,000", "2025-03-04", "Ann\u{600}", "…", "???", "'", "''s", "a'b'c", "s", "'s",
    String(repeating: "a", count: 99), String(repeating: "ä", count: 60), String(repeating: "x-", count: 300),
    "Ann\u{2028}Lee", "Ann\tLee", "Ann\u{0}Lee", "%s", "$(id)", "{{title}}", "＜b＞Ann＜/b＞", "１２", "Ⅻ", "½",
  ]

  private static let said = [
    "I'll send you the draft by Friday.", "Could you send me my report by Thursday?",
    "Yes, I can do that tomorrow.",
    "Could you check my numbers, please?", "Sure, I'll check your numbers by Monday.",
    "I'll bring you my slides.",
    "Please send me the list.", "Okay, I will.", "What about my contract?", "I can fix it by Wednesday.",
    "You'll have your copy by Friday.", "Can you give me your notes by tomorrow?", "I'll do it.",
    "Let's go with the blue one.", "We need the budget by Tuesday.", "Shall I call you on Monday?",
    "Yes please.",
  ]

  /// Returns the warnings and findings of the insights from a random conversation of participants with such names.
  private func findings(_ names: [String], _ random: inout SeededGenerator) -> [String] {
    let people = names.enumerated().map { Participant(id: "p\($0)", name: $1) }
    var time = 1.0
    let segments = (0..<24).map { index in
      let called = random.oneIn(3) ? random.pick(names) + ", " : ""
      let end = time + 3
      defer { time = end + 0.3 }
      return Segment(
        id: "s\(1000 + index)", start: MediaTime(seconds: time), end: MediaTime(seconds: end),
        speaker: random.oneIn(6) ? nil : people[random.index(people.count)].id,
        text: called + random.pick(Self.said))
    }
    let transcript = Transcript(meetingID: "m", segments: segments)
    let meeting = Dialogue.meeting(people)
    let insights = InsightAnalysis().run(
      .init(
        meeting: meeting, transcript: transcript, duration: Dialogue.window.end, windows: [Dialogue.window]))
    let verifier = InsightVerifier(transcript: transcript, meeting: meeting, windows: [Dialogue.window])
    return insights.warnings.map(\.text) + verifier.check(insights).map(\.description)
  }

  @Test func `insights of random odd names are covered unchanged`() {
    let seed = TestSeed("odd names")
    for round in 0..<48 {
      var random = seed.generator(round)
      let names = (0...random.index(3)).map { _ in
        (0...random.index(3)).map { _ in random.pick(Self.parts) }.joined(
          separator: random.oneIn(8) ? "" : " ")
      }
      let found = findings(names, &random)
      #expect(found == [], "round \(round), \(seed), \(names)")
    }
  }

  @Test(arguments: parts)
  func `insights with one odd name are covered unchanged`(_ name: String) {
    let transcript = Dialogue.transcript(
      """
      p0: Could you send me my report by Friday?
      p1: Sure, I'll send you your report by Thursday.
      p0: I'll check your numbers for you by Monday.
      """)
    let people = [Participant(id: "p0", name: name), Participant(id: "p1", name: name + " " + name)]
    let meeting = Dialogue.meeting(people)
    let insights = InsightAnalysis().run(
      .init(
        meeting: meeting, transcript: transcript, duration: Dialogue.window.end, windows: [Dialogue.window]))
    #expect(!insights.actionItems.isEmpty)
    #expect(insights.warnings.isEmpty)
    let verifier = InsightVerifier(transcript: transcript, meeting: meeting, windows: [Dialogue.window])
    #expect(verifier.check(insights).map(\.description) == [])
  }

  @Test(
    arguments: [
      ("Anna Berg", "Anna"), ("(guest) Anna Berg", "Anna"), ("[bot] 🙂 Ann", "Ann"), ("(guest)", "(guest)"),
      ("<b>Ann</b> Lee", "<b>Ann</b>"), ("<bot> Ann", "Ann"), ("Dr. Ann", "Dr."), ("\u{202E}Ann", "Ann"),
      ("🙂", nil), ("??? …", nil),
      ("", nil),
      ("\u{301}Ann Lee", "Lee"), (String(repeating: "a", count: 41), nil),
      (String(repeating: "a", count: 41) + " Ann", "Ann"),
    ])
  func `the called name is the first word outside brackets`(_ name: String, _ called: String?) {
    #expect(CalledName(Participant(id: "p", name: name))?.text == called)
  }

  @Test func `words are not replaced if a name is unusable`() {
    let transcript = Dialogue.transcript("p0: I'll send you the draft by Friday.\np1: Thanks.")
    let people = [Participant(id: "p0", name: "Ann"), Participant(id: "p1", name: "🙂")]
    let insights = InsightAnalysis().run(
      .init(
        meeting: Dialogue.meeting(people), transcript: transcript, duration: Dialogue.window.end,
        windows: [Dialogue.window]))
    #expect(insights.actionItems.map(\.text) == ["Send you the draft"])
  }

  @Test(
    arguments: [
      ("ann", "Ann"), ("ßeta", "ßeta"), ("ıpek", "ıpek"), ("ﬁne", "ﬁne"), ("ǆuro", "ǅuro"), ("ანა", "ანა"),
      ("éa", "Éa"),
      ("e\u{301}a", "E\u{301}a"), ("42", "42"),
    ])
  func `capitalising a word keeps its letters`(_ word: String, _ shown: String) {
    #expect(Disfluency.capitalised(word) == shown)
    #expect(Disfluency.capitalised(word).lowercased() == word.lowercased())
  }
}

import Foundation
import RecapCore
import Testing

@testable import RecapInsight

@Suite struct InsightPropertyTests {
  static let script = """
    Anna: Okay, good morning both. So, um, this is about the new shop, and I want three things today.
    Ben: Sounds good.
    Anna: Let me start with the numbers. Seventy percent of the visitors come by phone, but only eighteen percent of the orders do.
    Chloe: The address form crashes on old phones, that's the problem.
    Ben: Then let's repair the address form first.
    Anna: Agreed. Chloe, could you fix the address form by Friday?
    Chloe: Yes, I can do it by Thursday.
    Anna: The next point is the launch date. What about the tenth of May?
    Ben: The tenth of May works for me. Let's lock it in.
    Anna: Great. I'll send the invitations to the press tomorrow morning.
    Ben: How many guests fit into the hall?
    Anna: I don't know.
    Anna: So to recap. The form comes first, we launch on the tenth of May, and I send the invitations.
    """

  @Test func `a meeting has all parts`() {
    let insights = Dialogue.insights(Dialogue.transcript(Self.script))
    #expect(!insights.summary.isEmpty)
    #expect(
      insights.actionItems.map(\.text) == ["Fix the address form", "Send the invitations to the press"])
    #expect(insights.actionItems.map(\.due?.date) == ["2025-03-06", "2025-03-05"])
    #expect(insights.decisions.count == 2)
    #expect(insights.questions.map(\.text) == ["How many guests fit into the hall?"])
    #expect(!insights.chapters.isEmpty && !insights.highlights.isEmpty)
  }

  /// The other tests rely on a verifier that can fail.
  @Test func `the verifier finds words that were not said`() {
    let transcript = Dialogue.transcript(Self.script)
    let verifier = InsightVerifier(
      transcript: transcript, meeting: Dialogue.meeting(), windows: [Dialogue.window])
    let citation = Citation(transcript.segments[0])
    let check = { (line: CitedLine) in verifier.check(Insights(summary: [line])).map(\.description) }
    #expect(check(CitedLine(text: "Good mornings both.", citations: [citation])) == [])
    #expect(
      check(CitedLine(text: "Good morning Denver.", citations: [citation])) == [
        "summary line 1 says what its citations do not: denver"
      ])
    #expect(check(CitedLine(text: "Good morning.", citations: [])).contains("summary line 1 cites nothing"))
    var moved = citation
    moved.end = moved.end + MediaTime(milliseconds: 1)
    #expect(!check(CitedLine(text: "Good morning.", citations: [moved])).isEmpty)
    let outside = InsightVerifier(
      transcript: transcript, meeting: Dialogue.meeting(), windows: [TimeRange(seconds: 50, 60)])
    #expect(
      !outside.check(Insights(summary: [CitedLine(text: "Good morning.", citations: [citation])])).isEmpty)
  }

  @Test(arguments: [
    "", "Anna: Hello.", "Anna: um", "Anna: ...", "Anna: 😀 👍🏽 ﷽ 漢字かな עברית", "Anna: I'll", "Anna: by the",
    "Ben: could you",
    "Anna: it is", "Anna: please please please please please", "Anna: the the the the the the the the",
    "Anna: so we", "Anna: - - - ' \" “",
    "Anna: let us", "Ben: Anna Anna Anna Anna", "Anna: from on on on", "Anna: Chloe will",
    "Anna: 99999999999999999999999999 of March",
    "Anna: in 99 months, 2025-99-99, the 31st of February, the 40th of May",
  ])
  func `odd input passes the verifier`(_ script: String) { verify(Dialogue.transcript(script)) }

  @Test func `random words pass the verifier`() {
    // A linear congruential generator with a fixed seed: the same words in every run.
    var seed: UInt64 = 42
    let next = { (bound: Int) -> Int in
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % bound
    }
    let pool = """
      I'll could you send the report by Friday okay um uh let's go with decided agreed Anna Ben, Chloe please will it that this if not by on before the
      next Wednesday twenty-second of March who can take it I can do that. Sure. No, sorry? budget launch photos, and so to recap from on it is deal
      """.split(whereSeparator: \.isWhitespace).map(String.init)
    for _ in 0..<24 {
      let lines = (0..<30).map { _ in
        "\(["Anna", "Ben", "Chloe", "Nobody"][next(4)]): "
          + (0...next(25)).map { _ in pool[next(pool.count)] }.joined(separator: " ")
      }
      verify(Dialogue.transcript(lines.joined(separator: "\n")))
      verify(Dialogue.bare(lines.joined(separator: "\n")))
    }
  }

  @Test func `broken segment times pass the verifier`() {
    let times: [(Double, Double)] = [(5, 2), (0, 0), (-10, 4), (1e12, 2e12), (3, 3)]
    let transcript = Transcript(
      meetingID: "m",
      segments: times.enumerated().map { index, time in
        Segment(
          id: "\(index)", start: MediaTime(seconds: time.0), end: MediaTime(seconds: time.1), speaker: "anna",
          text: "I'll send the report by Friday, and let's go with the blue one.")
      })
    let insights = Dialogue.insights(transcript)
    #expect(insights.highlights.allSatisfy { Dialogue.window.contains($0.range) })
  }

  @Test func `nothing is cited from outside the AI windows`() {
    let transcript = Dialogue.transcript(Self.script + "\n" + Self.script)
    let windows = [TimeRange(seconds: 12, 47), TimeRange(seconds: 60, 118)]
    let meeting = Dialogue.meeting()
    let insights = InsightAnalysis().run(
      .init(meeting: meeting, transcript: transcript, duration: MediaTime(seconds: 200), windows: windows))
    #expect(InsightVerifier(transcript: transcript, meeting: meeting, windows: windows).check(insights) == [])
    #expect(
      insights.chapters.first?.start == windows[0].start && insights.chapters.last?.end == windows[1].end)
    let allowed = Set(
      transcript.segments.filter { segment in windows.contains { $0.contains(segment.range) } }.map(\.id))
    #expect(Set(insights.extract) == allowed)
    #expect(
      InsightAnalysis().run(.init(meeting: meeting, transcript: transcript, duration: .zero, windows: []))
        == Insights())
  }

  @Test func `chapters tile their AI window`() {
    let script = (0..<12).map { _ in Self.script }.joined(separator: "\n")
    let chapters = Dialogue.insights(Dialogue.transcript(script)).chapters
    #expect(chapters.count > 2)
    #expect(chapters.first?.start == Dialogue.window.start && chapters.last?.end == Dialogue.window.end)
    #expect(zip(chapters, chapters.dropFirst()).allSatisfy { $0.end == $1.start && $0.start < $0.end })
  }

  @Test func `equal input gives equal insights`() {
    let transcript = Dialogue.transcript(Self.script)
    #expect((0..<4).allSatisfy { _ in Dialogue.insights(transcript) == Dialogue.insights(transcript) })
  }

  /// What it costs, `make bench-insight` measures.
  @Test func `a transcript of 2500 segments passes the verifier`() {
    let lines = Self.script.split(separator: "\n").map { $0.split(separator: ".")[0] }
    var segments: [Segment] = []
    while segments.count < 2_500 {
      let index = segments.count
      let parts = lines[index % lines.count].split(separator: ":", maxSplits: 1)
      let start = Double(index) * 3
      segments.append(
        Segment(
          id: "s\(100_000 + index)", start: MediaTime(seconds: start), end: MediaTime(seconds: start + 2.5),
          speaker: parts[0].lowercased(), text: "\(parts[1]) word\(index % 700) topic\(index % 90)"))
    }
    verify(Transcript(meetingID: "m", segments: segments))
  }

  @Test func `the summary keeps to its word budget and order`() {
    let script = (0..<20).map { _ in Self.script }.joined(separator: "\n")
    var settings = InsightSettings()
    settings.summary.maximumWords = 60
    let summary = Dialogue.insights(Dialogue.transcript(script), settings: settings).summary
    #expect(!summary.isEmpty)
    #expect(summary.reduce(0) { $0 + $1.text.split(separator: " ").count } <= 60)
    let starts = summary.compactMap { $0.citations.first?.start }
    #expect(starts == starts.sorted())
  }

  private func verify(_ transcript: Transcript) {
    let windows = [TimeRange(seconds: 0, 40_000)]
    let insights = InsightAnalysis().run(
      .init(
        meeting: Dialogue.meeting(), transcript: transcript, duration: MediaTime(seconds: 40_000),
        windows: windows))
    let findings = InsightVerifier(transcript: transcript, meeting: Dialogue.meeting(), windows: windows)
      .check(insights)
    #expect(findings == [])
    let tasks = insights.actionItems.map { "\($0.owner ?? "–") \($0.text) \($0.due?.spoken ?? "–")" }
    #expect(Set(tasks).count == tasks.count)
  }
}

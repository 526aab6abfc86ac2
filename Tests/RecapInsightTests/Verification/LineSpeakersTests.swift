import RecapCore
import RecapTestSupport
import Testing

@testable import RecapInsight

/// Every line names who said it (R9, R10).
@Suite struct LineSpeakersTests {
  private let transcript = Sample.transcript()
  private var verifier: InsightVerifier {
    InsightVerifier(transcript: transcript, participants: Sample.participants, windows: Sample.windows)
  }

  private func speakers(_ segments: Int...) -> [String] {
    verifier.speakers(of: segments.map { Citation(transcript.segments[$0 - 1]) })
  }

  @Test func `speakers are named once, in the order of citations`() {
    #expect(speakers(2) == ["ben"])
    #expect(speakers(3, 4, 6) == ["ada", "ben"])
    #expect(speakers(4, 3) == ["ben", "ada"])
  }

  @Test func `nobody is named if one speaker is unknown`() {
    #expect(speakers(5) == [])
    #expect(speakers(4, 5) == [])
    #expect(verifier.speakers(of: [Citation(segmentID: "s99", start: .zero, end: .zero)]) == [])
  }

  @Test func `a chapter or clip of somebody else is a finding`() {
    var recap = Sample.recap()
    recap.nameSpeakers(by: transcript)
    #expect(verifier.wrongSpeakers(in: recap, of: transcript).isEmpty)
    recap.chapters[0].speaker = "ada"
    recap.highlights[1].speaker = "ben"
    #expect(
      TranscriptCoverVerifier().findings(in: recap, transcript: transcript).map(\.place) == [
        "chapter 1", "highlight 2",
      ])
  }

  @Test func `summary, decisions and questions are named`() {
    let line = CitedLine(text: "We launch.", citations: [Citation(transcript.segments[3])])
    let named = verifier.withSpeakers(Insights(summary: [line], decisions: [line], questions: [line]))
    #expect(
      (named.summary + named.decisions + named.questions).map(\.speakers)
        == Array(repeating: ["ben"], count: 3))
  }

  /// Who only agreed is cited, and not named.
  @Test func `those are named whose words are shown`() {
    let citations = [3, 4].map { Citation(transcript.segments[$0 - 1]) }
    let edits = [LineEdit(citation: 1, words: 0..<1)]
    #expect(verifier.speakers(of: citations, shown: []) == ["ada", "ben"])
    #expect(verifier.speakers(of: citations, shown: edits) == ["ben"])
    let line = CitedLine(text: "We", citations: citations, edits: edits)
    #expect(verifier.withSpeakers(Insights(decisions: [line])).decisions[0].speakers == ["ben"])
    func problems(_ speakers: [String]) -> Bool {
      let shown = ShownLine(
        place: "decision 1", text: "We", speakers: speakers, citations: citations, edits: edits)
      return verifier.findings(in: shown).contains { $0.problem.hasPrefix("names speakers") }
    }
    // A record of an earlier program names all who are cited.
    #expect(!problems(["ben"]) && !problems(["ada", "ben"]) && !problems([]))
    #expect(problems(["ada"]) && problems(["ben", "ada"]))
  }

  @Test(arguments: ScriptedMeeting.unseen) func `meetings have no line without its speakers`(
    meeting: ScriptedMeeting
  ) {
    let insights = meeting.insights(meeting.transcript())
    #expect(!insights.summary.isEmpty)
    #expect((insights.summary + insights.decisions + insights.questions).allSatisfy { !$0.speakers.isEmpty })
  }
}

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

  @Test(arguments: ScriptedMeeting.unseen) func `meetings have no line without its speakers`(
    meeting: ScriptedMeeting
  ) {
    let insights = meeting.insights(meeting.transcript())
    #expect(!insights.summary.isEmpty)
    #expect((insights.summary + insights.decisions + insights.questions).allSatisfy { !$0.speakers.isEmpty })
  }
}

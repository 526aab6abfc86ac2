import RecapCore
import Testing

@testable import RecapInsight

/// Insights of scripted meetings against their annotations, without and with recogniser errors.
@Suite struct ScriptedMeetingTests {
  private static func score(_ meetings: [ScriptedMeeting], seeds: [UInt64]) -> MeetingScore {
    meetings.reduce(MeetingScore()) { total, meeting in
      let noises = seeds.map { RecogniserNoise(seed: $0, names: meeting.people) as RecogniserNoise? }
      return (seeds.isEmpty ? [nil] : noises).reduce(total) { total, noise in
        let transcript = meeting.transcript(noise: noise)
        return total + MeetingScore(of: meeting.insights(transcript), for: meeting, transcript)
      }
    }
  }

  @Test func `facts of the known meetings are found`() {
    let score = Self.score(ScriptedMeeting.known, seeds: [])
    #expect(score.f1 >= 0.95 && score.dates >= 0.92 && score.trapsTaken == 0, "\(score)")
    #expect(score.decisionRecall >= 0.9 && score.decisionPrecision >= 0.8, "\(score)")
    #expect(score.keyRecall >= 0.75, "\(score)")
  }

  @Test func `recogniser errors cost little recall and precision`() {
    let score = Self.score(ScriptedMeeting.known, seeds: [1, 2, 3])
    #expect(score.f1 >= 0.92 && score.dates >= 0.9 && score.trapsTaken == 0, "\(score)")
    #expect(score.decisionRecall >= 0.85 && score.decisionPrecision >= 0.75, "\(score)")
  }

  /// The floors are lower, because these meetings are held out.
  @Test func `unseen meetings reach their floors`() {
    let said = Self.score(ScriptedMeeting.unseen, seeds: [])
    #expect(said.f1 >= 0.9 && said.dates >= 0.9 && said.trapsTaken == 0, "\(said)")
    #expect(said.decisionRecall >= 0.8, "\(said)")
    let heard = Self.score(ScriptedMeeting.unseen, seeds: [1, 2, 3])
    #expect(heard.f1 >= 0.85 && heard.trapsTaken == 0, "\(heard)")
    #expect(heard.decisionRecall >= 0.7, "\(heard)")
  }

  @Test(arguments: ScriptedMeeting.known + ScriptedMeeting.unseen)
  func `every line is covered`(_ meeting: ScriptedMeeting) {
    for noise in [nil, RecogniserNoise(seed: 7, names: meeting.people)] {
      let transcript = meeting.transcript(noise: noise)
      let end = (transcript.segments.last?.end.seconds ?? 0) + 1
      let verifier = InsightVerifier(
        transcript: transcript, meeting: meeting.meeting, windows: [TimeRange(seconds: 0, end)])
      #expect(verifier.check(meeting.insights(transcript)) == [])
    }
  }

  @Test(arguments: ScriptedMeeting.known + ScriptedMeeting.unseen)
  func `a chapter title is more than a verb`(_ meeting: ScriptedMeeting) {
    for chapter in meeting.insights(meeting.transcript()).chapters {
      let words = chapter.title.split(separator: " ")
      #expect(words.count <= 8)
      #expect(words.count > 1 || !TaskVerbs.contains(Norm(chapter.title.lowercased())), "\(chapter.title)")
    }
  }
}

import Foundation
import RecapCore
import RecapTestSupport
import Testing

@testable import RecapInsight

@Suite struct HighlightTests {
  private static let source = ClipPlanner.Source(
    recording: RecordingReference(
      path: "a.mp4", url: URL(fileURLWithPath: "/a.mp4"), offset: MediaTime(seconds: 100)),
    file: .blank, duration: MediaTime(seconds: 100))

  private func highlight(_ start: Double, _ end: Double, score: Double = 1) -> HighlightCandidate {
    HighlightCandidate(
      range: TimeRange(seconds: start, end), title: "\(Int(start))", reasons: ["decision"], score: score,
      citations: [])
  }

  private func transcript(_ spans: [(Double, Double)]) -> Transcript {
    Transcript(
      meetingID: "m",
      segments: spans.enumerated().map { index, span in
        Segment(
          id: "\(index)", start: MediaTime(seconds: span.0), end: MediaTime(seconds: span.1), text: "word")
      })
  }

  private func clips(
    _ highlights: [HighlightCandidate], words: [(Double, Double)], speech: [TimeRange] = [],
    windows: [TimeRange] = [TimeRange(seconds: 0, 300)]
  ) -> [ClipPlanner.Clip] {
    ClipPlanner().clips(
      for: highlights, transcript: transcript(words), speech: speech, windows: windows, sources: [Self.source]
    )
  }

  /// Returns the recordings of the audio streams in a clip.
  private func heard(_ sources: [(path: String, range: TimeRange, hasPicture: Bool, holders: Set<String>)])
    -> [String]
  {
    let clips = ClipPlanner().clips(
      for: [highlight(20, 30)], transcript: transcript([(20, 30)]), speech: [],
      windows: [TimeRange(seconds: 0, 300)],
      sources: sources.map { path, range, hasPicture, holders in
        ClipPlanner.Source(
          recording: RecordingReference(path: path, url: URL(filePath: "/\(path)"), offset: range.start),
          file: .blank(named: path), duration: range.duration, streams: [0], hasPicture: hasPicture,
          holders: holders)
      })
    return clips.first?.edit.sounds?.map(\.recording.name) ?? []
  }

  @Test func `the same talk is heard once in the reel`() {
    let all = TimeRange(seconds: 0, 60)
    let short = TimeRange(seconds: 0, 25)
    #expect(heard([("a", all, true, []), ("b", all, false, [])]) == ["a", "b"])
    // Of two copies, the one with video is kept, or else the first.
    #expect(heard([("a", all, false, ["b"]), ("b", all, true, ["a"])]) == ["b"])
    #expect(heard([("a", all, false, ["b"]), ("b", all, false, ["a"])]) == ["a"])
    // A mix replaces the files of participants, unless it ends before the clip.
    #expect(
      heard([("p1", all, false, ["mix"]), ("p2", all, false, ["mix"]), ("mix", all, true, [])]) == ["mix"])
    #expect(
      heard([("p1", all, true, []), ("p2", all, false, ["mix"]), ("mix", short, false, [])]) == [
        "p1", "p2", "mix",
      ])
    // A screen recording, which no other recording contains, is kept as well.
    #expect(
      heard([("screen", all, true, []), ("p1", all, false, ["mix"]), ("mix", all, false, [])]) == [
        "screen", "mix",
      ])
  }

  @Test func `a clip grows into the pauses around it`() {
    let clip = clips([highlight(120, 130)], words: [(110, 112), (120, 130), (140, 150)]).first
    #expect(clip?.range == TimeRange(seconds: 119.65, 130.5))
    #expect(clip?.edit.source == TimeRange(seconds: 19.65, 30.5))
  }

  @Test func `a clip stops before neighbouring words`() {
    let clip = clips([highlight(120, 130)], words: [(110, 119.8), (120, 130), (130.2, 150)]).first
    #expect(clip?.range == TimeRange(seconds: 119.84, 130.16))
  }

  @Test func `a clip stops before speech without words`() {
    let clip = clips(
      [highlight(120, 130)], words: [(120, 130)],
      speech: [TimeRange(seconds: 119.9, 130.1), TimeRange(seconds: 130.3, 131)]
    ).first
    #expect(clip?.range == TimeRange(seconds: 119.65, 130.26))
  }

  @Test func `a clip does not grow into overlapping words`() {
    let clip = clips([highlight(120, 130)], words: [(119, 121), (120, 130), (129, 132)]).first
    #expect(clip?.range == TimeRange(seconds: 120, 130))
  }

  @Test func `a clip stays inside AI window and recording`() {
    let inWindow = clips(
      [highlight(120, 130)], words: [(120, 130)], windows: [TimeRange(seconds: 119.9, 130.1)]
    ).first
    #expect(inWindow?.range == TimeRange(seconds: 119.9, 130.1))
    #expect(clips([highlight(100, 110)], words: [(100, 110)]).first?.range == TimeRange(seconds: 100, 110.5))
    #expect(
      clips([highlight(120, 130)], words: [(120, 130)], windows: [TimeRange(seconds: 121, 140)]).isEmpty)
    #expect(clips([highlight(90, 110)], words: [(90, 110)]).isEmpty)
  }

  @Test func `adjacent clips are joined`() {
    let joined = clips(
      [highlight(120, 130), highlight(130.4, 135, score: 2)], words: [(120, 130), (130.4, 135)])
    #expect(joined.first?.range == TimeRange(seconds: 119.65, 135.5))
    #expect(joined.first?.edit.title == "130")
    #expect(joined.first?.highlights.count == 2)
  }

  @Test func `clips of different AI windows never overlap`() {
    let apart = clips(
      [highlight(120, 130), highlight(130, 135)], words: [(120, 130), (130, 135)],
      windows: [TimeRange(seconds: 110, 130), TimeRange(seconds: 130, 140)].map(\.self))
    #expect(apart.map(\.range) == [TimeRange(seconds: 119.65, 130), TimeRange(seconds: 130, 135.5)])
  }

  /// - Parameter brief: words that end early, so that a pause of 0.23 s follows.
  private func candidates(_ script: String, brief: Set<String> = []) -> [(
    text: String, candidate: ClipCandidate
  )] {
    var transcript = Dialogue.transcript(script)
    for index in transcript.segments.indices {
      let segment = transcript.segments[index]
      transcript.segments[index].words = segment.text.split(separator: " ").enumerated().map { place, text in
        let start = segment.start.seconds + Double(place) / 3
        return Word(
          text: String(text), start: MediaTime(seconds: start),
          end: MediaTime(seconds: start + (brief.contains(String(text)) ? 0.1 : 1.0 / 3)))
      }
    }
    let discourse = Dialogue.discourse(transcript)
    let salience = Salience(discourse, models: .learnt)
    let builder = ClipCandidateBuilder(
      discourse: discourse, salience: salience, acts: nil, maximumSeconds: 20, minimumSeconds: 3)
    let decisions = DecisionFinder().found(in: discourse)
    let work = ActionItemExtractor().found(in: discourse, by: salience)
    return builder.candidates(decisions: decisions, work: work).map { candidate in
      (discourse.conversation.surface(candidate.words).joined(separator: " "), candidate)
    }
  }

  private static let disfluent = """
    Anna: Um, okay, so the, the library roof leaks over forty shelves of maps, uh, and. Ben, could you call a roofer?
    Ben: Sure, I'll call one by Friday.
    """

  @Test func `fillers at the ends of a clip are cut off`() throws {
    let found = candidates(Self.disfluent, brief: ["the,", "maps,"])
    let roof = try #require(found.first { $0.text.contains("roof leaks") })
    #expect(roof.text.hasPrefix("the library roof") && roof.text.hasSuffix("maps,"))
  }

  /// A cut there would damage a word.
  @Test func `a filler without a pause beside it stays`() throws {
    let found = candidates(Self.disfluent)
    let roof = try #require(found.first { $0.text.contains("roof leaks") })
    #expect(roof.text.hasPrefix("Um, okay, so") && roof.text.hasSuffix("uh, and."))
  }

  @Test func `an announcement alone is not a clip`() {
    let found = candidates(
      """
      Anna: The second thing is the number of garden benches. The old benches cost us ninety hours of paint a year.
      Ben: I'll order twelve new benches by Friday.
      """)
    #expect(!found.contains { $0.text.hasPrefix("The second thing") })
    #expect(found.contains { $0.text.hasPrefix("The old benches") })
  }

  @Test func `a hedged statement scores lower`() throws {
    let score = { (word: String) throws in
      let found = self.candidates(
        """
        Anna: The old benches \(word) cost the museum ninety hours of paint in every single garden season.
        Ben: I'll order twelve new benches by Friday.
        """)
      return try #require(found.first { $0.text.hasPrefix("The old benches") }).candidate.score
    }
    #expect(try score("perhaps") < score("certainly") - 0.5)
  }

  @Test func `highlights keep to the total length and are in order`() {
    let script = (0..<8).map { _ in InsightPropertyTests.script }.joined(separator: "\n")
    var settings = InsightSettings()
    settings.highlights.totalSeconds = 40
    let highlights = Dialogue.insights(Dialogue.transcript(script), settings: settings).highlights
    #expect(!highlights.isEmpty)
    #expect(highlights.map(\.range).coveredDuration <= MediaTime(seconds: 40))
    #expect(zip(highlights, highlights.dropFirst()).allSatisfy { $0.range.end <= $1.range.start })
    #expect(highlights.allSatisfy { !$0.reasons.isEmpty && !$0.title.isEmpty })
  }

  @Test(arguments: [0.1, 0.22]) func `the reel of a short meeting keeps to its share`(share: Double) {
    let script = (0..<2).map { _ in InsightPropertyTests.script }.joined(separator: "\n")
    let transcript = Dialogue.transcript(script)
    var settings = InsightSettings()
    settings.highlights.totalShare = share
    let highlights = Dialogue.insights(transcript, settings: settings).highlights
    let all = transcript.segments.map(\.range.end).max() ?? .zero
    // The share is below the two minutes of the other bound.
    #expect(share * all.seconds < settings.highlights.secondsAtLeast)
    #expect(!highlights.isEmpty)
    #expect(highlights.map(\.range).coveredDuration.seconds <= share * all.seconds)
  }

  @Test func `an answer brings its question`() {
    let script =
      "Ben: The weather was bad all week long in the north.\nAnna: Should we move the concert into the old barn?\nBen: Yes, definitely the barn.\nChloe: Fine."
    let highlights = Dialogue.insights(Dialogue.transcript(script)).highlights
    #expect(highlights.contains { $0.citations.map(\.segmentID) == ["s1001", "s1002"] })
  }
}

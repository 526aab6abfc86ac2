import RecapCore
import Testing

/// R11: what a reader is told about how far to trust a recap.
@Suite struct QualityAssessmentTests {
  private func segment(_ id: String, _ start: Double, _ end: Double, speaker: String?) -> Segment {
    Segment(
      id: id, start: MediaTime(seconds: start), end: MediaTime(seconds: end), speaker: speaker,
      text: "four words are here")
  }

  private func facts(
    tracks: [QualityFacts.Track] = [], segments: [Segment]? = nil
  ) -> QualityFacts {
    QualityAssessment.facts(
      .init(
        duration: MediaTime(seconds: 100), windows: [TimeRange(seconds: 0, 50)],
        transcript: Transcript(
          meetingID: "m",
          segments: segments ?? [segment("a", 0, 10, speaker: "p1"), segment("b", 99, 100, speaker: nil)]),
        speech: [TimeRange(seconds: 0, 20), TimeRange(seconds: 10, 25)], tracks: tracks, droppedSegments: 3,
        isLanguageSupported: true))
  }

  @Test func `shares are of the time that is covered`() {
    #expect(facts().covered == MediaTime(seconds: 50))
    #expect(facts().speechShare == 0.5)
    #expect(facts().unknownSpeakerShare == 0.5)
    #expect(facts().lowConfidenceShare == nil)
    #expect(facts().wordsByTenth == [4, 0, 0, 0, 0, 0, 0, 0, 0, 4])
    #expect(facts().droppedSegments == 3)
  }

  @Test func `a transcript without segments has a share of zero`() {
    #expect(facts(segments: []).unknownSpeakerShare == 0)
  }

  @Test func `a language without learnt models makes a warning`() {
    let input = { (language: String, isSupported: Bool) in
      QualityAssessment.Input(
        duration: .zero, windows: [],
        transcript: Transcript(meetingID: "m", language: language, segments: []),
        speech: [], tracks: [], droppedSegments: 0, isLanguageSupported: isSupported)
    }
    #expect(QualityAssessment.facts(input("en-GB", true)).warnings.isEmpty)
    let warnings = QualityAssessment.facts(input("pt", false)).warnings
    #expect(warnings.count == 1 && warnings[0].text.contains("(pt) is not English"))
  }

  @Test func `a damaged and a silent track make warnings`() {
    var report = AudioReport()
    report.truncated = true
    report.decodedEnd = MediaTime(seconds: 61)
    let broken = QualityFacts.Track(recording: "a.mp4", stream: 1, participant: "p1", report: report)
    let silent = QualityFacts.Track(recording: "a.mp4", stream: 2, participant: "p2", report: AudioReport())
    #expect(
      facts(tracks: [broken, silent]).warnings.map(\.text) == [
        "a.mp4, stream 1: the recording ends early, at 1:01; the rest is missing",
        "a.mp4, stream 2: not a word on the track of p2",
      ])
  }

  @Test func `a faint and a clipped track make warnings`() {
    var (silent, clipped) = (AudioReport(), AudioReport())
    silent.level = SoundLevel(peak: -78.2, clippedShare: 0)
    clipped.level = SoundLevel(peak: 0, clippedShare: 0.124)
    let tracks = [
      QualityFacts.Track(recording: "a.mp4", stream: 1, participant: "p2", report: silent),
      QualityFacts.Track(recording: "a.mp4", stream: 2, participant: "p1", report: clipped),
    ]
    #expect(
      facts(tracks: tracks).warnings.map(\.text) == [
        "a.mp4, stream 1: the track of p2 is silent",
        "a.mp4, stream 2: recorded too loud; 12 % of its sound is clipped",
      ])
  }

  @Test func `invalid samples make a warning`()
    throws
  {
    var report = AudioReport()
    report.invalidSamples = 77
    report.level = SoundLevel(peak: 0, clippedShare: 1e300)
    #expect(!report.isClean)
    let track = QualityFacts.Track(recording: "a.wav", stream: 0, participant: nil, report: report)
    let warnings = facts(tracks: [track]).warnings
    #expect(warnings.first?.text == "a.wav, stream 0: 77 samples are no sound and were taken as silence")
    #expect(warnings.last?.text.contains("% of its sound is clipped") == true)
  }

  @Test func `a track without invalid samples omits the key`() throws {
    #expect(!String(decoding: try CanonicalJSON.encode(AudioReport()), as: UTF8.self).contains("invalid"))
  }

  @Test func `overlap is a share of the speech`() {
    #expect(facts().overlapShare == nil)
    let input = QualityAssessment.Input(
      duration: MediaTime(seconds: 100), windows: [TimeRange(seconds: 0, 50)],
      transcript: Transcript(meetingID: "m", segments: []), speech: [TimeRange(seconds: 0, 25)], tracks: [],
      droppedSegments: 0, overlap: MediaTime(seconds: 2), crosstalkWords: 7, isLanguageSupported: true)
    #expect(QualityAssessment.facts(input).overlapShare == 0.08)
    #expect(QualityAssessment.facts(input).crosstalkWords == 7)
  }
}

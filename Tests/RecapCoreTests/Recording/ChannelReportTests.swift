import RecapCore
import Testing

@Suite struct ChannelReportTests {
  private let good = ChannelReport(level: SoundLevel(peak: -6, clippedShare: 0))
  private let dead = ChannelReport(level: SoundLevel(peak: -120, clippedShare: 0), isDead: true)
  private let faint = ChannelReport(level: SoundLevel(peak: -71.5, clippedShare: 0))
  private let clipped = ChannelReport(level: SoundLevel(peak: 0, clippedShare: 0.2))
  private let opposite = ChannelReport(level: SoundLevel(peak: -6, clippedShare: 0), oppositeShare: 0.9)

  @Test func `channels that are alike make no warning`() {
    for channels in [[], [good], [good, good], [dead, faint], [clipped, clipped]] {
      #expect(!channels.areUneven)
      #expect(channels.troubles.isEmpty)
    }
  }

  @Test func `each problem is named with its channels`() {
    let troubles = [good, dead, faint, dead, clipped, opposite].troubles
    #expect(
      troubles.map(\.text) == [
        "channels 2, 4 of 6 are dead", "channel 3 of 6 is silent",
        "channel 5 of 6 was recorded too loud; its sound is clipped",
        "channel 6 of 6 is in opposite phase to the others and was turned round",
      ])
    #expect(troubles.map(\.code) == [.channelDead, .channelSilent, .channelClipped, .channelOpposite])
  }

  @Test func `level is that of the loudest and the cleanest channel`() {
    #expect([good, clipped, dead].level == SoundLevel(peak: 0, clippedShare: 0))
    #expect([clipped, clipped].level == SoundLevel(peak: 0, clippedShare: 0.2))
    #expect([ChannelReport]().level == nil)
  }

  @Test func `quality facts warn, and a report may lack channels`() throws {
    var report = AudioReport()
    #expect(try !String(decoding: CanonicalJSON.encode(report), as: UTF8.self).contains("channels"))
    report.channels = [good, opposite]
    let track = QualityFacts.Track(recording: "a.mp4", stream: 1, participant: nil, report: report)
    let facts = QualityAssessment.facts(
      .init(
        duration: MediaTime(seconds: 10), windows: [], transcript: Transcript(meetingID: "m", segments: []),
        speech: [], tracks: [track], droppedSegments: 0, isLanguageSupported: true))
    #expect(
      facts.warnings.map(\.text) == [
        "a.mp4, stream 1: channel 2 of 2 is in opposite phase to the others and was turned round"
      ])
  }
}

import RecapCore
import RecapTestSupport
import Testing

@testable import RecapSpeech

@Suite(.ownThreads) struct VoiceActivityTests {
  private static let frame = VoiceActivity.frame
  private let settings = VoiceActivity.Settings(
    threshold: 0.5, minimumSilence: 3 * frame, minimumSpeech: 2 * frame, maximumSpeech: 100 * frame)

  /// Regions of a row of probabilities, each so many frames long, and of a flush at the end.
  private func regions(_ rows: [(Float, Int)], _ settings: VoiceActivity.Settings? = nil) -> [Range<Int>] {
    var activity = VoiceActivity(settings ?? self.settings)
    let frames = rows.flatMap { Array(repeating: $0.0, count: $0.1) }
    let ended = frames.compactMap { activity.add($0) }
    #expect(activity.position == frames.count * Self.frame)
    return ended + (activity.flush().map { [$0] } ?? [])
  }

  @Test func `silence has no region`() {
    #expect(regions([(0.1, 50)]).isEmpty)
  }

  @Test func `a region begins early and ends before the silence`() throws {
    let found = regions([(0, 10), (0.9, 10), (0, 10)])
    #expect(found.count == 1)
    let region = try #require(found.first)
    // Sure with the third loud frame, the thirteenth of all; two windows and the shortest speech before that.
    #expect(region.lowerBound == 13 * Self.frame - 2 * (Self.frame + VoiceActivity.context) - 2 * Self.frame)
    // The fourth quiet frame ends it, three frames back.
    #expect(region.upperBound == 21 * Self.frame)
  }

  @Test func `a click is not speech`() {
    #expect(regions([(0, 10), (0.9, 2), (0, 10)]).isEmpty)
  }

  @Test func `a short pause does not split a region`() {
    #expect(regions([(0, 5), (0.9, 10), (0, 3), (0.9, 10), (0, 9)]).count == 1)
    #expect(regions([(0, 5), (0.9, 10), (0, 9), (0.9, 10), (0, 9)]).count == 2)
  }

  @Test func `a slightly lower probability does not end speech`() {
    #expect(regions([(0, 5), (0.9, 10), (0.4, 20), (0.9, 5), (0, 9)]).count == 1)
    #expect(regions([(0, 5), (0.9, 10), (0.3, 20), (0.9, 5), (0, 9)]).count == 2)
  }

  @Test func `speech goes on where it was flushed`() throws {
    var activity = VoiceActivity(settings)
    for _ in 0..<10 { #expect(activity.add(0.9) == nil) }
    let flushed = activity.flush()
    let first = try #require(flushed)
    #expect(activity.began == nil)
    #expect(activity.add(0.9) == nil)
    #expect(activity.began == first.upperBound)
    #expect(first == 0..<10 * Self.frame)
  }

  @Test func `long speech ends at a shorter, less quiet pause`() {
    var short = settings
    (short.minimumSilence, short.maximumSpeech) = (20 * Self.frame, 50 * Self.frame)
    let rows: [(Float, Int)] = [(0.95, 60), (0.7, 6), (0.95, 20)]
    #expect(regions(rows).count == 1)
    #expect(regions(rows, short).count == 2)
  }

  @Test func `regions are in order and do not overlap`() {
    // Rows that look like chance and are the same each time.
    for seed in 1...50 {
      let rows = (1...40).map { (Float(seed * $0 * $0 % 97) / 97, 1 + seed * $0 % 12) }
      var end = 0
      for region in regions(rows) {
        #expect(region.lowerBound >= end && !region.isEmpty, "\(rows)")
        end = region.upperBound
      }
    }
  }
}

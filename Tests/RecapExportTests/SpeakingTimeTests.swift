import RecapCore
import RecapTestSupport
import Testing

@testable import RecapExport

@Suite struct SpeakingTimeTests {
  private func speaking(_ lines: (String?, Double, Double)...) -> SpeakingTime {
    SpeakingTime(
      Transcript(
        meetingID: "mtg-1",
        segments: lines.enumerated().map {
          Sample.segment("s\($0.offset)", $0.element.0, $0.element.1, $0.element.2, "x")
        }))
  }

  @Test func `all shares are of the time of speech`() {
    let speaking = speaking(("ada", 0, 6), (nil, 20, 21), ("ben", 4, 10), ("ada", 10, 11))
    #expect(speaking.total == MediaTime(seconds: 12))
    let expected: [SpeakingTime.Person] = [
      SpeakingTime.Person(speaker: "ada", time: MediaTime(seconds: 7), share: Double(7) / 12),
      SpeakingTime.Person(speaker: "ben", time: MediaTime(seconds: 6), share: Double(6) / 12),
      SpeakingTime.Person(speaker: nil, time: MediaTime(seconds: 1), share: Double(1) / 12),
    ]
    #expect(speaking.people == expected)
    #expect(speaking.together == Double(2) / 12)
  }

  @Test func `one person's overlapping lines count once`() {
    let speaking = speaking(("ada", 0, 6), ("ada", 4, 10))
    #expect(speaking.people == [.init(speaker: "ada", time: MediaTime(seconds: 10), share: 1)])
    #expect(speaking.together == 0)
  }

  @Test func `an empty transcript has no shares`() {
    let speaking = speaking()
    #expect(speaking.people.isEmpty && speaking.together == 0)
  }
}

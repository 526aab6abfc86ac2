import RecapCore
import Testing

@testable import RecapObjects

@Suite struct S3TimingTests {
  @Test func `a wait grows to its longest, by chance`() {
    let timing = S3Timing()
    let longest = (1...9).map { timing.wait(after: $0, chance: 1) }
    let expected = [200, 400, 800, 1600, 3200, 6400, 12_800, 20_000, 20_000]
    #expect(longest == expected.map(Duration.milliseconds))
    #expect(timing.wait(after: 3, chance: 0.5) == .milliseconds(400))
    #expect(timing.wait(after: 3, chance: 0) == .zero)
    #expect(timing.wait(after: .max, chance: 1) == .seconds(20))
  }

  @Test func `what a server asks for comes on top, up to a minute`() {
    let timing = S3Timing()
    #expect(timing.wait(after: 1, asked: .seconds(7), chance: 0) == .seconds(7))
    #expect(timing.wait(after: 2, asked: .seconds(7), chance: 1) == .milliseconds(7400))
    #expect(timing.wait(after: 1, asked: .seconds(86_400), chance: 0) == .seconds(60))
  }

  @Test func `a longer body has more time`() {
    let timing = S3Timing()
    #expect(timing.limit(0) == .seconds(30))
    #expect(timing.limit(16 << 20) == .seconds(46))
  }

  @Test(arguments: [(1 << 30, 16 << 20), (160_000 << 20, 16 << 20), (5 << 40, 549_755_814)])
  func `a file has at most ten thousand parts`(bytes: Int, length: Int) {
    #expect(S3Timing().partLength(of: bytes) == length)
    #expect((bytes + length - 1) / length <= 10_000)
  }
}

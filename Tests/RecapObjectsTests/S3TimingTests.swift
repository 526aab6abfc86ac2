import RecapCore
import Testing

@testable import RecapObjects

@Suite struct S3TimingTests {
  @Test func `a wait grows to its longest, by chance`() {
    let timing = S3Timing()
    let longest = (1...9).map { timing.wait(after: $0, chance: 1) }
    #expect(
      longest
        == [0.2, 0.4, 0.8, 1.6, 3.2, 6.4, 12.8, 20, 20].map { .milliseconds(Int(($0 * 1000).rounded())) })
    #expect(timing.wait(after: 3, chance: 0.5) == .milliseconds(400))
    #expect(timing.wait(after: 3, chance: 0) == .zero)
    #expect(timing.wait(after: .max, chance: 1) == .seconds(20))
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

import RecapCore
import Testing

struct QuietMomentTests {
  @Test func `sound that fits is not cut`() {
    #expect(QuietMoment.cuts(in: [], longest: 16_000) == [])
    #expect(QuietMoment.cuts(in: [Float](repeating: 1, count: 16_000), longest: 16_000) == [])
  }

  @Test func `the cut lies in the quiet part`() {
    var samples = [Float](repeating: 0.5, count: 20_000)
    for index in 13_000..<14_000 { samples[index] = 0.01 }
    let cuts = QuietMoment.cuts(in: samples, longest: 16_000)
    #expect(cuts.count == 1)
    #expect((13_000..<14_000).contains(cuts[0]))
  }

  @Test func `no piece is too long`() {
    let samples = (0..<100_000).map { Float($0 % 977) / 977 }
    let edges = [0] + QuietMoment.cuts(in: samples, longest: 16_000) + [samples.count]
    #expect(zip(edges, edges.dropFirst()).allSatisfy { $0 < $1 && $1 - $0 <= 16_000 })
  }

  @Test func `even sound is cut as well`() {
    #expect(QuietMoment.cuts(in: [Float](repeating: 0, count: 40_000), longest: 16_000).count >= 2)
    #expect(QuietMoment.cuts(in: [Float](repeating: .nan, count: 40_000), longest: 16_000).count >= 2)
  }
}

import Testing

@testable import RecapMedia

@Suite("Sound that is too loud is turned down, and no other") struct SoundLimiterTests {
  private func limited(_ samples: [Float], pieces: Int = 1, step: Int = 10) -> [Float] {
    var limiter = SoundLimiter(step: step)
    let length = samples.count / pieces
    let parts = (0..<pieces).map { Array(samples[$0 * length..<($0 + 1) * length]) }
    return parts.enumerated().flatMap { index, part in
      limiter.limited([part], before: index + 1 < pieces ? [parts[index + 1]] : nil)[0]
    }
  }

  @Test func `samples within full scale stay to the bit`() {
    let samples = (0..<200).map { Float($0 % 21 - 10) / 10 }
    #expect(limited(samples) == samples)
  }

  @Test(arguments: [1, 2, 5, 20])
  func `samples stay within full scale for any division`(_ pieces: Int) {
    var samples = [Float](repeating: 0.5, count: 1000)
    for place in [0, 55, 56, 300, 449, 450, 999] { samples[place] = place % 2 == 0 ? 3 : -1.5 }
    let result = limited(samples, pieces: pieces)
    #expect(result.allSatisfy { abs($0) <= 1 })
    #expect(result == limited(samples))
    // Far from what was too loud nothing changes, and nothing jumps.
    #expect(result[840] == 0.5)
    for place in 1..<samples.count where samples[place] == samples[place - 1] {
      #expect(abs(result[place] - result[place - 1]) < 0.1)
    }
  }
}

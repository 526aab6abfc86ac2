import Testing

@testable import RecapMedia

@Suite struct ResamplerTests {
  @Test(arguments: [
    (48_000, 3, 1), (44_100, 441, 160), (16_000, 1, 1), (8_000, 1, 2), (22_050, 441, 320),
  ])
  func `the resampling step is the reduced ratio`(_ rate: Int, _ input: Int, _ output: Int) {
    #expect(Resampler.step(from: rate, to: 16_000) == (input, output))
  }
}

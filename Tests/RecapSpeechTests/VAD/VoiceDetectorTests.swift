import Foundation
import RecapCore
import RecapTestSupport
import Testing

@testable import RecapSpeech

/// With the real model and ONNX Runtime.
@Suite(.ownThreads) struct VoiceDetectorTests {
  private let directory = EngineDirectory(setting: nil)
  private let settings = VoiceActivity.Settings(
    threshold: 0.3, minimumSilence: 1600, minimumSpeech: 1600, maximumSpeech: 28 * speechSampleRate)

  private func model() throws -> SileroModel {
    try SileroModel(directory.path(.detector), runtime: OnnxRuntime(path: directory.path(.runtime)))
  }

  private func regions(_ samples: [Float], block: Int, by detector: VoiceDetector) throws -> [Range<Int>] {
    var regions: [Range<Int>] = []
    for start in stride(from: 0, to: samples.count, by: block) {
      regions += try detector.accept(Array(samples[start..<min(start + block, samples.count)]))
    }
    return try regions + detector.finish()
  }

  @Test func `speech is found with any size of audio chunk`() throws {
    let samples = try SampleSource.threeVoices().samples
    let detector = VoiceDetector(try model(), settings: settings)
    let found = try regions(samples, block: samples.count, by: detector)
    #expect(found.count > 2)
    #expect(abs(Double(found[0].lowerBound) / 16_000 - 0.3) < 0.15)
    // The same detector, for it forgets a stream that has ended.
    for block in [100, 1024, 7777, 48_000] {
      #expect(try regions(samples, block: block, by: detector) == found, "\(block)")
    }
  }

  @Test(arguments: [0, 1, 63, 511, 512, 576, 1088])
  func `a stream may end anywhere`(_ count: Int) throws {
    let samples = Array(try SampleSource.threeVoices().samples[32_000..<32_000 + count])
    let detector = VoiceDetector(try model(), settings: settings)
    #expect(try regions(samples, block: 512, by: detector).isEmpty)
  }

  @Test func `noise and silence are not speech`() throws {
    let detector = VoiceDetector(try model(), settings: settings)
    #expect(try regions([Float](repeating: 0, count: 160_000), block: 1024, by: detector).isEmpty)
    #expect(
      try regions(SampleSource.noise(seconds: 10, level: 0.2).samples, block: 1024, by: detector).isEmpty)
  }

  @Test func `a batch gives the same probabilities as single frames`() throws {
    let samples = try SampleSource.threeVoices().samples[...]
    let model = try model()
    let frames = 2 * SileroModel.most
    func probabilities(_ step: Int) throws -> [Float] {
      model.reset()
      return try stride(from: 0, to: frames, by: step).flatMap { frame in
        let start = frame * VoiceActivity.frame
        return try model.probabilities(
          of: samples[start..<start + step * VoiceActivity.frame + VoiceActivity.context])
      }
    }
    let one = try probabilities(1)
    #expect(one.count == frames && one.contains { $0 > 0.9 } && one.contains { $0 < 0.1 })
    for (a, b) in zip(one, try probabilities(SileroModel.most)) { #expect(abs(a - b) < 1e-6) }
  }

  @Test func `a file that is not a model is refused by name`() throws {
    let runtime = try OnnxRuntime(path: directory.path(.runtime))
    let path = directory.path(.runtime)
    let error = #expect(throws: EngineUnavailable.self) { try SileroModel(path, runtime: runtime) }
    #expect(error?.subject == path)
    #expect(error?.cause.isEmpty == false)
  }

  @Test(arguments: [EngineDirectory.File.detector, .whisperLibrary])
  func `a file that is not a runtime is refused by name`(_ file: EngineDirectory.File) {
    let path = directory.path(file)
    let error = #expect(throws: EngineUnavailable.self) { try OnnxRuntime(path: path) }
    #expect(error?.subject == path)
  }
}

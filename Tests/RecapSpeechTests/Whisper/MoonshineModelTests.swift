import Foundation
import RecapCore
import RecapTestSupport
import Testing

@testable import RecapSpeech

/// With the real model. Without it they fail and say what to run.
@Suite(.ownThreads) struct MoonshineModelTests {
  private let installed = EngineDirectory(setting: nil)

  private func model(_ path: String? = nil) throws -> MoonshineModel {
    try MoonshineModel(
      WhisperLibrary(path: installed.path(.whisperLibrary)), path: path ?? installed.path(.moonshineBase))
  }

  @Test func `speech is recognised`() throws {
    let samples = try SampleSource.threeVoices().samples
    let model = try model()
    let words = try model.words(in: samples)
    let text = words.map(\.text).joined(separator: " ").lowercased()
    for phrase in ["delivery coming", "let me start with", "in the analytics"] {
      #expect(text.contains(phrase), "\(text)")
    }
    #expect(words.allSatisfy { (0...1).contains($0.confidence) })
    // Nothing stays from the chunk before.
    let half = Array(samples.prefix(samples.count / 2))
    let alone = try model.words(in: half)
    #expect(try model.words(in: samples) == words)
    #expect(try model.words(in: half) == alone)
  }

  @Test func `silence and tiny chunks give few words`() throws {
    let model = try model()
    for count in [0, 1, 1000, 8127, 16_000] {
      #expect(try model.words(in: [Float](repeating: 0, count: count)).count < 4)
    }
    #expect(throws: RecognitionRefused.self) {
      try model.words(in: [Float](repeating: 0, count: 65 * speechSampleRate))
    }
  }

  @Test func `a file that is not a model is refused`() throws {
    let folder = try TemporaryFolder()
    let whole = try FileHandle(forReadingFrom: URL(filePath: installed.path(.moonshineBase)))
    let start = try whole.read(upToCount: 4 << 20) ?? Data()
    let contents = [
      Data(), Data("RCMS".utf8), start, start.prefix(600_000), Data(repeating: 0xFF, count: 4096),
    ]
    for (number, content) in contents.enumerated() {
      let file = folder.url.appending(path: "model-\(number).bin")
      try content.write(to: file)
      let error = #expect(throws: EngineUnavailable.self) { try model(file.path) }
      #expect(error?.cause == "it is not a Moonshine model")
    }
    let error = #expect(throws: EngineUnavailable.self) { try model("/nowhere/model.bin") }
    #expect(error?.cause == "no such file")
  }

  @Test func `a low-confidence chunk is heard by both recognisers`() throws {
    let voices = try SampleSource.threeVoices().samples
    let noise = SampleSource.noise(seconds: 10, level: 0.1).samples
    let samples = zip(voices, noise).map(+)
    func segments(below bound: Double) throws -> [EngineSegment] {
      let library = try WhisperLibrary(path: installed.path(.whisperLibrary))
      var settings = WhisperRecognizer.Settings()
      settings.doubtfulBelow = 0
      settings.secondOpinionBelow = bound
      return try WhisperRecognizer(
        library, model: installed.path(.whisperTinyEnglish), settings: settings, second: model()
      ).recognize(samples, for: EngineRequest(id: 1, samples: samples.count, language: "en", prompt: nil))
    }
    let (alone, both) = (try segments(below: 0), try segments(below: 1))
    #expect(alone != both)
    #expect(both == HypothesisFusion.fused(alone, with: try model().words(in: samples)))
    let confidence = try #require(WhisperRecognizer.confidence(of: alone))
    #expect(try segments(below: confidence) == alone)
  }
}

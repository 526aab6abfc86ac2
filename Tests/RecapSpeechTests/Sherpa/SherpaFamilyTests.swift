import Foundation
import RecapCore
import RecapTestSupport
import Testing

@testable import RecapSpeech

/// Each family with a model of its own through sherpa-onnx itself: tones in, words out.
@Suite(.ownThreads) struct SherpaFamilyTests {
  private let hello = SherpaTones.samples(SherpaTones.hello)

  @Test(arguments: [
    // Zipformers know capitals only, which are calmed down.
    (SherpaFamily.zipformerCTC, "hello world"), (.zipformerTransducer, "hello world"),
    (.nemoCTC, "hello, world."), (.nemoTransducer, "hello, world."), (.senseVoice, "Hello world."),
    (.whisper, "Hello world"),
  ])
  func `tones are transcribed`(_ family: SherpaFamily, _ text: String) throws {
    let recognizer = try SherpaTones.recognizer(family)
    #expect(
      recognizer.engine
        == EngineInfo(
          engine: "sherpa-onnx", version: "2.0.1", model: "\(family.rawValue) \(family.rawValue)"))
    // Twice: nothing is left behind from chunk to chunk.
    for _ in 0..<2 {
      let segment = try #require(try recognizer.recognize(hello).first)
      #expect(segment.text == text)
      #expect(segment.start == 0)
      #expect(segment.end == 4)
    }
  }

  @Test(arguments: SherpaTones.families.filter { $0 != .whisper })
  func `words have the times of their tones`(_ family: SherpaFamily) throws {
    let segment = try #require(try SherpaTones.recognizer(family).recognize(hello).first)
    let words = try #require(segment.words)
    #expect(words.map(\.text).joined(separator: " ") == segment.text)
    try #require(words.count == 2)
    #expect((0.04...0.2).contains(words[0].start))
    #expect((1.2...1.8).contains(words[0].end))
    #expect((2.04...2.2).contains(words[1].start))
    #expect((2.2...2.8).contains(words[1].end))
  }

  @Test func `Whisper has no word times`() throws {
    #expect(try #require(try SherpaTones.recognizer(.whisper).recognize(hello).first).words == nil)
  }

  @Test(arguments: [
    (SherpaFamily.zipformerTransducer, true), (.nemoTransducer, true), (.zipformerCTC, false),
    (.nemoCTC, false), (.senseVoice, false),
  ])
  func `only transducers give confidences`(_ family: SherpaFamily, _ isSure: Bool) throws {
    let words = try SherpaTones.recognizer(family).recognize(hello).first?.words ?? []
    #expect(words.count == 2)
    for word in words {
      #expect((word.confidence != nil) == isSure)
      if let confidence = word.confidence { #expect((0.5...1).contains(confidence)) }
    }
  }

  /// Parakeet TDT says how many frames a token lasts: here two of 80 ms.
  @Test func `token durations set the ends of words`() throws {
    let words = try #require(try SherpaTones.recognizer(.nemoTransducer).recognize(hello).first?.words)
    for (word, seconds) in zip(words, [1.28, 2.24]) { #expect(abs(word.end - seconds) < 0.001) }
  }

  @Test(arguments: SherpaTones.families) func `silence and tiny chunks give no text`(_ family: SherpaFamily)
    throws
  {
    let recognizer = try SherpaTones.recognizer(family)
    #expect(try recognizer.recognize(SherpaTones.samples([])) == [])
    // Without a frame sherpa-onnx would end this process.
    for count in [0, 1, 100, 1599] {
      #expect(try recognizer.recognize([Float](repeating: 0.1, count: count)) == [])
    }
  }

  @Test(arguments: SherpaTones.families) func `other tones give other words`(_ family: SherpaFamily) throws {
    let segment = try SherpaTones.recognizer(family).recognize(
      SherpaTones.samples(SherpaTones.hello.reversed())
    )
    .first
    #expect(segment?.text.lowercased().hasPrefix("world") == true)
  }

  @Test func `Whisper gets the language`() throws {
    let recognizer = try SherpaTones.recognizer(.whisper)
    func text(_ language: String?, _ tones: [SherpaTones.Tone] = SherpaTones.hello) throws -> String? {
      try recognizer.recognize(SherpaTones.samples(tones), in: language).first?.text
    }
    #expect(try text("de-AT") == "Guten Tag")
    #expect(try text("en_GB") == "Hello world")
    // It finds out by the first tone.
    #expect(try text(nil) == "Hello world")
    #expect(try text(nil, [.high, .middle]) == "Tagten")
    #expect(try text("en", [.high, .middle]) == "worldlo")
  }

  /// sherpa-onnx would end the process.
  @Test func `rejects a language that Whisper does not know`() throws {
    let recognizer = try SherpaTones.recognizer(.whisper)
    let error = #expect(throws: RecognitionRefused.self) { try recognizer.recognize(hello, in: "tlh-Latn") }
    #expect(error?.cause == "it does not support the language \"tlh-Latn\"")
    #expect(try recognizer.recognize(hello).first?.text == "Hello world")
  }

  /// sherpa-onnx would write down English, whatever is spoken.
  @Test func `an English Whisper refuses other languages`() throws {
    let recognizer = try SherpaTones.recognizer(.whisper, folder: "whisper_en")
    for language in ["en", "en-GB", nil] {
      #expect(try recognizer.recognize(hello, in: language).first?.text == "Hello world")
    }
    #expect(throws: RecognitionRefused.self) { try recognizer.recognize(hello, in: "de") }
  }

  /// sherpa-onnx would drop what is beyond 29.5 s: a refused chunk is recognised in halves.
  @Test func `Whisper refuses a chunk longer than 29.5 s`() throws {
    let recognizer = try SherpaTones.recognizer(.whisper)
    func recognize(seconds: Int) throws -> String? {
      try recognizer.recognize(SherpaTones.samples(SherpaTones.hello, seconds: seconds)).first?.text
    }
    #expect(try recognize(seconds: 29) == "Hello world")
    #expect(throws: RecognitionRefused.self) { try recognize(seconds: 30) }
  }

  @Test func `SenseVoice gets the language`() throws {
    let recognizer = try SherpaTones.recognizer(.senseVoice)
    for (language, text) in [
      ("zh-CN", "你好吗"), ("yue", "你好吗"), ("en", "Hello world."), ("de", "Hello world."), (nil, "Hello world."),
    ] {
      let segment = try #require(try recognizer.recognize(hello, in: language).first)
      #expect(segment.text == text)
      // A script without spaces has no words here.
      #expect((segment.words == nil) == (text == "你好吗"))
    }
  }
}

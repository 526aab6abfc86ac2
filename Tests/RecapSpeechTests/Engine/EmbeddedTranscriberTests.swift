import Foundation
import RecapCore
import RecapSpeech
import RecapTestSupport
import Synchronization
import Testing

/// With the real engines, on a few seconds of sound. Without them they fail and say what to run.
@Suite(.ownThreads) struct EmbeddedTranscriberTests {
  /// Loaded once for all of them.
  private static let moonshine = engine(.moonshine)
  private static let whisper = engine(.whisper)

  private static func engine(_ recognizer: EmbeddedRecognizer) -> SpeechEngine {
    SpeechEngine(EngineDirectory(setting: nil), settings: .init(recognizer), program: EngineDouble.program)
  }

  private let whole = [TimeRange(seconds: 0, 3600)]

  private func transcribe(
    _ source: SampleSource, by recognizer: EmbeddedRecognizer = .moonshine, windows: [TimeRange]? = nil,
    changes: [Double] = [], workers: Int = 1, language: String = "en",
    progress: @escaping @Sendable (MediaTime) -> Void = { _ in }
  ) async throws -> RawTranscription {
    try await EmbeddedTranscriber(
      source: source, engine: recognizer == .whisper ? Self.whisper : Self.moonshine, workers: workers,
      settings: .init(recognizer)
    ).transcribe(
      TranscriptionJob(
        recording: .blank, stream: 0, windows: windows ?? whole,
        speakerChanges: changes.map(MediaTime.init(seconds:)), language: language), progress: progress)
  }

  @Test(arguments: EmbeddedRecognizer.installed)
  func `speech is recognised`(_ recognizer: EmbeddedRecognizer) async throws {
    let result = try await transcribe(try .threeVoices(), by: recognizer)
    let text = result.segments.map(\.text).joined(separator: " ").lowercased()
    for word in ["delivery coming", "here for the whole hour", "let me start with", "in the analytics"] {
      #expect(text.contains(word), "\(text)")
    }
    #expect(result.speech.count > 2)
    #expect(result.audio?.decodedEnd == MediaTime(seconds: 10))
  }

  @Test func `speech regions have their true times`() async throws {
    let speech = try await transcribe(try .threeVoices()).speech
    let first = try #require(speech.first)
    let last = try #require(speech.last)
    #expect(abs(first.start.seconds - 0.3) < 0.15)
    #expect(abs(last.end.seconds - 9.75) < 0.2)
  }

  @Test func `Whisper measures word times and confidences`() async throws {
    let result = try await transcribe(try .threeVoices(), by: .whisper)
    let words = result.segments.flatMap { $0.words ?? [] }
    #expect(words.count > 20)
    #expect(words.map(\.start) == words.map(\.start).sorted())
    for word in words {
      #expect(word.start <= word.end && word.end <= MediaTime(seconds: 10))
      #expect(word.confidence.map { (0...1).contains($0) } == true)
    }
    let hour = try #require(words.first { $0.text.hasPrefix("hour") })
    #expect(TimeRange(seconds: 3.5, 5.2).contains(TimeRange(start: hour.start, end: hour.end)), "\(hour)")
  }

  @Test func `a low-confidence chunk gets a second pass`() async throws {
    let voices = try SampleSource.threeVoices()
    let noise = SampleSource.noise(seconds: 10, level: 0.1).samples
    let source = SampleSource(samples: zip(voices.samples, noise).map(+))
    func confidences(doubtfulBelow: Double) async throws -> [Double] {
      var settings = EmbeddedTranscriber.Settings(.whisper)
      settings.whisper.doubtfulBelow = doubtfulBelow
      let engine = SpeechEngine(
        EngineDirectory(setting: nil), settings: settings, program: EngineDouble.program)
      return try await EmbeddedTranscriber(source: source, engine: engine, workers: 1, settings: settings)
        .transcribe(
          TranscriptionJob(
            recording: .blank, stream: 0, windows: whole,
            speakerChanges: [2.25, 5.1].map(MediaTime.init(seconds:))), progress: { _ in }
        ).segments.map { $0.confidence ?? 0 }
    }
    let (never, always) = (try await confidences(doubtfulBelow: 0), try await confidences(doubtfulBelow: 1))
    #expect(never != always)
    #expect(zip(never, always).allSatisfy { $0 <= $1 })
  }

  @Test func `the language auto is detected`() async throws {
    let text = try await transcribe(try .threeVoices(), by: .whisper, language: "auto").segments
    #expect(text.map(\.text).joined().contains("whole hour"))
  }

  @Test func `rejects a language that the recogniser does not know`() async throws {
    for (recognizer, language) in [(EmbeddedRecognizer.moonshine, "de"), (.whisper, "tlh")] {
      let error = await #expect(throws: LanguageUnsupported.self) {
        try await transcribe(try .threeVoices(), by: recognizer, language: language)
      }
      #expect(error?.description.contains("\"\(language)\"") == true)
    }
  }

  /// By its name, which says so, and as a file, whose header does.
  @Test(arguments: ["tiny.en", EngineDirectory(setting: nil).path(.whisperTinyEnglish)])
  func `an English model knows English only`(_ model: String) async throws {
    var settings = EmbeddedTranscriber.Settings(.whisper)
    settings.model = model
    let engine = SpeechEngine(
      EngineDirectory(setting: nil), settings: settings, program: EngineDouble.program)
    let transcriber = EmbeddedTranscriber(
      source: try SampleSource.threeVoices(), engine: engine, workers: 1, settings: settings)
    func text(_ language: String) async throws -> String {
      try await transcriber.transcribe(
        TranscriptionJob(recording: .blank, stream: 0, windows: whole, language: language),
        progress: { _ in }
      ).segments.map(\.text).joined()
    }
    for language in ["de-DE", "auto"] {
      let error = await #expect(throws: LanguageUnsupported.self) { try await text(language) }
      #expect(error?.description.contains("\"\(language)") == true, "\(error?.description ?? "")")
    }
    let english = try await text("en-GB")
    #expect(english.contains("whole hour"))
  }

  @Test func `chunks are cut at speaker changes`() async throws {
    let result = try await transcribe(try .threeVoices(), changes: [2.25, 5.1])
    try #require(result.segments.count == 3)
    #expect(result.segments[0].text.contains("coming"))
    #expect(result.segments[1].text.contains("whole hour"))
    #expect(result.segments[2].text.contains("start with"))
    #expect(abs(result.segments[1].range.start.seconds - 2.4) < 0.2)
  }

  @Test(arguments: EmbeddedRecognizer.installed)
  func `the number of workers does not change the result`(_ recognizer: EmbeddedRecognizer) async throws {
    // Thirty seconds in many chunks, so that two workers are both busy, each with its own engine process.
    let voices = try SampleSource.threeVoices()
    let source = SampleSource(samples: voices.samples + voices.samples.reversed() + voices.samples)
    let changes = [2.25, 5.1, 22.25, 25.1]
    let one = try await transcribe(source, by: recognizer, changes: changes, workers: 1)
    for workers in [2, 4] {
      let more = try await transcribe(source, by: recognizer, changes: changes, workers: workers)
      #expect(more.segments == one.segments)
      #expect(more.speech == one.speech)
    }
  }

  @Test func `the size of audio chunks does not change the result`() async throws {
    var source = try SampleSource.threeVoices()
    let one = try await transcribe(source)
    source.blockLength = 1237
    #expect(try await transcribe(source).segments == one.segments)
  }

  @Test func `sound outside the AI windows is not recognised`() async throws {
    let windows = [TimeRange(seconds: 0, 2.2), TimeRange(seconds: 5, 8)]
    let result = try await transcribe(try .threeVoices(), windows: windows)
    let text = result.segments.map(\.text).joined(separator: " ").lowercased()
    #expect(text.contains("coming"))
    #expect(!text.contains("hour"))
    #expect(!text.contains("analytics"))
    for range in result.segments.map(\.range) + result.segments.flatMap(\.speech) + result.speech {
      #expect(windows.contains { $0.contains(range) })
    }
  }

  @Test func `a track that starts late keeps its times`() async throws {
    let voices = try SampleSource.threeVoices()
    let late = SampleSource(samples: voices.samples, start: 100 * speechSampleRate)
    let (here, there) = (try await transcribe(voices), try await transcribe(late))
    #expect(there.segments.map(\.text) == here.segments.map(\.text))
    #expect(there.speech == here.speech.map { $0.shifted(by: MediaTime(seconds: 100)) })
  }

  @Test(arguments: [
    SampleSource(samples: []), SampleSource(samples: [0.5]),
    SampleSource(samples: [Float](repeating: 0, count: 20 * speechSampleRate)),
    SampleSource.noise(seconds: 10, level: 0.2), SampleSource.noise(seconds: 5, level: 1),
    SampleSource(
      samples: (0..<10 * speechSampleRate).map { index in
        [220.0, 277.18, 329.63].reduce(0) { $0 + Float(sin(2 * Double.pi * $1 * Double(index) / 16_000)) / 5 }
      }),
    SampleSource(samples: [Float](repeating: .nan, count: speechSampleRate)),
    SampleSource(samples: [Float](repeating: .infinity, count: speechSampleRate)),
  ])
  func `sound without speech gives no words`(_ source: SampleSource) async throws {
    for recognizer in EmbeddedRecognizer.installed {
      let result = try await transcribe(source, by: recognizer)
      #expect(result.segments.filter { !$0.isNonSpeech }.map(\.text) == [])
    }
  }

  @Test func `invalid samples do not prevent recognition`() async throws {
    let voices = try SampleSource.threeVoices()
    let damaged = SampleSource(
      samples: [.nan, .infinity] + [Float](repeating: 0, count: 1000) + voices.samples)
    let text = try await transcribe(damaged).segments.map(\.text).joined(separator: " ").lowercased()
    #expect(text.contains("whole hour"))
  }

  @Test func `progress never goes back`() async throws {
    let seen = Mutex<[MediaTime]>([])
    _ = try await transcribe(try .threeVoices(), changes: [2.25, 5.1], workers: 3) { time in
      seen.withLock { $0.append(time) }
    }
    let times = seen.withLock { $0 }
    #expect(times.count == 3)
    #expect(times == times.sorted())
  }

  @Test func `a cancelled task stops`() async throws {
    let voices = try SampleSource.threeVoices()
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try await transcribe(voices)
    }
    await #expect(throws: CancellationError.self) { try await task.value }
  }

  @Test func `settings out of range are clamped`() async throws {
    var settings = EmbeddedTranscriber.Settings(.moonshine)
    settings.maximumWindow = MediaTime(seconds: 1e9)
    settings.margin = MediaTime(seconds: -5)
    settings.threshold = .nan
    let result = try await EmbeddedTranscriber(
      source: try SampleSource.threeVoices(), engine: Self.moonshine, workers: -3, settings: settings
    )
    .transcribe(
      TranscriptionJob(recording: .blank, stream: 0, windows: whole), progress: { _ in })
    #expect(!result.segments.isEmpty)
  }
}

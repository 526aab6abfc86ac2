import Foundation
import RecapCore
import RecapSpeech
import Synchronization
import Testing

/// With the real engine, on a few seconds of sound. Without it they fail and say what to run.
struct EmbeddedTranscriberTests {
  /// Loaded once for all of them.
  private static let engine = SpeechEngine(EngineDirectory(setting: nil))

  private let whole = [TimeRange(seconds: 0, 3600)]

  private func transcribe(
    _ source: SampleSource, windows: [TimeRange]? = nil, changes: [Double] = [], workers: Int = 1,
    progress: @escaping @Sendable (MediaTime) -> Void = { _ in }
  ) async throws -> RawTranscription {
    try await EmbeddedTranscriber(source: source, engine: Self.engine, workers: workers).transcribe(
      TranscriptionJob(
        recording: URL(filePath: "/none"), stream: 0, windows: windows ?? whole,
        speakerChanges: changes.map(MediaTime.init(seconds:))), progress: progress)
  }

  @Test func hearsWhatIsSaid() async throws {
    let result = try await transcribe(try .threeVoices())
    let text = result.segments.map(\.text).joined(separator: " ").lowercased()
    for word in ["delivery coming", "here for the whole hour", "let me start with", "in the analytics"] {
      #expect(text.contains(word), "\(text)")
    }
    #expect(result.speech.count > 2)
    #expect(result.audio?.decodedEnd == MediaTime(seconds: 10))
  }

  @Test func speechLiesWhereItIs() async throws {
    let speech = try await transcribe(try .threeVoices()).speech
    let first = try #require(speech.first)
    let last = try #require(speech.last)
    #expect(abs(first.start.seconds - 0.3) < 0.15)
    #expect(abs(last.end.seconds - 9.75) < 0.2)
  }

  @Test func cutsWhereTheSpeakerChanges() async throws {
    let result = try await transcribe(try .threeVoices(), changes: [2.25, 5.1])
    try #require(result.segments.count == 3)
    #expect(result.segments[0].text.contains("coming"))
    #expect(result.segments[1].text.contains("whole hour"))
    #expect(result.segments[2].text.contains("start with"))
    #expect(abs(result.segments[1].range.start.seconds - 2.4) < 0.2)
  }

  @Test func theNumberOfWorkersChangesNothing() async throws {
    // Thirty seconds in many windows, so that two workers are both busy, with one recogniser.
    let voices = try SampleSource.threeVoices()
    let source = SampleSource(samples: voices.samples + voices.samples.reversed() + voices.samples)
    let changes = [2.25, 5.1, 22.25, 25.1]
    let one = try await transcribe(source, changes: changes, workers: 1)
    for workers in [2, 2, 5] {
      let more = try await transcribe(source, changes: changes, workers: workers)
      #expect(more.segments == one.segments)
      #expect(more.speech == one.speech)
    }
  }

  @Test func theSizeOfChunksChangesNothing() async throws {
    var source = try SampleSource.threeVoices()
    let one = try await transcribe(source)
    source.chunk = 1237
    #expect(try await transcribe(source).segments == one.segments)
  }

  @Test func nothingIsHeardOutsideTheWindows() async throws {
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

  @Test func aTrackThatStartsLateKeepsItsLead() async throws {
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
  func whatIsNoSpeechGivesNoWords(_ source: SampleSource) async throws {
    let result = try await transcribe(source)
    #expect(result.segments.filter { !$0.isNonSpeech }.map(\.text) == [])
  }

  @Test func damagedSamplesDoNotDeafenIt() async throws {
    let voices = try SampleSource.threeVoices()
    let damaged = SampleSource(
      samples: [.nan, .infinity] + [Float](repeating: 0, count: 1000) + voices.samples)
    let text = try await transcribe(damaged).segments.map(\.text).joined(separator: " ").lowercased()
    #expect(text.contains("whole hour"))
  }

  @Test func progressNeverGoesBack() async throws {
    let seen = Mutex<[MediaTime]>([])
    _ = try await transcribe(try .threeVoices(), changes: [2.25, 5.1], workers: 3) { time in
      seen.withLock { $0.append(time) }
    }
    let times = seen.withLock { $0 }
    #expect(times.count == 3)
    #expect(times == times.sorted())
  }

  @Test func aCancelledTaskStops() async throws {
    let voices = try SampleSource.threeVoices()
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try await transcribe(voices)
    }
    await #expect(throws: CancellationError.self) { try await task.value }
  }

  @Test func oddSettingsAreClamped() async throws {
    var settings = EmbeddedTranscriber.Settings()
    settings.maximumWindow = MediaTime(seconds: 1e9)
    settings.margin = MediaTime(seconds: -5)
    settings.threshold = .nan
    let result = try await EmbeddedTranscriber(
      source: try SampleSource.threeVoices(), engine: Self.engine, workers: -3, settings: settings
    )
    .transcribe(
      TranscriptionJob(recording: URL(filePath: "/none"), stream: 0, windows: whole), progress: { _ in })
    #expect(!result.segments.isEmpty)
  }

  @Test func identityNamesEveryFile() throws {
    let identity = try EmbeddedTranscriber(source: SampleSource(samples: []), engine: Self.engine).identify(
      nil)
    #expect(identity.version == "2.0.1")
    #expect(
      identity.digests.keys.sorted() == [
        "library", "model.decoder", "model.encoder", "model.tokens", "runtime", "vad",
      ])
  }

  @Test func aMissingEngineIsNamedWithItsRemedy() throws {
    let nowhere = SpeechEngine(EngineDirectory(setting: "/nowhere/engine"))
    let error = #expect(throws: EngineUnavailable.self) {
      try EmbeddedTranscriber(source: SampleSource(samples: []), engine: nowhere).identify(nil)
    }
    #expect(error?.exitCode == .unavailable)
    #expect(error?.description.contains("/nowhere/engine") == true)
    #expect(error?.description.contains("make setup") == true)
  }
}

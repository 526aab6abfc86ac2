package import RecapCore
import Foundation

/// Recognises speech on this machine: Silero VAD finds it in this process, and an engine writes it down
/// in hosts, processes of their own. Needs no network and no other program.
///
/// The text does not depend on the number of workers. Memory does not grow with the recording's length.
package struct EmbeddedTranscriber: Transcriber {
  private let source: any AudioSource
  private let settings: Settings
  private let engine: SpeechEngine
  private let workers: Int

  /// - Parameters:
  ///   - engine: of the same settings; shared by all transcribers of the process, loaded when first needed.
  ///   - workers: windows recognised side by side; nil takes the processors at hand, four at most.
  package init(
    source: any AudioSource, engine: SpeechEngine, workers: Int? = nil, settings: Settings = Settings()
  ) {
    self.source = source
    self.engine = engine
    self.settings = settings
    self.workers = max(1, min(workers ?? min(4, ProcessInfo.processInfo.activeProcessorCount), 64))
  }

  package var processorTime: Duration { engine.hosts.processorTime }

  package func identify(_ job: TranscriptionJob?) throws -> EngineIdentity { try engine.loaded().identity }

  package func transcribe(
    _ job: TranscriptionJob, progress: @escaping @Sendable (MediaTime) -> Void
  ) async throws -> RawTranscription {
    guard !job.windows.isEmpty else { return RawTranscription(segments: [], speech: [], audio: nil) }
    if let problem = settings.engine.problem(with: job.language) {
      throw EngineUnavailable(
        settings.engine.engine, problem,
        hint: "transcription.profile: accurate knows about a hundred languages")
    }
    let engine = try engine.loaded()
    let audio = try source.open(
      AudioRequest(recording: job.recording, stream: job.stream, windows: job.windows))
    let reader = SpeechReader(
      audio, detector: try detector(engine), settings: packing, windows: job.windows,
      speakerChanges: job.speakerChanges)
    let outcome = try await recognize(reader, of: job, progress: progress)
    var report = reader.report
    let (lost, speech) = (outcome.lost.merged(), reader.speech.map(SpeechReader.range).merged())
    if !lost.isEmpty { report.unrecognized = lost.coveredDuration }
    if let failure = outcome.failure, lost.coveredDuration.seconds > speech.coveredDuration.seconds / 2 {
      // An engine that loses most of what was said is broken, not the recording.
      throw EngineUnavailable(settings.engine.engine, "most windows failed, the last one thus: \(failure)")
    }
    return RawTranscription(segments: outcome.segments, speech: speech, audio: report)
  }

  /// Keeps as many windows in work as there are workers, and pulls the next one meanwhile.
  private func recognize(
    _ reader: SpeechReader, of job: TranscriptionJob, progress: @Sendable (MediaTime) -> Void
  ) async throws -> WindowRecognition.Outcome {
    struct Done: Sendable {
      var number: Int
      var place: Place
      var end: MediaTime
      var outcome: WindowRecognition.Outcome
    }
    let padding = samples(settings.padding, within: 0...2)
    return try await withThrowingTaskGroup(of: Done.self) { group in
      var idle = (0..<workers).map { place(number: $0, for: job) }
      var done: [Done] = []
      var furthest = MediaTime.zero
      func collect(_ one: Done) {
        done.append(one)
        idle.append(one.place)
        furthest = max(furthest, one.end)
        progress(furthest)
      }
      while let piece = try reader.next() {
        if idle.isEmpty, let one = try await group.next() { collect(one) }
        try Task.checkCancellation()
        let (number, place) = (done.count + workers - idle.count, idle.removeLast())
        group.addTask(executorPreference: place.thread) {
          try await withTaskCancellationHandler {
            let recognition = WindowRecognition(padding: padding, ask: place.seat.recognize)
            return Done(
              number: number, place: place, end: SpeechReader.time(piece.window.samples.upperBound),
              outcome: try recognition.outcome(of: piece))
          } onCancel: {
            place.seat.cancel()
          }
        }
      }
      while let one = try await group.next() { collect(one) }
      return done.sorted { $0.number < $1.number }.map(\.outcome).reduce(WindowRecognition.Outcome(), +)
    }
  }

  /// Where one window at a time is recognised: a thread that waits, and a host that works.
  private struct Place: Sendable {
    var thread: RecognitionThread
    var seat: HostSeat
  }

  private func place(number: Int, for job: TranscriptionJob) -> Place {
    Place(
      thread: RecognitionThread(number: number),
      seat: HostSeat(
        engine.hosts, language: job.language == "auto" ? nil : job.language,
        prompt: job.vocabulary.isEmpty ? nil : job.vocabulary.joined(separator: ", ") + ".",
        limit: Self.limit))
  }

  /// How long a window of so many seconds may take: many times what it takes on a slow and busy machine.
  private static func limit(_ seconds: Double) -> Duration { .seconds(20 + 4 * seconds) }

  private func detector(_ engine: SpeechEngine.Loaded) throws -> SileroDetector {
    func seconds(_ time: MediaTime) -> Float { Float(min(max(time.seconds, 0.01), 60)) }
    return try SileroDetector(
      self.engine.directory, library: engine.library,
      settings: SileroDetector.Settings(
        threshold: Float(settings.threshold.isNaN ? 0.3 : min(max(settings.threshold, 0.05), 0.95)),
        minimumSilence: seconds(settings.minimumSilence), minimumSpeech: seconds(settings.minimumSpeech),
        maximumSpeech: seconds(settings.longestWindow)))
  }

  private var packing: SpeechWindows.Settings {
    SpeechWindows.Settings(
      maximumLength: samples(settings.longestWindow, within: 2...30),
      maximumGap: samples(settings.maximumGap, within: 0...10),
      margin: samples(settings.margin, within: 0...1),
      changeTolerance: samples(settings.changeTolerance, within: 0...2))
  }

  private func samples(_ time: MediaTime, within seconds: ClosedRange<Double>) -> Int {
    SpeechReader.samples(
      min(max(time, MediaTime(seconds: seconds.lowerBound)), MediaTime(seconds: seconds.upperBound)))
  }
}

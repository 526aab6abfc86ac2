package import RecapCore
import Foundation

/// Recognises speech in this process: Silero VAD finds it, Moonshine writes it down, both through
/// sherpa-onnx. Needs no network and no other program.
///
/// The text does not depend on the number of workers. Memory does not grow with the recording's length.
package struct EmbeddedTranscriber: Transcriber {
  /// What decides the words. Where the engine is and how many workers it has do not, and are no
  /// settings of a recap.
  package struct Settings: Hashable, Sendable, Codable {
    /// The longest stretch recognised at once.
    package var maximumWindow = MediaTime(seconds: 16)
    /// The longest pause inside such a stretch.
    package var maximumGap = MediaTime(seconds: 1.5)
    /// What is heard before and after the speech of a stretch.
    package var margin = MediaTime(seconds: 0.2)
    /// Silence put around a stretch.
    package var padding = MediaTime(seconds: 0)
    /// How far from a speaker change a pause may be to be cut at.
    package var changeTolerance = MediaTime(seconds: 0.5)
    /// 0 … 1: from which probability on a sound counts as a voice.
    package var threshold = 0.3
    /// A shorter pause does not part two stretches of speech.
    package var minimumSilence = MediaTime(seconds: 0.1)
    /// A shorter sound is no speech.
    package var minimumSpeech = MediaTime(seconds: 0.1)

    package init() {}

    private enum CodingKeys: String, CodingKey {
      case margin, padding, threshold
      case maximumWindow = "maximum_window"
      case maximumGap = "maximum_gap"
      case changeTolerance = "change_tolerance"
      case minimumSilence = "minimum_silence"
      case minimumSpeech = "minimum_speech"
    }
  }

  private let source: any AudioSource
  private let settings: Settings
  private let engine: SpeechEngine
  private let workers: Int

  /// - Parameters:
  ///   - engine: shared by all transcribers of the process; loaded when first needed.
  ///   - workers: windows recognised side by side; nil takes the processors at hand, four at most.
  package init(
    source: any AudioSource, engine: SpeechEngine, workers: Int? = nil, settings: Settings = Settings()
  ) {
    self.source = source
    self.engine = engine
    self.settings = settings
    self.workers = max(1, min(workers ?? min(4, ProcessInfo.processInfo.activeProcessorCount), 64))
  }

  package func identify(_ job: TranscriptionJob?) throws -> EngineIdentity {
    EngineIdentity(
      engine: "sherpa-onnx", version: SherpaLibrary.version,
      model: "moonshine-tiny-en 0.0.73, silero-vad 6.2.3",
      digests: try engine.loaded().digests)
  }

  package func transcribe(
    _ job: TranscriptionJob, progress: @escaping @Sendable (MediaTime) -> Void
  ) async throws -> RawTranscription {
    guard !job.windows.isEmpty else { return RawTranscription(segments: [], speech: [], audio: nil) }
    let engine = try engine.loaded()
    let audio = try source.open(
      AudioRequest(recording: job.recording, stream: job.stream, windows: job.windows))
    let reader = SpeechReader(
      audio, detector: try detector(engine), settings: packing, windows: job.windows,
      speakerChanges: job.speakerChanges)
    let recognition = WindowRecognition(
      recognizer: engine.recognizer, padding: samples(settings.padding, within: 0...2))
    let segments = try await recognize(reader, with: recognition, progress: progress)
    return RawTranscription(
      segments: segments, speech: reader.speech.map(SpeechReader.range).merged(), audio: reader.report)
  }

  /// Keeps as many windows in work as there are workers, and pulls the next one meanwhile.
  private func recognize(
    _ reader: SpeechReader, with recognition: WindowRecognition, progress: @Sendable (MediaTime) -> Void
  ) async throws -> [RecognizedSegment] {
    struct Done: Sendable {
      var number: Int
      var thread: RecognitionThread
      var end: MediaTime
      var segments: [RecognizedSegment]
    }
    return try await withThrowingTaskGroup(of: Done.self) { group in
      var idle = (0..<workers).map(RecognitionThread.init)
      var done: [Done] = []
      var furthest = MediaTime.zero
      func collect(_ one: Done) {
        done.append(one)
        idle.append(one.thread)
        furthest = max(furthest, one.end)
        progress(furthest)
      }
      while let piece = try reader.next() {
        if idle.isEmpty, let one = try await group.next() { collect(one) }
        try Task.checkCancellation()
        let (number, thread) = (done.count + workers - idle.count, idle.removeLast())
        group.addTask(executorPreference: thread) {
          Done(
            number: number, thread: thread, end: SpeechReader.time(piece.window.samples.upperBound),
            segments: try recognition.segments(of: piece))
        }
      }
      while let one = try await group.next() { collect(one) }
      return done.sorted { $0.number < $1.number }.flatMap(\.segments)
    }
  }

  private func detector(_ engine: SpeechEngine.Loaded) throws -> SileroDetector {
    func seconds(_ time: MediaTime) -> Float { Float(min(max(time.seconds, 0.01), 60)) }
    return try SileroDetector(
      self.engine.directory, library: engine.library,
      settings: SileroDetector.Settings(
        threshold: Float(settings.threshold.isNaN ? 0.3 : min(max(settings.threshold, 0.05), 0.95)),
        minimumSilence: seconds(settings.minimumSilence), minimumSpeech: seconds(settings.minimumSpeech),
        maximumSpeech: seconds(settings.maximumWindow)))
  }

  private var packing: SpeechWindows.Settings {
    SpeechWindows.Settings(
      maximumLength: samples(settings.maximumWindow, within: 2...30),
      maximumGap: samples(settings.maximumGap, within: 0...10),
      margin: samples(settings.margin, within: 0...1),
      changeTolerance: samples(settings.changeTolerance, within: 0...2))
  }

  private func samples(_ time: MediaTime, within seconds: ClosedRange<Double>) -> Int {
    SpeechReader.samples(
      min(max(time, MediaTime(seconds: seconds.lowerBound)), MediaTime(seconds: seconds.upperBound)))
  }
}

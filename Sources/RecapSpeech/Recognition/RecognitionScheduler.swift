import Foundation
import RecapCore

/// Finds the speech of one track in this process and has engine processes recognise it.
///
/// The text does not depend on the number of workers. Memory does not grow with the recording's length.
struct RecognitionScheduler {
  /// How speech is found and packed into chunks.
  struct Chunking: Hashable {
    /// The maximum length of a chunk.
    var maximumLength: MediaTime
    /// The maximum pause inside a chunk.
    var maximumGap: MediaTime
    /// The sound before and after the speech of a chunk that belongs to it.
    var margin: MediaTime
    /// The silence that is added before and after a chunk.
    var padding = MediaTime.zero
    /// The maximum distance between a speaker change and the pause at which to cut for it.
    var changeTolerance = MediaTime(seconds: 0.5)
    /// 0 … 1: the probability from which sound counts as a voice.
    var threshold: Double
    /// A shorter pause does not separate two speech regions.
    var minimumSilence = MediaTime(seconds: 0.1)
    /// A shorter sound is not speech.
    var minimumSpeech = MediaTime(seconds: 0.1)
  }

  /// The engine that recognises the speech.
  struct Engine {
    var processes: EngineProcessPool
    /// The engine's name for messages.
    var name: String
    /// The runtime for VAD.
    var runtime: OnnxRuntime
    var directory: EngineDirectory
    /// The hint for the user if the engine turns out to be broken.
    var hint: String?
  }

  /// After this much speech, engine processes are ended: the second for a new start is negligible beside
  /// it, and what follows a long meeting needs the memory more.
  private static let longSpeech = MediaTime(seconds: 600)

  let source: any AudioSource
  let engine: Engine
  let chunking: Chunking
  private let workers: Int

  /// - Parameter workers: the number of chunks that are recognised concurrently; nil uses the available
  ///   processors, at most four.
  init(source: any AudioSource, engine: Engine, chunking: Chunking, workers: Int?) {
    self.source = source
    self.engine = engine
    self.chunking = chunking
    self.workers = max(1, min(workers ?? min(4, ProcessInfo.processInfo.activeProcessorCount), 64))
  }

  /// - Throws: a `RecapFailure` of the source, `EngineUnavailable`, or `CancellationError`.
  func transcribe(
    _ job: TranscriptionJob, progress: @escaping @Sendable (MediaTime) -> Void
  ) async throws -> RawTranscription {
    let audio = try source.open(
      AudioRequest(recording: job.recording, stream: job.stream, windows: job.windows))
    let reader = SpeechReader(
      audio, detector: try detector(), settings: packing, windows: job.windows,
      speakerChanges: job.speakerChanges)
    let outcome = try await recognize(reader, of: job, progress: progress)
    var report = reader.report
    let (lost, speech) = (outcome.lost.merged(), reader.speech.map(SpeechReader.range).merged())
    if speech.coveredDuration > Self.longSpeech { engine.processes.drain() }
    if !lost.isEmpty { report.unrecognized = lost.coveredDuration }
    if let failure = outcome.failure, lost.coveredDuration.seconds > speech.coveredDuration.seconds / 2 {
      // If most of the speech is lost, the engine is broken, not the recording.
      throw EngineUnavailable(
        engine.name, "most chunks failed; the last failure: \(failure)", hint: engine.hint)
    }
    return RawTranscription(
      segments: outcome.segments, speech: speech, audio: report, loudness: reader.loudness)
  }

  /// Keeps as many chunks in progress as there are workers, and reads the next one meanwhile.
  private func recognize(
    _ reader: SpeechReader, of job: TranscriptionJob, progress: @Sendable (MediaTime) -> Void
  ) async throws -> ChunkRecognition.Outcome {
    struct Done: Sendable {
      var number: Int
      var slot: EngineSlot
      var end: MediaTime
      var outcome: ChunkRecognition.Outcome
    }
    let padding = samples(chunking.padding, within: 0...2)
    let hearing = SecondHearing(job.terms)
    return try await withThrowingTaskGroup(of: Done.self) { group in
      var idle = (0..<workers).map { _ in slot(for: job) }
      var done: [Done] = []
      var furthest = MediaTime.zero
      func collect(_ one: Done) {
        done.append(one)
        idle.append(one.slot)
        furthest = max(furthest, one.end)
        progress(furthest)
      }
      while let loaded = try reader.next() {
        if idle.isEmpty, let one = try await group.next() { collect(one) }
        try Task.checkCancellation()
        let (number, slot) = (done.count + workers - idle.count, idle.removeLast())
        group.addTask(executorPreference: slot.executor) {
          try await withTaskCancellationHandler {
            let recognition = ChunkRecognition(
              padding: padding, hearing: hearing, ask: { try slot.recognize($0, prompt: $1) })
            return Done(
              number: number, slot: slot, end: SpeechReader.time(loaded.chunk.samples.upperBound),
              outcome: try recognition.outcome(of: loaded))
          } onCancel: {
            slot.cancel()
          }
        }
      }
      while let one = try await group.next() { collect(one) }
      return done.sorted { $0.number < $1.number }.map(\.outcome).reduce(ChunkRecognition.Outcome(), +)
    }
  }

  private func slot(for job: TranscriptionJob) -> EngineSlot {
    EngineSlot(
      engine.processes, language: job.language == "auto" ? nil : job.language,
      limit: Self.limit)
  }

  /// Returns the time limit for a chunk of `seconds`: many times what a slow and busy machine needs.
  private static func limit(_ seconds: Double) -> Duration { .seconds(20 + 4 * seconds) }

  private func detector() throws -> VoiceDetector {
    VoiceDetector(
      try SileroModel(engine.directory.path(.detector), runtime: engine.runtime),
      settings: VoiceActivity.Settings(
        threshold: Float(chunking.threshold.isNaN ? 0.3 : min(max(chunking.threshold, 0.05), 0.95)),
        minimumSilence: samples(chunking.minimumSilence, within: 0.01...60),
        minimumSpeech: samples(chunking.minimumSpeech, within: 0.01...60),
        maximumSpeech: samples(chunking.maximumLength, within: 0.01...60)))
  }

  private var packing: SpeechChunker.Settings {
    SpeechChunker.Settings(
      maximumLength: samples(chunking.maximumLength, within: 2...30),
      maximumGap: samples(chunking.maximumGap, within: 0...10),
      margin: samples(chunking.margin, within: 0...1),
      changeTolerance: samples(chunking.changeTolerance, within: 0...2))
  }

  private func samples(_ time: MediaTime, within seconds: ClosedRange<Double>) -> Int {
    SpeechReader.samples(
      min(max(time, MediaTime(seconds: seconds.lowerBound)), MediaTime(seconds: seconds.upperBound)))
  }
}

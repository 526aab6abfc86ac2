package import Foundation
package import RecapCore
import RecapHTTP
import Synchronization

/// The engine that uses an OpenAI-compatible server as the recogniser (`POST /v1/audio/transcriptions`).
///
/// It is the only engine that sends sound out of this machine, and only to the address in the settings.
/// Pieces of sound inside the AI windows are sent as WAV, some concurrently; the text does not depend on
/// how many.
package struct HTTPTranscriber: Transcriber {
  private let source: any AudioSource
  private let settings: Settings
  private let environment: [String: String]
  private let pause: @Sendable (Duration) async throws -> Void
  private let now: @Sendable () -> Date

  /// - Parameters:
  ///   - environment: the environment variables, one of which may hold the key.
  ///   - pause: waits before another attempt.
  ///   - now: returns the current time, for a server that says until when to wait.
  package init(
    source: any AudioSource, settings: Settings,
    environment: [String: String] = ProcessInfo.processInfo.environment,
    pause: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) },
    now: @escaping @Sendable () -> Date = { Date() }
  ) {
    self.source = source
    self.settings = settings
    self.environment = environment
    self.pause = pause
    self.now = now
  }

  /// Sends no request: a meeting may be queued while the server is unreachable.
  package func identify(_ job: TranscriptionJob?) throws -> EngineIdentity {
    let address = try address
    return EngineIdentity(
      engine: "http", version: "1", model: "\(settings.model) at \(address.base)", digests: [:])
  }

  package func transcribe(
    _ job: TranscriptionJob, progress: @escaping @Sendable (MediaTime) -> Void
  ) async throws -> RawTranscription {
    guard !job.windows.isEmpty else { return RawTranscription(segments: [], speech: [], audio: nil) }
    let address = try address
    let server = ServerConnection(key: try key(for: address), limits: limits)
    let audio = try source.open(
      AudioRequest(recording: job.recording, stream: job.stream, windows: job.windows))
    let chunker = AudioChunker(audio, windows: job.windows, longest: settings.maximumPiece)
    let segments = try await segments(of: chunker, job, from: server, at: address, progress: progress)
    return RawTranscription(
      segments: segments, speech: [], audio: chunker.report, loudness: chunker.loudness)
  }

  /// Keeps as many requests in flight as the settings allow, and reads the next chunk meanwhile.
  private func segments(
    of chunker: AudioChunker, _ job: TranscriptionJob, from server: ServerConnection,
    at address: ServerAddress,
    progress: @escaping @Sendable (MediaTime) -> Void
  ) async throws -> [RecognizedSegment] {
    struct Done: Sendable {
      var number: Int
      var end: MediaTime
      var segments: [RecognizedSegment]
    }
    let progress = MonotonicProgress(progress)
    return try await withThrowingTaskGroup(of: Done.self) { group in
      var done: [Done] = []
      var number = 0
      while let chunk = try chunker.next() {
        while number - done.count >= max(1, settings.parallelRequests), let one = try await group.next() {
          done.append(one)
        }
        let request = number
        number += 1
        group.addTask {
          let segments = try await answer(
            to: chunk, job, from: server, at: address, onActivity: { progress.report(.zero) })
          progress.report(chunk.range.end)
          return Done(number: request, end: chunk.range.end, segments: segments)
        }
      }
      while let one = try await group.next() { done.append(one) }
      return done.sorted { $0.number < $1.number }.flatMap(\.segments)
    }
  }

  /// Returns the segments of one chunk. Repeats the request if that may help.
  private func answer(
    to chunk: AudioChunker.Chunk, _ job: TranscriptionJob, from server: ServerConnection,
    at address: ServerAddress, onActivity: @Sendable () -> Void
  ) async throws -> [RecognizedSegment] {
    let (body, type) = SpeechRequest.form(chunk.samples, model: settings.model, for: job).encoded()
    return try await attempts.answer(from: address, for: .transcription, within: limits) {
      let reply = try await server.post(body, type: type, to: address.transcriptions)
      onActivity()
      return reply
    } read: { body in
      do throws(TranscriptSyntaxError) {
        return .success(try ExternalTranscript.segments(body, of: chunk.range))
      } catch {
        // A truncated response may be complete the next time; one without times never has any.
        let failure = ServerFailure(
          .transcription, address.base,
          "its answer for \(chunk.range.start) to \(chunk.range.end) is not a transcript with times: \(error)",
          hint: error.isCutOff
            ? nil : "the server should support response_format=verbose_json for this model",
          exitCode: error.isCutOff ? .temporaryFailure : .unavailable)
        return .failure(ServerAttempts.Refusal(failure, mayPass: error.isCutOff))
      }
    }
  }

  private var attempts: ServerAttempts {
    ServerAttempts(most: settings.attempts, longestWait: settings.longestWait, pause: pause, now: now)
  }

  private var address: ServerAddress {
    get throws(ServerFailure) { try ServerAddress(setting: settings.url, for: .transcription) }
  }

  private func key(for address: ServerAddress) throws(ServerFailure) -> ServerKey? {
    try ServerKey.find(
      file: settings.keyFile, variable: settings.keyVariable, for: address, of: .transcription,
      environment: environment)
  }

  private var limits: ServerConnection.Limits {
    ServerConnection.Limits(
      time: .milliseconds(max(1, settings.timeout.milliseconds)), bytes: ExternalTranscript.mostBytes)
  }
}

extension ServerUse {
  static let transcription = ServerUse(
    operation: "transcribe with", settings: "transcription.http", size: "maximum_piece",
    ability: "takes WAV and has the model that transcription.http.model names", isQuoted: true)
}

extension HTTPTranscriber {
  /// Requests the server's list of models, with the key, for at most ten seconds.
  package func readiness() async throws -> String {
    let address = try address
    var limits = limits
    limits.time = min(limits.time, .seconds(10))
    let identity = try identify(nil)
    return try await ServerModels.readiness(
      of: settings.model, at: address, for: .transcription,
      over: ServerConnection(key: try key(for: address), limits: limits),
      called: "\(identity.engine), \(identity.model)", now: now())
  }
}

/// The progress of concurrent work, which is never reported as less than before.
private final class MonotonicProgress: Sendable {
  private let reached = Mutex(MediaTime.zero)
  private let progress: @Sendable (MediaTime) -> Void

  init(_ progress: @escaping @Sendable (MediaTime) -> Void) { self.progress = progress }

  func report(_ time: MediaTime) {
    let furthest = reached.withLock { reached in
      reached = max(reached, time)
      return reached
    }
    progress(furthest)
  }
}

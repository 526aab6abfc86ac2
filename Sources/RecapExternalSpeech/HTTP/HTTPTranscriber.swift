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
    let address = try ServerAddress(setting: settings.url)
    return EngineIdentity(
      engine: "http", version: "1", model: "\(settings.model) at \(address.base)", digests: [:])
  }

  package func transcribe(
    _ job: TranscriptionJob, progress: @escaping @Sendable (MediaTime) -> Void
  ) async throws -> RawTranscription {
    guard !job.windows.isEmpty else { return RawTranscription(segments: [], speech: [], audio: nil) }
    let address = try ServerAddress(setting: settings.url)
    let key = try ServerKey.find(settings, for: address, environment: environment)
    let audio = try source.open(
      AudioRequest(recording: job.recording, stream: job.stream, windows: job.windows))
    let chunker = AudioChunker(audio, windows: job.windows, longest: settings.maximumPiece)
    let server = SpeechServer(key: key, timeout: timeout)
    let segments = try await segments(of: chunker, job, from: server, at: address, progress: progress)
    return RawTranscription(
      segments: segments, speech: [], audio: chunker.report, loudness: chunker.loudness)
  }

  /// Keeps as many requests in flight as the settings allow, and reads the next chunk meanwhile.
  private func segments(
    of chunker: AudioChunker, _ job: TranscriptionJob, from server: SpeechServer, at address: ServerAddress,
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
    to chunk: AudioChunker.Chunk, _ job: TranscriptionJob, from server: SpeechServer,
    at address: ServerAddress, onActivity: @Sendable () -> Void
  ) async throws -> [RecognizedSegment] {
    let form = SpeechRequest.form(chunk.samples, model: settings.model, for: job)
    var attempt = 1
    while true {
      let reply = try await server.post(form, to: address.transcriptions)
      onActivity()
      switch verdict(on: reply, about: chunk.range, from: address) {
      case .success(let segments): return segments
      case .failure(let refusal):
        let wait = refusal.wait ?? .seconds(1 << min(attempt, 10))
        guard refusal.mayPass, attempt < settings.attempts,
          wait <= .milliseconds(settings.longestWait.milliseconds)
        else { throw refusal.failure }
        try await pause(wait)
        attempt += 1
      }
    }
  }

  private struct Refusal: Error {
    var failure: ServerFailure
    var mayPass: Bool
    /// The time until the next attempt, or nil if the server does not name one.
    var wait: Duration?
  }

  private func verdict(
    on reply: HTTPReply, about chunk: TimeRange, from address: ServerAddress
  ) -> Result<[RecognizedSegment], Refusal> {
    switch ServerReply.of(reply, from: address.base, limit: timeout, now: now()) {
    case .again(let failure, let wait): return .failure(Refusal(failure: failure, mayPass: true, wait: wait))
    case .refused(let failure): return .failure(Refusal(failure: failure, mayPass: false, wait: nil))
    case .answer(let body):
      do throws(TranscriptSyntaxError) {
        return .success(try ExternalTranscript.segments(body, of: chunk))
      } catch {
        // A truncated response may be complete the next time; one without times never has any.
        let failure = ServerFailure(
          address.base,
          "its answer for \(chunk.start) to \(chunk.end) is not a transcript with times: \(error)",
          hint: error.isCutOff
            ? nil : "the server should support response_format=verbose_json for this model",
          exitCode: error.isCutOff ? .temporaryFailure : .unavailable)
        return .failure(Refusal(failure: failure, mayPass: error.isCutOff, wait: nil))
      }
    }
  }

  private var timeout: Duration { .milliseconds(max(1, settings.timeout.milliseconds)) }
}

extension HTTPTranscriber {
  /// Requests the server's list of models, with the key, for at most ten seconds.
  package func readiness() async throws -> String {
    let address = try ServerAddress(setting: settings.url)
    let key = try ServerKey.find(settings, for: address, environment: environment)
    let limit = min(timeout, .seconds(10))
    let reply = try await SpeechServer(key: key, timeout: limit).get(address.models)
    let identity = try identify(nil)
    let name = "\(identity.engine), \(identity.model)"
    // Small servers list no models; then all that is known is that the server responds.
    if case .response(let response) = reply, [404, 405, 501].contains(response.status) {
      return "\(name) (answers, but lists no models)"
    }
    switch ServerReply.of(reply, from: address.base, limit: limit, now: now()) {
    case .again(let failure, _), .refused(let failure): throw failure
    case .answer(let body):
      let models = (try? JSONParser.parse(body))?["data"]?.arrayValue?.compactMap { $0["id"]?.stringValue }
      // Some servers list patterns, others only loaded models: a model that is not listed may exist.
      guard let models, !models.isEmpty, !models.contains(settings.model) else { return name }
      return "\(name) (answers, but does not list the model)"
    }
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

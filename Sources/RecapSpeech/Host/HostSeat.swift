import RecapCore
import Synchronization

/// A slot in which chunks are recognised one after another, by any free engine process. It can be cancelled
/// from any thread and stops within moments, whatever the engine is doing.
final class HostSeat: Sendable {
  private struct State {
    var host: EngineHost?
    var isCancelled = false
  }

  private let pool: HostPool
  private let language: String?
  private let prompt: String?
  private let limit: @Sendable (Double) -> Duration
  private let state = Mutex(State())

  /// - Parameter limit: returns the time limit for a chunk, by its length in seconds.
  init(_ pool: HostPool, language: String?, prompt: String?, limit: @escaping @Sendable (Double) -> Duration)
  {
    self.pool = pool
    self.language = language
    self.prompt = prompt
    self.limit = limit
  }

  /// Recognises one chunk.
  /// - Throws: `HostFailure` if the chunk may be the cause; `EngineUnavailable` if no engine process
  ///   starts.
  func recognize(_ samples: [Float]) throws -> [HostSegment] {
    let host: EngineHost
    do throws(HostFailure) {
      host = try pool.take(isCancelled: { self.isCancelled || Task.isCancelled })
    } catch {
      if isCancelled || error == .interrupted { throw error }
      throw EngineUnavailable(error, command: pool.command)
    }
    guard sit(host) else {
      pool.giveBack(host, hasAnswered: false)
      throw HostFailure.interrupted
    }
    defer { state.withLock { $0.host = nil } }
    do throws(HostFailure) {
      let segments = try host.recognize(
        samples, language: language, prompt: prompt,
        within: limit(Double(samples.count) / Double(speechSampleRate)))
      pool.giveBack(host)
      return segments
    } catch {
      if error.leavesHostUsable {
        pool.giveBack(host)
      } else {
        host.kill()
        if !isCancelled { pool.lose(error) }
      }
      throw error
    }
  }

  /// Ends the recognition of the current chunk and refuses further ones.
  func cancel() {
    state.withLock {
      $0.isCancelled = true
      $0.host?.kill()
    }
  }

  private var isCancelled: Bool { state.withLock { $0.isCancelled } }

  private func sit(_ host: EngineHost) -> Bool {
    state.withLock { state in
      guard !state.isCancelled else { return false }
      state.host = host
      return true
    }
  }
}

extension EngineUnavailable {
  /// Makes the failure of an engine process that did not start.
  init(_ failure: HostFailure, command: HostCommand) {
    if case .unavailable(let subject, let cause) = failure {
      self.init(subject, cause, hint: command.hint)
    } else {
      self.init(command.subject ?? command.executable, "\(failure)", hint: command.hint)
    }
  }
}

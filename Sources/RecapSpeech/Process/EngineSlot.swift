import RecapCore
import Synchronization

/// A slot in which chunks are recognised one after another, by any free engine process. It can be cancelled
/// from any thread and stops within moments, whatever the engine is doing.
final class EngineSlot: Sendable {
  private struct State {
    var process: EngineProcess?
    var isCancelled = false
  }

  /// The executor for the tasks that wait in this slot: recognising a chunk takes about a second.
  let executor = SerialTaskExecutor(label: "recap.recognition")
  private let pool: EngineProcessPool
  private let language: String?
  private let limit: @Sendable (Double) -> Duration
  private let state = Mutex(State())

  /// - Parameter limit: returns the time limit for a chunk, by its length in seconds.
  init(
    _ pool: EngineProcessPool, language: String?,
    limit: @escaping @Sendable (Double) -> Duration
  ) {
    self.pool = pool
    self.language = language
    self.limit = limit
  }

  /// Recognises one chunk.
  /// - Parameter prompt: names and terms that may be in it.
  /// - Throws: `EngineProcessFailure` if the chunk may be the cause; `EngineUnavailable` if no engine process
  ///   starts.
  func recognize(_ samples: [Float], prompt: String? = nil) throws -> [EngineSegment] {
    let process: EngineProcess
    do throws(EngineProcessFailure) {
      process = try pool.take(isCancelled: { self.isCancelled || Task.isCancelled })
    } catch {
      if isCancelled || error == .interrupted { throw error }
      throw EngineUnavailable(error, command: pool.command)
    }
    guard occupy(process) else {
      pool.giveBack(process, hasAnswered: false)
      throw EngineProcessFailure.interrupted
    }
    defer { state.withLock { $0.process = nil } }
    do throws(EngineProcessFailure) {
      let segments = try process.recognize(
        samples, language: language, prompt: prompt,
        within: limit(Double(samples.count) / Double(speechSampleRate)))
      pool.giveBack(process)
      return segments
    } catch {
      if error.leavesProcessUsable {
        pool.giveBack(process)
      } else {
        process.kill()
        if !isCancelled { pool.lose(error) }
      }
      throw error
    }
  }

  /// Ends the recognition of the current chunk and refuses further ones.
  func cancel() {
    state.withLock {
      $0.isCancelled = true
      $0.process?.kill()
    }
  }

  private var isCancelled: Bool { state.withLock { $0.isCancelled } }

  private func occupy(_ process: EngineProcess) -> Bool {
    state.withLock { state in
      guard !state.isCancelled else { return false }
      state.process = process
      return true
    }
  }
}

extension EngineUnavailable {
  /// Makes the failure of an engine process that did not start.
  init(_ failure: EngineProcessFailure, command: EngineCommand) {
    if case .unavailable(let subject, let cause) = failure {
      self.init(subject, cause, hint: command.hint)
    } else {
      self.init(command.subject ?? command.executable, "\(failure)", hint: command.hint)
    }
  }
}

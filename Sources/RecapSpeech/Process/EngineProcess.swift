import RecapCore

/// A running engine process, which recognises one chunk after another. Used by one task at a time.
///
/// A crash, an `exit()` or a hang inside an engine's library ends the engine process and costs the chunk,
/// but does not affect Recap.
final class EngineProcess: @unchecked Sendable {
  /// The engine as the process identified it.
  let engine: EngineInfo
  private let process: ChildProcess
  private var connection: EngineConnection
  private var requests = 0
  private var counted = Duration.zero

  /// Starts the engine process and waits until it is ready.
  /// - Parameters:
  ///   - startupTimeout: the time that it may take to load its model: minutes, on a busy machine with a cold
  ///     disk.
  ///   - isCancelled: returns true to end the wait; the engine process is then killed within a moment.
  init(
    _ command: EngineCommand, startupTimeout: Duration = .seconds(180),
    isCancelled: @escaping () -> Bool = { Task.isCancelled }
  ) throws(EngineProcessFailure) {
    let process = try ChildProcess(command)
    var connection = EngineConnection(input: process.socket, output: process.socket)
    connection.isCancelled = isCancelled
    guard let greeting = try connection.message(EngineGreeting.self, by: .now + startupTimeout) else {
      throw .died(process.end())
    }
    switch greeting {
    case .ready(let engine): self.engine = engine
    case .unavailable(let subject, let cause): throw .unavailable(subject: subject, cause: cause)
    }
    // The task that waited for the start may not be the one that uses the process.
    connection.isCancelled = { Task.isCancelled }
    self.process = process
    self.connection = connection
  }

  /// Recognises one chunk. After any failure except a refusal, the engine process is no longer usable.
  func recognize(
    _ samples: [Float], language: String?, prompt: String?, within limit: Duration
  ) throws(EngineProcessFailure) -> [EngineSegment] {
    requests += 1
    let request = EngineRequest(id: requests, samples: samples.count, language: language, prompt: prompt)
    let deadline = ContinuousClock.now + limit
    let line: [UInt8]
    do { line = try EngineProtocol.line(request) } catch { throw .garbled("\(error)") }
    let answer: EngineReply?
    do throws(EngineProcessFailure) {
      try connection.send(line + EngineConnection.bytes(of: samples), by: deadline)
      answer = try connection.message(EngineReply.self, by: deadline)
    } catch .died {
      throw .died(process.end())
    }
    switch answer {
    case .segments(requests, let segments): return segments
    case .failed(requests, let cause): throw .refused(cause)
    case .some: throw .garbled("the reply is to another request")
    case nil: throw .died(process.end())
    }
  }

  /// Returns the processor time used since the last call, or since the start.
  func takeProcessorTime() -> Duration {
    let now = process.processorTime
    defer { counted = max(counted, now) }
    return max(.zero, now - counted)
  }

  /// The peak memory so far, in bytes, or nil if the system does not report it.
  var peakMemory: Int? { process.peakMemory }

  /// Ends the process at once. May be called from any thread; a call of `recognize` then returns with a
  /// failure.
  func kill() { process.kill() }
}

/// Why an engine process returned no result for a chunk.
package enum EngineProcessFailure: Error, Hashable, CustomStringConvertible {
  /// The process has ended. The value says how.
  case died(String)
  /// The process sent nothing for this many seconds.
  case silent(seconds: Int)
  /// The process sent something that is not a message of the protocol.
  case garbled(String)
  /// The engine itself failed. The value is its cause.
  case refused(String)
  /// The caller was cancelled.
  case interrupted
  /// The process never became ready.
  case unavailable(subject: String, cause: String)

  package var description: String {
    switch self {
    case .died(let how): "the engine process died: \(how)"
    case .silent(let seconds): "the engine did not answer within \(seconds) s"
    case .garbled(let what): "the engine violated the protocol: \(what)"
    case .refused(let cause): "the engine failed: \(cause)"
    case .interrupted: "interrupted"
    case .unavailable(let subject, let cause): "\(subject): \(cause)"
    }
  }

  /// A Boolean value that indicates whether the engine process can be used again.
  var leavesProcessUsable: Bool {
    if case .refused = self { true } else { false }
  }
}

import RecapCore

/// A running engine process, which recognises one chunk after another. Used by one task at a time.
///
/// A crash, an `exit()` or a hang inside an engine's library ends the engine process and costs the chunk,
/// but does not affect Recap.
final class EngineHost: @unchecked Sendable {
  /// The time that an engine process may take to load its model: minutes, on a busy machine with a cold
  /// disk.
  private static let patienceAtStart = Duration.seconds(180)

  /// The engine as the process identified it.
  let engine: HostEngine
  private let process: HostProcess
  private var channel: HostChannel
  private var requests = 0
  private var counted = Duration.zero

  /// Starts the engine process and waits until it is ready.
  /// - Parameter isCancelled: returns true to end the wait; the engine process is then killed within a
  ///   moment.
  init(
    _ command: HostCommand, patience: Duration = patienceAtStart,
    isCancelled: @escaping () -> Bool = { Task.isCancelled }
  ) throws(HostFailure) {
    let process = try HostProcess(command)
    var channel = HostChannel(input: process.socket, output: process.socket)
    channel.isCancelled = isCancelled
    guard let greeting = try channel.message(HostGreeting.self, by: .now + patience) else {
      throw .died(process.end())
    }
    switch greeting {
    case .ready(let engine): self.engine = engine
    case .unavailable(let subject, let cause): throw .unavailable(subject: subject, cause: cause)
    }
    // The task that waited for the start may not be the one that uses the process.
    channel.isCancelled = { Task.isCancelled }
    self.process = process
    self.channel = channel
  }

  /// Recognises one chunk. After any failure except a refusal, the engine process is no longer usable.
  func recognize(
    _ samples: [Float], language: String?, prompt: String?, within limit: Duration
  ) throws(HostFailure) -> [HostSegment] {
    requests += 1
    let request = HostRequest(id: requests, samples: samples.count, language: language, prompt: prompt)
    let deadline = ContinuousClock.now + limit
    let line: [UInt8]
    do { line = try HostProtocol.line(request) } catch { throw .garbled("\(error)") }
    let answer: HostReply?
    do throws(HostFailure) {
      try channel.send(line + HostChannel.bytes(of: samples), by: deadline)
      answer = try channel.message(HostReply.self, by: deadline)
    } catch .died {
      throw .died(process.end())
    }
    switch answer {
    case .segments(requests, let segments): return segments
    case .failed(requests, let cause): throw .refused(cause)
    case .some: throw .garbled("an answer to another question")
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

import RecapCore

/// A running host, ready to recognise one window after the other. One task at a time.
///
/// A crash, an `exit()` or a hang inside an engine's library ends the host and costs the window, not Recap.
final class EngineHost: @unchecked Sendable {
  /// How long a host may take to load its model: minutes, on a busy machine with a cold disk.
  private static let patienceAtStart = Duration.seconds(180)

  /// What the host says it is.
  let engine: HostEngine
  private let process: HostProcess
  private var channel: HostChannel
  private var requests = 0
  private var counted = Duration.zero

  /// Starts the host and waits until it is ready.
  /// - Parameter isCancelled: ends the wait, within a moment; the host is then killed.
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
    // Whoever waited for it to start is not whoever will use it.
    channel.isCancelled = { Task.isCancelled }
    self.process = process
    self.channel = channel
  }

  /// Recognises one window. After any failure but a refusal the host is of no use.
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

  /// Processor time used since the last time that this was asked, or since it was started.
  func takeProcessorTime() -> Duration {
    let now = process.processorTime
    defer { counted = max(counted, now) }
    return max(.zero, now - counted)
  }

  /// Its peak memory so far, in bytes; nil if the system does not say.
  var peakMemory: Int? { process.peakMemory }

  /// Ends it at once, from any thread: a call of `recognize` returns with a failure.
  func kill() { process.kill() }
}

import Glibc
import RecapCore
import Synchronization

/// The engine processes of one command, which stay loaded between chunks and between meetings.
///
/// There are never more than are used at once. All end with the pool, and with this process.
package final class EngineProcessPool: Sendable {
  /// Waits for `time`, or until `isCancelled` returns true.
  typealias Pause = @Sendable (_ time: Duration, _ isCancelled: () -> Bool) -> Void

  let command: EngineCommand
  private let idle = Mutex<[EngineProcess]>([])
  private let spent = Mutex(Duration.zero)
  private let health = Mutex(EngineHealth())
  private let pause: Pause

  /// The pool of the third-party program that was used last, so that its processes stay loaded between
  /// meetings.
  private static let last = Mutex<EngineProcessPool?>(nil)
  /// The log for the health of engines: one for this process, because the pools are shared.
  private static let log = Mutex<@Sendable (String) -> Void>({ _ in })

  package convenience init(_ command: EngineCommand) { self.init(command, pause: Self.wait) }

  init(_ command: EngineCommand, pause: @escaping Pause) {
    self.command = command
    self.pause = pause
  }

  /// Sets the log, which is called with a sentence when engines begin to fail and when they work again.
  package static func tell(_ log: @escaping @Sendable (String) -> Void) { Self.log.withLock { $0 = log } }

  private static func say(_ change: EngineHealth.Change?) {
    guard let change else { return }
    log.withLock { $0 }("\(change)")
  }

  private static func wait(_ time: Duration, isCancelled: () -> Bool) {
    let end = ContinuousClock.now + time
    while !isCancelled(), ContinuousClock.now < end {
      poll(nil, 0, PollTimeout.milliseconds(min(ContinuousClock.now.duration(to: end), .milliseconds(100))))
    }
  }

  /// Returns the pool of this command, the same as in the last call if the command is unchanged.
  static func shared(_ command: EngineCommand) -> EngineProcessPool {
    last.withLock { last in
      if let last, last.command == command { return last }
      let pool = EngineProcessPool(command)
      last = pool
      return pool
    }
  }

  /// Ends the idle processes of the shared pool.
  static func drainShared() { last.withLock { $0?.drain() } }

  /// Returns an idle engine process, or a new one.
  /// - Throws: `unavailable` if processes have died repeatedly and none has returned a result.
  func take(isCancelled: @escaping () -> Bool = { Task.isCancelled }) throws(EngineProcessFailure)
    -> EngineProcess
  {
    if let process = idle.withLock({ $0.popLast() }) { return process }
    let now = health.withLock { $0 }
    if now.isBroken {
      health.withLock { $0.forget() }
      throw .unavailable(
        subject: command.subject ?? command.executable,
        cause: "its process failed \(now.deaths) times in a row"
          + (now.lastCause.map { "; the last failure: \($0)" } ?? ""))
    }
    if now.pause > .zero { pause(now.pause, isCancelled) }
    guard !isCancelled() else { throw .interrupted }
    do {
      return try EngineProcess(command, isCancelled: isCancelled)
    } catch {
      lose(error)
      throw error
    }
  }

  /// Returns an engine process to the pool for further use.
  /// - Parameter hasAnswered: whether the process has returned a result.
  func giveBack(_ process: EngineProcess, hasAnswered: Bool = true) {
    let time = process.takeProcessorTime()
    spent.withLock { $0 += time }
    idle.withLock { $0.append(process) }
    if hasAnswered { Self.say(health.withLock { $0.noteAnswer() }) }
  }

  /// Notes that an engine process has ended or is no longer usable.
  func lose(_ cause: EngineProcessFailure) {
    guard cause != .interrupted else { return }
    Self.say(health.withLock { $0.noteDeath(cause) })
  }

  /// The processor time of all engine processes, up to their last chunks.
  var processorTime: Duration { spent.withLock { $0 } }

  /// The number of idle engine processes.
  var idleCount: Int { idle.withLock(\.count) }

  /// Ends the idle engine processes, which returns their memory.
  package func drain() { idle.withLock { $0.removeAll() } }
}

import Glibc
import RecapCore
import Synchronization

/// Hosts of one command, kept warm from window to window and from meeting to meeting.
///
/// There are never more than are asked for at once; all end with the pool, and with this process.
package final class HostPool: Sendable {
  /// Waits so long, or until it is told that nobody waits any more.
  typealias Pause = @Sendable (_ time: Duration, _ isCancelled: () -> Bool) -> Void

  let command: HostCommand
  private let idle = Mutex<[EngineHost]>([])
  private let spent = Mutex(Duration.zero)
  private let health = Mutex(HostHealth())
  private let pause: Pause

  /// The one of somebody else's program that was used last: hosts stay warm from meeting to meeting.
  private static let last = Mutex<HostPool?>(nil)
  /// Where it is told how engines fare: one for the process, as its hosts are.
  private static let log = Mutex<@Sendable (String) -> Void>({ _ in })

  package convenience init(_ command: HostCommand) { self.init(command, pause: Self.wait) }

  init(_ command: HostCommand, pause: @escaping Pause) {
    self.command = command
    self.pause = pause
  }

  /// From now on `log` is told, in a sentence, when engines begin to fail and when they answer again.
  package static func tell(_ log: @escaping @Sendable (String) -> Void) { Self.log.withLock { $0 = log } }

  private static func say(_ change: HostHealth.Change?) {
    guard let change else { return }
    log.withLock { $0 }("\(change)")
  }

  private static func wait(_ time: Duration, isCancelled: () -> Bool) {
    let end = ContinuousClock.now + time
    while !isCancelled(), ContinuousClock.now < end {
      let left = min(ContinuousClock.now.duration(to: end), .milliseconds(100))
      poll(nil, 0, Int32(saturating: (left / .milliseconds(1)).rounded(.up)))
    }
  }

  /// The pool of this command, the same as last time where nothing has changed.
  static func shared(_ command: HostCommand) -> HostPool {
    last.withLock { last in
      if let last, last.command == command { return last }
      let pool = HostPool(command)
      last = pool
      return pool
    }
  }

  /// Ends the shared hosts that nobody uses.
  static func drainShared() { last.withLock { $0?.drain() } }

  /// A host that nobody uses, or a new one.
  /// - Throws: `unavailable` if hosts have died again and again and none has answered.
  func take(isCancelled: @escaping () -> Bool = { Task.isCancelled }) throws(HostFailure) -> EngineHost {
    if let host = idle.withLock({ $0.popLast() }) { return host }
    let now = health.withLock { $0 }
    if now.isBroken {
      health.withLock { $0.forget() }
      throw .unavailable(
        subject: command.subject ?? command.executable,
        cause: "its process ended \(now.deaths) times in a row without an answer"
          + (now.lastCause.map { ", the last time thus: \($0)" } ?? ""))
    }
    if now.pause > .zero { pause(now.pause, isCancelled) }
    guard !isCancelled() else { throw .interrupted }
    do {
      return try EngineHost(command, isCancelled: isCancelled)
    } catch {
      lose(error)
      throw error
    }
  }

  /// Takes a host back that is fit for more.
  /// - Parameter hasAnswered: whether it was asked, and did.
  func giveBack(_ host: EngineHost, hasAnswered: Bool = true) {
    let time = host.takeProcessorTime()
    spent.withLock { $0 += time }
    idle.withLock { $0.append(host) }
    if hasAnswered { Self.say(health.withLock { $0.noteAnswer() }) }
  }

  /// A host is gone, or of no use any more.
  func lose(_ cause: HostFailure) {
    guard cause != .interrupted else { return }
    Self.say(health.withLock { $0.noteDeath(cause) })
  }

  /// Processor time of all hosts, up to their last windows.
  var processorTime: Duration { spent.withLock { $0 } }

  /// How many hosts wait for work.
  var idleCount: Int { idle.withLock(\.count) }

  /// Ends the hosts that nobody uses: their memory is given back.
  package func drain() { idle.withLock { $0.removeAll() } }
}

import RecapCore
import Synchronization

/// Hosts of one command, kept warm from window to window and from meeting to meeting.
///
/// There are never more than are asked for at once; all end with the pool, and with this process.
package final class HostPool: Sendable {
  let command: HostCommand
  private let idle = Mutex<[EngineHost]>([])
  private let spent = Mutex(Duration.zero)

  /// The one of somebody else's program that was used last: hosts stay warm from meeting to meeting.
  private static let last = Mutex<HostPool?>(nil)

  package init(_ command: HostCommand) { self.command = command }

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
  func take() throws(HostFailure) -> EngineHost {
    if let host = idle.withLock({ $0.popLast() }) { return host }
    return try EngineHost(command)
  }

  /// Takes a host back that is fit for more.
  func giveBack(_ host: EngineHost) {
    let time = host.takeProcessorTime()
    spent.withLock { $0 += time }
    idle.withLock { $0.append(host) }
  }

  /// Processor time of all hosts, up to their last windows.
  var processorTime: Duration { spent.withLock { $0 } }

  /// How many hosts wait for work.
  var idleCount: Int { idle.withLock(\.count) }

  /// Ends the hosts that nobody uses: their memory is given back.
  package func drain() { idle.withLock { $0.removeAll() } }
}

import RecapCore
import Synchronization

/// Hosts of one command, kept warm from window to window and from meeting to meeting.
///
/// There are never more than are asked for at once; all end with the pool, and with this process.
package final class HostPool: Sendable {
  let command: HostCommand
  private let idle = Mutex<[EngineHost]>([])
  private let spent = Mutex(Duration.zero)

  package init(_ command: HostCommand) { self.command = command }

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

  /// Ends the hosts that nobody uses: their memory is given back.
  package func drain() { idle.withLock { $0.removeAll() } }
}

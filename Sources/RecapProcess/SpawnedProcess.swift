import Foundation
import Glibc
import Synchronization

/// How a process ended.
package enum ProcessEnd: Hashable, Sendable, CustomStringConvertible {
  case exited(code: Int32)
  case killed(signal: Int32)

  /// - Parameter status: of `waitpid(2)`.
  package init(status: Int32) {
    let signal = status & 0x7f
    self = signal == 0 ? .exited(code: status >> 8 & 0xff) : .killed(signal: signal)
  }

  /// As a shell says it: the exit code, or 128 and the signal's number.
  package var code: Int32 {
    switch self {
    case .exited(let code): code
    case .killed(let signal): 128 + signal
    }
  }

  package var description: String {
    switch self {
    case .exited(let code): "exit code \(code)"
    case .killed(let signal): "signal \(signal) (\(String(cString: strsignal(signal))))"
    }
  }
}

/// A child process that a thread waits for, from its start on.
///
/// Foundation's `Process` is not used: it notices an end by a socket that another child, started at the same moment,
/// may inherit, so that it is noticed only when that one has ended, too; and the child inherits the blocked signals
/// of the thread that started it.
package final class SpawnedProcess: Sendable {
  package let pid: Int32
  private let ending = Mutex<ProcessEnd?>(nil)
  private let group = DispatchGroup()

  /// - Parameter onEnd: called on another thread when the process has ended.
  /// - Throws: `SpawnFailure`.
  package init(_ spawn: Spawn, onEnd: @escaping @Sendable () -> Void = {}) throws(SpawnFailure) {
    let pid = try spawn.start()
    self.pid = pid
    group.enter()
    Thread.detachNewThread { [self] in
      // Not reaped yet: until `ending` says so, a signal must find this process and no other one of its number.
      var info = siginfo_t()
      while waitid(P_PID, id_t(pid), &info, WEXITED | WNOWAIT) < 0, errno == EINTR {}
      ending.withLock { ending in
        var status: Int32 = 0
        while waitpid(pid, &status, 0) < 0, errno == EINTR {}
        ending = ProcessEnd(status: status)
      }
      group.leave()
      onEnd()
    }
  }

  /// How it ended; nil while it runs.
  package var end: ProcessEnd? { ending.withLock { $0 } }

  package var isRunning: Bool { end == nil }

  /// Sends a signal, unless the process has ended.
  package func signal(_ number: Int32) {
    ending.withLock { if $0 == nil { kill(pid, number) } }
  }

  /// Blocks this thread until the process has ended.
  /// - Returns: nil if it still runs after `limit`.
  package func wait(atMost limit: Duration) -> ProcessEnd? {
    let seconds = Double(limit.components.seconds) + Double(limit.components.attoseconds) * 1e-18
    _ = group.wait(timeout: .now() + seconds)
    return end
  }
}

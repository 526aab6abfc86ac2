import Foundation
package import RecapCore

/// The machine that this process runs on, and the processes beside it (proc(5)).
package enum Host {
  /// Who this process is.
  package static let current: WorkerIdentity = identity(of: getpid())

  /// Without /proc, boot and namespace are empty: `Lease.verdict` then goes by the calendar alone.
  static func identity(of pid: Int32) -> WorkerIdentity {
    WorkerIdentity(
      host: ProcessInfo.processInfo.hostName,
      boot: ProcFile.text("sys/kernel/random/boot_id")?.trimmingCharacters(in: .newlines) ?? "",
      namespace: (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/ns/pid")) ?? "",
      pid: Int(pid), started: started(pid) ?? 0)
  }

  /// Whether that very process runs: a pid that somebody else has by now is not it, and neither is a
  /// process that has ended and only waits to be noticed.
  package static func isAlive(_ worker: WorkerIdentity) -> Bool {
    Int32(exactly: worker.pid).flatMap(started) == worker.started
  }

  /// Field 22 of `/proc/<pid>/stat`; nil if there is no such process or it is a zombie. The name in
  /// field 2 may hold anything, so counting begins after its last bracket.
  private static func started(_ pid: Int32) -> Int? {
    let fields = status(pid)
    guard fields.count > 19, fields[0] != "Z", fields[0] != "X" else { return nil }
    return Int(fields[19])
  }

  /// Whether a signal or a debugger has stopped the process.
  package static func isStopped(_ pid: Int32) -> Bool { ["T", "t"].contains(status(pid).first) }

  /// The fields of `/proc/<pid>/stat` from the third, the state, on.
  private static func status(_ pid: Int32) -> [Substring] {
    guard let line = ProcFile.text("\(pid)/stat"), let end = line.lastIndex(of: ")") else { return [] }
    return line[line.index(after: end)...].split(separator: " ")
  }

  /// Both clocks, read now.
  package static func now() -> Instant {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Instant(date: Date(), uptime: .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec))
  }
}

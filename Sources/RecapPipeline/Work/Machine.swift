import Foundation
package import RecapCore

/// The machine that this process runs on, and its processes (proc(5)).
package enum Machine {
  /// The identity of this process.
  package static let current: WorkerIdentity = identity(of: getpid())

  /// Without /proc, boot and namespace are empty, and `Lease.verdict` uses the calendar clock alone.
  static func identity(of pid: Int32) -> WorkerIdentity {
    WorkerIdentity(
      hostName: ProcessInfo.processInfo.hostName,
      boot: ProcFile.text("sys/kernel/random/boot_id")?.trimmingCharacters(in: .newlines) ?? "",
      namespace: (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/ns/pid")) ?? "",
      pid: Int(pid), started: started(pid) ?? 0)
  }

  /// Returns a Boolean value that indicates whether the process of `worker` runs. A process that reuses its
  /// pid does not count, nor does a zombie.
  package static func isAlive(_ worker: WorkerIdentity) -> Bool {
    Int32(exactly: worker.pid).flatMap(started) == worker.started
  }

  /// Returns field 22 of `/proc/<pid>/stat`, or nil if there is no such process or it is a zombie. The name
  /// in field 2 may contain any character, so fields are counted after its last bracket.
  private static func started(_ pid: Int32) -> Int? {
    let fields = status(pid)
    guard fields.count > 19, fields[0] != "Z", fields[0] != "X" else { return nil }
    return Int(fields[19])
  }

  /// Returns a Boolean value that indicates whether a signal or a debugger has stopped the process.
  package static func isStopped(_ pid: Int32) -> Bool { ["T", "t"].contains(status(pid).first) }

  /// Returns the fields of `/proc/<pid>/stat` from the state, the third, on.
  private static func status(_ pid: Int32) -> [Substring] {
    guard let line = ProcFile.text("\(pid)/stat"), let end = line.lastIndex(of: ")") else { return [] }
    return line[line.index(after: end)...].split(separator: " ")
  }
}

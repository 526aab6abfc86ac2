/// The identity of a process: enough to decide later, on the same machine, whether it still lives.
package struct WorkerIdentity: Hashable, Sendable, Codable {
  /// The name of the machine.
  package var hostName: String
  /// The id of the machine's current boot; another one means that the machine was restarted since.
  package var boot: String
  /// The namespace within which the process id counts; a container has its own.
  package var namespace: String
  package var pid: Int
  /// When the process began, in the kernel's ticks after boot: process ids are reused.
  package var started: Int

  package init(hostName: String, boot: String, namespace: String, pid: Int, started: Int) {
    self.hostName = hostName
    self.boot = boot
    self.namespace = namespace
    self.pid = pid
    self.started = started
  }

  private enum CodingKeys: String, CodingKey {
    case hostName = "host"
    case boot, namespace, pid, started
  }
}

extension WorkerIdentity: CustomStringConvertible {
  package var description: String { "process \(pid) on \(hostName)" }
}

/// Which process works: enough to say later, on the same host, whether it still lives.
package struct WorkerIdentity: Hashable, Sendable, Codable {
  package var host: String
  /// Of the host's present run: another one means that it was started anew since.
  package var boot: String
  /// Process ids count within one namespace only; a container has its own.
  package var namespace: String
  package var pid: Int
  /// When the process began, in the kernel's ticks after boot: pids are used again.
  package var started: Int

  package init(host: String, boot: String, namespace: String, pid: Int, started: Int) {
    self.host = host
    self.boot = boot
    self.namespace = namespace
    self.pid = pid
    self.started = started
  }
}

extension WorkerIdentity: CustomStringConvertible {
  package var description: String { "process \(pid) on \(host)" }
}

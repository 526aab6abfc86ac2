import Foundation
import Glibc

/// A foreign program and all that it starts, also what leaves its process group (`setsid`) or its parent.
///
/// Each member inherits a variable that no other process has; that is how Jenkins' ProcessTreeKiller finds what a build
/// has left running. Children of the program are found by their parent too. Only a process that has lost both its
/// parent and its environment is not found.
package struct ProcessFamily: Hashable, Sendable {
  private static let name = "RECAP_PROCESS_FAMILY"
  private let id = UUID().uuidString

  package init() {}

  /// What the program has to be given besides its own variables.
  package var variables: [String: String] { [Self.name: id] }

  /// Kills the program with SIGKILL, its process group and all that it started. Does nothing to processes of other
  /// users; without `/proc` only the group is killed.
  /// - Parameter leader: the program, the first of its process group, not yet waited for; nil if it may have been.
  ///   Its number might be another program's then.
  package func kill(leader: Int32?) {
    var members = running(under: leader)
    if let leader { _ = Glibc.kill(-leader, SIGKILL) }
    // Who has been sent SIGKILL starts nothing any more, so that a round without anybody new is the last one.
    var killed: Set<pid_t> = []
    while !members.isEmpty {
      for member in members { _ = Glibc.kill(member, SIGKILL) }
      killed.formUnion(members)
      members = running(under: leader).subtracting(killed)
    }
  }

  /// The members that have not ended, without the leader.
  private func running(under leader: pid_t?) -> Set<pid_t> {
    let own = getpid()
    var parents: [pid_t: pid_t] = [:]
    for name in (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? [] {
      guard let pid = pid_t(name), pid != own, pid != leader, let parent = Self.parent(of: pid) else {
        continue
      }
      parents[pid] = parent
    }
    let mark = "\(Self.name)=\(id)"
    return Set(
      parents.keys.filter { pid in Self.descends(pid, from: leader, parents) || Self.carries(pid, mark) })
  }

  private static func descends(_ pid: pid_t, from leader: pid_t?, _ parents: [pid_t: pid_t]) -> Bool {
    guard let leader else { return false }
    var (next, steps) = (parents[pid], 0)
    // Read one after the other, the entries may contradict each other.
    while let parent = next, steps < parents.count {
      if parent == leader { return true }
      (next, steps) = (parents[parent], steps + 1)
    }
    return false
  }

  /// Of a process that has not ended; nil of others.
  private static func parent(of pid: pid_t) -> pid_t? {
    // `pid (name) state parent …`; the name may hold anything.
    guard let status = ProcFile.text("\(pid)/stat"), let end = status.lastIndex(of: ")") else { return nil }
    let fields = status[end...].dropFirst().split(separator: " ")
    guard fields.count > 1, fields[0] != "Z", fields[0] != "X" else { return nil }
    return pid_t(fields[1])
  }

  private static func carries(_ pid: pid_t, _ mark: String) -> Bool {
    ProcFile.text("\(pid)/environ")?.utf8.split(separator: 0).contains { $0.elementsEqual(mark.utf8) }
      ?? false
  }
}

import Foundation
import Glibc

/// A foreign program and all its descendants, including those that leave its process group (`setsid`) or lose
/// their parent.
///
/// Each member inherits an environment variable that no other process has; Jenkins' ProcessTreeKiller finds
/// the processes that a build has left running in the same way. Children of the program are also found by
/// their parent. Only a process that has lost both its parent and its environment is not found.
package struct ProcessFamily: Hashable, Sendable {
  private static let name = "RECAP_PROCESS_FAMILY"
  private let id = UUID().uuidString

  package init() {}

  /// The environment variables to pass to the program in addition to its own.
  package var variables: [String: String] { [Self.name: id] }

  /// Kills the program with SIGKILL, its process group and all its descendants. Processes of other users are
  /// not affected; without `/proc`, only the group is killed.
  /// - Parameter leader: the program, which leads its process group and has not been waited for; nil if it
  ///   may have been, because another program might have its id then.
  package func kill(leader: Int32?) {
    var members = running(under: leader)
    if let leader { _ = Glibc.kill(-leader, SIGKILL) }
    // A process that was sent SIGKILL starts nothing more, so a round without new members is the last one.
    var killed: Set<pid_t> = []
    while !members.isEmpty {
      for member in members { _ = Glibc.kill(member, SIGKILL) }
      killed.formUnion(members)
      members = running(under: leader).subtracting(killed)
    }
  }

  /// Returns the members that have not ended, without the leader.
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
    // The entries are read one after the other, so they may contradict each other.
    while let parent = next, steps < parents.count {
      if parent == leader { return true }
      (next, steps) = (parents[parent], steps + 1)
    }
    return false
  }

  /// Returns the parent of a process that has not ended; nil for others.
  private static func parent(of pid: pid_t) -> pid_t? {
    // `pid (name) state parent …`; the name may contain any character.
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

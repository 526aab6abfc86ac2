import Foundation
import RecapCore
import RecapPipeline
import RecapProcess
import Synchronization

/// A worker in a child process of this program, which works on jobs until none is due.
///
/// A recording that kills its process kills only this one, and all memory is returned with it.
final class ChildWorker: Sendable {
  private let process: SpawnedProcess
  /// The pipe at whose end the child stops: when it is closed, and so also when this process dies, however
  /// it does.
  private let leash = Pipe()

  var pid: Int32 { process.pid }
  private let started = Instant.current().uptime

  /// The number of jobs after which the child ends.
  let jobs: Int

  /// - Parameter arguments: the arguments of `recap work`, except those for a child.
  init(_ arguments: [String], jobs: Int, onExit: @escaping @Sendable () -> Void) throws {
    self.jobs = jobs
    do throws(SpawnFailure) {
      process = try SpawnedProcess(
        Spawn(
          // Not the path of the program, which may be another one after an upgrade.
          "/proc/self/exe", ["work", "--child", "--limit", String(jobs)] + arguments,
          environment: ProcessInfo.processInfo.environment, input: leash.fileHandleForReading.fileDescriptor,
          output: STDERR_FILENO, errors: STDERR_FILENO), onEnd: onExit)
    } catch {
      throw OperationFailure("start", "a worker", error.description, exitCode: .temporaryFailure)
    }
    let number = pid
    Interruption.children.withLock { _ = $0.insert(number) }
  }

  var isRunning: Bool { process.isRunning }

  /// How the child failed, in words, or nil if it ended successfully.
  var death: String? {
    guard let end = process.end else { return nil }
    guard case .exited(let code) = end else { return end.description }
    let expected: [RecapCore.ExitCode] = [.success, .terminated, .interrupted]
    if expected.contains(where: { $0.rawValue == code }) { return nil }
    let meaning = RecapCore.ExitCode(rawValue: code)?.meaning
    return end.description + (meaning.map { " (\($0))" } ?? "")
  }

  /// A Boolean value that indicates whether the child ended before it can have worked.
  var hasFailedToStart: Bool {
    process.end.map { Self.isFailedStart($0, after: Instant.current().uptime - started) } ?? false
  }

  /// Whether a child with this end refused its settings or what it needs, however long a busy machine took for that; or
  /// ended soon, as supervisord's `startsecs`. A child that stalled, or waited for a locked store, has run for longer.
  static func isFailedStart(_ end: ProcessEnd, after lifetime: Duration) -> Bool {
    let refusals: [RecapCore.ExitCode] = [.usage, .noInput, .unavailable, .noPermission, .configuration]
    return refusals.contains { end == .exited(code: $0.rawValue) } || lifetime < .seconds(10)
  }

  /// Stops the child, which releases its job and ends.
  func stop() { try? leash.fileHandleForWriting.close() }

  /// Kills the child if it is suspended: in the middle of a write it would keep all processes out of the
  /// store.
  func killIfStopped() {
    if Machine.isStopped(pid) { process.signal(SIGKILL) }
  }

  func forget() {
    let number = pid
    Interruption.children.withLock { _ = $0.remove(number) }
    stop()
  }
}

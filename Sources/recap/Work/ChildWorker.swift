import Foundation
import RecapCore
import RecapPipeline
import Synchronization

/// A worker in a child process of this program, which works on jobs until none is due.
///
/// A recording that kills its process kills only this one, and all memory is returned with it.
final class ChildWorker: @unchecked Sendable {
  private let process = Process()
  /// The pipe at whose end the child stops: when it is closed, and so also when this process dies, however
  /// it does.
  private let leash = Pipe()

  let pid: Int32
  private let started = Instant.current().uptime

  /// The number of jobs after which the child ends.
  let jobs: Int

  /// - Parameter arguments: the arguments of `recap work`, except those for a child.
  init(_ arguments: [String], jobs: Int, onExit: @escaping @Sendable () -> Void) throws {
    self.jobs = jobs
    // Not the path of the program, which may be another one after an upgrade.
    process.executableURL = URL(fileURLWithPath: "/proc/self/exe")
    process.arguments = ["work", "--child", "--limit", String(jobs)] + arguments
    process.standardInput = leash
    process.standardOutput = FileHandle.standardError
    process.terminationHandler = { _ in onExit() }
    do { try process.run() } catch {
      throw OperationFailure(
        "start", "a worker", error.localizedDescription, exitCode: .temporaryFailure)
    }
    let number = process.processIdentifier
    pid = number
    Interruption.children.withLock { _ = $0.insert(number) }
  }

  var isRunning: Bool { process.isRunning }

  /// How the child failed, in words, or nil if it ended successfully.
  var death: String? {
    guard !process.isRunning else { return nil }
    if process.terminationReason == .uncaughtSignal { return "signal \(process.terminationStatus)" }
    let expected: [RecapCore.ExitCode] = [.success, .terminated, .interrupted]
    if expected.contains(where: { $0.rawValue == process.terminationStatus }) { return nil }
    let meaning = RecapCore.ExitCode(rawValue: process.terminationStatus)?.meaning
    return "exit code \(process.terminationStatus)" + (meaning.map { " (\($0))" } ?? "")
  }

  /// A Boolean value that indicates whether the child ended before it can have worked, as supervisord's
  /// `startsecs`. A child that stalled, or waited for a locked store, has run for longer.
  var hasBarelyRun: Bool { Instant.current().uptime - started < .seconds(10) }

  /// Stops the child, which releases its job and ends.
  func stop() { try? leash.fileHandleForWriting.close() }

  /// Kills the child if it is suspended: in the middle of a write it would keep all processes out of the
  /// store.
  func killIfStopped() {
    if Machine.isStopped(pid) { kill(pid, SIGKILL) }
  }

  func forget() {
    let number = pid
    Interruption.children.withLock { _ = $0.remove(number) }
    stop()
  }
}

import Foundation
import RecapCore
import RecapPipeline
import Synchronization

/// A process of this program that works on jobs until none is due.
///
/// A recording that takes its process down takes that one only, and all memory is given back with it.
final class ChildWorker: @unchecked Sendable {
  private let process = Process()
  /// The child stops when this end is closed, and so also when this process is gone, however it went.
  private let leash = Pipe()

  let pid: Int32
  private let started = Host.now().uptime

  /// - Parameter arguments: of `recap work`, but for what makes it a child.
  init(_ arguments: [String], onExit: @escaping @Sendable () -> Void) throws {
    // Not the path: after an upgrade there may be another program.
    process.executableURL = URL(fileURLWithPath: "/proc/self/exe")
    process.arguments = ["work", "--child"] + arguments
    process.standardInput = leash
    process.standardOutput = FileHandle.standardError
    process.terminationHandler = { _ in onExit() }
    do { try process.run() } catch {
      throw InputFailure(
        "start", "a worker", error.localizedDescription, exitCode: .temporaryFailure)
    }
    let number = process.processIdentifier
    pid = number
    Interruption.children.withLock { _ = $0.insert(number) }
  }

  var isRunning: Bool { process.isRunning }

  /// How it ended, in words; nil if it ended as it should.
  var death: String? {
    guard !process.isRunning else { return nil }
    if process.terminationReason == .uncaughtSignal { return "signal \(process.terminationStatus)" }
    let expected: [RecapCore.ExitCode] = [.success, .terminated, .interrupted]
    if expected.contains(where: { $0.rawValue == process.terminationStatus }) { return nil }
    let meaning = RecapCore.ExitCode(rawValue: process.terminationStatus)?.meaning
    return "exit code \(process.terminationStatus)" + (meaning.map { " (\($0))" } ?? "")
  }

  /// Whether it ended before it can have worked: supervisord's `startsecs`. One that stood still, or waited for a
  /// locked store, has run for longer.
  var hasBarelyRun: Bool { Host.now().uptime - started < .seconds(10) }

  /// Asks it to hand its job back and end.
  func stop() { try? leash.fileHandleForWriting.close() }

  /// A process that was stopped in the middle of a write keeps everybody out of the store.
  func killIfStopped() {
    if Host.isStopped(pid) { kill(pid, SIGKILL) }
  }

  func forget() {
    let number = pid
    Interruption.children.withLock { _ = $0.remove(number) }
    stop()
  }
}

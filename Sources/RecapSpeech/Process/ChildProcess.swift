import Foundation
import Glibc
import RecapCore
import RecapProcess
import Synchronization

/// The command of an engine process: a program and its arguments.
package struct EngineCommand: Hashable, Sendable {
  package var executable: String
  package var arguments: [String]
  /// The names of the variables of this process that it gets, besides the places of programs, libraries and
  /// caches.
  package var variables: [String]
  /// What the command runs, for messages; nil is the program itself.
  package var subject: String?
  /// The hint for the user if it does not start.
  package var hint: String

  package init(
    executable: String, arguments: [String], variables: [String] = [], subject: String? = nil,
    hint: String = EngineUnavailable.setUp
  ) {
    self.executable = executable
    self.arguments = arguments
    self.variables = variables
    self.subject = subject
    self.hint = hint
  }

  private static let inherited = ["HOME", "LD_LIBRARY_PATH", "PATH", "TMPDIR"]

  /// Returns the environment of the child process: without keys and passwords of this process, and the same
  /// in every run.
  ///
  /// - Parameter environment: the environment of this process.
  func environment(from environment: [String: String]) -> [String: String] {
    // Chunks are recognised in parallel: more threads for one chunk cost more than they gain. Models are
    // read from end to end repeatedly: large pages save up to a tenth (glibc 2.35 or later).
    var result = [
      "GLIBC_TUNABLES": "glibc.malloc.hugetlb=1", "LANG": "C.UTF-8", "OMP_NUM_THREADS": "1",
    ]
    for name in Self.inherited + variables { result[name] = environment[name] ?? result[name] }
    return result
  }
}

/// A child process with a connection to its standard input and output, which ends with its owner.
///
/// Both are one end of a socket pair: the child notices at once when this process has ended, however it
/// did.
final class ChildProcess: Sendable {
  let socket: Int32
  private let pid: pid_t
  private let family = ProcessFamily()
  /// How the process ended, once it has been waited for; until then its pid is not reused.
  private let ending = Mutex<ProcessEnd?>(nil)

  init(_ command: EngineCommand) throws(EngineProcessFailure) {
    var ends: [Int32] = [-1, -1]
    // Closed on exec from the start: another child process that is started meanwhile must not keep it open.
    guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &ends) == 0 else {
      throw .died("it could not be started: \(SpawnFailure(number: errno))")
    }
    defer { close(ends[1]) }
    let environment = command.environment(from: ProcessInfo.processInfo.environment)
      .merging(family.variables) { $1 }
    do throws(SpawnFailure) {
      pid = try Spawn(
        command.executable, command.arguments, environment: environment, input: ends[1], output: ends[1],
        errors: STDERR_FILENO
      ).start()
    } catch {
      close(ends[0])
      throw .unavailable(subject: command.executable, cause: error.description)
    }
    socket = ends[0]
  }

  deinit {
    _ = end()
    close(socket)
  }

  /// Kills the process with all that it started. May be called from any thread; a read from the socket then
  /// reaches the end of the stream.
  func kill() {
    ending.withLock { if $0 == nil { family.kill(leader: pid) } }
  }

  /// Ensures that the process has ended, and returns how.
  func end() -> String {
    ending.withLock { ending in
      if let ending { return ending.description }
      // A process that has ended already keeps its own status, and until it is waited for, its group id is
      // not reused.
      family.kill(leader: pid)
      var status: Int32 = 0
      while waitpid(pid, &status, 0) < 0, errno == EINTR {}
      let end = ProcessEnd(status: status)
      ending = end
      return end.description
    }
  }

  /// The processor time used so far, or zero if the system does not report it.
  var processorTime: Duration {
    var (clock, time) = (clockid_t(), timespec())
    guard clock_getcpuclockid(pid, &clock) == 0, clock_gettime(clock, &time) == 0 else { return .zero }
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }

  /// The peak memory so far in bytes, or nil if the system does not report it.
  var peakMemory: Int? {
    guard let text = ProcFile.text("\(pid)/status"),
      let line = text.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }),
      let kilobytes = line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap({ Int($0) })
    else { return nil }
    return kilobytes << 10
  }
}

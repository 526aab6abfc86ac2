import Foundation
import Glibc
import RecapCore
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
/// did. No other descriptor of this process is open in the child.
final class ChildProcess: Sendable {
  let socket: Int32
  private let pid: pid_t
  private let family = ProcessFamily()
  /// How the process ended, once it has been waited for; until then its pid is not reused.
  private let ending = Mutex<String?>(nil)

  init(_ command: EngineCommand) throws(EngineProcessFailure) {
    var ends: [Int32] = [-1, -1]
    // Closed on exec from the start: another child process that is started meanwhile must not keep it open.
    guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &ends) == 0 else {
      throw .died("it could not be started: \(Self.words(errno))")
    }
    let (pid, error) = Self.spawn(command, family, end: ends[1])
    close(ends[1])
    guard error == 0 else {
      close(ends[0])
      throw .unavailable(subject: command.executable, cause: Self.words(error))
    }
    (socket, self.pid) = (ends[0], pid)
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
      if let ending { return ending }
      // A process that has ended already keeps its own status, and until it is waited for, its group id is
      // not reused.
      family.kill(leader: pid)
      var status: Int32 = 0
      while waitpid(pid, &status, 0) < 0, errno == EINTR {}
      let signal = status & 0x7f
      let words =
        signal == 0
        ? "exit code \(status >> 8 & 0xff)" : "signal \(signal) (\(String(cString: strsignal(signal))))"
      ending = words
      return words
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

  private static func spawn(_ command: EngineCommand, _ family: ProcessFamily, end: Int32) -> (pid_t, Int32) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, end, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, end, STDOUT_FILENO)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // A separate process group: an interrupt from the terminal goes to Recap, which then ends its engine
    // processes. Signal handling is reset to the defaults, so that the child ignores no signal because of
    // this process.
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    let environment = command.environment(from: ProcessInfo.processInfo.environment)
      .merging(family.variables) { $1 }
    var arguments = ([command.executable] + command.arguments).map { strdup($0) } + [nil]
    var variables = environment.sorted { $0.key < $1.key }.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in arguments + variables { free(text) } }
    var pid: pid_t = 0
    let error = posix_spawnp(&pid, command.executable, &actions, &attributes, &arguments, &variables)
    return (pid, error)
  }

  private static func words(_ number: Int32) -> String { String(cString: strerror(number)) }
}

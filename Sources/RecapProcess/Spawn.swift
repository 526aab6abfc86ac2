import CSpawn
import Glibc

/// What a child process is started with, by `posix_spawn(3)`.
///
/// It has no descriptor open but its three standard ones, leads a process group of its own, so that an interrupt from
/// the terminal does not reach it, and handles every signal in the default way.
package struct Spawn: Sendable {
  /// A path, or a name that is looked up in `PATH`.
  package var program: String
  package var arguments: [String]
  /// All of it; nothing is inherited.
  package var environment: [String: String]
  /// The working folder; nil: this process's.
  package var folder: String?
  /// Descriptors of this process that become standard input, output and errors; nil: `/dev/null`.
  package var input, output, errors: Int32?

  package init(
    _ program: String, _ arguments: [String], environment: [String: String], folder: String? = nil,
    input: Int32? = nil, output: Int32? = nil, errors: Int32? = nil
  ) {
    self.program = program
    self.arguments = arguments
    self.environment = environment
    self.folder = folder
    self.input = input
    self.output = output
    self.errors = errors
  }

  /// Starts the process, which the caller then has to wait for.
  /// - Returns: its number.
  package func start() throws(SpawnFailure) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (descriptor, standard, mode) in [
      (input, STDIN_FILENO, O_RDONLY), (output, STDOUT_FILENO, O_WRONLY), (errors, STDERR_FILENO, O_WRONLY),
    ] {
      if let descriptor {
        posix_spawn_file_actions_adddup2(&actions, descriptor, standard)
      } else {
        posix_spawn_file_actions_addopen(&actions, standard, "/dev/null", mode, 0)
      }
    }
    // Not by number: another thread may open one at this moment.
    cspawn_close_from(&actions, STDERR_FILENO + 1)
    if let folder { cspawn_change_folder(&actions, folder) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    var variables = environment.sorted { $0.key < $1.key }.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in words + variables { free(text) } }
    var pid: Int32 = 0
    let error = posix_spawnp(&pid, program, &actions, &attributes, &words, &variables)
    guard error == 0 else { throw SpawnFailure(number: error) }
    return pid
  }
}

/// A process that could not be started.
package struct SpawnFailure: Error, Hashable, CustomStringConvertible {
  /// The system's error number.
  package let number: Int32

  package init(number: Int32) { self.number = number }

  package var description: String { String(cString: strerror(number)) }
}

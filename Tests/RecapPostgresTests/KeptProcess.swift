import Foundation

/// A server that a shell ends when the tests' process is gone, however that ended.
///
/// PostgreSQL's programs refuse to run as root: they are then run as the user that Debian makes for them.
final class KeptProcess: Sendable {
  private let keeper = Process()
  /// Closed when this process ends.
  private let lifeline = Pipe()

  /// The prefix of a command that runs as another user than root.
  static var user: String {
    getuid() == 0 ? "setpriv --reuid postgres --regid postgres --clear-groups -- " : ""
  }

  /// - Parameters:
  ///   - command: for the shell.
  ///   - signal: what ends the server.
  ///   - folder: of the server, for its log; removed when it has ended.
  init(_ command: String, signal: String, folder: URL) throws {
    keeper.executableURL = URL(fileURLWithPath: "/bin/sh")
    keeper.arguments = [
      "-c",
      """
      trap '' INT TERM HUP
      \(Self.user)\(command) </dev/null >'\(folder.path)/log' 2>&1 &
      server=$!
      cat >/dev/null
      kill -\(signal) $server 2>/dev/null
      wait $server
      rm -rf '\(folder.path)'
      """,
    ]
    keeper.standardInput = lifeline
    keeper.standardOutput = FileHandle.nullDevice
    keeper.standardError = FileHandle.nullDevice
    try keeper.run()
  }

  deinit { lifeline.fileHandleForWriting.closeFile() }

  var isRunning: Bool { keeper.isRunning }
}

/// PgBouncer in transaction mode before the tests' server: a connection is another one after each transaction.
final class Pooler: Sendable {
  let port: Int
  private let process: KeptProcess

  init(to server: PostgresServer) throws {
    port = try PostgresServer.freePort()
    let folder = FileManager.default.temporaryDirectory.appending(path: "recap-pooler-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    let users = folder.appending(path: "users")
    try Data("\"recap_test\" \"\"\n".utf8).write(to: users)
    try Data(
      """
      [databases]
      * = host=127.0.0.1 port=\(server.port)
      [pgbouncer]
      listen_addr = 127.0.0.1
      listen_port = \(port)
      unix_socket_dir =
      auth_type = trust
      auth_file = \(users.path)
      pool_mode = transaction
      default_pool_size = 2

      """.utf8
    ).write(to: folder.appending(path: "configuration"))
    if getuid() == 0 { try PostgresServer.run("/bin/chown", ["-R", "postgres:postgres", folder.path]) }
    guard FileManager.default.isExecutableFile(atPath: "/usr/sbin/pgbouncer") else {
      throw PostgresServer.Unavailable(description: "PgBouncer is not installed: apt-get install pgbouncer")
    }
    process = try KeptProcess(
      "/usr/sbin/pgbouncer '\(folder.path)/configuration'", signal: "QUIT", folder: folder)
  }
}

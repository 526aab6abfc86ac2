import Foundation
import RecapTestSupport

/// PgBouncer in transaction mode before the tests' server: a connection is another one after each transaction.
final class Pooler: Sendable {
  let port: Int
  private let process: KeptProcess

  init(to server: PostgresServer) throws {
    port = try Listener.freePort()
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
      throw ServerUnavailable("PgBouncer is not installed: apt-get install pgbouncer")
    }
    // PgBouncer 1.18 has no handler for QUIT, which a shell lets its background programs ignore.
    process = try KeptProcess(
      "\(PostgresServer.user)/usr/sbin/pgbouncer '\(folder.path)/configuration'", signal: "KILL",
      folder: folder)
  }
}

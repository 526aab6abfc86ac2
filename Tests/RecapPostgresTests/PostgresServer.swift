import Foundation
import RecapPostgres
import RecapProcess
import RecapTestSupport
import Synchronization

/// A real PostgreSQL server of the tests' own: a fresh cluster in a temporary folder, on a free port of loopback.
final class PostgresServer: Sendable {
  /// The server that all suites of this process share; each test makes a database of its own in it.
  static let shared = Result { try PostgresServer() }

  let port: Int
  private let data: URL
  private let process: KeptProcess
  /// The server after it was started again.
  private let successor = Mutex<KeptProcess?>(nil)

  /// The prefix of a command that runs as the user that Debian makes for PostgreSQL: its programs refuse to run as root.
  static var user: String {
    getuid() == 0 ? "setpriv --reuid postgres --regid postgres --clear-groups -- " : ""
  }

  /// Where Debian keeps the server's programs.
  private static func programs() throws -> URL {
    let root = URL(fileURLWithPath: "/usr/lib/postgresql", isDirectory: true)
    let isThere = FileManager.default.fileExists(atPath: root.path)
    let versions = isThere ? try FileManager.default.contentsOfDirectory(atPath: root.path) : []
    let newest = versions.compactMap(Int.init).filter {
      FileManager.default.isExecutableFile(atPath: root.appending(path: "\($0)/bin/postgres").path)
    }.max()
    guard let newest else {
      throw ServerUnavailable("PostgreSQL is not installed: apt-get install postgresql")
    }
    return root.appending(path: "\(newest)/bin", directoryHint: .isDirectory)
  }

  /// - Parameter settings: lines for postgresql.conf.
  init(settings: [String] = []) throws {
    let programs = try Self.programs()
    port = try Listener.freePort()
    data = FileManager.default.temporaryDirectory.appending(path: "recap-postgres-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: data, withIntermediateDirectories: false)
    if getuid() == 0 { try Self.run("/bin/chown", ["postgres:postgres", data.path]) }
    try Self.run(
      "/bin/sh",
      [
        "-c",
        "\(Self.user)'\(programs.path)/initdb' -D '\(data.path)/cluster' -U recap_test -A trust --no-sync -E UTF8 --locale C.UTF-8",
      ])
    let configuration =
      [
        "port = \(port)", "listen_addresses = '127.0.0.1'", "unix_socket_directories = ''",
        "max_connections = 400", "shared_buffers = 64MB", "logging_collector = off",
      ] + settings
    try Self.run(
      "/bin/sh",
      ["-c", "cat >> '\(data.path)/cluster/postgresql.conf'"],
      input: configuration.joined(separator: "\n") + "\n")
    process = try KeptProcess(
      "\(Self.user)'\(programs.path)/postgres' -D '\(data.path)/cluster'", signal: "QUIT", folder: data)
    try waitUntilReady(process)
  }

  /// Ends the server as a crash does, and starts it again.
  func restart() throws {
    let programs = try Self.programs()
    try Self.run(
      "/bin/sh",
      ["-c", "\(Self.user)'\(programs.path)/pg_ctl' -D '\(data.path)/cluster' stop -m immediate -w"])
    let folder = data.appending(path: "again-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    let next = try KeptProcess(
      "\(Self.user)'\(programs.path)/postgres' -D '\(data.path)/cluster'", signal: "QUIT", folder: folder)
    successor.withLock { $0 = next }
    try waitUntilReady(next)
  }

  /// The address of a database, through another port if there is a proxy in between.
  func url(_ database: String, port: Int? = nil) -> String {
    "postgresql://recap_test@127.0.0.1:\(port ?? self.port)/\(database)?sslmode=disable"
  }

  /// A fresh database, under a name of its own.
  func makeDatabase() throws -> String {
    let name = "t_" + UUID().uuidString.replacing("-", with: "").lowercased()
    try Self.run(
      Self.programs().appending(path: "psql").path,
      ["-q", "-X", "-d", url("postgres"), "-c", "CREATE DATABASE \(name)"])
    return name
  }

  /// Runs SQL as an operator would, outside the program.
  func psql(_ sql: String, in database: String) throws -> String {
    try Self.run(
      Self.programs().appending(path: "psql").path, ["-q", "-X", "-A", "-t", "-d", url(database), "-c", sql])
  }

  /// Everything that a database holds, as text.
  func dump(_ database: String) throws -> String {
    try Self.run(Self.programs().appending(path: "pg_dump").path, ["-d", url(database)])
  }

  private func waitUntilReady(_ process: KeptProcess) throws {
    let isReady = try Self.programs().appending(path: "pg_isready").path
    try process.wait { _ in try Self.status(isReady, ["-q", "-h", "127.0.0.1", "-p", "\(port)"]) == 0 }
  }

  private static func status(_ program: String, _ arguments: [String]) throws -> Int32 {
    try TestProgram.run(program, arguments).status
  }

  @discardableResult
  static func run(_ program: String, _ arguments: [String], input: String? = nil) throws -> String {
    let outcome = try TestProgram.run(program, arguments, input: input)
    guard outcome.status == 0 else {
      throw ServerUnavailable("\(program) \(arguments.last ?? ""): \(outcome.errors.suffix(500))")
    }
    return outcome.text
  }
}

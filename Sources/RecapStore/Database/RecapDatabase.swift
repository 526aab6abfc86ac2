package import Foundation
import GRDB
package import RecapCore

/// The store of a home, `recap.db`, or the same store in memory.
///
/// It uses WAL with `synchronous=FULL`, so that a commit is on the disk. There is one writer at a time
/// across all processes, because every writing transaction begins with IMMEDIATE.
package final class RecapDatabase: Sendable {
  package let files: ArtefactFiles
  /// The store file, or nil in memory.
  let file: URL?
  let writer: any DatabaseWriter
  /// The store's clock: it decides what is due, which lease has ended and what has expired.
  let clock: @Sendable () -> Instant

  private init(
    files: ArtefactFiles, file: URL?, writer: any DatabaseWriter, clock: @escaping @Sendable () -> Instant
  ) {
    self.files = files
    self.file = file
    self.writer = writer
    self.clock = clock
  }

  /// Opens or creates the store of `home`, and migrates its schema to this version.
  ///
  /// - Parameters:
  ///   - lockTimeout: the time to wait for another process, both to open the store and for each write.
  ///   - clock: the store's clock.
  /// - Throws: `StoreFailure` (78) if the file is not a store of Recap, is damaged or has a newer schema,
  ///   or if other users may read the home; (73) if it cannot be created; (75) if it is locked or the disk
  ///   is full.
  package static func open(
    home: URL, lockTimeout: Duration = .seconds(30),
    clock: @escaping @Sendable () -> Instant = Instant.current
  ) throws -> RecapDatabase {
    let files = ArtefactFiles(home: home)
    let file = files.home.appending(path: "recap.db")
    try prepare(home: files.home)
    // Only one process at a time may turn on WAL and run the first migration.
    return try FileLock.holding(files.home.appending(path: "recap.db.lock"), lockTimeout: lockTimeout) {
      do {
        if try !create(file) { try validate(file, lockTimeout) }
        let pool = try DatabasePool(path: file.path, configuration: configuration(lockTimeout))
        try prepareWriter(pool, file.path, beside: files)
        return RecapDatabase(files: files, file: file, writer: pool, clock: clock)
      } catch let error as DatabaseError {
        throw StoreFailure("open the store", file.path, error)
      }
    }
  }

  /// Opens the store of `home` without creating one.
  /// - Throws: `StoreFailure` (66) if there is no store, (78) if only its artefacts are left; otherwise as
  ///   `open`.
  package static func openExisting(home: URL, lockTimeout: Duration = .seconds(30)) throws -> RecapDatabase {
    let files = ArtefactFiles(home: home)
    let file = files.home.appending(path: "recap.db")
    var status = stat()
    // `open` reports a home that is not a folder or not accessible.
    if lstat(file.path, &status) != 0, errno == ENOENT {
      try guardAgainstLostDatabase(files, file.path)
      throw StoreFailure(
        "open the store", file.path, "it does not exist",
        hint: "--home or RECAP_HOME selects another home; `recap run` and `recap enqueue` create a store",
        exitCode: .noInput)
    }
    return try open(home: home, lockTimeout: lockTimeout)
  }

  /// Makes a store that ends with the process. `home` holds its artefacts.
  package static func inMemory(
    home: URL, clock: @escaping @Sendable () -> Instant = Instant.current
  ) throws -> RecapDatabase {
    let files = ArtefactFiles(home: home)
    try prepare(home: files.home)
    let queue = try DatabaseQueue(configuration: configuration(.zero))
    try prepareWriter(queue, "the store in memory", beside: nil)
    return RecapDatabase(files: files, file: nil, writer: queue, clock: clock)
  }

  /// Opens a copy made by `copy(to:)` for reading. `home` holds the artefacts.
  /// - Throws: `StoreFailure` (66) if there is no file, (78) if it is not a copy of a store of this
  ///   version.
  package static func openCopy(_ file: URL, home: URL) throws -> RecapDatabase {
    guard DurableFiles.isRegular(file) else {
      throw StoreFailure("open the copy", file.path, "there is no such file", exitCode: .noInput)
    }
    var configuration = configuration(.seconds(5))
    configuration.readonly = true
    do {
      let queue = try DatabaseQueue(path: file.path, configuration: configuration)
      let (id, version) = try queue.read { db in
        (
          try Int32.fetchOne(db, sql: "PRAGMA application_id"),
          try Int.fetchOne(db, sql: "PRAGMA user_version")
        )
      }
      guard id == Schema.applicationID, version.map({ $0 == Schema.version || isMoved($0) }) == true else {
        throw StoreFailure(
          "open the copy", file.path, "it is not a copy of a store of this version",
          hint: "`recap backup` makes one", exitCode: .configuration)
      }
      return RecapDatabase(
        files: ArtefactFiles(home: home), file: nil, writer: queue, clock: Instant.current)
    } catch let error as DatabaseError {
      throw StoreFailure("open the copy", file.path, error)
    }
  }

  /// Closes the store once its readers and writers are done. Copies the write-ahead log into the file,
  /// unless another process is still reading from it.
  /// - Throws: `StoreFailure`.
  package func close() throws {
    do {
      try writer.writeWithoutTransaction { db in
        do { _ = try db.checkpoint(.truncate) } catch let error as DatabaseError
          where error.resultCode == .SQLITE_BUSY || error.resultCode == .SQLITE_LOCKED
        {}
      }
      try writer.close()
    } catch let error as DatabaseError {
      throw StoreFailure("close the store", name, error)
    }
  }

  var name: String { file?.path ?? "the store in memory" }

  private static func configuration(_ lockTimeout: Duration) -> Configuration {
    var configuration = Configuration()
    configuration.label = "recap"
    configuration.busyMode = .timeout(lockTimeout / .seconds(1))
    configuration.foreignKeysEnabled = true
    configuration.prepareDatabase { db in
      // Keeps what SQLite would write to temporary files out of /tmp.
      try db.execute(sql: "PRAGMA temp_store = MEMORY")
      if !db.configuration.readonly { try db.execute(sql: "PRAGMA secure_delete = ON") }
    }
    return configuration
  }

  /// Makes the home, or checks that it is private to its owner. Restricts an existing folder's mode only if
  /// the folder is plainly a home.
  private static func prepare(home: URL) throws {
    guard let mode = DurableFiles.mode(of: home) else { return try DurableFiles.makeFolder(home) }
    if let failure = DurableFiles.danglingLink(home, "use the home") { throw failure }
    guard mode & S_IFMT == S_IFDIR else {
      throw StoreFailure("use the home", home.path, "it is not a folder", exitCode: .configuration)
    }
    guard mode & 0o077 != 0 else { return }
    let names = try DurableFiles.names(in: home)
    guard names.contains("recap.db") || names.allSatisfy(ArtefactFiles.ownNames.contains) else {
      throw StoreFailure(
        "use the home", home.path, "other users may read it, and it contains other files",
        hint: "use a folder for Recap alone, or: chmod 700 \(home.path)", exitCode: .configuration)
    }
    guard chmod(home.path, 0o700) == 0 else { throw StoreFailure("use the home", home.path, errno: errno) }
  }

  /// Creates the file with mode 0600, before SQLite creates it with another.
  /// - Returns: false if it exists.
  private static func create(_ file: URL) throws -> Bool {
    let descriptor = Foundation.open(
      file.path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    if descriptor >= 0 {
      Foundation.close(descriptor)
      return true
    }
    guard errno == EEXIST else { throw StoreFailure("open the store", file.path, errno: errno) }
    return false
  }

  /// Refuses a database of another program without changing it: turning on WAL would rewrite its header.
  ///
  /// The file is read by SQLite only. This process may have it open already, and closing it in another way
  /// would drop the locks that SQLite holds on it (sqlite.org/howtocorrupt.html, section 2.2).
  private static func validate(_ file: URL, _ lockTimeout: Duration) throws {
    guard DurableFiles.isRegular(file) else {
      throw StoreFailure("open the store", file.path, "it is not a regular file", exitCode: .configuration)
    }
    guard chmod(file.path, 0o600) == 0 else { throw StoreFailure("open the store", file.path, errno: errno) }
    var configuration = configuration(lockTimeout)
    configuration.readonly = true
    let isStore = try DatabaseQueue(path: file.path, configuration: configuration).read { db in
      let id = try Int32.fetchOne(db, sql: "PRAGMA application_id")
      let isEmpty = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") == 0
      return id == Schema.applicationID || id == 0 && isEmpty
    }
    guard isStore else {
      throw StoreFailure(
        "open the store", file.path, "it is a database of another program", exitCode: .configuration)
    }
  }

  /// Refuses a missing or empty store beside artefacts of recaps: the store was lost. A new one would take
  /// the artefacts for leftovers, and the next run would delete them.
  private static func guardAgainstLostDatabase(_ files: ArtefactFiles, _ name: String) throws {
    guard DurableFiles.isFolder(files.artefacts), try !DurableFiles.names(in: files.artefacts).isEmpty else {
      return
    }
    throw StoreFailure(
      "open the store", name, "it is empty, although \(files.artefacts.path) contains recaps",
      hint: "restore it from a backup, or select another home", exitCode: .configuration)
  }

  private static func prepareWriter(
    _ writer: any DatabaseWriter, _ name: String, beside files: ArtefactFiles?
  ) throws {
    try writer.writeWithoutTransaction { db in
      // This is set here and not with the other settings because a pool sets its writer to NORMAL after
      // those.
      try db.execute(sql: "PRAGMA synchronous = FULL")
      // A store that is up to date is opened without a write, so that a reader need not wait.
      let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
      if version == Schema.version || isMoved(version) { return }
      try db.inTransaction(.immediate) {
        try migrate(db, name, beside: files)
        return .commit
      }
    }
  }

  private static func migrate(_ db: Database, _ name: String, beside files: ArtefactFiles?) throws {
    let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    guard version <= Schema.version else {
      throw StoreFailure(
        "open the store", name,
        "its schema is version \(version), and this program supports \(Schema.version)",
        hint: "use the program that wrote it, or a newer one", exitCode: .configuration)
    }
    if version == 0 {
      if let files { try guardAgainstLostDatabase(files, name) }
      try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
    }
    for statements in Schema.migrations.dropFirst(version) { try db.execute(sql: statements) }
    try db.execute(sql: "PRAGMA user_version = \(Schema.version)")
  }
}

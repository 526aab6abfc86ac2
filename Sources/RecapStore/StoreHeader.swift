import CSQLite
import Foundation

/// What the header of a database file says (sqlite.org/fileformat.html, section 1.3), read through SQLite.
///
/// A process that opens and closes the file by itself drops the locks that SQLite holds on it
/// (sqlite.org/howtocorrupt.html, section 2.2): POSIX locks belong to the process. SQLite's own close waits.
struct StoreHeader {
  /// Pages in the file; the log is not looked at.
  let pages: Int
  let applicationID: Int32

  /// Reads the header, takes no lock and writes nothing: with `immutable=1` SQLite looks at the file alone
  /// (sqlite.org/uri.html), so a database of another program stays as it is.
  /// - Parameter file: a regular file.
  /// - Throws: `StoreFailure`: 78 if it is not a database; 73 or 75 if it cannot be read.
  init(of file: URL) throws {
    var connection: OpaquePointer?
    let flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX
    let code = sqlite3_open_v2(Self.address(of: file), &connection, flags, nil)
    defer { sqlite3_close_v2(connection) }
    guard code == SQLITE_OK, let connection else { throw Self.failure(file, code) }
    pages = Int(try Self.pragma("page_count", connection, file))
    applicationID = Int32(truncatingIfNeeded: try Self.pragma("application_id", connection, file))
  }

  private static func address(of file: URL) -> String {
    var legal = CharacterSet.urlPathAllowed
    legal.remove(charactersIn: "?#%;")
    let path = file.path.addingPercentEncoding(withAllowedCharacters: legal) ?? file.path
    return "file:\(path)?immutable=1"
  }

  private static func pragma(_ name: String, _ connection: OpaquePointer, _ file: URL) throws -> Int64 {
    var statement: OpaquePointer?
    defer { sqlite3_finalize(statement) }
    var code = sqlite3_prepare_v2(connection, "PRAGMA \(name)", -1, &statement, nil)
    if code == SQLITE_OK { code = sqlite3_step(statement) }
    guard code == SQLITE_ROW else { throw failure(file, code) }
    return sqlite3_column_int64(statement, 0)
  }

  private static func failure(_ file: URL, _ code: Int32) -> StoreFailure {
    StoreFailure("open the store", file.path, resultCode: code)
  }
}

import CSQLite
import Foundation

/// The header of a database file, read through SQLite's file layer.
///
/// A process that opens and closes the file directly drops the locks that SQLite holds on it
/// (sqlite.org/howtocorrupt.html, section 2.2), because POSIX locks belong to the process. SQLite defers
/// its own close. No statement is run: when a process dies, half of the log may have been copied into the
/// file, and then only the file and its log together are a whole database.
struct StoreHeader {
  /// The number of whole pages in the file, without the log.
  let pages: Int64
  let applicationID: Int32

  /// The header's length, its magic string, and the places of the page size and the application id,
  /// big-endian (sqlite.org/fileformat.html, section 1.3).
  private static let length = 100
  private static let magic = Array("SQLite format 3\0".utf8)
  private static let pageSize = 16..<18
  private static let applicationIDPlace = 68..<72

  /// Reads the header without a lock and without a write: with `immutable=1` SQLite reads the file alone
  /// (sqlite.org/uri.html), so that a database of another program stays unchanged.
  /// - Parameter file: a regular file; an empty one has no pages and the application id 0.
  /// - Throws: `StoreFailure` (78) if it is not a database, (73) or (75) if it cannot be read.
  init(of file: URL) throws {
    let (size, header) = try Self.read(file)
    guard size > 0 else {
      (pages, applicationID) = (0, 0)
      return
    }
    guard header.starts(with: Self.magic) else { throw Self.failure(file, SQLITE_NOTADB) }
    // The value 1 means 65,536, which does not fit into two bytes.
    let page = Self.number(header[Self.pageSize])
    pages = size / max(1, Int64(page == 1 ? 65_536 : page))
    applicationID = Int32(bitPattern: Self.number(header[Self.applicationIDPlace]))
  }

  /// Returns the file's length in bytes and its first bytes, zero-filled if the file is shorter.
  private static func read(_ file: URL) throws -> (size: Int64, header: [UInt8]) {
    var connection: OpaquePointer?
    let flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX
    let opened = sqlite3_open_v2(address(of: file), &connection, flags, nil)
    defer { sqlite3_close_v2(connection) }
    guard opened == SQLITE_OK else { throw failure(file, opened) }

    var size: Int64 = 0
    var header = [UInt8](repeating: 0, count: length)
    let read = store_read_beginning(connection, &header, Int32(length), &size)
    guard read == SQLITE_OK else { throw failure(file, read) }
    return (size, header)
  }

  private static func address(of file: URL) -> String {
    var legal = CharacterSet.urlPathAllowed
    legal.remove(charactersIn: "?#%;")
    let path = file.path.addingPercentEncoding(withAllowedCharacters: legal) ?? file.path
    return "file:\(path)?immutable=1"
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    bytes.reduce(0) { $0 << 8 | UInt32($1) }
  }

  private static func failure(_ file: URL, _ code: Int32) -> StoreFailure {
    StoreFailure("open the store", file.path, resultCode: code)
  }
}

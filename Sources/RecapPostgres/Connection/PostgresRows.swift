internal import CPostgres
package import Foundation

/// The rows that a statement returned.
///
/// Safety: libpq's result is read-only once it is complete, and this object alone frees it.
package final class PostgresRows: @unchecked Sendable {
  private let result: OpaquePointer
  private let columns: [String: Int32]

  /// - Parameter result: libpq's complete result, which this object frees.
  init(_ result: OpaquePointer) {
    self.result = result
    columns = Dictionary(
      (0..<PQnfields(result)).map { (String(cString: PQfname(result, $0)), $0) },
      uniquingKeysWith: { first, _ in first })
  }

  deinit { PQclear(result) }

  package var count: Int { Int(PQntuples(result)) }

  /// The number of rows that the statement inserted, changed or deleted.
  package var changed: Int { Int(String(cString: PQcmdTuples(result))) ?? 0 }

  package var rows: [PostgresRow] { (0..<count).map { PostgresRow(rows: self, index: Int32($0)) } }
  package var first: PostgresRow? { count > 0 ? PostgresRow(rows: self, index: 0) : nil }

  fileprivate func text(_ column: String, _ row: Int32) throws -> String? {
    guard let index = columns[column] else {
      throw PostgresFailure(.software, "read the column", column, "the statement does not return it")
    }
    guard PQgetisnull(result, row, index) == 0 else { return nil }
    let bytes = UnsafeRawBufferPointer(
      start: PQgetvalue(result, row, index), count: Int(PQgetlength(result, row, index)))
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// One row.
package struct PostgresRow: Sendable {
  fileprivate let rows: PostgresRows
  fileprivate let index: Int32

  package func textOrNil(_ column: String) throws -> String? { try rows.text(column, index) }

  package func text(_ column: String) throws -> String { try present(column, textOrNil(column)) }

  package func integerOrNil(_ column: String) throws -> Int? {
    try textOrNil(column).map { text in try present(column, Int(text)) }
  }

  package func integer(_ column: String) throws -> Int { try present(column, integerOrNil(column)) }

  package func double(_ column: String) throws -> Double { try present(column, Double(text(column))) }

  package func boolean(_ column: String) throws -> Bool { try text(column) == "t" }

  /// A column of milliseconds since 1970.
  package func dateOrNil(_ column: String) throws -> Date? {
    // The fraction is added to whole seconds, as a time in RFC 3339 is read: both print the same.
    try integerOrNil(column).map { milliseconds in
      let (seconds, rest) = milliseconds.quotientAndRemainder(dividingBy: 1000)
      return Date(timeIntervalSince1970: Double(seconds)).addingTimeInterval(Double(rest) / 1000)
    }
  }

  package func date(_ column: String) throws -> Date { try present(column, dateOrNil(column)) }

  /// A `bytea` column, in the server's hexadecimal form.
  package func bytesOrNil(_ column: String) throws -> Data? {
    try textOrNil(column).map { text in
      let digits = Array(text.utf8.dropFirst(2))
      var data = Data(capacity: digits.count / 2)
      for pair in stride(from: 0, to: digits.count - 1, by: 2) {
        data.append(
          try present(column, UInt8(String(decoding: digits[pair...pair + 1], as: UTF8.self), radix: 16)))
      }
      return data
    }
  }

  private func present<T>(_ column: String, _ value: T?) throws -> T {
    guard let value else {
      throw PostgresFailure(
        .software, "read the column", column, "its value is missing or of another type")
    }
    return value
  }
}

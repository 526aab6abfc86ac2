import Foundation
import Subprocess
import Synchronization

/// The end of a program's standard error, whose last line says why the program failed.
final class Complaint: Sendable {
  /// In characters. A longer line tells a reader no more.
  private static let longestLine = 300

  private let tail = Mutex(Data())
  private let limit: Int

  /// - Parameter limit: the number of bytes that are kept.
  init(limit: Int) { self.limit = limit }

  /// Reads to the end, so that a full pipe never stops the program.
  func read(_ errors: SubprocessOutputSequence, onLife: @Sendable () -> Void) async throws {
    for try await buffer in errors {
      tail.withLock { tail in
        buffer.withUnsafeBytes { tail.append(contentsOf: $0) }
        tail = Data(tail.suffix(limit))
      }
      onLife()
    }
  }

  /// The last line that is not blank, without control characters, or an empty string.
  var lastLine: String {
    let text = String(decoding: tail.withLock { $0 }, as: UTF8.self)
    let lines = text.split { $0.isNewline }
      .map { String($0.unicodeScalars.filter { $0.properties.generalCategory != .control }) }
    let last = lines.last { $0.contains { !$0.isWhitespace } } ?? ""
    return String(last.drop(while: \.isWhitespace).prefix(Self.longestLine))
  }
}

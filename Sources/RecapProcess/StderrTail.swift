import Foundation
import Subprocess
import Synchronization

/// The end of what a program writes to standard error: its last line says why it failed.
final class StderrTail: Sendable {
  /// In bytes.
  private static let limit = 4096
  /// In characters; a longer line says no more to a person.
  private static let longestLine = 300

  private let tail = Mutex(Data())

  /// Reads to the end, so that the program is never stopped by a full pipe.
  func read(_ errors: SubprocessOutputSequence, onActivity: @Sendable () -> Void) async throws {
    for try await buffer in errors {
      tail.withLock { tail in
        buffer.withUnsafeBytes { tail.append(contentsOf: $0) }
        tail = Data(tail.suffix(Self.limit))
      }
      onActivity()
    }
  }

  /// The last line that is not blank, without control characters, or an empty string.
  var lastLine: String {
    let text = String(decoding: tail.withLock { $0 }, as: UTF8.self)
    let lines = text.split(whereSeparator: \.isNewline)
      .map { String($0.unicodeScalars.filter { $0.properties.generalCategory != .control }) }
    let last = lines.last { $0.contains { !$0.isWhitespace } } ?? ""
    return String(last.drop(while: \.isWhitespace).prefix(Self.longestLine))
  }
}

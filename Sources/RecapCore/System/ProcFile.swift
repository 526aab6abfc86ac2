import Foundation

/// Reads files of `/proc` (proc(5)).
package enum ProcFile {
  /// Returns the whole text of `/proc/` and `path`; nil if it cannot be read because the process has ended or
  /// belongs to another user.
  ///
  /// These files have no size. `String(contentsOfFile:)` retains 4 KiB for each of them that it reads.
  package static func text(_ path: String) -> String? {
    guard let file = FileHandle(forReadingAtPath: "/proc/" + path), let data = try? file.readToEnd() else {
      return nil
    }
    return String(decoding: data, as: UTF8.self)
  }
}

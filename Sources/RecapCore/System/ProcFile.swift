import Foundation

/// Files of `/proc` (proc(5)).
package enum ProcFile {
  /// The whole text; nil where it cannot be read: the process is gone, or is somebody else's.
  ///
  /// These files have no size. `String(contentsOfFile:)` keeps 4 KiB for each of them that it reads.
  package static func text(_ path: String) -> String? {
    guard let file = FileHandle(forReadingAtPath: "/proc/" + path), let data = try? file.readToEnd() else {
      return nil
    }
    return String(decoding: data, as: UTF8.self)
  }
}

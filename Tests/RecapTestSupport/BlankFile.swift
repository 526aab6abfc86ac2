import Foundation
package import RecapCore

extension InputFile {
  /// An open file with nothing in it, for ports that only look at who it is.
  package static let blank = blank(named: "call.mp4")

  package static func blank(named name: String) -> InputFile {
    do {
      let file = try TemporaryFolder().url.appending(path: name)
      try Data().write(to: file)
      return try InputFile(file)
    } catch {
      fatalError("no file for a test: \(error)")
    }
  }
}

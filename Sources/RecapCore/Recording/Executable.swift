import Foundation

/// A program of this machine that does not belong to Recap, with the files that its arguments name: together
/// they decide what it does.
package struct Executable: Hashable, Sendable {
  package static let standardPath = "/usr/local/bin:/usr/bin:/bin"

  /// A file that decides the words but cannot be read.
  package struct Unreadable: Error {
    package var path: String
    package var cause: String
  }

  /// The program's path: absolute, because the program may run in another working folder.
  package let path: String

  /// - Parameters:
  ///   - name: a path, or a name to look up.
  ///   - path: the folders in which a name is looked up, as in `PATH`; nil uses the standard ones.
  /// - Returns: nil if there is no such program.
  package init?(_ name: String, path: String?) {
    let places =
      name.contains("/") ? [name] : (path ?? Self.standardPath).split(separator: ":").map { "\($0)/\(name)" }
    guard let found = places.first(where: Self.isProgram) else { return nil }
    self.path = URL(filePath: found).absoluteURL.path(percentEncoded: false)
  }

  /// Returns why there is no such program, in words.
  package static func absence(of name: String) -> String {
    name.contains("/") ? "there is no such program" : "no folder in PATH contains a program with this name"
  }

  /// Returns the digests of the program and of every argument that is a file (a model, a script), by
  /// position. A folder is named by the arguments but not read.
  ///
  /// - Parameter arguments: the command line, beginning with the program's name.
  /// - Throws: `Unreadable` if one of the files cannot be read.
  package func digests(of arguments: [String]) throws(Unreadable) -> [String: String] {
    var digests = ["program": try Self.digest(path)]
    for (index, argument) in arguments.enumerated().dropFirst() {
      // `--model=/models/base.bin` names a file, as `-m /models/base.bin` does.
      let path = argument.hasPrefix("-") ? String(argument.drop { $0 != "=" }.dropFirst()) : argument
      if path.hasPrefix("/"), Self.isFile(path) { digests["argument.\(index)"] = try Self.digest(path) }
    }
    return digests
  }

  private static func digest(_ path: String) throws(Unreadable) -> String {
    do {
      return try Digest(ofFile: URL(filePath: path)).description
    } catch {
      throw Unreadable(path: path, cause: "the file cannot be read: \(error.localizedDescription)")
    }
  }

  private static func isFile(_ path: String) -> Bool {
    (try? RegularFile(URL(filePath: path))) != nil
  }

  private static func isProgram(_ path: String) -> Bool {
    isFile(path) && FileManager.default.isExecutableFile(atPath: path)
  }
}

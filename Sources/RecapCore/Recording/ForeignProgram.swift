import Foundation

/// A program of this machine that is not Recap's, and the files that its arguments name: together they
/// decide what it does.
package struct ForeignProgram: Hashable, Sendable {
  package static let standardPath = "/usr/local/bin:/usr/bin:/bin"

  /// A file that should decide the words and cannot be read.
  package struct Unreadable: Error {
    package var path: String
    package var cause: String
  }

  /// Where the program lies: absolute, for it may be run in a folder of its own.
  package let path: String

  /// - Parameters:
  ///   - name: a path, or a name that is looked for.
  ///   - path: where a name is looked for; nil takes the standard places.
  /// - Returns: nil if there is no such program.
  package init?(_ name: String, path: String?) {
    let places =
      name.contains("/") ? [name] : (path ?? Self.standardPath).split(separator: ":").map { "\($0)/\(name)" }
    guard let found = places.first(where: Self.isProgram) else { return nil }
    self.path = URL(filePath: found).absoluteURL.path(percentEncoded: false)
  }

  /// Why there is none, in words.
  package static func absence(of name: String) -> String {
    name.contains("/") ? "there is no such program" : "no folder of PATH holds a program of this name"
  }

  /// The program's digest, and that of every argument that is a file (a model, a script), by position.
  /// A folder is named by the arguments but not read.
  ///
  /// - Parameter arguments: the program's name first.
  package func digests(of arguments: [String]) throws(Unreadable) -> [String: String] {
    var digests = ["program": try Self.digest(path)]
    for (index, argument) in arguments.enumerated().dropFirst() {
      // `--model=/models/base.bin` names a file as `-m /models/base.bin` does.
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

import Foundation
import RecapCore

/// A program of this machine and the files that its arguments name: together they decide the words.
struct ProgramIdentity {
  static let standardPath = "/usr/local/bin:/usr/bin:/bin"

  /// Where the program lies.
  let program: String
  private let form: CommandLineForm

  /// - Parameter path: where a program without a folder is looked for; nil takes the standard places.
  /// - Throws: `ProgramFailure`: 78 where the settings name none, 69 where it is not there.
  init(_ form: CommandLineForm, path: String?) throws(ProgramFailure) {
    guard let name = form.program, !name.isEmpty else {
      throw .misconfigured("it names no program")
    }
    guard form.hasInput else {
      throw .misconfigured("no argument holds {input}: the program would hear nothing")
    }
    let places =
      name.contains("/")
      ? [name]
      : (path ?? Self.standardPath).split(separator: ":").map { "\($0)/\(name)" }
    guard let found = places.first(where: Self.isProgram) else {
      throw .missing(
        name,
        name.contains("/") ? "there is no such program" : "no folder of PATH holds a program of this name")
    }
    // A run has a working folder of its own.
    program = URL(filePath: found).absoluteURL.path(percentEncoded: false)
    self.form = form
  }

  /// The program's digest, and that of every argument that is a file (a model, a script), by position.
  /// A folder is named by the arguments but not read.
  func digests() throws(ProgramFailure) -> [String: String] {
    var digests = ["program": try digest(program)]
    for (index, argument) in form.arguments.enumerated().dropFirst() {
      // `--model=/models/base.bin` names a file as `-m /models/base.bin` does.
      let path = argument.hasPrefix("-") ? String(argument.drop { $0 != "=" }.dropFirst()) : argument
      if path.hasPrefix("/"), Self.isFile(path) { digests["argument.\(index)"] = try digest(path) }
    }
    return digests
  }

  private func digest(_ path: String) throws(ProgramFailure) -> String {
    do {
      return try Digest(ofFile: URL(filePath: path)).description
    } catch {
      throw ProgramFailure(
        path, "the file cannot be read: \(error.localizedDescription)", exitCode: .unavailable)
    }
  }

  private static func isFile(_ path: String) -> Bool {
    (try? RegularFile(URL(filePath: path))) != nil
  }

  private static func isProgram(_ path: String) -> Bool {
    isFile(path) && FileManager.default.isExecutableFile(atPath: path)
  }
}

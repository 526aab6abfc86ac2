import RecapCore

/// A program of this machine and the files that its arguments name: together they decide the words.
struct ProgramIdentity {
  static let standardPath = ForeignProgram.standardPath

  /// Where the program lies.
  var program: String { found.path }
  private let found: ForeignProgram
  private let form: CommandLineForm

  /// - Parameter path: where a program without a folder is looked for; nil takes the standard places.
  /// - Throws: `ProgramFailure`: 78 if the settings name none, 69 where it is not there.
  init(_ form: CommandLineForm, path: String?) throws(ProgramFailure) {
    guard let name = form.program, !name.isEmpty else {
      throw .misconfigured("it names no program")
    }
    guard form.hasInput else {
      throw .misconfigured("no argument holds {input}: the program would hear nothing")
    }
    guard let found = ForeignProgram(name, path: path) else {
      throw .missing(name, ForeignProgram.absence(of: name))
    }
    self.found = found
    self.form = form
  }

  /// The program's digest, and that of every argument that is a file (a model, a script), by position.
  func digests() throws(ProgramFailure) -> [String: String] {
    do throws(ForeignProgram.Unreadable) {
      return try found.digests(of: form.arguments)
    } catch {
      throw ProgramFailure(error.path, error.cause, exitCode: .unavailable)
    }
  }
}

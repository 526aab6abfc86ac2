import RecapCore

/// A program of this machine with the files that its arguments name: together they decide the transcript.
struct ProgramIdentity {
  static let standardPath = ForeignProgram.standardPath

  /// The path of the program.
  var program: String { found.path }
  private let found: ForeignProgram
  private let form: CommandLineForm

  /// - Parameter path: the folders in which a program without a folder is searched, as in `PATH`; nil uses
  ///   the standard ones.
  /// - Throws: `ProgramFailure` (78) if the settings name no program or give it no input, (69) if it is
  ///   missing.
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

  /// Returns the digests of the program and of each argument that is a file (a model, a script), by
  /// position.
  func digests() throws(ProgramFailure) -> [String: String] {
    do throws(ForeignProgram.Unreadable) {
      return try found.digests(of: form.arguments)
    } catch {
      throw ProgramFailure(error.path, error.cause, exitCode: .unavailable)
    }
  }
}

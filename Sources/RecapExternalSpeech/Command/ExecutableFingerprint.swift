import RecapCore

/// A program of this machine with the files that its arguments name: together they decide the transcript.
struct ExecutableFingerprint {
  static let standardPath = Executable.standardPath

  /// The path of the program.
  var program: String { executable.path }
  private let executable: Executable
  private let template: ArgumentTemplate

  /// - Parameter path: the folders in which a program without a folder is searched, as in `PATH`; nil uses
  ///   the standard ones.
  /// - Throws: `ProgramFailure` (78) if the settings name no program or give it no input, (69) if it is
  ///   missing.
  init(_ template: ArgumentTemplate, path: String?) throws(ProgramFailure) {
    guard let name = template.program, !name.isEmpty else {
      throw .misconfigured("it names no program")
    }
    guard template.hasInput else {
      throw .misconfigured("no argument contains {input}, so the program would get no sound")
    }
    guard let executable = Executable(name, path: path) else {
      throw .missing(name, Executable.absence(of: name))
    }
    self.executable = executable
    self.template = template
  }

  /// Returns the digests of the program and of each argument that is a file (a model, a script), by
  /// position.
  func digests() throws(ProgramFailure) -> [String: String] {
    do throws(Executable.Unreadable) {
      return try executable.digests(of: template.arguments)
    } catch {
      throw ProgramFailure(error.path, error.cause, exitCode: .unavailable)
    }
  }
}

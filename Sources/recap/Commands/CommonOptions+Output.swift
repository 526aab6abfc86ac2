import RecapCore

/// How all commands print their results, by `--json` and `--quiet`. No text can control the terminal; a
/// caller puts text from outside on one line with `TerminalText.safe`.
extension CommonOptions {
  /// Prints what the user asked to see: `json` with `--json`, otherwise `lines`.
  func show(_ json: @autoclosure () throws -> JSON, _ lines: [String]) throws {
    guard !self.json else { return try StandardOutput.print(json()) }
    for line in lines { try StandardOutput.print("\(TerminalText(line))") }
  }

  /// Prints what the command did: as `show` does, but no text with `--quiet`.
  func report(_ json: @autoclosure () throws -> JSON, _ lines: [String]) throws {
    try show(json(), quiet ? [] : lines)
  }

  /// Prints `json` with `--json`, otherwise nothing.
  func printJSON(_ json: @autoclosure () throws -> JSON) throws { try show(json(), []) }

  /// Prints a message on standard error, unless `--json` or `--quiet` is given.
  func remark(_ message: String) {
    if !json, !quiet { StandardError.print("recap: \(TerminalText.safe(message))") }
  }
}

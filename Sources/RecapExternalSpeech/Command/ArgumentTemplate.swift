import Foundation
import RecapCore

/// A program's arguments with placeholders. They are never passed through a shell.
struct ArgumentTemplate: Hashable {
  /// The values of the placeholders.
  struct Values {
    var input: URL
    /// The file for the program's output; a program may append `.json`, `.vtt` or `.srt`.
    var output: URL
    /// The language without its region: `en` for `en-GB`.
    var language: String
    /// Names and terms that are likely to occur in the speech.
    var prompt: String
    /// A file with the prompt, because every user of the machine can read the arguments.
    var promptFile: URL
  }

  private static let endings = ["", ".json", ".vtt", ".srt"]

  let arguments: [String]

  init(_ arguments: [String]) { self.arguments = arguments }

  var program: String? { arguments.first }
  var hasInput: Bool { arguments.dropFirst().contains { $0.contains("{input}") } }
  /// A Boolean value that indicates whether the transcript is written to a file instead of standard output.
  var hasOutput: Bool { arguments.dropFirst().contains { $0.contains("{output}") } }

  var hasPromptFile: Bool { arguments.dropFirst().contains { $0.contains("{prompt_file}") } }

  /// Returns the arguments after the program's name, with their placeholders replaced.
  func filled(_ values: Values) -> [String] {
    arguments.dropFirst().map { Self.fill($0[...], values) }
  }

  /// Replaces each placeholder once: a prompt that contains `{input}` stays a prompt.
  private static func fill(_ argument: Substring, _ values: Values) -> String {
    let places = [
      ("{input}", values.input.path(percentEncoded: false)),
      ("{output}", values.output.path(percentEncoded: false)),
      ("{language}", values.language), ("{prompt}", values.prompt),
      ("{prompt_file}", values.promptFile.path(percentEncoded: false)),
    ]
    let found = places.compactMap { place, value in
      argument.range(of: place).map { (range: $0, value: value) }
    }
    guard let first = found.min(by: { $0.range.lowerBound < $1.range.lowerBound }) else {
      return String(argument)
    }
    return argument[..<first.range.lowerBound] + first.value
      + fill(argument[first.range.upperBound...], values)
  }

  private static let names = ["input", "output", "language", "prompt", "prompt_file"]

  /// Returns a description of the first argument that is an unknown placeholder, alone or after `=`, or
  /// nil. Other braces are left to the program.
  static func problem(in arguments: [String]) -> String? {
    for argument in arguments.dropFirst() {
      guard let place = argument.wholeMatch(of: /(?:-[^=]*=)?\{([a-z_]+)\}/)?.output.1,
        !names.contains(String(place))
      else { continue }
      let shown = "{\(place.prefix(40))}"
      return UnknownName.message("unknown placeholder \(shown)", shown, expected: names.map { "{\($0)}" })
    }
    return nil
  }

  /// Returns the file in which a program left its transcript, or nil if there is none.
  static func answer(at output: URL) -> URL? {
    endings.map { URL(filePath: output.path(percentEncoded: false) + $0) }
      .first { FileManager.default.fileExists(atPath: $0.path(percentEncoded: false)) }
  }
}

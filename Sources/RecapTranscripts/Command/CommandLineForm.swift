import Foundation
import RecapCore

/// A program's arguments with places to be filled in; never seen by a shell.
struct CommandLineForm: Hashable {
  /// What stands for what.
  struct Values {
    var input: URL
    /// Where the program may write its answer; a program may add `.json`, `.vtt` or `.srt`.
    var output: URL
    /// `en`, also of `en-GB`.
    var language: String
    /// Names and terms that are likely to be said.
    var prompt: String
    /// A file that holds them: arguments can be read by every user of the machine.
    var promptFile: URL
  }

  private static let endings = ["", ".json", ".vtt", ".srt"]

  let arguments: [String]

  init(_ arguments: [String]) { self.arguments = arguments }

  var program: String? { arguments.first }
  var hasInput: Bool { arguments.dropFirst().contains { $0.contains("{input}") } }
  /// Whether the answer comes in a file, and not on standard output.
  var hasOutput: Bool { arguments.dropFirst().contains { $0.contains("{output}") } }

  var hasPromptFile: Bool { arguments.dropFirst().contains { $0.contains("{prompt_file}") } }

  /// What follows the program's name.
  func filled(_ values: Values) -> [String] {
    arguments.dropFirst().map { Self.fill($0[...], values) }
  }

  /// Each place is filled once: a prompt that holds `{input}` is a prompt.
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

  /// What is wrong with the arguments: one that is a place, by itself or behind `=`, which there is not. Other braces are
  /// the program's own.
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

  /// The file in which a program left its answer; nil if it left none.
  static func answer(at output: URL) -> URL? {
    endings.map { URL(filePath: output.path(percentEncoded: false) + $0) }
      .first { FileManager.default.fileExists(atPath: $0.path(percentEncoded: false)) }
  }
}

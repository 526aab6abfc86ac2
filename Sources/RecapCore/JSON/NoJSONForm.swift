package import Foundation

/// A NaN or infinite number, which JSON cannot represent, on its way into a document. Readers of foreign
/// input reject or clamp such numbers; this failure is the last check, and names the place.
package struct NoJSONForm: RecapFailure {
  package let operation = "write"
  /// The place: `quality.tracks[0].report.level.peak`.
  package let subject: String
  package let cause: String
  package let hint: String? = "a defect in Recap; please report it with the command that you ran"
  package let exitCode = ExitCode.software

  init(_ value: Any, at path: [any CodingKey]) {
    subject = path.isEmpty ? "a number" : Self.place(path)
    cause = "it is \(value), which JSON cannot represent"
  }

  private static func place(_ path: [any CodingKey]) -> String {
    path.reduce(into: "") { text, key in
      if let index = key.intValue {
        text += "[\(index)]"
      } else {
        text += text.isEmpty ? key.stringValue : ".\(key.stringValue)"
      }
    }
  }
}

extension JSONEncoder {
  /// Returns the JSON of `value`.
  /// - Throws: `NoJSONForm` if a number is NaN or infinite.
  package func finite(_ value: some Encodable) throws -> Data {
    do {
      return try encode(value)
    } catch EncodingError.invalidValue(let number, let context) {
      throw NoJSONForm(number, at: context.codingPath)
    }
  }
}

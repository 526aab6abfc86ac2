import Foundation

/// The words of pages and messages in one language. What was said stays as it was said.
package struct Phrases: Sendable {
  /// A language of pages and messages, each with a file of phrases that translators edit.
  package enum Language: String, CaseIterable, Sendable { case de, en, es, fr }

  package let language: Language
  private let texts: [String: String]

  package static let english = Phrases(.en)
  private static let others = [Language.de, .es, .fr].map(Phrases.init)

  private init(_ language: Language) {
    self.language = language
    texts = Self.texts(language)
  }

  /// Returns the phrases for a locale: `de-AT` is `de`. English for nil and for a language without phrases.
  package static func of(_ locale: String?) -> Phrases {
    let language = locale.flatMap(language(of:))
    return others.first { $0.language == language } ?? english
  }

  /// Returns the language of a locale; nil if there are no phrases in it.
  package static func language(of locale: String) -> Language? {
    Language(rawValue: locale.prefix { $0 != "-" }.lowercased())
  }

  /// Returns the phrases of a language's file by their keys. The files are part of the program: one that is no JSON
  /// object of strings is a programming error.
  static func texts(_ language: Language) -> [String: String] {
    let bytes =
      switch language {
      case .de: PackageResources.de_json
      case .en: PackageResources.en_json
      case .es: PackageResources.es_json
      case .fr: PackageResources.fr_json
      }
    do {
      guard let members = try JSONParser.parse(Data(bytes)).objectValue else {
        preconditionFailure("the phrases of \(language) are no JSON object")
      }
      return members.mapValues { value in
        guard let text = value.stringValue else {
          preconditionFailure("a phrase of \(language) is no text: \(value)")
        }
        return text
      }
    } catch {
      preconditionFailure("the phrases of \(language) are no JSON: \(error)")
    }
  }

  /// Returns a phrase. Every language has every phrase, or it is a programming error.
  package subscript(phrase: Phrase) -> String {
    guard let text = texts[phrase.rawValue] else {
      preconditionFailure("the phrases of \(language) lack \(phrase.rawValue)")
    }
    return text
  }

  /// The key of what a warning's code says.
  static func key(_ code: QualityWarning.Code) -> String { "warning_\(code.rawValue)" }

  /// Returns what a warning says, without its place. Every language has all codes, or it is a programming error.
  package subscript(code: QualityWarning.Code) -> String {
    guard let text = texts[Self.key(code)] else {
      preconditionFailure("the phrases of \(language) lack \(Self.key(code))")
    }
    return text
  }

  /// Returns a phrase as the beginning of a line, with a capital.
  package func opening(_ phrase: Phrase) -> String {
    let text = self[phrase]
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  /// Returns a phrase with its placeholders replaced; values are not read as phrases.
  package func fill(_ phrase: Phrase, _ values: [String: String]) -> String {
    var (result, rest) = ("", Substring(self[phrase]))
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      result += values[String(rest[rest.index(after: open)..<close])] ?? ""
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  /// Returns a count with the singular or the plural; in French, zero is singular, too.
  package func count(_ number: Int, one: Phrase, other: Phrase) -> String {
    let isOne = number == 1 || number == 0 && language == .fr
    return fill(isOne ? one : other, ["n": self.number(number)])
  }

  /// Returns a number with its thousands apart, from five digits on.
  package func number(_ number: Int) -> String {
    let digits = String(number.magnitude)
    guard digits.count > 4 else { return String(number) }
    let groups = stride(from: digits.count, to: 0, by: -3).reversed().map { end in
      digits.dropLast(digits.count - end).suffix(min(3, end))
    }
    return (number < 0 ? "-" : "") + groups.joined(separator: self[.groupSeparator])
  }

  /// Returns a share of 0 … 1 in per cent.
  package func percent(_ share: Double) -> String {
    guard share.isFinite else { return self[.unknown] }
    return "\(Int(saturating: (min(max(share, 0), 1) * 100).rounded())) %"
  }
}

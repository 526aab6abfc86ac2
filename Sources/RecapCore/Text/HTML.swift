/// A piece of a page. Interpolated text is always escaped; only `HTML` is inserted unchanged.
package struct HTML: ExpressibleByStringInterpolation, Hashable, Sendable {
  package private(set) var source: String

  package init(stringLiteral value: String) { source = value }
  package init(stringInterpolation: Interpolation) { source = stringInterpolation.source }

  package static let nothing: HTML = ""

  package struct Interpolation: StringInterpolationProtocol {
    fileprivate var source = ""

    package init(literalCapacity: Int, interpolationCount: Int) {
      source.reserveCapacity(literalCapacity * 2)
    }
    package mutating func appendLiteral(_ literal: String) { source += literal }
    package mutating func appendInterpolation(_ html: HTML) { source += html.source }
    package mutating func appendInterpolation(_ pieces: [HTML]) {
      for piece in pieces { source += piece.source }
    }
    package mutating func appendInterpolation(_ number: Int) { source += String(number) }
    package mutating func appendInterpolation(_ text: String) { source += HTML.escaped(text) }
  }

  /// Returns text for element content and double-quoted attributes: on one line, without invisible
  /// characters, and without anything that ends a tag, an attribute or an entity. Spaces at its ends are
  /// kept, because pieces of a sentence meet there.
  package static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case _ where SingleLine.isSpace(scalar): result += " "
      case _ where SingleLine.isHidden(scalar): break
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

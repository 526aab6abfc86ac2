import Crypto
import Foundation

/// A piece of a page. What is interpolated as text is escaped, always; only `HTML` goes in as it is.
struct HTML: ExpressibleByStringInterpolation, Hashable, Sendable {
  private(set) var source: String

  init(stringLiteral value: String) { source = value }
  init(stringInterpolation: Interpolation) { source = stringInterpolation.source }

  static let nothing: HTML = ""

  struct Interpolation: StringInterpolationProtocol {
    fileprivate var source = ""

    init(literalCapacity: Int, interpolationCount: Int) { source.reserveCapacity(literalCapacity * 2) }
    mutating func appendLiteral(_ literal: String) { source += literal }
    mutating func appendInterpolation(_ html: HTML) { source += html.source }
    mutating func appendInterpolation(_ pieces: [HTML]) { for piece in pieces { source += piece.source } }
    mutating func appendInterpolation(_ number: Int) { source += String(number) }
    mutating func appendInterpolation(_ text: String) { source += HTML.escaped(text) }
  }

  /// Text for element content and double-quoted attributes: one line, nothing hidden, nothing that ends
  /// a tag, an attribute or an entity. Blanks at its ends stay: pieces of a sentence meet there.
  static func escaped(_ text: String) -> String {
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

/// The content security policy of a page: its own style and script by hash, media beside it, nothing else.
enum PagePolicy {
  static func text(style: String, script: String) -> String {
    [
      "default-src 'none'", "style-src '\(hash(style))'", "script-src '\(hash(script))'",
      "img-src 'self'", "media-src 'self' data:", "base-uri 'none'", "form-action 'none'",
    ].joined(separator: "; ")
  }

  /// CSP level 3, section 2.3.1: `sha256-` and the digest in base 64.
  static func hash(_ text: String) -> String {
    "sha256-" + Data(SHA256.hash(data: Data(text.utf8))).base64EncodedString()
  }
}

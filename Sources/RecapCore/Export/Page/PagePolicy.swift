import Crypto
import Foundation

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

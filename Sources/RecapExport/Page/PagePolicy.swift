import Foundation
import RecapCore

/// The content security policy of a page: its own style and script by hash, media from its folder or from
/// inside the page, nothing else.
enum PagePolicy {
  /// The icon, inside the page, because a browser requests one from a server otherwise.
  static let icon: HTML = """
    <link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E\
    %3Crect width='16' height='16' rx='4' fill='%230f5f63'/%3E%3Cpath d='M6 4.5l6 3.5-6 3.5z' fill='white'/%3E%3C/svg%3E">
    """

  /// - Parameter media: the origins of other media that the page plays.
  static func text(style: String, script: String, media: [String] = []) -> String {
    let others = Set(media).sorted().map { " \($0)" }.joined()
    return [
      "default-src 'none'", "style-src '\(hash(style))'", "script-src '\(hash(script))'",
      "img-src 'self' data:", "media-src 'self' data:\(others)", "base-uri 'none'", "form-action 'none'",
    ].joined(separator: "; ")
  }

  /// Returns the hash source of CSP level 3, section 2.3.1: `sha256-` and the digest in base 64.
  static func hash(_ text: String) -> String {
    "sha256-" + Data(SHA256.hash(Data(text.utf8))).base64EncodedString()
  }
}

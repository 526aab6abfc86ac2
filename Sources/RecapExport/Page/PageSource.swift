/// The style sheets and the script that stand inside the pages. They are files of their own, which the compiler
/// embeds.
enum PageSource {
  /// The recap page's style sheet: light and dark by the reader's system, for phones first, then for larger
  /// screens, and last for print.
  static let style = text(PackageResources.page_css)
  /// The recap page's script: times play the reel, the page marks the reel's position, the search finds words,
  /// and `#t=` leads to a moment. The page can be read and played without it.
  static let script = text(PackageResources.page_js)
  /// The style sheet of a room's page, with the same colours as a recap's.
  static let roomStyle = text(PackageResources.room_css)

  /// The script of a room's page: it searches the index, and hides what has expired.
  static let roomScript = text(PackageResources.room_js)

  /// Returns an embedded file without its last line break.
  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes.dropLast(), as: UTF8.self) }
}

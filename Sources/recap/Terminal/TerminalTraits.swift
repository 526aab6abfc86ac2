import Foundation

/// The capabilities and the width of a terminal.
enum TerminalTraits {
  /// A Boolean value that indicates whether colour is wanted: `NO_COLOR` is not set, or empty
  /// (no-color.org).
  static var wantsColour: Bool { Environment["NO_COLOR"] == nil }

  /// A Boolean value that indicates whether the locale is limited to ASCII. Without a locale, it is not.
  static var isPlain: Bool {
    guard let locale = Environment["LC_ALL"] ?? Environment["LC_CTYPE"] ?? Environment["LANG"] else {
      return false
    }
    let name = locale.uppercased()
    return !name.contains("UTF-8") && !name.contains("UTF8")
  }

  /// Returns the width in columns: `COLUMNS`, else that of the terminal behind `descriptor`, else 80.
  static func width(_ descriptor: Int32) -> Int {
    if let columns = Environment["COLUMNS"].flatMap({ Int($0) }), columns > 0 { return columns }
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }
}

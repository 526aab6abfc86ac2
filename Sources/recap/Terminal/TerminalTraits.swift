import Foundation

/// What may be printed on a terminal, and how wide it is.
enum TerminalTraits {
  /// no-color.org: set and not empty.
  static var wantsColour: Bool { Environment["NO_COLOR"] == nil }

  /// Whether the locale says that characters beyond ASCII are shown; where nothing is said, they are.
  static var isPlain: Bool {
    guard let locale = Environment["LC_ALL"] ?? Environment["LC_CTYPE"] ?? Environment["LANG"] else {
      return false
    }
    let name = locale.uppercased()
    return !name.contains("UTF-8") && !name.contains("UTF8")
  }

  /// Columns: `COLUMNS`, else what the terminal behind `descriptor` says, else 80.
  static func width(_ descriptor: Int32) -> Int {
    if let columns = Environment["COLUMNS"].flatMap({ Int($0) }), columns > 0 { return columns }
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }
}

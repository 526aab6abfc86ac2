import RecapCore

/// Reads WebVTT (w3.org/TR/webvtt1, section 6) as a browser does: what is broken is left out, and told.
enum WebVTTParser {
  /// Nil if the text does not begin as WebVTT.
  static func file(_ text: String) -> SubtitleFile? {
    let lines = SubtitleLines.lines(text)
    guard let header = lines.firstIndex(where: { !$0.allSatisfy(\.isWhitespace) }), isSignature(lines[header])
    else { return nil }
    // The rest of the first block is metadata, unless a cue follows without a blank line.
    var first = header + 1
    while first < lines.count, !lines[first].isEmpty, !lines[first].contains("-->") { first += 1 }
    return SubtitleLines.file(lines, from: first, isWebVTT: true)
  }

  static func isSignature(_ line: Substring) -> Bool {
    line == "WEBVTT" || line.hasPrefix("WEBVTT ") || line.hasPrefix("WEBVTT\t")
  }
}

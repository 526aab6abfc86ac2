import RecapCore

/// What WebVTT and SubRip have in common: blocks of lines, and times.
enum SubtitleLines {
  /// A block of lines that are not blank, with their numbers.
  typealias Block = [(number: Int, text: Substring)]

  static func blocks(_ text: String) -> [Block] {
    var blocks: [Block] = []
    var block: Block = []
    // "\r\n" is one Character; a line ends at any of the three forms.
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
    for (index, line) in lines.enumerated() {
      if line.allSatisfy(\.isWhitespace) {
        if !block.isEmpty { blocks.append(block) }
        block = []
      } else {
        block.append((index + 1, line))
      }
    }
    if !block.isEmpty { blocks.append(block) }
    return blocks
  }

  /// The cue of a block: perhaps a line with its name or number, the line of times, the text.
  static func cue(_ block: Block) throws(TranscriptSyntaxError) -> SubtitleCue {
    guard let place = block.firstIndex(where: { $0.text.contains("-->") }), place <= 1 else {
      throw TranscriptSyntaxError(
        line: block[0].number, "expected the times of a cue (00:00:01.000 --> 00:00:02.000)")
    }
    let (number, line) = block[place]
    let parts = line.split(separator: "-->", maxSplits: 1, omittingEmptySubsequences: false)
    // What follows the end time are settings of the picture.
    let end = parts[1].split(whereSeparator: \.isWhitespace).first ?? ""
    let before = parts[0].split(whereSeparator: \.isWhitespace)
    guard before.count == 1, let start = time(before[0]), let end = time(end) else {
      throw TranscriptSyntaxError(line: number, "not a pair of times: \(line.prefix(60))")
    }
    guard start <= end else { throw TranscriptSyntaxError(line: number, "the cue ends before it starts") }
    return SubtitleCue(
      range: TimeRange(start: start, end: end),
      payload: block[(place + 1)...].map(\.text).joined(separator: "\n"), line: number)
  }

  /// `01:02:03.456`, with a comma or a point, the hours and the milliseconds optional.
  static func time(_ text: Substring) -> MediaTime? {
    let halves = text.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    let clock = halves[0].split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(clock.count) else { return nil }
    var seconds = 0
    for (index, part) in clock.enumerated() {
      guard let value = digits(part, most: index == 0 ? 5 : 2), index == 0 || value < 60 else { return nil }
      seconds = seconds * 60 + value
    }
    guard halves.count == 2 else { return MediaTime(milliseconds: Int64(seconds) * 1000) }
    guard let fraction = digits(halves[1], most: 3) else { return nil }
    let scale = [100, 10, 1][halves[1].utf8.count - 1]
    return MediaTime(milliseconds: Int64(seconds) * 1000 + Int64(fraction * scale))
  }

  private static func digits(_ text: Substring, most: Int) -> Int? {
    guard (1...most).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }) else {
      return nil
    }
    return Int(text)
  }
}

import RecapCore

/// One timed cue of a subtitle file, with its text not yet parsed.
struct SubtitleCue: Hashable {
  var start: MediaTime
  /// The end as written, which may not be after `start`.
  var end: MediaTime
  /// The line before the times, or an empty string.
  var identifier: String
  var payload: String
  /// The line number of its times, counted from 1.
  var line: Int

  var range: TimeRange { TimeRange(start: start, end: end) }
}

/// A part of a subtitle file that has no usable time and is left out.
struct SubtitleProblem: Hashable {
  enum Kind: Hashable { case textWithoutTimes, unreadableTimes }

  var kind: Kind
  /// The line number, counted from 1.
  var line: Int
  /// The number of words that are lost with it.
  var words: Int
  var description: String
}

/// The content of a subtitle file, in its order.
struct SubtitleFile: Hashable {
  var cues: [SubtitleCue]
  var problems: [SubtitleProblem]
}

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

/// Reads SubRip: numbered blocks of times and text.
enum SubRipParser {
  static func file(_ text: String) -> SubtitleFile {
    var file = SubtitleLines.file(SubtitleLines.lines(text), from: 0, isWebVTT: false)
    for index in file.cues.indices {
      // Removes the tags that position the text.
      file.cues[index].payload.replace(#/\{\\[^{}]{0,80}\}/#, with: "")
    }
    return file
  }
}

/// The common part of WebVTT and SubRip: lines, blocks with a line of times, and the times.
struct SubtitleLines {
  private let lines: [Substring]
  private let isWebVTT: Bool
  /// The index of the next line to read.
  private var place: Int
  private var file = SubtitleFile(cues: [], problems: [])
  /// A Boolean value that indicates whether the last block was a cue: in SubRip, text without times
  /// continues it.
  private var isAfterCue = false

  /// Splits `text` into lines at each of the three line ends; "\r\n" is one Character.
  static func lines(_ text: String) -> [Substring] {
    text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
  }

  /// Returns the cues from line `first` on (counted from 0), as a browser finds them in WebVTT: a line with
  /// times begins a cue, an empty line ends it.
  ///
  /// SubRip has no specification. A block without times is treated as the rest of the cue before, because
  /// some programs write cues with blank lines inside.
  static func file(_ lines: [Substring], from first: Int, isWebVTT: Bool) -> SubtitleFile {
    var reader = SubtitleLines(lines: lines, isWebVTT: isWebVTT, place: first)
    reader.readBlocks()
    return reader.file
  }

  private init(lines: [Substring], isWebVTT: Bool, place: Int) {
    self.lines = lines
    self.isWebVTT = isWebVTT
    self.place = place
  }

  private mutating func readBlocks() {
    while place < lines.count {
      if Self.isBlank(lines[place]) {
        place += 1
        continue
      }
      let start = place
      while place < lines.count, !Self.isBlank(lines[place]), !Self.isTimes(lines[place]) { place += 1 }
      var before = start..<place
      guard place < lines.count, Self.isTimes(lines[place]) else {
        readStray(before, isLast: lines[place...].allSatisfy(Self.isBlank))
        continue
      }
      var identifier = ""
      if let line = before.last, isIdentifier(lines[line], alone: before.count == 1), !isComment(before) {
        identifier = String(lines[line])
        before = before.dropLast()
      }
      readStray(before, isLast: false)
      readCue(identifier)
    }
  }

  /// Reads a cue whose times are at `place`.
  private mutating func readCue(_ identifier: String) {
    let times = place
    place += 1
    while place < lines.count, !endsPayload(lines[place]) { place += 1 }
    var payload = times + 1..<place
    // The last line is the next cue's identifier if no blank line separates the two cues.
    if place < lines.count, Self.isTimes(lines[place]), let last = payload.last,
      Self.isNumbered(lines[last]) || payload.dropLast().last.map({ Self.isBlank(lines[$0]) }) == true
    {
      payload = payload.dropLast()
      place = last
    }
    let text = lines[payload].joined(separator: "\n")
    guard let (start, end) = Self.times(lines[times]) else {
      file.problems.append(
        SubtitleProblem(
          kind: .unreadableTimes, line: times + 1, words: Self.words(text),
          description: "not a pair of times: \(lines[times].prefix(60))"))
      isAfterCue = false
      return
    }
    file.cues.append(
      SubtitleCue(start: start, end: end, identifier: identifier, payload: text, line: times + 1))
    isAfterCue = true
  }

  /// Reads lines without times.
  private mutating func readStray(_ range: Range<Int>, isLast: Bool) {
    guard let first = range.first, !isComment(range) else { return }
    let text = lines[range].joined(separator: "\n")
    if !isWebVTT, range.count == 1, let number = Int(lines[first]),
      isLast || number == file.cues.last.flatMap({ Int($0.identifier) }).map({ $0 &+ 1 })
    {
      // The number of a cue that was not written.
      return
    }
    if !isWebVTT, isAfterCue {
      file.cues[file.cues.count - 1].payload += "\n" + text
      return
    }
    file.problems.append(
      SubtitleProblem(
        kind: .textWithoutTimes, line: first + 1, words: Self.words(text),
        description: "expected the times of a cue (00:00:01.000 --> 00:00:02.000)"))
  }

  /// Returns whether the lines are a note, a style sheet, a region, or a header that is repeated because
  /// files were joined.
  private func isComment(_ range: Range<Int>) -> Bool {
    guard isWebVTT, let first = range.first else { return false }
    let word = lines[first].prefix { !$0.isWhitespace }
    return word == "NOTE" || word == "STYLE" || word == "REGION" || WebVTTParser.isSignature(lines[first])
  }

  private func isIdentifier(_ line: Substring, alone: Bool) -> Bool {
    // In SubRip, any other line is text.
    isWebVTT || Self.isNumbered(line) || alone && !isAfterCue
  }

  /// Returns whether `line` ends a cue's text: an empty line. In WebVTT a line of spaces is text, with
  /// which live captions begin.
  private func endsPayload(_ line: Substring) -> Bool {
    (isWebVTT ? line.isEmpty : Self.isBlank(line)) || Self.isTimes(line)
  }

  /// Returns whether `line` is a number, possibly followed by a name that is not text: `12`, `12 "Maya
  /// Lindgren" (34)`.
  private static func isNumbered(_ line: Substring) -> Bool {
    let words = line.split(maxSplits: 1, whereSeparator: \.isWhitespace)
    guard let number = words.first, number.utf8.allSatisfy({ (48...57).contains($0) }) else { return false }
    return words.count == 1 || words[1].first == "\""
  }

  private static func isBlank(_ line: Substring) -> Bool { line.allSatisfy(\.isWhitespace) }

  /// Returns whether `line` is intended as a cue's times: an arrow in a sentence has no time before it.
  private static func isTimes(_ line: Substring) -> Bool {
    guard let arrow = line.firstRange(of: "-->") else { return false }
    let before = line[..<arrow.lowerBound]
    return before.contains(":") && before.contains { $0.isNumber } && !before.contains { $0.isLetter }
  }

  private static func words(_ text: String) -> Int {
    VoiceSpans.words(text).reduce(0) { $0 + WordCount.count($1.text) }
  }

  private static func times(_ line: Substring) -> (start: MediaTime, end: MediaTime)? {
    let parts = line.split(separator: "-->", maxSplits: 1, omittingEmptySubsequences: false)
    // The settings of the display follow the end time.
    let before = parts[0].split(whereSeparator: \.isWhitespace)
    guard before.count == 1, let start = time(before[0]),
      let end = time(parts[1].split(whereSeparator: \.isWhitespace).first ?? "")
    else { return nil }
    return (start, end)
  }

  /// Parses `01:02:03.456`, with a comma or a point. The hours and the fraction are optional; digits beyond
  /// milliseconds are ignored.
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
    guard digits(halves[1], most: 9) != nil, let fraction = Int((halves[1] + "00").prefix(3)) else {
      return nil
    }
    return MediaTime(milliseconds: Int64(seconds) * 1000 + Int64(fraction))
  }

  private static func digits(_ text: Substring, most: Int) -> Int? {
    guard (1...most).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }) else {
      return nil
    }
    return Int(text)
  }
}

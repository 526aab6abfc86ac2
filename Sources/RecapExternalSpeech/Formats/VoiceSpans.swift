import RecapCore

/// Parses the text of a cue (WebVTT, section 6.4, the cue text tokenizer): the speakers (`<v Name>`), the
/// times of words (`<00:01.250>`), and the words. The tags of SubRip are among those of WebVTT.
struct VoiceSpans {
  /// A run of text without white space.
  struct Word: Hashable {
    var text: String
    /// The index of its line in the payload.
    var line: Int
    var voice: String?
    /// The inline time before the word, if any.
    var at: MediaTime?
    /// A Boolean value that indicates whether there is no space between it and the word before.
    var isGlued: Bool
  }

  /// In characters. A longer tag is a sentence that contains a "less than".
  private static let longestTag = 300

  private var words: [Word] = []
  private var line = 0
  private var voice: String?
  private var time: MediaTime?
  /// A Boolean value that indicates whether the text read last ended in a word.
  private var isOpen = false
  /// A Boolean value that indicates whether the parser is inside `<rt>`: the pronunciation of a word is not
  /// spoken in addition to it.
  private var isReading = false

  static func words(_ payload: String) -> [Word] {
    var spans = VoiceSpans()
    spans.read(payload)
    return spans.words
  }

  static func oneLine(_ text: some StringProtocol) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private mutating func read(_ payload: String) {
    var rest = Substring(payload)
    while !rest.isEmpty {
      let text = rest.prefix { $0 != "<" }
      append(CharacterReferences.decoded(text))
      rest = rest[text.endIndex...]
      guard !rest.isEmpty else { return }
      if let tag = Self.tag(at: rest) {
        note(tag)
        rest = rest[tag.endIndex...]
        if rest.first == ">" { rest.removeFirst() }
      } else {
        append("<")
        rest.removeFirst()
      }
    }
  }

  /// Returns the text between `<` and `>` if it is a tag. An unclosed voice tag ends with its line.
  private static func tag(at text: Substring) -> Substring? {
    let inside = text.dropFirst()
    guard let first = inside.first(where: { $0 != "/" }), first.isASCII, first.isLetter || first.isNumber
    else { return nil }
    let tag = inside.prefix(longestTag).prefix { $0 != ">" && $0 != "<" }
    if inside[tag.endIndex...].first == ">" { return tag }
    return isVoice(tag) ? tag.prefix { !$0.isNewline } : nil
  }

  private static func isVoice(_ tag: Substring) -> Bool {
    guard tag.first == "v" else { return false }
    return tag.dropFirst().first.map { $0 == "." || $0.isWhitespace } ?? true
  }

  private mutating func note(_ tag: Substring) {
    if let stamp = SubtitleLines.time(tag) {
      time = stamp
    } else if tag == "/v" {
      voice = nil
    } else if Self.isVoice(tag) {
      // Classes (`v.loud`) end at the first space; the rest is the name.
      let name = Self.oneLine(CharacterReferences.decoded(tag.drop { !$0.isWhitespace }))
      voice = name.isEmpty ? nil : name
    } else if tag == "rt" || tag.hasPrefix("rt.") {
      isReading = true
    } else if tag == "/rt" || tag == "/ruby" {
      isReading = false
    }
  }

  private mutating func append(_ text: String) {
    guard !isReading else { return }
    // Removes characters that only control the layout of letters.
    let shown = text.filter { !"\u{200B}\u{200E}\u{200F}\u{AD}\u{FEFF}".contains($0) }
    var rest = shown[...]
    while let first = rest.first {
      if first.isWhitespace {
        if first.isNewline { line += 1 }
        rest.removeFirst()
        isOpen = false
        continue
      }
      let word = rest.prefix { !$0.isWhitespace }
      rest = rest[word.endIndex...]
      if isOpen, time == nil, let last = words.last, last.voice == voice {
        words[words.count - 1].text += word
      } else {
        words.append(Word(text: String(word), line: line, voice: voice, at: time, isGlued: isOpen))
      }
      time = nil
      isOpen = true
    }
  }
}

extension [VoiceSpans.Word] {
  /// The words as text on one line.
  var text: String {
    reduce(into: "") { text, word in
      if !text.isEmpty, !word.isGlued { text += " " }
      text += word.text
    }
  }

  /// Returns one segment for each voice, in order. Without inline times, the segments divide `range` by the
  /// length of their text.
  func segments(in range: TimeRange) -> [RecognizedSegment] {
    let timed = timed(in: range)
    var groups: [Range<Int>] = []
    for index in indices {
      if let last = groups.last, self[last.lowerBound].voice == self[index].voice {
        groups[groups.count - 1] = last.lowerBound..<index + 1
      } else {
        groups.append(index..<index + 1)
      }
    }
    let lengths = groups.map { self[$0].reduce(0) { $0 + $1.text.count + 1 } }
    let total = Swift.max(1, lengths.reduce(0, +))
    var said = 0
    return zip(groups, lengths).map { group, length in
      let words = timed.map { [Word]($0[group]) }
      let start = range.start + range.duration.part(said, of: total)
      said += length
      let end = range.start + range.duration.part(said, of: total)
      return RecognizedSegment(
        range: words.map { TimeRange(start: $0.first?.start ?? start, end: $0.last?.end ?? end) }
          ?? TimeRange(start: start, end: end),
        text: Array(self[group]).text, words: words, speakerName: self[group.lowerBound].voice)
    }
  }

  /// Returns the words with their times, if each but the first begins with one, in order and inside
  /// `range`.
  private func timed(in range: TimeRange) -> [Word]? {
    guard count > 1, dropFirst().allSatisfy({ $0.at != nil }) else { return nil }
    let starts = map { $0.at ?? range.start }
    let ends = starts.dropFirst() + [range.end]
    guard zip(starts, ends).allSatisfy({ range.start <= $0 && $0 <= $1 && $1 <= range.end }) else {
      return nil
    }
    return zip(self, zip(starts, ends)).map { Word(text: $0.text, start: $1.0, end: $1.1) }
  }
}

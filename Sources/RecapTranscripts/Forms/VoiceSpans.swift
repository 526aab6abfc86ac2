import RecapCore

/// Reads the text of a WebVTT cue (section 6.4, the cue text tokenizer): who speaks (`<v Name>`),
/// when each word is said (`<00:01.250>`), and the words.
struct VoiceSpans {
  /// Text of one voice; `at` is the inline time before it, if any.
  private struct Run {
    var voice: String?
    var at: MediaTime?
    var text: String
  }

  private var runs: [Run] = []
  private var voice: String?
  private var time: MediaTime?

  /// One segment for each voice of the cue, in order; without inline times they share the cue's
  /// time by the length of their text.
  static func segments(_ cue: SubtitleCue) -> [RecognizedSegment] {
    var spans = VoiceSpans()
    spans.read(cue.payload)
    var groups: [[Run]] = []
    for run in spans.runs where run.text.contains(where: { !$0.isWhitespace }) {
      if let last = groups.last?.last, last.voice == run.voice {
        groups[groups.count - 1].append(run)
      } else {
        groups.append([run])
      }
    }
    let lengths = groups.map { $0.reduce(0) { $0 + $1.text.count } }
    let total = max(1, lengths.reduce(0, +))
    var said = 0
    return zip(groups, lengths).map { group, length in
      let start = cue.range.start + cue.range.duration.part(said, of: total)
      said += length
      let range = TimeRange(start: start, end: cue.range.start + cue.range.duration.part(said, of: total))
      let words = groups.count == 1 ? Self.words(group, in: cue.range) : nil
      return RecognizedSegment(
        range: range, text: oneLine(group.map(\.text).joined()), words: words, speakerName: group[0].voice)
    }
  }

  static func oneLine(_ text: some StringProtocol) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The words with their times, where each has one: every run but the first begins with a time,
  /// in order, inside the cue, and holds one word.
  private static func words(_ runs: [Run], in range: TimeRange) -> [Word]? {
    guard runs.count > 1, runs.dropFirst().allSatisfy({ $0.at != nil }) else { return nil }
    let starts = runs.map { $0.at ?? range.start }
    let ends = starts.dropFirst() + [range.end]
    guard zip(starts, ends).allSatisfy({ range.start <= $0 && $0 <= $1 && $1 <= range.end }) else {
      return nil
    }
    var words: [Word] = []
    for (run, (start, end)) in zip(runs, zip(starts, ends)) {
      let text = oneLine(run.text)
      guard !text.contains(" ") else { return nil }
      words.append(Word(text: text, start: start, end: end))
    }
    return words
  }

  private mutating func read(_ payload: String) {
    var rest = Substring(payload)
    while !rest.isEmpty {
      let text = rest.prefix { $0 != "<" }
      append(Self.decoded(text))
      rest = rest[text.endIndex...].dropFirst()
      guard text.endIndex < payload.endIndex else { return }
      // A tag that is not closed runs to the end, as the specification has it.
      let tag = rest.prefix { $0 != ">" }
      note(tag)
      rest = rest[tag.endIndex...].dropFirst()
    }
  }

  private mutating func append(_ text: String) {
    guard !text.isEmpty else { return }
    runs.append(Run(voice: voice, at: time, text: text))
    time = nil
  }

  private mutating func note(_ tag: Substring) {
    if let stamp = SubtitleLines.time(tag) {
      time = stamp
    } else if tag == "/v" {
      voice = nil
    } else if tag == "v" || tag.hasPrefix("v ") || tag.hasPrefix("v.") || tag.hasPrefix("v\t")
      || tag.hasPrefix("v\n")
    {
      // Classes (`v.loud`) end at the first space; the name is the rest.
      let name = Self.oneLine(Self.decoded(tag.drop { !$0.isWhitespace }))
      voice = name.isEmpty ? nil : name
    }
  }

  /// Character references: the ones that WebVTT writers must use.
  private static func decoded(_ text: Substring) -> String {
    guard text.contains("&") else { return String(text) }
    let names = [
      ("&lt;", "<"), ("&gt;", ">"), ("&nbsp;", "\u{A0}"), ("&quot;", "\""), ("&#39;", "'"), ("&apos;", "'"),
      ("&lrm;", ""), ("&rlm;", ""), ("&amp;", "&"),
    ]
    return names.reduce(String(text)) { $0.replacing($1.0, with: $1.1) }
  }
}

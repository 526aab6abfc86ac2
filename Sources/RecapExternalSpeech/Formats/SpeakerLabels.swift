import RecapCore

/// Finds speaker labels, the names that programs write before speech ("Maya Lindgren: Good morning."), as
/// Zoom, Google Meet, Otter and others do.
///
/// "One thing: the date." looks the same. A name is a label if it is a participant's, or if it recurs in a
/// file that uses labels.
struct SpeakerLabels {
  /// A possible label at the start of a line.
  private struct Candidate {
    var name: String
    /// The number of words of the line that it takes.
    var count: Int
    /// The text after the colon in its last word: "山田：はい".
    var rest: String?
    /// A Boolean value that indicates whether each of its words is written as in a name.
    var isNameLike: Bool
    /// A Boolean value that indicates whether it is in brackets, without a colon.
    var isBare: Bool
  }

  private static let mostWords = 8
  private static let mostLetters = 80
  /// If a file has labels on this share of its cues, one that occurs once is also a label …
  private static let nearlyAll = 0.9
  /// … and below this share, names of non-participants are text.
  private static let custom = 0.25
  /// The words in names that are written in lower case.
  private static let particles: Set<String> = [
    "al", "and", "bin", "da", "das", "de", "del", "della", "den", "der", "di", "do", "dos", "du", "e", "el",
    "ibn",
    "la", "le", "of", "van", "von", "y", "zu", "&", "-", "–",
  ]
  /// Words that are capitalised, as names are, and often said before a colon.
  private static let days: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  private let names: SpeakerNames
  /// How often each possible label begins a line, by its lower-case form …
  private var lineStarts: [String: Int] = [:]
  /// … and how often it begins a cue.
  private var cueStarts: [String: Int] = [:]
  private var nameLike: Set<String> = []
  private var namedLines = 0
  private var longCues = 0
  private var cues = 0
  /// The lower-case forms of the names that are labels.
  private var labels: Set<String> = []
  private var hasNameLines = false

  init(_ names: SpeakerNames) { self.names = names }

  // MARK: Which there are

  /// Notes a cue of the file.
  mutating func note(_ words: [VoiceSpans.Word]) {
    guard let first = words.first, first.voice == nil else { return }
    cues += 1
    let lines = words.byLine
    if lines.count > 1 {
      longCues += 1
      if names.isKnown(lines[0].text) { namedLines += 1 }
    }
    for (number, line) in lines.enumerated() {
      guard let candidate = Self.candidate(line), !candidate.isBare else { continue }
      let key = candidate.name.lowercased()
      lineStarts[key, default: 0] += 1
      if number == 0 { cueStarts[key, default: 0] += 1 }
      if candidate.isNameLike { nameLike.insert(key) }
    }
  }

  /// Decides which names are labels. Called after the last cue.
  mutating func decide() {
    hasNameLines = namedLines >= 2 && namedLines * 2 >= longCues
    func share(_ isCounted: (String) -> Bool) -> Double {
      Double(cueStarts.reduce(0) { $0 + (isCounted($1.key) ? $1.value : 0) }) / Double(max(1, cues))
    }
    let isEverywhere = cues > 2 && share { nameLike.contains($0) || isNamed($0) } >= Self.nearlyAll
    let isCustom =
      share(names.isKnown) > 0
      || share { isNamed($0) || nameLike.contains($0) && lineStarts[$0, default: 0] > 1 } >= Self.custom
    labels = Set(
      lineStarts.compactMap { key, count in
        if isNamed(key) { return key }
        guard nameLike.contains(key), !Self.days.contains(key) else { return nil }
        let isFrequent = count > (key.contains(" ") ? 1 : 2)
        return isCustom && isFrequent || isEverywhere && cueStarts[key] != nil ? key : nil
      })
  }

  private func isNamed(_ key: String) -> Bool {
    names.isKnown(key) || names.isFirstName(key) && nameLike.contains(key)
  }

  // MARK: What they leave

  /// Returns the words of a cue without its labels, each with the voice that a label assigns.
  func apply(to words: [VoiceSpans.Word], identifier: String) -> [VoiceSpans.Word] {
    var spoken: [VoiceSpans.Word] = []
    var speaker = words.contains { $0.voice != nil } ? nil : named(by: identifier)
    let lines = words.byLine
    for (number, line) in lines.enumerated() {
      if hasNameLines, number == 0, lines.count > 1, line[0].voice == nil, names.isKnown(line.text) {
        speaker = line.text
        continue
      }
      var rest = line[...]
      while let word = rest.first {
        let isStart = rest.count == line.count
        if isStart || spoken.last.map({ SentenceBreaks.isEnd($0.text[...], next: nil) }) == true,
          let label = Self.candidate(Array(rest.prefix(Self.mostWords + 3))),
          isLabel(label, of: word.voice, inside: !isStart)
        {
          if word.voice == nil { speaker = label.name }
          rest = rest.dropFirst(label.count)
          if let said = label.rest { spoken.append(word.saying(said, by: speaker)) }
          continue
        }
        rest.removeFirst()
        let text = isStart ? Self.unmarked(word.text) : word.text
        if !text.isEmpty { spoken.append(word.saying(text, by: speaker)) }
      }
    }
    return spoken
  }

  /// - Parameter inside: whether the label is in the middle of a line, where only a whole name is certain.
  private func isLabel(_ label: Candidate, of voice: String?, inside: Bool) -> Bool {
    // The label repeats the name of the voice.
    if let voice { return !label.isBare && voice.lowercased() == label.name.lowercased() }
    if inside, !names.isKnown(label.name), !label.name.contains(" ") { return false }
    if label.isBare { return names.isKnown(label.name) || names.isFirstName(label.name) }
    return labels.contains(label.name.lowercased()) || names.isKnown(label.name)
  }

  /// Returns the speaker in a cue's identifier: Webex writes `12 "Maya Lindgren" (3947234816)`.
  private func named(by identifier: String) -> String? {
    if let match = identifier.wholeMatch(of: #/\s*\d+\s+"(.+)"\s*(?:\(\d*\))?\s*/#) { return String(match.1) }
    return names.isKnown(identifier) ? identifier : nil
  }

  // MARK: How they look

  private static func candidate(_ line: [VoiceSpans.Word]) -> Candidate? {
    var name = ""
    var skipped = 0
    // Skips the marks of a change of speaker.
    while skipped < min(2, line.count), unmarked(line[skipped].text[...]).isEmpty { skipped += 1 }
    for (index, word) in line.dropFirst(skipped).prefix(mostWords).enumerated() {
      let text = index == 0 ? unmarked(word.text)[...] : word.text[...]
      if !name.isEmpty { name += " " }
      let count = skipped + index + 1
      if let colon = text.firstIndex(where: { $0 == ":" || $0 == "：" }) {
        let rest = text[text.index(after: colon)...]
        // "10:30", "https://": no label ends inside a word if spaces separate words.
        guard rest.isEmpty || text[colon] == "：" else { return nil }
        name += text[..<colon]
        return made(name, count: count, rest: rest.isEmpty ? nil : String(rest), isBare: false)
      }
      name += text
      if let first = name.first, let closing = ["(": ")", "[": "]"][first].map(Character.init),
        name.last == closing
      {
        guard line.dropFirst(count).first?.text != ":" else {
          return made(name, count: count + 1, rest: nil, isBare: false)
        }
        return made(name, count: count, rest: nil, isBare: true)
      }
      guard name.count <= mostLetters, text.last.map({ !"?!;…。".contains($0) }) ?? true,
        text.last != "." || text.count <= 4
      else { return nil }
    }
    return nil
  }

  private static func made(_ text: String, count: Int, rest: String?, isBare: Bool) -> Candidate? {
    var name = text
    if let first = name.first, let last = name.last,
      first == "(" && last == ")" || first == "[" && last == "]"
    {
      name = String(name.dropFirst().dropLast())
    }
    name = VoiceSpans.oneLine(name)
    guard name.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
    return Candidate(name: name, count: count, rest: rest, isNameLike: isNameLike(name), isBare: isBare)
  }

  /// Returns the first word of a line without the mark of a change of speaker: `>>`, or a dash before a
  /// letter.
  private static func unmarked(_ word: some StringProtocol) -> String {
    let text = word.drop { $0 == ">" || $0 == "•" }
    let bare = text.drop { "-–—".contains($0) }
    return String(bare.first.map { $0.isLetter } ?? true ? bare[...] : text[...])
  }

  /// Returns whether each word has a capital, begins with a digit or is in a script without capitals, or
  /// the name is an address.
  private static func isNameLike(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    guard words.contains(where: { !particles.contains(String($0)) }) else { return false }
    if words.count == 1, name.contains("@") || name.contains("_") || name.contains(".") { return true }
    var isInBrackets = false
    return words.allSatisfy { word in
      if word.first == "(" { isInBrackets = true }
      defer { if word.last == ")" { isInBrackets = false } }
      guard !isInBrackets, let letter = word.first(where: { $0.isLetter || $0.isNumber }) else { return true }
      return particles.contains(String(word)) || !letter.isCased || word.contains(where: \.isUppercase)
    }
  }
}

extension VoiceSpans.Word {
  fileprivate func saying(_ text: String, by speaker: String?) -> Self {
    var word = self
    word.text = text
    word.voice = voice ?? speaker
    return word
  }
}

extension [VoiceSpans.Word] {
  fileprivate var byLine: [[VoiceSpans.Word]] {
    var lines: [[VoiceSpans.Word]] = []
    for word in self {
      if lines.last?.last?.line == word.line {
        lines[lines.count - 1].append(word)
      } else {
        lines.append([word])
      }
    }
    return lines
  }
}

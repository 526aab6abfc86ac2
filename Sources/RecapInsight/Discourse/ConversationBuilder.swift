import RecapCore

/// The distinct norms of a conversation's lexemes, in the order in which they first occur.
struct Vocabulary: Sendable {
  private(set) var norms: [Norm] = []
  private(set) var stems: [Norm] = []
  private var numbers: [Norm: Int] = [:]

  var count: Int { norms.count }

  /// Returns the number of a norm; a new norm is added.
  mutating func number(of norm: Norm) -> Int {
    if let number = numbers[norm] { return number }
    numbers[norm] = norms.count
    norms.append(norm)
    stems.append(PorterStemmer.stem(norm))
    return norms.count - 1
  }
}

/// Builds the words, sentences and turns of a transcript, segment by segment.
struct ConversationBuilder {
  private(set) var words: [SpokenWord] = []
  private(set) var lexemes: [Lexeme] = []
  private(set) var sentences: [Conversation.Sentence] = []
  private(set) var turns: [Conversation.Turn] = []

  private let isPunctuated: Bool
  private var firstWord = 0
  private var firstLexeme = 0
  /// The previous segment.
  private var last: (speaker: String?, end: MediaTime, window: Int)?
  private var startsTurn = true
  private(set) var forms: [SurfaceForm] = []
  private(set) var vocabulary = Vocabulary()
  private var numbers: [String: Int] = [:]
  /// The lexemes of all forms, and the end of each form's lexemes.
  private var readings: [Lexeme] = []
  private var readingEnds: [Int] = []

  /// The pause after which a new sentence begins, regardless of the punctuation.
  private static let longPause = MediaTime(milliseconds: 1500)
  /// The pause after which a new sentence begins if the next word has a capital.
  private static let shortPause = MediaTime(milliseconds: 500)
  /// The pause after which the same speaker begins a new turn.
  private static let turnPause = MediaTime(milliseconds: 5000)
  /// The number of words after which a sentence ends at the next segment.
  private static let maximumSentence = 80

  init(isPunctuated: Bool) { self.isPunctuated = isPunctuated }

  mutating func add(_ segment: Segment, index: Int, window: Int) {
    let surface = forms(in: segment.text)
    if let last {
      let gap = segment.start - last.end
      let otherSpeaker =
        segment.speaker != last.speaker || segment.speaker == nil || window != last.window
      if otherSpeaker || gap > Self.turnPause {
        endSentence()
        startsTurn = true
      } else if gap > Self.longPause || !isPunctuated || words.count - firstWord > Self.maximumSentence {
        endSentence()
      } else if gap > Self.shortPause, surface.first.map({ forms[$0].text.first?.isUppercase }) == true {
        endSentence()
      }
    }
    last = (segment.speaker, segment.end, window)
    for (position, form) in surface.enumerated() {
      if position > 0, !isPunctuated, opensClause(surface, at: position) { endSentence() }
      let time = Self.time(ofWord: position, of: surface.count, in: segment)
      for place in reading(of: form) {
        let lexeme = readings[place]
        lexemes.append(
          Lexeme(
            norm: lexeme.norm, number: lexeme.number, word: words.count, pause: lexeme.pause,
            isContent: lexeme.isContent))
      }
      words.append(SpokenWord(form: form, segment: index, start: time.start, end: time.end))
      if forms[form].pause == .full,
        endsSentence(
          forms[form].text, next: position + 1 < surface.count ? forms[surface[position + 1]].text : nil)
      {
        endSentence()
      }
    }
  }

  mutating func finish() { endSentence() }

  /// Returns the surface forms of the words of a text. Each distinct word is analysed once.
  private mutating func forms(in text: String) -> [Int] {
    Lexicon.words(in: text).map { word in
      if let number = numbers[word] { return number }
      numbers[word] = forms.count
      read(word)
      return forms.count - 1
    }
  }

  private mutating func read(_ word: String) {
    let bare = Lexicon.bare(word)
    let form = SurfaceForm(word, bare: bare)
    let norms = Lexicon.norms(bare: bare)
    forms.append(form)
    for (position, text) in norms.enumerated() {
      let norm = Norm(text)
      readings.append(
        Lexeme(
          norm: norm, number: vocabulary.number(of: norm), word: 0,
          pause: position == norms.count - 1 ? form.pause : .none,
          isContent: text.utf8.count > 1 && !StopWords.contains(norm) && text.count > 1))
    }
    readingEnds.append(readings.count)
  }

  /// Returns the range in `readings` of a form's lexemes.
  private func reading(of form: Int) -> Range<Int> {
    (form > 0 ? readingEnds[form - 1] : 0)..<readingEnds[form]
  }

  private mutating func endSentence() {
    defer { (firstWord, firstLexeme) = (words.count, lexemes.count) }
    guard firstWord < words.count, let last else { return }
    let index = sentences.count
    let range = TimeRange(start: words[firstWord].start, end: words[words.count - 1].end)
    let speaker = last.speaker
    if startsTurn || turns.isEmpty {
      turns.append(Conversation.Turn(sentences: index..<index, speaker: speaker, range: range))
    }
    startsTurn = false
    let turn = turns.count - 1
    turns[turn].sentences = turns[turn].sentences.lowerBound..<index + 1
    turns[turn].range = TimeRange(start: turns[turn].range.start, end: max(turns[turn].range.end, range.end))
    let isQuestion =
      forms[words[words.count - 1].form].text.utf8.contains(UInt8(ascii: "?"))
      || (!isPunctuated && QuestionForm.matches(lexemes[firstLexeme...].map(\.norm)))
    sentences.append(
      Conversation.Sentence(
        index: index, words: firstWord..<words.count, lexemes: firstLexeme..<lexemes.count, speaker: speaker,
        turn: turn, window: last.window, isQuestion: isQuestion, range: range))
  }

  /// Returns whether a sentence ends after a word with a full stop, unlike an abbreviation.
  /// - Parameter word: a word with a full pause after it.
  private func endsSentence(_ word: String, next: String?) -> Bool {
    guard let next, word.hasSuffix(".") else { return true }
    let bare = word.lowercased().dropLast()
    if bare.count == 1, !isPunctuated || next.first?.isUppercase == true { return false }
    // "by 5 p.m. Friday" continues; "at 5 p.m. Then we …" does not.
    if Self.timeAbbreviations.contains(where: bare.hasSuffix) {
      return next.first?.isUppercase == true && !DuePhraseReader.namesDay(Norm(Lexicon.bare(next)))
    }
    return !Self.abbreviations.contains(String(bare))
  }

  private static let timeAbbreviations = ["a.m", "p.m", "e.o.d", "e.o.b", "c.o.b"]

  private static let abbreviations: WordSet = [
    "mr", "mrs", "ms", "dr", "prof", "st", "vs", "e.g", "i.e", "no", "approx",
  ]

  /// Returns whether a new clause begins at a word of text without punctuation: "… | I'll", "… | could you", "… |
  /// let's".
  private func opensClause(_ surface: [Int], at position: Int) -> Bool {
    guard words.count - firstWord >= 3, lexemes.count > firstLexeme else { return false }
    let before = lexemes[lexemes.count - 1].norm
    guard !Self.bindings.contains(before) else { return false }
    // "If I can't find it I'll lock the screen" is one sentence.
    if lexemes[firstLexeme...].contains(where: { ["if", "when", "once", "unless"].contains($0.norm) }) {
      return false
    }
    let norms = surface[position..<min(position + 2, surface.count)].flatMap { form in
      readings[reading(of: form)].map(\.norm)
    }
    guard let first = norms.first else { return false }
    let second = norms.dropFirst().first ?? ""
    return Self.openers.contains(first) || (first == "i" && ["will", "am", "have"].contains(second))
      || (first == "let" && ["us", "me"].contains(second))
      || (["could", "can", "would", "will"].contains(first) && second == "you")
      || (["thank", "thanks"].contains(first))
  }

  private static let openers: WordSet = ["okay", "alright", "yeah", "yes"]
  /// Words with which no clause ends.
  private static let bindings: WordSet = [
    "and", "but", "or", "if", "that", "think", "so", "when", "because", "as", "what", "which", "who", "where",
    "how",
    "then", "until", "before", "after", "said", "say", "hope", "guess", "the", "a", "an", "of", "to", "in",
    "on", "for",
    "is", "are", "was", "okay", "yeah", "well", "maybe", "while", "not", "with", "mean", "than", "once",
    "promise",
  ]

  /// Returns the measured time of a word if the segment has word times, or else an equal part of the segment.
  private static func time(ofWord position: Int, of count: Int, in segment: Segment) -> TimeRange {
    if segment.words.count == count {
      let word = segment.words[position]
      let start = min(max(word.start, segment.start), segment.end)
      return TimeRange(start: start, end: min(max(word.end, start), segment.end))
    }
    let length = segment.range.duration.milliseconds
    let at = { (index: Int) in
      MediaTime(milliseconds: segment.start.milliseconds + length / Int64(max(1, count)) * Int64(index))
    }
    return TimeRange(start: at(position), end: position + 1 == count ? segment.end : at(position + 1))
  }
}

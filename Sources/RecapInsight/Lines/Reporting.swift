import RecapCore

/// Tells a line in the third person: "I'll open the account" → "Maya will open the account".
///
/// It does so only where grammar leaves one reading: one known speaker, who is named once in a sentence, and verbs whose form
/// is certain. Else there is no report, and the line stays a quote with its speaker in front.
struct Reporting {
  private let name: String
  private var words: [LineWriter.Word]
  private var isNamed = false

  private init(_ words: [LineWriter.Word], name: String) { (self.words, self.name) = (words, name) }

  /// Returns the words of sentences in the third person; nil if that is not certain, or if none speaks of its speaker.
  static func told(_ sentences: [[LineWriter.Word]], by name: String) -> [LineWriter.Word]? {
    let key = Lexicon.bare(name)
    guard !sentences.joined().contains(where: { isOpen($0, key) }) else { return nil }
    var (words, isNamed) = ([LineWriter.Word](), false)
    for sentence in sentences {
      var reporting = Reporting(sentence, name: name)
      guard reporting.tell() else { return nil }
      words += reporting.words
      isNamed = isNamed || reporting.isNamed
    }
    return isNamed ? words : nil
  }

  /// Returns whether a word leaves open who is meant or who speaks: "we", "you", quoted speech, the speaker's own name.
  private static func isOpen(_ word: LineWriter.Word, _ key: String) -> Bool {
    let norms = Lexicon.norms(word.text)
    return norms.contains { others.contains($0) || $0 == key }
      || word.text.contains { "\"“”«»?".contains($0) }
  }

  private static let others: WordSet = [
    "we", "us", "our", "ours", "ourselves", "you", "your", "yours", "yourself", "yourselves", "myself",
    "quote",
  ]

  /// Returns whether each word of the first person could be replaced.
  private mutating func tell() -> Bool {
    var index = 0
    while index < words.count {
      let norm = words[index].norm
      if ReportedVerbs.subjects[norm] != nil {
        if isNamed {
          guard isJoined(index) else { return false }
          guard shareSubject(&index) else { return false }
        } else {
          guard nameSubject(index) else { return false }
        }
      } else if ["me", "my", "mine"].contains(norm) {
        guard !isNamed, index == 0 || words[index - 1].norm != "let" else { return false }
        write(index, name + (norm == "me" ? "" : "'s"))
        isNamed = true
      }
      index += 1
    }
    return true
  }

  /// Returns whether a subject begins a statement: "I can", unlike "can I", and unlike an aside that no pause divides from
  /// its clause: "the lights I think are old".
  private func beginsStatement(_ index: Int) -> Bool {
    guard index > 0, words[index - 1].pause == .none else { return true }
    let before = words[index - 1].norm
    guard !ReportedVerbs.inverted.contains(before), before != "and", before != "or" else { return false }
    return ReportedVerbs.clauses.contains(before) || before == "but" || !isAside(index) && !isFronted(index)
  }

  /// Returns whether a subject follows its own object: "the ten biggest I can finish" would read as ten of that name.
  private func isFronted(_ index: Int) -> Bool {
    let pause = words[..<index].lastIndex { $0.pause != .none }
    let clause = words[(pause.map { $0 + 1 } ?? 0)..<index]
    let opensWithTime = clause.first.map { ReportedVerbs.adverbials.contains($0.norm) } ?? false
    return !opensWithTime && !SentenceForm.hasVerb(clause)
  }

  /// Returns whether a subject has a verb of opinion, which may stand inside the clause of another one.
  private func isAside(_ index: Int) -> Bool {
    words[(index + 1)...].first { !ReportedVerbs.adverbs.contains($0.norm) }
      .map { ReportedVerbs.opinions.contains($0.norm) || $0.norm == "don't" } ?? true
  }

  /// "I'm" → "Maya is", "I have" → "Maya has".
  private mutating func nameSubject(_ index: Int) -> Bool {
    guard beginsStatement(index), let verbs = verbs(of: index) else { return false }
    write(index, ([name] + verbs.subject).joined(separator: " "))
    if let (place, form) = verbs.other { write(place, form) }
    isNamed = true
    return true
  }

  /// Returns whether a subject only repeats that of the sentence: "Maya will call, and (I'll) write".
  private func isJoined(_ index: Int) -> Bool {
    guard index > 0, ["and", "but"].contains(words[index - 1].norm),
      ReportedVerbs.subjects[words[0].norm] != nil || words[0].text.hasPrefix(name)
    else { return false }
    return !words[..<index].contains { ReportedVerbs.clauses.contains($0.norm) }
  }

  private mutating func shareSubject(_ index: inout Int) -> Bool {
    guard let verbs = verbs(of: index) else { return false }
    if let (place, form) = verbs.other { write(place, form) }
    if verbs.subject.isEmpty {
      words.remove(at: index)
      index -= 1
    } else {
      write(index, verbs.subject.joined(separator: " "))
    }
    return true
  }

  /// Returns the verb that the subject's own word takes, "will" of "I'll", and another word's new form; nil if the verb's
  /// form is not certain.
  private func verbs(of index: Int) -> (subject: [String], other: (Int, String)?)? {
    let rest = words[(index + 1)...]
    guard let place = rest.firstIndex(where: { !ReportedVerbs.adverbs.contains($0.norm) }),
      !words[index..<place].contains(where: { $0.pause == .full })
    else { return nil }
    let verb = words[place].norm
    switch words[index].norm {
    case "i'll": return (["will"], nil)
    case "i've": return isAlone(from: place) ? (["has"], nil) : nil
    case "i'm": return isAlone(from: place) ? (["is"], nil) : nil
    case "i'd": return ReportedVerbs.auxiliary(ofD: verb).map { ([$0], nil) }
    default:
      if ReportedVerbs.isUnchanged(verb) { return ([], nil) }
      guard isAlone(from: place + 1), let form = ReportedVerbs.thirdPerson(verb) else { return nil }
      return ([], (place, form))
    }
  }

  /// Returns whether no other verb depends on the same subject, which would need the same change: "I open it and send it".
  private func isAlone(from place: Int) -> Bool {
    !words[min(place, words.count)...].indices.contains { index in
      index > 0 && ["and", "or", "but", "then"].contains(words[index - 1].norm)
        && ReportedVerbs.thirdPerson(words[index].norm) != nil
    }
  }

  /// Replaces the letters of a word, not its punctuation.
  private mutating func write(_ index: Int, _ text: String) {
    words[index].text = LineRule.replaced(words[index].text, by: text)
  }
}

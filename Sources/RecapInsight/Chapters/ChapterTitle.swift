import Foundation
import RecapCore

/// Selects a chapter's title from its own words: the phrase that a topic cue announces ("the next one is the payment
/// provider"), or the phrase that is most specific to the chapter.
struct ChapterTitle {
  struct Title: Sendable {
    var text: String
    /// The words of the sentence from which it was taken.
    var words: Range<Int>
  }

  private let discourse: Discourse
  private var used: [[Int]] = []

  init(_ discourse: Discourse) { self.discourse = discourse }

  /// Returns the title of a chapter; a phrase of an earlier title is avoided.
  mutating func title(of sentences: Range<Int>) -> Title {
    if let recap = recap(in: sentences) { return recap }
    let phrases = candidates(in: sentences).sorted {
      ($0.score, -$0.lexemes.lowerBound) > ($1.score, -$1.lexemes.lowerBound)
    }
    let fresh =
      phrases.first { phrase in !used.contains { TermTable.containment($0, phrase.terms) >= 0.99 } }
      ?? phrases.first
    guard let best = fresh else { return fallback(sentences) }
    if best.lexemes.count == 1, best.score < Self.announced, let clause = clause(about: best, in: sentences) {
      used.append(best.terms)
      return clause
    }
    used.append(best.terms)
    let conversation = discourse.conversation
    let span =
      conversation.lexemes[best.lexemes.lowerBound]
      .word...conversation.lexemes[best.lexemes.upperBound - 1].word
    let text = span.filter {
      !StopWords.fillers.contains(conversation.text(ofWord: $0).lowercased().filter(\.isLetter))
    }
    .map { String(conversation.text(ofWord: $0).trimmed { !($0.isLetter || $0.isNumber) }) }.joined(
      separator: " ")
    return Title(
      text: Disfluency.finish(text, mark: false), words: conversation.sentences[best.sentence].words
    )
  }

  /// The minimum score of a phrase that a topic cue announced.
  private static let announced = 9.0

  /// Returns the first clause of the best standalone sentence with a term, as a title in place of the single word.
  private func clause(about phrase: Phrase, in sentences: Range<Int>) -> Title? {
    let conversation = discourse.conversation
    let best = sentences.filter { index in
      let said = discourse.utterances[index]
      return !said.sentence.isQuestion && said.norms.count <= 24
        && said.sentence.lexemes.contains { phrase.terms.contains(discourse.terms.ofLexeme[$0]) }
    }.compactMap { index in discourse.fitness[index].map { (index, $0) } }.max {
      ($0.1, -$0.0) < ($1.1, -$1.0)
    }
    guard let best, best.1 > -0.5 else { return nil }
    let words = conversation.tidied(conversation.sentences[best.0].words)
    let pause =
      words.prefix(8).firstIndex { Lexicon.pause(after: $0) != .none }
      ?? (words.count <= 8 ? words.count - 1 : -1)
    guard pause >= 2 else { return nil }
    let text = words[...pause].joined(separator: " ").trimmed { !($0.isLetter || $0.isNumber) }
    guard
      Lexicon.norms(text.split(separator: " ").map(String.init).joined(separator: "-")).contains(where: {
        norm in
        phrase.terms.contains { $0 >= 0 && discourse.terms.stems[$0] == Norm(PorterStemmer.stem(norm)) }
      })
    else { return nil }
    return Title(
      text: Disfluency.finish(String(text), mark: false), words: conversation.sentences[best.0].words)
  }

  private static let recapCue = CueList("to recap | to sum up | to summarise | to summarize | in summary")

  /// Returns the cue phrase of a closing recap as the title; nil if the chapter does not begin with one.
  private func recap(in sentences: Range<Int>) -> Title? {
    for utterance in discourse.utterances[sentences].prefix(3) {
      guard let cue = Self.recapCue.first(in: utterance.norms) else { continue }
      let text = Disfluency.finish(
        utterance.norms[cue].map(\.text).joined(separator: " "), mark: false)
      return Title(text: text, words: utterance.sentence.words)
    }
    return nil
  }

  /// Returns whether "of" joins two content words into one phrase: "number of words".
  private func joins(_ utterance: Discourse.Utterance, at position: Int) -> Bool {
    guard utterance.norms[position] == "of", position > 0, position + 1 < utterance.norms.count else {
      return false
    }
    return [position - 1, position + 1].allSatisfy {
      discourse.conversation.lexemes[utterance.lexemes[$0]].isContent
        && utterance.pauses[position - 1] == .none
    }
  }

  private struct Phrase {
    var lexemes: Range<Int>
    /// Its terms, ascending; -1 for "of".
    var terms: [Int]
    var score: Double
    var sentence: Int

    /// A number that identifies its terms, of which there are three at most.
    var key: Int { terms.reduce(0) { $0 << 21 | ($1 + 2) & 0x1fffff } }
  }

  /// Returns whether a word ends a noun phrase: an unambiguous verb, an adverb or a time.
  static func breaks(_ norm: Norm) -> Bool {
    verbs.contains(norm) || (norm.count > 4 && (norm.hasSuffix("ed") || norm.hasSuffix("ly")))
  }

  private static let verbs = WordSet(
    """
    use used uses using send sent wrote write written work works worked ran run found find bought paid told ask asked asks looks looked call called
    happen happens happened need needs add start starts try tried come comes came took takes tonight tomorrow today spent moved meant felt kept left lost
    learned built turn turns pick break breaks broke bring brought hear heard believe suggest propose agree hope live wait stop buy pay ship help helped
    understand remember forget imagine wonder guess expect expected sounds feels reads runs gets fills asks opens says gives covers grows
    """)

  private static let determiners: WordSet = [
    "the", "a", "an", "our", "your", "my", "this", "that", "new", "of", "about", "for", "on",
  ]
  private static let plain = WordSet(
    [
      "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "week", "day", "month",
      "year", "today",
      "tomorrow", "morning", "people", "time", "minute", "hour", "question", "idea", "everybody", "side",
      "way", "percent",
      "hundred", "thousand", "million", "pound", "euro", "dollar", "option", "half", "bit", "couple",
      "difference", "place",
    ].map(PorterStemmer.stem))

  private func candidates(in sentences: Range<Int>) -> [Phrase] {
    let conversation = discourse.conversation
    var counts = [Int](repeating: 0, count: discourse.terms.count)
    for sentence in conversation.sentences[sentences] {
      for term in discourse.terms.ofLexeme[sentence.lexemes] where term >= 0 { counts[term] += 1 }
    }
    var phrases: [Phrase] = []
    var said: [Int: Int] = [:]
    for (order, sentence) in conversation.sentences[sentences].enumerated() {
      let utterance = discourse.utterances[sentence.index]
      let cue = TopicCue.match(utterance)
      for run in runs(in: utterance) {
        for start in run {
          for end in (start + 1)...min(run.upperBound, start + 3) {
            let isAnnounced = cue.map { $0.isStrong && start >= $0.end && start <= $0.end + 4 } ?? false
            guard var phrase = phrase(utterance, start..<end, counts, isAnnounced: isAnnounced) else {
              continue
            }
            if let cue, cue.isStrong || order < 3, start >= cue.end, start <= cue.end + 4,
              start == run.lowerBound, end == min(run.upperBound, start + 3)
            {
              phrase.score =
                phrase.score * 1.5 + (cue.isStrong ? order < 3 ? 14 - Double(start - cue.end) : 2 : 1)
            }
            if phrase.terms.count > 1 { said[phrase.key, default: 0] += 1 }
            phrases.append(phrase)
          }
        }
      }
    }
    // A repeated phrase is likely the topic.
    for index in phrases.indices
    where phrases[index].terms.count > 1 && said[phrases[index].key, default: 0] > 1 {
      phrases[index].score *= 1.5
    }
    return phrases
  }

  /// Returns the runs of content words without a pause between them.
  private func runs(in utterance: Discourse.Utterance) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start: Int?
    for position in utterance.norms.indices {
      let lexeme = discourse.conversation.lexemes[utterance.lexemes[position]]
      let norm = utterance.norms[position]
      let fits =
        utterance.called[position] == nil && !SpokenNumber.isNumber(norm)
        && !isFalseStart(utterance, at: position)
        && (lexeme.isContent && !Self.breaks(norm) || joins(utterance, at: position))
      if fits, start == nil { start = position }
      if let first = start, !fits || lexeme.pause != .none || position == utterance.norms.count - 1 {
        let end = fits ? position + 1 : position
        if end > first { runs.append(first..<end) }
        start = nil
      }
    }
    return runs
  }

  /// Returns whether a word is a false start of one of the next two words: "a ligh li light", "the micro-proc, the
  /// micro-processor".
  private func isFalseStart(_ utterance: Discourse.Utterance, at position: Int) -> Bool {
    let norm = utterance.norms[position]
    return utterance.norms[(position + 1)...].prefix(2).contains { $0 != norm && $0.hasPrefix(norm.text) }
  }

  private func phrase(
    _ utterance: Discourse.Utterance, _ span: Range<Int>, _ counts: [Int], isAnnounced: Bool
  )
    -> Phrase?
  {
    let conversation = discourse.conversation
    guard conversation.lexemes[utterance.lexemes[span.lowerBound]].isContent,
      conversation.lexemes[utterance.lexemes[span.upperBound - 1]].isContent
    else { return nil }
    // "of" has no term: -1.
    let terms = span.map { discourse.terms.ofLexeme[utterance.lexemes[$0]] }
    guard let first = span.first.map({ conversation.lexemes[utterance.lexemes[$0]] }),
      let last = span.last.map({ conversation.lexemes[utterance.lexemes[$0]] }),
      terms.indices.allSatisfy({ !terms[..<$0].contains(terms[$0]) }),
      !terms.contains(where: { $0 >= 0 && Self.plain.contains(discourse.terms.stems[$0]) })
    else { return nil }
    var score = 0.0
    for term in terms where term >= 0 {
      let here = Double(counts[term])
      let share = here / Double(max(1, discourse.terms.frequency[term]))
      score += log(1 + here) * share.squareRoot() * discourse.terms.rarity[term]
    }
    score /= Double(terms.count).squareRoot()
    // A single word is a title only if it was announced or there is no better phrase.
    if terms.count == 1 { score *= 0.55 }
    if span.lowerBound > 0, Self.determiners.contains(utterance.norms[span.lowerBound - 1]) {
      score *= 1.5
    } else {
      score *= 0.7
    }
    if TaskVerbs.contains(first.norm), terms.count > 1 { score *= 0.5 }
    let isCalled = span.lowerBound > 0 && Self.determiners.contains(utterance.norms[span.lowerBound - 1])
    if terms.count == 1, !isCalled, !isAnnounced,
      TaskVerbs.contains(first.norm) || first.norm.count <= 4
    {
      return nil
    }
    if last.norm.hasSuffix("ed") || last.norm.hasSuffix("ly") || last.norm.hasSuffix("en") {
      score *= 0.4
    }
    if last.norm.hasSuffix("ing") { score *= 0.7 }
    // A phrase that ends inside a longer one reads badly.
    if span.upperBound < utterance.norms.count, utterance.pauses[span.upperBound - 1] == .none,
      discourse.conversation.lexemes[utterance.lexemes[span.upperBound]].isContent
    {
      score *= 0.75
    }
    return Phrase(
      lexemes: utterance.lexemes[span.lowerBound]..<utterance.lexemes[span.upperBound - 1] + 1,
      terms: terms.sorted(),
      score: score,
      sentence: utterance.index)
  }

  /// Returns the first words of the first sentence of at least three words, for a chapter without a content word.
  private func fallback(_ sentences: Range<Int>) -> Title {
    let first = sentences.first { discourse.utterances[$0].norms.count >= 3 } ?? sentences.lowerBound
    let words = discourse.conversation.sentences[first].words
    let opening = discourse.conversation.tidied(words).prefix(6).joined(separator: " ")
    let text = Disfluency.finish(String(opening.trimmed { !($0.isLetter || $0.isNumber) }), mark: false)
    return Title(
      text: text.isEmpty ? discourse.conversation.text(ofWord: words.lowerBound) : text, words: words)
  }
}

import Foundation
import RecapCore

/// Hypothesis fusion: two recognisers have recognised one chunk, and where they differ, the words with the
/// higher confidence win.
///
/// Words on which both agree stay as the first wrote them. The two hypotheses are aligned by their words
/// (Levenshtein), as in ROVER (Fiscus, "A post-processing system to yield reduced word error rates", ASRU
/// 1997). But with two outputs there is no vote: each stretch in which they differ goes to the one with the
/// higher confidence there. Punctuation, capitals and times are the first's, as far as it has them.
struct HypothesisFusion {
  /// The second's words win if their confidence exceeds the first's by a tenth.
  private static let handicap = 0.9

  /// A word of the first hypothesis, and the index of its segment.
  private struct Word {
    var segment: Int
    var word: EngineSegment.Word
  }

  private let first: [Word]
  private let second: [HypothesisWord]
  private let segments: [EngineSegment]
  private var written: [Word] = []
  /// The indices of the changed segments.
  private var changed: Set<Int> = []
  /// A Boolean value that indicates whether the first wrote the words that were just replaced as a name:
  /// then the following word is not part of a name either.
  private var wasNoName = false

  /// Returns the segments with the more confident words, or unchanged if there is nothing to compare.
  static func fused(_ segments: [EngineSegment], with second: [HypothesisWord]) -> [EngineSegment] {
    guard !second.isEmpty, segments.allSatisfy({ $0.words?.isEmpty == false }) else { return segments }
    var fusion = HypothesisFusion(segments, second)
    return fusion.fused()
  }

  private init(_ segments: [EngineSegment], _ second: [HypothesisWord]) {
    self.segments = segments
    self.second = second
    first = segments.enumerated().flatMap { number, segment in
      (segment.words ?? []).map { Word(segment: number, word: $0) }
    }
  }

  private mutating func fused() -> [EngineSegment] {
    let alignment = LevenshteinAlignment(first.map(\.word.text), second.map(\.text))
    for stretch in alignment.stretches {
      if !stretch.isEqual, !isOnlySpelling(stretch), prefersSecond(stretch) {
        takeSecond(stretch)
      } else {
        keepFirst(stretch)
      }
    }
    return segments.indices.compactMap { number in
      changed.contains(number)
        ? rewritten(segments[number], written.filter { $0.segment == number }.map(\.word)) : segments[number]
    }
  }

  // MARK: Which is more confident

  /// Returns whether both recognised the same and spelled it differently: "40" and "forty", "checkout" and
  /// "check out".
  private func isOnlySpelling(_ stretch: LevenshteinAlignment.Stretch) -> Bool {
    Self.said(first[stretch.first].map(\.word.text)) == Self.said(second[stretch.second].map(\.text))
  }

  /// Returns the words for a comparison: numbers as digits, without spaces.
  private static func said(_ words: [String]) -> String {
    let keys = words.map(LevenshteinAlignment.key)
    let norms = keys.map { Norm($0) }
    var said = ""
    var index = 0
    while index < keys.count {
      // "Twenty" before "second" is not the number 20.
      if let number = SpokenNumber.ordinal(norms, at: index) {
        said += "\(number.value)th"
        index += number.length
      } else if let number = SpokenNumber.cardinal(norms, at: index) {
        said += "\(number.value)"
        index += number.length
      } else {
        said += keys[index] == "ok" ? "okay" : keys[index]
        index += 1
      }
    }
    return said
  }

  private func prefersSecond(_ stretch: LevenshteinAlignment.Stretch) -> Bool {
    let one = Self.confidence(first.map { $0.word.confidence ?? 0 }, in: stretch.first)
    let other = Self.confidence(second.map(\.confidence), in: stretch.second)
    return other * Self.handicap > one
  }

  /// Returns the geometric mean of the words' confidences; for an empty range, of those on either side.
  private static func confidence(_ all: [Double], in range: Range<Int>) -> Double {
    let near = max(0, range.lowerBound - 1)..<min(all.count, range.upperBound + 1)
    let these = all[range.isEmpty ? near : range]
    guard !these.isEmpty else { return 1 }
    return exp(these.reduce(0) { $0 + log(max($1, 1e-4)) } / Double(these.count))
  }

  // MARK: The fused words

  private mutating func keepFirst(_ stretch: LevenshteinAlignment.Stretch) {
    var words = first[stretch.first]
    if wasNoName, stretch.isEqual, let word = words.first, word.word.text.first?.isUppercase == true,
      second[stretch.second.lowerBound].text.first?.isLowercase == true
    {
      words[words.startIndex].word.text = word.word.text.prefix(1).lowercased() + word.word.text.dropFirst()
      changed.insert(word.segment)
    } else {
      wasNoName = false
    }
    // The first word of the sentence may have been removed.
    if let last = written.last, changed.contains(last.segment), let next = words.first,
      Self.endsSentence(last.word.text), next.word.text.first?.isLowercase == true
    {
      words[words.startIndex].word.text = Self.capital(
        next.word.text, wasFirst: false, after: last.word.text, insteadOf: nil)
      changed.insert(next.segment)
    }
    written += words
  }

  /// Writes the second's words of a stretch, in the time of the first's.
  private mutating func takeSecond(_ stretch: LevenshteinAlignment.Stretch) {
    let segment = (first[stretch.first].first ?? written.last ?? first.first)?.segment ?? 0
    changed.formUnion(first[stretch.first].map(\.segment))
    changed.insert(segment)
    let replaced = first[stretch.first].map(\.word)
    let following = stretch.first.upperBound < first.count ? first[stretch.first.upperBound].word : nil
    let previous = written.last?.word
    var texts = second[stretch.second].enumerated().map { offset, word in
      let place = stretch.second.lowerBound + offset
      let beganSentence = place == 0 || Self.endsSentence(second[place - 1].text)
      let before = offset == 0 ? previous?.text : second[place - 1].text
      return Self.capital(
        word.text, wasFirst: beganSentence, after: before,
        insteadOf: offset < replaced.count ? replaced[offset].text : nil)
    }
    if let last = texts.popLast() {
      texts.append(Self.punctuated(last, insteadOf: replaced.last?.text, before: following?.text))
    } else if let lost = replaced.last.map({ Self.tail($0.text) }), !lost.isEmpty, !written.isEmpty,
      Self.tail(written[written.count - 1].word.text).isEmpty
    {
      // The last words of a sentence are removed without a replacement: their punctuation moves to the word
      // before.
      written[written.count - 1].word.text += lost
      changed.insert(written[written.count - 1].segment)
    }
    wasNoName = replaced.last?.text.first?.isUppercase == true && texts.last?.first?.isLowercase == true
    let start = replaced.first?.start ?? previous?.end ?? following?.start ?? 0
    let end = max(start, replaced.last?.end ?? following?.start ?? start)
    let lengths = texts.map { Double($0.count) }
    let all = lengths.reduce(0, +)
    var sofar = 0.0
    for (offset, text) in texts.enumerated() {
      let from = start + (end - start) * sofar / all
      sofar += lengths[offset]
      written.append(
        Word(
          segment: segment,
          word: EngineSegment.Word(
            text: text, start: Self.rounded(from), end: Self.rounded(start + (end - start) * sofar / all),
            confidence: Self.rounded(second[stretch.second.lowerBound + offset].confidence))))
    }
  }

  /// Returns a segment with other words, or nil if none is left.
  private func rewritten(_ segment: EngineSegment, _ words: [EngineSegment.Word]) -> EngineSegment? {
    guard !words.isEmpty else { return nil }
    var segment = segment
    segment.text = " " + words.map(\.text).joined(separator: " ")
    segment.words = words
    segment.confidence = Self.rounded(Self.confidence(words.map { $0.confidence ?? 0 }, in: words.indices))
    return segment
  }

  /// Returns the word as it is written after `before`: with a capital at the start of a sentence, and
  /// without a capital that it had only because the second recogniser began a sentence there.
  private static func capital(
    _ text: String, wasFirst: Bool, after before: String?, insteadOf replaced: String?
  ) -> String {
    guard let letter = text.first, letter.isLetter else { return text }
    if before.map(endsSentence) ?? (replaced?.first?.isUppercase ?? letter.isUppercase) {
      return letter.uppercased() + text.dropFirst()
    }
    let isPronoun = text == "I" || text.hasPrefix("I'") || text.hasPrefix("I’")
    guard wasFirst, letter.isUppercase, !isPronoun, replaced?.first?.isUppercase != true else { return text }
    return letter.lowercased() + text.dropFirst()
  }

  /// Returns the last word of a stretch with the first hypothesis's punctuation there, or, if that has no
  /// word there, with punctuation that fits `following`.
  private static func punctuated(_ text: String, insteadOf replaced: String?, before following: String?)
    -> String
  {
    let bare = String(text.dropLast(tail(text).count))
    guard !bare.isEmpty else { return text }
    if let replaced { return bare + tail(replaced) }
    guard let letter = following?.first, !letter.isUppercase || !endsSentence(text) else { return text }
    return endsSentence(text) ? bare : text
  }

  /// Returns the punctuation after a word.
  private static func tail(_ text: String) -> Substring {
    let end = text.lastIndex { $0.isLetter || $0.isNumber || $0 == "%" || $0 == "'" }
    return end.map { text[text.index(after: $0)...] } ?? text[...]
  }

  private static func endsSentence(_ text: String) -> Bool { text.last.map { ".?!…".contains($0) } ?? false }

  /// Three decimal places, as in everything that an engine process sends.
  private static func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
}

/// Turns an engine's output into sentence-like segments, in the same way for every engine: sorted, inside the
/// windows, without tags, loops and empty text, each word with its times.
package struct TranscriptNormalizer: Sendable {
  package struct Settings: Hashable, Sendable, Codable {
    /// The most words of a sentence; a longer one is split at its longest pause.
    package var maximumWords: Int

    package init(maximumWords: Int = 45) { self.maximumWords = maximumWords }

    private enum CodingKeys: String, CodingKey { case maximumWords = "maximum_words" }
  }

  /// A sentence-like piece before its speaker is known.
  package struct Sentence: Hashable, Sendable {
    package var words: [Word]
    package var wordTiming: WordTiming
    package var speakerName: String?
    package var confidence: Double?

    package init(words: [Word], wordTiming: WordTiming, speakerName: String?, confidence: Double?) {
      self.words = words
      self.wordTiming = wordTiming
      self.speakerName = speakerName
      self.confidence = confidence
    }

    package var text: String { words.map(\.text).joined(separator: " ") }
    /// The span from its first word to its last.
    package var range: TimeRange {
      TimeRange(start: words.first?.start ?? .zero, end: words.map(\.end).max() ?? .zero)
    }
  }

  package struct Output: Sendable {
    package var sentences: [Sentence]
    /// The number of pieces left out as no speech or a repetition loop.
    package var dropped: Int
  }

  private let settings: Settings

  package init(_ settings: Settings = Settings()) { self.settings = settings }

  /// - Parameter windows: sorted and disjoint; nothing outside is kept.
  package func normalize(_ segments: [RecognizedSegment], within windows: [TimeRange]) -> Output {
    var output = Output(sentences: [], dropped: 0)
    let allowed = AllowedTime(windows)
    let ordered = segments.sorted {
      ($0.range.start, $0.range.end, $0.text) < ($1.range.start, $1.range.end, $1.text)
    }
    for segment in ordered {
      let text = NonSpeechTags.stripped(from: segment.text)
      let tokens = SentenceBreaks.tokens(text)
      guard WordCount.count(text) > 0 else {
        output.dropped += segment.isNonSpeech || !segment.text.allSatisfy(\.isWhitespace) ? 1 : 0
        continue
      }
      let speech = speech(of: segment)
      let seconds = speech.coveredDuration.seconds
      guard !segment.isNonSpeech,
        !RepetitionLoop.holds(
          text, seconds: segment.words == nil && segment.doubt == nil ? seconds : .infinity)
      else {
        output.dropped += 1
        continue
      }
      let (words, timing) = words(of: segment, tokens: tokens, speech: speech)
      let kept = words.filter { allowed.contains(TimeRange(start: $0.start, end: $0.end)) }
      output.sentences += sentences(kept).map {
        Sentence(
          words: $0, wordTiming: timing, speakerName: segment.speakerName,
          confidence: Self.share(segment.confidence))
      }
    }
    return output
  }

  /// Returns the speech regions inside the segment; the whole segment if the engine reports none.
  private func speech(of segment: RecognizedSegment) -> [TimeRange] {
    let inside = segment.speech.compactMap { $0.intersection(segment.range) }.merged()
    return inside.isEmpty ? [segment.range] : inside
  }

  private func words(
    of segment: RecognizedSegment, tokens: [Substring], speech: [TimeRange]
  ) -> ([Word], WordTiming) {
    guard let measured = segment.words, !measured.isEmpty else {
      return (WordTimes.interpolated(tokens, over: speech), .interpolated)
    }
    var words = measured.filter { WordCount.count($0.text) > 0 || $0.text.contains { !$0.isWhitespace } }
    words.sort { ($0.start, $0.end) < ($1.start, $1.end) }
    for index in words.indices {
      words[index].text = words[index].text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      words[index].confidence = Self.share(words[index].confidence)
      words[index].start = min(max(words[index].start, segment.range.start), segment.range.end)
      words[index].end = min(max(words[index].end, words[index].start), segment.range.end)
    }
    return (words, .measured)
  }

  /// Returns an engine's confidence if it is a valid one.
  private static func share(_ value: Double?) -> Double? {
    value.flatMap { (0...1).contains($0) ? $0 : nil }
  }

  private func sentences(_ words: [Word]) -> [[Word]] {
    var sentences: [[Word]] = []
    var current: [Word] = []
    for (index, word) in words.enumerated() {
      current.append(word)
      let next = index + 1 < words.count ? words[index + 1] : nil
      if next == nil || SentenceBreaks.isEnd(word.text[...], next: next.map { $0.text[...] }) {
        sentences += split(current)
        current = []
      }
    }
    // A piece without a word (a stray dash) belongs to no sentence.
    return sentences.filter { $0.contains { WordCount.count($0.text) > 0 } }
  }

  /// Splits a run of words that is too long for a sentence: at its longest pause, otherwise at a comma,
  /// otherwise in the middle; never near the ends.
  private func split(_ words: [Word]) -> [[Word]] {
    guard words.count > max(2, settings.maximumWords) else { return [words] }
    let edge = max(1, words.count / 5)
    let candidates = edge..<(words.count - edge)
    let best = candidates.max { (a, b) in score(words, a) < score(words, b) } ?? words.count / 2
    return split(Array(words[..<best])) + split(Array(words[best...]))
  }

  /// Returns the quality of a cut before word `index`: the seconds of pause, plus a little for a comma and
  /// for a place near the middle.
  private func score(_ words: [Word], _ index: Int) -> Double {
    let pause = (words[index].start - words[index - 1].end).seconds
    let comma = words[index - 1].text.last.map { ",;:–—".contains($0) } == true ? 0.25 : 0
    let off = abs(Double(index) / Double(words.count) - 0.5)
    return min(pause, 2) + comma - 0.1 * off
  }
}

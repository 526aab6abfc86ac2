import RecapCore

/// Recognises one chunk, and again in halves if the engine failed or its text is a loop.
struct ChunkRecognition: Sendable {
  /// The number of times that a chunk may be halved.
  private static let attempts = 2
  /// In samples. A chunk shorter than twice this is not halved.
  private static let shortest = speechSampleRate
  /// With a higher probability of no speech, text with a low confidence is invented …
  private static let mostNoSpeech = 0.6
  /// … which is a mean probability of its tokens below e⁻¹, OpenAI's own bound.
  private static let leastConfidence = 0.368

  /// The result for a chunk.
  struct Outcome: Sendable {
    var segments: [RecognizedSegment] = []
    /// The speech that the engine could not recognise in any attempt.
    var lost: [TimeRange] = []
    /// The cause of the last failure.
    var failure: EngineProcessFailure?

    static func + (first: Outcome, second: Outcome) -> Outcome {
      Outcome(
        segments: first.segments + second.segments, lost: first.lost + second.lost,
        failure: second.failure ?? first.failure)
    }
  }

  /// The silence that is added before and after the chunk, in samples.
  let padding: Int
  let hearing: SecondHearing
  /// Calls the engine, in a new engine process if the one before failed. Throws `EngineProcessFailure` if
  /// the chunk may be the cause; any other error ends the recognition.
  let ask: @Sendable (_ samples: [Float], _ prompt: String?) throws -> [EngineSegment]

  func outcome(of loaded: SpeechReader.LoadedChunk) throws -> Outcome {
    try outcome(of: loaded, attemptsLeft: Self.attempts)
  }

  private func outcome(of loaded: SpeechReader.LoadedChunk, attemptsLeft: Int) throws -> Outcome {
    let silence = [Float](repeating: 0, count: padding)
    let hypothesis: [EngineSegment]
    do {
      hypothesis = try heard(silence + loaded.samples + silence)
    } catch let failure as EngineProcessFailure {
      let halves = attemptsLeft > 0 ? halves(of: loaded) : []
      guard !halves.isEmpty else {
        return Outcome(lost: loaded.chunk.speech.map(SpeechReader.range), failure: failure)
      }
      return try halves.map { try outcome(of: $0, attemptsLeft: attemptsLeft - 1) }.reduce(Outcome(), +)
    }
    let speech = loaded.chunk.speech.map(SpeechReader.range)
    var segments = hypothesis.compactMap { recognized($0, in: loaded.chunk, speech: speech) }
    let text = segments.map(\.text).joined(separator: " ")
    guard RepetitionLoop.holds(text, seconds: speech.coveredDuration.seconds) else {
      return Outcome(segments: segments)
    }
    let halves = attemptsLeft > 0 ? halves(of: loaded) : []
    guard !halves.isEmpty else {
      for index in segments.indices { segments[index].isNonSpeech = true }
      return Outcome(segments: segments)
    }
    return try halves.map { try outcome(of: $0, attemptsLeft: attemptsLeft - 1) }.reduce(Outcome(), +)
  }

  /// Returns what the engine hears, with the meeting's terms in place of doubtful words that turn out to be
  /// them.
  private func heard(_ samples: [Float]) throws -> [EngineSegment] {
    let first = try asked(samples, prompt: nil)
    let places = hearing.places(in: first)
    guard !places.isEmpty else { return first }
    do {
      let second = try asked(samples, prompt: hearing.hint(places))
      let result = hearing.repaired(first, again: second)
      let settled = try hearing.unsettled(in: result).filter { try isHeard($0, in: result, samples) }
      let steady = hearing.settled(result, settled)
      return hearing.steadied(steady, again: second)
    } catch is EngineProcessFailure {
      // What was heard at first is not lost for that. The pool has reported the failure.
      try Task.checkCancellation()
      return first
    }
  }

  /// The sound around a place that is heard a third time, in seconds; more of it if the engine repeats itself.
  private static let margins = [0.6, 1.5]

  /// Returns whether the term of a place is heard in its few words, told that it may be there.
  private func isHeard(
    _ place: TermSearch.Place, in segments: [EngineSegment], _ samples: [Float]
  ) throws -> Bool {
    for margin in Self.margins {
      let stretch = SecondHearing.stretch(place, in: segments, margin: margin).clamped(to: samples.indices)
      let heard = try asked(Array(samples[stretch]), prompt: SecondHearing.sentences(place.term))
      let text = heard.map(\.text).joined(separator: " ")
      let seconds = Double(stretch.count) / Double(speechSampleRate)
      if !RepetitionLoop.holds(text, seconds: seconds) { return hearing.holds(place.term, heard) }
    }
    return false
  }

  /// Calls the engine, and once more if an engine process was lost, which may have another cause than this
  /// chunk.
  private func asked(_ samples: [Float], prompt: String?) throws -> [EngineSegment] {
    try Task.checkCancellation()
    do {
      return try ask(samples, prompt)
    } catch let failure as EngineProcessFailure {
      try Task.checkCancellation()
      if failure.leavesProcessUsable { throw failure }
    }
    do {
      return try ask(samples, prompt)
    } catch let failure as EngineProcessFailure {
      try Task.checkCancellation()
      throw failure
    }
  }

  /// Returns an engine's segment on the recording's timeline, inside the chunk, or nil if it has no text.
  private func recognized(
    _ segment: EngineSegment, in chunk: SpeechChunker.Chunk, speech: [TimeRange]
  ) -> RecognizedSegment? {
    guard !segment.text.allSatisfy(\.isWhitespace) else { return nil }
    let bounds = SpeechReader.range(chunk.samples)
    func time(_ seconds: Double) -> MediaTime {
      // A value that is not finite is not a time either.
      let sample = seconds.isFinite ? seconds * Double(speechSampleRate) : 0
      let bounded = min(max(sample, 0), Double(chunk.samples.count + 2 * padding))
      let place = SpeechReader.time(chunk.samples.lowerBound + Int(saturating: bounded) - padding)
      return min(max(place, bounds.start), bounds.end)
    }
    let words = segment.words.map { words in
      words.map {
        Word(
          text: $0.text, start: time($0.start), end: max(time($0.start), time($0.end)),
          confidence: $0.confidence.flatMap { (0...1).contains($0) ? $0 : nil }, heard: $0.heard)
      }
    }
    let ends = [segment.start, segment.end].map(time) + (words ?? []).flatMap { [$0.start, $0.end] }
    var range = TimeRange(start: ends.min() ?? bounds.start, end: ends.max() ?? bounds.end)
    let spoken = speech.compactMap { $0.intersection(range) }
    if words == nil, let first = spoken.first, let last = spoken.last {
      range = TimeRange(start: first.start, end: last.end)
    }
    return RecognizedSegment(
      range: range, text: segment.text, words: words, speech: spoken,
      confidence: Self.confidence(of: segment),
      isNonSpeech: Self.isInvented(segment))
  }

  /// Returns whether a segment is invented: the engine has a low confidence in it and considers it no
  /// speech.
  static func isInvented(_ segment: EngineSegment) -> Bool {
    (segment.noSpeech ?? 0) > mostNoSpeech && (confidence(of: segment) ?? 1) < leastConfidence
  }

  private static func confidence(of segment: EngineSegment) -> Double? {
    segment.confidence.flatMap { (0...1).contains($0) ? $0 : nil }
  }

  /// Splits the chunk at the pause nearest to its middle, otherwise in the middle. A part without speech is
  /// left out. Returns an empty list if the chunk is too short.
  private func halves(of loaded: SpeechReader.LoadedChunk) -> [SpeechReader.LoadedChunk] {
    let (all, speech) = (loaded.chunk.samples, loaded.chunk.speech)
    guard all.count >= 2 * Self.shortest else { return [] }
    let middle = all.lowerBound + all.count / 2
    let pauses = zip(speech, speech.dropFirst()).map { ($0.upperBound + $1.lowerBound) / 2 }
    let nearest = pauses.min { abs($0 - middle) < abs($1 - middle) } ?? middle
    let cut = abs(nearest - middle) <= all.count / 4 ? nearest : middle
    return [all.lowerBound..<cut, cut..<all.upperBound].compactMap { part in
      let inside = speech.map { $0.clamped(to: part) }.filter { !$0.isEmpty }
      guard !inside.isEmpty else { return nil }
      let offset = part.lowerBound - all.lowerBound
      let samples = Array(loaded.samples.dropFirst(offset).prefix(part.count))
      return SpeechReader.LoadedChunk(
        chunk: SpeechChunker.Chunk(samples: part, speech: inside), samples: samples)
    }
  }
}

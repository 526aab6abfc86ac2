/// Interpolates word times if the engine has none: words are spread over the speech by their length, with the
/// ends of sentences and clauses placed at the most likely pauses.
package enum WordTimes {
  /// The largest distance between a punctuation mark and its pause, in seconds of speech.
  private static let reach = 1.2
  /// The shortest pause that can be a clause's or a sentence's end, in seconds.
  private static let shortestPause = 0.12

  /// Returns the times of `tokens`, said within `speech` (sorted, disjoint, not empty).
  package static func interpolated(_ tokens: [Substring], over speech: [TimeRange]) -> [Word] {
    guard !tokens.isEmpty, !speech.isEmpty else { return [] }
    let clock = SpeechClock(speech)
    let weights = tokens.map { Double(max(1, $0.count { $0.isLetter || $0.isNumber }) + 1) }
    var ends: [Double] = []
    var sum = 0.0
    for weight in weights {
      sum += weight
      ends.append(sum)
    }
    let anchors = anchors(tokens, ends: ends.map { $0 / sum * clock.length }, clock: clock)
    var words: [Word] = []
    var (first, from) = (0, 0.0)
    for anchor in anchors + [Anchor(token: tokens.count - 1, at: clock.length)] {
      let total = weights[first...anchor.token].reduce(0, +)
      var said = 0.0
      for index in first...anchor.token {
        let start = clock.start(from + (anchor.at - from) * said / total)
        said += weights[index]
        let end = clock.end(from + (anchor.at - from) * said / total)
        words.append(Word(text: String(tokens[index]), start: start, end: max(start, end)))
      }
      (first, from) = (anchor.token + 1, anchor.at)
    }
    return words
  }

  /// A token whose end is placed at a pause.
  private struct Anchor {
    var token: Int
    /// The seconds of speech before the pause.
    var at: Double
  }

  /// Assigns punctuation marks to pauses, in order, with the highest total gain: a pair gains more for a
  /// stronger mark, a longer pause and a smaller shift. Dynamic programming over (mark, pause).
  private static func anchors(_ tokens: [Substring], ends: [Double], clock: SpeechClock) -> [Anchor] {
    let marks: [(token: Int, weight: Double)] = tokens.indices.dropLast().compactMap { index in
      if SentenceBreaks.isEnd(tokens[index], next: tokens[index + 1]) { return (index, 1) }
      return tokens[index].last.map { ",;:–—".contains($0) } == true ? (index, 0.4) : nil
    }
    let pauses = clock.pauses.filter { $0.length >= shortestPause }
    guard !marks.isEmpty, !pauses.isEmpty else { return [] }
    // gains[m][p]: the highest gain of the first m marks and the first p pauses.
    var gains = [[Double]](repeating: [Double](repeating: 0, count: pauses.count + 1), count: marks.count + 1)
    func gain(_ mark: Int, _ pause: Int) -> Double {
      let shift = abs(ends[marks[mark].token] - pauses[pause].at)
      return shift > reach
        ? 0 : marks[mark].weight * (0.3 + min(pauses[pause].length, 1)) * (1 - shift / reach)
    }
    for mark in 1...marks.count {
      for pause in 1...pauses.count {
        let taken = gain(mark - 1, pause - 1)
        gains[mark][pause] = max(
          gains[mark - 1][pause], gains[mark][pause - 1], taken > 0 ? gains[mark - 1][pause - 1] + taken : 0)
      }
    }
    var anchors: [Anchor] = []
    var (mark, pause) = (marks.count, pauses.count)
    while mark > 0, pause > 0 {
      if gains[mark][pause] == gains[mark - 1][pause] {
        mark -= 1
      } else if gains[mark][pause] == gains[mark][pause - 1] {
        pause -= 1
      } else {
        anchors.append(Anchor(token: marks[mark - 1].token, at: pauses[pause - 1].at))
        (mark, pause) = (mark - 1, pause - 1)
      }
    }
    return anchors.reversed()
  }
}

/// Converts seconds of speech into times: a clock that stops in the pauses.
private struct SpeechClock {
  struct Pause {
    /// The seconds of speech before it.
    var at: Double
    /// The length in seconds.
    var length: Double
  }

  let regions: [TimeRange]
  /// The seconds of speech before each region.
  private var before: [Double] = []
  private(set) var length = 0.0

  init(_ regions: [TimeRange]) {
    self.regions = regions
    for region in regions {
      before.append(length)
      length += region.duration.seconds
    }
  }

  var pauses: [Pause] {
    regions.indices.dropFirst().map {
      Pause(at: before[$0], length: (regions[$0].start - regions[$0 - 1].end).seconds)
    }
  }

  /// Returns the start of a word that begins after `speech` seconds; at a pause, the end of the pause.
  func start(_ speech: Double) -> MediaTime {
    time(speech, in: before.lastIndex { $0 <= speech + 0.000_5 } ?? 0)
  }

  /// Returns the end of a word that is over after `speech` seconds; at a pause, the start of the pause.
  func end(_ speech: Double) -> MediaTime {
    time(speech, in: before.lastIndex { $0 < speech - 0.000_5 } ?? 0)
  }

  private func time(_ speech: Double, in region: Int) -> MediaTime {
    let range = regions[region]
    let time = range.start + MediaTime(seconds: max(0, speech - before[region]))
    return min(time, range.end)
  }
}

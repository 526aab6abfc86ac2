extension Transcript {
  /// The share of the words that the one speaker of a part of the meeting says, in per cent.
  private static let share = 90

  /// Returns who says nearly all words of a part of the meeting; nil if several people speak, or if it is not known who.
  package func mainSpeaker(of range: TimeRange) -> String? {
    var words: [String?: Int] = [:]
    for segment in segments where segment.start < range.end && segment.end > range.start {
      words[segment.speaker, default: 0] += segment.wordCount(in: range)
    }
    let total = words.values.reduce(0, +)
    return words.first { $0.value > 0 && $0.value * 100 >= total * Self.share }?.key
  }
}

extension Segment {
  /// Returns the number of words that begin in a part of the meeting. Without times of words, all are where their middle is.
  fileprivate func wordCount(in range: TimeRange) -> Int {
    guard words.isEmpty else { return words.count { $0.start >= range.start && $0.start < range.end } }
    let middle = start + MediaTime(milliseconds: (end - start).milliseconds / 2)
    let isInside = middle >= range.start && middle < range.end
    return isInside ? text.split(whereSeparator: \.isWhitespace).count : 0
  }
}

extension Recap {
  /// Names who speaks in each chapter and clip, where it is one person.
  package mutating func nameSpeakers(by transcript: Transcript) {
    for index in chapters.indices {
      let chapter = chapters[index]
      chapters[index].speaker = transcript.mainSpeaker(of: TimeRange(start: chapter.start, end: chapter.end))
    }
    for index in highlights.indices {
      let clip = highlights[index]
      highlights[index].speaker = transcript.mainSpeaker(of: TimeRange(start: clip.start, end: clip.end))
    }
  }
}

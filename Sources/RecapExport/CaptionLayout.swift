import RecapCore

/// Splits speech into captions by the conventions of subtitling: two lines of up to 42 characters, one to six
/// seconds, with breaks where the sentence breaks.
struct CaptionLayout: Sendable {
  var lineLength = 42
  var longest = MediaTime(milliseconds: 6000)
  var shortest = MediaTime(milliseconds: 1000)

  /// Returns the cues for one speaker's words, none starting before it is said. Each ends before the next
  /// begins; a short last one may stay until `limit`.
  func cues(_ words: [Word], speaker: String?, until limit: MediaTime) -> [CaptionCue] {
    let pieces = words.flatMap(divided)
    guard !pieces.isEmpty else { return [] }
    let breaks = bestBreaks(pieces)
    var cues: [CaptionCue] = []
    for (from, to) in zip([0] + breaks, breaks) {
      let start = max(pieces[from].start, cues.last?.end ?? pieces[from].start)
      cues.append(
        CaptionCue(
          start: start, end: max(start, pieces[to - 1].end), speaker: speaker,
          lines: lines(pieces[from..<to].map(\.text)) ?? []))
    }
    for index in cues.indices {
      let room = index + 1 < cues.count ? cues[index + 1].start : max(limit, cues[index].end)
      let wanted = max(cues[index].end, cues[index].start + shortest)
      cues[index].end = max(min(wanted, room), cues[index].start + MediaTime(milliseconds: 1))
    }
    return cues
  }

  /// Returns a word without control characters, in pieces if it is longer than a line.
  private func divided(_ word: Word) -> [Word] {
    let text = SingleLine.text(word.text)
    guard text.count > lineLength else {
      return text.isEmpty ? [] : [Word(text: text, start: word.start, end: word.end)]
    }
    let characters = Array(text)
    let count = (characters.count + lineLength - 1) / lineLength
    let step = (word.end - word.start).milliseconds / Int64(count)
    return (0..<count).map { index in
      let start = word.start + MediaTime(milliseconds: step * Int64(index))
      let range = index * lineLength..<min((index + 1) * lineLength, characters.count)
      return Word(text: String(characters[range]), start: start, end: start + MediaTime(milliseconds: step))
    }
  }

  /// Returns the ends of the cues: the split with the lowest cost, by dynamic programming over the words.
  private func bestBreaks(_ words: [Word]) -> [Int] {
    let lengths = words.map(\.text.count)
    var cost = [0] + Array(repeating: Int.max, count: words.count)
    var before = Array(repeating: 0, count: words.count + 1)
    for from in words.indices where cost[from] < Int.max {
      var length = -1
      for to in (from + 1)...words.count {
        length += lengths[to - 1] + 1
        if to > from + 1 {
          guard length <= 2 * lineLength + 1, words[to - 1].end - words[from].start <= longest else { break }
          guard fits(lengths[from..<to], length) else { continue }
        }
        let total = cost[from] + penalty(words, from, to, length)
        if total < cost[to] { (cost[to], before[to]) = (total, from) }
      }
    }
    var breaks: [Int] = []
    var place = words.count
    while place > 0 {
      breaks.append(place)
      place = before[place]
    }
    return breaks.reversed()
  }

  /// Returns the cost of a cue: the square of the unused space, plus a cost for a cue too short to read and
  /// for a break inside a phrase.
  private func penalty(_ words: [Word], _ from: Int, _ to: Int, _ length: Int) -> Int {
    let room = max(0, 2 * lineLength - length)
    var penalty = 400 + room * room / 8
    if words[to - 1].end - words[from].start < shortest { penalty += 900 }
    if to < words.count {
      let last = words[to - 1].text.last
      if last.map({ ".?!".contains($0) }) == true {
        penalty -= 300
      } else if last.map({ ",;:—".contains($0) }) != true {
        penalty += 500
      }
      if words[to].start - words[to - 1].end > MediaTime(milliseconds: 1200) { penalty -= 300 }
    }
    return max(1, penalty)
  }

  /// Returns whether words of these lengths fit on two lines: as many as possible on the first, the rest on
  /// the second.
  private func fits(_ lengths: ArraySlice<Int>, _ whole: Int) -> Bool {
    var first = -1
    for length in lengths {
      guard first + 1 + length <= lineLength else { break }
      first += 1 + length
    }
    return whole - first - 1 <= lineLength
  }

  /// Returns one line, or the two of most equal length; nil if the words need more.
  private func lines(_ words: [String]) -> [String]? {
    let whole = words.joined(separator: " ")
    if whole.count <= lineLength { return [whole] }
    var best: (difference: Int, lines: [String])?
    var first = -1
    for index in 0..<(words.count - 1) {
      first += words[index].count + 1
      let second = whole.count - first - 1
      guard first <= lineLength, second <= lineLength else { continue }
      let difference = abs(first - second)
      if best.map({ difference < $0.difference }) ?? true {
        let split = [words[...index].joined(separator: " "), words[(index + 1)...].joined(separator: " ")]
        best = (difference, split)
      }
    }
    return best?.lines
  }
}

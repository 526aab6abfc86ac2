import RecapCore

/// Recognises roll-up captions: each repeats the last lines of the one before, as live captioners and
/// YouTube write them. Repeated text was said once.
struct RollUp {
  /// Consecutive roll-up captions have no pause between them; text that is repeated later was said again.
  private static let longestPause = MediaTime(seconds: 2)
  /// A file is roll-up if this share of its cues adds new lines to old ones …
  private static let fewestShare = 0.25
  /// … and this many do, because two sentences in a meeting may begin alike.
  private static let fewest = 2

  private typealias Line = [String]

  private var shown: [Line] = []
  private var end = MediaTime.zero
  private var rolled = 0
  private var pairs = 0

  /// A Boolean value that indicates whether the captions noted so far roll up.
  var isCertain: Bool {
    rolled >= Self.fewest && Double(rolled) >= Self.fewestShare * Double(pairs)
  }

  /// Notes the next caption.
  /// - Returns: the number of its first words that the caption before has shown.
  mutating func note(_ words: [VoiceSpans.Word], of cue: SubtitleCue) -> Int {
    var lines: [Line] = []
    var line = -1
    for word in words {
      if word.line != line { lines.append([]) }
      line = word.line
      lines[lines.count - 1].append(word.text)
    }
    guard !lines.isEmpty else { return 0 }
    let follows = cue.start <= end + Self.longestPause && !shown.isEmpty
    let old = follows ? Self.repeated(shown, lines) : 0
    if follows { pairs += 1 }
    if old > 0, old < words.count { rolled += 1 }
    (shown, end) = (lines, max(cue.start, cue.end))
    return old
  }

  /// Returns how many words of `next` repeat the end of `shown`, from any line on; the last line may have
  /// grown.
  private static func repeated(_ shown: [Line], _ next: [Line]) -> Int {
    for first in shown.indices {
      let kept = shown[first...]
      guard kept.count <= next.count, kept.dropLast().elementsEqual(next.prefix(kept.count - 1)),
        let last = kept.last, next[kept.count - 1].starts(with: last)
      else { continue }
      return kept.reduce(0) { $0 + $1.count }
    }
    return 0
  }
}

/// Compares a replay with the expected result as a reader would: a word that a recogniser gets differently on
/// another processor is not a difference; another owner or day is.
package enum ReplayComparison {
  /// The similarity (Jaccard, of the words) from which two lines of text say the same.
  static let similarEnough = 0.5
  /// The relative difference of word counts that is ignored.
  static let wordTolerance = 0.02
  /// The largest distance of the starts of two clips that show the same moment.
  static let clipTolerance = MediaTime(seconds: 2)

  /// Returns the differences, one a line; empty if there are none.
  package static func differences(
    expected: ReplayExpectation, actual: ReplayExpectation
  ) -> [String] {
    var lines: [String] = []
    compare("exit", expected.exit, actual.exit, &lines)
    compare("error", expected.error, actual.error, &lines)
    compare("outcome", expected.outcome?.rawValue, actual.outcome?.rawValue, &lines)
    compare("reason", expected.reason?.rawValue, actual.reason?.rawValue, &lines)
    let (expectedWords, actualWords) = (Double(expected.words ?? 0), Double(actual.words ?? 0))
    if abs(expectedWords - actualWords) > expectedWords * wordTolerance {
      lines.append("~ words: \(expected.words ?? 0) → \(actual.words ?? 0)")
    }
    texts("summary", expected.summary, actual.summary, &lines)
    items(expected.actionItems, actual.actionItems, &lines)
    texts("decision", expected.decisions, actual.decisions, &lines)
    texts("chapter", expected.chapters, actual.chapters, &lines)
    clips(expected.highlights, actual.highlights, &lines)
    compare("artefacts", expected.artefacts, actual.artefacts, &lines)
    compare("warnings", expected.warnings, actual.warnings, &lines)
    return lines
  }

  private static func compare<Value: Equatable>(
    _ name: String, _ expected: Value, _ actual: Value, _ lines: inout [String]
  ) {
    if expected != actual { lines.append("~ \(name): \(text(expected)) → \(text(actual))") }
  }

  private static func text(_ value: Any) -> String {
    switch value {
    case Optional<Any>.none: "none"
    case Optional<Any>.some(let some): "\(some)"
    default: "\(value)"
    }
  }

  private static func texts(
    _ name: String, _ expected: [String], _ actual: [String], _ lines: inout [String]
  ) {
    let pairs = match(expected, actual) { similarity($0, $1) }
    for (index, text) in expected.enumerated() where pairs[index] == nil {
      lines.append("- \(name): \(text)")
    }
    let found = Set(pairs.values)
    for (index, text) in actual.enumerated() where !found.contains(index) {
      lines.append("+ \(name): \(text)")
    }
  }

  private static func items(
    _ expected: [ReplayExpectation.Item], _ actual: [ReplayExpectation.Item], _ lines: inout [String]
  ) {
    let pairs = match(expected, actual) { similarity($0.text, $1.text) }
    for (index, item) in expected.enumerated() {
      guard let other = pairs[index].map({ actual[$0] }) else {
        lines.append("- action item: \(item.text)")
        continue
      }
      if item.owner != other.owner {
        lines.append("~ owner of \"\(item.text)\": \(text(item.owner as Any)) → \(text(other.owner as Any))")
      }
      if item.due?.date != other.due?.date || (item.due == nil) != (other.due == nil) {
        lines.append("~ due date of \"\(item.text)\": \(day(item.due)) → \(day(other.due))")
      }
    }
    let found = Set(pairs.values)
    for (index, item) in actual.enumerated() where !found.contains(index) {
      lines.append("+ action item: \(item.text)")
    }
  }

  private static func day(_ due: DueDate?) -> String {
    due.map { $0.date ?? "\"\($0.spoken)\"" } ?? "none"
  }

  private static func clips(
    _ expected: [ReplayExpectation.Clip], _ actual: [ReplayExpectation.Clip], _ lines: inout [String]
  ) {
    let near = { (a: ReplayExpectation.Clip, b: ReplayExpectation.Clip) -> Double in
      let apart = max(abs((a.start - b.start).milliseconds), abs((a.end - b.end).milliseconds))
      return apart <= clipTolerance.milliseconds ? 1 : 0
    }
    let pairs = match(expected, actual, near)
    for (index, clip) in expected.enumerated() where pairs[index] == nil {
      lines.append("- highlight \(clip.start)–\(clip.end): \(clip.title)")
    }
    let found = Set(pairs.values)
    for (index, clip) in actual.enumerated() where !found.contains(index) {
      lines.append("+ highlight \(clip.start)–\(clip.end): \(clip.title)")
    }
  }

  /// Pairs each expected element with its most similar one, best pairs first; ties go to the earlier element.
  private static func match<Element>(
    _ expected: [Element], _ actual: [Element], _ similarity: (Element, Element) -> Double
  ) -> [Int: Int] {
    var candidates: [(score: Double, expected: Int, actual: Int)] = []
    for (i, a) in expected.enumerated() {
      for (j, b) in actual.enumerated() {
        let score = similarity(a, b)
        if score >= similarEnough { candidates.append((score, i, j)) }
      }
    }
    candidates.sort { ($1.score, $0.expected, $0.actual) < ($0.score, $1.expected, $1.actual) }
    var pairs: [Int: Int] = [:]
    var taken = Set<Int>()
    for candidate in candidates where pairs[candidate.expected] == nil {
      if taken.insert(candidate.actual).inserted { pairs[candidate.expected] = candidate.actual }
    }
    return pairs
  }

  static func similarity(_ a: String, _ b: String) -> Double {
    let (first, second) = (wordSet(a), wordSet(b))
    let union = first.union(second).count
    return union == 0 ? 1 : Double(first.intersection(second).count) / Double(union)
  }

  private static func wordSet(_ text: String) -> Set<String> {
    Set(WordCount.words(text).map { $0.lowercased() })
  }
}

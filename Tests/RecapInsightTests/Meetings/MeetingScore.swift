import RecapCore

@testable import RecapInsight

/// The score of insights against the annotations of scripted meetings; scores of several meetings can be added.
struct MeetingScore: CustomStringConvertible {
  var expected = 0
  var found = 0
  var right = 0
  var datesRight = 0
  var trapsTaken = 0
  var decisions = 0
  var decisionsFound = 0
  var decisionsShown = 0
  var keyTurns = 0
  var keyTurnsTouched = 0
  /// The differences, for the message of a failed test.
  var faults: [String] = []

  var precision: Double { Double(right) / Double(max(1, found)) }
  var recall: Double { Double(right) / Double(max(1, expected)) }
  var f1: Double { 2 * Double(right) / Double(max(1, found + expected)) }
  var dates: Double { Double(datesRight) / Double(max(1, right)) }
  var decisionRecall: Double { Double(decisionsFound) / Double(max(1, decisions)) }
  var decisionPrecision: Double { Double(decisionsFound) / Double(max(1, decisionsShown)) }
  var keyRecall: Double { Double(keyTurnsTouched) / Double(max(1, keyTurns)) }

  var description: String {
    let percent = { (value: Double) in "\(Int((value * 100).rounded()))" }
    return """
      items \(right)/\(expected) of \(found), f1 \(percent(f1)), dates \(datesRight)/\(right), traps \(trapsTaken), \
      decisions \(decisionsFound)/\(decisions) of \(decisionsShown), key turns \(keyTurnsTouched)/\(keyTurns)
      \(faults.joined(separator: "\n"))
      """
  }

  static func + (a: MeetingScore, b: MeetingScore) -> MeetingScore {
    var sum = a
    let counts: [WritableKeyPath<MeetingScore, Int>] = [
      \.expected, \.found, \.right, \.datesRight, \.trapsTaken, \.decisions, \.decisionsFound,
      \.decisionsShown,
      \.keyTurns, \.keyTurnsTouched,
    ]
    for count in counts { sum[keyPath: count] += b[keyPath: count] }
    sum.faults += b.faults
    return sum
  }

  init() {}

  init(of insights: Insights, for meeting: ScriptedMeeting, _ transcript: Transcript) {
    let lines = meeting.lines
    let turns = { (citations: [Citation]) in
      Set(citations.compactMap { $0.segmentID.split(separator: "-").first.flatMap { Int($0) } })
    }
    let marked = { (turns: Set<Int>) in Set(turns.flatMap { lines[$0].marks }) }
    scoreItems(insights.actionItems, meeting) { marked(turns($0)) }
    decisions = meeting.decisions.count
    decisionsShown = insights.decisions.count
    var open = Set(meeting.decisions.keys)
    for line in insights.decisions {
      let hits = marked(turns(line.citations)).intersection(open)
      if let hit = hits.min() { open.remove(hit) } else { faults.append("  decision? \(line.text)") }
    }
    decisionsFound = decisions - open.count
    faults += open.sorted().map { "  missed \($0): \(meeting.decisions[$0] ?? "")" }
    let clips = turns(insights.highlights.flatMap(\.citations))
    let keys = lines.indices.filter { lines[$0].marks.contains("key") }
    keyTurns = keys.count
    keyTurnsTouched = keys.count { clips.contains($0) }
    faults += keys.filter { !clips.contains($0) }.map { "  no clip of: \(lines[$0].text)" }
  }

  private mutating func scoreItems(
    _ items: [ActionItem], _ meeting: ScriptedMeeting, marks: ([Citation]) -> Set<String>
  ) {
    expected = meeting.items.count
    found = items.count
    let stems = { (text: String) in
      Set(
        text.split(separator: " ").flatMap { Lexicon.norms(String($0)) }
          .filter { !StopWords.contains($0) }.map { Norm(PorterStemmer.stem($0)) })
    }
    var pairs: [(truth: Int, item: Int, likeness: Double)] = []
    for (truth, wanted) in meeting.items.enumerated() {
      for (index, item) in items.enumerated() where item.owner == wanted.owner {
        let likeness = Discourse.containment(stems(wanted.task), stems(item.text))
        if marks(item.citations).contains(wanted.key) || likeness >= 0.6 {
          pairs.append((truth, index, likeness))
        }
      }
    }
    var (taken, used): (Set<Int>, Set<Int>) = ([], [])
    for pair in pairs.sorted(by: { ($1.likeness, $0.truth, $0.item) < ($0.likeness, $1.truth, $1.item) })
    where !taken.contains(pair.truth) && !used.contains(pair.item) {
      taken.insert(pair.truth)
      used.insert(pair.item)
      let (wanted, item) = (meeting.items[pair.truth], items[pair.item])
      if wanted.due == item.due?.date {
        datesRight += 1
      } else {
        faults.append("  date \(wanted.key): \(wanted.due ?? "-") but \(item.due.map { "\($0)" } ?? "-")")
      }
    }
    right = taken.count
    faults += meeting.items.indices.filter { !taken.contains($0) }.map {
      "  missed \(meeting.items[$0].key): \(meeting.items[$0].owner) \(meeting.items[$0].task)"
    }
    for (index, item) in items.enumerated() where !used.contains(index) {
      let isTrap = marks(item.citations).contains("trap")
      trapsTaken += isTrap ? 1 : 0
      faults.append("  \(isTrap ? "trap" : "extra"): \(item.owner ?? "-") \(item.text)")
    }
  }
}

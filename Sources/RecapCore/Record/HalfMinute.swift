/// The lines that are read in half a minute, for the top of a recap: decisions, an action item, and the summary.
struct HalfMinute {
  /// The words that people read in half a minute, at the usual 150 a minute for text that is scanned.
  static let words = 75
  /// The most lines.
  static let most = 5
  /// The most decisions and action items: the surest ones.
  private static let (decisions, actions) = (3, 1)

  private var segments: Set<String> = []
  private var room = Self.words
  private var count = 0

  /// Returns decisions, action items and lines of the summary, each kind in the order of the meeting.
  static func lines(of recap: Recap) -> [Minutes.Line] {
    var top = HalfMinute()
    let decisions = top.taken(surest(recap.decisions.map(\.confidence)), most: decisions) {
      (recap.decisions[$0].text, recap.decisions[$0].citations)
    }
    let actions = top.taken(surest(recap.actionItems.map(\.confidence)), most: actions) {
      (recap.actionItems[$0].text, recap.actionItems[$0].citations)
    }
    let notes = top.taken(telling(recap), most: most) {
      (recap.summary[$0].text, recap.summary[$0].citations)
    }
    return decisions.map { .decision($0) } + actions.map { .action($0, decision: nil) }
      + notes.map { .note($0) }
  }

  /// Returns places, those with the highest confidence first, without those that are unsure. Without a confidence, the order
  /// of the meeting decides.
  private static func surest(_ confidences: [Double?]) -> [Int] {
    confidences.indices.filter { !Doubt.isShown(confidences[$0]) }
      .sorted { (-(confidences[$0] ?? 0), $0) < (-(confidences[$1] ?? 0), $1) }
  }

  /// Returns places in the summary: lines count for more if their words also carry a decision, an action item or a clip.
  private static func telling(_ recap: Recap) -> [Int] {
    let decided = segments(recap.decisions.flatMap(\.citations))
    let taken = segments(recap.actionItems.flatMap(\.citations))
    let shown = segments(recap.highlights.flatMap(\.citations))
    let weights = recap.summary.map { line in
      let cited = segments(line.citations)
      return (cited.isDisjoint(with: decided) ? 0 : 4) + (cited.isDisjoint(with: taken) ? 0 : 2)
        + (cited.isDisjoint(with: shown) ? 0 : 1)
    }
    return weights.indices.sorted { (-weights[$0], $0) < (-weights[$1], $1) }
  }

  /// Takes lines while there is room, without those of moments that are told already, and returns them in the order of the
  /// meeting.
  private mutating func taken(
    _ order: [Int], most: Int, _ line: (Int) -> (text: String, citations: [Citation])
  ) -> [Int] {
    var chosen: [Int] = []
    for index in order where chosen.count < most && count < Self.most {
      let (text, citations) = line(index)
      let cited = Self.segments(citations)
      let length = text.split(separator: " ").count
      // The first line is shown however long it is.
      guard length <= room || count == 0, !cited.isSubset(of: segments) else { continue }
      chosen.append(index)
      segments.formUnion(cited)
      room -= length
      count += 1
    }
    return chosen.sorted()
  }

  private static func segments(_ citations: [Citation]) -> Set<String> { Set(citations.map(\.segmentID)) }
}

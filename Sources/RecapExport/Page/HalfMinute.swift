import RecapCore

/// The lines of a summary that are read in half a minute, for the top of the page.
///
/// A line counts for more if its words also carry a decision, an action item or a clip. Lines are taken from
/// the strongest on while there is room, and shown in the order of the meeting, each as it is in the record.
enum HalfMinute {
  /// The words that people read in half a minute, at the usual 150 a minute for text that is scanned.
  static let words = 75

  static func lines(of recap: Recap) -> [CitedLine] {
    let decided = segments(recap.decisions.flatMap(\.citations))
    let taken = segments(recap.actionItems.flatMap(\.citations))
    let shown = segments(recap.highlights.flatMap(\.citations))
    let weights = recap.summary.map { line in
      let cited = segments(line.citations)
      return (cited.isDisjoint(with: decided) ? 0 : 4) + (cited.isDisjoint(with: taken) ? 0 : 2)
        + (cited.isDisjoint(with: shown) ? 0 : 1)
    }
    let order = weights.indices.sorted { (-weights[$0], $0) < (-weights[$1], $1) }
    var chosen: Set<Int> = []
    var room = words
    for index in order {
      let length = recap.summary[index].text.split(separator: " ").count
      // The first line is shown however long it is.
      guard length <= room || chosen.isEmpty else { continue }
      chosen.insert(index)
      room -= length
    }
    return recap.summary.indices.filter(chosen.contains).map { recap.summary[$0] }
  }

  private static func segments(_ citations: [Citation]) -> Set<String> { Set(citations.map(\.segmentID)) }
}

/// The message about a name outside a closed set: it suggests the name that was probably meant, and lists all
/// expected ones.
package enum UnknownName {
  /// Returns a message such as `unknown key; did you mean "height"? Expected one of: width, height`.
  /// - Parameter problem: the beginning of the sentence: `unknown key`.
  package static func message(_ problem: String, _ name: some StringProtocol, expected: [String]) -> String {
    let all = expected.joined(separator: ", ")
    guard let meant = nearest(to: String(name), among: expected) else {
      return "\(problem); expected one of: \(all)"
    }
    return "\(problem); did you mean \"\(meant)\"? Expected one of: \(all)"
  }

  /// Returns the first of the nearest names, with at most one edit for each three letters; otherwise the
  /// first that begins with `name`; otherwise nil.
  static func nearest(to name: String, among names: [String]) -> String? {
    guard name.count <= 64 else { return nil }
    let near = names.map { (name: $0, edits: edits(Array(name), Array($0))) }.min { $0.edits < $1.edits }
    if let near, near.edits <= max(1, name.count / 3) { return near.name }
    return name.count > 2 ? names.first { $0.hasPrefix(name) } : nil
  }

  /// Returns the number of insertions, deletions, substitutions and swaps of neighbours: the optimal string
  /// alignment distance (Boytsov, "Indexing methods for approximate dictionary searching", 2011, section
  /// 2.2).
  private static func edits(_ one: [Character], _ other: [Character]) -> Int {
    var rows = [Array(0...other.count)]
    for (index, letter) in one.enumerated() {
      var row = [index + 1]
      for (column, candidate) in other.enumerated() {
        var cost = min(
          rows[index][column + 1] + 1, row[column] + 1, rows[index][column] + (letter == candidate ? 0 : 1))
        if index > 0, column > 0, letter == other[column - 1], one[index - 1] == candidate {
          cost = min(cost, rows[index - 1][column - 1] + 1)
        }
        row.append(cost)
      }
      rows.append(row)
    }
    return rows[one.count][other.count]
  }
}

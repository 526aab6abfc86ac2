/// The longest common subsequence of two texts (Wagner and Fischer, 1974).
package enum LongestCommonSubsequence {
  /// Returns its length. The time grows with the product of the two lengths.
  package static func length<Element: Equatable>(_ first: [Element], _ second: [Element]) -> Int {
    guard !first.isEmpty, !second.isEmpty else { return 0 }
    var row = [Int](repeating: 0, count: second.count + 1)
    for element in first {
      var diagonal = 0
      for index in second.indices {
        let above = row[index + 1]
        row[index + 1] = element == second[index] ? diagonal + 1 : max(above, row[index])
        diagonal = above
      }
    }
    return row[second.count]
  }
}

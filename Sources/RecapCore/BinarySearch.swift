extension RandomAccessCollection {
  /// Returns the first index at which `holds` is true; `endIndex` if there is none.
  ///
  /// - Parameter holds: false for all elements before some index, and true from there on.
  package func partitioningIndex(where holds: (Element) -> Bool) -> Index {
    var (low, length) = (startIndex, count)
    while length > 0 {
      let middle = index(low, offsetBy: length / 2)
      if holds(self[middle]) {
        length /= 2
      } else {
        low = index(after: middle)
        length -= length / 2 + 1
      }
    }
    return low
  }
}

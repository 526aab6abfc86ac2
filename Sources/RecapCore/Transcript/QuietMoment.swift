/// Finds the best places to cut speech without pauses.
package enum QuietMoment {
  /// The length of a frame, about that of a syllable's dip in energy, in samples: 32 ms.
  private static let frame = 512

  /// Returns the offsets at which to cut `samples` into stretches of at most `longest`, in order. Each cut is
  /// at the quietest moment of the last third of the longest possible stretch.
  package static func cuts(in samples: [Float], longest: Int) -> [Int] {
    let longest = max(longest, 4 * frame)
    var cuts: [Int] = []
    var start = 0
    while samples.count - start > longest {
      let cut = quietest(samples, in: start + longest * 2 / 3..<start + longest)
      cuts.append(cut)
      start = cut
    }
    return cuts
  }

  /// Returns the middle of the frame with the least energy.
  private static func quietest(_ samples: [Float], in range: Range<Int>) -> Int {
    var best = (energy: Float.infinity, at: range.upperBound)
    for from in stride(from: range.lowerBound, through: range.upperBound - frame, by: frame / 2) {
      var energy: Float = 0
      for index in from..<from + frame { energy += samples[index] * samples[index] }
      if energy < best.energy { best = (energy, from + frame / 2) }
    }
    return best.at
  }
}

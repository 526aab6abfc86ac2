/// Finds where speech that never pauses is cut with the least harm.
package enum QuietMoment {
  /// A syllable's dip is about this long, in samples: 32 ms.
  private static let frame = 512

  /// Parts `samples` into stretches of at most `longest`, each cut in the quietest moment of the
  /// last third that it may have. Returns the cuts, as offsets, in order.
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

  /// The middle of the frame with the least energy.
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

import Foundation
import RecapCore

/// The features of a unit's context in time: recency and recurrence of its terms, overlapping speech, and the words
/// around it.
struct TemporalFeatures {
  private(set) var columns: [Feature: [Double]] = [:]

  /// The time constants in seconds of the exponential decay of `Feature.fresh`, `recent` and `carried`.
  private static let newAfter = 60.0
  private static let forgottenAfter = 20.0
  private static let takenUpWithin = 60.0
  /// The duration in seconds, before and after a unit, in which words are counted.
  private static let reach = 60.0
  /// The maximum number of following units that are tested for an overlap with a unit, which bounds the run time.
  private static let maximumOverlaps = 10

  /// - Parameters:
  ///   - terms: the distinct terms of each unit.
  ///   - rarity: the inverse document frequency of each term.
  init(_ units: [FeatureUnit], terms: [[Int]], rarity: [Double]) {
    let middles = units.map { ($0.range.start.seconds + $0.range.end.seconds) / 2 }
    var fresh = [Double](repeating: 0, count: units.count)
    var recent = fresh
    var last = [Double](repeating: -.infinity, count: rarity.count)
    for index in units.indices {
      for term in terms[index] {
        let since = max(0, middles[index] - last[term])
        fresh[index] += rarity[term] * (1 - exp(-since / Self.newAfter))
        recent[index] += rarity[term] * exp(-since / Self.forgottenAfter)
        last[term] = middles[index]
      }
    }
    var carried = [Double](repeating: 0, count: units.count)
    var next = [Double](repeating: .infinity, count: rarity.count)
    for index in units.indices.reversed() {
      for term in terms[index] {
        carried[index] += rarity[term] * exp(-max(0, next[term] - middles[index]) / Self.takenUpWithin)
        next[term] = middles[index]
      }
    }
    (columns[.fresh], columns[.recent], columns[.carried]) = (fresh, recent, carried)
    columns[.overlap] = Self.overlaps(units)
    addWords(around: middles, of: units)
  }

  /// Returns the seconds of overlapping speech per second of each unit.
  private static func overlaps(_ units: [FeatureUnit]) -> [Double] {
    var seconds = [Double](repeating: 0, count: units.count)
    for index in units.indices {
      let range = units[index].range
      for other in units.indices[(index + 1)...].prefix(maximumOverlaps) {
        guard units[other].range.start < range.end else { break }
        guard units[other].speaker != units[index].speaker else { continue }
        let shared = (min(range.end, units[other].range.end) - units[other].range.start).seconds
        seconds[index] += shared
        seconds[other] += shared
      }
    }
    return zip(units, seconds).map { $1 / max(0.05, $0.range.duration.seconds) }
  }

  private mutating func addWords(around middles: [Double], of units: [FeatureUnit]) {
    var all = Words(units)
    var own = [[FeatureUnit]](repeating: [], count: 1 + units.reduce(0) { max($0, $1.speaker) })
    for unit in units { own[unit.speaker].append(unit) }
    var bySpeaker = own.map { Words($0) }
    var (floor, bustle) = ([Double](), [Double]())
    floor.reserveCapacity(units.count)
    bustle.reserveCapacity(units.count)
    for (unit, middle) in zip(units, middles) {
      let near = (middle - Self.reach)..<(middle + Self.reach)
      let words = all.count(startedIn: near)
      floor.append(bySpeaker[unit.speaker].count(startedIn: near) / max(1, words))
      bustle.append(words)
    }
    (columns[.floor], columns[.bustle]) = (floor, bustle)
  }

  /// The cumulative number of words of units, for counts over a time range.
  private struct Words {
    private let starts: [Double]
    private var sums = [0.0]
    /// A Boolean value that indicates whether the units are sorted by start time.
    private let isSorted: Bool
    /// The indices of the last counted range, at which the next search begins.
    private var (first, end) = (0, 0)

    init(_ units: [FeatureUnit]) {
      starts = units.map(\.range.start.seconds)
      sums.reserveCapacity(units.count + 1)
      for unit in units { sums.append(sums[sums.count - 1] + Double(unit.lexemes.count)) }
      isSorted = zip(starts, starts.dropFirst()).allSatisfy { $0 <= $1 }
    }

    mutating func count(startedIn range: Range<Double>) -> Double {
      first = firstIndex(from: range.lowerBound, near: first)
      end = firstIndex(from: range.upperBound, near: end)
      return sums[end] - sums[first]
    }

    private func firstIndex(from time: Double, near place: Int) -> Int {
      guard isSorted else { return starts.partitioningIndex { $0 >= time } }
      var place = place
      while place > 0, starts[place - 1] >= time { place -= 1 }
      while place < starts.count, starts[place] < time { place += 1 }
      return place
    }
  }
}

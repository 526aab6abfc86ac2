/// Decides by their content which of a recording's tracks are transcribed, if names do not decide.
///
/// A participant's own track is always transcribed. Of the others, a silent one is not; one that holds the
/// same sound as others (a mix of them, a copy) only where it holds more; one that is like no other is.
///
/// A track *holds* another if it is active whenever the other is, and both levels are correlated then. Apart
/// from copies, of two tracks that can be heard on each other, one holds the other if the other is at least 9
/// dB louder on it than in the opposite direction: microphones with mutual crosstalk do not hold each other
/// (`CrosstalkRemoval` decides about their words).
struct TrackJudgement: Sendable {
  /// A track with its measured levels.
  struct Candidate: Sendable {
    var stream: Int
    /// A Boolean value that indicates whether the track is known to be a participant's own.
    var isOwn: Bool
    var levels: TrackLevels
  }

  enum Verdict: Hashable, Sendable {
    case silent
    /// The whole track is transcribed.
    case whole
    /// The track holds other tracks, which are transcribed. It is transcribed where it holds more: in these
    /// spans of the recording, which are sorted and disjoint and may be empty.
    case rest([TimeRange])
    /// Another track, which is transcribed, holds this one.
    case covered
  }

  /// The verdicts by stream.
  private(set) var verdicts: [Int: Verdict] = [:]
  /// The streams that each stream holds; only for tracks that are not a participant's own.
  private(set) var holdings: [Int: Set<Int>] = [:]
  private let candidates: [Candidate]
  private let relations: [Pair: TrackRelation]

  private struct Pair: Hashable {
    var whole: Int
    var part: Int
  }

  /// A pause of more frames separates two spans in which a track holds more.
  private static let pause = 5
  /// The fewest consecutive frames that can hold a word.
  private static let fewestFrames = 4
  /// The frames around a span that are transcribed as well.
  private static let margin = 3
  /// The decibels by which one track must be louder on another than the other way round.
  private static let clearance: Float = 9
  /// The decibels by which a mix must be louder than the tracks that it is known to hold.
  private static let excess: Float = 6

  /// - Parameter candidates: the tracks; of copies, the preferred one comes first.
  init(_ candidates: [Candidate]) {
    self.candidates = candidates
    let active = candidates.filter { !$0.levels.isSilent }
    var relations: [Pair: TrackRelation] = [:]
    for whole in active {
      for part in active where part.stream != whole.stream && !(part.isOwn && whole.isOwn) {
        relations[Pair(whole: whole.stream, part: part.stream)] =
          TrackRelation(of: part.levels, on: whole.levels)
      }
    }
    self.relations = relations
    for candidate in candidates where candidate.levels.isSilent {
      verdicts[candidate.stream] = candidate.isOwn ? .whole : .silent
    }
    findHoldings(among: active)
    let own = active.filter(\.isOwn)
    for candidate in own { verdicts[candidate.stream] = .whole }
    // Tracks with few holdings first, because later decisions depend on earlier ones.
    let others = active.filter { !$0.isOwn }.enumerated().sorted {
      (holdings[$0.element.stream]?.count ?? 0, $0.offset) < (
        holdings[$1.element.stream]?.count ?? 0, $1.offset
      )
    }.map(\.element)
    if own.isEmpty { decideWithoutOwners(others.reversed()) } else { decide(others) }
  }

  /// The streams of which at least a part is transcribed.
  var transcribed: Set<Int> {
    Set(
      verdicts.filter { _, verdict in
        switch verdict {
        case .whole: true
        case .rest(let spans): !spans.isEmpty
        case .silent, .covered: false
        }
      }.keys)
  }

  // MARK: Holdings

  private mutating func findHoldings(among active: [Candidate]) {
    for candidate in active where !candidate.isOwn {
      let others = active.map(\.stream).filter { $0 != candidate.stream }
      let proved = others.filter { holds(candidate.stream, $0, isProved: true) }
      // Once the track is known to be a mix, weaker evidence is enough for people who rarely speak, or never
      // speak alone.
      let held = proved.isEmpty ? [] : others.filter { holds(candidate.stream, $0, isProved: false) }
      holdings[candidate.stream] = Set(held)
    }
    // Of two copies, the preferred one holds the other.
    for (index, first) in active.enumerated() where holdings[first.stream] != nil {
      for second in active.dropFirst(index + 1)
      where holdings[first.stream]?.contains(second.stream) == true {
        holdings[second.stream]?.remove(first.stream)
      }
    }
  }

  private func holds(_ whole: Int, _ part: Int, isProved: Bool) -> Bool {
    guard let there = relations[Pair(whole: whole, part: part)], there.isProof || !isProved else {
      return false
    }
    guard let back = relations[Pair(whole: part, part: whole)] else { return true }
    if there.isSteady, back.isSteady, there.isProof, back.isProof { return true }
    return there.gain >= back.gain + Self.clearance
  }

  // MARK: Decisions

  /// Decides beside tracks with known owners: a track that holds others is transcribed where it holds more.
  private mutating func decide(_ others: [Candidate]) {
    var decided = Set(candidates.filter { $0.isOwn && !$0.levels.isSilent }.map(\.stream))
    for candidate in others {
      let held = (holdings[candidate.stream] ?? []).intersection(decided)
      verdicts[candidate.stream] = held.isEmpty ? .whole : .rest(rest(of: candidate, beside: held))
      decided.insert(candidate.stream)
    }
  }

  /// Decides without known owners: a track that holds others, and nothing else, replaces them.
  private mutating func decideWithoutOwners(_ others: [Candidate]) {
    for candidate in others where verdicts[candidate.stream] == nil {
      let held = holdings[candidate.stream] ?? []
      let rest = held.isEmpty ? [] : rest(of: candidate, beside: held)
      if held.isEmpty || rest.isEmpty {
        verdicts[candidate.stream] = .whole
        for stream in held { verdicts[stream] = .covered }
      } else {
        verdicts[candidate.stream] = .rest(rest)
      }
    }
  }

  /// Returns the spans in which a track's level shows more than the tracks that it holds.
  private func rest(of candidate: Candidate, beside held: Set<Int>) -> [TimeRange] {
    let explained = explained(candidate.stream, by: held, frames: candidate.levels.levels.count)
    let levels = candidate.levels
    var runs: [(frames: ClosedRange<Int>, count: Int)] = []
    for frame in levels.active where levels[frame] > explained[frame] + Self.excess {
      if let last = runs.last, frame - last.frames.upperBound <= Self.pause {
        runs[runs.count - 1] = (last.frames.lowerBound...frame, last.count + 1)
      } else {
        runs.append((frame...frame, 1))
      }
    }
    return runs.filter { $0.count >= Self.fewestFrames }.map { run in
      widened(run.frames, by: levels, explained)
    }.merged()
  }

  /// Returns the level that the held tracks explain, in dB, by frame: the highest of each frame and its
  /// neighbours.
  private func explained(_ stream: Int, by held: Set<Int>, frames: Int) -> [Float] {
    var powers = [Double](repeating: 0, count: frames)
    for part in candidates where held.contains(part.stream) {
      guard let relation = relations[Pair(whole: stream, part: part.stream)] else { continue }
      for frame in powers.indices {
        powers[frame] += Loudness.power(Double(part.levels[frame - relation.lag] + relation.gain))
      }
    }
    return powers.indices.map { frame in
      let near = powers[max(0, frame - 1)...min(frames - 1, frame + 1)]
      return Float(Loudness.decibels(near.max() ?? 0))
    }
  }

  /// Adds a margin for the soft beginnings and ends of words, without reaching into the held tracks' speech.
  private func widened(_ run: ClosedRange<Int>, by levels: TrackLevels, _ explained: [Float]) -> TimeRange {
    func isFree(_ frame: Int) -> Bool {
      explained.indices.contains(frame) && explained[frame] < max(levels.threshold, levels[frame])
    }
    var (first, last) = (run.lowerBound, run.upperBound)
    for _ in 0..<Self.margin where isFree(first - 1) { first -= 1 }
    for _ in 0..<Self.margin where isFree(last + 1) { last += 1 }
    return TimeRange(
      start: MediaTime(milliseconds: Int64(first) * 100), end: MediaTime(milliseconds: Int64(last + 1) * 100))
  }
}

extension TrackJudgement {
  /// The fewest tracks that together sound like all of them: a single mix that holds all others, or the
  /// transcribed tracks without those that another of them holds.
  var complete: [Int] {
    let sounding = candidates.filter { !$0.levels.isSilent }.map(\.stream)
    let transcribed = transcribed.intersection(sounding)
    if let mix = sounding.first(where: { transcribed.subtracting([$0]).isSubset(of: holdings[$0] ?? []) }) {
      return [mix]
    }
    let held = transcribed.reduce(into: Set<Int>()) { $0.formUnion(holdings[$1] ?? []) }
    return transcribed.subtracting(held).sorted()
  }
}

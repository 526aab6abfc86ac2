/// Finds, among a meeting's recordings, those that hold the same talk: a copy in another format, a second device in the
/// room, the mix of the call beside files of single participants. What was said once counts once (R3).
///
/// Evidence is what was said and when, never a voice (R9): rows of three words that two recordings share at one distance
/// in time, all through the time that both cover. A text that is read out in both proves nothing, for around it
/// they differ.
package struct RepeatedTalk: Sendable {
  /// What was heard of one recording.
  package struct Recording: Sendable {
    /// As written in the manifest.
    package var path: String
    /// How many participants have a track of their own in it. Where more have, the words stay.
    package var ownTracks: Int
    /// The segments of each of its tracks.
    package var tracks: [[Segment]]
    /// What was listened to, on the timeline of the segments.
    package var windows: [TimeRange]

    package init(path: String, ownTracks: Int = 0, tracks: [[Segment]], windows: [TimeRange]) {
      self.path = path
      self.ownTracks = ownTracks
      self.tracks = tracks
      self.windows = windows
    }
  }

  /// One recording that holds what another one holds.
  package struct Finding: Hashable, Sendable, Codable {
    package var recording: String
    /// The one whose words stay.
    package var original: String
    /// By how much the same words are later on the meeting's timeline.
    package var lag: MediaTime
    /// How many words left the transcript.
    package var words: Int
    /// Whether the original holds nearly all that the recording holds, in the time that both cover.
    package var isHeld: Bool
    /// The same the other way round.
    package var holdsOriginal: Bool

    /// Whether both have it at the same time of the meeting, as far as clocks go.
    var isInPlace: Bool { RepeatedTalk.isInPlace(lag) }

    /// Where that is another time of the meeting, for people: how far from the original; else empty.
    var place: String {
      guard !isInPlace else { return "" }
      return lag < .zero ? ", \(.zero - lag) earlier in the meeting" : ", \(lag) later in the meeting"
    }

    /// Whose sound can stand for that of `path`.
    package func holders(of path: String) -> [String] {
      (isHeld && path == recording ? [original] : []) + (holdsOriginal && path == original ? [recording] : [])
    }
  }

  /// How far apart the same word may lie in two transcripts, and two clocks by offset and drift.
  static let slack = MediaTime(milliseconds: 1000)
  /// Words in a row that have to be the same.
  static let row = 3
  /// Rows that are said more often are small talk.
  private static let mostRepeats = 8
  /// Fewer words prove nothing, unless another recording is repeated at the same distance.
  private static let fewestWords = 20
  /// The share of the words that have to be in such rows, of the recording that has fewer.
  private static let share = 0.4
  /// From this share of its words on, a sentence goes whole.
  static let holding = 0.6
  /// From this share of its words on, a recording can be left out of the reel, because the original holds it: even a
  /// participant who says little has to be heard. An original may miss more: in a mix, recognition misses more words.
  private static let allOfRecording = 0.98
  private static let allOfOriginal = 0.95
  /// A copy with pieces cut out lies at several distances.
  private static let mostDistances = 8

  package init() {}

  /// The segments of each recording's tracks without what another recording holds.
  package func removed(from recordings: [Recording]) -> (tracks: [[[Segment]]], findings: [Finding]) {
    var tracks = recordings.map(\.tracks)
    var findings: [Finding] = []
    let order = recordings.indices.sorted {
      (recordings[$1].ownTracks, $0) < (recordings[$0].ownTracks, $1)
    }
    let said = recordings.map(SaidWords.init)
    for (position, index) in order.enumerated().dropFirst() {
      var repeated = [Bool](repeating: false, count: said[index].count)
      var known: [MediaTime] = []
      func look(at originals: [Int], near: [MediaTime]?) {
        for original in originals {
          for match in matches(said[index], of: said[original], near: near) {
            known.append(match.lag)
            let new = match.words.filter { !repeated[$0] }
            for word in new { repeated[word] = true }
            findings.append(
              Finding(
                recording: recordings[index].path, original: recordings[original].path, lag: match.lag,
                words: new.count, isHeld: match.isHeld, holdsOriginal: match.holdsOriginal))
          }
        }
      }
      look(at: Array(order[..<position]), near: nil)
      // Once more with the distances that are known by then, for those who say little.
      let proved = Set(findings.filter { $0.recording == recordings[index].path }.map(\.original))
      if !known.isEmpty {
        look(at: order[..<position].filter { !proved.contains(recordings[$0].path) }, near: known)
      }
      if !known.isEmpty { tracks[index] = said[index].rest(without: repeated) }
    }
    return (tracks, findings)
  }

  /// One for each recording that repeats others, and for each distance.
  static func warnings(_ findings: [Finding]) -> [QualityWarning] {
    var groups: [[Finding]] = []
    for finding in findings where finding.words > 0 {
      let first = groups.last?.first
      if first?.recording == finding.recording, first?.place == finding.place {
        groups[groups.count - 1].append(finding)
      } else {
        groups.append([finding])
      }
    }
    return groups.map { group in
      let words = group.reduce(0) { $0 + $1.words }
      return QualityWarning(
        .talkRepeated, recording: group[0].recording,
        "\(group[0].recording): it holds the talk of \(group.map(\.original).joined(separator: ", "))"
          + "\(group[0].place); \(words == 1 ? "1 word" : "\(words) words") that both have count once")
    }
  }

  private struct Match {
    var lag: MediaTime
    /// Those of the recording that the original has.
    var words: [Int]
    var isHeld: Bool
    var holdsOriginal: Bool
  }

  /// Where a recording repeats another one, at one distance in time after the other.
  /// - Parameter near: distances at which few words prove it; nil to look at all.
  private func matches(_ said: SaidWords, of original: SaidWords, near: [MediaTime]?) -> [Match] {
    var repeated = [Bool](repeating: false, count: said.count)
    var matches: [Match] = []
    while matches.count < Self.mostDistances {
      guard let (lag, rows) = distance(said, original, near: near, repeated) else { break }
      let covered = AllowedTime(original.windows.map { $0.shifted(by: lag) })
      let common = said.windows.flatMap(covered.parts)
      let here = said.indices(in: common)
      let there = original.indices(in: common.map { $0.shifted(by: .zero - lag) })
      // At another time of the meeting, recordings that only end and begin alike are no copies.
      let compared =
        Self.isInPlace(lag)
        ? min(here.count { !repeated[$0] }, there.count) : min(repeated.count { !$0 }, original.count)
      guard rows >= (near == nil ? Self.fewestWords : Self.row),
        Double(rows) >= Self.share * Double(compared)
      else { break }
      let own = here.filter { !original.says(said.key($0), at: said.time($0) - lag) }.map(said.time)
      let other = there.filter { !said.says(original.key($0), at: original.time($0) + lag) }
        .map { original.time($0) + lag }
      // Where both have a word that the other one lacks, one was misheard.
      let words = here.filter {
        !repeated[$0]
          && (original.says(said.key($0), at: said.time($0) - lag) || other.contains(near: said.time($0)))
      }
      guard !words.isEmpty else { break }
      for word in words { repeated[word] = true }
      matches.append(
        Match(
          lag: lag, words: words,
          isHeld: Self.isHeld(own, misheardFor: other, of: here.count, share: Self.allOfRecording),
          holdsOriginal: Self.isHeld(other, misheardFor: own, of: there.count, share: Self.allOfOriginal)))
    }
    return matches
  }

  /// - Parameters:
  ///   - missed: words that the other one lacks.
  ///   - others: the other one's words that this one lacks.
  private static func isHeld(
    _ missed: [MediaTime], misheardFor others: [MediaTime], of count: Int, share: Double
  ) -> Bool {
    Double(count - missed.count { !others.contains(near: $0) }) >= share * Double(count)
  }

  /// The distance in time at which most rows of words are the same.
  /// - Returns: the distance and how many words lie in such rows; nil if no row is the same.
  private func distance(
    _ said: SaidWords, _ original: SaidWords, near: [MediaTime]?, _ repeated: [Bool]
  ) -> (lag: MediaTime, words: Int)? {
    var found: [(lag: MediaTime, index: Int)] = []
    for index in said.rows where !(index..<index + Self.row).contains(where: { repeated[$0] }) {
      let places = original.places(of: said.row(index))
      guard places.count <= Self.mostRepeats else { continue }
      for lag in places.map({ said.time(index) - original.time($0) })
      where near?.contains(where: { Self.isAt($0, lag) }) ?? true {
        found.append((lag, index))
      }
    }
    found.sort { ($0.lag, $0.index) < ($1.lag, $1.index) }
    // The span of twice the slack that holds most.
    var best = 0..<0
    var first = 0
    for last in found.indices {
      while found[last].lag - found[first].lag > Self.slack + Self.slack { first += 1 }
      if last + 1 - first > best.count { best = first..<last + 1 }
    }
    guard !best.isEmpty else { return nil }
    let words = Set(found[best].flatMap { $0.index..<$0.index + Self.row })
    return (found[best.lowerBound + best.count / 2].lag, words.count)
  }

  private static func isInPlace(_ lag: MediaTime) -> Bool {
    .zero - slack - slack <= lag && lag <= slack + slack
  }

  private static func isAt(_ one: MediaTime, _ other: MediaTime) -> Bool {
    one - Self.slack <= other && other <= one + Self.slack
  }
}

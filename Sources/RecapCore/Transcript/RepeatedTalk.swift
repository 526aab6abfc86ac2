/// Finds the recordings of a meeting that hold the same talk: a copy in another format, a second device in
/// the room, the mix of the call beside files of single participants. Words said once count once (R3).
///
/// The evidence is what was said and when, never a voice (R9): rows of three words that two recordings share
/// at one distance in time, throughout the time that both cover. A text that is read out in both proves
/// nothing, because the recordings differ around it.
package struct RepeatedTalk: Sendable {
  /// The transcript of one recording.
  package struct Recording: Sendable {
    /// The path as written in the manifest.
    package var path: String
    /// The number of participants' own tracks in it. The words stay in the recording with more of them.
    package var ownTracks: Int
    /// The segments of each track.
    package var tracks: [[Segment]]
    /// The transcribed spans, on the timeline of the segments.
    package var windows: [TimeRange]

    package init(path: String, ownTracks: Int = 0, tracks: [[Segment]], windows: [TimeRange]) {
      self.path = path
      self.ownTracks = ownTracks
      self.tracks = tracks
      self.windows = windows
    }
  }

  /// A recording that holds the same talk as another one.
  package struct Finding: Hashable, Sendable, Codable {
    package var recording: String
    /// The recording in which the words stay.
    package var original: String
    /// The delay of the same words against the original, on the meeting's timeline.
    package var lag: MediaTime
    /// The number of words removed from the transcript.
    package var words: Int
    /// A Boolean value that indicates whether the original holds nearly everything that the recording holds,
    /// in the time that both cover.
    package var isHeld: Bool
    /// A Boolean value that indicates whether the recording holds nearly everything that the original holds.
    package var holdsOriginal: Bool

    /// A Boolean value that indicates whether both have the talk at the same time of the meeting, within the
    /// accuracy of clocks.
    var isInPlace: Bool { RepeatedTalk.isInPlace(lag) }

    /// The distance from the original, for people; empty if both have the talk at the same time of the
    /// meeting.
    var place: String {
      guard !isInPlace else { return "" }
      return lag < .zero ? ", \(.zero - lag) earlier in the meeting" : ", \(lag) later in the meeting"
    }

    /// Returns the recordings whose sound can replace that of `path`.
    package func holders(of path: String) -> [String] {
      (isHeld && path == recording ? [original] : []) + (holdsOriginal && path == original ? [recording] : [])
    }
  }

  /// The largest distance of the same word in two transcripts, and of two clocks by offset and drift.
  static let slack = MediaTime(milliseconds: 1000)
  /// The number of consecutive words that must be the same.
  static let row = 3
  /// Rows that are said more often are small talk.
  private static let mostRepeats = 8
  /// The fewest words that are proof, unless another recording is repeated at the same distance.
  private static let fewestWords = 20
  /// The share of the words, of the recording that has fewer, that must be in such rows.
  private static let share = 0.4
  /// The share of repeated words from which a sentence is removed as a whole.
  static let holding = 0.6
  /// The share of words from which a recording can be left out of the reel because the original holds it:
  /// even a participant who says little must be audible. An original may lack more, because recognition
  /// misses more words in a mix.
  private static let allOfRecording = 0.98
  private static let allOfOriginal = 0.95
  /// A copy from which pieces were cut out lies at several distances.
  private static let mostDistances = 8

  package init() {}

  /// Returns the segments of each recording's tracks without the talk that another recording holds.
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
      // Once more with the distances known by now, for recordings with few words.
      let proved = Set(findings.filter { $0.recording == recordings[index].path }.map(\.original))
      if !known.isEmpty {
        look(at: order[..<position].filter { !proved.contains(recordings[$0].path) }, near: known)
      }
      if !known.isEmpty { tracks[index] = said[index].rest(without: repeated) }
    }
    return (tracks, findings)
  }

  /// Returns one warning for each recording that repeats others, and for each distance.
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
    /// The recording's words that the original has.
    var words: [Int]
    var isHeld: Bool
    var holdsOriginal: Bool
  }

  /// Finds where a recording repeats another one, one distance in time after the other.
  /// - Parameter near: the distances at which few words are proof; nil considers all.
  private func matches(_ said: SaidWords, of original: SaidWords, near: [MediaTime]?) -> [Match] {
    var repeated = [Bool](repeating: false, count: said.count)
    var matches: [Match] = []
    while matches.count < Self.mostDistances {
      guard let (lag, rows) = distance(said, original, near: near, repeated) else { break }
      let covered = AllowedTime(original.windows.map { $0.shifted(by: lag) })
      let common = said.windows.flatMap(covered.parts)
      let here = said.indices(in: common)
      let there = original.indices(in: common.map { $0.shifted(by: .zero - lag) })
      // At different times of the meeting, recordings that only begin and end alike are not copies.
      let compared =
        Self.isInPlace(lag)
        ? min(here.count { !repeated[$0] }, there.count) : min(repeated.count { !$0 }, original.count)
      guard rows >= (near == nil ? Self.fewestWords : Self.row),
        Double(rows) >= Self.share * Double(compared)
      else { break }
      let own = here.filter { !original.says(said.key($0), at: said.time($0) - lag) }.map(said.time)
      let other = there.filter { !said.says(original.key($0), at: original.time($0) + lag) }
        .map { original.time($0) + lag }
      // If each has a word that the other lacks, one word was misrecognised.
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
  ///   - missed: the times of the words that the other recording lacks.
  ///   - others: the times of the other recording's words that this one lacks.
  private static func isHeld(
    _ missed: [MediaTime], misheardFor others: [MediaTime], of count: Int, share: Double
  ) -> Bool {
    Double(count - missed.count { !others.contains(near: $0) }) >= share * Double(count)
  }

  /// Finds the distance in time at which most rows of words are the same.
  /// - Returns: the distance and the number of words in such rows; nil if no row is the same.
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
    // The span of twice the slack that holds the most rows.
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

import Foundation

/// Removes crosstalk: the words of one participant that another participant's microphone picked up stay only
/// on their speaker's track. The words of two people who speak at the same time are kept.
///
/// If two tracks may belong to one person (the same participant on two devices, or a track without a name),
/// neither has to be louder: the same words at the same time, with correlated levels, are removed from the
/// later track, or from the one without a name.
///
/// The evidence is the sound level of both tracks, never a voice (R9): words are removed if the other track
/// is louder by `difference` decibels throughout, and either contains the same words at that time or has a
/// correlated level.
package struct CrosstalkRemoval: Sendable {
  package struct Settings: Hashable, Sendable, Codable {
    /// The decibels by which the other track has to be louder.
    package var difference = 6.0
    /// The share of the words that the other track has to contain, in order, 0 … 1.
    package var similarity = 0.6
    /// Alternatively, the correlation that the two levels must have (Pearson's, of their decibels), 0 … 1.
    package var echo = 0.85

    package init() {}
  }

  /// One microphone's track, or a mix that was transcribed where it holds more than the others.
  package struct Track: Sendable {
    /// The participant whose track it is; nil if the participant is not known.
    package var participant: String?
    /// A Boolean value that indicates whether the track is a mix. A mix takes no words from other tracks,
    /// because its level says nothing about who spoke.
    package var isMix: Bool
    /// The segments in time order.
    package var segments: [Segment]
    package var loudness: Loudness
    /// The start of the loudness on the segments' timeline.
    package var offset: MediaTime

    package init(
      participant: String?, isMix: Bool = false, segments: [Segment], loudness: Loudness, offset: MediaTime
    ) {
      self.participant = participant
      self.isMix = isMix
      self.segments = segments
      self.loudness = loudness
      self.offset = offset
    }
  }

  /// The longest delay of sound from one microphone to the other, through loudspeakers and codecs.
  private static let longestDelay = MediaTime(milliseconds: 400)
  /// The largest distance of the same word in two transcripts.
  private static let slack = MediaTime(milliseconds: 1000)
  /// A shorter part of a sentence, in words, is kept: at the edges of what a participant says, word times are
  /// too inexact to decide.
  private static let fewestWords = 3
  /// A shorter part of a sentence may correlate by chance.
  private static let shortestPart = MediaTime(milliseconds: 1500)
  /// Of two tracks that may belong to one person, one that is louder by this many decibels keeps the words.
  private static let clear = 3.0
  /// The correlation that two such levels must have, over `longEnough` around the words.
  private static let alike = 0.5
  private static let longEnough = MediaTime(milliseconds: 2000)
  /// The fewest frames for which a correlation of levels is meaningful.
  private static let fewestFrames = 8

  private let settings: Settings

  package init(_ settings: Settings = Settings()) { self.settings = settings }

  /// Returns each track's segments without crosstalk, and the number of removed words.
  package func removed(from tracks: [Track]) -> (segments: [[Segment]], words: Int) {
    let others = tracks.enumerated().map { ComparedTrack($1, place: $0) }
    var words = 0
    let segments = tracks.indices.map { index in
      tracks[index].segments.flatMap { segment in
        let kept = own(
          segment, on: others[index], beside: others.indices.filter { $0 != index }.map { others[$0] })
        words += segment.words.count - kept.reduce(0) { $0 + $1.words.count }
        return kept
      }
    }
    return (segments, words)
  }

  /// Returns a segment, or what remains of it in pieces without holes.
  private func own(_ segment: Segment, on track: ComparedTrack, beside others: [ComparedTrack]) -> [Segment] {
    var isCrosstalk = [Bool](repeating: false, count: segment.words.count)
    for other in others where !other.isMix {
      for run in runs(of: segment.words, on: track, under: other)
      where isEcho(segment.words[run], isAll: run == segment.words.indices, on: track, of: other) {
        for index in run { isCrosstalk[index] = true }
      }
    }
    guard isCrosstalk.contains(true) else { return [segment] }
    // The words between two removed runs may all be crosstalk from a third track.
    return segment.parts(without: isCrosstalk).flatMap { own($0, on: track, beside: others) }
  }

  /// Returns the runs of words during which `other` is louder. One softer word inside a run does not split
  /// it, because word times are not exact.
  private func runs(of words: [Word], on track: ComparedTrack, under other: ComparedTrack) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for (index, word) in words.enumerated() where givesWay(word, on: track, to: other) {
      if let last = runs.last, index - last.upperBound <= 1 {
        runs[runs.count - 1] = last.lowerBound..<index + 1
      } else {
        runs.append(index..<index + 1)
      }
    }
    return runs
  }

  /// Returns whether a word that both tracks have stays on the other one.
  private func givesWay(_ word: Word, on track: ComparedTrack, to other: ComparedTrack) -> Bool {
    let here = TimeRange(start: word.start, end: word.end)
    if track.isMix { return true }
    if track.mayBeOnePersons(other) {
      // Measured in the same way from both sides, so that the word is removed from only one of them.
      let around = TimeRange(start: here.start - Self.longestDelay, end: here.end + Self.longestDelay)
      let louder = other.level(in: around) - track.level(in: around)
      return track.isSecond(to: other) ? louder > -Self.clear : louder >= Self.clear
    }
    let before = TimeRange(start: word.start - Self.longestDelay, end: word.start)
    return max(other.level(in: here), other.level(in: before)) - track.level(in: here) >= settings.difference
  }

  /// - Parameter isAll: whether the words are a whole sentence; a part of one needs more similarity.
  private func isEcho(
    _ words: ArraySlice<Word>, isAll: Bool, on track: ComparedTrack, of other: ComparedTrack
  ) -> Bool {
    guard let first = words.first, isAll || words.count >= Self.fewestWords else { return false }
    let range = TimeRange(start: first.start, end: words.map(\.end).max() ?? first.end)
    let said = words.flatMap { ComparedTrack.keys($0.text) }
    let otherWords = other.words(in: TimeRange(start: range.start - Self.slack, end: range.end + Self.slack))
    let common = Double(LongestCommonSubsequence.length(said, otherWords))
    if !said.isEmpty,
      common / Double(said.count) >= (isAll ? settings.similarity : max(settings.similarity, 0.8)),
      isOneSound(range, track, other)
    {
      return true
    }
    guard isAll || range.duration >= Self.shortestPart else { return false }
    return correlation(range, track, other) >= settings.echo
  }

  /// Returns whether the same words are the same sound. Two people may say the same words at once; one person
  /// on two devices does not.
  private func isOneSound(_ range: TimeRange, _ track: ComparedTrack, _ other: ComparedTrack) -> Bool {
    guard track.mayBeOnePersons(other), !track.isMix, track.participant == nil || other.participant == nil
    else { return true }
    if other.level(in: range) - track.level(in: range) >= settings.difference { return true }
    let missing = max(.zero, Self.longEnough - range.duration).part(1, of: 2)
    let around = TimeRange(start: range.start - missing, end: range.end + missing)
    return correlation(around, track, other) >= Self.alike
  }

  /// Returns the best correlation of both levels, with `other` earlier by up to the longest delay; if both
  /// may belong to one person, also later.
  private func correlation(_ range: TimeRange, _ track: ComparedTrack, _ other: ComparedTrack) -> Double {
    let here = track.levels(in: range)
    guard here.count >= Self.fewestFrames else { return 0 }
    let longest = Self.longestDelay.milliseconds / 100
    return ((track.mayBeOnePersons(other) ? -longest : 0)...longest).map { delay in
      Correlation.pearson(here, other.levels(in: range.shifted(by: MediaTime(milliseconds: -100 * delay))))
    }.max() ?? 0
  }
}

extension Segment {
  /// Returns what remains of the segment after some of its words are removed, in pieces without holes.
  func parts(without isTaken: [Bool]) -> [Segment] {
    isTaken.indices.split { isTaken[$0] }.map { part($0.startIndex..<$0.endIndex) }
      .filter { WordCount.count($0.text) > 0 }
  }

  /// Returns some of its words as a segment.
  private func part(_ range: Range<Int>) -> Segment {
    guard range != words.indices else { return self }
    var part = self
    part.words = Array(words[range])
    part.start = part.words.first?.start ?? start
    part.end = part.words.map(\.end).max() ?? end
    part.text = part.words.map(\.text).joined(separator: " ")
    return part
  }
}

/// A track prepared for queries about a span.
private struct ComparedTrack {
  let participant: String?
  let isMix: Bool
  /// The track's index among the tracks.
  let place: Int
  private let loudness: Loudness
  private let offset: MediaTime
  /// The words in order of their starts.
  private let words: [(start: MediaTime, end: MediaTime, key: String)]

  init(_ track: CrosstalkRemoval.Track, place: Int) {
    participant = track.participant
    isMix = track.isMix
    self.place = place
    loudness = track.loudness
    offset = track.offset
    words = track.segments.flatMap(\.words).sorted { ($0.start, $0.end) < ($1.start, $1.end) }
      .flatMap { word in Self.keys(word.text).map { (word.start, word.end, $0) } }
  }

  /// Returns whether the names allow both tracks to belong to the same person.
  func mayBeOnePersons(_ other: ComparedTrack) -> Bool {
    participant == nil || other.participant == nil || participant == other.participant
  }

  /// Returns, for two tracks that may belong to one person, whether this one gives way if neither is louder.
  func isSecond(to other: ComparedTrack) -> Bool {
    guard (participant == nil) == (other.participant == nil) else { return participant == nil }
    return isMix == other.isMix ? other.place < place : isMix
  }

  /// Returns the words in the spelling that two recognisers, or one at two levels, have in common.
  static func keys(_ text: String) -> [String] { WordCount.words(text).map { $0.lowercased() } }

  func level(in range: TimeRange) -> Double { loudness.level(in: range.shifted(by: .zero - offset)) }
  func levels(in range: TimeRange) -> [Double] { loudness.levels(in: range.shifted(by: .zero - offset)) }

  func words(in range: TimeRange) -> [String] {
    let first = words.partitioningIndex { $0.start >= range.start }
    return words[first...].prefix { $0.start < range.end }.map(\.key)
  }
}

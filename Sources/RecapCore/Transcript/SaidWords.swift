/// A recording's words in time order, prepared for comparison with another recording's (`RepeatedTalk`).
struct SaidWords {
  let windows: [TimeRange]
  private let tracks: [[Segment]]
  /// The words in the spelling that two recognisers, or one on two recordings, have in common, with their
  /// places.
  private var words: [(key: String, time: MediaTime, place: Place)] = []
  private var times: [String: [MediaTime]] = [:]
  private var rowPlaces: [[String]: [Int]] = [:]

  private struct Place: Comparable {
    var track: Int
    var segment: Int
    var word: Int

    static func < (a: Self, b: Self) -> Bool { (a.track, a.segment, a.word) < (b.track, b.segment, b.word) }
  }

  init(_ recording: RepeatedTalk.Recording) {
    windows = recording.windows.merged()
    tracks = recording.tracks
    for (track, segments) in tracks.enumerated() {
      for (number, segment) in segments.enumerated() {
        for (index, word) in segment.words.enumerated() {
          let place = Place(track: track, segment: number, word: index)
          words += WordCount.words(word.text).map { ($0.lowercased(), word.start, place) }
        }
      }
    }
    words.sort { ($0.time, $0.place) < ($1.time, $1.place) }
    for word in words { times[word.key, default: []].append(word.time) }
    for index in rows { rowPlaces[row(index), default: []].append(index) }
  }

  var count: Int { words.count }
  /// The indices at which rows begin.
  var rows: Range<Int> { 0..<max(0, count - RepeatedTalk.row + 1) }

  func key(_ index: Int) -> String { words[index].key }
  func time(_ index: Int) -> MediaTime { words[index].time }
  func row(_ index: Int) -> [String] { words[index..<index + RepeatedTalk.row].map(\.key) }
  func places(of row: [String]) -> [Int] { rowPlaces[row] ?? [] }

  func indices(in ranges: [TimeRange]) -> [Int] {
    let allowed = AllowedTime(ranges)
    return words.indices.filter { allowed.contains(TimeRange(start: words[$0].time, end: words[$0].time)) }
  }

  /// Returns whether the word is said at about that time.
  func says(_ key: String, at time: MediaTime) -> Bool {
    times[key]?.contains(near: time) ?? false
  }

  /// Returns the tracks without repeated talk: mostly repeated sentences are removed as a whole, from others
  /// only whole rows.
  func rest(without repeated: [Bool]) -> [[Segment]] {
    var marks = tracks.map { $0.map { [Bool?](repeating: nil, count: $0.words.count) } }
    for (index, place) in words.map(\.place).enumerated() {
      let before = marks[place.track][place.segment][place.word] ?? true
      marks[place.track][place.segment][place.word] = before && repeated[index]
    }
    return zip(tracks, marks).map { segments, marks in
      zip(segments, marks).flatMap(Self.rest)
    }
  }

  private static func rest(of segment: Segment, without marks: [Bool?]) -> [Segment] {
    let known = marks.compactMap(\.self)
    let count = known.count { $0 }
    guard count > 0 else { return [segment] }
    guard Double(count) < RepeatedTalk.holding * Double(known.count) else { return [] }
    return segment.parts(without: rows(of: marks))
  }

  /// Returns the repeated rows that are long enough to be removed; a token without a word counts like the one
  /// before it.
  private static func rows(of marks: [Bool?]) -> [Bool] {
    var filled: [Bool] = []
    for mark in marks { filled.append(mark ?? filled.last ?? false) }
    for run in filled.indices.split(whereSeparator: { !filled[$0] }) where run.count < RepeatedTalk.row {
      for index in run { filled[index] = false }
    }
    return filled
  }
}

extension [MediaTime] {
  /// Returns whether any of the times, which are sorted, is about the same.
  func contains(near time: MediaTime) -> Bool {
    let next = partitioningIndex { $0 >= time - RepeatedTalk.slack }
    return next < count && self[next] <= time + RepeatedTalk.slack
  }
}

/// The platform's speaker timeline, prepared for queries about a span: sorted pieces, in each of which the
/// same people speak.
package struct SpeakerTimeline: Sendable {
  /// A span in which the same people speak. If three or more speak at once, none is named.
  struct Piece: Hashable, Sendable {
    var range: TimeRange
    /// The participant ids, sorted; one or two, or none if more people speak at once.
    var speakers: [String]
  }

  let pieces: [Piece]

  package init(_ turns: [SpeakerTurn]) {
    // A sweep over the starts and ends: O(n log n), however much the turns overlap.
    var edges = turns.filter { !$0.range.isEmpty }.flatMap { turn in
      [
        (time: turn.range.start, opens: true, id: turn.participantID),
        (time: turn.range.end, opens: false, id: turn.participantID),
      ]
    }
    edges.sort { ($0.time, $0.opens ? 1 : 0, $0.id) < ($1.time, $1.opens ? 1 : 0, $1.id) }
    var pieces: [Piece] = []
    var active: [String: Int] = [:]
    var from = MediaTime.zero
    for edge in edges {
      if edge.time > from, !active.isEmpty {
        let speakers = active.count <= 2 ? active.keys.sorted() : []
        let range = TimeRange(start: from, end: edge.time)
        if let last = pieces.last, last.speakers == speakers, last.range.end == from {
          pieces[pieces.count - 1].range.end = edge.time
        } else {
          pieces.append(Piece(range: range, speakers: speakers))
        }
      }
      from = edge.time
      let count = active[edge.id, default: 0] + (edge.opens ? 1 : -1)
      active[edge.id] = count > 0 ? count : nil
    }
    self.pieces = pieces
  }

  package var isEmpty: Bool { pieces.isEmpty }

  /// The times at which one person stops and another starts: the middle of the silence or of the overlap.
  package var changes: [MediaTime] {
    let single = pieces.filter { $0.speakers.count == 1 }
    return zip(single, single.dropFirst()).compactMap { before, after in
      guard before.speakers != after.speakers else { return nil }
      return MediaTime(milliseconds: (before.range.end.milliseconds + after.range.start.milliseconds) / 2)
    }
  }

  /// Returns how long more than one person speaks inside `windows` (sorted, disjoint); nil if the timeline is
  /// empty.
  package func overlap(within windows: [TimeRange]) -> MediaTime? {
    guard !isEmpty else { return nil }
    let allowed = AllowedTime(windows)
    return pieces.filter { $0.speakers.count != 1 }.flatMap { allowed.parts(of: $0.range) }.coveredDuration
  }

  /// Returns each speaker's share of `span`, 0 … 1, largest first (ties by id). Time in which two people
  /// speak is halved. Time without an entry is given to a speaker no more than `tolerance` away, because such
  /// logs are late or early by that much.
  package func shares(of span: TimeRange, tolerance: MediaTime) -> [(id: String, share: Double)] {
    guard !span.isEmpty else { return [] }
    var time: [String: Double] = [:]
    let wide = TimeRange(start: span.start - tolerance, end: span.end + tolerance)
    var index = firstPiece(endingAfter: wide.start)
    var covered = span.start
    var previous: Piece?
    while index < pieces.count, pieces[index].range.start < wide.end {
      let piece = pieces[index]
      credit(
        gap: TimeRange(start: covered, end: min(max(piece.range.start, covered), span.end)),
        between: previous, and: piece, tolerance: tolerance, to: &time)
      if let common = piece.range.intersection(span) {
        for speaker in piece.speakers {
          time[speaker, default: 0] += Double(common.duration.milliseconds) / Double(piece.speakers.count)
        }
      }
      covered = min(max(covered, piece.range.end), span.end)
      previous = piece
      index += 1
    }
    credit(
      gap: TimeRange(start: covered, end: span.end), between: previous, and: nil, tolerance: tolerance,
      to: &time)
    let total = Double(span.duration.milliseconds)
    return time.map { (id: $0.key, share: min(1, $0.value / total)) }
      .sorted { $0.share != $1.share ? $0.share > $1.share : $0.id < $1.id }
  }

  /// Gives the ends of a silent `gap` to the speakers beside it, up to `tolerance` each.
  private func credit(
    gap: TimeRange, between before: Piece?, and after: Piece?, tolerance: MediaTime,
    to time: inout [String: Double]
  ) {
    guard !gap.isEmpty else { return }
    var left = gap
    if let after,
      let reach = left.intersection(TimeRange(start: after.range.start - tolerance, end: after.range.start))
    {
      for speaker in after.speakers {
        time[speaker, default: 0] += Double(reach.duration.milliseconds) / Double(after.speakers.count)
      }
      left.end = reach.start
    }
    if let before,
      let reach = left.intersection(TimeRange(start: before.range.end, end: before.range.end + tolerance))
    {
      for speaker in before.speakers {
        time[speaker, default: 0] += Double(reach.duration.milliseconds) / Double(before.speakers.count)
      }
    }
  }

  func firstPiece(endingAfter time: MediaTime) -> Int {
    pieces.partitioningIndex { $0.range.end > time }
  }
}

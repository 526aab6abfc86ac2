import Foundation

/// The end of a meeting's timeline, and the check that the times in its manifest fit.
///
/// Times in another unit, mostly milliseconds, look like the times of a much longer meeting. AI windows in
/// milliseconds would mean that AI was on throughout (R2), so times that contradict the recordings and the
/// meeting's own length are refused and not clamped.
package struct MeetingExtent {
  /// What is known about the recordings.
  package enum Recordings {
    /// No recording was opened yet.
    case unopened
    /// The end of each recording on its own timeline, in the order of the meeting's recordings.
    case opened([MediaTime])
  }

  /// The largest difference between the clocks of platform and recorder.
  private static let tolerance = MediaTime(seconds: 5)
  /// Two lengths of one meeting that differ by a larger factor do not belong together: on a logarithmic scale
  /// the factor is closer to a thousand, which is a mistaken unit, than to one.
  private static let factor: Int64 = 32

  private let meeting: Meeting
  /// The time from `started_at` to `ended_at`; zero is not informative.
  private let lasting: MediaTime
  private let recordings: Recordings

  package init(of meeting: Meeting, _ recordings: Recordings) {
    self.meeting = meeting
    self.recordings = recordings
    lasting = MediaTime(seconds: meeting.endedAt.timeIntervalSince(meeting.startedAt))
  }

  /// Checks offsets, windows, speaker timeline and chat.
  /// - Throws: `JSONShapeError` with the place in the manifest and the likely unit.
  package func check() throws(JSONShapeError) {
    try checkOffsets()
    try checkWindows()
    guard case .opened = recordings else { return }
    try checkTimeline()
    try checkChat()
  }

  // MARK: ends

  /// A limit for times, and its reason in words.
  private struct End {
    var time: MediaTime
    var reason: String
  }

  /// The end of the recordings; nil if none is opened.
  private var recorded: MediaTime? {
    guard case .opened(let ends) = recordings else { return nil }
    return zip(meeting.recordings, ends).map { $0.offset + $1 }.max() ?? .zero
  }

  /// The end of the meeting for its AI windows. If the two lengths are out of proportion, the longer one does
  /// not count: a window must not become larger by it.
  private var windowsEnd: End? {
    let ended = "the meeting ends after \(Self.text(lasting))"
    guard let recorded else { return unopenedEnd }
    let both = "\(ended) and its recordings after \(Self.text(recorded))"
    guard lasting > .zero else {
      return End(time: recorded, reason: "the recordings end after \(Self.text(recorded))")
    }
    let (shorter, longer) = (min(lasting, recorded), max(lasting, recorded))
    guard longer <= Self.many(shorter) else {
      return End(time: shorter, reason: both + ", which is too far apart to believe the longer one")
    }
    return End(time: longer, reason: both)
  }

  /// The farthest end of the recordings of a meeting of this length; nil if the length is not known.
  private var unopenedEnd: End? {
    guard lasting > .zero else { return nil }
    return End(time: Self.many(lasting), reason: "the meeting ends after \(Self.text(lasting))")
  }

  /// The end of the meeting for entries that a wrong time only misplaces; nil if it is not known.
  private var logEnd: End? {
    let end = max(lasting, recorded ?? .zero)
    return end > .zero ? End(time: end, reason: "the meeting ends after \(Self.text(end))") : nil
  }

  private static func many(_ time: MediaTime) -> MediaTime {
    MediaTime(milliseconds: time.milliseconds * factor)
  }

  // MARK: checks

  /// Checks that no recording starts after the end of all others: its end would admit windows that do not
  /// fit.
  private func checkOffsets() throws(JSONShapeError) {
    var reached = lasting
    var reason = "the meeting ends after \(Self.text(lasting))"
    if case .unopened = recordings {
      guard let end = unopenedEnd else { return }
      (reached, reason) = (end.time, end.reason)
    } else if lasting == .zero, !isPartial {
      return
    }
    for (index, recording) in meeting.recordings.enumerated() {
      guard recording.offset <= reached + Self.tolerance else {
        throw JSONShapeError(
          path: "recordings[\(index)].offset",
          problem: refusal(of: recording.offset, End(time: reached, reason: reason)))
      }
      guard case .opened(let ends) = recordings, ends.indices.contains(index),
        recording.offset + ends[index] > reached
      else { continue }
      reached = recording.offset + ends[index]
      reason = "what was recorded before ends after \(Self.text(reached))"
    }
  }

  private var isPartial: Bool { if case .ranges = meeting.ai { true } else { false } }

  private func checkWindows() throws(JSONShapeError) {
    guard case .ranges(let windows) = meeting.ai, let end = windowsEnd else { return }
    for (index, window) in windows.enumerated() {
      let place = meeting.windowPlaces.isEmpty ? index : meeting.windowPlaces[index]
      if window.start >= end.time {
        throw JSONShapeError(path: "ai_windows[\(place)].start", problem: refusal(of: window.start, end))
      }
      if window.end > end.time + Self.tolerance {
        throw JSONShapeError(path: "ai_windows[\(place)].end", problem: refusal(of: window.end, end))
      }
    }
  }

  /// Checks that the speaker timeline as a whole lies within the meeting; one in another unit does not.
  private func checkTimeline() throws(JSONShapeError) {
    let turns = meeting.speakerTimeline.map(\.range)
    guard let end = logEnd, let last = turns.map(\.end).max() else { return }
    let isOutOfProportion = last > Self.many(end.time) && mostAreBehind(end, turns.map(\.end))
    guard isOutOfProportion || mostAreBehind(end, turns.map(\.start)) else { return }
    throw JSONShapeError(path: "speaker_timeline", problem: "its last time: " + refusal(of: last, end))
  }

  /// Returns the meeting without the single turns that lie after its end, or end out of proportion to it: a
  /// turn that never ends would cover all others.
  /// - Precondition: `check()` has passed.
  package func withoutMisplacedTurns() -> Meeting {
    guard case .opened = recordings, let end = logEnd else { return meeting }
    var kept = meeting
    kept.speakerTimeline.removeAll { turn in
      turn.range.start > end.time + Self.tolerance || turn.range.end > Self.many(end.time)
    }
    let dropped = meeting.speakerTimeline.count - kept.speakerTimeline.count
    if dropped > 0 { kept.misfitTurns.append(MisfitTurns(.afterEnd, count: dropped)) }
    return kept
  }

  /// Checks that the chat lies within the meeting. Participants still write after its end, so that some late
  /// messages are not an error.
  private func checkChat() throws(JSONShapeError) {
    guard let end = logEnd, let last = meeting.chat.map(\.at).max() else { return }
    guard last > Self.many(end.time), mostAreBehind(end, meeting.chat.map(\.at)) else { return }
    throw JSONShapeError(path: "chat", problem: "its last time: " + refusal(of: last, end))
  }

  private func mostAreBehind(_ end: End, _ times: [MediaTime]) -> Bool {
    times.count { $0 > end.time + Self.tolerance } * 2 > times.count
  }

  // MARK: words

  /// `93420 is too late: the meeting ends after 242 s; times are in seconds, and 93420 milliseconds are 93.42`.
  private func refusal(of time: MediaTime, _ end: End) -> String {
    let value = CanonicalJSON.number(time.seconds)
    let unit = [("milliseconds", 1e3), ("microseconds", 1e6)].first { _, factor in
      time.seconds / factor <= (end.time + Self.tolerance).seconds
    }
    let advice = unit.map { name, factor in
      "; times are in seconds, and \(value) \(name) are \(CanonicalJSON.number(time.seconds / factor))"
    }
    return "\(value) is too late: \(end.reason)" + (advice ?? "")
  }

  private static func text(_ time: MediaTime) -> String { "\(CanonicalJSON.number(time.seconds)) s" }
}

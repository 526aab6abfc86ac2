package import RecapCore

/// The addresses outside the recap's own folder to which its page leads: none by default.
package struct PageLinks: Hashable, Sendable {
  /// The recordings that the page plays, in the record's order.
  package var recordings: [PageAddress.Recording]
  /// Whether the recordings are not linked because AI was off for a part of the meeting.
  package var isRecordingLeftOut: Bool
  /// The template of the address at which a line is reported.
  package var report: String?

  package init(
    recordings: [PageAddress.Recording] = [], isRecordingLeftOut: Bool = false, report: String? = nil
  ) {
    self.recordings = recordings
    self.isRecordingLeftOut = isRecordingLeftOut
    self.report = report
  }
}

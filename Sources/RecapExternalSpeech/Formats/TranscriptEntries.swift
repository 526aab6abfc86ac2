import RecapCore

/// The entries of a JSON transcript. Unreadable entries are left out and noted, unless all are unreadable.
struct TranscriptEntries {
  var segments: [RecognizedSegment] = []
  private(set) var notes = TranscriptNotes()

  /// - Throws: the problem of the first entry, if none can be read.
  init<Entry, Problem: Error & CustomStringConvertible>(
    _ entries: [Entry], read: (Entry) throws(Problem) -> RecognizedSegment
  ) throws(Problem) {
    var first: Problem?
    for entry in entries {
      do throws(Problem) {
        segments.append(try read(entry))
      } catch {
        first = first ?? error
        notes.add(.unreadableEntry, subject: "\(error)")
      }
    }
    if segments.isEmpty, let first { throw first }
  }
}

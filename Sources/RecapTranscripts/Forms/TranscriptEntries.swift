import RecapCore

/// The entries of a JSON transcript: what cannot be read is left out and told, unless that is everything.
struct TranscriptEntries {
  var segments: [RecognizedSegment] = []
  private(set) var notes = TranscriptNotes()

  /// - Throws: what is wrong with the first entry, if none can be read.
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

/// Checks that a record says nothing that was not said (R10) and shows nothing from outside the AI windows (R2).
///
/// A store asks it before it commits a record, and again when `recap verify` reads the record.
package protocol RecordVerifier: Sendable {
  /// Returns all findings about a record, in the record's order; empty if the record passes.
  /// - Parameter transcript: nil if the record has no transcript.
  func findings(in recap: Recap, transcript: Transcript?) -> [CoverFinding]
}

/// A line of a record that fails the check, and why.
package struct CoverFinding: Hashable, Sendable, CustomStringConvertible {
  /// The line's place in the record, such as "action item 2"; empty for the whole record.
  package var place: String
  package var problem: String
  /// The words that no citation covers. They are content: keep them out of logs.
  package var words: [String]

  package init(place: String, problem: String, words: [String] = []) {
    self.place = place
    self.problem = problem
    self.words = words
  }

  package var description: String {
    withoutWords + (words.isEmpty ? "" : ": \(words.joined(separator: ", "))")
  }

  /// The finding without any words of the meeting.
  package var withoutWords: String { place.isEmpty ? problem : "\(place) \(problem)" }
}

/// A record with content that was not said: a defect in Recap (exit code 70).
package struct UncoveredRecord: RecapFailure {
  package let operation = "write the record of"
  package let subject: String
  package let cause: String
  package let hint: String? = "a defect in Recap; please report it with the command that you ran"
  package let exitCode = ExitCode.software

  /// Names the place, without any words of the meeting.
  init(meetingID: String, _ findings: [CoverFinding]) {
    subject = meetingID
    let more = findings.count > 1 ? ", and \(findings.count - 1) more" : ""
    cause = "`recap verify` would reject it: \(findings.first?.withoutWords ?? "")\(more)"
  }
}

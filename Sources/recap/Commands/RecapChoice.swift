import ArgumentParser
import Foundation
import RecapCore

/// Which recap a command reads, and on whose behalf.
struct RecapChoice: ParsableArguments {
  @Argument(help: "The meeting's id.")
  var meeting: String

  @Option(help: "The revision (default: the latest).")
  var revision: Int?

  @Option(
    name: .customLong("as"), help: "Read on behalf of this person; refused (77) unless they were in the room."
  )
  var reader: String?

  /// - Parameter operation: for messages: "show".
  /// - Throws: 66 if there is none, 77 where there is none for the reader.
  func find(in settings: Settings, to operation: String) async throws -> StoredRecap {
    let revisions = try await Assembly.archive(settings).revisions(meetingID: meeting)
    if let reader, !revisions.contains(where: { $0.recap.audience.members.contains(reader) }) {
      throw Audience.refusal(of: reader, meetingID: meeting, operation: operation)
    }
    guard let stored = revisions.last(where: { revision == nil || $0.recap.revision == revision }) else {
      throw InputFailure(
        operation, revision.map { "revision \($0) of \(meeting)" } ?? meeting, "there is no such recap",
        hint: "recap list says which there are", exitCode: .noInput)
    }
    try Audience.admit(reader, to: stored.recap, operation: operation)
    return stored
  }
}

/// Who may read (R6).
enum Audience {
  /// - Throws: exit code 77 if `reader` is named and not among the room's members.
  static func admit(_ reader: String?, to recap: Recap, operation: String) throws {
    guard let reader, !recap.audience.members.contains(reader) else { return }
    throw refusal(of: reader, meetingID: recap.meetingID, operation: operation)
  }

  /// The same whether there is such a recap or not: who may not see one is not told that there is one, or whose.
  static func refusal(of reader: String, meetingID: String, operation: String) -> InputFailure {
    InputFailure(
      "\(operation) \(meetingID) to", reader, "there is no recap of it for them",
      hint: "only the room's members at the time of the meeting see its recap", exitCode: .noPermission)
  }
}

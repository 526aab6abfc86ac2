import ArgumentParser
import Foundation
import RecapCore

/// Which recap a command reads, and on whose behalf.
struct RecapChoice: ParsableArguments {
  @Argument(help: "The meeting's id.")
  var meeting: String

  @Option(help: "Which revision (default: the latest).")
  var revision: Int?

  @Option(
    name: .customLong("as"), help: "Read on behalf of this person; refused (77) for who is not in the room.")
  var reader: String?

  /// - Parameter operation: for messages: "show".
  /// - Throws: 66 where there is none, 77 where it is not for the reader.
  func find(in settings: Settings, to operation: String) async throws -> StoredRecap {
    let revisions = try await Assembly.archive(settings).revisions(meetingID: meeting)
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
  /// - Throws: exit code 77 where `reader` is named and not among the room's members.
  static func admit(_ reader: String?, to recap: Recap, operation: String) throws {
    guard let reader, !recap.audience.members.contains(reader) else { return }
    throw InputFailure(
      "\(operation) \(recap.meetingID) to", reader, "not in the room \(recap.audience.roomID)",
      hint: "only the room's members at the time of the meeting see its recap", exitCode: .noPermission)
  }
}

import ArgumentParser
import Foundation
import RecapCore

/// The recap that a command reads, and the person on whose behalf.
struct RecapChoice: ParsableArguments {
  @Argument(help: "The meeting's id.")
  var meeting: String

  @Option(help: "The revision (default: the latest).")
  var revision: Int?

  @Option(
    name: .customLong("as"), help: "Read on behalf of this person; refused (77) unless they were in the room."
  )
  var reader: String?

  /// - Parameter operation: the operation for messages: "show".
  /// - Throws: exit code 66 if there is no such recap, 77 if the reader may not see it.
  func find(in archive: any RecapArchive, to operation: String) async throws -> StoredRecap {
    let revisions = try await archive.revisions(meetingID: meeting)
    if let reader, !revisions.contains(where: { $0.recap.audience.members.contains(reader) }) {
      throw Audience.refusal(of: reader, meetingID: meeting, operation: operation)
    }
    guard let stored = revisions.last(where: { revision == nil || $0.recap.revision == revision }) else {
      throw OperationFailure(
        operation, revision.map { "revision \($0) of \(meeting)" } ?? meeting, "there is no such recap",
        hint: "`recap list` lists the recaps", exitCode: .noInput)
    }
    try Audience.admit(reader, to: stored.recap, operation: operation)
    return stored
  }
}

/// The check of who may read a recap (R6).
enum Audience {
  /// - Throws: exit code 77 if `reader` is given and is not a member of the room.
  static func admit(_ reader: String?, to recap: Recap, operation: String) throws {
    guard let reader, !recap.audience.members.contains(reader) else { return }
    throw refusal(of: reader, meetingID: recap.meetingID, operation: operation)
  }

  /// The failure is the same whether there is such a recap or not: a reader who may not see one does not
  /// learn that it exists, or whose it is.
  static func refusal(of reader: String, meetingID: String, operation: String) -> OperationFailure {
    OperationFailure(
      "\(operation) \(meetingID) to", reader, "there is no recap of it that they may read",
      hint: "only the room's members at the time of the meeting may read its recap", exitCode: .noPermission)
  }
}

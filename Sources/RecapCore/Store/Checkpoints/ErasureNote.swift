package import Foundation

/// That a meeting was erased, kept outside of the database: one that is restored from a copy must be told again.
package struct ErasureNote: Hashable, Sendable {
  package var storeID: String
  package var meetingID: String
  /// In whole seconds.
  package var erasedAt: Date
  package var reason: String

  package init(storeID: String, meetingID: String, erasedAt: Date, reason: String) {
    self.storeID = storeID
    self.meetingID = meetingID
    self.erasedAt = Checkpoint.whole(erasedAt)
    self.reason = reason
  }

  package var text: String {
    let lines = [
      Checkpoint.origin(storeID), "erased \(meetingID)", "time \(RFC3339.text(erasedAt))",
      // In JSON, a reason has one line.
      "reason \(CanonicalJSON.serialize(.string(reason)))",
    ]
    return lines.map { $0 + "\n" }.joined()
  }

  /// Reads an erasure; nil if `text` is not the text of one.
  package init?(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard lines.count == 5, lines.last == "", let store = Checkpoint.value(lines[0], "recap/"),
      let meeting = Checkpoint.value(lines[1], "erased "), ObjectKey.isLegal(meeting), !meeting.contains("/"),
      let time = Checkpoint.value(lines[2], "time ").flatMap(RFC3339.date),
      let said = Checkpoint.value(lines[3], "reason "),
      let reason = try? JSONDecoder().decode(String.self, from: Data(said.utf8))
    else { return nil }
    self.init(storeID: store, meetingID: meeting, erasedAt: time, reason: reason)
  }

  /// Returns the note and the key under which it is kept.
  package func kept(signer: NoteSigner?) -> (note: SignedNote, key: String) {
    let note = SignedNote(text)
    let signed = signer?.sign(note) ?? note
    return (signed, NoteKey(meetingID: meetingID, digest: Digest(of: signed.data)).text)
  }
}

/// The key of an object beside the artefacts that is no artefact. The digest of the object is in it, so that a listing
/// says which notes are there.
package struct NoteKey: Hashable, Sendable {
  package static let (checkpoints, erasures) = ("checkpoints/chain/", "checkpoints/erasures/")

  /// The first name below the folder: the number of a checkpoint, or what stands for the meeting.
  package let name: String
  package let digest: Digest
  private let folder: String

  init(number: Int, digest: Digest) {
    name = Self.digits(number)
    self.digest = digest
    folder = Self.checkpoints
  }

  init(meetingID: String, digest: Digest) {
    name = Self.name(of: meetingID)
    self.digest = digest
    folder = Self.erasures
  }

  /// Reads a key; nil if it is not the key of a note.
  package init?(_ key: String) {
    guard let folder = [Self.checkpoints, Self.erasures].first(where: { key.hasPrefix($0) }) else {
      return nil
    }
    let parts = key.dropFirst(folder.count).split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, let digest = Digest("sha256:\(parts[1])"),
      digest.hex == parts[1]
    else { return nil }
    name = String(parts[0])
    self.digest = digest
    self.folder = folder
  }

  package var text: String { "\(folder)\(name)-\(digest.hex)" }

  /// The number of a checkpoint; nil if it is not the key of one.
  package var number: Int? { folder == Self.checkpoints ? Int(name) : nil }

  /// Returns the key after which those of checkpoints begin whose number is at least this one.
  static func beginning(at number: Int) -> String { checkpoints + digits(number) }

  /// What stands for a meeting in keys, so that a listing of the bucket does not show the ids of erased meetings.
  package static func name(of meetingID: String) -> String { String(Digest(of: meetingID).hex.prefix(24)) }

  /// Returns a Boolean value that indicates whether an object is a note. A meeting may be called "checkpoints"; none
  /// of its keys goes on like that of a note.
  package static func isNote(_ key: String) -> Bool { key.hasPrefix(checkpoints) || key.hasPrefix(erasures) }

  private static func digits(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 12 - digits.count)) + digits
  }
}

package import Foundation
import RecapCore

/// The folders under a home, and the checks on the names in them.
package struct ArtefactFiles: Sendable {
  /// The home folder, with symbolic links resolved: the operator may link the home itself, but files inside
  /// it are opened without following links.
  package let home: URL
  /// The folder of artefacts, with symbolic links resolved. It may be a link to another place: only the
  /// owner of the home can write such a link.
  let artefacts: URL
  /// The outputs of finished stages, `journal/<meeting_id>/…`.
  package let journal: URL
  private let scratch: URL

  /// The names of what a store keeps in its home, besides `recap.db` and the files whose names begin with
  /// it.
  static let ownNames: Set<String> = ["artefacts", "checkpoints", "journal", "scratch", "events.jsonl"]

  package init(home: URL) {
    let home = DurableFiles.resolved(home.standardizedFileURL)
    self.home = home
    artefacts = DurableFiles.resolved(home.appending(path: "artefacts"))
    journal = DurableFiles.resolved(home.appending(path: "journal"))
    scratch = DurableFiles.resolved(home.appending(path: "scratch"))
  }

  package static let recordName = ArtefactName.record

  /// Returns the folder of a revision's artefacts, `artefacts/<meeting_id>/<revision>`.
  /// - Throws: `StoreFailure` if `meetingID` is not a valid id; only valid ids are safe in a path.
  package func folder(meetingID: String, revision: Int) throws -> URL {
    try Self.check(meetingID)
    return artefacts.appending(path: meetingID).appending(path: String(revision))
  }

  /// Makes a fresh folder `scratch/<name>`, locked for this process.
  /// - Throws: `StoreFailure` (75) if a live process holds the name.
  package func makeScratch(named name: String) throws -> ScratchFolder {
    try Self.check(name)
    try DurableFiles.makeFolder(scratch)
    return try ScratchFolder(scratch.appending(path: name))
  }

  /// Removes the scratch folders of dead processes; returns their names.
  @discardableResult package func removeOrphanedScratch() throws -> [String] {
    try ScratchFolder.removeOrphans(in: scratch)
  }

  /// Checks that `id` is 1 to 128 of `[A-Za-z0-9._-]`, the first a letter or digit: never a hidden name,
  /// never `..`.
  static func check(_ id: String) throws {
    let isLegal = { (byte: UInt8) in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
    let rest = id.utf8.dropFirst()
    guard let first = id.utf8.first, isLegal(first), id.utf8.count <= 128,
      rest.allSatisfy({ isLegal($0) || $0 == 0x2E || $0 == 0x5F || $0 == 0x2D })
    else {
      throw StoreFailure(
        "keep files under the id", String(id.prefix(130)).debugDescription,
        "an id is 1 to 128 of [A-Za-z0-9._-], the first a letter or digit", exitCode: .software)
    }
  }
}

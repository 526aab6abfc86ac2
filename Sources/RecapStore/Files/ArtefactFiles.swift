package import Foundation
import RecapCore

/// Where things lie under a home folder, and how they get there.
package struct ArtefactFiles: Sendable {
  /// Without symbolic links: where the home's operator put it is the operator's choice, and what lies in it
  /// is opened without following any.
  package let home: URL
  /// Its folders may lie elsewhere, too: a link in the home, which only its owner writes to, is the operator's.
  let artefacts: URL
  /// Outputs of finished stages, `journal/<meeting_id>/…`.
  package let journal: URL
  private let scratch: URL

  /// What a store keeps in its home, by name; `recap.db` has companions that begin with its name.
  static let ownNames: Set<String> = ["artefacts", "journal", "scratch", "events.jsonl"]

  package init(home: URL) {
    let home = DurableFiles.resolved(home.standardizedFileURL)
    self.home = home
    artefacts = DurableFiles.resolved(home.appending(path: "artefacts"))
    journal = DurableFiles.resolved(home.appending(path: "journal"))
    scratch = DurableFiles.resolved(home.appending(path: "scratch"))
  }

  package static let recordName = ArtefactName.record

  /// The folder of one revision's artefacts, `artefacts/<meeting_id>/<revision>`.
  /// - Throws: `StoreFailure` if the id is none of the contract's, which alone are safe in a path.
  package func folder(meetingID: String, revision: Int) throws -> URL {
    try Self.check(meetingID)
    return artefacts.appending(path: meetingID).appending(path: String(revision))
  }

  /// A fresh folder `scratch/<name>`, locked for this process.
  /// - Throws: `StoreFailure`: exit code 75 if a live process holds the name.
  package func makeScratch(named name: String) throws -> ScratchFolder {
    try Self.check(name)
    try DurableFiles.makeFolder(scratch)
    return try ScratchFolder(scratch.appending(path: name))
  }

  /// Removes the scratch folders of dead processes; returns their names.
  @discardableResult package func sweepScratch() throws -> [String] { try ScratchFolder.sweep(scratch) }

  /// 1 to 128 of `[A-Za-z0-9._-]`, the first a letter or digit: never hidden, never `..`.
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

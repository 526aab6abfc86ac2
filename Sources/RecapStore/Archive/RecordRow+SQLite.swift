import Foundation
import GRDB
import RecapCore

extension RecordRow: FetchableRecord, PersistableRecord {
  package static var databaseTableName: String { "recaps" }

  func stored(_ files: ArtefactFiles) throws -> StoredRecap {
    guard let digest = Digest(digest), let commitment, let link = Digest(link),
      let created = RFC3339.date(createdAt)
    else {
      throw RecapDatabase.damaged(
        "read the record", "\(meetingID) \(revision)", "a column is not a digest or time")
    }
    return StoredRecap(
      recap: try recap(), content: content, digest: digest,
      sequence: sequence, commitment: commitment, link: link, createdAt: created,
      location: .folder(try files.folder(meetingID: meetingID, revision: revision)))
  }
}

extension ArtefactRow: FetchableRecord, PersistableRecord {
  package static var databaseTableName: String { "artefacts" }
}

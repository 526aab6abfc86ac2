import GRDB
import RecapCore

/// A row of `artefacts`.
struct ArtefactRow: Codable, Sendable, FetchableRecord, PersistableRecord {
  static let databaseTableName = "artefacts"

  var recap: Int
  var name: String
  var mediaType: String
  var bytes: Int
  var digest: String

  enum CodingKeys: String, CodingKey {
    case recap, name, bytes, digest
    case mediaType = "media_type"
  }

  init(recap: Int, _ artefact: Recap.Artefact) {
    self.recap = recap
    name = artefact.name
    mediaType = artefact.mediaType
    bytes = artefact.bytes
    digest = artefact.digest.description
  }
}

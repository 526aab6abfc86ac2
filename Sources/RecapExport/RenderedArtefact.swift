package import Foundation
package import RecapCore

/// A file made from a recap that no record lists yet.
package struct RenderedArtefact: Hashable, Sendable {
  package var name: String
  package var mediaType: String
  package var data: Data

  package init(name: String, mediaType: String, data: Data) {
    self.name = name
    self.mediaType = mediaType
    self.data = data
  }

  /// The artefact's entry in the record.
  package var entry: Recap.Artefact {
    Recap.Artefact(name: name, mediaType: mediaType, bytes: data.count, digest: Digest(of: data))
  }
}

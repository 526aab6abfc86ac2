extension Recap {
  /// Returns whether both recaps show a reader the same: everything except numbers, provenance and the files
  /// that only repeat the record in another format. The recordings, which are part of a recap, are compared.
  package func showsTheSame(as other: Recap) -> Bool { shown == other.shown }

  private var shown: Recap {
    var copy = self
    copy.revision = 1
    copy.supersedes = nil
    copy.provenance = Provenance(
      software: "", recordings: provenance.recordings, engine: nil, settings: .null,
      settingsDigest: RecordChain.origin, inputDigest: RecordChain.origin, stages: [:])
    copy.artefacts = artefacts.filter { Self.shownFiles.contains($0.name) }
    return copy
  }

  private static let shownFiles: Set = [ArtefactName.transcript, ArtefactName.reel, ArtefactName.poster]
}

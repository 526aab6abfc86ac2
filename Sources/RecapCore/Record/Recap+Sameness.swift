extension Recap {
  /// Whether a reader would find the same in both: everything but numbers, provenance and the files that
  /// are only another form of the record. The recordings, which are part of a recap, do count.
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

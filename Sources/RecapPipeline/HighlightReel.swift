import Foundation
package import RecapCore

/// Cuts the chosen moments into one reel, with a poster and a still of each.
package struct HighlightReel: Sendable {
  package static let stageName = "reel"
  package static let stageRevision = 2

  struct Input: Sendable {
    var transcript: Transcript
    var speech: [TimeRange]
    var windows: [TimeRange]
    var candidates: [HighlightCandidate]
    /// The recordings that clips are cut from.
    var places: [ClipPlanner.Source]
    /// Where the files go.
    var folder: URL
  }

  package struct Output: Sendable, Codable {
    package var reel: Reel
    package var highlights: [Recap.Highlight]
    /// The reel and, where there is a picture, its stills.
    package var files: [Recap.Artefact]
  }

  private let cutter: any ReelCutter
  private let planner: ClipPlanner

  package init(cutter: any ReelCutter, settings: ClipPlanner.Settings) {
    self.cutter = cutter
    planner = ClipPlanner(settings)
  }

  /// - Returns: nil where there is nothing to show.
  func run(_ input: Input, progress: (Double) -> Void) throws -> Output? {
    let clips = planner.clips(
      for: input.candidates, transcript: input.transcript, speech: input.speech, windows: input.windows,
      sources: input.places)
    guard !clips.isEmpty else { return nil }
    let file = input.folder.appending(path: ArtefactName.reel)
    let reel = try cutter.cut(
      EditDecisionList(clips: clips.map(\.edit)), to: file, stills: input.folder, progress: progress)
    var files = [
      try artefact(file, type: reel.hasPicture ? ArtefactSet.reelMediaType : ArtefactSet.audioReelMediaType)
    ]
    if reel.hasPicture {
      let stills = [ArtefactName.poster] + reel.clips.indices.map { ArtefactName.thumbnail($0 + 1) }
      files += try stills.map {
        try artefact(input.folder.appending(path: $0), type: ArtefactSet.stillMediaType)
      }
    }
    return Output(reel: reel, highlights: zip(clips, reel.clips).map(highlight), files: files)
  }

  /// The clip as it was really cut, on the meeting's timeline. The picture on display at a cut may
  /// have come up a moment earlier; what is heard, and so what is on record, begins inside the plan.
  private func highlight(_ clip: ClipPlanner.Clip, _ cut: Reel.Clip) -> Recap.Highlight {
    let shown = cut.source.shifted(by: clip.range.start - clip.edit.source.start)
    let range = shown.intersection(clip.range) ?? clip.range
    var reasons: [String] = []
    for reason in clip.highlights.flatMap(\.reasons) where !reasons.contains(reason) {
      reasons.append(reason)
    }
    return Recap.Highlight(
      start: range.start, end: range.end, title: clip.edit.title, reasons: reasons,
      citations: clip.highlights.flatMap(\.citations), reelStart: cut.reelStart)
  }

  private func artefact(_ file: URL, type: String) throws -> Recap.Artefact {
    let size = try file.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0
    return Recap.Artefact(
      name: file.lastPathComponent, mediaType: type, bytes: size, digest: try Digest(ofFile: file))
  }
}

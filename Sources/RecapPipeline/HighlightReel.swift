import Foundation
package import RecapCore

/// Cuts the chosen moments into one reel, with a poster.
package struct HighlightReel: Sendable {
  package static let stageName = "reel"
  package static let stageRevision = 1

  package struct Input: Sendable {
    var meeting: Meeting
    var transcript: Transcript
    var speech: [TimeRange]
    var windows: [TimeRange]
    var candidates: [HighlightCandidate]
    var descriptions: [RecordingDescription]
    /// Where the files go.
    var folder: URL
  }

  package struct Output: Sendable {
    package var reel: Reel
    package var highlights: [Recap.Highlight]
    /// The reel and, where there is a picture, its poster.
    package var files: [Recap.Artefact]
  }

  private let cutter: any ReelCutter
  private let planner: ClipPlanner

  package init(cutter: any ReelCutter, settings: ClipPlanner.Settings) {
    self.cutter = cutter
    planner = ClipPlanner(settings)
  }

  /// - Returns: nil where there is nothing to show.
  package func run(_ input: Input, progress: (Double) -> Void) throws -> Output? {
    let clips = planner.plan(
      candidates: input.candidates, transcript: input.transcript, speech: input.speech,
      windows: input.windows)
    guard !clips.isEmpty else { return nil }
    let places = clips.map { place($0.range, in: input) }
    let list = EditDecisionList(
      clips: zip(clips, places).map { clip, recording in
        EditDecisionList.Clip(
          recording: recording.url, source: clip.range.shifted(by: .zero - recording.offset),
          title: clip.title)
      })
    let video = input.folder.appending(path: ArtefactName.reel)
    let poster = input.folder.appending(path: ArtefactName.poster)
    let reel = try cutter.cut(list, to: video, poster: poster, progress: progress)
    var files = [
      try artefact(video, type: reel.hasPicture ? ArtefactSet.reelMediaType : ArtefactSet.audioReelMediaType)
    ]
    if reel.hasPicture { files.append(try artefact(poster, type: ArtefactSet.posterMediaType)) }
    let highlights = zip(zip(clips, places), reel.clips).map { planned, cut in
      let (clip, recording) = planned
      let range = cut.source.shifted(by: recording.offset)
      return Recap.Highlight(
        start: range.start, end: range.end, title: clip.title, reasons: clip.reasons,
        citations: clip.citations, reelStart: cut.reelStart)
    }
    return Output(reel: reel, highlights: highlights, files: files)
  }

  /// The recording that holds `range`: the last one that begins before it.
  private func place(_ range: TimeRange, in input: Input) -> RecordingReference {
    input.meeting.recordings.last { $0.offset <= range.start } ?? input.meeting.recordings[0]
  }

  private func artefact(_ file: URL, type: String) throws -> Recap.Artefact {
    let size = try file.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0
    return Recap.Artefact(
      name: file.lastPathComponent, mediaType: type, bytes: size, digest: try Digest(ofFile: file))
  }
}

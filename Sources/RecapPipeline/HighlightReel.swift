package import Foundation
package import RecapCore
import RecapExport

/// The reel stage: cuts the chosen highlights into one reel, with a poster and a still of each clip.
///
/// If a highlight cannot be cut, its clip is left out, and highlights from the reserve use its time. If
/// none can be cut, there is no reel, and the recap is made without it.
package struct HighlightReel: Stage {
  package static let name = StageName.reel
  package static let revision = 3

  package struct Input: Sendable {
    package var transcript: Transcript
    package var speech: [TimeRange]
    package var windows: [TimeRange]
    package var candidates: [HighlightCandidate]
    /// The highlights that replace those that cannot be cut, best first.
    package var reserve: [HighlightCandidate]
    /// The recordings from which clips are cut.
    package var places: [ClipPlanner.Source]
    /// The same recordings, opened and described.
    package var recordings: [OpenedRecording]
    /// The folder for the files.
    package var folder: URL
  }

  package struct Output: Sendable, Codable {
    /// The reel, or nil if no clip could be cut.
    package var reel: Reel?
    package var highlights: [Recap.Highlight]
    /// The reel, and its stills if it has a picture.
    package var files: [Recap.Artefact]
    package var leftOut: [Recap.LeftOutClip]
    /// Why the reel could not be cut; nil if there is one, or nothing to show.
    package var failure: String?

    /// The warnings: `clip_left_out` for each clip, and `reel_left_out` if there is no reel.
    var warnings: [QualityWarning] {
      leftOut.map {
        QualityWarning(
          .clipLeftOut, time: $0.start, "reel: the clip at \($0.start) was left out: \($0.reason)")
      } + (failure.map { [QualityWarning(.reelLeftOut, "reel: left out: \($0)")] } ?? [])
    }
  }

  private let cutter: any ReelCutter
  private let audio: any AudioSource
  private let planner: ClipPlanner
  private let attempt: ReelAttempt

  /// - Parameters:
  ///   - audio: measures the tracks of recordings whose sound the transcribe stage did not read.
  ///   - attempt: how much is attempted; its reason becomes part of how the reel was made.
  package init(
    cutter: any ReelCutter, audio: any AudioSource, settings: ClipPlanner.Settings,
    attempt: ReelAttempt = .asSet
  ) {
    self.cutter = cutter
    self.audio = audio
    self.attempt = attempt
    planner = ClipPlanner(settings)
  }

  /// - Throws: an error that interrupts the work or is transient; never that a recording cannot be cut.
  package func run(
    _ input: Input, progress: @escaping @Sendable (Double) -> Void = { _ in }
  ) throws -> Output {
    let places = try SoundingTracks(audio: audio).known(
      input.places, input.recordings, around: (input.candidates + input.reserve).map(\.range))
    var (candidates, reserve) = (input.candidates, input.reserve)
    var leftOut: [Recap.LeftOutClip] = []
    var highest = 0.0
    while true {
      let clips = planner.clips(
        for: candidates, transcript: input.transcript, speech: input.speech, windows: input.windows,
        sources: places)
      guard !clips.isEmpty else {
        return without(leftOut, leftOut.isEmpty ? nil : "none of its clips could be cut")
      }
      do {
        var reel = try cutter.cut(
          EditDecisionList(clips: clips.map(\.edit)), to: input.folder.appending(path: ArtefactName.reel),
          stills: input.folder
        ) {
          highest = max(highest, $0)
          progress(highest)
        }
        if let reason = attempt.reason { reel.making.reason = reason }
        return try output(reel, clips, leftOut, in: input.folder)
      } catch let failure as ClipFailure where failure.disposition == .discard && failure.clip < clips.count {
        let clip = clips[failure.clip]
        leftOut.append(Self.leftOut(clip, failure))
        candidates.removeAll { clip.highlights.contains($0) }
        var free = clip.highlights.reduce(MediaTime.zero) { $0 + $1.range.duration }
        reserve.removeAll { next in
          guard next.range.duration <= free else { return false }
          free = free - next.range.duration
          candidates.append(next)
          return true
        }
      } catch let failure as any RecapFailure where failure.disposition == .discard {
        return without(leftOut, failure.cause)
      }
    }
  }

  private func without(_ leftOut: [Recap.LeftOutClip], _ reason: String?) -> Output {
    Output(reel: nil, highlights: [], files: [], leftOut: leftOut, failure: reason)
  }

  private static func leftOut(_ clip: ClipPlanner.Clip, _ failure: ClipFailure) -> Recap.LeftOutClip {
    Recap.LeftOutClip(
      start: clip.range.start, end: clip.range.end, title: clip.edit.title, reason: failure.cause)
  }

  private func output(
    _ reel: Reel, _ clips: [ClipPlanner.Clip], _ leftOut: [Recap.LeftOutClip], in folder: URL
  ) throws -> Output {
    let file = folder.appending(path: ArtefactName.reel)
    var files = [
      try artefact(file, type: reel.hasPicture ? ArtefactSet.reelMediaType : ArtefactSet.audioReelMediaType)
    ]
    if reel.hasPicture {
      let stills = [ArtefactName.poster] + reel.clips.indices.map { ArtefactName.thumbnail($0 + 1) }
      files += try stills.map {
        try artefact(folder.appending(path: $0), type: ArtefactSet.stillMediaType)
      }
    }
    return Output(
      reel: reel, highlights: zip(clips, reel.clips).map(highlight), files: files,
      leftOut: leftOut.sorted { ($0.start, $0.end) < ($1.start, $1.end) })
  }

  /// Returns the clip as it was actually cut, on the meeting's timeline. The picture on display at a cut
  /// may have come up a moment earlier; the sound, and so the clip in the record, begins inside the plan.
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

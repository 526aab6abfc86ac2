import Foundation
package import RecapCore

/// The engine that uses the transcript beside the recording, in any `TranscriptFormat`, instead of a
/// recogniser: for platforms that transcribe themselves, and for exact replays of meetings.
///
/// Text outside the AI windows is left out, and so is a cue that crosses the edge of a window, unless it
/// has times for its words (R2).
package struct SidecarTranscriber: Transcriber {
  package let transcribesPerTrack = false

  package init() {}

  /// Returns the names of the files that may be the transcript of a recording: the first one that exists is it.
  package static func names(beside recording: String) -> [String] {
    SidecarFile.names(beside: recording).map(\.name)
  }

  /// The length of the longest transcript, in bytes.
  package static let mostBytes = SidecarFile.mostBytes

  package func identify(_ job: TranscriptionJob?) throws -> EngineIdentity {
    guard let job else { return EngineIdentity(engine: "sidecar", version: "2", model: "", digests: [:]) }
    let file = try SidecarFile.beside(job.recording)
    return EngineIdentity(
      engine: "sidecar", version: "2", model: file.format.rawValue,
      digests: ["transcript": Digest(of: try file.read()).description])
  }

  package func readiness() -> String { "sidecar 2: reads the transcript beside each recording" }

  package func transcribe(
    _ job: TranscriptionJob, progress: @escaping @Sendable (MediaTime) -> Void
  ) async throws -> RawTranscription {
    let file = try SidecarFile.beside(job.recording)
    let names = SpeakerNames(job.participants)
    let reading = try file.reading(names: names)
    var kept = SidecarWindows(job, names: names, notes: reading.notes)
    for segment in reading.segments { kept.add(segment, of: reading.format) }
    if let end = job.windows.last?.end { progress(end) }
    return RawTranscription(
      segments: kept.segments, speech: [], audio: nil,
      warnings: kept.notes.all.map { $0.warning(file.file.name) })
  }
}

import Foundation
package import RecapCore

/// Takes the transcript that lies beside the recording, in any `TranscriptForm`, instead of listening:
/// for platforms that transcribe themselves, and for replaying meetings exactly.
///
/// What lies outside the AI-on windows is left out; so is a cue that crosses a window's edge, unless
/// it says when each word was spoken (R2).
package struct SidecarTranscriber: Transcriber {
  package let hearsTracks = false

  package init() {}

  package func identify(_ job: TranscriptionJob?) throws -> EngineIdentity {
    guard let job else { return EngineIdentity(engine: "sidecar", version: "2", model: "", digests: [:]) }
    let file = try SidecarFile.beside(job.recording)
    return EngineIdentity(
      engine: "sidecar", version: "2", model: file.format.rawValue,
      digests: ["transcript": Digest(of: try file.read()).description])
  }

  package func readiness() -> String { "sidecar 2: takes the transcript that lies beside each recording" }

  package func transcribe(
    _ job: TranscriptionJob, progress: @escaping @Sendable (MediaTime) -> Void
  ) async throws -> RawTranscription {
    let file = try SidecarFile.beside(job.recording)
    let names = SpeakerNames(job.participants)
    let reading = try file.reading(names: names)
    var kept = SidecarWindows(job, names: names, notes: reading.notes)
    for segment in reading.segments { kept.add(segment, of: reading.form) }
    if let end = job.windows.last?.end { progress(end) }
    return RawTranscription(
      segments: kept.segments, speech: [], audio: nil,
      warnings: kept.notes.all.map { $0.warning(file.file.name) })
  }
}

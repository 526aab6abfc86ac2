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
    guard let job else { return EngineIdentity(engine: "sidecar", version: "1", model: "", digests: [:]) }
    let file = try SidecarFile.beside(job.recording)
    return EngineIdentity(
      engine: "sidecar", version: "1", model: file.format.rawValue,
      digests: ["transcript": Digest(of: try file.read()).description])
  }

  package func readiness() -> String { "sidecar 1: takes the transcript that lies beside each recording" }

  package func transcribe(
    _ job: TranscriptionJob, progress: @escaping @Sendable (MediaTime) -> Void
  ) async throws -> RawTranscription {
    let allowed = AllowedTime(job.windows)
    let segments = try SidecarFile.beside(job.recording).segments()
      .compactMap { Self.inside($0, allowed: allowed) }
    if let end = job.windows.last?.end { progress(end) }
    return RawTranscription(segments: segments, speech: [], audio: nil)
  }

  /// The part of a segment that was certainly said inside a window.
  static func inside(_ segment: RecognizedSegment, allowed: AllowedTime) -> RecognizedSegment? {
    if allowed.contains(segment.range) { return segment }
    guard let words = segment.words else { return nil }
    let kept = words.filter { allowed.contains(TimeRange(start: $0.start, end: $0.end)) }
    guard let start = kept.map(\.start).min(), let end = kept.map(\.end).max() else { return nil }
    var trimmed = segment
    trimmed.words = kept
    trimmed.text = kept.map(\.text).joined(separator: " ")
    trimmed.range = TimeRange(start: start, end: end)
    return trimmed
  }
}

package import RecapCore

/// The digest by which two submissions are duplicates: of manifest content, recordings, transcript files
/// and settings.
package struct InputFingerprint: Sendable {
  private let inspection: InputInspection

  package init(probe: any MediaProbe, transcriber: any Transcriber, settingsDigest: Digest) {
    inspection = InputInspection(
      probe: probe, transcriber: OptionalEngine(transcriber: transcriber), settingsDigest: settingsDigest)
  }

  /// - Throws: a `RecapFailure` if a transcript file is missing (66) or invalid (65).
  package func digest(of opened: OpenedMeeting) throws -> Digest { try inspection.inspect(opened).digest }

  /// Opens, probes and digests the meeting's recordings.
  /// - Throws: a `RecapFailure` if a recording is missing (66), is not a recording or has no sound (65).
  package func open(_ meeting: Meeting) throws -> OpenedMeeting { try inspection.open(meeting) }

  /// A transcriber that tolerates a missing engine: the engine is no part of the key, and a meeting may be
  /// queued where it is not installed.
  private struct OptionalEngine: Transcriber {
    let transcriber: any Transcriber

    var transcribesPerTrack: Bool { transcriber.transcribesPerTrack }

    func identify(_ job: TranscriptionJob?) throws -> EngineIdentity {
      do { return try transcriber.submission(job) } catch let failure as any RecapFailure
        where failure.exitCode == .unavailable
      { return EngineIdentity(engine: "", version: "", model: "", digests: [:]) }
    }

    func transcribe(
      _ job: TranscriptionJob, progress: @escaping @Sendable (MediaTime) -> Void
    ) async throws -> RawTranscription { try await transcriber.transcribe(job, progress: progress) }
  }
}

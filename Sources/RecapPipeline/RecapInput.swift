import Foundation
package import RecapCore

/// All that a recap is made from, looked at but not yet listened to.
package struct RecapInput: Sendable {
  package var meeting: Meeting
  /// One a recording, in the manifest's order; empty where AI is off, because nothing is opened (R1).
  package var descriptions: [RecordingDescription]
  package var sources: [Provenance.Source]
  package var engine: EngineIdentity?
  /// Of manifest content, recordings, transcript files and settings.
  package var digest: Digest

  /// What of the recordings is left out, for the quality facts.
  var leftOut: [String] {
    zip(meeting.recordings, descriptions).compactMap { recording, description in
      description.leftOut.map { "\(recording.path): \($0); the picture is left out" }
    }
  }

  /// The recordings with their lengths: as declared, or as far as the sound went where nothing is.
  func places(heard tracks: [QualityFacts.Track]) -> [ClipPlanner.Source] {
    zip(meeting.recordings, descriptions).map { recording, description in
      let decoded = tracks.filter { $0.recording == recording.path }.map(\.report.decodedEnd).max()
      return ClipPlanner.Source(
        recording: recording, duration: description.duration ?? decoded ?? .zero)
    }
  }
}

/// Looks at a meeting's recordings and names the input by digest.
struct InputInspection: Sendable {
  let probe: any MediaProbe
  let transcriber: any Transcriber
  let settingsDigest: Digest

  /// - Throws: a `RecapFailure` where a recording is missing (66), no recording or without sound
  ///   (65), or the speech engine is not there (69).
  func inspect(_ meeting: Meeting) throws -> RecapInput {
    var input = RecapInput(
      meeting: meeting, descriptions: [], sources: [], engine: nil, digest: settingsDigest)
    if meeting.ai != .off {
      for recording in meeting.recordings {
        try Task.checkCancellation()
        let description = try probe.describe(recording.url)
        guard !description.audioTracks.isEmpty else {
          throw InputFailure(
            "transcribe", recording.path, "it has no audio track",
            hint: "a recap is made from what was said")
        }
        input.descriptions.append(description)
        input.sources.append(try source(recording))
      }
      try checkTracks(of: input)
      input.engine = try engine(of: input)
    }
    input.digest = Digest(of: CanonicalJSON.serialize(identity(of: input)))
    return input
  }

  /// Each stream that the manifest gives to somebody is a sound track of a recording: a slip there would
  /// put a meeting's words into the wrong mouths (R9).
  private func checkTracks(of input: RecapInput) throws {
    let streams = Set(input.descriptions.flatMap { $0.audioTracks.map(\.stream) })
    for (index, track) in input.meeting.tracks.enumerated() where !streams.contains(track.stream) {
      let legal = streams.sorted().map(String.init).joined(separator: ", ")
      throw InputFailure(
        "read the manifest of", input.meeting.id,
        "tracks[\(index)].stream: stream \(track.stream) is no audio track; legal here: \(legal)")
    }
  }

  /// Who recognises; of a transcript file for each recording all digests are named.
  private func engine(of input: RecapInput) throws -> EngineIdentity? {
    let identities = try zip(input.meeting.recordings, input.descriptions).map { recording, description in
      try transcriber.identify(
        TranscriptionJob(
          recording: recording.url, stream: description.mainAudio?.stream ?? 0, windows: [],
          language: input.meeting.language))
    }
    guard var engine = identities.first else { return nil }
    for (number, other) in identities.enumerated().dropFirst() {
      engine.digests["transcript.\(number + 1)"] = other.digests["transcript"]
    }
    return engine
  }

  private func source(_ recording: RecordingReference) throws -> Provenance.Source {
    do {
      let file = try RegularFile(recording.url)
      return Provenance.Source(
        path: recording.path, offset: recording.offset, bytes: file.size,
        digest: try Digest(ofFile: recording.url))
    } catch let problem as RegularFile.Problem {
      throw InputFailure(
        "read the recording", recording.path, problem.description,
        exitCode: problem.isMissing ? .noInput : .dataError)
    }
  }

  /// A transcript file decides the words as a recording does; an engine's weights do not count,
  /// or the second run after an upgrade would send a second notice.
  private func identity(of input: RecapInput) -> JSON {
    .object([
      "meeting": input.meeting.identity,
      "recordings": .array(
        input.sources.map {
          .object(["digest": .string($0.digest.description), "offset": .number($0.offset.seconds)])
        }),
      "transcripts": .array(
        (input.engine?.digests ?? [:]).filter { $0.key.hasPrefix("transcript") }
          .sorted { $0.key < $1.key }.map { .string($0.value) }),
      "settings": .string(settingsDigest.description),
    ])
  }
}

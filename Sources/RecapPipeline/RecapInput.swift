import Foundation
package import RecapCore

/// A meeting with its recordings open: the files that were opened are probed, digested, decoded, and
/// compared at the end.
package struct OpenedMeeting: Sendable {
  /// An opened recording, and its entry in the record.
  struct Recording: Sendable {
    var opened: OpenedRecording
    var source: Provenance.Source
  }

  package let meeting: Meeting
  /// The recordings in the manifest's order; empty if AI is off, because nothing is opened (R1).
  let recordings: [Recording]

  package var openedRecordings: [OpenedRecording] { recordings.map(\.opened) }
  var descriptions: [RecordingDescription] { recordings.map(\.opened.description) }

  /// Checks that each recording, and what was read beside it, is unchanged since it was opened.
  /// - Throws: `OperationFailure` (75), which names the file that changed.
  func checkUnchanged() throws(OperationFailure) {
    for recording in recordings {
      guard let (path, cause) = recording.opened.file.change() else { continue }
      throw Self.changed(path, cause)
    }
  }

  static func changed(_ path: String, _ cause: String) -> OperationFailure {
    OperationFailure(
      "recap", path, "it changed during the work: \(cause)",
      hint: "Recap retries later; do not change the file until then", exitCode: .temporaryFailure)
  }
}

/// Everything from which a recap is made, inspected but not yet transcribed.
package struct RecapInput: Sendable {
  package var opened: OpenedMeeting
  package var engine: EngineIdentity?
  /// The input digest: of manifest content, recordings, transcript files and settings.
  package var digest: Digest

  package var meeting: Meeting { opened.meeting }
  package var sources: [Provenance.Source] { opened.recordings.map(\.source) }

  /// The warnings about content of recordings and manifest that is left out or has no certain time.
  var warnings: [QualityWarning] {
    meeting.misfitTurns.map(\.warning) + [unknownLocale].compactMap(\.self)
      + zip(meeting.recordings, opened.descriptions).flatMap { recording, description in
        [
          description.leftOut.map {
            QualityWarning(
              .pictureLeftOut, recording: recording.path, "\(recording.path): \($0); the picture is left out")
          },
          restarts(of: description.timeline, in: recording.path),
          description.lateSound.map {
            QualityWarning(
              .trackUnread, recording: recording.path, time: $0,
              "\(recording.path): a track that begins at \($0) was not read")
          },
        ].compactMap(\.self)
      }
  }

  private var unknownLocale: QualityWarning? {
    guard Phrases.language(of: meeting.locale) == nil else { return nil }
    return QualityWarning(
      .localeUnknown,
      "there are no texts in the locale \(meeting.locale); page, mail and dates are in English")
  }

  private func restarts(of timeline: MediaTimeline, in recording: String) -> QualityWarning? {
    guard timeline.restarts > 0 else { return nil }
    let more = timeline.restarts > 1 ? " and \(timeline.restarts - 1) more times" : ""
    let consequence =
      meeting.ai == .whole
      ? "its parts were laid end to end, so times may be off after that"
      : "what comes after has no sure time and was left out, because AI was not on throughout"
    return QualityWarning(
      .clockRestarts, recording: recording, time: timeline.sureEnd,
      "\(recording): its clock starts again at \(timeline.sureEnd)\(more); \(consequence)")
  }

  /// Returns the recordings as sources of clips, with their lengths.
  /// - Parameters:
  ///   - sounding: for each recording, the streams that together sound like it, if known.
  ///   - repeated: the findings of which recordings hold the same talk.
  func places(sounding: [[Int]], repeated: [RepeatedTalk.Finding]) -> [ClipPlanner.Source] {
    zip(meeting.recordings, opened.openedRecordings).enumerated().map { index, pair in
      let (recording, opened) = pair
      return ClipPlanner.Source(
        recording: recording, file: opened.file, duration: opened.description.timeline.end,
        streams: index < sounding.count ? sounding[index] : [], hasPicture: opened.description.video != nil,
        holders: Set(repeated.flatMap { $0.holders(of: recording.path) }))
    }
  }
}

/// Opens and inspects a meeting's recordings, and computes the input digest.
struct InputInspection: Sendable {
  let probe: any MediaProbe
  let transcriber: any Transcriber
  let settingsDigest: Digest

  /// Opens each recording once, and probes and digests what was opened.
  /// - Throws: a `RecapFailure` if a recording is missing (66), is not a recording or has no sound (65).
  func open(_ meeting: Meeting) throws -> OpenedMeeting {
    guard meeting.ai != .off else { return OpenedMeeting(meeting: meeting, recordings: []) }
    let recordings = try meeting.recordings.map { recording in
      try Task.checkCancellation()
      let file = try recording.open()
      let description = try describe(file)
      guard !description.audioTracks.isEmpty else {
        throw OperationFailure(
          "transcribe", recording.path, "it has no audio track",
          hint: "a recap is made from what was said")
      }
      return OpenedMeeting.Recording(
        opened: OpenedRecording(file: file, description: description),
        source: try source(recording, file))
    }
    try checkTwins(recordings, of: meeting)
    let opened = OpenedMeeting(meeting: meeting, recordings: recordings)
    try checkTracks(of: opened)
    return OpenedMeeting(meeting: try checkTimes(of: opened), recordings: recordings)
  }

  /// Refuses a recording that is listed twice: each of its words would count twice and could pass the gate
  /// (R3).
  private func checkTwins(_ recordings: [OpenedMeeting.Recording], of meeting: Meeting) throws {
    var first: [Digest: Provenance.Source] = [:]
    for source in recordings.map(\.source) {
      guard let twin = first.updateValue(source, forKey: source.digest) else { continue }
      let name = { (source: Provenance.Source) in
        "\(source.path) (offset \(CanonicalJSON.serialize(.number(source.offset.seconds))))"
      }
      throw OperationFailure(
        "read the manifest of", meeting.id,
        "recordings: \(name(twin)) and \(name(source)) are the same recording, byte by byte",
        hint: "list each recording once, with the offset at which it starts")
    }
  }

  /// Describes a recording. A file that grows meanwhile is reported as changed, not as damaged.
  private func describe(_ file: InputFile) throws -> RecordingDescription {
    do {
      return try probe.describe(file)
    } catch let failure as any RecapFailure where failure.disposition == .discard {
      if let (path, cause) = file.change() { throw OpenedMeeting.changed(path, cause) }
      throw failure
    }
  }

  /// - Throws: a `RecapFailure` if the engine is not available (69), or a transcript file is missing (66).
  func inspect(_ opened: OpenedMeeting) throws -> RecapInput {
    var input = RecapInput(opened: opened, engine: try engine(of: opened), digest: settingsDigest)
    input.digest = Digest(of: CanonicalJSON.serialize(identity(of: input)))
    return input
  }

  /// Checks that each stream that the manifest assigns is an audio track of a recording: a mistake here
  /// would attribute a meeting's words to the wrong participants (R9).
  private func checkTracks(of opened: OpenedMeeting) throws {
    let streams = Set(opened.descriptions.flatMap { $0.audioTracks.map(\.stream) })
    for (index, track) in opened.meeting.tracks.enumerated() where !streams.contains(track.stream) {
      let legal = streams.sorted().map(String.init).joined(separator: ", ")
      throw OperationFailure(
        "read the manifest of", opened.meeting.id,
        "tracks[\(index)].stream: stream \(track.stream) is not an audio track; expected one of: \(legal)")
    }
  }

  /// Checks that the times in the manifest fit the recordings: windows in another unit would let speech
  /// through that was said with AI off (R2).
  /// - Returns: the meeting without the few turns of the speaker timeline that do not fit.
  private func checkTimes(of opened: OpenedMeeting) throws -> Meeting {
    do throws(JSONShapeError) {
      let extent = MeetingExtent(of: opened.meeting, .opened(opened.descriptions.map(\.timeline.end)))
      try extent.check()
      return extent.withoutMisplacedTurns()
    } catch {
      throw OperationFailure("read the manifest of", opened.meeting.id, error.description)
    }
  }

  /// Returns the engine's identity, with the digests of all transcript files if there is one for each
  /// recording.
  private func engine(of opened: OpenedMeeting) throws -> EngineIdentity? {
    let identities = try opened.openedRecordings.map { recording in
      try transcriber.identify(
        TranscriptionJob(
          recording: recording.file, stream: recording.description.mainAudio?.stream ?? 0, windows: [],
          language: opened.meeting.language))
    }
    guard var engine = identities.first else { return nil }
    for (number, other) in identities.enumerated().dropFirst() {
      engine.digests["transcript.\(number + 1)"] = other.digests["transcript"]
    }
    return engine
  }

  private func source(_ recording: RecordingReference, _ file: InputFile) throws -> Provenance.Source {
    do throws(RegularFile.Problem) {
      let digest = if let known = recording.digest { known } else { try Digest(of: file) }
      return Provenance.Source(
        path: recording.path, offset: recording.offset, bytes: Int(file.identity.size), digest: digest)
    } catch {
      throw OperationFailure(
        "read the recording", recording.path, error.description, exitCode: error.exitCode)
    }
  }

  /// Returns the content of the input digest. Transcript files count, because they decide the words as
  /// recordings do. An engine's weights do not count: after an upgrade, a second run would otherwise send a
  /// second notice.
  private func identity(of input: RecapInput) -> JSON {
    .object([
      "meeting": input.meeting.identity,
      "recordings": .array(
        zip(input.sources, input.opened.descriptions).map { source, description in
          var members: [String: JSON] = [
            "digest": .string(source.digest.description), "offset": .number(source.offset.seconds),
          ]
          members["timeline"] = description.timeline.identity
          return .object(members)
        }),
      "transcripts": .array(
        (input.engine?.digests ?? [:]).filter { $0.key.hasPrefix("transcript") }
          .sorted { $0.key < $1.key }.map { .string($0.value) }),
      "settings": .string(settingsDigest.description),
    ])
  }
}

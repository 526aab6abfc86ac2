import Foundation
package import RecapCore

/// A meeting whose recordings are open: what is probed, digested, decoded and compared at the end is what was opened.
package struct OpenedMeeting: Sendable {
  /// A recording, and how the record names what was opened.
  struct Recording: Sendable {
    var opened: OpenedRecording
    var source: Provenance.Source
  }

  package let meeting: Meeting
  /// In the manifest's order; empty if AI is off, because nothing is opened (R1).
  let recordings: [Recording]

  package var openedRecordings: [OpenedRecording] { recordings.map(\.opened) }
  var descriptions: [RecordingDescription] { recordings.map(\.opened.description) }

  /// Compares each recording, and what was read beside it, with what it was when it was opened.
  /// - Throws: `InputFailure` (75), which names the file that changed.
  func checkUnchanged() throws(InputFailure) {
    for recording in recordings {
      guard let (path, cause) = recording.opened.file.change() else { continue }
      throw Self.changed(path, cause)
    }
  }

  static func changed(_ path: String, _ cause: String) -> InputFailure {
    InputFailure(
      "recap", path, "it changed while it was worked on: \(cause)",
      hint: "it is tried again later; leave the file alone until then", exitCode: .temporaryFailure)
  }
}

/// All that a recap is made from, looked at but not yet listened to.
package struct RecapInput: Sendable {
  package var opened: OpenedMeeting
  package var engine: EngineIdentity?
  /// Of manifest content, recordings, transcript files and settings.
  package var digest: Digest

  package var meeting: Meeting { opened.meeting }
  package var sources: [Provenance.Source] { opened.recordings.map(\.source) }

  /// What of recordings and manifest is left out or has no sure place.
  var warnings: [QualityWarning] {
    meeting.misfitTurns.map(\.warning)
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

  /// The recordings with their lengths.
  /// - Parameters:
  ///   - sounding: for each recording the streams that together sound like it, where that is known.
  ///   - repeated: which recordings hold the same talk.
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

/// Opens and looks at a meeting's recordings, and names the input by digest.
struct InputInspection: Sendable {
  let probe: any MediaProbe
  let transcriber: any Transcriber
  let settingsDigest: Digest

  /// Opens each recording once, and probes and digests what was opened.
  /// - Throws: a `RecapFailure` if a recording is missing (66), no recording or without sound (65).
  func open(_ meeting: Meeting) throws -> OpenedMeeting {
    guard meeting.ai != .off else { return OpenedMeeting(meeting: meeting, recordings: []) }
    let recordings = try meeting.recordings.map { recording in
      try Task.checkCancellation()
      let file = try recording.open()
      let description = try describe(file)
      guard !description.audioTracks.isEmpty else {
        throw InputFailure(
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

  /// The same recording twice would count each word twice, and could pass the gate by that (R3).
  private func checkTwins(_ recordings: [OpenedMeeting.Recording], of meeting: Meeting) throws {
    var first: [Digest: Provenance.Source] = [:]
    for source in recordings.map(\.source) {
      guard let twin = first.updateValue(source, forKey: source.digest) else { continue }
      let name = { (source: Provenance.Source) in
        "\(source.path) (offset \(CanonicalJSON.serialize(.number(source.offset.seconds))))"
      }
      throw InputFailure(
        "read the manifest of", meeting.id,
        "recordings: \(name(twin)) and \(name(source)) are the same recording, byte by byte",
        hint: "list each recording once, at the time at which it starts")
    }
  }

  /// A file that grows while it is looked at is not damaged but unfinished.
  private func describe(_ file: InputFile) throws -> RecordingDescription {
    do {
      return try probe.describe(file)
    } catch let failure as any RecapFailure where failure.disposition == .discard {
      if let (path, cause) = file.change() { throw OpenedMeeting.changed(path, cause) }
      throw failure
    }
  }

  /// - Throws: a `RecapFailure` if the speech engine is not there (69), or a transcript file is missing (66).
  func inspect(_ opened: OpenedMeeting) throws -> RecapInput {
    var input = RecapInput(opened: opened, engine: try engine(of: opened), digest: settingsDigest)
    input.digest = Digest(of: CanonicalJSON.serialize(identity(of: input)))
    return input
  }

  /// Each stream that the manifest gives to somebody is a sound track of a recording: a slip there would
  /// put a meeting's words into the wrong mouths (R9).
  private func checkTracks(of opened: OpenedMeeting) throws {
    let streams = Set(opened.descriptions.flatMap { $0.audioTracks.map(\.stream) })
    for (index, track) in opened.meeting.tracks.enumerated() where !streams.contains(track.stream) {
      let legal = streams.sorted().map(String.init).joined(separator: ", ")
      throw InputFailure(
        "read the manifest of", opened.meeting.id,
        "tracks[\(index)].stream: stream \(track.stream) is not an audio track; expected one of: \(legal)")
    }
  }

  /// What the manifest places in time fits the recordings: windows in another unit would open what was said with AI
  /// off (R2).
  /// - Returns: the meeting without the few turns of speakers that do not fit.
  private func checkTimes(of opened: OpenedMeeting) throws -> Meeting {
    do throws(JSONShapeError) {
      let extent = MeetingExtent(of: opened.meeting, .opened(opened.descriptions.map(\.timeline.end)))
      try extent.check()
      return extent.withoutMisplacedTurns()
    } catch {
      throw InputFailure("read the manifest of", opened.meeting.id, error.description)
    }
  }

  /// Who recognises; of a transcript file for each recording all digests are named.
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
      return Provenance.Source(
        path: recording.path, offset: recording.offset, bytes: Int(file.identity.size),
        digest: try Digest(of: file))
    } catch {
      throw InputFailure(
        "read the recording", recording.path, error.description, exitCode: error.exitCode)
    }
  }

  /// A transcript file decides the words as a recording does; an engine's weights do not count,
  /// or the second run after an upgrade would send a second notice.
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

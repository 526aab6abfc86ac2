package import Foundation

/// Reads a meeting manifest (product contract, section 2) and validates all of it.
///
/// Paths are resolved against the manifest's folder, including links; they must not leave it or the
/// recordings root. Addresses must be below one of the sources. Whether a recording exists is not checked here: with AI off, no recording is touched.
package struct ManifestReader: Sendable {
  /// The largest manifest that is read, in bytes.
  package static let maximumBytes = 16 << 20

  /// The folder in which recordings may lie, besides the manifest's folder.
  let recordingsRoot: URL?
  /// The prefixes of addresses at which recordings may be.
  let sources: [RecordingSource]
  /// The folder with the vocabularies of rooms.
  let roomVocabularies: URL?

  package init(
    recordingsRoot: URL? = nil, sources: [RecordingSource] = [], roomVocabularies: URL? = nil
  ) {
    self.recordingsRoot = recordingsRoot
    self.sources = sources
    self.roomVocabularies = roomVocabularies
  }

  /// - Throws: `OperationFailure` with exit code 66 for a missing manifest, 65 for an invalid one.
  package func read(_ file: URL) throws -> Meeting {
    try read(Self.bytes(of: file), named: file.path, in: file.deletingLastPathComponent())
  }

  /// - Throws: `OperationFailure` with exit code 66 for a missing manifest, 65 for one that is too large.
  package static func bytes(of file: URL) throws(OperationFailure) -> Data {
    do throws(RegularFile.Problem) {
      return try InputFile(file).read(atMost: maximumBytes)
    } catch {
      throw OperationFailure("read the manifest", file.path, error.description, exitCode: error.exitCode)
    }
  }

  /// Reads a manifest from memory. `name` is for messages; paths are resolved against `folder`.
  package func read(_ bytes: Data, named name: String, in folder: URL) throws -> Meeting {
    do {
      var meeting = try meeting(JSONReader(try JSONParser.parse(bytes)), folder: folder)
      // The manifest's own terms come first: of a term that both have, and of too many.
      meeting.vocabulary += try roomVocabulary(of: meeting.roomID)
      return meeting
    } catch let error as JSONSyntaxError {
      throw OperationFailure("read the manifest", name, "not valid JSON: \(error)")
    } catch let error as JSONShapeError {
      throw OperationFailure("read the manifest", name, error.description)
    }
  }

  static let keys = [
    "version", "meeting_id", "room_id", "title", "started_at", "ended_at", "time_zone", "host",
    "participants", "room_members", "ai_enabled", "ai_windows", "recording", "recordings", "tracks",
    "speaker_timeline", "chat", "vocabulary", "language", "locale",
  ]

  private func meeting(_ manifest: JSONReader, folder: URL) throws(JSONShapeError) -> Meeting {
    try manifest.object(allowing: Self.keys)
    if let version = manifest.optional("version") {
      guard try version.number() == 1 else {
        throw version.failure("is \(CanonicalJSON.serialize(version.value)); this version of recap reads 1")
      }
    }
    let participants = try participants(manifest)
    let known = ParticipantIDs(participants)
    let startedAt = try manifest.required("started_at").date()
    let end = try manifest.required("ended_at")
    let endedAt = try end.date()
    guard endedAt >= startedAt else { throw end.failure("is before started_at") }
    let (ai, places) = try aiWindows(manifest)
    let (turns, dropped) = try timeline(manifest, known)
    var meeting = Meeting(
      id: try manifest.required("meeting_id").id(),
      roomID: try manifest.required("room_id").id(),
      title: try manifest.required("title").label(), startedAt: startedAt, endedAt: endedAt,
      timeZone: try timeZone(manifest), hostID: try manifest.optional("host")?.participant(known),
      participants: participants, roomMembers: try roomMembers(manifest), ai: ai,
      recordings: try recordings(manifest, folder: folder, needed: ai != .off),
      tracks: try tracks(manifest, known), speakerTimeline: turns,
      chat: try chat(manifest, known), language: try language(manifest))
    meeting.vocabulary = try vocabulary(manifest)
    meeting.locale = try languageTag(manifest, "locale")
    meeting.windowPlaces = places
    meeting.misfitTurns = dropped
    try MeetingExtent(of: meeting, .unopened).check()
    return meeting
  }

  // MARK: people

  func participants(_ manifest: JSONReader) throws(JSONShapeError) -> [Participant] {
    var result: [Participant] = []
    var seen: Set<String> = []
    for entry in try manifest.required("participants").list(atMost: .people) {
      try entry.object(allowing: ["id", "name", "email"])
      let id = try entry.required("id")
      let participant = Participant(
        id: try id.id(), name: try entry.required("name").label(),
        email: try entry.optional("email")?.label())
      guard seen.insert(participant.id).inserted else {
        throw id.failure("duplicate participant id \"\(participant.id)\"")
      }
      result.append(participant)
    }
    return result
  }

  private func roomMembers(_ manifest: JSONReader) throws(JSONShapeError) -> [String]? {
    guard let list = manifest.optional("room_members") else { return nil }
    var result: [String] = []
    var seen: Set<String> = []
    for entry in try list.list(atMost: .people) {
      let id = try entry.id()
      guard seen.insert(id).inserted else { throw entry.failure("duplicate id \"\(id)\"") }
      result.append(id)
    }
    return result
  }

  // MARK: time

  /// Returns the zone in which days are counted: `time_zone`, otherwise the UTC offset of `started_at`.
  func timeZone(_ manifest: JSONReader) throws(JSONShapeError) -> TimeZone {
    guard let entry = manifest.optional("time_zone") else {
      let start = try manifest.required("started_at")
      let offset = RFC3339.offset(try start.string()) ?? 0
      guard let zone = TimeZone(secondsFromGMT: offset) else {
        throw start.failure(
          "its offset is more than 18 hours; correct it, or name the zone in time_zone")
      }
      return zone
    }
    let name = try entry.string()
    // Foundation finds some names that it was not asked for: by a path, and by what is before a NUL.
    let isName =
      name.utf8.allSatisfy { JSONReader.isAlphanumeric($0) || "/_+-".utf8.contains($0) }
      && (name == "UTC" || name.contains("/"))
    guard isName, let zone = TimeZone(identifier: name) else {
      throw entry.failure("\"\(name.prefix(40))\" is not an IANA time zone, such as Europe/Berlin or UTC")
    }
    return zone
  }

  /// Returns when AI was on, and the place of each window in the list; no places if the list is in order.
  func aiWindows(_ manifest: JSONReader) throws(JSONShapeError) -> (ai: AIWindows, places: [Int]) {
    let enabled = try manifest.optional("ai_enabled")?.bool() ?? true
    guard let list = manifest.optional("ai_windows") else { return (enabled ? .whole : .off, []) }
    var windows: [(range: TimeRange, entry: JSONReader, place: Int)] = []
    for (place, entry) in try list.list(atMost: .entries).enumerated() {
      try entry.object(allowing: ["start", "end"])
      windows.append((try entry.range(), entry, place))
    }
    windows.sort { $0.range.start < $1.range.start }
    for (earlier, later) in zip(windows, windows.dropFirst())
    where later.range.start < earlier.range.end {
      throw later.entry.failure("overlaps \(earlier.entry.path)")
    }
    guard enabled, !windows.isEmpty else { return (.off, []) }
    let places = windows.map(\.place)
    return (.ranges(windows.map(\.range)), places == Array(places.indices) ? [] : places)
  }

  /// Returns the speaker timeline. An entry that is not a span of time is dropped: platforms log such
  /// entries, and one of them is no reason to refuse a recap.
  private func timeline(
    _ manifest: JSONReader, _ known: ParticipantIDs
  ) throws(JSONShapeError) -> (turns: [SpeakerTurn], misfits: [MisfitTurns]) {
    guard let list = manifest.optional("speaker_timeline") else { return ([], []) }
    var turns: [SpeakerTurn] = []
    var misfits = MisfitTurns.Count()
    var tooLarge: JSONShapeError?
    let entries = try list.list(atMost: .entries)
    for (place, entry) in entries.enumerated() {
      try entry.object(allowing: ["start", "end", "participant_id"])
      let id = try entry.required("participant_id").string()
      let times = (try entry.required("start"), try entry.required("end"))
      _ = (try times.0.number(), try times.1.number())
      let (start, end): (MediaTime, MediaTime)
      do throws(JSONShapeError) {
        (start, end) = (try times.0.seconds(), try times.1.seconds())
      } catch {
        tooLarge = tooLarge ?? error
        misfits.add(.afterEnd, at: place)
        continue
      }
      // Speech from before the start of the recording is not in it.
      let range = TimeRange(start: max(.zero, start), end: max(.zero, start, end))
      if start >= end || range.isEmpty {
        misfits.add(start == end ? .empty : start > end ? .inverted : .beforeStart, at: place)
        continue
      }
      // A speaker who is not listed: the turn is kept, so that no participant is named for it.
      if !known.contains(id) { misfits.add(.unknownParticipant, at: place) }
      // All ids are ASCII. Marked, one that is not equals no participant's id by canonical equivalence.
      let speaker = id.utf8.allSatisfy { $0 < 0x80 } ? id : "?" + id
      turns.append(SpeakerTurn(range: range, participantID: speaker))
    }
    if let tooLarge, misfits.all.contains(where: { $0.problem == .afterEnd && $0.count * 2 > entries.count })
    {
      throw tooLarge
    }
    if let inverted = misfits.all.first(where: { $0.problem == .inverted }), inverted.count > 1,
      inverted.count * 2 > entries.count
    {
      throw list.failure(
        "most entries end before they start; both times are seconds from the recording's start")
    }
    turns.sort { ($0.range.start, $0.range.end) < ($1.range.start, $1.range.end) }
    return (turns, misfits.all)
  }

  // MARK: other entries

  private func tracks(
    _ manifest: JSONReader, _ known: ParticipantIDs
  ) throws(JSONShapeError) -> [TrackAssignment] {
    var result: [TrackAssignment] = []
    var seen: Set<Int> = []
    for entry in try manifest.optional("tracks")?.list(atMost: .tracks) ?? [] {
      try entry.object(allowing: ["stream", "participant_id"])
      let stream = try entry.required("stream")
      let assignment = TrackAssignment(
        stream: try stream.integer(in: 0...1023),
        participantID: try entry.required("participant_id").participant(known))
      guard seen.insert(assignment.stream).inserted else {
        throw stream.failure("duplicate stream \(assignment.stream)")
      }
      result.append(assignment)
    }
    return result
  }

  func chat(_ manifest: JSONReader, _ known: ParticipantIDs) throws(JSONShapeError) -> [ChatMessage] {
    var messages: [ChatMessage] = []
    for entry in try manifest.optional("chat")?.list(atMost: .entries) ?? [] {
      try entry.object(allowing: ["at", "from", "text"])
      messages.append(
        ChatMessage(
          at: try entry.required("at").seconds(), from: try entry.required("from").participant(known),
          text: try entry.required("text").chatText()))
    }
    return messages.sorted { $0.at < $1.at }
  }

  /// Returns the names and terms; each is a text, or an object with the spellings that sound like it.
  func vocabulary(_ manifest: JSONReader) throws(JSONShapeError) -> [VocabularyTerm] {
    var terms: [VocabularyTerm] = []
    for entry in try manifest.optional("vocabulary")?.list(atMost: .terms) ?? [] {
      if entry.value.stringValue != nil {
        terms.append(VocabularyTerm(try entry.term()))
      } else {
        try entry.object(allowing: ["term", "sounds_like"])
        var sounds: [String] = []
        for sound in try entry.optional("sounds_like")?.list(atMost: .sounds) ?? [] {
          sounds.append(try sound.term())
        }
        terms.append(VocabularyTerm(try entry.required("term").term(), soundsLike: sounds))
      }
    }
    return terms
  }

  func language(_ manifest: JSONReader) throws(JSONShapeError) -> String {
    try languageTag(manifest, "language")
  }

  /// Returns a language tag; `en` if the key is missing.
  private func languageTag(_ manifest: JSONReader, _ key: String) throws(JSONShapeError) -> String {
    guard let entry = manifest.optional(key) else { return "en" }
    let tag = try entry.string()
    let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
    // RFC 5646, section 2.1: the language itself has letters only.
    let legal = parts.allSatisfy { part in
      (1...8).contains(part.count) && part.utf8.allSatisfy(JSONReader.isAlphanumeric)
    }
    guard legal, (2...3).contains(parts[0].count), parts[0].allSatisfy(\.isLetter) else {
      throw entry.failure("\"\(tag.prefix(40))\" is not a language tag, such as en or pt-BR")
    }
    return tag
  }
}

import Foundation

extension ManifestReader {
  /// Reads only the parts of a manifest that are needed to understand what was said: when and where the
  /// meeting began, the participants, the chat, the language and the AI windows. Everything else that a
  /// manifest may hold is ignored.
  ///
  /// - Parameters:
  ///   - speakers: the speakers of the transcript, who are the participants if the manifest lists none.
  ///   - name: the name for messages, and the title and missing id of the meeting.
  /// - Throws: `JSONShapeError` if a value that is read is malformed, or a key is unknown.
  package func readTalk(
    _ manifest: JSONReader, speakers: [String], named name: String
  ) throws(JSONShapeError) -> Meeting {
    try manifest.object(allowing: Self.keys)
    let listed = manifest.optional("participants") == nil ? nil : try participants(manifest)
    let people = listed ?? speakers.map { Participant(id: $0, name: $0) }
    let known = ParticipantIDs(people)
    let startedAt = try manifest.required("started_at").date()
    let host = manifest.optional("host")?.value.stringValue
    // The end only limits the windows, which the transcript limits as well, so a malformed one is ignored.
    let endedAt = try? manifest.optional("ended_at")?.date()
    return Meeting(
      id: manifest.optional("meeting_id")?.value.stringValue ?? name, roomID: "none", title: name,
      startedAt: startedAt, endedAt: max(startedAt, endedAt ?? startedAt), timeZone: try timeZone(manifest),
      hostID: host.flatMap { known.contains($0) ? $0 : nil }, participants: people,
      ai: try aiWindows(manifest).ai, chat: try chat(manifest, known), language: try language(manifest))
  }
}

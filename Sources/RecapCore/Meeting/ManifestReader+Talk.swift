import Foundation

extension ManifestReader {
  /// Reads of a manifest what it takes to understand what was said: when the meeting began and where, who was there, what
  /// was written, in which language, and when AI was on. All else that a manifest may hold is not looked at.
  ///
  /// - Parameters:
  ///   - speakers: who speaks in the transcript: the participants where the manifest names none.
  ///   - name: for messages and for what has no name of its own.
  /// - Throws: `JSONShapeError` for what is read and malformed, and for keys that no manifest has.
  package func readTalk(
    _ manifest: JSONReader, speakers: [String], named name: String
  ) throws(JSONShapeError) -> Meeting {
    try manifest.object(allowing: Self.keys + ["vocabulary", "locale"])
    let listed = manifest.optional("participants") == nil ? nil : try participants(manifest)
    let people = listed ?? speakers.map { Participant(id: $0, name: $0) }
    let known = Set(people.map(\.id))
    let startedAt = try manifest.required("started_at").date()
    let host = manifest.optional("host")?.value.stringValue
    // No part of a talk: it only bounds the windows, which the transcript bounds, too. A malformed one says nothing.
    let endedAt = try? manifest.optional("ended_at")?.date()
    return Meeting(
      id: manifest.optional("meeting_id")?.value.stringValue ?? name, roomID: "none", title: name,
      startedAt: startedAt, endedAt: max(startedAt, endedAt ?? startedAt), timeZone: try timeZone(manifest),
      hostID: host.flatMap { known.contains($0) ? $0 : nil }, participants: people,
      ai: try aiWindows(manifest).ai, chat: try chat(manifest, known), language: try language(manifest))
  }
}

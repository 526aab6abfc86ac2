/// An audio track to transcribe, with its participant.
package struct SelectedTrack: Hashable, Sendable {
  /// The container's stream index.
  package var stream: Int
  /// The participant whose microphone alone the track carries; nil if the participant is not known.
  package var participantID: String?

  package init(stream: Int, participantID: String?) {
    self.stream = stream
    self.participantID = participantID
  }
}

/// Finds the participants' own tracks from the platform's data, never from the voice (R9).
///
/// Tracks that no name assigns are decided by content: see `TrackJudgement`.
package enum TrackSelection {
  /// Returns every audio track, in stream order, with its participant if it is known.
  ///
  /// The manifest's `tracks` decide about the streams that they name. For the others, the title decides if it
  /// fits exactly one participant: first as written (id or name), then without regard to case, spaces and
  /// additions in parentheses, then as the listed e-mail address. One participant may own several tracks.
  package static func tracks(of recording: RecordingDescription, in meeting: Meeting) -> [SelectedTrack] {
    let assigned = Dictionary(
      meeting.tracks.map { ($0.stream, $0.participantID) }, uniquingKeysWith: { first, _ in first })
    let people = People(meeting.participants)
    return recording.audioTracks.map { track in
      SelectedTrack(
        stream: track.stream, participantID: assigned[track.stream] ?? people.owner(titled: track.title))
    }.sorted { $0.stream < $1.stream }
  }

  /// Returns a name in the form in which names are compared: without regard to case and invisible characters,
  /// with single spaces, and without the additions in parentheses that programs and people append to names,
  /// such as "(guest)" or "(2)".
  static func normalized(_ name: String) -> String {
    var text = SingleLine.text(name)
    while let open = startOfAddition(in: text), open != text.startIndex {
      text = SingleLine.text(String(text[..<open]))
    }
    // Converted both ways, so that "ß" and "SS" are equal.
    return text.uppercased().lowercased()
  }

  /// Returns where the last parenthesis opens in a text that ends with a closing one.
  private static func startOfAddition(in text: String) -> String.Index? {
    let pairs: [Character: Character] = [")": "(", "]": "[", "）": "（"]
    guard let open = text.last.flatMap({ pairs[$0] }) else { return nil }
    return text.lastIndex(of: open)
  }

  /// The participants by everything that can name them.
  private struct People {
    private var exact: [String: Set<String>] = [:]
    private var normal: [String: Set<String>] = [:]
    private var addresses: [String: Set<String>] = [:]

    init(_ participants: [Participant]) {
      for person in participants {
        for name in [person.id, person.name] {
          exact[name, default: []].insert(person.id)
          normal[TrackSelection.normalized(name), default: []].insert(person.id)
        }
        if let email = person.email { addresses[email.lowercased(), default: []].insert(person.id) }
      }
    }

    /// Returns the only participant whom a title fits; nil if there is none, or more than one.
    func owner(titled title: String?) -> String? {
      guard let title, !title.isEmpty else { return nil }
      let key = TrackSelection.normalized(title)
      guard !key.isEmpty else { return nil }
      for fitting in [exact[title], normal[key], addresses[SingleLine.text(title).lowercased()]] {
        guard let fitting, let owner = fitting.first else { continue }
        return fitting.count == 1 ? owner : nil
      }
      return nil
    }
  }
}

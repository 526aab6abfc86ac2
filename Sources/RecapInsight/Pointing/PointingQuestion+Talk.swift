package import RecapCore

extension PointingQuestion {
  /// Creates the question about a meeting: its utterances inside the AI windows, numbered from 1, and the participants who
  /// speak or are named in them.
  package init(meeting: Meeting, transcript: Transcript, windows: [TimeRange]) {
    self.init(Discourse(meeting: meeting, transcript: transcript, windows: windows.merged()), meeting)
  }

  init(_ discourse: Discourse, _ meeting: Meeting) {
    let utterances = discourse.utterances.map { utterance in
      Utterance(
        number: utterance.index + 1, speaker: utterance.speaker,
        text: discourse.conversation.surface(utterance.sentence.words).joined(separator: " "),
        named: Set(utterance.called.compactMap(\.self)).sorted())
    }
    let present = Set(utterances.flatMap { $0.named + [$0.speaker].compactMap(\.self) })
    self.init(
      people: meeting.participants.filter { present.contains($0.id) }.map {
        Person(id: $0.id, name: $0.name)
      },
      utterances: utterances)
  }
}

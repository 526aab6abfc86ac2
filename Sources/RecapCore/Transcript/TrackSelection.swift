/// One audio track to transcribe and whose it is.
package struct SelectedTrack: Hashable, Sendable {
  /// The container's stream index.
  package var stream: Int
  /// The participant whose microphone alone it carries; nil for a mixed track.
  package var participantID: String?

  package init(stream: Int, participantID: String?) {
    self.stream = stream
    self.participantID = participantID
  }
}

/// Decides which tracks of a recording are transcribed.
package enum TrackSelection {
  /// The participants' own tracks: those that the manifest assigns, else those whose title is exactly
  /// one participant's name or id. Without any, the mixed track alone; with some, not the mixed one,
  /// which says the same again. Empty where the recording has no audio.
  package static func tracks(of recording: RecordingDescription, in meeting: Meeting) -> [SelectedTrack] {
    let streams = Set(recording.audioTracks.map(\.stream))
    let assigned = meeting.tracks.filter { streams.contains($0.stream) }
      .map { SelectedTrack(stream: $0.stream, participantID: $0.participantID) }
    let own = assigned.isEmpty ? titled(recording, meeting.participants) : assigned
    if !own.isEmpty { return own.sorted { $0.stream < $1.stream } }
    return recording.mainAudio.map { [SelectedTrack(stream: $0.stream, participantID: nil)] } ?? []
  }

  private static func titled(_ recording: RecordingDescription, _ participants: [Participant])
    -> [SelectedTrack]
  {
    recording.audioTracks.compactMap { track in
      let owners = participants.filter { $0.id == track.title || $0.name == track.title }
      return owners.count == 1 ? SelectedTrack(stream: track.stream, participantID: owners[0].id) : nil
    }
  }
}

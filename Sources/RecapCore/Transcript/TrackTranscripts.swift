/// The transcripts of the meeting's tracks so far, on the meeting's timeline.
struct TrackTranscripts {
  /// The transcript of one track.
  private struct Piece {
    var recording: RecordingReference
    var participant: String?
    var kind: Transcription.Part.Kind
    var segments: [Segment]
    /// The spans that were transcribed.
    var windows: [TimeRange]
    /// The speech regions.
    var voices: [TimeRange]
    var loudness: Loudness?
  }

  private var pieces: [Piece] = []
  private(set) var tracks: [QualityFacts.Track] = []
  private(set) var dropped = 0
  /// The transcribers' warnings about parts that were left out or estimated.
  private(set) var warnings: [QualityWarning] = []

  var segments: [Segment] { pieces.flatMap(\.segments) }
  var windows: [TimeRange] { pieces.flatMap(\.windows) }
  var speech: [TimeRange] { pieces.flatMap(\.voices) }

  mutating func add(
    _ raw: RawTranscription, of part: Transcription.Part, normalizer: TranscriptNormalizer,
    spelling: TermSpelling, attribution: SpeakerAttribution
  ) {
    let offset = part.recording.offset
    var normal = normalizer.normalize(raw.segments, within: part.windows)
    let ordinary = TermSpelling.ordinary(normal.sentences.map(\.words))
    for index in normal.sentences.indices {
      normal.sentences[index].words = spelling.spelled(normal.sentences[index].words, ordinary: ordinary)
    }
    let segments = normal.sentences.flatMap { sentence in
      attribution.attribute(sentence.shifted(by: offset), track: part.track.participantID)
        .map(Self.segment)
    }
    let voices = raw.speech.isEmpty ? segments.map(\.range) : raw.speech.map { $0.shifted(by: offset) }
    let allowed = part.windows.map { $0.shifted(by: offset) }
    let time = AllowedTime(allowed)
    pieces.append(
      Piece(
        recording: part.recording, participant: part.track.participantID, kind: part.kind,
        segments: segments, windows: allowed,
        voices: voices.flatMap(time.parts), loudness: raw.loudness))
    if let report = raw.audio {
      tracks.append(
        QualityFacts.Track(
          recording: part.recording.path, stream: part.track.stream, participant: part.track.participantID,
          report: report))
    }
    dropped += normal.dropped
    warnings += raw.warnings.map { warning in
      var warning = warning
      warning.recording = warning.recording ?? part.recording.path
      return warning
    }
  }

  /// Removes crosstalk between the tracks of each recording.
  /// - Returns: the number of removed words; nil if no recording has two tracks that can be compared.
  mutating func removeCrosstalk(_ removal: CrosstalkRemoval) -> Int? {
    let single = pieces.indices.filter { pieces[$0].kind != .all && pieces[$0].loudness != nil }
    var words: Int?
    for (_, group) in Dictionary(grouping: single, by: { pieces[$0].recording.path }) where group.count > 1 {
      let result = removal.removed(
        from: group.map { index in
          CrosstalkRemoval.Track(
            participant: pieces[index].participant, isMix: pieces[index].kind == .mix,
            segments: pieces[index].segments, loudness: pieces[index].loudness ?? Loudness(),
            offset: pieces[index].recording.offset)
        })
      for (index, segments) in zip(group, result.segments) { pieces[index].segments = segments }
      words = (words ?? 0) + result.words
    }
    return words
  }

  /// Removes the talk that one recording repeats from another.
  mutating func removeRepeatedTalk() -> [RepeatedTalk.Finding] {
    let groups = Dictionary(grouping: pieces.indices, by: { pieces[$0].recording.path }).values
      .sorted { $0[0] < $1[0] }
    guard groups.count > 1 else { return [] }
    let result = RepeatedTalk().removed(
      from: groups.map { group in
        RepeatedTalk.Recording(
          path: pieces[group[0]].recording.path, ownTracks: group.count { pieces[$0].kind == .own },
          tracks: group.map { pieces[$0].segments }, windows: group.flatMap { pieces[$0].windows })
      })
    for (group, tracks) in zip(groups, result.tracks) {
      for (index, segments) in zip(group, tracks) { pieces[index].segments = segments }
    }
    return result.findings
  }

  /// The time in which more than one person speaks on single participants' tracks; nil without such tracks. A
  /// voice counts on the track on which its words were transcribed.
  var overlap: MediaTime? {
    let own = pieces.indices.filter { pieces[$0].kind != .all }
    // A track without a name is one more person; tracks with the same name are one person.
    let people = Dictionary(grouping: own) { pieces[$0].participant ?? "\u{0}\($0)" }
    guard people.count > 1 else { return nil }
    let voices = people.values.map { indices in
      indices.flatMap { index in
        let said = AllowedTime(pieces[index].segments.map(\.range).merged())
        return pieces[index].voices.flatMap(said.parts)
      }.merged()
    }
    return voices.flatMap { $0 }.coveredTwice
  }

  private static func segment(
    _ sentence: TranscriptNormalizer.Sentence, speaker: String?, attribution: Attribution
  ) -> Segment {
    Segment(
      id: "", start: sentence.range.start, end: sentence.range.end, speaker: speaker,
      attribution: attribution, text: sentence.text, confidence: sentence.confidence, words: sentence.words,
      wordTiming: sentence.wordTiming)
  }
}

extension TranscriptNormalizer.Sentence {
  fileprivate func shifted(by offset: MediaTime) -> Self {
    var copy = self
    for index in copy.words.indices {
      copy.words[index].start = copy.words[index].start + offset
      copy.words[index].end = copy.words[index].end + offset
    }
    return copy
  }
}

/// Names the speaker of each sentence from what the platform knows, never from the voice (R9): a
/// participant's own track, the speaker timeline, or the names of a transcript file.
package struct SpeakerAttribution: Sendable {
  package struct Settings: Hashable, Sendable, Codable {
    /// The smallest share of the sentence for which a speaker is named: a wrong name is worse than none.
    package var minimumSupport: Double
    /// The largest error of the timeline in either direction.
    package var jitter: MediaTime
    /// The shortest pause that can separate two speakers inside a sentence.
    package var pause: MediaTime

    package init(
      minimumSupport: Double = 0.6, jitter: MediaTime = MediaTime(seconds: 0.2),
      pause: MediaTime = MediaTime(seconds: 0.15)
    ) {
      self.minimumSupport = minimumSupport
      self.jitter = jitter
      self.pause = pause
    }

    private enum CodingKeys: String, CodingKey {
      case jitter, pause
      case minimumSupport = "minimum_support"
    }
  }

  private let settings: Settings
  private let timeline: SpeakerTimeline
  private let changeTimes: [MediaTime]
  private let names: SpeakerNames
  private let ids: Set<String>

  package init(_ settings: Settings = Settings(), timeline: SpeakerTimeline, participants: [Participant]) {
    self.settings = settings
    self.timeline = timeline
    self.changeTimes = timeline.changes
    self.names = SpeakerNames(participants)
    ids = Set(participants.map(\.id))
  }

  /// Returns the parts of a sentence with their speakers; a sentence that two people share is split at a
  /// pause.
  /// - Parameter track: the participant whose track this is; nil for any other track.
  package func attribute(
    _ sentence: TranscriptNormalizer.Sentence, track: String?
  ) -> [(sentence: TranscriptNormalizer.Sentence, speaker: String?, attribution: Attribution)] {
    if let track { return [(sentence, track, Attribution(method: .track, support: 1))] }
    if let name = sentence.speakerName {
      // A name that the platform does not know is not replaced by a guess.
      guard let id = names.participant(called: name) else { return [(sentence, nil, .unknown)] }
      return [(sentence, id, Attribution(method: .sidecar, support: 1))]
    }
    guard !timeline.isEmpty else { return [(sentence, nil, .unknown)] }
    return split(sentence).map { piece in
      let (speaker, attribution) = named(piece.range)
      return (piece, speaker, attribution)
    }
  }

  private func named(_ range: TimeRange) -> (String?, Attribution) {
    let span =
      range.isEmpty ? TimeRange(start: range.start, end: range.start + MediaTime(milliseconds: 1)) : range
    guard let best = timeline.shares(of: span, tolerance: settings.jitter).first else {
      return (nil, .unknown)
    }
    // Rounded, so that the figure in the record is readable.
    let support = (best.share * 1000).rounded() / 1000
    // A speaker who is in the log but not in `participants`: known to be no participant.
    guard support >= settings.minimumSupport, ids.contains(best.id) else {
      return (nil, Attribution(method: .none, support: support))
    }
    return (best.id, Attribution(method: .timeline, support: support))
  }

  /// Splits a sentence at the changes of speaker inside it that have a pause nearby.
  private func split(_ sentence: TranscriptNormalizer.Sentence) -> [TranscriptNormalizer.Sentence] {
    let range = sentence.range
    let near = MediaTime(seconds: 0.5)
    var cuts: Set<Int> = []
    for change in changes(inside: range) {
      let candidates = sentence.words.indices.dropFirst().filter { index in
        let (before, after) = (sentence.words[index - 1].end, sentence.words[index].start)
        return after - before >= settings.pause && before - near <= change && change <= after + near
      }
      let nearest = candidates.min {
        distance(change, sentence.words, $0) < distance(change, sentence.words, $1)
      }
      if let nearest { cuts.insert(nearest) }
    }
    var pieces: [TranscriptNormalizer.Sentence] = []
    var start = 0
    for cut in cuts.sorted() + [sentence.words.count] where cut > start {
      var piece = sentence
      piece.words = Array(sentence.words[start..<cut])
      pieces.append(piece)
      start = cut
    }
    return pieces
  }

  private func changes(inside range: TimeRange) -> [MediaTime] {
    let first = changeTimes.partitioningIndex { $0 >= range.start }
    return Array(changeTimes[first...].prefix { $0 <= range.end })
  }

  private func distance(_ change: MediaTime, _ words: [Word], _ index: Int) -> Int64 {
    let (before, after) = (words[index - 1].end, words[index].start)
    return abs(change.milliseconds * 2 - before.milliseconds - after.milliseconds)
  }
}

/// Measures how far a recap can be trusted (R11), from what the stages saw.
package enum QualityAssessment {
  package struct Input: Sendable {
    package var duration: MediaTime
    package var windows: [TimeRange]
    package var transcript: Transcript
    package var speech: [TimeRange]
    package var tracks: [QualityFacts.Track]
    package var droppedSegments: Int
    /// How long more than one person speaks; nil where nothing tells.
    package var overlap: MediaTime?
    package var overheardWords: Int?
    /// What of the recordings is left out, each a sentence without its end.
    package var leftOut: [String]
    /// What was found of tracks that no name gives to anybody.
    package var notices: [TrackNotice]

    package init(
      duration: MediaTime, windows: [TimeRange], transcript: Transcript, speech: [TimeRange],
      tracks: [QualityFacts.Track], droppedSegments: Int, overlap: MediaTime? = nil,
      overheardWords: Int? = nil, leftOut: [String] = [],
      notices: [TrackNotice] = []
    ) {
      self.duration = duration
      self.windows = windows
      self.transcript = transcript
      self.speech = speech
      self.tracks = tracks
      self.droppedSegments = droppedSegments
      self.overlap = overlap
      self.overheardWords = overheardWords
      self.leftOut = leftOut
      self.notices = notices
    }
  }

  package static func facts(_ input: Input) -> QualityFacts {
    let segments = input.transcript.segments
    let covered = input.windows.coveredDuration
    let spoken = (input.speech.isEmpty ? segments.map(\.range) : input.speech).coveredDuration
    let confidences = segments.flatMap(\.words).compactMap(\.confidence)
    return QualityFacts(
      duration: input.duration, covered: covered,
      speechShare: share(Double(spoken.milliseconds), of: Double(covered.milliseconds)),
      unknownSpeakerShare: share(
        Double(segments.count { $0.speaker == nil }), of: Double(segments.count)),
      lowConfidenceShare: confidences.isEmpty
        ? nil : share(Double(confidences.count { $0 < 0.5 }), of: Double(confidences.count)),
      wordsByTenth: wordsByTenth(segments, duration: input.duration),
      droppedSegments: input.droppedSegments,
      overlapShare: input.overlap.map { share(Double($0.milliseconds), of: Double(spoken.milliseconds)) },
      overheardWords: input.overheardWords, tracks: input.tracks,
      warnings: input.leftOut + input.notices.map(\.warning) + input.tracks.flatMap(warnings)
        + silentTracks(input)
        + language(input.transcript))
  }

  /// Rounded to a thousandth: finer would claim more than is known.
  private static func share(_ part: Double, of whole: Double) -> Double {
    whole > 0 ? min(1, (part / whole * 1000).rounded() / 1000) : 0
  }

  private static func wordsByTenth(_ segments: [Segment], duration: MediaTime) -> [Int] {
    var tenths = [Int](repeating: 0, count: 10)
    guard duration > .zero else { return tenths }
    for segment in segments {
      let tenth = Int(segment.start.milliseconds * 10 / duration.milliseconds)
      tenths[min(max(tenth, 0), 9)] += WordCount.count(segment.text)
    }
    return tenths
  }

  private static func warnings(_ track: QualityFacts.Track) -> [String] {
    let report = track.report
    let name = "\(track.recording), stream \(track.stream)"
    var warnings: [String] = []
    if report.truncated {
      warnings.append("\(name): the recording ends early, at \(report.decodedEnd); the rest is missing")
    }
    if report.decodeErrors + report.corruptPackets > 0 {
      warnings.append(
        "\(name): damaged; \(report.decodeErrors + report.corruptPackets) pieces could not be decoded")
    }
    if report.filledSilence >= AudioReport.shortestHole {
      warnings.append("\(name): \(report.filledSilence) of sound is missing and was taken as silence")
    }
    if let invalid = report.invalidSamples {
      warnings.append("\(name): \(invalid) samples are no sound and were taken as silence")
    }
    if let unrecognized = report.unrecognized {
      warnings.append("\(name): \(unrecognized) of speech could not be recognised")
    }
    if let level = report.level, level.isSilent {
      let owner = track.participant.map { " of \($0)" } ?? ""
      warnings.append("\(name): the track\(owner) is silent")
    }
    if let level = report.level, level.isClipped {
      let percent = max(1, Int(saturating: (level.clippedShare * 100).rounded()))
      warnings.append("\(name): recorded too loud; \(percent) % of its sound is clipped")
    }
    warnings += report.channels?.warnings(of: name) ?? []
    return warnings
  }

  /// What chooses lines was learnt from English alone.
  private static func language(_ transcript: Transcript) -> [String] {
    InsightModels.isLearnt(transcript.language)
      ? []
      : [
        "the meeting's language (\(transcript.language)) is not English: summary and clips were chosen by how often "
          + "words are said, and action items and decisions were looked for in English only"
      ]
  }

  /// A participant whose own track holds no word may have had the wrong microphone.
  private static func silentTracks(_ input: Input) -> [String] {
    let speakers = Set(input.transcript.segments.compactMap(\.speaker))
    return input.tracks.compactMap { track in
      guard let participant = track.participant, !speakers.contains(participant),
        track.report.level?.isSilent != true
      else { return nil }
      return "\(track.recording), stream \(track.stream): not a word on the track of \(participant)"
    }
  }
}

/// Measures how far a recap can be trusted (R11), from the stages' results.
package enum QualityAssessment {
  package struct Input: Sendable {
    package var duration: MediaTime
    package var windows: [TimeRange]
    package var transcript: Transcript
    package var speech: [TimeRange]
    package var tracks: [QualityFacts.Track]
    package var droppedSegments: Int
    /// The time in which more than one person speaks; nil if it is not known.
    package var overlap: MediaTime?
    package var crosstalkWords: Int?
    /// Whether the models that choose lines were trained on the transcript's language.
    package var isLanguageSupported: Bool
    /// The warnings found before the tracks were measured.
    package var warnings: [QualityWarning]

    package init(
      duration: MediaTime, windows: [TimeRange], transcript: Transcript, speech: [TimeRange],
      tracks: [QualityFacts.Track], droppedSegments: Int, overlap: MediaTime? = nil,
      crosstalkWords: Int? = nil, isLanguageSupported: Bool,
      warnings: [QualityWarning] = []
    ) {
      self.duration = duration
      self.windows = windows
      self.transcript = transcript
      self.speech = speech
      self.tracks = tracks
      self.droppedSegments = droppedSegments
      self.overlap = overlap
      self.crosstalkWords = crosstalkWords
      self.isLanguageSupported = isLanguageSupported
      self.warnings = warnings
    }
  }

  package static func facts(_ input: Input) -> QualityFacts {
    let segments = input.transcript.segments
    let covered = input.windows.coveredDuration
    let spoken = (input.speech.isEmpty ? segments.map(\.range) : input.speech).coveredDuration
    let replaced = segments.flatMap(\.words).count { $0.heard != nil }
    let confidences = segments.flatMap(\.words).compactMap(\.confidence)
    return QualityFacts(
      duration: input.duration, covered: covered,
      speechShare: share(Double(spoken.milliseconds), of: Double(covered.milliseconds)),
      unknownSpeakerShare: share(
        Double(segments.count { $0.speaker == nil }), of: Double(segments.count)),
      lowConfidenceShare: confidences.isEmpty
        ? nil : share(Double(confidences.count { $0 < HardWord.sure }), of: Double(confidences.count)),
      wordsByTenth: wordsByTenth(segments, duration: input.duration),
      droppedSegments: input.droppedSegments,
      overlapShare: input.overlap.map { share(Double($0.milliseconds), of: Double(spoken.milliseconds)) },
      crosstalkWords: input.crosstalkWords, replacedWords: replaced == 0 ? nil : replaced,
      tracks: input.tracks,
      warnings: input.warnings + input.tracks.flatMap(warnings) + tracksWithoutWords(input)
        + language(input))
  }

  /// Rounded to a thousandth, because more digits would claim more than is known.
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

  private static func warnings(_ track: QualityFacts.Track) -> [QualityWarning] {
    let report = track.report
    var warnings: [QualityWarning] = []
    func warn(_ code: QualityWarning.Code, at time: MediaTime? = nil, _ text: String) {
      warnings.append(track.warning(code, at: time, text))
    }
    if report.truncated {
      warn(
        .recordingTruncated, at: report.decodedEnd,
        "the recording ends early, at \(report.decodedEnd); the rest is missing")
    }
    if report.decodeErrors + report.corruptPackets > 0 {
      warn(
        .recordingDamaged,
        "damaged; \(report.decodeErrors + report.corruptPackets) pieces could not be decoded or had a damaged time"
      )
    }
    if report.filledSilence >= AudioReport.shortestHole {
      warn(
        .soundMissing, at: report.missingFrom,
        "\(report.filledSilence) of sound is missing"
          + " and was taken as silence"
          + (report.missingFrom.map { "; the longest hole begins at \($0)" } ?? ""))
    }
    if let invalid = report.invalidSamples {
      warn(.samplesInvalid, "\(invalid) samples are no sound and were taken as silence")
    }
    if let unrecognized = report.unrecognized {
      warn(.speechUnrecognized, "\(unrecognized) of speech could not be recognised")
    }
    if let level = report.level, level.isSilent {
      let owner = track.participant.map { " of \($0)" } ?? ""
      warn(.trackSilent, "the track\(owner) is silent")
    }
    if let level = report.level, level.isClipped {
      let percent = max(1, Int(saturating: (level.clippedShare * 100).rounded()))
      warn(.trackClipped, "recorded too loud; \(percent) % of its sound is clipped")
    }
    for (code, text) in report.channels?.troubles ?? [] { warn(code, text) }
    return warnings
  }

  /// The models that choose lines were trained on English alone.
  private static func language(_ input: Input) -> [QualityWarning] {
    input.isLanguageSupported
      ? []
      : [
        QualityWarning(
          .languageNotLearnt,
          "the meeting's language (\(input.transcript.language)) is not English: summary and clips were chosen by how "
            + "often words are said, and action items and decisions were looked for in English only")
      ]
  }

  /// If a participant's own track holds no word, the wrong microphone may have been open.
  private static func tracksWithoutWords(_ input: Input) -> [QualityWarning] {
    let speakers = Set(input.transcript.segments.compactMap(\.speaker))
    return input.tracks.compactMap { track in
      guard let participant = track.participant, !speakers.contains(participant),
        track.report.level?.isSilent != true
      else { return nil }
      return track.warning(.trackWithoutWords, "not a word on the track of \(participant)")
    }
  }
}

extension QualityFacts.Track {
  /// - Parameter text: the problem; the track's name is put before it.
  fileprivate func warning(
    _ code: QualityWarning.Code, at time: MediaTime? = nil, _ text: String
  ) -> QualityWarning {
    QualityWarning(
      code, recording: recording, stream: stream, time: time, "\(recording), stream \(stream): \(text)")
  }
}

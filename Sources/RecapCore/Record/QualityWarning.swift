/// A coded report of a loss, a guess or a fallback, in the record of the meeting (R11).
package struct QualityWarning: Hashable, Sendable {
  /// The stable codes. `docs/warnings.md` explains each code and what to do about it.
  package enum Code: String, CaseIterable, Hashable, Sendable, Codable {
    // The recording
    case pictureLeftOut = "picture_left_out"
    case clockRestarts = "clock_restarts"
    case recordingTruncated = "recording_truncated"
    case recordingDamaged = "recording_damaged"
    case soundMissing = "sound_missing"
    case samplesInvalid = "samples_invalid"
    case speechUnrecognized = "speech_unrecognized"
    case talkRepeated = "talk_repeated"

    // Tracks and channels
    case trackSilent = "track_silent"
    case trackUnmatched = "track_unmatched"
    case mixHoldsMore = "mix_holds_more"
    case trackUnread = "track_unread"
    case trackUndecodable = "track_undecodable"
    case trackWithoutWords = "track_without_words"
    case trackClipped = "track_clipped"
    case channelDead = "channel_dead"
    case channelSilent = "channel_silent"
    case channelClipped = "channel_clipped"
    case channelOpposite = "channel_opposite"

    // Transcript files
    case textWithoutTimes = "transcript_text_without_times"
    case unreadableTimes = "transcript_times_unreadable"
    case unreadableEntries = "transcript_entries_unreadable"
    case cueWithoutLength = "transcript_cue_without_length"
    case repeatedText = "transcript_text_repeated"
    case encodingGuessed = "transcript_encoding_guessed"
    case cueBeyondEnd = "transcript_cue_beyond_end"
    case cueAfterEnd = "transcript_cue_after_end"
    case cueAcrossWindow = "transcript_cue_across_window"
    case nameUnknown = "transcript_name_unknown"

    // The manifest
    case speakerTimelineEntries = "speaker_timeline_entries"
    case localeUnknown = "locale_unknown"

    // Conclusions from the transcript
    case languageNotLearnt = "language_not_learnt"
    case lineAsSaid = "line_as_said"
    case lineWithoutDate = "line_without_date"
    case lineLeftOut = "line_left_out"
    case secondEngineFailed = "second_engine_failed"
    case pointsDropped = "second_engine_points_dropped"

    // The reel
    case clipLeftOut = "clip_left_out"
    case reelLeftOut = "reel_left_out"
  }

  /// The code; nil in records of version 1, which have only the sentence.
  package var code: Code?
  /// The recording's path as written in the manifest; nil if the warning is not about a single recording.
  package var recording: String?
  /// The container's stream index; nil if the warning is not about a single stream.
  package var stream: Int?
  /// The time at which it begins: in the recording if one is named, otherwise in the meeting. nil if the time
  /// is not known or the whole is meant.
  package var time: MediaTime?
  /// A sentence without its full stop, for people.
  package var text: String

  package init(
    _ code: Code, recording: String? = nil, stream: Int? = nil, time: MediaTime? = nil, _ text: String
  ) {
    self.code = code
    self.recording = recording
    self.stream = stream
    self.time = time
    self.text = text
  }
}

extension QualityWarning: Codable {
  private enum CodingKeys: String, CodingKey { case code, recording, stream, time, text }

  /// Decodes the plain sentences of version 1 as well.
  package init(from decoder: any Decoder) throws {
    do {
      text = try decoder.singleValueContainer().decode(String.self)
      return
    } catch DecodingError.typeMismatch {
      // A warning of version 2 is an object.
    }
    let members = try decoder.container(keyedBy: CodingKeys.self)
    code = try members.decode(Code.self, forKey: .code)
    recording = try members.decodeIfPresent(String.self, forKey: .recording)
    stream = try members.decodeIfPresent(Int.self, forKey: .stream)
    time = try members.decodeIfPresent(MediaTime.self, forKey: .time)
    text = try members.decode(String.self, forKey: .text)
  }

  /// Encodes a warning that was read as a sentence as a sentence, so that a record keeps its bytes.
  package func encode(to encoder: any Encoder) throws {
    guard let code else {
      var value = encoder.singleValueContainer()
      return try value.encode(text)
    }
    var members = encoder.container(keyedBy: CodingKeys.self)
    try members.encode(code, forKey: .code)
    try members.encodeIfPresent(recording, forKey: .recording)
    try members.encodeIfPresent(stream, forKey: .stream)
    try members.encodeIfPresent(time, forKey: .time)
    try members.encode(text, forKey: .text)
  }
}

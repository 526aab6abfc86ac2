/// A phrase of pages and messages. The files of the languages have each under its raw value; `{…}` in a phrase is
/// replaced.
package enum Phrase: String, CaseIterable, Sendable {
  case months
  case weekdays
  case firstDay = "first_day"
  case day
  case date
  case dayOfMonth = "day_of_month"
  case groupSeparator = "group_separator"
  case notice
  case pageTitle = "page_title"
  case skip
  case recap
  case revision
  case minutesLong = "minutes_long"
  case host
  case participants
  case more
  case andMore = "and_more"
  case unknownSpeaker = "unknown_speaker"
  case halfMinute = "half_minute"
  case noSummary = "no_summary"
  case minutes
  case summary
  case actions
  case noActions = "no_actions"
  case noOwner = "no_owner"
  case unsure
  case due
  case dueSpoken = "due_spoken"
  case spoken
  case saidAt = "said_at"
  case highlights
  case inMeeting = "in_meeting"
  case captions
  case playReel = "play_reel"
  case playRecording = "play_recording"
  case closePlayer = "close_player"
  case recording
  case recordingLeftOut = "recording_left_out"
  case report
  case voices
  case marks
  case clip
  case decision
  case task
  case question
  case chapter
  case chat
  case shares
  case together
  case person
  case speakingTime = "speaking_time"
  case share
  case chapters
  case transcript
  case search
  case searchTranscript = "search_transcript"
  case previous
  case next
  case notSaid = "not_said"
  case placeOf = "place_of"
  case inChat = "in_chat"
  case hardWord = "hard_word"
  case heardAs = "heard_as"
  case hardWords = "hard_words"
  case wordHeard = "word_heard"
  case stream
  case taskFrom = "task_from"
  case taskDue = "task_due"
  case taskSaid = "task_said"
  case about
  case keptDeleted = "kept_deleted"
  case kept
  case wordsCounted = "words_counted"
  case recordingLength = "recording_length"
  case aiOn = "ai_on"
  case somebodySpeaks = "somebody_speaks"
  case noSpeaker = "no_speaker"
  case hardToHear = "hard_to_hear"
  case noise
  case overheard
  case replaced
  case unknown
  case wordsOver = "words_over"
  case wordsParts = "words_parts"
  case missing
  case madeFrom = "made_from"
  case reasonCommitment = "reason_commitment"
  case reasonDecision = "reason_decision"
  case reasonFigures = "reason_figures"
  case reasonKeyQuestion = "reason_key_question"
  case reasonKeyStatement = "reason_key_statement"
  case reasonProblem = "reason_problem"
  case reasonRecap = "reason_recap"
  case noParticipants = "no_participants"
  case mdDue = "md_due"
  case ready
  case updated
  case headlineReady = "headline_ready"
  case headlineUpdated = "headline_updated"
  case subject
  case viewNow = "view_now"
  case membersOnly = "members_only"
  case actionsOne = "actions_one"
  case actionsOther = "actions_other"
  case decisionsOne = "decisions_one"
  case decisionsOther = "decisions_other"
  case highlightsOne = "highlights_one"
  case highlightsOther = "highlights_other"
  case highlightsLong = "highlights_long"
  case roomRecaps = "room_recaps"
  case roomEmpty = "room_empty"
  case roomSearch = "room_search"
  case roomList = "room_list"
  case openActions = "open_actions"
  case moreInRecaps = "more_in_recaps"
  case notFound = "not_found"
  case placesOne = "places_one"
  case placesOther = "places_other"
  case indexMissing = "index_missing"
}

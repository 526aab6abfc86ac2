import RecapCore

/// A feature of a unit (`FeatureUnit`), computed from words, times and speakers.
///
/// After G. Murray, S. Renals, J. Carletta, "Extractive summarization of meeting recordings"
/// (Interspeech 2005) and G. Murray, S. Renals, "Detecting action items in meetings" (MLMI 2008). The weight of a term
/// is its tf-idf within the meeting. Models use each feature standardised over the meeting, so that meetings of
/// different length and style are comparable.
package enum Feature: String, CaseIterable, Sendable {
  // MARK: words

  /// Sum of the weights of the distinct terms.
  case mass
  /// Logarithm of the number of words.
  case length
  /// Number of distinct terms.
  case distinct
  /// Maximum weight of a term.
  case peak
  /// Mass divided by the number of distinct terms.
  case density
  /// Cosine similarity to the centroid of the meeting.
  case centrality
  /// Number of filled pauses.
  case fillers
  /// Number of back-channels and other words of agreement.
  case agreement
  /// Share of words that are not content words.
  case function
  /// Number of words that are numbers.
  case numbers
  /// Mean length of the content words in letters.
  case letters
  /// Share of pronouns of the first person singular: "I", "me", "my".
  case first
  /// Share of pronouns of the first person plural: "we", "us", "our".
  case plural
  /// Share of pronouns of the second person: "you", "your".
  case second
  /// 1 for a question, 0 otherwise.
  case question
  /// Share of words that repeat one of the three preceding words: stammers and restarts.
  case stammer

  // MARK: conversation

  /// Share of distinct terms that occur for the first time in the meeting.
  case novelty
  /// Share of distinct terms that occur in the six preceding units.
  case echo
  /// Share of distinct terms that occur in the twelve following units.
  case uptake
  /// Logarithm of the number of words of the turn.
  case turn
  /// 1 if the preceding unit has another speaker, 0 otherwise.
  case takesOver
  /// 1 if the following unit has another speaker, 0 otherwise.
  case handsOver

  // MARK: place and time

  /// Start time, 0 at the meeting's start, 1 at its end.
  case position
  /// 1 at the start, halved every 3 % of the meeting.
  case opening
  /// 1 at the end, halved every 3 % of the meeting towards the start.
  case closing
  /// Logarithm of the pause before it in seconds.
  case pauseBefore
  /// Logarithm of the pause after it in seconds.
  case pauseAfter
  /// Logarithm of its duration in seconds.
  case seconds
  /// Words per second, 8 at most.
  case rate

  // MARK: flow

  /// Sum of the inverse document frequencies of its terms, each lower if the term was said recently.
  case fresh
  /// Sum of the inverse document frequencies of its terms, each higher if the term was said recently.
  case recent
  /// Sum of the inverse document frequencies of its terms, each higher if the term is said again soon.
  case carried
  /// Seconds of overlapping speech per second of its duration.
  case overlap
  /// The speaker's share of the words within a minute before and after it.
  case floor
  /// Number of all words within a minute before and after it.
  case bustle

  // MARK: speaker

  /// The speaker's share of the meeting's words.
  case share
  /// The speaker's share of the procedural cues ("agenda", "minutes", "next").
  case chair
  /// Mean of `length` over the speaker's units.
  case wordiness

  // MARK: cues

  /// Number of cue phrases of commitments and assignments.
  case tasks
  /// Number of cue phrases of the next meeting and of deadlines.
  case later
  /// Number of cue phrases of decisions and proposals.
  case decisions
  /// Number of procedural cue phrases.
  case agenda
  /// Number of words for roles and team members.
  case roles
}

import RecapCore

/// What is measured of a stretch of speech: cheap, from words, time and speakers alone.
///
/// After G. Murray, S. Renals, J. Carletta, "Extractive summarization of meeting recordings"
/// (Interspeech 2005) and G. Murray, S. Renals, "Detecting action items in meetings" (MLMI 2008). "Weight" is
/// tf-idf over the meeting itself. Models see each feature standardised over the meeting, so that long and
/// short meetings, and chatty and terse ones, look alike.
package enum Feature: String, CaseIterable, Sendable {
  // MARK: words

  /// Sum of the weights of the distinct topic words.
  case mass
  /// Logarithm of the number of words.
  case length
  /// Number of distinct topic words.
  case distinct
  /// Weight of the weightiest word.
  case peak
  /// Mass for each topic word.
  case density
  /// Cosine to the centroid of the meeting.
  case centrality
  /// Sounds that fill a pause.
  case fillers
  /// Words that only agree.
  case agreement
  /// Share of words that carry no topic.
  case function
  /// Numbers.
  case numbers
  /// Mean length of the topic words in letters.
  case letters
  /// "I", "me", "my".
  case first
  /// "We", "us", "our".
  case plural
  /// "You", "your".
  case second
  /// Whether it is a question.
  case question
  /// Share of words that repeat the word before, or one of the three before: stammers and restarts.
  case stammer

  // MARK: conversation

  /// Share of topic words that are said here for the first time.
  case novelty
  /// Share of topic words that the six before said too.
  case echo
  /// Share of topic words that the twelve after say too.
  case uptake
  /// Logarithm of the words that the speaker says in a row.
  case turn
  /// Whether the speaker of the one before is another.
  case takesOver
  /// Whether the speaker of the one after is another.
  case handsOver

  // MARK: place and time

  /// 0 at the meeting's start, 1 at its end.
  case position
  /// 1 at the start, falling by half every 3 % of the meeting.
  case opening
  /// 1 at the end, falling by half every 3 % of the meeting.
  case closing
  /// Logarithm of the seconds of silence before.
  case pauseBefore
  /// Logarithm of the seconds of silence after.
  case pauseAfter
  /// Logarithm of its seconds.
  case seconds
  /// Words a second.
  case rate

  // MARK: flow

  /// Rarity of its topic words, each the less the shorter ago it was said.
  case fresh
  /// Rarity of its topic words, each the more the shorter ago it was said.
  case recent
  /// Rarity of its topic words, each the more the sooner it is said again.
  case carried
  /// Seconds in which others speak too, for each of its seconds.
  case overlap
  /// The speaker's share of the words of a minute before and after.
  case floor
  /// Words that all say in a minute before and after.
  case bustle

  // MARK: speaker

  /// Share of the meeting's words that the speaker says.
  case share
  /// The speaker's share of the words that run a meeting ("agenda", "minutes", "next").
  case chair
  /// Mean of `length` over what the speaker says.
  case wordiness

  // MARK: cues

  /// Words by which work is handed out or taken on.
  case tasks
  /// Words about the next meeting and deadlines.
  case later
  /// Words by which people decide or propose.
  case decisions
  /// Words that run a meeting.
  case agenda
  /// Words for roles and members of a team.
  case roles
}

import RecapCore

/// Stop words: function words, discourse markers, back-channels and common small talk. All other words are content
/// words.
package enum StopWords {
  /// Returns whether a word, in lower case, is a stop word.
  package static func contains(_ word: String) -> Bool { all.contains(word) }

  static func contains(_ word: Norm) -> Bool { all.contains(word) }

  /// Filled pauses.
  static let fillers: WordSet = [
    "um", "umm", "uh", "uhm", "er", "erm", "em", "ah", "hm", "hmm", "mm", "mmm", "mhm", "uhh", "ehm", "eh",
    "huh",
  ]

  /// Back-channels and other words that only agree or acknowledge.
  static let agreement: WordSet = [
    "yeah", "yes", "yep", "yup", "okay", "ok", "right", "sure", "alright", "mm-hmm", "uh-huh", "great",
    "cool", "nice",
    "perfect", "exactly", "absolutely", "good", "fine", "no", "nope", "oh", "wow", "lovely", "brilliant",
    "thanks",
    "wonderful",
  ]

  private static let all = fillers.union(agreement).union(
    WordSet(
      """
      a about above actually after again against ago all almost already also although always am among an and another
      any anybody anyone anything anyway are around as at away back basically be because been before being below
      between both bit but by bye can cannot come could did do does doing done down during each either else enough even
      ever every everybody everyone everything few first for from further get gets getting give go goes going gone
      gonna got gotta guess had has have having he hello her here hers herself hey hi him himself his how however i if
      in indeed instead into is it its itself just keep kind know last later least less let like little look lot lots
      made make makes many may maybe me mean might mine more most much must my myself need next never not nothing now of
      off often on once one ones only onto or other others ought our ours ourselves out over own part perhaps please
      point probably put quite rather really said same saw say saying says see seem seems several shall she should
      show since so some somebody somehow someone something sometimes somewhere sort still stuff such take tell than
      thank that the their theirs them themselves then there these they thing things think this those though thought
      through till to today together too toward try two under until up upon us very want wanted wants was way we well
      went were what whatever when where whether which while who whole whom whose why will with within without would
      yet you your yours yourself yourselves bye-bye okay-dokey s t ll ve re m d
      """))
}

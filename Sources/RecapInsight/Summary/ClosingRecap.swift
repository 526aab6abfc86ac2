import RecapCore

/// Finds closing recaps, in which a meeting repeats its results: by a cue phrase ("to recap, …"), or by form, a turn
/// near the end that states the tasks of several participants.
enum ClosingRecap {
  static let cue = CueList(
    """
    to recap | to sum up | to summarise | to summarize | in summary | let me recap | quick recap | let me summarise | let me summarize
    so the actions are | the action items are | let us recap | so just to recap | to wrap up | so next steps | next steps are | recapping | summing up
    let me read it back | let me read that back | to go over it | to go through it again | to run through it again | who does what | to repeat
    """)

  /// Returns a flag for each sentence that indicates whether it belongs to a closing recap.
  static func flags(of utterances: [Discourse.Utterance], in discourse: Discourse) -> [Bool] {
    let turns = discourse.conversation.turns
    var flags = [Bool](repeating: false, count: utterances.count)
    for utterance in utterances where cue.occurs(in: utterance) {
      // Without speakers each segment is a turn, so the following sentences are included.
      let turn = turns[utterance.sentence.turn].sentences
      let end = utterance.speaker == nil ? min(utterances.count, utterance.index + 4) : turn.upperBound
      for index in utterance.index..<end { flags[index] = true }
    }
    for turn in turns.suffix(max(1, min(20, turns.count / 6))) where turns.count >= 12 {
      let told = Set(turn.sentences.flatMap { people(in: utterances[$0], of: discourse) })
      if told.count >= 2, turn.speaker != nil { for index in turn.sentences { flags[index] = true } }
    }
    return flags
  }

  /// Returns the participants whose tasks a sentence states: "Tom opens the account, and I send the contract".
  private static func people(in utterance: Discourse.Utterance, of discourse: Discourse) -> Set<String> {
    let norms = utterance.norms
    var people: Set<String> = []
    for index in norms.indices.dropLast() {
      let isVerb = TaskVerbs.base(of: norms[index + 1]) != nil && norms[index + 1].hasSuffix("s")
      if isVerb || norms[index + 1] == "does", let id = discourse.named(utterance, at: index) {
        people.insert(id)
      } else if norms[index] == "i" || norms[index] == "you", TaskVerbs.contains(norms[index + 1]),
        index == 0 || utterance.pauses[index - 1] != .none || norms[index - 1] == "and"
      {
        people.insert(norms[index] == "i" ? "i" : "you")
      }
    }
    return people
  }
}

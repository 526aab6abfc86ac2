import RecapCore

/// The discourse markers of a change of topic.
enum TopicCue {
  static let strong = CueList(
    """
    next point | the next point | next one is | next topic | the next topic | the next thing | next thing | next up | moving on | let us move on | the last thing | last thing
    the last point | the second thing | second thing | the third thing | the second point | another thing | one more thing | one more question | the other thing
    on my side | let us talk about | let us turn to | let us go to | first of all | the first thing | the first point | to recap | to sum up | in summary | next on the agenda
    the next item | item two | item three | now the | now for the | finally | what went well | the next bit | what worries me more | my next | next question | the agenda
    """)
  static let weak = CueList(
    """
    what about | how about the | can i ask about | by the way | speaking of | and the | about the | only the | regarding | as for | now | okay the | what else | anything else | there is one more
    before i forget | how is the | back to | for the
    """)

  private static let leads: WordSet = ["okay", "so", "and", "well", "right", "but", "oh"]

  /// Returns the strength of an utterance's topic cue: 1 for "the next point is …", 0.4 for "what about …", 0.2 for the
  /// latter in a long utterance, 0 without a cue near the start.
  static func strength(_ utterance: Discourse.Utterance) -> Double {
    guard let (_, isStrong) = match(utterance) else { return 0 }
    return isStrong ? 1 : utterance.norms.count <= 16 ? 0.4 : 0.2
  }

  /// Returns the index of the word after a topic cue and the strength of the cue; nil without a cue near the start.
  static func match(_ utterance: Discourse.Utterance) -> (end: Int, isStrong: Bool)? {
    let norms = utterance.norms
    for index in 0..<min(6, norms.count) {
      guard let length = strong.match(norms, at: index) else { continue }
      let opens =
        index == 0 || utterance.pauses[index - 1] != .none || Discourse.leads.contains(norms[index - 1])
      if opens { return (index + length, true) }
    }
    if let length = weak.match(norms, at: 0) { return (length, false) }
    let start = norms.firstIndex { !leads.contains($0) } ?? 0
    return weak.match(norms, at: start).map { (start + $0, false) }
  }
}

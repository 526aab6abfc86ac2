import RecapCore

/// Scores how well a sentence can be understood without context.
enum StandaloneScore {
  private static let anaphora: WordSet = [
    "it", "that", "this", "they", "he", "she", "them", "those", "these", "which", "because", "there",
  ]
  private static let greetings = CueList(
    """
    can you hear | good morning | good afternoon | good evening | hello | welcome everyone | thanks for | thank you for | see you | talk soon | bye | hi
    how are you | share my screen | you are on mute | sounds good | quote unquote
    """)
  /// Cue phrases of talk about the call itself.
  static let aboutTheCall = CueList(
    """
    hard stop | have to leave | need to leave | have to drop | just so you know | can hear me | hear me | hear you | see my screen | on mute | my camera | my microphone
    on my laptop | bad connection | breaking up
    """)
  static let problems = CueList(
    """
    problem | issue | worries me | worried | risk | crashes | crash | fails | failed | broken | expired | complain | too slow | missing | blocked | trouble | the cause
    the reason | we lose | lost | unclear | bug | bugs | outage | delayed | behind | deadline
    """)
  static let statements = CueList(
    """
    the plan is | the goal | i propose | my proposal | my suggestion | the main | the most important | important | the idea is | the result | it turns out | in total | to recap
    to sum up | in summary | we found | the budget | the next step | the purpose | conclusion | the point is | the question is | so we need | we need
    """)

  /// Returns the addition to the score of a sentence; nil if it cannot be shown alone.
  static func bonus(_ utterance: Discourse.Utterance, in discourse: Discourse) -> Double? {
    let norms = utterance.norms
    let content = discourse.sentenceTerms[utterance.index].count
    guard content >= 3, norms.count >= 5, !utterance.sentence.isQuestion else { return nil }
    var bonus = 0.0
    let opening = norms.drop { Discourse.leads.contains($0) }
    if opening.first == "because" || aboutTheCall.occurs(in: utterance) { return nil }
    if norms.count < 8 { bonus -= 0.6 }
    // "But only …", "if we had …": an incomplete statement.
    if let first = norms.first, ["but", "and", "only", "or", "if", "like"].contains(first) { bonus -= 0.8 }
    if let first = opening.first, anaphora.contains(first) { bonus -= content < 6 ? 1.8 : 1.2 }
    // "… like that", "… do it": the sentence refers to another one.
    if norms.count < 14, let last = norms.last, ["that", "it", "this", "them", "one"].contains(last) {
      bonus -= 0.6
    }
    if norms.prefix(8).contains("you") { bonus -= 0.3 }
    if greetings.match(Array(opening), at: 0) != nil { bonus -= 2 }
    if problems.occurs(in: utterance) { bonus += 0.7 }
    if statements.occurs(in: utterance) { bonus += 0.5 }
    if utterance.saysNumber { bonus += 0.4 }
    if norms.count > 28 { bonus -= Double(norms.count - 28) * 0.06 }
    return bonus
  }

  static func namesProblem(_ utterance: Discourse.Utterance) -> Bool {
    problems.occurs(in: utterance)
  }
}

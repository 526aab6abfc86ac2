import RecapCore

/// The extent of a clip: the sentences that it needs to be understood, and no more than fit.
extension ClipCandidateBuilder {
  /// Returns sentences with the context that they need: the question that they answer, the antecedent of a pronoun, the
  /// following sentences if they are too short. The result fits into a clip.
  func extended(_ run: ClosedRange<Int>, _ reason: String) -> ClosedRange<Int> {
    let sentences = discourse.conversation.sentences
    var (low, high) = (run.lowerBound, run.upperBound)
    let turn = discourse.conversation.turns[sentences[low].turn].sentences
    if reason == "recap" {
      while high + 1 < turn.upperBound, fits(low...high + 1) { high += 1 }
      return low...high
    }
    // A statement was selected because it is standalone.
    guard ["decision", "commitment"].contains(reason) else { return run }
    if low > turn.lowerBound, dependsOnContext(low), fits(low - 1...high) { low -= 1 }
    if low == turn.lowerBound, low > 0, sentences[low - 1].isQuestion,
      sentences[low - 1].window == sentences[low].window,
      isAnswer(low), fits(low - 1...high)
    {
      low -= 1
    }
    return lengthened(low...high, to: minimumSeconds)
  }

  /// Returns sentences, extended by following or preceding ones of the same turn to a minimum duration in seconds.
  func lengthened(_ run: ClosedRange<Int>, to least: Double) -> ClosedRange<Int> {
    let sentences = discourse.conversation.sentences
    var (low, high) = (run.lowerBound, run.upperBound)
    let (first, last) = (
      discourse.conversation.turns[sentences[low].turn].sentences,
      discourse.conversation.turns[sentences[high].turn].sentences
    )
    while seconds(low...high) < least, high + 1 < last.upperBound, fits(low...high + 1) { high += 1 }
    while seconds(low...high) < least, low > first.lowerBound, fits(low - 1...high) { low -= 1 }
    return low...high
  }

  func seconds(_ run: ClosedRange<Int>) -> Double {
    let sentences = discourse.conversation.sentences
    return (sentences[run.upperBound].range.end - sentences[run.lowerBound].range.start).seconds
  }

  /// Returns whether sentences fit into one clip: one AI window, and not longer than the maximum.
  func fits(_ run: ClosedRange<Int>) -> Bool {
    let sentences = discourse.conversation.sentences
    return sentences.indices.contains(run.lowerBound) && sentences.indices.contains(run.upperBound)
      && sentences[run.lowerBound].window == sentences[run.upperBound].window
      && seconds(run) <= maximumSeconds
  }

  /// Returns whether a sentence depends on the preceding one: it opens with a pronoun or a conjunction.
  private func dependsOnContext(_ index: Int) -> Bool {
    let opening = discourse.utterances[index].norms.drop { Discourse.leads.contains($0) }.first ?? ""
    let first = discourse.utterances[index].norms.first ?? ""
    return ["it", "that", "this", "they", "he", "she", "them", "let", "not"].contains(opening)
      || ["so", "but", "and", "because"].contains(first)
  }

  private func isAnswer(_ index: Int) -> Bool {
    let norms = discourse.utterances[index].norms
    return Response.reading(norms) != .unclear || norms.count <= 6 || dependsOnContext(index)
  }
}

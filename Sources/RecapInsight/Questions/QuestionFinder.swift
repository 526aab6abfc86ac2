package import RecapCore

/// Finds questions without an answer, and questions that were postponed.
package struct QuestionFinder: Sendable {
  /// The settings `insights.questions`.
  package struct Settings: Hashable, Sendable, Codable {
    /// The maximum number of questions; the earliest are kept.
    package var maximum = 12

    package init() {}
  }

  private let settings: Settings

  /// Creates a finder.
  package init(_ settings: Settings = Settings()) { self.settings = settings }

  /// The sentence that asks a question, and those that leave it open.
  private struct Question {
    var asked: Int
    var evasion: [Int]
    /// A Boolean value that indicates whether its form shows it, not only the models.
    var isFormal = true
  }

  /// An open question.
  struct Found: Sendable {
    var line: CitedLine
    /// What it rests on; nil if the models of speech acts did not judge it.
    var evidence: LineConfidence.Evidence?
  }

  /// Returns the open questions of a meeting in time order.
  package func questions(in discourse: Discourse) -> [CitedLine] {
    found(in: discourse, acts: nil).map(\.line)
  }

  /// - Parameter acts: what the models of speech acts say; nil for question forms only.
  func found(in discourse: Discourse, acts: ActReading?) -> [Found] {
    var questions = discourse.utterances.compactMap { utterance -> Question? in
      guard utterance.sentence.isQuestion, isWorthAsking(utterance, discourse),
        let evasion = evasion(of: utterance, discourse)
      else { return nil }
      return Question(asked: utterance.index, evasion: evasion.map(\.index))
    }
    if let acts { questions = likely(questions, acts, in: discourse) }
    let conversation = discourse.conversation
    return questions.prefix(settings.maximum).map { question in
      let sentence = conversation.sentences[question.asked]
      let cited = [question.asked] + question.evasion
      let evidence = acts?.evidence(.question, ofSentences: cited, cue: question.isFormal ? 1 : 0)
      var line = LineWriter(discourse).line(
        of: [sentence.words], cited: cited.map { conversation.sentences[$0].words },
        asks: sentence.isQuestion)
      line.confidence = evidence.map(LineConfidence.question.chance)
      return Found(line: line, evidence: evidence)
    }
  }

  /// The minimum log-odds of a turn of an open question.
  private static let likelihood = -1.0
  /// The same in a short talk, in which a turn has less context.
  private static let shortLikelihood = -1.5
  /// The minimum log-odds of the turns of a question that its form shows.
  private static let support = -1.5
  /// The maximum distance of two likely turns of one question.
  private static let gap = 4

  /// Returns the questions that the models find likely enough, and one for each cluster of likely turns without one.
  private func likely(_ questions: [Question], _ acts: ActReading, in discourse: Discourse) -> [Question] {
    var likely = questions.filter { question in
      ([question.asked] + question.evasion).contains { acts.score(.question, ofSentence: $0) >= Self.support }
    }
    let least = acts.isShort ? Self.shortLikelihood : Self.likelihood
    for cluster in acts.clusters(of: .question, above: least, gap: Self.gap) {
      let sentences = acts.sentences(of: cluster)
      guard !likely.contains(where: { ([$0.asked] + $0.evasion).contains(where: sentences.contains) }),
        let asked = AskedSentence(discourse, acts).of(cluster), !likely.contains(where: { $0.asked == asked })
      else { continue }
      let best = acts.units[acts.best(.question, in: cluster)].sentences.lowerBound
      likely.append(Question(asked: asked, evasion: best == asked ? [] : [best], isFormal: false))
    }
    return likely.sorted { $0.asked < $1.asked }
  }

  private static let idle = CueList(
    """
    can you hear | can i | could you | can you | would you | will you | is that okay | does that make sense | any questions | anything else | are you there | how are you | shall we start
    you know what | right | okay | is anybody | may i | any objections | who is next | are we all | can everybody | can everyone | is everyone | does everybody
    """)
  static let evasions = CueList(
    """
    i do not know | i am not sure | not sure | no idea | good question | i have no idea | hard to say | i would have to check | i need to check | i have to check | let me check
    i will check | i will find out | we will see | i can not say | that depends | we do not know | nobody knows | i can not remember | not yet | to be decided | we should find out
    i do not want to decide | that is a discussion for | i do not have the | let us take that offline | we need to find out | i would need to | we will have to see
    """)

  private func isWorthAsking(_ utterance: Discourse.Utterance, _ discourse: Discourse) -> Bool {
    guard utterance.norms.count >= 4 else { return false }
    return !Self.isIdle(utterance)
      && discourse.conversation.contentStems(utterance.sentence.lexemes).count >= 2
  }

  /// Returns whether a question is about the call, or asks for something at once.
  static func isIdle(_ utterance: Discourse.Utterance) -> Bool {
    idle.match(Array(utterance.norms.drop { Discourse.leads.contains($0) }), at: 0) != nil
  }

  /// Returns the evasive answer to a question; an empty list if no answer follows; nil if it was answered.
  private func evasion(of question: Discourse.Utterance, _ discourse: Discourse) -> [Discourse.Utterance]? {
    let conversation = discourse.conversation
    let own = conversation.turns[question.sentence.turn].sentences
    // A question inside a turn is rhetorical or dropped; only one at the end of a turn expects an answer.
    guard question.index + 1 == own.upperBound else { return nil }
    let next = question.sentence.turn + 1
    guard next < conversation.turns.count else { return [] }
    let reply = conversation.turns[next]
    guard reply.range.start - question.sentence.range.end < MediaTime(milliseconds: 20_000),
      conversation.sentences[reply.sentences.lowerBound].window == question.sentence.window
    else { return [] }
    let first = reply.sentences.prefix(2).map { discourse.utterances[$0] }
    guard let evasive = first.first(where: { Self.evasions.occurs(in: $0.norms) }) else { return nil }
    // A long turn with an evasion contains an answer: "I don't know, maybe ten days …".
    let rest = reply.sentences.reduce(0) { $0 + discourse.utterances[$1].norms.count }
    return rest <= 25 ? [evasive] : nil
  }
}

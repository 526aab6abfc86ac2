import RecapCore

/// The sentences in which a decision may be shown, with the features by which some are chosen.
///
/// A decision is found where people settle it, often by "Go on, then"; what they settle, they may have said before.
struct DecisionCandidates {
  /// The sentences of each candidate, and the line's text.
  let all: [(sentences: [Int], text: String)]
  let features: [[String]]

  /// The numbers of units before and after those of the decision whose words may be shown.
  private static let reach = (before: 4, after: 2)

  /// - Parameters:
  ///   - sentences: those that the rules show.
  ///   - deciding: the deciding sentence.
  ///   - cited: the sentences of the decision.
  init(_ discourse: Discourse, _ acts: ActReading, sentences: [Int], deciding: Int, cited: Set<Int>) {
    let units = Set(cited.map(acts.unit)).sorted()
    let window = acts.units[acts.unit(ofSentence: deciding)].window
    let reached = Set(
      units.flatMap { max(0, $0 - Self.reach.before)...min(acts.units.count - 1, $0 + Self.reach.after) }
    ).sorted().filter { acts.units[$0].window == window }
    let reader = WordingFeatures(discourse, acts, act: .decision, units: units, reached: reached)
    let (words, writer) = (DecisionWords(discourse), LineWriter(discourse))
    let conversation = discourse.conversation
    func text(_ sentences: [Int]) -> String {
      let spans = sentences.map { conversation.sentences[$0].words }
      return writer.line(of: spans, cited: spans).text
    }
    func features(_ shown: [Int], of sentence: Int) -> [String] {
      let stems = shown.reduce(into: Set<Norm>()) {
        $0.formUnion(conversation.contentStems(discourse.utterances[$1].sentence.lexemes))
      }
      let norms = shown.flatMap { discourse.utterances[$0].norms }
      var marks = shown.count > 1 ? ["several"] : []
      if discourse.utterances[shown[0]].sentence.isQuestion { marks.append("asks-first") }
      return marks + reader.features(of: sentence, shown: norms, stems: stems)
    }
    var all = [(sentences: sentences, text: text(sentences))]
    var found = [["kept"] + features(sentences, of: sentences.contains(deciding) ? deciding : sentences[0])]
    for sentence in reached.flatMap({ acts.units[$0].sentences })
    where !conversation.contentStems(discourse.utterances[sentence].sentence.lexemes).isEmpty {
      let shown = words.shown([sentence], deciding: sentence)
      guard !shown.isEmpty else { continue }
      all.append((shown, text(shown)))
      found.append(features(shown, of: sentence))
    }
    (self.all, self.features) = (all, found)
  }
}

import RecapCore

/// The features of units: sequences of one to three words, and marks that begin with `#`.
///
/// `^` and `$` are the ends of a unit, `.` and `?` those of a sentence. Names of participants, numbers and days are
/// replaced, so that what is learnt is how people speak and not of what. Commas and capitals do not count: recognisers
/// often write none.
struct ActFeatures: Sendable {
  /// The distinct features of each unit, in order.
  let units: [[String]]

  init(_ units: [ActUnit], in discourse: Discourse, cues: [[TaskCue]]) {
    let reader = ActFeatureReader(units: units, discourse: discourse, cues: cues)
    self.units = units.indices.map { reader.features(of: $0) }
  }
}

private struct ActFeatureReader {
  let units: [ActUnit]
  let discourse: Discourse
  let cues: [[TaskCue]]

  func features(of index: Int) -> [String] {
    var known: Set<String> = []
    return (sequences(units[index]) + marks(of: index)).filter { known.insert($0).inserted }
  }

  // MARK: words

  private func sequences(_ unit: ActUnit) -> [String] {
    let tokens = tokens(unit)
    var sequences: [String] = []
    sequences.reserveCapacity(3 * tokens.count)
    for index in tokens.indices {
      var sequence = tokens[index]
      sequences.append(sequence)
      for next in tokens[(index + 1)...].prefix(2) {
        sequence += "_" + next
        sequences.append(sequence)
      }
    }
    return sequences
  }

  private func tokens(_ unit: ActUnit) -> [String] {
    var tokens = ["^"]
    for utterance in discourse.utterances[unit.sentences] {
      for (position, norm) in utterance.norms.enumerated() {
        tokens.append(token(norm, isName: discourse.named(utterance, at: position) != nil))
      }
      tokens.append(utterance.sentence.isQuestion ? "?" : ".")
    }
    return tokens + ["$"]
  }

  private func token(_ norm: Norm, isName: Bool) -> String {
    if isName { return "<name>" }
    if DuePhraseReader.namesDay(norm) { return "<day>" }
    return SpokenNumber.isNumber(norm) ? "<number>" : norm.text
  }

  // MARK: marks

  private func marks(of index: Int) -> [String] {
    let unit = units[index]
    let said = discourse.utterances[unit.sentences]
    let length = said.reduce(0) { $0 + $1.norms.count }
    var marks = [["#1-3", "#4-7", "#8-15", "#16-30", "#31-"][[3, 7, 15, 30].count { length > $0 }]]
    let place = Double(index) / Double(max(1, units.count - 1))
    marks.append("#place\(Int(5 * min(place, 0.99)))")
    if index + 6 > units.count { marks.append("#last") }
    if said.contains(where: { discourse.isRecap[$0.index] }) { marks.append("#recap") }
    if said.contains(where: \.sentence.isQuestion) { marks.append("#question") }
    if said.last?.sentence.isQuestion == true { marks.append("#asks") }
    if index > 1, unit.speaker == units[index - 2].speaker { marks.append("#again") }
    if index > 0, unit.turn == units[index - 1].turn { marks.append("#goes-on") }
    let named = Set(said.flatMap { utterance in utterance.called.compactMap(\.self) })
    if named.contains(where: { $0 == unit.speaker }) { marks.append("#names-itself") }
    if index + 1 < units.count, let next = units[index + 1].speaker, named.contains(next) {
      marks.append("#names-next")
    }
    if said.contains(where: { discourse.vocative(in: $0) != nil }) { marks.append("#calls") }
    marks += ruleMarks(said)
    return marks
  }

  /// Returns what the rules say of the sentences.
  private func ruleMarks(_ said: ArraySlice<Discourse.Utterance>) -> [String] {
    var marks: [String] = []
    for utterance in said {
      for cue in cues[utterance.index] { marks.append("#" + Self.name(cue.kind)) }
      for due in utterance.duePhrases {
        marks.append(due.namesDay ? "#day" : "#time")
        if let preposition = due.preposition { marks.append("#due-" + preposition.text) }
      }
      if PastTense.reports(utterance.norms) { marks.append("#past") }
      if discourse.isProposal[utterance.index] { marks.append("#proposal") }
      let evidence = discourse.evidence[utterance.index]
      if evidence.score >= 1.2 {
        marks.append("#decides")
      } else if evidence.score > 0 {
        marks.append("#may-decide")
      }
      switch Response.reading(utterance.norms) {
      case .accepts: marks.append("#accepts")
      case .declines: marks.append("#declines")
      case .done: marks.append("#done")
      case .unclear: break
      }
    }
    return marks
  }

  private static func name(_ kind: TaskCue.Kind) -> String {
    switch kind {
    case .commitment: "commitment"
    case .offer: "offer"
    case .askedOffer: "asked-offer"
    case .promise: "promise"
    case .request: "request"
    case .assignment: "assignment"
    case .group: "group"
    case .need: "need"
    }
  }
}

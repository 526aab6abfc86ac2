import RecapCore

/// Where an action item is spoken of, as the choice of its owner and its day sees it.
struct ItemScene {
  let discourse: Discourse
  let acts: ActReading
  let item: TaskDraft
  /// The units in which it is spoken of, ascending.
  let units: [Int]
  /// The likeliest of them.
  let best: Int
  /// The unit of the sentence that names it.
  let named: Int

  init(_ item: TaskDraft, in discourse: Discourse, acts: ActReading) {
    (self.discourse, self.acts, self.item) = (discourse, acts, item)
    let cited = item.spans.map {
      acts.unit(ofSentence: discourse.conversation.sentenceIndex(ofWord: $0.lowerBound))
    }
    named = acts.unit(ofSentence: item.sentence)
    units = Set(cited + item.units + [named]).sorted()
    best =
      units.max { (acts.score(.item, ofUnit: $0), -$0) < (acts.score(.item, ofUnit: $1), -$1) } ?? named
  }

  /// The AI window of the item.
  var window: Int { acts.units[named].window }

  /// Returns the units of the item's AI window from some before its first unit to some after its last one; of an item
  /// that is spoken of in several places, those around each place.
  func around(before: Int, after: Int) -> [Int] {
    let near = units.flatMap { max(0, $0 - before)...min(acts.units.count - 1, $0 + after) }
    return Set(near).sorted().filter { acts.units[$0].window == window }
  }

  func utterances(ofUnit unit: Int) -> ArraySlice<Discourse.Utterance> {
    discourse.utterances[acts.units[unit].sentences]
  }

  /// Returns the unit after another one in the same AI window.
  func next(_ unit: Int) -> Int? {
    unit + 1 < acts.units.count && acts.units[unit + 1].window == acts.units[unit].window ? unit + 1 : nil
  }

  /// Returns a feature for each bound that a score exceeds.
  static func steps(_ name: String, _ score: Double, above bounds: [Int]) -> [String] {
    bounds.filter { score > Double($0) }.map { "\(name)>\($0)" }
  }
}

import RecapCore

/// What the models of speech acts say of a conversation.
struct ActReading: Sendable {
  let units: [ActUnit]
  /// The task cues of each sentence.
  let cues: [[TaskCue]]
  /// The log-odds of each act for each unit.
  private var scores: [Act: [Double]]
  /// The index of each sentence's unit.
  private let unitOfSentence: [Int]

  init(_ discourse: Discourse, model: ActModel) {
    units = discourse.actUnits
    cues = discourse.allTaskCues
    scores = model.scores(of: ActFeatures(units, in: discourse, cues: cues), units)
    var places: [Int] = []
    for (index, unit) in units.enumerated() {
      places += [Int](repeating: index, count: unit.sentences.count)
    }
    unitOfSentence = places
  }

  /// The number of units below which a talk is short: about two minutes.
  private static let shortTalk = 40
  /// A Boolean value that indicates whether the talk is short: most of its turns are near its beginning or its end.
  var isShort: Bool { units.count < Self.shortTalk }

  /// Returns the log-odds that a unit is an act.
  func score(_ act: Act, ofUnit unit: Int) -> Double { scores[act]?[unit] ?? -.infinity }

  /// Returns the log-odds that the unit of a sentence is an act.
  func score(_ act: Act, ofSentence sentence: Int) -> Double {
    score(act, ofUnit: unitOfSentence[sentence])
  }

  /// Returns this reading with the units of sentences at least so likely.
  func raising(_ act: Act, ofSentences sentences: [Int], to score: Double) -> ActReading {
    var copy = self
    for unit in sentences.map(unit(ofSentence:)) {
      copy.scores[act]?[unit] = max(self.score(act, ofUnit: unit), score)
    }
    return copy
  }

  func unit(ofSentence sentence: Int) -> Int { unitOfSentence[sentence] }

  /// Returns the clusters of likely units of an act in order: units above a threshold with at most `gap - 1` others
  /// between two, in one AI window.
  func clusters(of act: Act, above threshold: Double, gap: Int) -> [ActCluster] {
    var clusters: [ActCluster] = []
    for unit in units.indices where score(act, ofUnit: unit) >= threshold {
      if let last = clusters.last, unit - last.upperBound <= gap,
        units[unit].window == units[last.upperBound].window
      {
        clusters[clusters.count - 1].units.append(unit)
      } else {
        clusters.append(ActCluster(units: [unit]))
      }
    }
    return clusters
  }

  /// Returns the most likely unit of an act in a cluster.
  func best(_ act: Act, in cluster: ActCluster) -> Int {
    cluster.units.max { (score(act, ofUnit: $0), -$0) < (score(act, ofUnit: $1), -$1) } ?? cluster.lowerBound
  }

  /// Returns the sentences from the first unit of a cluster to the last one.
  func sentences(of cluster: ActCluster) -> Range<Int> {
    units[cluster.lowerBound].sentences.lowerBound..<units[cluster.upperBound].sentences.upperBound
  }
}

/// Likely units of one act that belong together.
struct ActCluster: Hashable, Sendable {
  /// The units above the threshold, ascending; at least one.
  var units: [Int]

  var lowerBound: Int { units[0] }
  var upperBound: Int { units[units.count - 1] }
}

import RecapCore

/// A linear model of each speech act over the features of a unit and of the two units before and after it.
package struct ActModel: Sendable, Hashable {
  /// The weights of one act's features at one place.
  package struct Table: Sendable {
    package var act: Act
    /// The distance of the unit with the features from the judged one, -2 … 2.
    package var place: Int
    /// Each feature and its weight in hundredths, separated by white space.
    package var weights: String

    package init(_ act: Act, _ place: Int, _ weights: String) {
      (self.act, self.place, self.weights) = (act, place, weights)
    }
  }

  /// The number of units before, and of units after, whose features count.
  static let reach = 2
  private static let width = 2 * reach + 1

  private let biases: [Act: Double]
  /// For each feature its weights, by act and then by place.
  private let weights: [String: [Float]]

  package init(biases: [Act: Double], _ tables: [Table]) {
    self.biases = biases
    var weights: [String: [Float]] = [:]
    let none = [Float](repeating: 0, count: Act.allCases.count * Self.width)
    for table in tables {
      let column = Self.column(table.act, table.place)
      let parts = table.weights.split(whereSeparator: \.isWhitespace)
      for index in stride(from: 0, to: parts.count - 1, by: 2) {
        weights[String(parts[index]), default: none][column] = (Float(parts[index + 1]) ?? 0) / 100
      }
    }
    self.weights = weights
  }

  private static func column(_ act: Act, _ place: Int) -> Int {
    (Act.allCases.firstIndex(of: act) ?? 0) * width + place + reach
  }

  /// Returns the log-odds of each act for each unit. Only units of the same AI window are context.
  func scores(of features: ActFeatures, _ units: [ActUnit]) -> [Act: [Double]] {
    var scores = Act.allCases.map { [Double](repeating: biases[$0] ?? 0, count: units.count) }
    for (said, features) in features.units.enumerated() {
      var sums = [Float](repeating: 0, count: Act.allCases.count * Self.width)
      for weights in features.lazy.compactMap({ self.weights[$0] }) {
        for column in weights.indices { sums[column] += weights[column] }
      }
      for place in -Self.reach...Self.reach {
        let judged = said - place
        guard units.indices.contains(judged), units[judged].window == units[said].window else { continue }
        for act in Act.allCases.indices {
          scores[act][judged] += Double(sums[act * Self.width + place + Self.reach])
        }
      }
    }
    return Dictionary(uniqueKeysWithValues: zip(Act.allCases, scores))
  }
}

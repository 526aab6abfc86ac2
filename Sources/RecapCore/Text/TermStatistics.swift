import Foundation

/// How often the meeting says each topic word, and in how many segments: tf-idf over the meeting itself
/// (K. Spärck Jones, "A statistical interpretation of term specificity", 1972).
package struct TermStatistics: Sendable {
  package let documents: Int
  private let frequency: [String: Int]
  private let documentFrequency: [String: Int]

  /// - Parameter documents: the topic stems of each document, in order, repeats included.
  package init(_ documents: [[String]]) {
    var frequency: [String: Int] = [:]
    var documentFrequency: [String: Int] = [:]
    for document in documents {
      for stem in document { frequency[stem, default: 0] += 1 }
      for stem in Set(document) { documentFrequency[stem, default: 0] += 1 }
    }
    self.documents = documents.count
    self.frequency = frequency
    self.documentFrequency = documentFrequency
  }

  package func frequency(_ stem: String) -> Int { frequency[stem] ?? 0 }

  /// log(N / df); 0 for a word never said.
  package func rarity(_ stem: String) -> Double {
    guard let count = documentFrequency[stem], count > 0 else { return 0 }
    return log(Double(documents) / Double(count)) + 0.1
  }

  /// How much a word matters to this meeting: said often, in few places.
  package func weight(_ stem: String) -> Double { log(1 + Double(frequency(stem))) * rarity(stem) }

  /// Unit vector of the weights of some stems.
  package func vector(_ stems: some Sequence<String>) -> [String: Double] {
    var vector: [String: Double] = [:]
    for stem in stems { vector[stem, default: 0] += weight(stem) }
    return Self.normalised(vector)
  }

  /// The same direction with length 1. Sums in key order: equal input gives equal bits.
  package static func normalised(_ vector: [String: Double]) -> [String: Double] {
    let length = vector.sorted { $0.key < $1.key }.reduce(0) { $0 + $1.value * $1.value }.squareRoot()
    return length > 0 ? vector.mapValues { $0 / length } : vector
  }

  package static func cosine(_ a: [String: Double], _ b: [String: Double]) -> Double {
    let (small, large) = a.count <= b.count ? (a, b) : (b, a)
    return small.sorted { $0.key < $1.key }.reduce(0) { $0 + $1.value * (large[$1.key] ?? 0) }
  }
}

import RecapCore

/// The anchors of the segments in the page: by position, because an id may contain any character.
struct TranscriptAnchors {
  private let places: [String: Int]

  init(_ transcript: Transcript) {
    places = Dictionary(
      transcript.segments.enumerated().map { ($0.element.id, $0.offset + 1) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Returns `line-12`; nil if the transcript has no such segment.
  func anchor(_ segmentID: String) -> String? { places[segmentID].map { "line-\($0)" } }

  static func anchor(at index: Int) -> String { "line-\(index + 1)" }
}

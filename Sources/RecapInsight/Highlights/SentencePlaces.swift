import RecapCore

/// Maps citations to sentences.
struct SentencePlaces {
  private let conversation: Conversation

  init(_ conversation: Conversation) { self.conversation = conversation }

  /// Returns the sentences of citations as runs of adjacent indices.
  func runs(of citations: [Citation]) -> [ClosedRange<Int>] {
    var runs: [ClosedRange<Int>] = []
    for place in citations.compactMap(sentences).sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = runs.last, place.lowerBound <= last.upperBound + 1 {
        runs[runs.count - 1] = last.lowerBound...max(last.upperBound, place.upperBound)
      } else {
        runs.append(place)
      }
    }
    return runs
  }

  /// Returns the sentences that contain words of a cited segment; nil if it has none.
  private func sentences(of citation: Citation) -> ClosedRange<Int>? {
    let segments = conversation.segments
    let first = segments.partitioningIndex { $0.start >= citation.start }
    guard let segment = segments[first...].firstIndex(where: { $0.id == citation.segmentID }) else {
      return nil
    }
    let words = conversation.wordRange(ofSegment: segment)
    guard let start = words.first, let end = words.last else { return nil }
    return conversation.sentenceIndex(ofWord: start)...conversation.sentenceIndex(ofWord: end)
  }
}

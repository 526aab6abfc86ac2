/// Finds the sentences behind citations.
struct SentencePlaces {
  private let bySegment: [String: ClosedRange<Int>]

  init(_ conversation: Conversation) {
    var places: [String: ClosedRange<Int>] = [:]
    for sentence in conversation.sentences {
      for segment in conversation.segmentIndices(of: sentence.words) {
        let id = conversation.segments[segment].id
        let known = places[id] ?? sentence.index...sentence.index
        places[id] = min(known.lowerBound, sentence.index)...max(known.upperBound, sentence.index)
      }
    }
    bySegment = places
  }

  /// The sentences of some citations, as runs of neighbours.
  func runs(of citations: [Citation]) -> [ClosedRange<Int>] {
    var runs: [ClosedRange<Int>] = []
    for place in citations.compactMap({ bySegment[$0.segmentID] }).sorted(by: {
      $0.lowerBound < $1.lowerBound
    }) {
      if let last = runs.last, place.lowerBound <= last.upperBound + 1 {
        runs[runs.count - 1] = last.lowerBound...max(last.upperBound, place.upperBound)
      } else {
        runs.append(place)
      }
    }
    return runs
  }
}

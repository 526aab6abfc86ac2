import RecapCore
import RecapTestSupport
import Testing

@Suite struct PointingQuestionTests {
  private func question(_ lengths: [Int]) -> PointingQuestion {
    PointingQuestion(
      people: [.init(id: "a", name: "Ann"), .init(id: "b", name: "Bo"), .init(id: "c", name: "Cy")],
      utterances: lengths.enumerated().map { index, length in
        .init(
          number: index + 1, speaker: index.isMultiple(of: 2) ? "a" : nil,
          text: Array(repeating: "word", count: length).joined(separator: " "), named: index == 0 ? ["c"] : []
        )
      })
  }

  @Test func `a short meeting is one piece`() {
    let pieces = question([3, 4]).pieces(words: 7, overlap: 3)
    #expect(pieces.map(\.utterances) == [question([3, 4]).utterances])
    #expect(question([]).pieces(words: 7, overlap: 3) == [])
  }

  @Test func `a piece holds the people who speak or are named in it`() {
    let pieces = question([5, 5, 5, 5]).pieces(words: 10, overlap: 0)
    #expect(pieces.map { $0.people.map(\.id) } == [["a", "c"], ["a"]])
    #expect(question([5, 5, 5]).pieces(words: 5, overlap: 0)[1].people == [])
  }

  @Test func `pieces hold all utterances in order and overlap`() {
    let seed = TestSeed("pieces of a question")
    for round in 0..<300 {
      var random = seed.generator(round)
      let lengths = (0...random.index(40)).map { _ in random.index(30) }
      let (words, overlap) = (1 + random.index(80), random.index(60))
      let pieces = question(lengths).pieces(words: words, overlap: overlap)
      let numbers = pieces.map { $0.utterances.map(\.number) }
      let context = "round \(round), \(seed)"
      #expect(Set(numbers.joined()) == Set(1...lengths.count), "\(context)")
      for piece in numbers {
        #expect(piece == Array(piece[0]..<piece[0] + piece.count), "\(context)")
        let length = piece.reduce(0) { $0 + max(1, lengths[$1 - 1]) }
        #expect(length <= words || piece.count == 1, "\(context)")
      }
      for (earlier, later) in zip(numbers, numbers.dropFirst()) {
        #expect(later[0] > earlier[0] && later[later.count - 1] > earlier[earlier.count - 1], "\(context)")
        let shared = earlier.filter { $0 >= later[0] }.reduce(0) { $0 + max(1, lengths[$1 - 1]) }
        #expect(shared <= min(overlap, words / 2), "\(context)")
      }
    }
  }

  @Test func `the digest covers every word and id`() throws {
    let plain = question([3, 4])
    var other = plain
    other.utterances[0].text = "word word ward"
    var renamed = plain
    renamed.people[0].name = "Anne"
    #expect(try plain.digest() == question([3, 4]).digest())
    #expect(try Set([plain, other, renamed].map { try $0.digest() }).count == 3)
  }
}

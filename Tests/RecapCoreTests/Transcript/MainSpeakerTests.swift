import RecapTestSupport
import Testing

@testable import RecapCore

@Suite struct MainSpeakerTests {
  /// A transcript with lines of so many words, ten seconds each.
  private func transcript(_ lines: [(speaker: String?, words: Int)]) -> Transcript {
    Transcript(
      meetingID: "mtg-1",
      segments: lines.enumerated().map { index, line in
        let start = Double(index * 10)
        let text = Array(repeating: "word", count: line.words).joined(separator: " ")
        return Sample.segment("s\(index)", line.speaker, start, start + 10, text)
      })
  }

  private func speaker(_ lines: [(String?, Int)], _ start: Double = 0, _ end: Double = 100) -> String? {
    transcript(lines).mainSpeaker(of: TimeRange(seconds: start, end))
  }

  @Test func `nine tenths of the words are enough, fewer are not`() {
    #expect(speaker([("ada", 9), ("ben", 1)]) == "ada")
    #expect(speaker([("ada", 89), ("ben", 10)]) == nil)
    #expect(speaker([("ada", 4), ("ben", 1), ("ada", 5)]) == "ada")
  }

  @Test func `words of somebody unknown count and name nobody`() {
    #expect(speaker([("ada", 8), (nil, 2)]) == nil)
    #expect(speaker([(nil, 10)]) == nil)
    #expect(speaker([]) == nil)
  }

  @Test func `only words inside the part count`() {
    let lines: [(String?, Int)] = [("ben", 10), ("ada", 10), ("ben", 10)]
    #expect(speaker(lines, 10, 20) == "ada")
    #expect(speaker(lines, 9, 20) == "ada")
    #expect(speaker(lines, 5, 20) == nil)
  }

  @Test func `without times of words a line is where its middle is`() {
    var given = transcript([("ben", 10), ("ada", 10)])
    for index in given.segments.indices { given.segments[index].words = [] }
    #expect(given.mainSpeaker(of: TimeRange(seconds: 6, 20)) == "ada")
    #expect(given.mainSpeaker(of: TimeRange(seconds: 4, 20)) == nil)
  }

  @Test func `chapters and clips of a record are named`() {
    var recap = Sample.recap()
    recap.nameSpeakers(by: Sample.transcript())
    #expect(recap.chapters.map(\.speaker) == [nil, nil])
    #expect(recap.highlights.map(\.speaker) == ["ada", "ada"])
  }
}

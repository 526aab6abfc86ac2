import Foundation
import RecapCore
import Testing

@testable import RecapExternalSpeech

@Suite struct RollUpTests {
  private func read(_ cues: [(Double, Double, String)]) throws -> TranscriptFormat.Reading {
    func stamp(_ seconds: Double) -> String {
      let text = String(Int((seconds * 1000).rounded()) + 100_000)
      return "00:\(text.dropFirst().prefix(2)).\(text.suffix(3))"
    }
    let blocks = cues.map { "\(stamp($0.0)) --> \(stamp($0.1)) align:start position:0%\n\($0.2)\n" }
    return try TranscriptFormat.read(Data(("WEBVTT\n\n" + blocks.joined(separator: "\n")).utf8))
  }

  @Test func `roll-up captions are read once with word times`() throws {
    let found = try read([
      (0, 2, " \nokay<00:00:00.400><c> good</c><00:00:00.800><c> morning</c>"),
      (2, 2.01, "okay good morning\n "),
      (2.01, 5, "okay good morning\ncan<00:00:02.300><c> you</c><00:00:02.600><c> hear</c>"),
      (5, 5.01, "can you hear\n "), (5.01, 7, "can you hear\nme alright"),
    ])
    #expect(found.segments.map(\.text) == ["okay good morning", "can you hear", "me alright"])
    #expect(found.segments[1].words?.map(\.start.seconds) == [2.01, 2.3, 2.6])
    #expect(found.notes.map(\.kind) == [.repeatedText])
    #expect(found.notes.first?.words == 12)
  }

  @Test func `growing and rolling captions are read once`() throws {
    let grown = try read([
      (0, 1, "we will"), (1, 2, "we will start\nwith"), (2, 3, "with the\ndate"),
      (3, 4, "date and\nthe price"),
    ])
    #expect(grown.segments.map(\.text) == ["we will", "start with", "the date", "and the price"])
    let rolled = try read([
      (0, 1, "one one"), (1, 2, "one one\ntwo two"), (2, 3, "two two\nthree three"),
      (3, 4, "three three\nfour four"),
    ])
    #expect(rolled.segments.map(\.text) == ["one one", "two two", "three three", "four four"])
  }

  @Test func `repeated speech is kept`() throws {
    let cues: [(Double, Double, String)] = [
      (0, 1, "Yes."), (1, 2, "Yes."), (2, 3, "Yes. I think so."), (3, 4, "No."), (4, 5, "Good."),
      (5, 6, "Thank you."),
      (6, 7, "Thank you."), (7, 8, "Bye."),
    ]
    #expect(try read(cues).segments.map(\.text) == cues.map(\.2))
  }
}

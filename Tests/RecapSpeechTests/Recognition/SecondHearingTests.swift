import RecapCore
import Testing

@testable import RecapSpeech

@Suite struct SecondHearingTests {
  private let hearing = SecondHearing(
    MeetingVocabulary([VocabularyTerm("Stripe"), VocabularyTerm("Harbour Clay")]))

  /// Makes a segment from words, each with a confidence after a colon (0.99 without).
  private func segment(_ text: String) -> EngineSegment {
    let words = text.split(separator: " ").enumerated().map { number, word in
      let parts = word.split(separator: ":")
      return EngineSegment.Word(
        text: String(parts[0]), start: Double(number), end: Double(number) + 0.5,
        confidence: parts.count > 1 ? Double(parts[1]) : 0.99)
    }
    return EngineSegment(
      start: 0, end: Double(words.count), text: " " + words.map(\.text).joined(separator: " "), words: words)
  }

  private func repaired(_ first: [String], _ again: [String]) -> [EngineSegment] {
    let segments = first.map(segment)
    return SecondHearing.repaired(segments, places: hearing.places(in: segments), again: again.map(segment))
  }

  @Test func `a term that is heard again replaces doubtful words`() {
    let made = repaired(["Let's go with stride.:0.47"], ["Let's go with Stripe.:0.8"])
    #expect(made.map(\.text) == [" Let's go with Stripe."])
    #expect(made[0].words?.last?.heard == "stride.")
    #expect(made[0].words?.last?.confidence == 0.8)
  }

  @Test func `words of which the recogniser is sure stay`() {
    #expect(hearing.places(in: [segment("we found our stride:0.95 again")]) == [])
  }

  @Test func `words stay if the term is not heard again`() {
    let first = ["Let's go with stride.:0.47"]
    #expect(repaired(first, ["Let's go with stride.:0.8"]) == first.map(segment))
    #expect(repaired(first, []) == first.map(segment))
    // Heard elsewhere, which is no witness for this place.
    #expect(repaired(first, ["Stripe, let's go with stride.:0.8"]) == first.map(segment))
  }

  @Test func `nothing else of the second hearing is used`() {
    let made = repaired(
      ["So we open a strike:0.6 account this weak", "Good."],
      ["We open the Stripe account this week. Stripe!"])
    #expect(made.map(\.text) == [" So we open a Stripe account this weak", " Good."])
  }

  @Test func `a term of two words replaces one or three`() {
    #expect(
      repaired(["at Harborclay:0.5 today"], ["at Harbour Clay today"])[0].words?.map(\.text) == [
        "at", "Harbour Clay", "today",
      ])
    let three = repaired(["at harbor:0.5 claim:0.4 a:0.4 today"], ["at Harbour Clay today"])[0]
    #expect(three.words?.contains { $0.text == "Harbour" } == true)
    #expect(three.words?.first { $0.heard != nil }?.heard?.hasPrefix("harbor") == true)
  }

  @Test func `the hint ends with the near terms`() {
    #expect(hearing.hint(hearing.places(in: [segment("a strike:0.6 now")])) == "Harbour Clay, Stripe.")
  }

  @Test func `segments without words are not heard again`() {
    #expect(hearing.places(in: [EngineSegment(start: 0, end: 1, text: "stride")]) == [])
  }
}

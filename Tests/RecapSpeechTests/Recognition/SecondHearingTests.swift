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
    hearing.repaired(first.map(segment), again: again.map(segment))
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

  @Test func `ordinary words, as many as the term's, have to be nearer`() {
    let hearing = SecondHearing(MeetingVocabulary([VocabularyTerm("Brandt"), VocabularyTerm("Folake")]))
    let grand = [segment("Yes, definitely grand.:0.7")]
    #expect(hearing.repaired(grand, again: [segment("Yes, definitely Brandt.")]) == grand)
    let name = hearing.repaired([segment("Yes, Grand:0.7 said so")], again: [segment("Yes, Brandt said so")])
    #expect(name.map(\.text) == [" Yes, Brandt said so"])
    let more = hearing.repaired(
      [segment("ask full:0.6 of:0.6 care:0.6 then")], again: [segment("ask Folake then")])
    #expect(more[0].words?.contains { $0.text == "Folake" } == true)
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

  @Test func `a term heard in the place of other words is no witness`() {
    let first = ["We ask budget:0.4 people about it."]
    #expect(repaired(first, ["We ask Stripe people about it."]) == first.map(segment))
  }

  @Test func `a third hearing is told one term, and hears a few words`() {
    let first = [segment("a strike:0.6 now at Harborclay:0.5")]
    let places = hearing.places(in: first)
    #expect(SecondHearing.sentences(places[0].term) == "Stripe, can you? Stripe did.")
    #expect(SecondHearing.stretch(places[0], in: first, margin: 0.5) == 8000..<32_000)
    #expect(SecondHearing.stretch(places[0], in: first, margin: 5).lowerBound == 0)
    #expect(hearing.holds(VocabularyTerm("Harbour Clay"), [segment("at Harbour Clay.")]))
    #expect(!hearing.holds(VocabularyTerm("Stripe"), [segment("a strike now")]))
    #expect(hearing.settled(first, places)[0].text == " a Stripe now at Harbour Clay")
  }

  @Test func `a place whose sound is the term's needs no third hearing`() {
    let same = [segment("we met at Harbor:0.6 Clay:0.6 today")]
    #expect(hearing.places(in: same).map(\.distance) == [0])
    #expect(hearing.unsettled(in: same) == [])
  }

  @Test func `a name that is heard in another way each time is the term`() {
    let siobhan = SecondHearing(MeetingVocabulary([VocabularyTerm("Siobhan")]))
    let first = [segment("She:0.8 vawn:0.4 marked the walls.")]
    let made = siobhan.steadied(first, again: [segment("She von marked the walls.")])
    #expect(made[0].text == " Siobhan marked the walls.")
    #expect(made[0].words?.first?.heard == "She vawn")
    // The same again is what it seems, and so is an ordinary word.
    #expect(siobhan.steadied(first, again: first) == first)
    let plain = [segment("the chiffon:0.4 marked the walls.")]
    #expect(siobhan.steadied(plain, again: [segment("the shiphon marked the walls.")]) == plain)
  }

  @Test func `segments without words are not heard again`() {
    #expect(hearing.places(in: [EngineSegment(start: 0, end: 1, text: "stride")]) == [])
  }
}

import RecapCore
import Testing

@Suite struct TermSearchTests {
  private func places(_ text: String, _ terms: VocabularyTerm...) -> [String] {
    let words = text.split(separator: " ").map(String.init)
    return TermSearch(MeetingVocabulary(terms)).places(in: words).map { place in
      "\(words[place.words].joined(separator: " ")) = \(place.term.text)"
    }
  }

  @Test func `one word that sounds like a term is found`() {
    #expect(places("Let's go with stride.", VocabularyTerm("Stripe")) == ["stride. = Stripe"])
  }

  @Test func `a term may have been heard as more words or fewer`() {
    #expect(
      places("we keep it in navy track now", VocabularyTerm("Navitrack")) == ["navy track = Navitrack"])
    #expect(places("the Harborclay shop", VocabularyTerm("Harbour Clay")) == ["Harborclay = Harbour Clay"])
  }

  @Test func `a term that is there is no place`() {
    #expect(places("Mollie and mollie's shop", VocabularyTerm("Mollie")) == [])
    #expect(places("the harbour-clay shop", VocabularyTerm("Harbour Clay")) == [])
  }

  @Test func `a word of one term is never taken for another`() {
    #expect(places("Elena asks Alina", VocabularyTerm("Elena"), VocabularyTerm("Alina")) == [])
  }

  @Test func `a possessive ending is no part of the sound`() {
    #expect(places("It is Molly's.", VocabularyTerm("Mollie")) == ["Molly's. = Mollie"])
  }

  @Test func `the nearest term wins`() {
    #expect(
      places("ask Marlo about it", VocabularyTerm("Marlene"), VocabularyTerm("Marlowe")) == [
        "Marlo = Marlowe"
      ])
  }

  @Test func `spellings that sound like a term count`() {
    let term = VocabularyTerm("Rhys", soundsLike: ["shivawn"])
    #expect(places("Thanks, Chevonne.", term) == ["Chevonne. = Rhys"])
    #expect(places("Thanks, Chevonne.", VocabularyTerm("Rhys")) == [])
  }

  @Test func `nothing is found in no words or without terms`() {
    #expect(places("", VocabularyTerm("Mollie")) == [])
    #expect(places("Molly and Maya") == [])
    #expect(places("- … 12", VocabularyTerm("Mollie")) == [])
  }
}

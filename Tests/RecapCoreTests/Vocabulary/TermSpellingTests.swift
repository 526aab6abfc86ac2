import RecapCore
import Testing

@Suite struct TermSpellingTests {
  private func spelled(_ text: String, _ terms: String..., ordinary: Set<String> = []) -> [Word] {
    let words = text.split(separator: " ").enumerated().map { number, text in
      Word(
        text: String(text), start: MediaTime(seconds: Double(number)),
        end: MediaTime(seconds: Double(number) + 0.5))
    }
    return TermSpelling(MeetingVocabulary(terms.map { VocabularyTerm($0) })).spelled(
      words, ordinary: ordinary)
  }

  private func text(_ words: [Word]) -> String { words.map(\.text).joined(separator: " ") }

  @Test func `a name is spelled as the meeting spells it`() {
    let words = spelled("Stripe or Molly, and Molly's fee?", "Mollie")
    #expect(text(words) == "Stripe or Mollie, and Mollie's fee?")
    #expect(words.map(\.heard) == [nil, nil, "Molly,", nil, "Molly's", nil])
  }

  @Test func `names of several words keep their times`() {
    let words = spelled("the Harbor Clay shop", "Harbour Clay")
    #expect(text(words) == "the Harbour Clay shop")
    #expect(words.map(\.heard) == [nil, "Harbor Clay", nil, nil])
    #expect(words.map(\.start.seconds) == [0, 1, 2, 3])
  }

  @Test func `words left over are removed and others share a word`() {
    #expect(text(spelled("we use Navi Track now", "Navitrack")) == "we use Navitrack now")
    let joined = spelled("we met Harborclay today", "Harbour Clay")
    #expect(joined.map(\.text) == ["we", "met", "Harbour Clay", "today"])
  }

  @Test func `an ordinary word stays`() {
    #expect(text(spelled("a mail for them", "Male")) == "a mail for them")
    #expect(text(spelled("we found the wren", "Ren")) == "we found the wren")
  }

  @Test func `a capital at the beginning says nothing about a known word`() {
    #expect(text(spelled("Brook was early.", "Brooke", ordinary: ["brook"])) == "Brook was early.")
    #expect(text(spelled("Brook was early.", "Brooke")) == "Brooke was early.")
  }

  @Test func `a name that only sounds alike stays`() {
    #expect(text(spelled("we asked Alina, not Martin", "Elena", "Marlene")) == "we asked Alina, not Martin")
  }
}

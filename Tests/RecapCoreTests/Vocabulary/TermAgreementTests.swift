import RecapTestSupport
import Testing

@testable import RecapCore

@Suite struct TermAgreementTests {
  /// Makes a segment of words, in each of which a bar divides the term from what was heard.
  private func segment(_ text: String) -> Segment {
    let words = text.split(separator: " ").map { word in
      let parts = word.split(separator: "|").map(String.init)
      return Word(text: parts[0], start: .zero, end: .zero, heard: parts.count > 1 ? parts[1] : nil)
    }
    return Segment(
      id: "s", start: .zero, end: .zero, text: words.map(\.text).joined(separator: " "), words: words)
  }

  private func agreed(_ texts: String...) -> [Segment] { TermAgreement.agreed(texts.map(segment)) }

  @Test func `a name that was repaired once is repaired everywhere`() {
    let talk = agreed("We ask Klarna|Claren now.", "Claren's fee, and a word of Claren.")
    #expect(talk[1].text == "Klarna's fee, and a word of Klarna.")
    #expect(talk[1].words.map(\.heard) == ["Claren's", nil, nil, nil, nil, nil, "Claren."])
  }

  @Test func `what is also an ordinary word stays`() {
    let talk = agreed("Then Stellan|Still can.", "Still, we wait.", "It is still open.")
    #expect(talk.map(\.text) == ["Then Stellan can.", "Still, we wait.", "It is still open."])
  }

  @Test func `what was two terms is neither elsewhere`() {
    #expect(agreed("Marlowe|Marlo and Marla|Marlo", "Ask Marlo.")[1].text == "Ask Marlo.")
  }

  @Test func `a talk without repairs is not touched`() {
    let talk = [segment("We ask Claren.")]
    #expect(TermAgreement.agreed(talk) == talk)
  }
}

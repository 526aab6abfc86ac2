import RecapCore
import Testing

@testable import RecapInsight

@Suite struct ChapterTitleTests {
  private func title(_ script: String) -> String {
    let discourse = Dialogue.discourse(Dialogue.transcript(script))
    var titles = ChapterTitle(discourse)
    return titles.title(of: discourse.utterances.indices).text
  }

  @Test func `an announced topic is the title`() {
    #expect(title("Anna: The next point is the heating contract.\nBen: Good.") == "Heating contract")
  }

  @Test func `a stammered word is not the title`() {
    let found = title(
      "Anna: I like the micropro micropro microprocessor board.\nBen: The microprocessor board is cheap.")
    #expect(found == "Microprocessor board")
  }

  @Test func `the first words are the title if there is no topic`() {
    #expect(title("Anna: At.\nBen: I would have it as it was.\nAnna: So.") == "I would have it as it")
  }
}

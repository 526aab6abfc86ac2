import RecapCore
import Testing

@testable import RecapInsight

@Suite struct ActFeaturesTests {
  private func features(_ transcript: Transcript) -> [[String]] {
    let discourse = Dialogue.discourse(transcript)
    return ActFeatures(discourse.actUnits, in: discourse, cues: discourse.allTaskCues).units
  }

  @Test func `names, numbers and days are replaced in sequences`() throws {
    let features = try #require(features(Dialogue.transcript("Anna: Ben, forty by Monday.")).first)
    #expect(
      features.filter { !$0.hasPrefix("#") } == [
        "^", "^_<name>", "^_<name>_<number>", "<name>", "<name>_<number>", "<name>_<number>_by", "<number>",
        "<number>_by", "<number>_by_<day>", "by", "by_<day>", "by_<day>_.", "<day>", "<day>_.", "<day>_._$",
        ".",
        "._$", "$",
      ])
    #expect(features.contains("#day") && features.contains("#due-by"))
  }

  @Test func `commas and capitals do not matter`() {
    let written = features(Dialogue.transcript("Anna: Yes, leave that with me, Ben"))
    let heard = features(Dialogue.bare("Anna: yes leave that with me ben"))
    let words = { (units: [[String]]) in units.map { $0.filter { !$0.hasPrefix("#") } } }
    #expect(words(written) == words(heard))
  }

  @Test func `a turn is a unit, and a long one is several`() {
    let short = Dialogue.discourse(Dialogue.transcript("Anna: One thing. And another.\nBen: Right."))
    #expect(short.actUnits.map(\.sentences) == [0..<2, 2..<3])
    let sentence = "This sentence has exactly eleven words in it and says nothing. "
    let long = Dialogue.discourse(Dialogue.transcript("Anna: " + String(repeating: sentence, count: 5)))
    #expect(long.actUnits.map(\.sentences) == [0..<3, 3..<5])
    #expect(long.actUnits.map(\.turn) == [0, 0])
  }

  @Test func `a unit says whether it names who speaks next`() {
    let units = features(
      Dialogue.transcript("Anna: Chloe, can you ask them?\nChloe: I can.\nAnna: And Ben rings the bank."))
    #expect(units.map { $0.contains("#names-next") } == [true, false, false])
  }
}

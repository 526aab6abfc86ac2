import RecapTestSupport
import Testing

@testable import RecapCore

/// Names as their own languages write them, and words that are spelled.
@Suite struct TermReadingsTests {
  /// How far what was heard is from the nearest way of saying a term.
  private func distance(_ term: String, _ heard: String) -> Double {
    TermReadings.spellings(of: term).map { SpokenSound($0).distance(to: SpokenSound(heard)) }.min() ?? 1
  }

  @Test(arguments: [
    ("Wojciech", "Voyachek"), ("Agnieszka", "Agnaishka"), ("Kowalczyk", "Kovalchik"), ("Siobhan", "Shivawn"),
    ("Weiss", "Vice"), ("Beauchamp", "Boshamp"), ("Nguyen", "Nwin"),
    ("Folake", "Folakay"),
    ("Okonkwo", "O'Conquo"), ("Szabo", "Sabo"), ("Xiaoming", "Shaoming"), ("Lakshmi", "Lakshmee"),
  ])
  func `names of other languages are near as they are said`(term: String, heard: String) {
    #expect(distance(term, heard) <= 0.25, "\(distance(term, heard))")
  }

  @Test(arguments: [("Wojciech", "Monday"), ("Siobhan", "seven"), ("SLA", "ESA"), ("Nguyen", "engine")])
  func `other words stay far`(term: String, heard: String) {
    #expect(distance(term, heard) > 0.2, "\(distance(term, heard))")
  }

  @Test func `an English name has one reading`() {
    #expect(TermReadings.spellings(of: "Marlowe Clark").count <= 2)
    #expect(TermReadings.spellings(of: "Stripe").first == "stripe")
    #expect(TermReadings.spellings(of: "Tom") == ["tom"])
  }

  @Test func `capitals are said letter by letter, or as a word`() {
    #expect(SpokenSound("SLA") == SpokenSound("S.L.A."))
    #expect(SpokenSound("SLA") == SpokenSound("ess ell ay"))
    #expect((0.01...0.2).contains(distance("SLA", "SLF")))
    #expect(distance("ELISA", "Eliza") <= 0.1)
    #expect(SpokenSound("I") != SpokenSound("eye e"))
  }
}

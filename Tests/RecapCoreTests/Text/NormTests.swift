import RecapCore
import Testing

@Suite struct NormTests {
  @Test func `words are equal by their text`() {
    #expect(Norm("then") == "then" && Norm("then") != "than" && Norm("then").text == "then")
  }

  @Test(arguments: [("für", 4), ("10:30", 5), ("", 0)])
  func `length is counted in bytes`(_ word: String, _ count: Int) { #expect(Norm(word).count == count) }

  @Test func `knows endings and openings`() {
    #expect(Norm("sending").hasSuffix("ing") && !Norm("ing").hasSuffix("sending"))
    #expect(Norm("weeks").hasPrefix("week") && !Norm("wee").hasPrefix("week"))
    #expect(Norm("10:30").contains(":") && !Norm("1030").contains(":"))
  }

  @Test func `knows digits`() {
    #expect(Norm("q3").hasDigit && !Norm("half").hasDigit)
    #expect(Norm("10:30").beginsWithDigit && !Norm("q3").beginsWithDigit && !Norm("").beginsWithDigit)
  }
}

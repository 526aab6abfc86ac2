import RecapCore
import Testing

struct RepetitionLoopTests {
  @Test(arguments: [
    "Thank you. Thank you. Thank you. Thank you. Thank you.",
    "you you you you you you you you",
    "So I went to the shop. " + String(repeating: "and then we did it ", count: 5),
    String(repeating: "a b c d e f ", count: 5),
  ])
  func `a repeated phrase is a loop`(_ text: String) {
    #expect(RepetitionLoop.holds(text, seconds: 60))
  }

  @Test(arguments: [
    "No, no, no, no, no.",
    "Yes, yes, yes, I know, I know.",
    "Thank you. Thank you. Thank you. Thank you.",
    String(repeating: "a b c d e f g ", count: 5),
    "Is there anything you can do on the price?",
    "",
  ])
  func `natural repetition is not a loop`(_ text: String) {
    #expect(!RepetitionLoop.holds(text, seconds: 60))
  }

  @Test func `too many words per second are a loop`() {
    let text = (1...90).map { "word\($0)" }.joined(separator: " ")
    #expect(RepetitionLoop.holds(text, seconds: 10))
    #expect(!RepetitionLoop.holds(text, seconds: 12))
    #expect(!RepetitionLoop.holds("Okay, thank you all", seconds: 0.1))
  }
}

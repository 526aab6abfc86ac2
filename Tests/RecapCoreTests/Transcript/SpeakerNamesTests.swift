import RecapCore
import Testing

@Suite struct SpeakerNamesTests {
  private let names = SpeakerNames([
    Participant(id: "p1", name: "Maya Lindgren", email: "maya@studio.example"),
    Participant(id: "p2", name: "Tom Baxter"), Participant(id: "p3", name: "Tom Hill"),
    Participant(id: "p4", name: "Ann"), Participant(id: "p5", name: "Sam Lee"),
    Participant(id: "p6", name: "Sam Lee"),
  ])

  @Test(
    arguments: [
      ("Maya Lindgren", "p1"), ("MAYA  LINDGREN", "p1"), ("Lindgren, Maya", "p1"), ("p1", "p1"),
      ("Maya Lindgren (she/her)", "p1"), ("Maya Lindgren | Studio", "p1"), ("Maya@Studio.example", "p1"),
      ("Maya", "p1"), ("Tom Baxter (Guest)", "p2"), ("Ann", "p4"),
      ("Tom", nil), ("Sam Lee", nil), ("Maya Smith", nil), ("Lindgren", nil), ("", nil), ("(Guest)", nil),
    ] as [(String, String?)])
  func `a name means the only participant that it fits`(_ name: String, _ id: String?) {
    #expect(names.participant(called: name) == id)
  }

  @Test func `a shared name is known but means no participant`() {
    #expect(names.isKnown("Sam Lee"))
    #expect(names.isFirstName("tom"))
    #expect(!names.isKnown("Tom"))
    #expect(!names.isKnown("Monday"))
  }
}

import Foundation
import RecapCore
import Testing

@Suite struct MeetingVocabularyTests {
  private func terms(
    title: String = "-", names: [String] = [], chat: [String] = [], listed: [VocabularyTerm] = [],
    settings: [String] = []
  ) -> [String] {
    var meeting = Meeting(
      id: "m", roomID: "r", title: title, startedAt: .distantPast, endedAt: .distantPast,
      participants: names.enumerated().map { Participant(id: "p\($0)", name: $1) },
      chat: chat.map { ChatMessage(at: .zero, from: "p0", text: $0) })
    meeting.vocabulary = listed
    return MeetingVocabulary(of: meeting, listed: settings).terms.map(\.text)
  }

  @Test func `the parts of each name are terms, except short ones`() {
    #expect(
      terms(names: ["Maya Lindgren", "Dr. Al O'Neill (guest)"]) == ["Maya", "Lindgren", "O'Neill", "guest"])
  }

  @Test func `words of the title are terms if they have a capital`() {
    #expect(terms(title: "Harbour Clay web shop – kick-off") == ["Harbour", "Clay"])
  }

  @Test func `names in the chat are terms, addresses are not`() {
    #expect(
      terms(chat: [
        "Agenda: see Figmatic https://Example.org/Agenda Bo@Example.org", "We ask Wren. Then Klarna",
      ])
        == ["Figmatic", "Wren", "Klarna"])
  }

  @Test func `listed terms come first and once`() {
    #expect(
      terms(
        names: ["Mollie"], listed: [VocabularyTerm("Stripe"), VocabularyTerm("Mollie")], settings: ["Xero"])
        == ["Stripe", "Mollie", "Xero"])
  }

  @Test func `no more are kept than can be looked for`() {
    #expect(terms(listed: (0..<500).map { VocabularyTerm("Name\($0)") }).count == MeetingVocabulary.most)
  }
}

import RecapCore
import Testing

@testable import RecapInsight

/// Lines in the third person.
@Suite struct ReportingTests {
  private func line(_ said: String, participants: [Participant] = Dialogue.participants) -> CitedLine {
    let discourse = Discourse(
      meeting: Dialogue.meeting(participants), transcript: Dialogue.transcript(said),
      windows: [Dialogue.window])
    let words = discourse.conversation.sentences.map(\.words)
    return LineWriter(discourse).line(of: words, cited: words)
  }

  @Test(arguments: [
    ("I'll open the account.", "Anna will open the account."),
    ("I've read the letter.", "Anna has read the letter."),
    ("I'm on leave from Monday.", "Anna is on leave from Monday."),
    ("I'd rather wait until May.", "Anna would rather wait until May."),
    ("I'd better call the printer.", "Anna had better call the printer."),
    ("I sent the contract on Monday.", "Anna sent the contract on Monday."),
    ("I have the flour delivery on Friday.", "Anna has the flour delivery on Friday."),
    ("I don't want the bus.", "Anna doesn't want the bus."),
    ("I try to call the printer every day.", "Anna tries to call the printer every day."),
    ("I also need the list by Monday.", "Anna also needs the list by Monday."),
    ("The list goes to me by Monday.", "The list goes to Anna by Monday."),
    ("My proposal is a van for the winter.", "Anna's proposal is a van for the winter."),
    ("On Tuesday I walked Kofi to the door.", "On Tuesday Anna walked Kofi to the door."),
    ("I'll call the printer, and I'll send the list.", "Anna will call the printer, and will send the list."),
    ("For the summer fair I would rent a tent.", "For the summer fair Anna would rent a tent."),
    ("I was late, but I sent the list.", "Anna was late, but sent the list."),
    ("The keys are with the man I called on Monday.", "The keys are with the man Anna called on Monday."),
    ("It's cold because I think the roof leaks.", "It's cold because Anna thinks the roof leaks."),
  ])
  func `a sure speaker is told by name`(_ said: String, _ shown: String) {
    let line = line("Anna: \(said)")
    #expect(line.text == shown)
    #expect(line.edits.contains { $0.rules.first == "name" })
  }

  @Test(arguments: [
    // The others, or more than one reading.
    "I think that we open it.", "I'll send you the list.", "I said \"no\" to the printer.",
    "Let me call the printer.",
    // The verb: no known form, the present or the past, a second verb.
    "I grok the contract in full.", "I put the list on the desk.", "I'd put the list on the desk.",
    "I open the shop and send the list.", "I'd grok the contract in full.",
    // A question, a second mention, joined subjects.
    "Can I have the list on Monday?", "What did I do with the list.", "I'll bring my list on Monday.",
    "If I can, I'll call the printer.", "Ben and I will call the printer.", "I'll do it myself on Monday.",
    "I'll tell Anna about the list.",
    // An aside inside the clause of another subject.
    "The ten biggest I can finish by May.", "The lights I think are old.",
    "The keys I really believe are lost.",
    "The roof I don't know is safe.",
  ])
  func `anything else stays a quote`(_ said: String) {
    let line = line("Anna: \(said)")
    #expect(line.text.hasSuffix(said) || said.hasPrefix("I think"))
    #expect(!line.edits.isEmpty && !line.edits.contains { $0.rules.contains("name") })
  }

  @Test func `several or unknown speakers stay a quote`() {
    #expect(line("Anna: I'll open the account.\nBen: The bank is shut.").text.hasPrefix("I'll open"))
    #expect(line("Nobody: I'll open the account.").text == "I'll open the account.")
  }

  @Test func `a name that is shared or a title is not used`() {
    for names in [
      ["Anna Berg", "Anna Roth"], ["Dr. Berg", "Ben"], ["Captain Berg", "Ben"], ["A", "Ben"],
      ["4711", "Ben"],
    ] {
      let people = zip(["anna", "ben"], names).map { Participant(id: $0, name: $1) }
      #expect(line("Anna: I'll open the account.", participants: people).text == "I'll open the account.")
    }
  }

  @Test func `a line that is told names its speaker`() {
    var line = line("Anna: I'll open the account.")
    line.speakers = ["anna"]
    #expect(line.namesSpeaker)
    line.speakers = ["anna", "ben"]
    #expect(!line.namesSpeaker)
  }

  @Test func `forms of verbs follow grammar`() {
    let forms = [
      ("go", "goes"), ("try", "tries"), ("say", "says"), ("fix", "fixes"), ("reach", "reaches"),
      ("do", "does"),
    ]
    for (verb, form) in forms { #expect(ReportedVerbs.thirdPerson(Norm(verb)) == form) }
    for verb in ["put", "read", "sent", "table", ""] { #expect(ReportedVerbs.thirdPerson(Norm(verb)) == nil) }
  }
}

import RecapCore
import Testing

@testable import RecapInsight

/// A dialogue and its expected action items: "owner | text | due date", with `-` for none.
struct TaskCase: Sendable, CustomTestStringConvertible {
  var name: String
  var script: String
  var expected: [String]

  init(_ name: String, _ script: String, _ expected: String...) {
    self.name = name
    self.script = script
    self.expected = expected
  }

  var testDescription: String { name }
}

private func items(_ transcript: Transcript) -> [String] {
  ActionItemExtractor().items(in: Dialogue.discourse(transcript)).map { item in
    "\(item.owner ?? "-") | \(item.text) | \(item.due.map { $0.date ?? $0.spoken } ?? "-")"
  }
}

@Suite struct ActionItemTests {
  static let taken: [TaskCase] = [
    TaskCase(
      "a commitment with a day", "Anna: I'll send the revised budget by Friday.",
      "anna | Send the revised budget | 2025-03-07"),
    TaskCase(
      "when the other one has it, it is done",
      "Ben: I'll ask the lawyer to change the clause, and you'll get the new version by Thursday.",
      "ben | Ask the lawyer to change the clause | 2025-03-06"),
    TaskCase(
      "going to", "Ben: I'm going to rewrite the login page this week, by Thursday.",
      "ben | Rewrite the login page | 2025-03-06"),
    TaskCase(
      "a request and sure",
      "Anna: Ben, could you book the large room for the workshop?\nBen: Sure, no problem.",
      "ben | Book the large room for the workshop | -"),
    TaskCase(
      "a date only in the answer",
      "Anna: Chloe, can you update the price list?\nChloe: Yes, I can have it done by tomorrow.",
      "chloe | Update the price list | 2025-03-05"),
    TaskCase(
      "the answer's date is the later one",
      "Anna: Ben, could you finish the audit report this week?\nBen: Not this week. I can do it by next Tuesday.",
      "ben | Finish the audit report | 2025-03-11"),
    TaskCase(
      "somebody else takes it",
      "Anna: Ben, would you call the caterer?\nBen: I can't, I'm away until Monday.\nChloe: I'll do it then, by tomorrow.",
      "chloe | Call the caterer | 2025-03-05"),
    TaskCase(
      "who can, and I'll take it", "Anna: Who can prepare the slides for the board?\nChloe: I'll take that.",
      "chloe | Prepare the slides for the board | -"),
    TaskCase(
      "an assignment by name", "Anna: Ben will order the new laptops by the end of the month.",
      "ben | Order the new laptops | 2025-03-31"),
    TaskCase(
      "a name at the end", "Anna: Can you check the invoices from January, Chloe?\nChloe: Will do.",
      "chloe | Check the invoices from January | -"),
    TaskCase(
      "an imperative with a name", "Anna: Ben, please send me the contract by Thursday.\nBen: Okay.",
      "ben | Send Anna the contract | 2025-03-06"),
    TaskCase(
      "an offer that is welcomed",
      "Ben: I can draw up a plan for the move.\nAnna: That would be great, thank you.",
      "ben | Draw up a plan for the move | -"),
    TaskCase(
      "an offer with a day", "Chloe: I can share the survey results on Monday.",
      "chloe | Share the survey results | 2025-03-10"),
    TaskCase(
      "a need with a day", "Ben: I need to submit the tax form before the fifteenth.",
      "ben | Submit the tax form | 2025-03-15"),
    TaskCase(
      "until", "Anna: Could you fix the broken import, Ben?\nBen: Yeah, give me until the end of next week.",
      "ben | Fix the broken import | 2025-03-14"),
    TaskCase(
      "when is settled afterwards",
      "Anna: Chloe, could you demo the scanner to the clinic?\nChloe: Of course. When?\nAnna: They suggested Thursday at three.\nChloe: That works.",
      "chloe | Demo the scanner to the clinic | 2025-03-06"),
    TaskCase(
      "the recap repeats",
      "Anna: I'll write the press release by Friday.\nBen: Good.\nAnna: So to recap. Anna writes the press release, and Ben opens the account.\nBen: Yes.",
      "anna | Write the press release | 2025-03-07", "ben | Open the account | -"),
    TaskCase(
      "two in one sentence", "Ben: I'll call the landlord tomorrow and I'll send the floor plan on Thursday.",
      "ben | Call the landlord | 2025-03-05", "ben | Send the floor plan | 2025-03-06"),
    TaskCase(
      "fillers inside", "Ben: I'll, um, I'll send the, uh, the test results on Wednesday.",
      "ben | Send the test results | 2025-03-05"),
    TaskCase(
      "an event, not a day", "Anna: I'll translate the menu before the launch.",
      "anna | Translate the menu | before the launch"),
    TaskCase(
      "leading day", "Anna: Tomorrow I'll email the suppliers about the delay.",
      "anna | Email the suppliers about the delay | 2025-03-05"),
  ]

  static let traps: [TaskCase] = [
    TaskCase("the past", "Anna: I already sent the agenda last Friday."),
    TaskCase("the past with a day", "Ben: I finished the report on Monday and sent it to the client."),
    TaskCase("could", "Chloe: We could build an app for that at some point."),
    TaskCase(
      "maybe somebody", "Anna: Maybe somebody should look at the heating.\nBen: It was repaired last week."),
    TaskCase("not needed", "Anna: Do you need the export?\nBen: No, you don't need to send me anything."),
    TaskCase("declined", "Anna: Ben, could you write the minutes?\nBen: Sorry, I can't today."),
    TaskCase("already done", "Anna: Ben, can you call the courier?\nBen: I already did, on Monday."),
    TaskCase(
      "talk about the meeting",
      "Anna: Let me start with the numbers. I'll be honest, they're bad. I'll come back to that."),
    TaskCase("screen", "Ben: I'll share my screen. Can you see it?\nAnna: Yes."),
    TaskCase("hearing", "Anna: Can you hear me alright?\nBen: Yes, I can hear you."),
    TaskCase("a condition", "Chloe: If the server fails again, I'll move the data to the backup."),
    TaskCase("reported", "Ben: She said I will get the invoice by Friday."),
    TaskCase("a negated promise", "Ben: I won't charge you for the extra hours."),
    TaskCase(
      "how things work", "Chloe: You can drag a booking from one day to another, and the guest gets an email."
    ),
    TaskCase(
      "withdrawn",
      "Ben: I'll print the posters by Friday.\nAnna: Actually, no need to print the posters, we'll project them."
    ),
    TaskCase("a question back", "Anna: Should I send the file?\nBen: No, I have it."),
    TaskCase("a wish", "Anna: I'd like to thank everybody for the effort. I want to keep it short."),
    TaskCase("capability", "Anna: Can you log in from home?\nBen: It asks for a token every time."),
    TaskCase("diary", "Ben: I'll put it in the diary right now."),
    TaskCase("what somebody does every day", "Anna: Ben runs the shop in Leeds, and Chloe works from home."),
  ]

  @Test(arguments: taken) func `a task is found with its owner and due day`(_ dialogue: TaskCase) {
    #expect(items(Dialogue.transcript(dialogue.script)) == dialogue.expected)
  }

  @Test(arguments: traps) func `a trap is not taken for a task`(_ dialogue: TaskCase) {
    #expect(items(Dialogue.transcript(dialogue.script)) == [])
  }

  @Test(arguments: traps) func `a trap without punctuation is not taken for a task`(_ dialogue: TaskCase) {
    #expect(items(Dialogue.bare(dialogue.script)) == [])
  }

  @Test(arguments: taken) func `owner and due day are found without punctuation`(_ dialogue: TaskCase) {
    let facts = { (lines: [String]) in
      lines.map { line in
        line.split(separator: "|").enumerated().filter { $0.offset != 1 }.map { String($0.element) }.joined()
      }
    }
    #expect(facts(items(Dialogue.bare(dialogue.script))) == facts(dialogue.expected))
  }

  @Test(arguments: taken) func `an unknown speaker is never the owner`(_ dialogue: TaskCase) {
    let named = ["anna", "ben", "chloe"].filter { dialogue.script.components(of: $0) }
    for item in ActionItemExtractor().items(
      in: Dialogue.discourse(Dialogue.transcript(dialogue.script, named: false)))
    {
      #expect(item.owner.map(named.contains) ?? true)
    }
  }

  @Test func `citations are the request and the answer`() {
    let transcript = Dialogue.transcript("Anna: Ben, could you book the room?\nBen: Will do.")
    let item = ActionItemExtractor().items(in: Dialogue.discourse(transcript)).first
    #expect(item?.citations.map(\.segmentID) == ["s1000", "s1001"])
  }

  @Test(arguments: [
    ("Help with", "I'll help with the stalls on Monday."), ("Check", "I'll help with the stalls on Monday."),
    ("Help with the stalls", "Help with the stalls"),
  ])
  func `a text that names nothing to do is the sentence`(_ text: String, _ shown: String) {
    let discourse = Dialogue.discourse(Dialogue.transcript("Anna: I'll help with the stalls on Monday."))
    let draft = TaskDraft(
      text: text, owner: "anna", stems: [], spans: [discourse.conversation.sentences[0].words], sentence: 0)
    #expect(ActionItemExtractor().found([draft], in: discourse).items.map(\.text) == [shown])
  }
}

extension String {
  /// Returns whether a name occurs in the text of the lines, not only as their speaker.
  fileprivate func components(of name: String) -> Bool {
    split(separator: "\n").contains { line in
      line.split(separator: ":", maxSplits: 1).last.map { $0.lowercased().contains(name) } ?? false
    }
  }
}

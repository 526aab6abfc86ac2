import RecapCore
import Testing

@testable import RecapInsight

/// What a line leaves out of what was said.
@Suite struct CompressionTests {
  private func line(_ said: String, asks: Bool = false) -> CitedLine {
    let discourse = Dialogue.discourse(Dialogue.transcript("Nobody: \(said)"))
    let words = discourse.conversation.sentences.map(\.words)
    return LineWriter(discourse).line(of: words, cited: words, asks: asks)
  }

  private func text(_ said: String, asks: Bool = false) -> String {
    let line = line(said, asks: asks)
    #expect(!line.edits.isEmpty)
    return line.text
  }

  @Test(arguments: [
    ("We need a battery suppl no, a power supply that lasts.", "We need a power supply that lasts."),
    ("We meet on the fifth, no, the sixth of May.", "We meet on the sixth of May."),
    ("Send the, no wait, the other draft goes to Ben.", "Send the other draft goes to Ben."),
    ("She said yes or no, a third answer is not there.", "She said yes or no, a third answer is not there."),
    ("There is no, a clear no.", "There is no, a clear no."),
  ])
  func `a repair leaves what was meant`(_ said: String, _ shown: String) { #expect(text(said) == shown) }

  @Test(arguments: [
    ("No, we keep the wooden fence.", "We keep the wooden fence."),
    ("No, no, thank you, we paint it in May.", "We paint it in May."),
    ("Sir, the fence is painted in May.", "The fence is painted in May."),
    ("No idea when the hall is free.", "No idea when the hall is free."),
    ("No, no fence along the river.", "No fence along the river."),
    ("We paint the wooden fence, and then.", "We paint the wooden fence."),
    ("We paint it now, the fence can wait until then.", "We paint it now, the fence can wait until then."),
  ])
  func `an answer's first words and a joint at the end go`(_ said: String, _ shown: String) {
    #expect(text(said) == shown)
  }

  @Test(arguments: [
    ("Ben, it's too early for the hall to open.", "It's too early for the hall to open."),
    (
      "Ben, the tickets for the hall, by Monday at nine.", "Ben, the tickets for the hall, by Monday at nine."
    ),
    ("Ben, it's your turn to open the hall.", "Ben, it's your turn to open the hall."),
    ("Ben opens the hall for us at nine.", "Ben opens the hall for us at nine."),
  ])
  func `a name that is called first goes, if it says nothing else`(_ said: String, _ shown: String) {
    #expect(text(said) == shown)
  }

  @Test(arguments: [
    ("The hall, I mean, we asked about it.", "The hall, we asked about it."),
    ("We need a sheet for the guests, like, how to vote.", "We need a sheet for the guests, how to vote."),
    ("The fence is, you know, green all over.", "The fence is green all over."),
    ("The hall is cold since, I don't know, the old pipes.", "The hall is cold since the old pipes."),
    ("The hall is in, uh, the old school.", "The hall is in the old school."),
  ])
  func `a pause stays before the clause after an aside`(_ said: String, _ shown: String) {
    #expect(text(said) == shown)
  }

  @Test(arguments: [
    ("If there's a hole in it, it isn't ours.", "If there's a hole in it, it isn't ours."),
    ("They say it, it isn't ours.", "They say it isn't ours."),
    ("Oh six hundred is when the hall opens.", "Oh six hundred is when the hall opens."),
    ("Oh the hall opens at six.", "The hall opens at six."),
  ])
  func `what only looks like a stammer stays`(_ said: String, _ shown: String) {
    #expect(text(said) == shown)
  }

  @Test(arguments: [
    ("Just so we all know where the keys are", false), ("The grant for the hall, that is, well", false),
    ("The hall works as well", true), ("If they come back in the spring", false),
    ("When the hall is free, if it ever is", false),
    ("If they come back, we close the hall", true), ("If they come back we close the hall", true),
    ("We close the hall if they come back", true),
  ])
  func `a clause that needs another one does not stand alone`(_ said: String, _ stands: Bool) {
    #expect(SentenceForm.standsAlone(ClipTitle.words(of: said)) == stands)
  }

  @Test(arguments: [
    ("The van's the van failed the test.", "The van failed the test."),
    ("We book it for the, for a week.", "We book it for a week."),
    ("It holds in the – the Italian one.", "It holds in the Italian one."),
    ("If you drop it, it's broken at once.", "If you drop it, it's broken at once."),
    ("So th they build the b box.", "They build the box."),
    ("I i'm sure that it works.", "I'm sure that it works."),
    ("The van's the best that we have.", "The van's the best that we have."),
    ("What I have I need for the shop.", "What I have I need for the shop."),
    ("We go and we stay until the end.", "We go and we stay until the end."),
    ("There sort of, it's eight milliseconds the wrong way.", "It's eight milliseconds the wrong way."),
    ("I'm in, let's go there on Monday.", "I'm in, let's go there on Monday."),
    ("They sit with the team for half a day, see how it...", "They sit with the team for half a day."),
  ])
  func `a false start goes`(_ said: String, _ shown: String) { #expect(text(said) == shown) }

  @Test(arguments: [
    ("So I think we should open the account.", "We should open the account."),
    ("Okay, so, I mean, the price is up by a third.", "The price is up by a third."),
    ("I think that the price is up.", "The price is up."),
    ("I guess Tom opens the account.", "Tom opens the account."),
    ("Look, the printer wants to know by Friday.", "The printer wants to know by Friday."),
    ("I think about it every day in the shop.", "I think about it every day in the shop."),
    ("I don't think it will hold.", "I don't think it will hold."),
    ("I think so too, and Ben does.", "I think so too, and Ben does."),
    ("Look at the price of the van.", "Look at the price of the van."),
  ])
  func `an opener goes`(_ said: String, _ shown: String) { #expect(text(said) == shown) }

  @Test(arguments: [
    ("It was kind of late for the bus.", "It was late for the bus."),
    ("This kind of bus is too late.", "This kind of bus is too late."),
    ("It's basically a list with five rows.", "It's a list with five rows."),
    ("The list, to be honest, is too long.", "The list is too long."),
    ("The lorry is full of, I think, goats.", "The lorry is full of goats."),
    ("They go at ten, to be honest, the bus is late.", "They go at ten, the bus is late."),
    ("The list is too long, isn't it?", "The list is too long."),
    ("The list is too long, to be honest, right?", "The list is too long."),
    ("The list is not too long, he said.", "The list is not too long, he said."),
  ])
  func `hedges, asides and tags go`(_ said: String, _ shown: String) { #expect(text(said) == shown) }

  @Test func `sentences that say nothing go if others say more`() {
    #expect(text("Oops. We open the account. Yeah, it's.") == "We open the account.")
    #expect(text("We open the account. No.") == "We open the account. No.")
    #expect(text("Okay.") == "Okay.")
  }

  @Test func `an open question keeps its tag`() {
    #expect(text("That's the end of it, isn't it?", asks: true) == "That's the end of it, isn't it?")
  }

  @Test func `a quoted end mark is enough`() {
    #expect(text("He wrote \"this is the end of it.\"") == "He wrote \"this is the end of it.\"")
  }

  @Test func `a long line is cut at a pause`() {
    let clause = "the van goes to the shop with the boxes and the list,"
    let line = line(Array(repeating: clause, count: 4).joined(separator: " "))
    #expect(Lexicon.words(in: line.text).count == 24)
    #expect(line.text.hasSuffix("and the list…"))
    #expect(line.edits.last?.rules == ["cut"])
  }

  @Test(arguments: [
    ("We open the account.", true), ("It's late.", true), ("Ben sends the list.", true),
    ("Send the list to Ben.", true), ("The list went out.", true), ("People cross a room for a face.", true),
    ("The roof's two and a half thousand.", true), ("Nine hundred and forty quid.", false),
    ("A form and a telephone number.", false), ("Two hours in the chair, sir.", false),
    ("On top of the late shift.", false), ("Three candidates we had on the list...", false), ("", false),
  ])
  func `a fragment has no verb or no end`(_ said: String, _ stands: Bool) {
    let conversation = Dialogue.discourse(Dialogue.transcript("Anna: \(said)")).conversation
    #expect(SentenceForm.standsAlone(conversation.tidiedWords(0..<conversation.words.count)) == stands)
  }
}

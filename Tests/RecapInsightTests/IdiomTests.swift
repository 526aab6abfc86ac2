import RecapCore
import Testing

@testable import RecapInsight

/// Idioms of commitments, assignments and refusals, each with the expected owner, task and due date.
@Suite struct IdiomTests {
  /// The line and "owner due word": the owner, the day or `-`, and a word that the task must contain.
  static let taken: [(String, String)] = [
    ("Anna: I'll see to the insurance papers by Thursday.", "anna 2025-03-06 insurance"),
    ("Anna: I'm going to have a word with the landlord tomorrow.", "anna 2025-03-05 landlord"),
    ("Anna: Ben, can you look into the heating bill?\nBen: Sure, I'll have a look.", "ben - heating"),
    (
      "Anna: Ben, you're doing the flyers, right?\nBen: Yes, they'll be ready on Friday.",
      "ben 2025-03-07 flyers"
    ),
    (
      "Anna: Could someone pick up the keys from the office?\nChloe: I can do that on my way home today.",
      "chloe 2025-03-04 keys"
    ),
    ("Anna: Who's going to update the website?\nBen: Me. I'll do it tonight.", "ben 2025-03-04 website"),
    ("Anna: Chloe, would you mind ringing the printer?\nChloe: Not at all.", "chloe - printer"),
    ("Anna: Ben, I need you to sign the lease by Monday.\nBen: Okay.", "ben 2025-03-10 lease"),
    ("Ben: Shall I book the train tickets?\nAnna: Yes please.", "ben - tickets"),
    ("Ben: Do you want me to draft the press release?\nAnna: That would be great.", "ben - press"),
    ("Ben: Should I send the minutes to the sponsors?\nAnna: Please do.", "ben - minutes"),
    ("Chloe: Leave the catering to me. I'll sort it by the weekend.", "chloe - catering"),
    (
      "Anna: Ben, the projector is your job. Please test it before Thursday.\nBen: Will do.",
      "ben 2025-03-06 test"
    ),
    ("Anna: Let's have Ben write the welcome speech by Friday.\nBen: Fine.", "ben 2025-03-07 speech"),
    ("Anna: Ben, why don't you call the museum tomorrow?\nBen: Okay, I will.", "ben 2025-03-05 museum"),
    ("Anna: I'd like Chloe to check the figures by Friday.\nChloe: No problem.", "chloe 2025-03-07 figures"),
    (
      "Anna: Ben, can you take care of the parking permits?\nBen: Yeah, I can do that by Friday.",
      "ben 2025-03-07 parking"
    ),
    ("Ben: I'll get the plumber to look at the boiler next Tuesday.", "ben 2025-03-11 boiler"),
    ("Ben: I'll make sure the badges are printed by Thursday.", "ben 2025-03-06 badges"),
    (
      "Anna: Chloe, you wanted to write the job advert.\nChloe: Yes, I'll finish the job advert this afternoon.",
      "chloe 2025-03-04 advert"
    ),
    ("Ben: I've got to hand in the tax form before the fifteenth.", "ben 2025-03-15 tax"),
    ("Ben: I'll try to get the contract to you by tomorrow.", "ben 2025-03-05 contract"),
    (
      "Anna: Ben, could you maybe ask the neighbours about the noise?\nBen: I'll ask them tonight.",
      "ben 2025-03-04 noise"
    ),
    ("Anna: So Ben, you'll bring the speakers?\nBen: Yep.", "ben - speakers"),
    (
      "Anna: Chloe, can I ask you to proofread the brochure?\nChloe: Sure. Is Monday okay?\nAnna: Monday's perfect.",
      "chloe 2025-03-10 brochure"
    ),
    ("Ben: I'm happy to design the poster.\nAnna: Lovely.", "ben - poster"),
    ("Ben: Let me check the stock levels and get back to you by Friday.", "ben 2025-03-07 stock"),
    (
      "Anna: Ben, please make a list of the open invoices until Wednesday.\nBen: Alright.",
      "ben 2025-03-05 invoices"
    ),
    ("Ben: My job for this week is to repair the fence by Friday.", "ben 2025-03-07 fence"),
    ("Chloe: I'll be sending out the invitations on Thursday.", "chloe 2025-03-06 invitations"),
    (
      "Anna: The first draft is with Ben, and he'll send it to us on Friday.\nBen: Yes, on Friday I'll send you the first draft.",
      "ben 2025-03-07 draft"
    ),
    ("Ben: You'll have the new price list by Thursday.", "ben 2025-03-06 price"),
    ("Ben: I will reach out to the two suppliers within three days.", "ben 2025-03-07 suppliers"),
    (
      "Anna: Can you two meet the architect on Monday?\nBen: I can. I'll meet the architect on Monday.",
      "ben 2025-03-10 architect"
    ),
    ("Anna: Ben to order the chairs by Friday.\nBen: Got it.", "ben 2025-03-07 chairs"),
    (
      "Anna: Someone has to return the van. Ben?\nBen: Yes, I'll return the van in two weeks.",
      "ben 2025-03-18 van"
    ),
    ("Ben: I'll pop round and collect the banner on Saturday.", "ben 2025-03-08 banner"),
  ]

  static let traps: [String] = [
    "Anna: Thanks Ben, drive safely.\nBen: Thank you, Anna.",
    "Ben: I used to write the newsletter on Fridays.",
    "Ben: I would call the bank, but they never answer.",
    "Ben: I'd be surprised if I could finish the fence by Friday.",
    "Ben: They will send us the invoice by Friday.",
    "Ben: The council is going to repair the road next week.",
    "Anna: Can you send me the file?\nBen: I've sent it to you this morning.",
    "Anna: Shall I call the plumber?\nBen: No, don't, he's on holiday.",
    "Anna: Do you want me to print it?\nBen: No need, thanks.",
    "Anna: Somebody ought to clean the kitchen.\nBen: The cleaners do that on Mondays.",
    "Ben: Last year I booked the hall in January and paid by Friday.",
    "Anna: Could you move the date?\nBen: I'm afraid not, the hall is taken.",
    "Ben: I always send the reminder on Mondays.",
    "Ben: I won't write the report before Friday.",
    "Anna: Ben, can you remember the name of the caterer?\nBen: Something with an M.",
    "Ben: You don't have to bring anything on Friday.",
    "Ben: I should have called the bank on Monday.",
    "Ben: I was going to send the letter on Friday, but I forgot.",
    "Anna: Ben, will you be at the fair on Friday?\nBen: Yes.",
    "Ben: It might be nice to paint the fence some day.",
    "Ben: I told them I'd call on Friday, but that's done.",
  ]

  @Test(arguments: taken) func `an idiomatic commitment is taken with owner and day`(
    _ script: String, _ wanted: String
  ) {
    let parts = wanted.split(separator: " ").map(String.init)
    let items = ActionItemExtractor().items(in: Dialogue.discourse(Dialogue.transcript(script)))
    let said = items.map { "\($0.owner ?? "-") \($0.due?.date ?? "-") \($0.text)" }
    let isRight =
      said.count == 1 && said[0].hasPrefix(parts[0] + " " + parts[1] + " ")
      && said[0].lowercased().contains(parts[2])
    #expect(isRight, "\(said)")
  }

  @Test(arguments: traps) func `an idiomatic trap is refused`(_ script: String) {
    let items = ActionItemExtractor().items(in: Dialogue.discourse(Dialogue.transcript(script)))
    #expect(items == [])
  }
}

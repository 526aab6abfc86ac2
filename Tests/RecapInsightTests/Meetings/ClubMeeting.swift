import RecapCore

extension ScriptedMeeting {
  static let club = ScriptedMeeting(
    name: "club", day: "2025-02-16",
    people: ["Walter Finch", "Joan Abbott", "Derek Mills", "Sunita Rao"],
    items: [
      .init(key: "a1", owner: "derek", task: "get three quotes for the roof", due: "2025-03-02"),
      .init(key: "a2", owner: "joan", task: "send out the agenda", due: "2025-02-24"),
      .init(key: "a3", owner: "sunita", task: "print the ballot papers", due: "2025-03-14"),
      .init(key: "a4", owner: "walter", task: "speak to the bank about the loan", due: "2025-02-18"),
      .init(key: "a5", owner: "sunita", task: "organise the cake stall"),
      .init(key: "a6", owner: "derek", task: "mend the boathouse lock", due: "2025-02-22"),
      .init(key: "a7", owner: "joan", task: "check the constitution about the vote", due: "2025-02-21"),
    ],
    decisions: [
      "d1": "The roof is done before the summer.", "d2": "Fees go up to eighty-five pounds.",
      "d3": "The annual meeting is on the sixteenth of March.", "d4": "The old minibus is sold.",
    ],
    script: """
      walter: Well, it's five past, so I'll open the committee meeting. Apologies from Graham, he's got his hip. On the table we have the roof, the fees, the annual meeting, and the minibus.
      joan: I'm taking the notes, so please, one at a time.
      derek: As if we ever would.
      sunita: Hello everybody. Sorry I'm late, the ferry.
      walter: The roof. Derek, you've been up there.
      derek [key]: I have, and it's worse than we thought. Two of the beams in the boathouse are rotten right through. You can put your finger in.
      sunita: Is it dangerous?
      derek: Not today. But I wouldn't want to see another winter with snow on it.
      joan: What are we talking about, in money?
      derek: Oh, somewhere between twelve and fifteen thousand. It depends on the tiles.
      walter: That's nearly everything we have in the, in the reserve.
      joan: We said the reserve was for a rainy day. Well, it's raining in.
      sunita: Ha. She's got you there.
      walter [d1 key]: Alright. I take it we're unanimous, the roof gets done before the summer.
      derek: Hear, hear.
      sunita: Yes, definitely.
      walter [a1]: Derek, would you be so kind as to get us three quotes?
      derek [a1]: I will. I'll have three quotes for you in two weeks.
      joan [a6]: And the lock on the boathouse is broken again. Derek, sorry, could you see to that as well?
      derek [a6]: Yes, yes. I'll mend it on Saturday, when I've got the tools with me.
      walter [a4]: And I shall speak to the bank on Tuesday, in case we need a small loan.
      sunita [trap]: I could ask my brother-in-law, he does roofs. Although, no, he's in Spain until June.
      walter: Never mind. Thank you anyway. The fees, then. Joan.
      joan [key]: So, we've been at seventy pounds for nine years. The insurance alone has gone up by forty percent in that time.
      derek: People will moan.
      joan: People moan about the weather. The rowing club across the water charges a hundred and forty.
      sunita: I'd go up a bit, but not all at once. Otherwise we lose the pensioners.
      walter: What had you in mind, Joan? Ninety?
      joan: I'd thought of ninety, yes.
      sunita: Eighty-five would feel softer. It's, I don't know, it's psychological.
      derek: I can live with eighty-five.
      walter [d2 key]: Eighty-five, then. Carried. The fee goes to eighty-five pounds from April.
      joan: Does that need a vote at the annual meeting? I think it does.
      walter: I'm not certain. It used to.
      joan [a7]: I'll look it up in the constitution and let you all know by Friday.
      walter: Very good. That brings us to the annual meeting itself. We had the ninth or the sixteenth of March.
      sunita: The ninth is the half marathon. Nobody will find a parking space.
      derek: She's right. It was hopeless last year.
      walter [d3]: So the sixteenth. Sunday the sixteenth of March, at three o'clock, in the hall. That's fixed.
      joan: We have to give them twenty-one days' notice.
      walter [a2]: Then the agenda needs to go out in good time. Joan?
      joan [a2]: Yes, that's me. I'll send the agenda round by the twenty-fourth of February.
      sunita: And ballot papers. There are three people standing for treasurer, which has never happened.
      walter: Three! Good heavens.
      joan [trap]: I usually do the ballot papers, but my printer's died.
      sunita [a3]: I'll do them, we have a big printer at work. I'll print a hundred ballot papers by the fourteenth.
      walter: Most kind. You needn't bother with the envelopes, we've got boxes of them.
      sunita: Okay. And we want tea and cakes, don't we?
      derek: We'd have a riot otherwise.
      sunita [a5]: Then I'll organise the cake stall, same as last year.
      joan: You did a wonderful job last year.
      walter: She did. Now, the minibus. It failed its test again in January.
      derek [key]: The garage wants two thousand four hundred to get it through. It's worth, at most, a thousand, and that's with a full tank.
      joan: When did we last use it?
      derek: In September, for the regatta. Apart from that it just sits there.
      sunita: We could hire one for the regatta. That's what the scouts do.
      joan: It's about a hundred and twenty for the weekend.
      walter: That does sound more sensible.
      walter [d4]: Does anyone object if we sell it? No? Then the minibus is to be sold.
      derek: I'll miss the old thing.
      joan [trap]: Has anybody told the insurance that it's off the road?
      walter [trap]: I wrote to them at Christmas. They've refunded us eleven pounds.
      derek: Eleven pounds. Don't spend it all at once.
      sunita [trap]: It would be nice to have a bench by the slipway, with a little plaque. For Harold.
      walter: It would. Perhaps when the roof's paid for.
      walter: Well, I think we've done it. Joan, would you read us the list?
      joan: Yes. Derek gets three quotes and mends the lock. Walter sees the bank on Tuesday. I send the agenda and look at the constitution. Sunita prints the ballot papers and does the cakes.
      derek: That's me told.
      walter: Thank you, Joan. Then I declare the meeting closed. Who's for a pint?
      sunita: Me. Bye, Graham, if you're listening.
      """)
}

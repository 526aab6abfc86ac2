import RecapCore

extension ScriptedMeeting {
  static let podcast = ScriptedMeeting(
    name: "podcast", day: "2025-01-17", people: ["Zoe Hart", "Amir Farouk"],
    items: [
      .init(key: "a1", owner: "amir", task: "write to the beekeeper", due: "2025-01-20"),
      .init(key: "a2", owner: "zoe", task: "cut the lighthouse episode", due: "2025-01-23"),
      .init(key: "a3", owner: "amir", task: "send over the raw interview files", due: "2025-01-17"),
      .init(key: "a4", owner: "zoe", task: "get a price for the studio", due: "2025-01-22"),
      .init(key: "a5", owner: "amir", task: "redo the trailer", due: "2025-01-31"),
      .init(key: "a6", owner: "zoe", task: "answer the sponsor"),
    ],
    decisions: [
      "d1": "The season has eight episodes.", "d2": "The lighthouse episode opens the season.",
      "d3": "The coffee sponsor is turned down.", "d4": "Episodes come out on Thursdays.",
    ],
    script: """
      zoe: Hey Amir. Can you hear me okay? I've moved the microphone away from the fridge.
      amir: Much better. Last week it sounded as if you were in a submarine.
      zoe: So I thought we'd plan the whole second season today. How many episodes, which one's first, and then the sponsor, because they want an answer.
      amir: Yes, let's. I've got the whole list open.
      zoe: How many have we recorded by now?
      amir: Five, six if you count the one with the lighthouse keeper's daughter.
      zoe: Oh, I count her. That's the best thing we've ever done.
      amir: I cried. I was on the tram and I cried.
      zoe: Ha. So I was thinking of ten. Last season was ten.
      amir [key]: I know, but I looked at the numbers. After episode seven, we lose forty percent of the listeners. It's, it's like a cliff.
      zoe: Really? Forty?
      amir: Forty. And we were exhausted, remember, in May. You edited the last one at an airport.
      zoe: I did. On the floor, next to a vending machine.
      amir: So I'd make it eight. Eight good ones.
      zoe [d1 key]: You're right. Eight episodes, and not one more.
      amir: Great. I feel lighter already.
      zoe: Then the order. I'd start with the beekeeper, it's funny and it's easy to get into.
      amir: Hmm. Maybe. But people decide in the first two minutes, and the lighthouse one has that opening with the storm.
      zoe: It does. And then the beekeeper second, so it isn't too sad.
      amir: Yeah, exactly.
      zoe [d2]: Alright, so the lighthouse goes first.
      amir: Perfect. Is it cut already?
      zoe [a2]: It's a rough cut. I need to finish it. I'll have the final cut of the lighthouse ready next Thursday.
      amir [a3]: Okay. And do you want me to send you the raw files of the other interviews?
      zoe [a3]: Yes please. Could you put them in the shared folder today?
      amir [a3]: Will do, right after this.
      zoe: And the beekeeper still has to sign the release form, doesn't he?
      amir [a1]: He does. I'll drop him a line on Monday. He doesn't read emails at the weekend, he's with the bees.
      zoe: Fair enough. You don't need to send him the questions again.
      amir [trap]: No, he's got those. I sent them in December.
      zoe: Good. So, the sponsor. The coffee people came back with an offer.
      amir: And? How much?
      zoe [key]: Six hundred for the season. But they want us to read their text word for word, in the middle of the story, and they want to hear every episode before it goes out.
      amir: In the middle of the story? In the middle of the lighthouse?
      zoe: In the middle of the lighthouse. With a, with a discount code.
      amir: No. Absolutely not.
      zoe: It's six hundred, though. It would pay for the studio.
      amir [trap]: I'd rather wash dishes. If we ever get desperate, we could ask the listeners.
      zoe [d3 key]: Okay, I feel the same, I just wanted to hear it from you. So we say no to the coffee people.
      amir: We say no. Politely.
      zoe [a6]: I'll write back to them, politely.
      amir: You're better at that than me.
      zoe: And that brings us to the studio. My bedroom's not going to work with the building site next door.
      amir: Oh, is that the hammering?
      zoe: From seven in the morning. Every day until, I don't know, until I die.
      amir: There's a studio by the canal. Leila used it, she said it was about thirty an hour.
      zoe: Thirty's not bad. Do they have mornings?
      amir [trap]: I don't know. I was going to call them, but I've lost the number.
      zoe [a4]: I've got it on a flyer. I'll find out the price and whether they have mornings, by Wednesday.
      amir: Cool.
      zoe: What day do we publish? We did Mondays.
      amir [key]: Mondays were terrible. Everybody publishes on a Monday, we were always number two hundred and something in the list.
      zoe: And Fridays people don't listen, they go out.
      amir: Not our people. But okay. Thursday?
      zoe [d4]: Thursday's good. Let's make it Thursdays from now on.
      amir: Done.
      zoe: And the trailer. It says, um, new episodes every Monday, so it has to be done again.
      amir [trap]: Could you do that one? You've got the nicer voice.
      zoe [trap]: I can't this month, I've got the dissertation. Sorry.
      amir [a5]: No, that's fine, I'll redo the trailer myself. By the end of January.
      zoe: You're an angel.
      amir [trap]: Maybe one day we should do a live show. In a theatre, with a real audience.
      zoe: One day. Let's first do the eight.
      amir: Haha, okay.
      zoe: So let me just check I've got it. Eight episodes, lighthouse first, Thursdays, no coffee. I finish the cut by next Thursday and find out about the studio. You send me the files today, write to the beekeeper on Monday and redo the trailer.
      amir: Yes. And you tell the coffee people.
      zoe: And I tell the coffee people. Talk next week?
      amir: Talk next week. Bye Zoe.
      """)
}

import RecapCore

extension ScriptedMeeting {
  static let warehouse = ScriptedMeeting(
    name: "warehouse", day: "2025-09-10", people: ["Karen Doyle", "Luis Ortega", "Piotr Nowak"],
    items: [
      .init(key: "a1", owner: "luis", task: "measure the loading doors", due: "2025-09-12"),
      .init(key: "a2", owner: "karen", task: "sign the contract with the removal firm", due: "2025-09-15"),
      .init(key: "a3", owner: "piotr", task: "label the pallet racks", due: "2025-09-26"),
      .init(key: "a4", owner: "luis", task: "tell the big customers about the stop", due: "2025-09-17"),
      .init(key: "a5", owner: "piotr", task: "set up the scanners", due: "2025-10-06"),
      .init(key: "a6", owner: "karen", task: "call the insurance"),
      .init(key: "a7", owner: "luis", task: "send the staff rota for the move weekend", due: "2025-09-11"),
    ],
    decisions: [
      "d1": "The move is on the first weekend of October.", "d2": "Hallam does the move.",
      "d3": "Old stock is sold off, not moved.", "d4": "The racks stay behind.",
    ],
    script: """
      karen: So, thanks for making the time. I want to get the move to the new hall nailed down today. Dates first, then the removal firm, then the stock, and then whatever's left.
      luis: Sounds good to me.
      piotr: Yes, hello. I have the plan of the hall here if you need it.
      karen: The lease on the old place runs out on the thirty-first of October. So we've got about seven weeks.
      luis: And November's the busy season, so whatever we do, it has to be before that.
      piotr [key]: The floor in the new hall isn't finished. They told me they need until the twenty-sixth of September, because the first coat didn't dry.
      karen: Are you joking? It was supposed to be done in August.
      piotr: I'm not joking, I wish I was. I stood on it. It was, it was sticky.
      luis: Okay, so the weekend of the fourth of October is the earliest, realistically.
      karen: That leaves us three weeks in hand before the lease ends. I like that.
      piotr: Me too.
      karen [d1 key]: Good. Then that's the plan, we move on the fourth and fifth of October.
      luis: I'll tell my wife she can cancel the, the wedding thing.
      karen: Ha, you can tell her it was my fault. Now, who moves us? We had two quotes.
      luis [key]: Right. Hallam wants eleven thousand eight hundred, and Swift and Sons wants nine thousand two hundred. But Swift doesn't include the packing.
      piotr: And we'd need six of our own people for the packing. For two days. With overtime.
      luis: Exactly. So in the end it's the same money, more or less.
      karen: And Hallam moved my sister's printing shop. She had nothing but good things to say.
      luis [d2]: I'd say we go for Hallam.
      piotr: Hallam, yes.
      karen [a2]: Okay, done. I'll sign the contract with them on Monday, once the lawyer's had a look at it.
      luis: They asked about the height of the loading doors, by the way. Apparently the big lorry is four metres ten.
      karen [a1]: Luis, would you go over there and measure the doors?
      luis [a1]: Sure. I'm there on Friday anyway.
      piotr [trap]: I measured the inside doors in July, but not the loading ones.
      karen: Fine. The stock. What are we actually taking with us?
      piotr [key]: So I went through the list. We've got eighteen hundred pallets, and around three hundred of them haven't moved in over two years.
      luis: Three hundred? What on earth is it?
      piotr: Garden furniture mostly. And those, um, those fondue sets.
      karen: Oh God, the fondue sets.
      luis: It costs us six pounds to move a pallet, and then it sits there and costs us again.
      karen: We could give it to charity, or we could sell it to one of those clearance people.
      piotr: The clearance people pay maybe ten percent.
      luis: Ten percent of something is better than nothing.
      karen [d3 key]: Okay, then we sell off everything that hasn't moved in two years, and we don't take it with us.
      piotr: Good. That's a load off my mind.
      luis: What about the racks? They're ours, technically.
      piotr: They're from nineteen ninety-eight, and the new hall has racks. They're a different height as well.
      karen [d4]: So the racks stay where they are. The landlord can have them.
      luis: He'll be thrilled.
      karen: Piotr, the new racks have no labels yet, do they?
      piotr [a3]: No, nothing. I'll label them all as soon as the floor is dry. So that would be, let's say, done by the twenty-sixth of September.
      karen: Perfect. And the scanners, do they work over there?
      piotr: Not yet. The wireless isn't in. The telecoms people come on the thirtieth.
      karen [a5]: Okay. So you'll have the scanners up and running for the Monday after the move?
      piotr [a5]: Yes. By Monday the sixth they'll be working.
      luis: We can't ship anything for, what, three days? Friday, Saturday and Monday morning?
      karen: I think so. The customers won't like it.
      luis: They'll be alright if they know early enough. It's when they find out on the day that they, you know, that they shout.
      karen [a4]: Then can you let the big ones know? The top twenty or so.
      luis [a4]: Yeah, I'll write to the top twenty customers by next Wednesday.
      piotr [trap]: Should we maybe hire a second forklift for the weekend? I don't know, maybe it's too much.
      karen: It's not worth it, not for two days. Hallam bring their own.
      luis: True.
      karen [a6]: Insurance. I have to call the insurance people about cover during the move. I keep forgetting that.
      piotr [trap]: I can remind you.
      karen: No, don't worry, I've just written it on my hand.
      luis: Ha. Okay. And the people? Who works that weekend?
      karen: Everybody who wants to. Double pay, I've cleared it with the boss.
      luis [a7]: In that case I'll do a rota and send it round tomorrow.
      karen: Brilliant. You don't have to chase the drivers, they've already said yes.
      piotr [trap]: Someone was going to return the old keys to the landlord, I remember.
      karen [trap]: That was me, I gave them back in person. Right, are we finished?
      luis: I think we are.
      karen: Okay, let me read it back. Fourth and fifth of October, with Hallam. Luis measures the doors on Friday, writes to the customers by next Wednesday and sends the rota tomorrow. Piotr labels the racks and sets up the scanners. And I sign on Monday and call the insurance.
      piotr: Correct.
      luis: Thanks, Karen. See you on the floor.
      karen: If it's dry. Bye.
      """)
}

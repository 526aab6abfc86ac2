import RecapCore

extension ScriptedMeeting {
  static let hiring = ScriptedMeeting(
    name: "hiring", day: "2025-10-07", people: ["Claire Dubois", "Raj Patel", "Megan Foster"],
    items: [
      .init(key: "a1", owner: "raj", task: "call the references", due: "2025-10-09"),
      .init(key: "a2", owner: "megan", task: "prepare the offer letter", due: "2025-10-10"),
      .init(key: "a3", owner: "claire", task: "get the salary signed off by finance", due: "2025-10-08"),
      .init(key: "a4", owner: "megan", task: "write to the other candidates"),
      .init(key: "a5", owner: "raj", task: "shorten the test task", due: "2025-10-21"),
      .init(key: "a6", owner: "claire", task: "book the desk and the laptop", due: "2025-10-31"),
    ],
    decisions: [
      "d1": "Ines gets the offer.", "d2": "The salary is fifty-two thousand.",
      "d3": "The test task is cut to two hours.", "d4": "The junior post waits until January.",
    ],
    script: """
      claire: Good afternoon, you two. This is the wrap-up for the analyst role. I'd like to leave this room with a name, a number, and a plan.
      raj: Afternoon. I've got my notes, they're a bit of a mess.
      megan: Mine are colour coded, as you'd expect.
      claire: Of course they are. Raj, do you want to start? We saw four people.
      raj: Yes. So I'd rule out the first two straight away. Nice people, but one has never written a query, and the other wants to be fully remote from, um, from Portugal.
      megan: Which we can't do. I asked the tax people about it in the summer.
      claire: Okay. So it's between Ines and Jonas.
      raj [key]: Jonas has more experience, eleven years. But when I asked him about a mistake he'd made, he couldn't think of one. Not a single one.
      megan: I noticed that too. And he interrupted you, Claire. Three times.
      claire: Four. I counted.
      raj: Whereas Ines explained the churn model to me so that my grandmother would have understood it.
      megan [key]: And she asked the best question of the day. She asked which of our reports nobody reads.
      claire: Ha. What did you say?
      megan: I said all of them.
      raj: The only thing is, she's got just three years. She'd need some help in the beginning.
      claire: That's alright. We can teach that. We can't teach the other thing.
      megan: I completely agree.
      claire [d1 key]: So we offer it to Ines. Everybody happy with that?
      raj: Very happy.
      megan: Yes.
      claire: Good. What about her references?
      raj [a1]: I haven't called them yet. I can do both of them by Thursday.
      claire: Please do. And the money? She said she'd want somewhere around fifty-five.
      megan: The band goes from forty-six to fifty-four.
      raj: We lost the last one over two thousand pounds. I don't want to do that again.
      claire: No. But fifty-four on day one leaves her nowhere to go.
      megan: What about fifty-two, with a review after six months?
      claire [d2 key]: Fifty-two and a review at six months. Yes. I'm comfortable with that, let's do that.
      raj: I think she'll take it.
      claire [a3]: I'll get finance to sign that off tomorrow, before they go into their budget hole.
      megan [a2]: Then I'll have the offer letter ready for Friday.
      claire: Great. Raj, could you ring her and tell her it's coming?
      raj [trap]: I'd rather wait for the references, to be honest. Otherwise it gets awkward.
      claire: Fair point. Leave it.
      megan: And the others? They've been waiting for ten days.
      claire [a4]: Can you write to them? Something kind, please, not the standard thing.
      megan [a4]: Sure, I'll write to the other three. I never use the standard thing.
      raj [trap]: I did promise Jonas some feedback on the phone, and I gave him that yesterday. It was, well, it was quiet.
      claire: I can imagine. Okay. The second point is the test task. We've had complaints.
      megan [key]: Two people dropped out because of it. One of them wrote that it took her eleven hours. We tell them it takes four.
      raj: Eleven? That's my fault. I keep adding things to it.
      claire: So what would a fair one look like?
      raj: If you take out the dashboard, and the second data set, it's about two hours.
      megan: Two hours I could defend.
      claire [d3]: Right. From the next round on, the test task takes two hours at most.
      raj [a5]: I'll cut it down, then. You'll have the shorter version in two weeks.
      megan: You don't have to do it alone, by the way.
      raj: No, no, it's quicker if I do it.
      claire: Lovely. Then there's the junior post. Do we open it now, or do we wait?
      raj: I'd love someone now. We're drowning.
      megan: If we open it now, we get the people who nobody else wanted. The good ones graduate in December.
      claire: And I don't have the budget before the new year anyway.
      raj: Oh. Well, that settles it, doesn't it?
      claire [d4]: I'm afraid so. The junior post waits until January.
      raj [trap]: Okay. In the meantime we could take an intern, perhaps. Just thinking out loud.
      claire: Let's not. We don't have the time to look after one.
      megan: What about her first day? If she says yes, that'd be the third of November.
      claire [a6]: I'm going to sort out a desk and a laptop for her by the end of the month.
      megan [trap]: Somebody should tell the door people as well, for the badge.
      raj [trap]: They do that automatically now. You don't need to tell anyone.
      megan: Since when?
      raj: Since, um, since August or so.
      claire: Great, one thing less. So, quickly, who does what. Raj calls the references by Thursday and shortens the test, Megan writes the letter for Friday and answers the others, and I talk to finance tomorrow.
      raj: And the desk.
      claire: And the desk. Thank you, both of you. That was the nicest panel in ages.
      megan: Because we had Ines. Bye.
      """)
}

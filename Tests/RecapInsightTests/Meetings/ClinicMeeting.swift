import RecapCore

extension ScriptedMeeting {
  static let clinic = ScriptedMeeting(
    name: "clinic", day: "2025-06-12", people: ["Priya Shah", "Daniel Okoro", "Ruth Keller"],
    items: [
      .init(
        key: "a1", owner: "daniel", task: "ask the phone company for a callback quote", due: "2025-06-18"),
      .init(key: "a2", owner: "ruth", task: "rewrite the greeting message", due: "2025-06-13"),
      .init(key: "a3", owner: "priya", task: "order the data logger for the fridge", due: "2025-06-12"),
      .init(key: "a4", owner: "ruth", task: "move the vaccines to the upstairs fridge", due: "2025-06-16"),
      .init(key: "a5", owner: "daniel", task: "post the receptionist advert", due: "2025-06-20"),
      .init(key: "a6", owner: "priya", task: "draft the interview questions", due: "2025-06-30"),
      .init(key: "a7", owner: "ruth", task: "train the new starter on the booking system"),
    ],
    decisions: [
      "d1": "A callback queue is introduced.", "d2": "The old fridge is replaced, not repaired.",
      "d3": "The receptionist post is thirty hours.", "d4": "Saturday flu clinics start in October.",
    ],
    script: """
      priya: Right, shall we start? It's the practice meeting, the, uh, the June one. I've got four things on my list: the phones, the vaccine fridge, the reception post, and the flu clinics.
      daniel: Morning. I might have to pop out at half past if the engineer rings.
      ruth: That's fine. Hello everyone.
      priya: So, the phones. Ruth, what's it looking like from the front desk?
      ruth [key]: Honestly, it's bad. On Mondays we get around two hundred and forty calls before ten o'clock, and a third of them hang up. I counted last week.
      daniel: A third? I'd have said, like, one in ten.
      ruth: No, a third. And the ones who do get through are cross, because they've been in the queue for twenty minutes.
      priya: Okay. And is it that we don't have enough people, or is it the system?
      ruth: It's both. But mostly everyone rings at eight because that's what the message tells them to do.
      daniel: Oh, for heaven's sake. We tell them to?
      ruth: It says, quote, please call at eight for same day appointments.
      priya: Well, that wants changing. What about one of those callback things, where you keep your place and we ring you back?
      daniel: My dentist has that. It's brilliant, you just put the phone down and get on with your life.
      ruth: I'd love it. It would take the pressure off.
      priya [d1 key]: Right, then I think we're all on the same page. We bring in the callback queue.
      daniel: Yes, absolutely.
      priya [a1]: Daniel, can I leave it with you to get a quote for the callback from the phone company?
      daniel [a1]: Yeah, no problem. I'll ring them and get the callback quote by Wednesday.
      ruth [a2]: And I'll rewrite the greeting, so it doesn't say eight o'clock any more. I can do that tomorrow.
      priya: Lovely. You don't have to record it yourself, by the way, the company does that.
      ruth [trap]: Oh good, I hate my own voice. I recorded the last one in the cupboard.
      priya: Ha. Next, the vaccine fridge. Daniel, you were going to tell us what happened.
      daniel [key]: So, over the weekend the fridge went up to eleven degrees, and nobody noticed until Monday. We had to throw away four hundred and twenty pounds worth of vaccines.
      priya: Ouch. Do we know why?
      daniel: The engineer thinks it's the, the thermostat. He can repair it for a hundred and ninety, but he says it's twelve years old and it'll go again.
      ruth: And we can't have a fridge that we don't trust.
      priya [trap]: If we had the money I'd buy two of them. What does a new one cost?
      daniel: About nine hundred, with a five year warranty.
      priya [d2 key]: Then let's not throw good money after bad. We replace the fridge.
      ruth: Agreed. I never want to do that inventory again.
      daniel: Same here. And we should have one of those loggers that send you a message when it gets warm.
      priya [a3]: Good point. I'll order a data logger this afternoon, they're only forty pounds.
      daniel [trap]: Should somebody tell the health authority about the lost vaccines?
      ruth [trap]: I did that on Tuesday. They've sent me a reference number.
      priya: Brilliant, thank you. And until the new fridge comes, where do the vaccines live?
      ruth [a4]: There's room in the one upstairs. I'll move them all up there first thing on Monday.
      priya: Perfect. Daniel, would you label the shelves?
      daniel [trap]: I can't, I'm on the home visits all Monday. But they're labelled already, I think.
      ruth: They are, yes. It's fine.
      priya: Good. Okay, reception. As you know, Maureen is leaving us in July, after what, nineteen years?
      ruth: Twenty in August. We'll need a cake.
      priya: We will need a very big cake. So the question is, do we replace her with the same hours, or do we go up?
      daniel: What does she do now, twenty-four?
      ruth: Twenty-five. But with the phones the way they are, I think we need more. Thirty at least.
      daniel: Thirty would be, um, let me think, about four thousand a year more. We can afford that, just about.
      priya [d3]: Fine. I'm happy with thirty. So the post is advertised at thirty hours a week.
      ruth: Thank you. That makes a real difference.
      priya [a5]: Daniel, you'll put the advert out, won't you?
      daniel [a5]: Yep. It'll be up by the end of next week.
      priya [a6]: And I'm going to draft the interview questions, let's say before the end of June, so we can all have a look at them.
      ruth: And who trains the new person? Because last time nobody did, and, and it took months.
      daniel [trap]: I could do it, I suppose, but I don't know the booking system that well.
      ruth [a7]: No, let me do it. I'm happy to train the new starter on the booking system.
      priya: Wonderful. Put it in your diary once we have a date. Last one, flu clinics. We did two Saturdays last autumn.
      daniel: And they were packed. We ran out of chairs.
      ruth: What about every Saturday in October? People kept asking.
      daniel: Every Saturday is a lot for the nurses. I asked them in the spring and they said they'd do three.
      priya: So three, then. Starting in the first week?
      daniel: Second week. The delivery's never on time.
      priya [d4 key]: Alright. So it's settled, three Saturday flu clinics, starting on the eleventh of October.
      ruth [trap]: It might be worth asking the church hall whether we could use their chairs, but, I don't know, it's only an idea.
      priya: Let's see nearer the time. So, just to go over it: Daniel gets the callback quote by Wednesday and puts the advert out, Ruth does the greeting and moves the vaccines on Monday, and I order the logger and draft the questions.
      daniel: That's everything, I think. And there's my engineer.
      ruth: Perfect timing. See you all later.
      priya: Thanks both. Bye.
      """)
}

import RecapCore

extension ScriptedMeeting {
  static let schoolTrip = ScriptedMeeting(
    name: "school trip", day: "2025-05-05",
    people: ["Hannah Price", "Owen Clarke", "Sofia Marino", "Ben Adeyemi"],
    items: [
      .init(key: "a1", owner: "owen", task: "book the two coaches", due: "2025-05-09"),
      .init(key: "a2", owner: "sofia", task: "send the letter to the parents", due: "2025-05-12"),
      .init(key: "a3", owner: "ben", task: "write the risk assessment", due: "2025-05-15"),
      .init(key: "a4", owner: "hannah", task: "ask the museum for a second guide", due: "2025-05-06"),
      .init(key: "a5", owner: "sofia", task: "collect the list of allergies", due: "2025-05-30"),
      .init(key: "a6", owner: "ben", task: "borrow the first aid kits"),
      .init(key: "a7", owner: "owen", task: "make the groups of six", due: "2025-06-02"),
    ],
    decisions: [
      "d1": "The trip goes to the maritime museum.", "d2": "Coaches, not the train.",
      "d3": "Parents pay eighteen pounds.", "d4": "No phones on the trip.",
    ],
    script: """
      hannah: Okay, are we all here? Sofia, you're on mute. No? Right, good. So this is about the year six trip, and we've got half an hour before the bell.
      sofia: Sorry, yes, I'm here. I was fighting with the microphone.
      owen: Afternoon.
      ben: Hiya. I've only got my phone, so I can't see any slides.
      hannah: There aren't any slides. First question, where are we going? We had the zoo and we had the maritime museum.
      owen: The zoo's always popular. But we went two years ago, and half of them have been with their families since.
      sofia [key]: The museum fits the topic, though. They've just done explorers, and there's a workshop where they build a, a little boat and test it in a tank.
      ben: They'd love that. My lot would be in the tank themselves.
      hannah: So is anybody still for the zoo? Owen?
      owen: No, I'm convinced. The museum's better.
      hannah [d1 key]: Okay then, the maritime museum it is. And the date is fixed, that's the nineteenth of June.
      sofia: That's a Thursday, isn't it?
      hannah: Thursday, yes. Now, how do we get there? Ben, you looked at the trains.
      ben [key]: I did. The train is four hundred and ten pounds cheaper, but we'd have to change at the junction with sixty-two children and eleven minutes.
      sofia: Oh no. No, no, no.
      owen: We lost a child at that junction in, when was it, twenty nineteen. For six minutes. I still dream about it.
      ben: Right, so I'd rather pay the money, to be honest.
      hannah [d2]: Me too. We'll take coaches, then, and forget about the train.
      owen: Two coaches, thirty-five seats each.
      hannah [a1]: Owen, you know the coach firm. Would you mind booking them?
      owen [a1]: Not at all. I'll have the two coaches booked by Friday.
      sofia: Do they have seat belts, the new ones?
      owen [trap]: They do, I checked that last time.
      hannah: Good. What does that make it per child?
      owen: With the coaches and the entry and the workshop it comes to, um, hang on, nineteen pounds forty.
      sofia: That's a lot for some of our families.
      ben: Last year it was fifteen.
      hannah: The parents' association said they'd put in a hundred pounds. So with that we'd be at about eighteen.
      sofia: Eighteen is just about okay. And nobody stays behind because of money, yes?
      hannah [d3 key]: Nobody stays behind. So we ask for eighteen pounds, and the school quietly covers whoever can't pay.
      ben: I'm glad. Good.
      hannah [a2]: Sofia, can you do the letter to the parents?
      sofia [a2]: Of course. I've got last year's somewhere. It'll go out a week today.
      hannah: Lovely. You needn't put the bank details in, the office adds them.
      sofia: Oh, even better.
      owen: Then there's the risk assessment. Since the, since the junction they want it five weeks before.
      hannah: Five weeks before is the fifteenth of May. Who did it last year?
      owen [trap]: I did. And I'd rather not do it again, if I'm honest, I've got the exam marking.
      ben [a3]: I can take that on. I've done two of them at my old school. So the risk assessment, by the fifteenth.
      hannah: Ben, you're a star. Thank you.
      ben: Don't thank me till you've read it.
      sofia: And the guides? The website says one guide for thirty children.
      hannah [a4]: Hmm, then we need a second one. I'll email the museum tomorrow and ask for another guide.
      owen [trap]: We could also ask for the audio things, the headsets, if there's any money left over.
      hannah: There won't be. Okay, food. Packed lunches as usual, and what about allergies?
      sofia [key]: There's a new boy in my class with a serious nut allergy. His mother's really worried, she nearly didn't sign him up at all.
      ben: Poor woman. Do we know who else?
      sofia [a5]: Not yet. I'll put together a full allergy list for both classes before the half term, so by the thirtieth of May.
      hannah: Excellent. And first aid kits? We need one for each coach.
      owen: Ben, you run the football club. You've got a couple of kits, haven't you?
      ben [a6]: Yes, three. I'll bring two of the first aid kits along.
      hannah: That saves us a trip to the office. And are we allowing phones this time?
      owen: Please not. Last time we spent half the day looking for a phone in a fountain.
      sofia: I'm with Owen. They look at the screen and not at the ships.
      ben: Some parents will complain.
      hannah: They can ring the office like in the old days.
      owen [d4]: So no phones. We're agreed on that?
      ben: Agreed.
      sofia: Agreed.
      hannah: Wonderful. Groups. Somebody has to split them into sixes, and please, not by who likes who.
      sofia [trap]: If I were doing it I'd mix the two classes.
      owen [a7]: I'll make the groups, I know both classes. Give me until the second of June.
      hannah: Great. Oh, and does anyone need to tell the kitchen that we're away?
      ben [trap]: Already done, I told them this morning in the corridor.
      hannah: You're all so quick today. Okay, to wrap up. Museum on the nineteenth, by coach, eighteen pounds, no phones. Owen books the coaches by Friday, Sofia sends the letter next Monday, and Ben writes the risk assessment.
      sofia: And you email the museum.
      hannah: And I email the museum. Thank you, everyone. That's the bell.
      ben: Bye all.
      """)
}

import RecapCore
import Testing

@testable import RecapInsight

@Suite struct TextTests {
  /// Examples from the definition of the algorithm.
  @Test(arguments: [
    ("caresses", "caress"), ("ponies", "poni"), ("cats", "cat"), ("feed", "feed"), ("agreed", "agre"),
    ("plastered", "plaster"),
    ("motoring", "motor"), ("sing", "sing"), ("conflated", "conflat"), ("troubled", "troubl"),
    ("sized", "size"),
    ("hopping", "hop"), ("falling", "fall"), ("filing", "file"), ("happy", "happi"), ("sky", "sky"),
    ("relational", "relat"),
    ("vietnamization", "vietnam"), ("hopefulness", "hope"), ("electrical", "electr"),
    ("adjustment", "adjust"),
    ("adoption", "adopt"), ("probate", "probat"), ("rate", "rate"), ("controll", "control"), ("roll", "roll"),
  ])
  func `stems are those of Porter's definition`(_ word: String, _ stem: String) {
    #expect(PorterStemmer.stem(word) == stem)
  }

  @Test(arguments: [
    ("I'll", ["i", "will"]), ("twenty-second", ["twenty", "second"]), ("won’t", ["will", "not"]),
    ("Let's", ["let", "us"]),
    ("10,400.", ["10400"]), ("2025-04-16,", ["2025-04-16"]), ("—", []), ("company's", ["company"]),
    ("that's", ["that", "is"]),
  ])
  func `a word has its normal forms`(_ word: String, _ norms: [String]) {
    #expect(Lexicon.norms(word) == norms)
  }

  @Test(arguments: [
    ("'Cause I have to focus on the design.", "I have to focus on the design."),
    ("Cause of death was the battery.", "Cause of death was the battery."),
    ("So, um, send it with, um, with a note", "Send it with a note."),
    ("and then they, they give up at the checkout.", "They give up at the checkout."),
    ("that's, uh, Friday next week", "That's Friday next week."),
    ("Is that, is that something you can sign off?", "Is that something you can sign off?"),
    ("Well, I need it by, let me see, by the end of March.", "I need it by the end of March."),
    ("okay we pro- produce it here", "We produce it here."),
    ("i think i'm done", "I think I'm done."),
    ("No, no, that is very, very bad.", "No, no, that is very, very bad."),
    ("Right now we use a plugin.", "Right now we use a plugin."),
    ("I know that that is bad", "I know that that is bad."),
    ("The plan, you know, works", "The plan works."),
    ("It was late, um. We left.", "It was late. We left."),
    ("The the box is, is here", "The box is here."),
    ("", ""), ("um", ""),
  ])
  func `a sentence loses disfluencies`(_ spoken: String, _ shown: String) {
    #expect(Disfluency.sentence(spoken.split(separator: " ").map(String.init)) == shown)
  }

  @Test(arguments: [
    ("word", Lexeme.Pause.none), ("word.", .full), ("word?\"", .full), ("word,", .comma), ("word,')", .comma),
    ("word…", .full), ("word…”", .full), ("word–", .comma), ("naïve", .none), ("5%", .none), ("\"", .none),
    ("", .none),
  ])
  func `punctuation makes a pause`(_ word: String, _ pause: Lexeme.Pause) {
    #expect(Lexicon.pause(after: word) == pause)
  }

  @Test func `white space separates words`() {
    #expect(Lexicon.words(in: " one two\tthree\n") == ["one", "two", "three"])
    #expect(Lexicon.words(in: "").isEmpty && Lexicon.words(in: " \n ").isEmpty)
  }

  @Test func `a number is recognised by its first word`() {
    for word in ["twenty", "seven", "third", "22", "22nd", "2025", "week"] as [Norm] {
      let isRead = SpokenNumber.cardinal([word], at: 0) != nil || SpokenNumber.ordinal([word], at: 0) != nil
      #expect(SpokenNumber.mayBegin(with: word) == isRead)
    }
  }

  @Test func `sentences end at marks, speaker changes and long pauses`() {
    let transcript = Transcript(
      meetingID: "m",
      segments: [
        Segment(
          id: "1", start: .zero, end: MediaTime(seconds: 2), speaker: "a", text: "First one. And the second,"),
        Segment(
          id: "2", start: MediaTime(seconds: 2.1), end: MediaTime(seconds: 3), speaker: "a",
          text: "which goes on."),
        Segment(
          id: "3", start: MediaTime(seconds: 3.1), end: MediaTime(seconds: 4), speaker: "b",
          text: "Mine is mine"),
        Segment(
          id: "4", start: MediaTime(seconds: 7), end: MediaTime(seconds: 8), speaker: "b",
          text: "after a pause."),
      ])
    let conversation = Conversation(transcript, windows: [TimeRange(seconds: 0, 10)])
    #expect(
      conversation.sentences.map { conversation.surface($0.words).joined(separator: " ") } == [
        "First one.", "And the second, which goes on.", "Mine is mine", "after a pause.",
      ])
    #expect(conversation.turns.map(\.speaker) == ["a", "b"])
    #expect(conversation.citations(of: conversation.sentences[1].words).map(\.segmentID) == ["1", "2"])
  }
}

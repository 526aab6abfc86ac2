import Foundation
import RecapCore
import Testing

@testable import RecapExternalSpeech

@Suite struct SpeakerLabelsTests {
  private let names = SpeakerNames([
    Participant(id: "p1", name: "Maya Lindgren", email: "maya@studio.example"),
    Participant(id: "p2", name: "Tom Baxter"),
    Participant(id: "p3", name: "山田 太郎"),
  ])

  /// `speaker|text` of each segment of a WebVTT file with these cues, two seconds each.
  private func said(_ cues: [String], names: SpeakerNames? = nil, identifiers: [String] = []) throws
    -> [String]
  {
    let blocks = cues.enumerated().map { index, payload in
      let name = index < identifiers.count ? identifiers[index] + "\n" : ""
      return "\(name)00:\(10 + index * 2).000 --> 00:\(12 + index * 2).000\n\(payload)\n"
    }
    let data = Data(("WEBVTT\n\n" + blocks.joined(separator: "\n")).utf8)
    return try TranscriptFormat.read(data, names: names ?? self.names).segments
      .map { "\($0.speakerName ?? "")|\($0.text)" }
  }

  @Test(
    arguments: [
      ("Maya Lindgren: Good morning.", "Maya Lindgren|Good morning."),
      ("MAYA LINDGREN: Good morning.", "MAYA LINDGREN|Good morning."), ("Maya: Hello.", "Maya|Hello."),
      ("Lindgren, Maya: Hello.", "Lindgren, Maya|Hello."),
      ("Maya Lindgren (she/her): Hello.", "Maya Lindgren (she/her)|Hello."),
      ("maya@studio.example: Hello.", "maya@studio.example|Hello."), ("山田 太郎：はい。", "山田 太郎|はい。"),
      (">> Tom Baxter: Yes.", "Tom Baxter|Yes."), (">>Tom Baxter: Yes.", "Tom Baxter|Yes."),
      ("&gt;&gt; TOM: Yes.", "TOM|Yes."), ("- Tom Baxter: Yes.", "Tom Baxter|Yes."),
      ("[Tom Baxter] Yes.", "Tom Baxter|Yes."), ("(Tom Baxter): Yes.", "Tom Baxter|Yes."),
      ("<b>Tom Baxter:</b> Yes.", "Tom Baxter|Yes."), ("Tom Baxter:\nYes.", "Tom Baxter|Yes."),
      ("<v Tom Baxter>Tom Baxter: Yes.</v>", "Tom Baxter|Yes."),
      ("Maya Lindgren: One thing: the date.", "Maya Lindgren|One thing: the date."),
    ])
  func `a participant's name before a colon is the speaker`(_ cue: String, _ segment: String) throws {
    #expect(try said([cue]) == [segment])
  }

  @Test(
    arguments: [
      "One thing: the date.", "Monday: we start.", "At 10:30 we start.", "See https://example.org for it.",
      "I told Tom Baxter: no.", "So, to be clear: no.", "Note: this is new.", "[music] Hello.",
      "(Laughs) Well.",
      "-5 degrees today.", "Maya Lindgren is here.", "Ratio 3:1 it is.",
    ])
  func `text that only looks like a name stays speech`(_ cue: String) throws {
    let plain = ["Good morning.", cue, "We begin now.", "All right.", "That is it."]
    #expect(try said(plain) == plain.map { "|\($0)" })
    let voices = plain.map { "<v Maya Lindgren>\($0)</v>" }
    #expect(try said(voices) == plain.map { "Maya Lindgren|\($0)" })
    // In a file with labels, what follows the label is said.
    #expect(try said(plain.map { "Tom Baxter: \($0)" }) == plain.map { "Tom Baxter|\($0)" })
    // ... and a cue without a label has none.
    #expect(try said(["Tom Baxter: Yes."] + plain) == ["Tom Baxter|Yes."] + plain.map { "|\($0)" })
  }

  @Test func `unknown names are labels if the file uses labels`() throws {
    let cues = [
      "Priya Shah: One.", "Speaker 2: Two.", "Priya Shah: Three.", "Monday it is.", "Speaker 2: Four.",
    ]
    #expect(
      try said(cues, names: SpeakerNames([])) == [
        "Priya Shah|One.", "Speaker 2|Two.", "Priya Shah|Three.", "|Monday it is.", "Speaker 2|Four.",
      ])
    // On every cue: also one that speaks once.
    #expect(
      try said(["Maya Lindgren: One.", "iPad (2): Two.", "Tom Baxter: Three.", "+1 415 ***1234: Four."])
        == [
          "Maya Lindgren|One.", "iPad (2)|Two.", "Tom Baxter|Three.", "+1 415 ***1234|Four.",
        ])
    // "Speaker" again and again in a file in which only changes have labels.
    let few = [
      "SPEAKER_00: One.", "two", "SPEAKER_01: Three.", "four", "SPEAKER_00: Five.", "six",
      "SPEAKER_01: Seven.", "SPEAKER_00: Eight.", "SPEAKER_01: Nine.",
    ]
    #expect(try said(few, names: SpeakerNames([])).filter { $0.hasPrefix("SPEAKER_0") }.count == 6)
  }

  @Test func `a weekday that occurs once is speech`() throws {
    let cues = (0..<12).map { "Maya Lindgren: Number \($0)." } + ["Monday: we start."]
    #expect(try said(cues).last == "|Monday: we start.")
  }

  @Test func `lines and sentences of a cue may change speaker`() throws {
    #expect(
      try said(["Maya Lindgren: Are you ready?\nTom Baxter: Yes, I am."]) == [
        "Maya Lindgren|Are you ready?", "Tom Baxter|Yes, I am.",
      ])
    #expect(try said(["- Maya: Ready?\n- Tom: Yes."]) == ["Maya|Ready?", "Tom|Yes."])
    #expect(
      try said(["Maya Lindgren: Are you ready? Tom Baxter: Yes, I am."]) == [
        "Maya Lindgren|Are you ready?", "Tom Baxter|Yes, I am.",
      ])
    #expect(try said(["Maya Lindgren: Are you\nready now?"]) == ["Maya Lindgren|Are you ready now?"])
  }

  @Test func `a name may be on its own line or in the cue id`() throws {
    #expect(
      try said(["Maya Lindgren\nGood morning.", "Tom Baxter\nHello\nthere."]) == [
        "Maya Lindgren|Good morning.", "Tom Baxter|Hello there.",
      ])
    #expect(
      try said(
        ["Good morning.", "Hello."],
        identifiers: [#"1 "Maya Lindgren" (3947234816)"#, #"2 "Somebody Else" (0)"#])
        == ["Maya Lindgren|Good morning.", "Somebody Else|Hello."])
    #expect(try said(["Good morning."], identifiers: ["7f3e-4a/12-0"]) == ["|Good morning."])
  }

  @Test func `word times stay with their words`() throws {
    let text = "WEBVTT\n\n00:01.000 --> 00:03.000\nTom Baxter:<00:01.500> Yes<00:02.000> indeed.\n"
    let found = try #require(TranscriptFormat.read(Data(text.utf8), names: names).segments.first)
    #expect(found.words?.map(\.text) == ["Yes", "indeed."])
    #expect(found.words?.map(\.start.seconds) == [1.5, 2])
  }
}

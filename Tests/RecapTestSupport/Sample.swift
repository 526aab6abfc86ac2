import Foundation
package import RecapCore

/// A small made-up meeting, complete enough for every renderer and check.
package enum Sample {
  package static let windows = [TimeRange(seconds: 0, 120)]

  package static let participants = [
    Participant(id: "ada", name: "Ada Okafor"), Participant(id: "ben", name: "Ben <Sørensen>"),
  ]

  /// Eight lines of two people and somebody unknown, five to fourteen seconds each.
  package static func transcript(meetingID: String = "mtg-1") -> Transcript {
    let lines: [(String?, Double, Double, String)] = [
      ("ada", 1, 9, "Good morning, today we decide on the launch date and who prepares the pages."),
      ("ben", 10, 20, "The shop is ready, but the payment page still loses people & orders."),
      (
        "ada", 21, 34,
        "Then let's fix the payment page first and launch on the twenty-second of April, not before."
      ),
      ("ben", 35, 44, "Agreed, we launch on the twenty-second of April."),
      (nil, 46, 52, "Is anybody checking the photos?"),
      ("ada", 53, 62, "I will send the photos to the printer by Friday."),
      ("ben", 64, 75, "Great, and I write the redirect map, well, before the launch."),
      ("ada", 80, 90, "Thank you, that is all for today."),
    ]
    return Transcript(
      meetingID: meetingID,
      segments: lines.enumerated().map { index, line in
        segment("s\(index + 1)", line.0, line.1, line.2, line.3)
      })
  }

  package static func segment(
    _ id: String, _ speaker: String?, _ start: Double, _ end: Double, _ text: String
  ) -> Segment {
    let tokens = text.split(separator: " ")
    let step = (end - start) / Double(max(1, tokens.count))
    let words = tokens.enumerated().map { index, token in
      Word(
        text: String(token), start: MediaTime(seconds: start + step * Double(index)),
        end: MediaTime(seconds: start + step * Double(index + 1)), confidence: 0.9)
    }
    return Segment(
      id: id, start: MediaTime(seconds: start), end: MediaTime(seconds: end), speaker: speaker,
      attribution: speaker == nil ? .unknown : Attribution(method: .track, support: 1), text: text,
      words: words, wordTiming: .measured)
  }

  package static let facts = Recap.MeetingFacts(
    title: "Launch planning", startedAt: "2025-03-04T09:00:00Z", endedAt: "2025-03-04T09:02:00Z",
    timeZone: "Europe/Lisbon", host: "ada", participants: participants, language: "en")

  package static let notice =
    "Made by software from the recording; it may contain errors and is not tied to any contract."

  /// A ready recap of `transcript`, without artefacts.
  package static func recap(
    meetingID: String = "mtg-1", roomID: String = "room-1", slot: RevisionSlot? = nil,
    input: Digest = Digest(of: "input"), startedAt: String = "2025-03-04T09:00:00Z"
  ) -> Recap {
    var facts = facts
    facts.startedAt = startedAt
    let transcript = transcript(meetingID: meetingID)
    let cite = { (index: Int) in [Citation(transcript.segments[index - 1])] }
    return Recap(
      meetingID: meetingID, revision: slot?.revision ?? 1, supersedes: slot?.supersedes, outcome: .ready,
      reason: nil, meeting: facts,
      audience: Recap.Audience(roomID: roomID, members: ["ada", "ben"]),
      expiresAt: "2025-09-04T09:02:00Z",
      gate: WordGate(.init(minimumWords: 10)).run(.init(transcript: transcript, windows: windows)),
      summary: [
        CitedLine(
          text: "The payment page still loses people & orders.", speakers: ["ben"], citations: cite(2)),
        CitedLine(
          text: "Launch on the twenty-second of April.", speakers: ["ada", "ben"],
          citations: cite(3) + cite(4)),
      ],
      actionItems: [
        ActionItem(
          text: "Send the photos to the printer", owner: "ada",
          due: DueDate(spoken: "by Friday", date: "2025-03-07"), citations: cite(6)),
        ActionItem(
          text: "Write the redirect map", owner: "ben",
          due: DueDate(spoken: "before the launch", date: nil), citations: cite(7)),
        ActionItem(text: "Check the photos", owner: nil, due: nil, citations: cite(5)),
      ],
      decisions: [
        CitedLine(text: "We launch on the twenty-second of April.", speakers: ["ben"], citations: cite(4))
      ],
      questions: [CitedLine(text: "Is anybody checking the photos?", citations: cite(5))],
      chapters: [
        Chapter(start: .zero, end: MediaTime(seconds: 45), title: "Launch date", citations: cite(1)),
        Chapter(
          start: MediaTime(seconds: 45), end: MediaTime(seconds: 120), title: "Photos and redirects",
          citations: cite(5) + cite(7)),
      ],
      highlights: highlights(cite),
      chat: [ChatMessage(at: MediaTime(seconds: 50), from: "ben", text: "photos: <link> & co")],
      quality: quality, notice: notice, provenance: provenance(input))
  }

  private static func highlights(_ cite: (Int) -> [Citation]) -> [Recap.Highlight] {
    [
      Recap.Highlight(
        start: MediaTime(seconds: 20.5), end: MediaTime(seconds: 34.5), title: "Launch in April",
        reasons: ["decision"], citations: cite(3), reelStart: .zero),
      Recap.Highlight(
        start: MediaTime(seconds: 52.5), end: MediaTime(seconds: 62.5), title: "Photos by Friday",
        reasons: ["commitment"], citations: cite(6), reelStart: MediaTime(seconds: 14)),
    ]
  }

  private static let quality = QualityFacts(
    duration: MediaTime(seconds: 120), covered: MediaTime(seconds: 120), speechShare: 0.62,
    unknownSpeakerShare: 0.125, lowConfidenceShare: 0.03, wordsByTenth: [14, 9, 20, 12, 8, 6, 10, 9, 0, 0],
    droppedSegments: 1, overlapShare: 0.045, crosstalkWords: 3, tracks: [],
    warnings: [
      QualityWarning(
        .recordingTruncated, recording: "kickoff.mp4", stream: 1, time: MediaTime(seconds: 570),
        "The last 30 seconds of the picture are missing.")
    ])

  private static func provenance(_ input: Digest) -> Provenance {
    Provenance(
      software: "recap 0.1",
      recordings: [
        .init(path: "launch.mp4", offset: .zero, bytes: 10, digest: Digest(of: "recording"))
      ], engine: nil, settings: .object([:]), settingsDigest: Digest(of: "{}"), inputDigest: input,
      stages: [:])
  }

  package static let reel = Reel(
    clips: [
      .init(source: TimeRange(seconds: 20.5, 34.5), reelStart: .zero),
      .init(source: TimeRange(seconds: 52.5, 62.5), reelStart: MediaTime(seconds: 14)),
    ], duration: MediaTime(seconds: 24), hasPicture: true)
}

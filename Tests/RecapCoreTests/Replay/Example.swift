import RecapCore

/// A small recap to change in one place.
enum Example {
  static func recap() -> Recap {
    let citation = Citation(segmentID: "s1", start: MediaTime(seconds: 10), end: MediaTime(seconds: 14))
    return Recap(
      meetingID: "m-1", revision: 1, supersedes: nil, outcome: .ready, reason: nil,
      meeting: Recap.MeetingFacts(
        title: "Weekly", startedAt: "2025-03-04T09:00:00Z", endedAt: "2025-03-04T09:30:00Z", timeZone: "UTC",
        host: "p1", participants: [Participant(id: "p1", name: "Ada")], language: "en"),
      audience: Recap.Audience(roomID: "room", members: ["p1", "p2"]), expiresAt: "2025-09-04T09:30:00Z",
      gate: WordGate.Verdict(
        words: 600, minimumWords: 500, passes: true, rule: "", windows: [TimeRange(seconds: 0, 1800)]),
      summary: [CitedLine(text: "We talked about payments.", citations: [citation])],
      actionItems: [
        ActionItem(
          text: "Send the updated contract tonight", owner: "p1",
          due: DueDate(spoken: "tonight", date: "2025-03-04"), citations: [citation])
      ],
      decisions: [CitedLine(text: "Stripe is the payment provider", citations: [citation])],
      chapters: [
        Chapter(start: .zero, end: MediaTime(seconds: 1800), title: "Payments", citations: [citation])
      ],
      highlights: [
        Recap.Highlight(
          start: MediaTime(seconds: 10), end: MediaTime(seconds: 20), title: "Stripe", reasons: ["decision"],
          citations: [citation], reelStart: .zero)
      ],
      notice: "", provenance: provenance)
  }

  static let provenance = Provenance(
    software: "recap test", recordings: [], engine: nil, settings: .object([:]),
    settingsDigest: Digest(of: "settings"), inputDigest: Digest(of: "input"), stages: [:])
}

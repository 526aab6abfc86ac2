import Foundation
import RecapCore

/// A recap as text for a terminal.
enum RecapText {
  static func render(_ stored: StoredRecap, width: Int, usesColour: Bool) -> String {
    let recap = stored.recap
    var layout = TextLayout(width: width, usesColour: usesColour)
    let clock = MeetingClock(timeZone: recap.meeting.timeZone)
    let hours = clock.hours(from: recap.meeting.startedAt, to: recap.meeting.endedAt)
    layout.title(recap.meeting.title)
    layout.paragraph("\(clock.day(recap.meeting.startedAt)) · \(hours)")
    layout.paragraph(
      "\(recap.meetingID) · revision \(recap.revision) · \(recap.words) words · kept until \(clock.day(recap.expiresAt))"
    )
    layout.paragraph(recap.meeting.participants.map(\.name).joined(separator: ", "))
    if recap.outcome == .withheld {
      layout.heading("WITHHELD")
      layout.paragraph(
        recap.reason == .tooFewWords
          ? "\(recap.words) words were spoken while AI was on; \(recap.gate?.minimumWords ?? 0) are needed."
          : "AI was off.")
    }
    body(recap, clock, &layout)
    if let quality = recap.quality {
      layout.heading("HOW IT WAS HEARD")
      layout.paragraph(qualityFacts(quality))
    }
    if let warnings = recap.quality?.warnings, !warnings.isEmpty {
      layout.heading("WHAT IS MISSING")
      for warning in warnings { layout.item("!", warning.text) }
    }
    layout.heading("FILES")
    layout.paragraph(stored.location.description)
    layout.heading("NOTE")
    layout.paragraph(recap.notice)
    return layout.text
  }

  private static func body(_ recap: Recap, _ clock: MeetingClock, _ layout: inout TextLayout) {
    let names = Dictionary(
      recap.meeting.participants.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    let minutes = Minutes(recap)
    if !minutes.top.isEmpty {
      layout.heading("SUMMARY")
      for line in minutes.top { entry(line, recap, names, clock, &layout) }
    }
    if !minutes.parts.isEmpty { layout.heading("MINUTES") }
    for (number, part) in minutes.parts.enumerated() {
      if number > 0 { layout.gap() }
      if let chapter = part.chapter.map({ recap.chapters[$0] }) {
        let who = chapter.speaker.flatMap { names[$0] }.map { " · \($0)" } ?? ""
        layout.headline(time(chapter.start), chapter.title + who)
      }
      for line in part.lines { entry(line, recap, names, clock, &layout) }
    }
    if !recap.highlights.isEmpty {
      layout.heading("HIGHLIGHTS")
      for clip in recap.highlights {
        layout.item(
          time(clip.start), clip.title,
          note:
            "\(clip.speaker.flatMap { names[$0] }.map { "\($0) · " } ?? "")\(clip.reasons.joined(separator: ", ")) · in the reel at \(clip.reelStart)"
        )
      }
    }
  }

  /// Returns the quality facts (R11) in one line.
  private static func qualityFacts(_ quality: QualityFacts) -> String {
    var facts = ["speech \(percent(quality.speechShare))"]
    if let share = quality.overlapShare { facts.append("more than one at a time \(percent(share))") }
    facts.append("lines without a speaker \(percent(quality.unknownSpeakerShare))")
    if let share = quality.lowConfidenceShare { facts.append("words hard to hear \(percent(share))") }
    if let words = quality.crosstalkWords, words > 0 { facts.append("overheard words left out \(words)") }
    if let words = quality.replacedWords { facts.append("names put in place of what was heard \(words)") }
    return facts.joined(separator: " · ")
  }

  private static func percent(_ share: Double) -> String {
    share.isFinite ? "\(Int((min(max(share, 0), 1) * 100).rounded())) %" : "unknown"
  }

  private static func entry(
    _ entry: Minutes.Line, _ recap: Recap, _ names: [String: String], _ clock: MeetingClock,
    _ layout: inout TextLayout
  ) {
    switch entry {
    case .note(let index): line(recap.summary[index], names, &layout)
    case .decision(let index): line(recap.decisions[index], kind: "Decision", names, &layout)
    case .question(let index): line(recap.questions[index], kind: "Open question", names, &layout)
    case .action(let index, let decision):
      let kind = decision == nil ? "Action item" : "Decision, action item"
      let item = recap.actionItems[index]
      let owner = item.owner.map { names[$0] ?? $0 } ?? "no owner named"
      layout.item(
        time(item.citations.first?.start ?? .zero), "\(kind) · \(item.text)",
        note:
          "\(owner) · \(due(item, clock))\(Doubt.isShown(item.confidence) ? " · unsure" : "")\(hard(item.text, item.hardWords))"
      )
    }
  }

  private static func line(
    _ line: CitedLine, kind: String? = nil, _ names: [String: String], _ layout: inout TextLayout
  ) {
    let speakers = line.namesSpeaker ? "" : line.speakers.map { names[$0] ?? $0 }.joined(separator: ", ")
    let said = speakers.isEmpty ? line.text : "\(speakers): \(line.text)"
    let text = kind.map { "\($0) · \(said)" } ?? said
    layout.item(
      time(line.citations.first?.start ?? .zero),
      "\(Doubt.isShown(line.confidence) ? "\(text) (unsure)" : text)\(hard(line.text, line.hardWords, ends: true))"
    )
  }

  private static func hard(_ text: String, _ words: [HardWord], ends: Bool = false) -> String {
    Phrases.english.told(words, of: text).map { ends ? " (\($0))" : " · \($0)" } ?? ""
  }

  /// Returns `Thursday, 3 April (“by Thursday”)`, or only the spoken words if they name no day.
  private static func due(_ item: ActionItem, _ clock: MeetingClock) -> String {
    guard let due = item.due else { return "no date" }
    return due.date.flatMap(clock.date).map { "\($0) (“\(due.spoken)”)" } ?? "“\(due.spoken)”"
  }

  private static func time(_ time: MediaTime) -> String {
    let text = time.description
    return String(repeating: " ", count: max(0, 7 - text.count)) + text
  }
}

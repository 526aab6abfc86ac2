import Foundation
package import RecapCore

/// What is searched on a room's page: titles, lines and transcripts of all its recaps. It is a script of one call,
/// because a browser does not let a page from `file://` read data beside it. Equal recaps give equal bytes.
package enum RoomIndex {
  /// - Parameter recaps: the entries of the page in its order, with their transcripts; withheld ones are left
  ///   out.
  package static func render(_ recaps: [(entry: RoomPage.Entry, transcript: Transcript)]) -> String {
    let list = recaps.filter { $0.entry.recap.outcome == .ready }.map { recap($0.entry, $0.transcript) }
    return "recapIndex(\(script(.object(["recaps": .array(list)]))));\n"
  }

  private static func recap(_ entry: RoomPage.Entry, _ transcript: Transcript) -> JSON {
    let recap = entry.recap
    let cited = { (kind: String, text: String, citations: [Citation]) in
      line(kind, citations.first?.start ?? .zero, text)
    }
    let lines =
      recap.summary.map { cited("summary", $0.text, $0.citations) }
      + recap.actionItems.map { cited("action", $0.text, $0.citations) }
      + recap.decisions.map { cited("decision", $0.text, $0.citations) }
      + recap.questions.map { cited("question", $0.text, $0.citations) }
      + recap.chapters.map { line("chapter", $0.start, $0.title) }
      + recap.chat.map { line("chat", $0.at, $0.text) }
      + transcript.segments.map { line("said", $0.start, $0.text) }
    return .object([
      "day": .string(
        MeetingClock(timeZone: recap.meeting.timeZone, in: .of(recap.meeting.locale)).day(
          recap.meeting.startedAt)),
      "lang": .string(recap.meeting.languageTag), "lines": .array(lines),
      "page": entry.page.map(JSON.string) ?? .null,
      "title": .string(SingleLine.text(recap.meeting.title)), "until": .string(recap.expiresAt),
    ])
  }

  private static func line(_ kind: String, _ at: MediaTime, _ text: String) -> JSON {
    .array([.string(kind), .number(max(.zero, at).seconds), .string(SingleLine.text(text))])
  }

  /// Returns JSON that is also a script, wherever it stands: no character in it ends a line or an element.
  private static func script(_ json: JSON) -> String {
    CanonicalJSON.serialize(json).replacing("<", with: "\\u003c").replacing("\u{2028}", with: "\\u2028")
      .replacing("\u{2029}", with: "\\u2029")
  }
}

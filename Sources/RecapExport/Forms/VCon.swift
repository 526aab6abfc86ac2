import Foundation
import RecapCore

/// A recap as a vCon, the IETF's container for conversations (draft-ietf-vcon-vcon-core-04, unsigned): the
/// participants, the names of the recordings, the chat, the transcript and the summary.
///
/// Its member names still change from draft to draft: it is meant for exchange, not for storage.
struct VCon {
  static let mediaType = "application/vcon"
  /// The last draft requires no version; readers of earlier drafts require this one.
  private static let version = "0.4.0"

  private let recap: Recap
  private let transcript: Transcript
  private let digest: Digest
  private let cast: Cast

  init(_ recap: Recap, _ transcript: Transcript, digest: Digest) {
    self.recap = recap
    self.transcript = transcript
    self.digest = digest
    cast = Cast(recap.meeting)
  }

  func json() -> JSON {
    var members: [String: JSON] = [
      "vcon": .string(Self.version), "uuid": .string(Self.uuid(of: digest)),
      // A record does not say when it was made: the creation time is the end of the conversation.
      "created_at": .string(recap.meeting.endedAt), "subject": .string(SingleLine.text(recap.meeting.title)),
      "parties": .array(
        recap.meeting.participants.map { .object(["name": .string(cast.name(of: $0.id))]) }),
      "dialog": .array(recordings + chat), "analysis": .array([transcriptAnalysis, summaryAnalysis]),
    ]
    if let superseded = recap.supersedes {
      members["amended"] = .object(["uuid": .string(Self.uuid(of: superseded))])
    }
    return .object(members)
  }

  private static func uuid(of record: Digest) -> String { DerivedUUID.text(of: "vcon\n\(record)") }

  /// The recordings, by name and without content: the right to read a recap does not include the right to its
  /// recording.
  private var recordings: [JSON] {
    recap.provenance.recordings.map { source in
      .object([
        "type": .string("recording"), "start": .string(time(source.offset)),
        "parties": .array(recap.meeting.participants.indices.map { .number(Double($0)) }),
        "filename": .string(SingleLine.text(source.path)),
      ])
    }
  }

  private var chat: [JSON] {
    recap.chat.map { message in
      var members: [String: JSON] = [
        "type": .string("text"), "start": .string(time(message.at)), "mediatype": .string("text/plain"),
        "encoding": .string("none"), "body": .string(plain(message.text)),
      ]
      if let place = cast.place(of: message.from) { members["parties"] = .number(Double(place)) }
      return .object(members)
    }
  }

  /// Returns text with its line breaks and without invisible characters.
  private func plain(_ text: String) -> String {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { SingleLine.text(String($0)) }.joined(separator: "\n")
  }

  private var transcriptAnalysis: JSON {
    // `json`: the value itself; older drafts had its text.
    analysis(
      "transcript", PodcastTranscriptWriter.mediaType, "json",
      PodcastTranscriptWriter.json(transcript, of: recap))
  }

  private var summaryAnalysis: JSON {
    analysis(
      "summary", MarkdownSummary.mediaType, "none",
      .string(MarkdownSummary.render(recap, transcript, page: nil)))
  }

  private func analysis(_ type: String, _ mediaType: String, _ encoding: String, _ body: JSON) -> JSON {
    .object([
      "type": .string(type), "vendor": .string("recap"), "product": .string(recap.provenance.software),
      "dialog": .array(recap.provenance.recordings.indices.map { .number(Double($0)) }),
      "mediatype": .string(mediaType), "encoding": .string(encoding), "body": body,
    ])
  }

  /// Returns the calendar time of a point on the meeting's timeline.
  private func time(_ point: MediaTime) -> String {
    guard let start = RFC3339.date(recap.meeting.startedAt) else { return recap.meeting.startedAt }
    return RFC3339.text(start.addingTimeInterval(point.seconds))
  }
}

import Foundation
package import RecapCore

/// A format in which a ready recap can be exported to another program.
///
/// Equal records and transcripts give equal bytes: no format adds a time or a number from elsewhere.
package enum ExportFormat: String, CaseIterable, Sendable {
  /// Summary, action items and decisions in CommonMark.
  case markdown
  /// The transcript as WebVTT, with `<v Name>`.
  case vtt
  /// The transcript as SubRip.
  case srt
  /// The transcript as the Podcast Namespace's JSON.
  case podcast
  /// The chapters as Podcasting 2.0 JSON.
  case chapters
  /// Parties, chat, transcript and summary as a vCon.
  case vcon
  /// The action items as iCalendar tasks.
  case calendar

  package var mediaType: String {
    switch self {
    case .markdown: MarkdownSummary.mediaType
    case .vtt: WebVTTWriter.mediaType
    case .srt: SubRipWriter.mediaType
    case .podcast: PodcastTranscriptWriter.mediaType
    case .chapters: JSONChapters.mediaType
    case .vcon: VCon.mediaType
    case .calendar: TaskCalendar.mediaType
    }
  }

  /// - Parameters:
  ///   - recap: a ready recap.
  ///   - digest: the record's digest.
  ///   - page: the address at which people read the recap; nil if there is none that works elsewhere.
  /// - Throws: `EncodingError` if a number has no JSON form.
  package func render(
    _ recap: Recap, _ transcript: Transcript, digest: Digest, page: String?
  ) throws -> RenderedArtefact {
    let text =
      switch self {
      case .markdown: MarkdownSummary.render(recap, transcript, page: page)
      case .vtt: WebVTTWriter.transcript(transcript, of: recap)
      case .srt: SubRipWriter.transcript(transcript, of: recap)
      case .podcast: Self.line(PodcastTranscriptWriter.json(transcript, of: recap))
      case .chapters: Self.line(JSONChapters.json(recap))
      case .vcon: Self.line(VCon(recap, transcript, digest: digest).json())
      case .calendar: TaskCalendar(recap, page: page).text
      }
    return RenderedArtefact(name: fileName(recap), mediaType: mediaType, data: Data(text.utf8))
  }

  private static func line(_ json: JSON) -> String { CanonicalJSON.serialize(json) + "\n" }

  /// Returns the name of the file: `mtg-2041-r1.vtt`.
  private func fileName(_ recap: Recap) -> String {
    let ending =
      switch self {
      case .markdown: "md"
      case .vtt: "vtt"
      case .srt: "srt"
      case .podcast: "transcript.json"
      case .chapters: "chapters.json"
      case .vcon: "vcon"
      case .calendar: "ics"
      }
    return "\(recap.meetingID)-r\(recap.revision).\(ending)"
  }
}

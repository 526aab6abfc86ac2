import Foundation
package import RecapCore

/// Renders all text artefacts of a recap: equal input gives equal bytes.
package enum ArtefactSet {
  /// The revision, raised if the text artefacts or the export formats change for the same record.
  package static let revision = 6

  package static let reelMediaType = "video/mp4"
  package static let audioReelMediaType = "audio/mp4"
  package static let stillMediaType = "image/jpeg"

  /// Returns the text artefacts of a ready recap, in the order of their names; none for a withheld one, of
  /// which nothing that was said is kept. The caller adds the reel and its stills.
  ///
  /// - Parameters:
  ///   - recap: the recap; its `artefacts` are not read.
  ///   - reel: the reel as cut; nil if there is none.
  ///   - links: the addresses outside the recap to which the page leads.
  /// - Throws: `EncodingError` if a number has no JSON form.
  package static func render(
    _ recap: Recap, transcript: Transcript, reel: Reel?, links: PageLinks = PageLinks()
  ) throws -> [RenderedArtefact] {
    guard recap.outcome == .ready else { return [] }
    let captions = WebVTTWriter.reelCaptions(transcript, of: recap)
    var files = [
      file(
        ArtefactName.transcriptVTT, WebVTTWriter.mediaType, WebVTTWriter.transcript(transcript, of: recap)),
      file(
        ArtefactName.transcriptSRT, SubRipWriter.mediaType, SubRipWriter.transcript(transcript, of: recap)),
      file(ArtefactName.summary, MarkdownSummary.mediaType, MarkdownSummary.render(recap, transcript)),
      file(ArtefactName.chapters, WebVTTWriter.mediaType, WebVTTWriter.chapters(recap)),
      file(
        ArtefactName.timeline, TimelineDrawing.mediaType, TimelineDrawing.render(recap, transcript)),
      file(
        ArtefactName.page, RecapPage.mediaType,
        RecapPage.render(recap, transcript, reel: reel, captions: captions, links: links)),
      RenderedArtefact(
        name: ArtefactName.transcript, mediaType: "application/json",
        data: try CanonicalJSON.encode(transcript)),
    ]
    if reel != nil { files.append(file(ArtefactName.reelCaptions, WebVTTWriter.mediaType, captions)) }
    return files.sorted { $0.name < $1.name }
  }

  private static func file(_ name: String, _ mediaType: String, _ text: String) -> RenderedArtefact {
    RenderedArtefact(name: name, mediaType: mediaType, data: Data(text.utf8))
  }
}

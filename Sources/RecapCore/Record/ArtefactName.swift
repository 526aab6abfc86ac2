/// The names of a record's artefacts: part of the product's contract.
package enum ArtefactName {
  package static let record = "recap.json"
  package static let transcript = "transcript.json"
  package static let transcriptVTT = "transcript.vtt"
  package static let transcriptSRT = "transcript.srt"
  package static let summary = "summary.md"
  package static let reel = "highlights.mp4"
  package static let reelCaptions = "highlights.vtt"
  package static let chapters = "chapters.vtt"
  package static let poster = "poster.jpg"
  package static let timeline = "timeline.svg"
  /// Returns the name of the still of clip `number`, which counts from 1.
  package static func thumbnail(_ number: Int) -> String {
    let digits = String(number)
    return "thumbnail-\(String(repeating: "0", count: max(0, 2 - digits.count)))\(digits).jpg"
  }

  package static let page = "index.html"
}

/// WebVTT files (w3.org/TR/webvtt1): the transcript, the reel's captions, the chapters.
package enum WebVTTWriter {
  package static let mediaType = "text/vtt"

  /// One cue a segment, its id the segment's, its voice the speaker's name.
  package static func transcript(_ transcript: Transcript, of recap: Recap) -> String {
    let cast = Cast(recap.meeting)
    return file(
      transcript.segments.filter { !SingleLine.text($0.text).isEmpty }.map { segment in
        cue(
          segment.id, segment.start, segment.end,
          voice(cast.name(of: segment.speaker)) + escaped(segment.text))
      })
  }

  /// What is said in the reel, on the reel's timeline, from the times of the words inside each clip.
  package static func reelCaptions(_ transcript: Transcript, of recap: Recap) -> String {
    let cast = Cast(recap.meeting)
    let cues = ReelSpeech(transcript, recap.highlights).cues(CaptionLayout())
    return file(
      cues.enumerated().map { index, caption in
        let text = caption.lines.map(escaped).joined(separator: "\n")
        return cue(
          String(index + 1), caption.start, caption.end,
          voice(cast.name(of: caption.speaker)) + text)
      })
  }

  /// The meeting's chapters, on the recording's timeline; cues do not overlap.
  package static func chapters(_ recap: Recap) -> String {
    let chapters = recap.chapters
    return file(
      chapters.enumerated().map { index, chapter in
        let end = index + 1 < chapters.count ? min(chapter.end, chapters[index + 1].start) : chapter.end
        return cue("chapter-\(index + 1)", chapter.start, end, escaped(chapter.title))
      })
  }

  /// A voice's start tag. With a name that ends in `--` the tag's end would make an arrow, which no cue may hold: a
  /// blank keeps them apart, and readers strip it.
  private static func voice(_ name: String) -> String {
    let name = escaped(name)
    return "<v \(name)\(name.hasSuffix("--") ? " " : "")>"
  }

  private static func file(_ cues: [String]) -> String {
    "WEBVTT\n" + cues.map { "\n\($0)\n" }.joined()
  }

  /// Section 4.1: a cue ends after it starts, and its identifier holds no `-->`.
  private static func cue(_ id: String, _ start: MediaTime, _ end: MediaTime, _ text: String) -> String {
    let end = max(end, start + MediaTime(milliseconds: 1))
    let id = SingleLine.text(id).replacing("-->", with: "→")
    return "\(id)\n\(timestamp(start)) --> \(timestamp(end))\n\(text)"
  }

  /// `HH:MM:SS.mmm`; a time before the start is the start.
  static func timestamp(_ time: MediaTime, separator: String = ".") -> String {
    let total = max(0, time.milliseconds)
    let padded = { (value: Int64, width: Int) in
      let digits = String(value)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    let (hours, minutes) = (padded(total / 3_600_000, 2), padded(total / 60_000 % 60, 2))
    return "\(hours):\(minutes):\(padded(total / 1000 % 60, 2))\(separator)\(padded(total % 1000, 3))"
  }

  /// Cue text and annotations: one line, `&`, `<` and `>` as character references (so no `-->`).
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in SingleLine.text(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

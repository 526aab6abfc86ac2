package import RecapCore

/// WebVTT files (w3.org/TR/webvtt1): the transcript, the reel's captions, the chapters.
package enum WebVTTWriter {
  package static let mediaType = "text/vtt"

  /// Returns the transcript with one cue a segment: the cue's id is the segment's, its voice is the speaker's
  /// name.
  package static func transcript(_ transcript: Transcript, of recap: Recap) -> String {
    let cast = Cast(recap.meeting)
    return file(
      transcript.segments.filter { !SingleLine.text($0.text).isEmpty }.map { segment in
        cue(
          segment.id, segment.start, segment.end,
          voice(cast.name(of: segment.speaker)) + escaped(segment.text))
      })
  }

  /// Returns the captions of the reel, on the reel's timeline, from the times of the words inside each clip.
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

  /// Returns the meeting's chapters, on the recording's timeline; cues do not overlap.
  package static func chapters(_ recap: Recap) -> String {
    let chapters = recap.chapters
    return file(
      chapters.enumerated().map { index, chapter in
        let end = index + 1 < chapters.count ? min(chapter.end, chapters[index + 1].start) : chapter.end
        return cue("chapter-\(index + 1)", chapter.start, end, escaped(chapter.title))
      })
  }

  /// Returns a voice's start tag. If a name ends in `--`, the tag's end would complete an arrow, which no cue
  /// may contain: a space separates them, and readers strip it.
  private static func voice(_ name: String) -> String {
    let name = escaped(name)
    return "<v \(name)\(name.hasSuffix("--") ? " " : "")>"
  }

  private static func file(_ cues: [String]) -> String {
    "WEBVTT\n" + cues.map { "\n\($0)\n" }.joined()
  }

  /// Section 4.1: a cue ends after it starts, and its identifier does not contain `-->`.
  private static func cue(_ id: String, _ start: MediaTime, _ end: MediaTime, _ text: String) -> String {
    let end = max(end, start + MediaTime(milliseconds: 1))
    let id = SingleLine.text(id).replacing("-->", with: "→")
    return "\(id)\n\(timestamp(start)) --> \(timestamp(end))\n\(text)"
  }

  /// Returns `HH:MM:SS.mmm`; a negative time is 0.
  static func timestamp(_ time: MediaTime, separator: String = ".") -> String {
    let total = max(0, time.milliseconds)
    let padded = { (value: Int64, width: Int) in
      let digits = String(value)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    let (hours, minutes) = (padded(total / 3_600_000, 2), padded(total / 60_000 % 60, 2))
    return "\(hours):\(minutes):\(padded(total / 1000 % 60, 2))\(separator)\(padded(total % 1000, 3))"
  }

  /// Returns cue text or an annotation on one line, with `&`, `<` and `>` as character references (so no
  /// `-->`).
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

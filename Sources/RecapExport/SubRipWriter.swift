package import RecapCore

/// SubRip (`application/x-subrip`) as podcast players accept it: numbered from 1, at most two lines, with the
/// speaker's name at each change of speaker.
package enum SubRipWriter {
  package static let mediaType = "application/x-subrip"

  package static func transcript(_ transcript: Transcript, of recap: Recap) -> String {
    let cast = Cast(recap.meeting)
    var number = 0
    var last: String??
    var blocks: [String] = []
    for (index, segment) in transcript.segments.enumerated() {
      let next = index + 1 < transcript.segments.count ? transcript.segments[index + 1].start : segment.end
      var words = segment.shownWords
      if last != .some(segment.speaker), let first = words.first {
        let name = cast.name(of: segment.speaker) + ":"
        words =
          name.split(separator: " ").map { Word(text: String($0), start: first.start, end: first.start) }
          + words
      }
      for cue in CaptionLayout().cues(words, speaker: segment.speaker, until: max(next, segment.end)) {
        number += 1
        blocks.append(block(number, cue))
        last = .some(segment.speaker)
      }
    }
    return blocks.joined(separator: "\n")
  }

  /// The format has no escapes: an arrow would be read as a time line, and players interpret `<` as a tag
  /// (some pass the text to a browser unchanged) and `{\` as a command.
  private static func harmless(_ line: String) -> String {
    line.replacing("-->", with: "→").replacing("<", with: "‹").replacing(">", with: "›")
      .replacing("{\\", with: "{ \\")
  }

  private static func block(_ number: Int, _ cue: CaptionCue) -> String {
    let times = [cue.start, cue.end].map { WebVTTWriter.timestamp($0, separator: ",") }
    let lines = cue.lines.map(harmless)
    return "\(number)\n\(times[0]) --> \(times[1])\n\(lines.joined(separator: "\n"))\n"
  }
}

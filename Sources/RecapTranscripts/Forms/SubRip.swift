import RecapCore

/// Reads SubRip: numbered blocks of times and text; tags and braces of players are left out.
enum SubRip {
  static func cues(_ text: String) throws(TranscriptSyntaxError) -> [SubtitleCue] {
    var cues: [SubtitleCue] = []
    for block in SubtitleLines.blocks(text) { cues.append(try SubtitleLines.cue(block)) }
    return cues
  }

  static func segment(_ cue: SubtitleCue) -> RecognizedSegment {
    let text = cue.payload.replacing(#/<\/?[a-zA-Z][^<>]{0,80}>|\{\\[^{}]{0,80}\}/#, with: "")
    return RecognizedSegment(range: cue.range, text: VoiceSpans.oneLine(text))
  }
}

import RecapCore

/// Reads WebVTT (w3.org/TR/webvtt1, section 6): strictly where times or structure are wrong,
/// forgivingly in what concerns the picture only.
enum WebVTT {
  /// The cues, in the order of the file.
  static func cues(_ text: String) throws(TranscriptSyntaxError) -> [SubtitleCue] {
    var blocks = SubtitleLines.blocks(text)
    guard let header = blocks.first?.first, header.number == 1, isSignature(header.text) else {
      throw TranscriptSyntaxError(line: 1, "a WebVTT file begins with WEBVTT")
    }
    // The rest of the first block is metadata, unless a cue follows without the blank line.
    blocks[0].removeFirst()
    if !blocks[0].contains(where: { $0.text.contains("-->") }) { blocks.removeFirst() }
    var cues: [SubtitleCue] = []
    for block in blocks where !isComment(block) {
      cues.append(try SubtitleLines.cue(block))
    }
    return cues
  }

  private static func isSignature(_ line: Substring) -> Bool {
    line == "WEBVTT" || line.hasPrefix("WEBVTT ") || line.hasPrefix("WEBVTT\t")
  }

  /// Notes, style sheets and regions.
  private static func isComment(_ block: SubtitleLines.Block) -> Bool {
    let first = block[0].text
    let word = first.prefix { !$0.isWhitespace }
    return (word == "NOTE" || word == "STYLE" || word == "REGION") && !first.contains("-->")
  }
}

/// Reads SubRip: numbered blocks of times and text.
enum SubRipParser {
  static func file(_ text: String) -> SubtitleFile {
    var file = SubtitleLines.file(SubtitleLines.lines(text), from: 0, isWebVTT: false)
    for index in file.cues.indices {
      // Removes the tags that position the text.
      file.cues[index].payload.replace(#/\{\\[^{}]{0,80}\}/#, with: "")
    }
    return file
  }
}

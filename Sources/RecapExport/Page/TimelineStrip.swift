import RecapCore

/// Who spoke when, with the chapters and the clips of the reel, as an SVG drawing.
///
/// It has a row for each speaker, in the order of the record's participants, with the unknown speaker last.
/// Horizontal positions are shares of the meeting, so that the strip fills the available width.
struct TimelineStrip {
  /// One person's speech; pauses too short to be visible do not split a bar.
  struct Row {
    var speaker: String?
    var bars: [TimeRange]
  }

  static let rowHeight = 14
  /// The space above the rows, for the clips of the reel and below them the marks of decisions and tasks.
  private static let head = 30
  private static let most = 12

  let recap: Recap
  let cast: Cast
  let rows: [Row]
  /// The number of speakers without a row.
  let left: Int
  let length: MediaTime

  init(_ recap: Recap, _ transcript: Transcript, cast: Cast) {
    self.recap = recap
    self.cast = cast
    var ends: [MediaTime] = [MediaTime(milliseconds: 1), recap.quality?.duration ?? .zero]
    ends += transcript.segments.map(\.end)
    ends += recap.chapters.map(\.end)
    ends += recap.highlights.map(\.end)
    let length = ends.max() ?? .zero
    self.length = length
    var spoken: [String?: [TimeRange]] = [:]
    for segment in transcript.segments { spoken[segment.speaker, default: []].append(segment.range) }
    let closing = MediaTime(milliseconds: length.milliseconds / 400)
    let places = { (speaker: String?) in cast.place(of: speaker) ?? Int.max }
    let all = spoken.map { Row(speaker: $0.key, bars: $0.value.merged(closing: closing)) }
      .sorted {
        (places($0.speaker), $0.speaker ?? "\u{10FFFF}") < (places($1.speaker), $1.speaker ?? "\u{10FFFF}")
      }
    rows = Array(all.prefix(Self.most))
    left = all.count - rows.count
  }

  var height: Int { Self.head + rows.count * Self.rowHeight }

  /// Returns the middle of a row, from the top.
  static func middle(of row: Int) -> Int { head + row * rowHeight + rowHeight / 2 }

  /// Returns the drawing's contents. A clip is a link that plays it; a chapter is a link to its words.
  ///
  /// - Parameter linked: whether there are links; a drawing outside the page has no targets for them.
  func body(linked: Bool) -> [HTML] {
    chapters(linked) + speech + clips(linked) + marks
      + (linked ? ["<line class=\"playhead\" x1=\"0\" x2=\"0\" y1=\"0\" y2=\"\(height)\"/>"] : [])
  }

  private var speech: [HTML] {
    rows.enumerated().map { index, row in
      let bars: [HTML] = row.bars.map {
        "<rect \(span($0)) y=\"\(Self.head + index * Self.rowHeight + 2)\" height=\"\(Self.rowHeight - 4)\" rx=\"1\"/>"
      }
      return "<g class=\"bars \(tone(row.speaker))\">\(bars)</g>"
    }
  }

  private func chapters(_ linked: Bool) -> [HTML] {
    recap.chapters.enumerated().map { index, chapter in
      let range = TimeRange(start: chapter.start, end: chapter.end)
      let area: HTML = """
        <rect class="chapter-area" \(span(range)) y="0" height="\(height)"/>\
        <line class="edge" x1="\(place(chapter.start))" x2="\(place(chapter.start))" y1="0" y2="\(height)"/>
        """
      return titled(
        area, "\(chapter.start.description) \(chapter.title)",
        link: linked ? "href=\"#chapter-\(index + 1)\"" : nil)
    }
  }

  private func clips(_ linked: Bool) -> [HTML] {
    recap.highlights.map { clip in
      let range = TimeRange(start: clip.start, end: clip.end)
      let bar: HTML = "<rect class=\"clip\" \(span(range)) y=\"2\" height=\"10\" rx=\"2\"/>"
      let link: HTML = """
        href="\(RecapPage.reelAddress(clip.reelStart))" data-seek="\(RecapPage.seconds(clip.reelStart))"
        """
      return titled(bar, "\(clip.start.description) \(clip.title)", link: linked ? link : nil)
    }
  }

  /// The moments at which something was decided or taken on. They are listed above the strip, so they are no
  /// links.
  private var marks: [HTML] {
    let decisions = recap.decisions.map { (Mark.decision, $0.text, $0.citations) }
    let tasks = recap.actionItems.map { (Mark.task, $0.text, $0.citations) }
    return (decisions + tasks).compactMap { mark, text, citations in
      guard let start = citations.first?.start else { return nil }
      return """
        <svg x="\(place(start))" y="16" width="1" height="10" overflow="visible">\
        <title>\(start.description) \(text)</title>\(mark.shape)</svg>
        """
    }
  }

  private func titled(_ drawing: HTML, _ title: String, link: HTML?) -> HTML {
    guard let link else { return "<g><title>\(title)</title>\(drawing)</g>" }
    // Chapters and clips are also listed beside the strip, so it adds no tab stops.
    return "<a \(link) tabindex=\"-1\"><title>\(title)</title>\(drawing)</a>"
  }

  private func tone(_ speaker: String?) -> String { cast.place(of: speaker).map { "s\($0 % 8)" } ?? "su" }

  /// Returns a span that is wide enough to be visible.
  private func span(_ range: TimeRange) -> HTML {
    let width = max(200, share(range.end) - share(range.start))
    return "x=\"\(place(range.start))\" width=\"\(Self.percent(width))\""
  }

  private func place(_ time: MediaTime) -> HTML { Self.percent(share(time)) }

  /// Returns the share of the meeting, in thousandths of a per cent.
  private func share(_ time: MediaTime) -> Int {
    let whole = Double(length.milliseconds)
    return Int(saturating: (min(max(Double(time.milliseconds) / whole, 0), 1) * 100_000).rounded())
  }

  private static func percent(_ thousandths: Int) -> HTML {
    "\(HTML(stringLiteral: CanonicalJSON.number(Double(thousandths) / 1000)))%"
  }
}

extension TimelineStrip {
  /// What is drawn above the rows. Shapes differ, not only colours.
  enum Mark {
    case clip, decision, task

    /// The shape around the moment at x 0, ten units high.
    var shape: HTML {
      switch self {
      case .clip: "<rect class=\"clip\" x=\"-5\" width=\"10\" height=\"10\" rx=\"2\"/>"
      case .decision: "<path class=\"decision\" d=\"M0 0l5 5-5 5-5-5z\"/>"
      case .task: "<rect class=\"task\" x=\"-4\" y=\"1\" width=\"8\" height=\"8\"/>"
      }
    }

    /// The shape alone, for a drawing of 12 by 12.
    var sample: HTML { "<g transform=\"translate(6 1)\">\(shape)</g>" }
  }
}

import RecapCore

/// `timeline.svg`: the timeline strip with the speakers' names, for use outside the page.
enum TimelineDrawing {
  static let mediaType = "image/svg+xml"

  /// The widths in pixels of the drawing: of the names at the left, and of the whole drawing.
  private static let (names, width) = (150, 1000)

  private static let style = """
    text{font:11px ui-sans-serif,system-ui,sans-serif;fill:#22252a}.edge{stroke:#c9c4ba}.chapter-area{fill:none}
    .clip{fill:#d79a1d}.decision{fill:#0f5f63}.task{fill:none;stroke:#0f5f63;stroke-width:2}.s0{fill:#0f6a6d}.s1{fill:#9a4a2f}.s2{fill:#4b5aa8}.s3{fill:#7b5a12}.s4{fill:#8a3d72}
    .s5{fill:#3d6f35}.s6{fill:#2f6d97}.s7{fill:#6a4fa3}.su{fill:#6b7078}
    @media(prefers-color-scheme:dark){text{fill:#e7e5e0}.edge{stroke:#4a5058}.decision{fill:#74c5bf}.task{stroke:#74c5bf}.s0{fill:#2b8c8c}.s1{fill:#b5654a}
    .s2{fill:#6775c4}.s3{fill:#96752c}.s4{fill:#a85a90}.s5{fill:#558a4c}.s6{fill:#4688b3}.s7{fill:#866bc0}}
    """

  static func render(_ recap: Recap, _ transcript: Transcript) -> String {
    let strip = TimelineStrip(recap, transcript, cast: Cast(recap.meeting))
    let labels: [HTML] = strip.rows.enumerated().map { index, row in
      "<text x=\"0\" y=\"\(TimelineStrip.middle(of: index) + 4)\">\(shortened(strip.cast.name(of: row.speaker)))</text>"
    }
    let drawing: HTML = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(strip.height)" width="\(width)" \
      height="\(strip.height)" role="img" aria-label="\(Phrases.of(recap.meeting.locale)[.voices])">
      <style>\(HTML(stringLiteral: style))</style>
      \(labels)
      <svg x="\(names)" y="0" width="\(width - names)" height="\(strip.height)">\(strip.body(linked: false))</svg>
      </svg>

      """
    return drawing.source
  }

  /// Returns a name shortened to fit beside the strip.
  private static func shortened(_ name: String) -> String { name.count > 22 ? name.prefix(21) + "…" : name }
}

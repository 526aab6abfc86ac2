import RecapCore

extension RecapPage {
  /// Who spoke when, with chapters and clips, over the whole meeting.
  var timelineSection: HTML {
    let strip = TimelineStrip(recap, transcript, cast: cast)
    guard !strip.rows.isEmpty else { return .nothing }
    let names: [HTML] = strip.rows.map { "<li><bdi>\(cast.name(of: $0.speaker))</bdi></li>" }
    let more: HTML = strip.left > 0 ? "<p class=\"host\">and \(strip.left) more</p>" : .nothing
    return """
      <section class="strip" aria-label="Who spoke when"><ul aria-label="Speakers">\(names)</ul>
      <svg width="100%" height="\(strip.height)" aria-hidden="true" \
      data-length="\(CanonicalJSON.number(strip.length.seconds))">\(strip.body(linked: reel != nil))</svg>
      \(more)</section>
      """
  }
}

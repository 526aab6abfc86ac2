import RecapCore

extension RecapPage {
  /// Who spoke when, with chapters, clips, decisions and tasks, over the whole meeting; and how long.
  var timelineSection: HTML {
    let strip = TimelineStrip(recap, transcript, cast: cast)
    guard !strip.rows.isEmpty else { return .nothing }
    let names: [HTML] = strip.rows.map { "<li><bdi>\(cast.name(of: $0.speaker))</bdi></li>" }
    let more: HTML = strip.left > 0 ? "<p class=\"host\">and \(strip.left) more</p>" : .nothing
    return """
      <section class="voices" aria-labelledby="voices-title"><h2 id="voices-title">Who spoke when</h2>
      <div class="strip"><ul aria-hidden="true">\(names)</ul>
      <svg width="100%" height="\(strip.height)" aria-hidden="true" \
      data-length="\(CanonicalJSON.number(strip.length.seconds))">\(strip.body(linked: reel != nil))</svg>
      \(more)</div>
      \(legend)
      \(shares)
      </section>
      """
  }

  /// What the marks above the rows of the strip stand for.
  private var legend: HTML {
    let kinds: [(TimelineStrip.Mark, Bool, String)] = [
      (.clip, !recap.highlights.isEmpty, "clip of the highlights"),
      (.decision, !recap.decisions.isEmpty, "decision"), (.task, !recap.actionItems.isEmpty, "action item"),
    ]
    let entries: [HTML] = kinds.filter(\.1).map { mark, _, name in
      "<li><svg width=\"12\" height=\"12\" aria-hidden=\"true\">\(mark.sample)</svg>\(name)</li>"
    }
    return entries.isEmpty ? .nothing : "<ul class=\"legend\" aria-label=\"Marks\">\(entries)</ul>"
  }

  /// The speaking time of each person, and of several at once if that was measured.
  private var shares: HTML {
    let speaking = SpeakingTime(transcript)
    guard speaking.total > .zero else { return .nothing }
    let rows: [HTML] = speaking.people.map { person in
      """
      <tr><th scope="row"><span>\(face(person.speaker))<bdi>\(cast.name(of: person.speaker))</bdi></span></th>\
      <td>\(person.time.description)</td><td>\(Self.percent(person.share))</td></tr>
      """
    }
    let together: HTML =
      recap.quality?.overlapShare == nil
      ? .nothing : " More than one person speaks in \(Self.percent(speaking.together)) of it."
    return """
      <table class="shares"><caption>Shares of the \(speaking.total.description) in which somebody speaks. \
      Where two speak at once, it counts for both.\(together)</caption>
      <thead><tr><th scope="col">Person</th><th scope="col">Speaking time</th><th scope="col">Share</th></tr></thead>
      <tbody>\(rows)</tbody></table>
      """
  }
}

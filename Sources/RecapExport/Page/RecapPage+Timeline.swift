import RecapCore

extension RecapPage {
  /// \(phrases[.voices]), with chapters, clips, decisions and tasks, over the whole meeting; and how long.
  var timelineSection: HTML {
    let strip = TimelineStrip(recap, transcript, cast: cast)
    guard !strip.rows.isEmpty else { return .nothing }
    let names: [HTML] = strip.rows.map { "<li><bdi>\(cast.name(of: $0.speaker))</bdi></li>" }
    let more: HTML =
      strip.left > 0
      ? "<p class=\"host\">\(phrases.fill(.andMore, ["n": phrases.number(strip.left)]))</p>" : .nothing
    return """
      <section class="voices" aria-labelledby="voices-title"><h2 id="voices-title">\(phrases[.voices])</h2>
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
    let kinds: [(TimelineStrip.Mark, Bool, Phrase)] = [
      (.clip, !recap.highlights.isEmpty, .clip),
      (.decision, !recap.decisions.isEmpty, .decision), (.task, !recap.actionItems.isEmpty, .task),
    ]
    let entries: [HTML] = kinds.filter(\.1).map { mark, _, name in
      "<li><svg width=\"12\" height=\"12\" aria-hidden=\"true\">\(mark.sample)</svg>\(phrases[name])</li>"
    }
    return entries.isEmpty
      ? .nothing : "<ul class=\"legend\" aria-label=\"\(phrases[.marks])\">\(entries)</ul>"
  }

  /// The speaking time of each person, and of several at once if that was measured.
  private var shares: HTML {
    let speaking = SpeakingTime(transcript)
    guard speaking.total > .zero else { return .nothing }
    let rows: [HTML] = speaking.people.map { person in
      """
      <tr><th scope="row"><span>\(face(person.speaker))<bdi>\(cast.name(of: person.speaker))</bdi></span></th>\
      <td>\(person.time.description)</td><td>\(phrases.percent(person.share))</td></tr>
      """
    }
    let together: HTML =
      recap.quality?.overlapShare == nil
      ? .nothing : " \(phrases.fill(.together, ["share": phrases.percent(speaking.together)]))"
    return """
      <table class="shares"><caption>\
      \(phrases.fill(.shares, ["time": speaking.total.description]))\(together)</caption>
      <thead><tr><th scope="col">\(phrases[.person])</th><th scope="col">\(phrases[.speakingTime])</th><th scope="col">\(phrases[.share])</th></tr></thead>
      <tbody>\(rows)</tbody></table>
      """
  }
}

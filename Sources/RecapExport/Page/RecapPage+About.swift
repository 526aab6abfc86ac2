import RecapCore

extension RecapPage {
  /// How far to trust the recap, how long it is kept, and what it was made from (R8, R11).
  var aboutSection: HTML {
    """
    <footer class="about" id="about"><h2>About this recap</h2>
    \(facts)
    \(warnings)
    \(origin)
    <p class="last">\(recap.notice)</p>
    <p>Kept until \(clock.day(recap.expiresAt)), then deleted.</p>
    </footer>
    """
  }

  private var facts: HTML {
    var rows: [(String, String)] = []
    if let gate = recap.gate { rows.append(("Words counted", String(gate.words))) }
    if let quality = recap.quality {
      rows.append(("Length of the recording", quality.duration.description))
      rows.append(("With AI on", quality.covered.description))
      rows.append(("Somebody speaks", Self.percent(quality.speechShare)))
      rows.append(("Lines without a speaker", Self.percent(quality.unknownSpeakerShare)))
      if let share = quality.lowConfidenceShare { rows.append(("Words hard to hear", Self.percent(share))) }
      rows.append(("Pieces left out as noise", String(quality.droppedSegments)))
      if let words = quality.crosstalkWords, words > 0 {
        rows.append(("Overheard words left out", String(words)))
      }
      if let words = quality.replacedWords {
        rows.append(("Names put in place of what was heard", String(words)))
      }
    }
    let items: [HTML] = rows.map { "<div><dt>\($0.0)</dt><dd>\($0.1)</dd></div>" }
    return "<dl class=\"facts\">\(items)\(tenths)</dl>"
  }

  /// The number of words in each tenth of the meeting, as bars, in which a gap is visible.
  private var tenths: HTML {
    guard let words = recap.quality?.wordsByTenth, let most = words.max(), most > 0 else { return .nothing }
    let bars: [HTML] = words.prefix(100).enumerated().map { index, count in
      let height = max(1, max(0, count) * 36 / most)
      return "<rect x=\"\(index * 22)\" y=\"\(36 - height)\" width=\"18\" height=\"\(height)\" rx=\"2\"/>"
    }
    let list = words.prefix(100).map { String($0) }.joined(separator: ", ")
    return """
      <div><dt>Words over the meeting</dt><dd><svg class="tenths" viewBox="0 0 \(min(words.count, 100) * 22) 36" \
      preserveAspectRatio="none" role="img" aria-label="Words in each part: \(list)">\(bars)</svg></dd></div>
      """
  }

  private var warnings: HTML {
    guard let warnings = recap.quality?.warnings, !warnings.isEmpty else { return .nothing }
    return
      "<ul aria-label=\"What is missing or damaged\">\(warnings.map { "<li>\($0.text)</li>" as HTML })</ul>"
  }

  private var origin: HTML {
    let provenance = recap.provenance
    var rows: [String] = [provenance.software]
    if let engine = provenance.engine { rows.append("\(engine.engine) \(engine.version), \(engine.model)") }
    rows += provenance.recordings.map { "\($0.path) \($0.digest)" }
    rows.append("\(recap.meetingID), revision \(recap.revision)")
    let lines: [HTML] = rows.map { "<code>\($0)</code><br>" }
    return "<details><summary>What it was made from</summary><p>\(lines)</p></details>"
  }

  static func percent(_ share: Double) -> String {
    guard share.isFinite else { return "unknown" }
    return "\(Int(saturating: (min(max(share, 0), 1) * 100).rounded())) %"
  }
}

import RecapCore

extension RecapPage {
  /// How far to trust the recap, how long it is kept, and what it was made from (R8, R11).
  var aboutSection: HTML {
    """
    <footer class="about" id="about"><h2>\(phrases[.about])</h2>
    \(facts)
    \(warnings)
    \(origin)
    <p class="last">\(recap.notice)</p>
    <p>\(phrases.fill(.keptDeleted, ["day": clock.day(recap.expiresAt)]))</p>
    </footer>
    """
  }

  private var facts: HTML {
    var rows: [(String, String)] = []
    if let gate = recap.gate { rows.append((phrases[.wordsCounted], phrases.number(gate.words))) }
    if let quality = recap.quality {
      rows.append((phrases[.recordingLength], quality.duration.description))
      rows.append((phrases[.aiOn], quality.covered.description))
      rows.append((phrases[.somebodySpeaks], phrases.percent(quality.speechShare)))
      rows.append((phrases[.noSpeaker], phrases.percent(quality.unknownSpeakerShare)))
      if let share = quality.lowConfidenceShare {
        rows.append((phrases[.hardToHear], phrases.percent(share)))
      }
      rows.append((phrases[.noise], phrases.number(quality.droppedSegments)))
      if let words = quality.crosstalkWords, words > 0 {
        rows.append((phrases[.overheard], phrases.number(words)))
      }
      if let words = quality.replacedWords {
        rows.append((phrases[.replaced], phrases.number(words)))
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
      <div><dt>\(phrases[.wordsOver])</dt><dd><svg class="tenths" viewBox="0 0 \(min(words.count, 100) * 22) 36" \
      preserveAspectRatio="none" role="img" aria-label="\(phrases.fill(.wordsParts, ["list": list]))">\(bars)</svg></dd></div>
      """
  }

  private var warnings: HTML {
    guard let warnings = recap.quality?.warnings, !warnings.isEmpty else { return .nothing }
    return
      "<ul aria-label=\"\(phrases[.missing])\">\(warnings.map { "<li>\(text(of: $0))</li>" as HTML })</ul>"
  }

  private var origin: HTML {
    let provenance = recap.provenance
    var rows: [String] = [provenance.software]
    if let engine = provenance.engine { rows.append("\(engine.engine) \(engine.version), \(engine.model)") }
    rows += provenance.recordings.map { "\($0.path) \($0.digest)" }
    rows.append("\(recap.meetingID), \(phrases.fill(.revision, ["n": phrases.number(recap.revision)]))")
    let lines: [HTML] = rows.map { "<code>\($0)</code><br>" }
    return "<details><summary>\(phrases[.madeFrom])</summary><p>\(lines)</p></details>"
  }
}

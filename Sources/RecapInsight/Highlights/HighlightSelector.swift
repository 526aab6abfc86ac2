import RecapCore

/// Selects the highlights of a meeting: decisions, commitments, key statements and the closing recap.
///
/// A candidate lies within one AI window and includes the question that an answer needs. No two highlights make the
/// same point.
package struct HighlightSelector: Sendable {
  /// The settings `insights.highlights`.
  package struct Settings: Hashable, Sendable, Codable {
    /// The maximum total duration in seconds; nil for a tenth of the speech, between the two bounds.
    package var totalSeconds: Double?
    package var secondsAtLeast = 120.0
    package var secondsAtMost = 300.0
    /// The maximum total duration as a share of the speech inside the AI windows; the smaller of both limits applies.
    package var totalShare = 0.22
    /// The maximum duration of a clip in seconds, without padding.
    package var clipSeconds = 20.0
    /// The minimum duration of a clip in seconds, without padding; a candidate is extended to it if possible.
    package var clipSecondsAtLeast = 3.0
    package var maximumClips = 30

    package init() {}
  }

  private let settings: Settings

  /// Creates a selector.
  package init(_ settings: Settings = Settings()) { self.settings = settings }

  /// The maximum number of reserve candidates.
  private static let maximumReserve = 10

  /// Selects candidates greedily by their gain per second.
  /// - Returns: the selected highlights in time order, and those that replace one that cannot be cut, best first.
  func highlights(
    in discourse: Discourse, decisions: [DecisionFinder.Found], work: ActionItemExtractor.Found,
    salience: Salience, acts: ActReading?
  ) -> (chosen: [HighlightCandidate], reserve: [HighlightCandidate]) {
    let conversation = discourse.conversation
    guard let first = conversation.sentences.first, let last = conversation.sentences.last else {
      return ([], [])
    }
    let builder = ClipCandidateBuilder(
      discourse: discourse, salience: salience, acts: acts, maximumSeconds: settings.clipSeconds,
      minimumSeconds: settings.clipSecondsAtLeast)
    let candidates = builder.candidates(decisions: decisions, work: work)
    let spoken = min(
      (last.range.end - first.range.start).seconds,
      conversation.segments.map(\.range).merged(closing: MediaTime(milliseconds: 3000)).coveredDuration
        .seconds)
    let grown = max(settings.secondsAtLeast, min(settings.secondsAtMost, 0.1 * spoken))
    let budget = min(settings.totalSeconds ?? grown, settings.totalShare * spoken)
    var chosen: [ClipCandidate] = []
    var used = 0.0
    let ranked = candidates.sorted {
      ($0.value, -$0.sentences.lowerBound) > ($1.value, -$1.sentences.lowerBound)
    }
    func turn(_ candidate: ClipCandidate) -> Int { conversation.sentences[candidate.run.lowerBound].turn }
    let passes = work.areInferred ? [false] : [true, false]
    for (isFirst, candidate) in passes.flatMap({ isFirst in ranked.map { (isFirst, $0) } }) {
      guard chosen.count < settings.maximumClips else { break }
      // Another moment tells more than the rest of a turn that is shown.
      if isFirst, chosen.contains(where: { turn($0) == turn(candidate) }) { continue }
      guard used + candidate.seconds <= max(budget, chosen.isEmpty ? min(settings.clipSeconds, spoken) : 0),
        !chosen.contains(where: { $0.repeats(candidate) })
      else { continue }
      chosen.append(candidate)
      used += candidate.seconds
    }
    var reserve: [ClipCandidate] = []
    for candidate in ranked where reserve.count < Self.maximumReserve {
      guard !(chosen + reserve).contains(where: { $0.repeats(candidate) }) else { continue }
      reserve.append(candidate)
    }
    func highlight(_ candidate: ClipCandidate) -> HighlightCandidate {
      HighlightCandidate(
        range: candidate.range, title: builder.title(of: candidate), reasons: candidate.reasons,
        score: (candidate.value * 1000).rounded() / 1000,
        citations: conversation.citations(of: candidate.words))
    }
    return (
      chosen.sorted { $0.sentences.lowerBound < $1.sentences.lowerBound }.map(highlight),
      reserve.map(highlight)
    )
  }
}

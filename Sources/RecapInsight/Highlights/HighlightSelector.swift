import RecapCore

/// Chooses the moments worth seeing again: decisions, commitments, key statements, the closing recap.
///
/// A candidate is whole sentences within one AI-on window, with the question that an answer needs. No two
/// are about one point.
package struct HighlightSelector: Sendable {
  package struct Settings: Hashable, Sendable, Codable {
    /// Of all clips together; nil grows with the meeting, a tenth of its speech, between the two bounds.
    package var totalSeconds: Double?
    package var secondsAtLeast = 120.0
    package var secondsAtMost = 300.0
    /// The same as a share of the AI-on speech; the smaller of the two holds.
    package var totalShare = 0.22
    package var clipSeconds = 20.0
    package var clipSecondsAtLeast = 3.0
    package var maximumClips = 30

    package init() {}
  }

  private let settings: Settings

  package init(_ settings: Settings = Settings()) { self.settings = settings }

  /// Moments in reserve; a reel in which more clips cannot be cut has other troubles.
  private static let mostInReserve = 10

  /// - Returns: those that are chosen, in time order, and those that take their places where one cannot be cut, the
  ///   best first.
  func highlights(
    in discourse: Discourse, decisions: [DecisionFinder.Found], work: ActionItemExtractor.Found,
    importance: Salience
  ) -> (chosen: [HighlightCandidate], reserve: [HighlightCandidate]) {
    let conversation = discourse.conversation
    guard let first = conversation.sentences.first, let last = conversation.sentences.last else {
      return ([], [])
    }
    let builder = ClipCandidateBuilder(
      discourse: discourse, importance: importance, maximumSeconds: settings.clipSeconds,
      minimumSeconds: settings.clipSecondsAtLeast)
    let moments = builder.moments(decisions: decisions, work: work)
    let spoken = min(
      (last.range.end - first.range.start).seconds,
      conversation.segments.map(\.range).merged(closing: MediaTime(milliseconds: 3000)).coveredDuration
        .seconds)
    let grown = max(settings.secondsAtLeast, min(settings.secondsAtMost, 0.1 * spoken))
    let budget = min(settings.totalSeconds ?? grown, settings.totalShare * spoken)
    var chosen: [ClipCandidate] = []
    var used = 0.0
    let ranked = moments.sorted {
      ($0.worth, -$0.sentences.lowerBound) > ($1.worth, -$1.sentences.lowerBound)
    }
    for moment in ranked {
      guard chosen.count < settings.maximumClips else { break }
      guard used + moment.seconds <= max(budget, chosen.isEmpty ? min(settings.clipSeconds, spoken) : 0),
        !chosen.contains(where: { $0.repeats(moment) })
      else { continue }
      chosen.append(moment)
      used += moment.seconds
    }
    var reserve: [ClipCandidate] = []
    for moment in ranked where reserve.count < Self.mostInReserve {
      guard !(chosen + reserve).contains(where: { $0.repeats(moment) }) else { continue }
      reserve.append(moment)
    }
    func candidate(_ moment: ClipCandidate) -> HighlightCandidate {
      HighlightCandidate(
        range: moment.range, title: builder.title(of: moment), reasons: moment.reasons,
        score: (moment.worth * 1000).rounded() / 1000,
        citations: conversation.citations(of: moment.words))
    }
    return (
      chosen.sorted { $0.sentences.lowerBound < $1.sentences.lowerBound }.map(candidate),
      reserve.map(candidate)
    )
  }
}

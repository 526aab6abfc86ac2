import Foundation
import RecapCore

/// How sure the models of speech acts are of a line: the chance that a person would list it.
///
/// The log-odds of a line's likeliest turn say more than the cue phrases do, but they are those of a turn and not of a line,
/// and were learnt from other meetings. Logistic regression on the development part maps both to the chance of a line
/// (J. Platt, "Probabilistic outputs for support vector machines", 1999).
struct LineConfidence: Sendable {
  /// What a line rests on.
  struct Evidence: Sendable, Hashable {
    /// The highest log-odds of a turn that it cites.
    var likelihood: Double
    /// How surely cue phrases say it; 0 if only the models found it.
    var cue: Double
    /// A Boolean value that indicates whether the talk is short (`ActReading.isShort`).
    var isShort: Bool

    /// The numbers that the weights belong to, of which the first is for the bias.
    var numbers: [Double] {
      // Beyond that, more says nothing more.
      [1, max(-6, min(6, likelihood)), min(3, cue), isShort ? 1 : 0]
    }
  }

  /// The weights of `Evidence.numbers`.
  private let weights: [Double]

  init(_ weights: [Double]) { self.weights = weights }

  /// Returns the chance of a line, in hundredths: more digits would claim more than is known.
  func chance(_ evidence: Evidence) -> Double {
    let sum = zip(weights, evidence.numbers).reduce(0) { $0 + $1.0 * $1.1 }
    return min(0.99, max(0.01, (logistic(sum) * 100).rounded() / 100))
  }
}

extension ActReading {
  /// Returns what a line rests on.
  /// - Parameters:
  ///   - sentences: those that it cites.
  ///   - cue: how surely cue phrases say it; 0 if only the models found it.
  func evidence(_ act: Act, ofSentences sentences: some Sequence<Int>, cue: Double) -> LineConfidence.Evidence
  {
    LineConfidence.Evidence(
      likelihood: sentences.map { score(act, ofSentence: $0) }.max() ?? -.infinity, cue: cue, isShort: isShort
    )
  }

  /// Returns what an action item rests on.
  func evidence(of draft: TaskDraft, in discourse: Discourse) -> LineConfidence.Evidence {
    let cited = draft.spans.map { discourse.conversation.sentenceIndex(ofWord: $0.lowerBound) }
    let likely = draft.units.flatMap { units[$0].sentences }
    return evidence(.item, ofSentences: cited + likely, cue: draft.isLikely ? 0 : 1)
  }
}

import RecapCore

/// The sentences that withdraw a task: "no need to print the posters", "never mind".
struct Withdrawals {
  private let discourse: Discourse
  private let all: [Withdrawal]

  static let cue = CueList(
    """
    forget about | never mind | scratch that | forget that | forget it | no need to | no need for | let us not bother | let us drop | leave the | do not bother
    on second thought | no longer need | do not need to | do not have to | do not worry about | ignore that | strike that | cancel that
    """)

  /// Returns whether a later sentence withdraws a task.
  func isWithdrawn(_ draft: TaskDraft) -> Bool {
    all.contains { withdrawal in
      let gap = withdrawal.index - draft.sentence
      guard gap > 0 else { return false }
      if withdrawal.stems.isEmpty {
        // "Never mind" after an offer by another participant refers to that offer.
        let isAnswer = discourse.utterances[draft.sentence + 1..<withdrawal.index].contains { said in
          said.speaker != withdrawal.speaker
            && said.norms.contains { ["could", "can", "shall"].contains($0) }
        }
        return gap <= 3 && withdrawal.isShort && !isAnswer && withdrawal.speaker == speaker(of: draft)
      }
      return withdrawal.stems.count <= 6 && Discourse.containment(withdrawal.stems, draft.distinctive) >= 0.6
    }
  }

  private func speaker(of draft: TaskDraft) -> String? { discourse.utterances[draft.sentence].speaker }

  private struct Withdrawal {
    var index: Int
    var stems: Set<Norm>
    var isShort: Bool
    var speaker: String?
  }

  private static let withdrawingStems: WordSet = [
    "never", "mind", "scratch", "forget", "ignor", "strike", "cancel", "worri", "bother",
  ]

  init(_ discourse: Discourse) {
    self.discourse = discourse
    all = discourse.utterances.filter { Self.cue.occurs(in: $0) }.map { utterance in
      Withdrawal(
        index: utterance.index,
        stems: discourse.conversation.contentStems(utterance.sentence.lexemes)
          .subtracting(TaskVerbs.generic).subtracting(Self.withdrawingStems),
        isShort: utterance.norms.count <= 6, speaker: utterance.speaker)
    }
  }
}

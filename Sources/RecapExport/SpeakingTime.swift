import RecapCore

/// How long each person speaks, from the transcript. All shares have one denominator: the time of speech.
struct SpeakingTime {
  struct Person: Equatable {
    /// The participant's id; nil stands for all lines without a speaker.
    var speaker: String?
    var time: MediaTime
    /// The share of the time of speech, 0 … 1. Where two people speak at once, the time counts for both.
    var share: Double
  }

  /// The time of speech. Where two people speak at once, it counts once.
  let total: MediaTime
  /// The people from the longest time to the shortest; lines without a speaker are last.
  let people: [Person]
  /// The share of `total` in which more than one person speaks.
  let together: Double

  init(_ transcript: Transcript) {
    let spoken = Dictionary(grouping: transcript.segments, by: \.speaker).mapValues {
      $0.map(\.range).merged()
    }
    let all = spoken.values.flatMap { $0 }
    let total = all.coveredDuration
    let share = { (time: MediaTime) in
      total > .zero ? Double(time.milliseconds) / Double(total.milliseconds) : 0
    }
    self.total = total
    together = share(all.coveredTwice)
    people = spoken.map { speaker, ranges in
      let time = ranges.coveredDuration
      return Person(speaker: speaker, time: time, share: share(time))
    }
    .sorted {
      ($0.speaker == nil ? 1 : 0, -$0.time.milliseconds, $0.speaker ?? "")
        < ($1.speaker == nil ? 1 : 0, -$1.time.milliseconds, $1.speaker ?? "")
    }
  }
}

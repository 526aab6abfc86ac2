/// The entries of a manifest's speaker timeline that do not tell who spoke in the recording, by their
/// problem. The record has a warning about them.
package struct MisfitTurns: Hashable, Sendable {
  package enum Problem: String, CaseIterable, Hashable, Sendable {
    /// Start and end are equal.
    case empty
    /// The end is before the start.
    case inverted
    /// The end is before the recording's start.
    case beforeStart = "before_start"
    /// The turn lies after the meeting's end, or ends out of proportion to it.
    case afterEnd = "after_end"
    /// The speaker is not in `participants`. The turn is kept, so that no other participant is named for it.
    case unknownParticipant = "unknown_participant"
  }

  package var problem: Problem
  package var count: Int
  /// The place of the first of them in the manifest's list, from 0; nil if it is not known.
  package var first: Int?

  package init(_ problem: Problem, count: Int, first: Int? = nil) {
    (self.problem, self.count, self.first) = (problem, count, first)
  }

  package var warning: QualityWarning {
    let entries = count == 1 ? "one entry" : "\(count) entries"
    let place = first.map { count == 1 ? " ([\($0)])" : " (the first is [\($0)])" } ?? ""
    let said =
      switch problem {
      case .empty: "without length \(was) left out"
      case .inverted: "with the end before the start \(was) left out"
      case .beforeStart: "from before the recording \(was) left out"
      case .afterEnd: "from behind the meeting's end \(was) left out"
      case .unknownParticipant: "by somebody who is not in participants \(name) nobody"
      }
    return QualityWarning(.speakerTimelineEntries, "speaker_timeline: \(entries)\(place) \(said)")
  }

  private var was: String { count == 1 ? "was" : "were" }
  private var name: String { count == 1 ? "names" : "name" }

  /// Counts misfit turns by problem.
  struct Count {
    private var found: [Problem: MisfitTurns] = [:]

    mutating func add(_ problem: Problem, at place: Int?) {
      found[problem, default: MisfitTurns(problem, count: 0, first: place)].count += 1
    }

    var all: [MisfitTurns] { Problem.allCases.compactMap { found[$0] } }
  }
}

/// What a store holds, in numbers: equal before and after a move.
package struct StoreInventory: Hashable, Sendable {
  /// The number of rows of each kind, in the order in which they are told.
  package enum Kind: String, CaseIterable, Sendable {
    case records, tombstones, artefacts, erasures, manifests, settings
    case waitingJobs = "waiting jobs"
    case endedJobs = "ended jobs"
    case heldKeys = "keys of jobs"
    case events, sinks, deliveries
  }

  package var counts: [Kind: Int]
  /// The last place of the chain; 0 if it is empty.
  package var head: Int
  /// The link at that place; nil if the chain is empty.
  package var link: String?
  /// The last number that was given to an event, also if that event is gone.
  package var lastEvent: Int
  /// The last number that was given to a job, also if that job is gone.
  package var lastJob: Int

  package init(counts: [Kind: Int], head: Int, link: String?, lastEvent: Int, lastJob: Int) {
    self.counts = counts
    self.head = head
    self.link = link
    self.lastEvent = lastEvent
    self.lastJob = lastJob
  }

  package func count(_ kind: Kind) -> Int { counts[kind] ?? 0 }

  /// Returns what differs, in words; empty if nothing does.
  package func differences(from other: StoreInventory) -> [String] {
    var found = Kind.allCases.filter { count($0) != other.count($0) }.map {
      "\(count($0)) \($0.rawValue), not \(other.count($0))"
    }
    if head != other.head { found.append("the chain ends at \(head), not \(other.head)") }
    if link != other.link {
      found.append("the chain's last link is \(link ?? "none"), not \(other.link ?? "none")")
    }
    if lastEvent != other.lastEvent { found.append("the last event is \(lastEvent), not \(other.lastEvent)") }
    if lastJob != other.lastJob { found.append("the last job is \(lastJob), not \(other.lastJob)") }
    return found
  }
}

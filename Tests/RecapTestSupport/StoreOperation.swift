import Foundation
package import RecapCore

/// One thing that is done to a store, chosen at random and done the same way to every kind of store.
package enum StoreOperation: Sendable, CustomStringConvertible {
  case enqueue(meeting: String, variant: Int, kind: JobKind, priority: Int, delay: Double)
  case claim(worker: Int, only: Int?)
  case renew(claim: Int, moved: Bool)
  case settle(claim: Int, JobOutcome, claimsNext: Bool)
  case noteStage(claim: Int)
  case noteInterruption(claim: Int)
  case retry(Int)
  case cancel(Int)
  /// Workers with an odd number are dead: what they hold is taken back.
  case rescue
  /// A recap is committed; under a claim, or by nobody's job.
  case finish(claim: Int?, meeting: String, input: Int, onlyIfChanged: Bool)
  case refuse(meeting: String, cause: Int)
  case deliver(sink: Int, DeliveryOutcome?)
  case rescueDeliveries
  case retryDeliveries
  case erase(meeting: String)
  case purge(days: Double)
  case prune(age: Double)
  case pass(seconds: Double)

  package var description: String {
    switch self {
    case .enqueue(let meeting, let variant, let kind, let priority, let delay):
      "enqueue \(kind.rawValue) \(meeting) \(variant), priority \(priority), in \(delay) s"
    case .claim(let worker, let only): "worker \(worker) claims \(only.map { "job \($0)" } ?? "any")"
    case .renew(let claim, let moved): "renew claim \(claim)\(moved ? ", moved" : "")"
    case .settle(let claim, let outcome, let next): "settle claim \(claim): \(outcome)\(next ? ", next" : "")"
    case .noteStage(let claim): "claim \(claim) begins a stage"
    case .noteInterruption(let claim): "claim \(claim) is interrupted"
    case .retry(let job): "retry \(job)"
    case .cancel(let job): "cancel \(job)"
    case .rescue: "rescue"
    case .finish(let claim, let meeting, let input, let only):
      "finish \(meeting) \(input), claim \(claim.map { "\($0)" } ?? "none")\(only ? ", if changed" : "")"
    case .refuse(let meeting, let cause): "refuse \(meeting) \(cause)"
    case .deliver(let sink, let outcome): "deliver to \(sink): \(outcome.map { "\($0)" } ?? "dies")"
    case .rescueDeliveries: "rescue deliveries"
    case .retryDeliveries: "retry deliveries"
    case .erase(let meeting): "erase \(meeting)"
    case .purge(let days): "purge after \(days) days"
    case .prune(let age): "prune after \(age) s"
    case .pass(let seconds): "\(seconds) s pass"
    }
  }

  /// A Boolean value that indicates whether only the queue takes part.
  package var isAboutJobs: Bool {
    switch self {
    case .enqueue, .claim, .renew, .settle, .noteStage, .noteInterruption, .retry, .cancel, .rescue, .prune,
      .pass:
      true
    case .finish, .refuse, .deliver, .rescueDeliveries, .retryDeliveries, .erase, .purge: false
    }
  }

  package static func random(_ random: inout SeededGenerator) -> Self {
    let meeting = random.pick(["m-a", "m-b", "m-c"])
    // Claims are counted from the latest: most operations are about what has just begun.
    let claim = random.pick([0, 0, 0, 1, 1, 2, 3])
    let job = 1 + random.index(8)
    switch random.index(30) {
    case 0..<5:
      return .enqueue(
        meeting: meeting, variant: random.index(3), kind: random.oneIn(3) ? .reprocess : .recap,
        priority: 1 + random.index(4), delay: random.pick([0, 0, 0, 30]))
    case 5..<10: return .claim(worker: random.index(4), only: random.oneIn(4) ? job : nil)
    case 10: return .renew(claim: claim, moved: random.oneIn(2))
    case 11..<15:
      return .settle(claim: claim, outcome(&random), claimsNext: random.oneIn(3))
    case 15: return random.oneIn(2) ? .noteStage(claim: claim) : .noteInterruption(claim: claim)
    case 16, 17: return .retry(job)
    case 18: return .cancel(job)
    case 19: return .rescue
    case 20..<23:
      return .finish(
        claim: random.oneIn(4) ? nil : claim, meeting: meeting, input: random.index(3),
        onlyIfChanged: random.oneIn(3))
    case 23: return .refuse(meeting: meeting, cause: random.index(2))
    case 24, 25: return .deliver(sink: random.index(2), delivery(&random))
    case 26: return random.oneIn(2) ? .rescueDeliveries : .retryDeliveries
    case 27: return random.oneIn(3) ? .erase(meeting: meeting) : .pass(seconds: 5)
    case 28:
      return random.oneIn(2) ? .purge(days: random.pick([1, 200])) : .prune(age: random.pick([0, 60]))
    default: return .pass(seconds: random.pick([1, 20, 400]))
    }
  }

  private static func outcome(_ random: inout SeededGenerator) -> JobOutcome {
    switch random.index(9) {
    case 0: .completed(output: .string("done"))
    case 1: .failed(error: "damaged", disposition: .discard, stage: "inspect")
    case 2: .failed(error: "away", disposition: .retry, stage: nil)
    case 3: .failed(error: "full", disposition: .snooze, stage: nil)
    case 4: .failed(error: "taken", disposition: .release, stage: nil)
    case 5: .interrupted
    case 6: .cancelled
    case 7: .lost(reason: "not heard of")
    default: .crashed(reason: "it died", isAtFault: !random.oneIn(4))
    }
  }

  /// nil: the sender dies before it can say how it went.
  private static func delivery(_ random: inout SeededGenerator) -> DeliveryOutcome? {
    switch random.index(7) {
    case 0, 1: .delivered
    case 2: .failed("away")
    case 3: .failed("busy", notBefore: ManualTime.after(1000))
    case 4: .refused("no")
    case 5: random.oneIn(2) ? .closed("gone") : .released
    default: nil
    }
  }
}

package import Foundation

/// What is to be done about an event that a sink did not take.
package enum DeliveryAdvice: Hashable, Sendable {
  /// Try again by the schedule.
  case bySchedule
  /// By the schedule, and send nothing at all to this sink before then.
  case notBefore(Date)
  /// Give this event up: the sink will never take it.
  case never
  /// The sink is gone for good: give up this event and all others for it.
  case closeSink
}

/// An error of a sink that says what to do; decided beside its type, never from its text.
package protocol DeliveryProblem: Error {
  var advice: DeliveryAdvice { get }
}

extension DeliveryOutcome {
  /// How sending ended that ended with `error`.
  package static func ended(with error: any Error) -> DeliveryOutcome {
    switch (error as? any DeliveryProblem)?.advice {
    case nil, .bySchedule: .failed("\(error)")
    case .notBefore(let date): .failed("\(error)", notBefore: date)
    case .never: .refused("\(error)")
    case .closeSink: .closed("\(error)")
    }
  }
}

package import Foundation

/// How to treat an event that a sink did not accept.
package enum DeliveryAdvice: Hashable, Sendable {
  /// Send it again by the schedule.
  case bySchedule
  /// Send it again by the schedule, and send nothing at all to this sink before the date.
  case notBefore(Date)
  /// Give the event up: the sink will never accept it.
  case never
  /// The sink is permanently gone: give up this event and all others for it.
  case closeSink
}

/// A sink's error that decides how the delivery continues; by its type, never by its text.
package protocol DeliveryProblem: Error {
  var advice: DeliveryAdvice { get }
}

extension DeliveryOutcome {
  /// Returns the outcome of an attempt that ended with `error`.
  package static func ended(with error: any Error) -> DeliveryOutcome {
    switch (error as? any DeliveryProblem)?.advice {
    case nil, .bySchedule: .failed("\(error)")
    case .notBefore(let date): .failed("\(error)", notBefore: date)
    case .never: .refused("\(error)")
    case .closeSink: .closed("\(error)")
    }
  }
}

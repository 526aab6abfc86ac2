import Foundation
import RecapCore
import RecapHTTP

/// The meaning of a receiver's response (Standard Webhooks, "Deliverability and reliability"; CloudEvents'
/// `http-webhook.md`).
enum WebhookVerdict {
  /// The longest pause that a receiver may ask for.
  private static let longestPause = Duration.seconds(86_400)

  /// - Returns: nil if the receiver accepted the event.
  static func failure(
    of reply: HTTPReply, from endpoint: Endpoint, limit: Duration, now: Date
  ) -> DeliveryFailure? {
    func failure(
      _ cause: String, hint: String? = nil, _ advice: DeliveryAdvice = .bySchedule
    ) -> DeliveryFailure {
      DeliveryFailure("send to", endpoint.name, cause, hint: hint, advice: advice)
    }
    switch reply {
    case .response(let response):
      let answer = "it answered \(response.status)"
      switch response.status {
      case 200...299: return nil
      case 300...399:
        return failure(answer, hint: "redirects are not followed; set the final address")
      case 410:
        return failure(
          "\(answer), which means that it wants no more events",
          hint: "`recap deliver --retry` sends to it again", .closeSink)
      case 429, 503:
        guard let wait = RetryAfter.wait(response.retryAfter, now: now) else { return failure(answer) }
        let pause = min(wait, longestPause) / .seconds(1)
        return failure(
          "\(answer) and asked for a pause of \(Int(saturating: pause)) s",
          .notBefore(now.addingTimeInterval(pause)))
      default: return failure(answer)
      }
    case .unreachable(let reason): return failure("no connection: \(reason)")
    case .brokenOff(let reason): return failure("the connection broke off: \(reason)")
    case .timedOut: return failure("no answer within \(limit / .seconds(1)) s")
    case .tooLarge: return failure("its answer is too long")
    }
  }
}

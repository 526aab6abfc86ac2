import Foundation
import RecapCore

/// What an answer means (Standard Webhooks, "Deliverability and reliability"; CloudEvents' `http-webhook.md`).
enum WebhookVerdict {
  /// The longest pause that a receiver may ask for.
  private static let longestPause = Duration.seconds(86_400)

  /// - Returns: nil where the receiver has it.
  static func failure(
    of reply: WebhookReply, from endpoint: Endpoint, limit: Duration, now: Date
  ) -> DeliveryFailure? {
    func failure(
      _ cause: String, hint: String? = nil, _ advice: DeliveryAdvice = .bySchedule
    ) -> DeliveryFailure {
      DeliveryFailure("send to", endpoint.name, cause, hint: hint, advice: advice)
    }
    switch reply {
    case .answered(200...299, _): return nil
    case .answered(300...399 as ClosedRange<Int>, _):
      return failure(
        "it answered \(status(reply))", hint: "redirects are not followed; set the final address")
    case .answered(410, _):
      return failure(
        "it answered 410: it wants nothing more", hint: "recap deliver --retry starts to send again",
        .closeSink)
    case .answered(let status, let value):
      let wait = [429, 503].contains(status) ? RetryAfter.wait(value, now: now) : nil
      guard let wait else { return failure("it answered \(status)") }
      let pause = min(wait, longestPause) / .seconds(1)
      return failure(
        "it answered \(status) and asks for \(Int(saturating: pause)) s",
        .notBefore(now.addingTimeInterval(pause)))
    case .unreachable(let reason): return failure("no connection: \(reason)")
    case .brokenOff(let reason): return failure(reason)
    case .timedOut: return failure("no answer within \(limit / .seconds(1)) s")
    }
  }

  private static func status(_ reply: WebhookReply) -> String {
    if case .answered(let status, _) = reply { String(status) } else { "" }
  }
}

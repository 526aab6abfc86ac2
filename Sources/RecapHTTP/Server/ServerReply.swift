package import Foundation
import RecapCore

/// The meaning of a server's response, decided by its kind and status, never by its text.
///
/// If a server refuses, its setup differs from the settings, or its account is empty: that is for an operator to
/// correct (69). What was sent is never at fault.
package enum ServerReply {
  case answer(Data)
  /// The failure may be transient.
  case again(ServerFailure, after: Duration?)
  case refused(ServerFailure)

  /// - Parameters:
  ///   - address: the server's address, for the message.
  ///   - limits: the time of the exchange and the bytes of an answer.
  ///   - now: the current time, for a `Retry-After` that is a date.
  package static func of(
    _ reply: HTTPReply, from address: String, for use: ServerUse, within limits: ServerConnection.Limits,
    now: Date
  ) -> ServerReply {
    func failure(_ cause: String, _ exitCode: ExitCode, hint: String? = nil) -> ServerFailure {
      ServerFailure(use, address, cause, hint: hint, exitCode: exitCode)
    }
    switch reply {
    case .response(let response): return of(response, for: use, now: now, failure)
    case .unreachable(let reason):
      return .again(
        failure(
          reason, .unavailable, hint: "check that the server runs and that \(use.setting("url")) is right"),
        after: nil
      )
    case .brokenOff(let reason):
      return .again(failure("the connection broke off: \(reason)", .temporaryFailure), after: nil)
    case .timedOut:
      return .again(
        failure(
          "no answer within \(limits.time / .seconds(1)) s", .temporaryFailure,
          hint: "raise \(use.setting("timeout")), or lower \(use.setting(use.size))"), after: nil)
    case .tooLarge:
      return .refused(
        failure(
          "its answer is larger than \(limits.bytes >> 20) MiB", .unavailable,
          hint: "\(use.setting("url")) should name an OpenAI-compatible server"))
    }
  }

  private static func of(
    _ response: HTTPResponse, for use: ServerUse, now: Date,
    _ failure: (_ cause: String, _ exitCode: ExitCode, _ hint: String?) -> ServerFailure
  ) -> ServerReply {
    let said = "it answered \(response.status)\(use.isQuoted ? words(of: response) : "")"
    switch response.status {
    case 200...299:
      guard response.contentType.map({ $0 == "application/json" || $0.hasSuffix("+json") }) ?? true else {
        return .refused(
          failure(
            "it answered with \(use.isQuoted ? response.contentType ?? "" : "another type"), not with JSON",
            .unavailable,
            "\(use.setting("url")) should name an OpenAI-compatible server"))
      }
      return .answer(response.body)
    case 300...399:
      return .refused(
        failure(
          "it answered \(response.status), a redirect to "
            + ((use.isQuoted ? response.location.map { String($0.prefix(200)) } : nil) ?? "another address"),
          .unavailable, "redirects are not followed; set \(use.setting("url")) to the final address"))
    case 401, 403:
      return .refused(
        failure(said, .unavailable, "check the key that \(use.setting("key_file")) or key_variable names"))
    case 404, 405, 501:
      return .refused(
        failure(said, .unavailable, "check \(use.setting("url")), and that the server has the model"))
    case 402: return .refused(failure(said, .unavailable, "the server's account needs credit"))
    case 413:
      return .refused(
        failure(
          said, .unavailable,
          "let the server take larger requests, or lower \(use.setting(use.size))"))
    case 408, 425, 429, 500, 502...599:
      return .again(
        failure(said, .temporaryFailure, nil), after: RetryAfter.wait(response.retryAfter, now: now))
    default:
      return .refused(failure(said, .unavailable, "check that the server \(use.ability)"))
    }
  }

  /// Returns the message of an OpenAI-style error, `{"error": {"message": …}}`, also in FastAPI's `detail`.
  private static func words(of response: HTTPResponse) -> String {
    guard response.body.count < 1 << 16, let json = try? JSONParser.parse(response.body) else { return "" }
    let error = json["error"] ?? json["detail"]?["error"] ?? json["detail"]
    let message = error?["message"]?.stringValue ?? error?.stringValue
    return message.map { ": " + SingleLine.text(String($0.prefix(300))) } ?? ""
  }
}

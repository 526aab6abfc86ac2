import Foundation
import RecapCore
import RecapHTTP

/// The meaning of a server's response, decided by its kind and status, never by its text.
///
/// If a server refuses, its setup differs from the settings, or its account is empty: the meeting waits
/// until an operator corrects that (69). Only unreadable sound is the recording's fault, and that is found
/// before anything is sent.
enum ServerReply {
  case answer(Data)
  /// The failure may be transient.
  case again(ServerFailure, after: Duration?)
  case refused(ServerFailure)

  /// - Parameters:
  ///   - address: the server's address, for the message.
  ///   - now: the current time, for a `Retry-After` that is a date.
  static func of(
    _ reply: HTTPReply, from address: String, limit: Duration, now: Date
  ) -> ServerReply {
    func failure(_ cause: String, _ exitCode: ExitCode, hint: String? = nil) -> ServerFailure {
      ServerFailure(address, cause, hint: hint, exitCode: exitCode)
    }
    switch reply {
    case .response(let response): return of(response, now: now, failure)
    case .unreachable(let reason):
      return .again(
        failure(
          reason, .unavailable, hint: "check that the server runs and that transcription.http.url is right"),
        after: nil
      )
    case .brokenOff(let reason):
      return .again(failure("the connection broke off: \(reason)", .temporaryFailure), after: nil)
    case .timedOut:
      return .again(
        failure(
          "no answer within \(limit / .seconds(1)) s", .temporaryFailure,
          hint: "raise transcription.http.timeout, or lower transcription.http.maximum_piece"), after: nil)
    case .tooLarge:
      return .refused(
        failure(
          "its answer is larger than \(ExternalTranscript.mostBytes >> 20) MiB", .unavailable,
          hint: "transcription.http.url should name an OpenAI-compatible server"))
    }
  }

  private static func of(
    _ response: HTTPResponse, now: Date,
    _ failure: (_ cause: String, _ exitCode: ExitCode, _ hint: String?) -> ServerFailure
  ) -> ServerReply {
    let said = "it answered \(response.status)\(words(of: response))"
    switch response.status {
    case 200...299:
      guard response.contentType.map({ $0 == "application/json" || $0.hasSuffix("+json") }) ?? true else {
        return .refused(
          failure(
            "it answered with \(response.contentType ?? ""), not with JSON", .unavailable,
            "transcription.http.url should name an OpenAI-compatible server"))
      }
      return .answer(response.body)
    case 300...399:
      return .refused(
        failure(
          "it answered \(response.status), a redirect to \(response.location?.prefix(200) ?? "another address")",
          .unavailable, "redirects are not followed; set transcription.http.url to the final address"))
    case 401, 403:
      return .refused(
        failure(said, .unavailable, "check the key that transcription.http.key_file or key_variable names"))
    case 404, 405, 501:
      return .refused(
        failure(said, .unavailable, "check transcription.http.url, and that the server has the model"))
    case 402: return .refused(failure(said, .unavailable, "the server's account needs credit"))
    case 413:
      return .refused(
        failure(
          said, .unavailable,
          "let the server take larger requests, or lower transcription.http.maximum_piece"))
    case 408, 425, 429, 500, 502...599:
      return .again(
        failure(said, .temporaryFailure, nil), after: RetryAfter.wait(response.retryAfter, now: now))
    default:
      return .refused(
        failure(
          said, .unavailable,
          "check that the server takes WAV and has the model that transcription.http.model names"))
    }
  }

  /// Returns the message of an OpenAI-style error, `{"error": {"message": …}}`, also in FastAPI's `detail`.
  private static func words(of response: HTTPResponse) -> String {
    guard response.body.count < 1 << 16, let json = try? JSONParser.parse(response.body) else { return "" }
    let error = json["error"] ?? json["detail"]?["error"] ?? json["detail"]
    let message = error?["message"]?.stringValue ?? error?.stringValue
    return message.map { ": " + VoiceSpans.oneLine($0.prefix(300)) } ?? ""
  }
}

/// A failure of a speech server: it is unreachable, refuses the request, or sends an unexpected response.
struct ServerFailure: RecapFailure {
  var operation = "transcribe with"
  var subject: String
  var cause: String
  var hint: String?
  var exitCode: ExitCode

  /// The operator has to correct a wrong setting or restart a server; no meeting is discarded for it.
  var disposition: Disposition {
    switch exitCode {
    case .temporaryFailure: .retry
    default: .snooze
    }
  }

  init(_ subject: String, _ cause: String, hint: String? = nil, exitCode: ExitCode) {
    self.subject = subject
    self.cause = cause
    self.hint = hint
    self.exitCode = exitCode
  }

  static func misconfigured(_ key: String, _ cause: String, hint: String? = nil) -> ServerFailure {
    ServerFailure("transcription.http.\(key)", cause, hint: hint, exitCode: .configuration)
  }

  /// Returns the failure for a key that is missing or must not be used: the meeting is snoozed, not
  /// discarded.
  /// - Parameter hint: how to protect a key that other users may read; the exit code is then 78.
  static func noKey(_ name: String, _ cause: String, hint: String? = nil) -> ServerFailure {
    var failure = ServerFailure(
      name, cause, hint: hint, exitCode: hint == nil ? .unavailable : .configuration)
    failure.operation = "read the server's key from"
    return failure
  }
}

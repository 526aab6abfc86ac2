package import Foundation
package import RecapCore
import RecapHTTP

/// The pointing engine that asks an OpenAI-compatible chat server (`POST /v1/chat/completions`).
///
/// It sends what was said inside the AI windows to the address in the settings and to no other, piece by piece, and reads
/// numbers, ids and days. No word of the meeting and none of the server's is in a failure.
package struct HTTPPointer: InsightPointer {
  private let settings: Settings
  private let environment: [String: String]
  private let pause: @Sendable (Duration) async throws -> Void
  private let now: @Sendable () -> Date

  /// - Parameters:
  ///   - environment: the environment variables, one of which may hold the key.
  ///   - pause: waits before another attempt.
  ///   - now: returns the current time, for a server that says until when to wait.
  package init(
    _ settings: Settings, environment: [String: String] = ProcessInfo.processInfo.environment,
    pause: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) },
    now: @escaping @Sendable () -> Date = { Date() }
  ) {
    self.settings = settings
    self.environment = environment
    self.pause = pause
    self.now = now
  }

  package var limits: PointingLimits {
    PointingLimits(
      words: settings.maximumWords, overlap: settings.overlapWords, pieces: settings.maximumRequests,
      time: settings.totalTimeout)
  }

  package func identify() throws -> EngineIdentity {
    let address = try address
    return EngineIdentity(
      engine: "http", version: "\(ChatRequest.version)", model: "\(settings.model ?? "") at \(address.base)",
      digests: [:])
  }

  package func point(at piece: PointingQuestion) async throws -> PointingAnswer.Piece {
    let address = try address
    let connection = ServerConnection(key: try key(for: address), limits: exchange)
    let body = ChatRequest(piece, model: settings.model ?? "", maximumTokens: settings.maximumTokens).body
    let attempts = ServerAttempts(
      most: settings.attempts, longestWait: settings.longestWait, pause: pause, now: now)
    return try await attempts.answer(from: address, for: .pointing, within: exchange) {
      try await connection.post(body, type: "application/json", to: address.chatCompletions)
    } read: { body in
      do throws(ChatReply.Problem) {
        return .success(try ChatReply.piece(body, of: piece))
      } catch {
        return .failure(
          ServerAttempts.Refusal(
            ServerFailure(
              .pointing, address.base, error.cause, hint: error.hint,
              exitCode: error.isCutOff ? .temporaryFailure : .unavailable), mayPass: error.isCutOff))
      }
    }
  }

  /// Requests the server's list of models, with the key, for at most ten seconds.
  package func readiness() async throws -> String {
    let address = try address
    var limits = exchange
    limits.time = min(limits.time, .seconds(10))
    let found = try await ServerModels.readiness(
      of: settings.model ?? "", at: address, for: .pointing,
      over: ServerConnection(key: try key(for: address), limits: limits),
      called: "http, \(try identify().model)", now: now())
    guard !address.isLocal else { return "\(found); what is said stays on this machine" }
    return "\(found); what is said in meetings leaves this machine for \(address.base)"
      + (address.keepsSecrets ? "" : ", without encryption")
  }

  /// The most bytes of an answer.
  static let mostBytes = 4 << 20

  private var exchange: ServerConnection.Limits {
    ServerConnection.Limits(
      time: .milliseconds(max(1, settings.timeout.milliseconds)), bytes: Self.mostBytes)
  }

  private var address: ServerAddress {
    get throws(ServerFailure) { try ServerAddress(setting: settings.url, for: .pointing) }
  }

  private func key(for address: ServerAddress) throws(ServerFailure) -> ServerKey? {
    try ServerKey.find(
      file: settings.keyFile, variable: settings.keyVariable, for: address, of: .pointing,
      environment: environment)
  }
}

extension ServerUse {
  static let pointing = ServerUse(
    operation: "ask", settings: "insights.http", size: "maximum_words",
    ability: "knows response_format json_schema and has the model that insights.http.model names",
    isQuoted: false)
}

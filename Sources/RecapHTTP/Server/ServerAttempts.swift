package import Foundation
package import RecapCore

/// Asks a server again as long as that may help.
package struct ServerAttempts: Sendable {
  /// Why an answer cannot be used.
  package struct Refusal: Error {
    package var failure: ServerFailure
    /// A Boolean value that indicates whether the next attempt may succeed.
    package var mayPass: Bool
    /// The time until the next attempt, or nil if the server does not name one.
    package var wait: Duration?

    package init(_ failure: ServerFailure, mayPass: Bool, wait: Duration? = nil) {
      self.failure = failure
      self.mayPass = mayPass
      self.wait = wait
    }
  }

  private let most: Int
  private let longestWait: MediaTime
  private let pause: @Sendable (Duration) async throws -> Void
  private let now: @Sendable () -> Date

  /// - Parameters:
  ///   - most: the number of attempts.
  ///   - longestWait: the longest pause that a server may ask for.
  ///   - pause: waits before another attempt.
  ///   - now: returns the current time, for a server that says until when to wait.
  package init(
    most: Int, longestWait: MediaTime, pause: @escaping @Sendable (Duration) async throws -> Void,
    now: @escaping @Sendable () -> Date
  ) {
    self.most = most
    self.longestWait = longestWait
    self.pause = pause
    self.now = now
  }

  /// Returns the content of the first answer that can be used.
  /// - Parameters:
  ///   - send: sends the request once.
  ///   - read: reads the body of an answer.
  /// - Throws: `ServerFailure`; `CancellationError`.
  package func answer<Content>(
    from address: ServerAddress, for use: ServerUse, within limits: ServerConnection.Limits,
    send: () async throws -> HTTPReply, read: (Data) -> Result<Content, Refusal>
  ) async throws -> Content {
    var attempt = 1
    while true {
      let refusal: Refusal
      switch ServerReply.of(try await send(), from: address.base, for: use, within: limits, now: now()) {
      case .again(let failure, let wait): refusal = Refusal(failure, mayPass: true, wait: wait)
      case .refused(let failure): refusal = Refusal(failure, mayPass: false)
      case .answer(let body):
        switch read(body) {
        case .success(let content): return content
        case .failure(let unread): refusal = unread
        }
      }
      let wait = refusal.wait ?? .seconds(1 << min(attempt, 10))
      guard refusal.mayPass, attempt < most, wait <= .milliseconds(longestWait.milliseconds)
      else { throw refusal.failure }
      try await pause(wait)
      attempt += 1
    }
  }
}

import Foundation
import RecapCore

/// Sends one request over one connection of its own: HTTP/1.1, no redirect, no proxy, no cookies, no second
/// try; TLS 1.2 or later with a certificate that the system trusts.
package enum HTTPClient {
  /// - Parameters:
  ///   - limit: from the name's look-up to the last byte of the answer.
  ///   - sleep: returns when `limit` is over.
  /// - Throws: `CancellationError` only, at once.
  package static func send(
    _ request: HTTPRequest, within limit: Duration,
    sleep: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
  ) async throws -> HTTPReply {
    try await TimeLimit.within(limit, sleep: sleep) { try await exchange(request) } ?? .timedOut
  }

  private static func exchange(_ request: HTTPRequest) async throws -> HTTPReply {
    let transfer = HTTPTransfer(request)
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        // libcurl waits for the network: that would hold one of the few threads that tasks share.
        Thread.detachNewThread {
          continuation.resume(with: Result { () throws(CancellationError) in try transfer.run() })
          // May wait for a name server that is silent (curl.se/libcurl/c/curl_multi_cleanup.html).
          transfer.close()
        }
      }
    } onCancel: {
      transfer.cancel()
    }
  }
}

import Foundation
import RecapCore

/// Sends one request over one new connection: HTTP/1.1, without redirects, proxies, cookies and retries;
/// TLS 1.2 or later with a certificate that the system trusts.
package enum HTTPClient {
  /// - Parameters:
  ///   - limit: the time from the name lookup to the last byte of the response.
  ///   - sleep: returns when `limit` is over.
  /// - Throws: only `CancellationError`, at once.
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
        // libcurl blocks while it waits for the network, which would hold one of the few threads of the
        // shared pool.
        Thread.detachNewThread {
          continuation.resume(with: Result { () throws(CancellationError) in try transfer.run() })
          // May wait for a name server that does not answer (curl.se/libcurl/c/curl_multi_cleanup.html).
          transfer.close()
        }
      }
    } onCancel: {
      transfer.cancel()
    }
  }
}

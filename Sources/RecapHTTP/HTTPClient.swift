import Foundation
import RecapCore

/// Sends one request: HTTP/1.1, without redirects, proxies, cookies and retries; TLS 1.2 or later with a certificate
/// that the system trusts.
package enum HTTPClient {
  /// - Parameters:
  ///   - connections: connections to use again; nil opens one for this request alone. If one that was kept ends before
  ///     its answer begins, libcurl sends the request once more over a new one; if it ends while the content is sent,
  ///     it is broken off.
  ///   - limit: the time from the name lookup to the last byte of the response.
  ///   - sleep: returns when `limit` is over.
  /// - Throws: only `CancellationError`, at once.
  package static func send(
    _ request: HTTPRequest, over connections: HTTPConnections? = nil, within limit: Duration,
    sleep: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
  ) async throws -> HTTPReply {
    try await TimeLimit.within(limit, sleep: sleep) { try await exchange(request, connections) } ?? .timedOut
  }

  private static func exchange(
    _ request: HTTPRequest, _ connections: HTTPConnections?
  ) async throws -> HTTPReply {
    let handle = connections?.take() ?? MultiHandle()
    let transfer = HTTPTransfer(request, over: handle)
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        // libcurl blocks while it waits for the network, which would hold one of the few threads of the
        // shared pool.
        Thread.detachNewThread {
          let result = Result { () throws(CancellationError) in try transfer.run() }
          // The answer's reader may send the next request at once, over the same connection.
          if case .success(.response) = result {
            transfer.close()
            connections?.giveBack(handle)
          }
          continuation.resume(with: result)
          // May wait for a name server that does not answer (curl.se/libcurl/c/curl_multi_cleanup.html).
          transfer.close()
        }
      }
    } onCancel: {
      transfer.cancel()
    }
  }
}

internal import CCurl
import Synchronization

/// Connections that stay open between requests, for a server that gets many: a TLS handshake takes longer than a small
/// object.
///
/// libcurl keeps a connection in the multi handle that opened it, and closes it after two minutes without a request
/// (curl.se/libcurl/c/CURLOPT_MAXAGE_CONN.html).
package final class HTTPConnections: Sendable {
  /// Handles that no request uses, the last used last.
  private let idle = Mutex<[MultiHandle]>([])
  private let most: Int

  /// - Parameter most: the maximum number of idle connections that are kept.
  package init(keeping most: Int) { self.most = most }

  func take() -> MultiHandle { idle.withLock { $0.popLast() } ?? MultiHandle() }

  func giveBack(_ handle: MultiHandle) {
    idle.withLock { if $0.count < most { $0.append(handle) } }
  }
}

/// A multi handle of libcurl, with the connections that it keeps.
///
/// Safety: it is used by one request at a time. `wake` may be called by any thread.
final class MultiHandle: @unchecked Sendable {
  let pointer: UnsafeMutableRawPointer

  /// Initialises libcurl once, before the first handle: this is not thread-safe before libcurl 7.84.
  private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

  init() {
    guard Self.isReady, let pointer = curl_multi_init() else {
      fatalError("libcurl cannot be initialised: out of memory")
    }
    self.pointer = pointer
  }

  // May wait for a name server that does not answer (curl.se/libcurl/c/curl_multi_cleanup.html).
  deinit { curl_multi_cleanup(pointer) }

  func wake() { curl_multi_wakeup(pointer) }
}

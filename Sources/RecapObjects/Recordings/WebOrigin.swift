import Foundation
import RecapCore
import RecapHTTP

/// A file of a web server.
struct WebOrigin: DownloadOrigin {
  let address: RecordingAddress
  let allowsPrivateAddresses: Bool
  let connectionLimit: Duration
  let now: @Sendable () -> Date
  var resolve: @Sendable (String) async throws -> [NetworkAddress] = HostLookup.addresses
  /// Completes each request, for tests.
  var adjust: @Sendable (inout HTTPRequest) -> Void = { _ in }

  var subject: String { address.name }

  func get(
    headers: [(name: String, value: String)], within limit: Duration, _ change: (inout HTTPRequest) -> Void
  ) async throws -> HTTPReply {
    try await send(headers, answer: .optional(0), within: limit, change)
  }

  /// Asks for the first byte: a presigned link for GET is not one for HEAD.
  func look(within limit: Duration) async throws -> HTTPReply {
    try await send([("Range", "bytes=0-0")], answer: .optional(64 << 10), within: limit) { _ in }
  }

  private func send(
    _ headers: [(name: String, value: String)], answer: HTTPRequest.Body, within limit: Duration,
    _ change: (inout HTTPRequest) -> Void
  ) async throws -> HTTPReply {
    var request = HTTPRequest(
      .get, url: address.url, headers: headers + [("User-Agent", "recap")], answer: answer,
      connectionLimit: connectionLimit)
    change(&request)
    adjust(&request)
    let found: [NetworkAddress]
    do { found = try await resolve(address.host) } catch let failure as HostLookup.Failure {
      return .unreachable(failure.description)
    }
    try check(found)
    var reply = HTTPReply.unreachable("its host has no address")
    // Each may take its time.
    for place in found.prefix(3) {
      // Connects to the address that was checked, whatever the name resolves to by now.
      request.address = place.description
      reply = try await HTTPClient.send(request, within: limit)
      guard case .unreachable = reply else { break }
    }
    return reply
  }

  /// A name with both a private and a public address is a way into the private network.
  private func check(_ found: [NetworkAddress]) throws {
    if !allowsPrivateAddresses, let inside = found.first(where: { !$0.isPublic }) {
      throw RecordingFailure(
        .configuration, subject, "its address \(inside) is private",
        hint: "set recordings.allow_private_addresses to true to allow it")
    }
    guard address.scheme == .https || found.allSatisfy({ !$0.isPublic }) else {
      throw RecordingFailure(
        .configuration, subject, "its address is public, and http is not encrypted", hint: "use https")
    }
  }

  func verdict(on reply: HTTPReply, within limit: Duration) -> DownloadVerdict {
    switch reply {
    case .response(let response): verdict(on: response)
    case .unreachable(let cause): .again("it cannot be reached: \(cause)")
    case .brokenOff(let cause): .again("the connection broke off: \(cause)")
    case .timedOut: .again("there was no whole answer within \(limit)")
    case .tooLarge: .again("its answer is longer than expected")
    }
  }

  private func verdict(on response: HTTPResponse) -> DownloadVerdict {
    let refused = { (kind: RecordingFailure.Kind, hint: String) in
      DownloadVerdict.refused(
        RecordingFailure(kind, subject, "its server answered \(response.status)", hint: hint))
    }
    return switch response.status {
    case 200..<300: .done(response)
    case 412, 416: .changed
    case 300..<400:
      refused(.gone, "redirects are not followed: submit the meeting again with the final address")
    case 408, 425, 429, 500, 502, 503, 504, 506...:
      .again(
        "its server answered \(response.status)", after: RetryAfter.wait(response.retryAfter, now: now()))
    case 401, 403, 404, 410:
      refused(.gone, "the link may have expired: submit the meeting again with a new one")
    default: refused(.gone, "check the address")
    }
  }
}

extension RecordingAddress {
  /// The host as it is looked up: without the port and the brackets of an IPv6 address.
  fileprivate var host: String {
    if authority.hasPrefix("[") { return String(authority.dropFirst().prefix { $0 != "]" }) }
    return String(authority.prefix { $0 != ":" })
  }
}

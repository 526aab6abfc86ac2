import Foundation
import RecapTestSupport
import Testing

@testable import RecapHTTP

/// A server shows who it is by a certificate that is trusted, and made out to the name in the URL.
@Suite(.ownThreads) struct CertificateTests {
  @Test func `a certificate is checked against trust and name`() async throws {
    let server = try TLSServer(names: ["hooks.example"])
    func reply(host: String, trusted: Bool) async throws -> HTTPReply {
      var request = HTTPRequest(
        url: "https://\(host):\(server.port)/", headers: [], answer: .required(10), address: "127.0.0.1",
        connectionLimit: .seconds(60))
      if trusted { request.trustedCertificates = server.certificate }
      return try await HTTPClient.send(request, within: .seconds(3600))
    }
    guard case .response(let response) = try await reply(host: "hooks.example", trusted: true) else {
      Issue.record("no answer from the right server")
      return
    }
    #expect(response.status == 200)
    for (host, trusted) in [("hooks.example", false), ("other.example", true)] {
      guard case .unreachable(let cause) = try await reply(host: host, trusted: trusted) else {
        Issue.record("\(host) was taken, trusted: \(trusted)")
        continue
      }
      #expect(cause.contains("certificate"))
    }
  }
}

import Foundation
import RecapCore
import RecapHTTP
import RecapPipeline
import RecapTestSupport
import Testing

@testable import RecapDelivery

/// Whom a webhook may reach.
@Suite struct EndpointTests {
  @Test(arguments: [
    "http://127.0.0.1", "http://localhost", "http://127.1", "http://2130706433", "http://0x7f.0.0.1",
    "http://[::1]", "http://[::ffff:127.0.0.1]", "http://0",
  ]) func `every spelling of a private host is refused`(host: String) async throws {
    try await Receiver.run({ _, _ in .status(200) }) { url, receiver in
      let port = url.split(separator: ":")[2].prefix { $0.isNumber }
      let stage = try WebhookStage("\(host):\(port)/", allowPrivate: false)
      try await stage.happen("a")
      #expect(try await stage.relay.deliver().failures.count == 1)
      #expect(receiver.received.isEmpty)
      #expect(
        try await stage.ledger().first?.lastError?.contains("is private") == true)
    }
  }

  @Test func `a name that resolves to a private address is refused`() async throws {
    let inside = [NetworkAddress("1.1.1.1"), NetworkAddress("10.0.0.5")].compactMap { $0 }
    let stage = try WebhookStage("https://hooks.example/", allowPrivate: false, resolve: { _ in inside })
    try await stage.happen("a")
    let report = try await stage.relay.deliver()
    #expect((report.failures.first?.error as? DeliveryFailure)?.exitCode == .configuration)
    #expect(try await stage.ledger().first?.lastError?.contains("10.0.0.5") == true)
  }

  /// The name leads nowhere: only the address that was checked can have been connected to.
  @Test func `the checked address is the one connected to`() async throws {
    try await Receiver.run({ _, _ in .status(200) }) { url, receiver in
      let named = url.replacing("127.0.0.1", with: "hooks.invalid")
      let here = [NetworkAddress("127.0.0.1")].compactMap { $0 }
      let stage = try WebhookStage(named, resolve: { _ in here })
      try await stage.happen("a")
      #expect(try await stage.relay.deliver().delivered == 1)
      #expect(receiver.received.first?.headers["host"]?.hasPrefix("hooks.invalid:") == true)
    }
  }

  @Test func `a public address needs https`() async throws {
    let outside = [NetworkAddress("1.1.1.1")].compactMap { $0 }
    let stage = try WebhookStage("http://hooks.example/", resolve: { _ in outside })
    try await stage.happen("a")
    _ = try await stage.relay.deliver()
    #expect(
      try await stage.ledger().first?.lastError?.contains("its address is public, and http is not encrypted")
        == true)
  }

  @Test(arguments: [
    "ftp://x.example/", "hooks.example", "https://", "https://u:p@x.example/", "https://x.example/#f",
    "https://x.example/ y", "https://x.example/\r\nX: y", "file:///etc/passwd",
  ]) func `rejects an invalid URL`(url: String) {
    #expect(throws: DeliveryFailure.self) { try Endpoint(url, key: "notices.webhook") }
  }

  @Test func `the query of a URL is not printed`() throws {
    #expect(try Endpoint("https://x.example/h?token=abc", key: "k").name == "https://x.example/h")
  }
}

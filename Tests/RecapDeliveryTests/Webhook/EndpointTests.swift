import Foundation
import RecapCore
import RecapPipeline
import RecapTestSupport
import Testing

@testable import RecapDelivery

/// Whom a webhook may reach.
@Suite struct EndpointTests {
  @Test(arguments: [
    "127.0.0.1", "127.8.9.1", "0.0.0.0", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1", "198.18.0.1", "224.0.0.1", "255.255.255.255", "240.0.0.1", "192.0.2.1", "192.0.0.8",
    "::", "::1", "::ffff:127.0.0.1", "::ffff:10.1.2.3", "::ffff:a9fe:a9fe", "::127.0.0.1", "64:ff9b::a00:1",
    "64:ff9b:1::1", "fe80::1", "fc00::1", "fd12:3456::1", "ff02::1", "2001:db8::1", "2001::1",
    "2002:7f00:1::1",
    "3fff::1", "5f00::1", "100::1",
  ]) func `private addresses are recognised`(address: String) throws {
    #expect(try !#require(NetworkAddress(address)).isPublic)
  }

  @Test(arguments: [
    "1.1.1.1", "172.15.0.1", "172.32.0.1", "100.63.255.255", "100.128.0.1", "193.0.0.1", "2606:4700::1111",
    "::ffff:1.1.1.1", "64:ff9b::101:101", "2a00:1450:4001::1",
  ]) func `public addresses are recognised`(address: String) throws {
    #expect(try #require(NetworkAddress(address)).isPublic)
  }

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

import Foundation
import RecapCore
import RecapPipeline
import RecapTestSupport
import Testing

@testable import RecapDelivery

/// Receivers that answer late, twice, wrong, elsewhere and never: ledger and receiver agree in the end.
@Suite struct WebhookSinkTests {
  @Test func `an event is sent signed in structured mode`() async throws {
    try await Receiver.run({ _, _ in .status(204) }) { url, receiver in
      let stage = try WebhookStage(url)
      try await stage.happen("mtg-1")
      #expect(try await stage.relay.deliver().delivered == 1)
      let request = try #require(receiver.received.first)
      #expect(request.path == "/hook")
      #expect(request.headers["content-type"] == "application/cloudevents+json; charset=utf-8")
      let entry = try #require(try await stage.store.outbox.entries(after: 0, limit: 1).first)
      #expect(try request.json() == entry.payload)
      #expect(request.id == entry.event.id)
      #expect(request.isSigned(with: WebhookStage.secret, at: stage.now))
      var changed = request
      changed.body[changed.body.startIndex + 5] ^= 1
      #expect(!changed.isSigned(with: WebhookStage.secret, at: stage.now))
      #expect(try await stage.relay.deliver().delivered == 0)
      #expect(receiver.received.count == 1)
    }
  }

  @Test func `during a key change both secrets sign`() async throws {
    let old = "whsec_" + Data((0..<24).map { _ in 7 }).base64EncodedString()
    try await Receiver.run({ _, _ in .status(200) }) { url, receiver in
      let stage = try WebhookStage(url, secrets: "\(WebhookStage.secret)\n\(old)\n")
      try await stage.happen("mtg-1")
      _ = try await stage.relay.deliver()
      let request = try #require(receiver.received.first)
      #expect(request.isSigned(with: WebhookStage.secret, at: stage.now))
      #expect(request.isSigned(with: old, at: stage.now))
      #expect(
        !request.isSigned(with: "whsec_" + Data(repeating: 1, count: 24).base64EncodedString(), at: stage.now)
      )
    }
  }

  @Test func `an error is retried by the schedule`() async throws {
    try await Receiver.run({ number, _ in .status(number < 3 ? 500 : 200) }) { url, receiver in
      let stage = try WebhookStage(url)
      try await stage.happen("mtg-1")
      #expect(try await stage.relay.deliver().failures.count == 1)
      #expect(try await stage.ledger().first?.lastError?.hasSuffix("it answered 500") == true)
      stage.wait(4)
      #expect(try await stage.relay.deliver().failures.isEmpty)
      #expect(receiver.received.count == 1)
      stage.wait(2)
      _ = try await stage.relay.deliver()
      stage.wait(331)
      #expect(try await stage.relay.deliver().delivered == 1)
      #expect(Set(receiver.received.map(\.id)).count == 1)
      #expect(Set(receiver.received.map { $0.headers["webhook-timestamp"] }).count == 3)
      let status = try #require(try await stage.ledger().first)
      #expect(status.state == .delivered)
      #expect(status.attempts == 3)
    }
  }

  @Test func `a retry after a late answer has the same id`() async throws {
    try await Receiver.run({ number, _ in number == 1 ? .silence : .status(200) }) { url, receiver in
      let stage = try WebhookStage(url, timeout: 3, limit: { _ in await receiver.silence() })
      try await stage.happen("mtg-1")
      #expect(try await stage.relay.deliver().failures.count == 1)
      #expect(try await stage.ledger().first?.lastError?.contains("no answer within 3") == true)
      stage.wait(6)
      #expect(try await stage.relay.deliver().delivered == 1)
      #expect(receiver.received.count == 2)
      #expect(try await receiver.accepted == stage.ids())
    }
  }

  @Test func `a receiver without answers does not hold up the relay`() async throws {
    try await Receiver.run({ _, _ in .silence }) { url, receiver in
      let stage = try WebhookStage(url, timeout: 0.1, limit: { _ in await receiver.silence() })
      try await stage.happen("a", "b", "c", "d", "e")
      // Three in a row, and it is taken for away.
      #expect(try await stage.relay.deliver().failures.count == 3)
      #expect(receiver.received.count == 3)
      #expect(try await stage.ledger().filter { $0.state == .waiting }.count == 5)
    }
  }

  @Test func `status 410 closes the sink until an operator retries`() async throws {
    try await Receiver.run({ number, _ in .status(number == 1 ? 410 : 200) }) { url, receiver in
      let stage = try WebhookStage(url)
      try await stage.happen("a", "b")
      _ = try await stage.relay.deliver()
      try await stage.store.finish("c")
      stage.wait(1e6)
      #expect(try await stage.relay.deliver().delivered == 0)
      #expect(receiver.received.count == 1)
      #expect(try await stage.ledger().map(\.state) == [.dead, .dead, .dead])
      #expect(try await stage.ledger().last?.lastError?.contains("410") == true)
      #expect(try await stage.store.outbox.retryDeliveries(of: nil) == 3)
      #expect(try await stage.relay.deliver().delivered == 3)
      #expect(try await receiver.accepted == stage.ids())
    }
  }

  @Test(arguments: [(429, "120"), (503, "120"), (429, "Tue, 04 Mar 2025 10:02:00 GMT")])
  func `a busy receiver is left alone until Retry-After`(status: Int, retryAfter: String) async throws {
    try await Receiver.run({ number, _ in
      number == 1 ? .status(status, headers: ["Retry-After": retryAfter]) : .status(200)
    }) { url, receiver in
      let stage = try WebhookStage(url)
      try await stage.happen("a", "b")
      #expect(try await stage.relay.deliver().failures.count == 1)
      stage.wait(119)
      #expect(try await stage.relay.deliver().delivered == 0)
      #expect(receiver.received.count == 1)
      stage.wait(2)
      #expect(try await stage.relay.deliver().delivered == 2)
      #expect(try await receiver.accepted == stage.ids())
    }
  }

  @Test func `redirects are not followed`() async throws {
    try await Receiver.run({ _, request in
      request.path == "/hook" ? .status(307, headers: ["Location": "/elsewhere"]) : .status(200)
    }) { url, receiver in
      let stage = try WebhookStage(url)
      try await stage.happen("a")
      #expect(try await stage.relay.deliver().failures.count == 1)
      #expect(receiver.received.map(\.path) == ["/hook"])
      #expect(try await stage.ledger().first?.lastError?.contains("redirects are not followed") == true)
    }
  }

  @Test func `concurrent relays deliver an event once`() async throws {
    try await Receiver.run({ _, _ in .status(200) }) { url, receiver in
      let stage = try WebhookStage(url)
      try await stage.happen("a", "b", "c", "d", "e", "f")
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<4 { group.addTask { _ = try await stage.relay.deliver() } }
        try await group.waitForAll()
      }
      #expect(receiver.received.count == 6)
      #expect(try await receiver.accepted == stage.ids())
    }
  }

  @Test func `a refused connection is recorded in the ledger`() async throws {
    // A port that was free a moment ago.
    let url = try await Self.closedPort()
    let stage = try WebhookStage(url)
    try await stage.happen("a")
    #expect(try await stage.relay.deliver().failures.count == 1)
    #expect(try await stage.ledger().first?.lastError?.contains("no connection") == true)
  }

  private static func closedPort() async throws -> String {
    let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(socket) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let port = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
        _ = bind(socket, generic, length)
        _ = getsockname(socket, generic, &length)
      }
      return UInt16(bigEndian: pointer.pointee.sin_port)
    }
    return "http://127.0.0.1:\(port)/"
  }
}

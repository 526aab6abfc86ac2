package import Foundation
import RecapCore
import RecapHTTP

/// Signs a CloudEvent and posts it in structured mode. The signature's id is the event's: it is the same in
/// all attempts, so that a receiver can recognise duplicates.
package struct WebhookPost: Sendable {
  private let settings: WebhookSettings
  /// The key of the settings, for messages.
  private let key: String
  private let environment: [String: String]
  private let now: @Sendable () -> Date
  private let resolve: @Sendable (String) async throws -> [NetworkAddress]
  private let sleep: @Sendable (Duration) async throws -> Void

  package init(
    _ settings: WebhookSettings, key: String,
    environment: [String: String] = ProcessInfo.processInfo.environment,
    now: @escaping @Sendable () -> Date
  ) {
    self.init(settings, key: key, environment: environment, now: now, resolve: HostLookup.addresses)
  }

  init(
    _ settings: WebhookSettings, key: String, environment: [String: String],
    now: @escaping @Sendable () -> Date,
    resolve: @escaping @Sendable (String) async throws -> [NetworkAddress],
    sleep: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
  ) {
    self.settings = settings
    self.key = key
    self.environment = environment
    self.now = now
    self.resolve = resolve
    self.sleep = sleep
  }

  private static let mostAnswerBytes = 64 << 10

  private var limit: Duration { .seconds(max(0.05, settings.timeout)) }

  /// Checks the settings as far as possible without the network.
  /// - Throws: `DeliveryFailure`.
  package func check() throws {
    let endpoint = try Endpoint(settings.url, key: key)
    let known = HostLookup.knownAddresses(of: endpoint.host)
    _ = try endpoint.permitted(known, allowPrivate: settings.allowPrivateAddresses || known.isEmpty, key: key)
    _ = try WebhookSecret.read(settings, key: key, environment: environment)
  }

  /// - Parameter event: a CloudEvent as JSON; its id contains no dot.
  /// - Throws: `DeliveryFailure`, `CancellationError`.
  func send(_ event: JSON, id: String) async throws {
    let endpoint = try Endpoint(settings.url, key: key)
    let secrets = try WebhookSecret.read(settings, key: key, environment: environment)
    let addresses = try await addresses(of: endpoint)
    let body = Data(CanonicalJSON.serialize(event).utf8)
    let timestamp = Int(saturating: now().timeIntervalSince1970)
    let request = HTTPRequest(
      url: endpoint.url,
      headers: [
        ("Content-Type", "application/cloudevents+json; charset=utf-8"), ("User-Agent", "recap"),
        ("webhook-id", id), ("webhook-timestamp", String(timestamp)),
        (
          "webhook-signature",
          WebhookSignature.header(id: id, timestamp: timestamp, body: body, secrets: secrets)
        ),
      ], content: .data(body), answer: .optional(Self.mostAnswerBytes), connectionLimit: .seconds(5))
    let reply = try await post(request, to: addresses)
    if let failure = WebhookVerdict.failure(of: reply, from: endpoint, limit: limit, now: now()) {
      throw failure
    }
  }

  private func addresses(of endpoint: Endpoint) async throws -> [NetworkAddress] {
    let found: [NetworkAddress]
    do {
      found = try await resolve(endpoint.host)
    } catch let failure as HostLookup.Failure {
      throw DeliveryFailure("resolve", endpoint.host, failure.description)
    }
    guard !found.isEmpty else { throw DeliveryFailure("resolve", endpoint.host, "it has no address") }
    return try endpoint.permitted(found, allowPrivate: settings.allowPrivateAddresses, key: key)
  }

  /// Posts to the first address that accepts a connection. At most three are tried, because each may take
  /// its time.
  private func post(
    _ request: HTTPRequest, to addresses: [NetworkAddress]
  ) async throws -> HTTPReply {
    var reply = HTTPReply.unreachable("it has no address")
    for address in addresses.prefix(3) {
      // Connects to the address that was checked, whatever the name resolves to by now.
      var request = request
      request.address = address.description
      reply = try await HTTPClient.send(request, within: limit, sleep: sleep)
      guard case .unreachable = reply else { break }
    }
    return reply
  }
}

import Foundation
import RecapCore
import RecapHTTP
import RecapPipeline
import RecapStore
import RecapTestSupport

@testable import RecapDelivery

/// A real outbox with a webhook for a sink, and a clock that the test moves.
struct WebhookStage: Sendable {
  static let secret = "whsec_" + Data((0..<32).map { UInt8($0) }).base64EncodedString()

  let store: StoreSubject
  let relay: EventRelay
  private let folder: TemporaryFolder

  /// - Parameter limit: returns when the time for an answer is over; by itself it never is.
  init(
    _ url: String, timeout: Double = 5,
    limit: @escaping @Sendable (Duration) async throws -> Void = { _ in
      try await Task.sleep(for: .seconds(86_400))
    },
    secrets: String = secret, allowPrivate: Bool = true,
    resolve: @escaping @Sendable (String) async throws -> [NetworkAddress] = HostLookup.addresses
  ) throws {
    folder = try TemporaryFolder()
    let home = folder.url.appending(path: "home")
    let clock = ManualClock()
    let database = try RecapDatabase.inMemory(home: home, clock: { clock.now })
    store = StoreSubject(
      queue: SQLiteJobQueue(database), archive: SQLiteRecapArchive(database),
      journal: SQLiteStageJournal(database), outbox: SQLiteOutbox(database),
      retention: SQLiteRetention(database), home: home, clock: clock)
    var settings = WebhookSettings()
    settings.url = url
    settings.secretsVariable = "SECRETS"
    settings.allowPrivateAddresses = allowPrivate
    settings.timeout = timeout
    let post = WebhookPost(
      settings, key: "notices.webhook", environment: ["SECRETS": secrets],
      now: { clock.now.date }, resolve: resolve, sleep: limit)
    relay = EventRelay(
      outbox: store.outbox, sinks: [WebhookSink(post: post)])
  }

  var now: Date { store.clock.now.date }

  func wait(_ seconds: Double) { store.clock.advance(by: seconds) }

  /// Commits a recap of each meeting, after the sink was made known.
  func happen(_ meetings: String...) async throws {
    try await relay.introduce()
    for meeting in meetings { try await store.finish(meeting) }
  }

  func ledger() async throws -> [DeliveryStatus] {
    try await store.outbox.entries(after: 0, limit: 100).flatMap(\.deliveries)
  }

  func ids() async throws -> Set<String> {
    Set(try await store.outbox.entries(after: 0, limit: 100).map(\.event.id))
  }
}

import Foundation
import RecapCore
import RecapTestSupport
import Testing

@testable import RecapDelivery

@Suite struct WebhookSecretTests {
  private let secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"

  private func read(_ change: (inout WebhookSettings) -> Void, _ environment: [String: String] = [:]) throws
    -> [WebhookSecret]
  {
    var settings = WebhookSettings()
    change(&settings)
    return try WebhookSecret.read(settings, key: "notices.webhook", environment: environment)
  }

  /// The example that Standard Webhooks' libraries test with.
  @Test func `a signature equals the specification's example`() throws {
    let header = WebhookSignature.header(
      id: "msg_p5jXN8AQM9LWM0D4loKWxJek", timestamp: 1_614_265_330, body: Data(#"{"test": 2432232314}"#.utf8),
      secrets: [try #require(WebhookSecret(secret))])
    #expect(header == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")
  }

  @Test func `secrets are read from a file or a variable`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("\(secret)\n\n\(secret)\n", to: "secrets")
    #expect(try read { $0.secretsFile = file.path }.count == 2)
    #expect(try read({ $0.secretsVariable = "S" }, ["S": secret]).count == 1)
  }

  @Test(arguments: [0o644, 0o640, 0o660])
  func `a secrets file that others may read is refused`(mode: Int) throws {
    let file = try TemporaryFolder().write(secret, to: "secrets", mode: mode_t(mode))
    // Root's own may be readable by a group, but not writable by it.
    if geteuid() == 0 { chown(file.path, 0, 0) }
    let failure: DeliveryFailure? =
      if geteuid() == 0, mode == 0o640 { nil } else {
        #expect(throws: DeliveryFailure.self) { try read { $0.secretsFile = file.path } }
      }
    guard let failure else { return }
    #expect(failure.exitCode == .configuration)
    #expect(failure.hint?.hasPrefix("chmod ") == true)
  }

  @Test func `a wrong secret is refused and not printed`() throws {
    let wrong = "whsec_c2hvcnQ="
    for (value, code) in [(wrong, ExitCode.unavailable), ("", .unavailable), (secret + " x", .unavailable)] {
      let failure = #expect(throws: DeliveryFailure.self) {
        try read({ $0.secretsVariable = "S" }, ["S": value])
      }
      #expect(failure?.exitCode == code)
      #expect(failure?.description.contains("whsec_c2") == false)
    }
    #expect(throws: DeliveryFailure.self) { try read { $0.secretsFile = "/nowhere/secrets" } }
    #expect(throws: DeliveryFailure.self) { try read { _ in } }
    #expect(
      throws: DeliveryFailure.self,
      performing: {
        try read {
          $0.secretsFile = "a"
          $0.secretsVariable = "b"
        }
      })
  }

  @Test func `a secret is never printed`() throws {
    let secret = try #require(WebhookSecret(secret))
    var text = "\(secret) \(String(reflecting: secret))"
    dump(secret, to: &text)
    #expect(!text.contains("MfKQ"))
    #expect(!text.contains("bytes"))
  }
}

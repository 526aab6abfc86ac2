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
  @Test func signsAsTheSpecificationsExample() throws {
    let header = WebhookSignature.header(
      id: "msg_p5jXN8AQM9LWM0D4loKWxJek", timestamp: 1_614_265_330, body: Data(#"{"test": 2432232314}"#.utf8),
      secrets: [try #require(WebhookSecret(secret))])
    #expect(header == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")
  }

  @Test func secretsComeFromAFileOrAVariable() throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appending(path: "secrets")
    try "\(secret)\n\n\(secret)\n".write(to: file, atomically: true, encoding: .utf8)
    #expect(try read { $0.secretsFile = file.path }.count == 2)
    #expect(try read({ $0.secretsVariable = "S" }, ["S": secret]).count == 1)
  }

  @Test func whatIsWrongIsNamedAndNoSecretPrinted() throws {
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

  @Test func aSecretIsNeverShown() throws {
    let secret = try #require(WebhookSecret(secret))
    var text = "\(secret) \(String(reflecting: secret))"
    dump(secret, to: &text)
    #expect(!text.contains("MfKQ"))
    #expect(!text.contains("bytes"))
  }
}

import Foundation
import RecapCore
import RecapHTTP
import RecapTestSupport
import Testing

@testable import RecapExternalSpeech

struct ServerSettingsTests {
  private func key(
    at url: String = "https://stt.example.org", environment: [String: String] = [:],
    _ change: (inout HTTPTranscriber.Settings) -> Void
  ) throws -> String? {
    var settings = HTTPTranscriber.Settings()
    change(&settings)
    return try ServerKey.find(
      file: settings.keyFile, variable: settings.keyVariable,
      for: ServerAddress(setting: url, for: .transcription), of: .transcription, environment: environment)?
      .value
  }

  @Test(arguments: [
    nil, "", "stt.example.org", "ftp://stt.example.org", "http://", "https://user:secret@stt.example.org",
    "https://stt.example.org/?key=1", "file:///etc/passwd",
  ])
  func `an invalid address is refused`(_ setting: String?) {
    let failure = #expect(throws: ServerFailure.self) {
      try ServerAddress(setting: setting, for: .transcription)
    }
    #expect(failure?.exitCode == .configuration)
    #expect(failure?.description.contains("secret") == false)
  }

  @Test(arguments: [
    "https://stt.example.org", "https://stt.example.org/", "https://stt.example.org/v1",
    "https://stt.example.org/v1/",
  ])
  func `spellings of an address are equal`(_ setting: String) throws {
    #expect(
      try ServerAddress(setting: setting, for: .transcription).transcriptions
        == "https://stt.example.org/v1/audio/transcriptions")
  }

  @Test func `a key is read from a file or a variable`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("sk-1\n", to: "key")
    #expect(try key { $0.keyFile = file.path } == "sk-1")
    #expect(try key(environment: ["K": "sk-2"]) { $0.keyVariable = "K" } == "sk-2")
    #expect(try key { _ in } == nil)
  }

  @Test func `a key file that others may read is refused`() throws {
    let file = try TemporaryFolder().write("sk-1", to: "key", mode: 0o644)
    let failure = #expect(throws: ServerFailure.self) { try key { $0.keyFile = file.path } }
    #expect(failure?.exitCode == .configuration)
    #expect(failure?.disposition == .snooze)
    #expect(failure?.hint == "chmod 600 \(file.path)")
    #expect(failure?.description.contains("sk-1") == false)
  }

  @Test func `a missing or invalid key is unavailable and not printed`() throws {
    for failure in [
      #expect(throws: ServerFailure.self) { try key { $0.keyVariable = "K" } },
      #expect(throws: ServerFailure.self) { try key { $0.keyFile = "/none/key" } },
      #expect(throws: ServerFailure.self) { try key(environment: ["K": "sk 2"]) { $0.keyVariable = "K" } },
    ] {
      #expect(failure?.exitCode == .unavailable)
      #expect(failure?.description.contains("sk 2") == false)
    }
  }

  @Test func `a key is not sent over plain http`() throws {
    let failure = #expect(throws: ServerFailure.self) {
      try key(at: "http://stt.example.org", environment: ["K": "sk"]) { $0.keyVariable = "K" }
    }
    #expect(failure?.exitCode == .configuration)
    #expect(try key(at: "http://127.0.0.1:8080", environment: ["K": "sk"]) { $0.keyVariable = "K" } == "sk")
  }

  @Test(
    arguments: [
      (nil, nil), ("", nil), ("soon", nil), ("0", 0), ("120", 120), ("-5", nil),
      ("99999999999999999999", 1_000_000),
      ("Sun, 06 Nov 1994 08:49:37 GMT", 60), ("Sun, 06 Nov 1994 08:47:37 GMT", 0),
    ] as [(String?, Int?)])
  func `Retry-After is read as seconds or a date`(_ value: String?, seconds: Int?) {
    let now = Date(timeIntervalSince1970: 784_111_717)  // Sun, 06 Nov 1994 08:48:37 GMT
    #expect(RetryAfter.wait(value, now: now) == seconds.map { Duration.seconds($0) })
  }

  @Test func `key file, timeout and parallelism are not content`() {
    var settings = HTTPTranscriber.Settings()
    settings.url = "https://stt.example.org"
    settings.keyFile = "/run/key"
    settings.timeout = MediaTime(seconds: 7)
    settings.parallelRequests = 9
    var plain = HTTPTranscriber.Settings()
    plain.url = settings.url
    #expect(settings.placed(as: .init()) == plain)
    #expect(plain.placed(as: settings) == settings)
  }
}

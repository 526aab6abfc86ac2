import Foundation
import Logging
import RecapCore
import Synchronization
import Testing

@testable import recap

/// Log lines: one for each message, in both forms, and without addresses.
@Suite struct LineLogHandlerTests {
  private final class Lines: Sendable {
    let all = Mutex<[String]>([])
  }

  private func logged(_ format: LogFormat, _ message: Logger.Message, _ metadata: Logger.Metadata) -> String {
    let lines = Lines()
    var log = Logger(label: "t") { _ in
      LineLogHandler(
        format, now: { Date(timeIntervalSince1970: 0) },
        write: { line in lines.all.withLock { $0.append(line) } })
    }
    log[metadataKey: "job"] = "12"
    log.warning(message, metadata: metadata)
    return lines.all.withLock { $0.joined() }
  }

  @Test func `text has time, level, message and sorted fields`() {
    let line = logged(.text, "job failed", ["meeting": "m-1", "cause": "no \"such\" file"])
    #expect(line.hasPrefix("1970-01-01T00:00:00"))
    #expect(line.hasSuffix(#" warning recap: job failed cause="no \"such\" file" job=12 meeting=m-1"# + "\n"))
  }

  @Test func `JSON is one object per line`() throws {
    let line = logged(.json, "job failed", ["meeting": "2041", "cause": "a\nb"])
    #expect(line.filter { $0 == "\n" }.count == 1)
    let object = try JSONParser.parse(Data(line.utf8))
    #expect(object["level"] == .string("warning"))
    #expect(object["message"] == .string("job failed"))
    #expect(object["job"] == .number(12))
    #expect(object["meeting"] == .string("2041"))
    #expect(object["cause"] == .string("a\nb"))
    #expect(object["time"]?.stringValue.flatMap(RFC3339.date) == Date(timeIntervalSince1970: 0))
  }

  @Test func `no value starts a second line`() {
    let line = logged(
      .text, "job failed", ["cause": "a\n2026-01-01T00:00:00Z info recap: all is well\u{1B}[2J"])
    #expect(line.filter(\.isNewline).count == 1)
    #expect(!line.contains("\u{1B}"))
  }

  @Test(
    arguments: [
      ("550 <eve@example.org>: no such user", "550 <(address)>: no such user"),
      ("https://user:secret@hooks.example.org/x", "https://(address)/x"),
      ("a.b+c@d.example, e@f.example", "(address), (address)"), ("no address", "no address"),
    ])
  func `mail addresses and passwords are removed`(text: String, expected: String) {
    #expect(LogText.withoutAddresses(text) == expected)
  }
}

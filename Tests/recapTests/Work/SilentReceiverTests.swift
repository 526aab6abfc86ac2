import Foundation
import RecapCore
import RecapProcess
import RecapTestSupport
import Testing

/// A receiver that takes a connection and never says a word.
@Suite(.ownThreads) struct SilentReceiverTests {
  /// Connections are made by the system, and nobody accepts them.
  private static func listen() throws -> (descriptor: Int32, port: UInt16) {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isListening = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
        bind(descriptor, generic, length) == 0 && Glibc.listen(descriptor, 16) == 0
          && getsockname(descriptor, generic, &length) == 0
      }
    }
    try #require(isListening)
    return (descriptor, UInt16(bigEndian: address.sin_port))
  }

  @Test func `a silent receiver holds up neither meetings nor daemon`() throws {
    let receiver = try Self.listen()
    defer { close(receiver.descriptor) }
    let folder = try TemporaryFolder()
    let home = folder.path + "/home"
    let off = Program.manifest("ai-disabled")
    let secret = "whsec_" + Data(repeating: 1, count: 24).base64EncodedString()
    let settings = [
      "--home", home, "--set", "notices.webhook.url=http://127.0.0.1:\(receiver.port)/", "--set",
      "notices.webhook.secrets_variable=S", "--set", "notices.webhook.allow_private_addresses=true", "--set",
      "notices.webhook.timeout=60", "--set", "queue.poll_interval=0.05",
    ]
    let daemon = try Program.start(["work"] + settings, environment: ["S": secret], in: folder)
    defer { daemon.process.signal(SIGKILL) }
    // The daemon makes the store.
    try daemon.process.waits { FileManager.default.fileExists(atPath: home + "/recap.db") }
    #expect(try Program.run(["enqueue", off, "--home", home]).status == 0)
    try daemon.process.waits { try states(home)["webhook"] == "sending" }
    // While the first event hangs, the second meeting is recapped and told of in the file.
    let other = folder.path + "/other.json"
    var manifest = try #require(try JSONParser.parse(Data(contentsOf: URL(fileURLWithPath: off))).objectValue)
    manifest["meeting_id"] = .string("mtg-other")
    try Data(CanonicalJSON.serialize(.object(manifest)).utf8).write(to: URL(fileURLWithPath: other))
    #expect(try Program.run(["enqueue", other, "--home", home]).status == 0)
    try daemon.process.waits {
      try Program.run(["list", "--home", home, "--json"]).output.contains("mtg-other")
    }
    daemon.process.signal(SIGTERM)
    #expect(try daemon.process.ended().code == 143)
    // What was interrupted was not tried.
    #expect(try states(home)["webhook"] == "waiting")
  }

  /// Of the first event, by sink.
  private func states(_ home: String) throws -> [String: String] {
    let lines = try Program.run(["events", "--deliveries", "--json", "--home", home]).output.split(
      separator: "\n")
    let rows = try lines.map { try JSONParser.parse(Data($0.utf8)) }.filter { $0["sequence"] == .number(1) }
    return Dictionary(
      rows.compactMap { row in
        guard let sink = row["sink"]?.stringValue, let state = row["state"]?.stringValue else { return nil }
        return (sink, state)
      }, uniquingKeysWith: { first, _ in first })
  }
}

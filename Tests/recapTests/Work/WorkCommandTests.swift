import ArgumentParser
import Foundation
import RecapCore
import RecapProcess
import RecapTestSupport
import Testing

@testable import recap

/// `recap work` as a platform of containers runs it.
@Suite(.ownThreads) struct WorkCommandTests {
  /// A folder with two meetings that take a moment, queued.
  private struct Queue {
    let folder: TemporaryFolder

    init() throws {
      folder = try TemporaryFolder()
      let manifest = try String(contentsOfFile: Program.manifest("ai-disabled"), encoding: .utf8)
      for number in 1...2 {
        let path = folder.path + "/meeting-\(number).json"
        try Data(manifest.replacing("mtg-2056", with: "mtg-\(number)").utf8).write(to: URL(filePath: path))
        #expect(try recap("enqueue", path).status == 0)
      }
    }

    func recap(_ arguments: String...) throws -> Program.Outcome {
      try Program.run(arguments + ["--home", folder.path + "/home"])
    }

    func states() throws -> [String?] {
      try recap("jobs", "--json").output.split(separator: "\n")
        .map { try JSONParser.parse(Data($0.utf8))["state"]?.stringValue }.sorted { $0 ?? "" < $1 ?? "" }
    }
  }

  @Test(arguments: [
    ["--limit", "3"], ["--drain", "--limit", "0"], ["--no-jobs", "--drain"], ["--no-jobs", "--jobs", "2"],
  ])
  func `options that do not go together are refused`(options: [String]) {
    #expect(throws: (any Error).self) { try RecapCommand.parseAsRoot(["work"] + options) }
  }

  @Test(arguments: [("127.0.0.1", true), ("::", true), ("localhost", false), ("10.0.0", false), ("", false)])
  func `the metrics have an address in digits`(address: String, isLegal: Bool) throws {
    let resolve = {
      try Settings.resolve(config: nil, assignments: ["metrics.address=\"\(address)\""], home: nil).value
    }
    if isLegal {
      #expect(try resolve().metrics.address == address)
    } else {
      let failure = #expect(throws: (any Error).self) { try resolve() }
      #expect("\(failure.map { "\($0)" } ?? "")".contains("metrics.address"))
    }
  }

  @Test func `a drain with a limit leaves the rest`() throws {
    let queue = try Queue()
    let drain = try queue.recap("work", "--drain", "--limit", "1")
    #expect(drain.status == 0, "\(drain.errors)")
    #expect(try queue.states() == ["available", "completed"])
    #expect(try queue.recap("work", "--drain", "--limit", "20").status == 0)
    #expect(try queue.states() == ["completed", "completed"])
  }

  @Test func `a daemon without jobs answers and works on none`() throws {
    let queue = try Queue()
    let port = try Listener.freePort()
    let daemon = try Program.start(
      [
        "work", "--no-jobs", "--home", queue.folder.path + "/home", "--set", "queue.poll_interval=0.1",
        "--set", "metrics.port=\(port)", "--set", "metrics.address=127.0.0.2",
      ], in: queue.folder)
    defer { daemon.process.signal(SIGKILL) }
    // As the health check of Packaging/container/compose.yaml asks.
    func isWell(_ host: String) throws -> Bool {
      let ask =
        "exec 3<>/dev/tcp/\(host)/\(port); printf 'GET /healthz HTTP/1.0\\r\\n\\r\\n' >&3; grep -q ' 200 ' <&3"
      return try Program.system("bash", ["-c", ask]).status == 0
    }
    try daemon.process.waits { try isWell("127.0.0.2") }
    #expect(try !isWell("127.0.0.1"))
    #expect(try queue.states() == ["available", "available"])
    #expect(try queue.recap("doctor").output.contains("no worker runs"))
    daemon.process.signal(SIGTERM)
    #expect(try daemon.process.ended().code == 128 + SIGTERM)
  }
}

import Foundation
import RecapTestSupport
import Testing

/// The short form of `Scripts/drill`: kills at random moments lose nothing and double nothing.
@Suite(.ownThreads) struct DrillTests {
  private func drill(_ arguments: String...) throws -> String {
    let script = Program.repository.appending(path: "Scripts/drill").path
    let drill = try Program.system(
      "python3", [script, "--program", Program.executable.path] + arguments, within: TestProgram.longPatience)
    #expect(drill.status == 0, "\(drill.output)\(drill.errors)")
    return drill.output
  }

  @Test func `killed runs leave one record for each meeting`() throws {
    let said = try drill("--part", "run", "--rounds", "4")
    #expect(said.contains("4 meetings, one record, one event and one folder each; all verify"))
  }

  @Test func `killed workers leave one record for each meeting`() throws {
    #expect(
      try drill("--part", "queue", "--kills", "12").contains("one record, one event and one folder each"))
  }

  @Test func `failing file operations lose no meeting`() throws {
    #expect(try drill("--part", "faults", "--step", "151").contains("every meeting recapped once"))
  }

  @Test func `a run killed at boundaries is completed later`() throws {
    #expect(try drill("--part", "kills", "--step", "113").contains("every meeting recapped once"))
  }

  @Test func `failing store calls lose no meeting`() throws {
    #expect(try drill("--part", "store", "--step", "211").contains("every meeting recapped once"))
  }

  @Test func `failing receivers and killed senders lose no event`() throws {
    #expect(
      try drill("--part", "notices", "--rounds", "12").contains(
        "4 events, each with every receiver, as the ledger says"))
  }

  @Test func `vanishing machines lose no meeting`() throws {
    #expect(
      try drill("--part", "cluster", "--rounds", "4").contains(
        "12 meetings, one record and one event each, in one chain"))
  }

  @Test func `a restored database gives no number twice`() throws {
    #expect(
      try drill("--part", "restore", "--rounds", "1").contains(
        "no number given twice, what was erased stays erased; all verify"))
  }

  @Test func `who vanishes while it fetches a recording is replaced`() throws {
    #expect(
      try drill("--part", "downloads", "--rounds", "2").contains(
        "2 meetings, fetched again by another machine; all verify, no link in the database"))
  }

  @Test func `failing engines lose no job`() throws {
    #expect(try drill("--part", "speech", "--quick").contains("each job kept, each next meeting recapped"))
  }
}

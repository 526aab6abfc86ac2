import ArgumentParser
import Foundation
import RecapCore
import RecapPostgres

struct StoreSweepCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sweep", abstract: "Compares the object store with the rows that name objects.",
    discussion: """
      Deletes what no row names: left by processes that ended without a word. It has to be older than an hour, and \
      of no running job. What daemons delete by themselves is left to them. Reports what a row names and is missing or of \
      another length (exit code 1), and uploads that were never ended. Needs the role recap_keeper; with --check it \
      needs only to read.
      """)

  @Flag(help: "Delete nothing.")
  var check = false

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let database = try SharedStore.database(common, to: "sweep")
    // What an older copy does not name is what it lost.
    if !check { try await CheckpointKeeper(PostgresCheckpoints(database)).refuseStale() }
    let report = try await PostgresSweep(database).run(deletes: !check)
    for damage in report.damages {
      let found = damage.found.map { "has \($0) bytes, not \(damage.expected)" } ?? "is missing"
      try show("damaged", damage.key, "\(found) (meeting \(damage.meetingID))", bytes: damage.found)
    }
    for object in report.orphans {
      let verb = check ? "would be deleted" : "deleted"
      try show("orphan", object.key, "\(verb): no row names its \(object.bytes) bytes", bytes: object.bytes)
    }
    for object in report.foreign {
      try show("foreign", object.key, "is not Recap's and stays", bytes: object.bytes)
    }
    for upload in report.unfinished {
      try show(
        "unfinished", upload.key, "was begun \(RFC3339.text(upload.begunAt)) and not ended", bytes: nil)
    }
    common.remark(
      "\(report.objects) objects and \(report.rows) rows compared: \(report.damages.count) damaged, "
        + "\(report.orphans.count) without a row, \(report.pending) of work or garbage under way, "
        + "\(report.unfinished.count) unfinished uploads")
    guard report.damages.isEmpty else { throw DifferenceFound() }
  }

  private func show(_ kind: String, _ key: String, _ words: String, bytes: Int?) throws {
    try common.show(
      .object([
        "kind": .string(kind), "key": .string(key), "bytes": bytes.map { .number(Double($0)) } ?? .null,
        "finding": .string(words),
      ]), [TerminalText.safe("\(key): \(words)")])
  }
}

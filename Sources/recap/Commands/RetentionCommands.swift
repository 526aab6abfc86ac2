import ArgumentParser
import Foundation
import RecapCore
import RecapStore

struct PurgeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "purge", abstract: "Deletes recaps older than six months.",
    discussion: """
      Records, transcripts, media, jobs and kept stages go; a tombstone stays, so that the chain of records \
      still verifies. To be run daily; it does not ask, because it deletes only what the rule has expired.
      """)

  @Flag(help: "Print what would be deleted, and delete nothing.")
  var dryRun = false

  @Option(help: "Delete what had expired at this time (YYYY-MM-DD or RFC 3339), not in the future.")
  var asOf: String?

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let now = Date()
    let settings = try common.settings().value
    let store = try Assembly.store(settings)
    let date = try date(now)
    if !dryRun { try await Assembly.checkpoints(settings, store).refuseStale() }
    if !dryRun { try await Delivery(settings: settings, log: common.logger).introduce(store) }
    let expired = try await store.retention.expired(asOf: date)
    if !dryRun {
      let pages = RoomPages(settings: settings, store: store)
      let problems = try await pages.withdrawn {
        try await store.retention.expire(asOf: date, source: settings.events.source)
      }.problems
      common.warn(problems)
    }
    for recap in expired {
      let verb = dryRun ? "would be deleted" : "deleted"
      try common.report(
        .object([
          "meeting_id": .string(recap.meetingID), "revision": .number(Double(recap.revision)),
          "expires_at": .string(recap.expiresAt), "deleted": .bool(!dryRun),
        ]), ["\(recap.meetingID) revision \(recap.revision): \(verb), expired \(recap.expiresAt)"])
    }
    if expired.isEmpty { common.remark("nothing has expired") }
    if !dryRun { await common.tellWhatIsDue(settings, store) }
  }

  /// Returns the date of `--as-of`; nil if it is not given.
  private func date(_ now: Date) throws -> Date? {
    guard let asOf else { return nil }
    guard let date = RFC3339.date(asOf) ?? RFC3339.date(asOf + "T00:00:00Z") else {
      throw ValidationError("--as-of should be a date like 2026-03-04, is \(asOf)")
    }
    guard date <= now else {
      throw ValidationError("--as-of \(asOf) is in the future: nothing is deleted early")
    }
    return date
  }
}

struct EraseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase", abstract: "Deletes all data of a meeting, permanently.",
    discussion: """
      Every revision, its media and transcripts, its manifest, its jobs and what was kept between stages. A \
      tombstone says when and why. The meeting cannot be handed in again. Without a terminal to ask on, --yes is \
      needed.
      """)

  @Argument(help: "The meeting's id.")
  var meeting: String

  @Option(help: "The reason; it is kept in the tombstone.")
  var reason: String

  @Flag(help: "Do not ask. Required if standard input or standard error is not a terminal.")
  var yes = false

  @OptionGroup var common: CommonOptions

  func run() async throws {
    guard (1...500).contains(reason.utf8.count) else {
      throw ValidationError("--reason should have from 1 to 500 bytes")
    }
    let settings = try common.settings().value
    let store = try Assembly.store(settings)
    let checkpoints = try Assembly.checkpoints(settings, store)
    try await checkpoints.refuseStale()
    try Confirmation.ask(
      "Erase all data of \(TerminalText.safe(meeting)) permanently", "erase", meeting, yes: yes)
    try await Delivery(settings: settings, log: common.logger).introduce(store)
    let (tombstones, problems) = try await RoomPages(settings: settings, store: store).withdrawn {
      try await store.retention.erase(
        meetingID: meeting, reason: reason, source: settings.events.source)
    }
    common.warn(problems)
    // Before it is said that the meeting is erased: a restored copy of the database has to be told of it.
    if tombstones != nil { try await checkpoints.keepErasure(of: meeting) }
    guard let tombstones else {
      throw OperationFailure(
        "erase", meeting, "the store has no data of it", hint: "`recap list` lists the meetings",
        exitCode: .noInput)
    }
    try report(tombstones)
    await common.tellWhatIsDue(settings, store)
  }

  private func report(_ tombstones: [Tombstone]) throws {
    for tombstone in tombstones {
      let date = RFC3339.text(tombstone.deletedAt)
      try common.report(
        .object([
          "meeting_id": .string(tombstone.meetingID), "revision": .number(Double(tombstone.revision)),
          "kind": .string(tombstone.kind.rawValue), "reason": .string(tombstone.reason),
          "deleted_at": .string(date), "commitment": .string(tombstone.commitment.description),
        ]),
        [
          TerminalText.safe(
            "\(tombstone.meetingID) revision \(tombstone.revision): \(tombstone.kind.rawValue) \(date), "
              + tombstone.reason)
        ])
    }
    if tombstones.isEmpty { common.remark("\(meeting) had no recap; its other data is erased") }
  }
}

struct BackupCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Writes a copy of the store, consistent at one moment, while others work.",
    discussion: """
      Artefact folders never change: copy recap.db with this first and the folder artefacts after it, and all \
      that the copy tells of is there. `recap verify --database FILE` checks it.
      """)

  @Argument(help: "The copy to write.", completion: .file())
  var file: String

  @Flag(help: "Replace an existing file.")
  var force = false

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let settings = try common.settings().value
    guard settings.store == nil else {
      throw OperationFailure(
        "back up", "the store", "it is a PostgreSQL database with an object store",
        hint: "use pg_dump, pgBackRest or the like for the database, and copy the objects after it",
        exitCode: .usage)
    }
    let target = URL(fileURLWithPath: file)
    guard force || !FileManager.default.fileExists(atPath: target.path) else {
      throw OperationFailure(
        "write the backup", target.path, "the file exists already", hint: "--force replaces it",
        exitCode: .cannotCreate)
    }
    let count = try await RecapDatabase.openExisting(home: settings.homeFolder).copy(to: target)
    try common.printJSON(.object(["file": .string(target.path), "records": .number(Double(count))]))
    common.remark("\(count) \(count == 1 ? "record" : "records") in \(target.path)")
  }
}

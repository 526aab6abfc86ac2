import ArgumentParser
import Foundation
import RecapCore

struct StoreCheckpointCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "checkpoint", abstract: "Writes a checkpoint of the chain, if something has changed.",
    discussion: """
      Daemons and `recap run` write one every ten minutes and every 10000 records. It is kept in the database and \
      beside the artefacts, so that `recap verify` notices a database that was rolled back. Prints the last one.
      """)

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let settings = try common.settings().value
    let keeper = try Assembly.checkpoints(settings, try Assembly.store(settings))
    let made = try await keeper.write()
    guard let newest = try await keeper.store.outlook().newest else {
      return common.remark("the store is empty: there is nothing to keep a checkpoint of")
    }
    let checkpoint = newest.checkpoint
    try common.report(
      .object([
        "number": .number(Double(checkpoint.number)), "store": .string(checkpoint.storeID),
        "sequence": .number(Double(checkpoint.head.sequence)),
        "link": .string(checkpoint.head.link.description),
        "events": .number(Double(checkpoint.lastEvent)), "time": .string(RFC3339.text(checkpoint.time)),
        "is_new": .bool(made != nil), "note": .string(String(decoding: newest.note.data, as: UTF8.self)),
      ]),
      String(decoding: newest.note.data, as: UTF8.self).split(
        separator: "\n", omittingEmptySubsequences: false
      )
      .dropLast().map(String.init))
    if made == nil { common.remark("nothing has changed since that checkpoint") }
    if newest.note.signatures.isEmpty { common.remark("it is not signed: checkpoints.key names no key") }
  }
}

struct StoreKeyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key", abstract: "Makes a key for checkpoints, and prints its public line.",
    discussion: """
      checkpoints.key names the file on machines that work; checkpoints.trusted holds the public line on machines that \
      only verify. Without --new, prints the public line of the key in the settings.

        recap store key --new /etc/recap/checkpoint.key
      """)

  @Option(help: "The file to write; it must not exist.", completion: .file())
  var new: String?

  @Option(help: "The key's name in signatures, without spaces and plus (default: recap).")
  var name: String?

  @OptionGroup var common: CommonOptions

  func run() async throws {
    guard let new else {
      guard name == nil else { throw ValidationError("--name goes with --new") }
      guard let signer = try CheckpointKeys(common.settings().value.checkpoints).signer else {
        throw SettingsFailure(
          subject: "checkpoints.key", cause: "no key is set", hint: "`recap store key --new FILE` makes one")
      }
      return try show(signer, nil)
    }
    let name = name ?? "recap"
    guard NoteVerifier.isName(name) else {
      throw ValidationError("--name should have no spaces and no plus, is \(name.debugDescription)")
    }
    guard let signer = NoteSigner(newNamed: name) else {
      throw OperationFailure(
        "make", "a key", "the system's libcrypto gives no Ed25519",
        hint: "a policy such as FIPS mode may forbid it", exitCode: .unavailable)
    }
    let file = try NewFile(URL(fileURLWithPath: new))
    try Data((signer.line + "\n").utf8).withUnsafeBytes { try file.write($0) }
    try file.sync()
    file.keep()
    try show(signer, new)
  }

  private func show(_ signer: NoteSigner, _ file: String?) throws {
    try common.show(
      .object([
        "name": .string(signer.verifier.name), "public": .string(signer.verifier.description),
        "file": file.map(JSON.string) ?? .null,
      ]), [signer.verifier.description])
    if let file {
      common.remark("\(file) holds the private key: set checkpoints.key, and keep a copy elsewhere")
    }
  }
}

struct StoreRestoredCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restored",
    abstract: "Puts the store in order after its database was restored from a backup.",
    discussion: """
      Run it once, before anything else works with the store; workers refuse an older copy until then. It says what was \
      lost, erases again what was erased since, ends all leases, and lets the numbers of events and revisions go on \
      behind everything that was ever given. What no row names stays for seven days. Run it as the owner of the \
      database. If it is cut off, run it again.

        recap store restored --check
        recap store restored
      """)

  @Flag(help: "Say what was lost, and change nothing.")
  var check = false

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let settings = try common.settings().value
    let store = try Assembly.store(settings)
    let keys = try CheckpointKeys(settings.checkpoints)
    let report = try await StoreRestoration(
      store.checkpoints, signer: keys.signer, trusted: keys.trusted, source: settings.events.source
    ).run(changes: !check)
    try common.report(Self.json(report), Self.lines(report))
  }

  private static func json(_ report: StoreRestoration.Report) -> JSON {
    let number = { (value: Int) in JSON.number(Double(value)) }
    return .object([
      "done": .bool(report.outcome != .isNeeded), "was_done": .bool(report.outcome == .wasDone),
      "sequence": number(report.outlook.head.sequence), "events": number(report.outlook.lastEvent),
      "newest": report.newest.map {
        .object([
          "number": number($0.number), "time": .string(RFC3339.text($0.time)),
          "sequence": number($0.head.sequence), "events": number($0.lastEvent),
        ])
      } ?? .null,
      "lost_records": number(report.lostRecords), "lost_events": number(report.lostEvents),
      "lost_revisions": .array(
        report.lost.revisions.map {
          .object(["meeting_id": .string($0.meetingID), "revision": number($0.revision)])
        }),
      "lost_manifests": .array(
        report.lost.manifests.sorted { $0.key < $1.key }.map {
          .object(["meeting_id": .string($0.value), "object": .string($0.key)])
        }),
      "unreadable": .array(report.lost.unreadable.map(JSON.string)),
      "erased": .array(report.erasures.map { .string($0.meetingID) }),
      "erased_unsigned": .array(report.unsignedErasures.sorted().map(JSON.string)),
      "leases": report.recovery.map { number($0.leases) } ?? .null,
      "next_event": report.recovery.map { number($0.checkpoint.checkpoint.lastEvent + 1) } ?? .null,
    ])
  }

  private static func lines(_ report: StoreRestoration.Report) -> [String] {
    let head = report.outlook.head.sequence
    if report.outcome == .wasDone { return ["nothing to do: it was put in order, and is the newest copy"] }
    var lines = [
      report.newest.map {
        "the newest checkpoint is number \($0.number) of \(RFC3339.text($0.time)): record \($0.head.sequence), "
          + "event \($0.lastEvent)"
      } ?? "no checkpoint is kept beside the artefacts",
      "the database ends at record \(head), event \(report.outlook.lastEvent)",
      "lost since then, at least: records: \(report.lostRecords), events: \(report.lostEvents)",
    ]
    lines += report.lost.revisions.map {
      "lost: \($0.meetingID) revision \($0.revision); hand its meeting in again"
    }
    lines += report.lost.manifests.sorted { $0.key < $1.key }.map {
      "handed in since: \($0.value), its manifest is \($0.key)"
    }
    lines += report.lost.unreadable.map { "cannot be read: \($0)" }
    let verb = report.recovery == nil ? "would be erased" : "erased"
    lines += report.erasures.map {
      "\(verb) again: \($0.meetingID)"
        + (report.unsignedErasures.contains($0.meetingID) ? " (its note has no signature)" : "")
    }
    if let recovery = report.recovery {
      lines.append(
        "\(recovery.leases) leases ended; the next event is number \(recovery.checkpoint.checkpoint.lastEvent + 1); "
          + "what no row names stays for seven days")
    }
    return lines.map { TerminalText.safe($0) }
  }
}

import ArgumentParser
import Foundation
import RecapCore
import RecapMedia
import RecapPostgres
import RecapSpeech
import RecapStore

struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Checks whether this machine is able to do the job.")

  @OptionGroup var common: CommonOptions

  /// The grade of a finding.
  private enum Grade: String {
    case ok, note, wrong

    var mark: String {
      switch self {
      case .ok: "✓"
      case .note: "·"
      case .wrong: "✗"
      }
    }
  }

  /// The result of one check.
  private struct Check {
    var name: String
    /// The finding or the problem.
    var finding: String
    var failure: RecapCore.ExitCode?
    /// A Boolean value that indicates whether the finding is worth knowing, although nothing is wrong.
    var isNote = false

    var grade: Grade { failure != nil ? .wrong : isNote ? .note : .ok }
  }

  func run() async throws {
    var settings = Settings()
    let read = check("settings") {
      settings = try common.settings().value
      return try Settings.configurationFile(common.config).map { "valid, from \($0)" } ?? "valid, no file"
    }
    if read.failure != nil {
      // The checks that do not need the settings are still worth running.
      settings.home = common.home ?? Environment["RECAP_HOME"]
    }
    let checks =
      [
        read, media(settings), await speech(settings),
      ] + otherProfiles(settings) + (await insights(settings)) + [await store(settings)]
      + (await artefacts(settings)) + (await checkpoints(settings))
      + (await recordings(settings)) + [space(settings), notices(settings)]
      + (await queue(settings))
    for check in checks {
      try common.show(
        .object([
          "check": .string(check.name), "ok": .bool(check.failure == nil),
          "grade": .string(check.grade.rawValue), "finding": .string(check.finding),
        ]), [TerminalText.safe("\(check.grade.mark) \(check.name): \(check.finding)")])
    }
    if let failure = checks.compactMap(\.failure).first { throw Unfit(code: failure) }
  }

  private func check(_ name: String, _ body: () throws -> String) -> Check {
    do {
      return Check(name: name, finding: try body(), failure: nil)
    } catch {
      return Check(
        name: name, finding: ExitStatus.message(for: error) ?? "\(error)",
        failure: ExitStatus.code(for: error, signal: nil))
    }
  }

  private func media(_ settings: Settings) -> Check {
    check("media") { try FFmpegLibraries.check() }
  }

  private func speech(_ settings: Settings) async -> Check {
    guard settings.transcription.engine == .embedded else {
      do {
        let media = Assembly.media(settings)
        let finding = try await Assembly.transcriber(settings, audio: media.audio).readiness()
        return check("speech") { finding }
      } catch {
        return check("speech") { throw error }
      }
    }
    return check("speech") { "\(settings.transcription.profile.rawValue): " + (try embedded(settings)) }
  }

  /// Checks whether the other profiles could be chosen. An unavailable one is not a problem.
  private func otherProfiles(_ settings: Settings) -> [Check] {
    guard settings.transcription.engine == .embedded, settings.transcription.embedded.recognizer == nil else {
      return []
    }
    return TranscriptionProfile.allCases.filter { $0 != settings.transcription.profile }.map { profile in
      var other = settings
      other.transcription.profile = profile
      let found = check("") { try embedded(other) }
      return Check(
        name: "transcription.profile: \(profile.rawValue)",
        finding: (found.failure == nil ? "available: " : "unavailable: ") + found.finding, failure: nil,
        isNote: found.failure != nil)
    }
  }

  /// Loads the engine as for a meeting. Returns what that cost and what an hour will cost.
  private func embedded(_ settings: Settings) throws -> String {
    let engine = Assembly.engine(settings)
    let cost = try engine.startProcess()
    let identity = try engine.identity
    let memory = cost.memory.map { ", \($0 >> 20) MB a process" } ?? ""
    return "\(identity.engine) \(identity.version), \(identity.model); loaded in "
      + "\((cost.loading / .milliseconds(1)).rounded() / 1000) s\(memory); "
      + settings.transcription.profile.cost
  }

  /// Asks the second engine whether it answers, and says where words go: that is worth knowing even if all is well.
  private func insights(_ settings: Settings) async -> [Check] {
    guard let pointer = Assembly.pointer(settings) else { return [] }
    do {
      return [Check(name: "insights", finding: try await pointer.readiness(), isNote: true)]
    } catch {
      return [check("insights") { throw error }]
    }
  }

  private func store(_ settings: Settings) async -> Check {
    let home = settings.homeFolder
    do {
      if let shared = try Assembly.sharedDatabase(settings) {
        return Check(name: "store", finding: try await shared.condition())
      }
      let move = try await RecapDatabase.openExisting(home: home).move()
      guard let move else { return Check(name: "store", finding: home.path) }
      return Check(
        name: "store",
        finding:
          "\(home.path): it \(move.endedAt == nil ? "is being moved" : "has moved") to \(move.place.store)",
        failure: .configuration)
    } catch let failure as StoreFailure where failure.exitCode == .noInput {
      return Check(
        name: "store", finding: "\(home.path): it does not exist yet; the first run creates it", isNote: true)
    } catch {
      return check("store") { throw error }
    }
  }

  /// Writes, reads and deletes an object where a store of many machines keeps its artefacts.
  private func artefacts(_ settings: Settings) async -> [Check] {
    guard settings.store != nil else { return [] }
    do {
      guard let objects = try Assembly.sharedDatabase(settings)?.objects else { return [] }
      let key = "doctor/\(UUID().uuidString.lowercased())"
      let record = try await objects.put(Data("doctor".utf8), at: key)
      _ = try await objects.get(record)
      try await objects.delete(key)
      return [
        Check(name: "artefacts", finding: "\(objects.location(of: "doctor")): written, read and deleted")
      ]
    } catch {
      return [check("artefacts") { throw error }]
    }
  }

  /// Checks whether the store is the newest copy, and how old its last checkpoint is.
  private func checkpoints(_ settings: Settings) async -> [Check] {
    let home = settings.homeFolder
    guard
      settings.store != nil || FileManager.default.fileExists(atPath: home.appending(path: "recap.db").path)
    else { return [] }
    do {
      let keeper = try Assembly.checkpoints(settings, Assembly.store(settings))
      let outlook = try await keeper.refuseStale()
      if let overdue = CheckpointKeeper.overdue(outlook) {
        return [
          Check(
            name: "checkpoints", finding: "\(overdue): `recap store checkpoint` writes one, or says why not",
            isNote: true)
        ]
      }
      guard let newest = outlook.newest else {
        return [Check(name: "checkpoints", finding: "none yet; the first record makes one", isNote: true)]
      }
      let words = "number \(newest.checkpoint.number) of \(RFC3339.text(newest.checkpoint.time))"
      guard settings.checkpoints.key != nil else {
        return [
          Check(
            name: "checkpoints",
            finding:
              "\(words); they are not signed: `recap store key --new FILE` makes a key for checkpoints.key",
            isNote: true)
        ]
      }
      return [Check(name: "checkpoints", finding: words)]
    } catch {
      return [check("checkpoints") { throw error }]
    }
  }

  /// Asks each source of recordings whether it answers.
  private func recordings(_ settings: Settings) async -> [Check] {
    let remote: RemoteRecordings
    do { remote = try RemoteRecordings(settings) } catch { return [check("recordings") { throw error }] }
    var checks: [Check] = []
    for source in remote.sources {
      do {
        let answer = try await remote.reach(source)
        checks.append(Check(name: "recordings", finding: "\(source.name): \(answer)"))
      } catch {
        checks.append(check("recordings") { throw error })
      }
    }
    return checks
  }

  private func notices(_ settings: Settings) -> Check {
    check("notices") { try NoticeAssembly(settings: settings).check() }
  }

  /// Checks why jobs or deliveries make no progress, if so.
  private func queue(_ settings: Settings) async -> [Check] {
    let home = settings.homeFolder
    guard
      settings.store != nil || FileManager.default.fileExists(atPath: home.appending(path: "recap.db").path)
    else { return [] }
    do {
      let store = try Assembly.store(settings)
      let counts = try await store.queue.counts()
      let backlog = try await store.outbox.backlog()
      let daemons = try await store.daemons()
      let words = JobState.allCases.compactMap { state in counts[state].map { "\($0) \(state.rawValue)" } }
      let jobs = words.isEmpty ? "no jobs" : words.joined(separator: ", ")
      let discarded = counts[.discarded] ?? 0
      let given = Check(
        name: "discarded",
        finding:
          "\(discarded) \(discarded == 1 ? "job was" : "jobs were") discarded (`recap jobs --state discarded` says why)",
        isNote: true)
      let waiting = counts[.available] ?? 0
      return [
        check("queue") {
          guard daemons.isThere || waiting == 0 else {
            throw OperationFailure(
              "work on", "\(waiting) jobs", "no worker runs", hint: "start one: `recap work`",
              exitCode: .temporaryFailure)
          }
          if let trouble = daemons.trouble {
            throw OperationFailure(
              "work on", jobs, "a daemon runs, but \(trouble)",
              hint: "correct the cause; work continues within a minute", exitCode: .temporaryFailure
            )
          }
          return jobs + (daemons.isThere ? "; a worker runs" : "; no worker runs")
        }
      ] + (discarded > 0 ? [given] : []) + [
        check("outbox") {
          let dead = backlog.filter { $0.dead > 0 }
          guard dead.isEmpty else {
            throw OperationFailure(
              "deliver", dead.map { "\($0.dead) events to \($0.sink)" }.joined(separator: ", "),
              "they are dead letters: the sink did not accept them",
              hint: "`recap events --dead` says why; `recap deliver --retry` sends them again",
              exitCode: .temporaryFailure)
          }
          return "\(backlog.reduce(0) { $0 + $1.waiting }) deliveries waiting"
        }
      ]
    } catch {
      return [check("queue") { throw error }]
    }
  }

  private func space(_ settings: Settings) -> Check {
    check("disk") {
      // The same bound as for a job, which waits below it.
      try FreeSpace.check(settings)
      let free = try FreeSpace.bytes(at: settings.homeFolder)
      return
        "\(free >> 20) MB free under \(settings.homeFolder.path); jobs need \(settings.queue.minimumFreeMegabytes)"
    }
  }
}

/// Thrown if the doctor found and printed a problem.
struct Unfit: Error {
  let code: RecapCore.ExitCode
}

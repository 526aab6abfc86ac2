import ArgumentParser
import Foundation
import RecapCore
import RecapSpeech

@main
struct RecapCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recap",
    abstract:
      "Turns finished meetings into immutable recaps: transcript, summary, action items, highlight reel.",
    discussion: """
      A scheduler calls "recap run MANIFEST" once per finished meeting. Data goes to standard output, \
      talk and progress to standard error.

      Exit codes: 0 ready or withheld · 1 a difference was found · 64 usage · 65 bad manifest or damaged \
      recording · 66 input missing · 69 engine unavailable · 70 our bug · 75 try again later · 77 not in \
      the room · 78 bad configuration · 130/143 interrupted
      """,
    version: Software.version,
    subcommands: [
      RunCommand.self, EnqueueCommand.self, WorkCommand.self, JobsCommand.self, RetryCommand.self,
      CancelCommand.self, PruneCommand.self, ReprocessCommand.self, ShowCommand.self, ListCommand.self,
      ExportCommand.self, EventsCommand.self, DeliverCommand.self,
      VerifyCommand.self, PurgeCommand.self, EraseCommand.self, BackupCommand.self, ReplayCommand.self,
      DoctorCommand.self, ConfigCommand.self, StageCommand.self, EngineHostCommand.self,
    ])

  static func main() async {
    let command: any ParsableCommand
    do {
      command = try parseAsRoot()
    } catch {
      exit(withError: error)
    }
    do {
      defer { SpeechEngine.endHosts() }
      try await Interruption.cancelling { try await Self.execute(command) }
    } catch {
      if let message = ExitStatus.message(for: error) { StandardError.print("recap: \(message)") }
      Foundation.exit(ExitStatus.code(for: error, signal: Interruption.signal).rawValue)
    }
  }

  private static func execute(_ parsed: any ParsableCommand) async throws {
    var command = parsed
    if var asynchronous = command as? any AsyncParsableCommand {
      try await asynchronous.run()
    } else {
      // Help of a command group is all that is left here.
      do { try command.run() } catch { exit(withError: error) }
    }
  }
}

/// What this program calls itself in records.
enum Software {
  static let version = "0.1.0"
  static let name = "recap \(version)"
}

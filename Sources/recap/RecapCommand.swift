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
      A scheduler calls "recap run MANIFEST" once per finished meeting, or "recap enqueue" if "recap work" \
      runs. Data goes to standard output, messages and progress to standard error; every command takes --json.

        recap doctor                              is this machine able to do the job?
        recap run meeting.json                    recap one meeting
        recap show mtg-2041                       read it
        recap export mtg-2041 --format calendar   its action items as tasks
        recap jobs why 12                         why a job is in its state
        recap help run                            the options of a command

      Exit codes: 0 ready or withheld · 1 a difference was found · 64 usage · 65 bad manifest or damaged \
      recording · 66 input missing · 69 engine unavailable · 70 a defect in Recap · 75 try again later · 77 not in \
      the room · 78 bad configuration · 130/143 interrupted

      The manual is recap(1). For completions in a shell: recap --generate-completion-script bash|zsh|fish
      """,
    version: Software.version, subcommands: [EngineProcessCommand.self],
    groupedSubcommands: [
      CommandGroup(
        name: "Make recaps",
        subcommands: [RunCommand.self, EnqueueCommand.self, WorkCommand.self, ReprocessCommand.self]),
      CommandGroup(
        name: "Read and export",
        subcommands: [ShowCommand.self, ListCommand.self, ExportCommand.self, VerifyCommand.self]),
      CommandGroup(
        name: "The queue",
        subcommands: [JobsCommand.self, RetryCommand.self, CancelCommand.self, PruneCommand.self]),
      CommandGroup(name: "Events", subcommands: [EventsCommand.self, DeliverCommand.self]),
      CommandGroup(
        name: "Keep and delete", subcommands: [PurgeCommand.self, EraseCommand.self, BackupCommand.self]),
      CommandGroup(
        name: "Operate and develop",
        subcommands: [
          DoctorCommand.self, ConfigCommand.self, StoreCommand.self, ReplayCommand.self, StageCommand.self,
        ]),
    ])

  static func main() async {
    // Only its owner can read a file that a library or a defect in this program writes.
    umask(0o077)
    // Read from the arguments directly, because a command line that does not parse is answered as JSON,
    // too.
    let wantsJSON = CommandLine.arguments.contains("--json")
    let command: any ParsableCommand
    do {
      command = try parseAsRoot()
    } catch {
      if exitCode(for: error) != .success, wantsJSON {
        ErrorReport(
          error: OperationFailure("read", "the command line", message(for: error), exitCode: .usage)
        )
        .print()
      }
      exit(withError: error)
    }
    do {
      defer { SpeechEngine.endProcesses() }
      try await Interruption.cancelling { try await Self.execute(command) }
    } catch {
      if let message = ExitStatus.message(for: error) {
        if wantsJSON { ErrorReport(error: error).print() }
        StandardError.print("recap: \(message)")
      }
      Foundation.exit(ExitStatus.code(for: error, signal: Interruption.signal).rawValue)
    }
  }

  private static func execute(_ parsed: any ParsableCommand) async throws {
    var command = parsed
    if var asynchronous = command as? any AsyncParsableCommand {
      try await asynchronous.run()
    } else {
      // Only the help of command groups gets here.
      do { try command.run() } catch { exit(withError: error) }
    }
  }
}

/// The name and version of this program in records.
enum Software {
  static let version = "0.1.0"
  static let name = "recap \(version)"
}

import ArgumentParser
import RecapSpeech

/// The engine process: Recap runs itself in a child process, so that a crash in a native library ends only
/// that.
struct EngineProcessCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "engine-host", abstract: "Recognises chunks of speech for another process of Recap.",
    shouldDisplay: false)

  @Argument(help: "The engine and its files (JSON).") var engine: String

  func run() throws { EngineDescriptor.serve(engine) }
}

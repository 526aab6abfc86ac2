import ArgumentParser
import RecapSpeech

/// What Recap runs itself in a process of its own, so that a native library can take down no more.
struct EngineHostCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "engine-host", abstract: "Recognises chunks of speech for another process of Recap.",
    shouldDisplay: false)

  @Argument(help: "The engine and its files (JSON).") var engine: String

  func run() throws { HostedEngine.serve(engine) }
}

import Logging
import RecapCore
import RecapPipeline

/// The checkpoints of a process that works on the store.
struct Checkpointing {
  private let environment: JobEnvironment
  private let keeper: CheckpointKeeper

  /// - Throws: `SettingsFailure` if the key cannot be used.
  init(_ environment: JobEnvironment) throws {
    self.environment = environment
    keeper = try Assembly.checkpoints(environment.settings, environment.store)
  }

  /// - Throws: `StaleStore` (78) if the store is older than its checkpoints, or another one.
  func refuseStale() async throws { try await keeper.refuseStale() }

  /// Writes a checkpoint if one is due. If it cannot be written now, that is logged, and the next call tries again.
  /// - Throws: `StaleStore`.
  func writeIfDue() async throws {
    do {
      try await keeper.writeIfDue()
      if environment.reported.resolve("checkpoint") {
        environment.log.notice("checkpoints are written again")
      }
    } catch let failure as StaleStore { throw failure } catch let failure as any RecapFailure {
      guard environment.reported.isNew("\(failure)", of: "checkpoint") else { return }
      environment.log.warning("no checkpoint was written", metadata: ["cause": "\(failure)"])
    }
  }
}

import Foundation
package import Logging
package import RecapCore

/// A failure of a stage, with the stage's name.
package struct StageFailure: RecapFailure {
  package let stage: String
  package let underlying: any RecapFailure

  package var operation: String { underlying.operation }
  package var subject: String { underlying.subject }
  package var cause: String { underlying.cause }
  package var hint: String? { underlying.hint }
  package var detail: String? { underlying.detail }
  package var exitCode: ExitCode { underlying.exitCode }
  package var disposition: Disposition { underlying.disposition }
  package var description: String { underlying.description }
}

/// The cost of a stage.
package struct StageCost: Sendable, Hashable {
  package var stage: String
  package var elapsed: Duration
  /// The user and system time of the whole process and its engine processes while the stage ran.
  package var cpu: Duration
}

/// Runs stages, with what every stage needs: cancellation, progress, timing, and failures that carry the
/// stage's name.
package actor StageRunner {
  private let progress: ProgressHandler
  private let log: Logger
  /// The costs of the stages that ran so far, in order.
  package private(set) var costs: [StageCost] = []

  private let elsewhere: @Sendable () -> Duration

  /// - Parameter elsewhere: returns the processor time that other processes have used for the stages so
  ///   far.
  package init(
    progress: @escaping ProgressHandler, log: Logger,
    elsewhere: @escaping @Sendable () -> Duration = { .zero }
  ) {
    self.progress = progress
    self.log = log
    self.elsewhere = elsewhere
  }

  /// Runs `stage` on `input`.
  package nonisolated func run<S: Stage>(_ stage: S, _ input: S.Input) async throws -> S.Output {
    try await run(S.name) { try await stage.run(input, progress: $0) }
  }

  /// Reports a stage whose output was reused.
  nonisolated func skip(_ name: StageName) {
    progress(ProgressEvent(stage: name.rawValue, kind: .reused))
    log.info("stage reused", metadata: ["stage": "\(name.rawValue)"])
  }

  /// Runs `body` as the stage `name`. `body` gets a closure to report its progress, 0 … 1.
  package nonisolated func run<Output: Sendable>(
    _ name: StageName, _ body: (@escaping @Sendable (Double) -> Void) async throws -> Output
  ) async throws -> Output {
    try await measured(name, body).output
  }

  /// Runs `body` as the stage `name`, and returns what it cost as well.
  nonisolated func measured<Output: Sendable>(
    _ name: StageName, _ body: (@escaping @Sendable (Double) -> Void) async throws -> Output
  ) async throws -> (output: Output, cost: StageCost) {
    try Task.checkCancellation()
    let stage = name.rawValue
    progress(ProgressEvent(stage: stage, kind: .started))
    let clock = ContinuousClock()
    let (start, startCPU) = (clock.now, Self.processTime() + elsewhere())
    do {
      let output = try await body { [progress] fraction in
        progress(ProgressEvent(stage: stage, kind: .advanced(fraction: fraction)))
      }
      let cost = StageCost(
        stage: stage, elapsed: clock.now - start, cpu: Self.processTime() + elsewhere() - startCPU)
      await note(cost)
      progress(ProgressEvent(stage: stage, kind: .finished(elapsed: cost.elapsed, cpu: cost.cpu)))
      return (output, cost)
    } catch {
      progress(ProgressEvent(stage: stage, kind: .failed))
      guard let failure = error as? any RecapFailure, !(failure is StageFailure) else { throw error }
      if let detail = failure.detail {
        log.info("detail of the failure", metadata: ["stage": "\(stage)", "detail": "\(detail)"])
      }
      throw StageFailure(stage: stage, underlying: failure)
    }
  }

  private func note(_ cost: StageCost) {
    costs.append(cost)
    log.info(
      "stage finished",
      metadata: [
        "stage": "\(cost.stage)", "seconds": "\(cost.elapsed.rounded)", "cpu_seconds": "\(cost.cpu.rounded)",
      ])
  }

  /// Returns the user and system time that this process has used.
  static func processTime() -> Duration {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    let seconds = usage.ru_utime.tv_sec + usage.ru_stime.tv_sec
    let microseconds = usage.ru_utime.tv_usec + usage.ru_stime.tv_usec
    return .seconds(seconds) + .microseconds(microseconds)
  }
}

extension Duration {
  /// The duration in seconds, rounded to hundredths.
  package var rounded: Double {
    (Double(components.seconds) + Double(components.attoseconds) / 1e18).rounded(toPlaces: 2)
  }
}

extension Double {
  fileprivate func rounded(toPlaces places: Int) -> Double {
    let scale = (0..<places).reduce(1.0) { scale, _ in scale * 10 }
    return (self * scale).rounded() / scale
  }
}

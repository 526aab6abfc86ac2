import Logging
import RecapCore
import RecapPipeline
import Synchronization
import Testing

@Suite struct StageRunnerTests {
  private struct Doubling: PureStage {
    typealias Input = Int
    typealias Output = Int

    static let name = StageName.gate
    static let revision = 1

    func run(_ input: Int) throws -> Int {
      guard input < 100 else {
        throw OperationFailure("double", "\(input)", "too large", exitCode: .temporaryFailure)
      }
      return input * 2
    }
  }

  /// What the runner reported.
  private final class Reports: Sendable {
    let kinds = Mutex<[String]>([])

    func note(_ event: ProgressEvent) {
      let kind =
        switch event.kind {
        case .started: "started"
        case .advanced(let fraction): "\(fraction)"
        case .finished: "finished"
        case .failed: "failed"
        case .reused: "reused"
        }
      kinds.withLock { $0.append("\(event.stage) \(kind)") }
    }
  }

  private func runner(_ reports: Reports = Reports()) -> StageRunner {
    StageRunner(progress: { reports.note($0) }, log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
  }

  @Test func `a stage is reported and its cost kept`() async throws {
    let reports = Reports()
    let runner = runner(reports)
    #expect(try await runner.run(Doubling(), 21) == 42)
    #expect(reports.kinds.withLock { $0 } == ["gate started", "gate finished"])
    #expect(await runner.costs.map(\.stage) == ["gate"])
  }

  @Test func `progress is reported`() async throws {
    let reports = Reports()
    try await runner(reports).run(.inspect) { progress in progress(0.5) }
    #expect(reports.kinds.withLock { $0 } == ["inspect started", "inspect 0.5", "inspect finished"])
  }

  @Test func `a failure carries its stage and keeps its meaning`() async {
    let reports = Reports()
    let failure = await #expect(throws: StageFailure.self) { try await runner(reports).run(Doubling(), 100) }
    #expect(failure?.stage == "gate")
    #expect(failure?.exitCode == .temporaryFailure)
    #expect(failure?.disposition == .retry)
    #expect(failure?.description == "cannot double 100: too large")
    #expect(reports.kinds.withLock { $0 } == ["gate started", "gate failed"])
  }

  @Test func `a cancelled task starts no stage`() async {
    let reports = Reports()
    let runner = runner(reports)
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try await runner.run(Doubling(), 1)
    }
    await #expect(throws: CancellationError.self) { try await task.value }
    #expect(reports.kinds.withLock { $0 } == [])
  }
}

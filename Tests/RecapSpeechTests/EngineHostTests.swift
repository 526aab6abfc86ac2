import Foundation
import RecapCore
import RecapTestSupport
import Synchronization
import Testing

@testable import RecapSpeech

/// What a host does wrong costs a window, and never this process.
struct EngineHostTests {
  private func ask(
    _ host: EngineHost, seconds: Int = 1, within limit: Duration = .seconds(20)
  ) throws(HostFailure) -> String? {
    try host.recognize(
      [Float](repeating: 0, count: seconds * speechSampleRate), language: "en", prompt: nil, within: limit
    ).first?.text
  }

  @Test func answersOneWindowAfterTheOther() throws {
    let host = try EngineHost(HostDouble.command("well"))
    #expect(host.engine == HostEngine(engine: "double", version: "1", model: "none"))
    for seconds in [1, 0, 30] {
      #expect(try ask(host, seconds: seconds) == "\(seconds * 16_000) samples in en, unprompted")
    }
    #expect(host.peakMemory ?? 0 > 1 << 20)
  }

  @Test func whatALibraryPrintsIsNoAnswer() throws {
    let host = try EngineHost(HostDouble.command("chatter"))
    for _ in 0..<2 { #expect(try ask(host)?.hasPrefix("16000") == true) }
  }

  @Test(arguments: [("crash", "signal 6"), ("exit", "exit code 3")])
  func aDeathIsNamed(_ manner: String, _ how: String) throws {
    let host = try EngineHost(HostDouble.command(manner))
    let error = #expect(throws: HostFailure.self) { try ask(host) }
    guard case .died(let words) = error else { return #expect(Bool(false), "\(String(describing: error))") }
    #expect(words.hasPrefix(how))
    #expect(throws: HostFailure.self) { try ask(host) }
  }

  @Test func aHangEnds() throws {
    let host = try EngineHost(HostDouble.command("hang"))
    let start = ContinuousClock.now
    #expect(throws: HostFailure.silent(seconds: 1)) { try ask(host, within: .seconds(1)) }
    #expect(start.duration(to: .now) < .seconds(10))
  }

  @Test func aRefusalLeavesTheHostUsable() throws {
    let host = try EngineHost(HostDouble.command("refuse"))
    for _ in 0..<2 { #expect(throws: HostFailure.refused("no")) { try ask(host) } }
  }

  @Test(arguments: ["garbage", "version", "endless"])
  func whatMakesNoSenseIsNoHost(_ manner: String) throws {
    let error = #expect(throws: HostFailure.self) { try EngineHost(HostDouble.command(manner)) }
    guard case .garbled = error else { return #expect(Bool(false), "\(String(describing: error))") }
  }

  @Test func oneThatNeverGreetsIsNoHost() throws {
    #expect(throws: HostFailure.died("exit code 4")) { try EngineHost(HostDouble.command("early")) }
    #expect(throws: HostFailure.silent(seconds: 0)) {
      try EngineHost(HostDouble.command("mute"), patience: .milliseconds(300))
    }
    #expect(throws: HostFailure.unavailable(subject: "libdouble.so", cause: "no such file")) {
      try EngineHost(HostDouble.command("missing"))
    }
    #expect(throws: HostFailure.unavailable(subject: "/nowhere/host", cause: "No such file or directory")) {
      try EngineHost(HostCommand(executable: "/nowhere/host", arguments: []))
    }
  }

  @Test func aHostEndsWithItsOwner() throws {
    var command = HostDouble.command("hang")
    command.arguments.append("mark-\(UUID().uuidString)")
    var host: EngineHost? = try EngineHost(command)
    #expect(Self.isRunning(command.arguments[1]))
    withExtendedLifetime(host) {}
    host = nil
    #expect(!Self.isRunning(command.arguments[1]))
  }

  private static func isRunning(_ mark: String) -> Bool {
    let processes = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return processes.contains { name in
      Int(name) != nil
        && (FileManager.default.contents(atPath: "/proc/\(name)/cmdline") ?? Data())
          .range(of: Data(mark.utf8)) != nil
    }
  }

  @Test func aCancelledSeatComesToRest() throws {
    let seat = HostSeat(HostPool(HostDouble.command("hang")), language: "en", prompt: nil) { _ in
      .seconds(600)
    }
    // Without tasks, whose threads other tests may keep busy.
    let outcome = Mutex<(result: Result<[HostSegment], any Error>, at: ContinuousClock.Instant)?>(nil)
    let isOver = DispatchSemaphore(value: 0)
    Thread.detachNewThread {
      let result = Result { try seat.recognize([0, 0]) }
      outcome.withLock { $0 = (result, .now) }
      isOver.signal()
    }
    Thread.sleep(forTimeInterval: 0.5)
    let cancelled = ContinuousClock.now
    seat.cancel()
    isOver.wait()
    let (result, end) = try #require(outcome.withLock { $0 })
    #expect(throws: HostFailure.self) { try result.get() }
    #expect(cancelled.duration(to: end) < .seconds(2))
    #expect(throws: HostFailure.self) { try seat.recognize([0, 0]) }
  }

  @Test func aPoolKeepsHostsWarm() throws {
    let pool = HostPool(HostDouble.command("well"))
    let first = try pool.take()
    let second = try pool.take()
    #expect(first !== second)
    pool.giveBack(first)
    #expect(try pool.take() === first)
  }

  /// Through the whole of the embedded engine's retries.
  private func outcome(_ command: HostCommand, seconds: Int = 4) throws -> WindowRecognition.Outcome {
    let seat = HostSeat(HostPool(command), language: nil, prompt: "Bay") { _ in .seconds(20) }
    let all = 0..<seconds * speechSampleRate
    return try WindowRecognition(padding: 0, ask: seat.recognize).outcome(
      of: SpeechReader.Piece(
        window: SpeechWindows.Window(samples: all, speech: [all]), samples: all.map { _ in 0 }))
  }

  @Test func aLostHostIsReplaced() throws {
    let folder = try TemporaryFolder()
    let outcome = try outcome(HostDouble.command("once", folder.url.appending(path: "died").path))
    #expect(outcome.lost == [])
    #expect(outcome.segments.map(\.text) == ["64000 samples in any language, Bay"])
  }

  @Test func aWindowThatKillsIsHalved() throws {
    let outcome = try outcome(HostDouble.command("long", "40000"))
    #expect(outcome.lost == [])
    #expect(outcome.segments.map { $0.text.prefix(5) } == ["32000", "32000"])
    #expect(outcome.segments[1].range == TimeRange(seconds: 2, 4))
  }

  @Test func whatKillsEveryTimeIsLost() throws {
    let outcome = try outcome(HostDouble.command("crash"))
    #expect(outcome.segments == [])
    #expect(outcome.lost.merged() == [TimeRange(seconds: 0, 4)])
    #expect("\(try #require(outcome.failure))".contains("signal 6"))
  }
}

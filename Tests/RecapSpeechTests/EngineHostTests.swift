import Foundation
import RecapCore
import RecapTestSupport
import Synchronization
import Testing

@testable import RecapSpeech

/// What a host does wrong costs a window, and never this process.
@Suite(.ownThreads) struct EngineHostTests {
  private func ask(
    _ host: EngineHost, seconds: Int = 1, within limit: Duration = .seconds(20)
  ) throws(HostFailure) -> String? {
    try host.recognize(
      [Float](repeating: 0, count: seconds * speechSampleRate), language: "en", prompt: nil, within: limit
    ).first?.text
  }

  @Test func `chunks are answered one after the other`() throws {
    let host = try EngineHost(HostDouble.command("well"))
    #expect(host.engine == HostEngine(engine: "double", version: "1", model: "none"))
    for seconds in [1, 0, 30] {
      #expect(try ask(host, seconds: seconds) == "\(seconds * 16_000) samples in en, unprompted")
    }
    #expect(host.peakMemory ?? 0 > 1 << 20)
  }

  @Test func `output of a library is not an answer`() throws {
    let host = try EngineHost(HostDouble.command("chatter"))
    for _ in 0..<2 { #expect(try ask(host)?.hasPrefix("16000") == true) }
  }

  @Test(arguments: [("crash", "signal 6"), ("exit", "exit code 3")])
  func `the cause of an exit is named`(_ manner: String, _ how: String) throws {
    let host = try EngineHost(HostDouble.command(manner))
    let error = #expect(throws: HostFailure.self) { try ask(host) }
    guard case .died(let words) = error else { return #expect(Bool(false), "\(String(describing: error))") }
    #expect(words.hasPrefix(how))
    #expect(throws: HostFailure.self) { try ask(host) }
  }

  @Test func `an engine process that hangs is ended`() throws {
    let host = try EngineHost(HostDouble.command("hang"))
    #expect(throws: HostFailure.silent(seconds: 1)) { try ask(host, within: .seconds(1)) }
  }

  @Test func `a refusal leaves the engine process usable`() throws {
    let host = try EngineHost(HostDouble.command("refuse"))
    for _ in 0..<2 { #expect(throws: HostFailure.refused("no")) { try ask(host) } }
  }

  @Test(arguments: ["garbage", "version", "endless"])
  func `invalid output is refused as garbled`(_ manner: String) throws {
    let error = #expect(throws: HostFailure.self) { try EngineHost(HostDouble.command(manner)) }
    guard case .garbled = error else { return #expect(Bool(false), "\(String(describing: error))") }
  }

  @Test func `a process without greeting is refused`() throws {
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

  @Test func `an engine process ends with its owner`() throws {
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

  @Test func `a cancelled seat ends its engine process`() throws {
    let folder = try TemporaryFolder()
    let (command, hasWindow) = signalling("hang", in: folder)
    let (seat, result) = try recognition(with: command, cancelledAfter: hasWindow)
    // Left alone it would have ended as `.silent`.
    guard case .died = #expect(throws: HostFailure.self, performing: { try result.get() }) else {
      return #expect(Bool(false), "\(result)")
    }
    #expect(throws: HostFailure.self) { try seat.recognize([0, 0]) }
  }

  /// A window that is recognised until `moment` has passed.
  private func recognition(
    with command: HostCommand, cancelledAfter moment: () -> Void
  ) throws -> (HostSeat, Result<[HostSegment], any Error>) {
    let seat = HostSeat(HostPool(command), language: nil, prompt: nil) { _ in .seconds(600) }
    let outcome = Mutex<Result<[HostSegment], any Error>?>(nil)
    let isOver = DispatchSemaphore(value: 0)
    // Without tasks, whose threads other tests may keep busy.
    Thread.detachNewThread {
      let result = Result { try seat.recognize([0, 0]) }
      outcome.withLock { $0 = result }
      isOver.signal()
    }
    moment()
    seat.cancel()
    isOver.wait()
    return (seat, try #require(outcome.withLock { $0 }))
  }

  /// A host that shows how far it is by opening a FIFO, and a function that waits for that.
  private func signalling(
    _ manner: String, in folder: TemporaryFolder
  ) -> (command: HostCommand, wait: () -> Void) {
    let sign = folder.url.appending(path: "started").path(percentEncoded: false)
    #expect(mkfifo(sign, 0o600) == 0)
    return (HostDouble.command(manner, sign), { close(open(sign, O_RDONLY)) })
  }

  @Test func `a start that is cancelled ends the engine process`() throws {
    let mark = "mark-\(UUID().uuidString)"
    var looks = 0
    #expect(throws: HostFailure.interrupted) {
      try EngineHost(HostDouble.command("mute", "", mark)) {
        looks += 1
        return looks > 2
      }
    }
    #expect(looks == 3)
    #expect(!Self.isRunning(mark))
  }

  @Test(.timeLimit(.minutes(10)))
  func `a cancelled seat does not wait for a start`() throws {
    let folder = try TemporaryFolder()
    let (command, started) = signalling("mute", in: folder)
    let (_, result) = try recognition(with: command, cancelledAfter: started)
    #expect(throws: HostFailure.interrupted) { try result.get() }
    #expect(!Self.isRunning(command.arguments[1]))
  }

  @Test(.timeLimit(.minutes(10)))
  func `a cancelled task does not wait for a greeting`() async throws {
    let folder = try TemporaryFolder()
    let (command, started) = signalling("mute", in: folder)
    var settings = HostTranscriber.Settings()
    settings.arguments = [command.executable] + command.arguments
    let transcriber = HostTranscriber(
      source: try SampleSource.threeVoices(), directory: EngineDirectory(setting: nil), workers: 1,
      settings: settings)
    let work = Task(executorPreference: RecognitionThread(number: 99)) {
      _ = try await transcriber.transcribe(
        TranscriptionJob(recording: .blank, stream: 0, windows: [TimeRange(seconds: 0, 10)]),
        progress: { _ in })
    }
    started()
    work.cancel()
    await #expect(throws: CancellationError.self) { try await work.value }
    #expect(!Self.isRunning(command.arguments[1]))
  }

  @Test func `repeated exits slow down and then stop the restarts`() throws {
    let pauses = Mutex<[Duration]>([])
    let pool = HostPool(HostDouble.command("crash")) { pause, _ in pauses.withLock { $0.append(pause) } }
    let seat = HostSeat(pool, language: nil, prompt: nil) { _ in .seconds(20) }
    for _ in 0..<HostHealth.most { #expect(throws: HostFailure.self) { try seat.recognize([0, 0]) } }
    let error = #expect(throws: EngineUnavailable.self) { try seat.recognize([0, 0]) }
    #expect(
      error?.cause.hasPrefix("its process ended \(HostHealth.most) times in a row without an answer") == true)
    #expect(error?.cause.contains("signal 6") == true)
    let all = pauses.withLock { $0 }
    #expect(all.count == HostHealth.most - 2)
    #expect(all.prefix(4) == [.milliseconds(10), .milliseconds(20), .milliseconds(40), .milliseconds(80)])
    #expect(all.last == .seconds(1))
    // The next meeting tries anew.
    #expect(throws: HostFailure.self) { try seat.recognize([0, 0]) }
  }

  @Test func `the pool reuses an engine process`() throws {
    let pool = HostPool(HostDouble.command("well"))
    let first = try pool.take()
    let second = try pool.take()
    #expect(first !== second)
    pool.giveBack(first)
    #expect(try pool.take() === first)
  }

  /// Through the whole of the embedded engine's retries.
  private func outcome(_ command: HostCommand, seconds: Int = 4) throws -> WindowRecognition.Outcome {
    let pool = HostPool(command) { _, _ in }
    let seat = HostSeat(pool, language: nil, prompt: "Bay") { _ in .seconds(20) }
    let all = 0..<seconds * speechSampleRate
    return try WindowRecognition(padding: 0, ask: seat.recognize).outcome(
      of: SpeechReader.Piece(
        window: SpeechWindows.Window(samples: all, speech: [all]), samples: all.map { _ in 0 }))
  }

  @Test func `a lost engine process is replaced`() throws {
    let folder = try TemporaryFolder()
    let outcome = try outcome(HostDouble.command("once", folder.url.appending(path: "died").path))
    #expect(outcome.lost == [])
    #expect(outcome.segments.map(\.text) == ["64000 samples in any language, Bay"])
  }

  @Test func `a chunk that kills the engine process is halved`() throws {
    let outcome = try outcome(HostDouble.command("long", "40000"))
    #expect(outcome.lost == [])
    #expect(outcome.segments.map { $0.text.prefix(5) } == ["32000", "32000"])
    #expect(outcome.segments[1].range == TimeRange(seconds: 2, 4))
  }

  @Test func `a chunk that kills every time is lost`() throws {
    let outcome = try outcome(HostDouble.command("crash"))
    #expect(outcome.segments == [])
    #expect(outcome.lost.merged() == [TimeRange(seconds: 0, 4)])
    #expect("\(try #require(outcome.failure))".contains("signal 6"))
  }
}

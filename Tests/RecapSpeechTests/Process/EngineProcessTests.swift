import Foundation
import RecapCore
import RecapTestSupport
import Synchronization
import Testing

@testable import RecapSpeech

/// What an engine process does wrong costs a chunk, and never this process.
@Suite(.ownThreads) struct EngineProcessTests {
  private func ask(
    _ process: EngineProcess, seconds: Int = 1, within limit: Duration = .seconds(20)
  ) throws(EngineProcessFailure) -> String? {
    try process.recognize(
      [Float](repeating: 0, count: seconds * speechSampleRate), language: "en", prompt: nil, within: limit
    ).first?.text
  }

  @Test func `chunks are answered one after the other`() throws {
    let process = try EngineProcess(EngineDouble.command("well"))
    #expect(process.engine == EngineInfo(engine: "double", version: "1", model: "none"))
    for seconds in [1, 0, 30] {
      #expect(try ask(process, seconds: seconds) == "\(seconds * 16_000) samples in en, unprompted")
    }
    #expect(process.peakMemory ?? 0 > 1 << 20)
  }

  @Test func `output of a library is not an answer`() throws {
    let process = try EngineProcess(EngineDouble.command("chatter"))
    for _ in 0..<2 { #expect(try ask(process)?.hasPrefix("16000") == true) }
  }

  @Test(arguments: [("crash", "signal 6"), ("exit", "exit code 3")])
  func `the cause of an exit is named`(_ manner: String, _ how: String) throws {
    let process = try EngineProcess(EngineDouble.command(manner))
    let error = #expect(throws: EngineProcessFailure.self) { try ask(process) }
    guard case .died(let words) = error else { return #expect(Bool(false), "\(String(describing: error))") }
    #expect(words.hasPrefix(how))
    #expect(throws: EngineProcessFailure.self) { try ask(process) }
  }

  @Test func `an engine process that hangs is ended`() throws {
    let process = try EngineProcess(EngineDouble.command("hang"))
    #expect(throws: EngineProcessFailure.silent(seconds: 1)) { try ask(process, within: .seconds(1)) }
  }

  @Test func `a refusal leaves the engine process usable`() throws {
    let process = try EngineProcess(EngineDouble.command("refuse"))
    for _ in 0..<2 { #expect(throws: EngineProcessFailure.refused("no")) { try ask(process) } }
  }

  @Test(arguments: ["garbage", "version", "endless"])
  func `invalid output is refused as garbled`(_ manner: String) throws {
    let error = #expect(throws: EngineProcessFailure.self) { try EngineProcess(EngineDouble.command(manner)) }
    guard case .garbled = error else { return #expect(Bool(false), "\(String(describing: error))") }
  }

  @Test func `a process without greeting is refused`() throws {
    #expect(throws: EngineProcessFailure.died("exit code 4")) {
      try EngineProcess(EngineDouble.command("early"))
    }
    #expect(throws: EngineProcessFailure.silent(seconds: 0)) {
      try EngineProcess(EngineDouble.command("mute"), startupTimeout: .milliseconds(300))
    }
    #expect(throws: EngineProcessFailure.unavailable(subject: "libdouble.so", cause: "no such file")) {
      try EngineProcess(EngineDouble.command("missing"))
    }
    #expect(
      throws: EngineProcessFailure.unavailable(subject: "/nowhere/engine", cause: "No such file or directory")
    ) {
      try EngineProcess(EngineCommand(executable: "/nowhere/engine", arguments: []))
    }
  }

  @Test func `an engine process ends with its owner`() throws {
    var command = EngineDouble.command("hang")
    command.arguments.append("mark-\(UUID().uuidString)")
    var process: EngineProcess? = try EngineProcess(command)
    #expect(Self.isRunning(command.arguments[1]))
    withExtendedLifetime(process) {}
    process = nil
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
    let (command, hasChunk) = signalling("hang", in: folder)
    let (slot, result) = try recognition(with: command, cancelledAfter: hasChunk)
    // Left alone it would have ended as `.silent`.
    guard case .died = #expect(throws: EngineProcessFailure.self, performing: { try result.get() }) else {
      return #expect(Bool(false), "\(result)")
    }
    #expect(throws: EngineProcessFailure.self) { try slot.recognize([0, 0]) }
  }

  /// A chunk that is recognised until `moment` has passed.
  private func recognition(
    with command: EngineCommand, cancelledAfter moment: () -> Void
  ) throws -> (EngineSlot, Result<[EngineSegment], any Error>) {
    let slot = EngineSlot(EngineProcessPool(command), language: nil) { _ in .seconds(600) }
    let outcome = Mutex<Result<[EngineSegment], any Error>?>(nil)
    let isOver = DispatchSemaphore(value: 0)
    // Without tasks, whose threads other tests may keep busy.
    Thread.detachNewThread {
      let result = Result { try slot.recognize([0, 0]) }
      outcome.withLock { $0 = result }
      isOver.signal()
    }
    moment()
    slot.cancel()
    isOver.wait()
    return (slot, try #require(outcome.withLock { $0 }))
  }

  /// An engine process that shows how far it is by opening a FIFO, and a function that waits for that.
  private func signalling(
    _ manner: String, in folder: TemporaryFolder
  ) -> (command: EngineCommand, wait: () -> Void) {
    let sign = folder.url.appending(path: "started").path(percentEncoded: false)
    #expect(mkfifo(sign, 0o600) == 0)
    return (EngineDouble.command(manner, sign), { close(open(sign, O_RDONLY)) })
  }

  @Test func `a start that is cancelled ends the engine process`() throws {
    let mark = "mark-\(UUID().uuidString)"
    var looks = 0
    #expect(throws: EngineProcessFailure.interrupted) {
      try EngineProcess(EngineDouble.command("mute", "", mark)) {
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
    #expect(throws: EngineProcessFailure.interrupted) { try result.get() }
    #expect(!Self.isRunning(command.arguments[1]))
  }

  @Test(.timeLimit(.minutes(10)))
  func `a cancelled task does not wait for a greeting`() async throws {
    let folder = try TemporaryFolder()
    let (command, started) = signalling("mute", in: folder)
    var settings = EngineProcessTranscriber.Settings()
    settings.arguments = [command.executable] + command.arguments
    let transcriber = EngineProcessTranscriber(
      source: try SampleSource.threeVoices(), directory: EngineDirectory(setting: nil), workers: 1,
      settings: settings)
    let work = Task(executorPreference: SerialTaskExecutor(label: "recap.test")) {
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
    let pool = EngineProcessPool(EngineDouble.command("crash")) { pause, _ in
      pauses.withLock { $0.append(pause) }
    }
    let slot = EngineSlot(pool, language: nil) { _ in .seconds(20) }
    for _ in 0..<EngineHealth.most {
      #expect(throws: EngineProcessFailure.self) { try slot.recognize([0, 0]) }
    }
    let error = #expect(throws: EngineUnavailable.self) { try slot.recognize([0, 0]) }
    #expect(
      error?.cause.hasPrefix("its process failed \(EngineHealth.most) times in a row; the last failure: ")
        == true)
    #expect(error?.cause.contains("signal 6") == true)
    let all = pauses.withLock { $0 }
    #expect(all.count == EngineHealth.most - 2)
    #expect(all.prefix(4) == [.milliseconds(10), .milliseconds(20), .milliseconds(40), .milliseconds(80)])
    #expect(all.last == .seconds(1))
    // The next meeting tries anew.
    #expect(throws: EngineProcessFailure.self) { try slot.recognize([0, 0]) }
  }

  @Test func `the pool reuses an engine process`() throws {
    let pool = EngineProcessPool(EngineDouble.command("well"))
    let first = try pool.take()
    let second = try pool.take()
    #expect(first !== second)
    pool.giveBack(first)
    #expect(try pool.take() === first)
  }

  /// Through the whole of the embedded engine's retries.
  private func outcome(_ command: EngineCommand, seconds: Int = 4) throws -> ChunkRecognition.Outcome {
    let pool = EngineProcessPool(command) { _, _ in }
    let slot = EngineSlot(pool, language: nil) { _ in .seconds(20) }
    let all = 0..<seconds * speechSampleRate
    return try ChunkRecognition(
      padding: 0, hearing: SecondHearing(MeetingVocabulary()),
      ask: { try slot.recognize($0, prompt: $1 ?? "Bay") }
    ).outcome(
      of: SpeechReader.LoadedChunk(
        chunk: SpeechChunker.Chunk(samples: all, speech: [all]), samples: all.map { _ in 0 }))
  }

  @Test func `a lost engine process is replaced`() throws {
    let folder = try TemporaryFolder()
    let outcome = try outcome(EngineDouble.command("once", folder.url.appending(path: "died").path))
    #expect(outcome.lost == [])
    #expect(outcome.segments.map(\.text) == ["64000 samples in any language, Bay"])
  }

  @Test func `a chunk that kills the engine process is halved`() throws {
    let outcome = try outcome(EngineDouble.command("long", "40000"))
    #expect(outcome.lost == [])
    #expect(outcome.segments.map { $0.text.prefix(5) } == ["32000", "32000"])
    #expect(outcome.segments[1].range == TimeRange(seconds: 2, 4))
  }

  @Test func `a chunk that kills every time is lost`() throws {
    let outcome = try outcome(EngineDouble.command("crash"))
    #expect(outcome.segments == [])
    #expect(outcome.lost.merged() == [TimeRange(seconds: 0, 4)])
    #expect("\(try #require(outcome.failure))".contains("signal 6"))
  }
}

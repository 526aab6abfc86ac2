import Foundation
import RecapCore
import RecapTestSupport
import Synchronization
import Testing

@testable import RecapExternalSpeech

/// With real programs: small shell scripts.
@Suite(.ownThreads) struct CommandTranscriberTests {
  private let whole = [TimeRange(seconds: 0, 10)]
  private let answer = #"{"segments": [{"start": 0.5, "end": 1.5, "text": "Hello there."}]}"#

  private func job(_ windows: [TimeRange], language: String = "en-GB") -> TranscriptionJob {
    TranscriptionJob(
      recording: .blank, stream: 0, windows: windows, language: language,
      vocabulary: ["Kubernetes", "{input}"])
  }

  @Test func `the transcript is read from standard output`() async throws {
    let script = try Script("echo '\(answer)'")
    let result = try await script.transcriber().transcribe(job(whole), progress: { _ in })
    #expect(result.segments.map(\.text) == ["Hello there."])
    #expect(result.segments.map(\.range) == [TimeRange(seconds: 0.5, 1.5)])
    #expect(result.audio?.decodedEnd == MediaTime(seconds: 10))
    #expect(script.isTidy)
  }

  @Test(arguments: ["", ".json"])
  func `the transcript is read from the output file`(_ ending: String) async throws {
    let script = try Script("echo talk; echo '\(answer)' > \"$2\(ending)\"")
    let result = try await script.transcriber(arguments: ["{input}", "{output}"])
      .transcribe(job(whole), progress: { _ in })
    #expect(result.segments.map(\.text) == ["Hello there."])
  }

  @Test func `each AI window is a run with its own times`() async throws {
    let script = try Script(
      "cp \"$1\" \"$HOME/$(basename $(dirname $1)).wav\"; printf 'WEBVTT\\n\\n00:00.500 --> 00:01.500\\n<v Ann>Hello there.\\n'"
    )
    let windows = [TimeRange(seconds: 2, 4), TimeRange(seconds: 7, 9)]
    let ends = Mutex<[MediaTime]>([])
    let result = try await script.transcriber(
      ToneSource(seconds: 10, ignoresWindows: true),
      environment: ["PATH": "/usr/bin:/bin", "HOME": script.folder.path]
    ).transcribe(job(windows)) { end in ends.withLock { $0.append(end) } }
    #expect(result.segments.map(\.range) == [TimeRange(seconds: 2.5, 3.5), TimeRange(seconds: 7.5, 8.5)])
    // It can only have the name from the voice (R9).
    #expect(result.segments.map(\.speakerName) == [nil, nil])
    #expect(ends.withLock { $0 } == [MediaTime(seconds: 4), MediaTime(seconds: 9)])
    // The program was given two seconds each time, and no sound from outside the windows (R2).
    for (name, seconds) in [("0-32000.wav", [2, 3]), ("0-112000.wav", [7, 8])] {
      let bytes = try Data(
        contentsOf: script.folder.url.appending(
          path: "program-\(ProcessInfo.processInfo.processIdentifier)-\(name)"))
      #expect(bytes.count == 44 + 2 * 32_000)
      let samples = stride(from: 44, to: bytes.count, by: 2).map {
        Int16(bitPattern: UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8)
      }
      let levels = Set(samples.map { Int((Float(abs(Int($0))) / 327.67).rounded()) })
      #expect(levels == Set(seconds.map { $0 + 1 } + [0]))
    }
  }

  @Test func `text beyond the piece is left out`() async throws {
    let script = try Script(
      "printf '1\\n00:00:01,000 --> 00:00:05,000\\nlate\\n\\n2\\n00:00:03,000 --> 00:00:04,000\\nlater\\n'")
    let result = try await script.transcriber().transcribe(
      job([TimeRange(seconds: 2, 4)]), progress: { _ in })
    #expect(result.segments.map(\.text) == ["late"])
    #expect(result.segments.map(\.range) == [TimeRange(seconds: 3, 4)])
  }

  @Test func `arguments are filled in without a shell`() async throws {
    let script = try Script("printf '%s\\n' \"$@\" > \"$HOME/arguments\"; echo '\(answer)'")
    _ = try await script.transcriber(
      arguments: ["--in={input}", "-l", "{language}", "$(id); *", "--prompt={prompt}"],
      environment: ["PATH": "/usr/bin:/bin", "HOME": script.folder.path]
    ).transcribe(job(whole), progress: { _ in })
    #expect(
      try script.left("arguments")
        == "--in=\(script.folder.path)/program-\(ProcessInfo.processInfo.processIdentifier)-0-0/sound.wav\n-l\nen\n$(id); *\n--prompt=Kubernetes, {input}\n"
    )
  }

  @Test func `the prompt can be given in a file`() async throws {
    let script = try Script(
      "printf '%s\\n' \"$@\" > \"$HOME/arguments\"; cp \"$2\" \"$HOME/prompt\"; echo '\(answer)'")
    _ = try await script.transcriber(
      arguments: ["{input}", "{prompt_file}"],
      environment: ["PATH": "/usr/bin:/bin", "HOME": script.folder.path]
    ).transcribe(job(whole), progress: { _ in })
    #expect(try script.left("prompt") == "Kubernetes, {input}")
    #expect(try !script.left("arguments").contains("Kubernetes"))
    #expect(script.isTidy)
  }

  @Test func `the program gets listed variables only`() async throws {
    let script = try Script("env > \"$HOME/environment\"; echo '\(answer)'")
    _ = try await script.transcriber(
      environment: [
        "PATH": "/usr/bin:/bin", "HOME": script.folder.path, "SECRET": "1", "MODEL": "base",
      ]
    ) { $0.environment = ["MODEL"] }
    .transcribe(job(whole), progress: { _ in })
    let names = try script.left("environment").split(separator: "\n").compactMap {
      $0.split(separator: "=").first.map(String.init)
    }
    // PWD and the like are the shell's own.
    #expect(
      Set(names).subtracting(["PWD", "SHLVL", "_", "OLDPWD"]) == [
        "PATH", "HOME", "LANG", "TMPDIR", "MODEL", "RECAP_PROCESS_FAMILY",
      ])
  }

  @Test func `the recording is passed only if AI was on throughout`() async throws {
    let script = try Script("test -e \"$1\" && echo \"$1\" > \"$HOME/input\"; echo '\(answer)'")
    let transcriber = script.transcriber(
      environment: ["PATH": "/usr/bin:/bin", "HOME": script.folder.path]
    ) { $0.input = .recording }
    #expect(!transcriber.transcribesPerTrack)
    var job = job(whole)
    job.isWholeRecording = true
    _ = try await transcriber.transcribe(job, progress: { _ in })
    #expect(try script.left("input").hasSuffix("/recording.mp4\n"))
    job.isWholeRecording = false
    _ = try await transcriber.transcribe(job, progress: { _ in })
    #expect(try script.left("input").hasSuffix("sound.wav\n"))
  }

  @Test func `without sound no program starts`() async throws {
    let script = try Script("exit 1")
    let result = try await script.transcriber().transcribe(job([]), progress: { _ in })
    #expect(result.segments.isEmpty)
    let quiet = try await script.transcriber().transcribe(
      job([TimeRange(seconds: 0.92, 0.98)]), progress: { _ in })
    #expect(quiet.segments.isEmpty)
  }

  @Test func `the identity is the command with its file digests`() throws {
    let script = try Script("exit 0")
    let model = script.folder.url.appending(path: "model.bin")
    try Data("weights".utf8).write(to: model)
    let transcriber = script.transcriber(arguments: ["-m", model.path, "--again=\(model.path)", "{input}"])
    let identity = try transcriber.identify(nil)
    #expect(identity.engine == "command")
    #expect(identity.model.hasSuffix("recogniser -m \(model.path) --again=\(model.path) {input}"))
    #expect(identity.digests.keys.sorted() == ["argument.2", "argument.3", "program"])
    #expect(identity.digests["argument.2"] == Digest(of: "weights").description)
  }
}

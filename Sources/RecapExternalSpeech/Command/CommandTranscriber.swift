import Foundation
package import RecapCore
import RecapProcess

/// The engine that runs a program of this machine as the recogniser: whisper.cpp, faster-whisper, a script.
///
/// The program gets a WAV file (16 kHz, mono, 16 bits) for each chunk of sound inside the AI windows, and
/// writes a transcript in any `TranscriptFormat` to standard output or to a file.
package struct CommandTranscriber: Transcriber {
  private let source: any AudioSource
  private let workspace: any Workspace
  private let settings: Settings
  private let template: ArgumentTemplate
  /// The environment of this process.
  private let environment: [String: String]

  package init(
    source: any AudioSource, workspace: any Workspace, settings: Settings,
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) {
    self.source = source
    self.workspace = workspace
    self.settings = settings
    self.environment = environment
    template = ArgumentTemplate(settings.arguments)
  }

  /// A recording is passed to the program once; its tracks are left to the program.
  package var transcribesPerTrack: Bool { settings.input == .sound }

  package func identify(_ job: TranscriptionJob?) throws -> EngineIdentity {
    let program = try ExecutableFingerprint(template, path: environment["PATH"])
    return EngineIdentity(
      engine: "command", version: "1", model: settings.arguments.joined(separator: " "),
      digests: try program.digests())
  }

  package func transcribe(
    _ job: TranscriptionJob, progress: @escaping @Sendable (MediaTime) -> Void
  ) async throws -> RawTranscription {
    guard let end = job.windows.last?.end else {
      return RawTranscription(segments: [], speech: [], audio: nil)
    }
    let program = try ExecutableFingerprint(template, path: environment["PATH"]).program
    if settings.input == .recording, job.isWholeRecording {
      let segments = try await workspace.withScratch(scratchName("whole")) { folder in
        try await answer(
          to: try Self.link(to: job.recording, in: folder), of: TimeRange(start: .zero, end: end), job,
          program, in: folder,
          onActivity: { progress(.zero) })
      }
      progress(end)
      return RawTranscription(segments: segments, speech: [], audio: nil)
    }
    let audio = try source.open(
      AudioRequest(recording: job.recording, stream: job.stream, windows: job.windows))
    let chunker = AudioChunker(audio, windows: job.windows, longest: settings.maximumPiece)
    var segments: [RecognizedSegment] = []
    while let chunk = try chunker.next() {
      segments += try await workspace.withScratch(scratchName("\(job.stream)-\(chunk.start)")) { folder in
        let input = folder.appending(path: "sound.wav")
        do { try WaveFile.data(chunk.samples).write(to: input) } catch {
          throw OutputFailure(input.path, error)
        }
        return try await answer(
          to: input, of: chunk.range, job, program, in: folder, onActivity: { progress(chunk.range.start) })
      }
      progress(chunk.range.end)
    }
    return RawTranscription(
      segments: segments, speech: [], audio: chunker.report, loudness: chunker.loudness)
  }

  /// Links the open recording into `folder`, with its own suffix, because a program may depend on that.
  private static func link(to recording: InputFile, in folder: URL) throws -> URL {
    let place = folder.appending(path: "recording").appendingPathExtension(
      URL(filePath: recording.name).pathExtension)
    guard symlink(recording.sharedPath, place.path(percentEncoded: false)) == 0 else {
      throw OutputFailure(place.path, errno: errno)
    }
    return place
  }

  private func answer(
    to input: URL, of chunk: TimeRange, _ job: TranscriptionJob, _ program: String, in folder: URL,
    onActivity: @escaping @Sendable () -> Void
  ) async throws -> [RecognizedSegment] {
    let output = folder.appending(path: "answer")
    let (prompt, promptFile) = (job.vocabulary.joined(separator: ", "), folder.appending(path: "prompt.txt"))
    if template.hasPromptFile {
      do { try Data(prompt.utf8).write(to: promptFile) } catch { throw OutputFailure(promptFile.path, error) }
    }
    let limit = Duration.milliseconds(max(settings.timeLimit, MediaTime(milliseconds: 1)).milliseconds)
    let run = ProgramRun(
      program: program,
      arguments: template.filled(
        ArgumentTemplate.Values(
          input: input, output: output, language: job.primaryLanguage,
          prompt: prompt, promptFile: promptFile)),
      environment: childEnvironment(folder), folder: folder, timeLimit: limit,
      outputLimit: ExternalTranscript.mostBytes, children: .killed)
    let termination = try await run.run(onActivity: onActivity)
    if let failure = ProgramFailure.of(termination, program: program, limit: limit) { throw failure }
    guard case .done(let printed) = termination else { return [] }
    let data = template.hasOutput ? try written(at: output, by: program) : printed
    do throws(TranscriptSyntaxError) {
      return try ExternalTranscript.segments(data, of: chunk)
    } catch {
      throw ProgramFailure(
        program,
        "its \(template.hasOutput ? "output file" : "standard output") for \(chunk.start) to \(chunk.end) is not a transcript: \(error)",
        hint: "let it write WebVTT, SubRip or a JSON form that Recap reads", exitCode: .unavailable)
    }
  }

  /// Returns a name with the process id, because other processes use the same folder for other meetings at
  /// the same time.
  private func scratchName(_ chunk: String) -> String {
    "program-\(ProcessInfo.processInfo.processIdentifier)-\(chunk)"
  }

  private func written(at output: URL, by program: String) throws(ProgramFailure) -> Data {
    guard let file = ArgumentTemplate.answer(at: output) else {
      throw ProgramFailure(
        program, "it succeeded but wrote no file {output}, {output}.json, {output}.vtt or {output}.srt",
        exitCode: .unavailable)
    }
    do throws(RegularFile.Problem) {
      return try RegularFile(file).read(atMost: ExternalTranscript.mostBytes)
    } catch {
      throw ProgramFailure(program, "its output file cannot be read: \(error)", exitCode: .unavailable)
    }
  }

  private func childEnvironment(_ folder: URL) -> [String: String] {
    var variables = [
      "LANG": "C.UTF-8", "TMPDIR": folder.path(percentEncoded: false),
      "PATH": environment["PATH"] ?? ExecutableFingerprint.standardPath,
    ]
    for name in ["HOME"] + settings.environment { variables[name] = environment[name] }
    return variables
  }
}

import ArgumentParser
import Foundation
import Logging
import RecapCore
import RecapInsight
import RecapPipeline

struct StageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stage", abstract: "Runs one module alone, for engineers and benchmarks.",
    subcommands: [Decode.self, Transcribe.self, InsightsStage.self, ReelStage.self])

  /// Returns the content of an input file.
  /// - Throws: `OperationFailure` (66) if the file is missing, (65) if it cannot be read or is too large.
  static func read(_ path: String, atMost limit: Int = 256 << 20) throws -> Data {
    do {
      return try RegularFile(URL(fileURLWithPath: path)).read(atMost: limit)
    } catch {
      throw OperationFailure(
        "read", path, error.description, exitCode: error.isMissing ? .noInput : .dataError)
    }
  }

  /// - Throws: `OperationFailure` (66) for what is no path.
  static func refuseAddress(_ path: String) throws {
    guard RecordingAddress.isMeant(by: path) else { return }
    throw OperationFailure(
      "open", RecordingAddress.safeName(path), "this command reads files only",
      hint: "fetch it first, or name it in a manifest: `recap stage transcribe MANIFEST`", exitCode: .noInput)
  }

  /// Opens a recording that was given on the command line.
  static func openedFile(_ path: String) throws -> InputFile {
    try refuseAddress(path)
    do throws(RegularFile.Problem) {
      return try InputFile(URL(fileURLWithPath: path))
    } catch {
      throw OperationFailure("open", path, error.description, exitCode: error.exitCode)
    }
  }

  struct Decode: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "decode",
      abstract: "Decodes a recording's main track to 16 kHz mono Float32, without a header.")
    @Argument(help: "The recording.") var recording: String
    @Option(name: .shortAndLong, help: "The file to write.") var output: String
    @Option(help: "The container's stream index (default: the main audio track).") var stream: Int?
    @OptionGroup var common: CommonOptions

    func run() async throws {
      let media = Assembly.media(try common.settings().value)
      let file = try StageCommand.openedFile(recording)
      let description = try media.probe.describe(file)
      guard let track = stream ?? description.mainAudio?.stream else {
        throw OperationFailure("decode", recording, "it has no audio track")
      }
      let reader = try media.audio.open(
        AudioRequest(recording: file, stream: track, windows: [TimeRange(start: .zero, end: .endOfTime)]))
      let report = try AtomicOutput(path: output).produce { file in
        let descriptor = open(file.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw OutputFailure(output, errno: errno) }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        while let chunk = try reader.read() {
          let bytes = chunk.samples.withUnsafeBytes { Data($0) }
          do { try handle.write(contentsOf: bytes) } catch { throw OutputFailure(output, error) }
        }
        try handle.close()
        return reader.report
      }
      try common.printJSON(CanonicalJSON.tree(report))
      common.remark("\(report.decodedEnd) decoded\(report.isClean ? "" : ", with damage: \(report)")")
    }
  }

  struct Transcribe: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "transcribe", abstract: "Transcribes a recording, or a meeting by its manifest.")
    @Argument(help: "A recording, or a manifest (.json).") var input: String
    @Option(name: .shortAndLong, help: "The transcript to write (JSON).") var output: String
    @OptionGroup var common: CommonOptions

    func run() async throws {
      let settings = try common.settings().value
      try StageCommand.refuseAddress(input)
      let url = URL(fileURLWithPath: input).resolvingSymlinksInPath()
      let meeting =
        url.pathExtension.lowercased() == "json"
        ? try settings.manifestReader().read(url) : Self.bare(url)
      guard meeting.ai != .off else {
        throw OperationFailure(
          "transcribe", input, "AI was off in this meeting, so its recording may not be opened")
      }
      let transcription = try await Assembly.transcribe(
        meeting, settings, progress: common.progress, log: common.logger)
      for warning in transcription.warnings { common.logger.warning("\(warning.text)") }
      try AtomicOutput(path: output).writePrivately(CanonicalJSON.encode(transcription.transcript))
      try common.printJSON(
        .object([
          "segments": .number(Double(transcription.transcript.segments.count)),
          "words": .number(
            Double(transcription.transcript.segments.reduce(0) { $0 + WordCount.count($1.text) })),
          "speech_seconds": .number(transcription.speech.coveredDuration.seconds),
        ]))
    }

    /// Returns a meeting for a recording without a manifest: no participants, and AI on throughout.
    private static func bare(_ url: URL) -> Meeting {
      let epoch = Date(timeIntervalSince1970: 0)
      return Meeting(
        id: "recording", roomID: "none", title: url.lastPathComponent, startedAt: epoch, endedAt: epoch,
        recordings: [RecordingReference(path: url.lastPathComponent, url: url)])
    }
  }

  struct InsightsStage: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "insights",
      abstract: "Makes summary, action items, decisions and highlights of a transcript.")
    @Argument(help: "A transcript (JSON), or {meeting, transcript}.") var input: String
    @Option(name: .shortAndLong, help: "The insights to write (JSON).") var output: String
    @Option(help: "Length of the summary in words.") var words: Int?
    @OptionGroup var common: CommonOptions

    func validate() throws {
      if let words, words < 1 { throw ValidationError("--words should be at least 1") }
    }

    func run() async throws {
      let settings = try common.settings().value
      let document = try TranscriptDocument(StageCommand.read(input), named: input)
      var input = document.input
      if let pointer = Assembly.pointer(settings) {
        input.pointing = try await Pointing(pointer, log: common.logger).run(
          PointingQuestion(meeting: input.meeting, transcript: input.transcript, windows: input.windows),
          progress: { _ in })
      }
      let insights = InsightAnalysis(settings.insights(summaryWords: words)).run(input)
      for warning in insights.warnings { common.logger.warning("\(warning.text)") }
      try AtomicOutput(path: output).writePrivately(
        Data(CanonicalJSON.serialize(document.json(insights)).utf8))
    }
  }

  struct ReelStage: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "reel", abstract: "Cuts a reel from a recording.")
    @Argument(help: "The recording.") var recording: String
    @Option(help: "The cuts: JSON, [{start, end, title?}] in seconds.") var cuts: String
    @Option(name: .shortAndLong, help: "The reel to write (MP4).") var output: String
    @OptionGroup var common: CommonOptions

    func run() async throws {
      let file = try StageCommand.openedFile(recording)
      var list = EditDecisionList(clips: try Self.clips(StageCommand.read(cuts), of: file, named: cuts))
      let progress = common.progress
      let media = Assembly.media(try common.settings().value)
      let description = try media.probe.describe(file)
      let streams = try SoundingTracks(audio: media.audio).streams(
        of: OpenedRecording(file: file, description: description), in: list.clips.map(\.source).merged())
      let sounds = streams.map { EditDecisionList.Sound(recording: file, stream: $0) }
      for index in list.clips.indices { list.clips[index].sounds = sounds }
      let leftOut = description.leftOut
      if let leftOut {
        common.logger.warning("the reel has no picture", metadata: ["cause": "\(leftOut)"])
      }
      progress(ProgressEvent(stage: StageName.reel.rawValue, kind: .started))
      let reel = try AtomicOutput(path: output).produce { file in
        try media.cutter.cut(list, to: file, stills: nil) {
          progress(ProgressEvent(stage: StageName.reel.rawValue, kind: .advanced(fraction: $0)))
        }
      }
      try common.printJSON(
        .object([
          "duration": .number(reel.duration.seconds),
          "warnings": try CanonicalJSON.tree(
            leftOut.map { [QualityWarning(.pictureLeftOut, "\($0); the picture is left out")] } ?? []),
          "making": try CanonicalJSON.tree(reel.making),
          "clips": .array(
            reel.clips.map {
              .object([
                "start": .number($0.source.start.seconds), "end": .number($0.source.end.seconds),
                "reel_start": .number($0.reelStart.seconds),
              ])
            }),
        ]))
    }

    static func clips(
      _ data: Data, of recording: InputFile, named name: String
    ) throws -> [EditDecisionList.Clip] {
      do {
        return try JSONReader(JSONParser.parse(data)).array().map { entry in
          try entry.object(allowing: ["start", "end", "title"])
          let range = TimeRange(
            seconds: try entry.required("start").number(), try entry.required("end").number())
          guard range.start >= .zero, !range.isEmpty else { throw entry.failure("end is not after start") }
          return EditDecisionList.Clip(
            recording: recording, source: range,
            title: try entry.optional("title")?.string() ?? "\(range.start)")
        }
      } catch let error as JSONSyntaxError {
        throw OperationFailure("read the cuts", name, "not valid JSON: \(error)")
      } catch let error as JSONShapeError {
        throw OperationFailure("read the cuts", name, error.description)
      }
    }
  }
}

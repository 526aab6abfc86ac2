import Foundation
import RecapCore
import RecapExternalInsight
import RecapExternalSpeech
import RecapSpeech
import Testing

@testable import recap

@Suite struct SettingsTests {
  /// The commented file in the repository says what the program does without it.
  @Test func `pipeline.yaml has the defaults`() throws {
    let file = Program.repository.appending(path: "pipeline.yaml")
    let layer = try SettingsLayer.yaml(String(contentsOf: file, encoding: .utf8), origin: "pipeline.yaml")
    #expect(try SettingsResolver(defaults: Settings(), layers: [layer]).value == Settings())
  }

  @Test func `only settings that change the content are recorded`() throws {
    var moved = Settings()
    moved.home = "/elsewhere"
    moved.transcription.workers = 7
    moved.events.link = "https://example.org"
    #expect(try moved.content() == Settings().content())
    var other = Settings()
    other.transcription.engine = .sidecar
    #expect(try other.content() != Settings().content())
  }

  @Test func `settings of another engine do not count`() throws {
    #expect(try Settings().content()["transcription"]?["embedded"] != nil)
    var settings = Settings()
    settings.transcription.engine = .sidecar
    #expect(try settings.content()["transcription"]?["embedded"] == nil)
  }

  @Test func `every key of an external engine is read`() throws {
    let text = """
      transcription:
        engine: http
        host: {arguments: [h, i], environment: [J], maximum_window: 12, maximum_gap: 1, margin: 0.5, threshold: 0.4}
        command: {arguments: [a, "{input}"], input: recording, maximum_piece: 20, time_limit: 30, environment: [B]}
        http: {url: "https://c", model: d, key_file: e, key_variable: f, maximum_piece: 21, parallel_requests: 3,
          timeout: 31, attempts: 5, longest_wait: 41}
      """
    let settings = try SettingsResolver(
      defaults: Settings(), layers: [.yaml(text, origin: "test")]
    ).value.transcription
    var host = EngineProcessTranscriber.Settings()
    host.arguments = ["h", "i"]
    host.environment = ["J"]
    host.maximumWindow = MediaTime(seconds: 12)
    host.maximumGap = MediaTime(seconds: 1)
    host.margin = MediaTime(seconds: 0.5)
    host.threshold = 0.4
    #expect(settings.host == host)
    var command = CommandTranscriber.Settings()
    command.arguments = ["a", "{input}"]
    command.input = .recording
    command.maximumPiece = MediaTime(seconds: 20)
    command.timeLimit = MediaTime(seconds: 30)
    command.environment = ["B"]
    #expect(settings.command == command)
    var http = HTTPTranscriber.Settings()
    http.url = "https://c"
    http.model = "d"
    http.keyFile = "e"
    http.keyVariable = "f"
    http.maximumPiece = MediaTime(seconds: 21)
    http.parallelRequests = 3
    http.timeout = MediaTime(seconds: 31)
    http.attempts = 5
    http.longestWait = MediaTime(seconds: 41)
    #expect(settings.http == http)
  }

  @Test func `a key and waiting times are not content`() throws {
    var plain = Settings()
    plain.transcription.engine = .http
    plain.transcription.http.url = "https://stt.example.org"
    var placed = plain
    placed.transcription.http.keyFile = "/run/key"
    placed.transcription.http.attempts = 9
    #expect(try placed.content() == plain.content())
    placed.transcription.http.model = "other"
    #expect(try placed.content() != plain.content())
    // A job keeps its server and gets the key of the machine that it runs on.
    let frozen = try placed.frozen(plain.content())
    #expect(frozen.transcription.http.model == "whisper-1")
    #expect(frozen.transcription.http.keyFile == "/run/key")
  }

  @Test func `a second engine is content only if it is chosen`() throws {
    let plain = Settings()
    var named = plain
    named.insights.http.url = "https://chat.example.org"
    #expect(try named.content() == plain.content())
    #expect(try plain.content()["insights"]?["http"] == nil)
    #expect(try plain.content()["insights"]?["engine"] == nil)
    named.insights.engine = .http
    named.insights.http.model = "m"
    #expect(try named.content() != plain.content())
    var placed = named
    placed.insights.http.keyFile = "/run/key"
    placed.insights.http.attempts = 9
    #expect(try placed.content() == named.content())
    let frozen = try placed.frozen(named.content())
    #expect(frozen.insights.engine == .http && frozen.insights.http.model == "m")
    #expect(frozen.insights.http.keyFile == "/run/key")
    #expect(try placed.frozen(plain.content()).insights.engine == .embedded)
  }

  @Test func `a program's arguments are content`() throws {
    var plain = Settings()
    plain.transcription.engine = .command
    plain.transcription.command.arguments = ["whisper-cli", "{input}"]
    var placed = plain
    placed.transcription.command.timeLimit = MediaTime(seconds: 5)
    placed.transcription.command.environment = ["TOKEN"]
    #expect(try placed.content() == plain.content())
    placed.transcription.command.arguments = ["whisper-cli", "-l", "en", "{input}"]
    #expect(try placed.content() != plain.content())
  }

  @Test func `the vocabulary may be any words`() throws {
    let layer = try SettingsLayer.yaml(
      "transcription: {text: {vocabulary: [no, on, 12:30, 3.10, Zephyr]}}", origin: "file")
    let settings = try SettingsResolver(defaults: Settings(), layers: [layer]).value
    #expect(settings.transcription.text.vocabulary == ["no", "on", "12:30", "3.10", "Zephyr"])
  }

  /// Every setting that the sources name in a text of theirs.
  private static let namedKeys: [(file: String, key: String)] = {
    let literal = /"(?:[^"\\]|\\.)*"/
    let setting =
      /(?:^|[^a-zA-Z0-9_.\/\\])((?:media|transcription|insights|reel|events|notices|queue|metrics|checkpoints)(?:\.[a-z_]+)+)/
    let folder = Program.repository.appending(path: "Sources")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.allObjects ?? []
    return files.compactMap { $0 as? URL }.filter {
      $0.pathExtension == "swift" && !$0.path.contains("/RecapExport/")
    }
    .flatMap { file in
      let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
      // Lines with a string literal, and what is between its quotes.
      return text.split(separator: "\n").filter { $0.contains("\"") && $0.contains(".") }
        .flatMap { $0.matches(of: literal).map(\.output) }
        .flatMap { $0.matches(of: setting).map { (file.lastPathComponent, String($0.output.1)) } }
    }
  }()

  @Test func `every setting named in a text exists`() throws {
    let tree = try SettingsResolver<Settings>.tree(of: Settings())
    #expect(Self.namedKeys.count > 40)
    for (file, key) in Self.namedKeys where !["events.jsonl"].contains(key) {
      var place: JSON? = tree
      for part in key.split(separator: ".") { place = place?[String(part)] }
      #expect(place != nil, "\(key) in \(file)")
    }
  }

  @Test func `addresses in the page belong to the content, if set`() throws {
    let plain = Settings()
    #expect(try plain.content()["events"] == nil)
    var linked = Settings()
    linked.events.recordingLink = "../{recording}"
    linked.events.link = "https://x.example/{meeting_id}"
    #expect(try linked.content()["events"] == .object(["recording_link": .string("../{recording}")]))
    let frozen = try plain.frozen(linked.content())
    #expect(frozen.events.recordingLink == "../{recording}")
    #expect(frozen.events.link == plain.events.link)
    #expect(try linked.frozen(plain.content()).events.recordingLink == nil)
  }

  @Test(arguments: [
    "events.recording_link=http://x.example/a", "events.recording_link=x/{place}/a",
    "events.report_link=javascript:x",
  ])
  func `an address that is not permitted in the page is refused`(setting: String) throws {
    let failure = #expect(throws: SettingsFailure.self) {
      try Settings.resolve(config: nil, assignments: [setting], home: nil)
    }
    #expect(failure?.cause.contains(setting.prefix { $0 != "=" }) == true)
  }
}

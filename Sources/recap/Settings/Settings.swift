import Foundation
import RecapCore
import RecapDelivery
import RecapMedia
import RecapPipeline
import RecapSpeech
import RecapTranscripts

/// All settings of the program, composed of those beside each part. Precedence: flag, environment,
/// file, default. The rules of the product (500 words, six months) are not settings.
struct Settings: Codable, Hashable, Sendable {
  /// Who turns sound into words.
  enum Engine: String, SettingsChoice {
    /// The profile's engine, in processes of Recap's own.
    case embedded
    /// A program of this machine that speaks the host protocol: one that stays, and gets windows of speech.
    case host
    /// A program of this machine that is run for each piece of sound.
    case command
    /// An OpenAI-compatible server: the one engine that lets sound leave this machine.
    case http
    /// A transcript that lies beside the recording.
    case sidecar
  }

  struct Speech: Codable, Hashable, Sendable {
    var engine = Engine.embedded
    /// How good, for what cost, where the engine is embedded.
    var profile = TranscriptionProfile.accurate
    /// Where the embedded engine is; null looks where set-up puts it.
    var engineDirectory: String?
    /// Stretches of speech recognised side by side; null takes the processors at hand, four at most.
    var workers: Int?
    var embedded = EmbeddedTranscriber.Settings()
    var host = HostTranscriber.Settings()
    var command = CommandTranscriber.Settings()
    var http = HTTPTranscriber.Settings()
    var text = Transcription.Settings()

    /// The embedded engine's settings with what the profile decides.
    var recognition: EmbeddedTranscriber.Settings { embedded.completed(by: profile) }
  }

  struct Reel: Codable, Hashable, Sendable {
    /// How pictures get into the reel.
    var mode = ReelMode.smart
    var clips = ClipPlanner.Settings()
    var encoding = FFmpegReelCutter.Settings()
  }

  struct Events: Codable, Hashable, Sendable {
    /// CloudEvents `source`: who speaks.
    var source = "urn:recap"
    /// Where people read a recap; `{meeting_id}` and `{revision}` stand for its own.
    var link = "artefacts/{meeting_id}/{revision}/index.html"
    /// The file that events are appended to; relative to the home folder.
    var jsonLines = "events.jsonl"

    /// Where people read `recap`; nil if that is no address that works from elsewhere.
    func page(of recap: Recap) -> String? {
      let page = RecapLink.fill(link, meetingID: recap.meetingID, revision: recap.revision)
      return RecapLink.isAddress(page) ? page : nil
    }
  }

  /// Who is told besides the file of events: nobody, unless somebody says so.
  struct Notices: Codable, Hashable, Sendable {
    /// Gets every event, signed.
    var webhook = WebhookSettings()
    /// Mails the room's members.
    var mail = MailSink.Settings()
    /// Gets a message for the room, signed.
    var room = WebhookSettings()
    /// A folder with texts of one's own; null takes those that are shipped.
    var templates: String?
  }

  struct Queue: Codable, Hashable, Sendable {
    /// Meetings that `work` takes on side by side, each in a process of its own.
    var jobs = 1
    /// Seconds that a claim holds without a heartbeat.
    var lease = 60.0
    /// Seconds that a job may stand still.
    var patience = 900.0
    /// Seconds between two looks for work.
    var pollInterval = 2.0
    /// A job waits where less is free under the home folder.
    var minimumFreeMegabytes = 512
    var retry = JobTransition.Policy()
    /// Hours that completed and cancelled jobs are listed.
    var keepCompletedHours = 24.0
    /// Hours that discarded jobs are listed.
    var keepDiscardedHours = 168.0

    var timing: WorkTiming {
      WorkTiming(lease: .seconds(lease), patience: .seconds(patience), now: Host.now)
    }
  }

  struct Watching: Codable, Hashable, Sendable {
    /// A file for node_exporter's textfile collector; null writes none.
    var textfile: String?
    /// A port of 127.0.0.1 on which `work` answers /metrics and /healthz; null listens nowhere.
    var port: Int?
  }

  /// Where everything is kept; the XDG data folder where it is not said.
  var home: String?
  /// Where recordings may lie besides their manifest's folder.
  var recordingsRoot: String?
  /// How recordings are read, and how much of a hostile one.
  var media = FFmpegAudioSource.Settings()
  var transcription = Speech()
  var insights = InsightSettings()
  var reel = Reel()
  var events = Events()
  var notices = Notices()
  var queue = Queue()
  var metrics = Watching()

  var recordingsFolder: URL? { recordingsRoot.map { URL(fileURLWithPath: $0, isDirectory: true) } }

  var homeFolder: URL {
    if let home { return URL(fileURLWithPath: home, isDirectory: true) }
    let data = Environment["XDG_DATA_HOME"] ?? NSHomeDirectory() + "/.local/share"
    return URL(fileURLWithPath: data, isDirectory: true).appending(path: "recap")
  }

  /// The insight settings, with the summary's length in words where that is asked for.
  func insights(summaryWords words: Int?) -> InsightSettings {
    var settings = insights
    if let words { settings.summary.maximumWords = words }
    return settings
  }

  /// The settings that decide what a recap says; where and how fast it is made is left out.
  func content() throws -> JSON {
    var counted = self
    counted.transcription.engineDirectory = nil
    counted.transcription.workers = nil
    counted.transcription.host = transcription.host.placed(as: .init())
    counted.transcription.command = transcription.command.placed(as: .init())
    counted.transcription.http = transcription.http.placed(as: .init())
    counted.transcription.embedded = transcription.recognition
    counted.media.bounds = MediaBounds()
    guard case .object(var members) = try SettingsResolver<Settings>.tree(of: counted),
      case .object(var speech) = members["transcription"]
    else { return .null }
    for key in ["home", "recordings_root", "events", "notices", "queue", "metrics"] { members[key] = nil }
    // What a profile means stands in the engine's own settings.
    speech["profile"] = nil
    for engine in Engine.allCases where engine != transcription.engine { speech[engine.rawValue] = nil }
    members["transcription"] = .object(speech)
    return .object(members)
  }
}

extension Settings {
  /// These settings with the content of a job's: what a recap says was decided when the job was
  /// submitted, where and how fast it is made is decided here.
  func frozen(_ content: JSON) throws -> Settings {
    guard case .object(var members) = content else { return self }
    if case .object(var media) = members["media"] {
      media["bounds"] = nil
      members["media"] = .object(media)
    }
    let layer = SettingsLayer(origin: "the job's settings", tree: .object(members))
    var settings = try SettingsResolver(defaults: Settings(), layers: [layer]).value
    settings.home = home
    settings.recordingsRoot = recordingsRoot
    settings.media.bounds = media.bounds
    settings.transcription.engineDirectory = transcription.engineDirectory
    settings.transcription.workers = transcription.workers
    settings.transcription.host = settings.transcription.host.placed(as: transcription.host)
    settings.transcription.command = settings.transcription.command.placed(as: transcription.command)
    settings.transcription.http = settings.transcription.http.placed(as: transcription.http)
    settings.events = events
    settings.notices = notices
    settings.queue = queue
    settings.metrics = metrics
    return settings
  }

  /// Reads all sources of settings and lays them over the defaults.
  static func resolve(
    config: String?, assignments: [String], home: String?
  ) throws -> SettingsResolver<Settings> {
    var layers: [SettingsLayer] = []
    if let file = try configurationFile(config) { layers.append(try layer(of: file)) }
    if let variable = Environment["RECAP_HOME"] {
      layers.append(SettingsLayer(origin: "RECAP_HOME", tree: .object(["home": .string(variable)])))
    }
    layers += try assignments.map(SettingsLayer.assignment)
    if let home { layers.append(SettingsLayer(origin: "--home", tree: .object(["home": .string(home)]))) }
    let settings = try SettingsResolver(defaults: Settings(), layers: layers)
    try SettingsBounds.check(settings)
    return settings
  }

  /// - Throws: `SettingsFailure`: also if somebody else may write the file: it names programs to run.
  private static func layer(of file: String) throws -> SettingsLayer {
    let content: Data
    do throws(TrustedFile.Problem) {
      content = try TrustedFile.read(file, as: .settings, atMost: 1 << 20)
    } catch {
      throw SettingsFailure(subject: file, cause: error.description, hint: error.hint)
    }
    return try .yaml(String(decoding: content, as: UTF8.self), origin: file)
  }

  /// `--config`, else `RECAP_CONFIG`, else the XDG config folder's; nil if none of them is there. Never the
  /// current folder's: whoever fills the folder that somebody works in would say which programs run.
  static func configurationFile(_ flag: String?) throws -> String? {
    if let named = flag ?? Environment["RECAP_CONFIG"] {
      guard FileManager.default.fileExists(atPath: named) else {
        throw SettingsFailure(subject: named, cause: "there is no such file")
      }
      return named
    }
    let folder = Environment["XDG_CONFIG_HOME"] ?? NSHomeDirectory() + "/.config"
    let file = folder + "/recap/pipeline.yaml"
    return FileManager.default.fileExists(atPath: file) ? file : nil
  }
}

extension TranscriptionProfile: SettingsChoice {}

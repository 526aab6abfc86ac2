import Foundation
import RecapCore
import RecapDelivery
import RecapExternalInsight
import RecapExternalSpeech
import RecapInsight
import RecapMedia
import RecapObjects
import RecapPipeline
import RecapSpeech

/// All settings of the program, composed of those declared beside each part. Precedence: flag, environment,
/// file, default. The rules of the product (500 words, six months) are not settings.
struct Settings: Codable, Hashable, Sendable {
  /// The engine that turns sound into text.
  enum Engine: String, SettingsChoice {
    /// The profile's engine, in engine processes of Recap.
    case embedded
    /// A program of this machine that implements the engine protocol: it keeps running and gets chunks of
    /// speech.
    case host
    /// A program of this machine that is run for each piece of sound.
    case command
    /// An OpenAI-compatible server: the only engine that sends sound out of this machine.
    case http
    /// A transcript beside the recording.
    case sidecar
  }

  struct Speech: Codable, Hashable, Sendable {
    var engine = Engine.embedded
    /// The trade-off between accuracy and cost, if the engine is `embedded`.
    var profile = TranscriptionProfile.accurate
    /// The folder of the embedded engine; null uses the one of the set-up.
    var engineDirectory: String?
    /// The number of chunks that are recognised concurrently; null uses the available processors, at most
    /// four.
    var workers: Int?
    var embedded = EmbeddedTranscriber.Settings()
    var host = EngineProcessTranscriber.Settings()
    var command = CommandTranscriber.Settings()
    var http = HTTPTranscriber.Settings()
    var text = Transcription.Settings()

    /// The embedded engine's settings, completed by the profile.
    var recognition: EmbeddedTranscriber.Settings { embedded.completed(by: profile) }
  }

  /// Recordings that are no files of this machine.
  struct Recordings: Codable, Hashable, Sendable {
    /// The prefixes of addresses that a manifest may name; none: every address is refused.
    var sources: [String] = []
    /// Whether a server of an https source may have a private address.
    var allowPrivateAddresses = false
    /// The length of the longest recording that is fetched, in bytes.
    var maxBytes = 64 << 30
  }

  struct Reel: Codable, Hashable, Sendable {
    /// How video is put into the reel.
    var mode = ReelMode.smart
    var clips = ClipPlanner.Settings()
    var encoding = FFmpegReelCutter.Settings()
  }

  struct Events: Codable, Hashable, Sendable {
    /// The CloudEvents `source` of the events.
    var source = "urn:recap"
    /// The address of the page of a recap; `{meeting_id}`, `{revision}` and `{place}` are replaced by the recap's.
    var link = "{place}/index.html"
    /// The address of the whole recording, which the page then plays: https, or relative to the page. null: the page
    /// plays only the reel. `{meeting_id}`, `{revision}`, `{recording}` and `{number}` are replaced.
    var recordingLink: String?
    /// The address at which readers report a line of the page, `mailto:` or https; null: they cannot.
    /// `{meeting_id}`, `{revision}` and `{line}` are replaced.
    var reportLink: String?
    /// The file to which events are appended, relative to the home.
    var jsonLines = "events.jsonl"

    /// Returns the address of the page of a recap, or nil if `link` is not an address that works from
    /// elsewhere.
    func page(of stored: StoredRecap) -> String? {
      let page = RecapLink.fill(
        link, meetingID: stored.recap.meetingID, revision: stored.recap.revision, place: stored.location.place
      )
      return RecapLink.isAddress(page) ? page : nil
    }
  }

  /// The sinks besides the events file: none by default.
  struct Notices: Codable, Hashable, Sendable {
    /// The receiver of every event, signed.
    var webhook = WebhookSettings()
    /// The mails to the room's members.
    var mail = MailSink.Settings()
    /// The receiver of the messages to the room, signed.
    var room = WebhookSettings()
    /// A folder with custom templates; null uses the built-in ones.
    var templates: String?
  }

  struct Queue: Codable, Hashable, Sendable {
    /// The number of meetings on which `work` works concurrently, each in its own process.
    var jobs = 1
    /// The seconds that a claim is valid without a heartbeat.
    var lease = 60.0
    /// The seconds that a job may go without progress.
    var patience = 900.0
    /// The seconds between two polls of the queue.
    var pollInterval = 2.0
    /// The free space in MB under the home below which jobs wait.
    var minimumFreeMegabytes = 512
    var retry = JobTransition.Policy()
    /// The hours for which completed and cancelled jobs are kept.
    var keepCompletedHours = 24.0
    /// The hours for which discarded jobs are kept.
    var keepDiscardedHours = 168.0

    var timing: WorkTiming {
      WorkTiming(lease: .seconds(lease), stallTimeout: .seconds(patience), now: Instant.current)
    }
  }

  struct Watching: Codable, Hashable, Sendable {
    /// A file for node_exporter's textfile collector; null writes none.
    var textfile: String?
    /// The port on which `work` serves /metrics and /healthz; null opens no port.
    var port: Int?
    /// The address of this machine for that port. Another one than the loopback is for containers, which are asked from
    /// outside: numbers and the daemon's trouble, without a password.
    var address = "127.0.0.1"
  }

  struct Checkpoints: Codable, Hashable, Sendable {
    /// The file with the private key that signs checkpoints, as `recap store key --new` makes it; null: they are not
    /// signed.
    var key: String?
    /// The public keys whose signatures count besides that of `key`: those of machines without the private key, and
    /// earlier ones.
    var trusted: [String] = []
  }

  /// The home; null uses a folder in the XDG data folder.
  var home: String?
  /// The store of many machines, a `postgresql://` URL; null keeps everything under the home.
  var store: String?
  /// Where the store of many machines keeps records and artefacts: `s3://…`, or a folder that all machines share.
  var artefacts: String?
  /// A folder in which recordings may be, besides their manifest's folder.
  var recordingsRoot: String?
  /// A folder with the vocabularies of rooms, each in `<room_id>.json`.
  var roomVocabularies: String?
  /// Where recordings may be fetched from.
  var recordings = Recordings()
  /// How recordings are read, and the bounds for hostile ones.
  var media = FFmpegAudioSource.Settings()
  var transcription = Speech()
  var insights = Insight()
  var reel = Reel()
  var events = Events()
  var notices = Notices()
  var queue = Queue()
  var metrics = Watching()
  /// What is kept outside of the database, to notice that it was rolled back.
  var checkpoints = Checkpoints()

  var homeFolder: URL {
    if let home { return URL(fileURLWithPath: home, isDirectory: true) }
    let data = Environment["XDG_DATA_HOME"] ?? NSHomeDirectory() + "/.local/share"
    return URL(fileURLWithPath: data, isDirectory: true).appending(path: "recap")
  }

  /// Returns the insight settings, with the summary's length in words if it is given.
  func insights(summaryWords words: Int?) -> InsightSettings {
    var settings = insights.analysis
    if let words { settings.summary.maximumWords = words }
    return settings
  }

  /// Returns the settings that decide the content of a recap; where and how fast it is made is left out.
  func content() throws -> JSON {
    var counted = self
    counted.transcription.engineDirectory = nil
    counted.transcription.workers = nil
    counted.transcription.host = transcription.host.placed(as: .init())
    counted.transcription.command = transcription.command.placed(as: .init())
    counted.transcription.http = transcription.http.placed(as: .init())
    counted.transcription.embedded = transcription.recognition
    counted.insights.http = insights.http.placed(as: .init())
    counted.media.bounds = MediaBounds()
    guard case .object(var members) = try SettingsResolver<Settings>.tree(of: counted),
      case .object(var speech) = members["transcription"], case .object(var insight) = members["insights"]
    else { return .null }
    let elsewhere = [
      "home", "store", "artefacts", "recordings", "recordings_root", "room_vocabularies", "events", "notices",
      "queue", "metrics", "checkpoints",
    ]
    for key in elsewhere { members[key] = nil }
    // They stand in the page. Without them, nothing is added, and the digest stays as it was.
    let links = ["recording_link": events.recordingLink, "report_link": events.reportLink]
      .compactMapValues { $0.map(JSON.string) }
    if !links.isEmpty { members["events"] = .object(links) }
    // The engine's own settings contain the profile's values.
    speech["profile"] = nil
    for engine in Engine.allCases where engine != transcription.engine { speech[engine.rawValue] = nil }
    members["transcription"] = .object(speech)
    // Without a second engine, the digest stays as it was.
    if insights.engine == .embedded { for key in ["engine", "http"] { insight[key] = nil } }
    members["insights"] = .object(insight)
    return .object(members)
  }
}

extension Settings {
  /// Returns these settings with the content settings of a job: the content of a recap was decided when the
  /// job was submitted, where and how fast it is made is decided now.
  func frozen(_ content: JSON) throws -> Settings {
    guard case .object(var members) = content else { return self }
    if case .object(var media) = members["media"] {
      media["bounds"] = nil
      members["media"] = .object(media)
    }
    let layer = SettingsLayer(origin: "the job's settings", tree: .object(members))
    var settings = try SettingsResolver(defaults: Settings(), layers: [layer]).value
    settings.home = home
    settings.store = store
    settings.artefacts = artefacts
    settings.recordings = recordings
    settings.recordingsRoot = recordingsRoot
    settings.roomVocabularies = roomVocabularies
    settings.media.bounds = media.bounds
    settings.transcription.engineDirectory = transcription.engineDirectory
    settings.transcription.workers = transcription.workers
    settings.transcription.host = settings.transcription.host.placed(as: transcription.host)
    settings.transcription.command = settings.transcription.command.placed(as: transcription.command)
    settings.transcription.http = settings.transcription.http.placed(as: transcription.http)
    settings.insights.http = settings.insights.http.placed(as: insights.http)
    let links = (settings.events.recordingLink, settings.events.reportLink)
    settings.events = events
    (settings.events.recordingLink, settings.events.reportLink) = links
    settings.notices = notices
    settings.queue = queue
    settings.metrics = metrics
    settings.checkpoints = checkpoints
    return settings
  }

  /// Reads all sources of settings and merges them over the defaults.
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

  /// - Throws: `SettingsFailure`, also if another user may write the file, because it names programs to
  ///   run.
  private static func layer(of file: String) throws -> SettingsLayer {
    let content: Data
    do throws(TrustedFile.Problem) {
      content = try TrustedFile.read(file, as: .settings, atMost: 1 << 20)
    } catch {
      throw SettingsFailure(subject: file, cause: error.description, hint: error.hint)
    }
    return try .yaml(String(decoding: content, as: UTF8.self), origin: file)
  }

  /// Returns `--config`, else `RECAP_CONFIG`, else the file in the XDG config folder, or nil if none
  /// exists. The current folder is never searched: any user who can write to a user's current folder could
  /// name programs to run.
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

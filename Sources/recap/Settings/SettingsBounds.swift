import Foundation
import RecapCore
import RecapExternalInsight
import RecapExternalSpeech
import RecapMedia
import RecapObjects

/// The bounds of settings beyond their types. They are checked before a meeting is opened: found half-way,
/// an invalid value would look like a damaged recording, which is never retried.
enum SettingsBounds {
  /// The smallest and largest values, by path. Other numbers must only be non-negative.
  private static let ranges: [String: ClosedRange<Double>] = [
    "insights.highlights.clip_seconds": 1...600,
    "insights.highlights.total_seconds": 1...3600,
    "insights.http.attempts": 1...20,
    "insights.http.longest_wait": 0...600,
    "insights.http.maximum_requests": 1...1000,
    "insights.http.maximum_tokens": 64...1_000_000,
    "insights.http.maximum_words": 100...100_000,
    "insights.http.timeout": 1...3600,
    "insights.http.total_timeout": 1...3600,
    "media.bounds.analysed_time": 0...3600,
    "media.bounds.maximum_pixels": 1024...268_435_456,
    "media.bounds.maximum_streams": 1...1024,
    "media.bounds.open_timeout": 0.1...3600,
    "media.bounds.read_timeout": 0.1...3600,
    "media.chunk": 0.01...10,
    "media.maximum_channels": 1...64,
    "media.maximum_length": 1...604_800,
    "media.maximum_sample_rate": 1000...768_000,
    "media.minimum_sample_rate": 1000...768_000,
    "metrics.port": 1...65_535,
    "notices.mail.time_limit": 1...240,
    "notices.room.timeout": 1...60,
    "notices.webhook.timeout": 1...60,
    "queue.jobs": 1...64,
    "queue.lease": 3...3600,
    "queue.patience": 10...86_400,
    "queue.poll_interval": 0.05...60,
    "queue.retry.maximum_attempts": 1...25,
    "queue.retry.maximum_crashes": 1...25,
    "queue.retry.maximum_losses": 1...1000,
    "recordings.max_bytes": 1...1e15,
    "reel.clips.seconds_after": 0...60,
    "reel.clips.seconds_before": 0...60,
    "reel.encoding.fade": 0...1000,
    "reel.encoding.maximum_frame_rate": 10...240,
    "reel.encoding.maximum_height": 16...4320,
    "reel.encoding.maximum_width": 16...7680,
    "reel.encoding.quality": 0...51,
    "reel.encoding.sound_bit_rate": 8000...512_000,
    "transcription.command.maximum_piece": 10...86_400,
    "transcription.command.time_limit": 1...86_400,
    "transcription.embedded.margin": 0...5,
    "transcription.embedded.maximum_window": 1...30,
    "transcription.embedded.threshold": 0...1,
    "transcription.embedded.whisper.beam": 1...8,
    "transcription.embedded.whisper.doubtful_beam": 1...8,
    "transcription.embedded.whisper.doubtful_below": 0...1,
    "transcription.embedded.whisper.second_opinion_below": 0...1,
    "transcription.embedded.whisper.context": -1...30,
    "transcription.host.margin": 0...5,
    "transcription.host.maximum_window": 1...30,
    "transcription.host.threshold": 0...1,
    "transcription.http.attempts": 1...20,
    "transcription.http.longest_wait": 0...600,
    "transcription.http.maximum_piece": 10...3600,
    "transcription.http.parallel_requests": 1...32,
    "transcription.http.timeout": 1...3600,
    "transcription.text.attribution.minimum_support": 0...1,
    "transcription.text.cross_talk.difference": 0...60,
    "transcription.text.cross_talk.echo": 0...1,
    "transcription.text.cross_talk.similarity": 0...1,
    "transcription.workers": 1...256,
  ]

  /// The presets of x264.
  private static let presets = [
    "ultrafast", "superfast", "veryfast", "faster", "fast", "medium", "slow", "slower", "veryslow",
    "placebo",
  ]

  /// - Throws: `SettingsFailure` for the first setting, by path, that is out of bounds.
  static func check(_ settings: SettingsResolver<Settings>) throws {
    for (path, value) in leaves(try settings.tree()) {
      guard let problem = problem(value, at: path) else { continue }
      throw SettingsFailure(subject: settings.origins[path] ?? "default", cause: "\(path): \(problem)")
    }
    if let problem = StoreAddress.problem(settings.value) {
      throw SettingsFailure(
        subject: settings.origins[problem.key] ?? "default", cause: "\(problem.key): \(problem.cause)",
        hint: problem.hint)
    }
    if settings.value.insights.engine == .http, let problem = settings.value.insights.http.problem() {
      throw SettingsFailure(
        subject: settings.origins[problem.key] ?? settings.origins["insights.engine"] ?? "default",
        cause: "\(problem.key): \(problem.cause)", hint: problem.hint)
    }
  }

  private static func problem(_ value: JSON, at path: String) -> String? {
    if path == "reel.encoding.preset", let name = value.stringValue, !presets.contains(name) {
      return UnknownName.message("unknown value \"\(name)\"", name, expected: presets)
    }
    if path == "media.bounds.codecs",
      let name = value.arrayValue?.lazy.compactMap(\.stringValue).first(where: { !MediaCodecs.isKnown($0) })
    {
      return "\"\(name)\" is not a codec that FFmpeg knows"
    }
    // CloudEvents 1.0.2, "source": a URI-reference that is not empty.
    if path == "events.source", let source = value.stringValue,
      source.isEmpty || source.contains(where: \.isWhitespace) || URLComponents(string: source) == nil
    {
      return "\"\(source.prefix(200))\" is not a URI, such as https://meet.example.org or urn:recap"
    }
    if path == "metrics.address", let address = value.stringValue, !isAddress(address) {
      return "\"\(address.prefix(200))\" is not an IP address, such as 127.0.0.1, 0.0.0.0 or ::"
    }
    if path == "events.link", let template = value.stringValue { return RecapLink.problem(with: template) }
    if path == "events.recording_link", let template = value.stringValue {
      return PageAddress.problem(withRecording: template)
    }
    if path == "events.report_link", let template = value.stringValue {
      return PageAddress.problem(withReport: template)
    }
    if path == "recordings.sources" {
      do { _ = try RecordingSource.read(value.arrayValue?.compactMap(\.stringValue) ?? []) } catch let failure
        as any RecapFailure
      { return "\(failure.subject) \(failure.cause)" } catch { return "\(error)" }
    }
    if path == "checkpoints.trusted" {
      let wrong = value.arrayValue?.compactMap(\.stringValue).first { NoteVerifier($0) == nil }
      return wrong.map {
        "\($0.prefix(200).debugDescription) is not a public key, as `recap store key` prints it"
      }
    }
    if path == "transcription.command.arguments" {
      return CommandTranscriber.Settings.problem(
        withArguments: value.arrayValue?.compactMap(\.stringValue) ?? [])
    }
    guard let number = value.numberValue else { return nil }
    let said = CanonicalJSON.serialize(.number(number))
    guard let range = ranges[path] else { return number < 0 ? "should not be negative, is \(said)" : nil }
    guard !range.contains(number) else { return nil }
    let (low, high) = (
      CanonicalJSON.serialize(.number(range.lowerBound)), CanonicalJSON.serialize(.number(range.upperBound))
    )
    return "should be from \(low) to \(high), is \(said)"
  }

  private static func isAddress(_ text: String) -> Bool {
    var bytes = in6_addr()
    return withUnsafeMutableBytes(of: &bytes) { bytes in
      inet_pton(text.contains(":") ? AF_INET6 : AF_INET, text, bytes.baseAddress) == 1
    }
  }

  /// Returns all settings, sorted by path.
  static func leaves(_ json: JSON, at path: String = "") -> [(path: String, value: JSON)] {
    guard case .object(let members) = json else { return [(path, json)] }
    return members.sorted { $0.key < $1.key }
      .flatMap { leaves($1, at: path.isEmpty ? $0 : "\(path).\($0)") }
  }
}

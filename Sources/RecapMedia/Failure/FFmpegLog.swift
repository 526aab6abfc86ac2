import CMedia

/// What FFmpeg complained about while one job called it; nothing is ever printed.
///
/// FFmpeg's log is one callback for the whole process. The collector is attached to the calling
/// thread for the time of each call, so two jobs never read each other's complaints.
final class FFmpegLog {
  /// The most that FFmpeg may allocate at once, in bytes: a table in a damaged file can ask for
  /// gigabytes. It bounds one allocation, not their sum.
  static let largestAllocation: UInt = 256 << 20

  private static let installed: Void = media_prepare(largestAllocation)

  private let log: UnsafeMutablePointer<media_log>

  init() {
    Self.installed
    log = .allocate(capacity: 1)
    log.initialize(to: media_log())
  }

  deinit { log.deallocate() }

  /// How many lines at level "error" or worse there were.
  var errors: Int { Int(log.pointee.errors) }

  /// Whether it refused a format that is not among those that may be tried: it says so in the log only.
  var refusedFormat: Bool { log.pointee.refused_format != 0 }

  /// The last of them, without FFmpeg's "[mov,mp4 @ 0x5581…]" in front; nil if there was none.
  var lastLine: String? {
    guard log.pointee.errors > 0 else { return nil }
    let line = withUnsafeBytes(of: &log.pointee.line) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    return Self.withoutContext(line)
  }

  func clear() { log.pointee = media_log() }

  /// Collects what FFmpeg says during `body` on this thread.
  func collecting<T>(_ body: () throws -> T) rethrows -> T {
    let before = media_log_attach(log)
    defer { _ = media_log_attach(before) }
    return try body()
  }

  /// `line` without the leading "[name @ address]": an address is noise, and differs at each run.
  static func withoutContext(_ line: String) -> String {
    var rest = Substring(line)
    while rest.first == "[", let end = rest.firstIndex(of: "]"), rest[..<end].contains(" @ 0x") {
      rest = rest[rest.index(after: end)...].drop { $0 == " " }
    }
    return String(rest)
  }
}

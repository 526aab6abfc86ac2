import CMedia

/// The errors that FFmpeg logs while one job calls it; they are never printed.
///
/// FFmpeg has one log callback for the whole process. The collector is attached to the calling thread for
/// the duration of each call, so that two jobs never get each other's errors.
final class FFmpegLog {
  /// In bytes, the maximum size of one allocation by FFmpeg: a table in a damaged file can require
  /// gigabytes. It limits one allocation, not their sum.
  static let largestAllocation: UInt = 256 << 20

  private static let installed: Void = media_prepare(largestAllocation)

  private let log: UnsafeMutablePointer<media_log>

  init() {
    Self.installed
    log = .allocate(capacity: 1)
    log.initialize(to: media_log())
  }

  deinit { log.deallocate() }

  /// The number of lines at level "error" or worse.
  var errors: Int { Int(log.pointee.errors) }

  /// A Boolean value that indicates whether FFmpeg refused a format that is not allowed, which it reports
  /// only in the log.
  var refusedFormat: Bool { log.pointee.refused_format != 0 }

  /// The last of these lines, without the prefix "[mov,mp4 @ 0x5581…]", or nil if there is none.
  var lastLine: String? {
    guard log.pointee.errors > 0 else { return nil }
    let line = withUnsafeBytes(of: &log.pointee.line) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    return Self.withoutContext(line)
  }

  func clear() { log.pointee = media_log() }

  /// Collects what FFmpeg logs during `body` on this thread.
  func collecting<T>(_ body: () throws -> T) rethrows -> T {
    let before = media_log_attach(log)
    defer { _ = media_log_attach(before) }
    return try body()
  }

  /// Returns `line` without the prefix "[name @ address]": an address is noise and differs in each run.
  static func withoutContext(_ line: String) -> String {
    var rest = Substring(line)
    while rest.first == "[", let end = rest.firstIndex(of: "]"), rest[..<end].contains(" @ 0x") {
      rest = rest[rest.index(after: end)...].drop { $0 == " " }
    }
    return String(rest)
  }
}

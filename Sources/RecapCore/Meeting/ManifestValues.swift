import Foundation

/// The largest number of entries in a list of a manifest: more than any meeting has, and few enough to be
/// read quickly.
enum ManifestLimit: Int {
  /// A recorder that is restarted during the meeting makes a recording for each part. The worker probes,
  /// hashes and transcribes each one in full.
  case recordings = 64
  /// The streams that a manifest can name.
  case tracks = 1024
  case people = 10_000
  /// Names and terms.
  case terms = 500
  /// The spellings that a term sounds like.
  case sounds = 8
  /// Windows, speaker turns and chat messages: one a second for a day.
  case entries = 100_000
}

/// The value types of a manifest.
extension JSONReader {
  /// Reads a list with at most `limit` entries.
  func list(atMost limit: ManifestLimit) throws(JSONShapeError) -> [JSONReader] {
    let count = value.arrayValue?.count ?? 0
    guard count <= limit.rawValue else {
      throw failure("has \(count) entries; at most \(limit.rawValue) are read")
    }
    return try array()
  }

  /// Reads the text of a chat message: at most 8192 bytes of UTF-8.
  func chatText() throws(JSONShapeError) -> String {
    let text = try string()
    guard text.utf8.count <= 8192 else { throw failure("is longer than 8192 bytes") }
    return text
  }

  func date() throws(JSONShapeError) -> Date {
    let text = try string()
    guard let date = RFC3339.date(text) else {
      throw failure("\"\(text.prefix(40))\" is not an RFC 3339 date and time, such as 2025-03-04T09:00:00Z")
    }
    guard date < Self.latestDate else { throw failure("is later than the year 9998") }
    return date
  }

  /// 1 January 9999. The date on which a recap expires must be writable in RFC 3339.
  private static let latestDate = Date(timeIntervalSince1970: 253_370_764_800)

  /// Reads a title or a name, which is shown on one line, many times.
  func label() throws(JSONShapeError) -> String {
    let text = try string()
    guard text.utf8.count <= 1000 else { throw failure("is longer than 1000 bytes") }
    return text
  }

  /// Reads a name or term: one to four words, at most 100 bytes of UTF-8.
  func term() throws(JSONShapeError) -> String {
    let text = try string()
    let words = WordKey.words(text)
    guard text.utf8.count <= 100, (1...4).contains(words.count), !text.contains(where: \.isNewline) else {
      throw failure("\"\(text.prefix(40))\" is not a term: one to four words, at most 100 bytes")
    }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  func range() throws(JSONShapeError) -> TimeRange {
    let start = try required("start").time()
    let end = try required("end")
    let endTime = try end.time()
    guard start < endTime else { throw end.failure("is not after start") }
    return TimeRange(start: start, end: endTime)
  }

  /// Reads seconds from the start of the recording, not negative.
  func time() throws(JSONShapeError) -> MediaTime {
    // Before it is rounded: the least negative time is one.
    guard try number() >= 0 else { throw failure("is negative") }
    return try seconds()
  }

  /// Reads seconds, limited to a plausible length of a meeting.
  func seconds() throws(JSONShapeError) -> MediaTime {
    let seconds = try number()
    guard abs(seconds) <= 31_536_000 else { throw failure("is more than a year of seconds") }
    return MediaTime(seconds: seconds)
  }

  func id() throws(JSONShapeError) -> String {
    let id = try string()
    let bytes = Array(id.utf8)
    let legal = bytes.allSatisfy { Self.isAlphanumeric($0) || $0 == 0x2E || $0 == 0x5F || $0 == 0x2D }
    guard (1...128).contains(bytes.count), legal, Self.isAlphanumeric(bytes[0]) else {
      throw failure(
        "is not an id: 1 to 128 of A-Z a-z 0-9 . _ -, the first a letter or digit; it is \"\(id.prefix(128))\""
      )
    }
    return id
  }

  static func isAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: false
    }
  }

  /// Reads the id of an entry of `participants`.
  func participant(_ known: ParticipantIDs) throws(JSONShapeError) -> String {
    let id = try string()
    guard known.contains(id) else { throw failure("unknown participant \"\(id.prefix(128))\"") }
    return id
  }
}

import Foundation
import RecapCore
import RecapHTTP

/// The new file of a download, which is hashed while it comes, and what is known of the file that it becomes.
///
/// Safety: `begin` and `take` are called by the thread of a request, and the others between requests.
final class DownloadSink: @unchecked Sendable {
  private let file: NewFile
  private let subject: String
  /// Asked with the length before the first byte is written.
  private let admit: @Sendable (Int) throws -> Void
  private let progress: @Sendable (Double) -> Void
  /// The length and the strong entity tag of the file, once an answer has announced them.
  private(set) var length: Int?
  private(set) var tag: String?
  /// Whether the head of the current answer was judged.
  private(set) var isBegun = false
  /// Why the download has to end.
  private(set) var problem: (any Error)?
  /// Why what has come is of no use, and the download has to begin again.
  private(set) var contradiction: String?

  /// - Throws: `OutputFailure` if the file exists or cannot be created.
  init(
    _ url: URL, of subject: String, admit: @escaping @Sendable (Int) throws -> Void,
    progress: @escaping @Sendable (Double) -> Void
  ) throws {
    file = try NewFile(url)
    self.subject = subject
    self.admit = admit
    self.progress = progress
  }

  var bytes: Int { file.bytes }
  var isWhole: Bool { file.bytes == length }

  /// Prepares for the next request.
  /// - Returns: from which byte on it is asked for, and of which version of the file; nil: from the first.
  func resume() throws -> (from: Int, tag: String)? {
    if let tag, file.bytes > 0, contradiction == nil {
      isBegun = false
      return (file.bytes, tag)
    }
    try file.restart()
    (length, tag, contradiction, isBegun) = (nil, nil, nil, false)
    return nil
  }

  /// Judges the head of an answer.
  func begin(_ response: HTTPResponse) -> Bool {
    isBegun = true
    do {
      switch response.status {
      case 206 where file.bytes > 0: return goesOn(response)
      case 200: return try beginsAgain(response)
      default:
        throw RecordingFailure(
          .unfit, subject, "it answered \(response.status) to a request for the whole file",
          hint: "check that the address is that of a file")
      }
    } catch {
      problem = error
      return false
    }
  }

  private func beginsAgain(_ response: HTTPResponse) throws -> Bool {
    guard let length = response.fields["content-length"].flatMap({ Int($0) }), length >= 0 else {
      throw RecordingFailure(
        .unfit, subject, "its server does not announce its length",
        hint: "serve it as a file, with the header Content-Length")
    }
    if file.bytes > 0 { try file.restart() }
    try admit(length)
    self.length = length
    tag = Self.strong(response.fields["etag"])
    return true
  }

  private func goesOn(_ response: HTTPResponse) -> Bool {
    guard let range = ContentRange(response.fields["content-range"]), range.first == file.bytes,
      range.length == length, range.last == range.length - 1, Self.strong(response.fields["etag"]) == tag
    else {
      contradiction = "it changed while it was fetched"
      return false
    }
    return true
  }

  func take(_ piece: UnsafeRawBufferPointer) -> Bool {
    guard let length, file.bytes + piece.count <= length else {
      contradiction = "it is longer than announced"
      return false
    }
    do { try file.write(piece) } catch {
      problem = error
      return false
    }
    progress(Double(file.bytes) / Double(length))
    return true
  }

  /// Forgets what has come.
  func begin(again cause: String) { contradiction = cause }

  /// Keeps the file.
  func keep() -> Digest {
    file.keep()
    return file.digest()
  }

  func discard() { file.discard() }

  /// A weak tag does not tell two versions apart byte by byte (RFC 9110, section 8.8.1).
  private static func strong(_ tag: String?) -> String? {
    guard let tag, tag.hasPrefix("\""), tag.hasSuffix("\""), tag.utf8.count > 2 else { return nil }
    return tag
  }
}

/// The header `Content-Range` (RFC 9110, section 14.4): `bytes 5-9/10`.
struct ContentRange: Hashable {
  let first: Int
  let last: Int
  /// The length of the whole.
  let length: Int

  /// - Returns: nil without the header, or if it does not say all three.
  init?(_ field: String?) {
    guard let field, let match = field.wholeMatch(of: /bytes ([0-9]{1,18})-([0-9]{1,18})\/([0-9]{1,18})/),
      let first = Int(match.1), let last = Int(match.2), let length = Int(match.3), first <= last,
      last < length
    else { return nil }
    (self.first, self.last, self.length) = (first, last, length)
  }
}

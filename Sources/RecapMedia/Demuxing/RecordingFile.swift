import Foundation
import RecapCore

/// A recording that was opened and found to be a plain file with something in it.
///
/// FFmpeg reads it through this descriptor's own path (`/proc/self/fd/N`), so what was checked is
/// what is read, and no name of ours is ever parsed as a protocol, a pattern or an option.
final class RecordingFile {
  let name: String
  let size: Int64
  private let descriptor: Int32
  private let head: [UInt8]

  /// - Throws: 66 for what is missing, unreadable or not a plain file; 65 for an empty one.
  init(_ url: URL, operation: String) throws(FFmpegError) {
    let name = url.lastPathComponent
    func refusal(_ cause: String, hint: String? = nil, _ code: ExitCode = .noInput) -> FFmpegError {
      FFmpegError(operation, name, cause, hint: hint, exitCode: code)
    }
    let path = url.path(percentEncoded: false)
    guard url.isFileURL, !path.utf8.contains(0) else {
      throw refusal("it is not the path of a local file")
    }
    // O_NONBLOCK: a FIFO would wait for a writer. O_NOFOLLOW: a link may point at another meeting.
    descriptor = Glibc.open(path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC)
    let failure = errno
    self.name = name
    guard descriptor >= 0 else {
      size = 0
      head = []
      if failure == ELOOP {
        throw refusal("it is a symbolic link", hint: "name the file that it points to")
      }
      let busy = [EMFILE, ENFILE, EIO, ENOMEM].contains(failure)
      throw refusal(String(cString: strerror(failure)), busy ? .temporaryFailure : .noInput)
    }
    var status = stat()
    let known = fstat(descriptor, &status) == 0
    size = known ? Int64(status.st_size) : 0
    head = Self.bytes(of: descriptor, at: 0)
    guard known, status.st_mode & S_IFMT == S_IFREG else {
      throw refusal("it is not a regular file")
    }
    guard size > 0 else { throw refusal("the file is empty", .dataError) }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// What FFmpeg is to open.
  var ffmpegURL: String { "file:/proc/self/fd/\(descriptor)" }

  /// Whether the file begins like an MP4 or QuickTime file, whatever became of the rest.
  var beginsLikeMP4: Bool {
    let boxes = ["ftyp", "moov", "mdat", "free", "skip", "wide", "pnot"]
    return head.count >= 8 && boxes.contains(String(decoding: head[4..<8], as: UTF8.self))
  }

  /// Whether an MP4 file has its index: a box `moov` among the outermost ones, whole or not.
  var hasMP4Index: Bool {
    var place: Int64 = 0
    for _ in 0..<1000 {
      let box = Self.bytes(of: descriptor, at: place)
      guard box.count >= 8 else { return false }
      if String(decoding: box[4..<8], as: UTF8.self) == "moov" { return true }
      let short = box[0..<4].reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
      let size = short == 1 ? box[8...].reduce(0 as UInt64) { $0 << 8 | UInt64($1) } : short
      guard size >= 8, size < UInt64(Int64.max - place) else { return false }
      place += Int64(size)
    }
    return false
  }

  /// Up to 16 of them.
  private static func bytes(of descriptor: Int32, at place: Int64) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 16) { buffer, count in
      count = max(0, pread(descriptor, buffer.baseAddress, 16, off_t(place)))
    }
  }
}

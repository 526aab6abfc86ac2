import Foundation
import RecapCore

/// A recording that is not empty, in the form in which FFmpeg reads it.
///
/// FFmpeg opens the path of the descriptor (`/proc/self/fd/N`), so it reads the file that was opened and
/// checked, and no file name is ever parsed as a protocol, a pattern or an option.
struct RecordingFile {
  let file: InputFile
  let head: [UInt8]

  /// - Throws: `FFmpegError` (65) for an empty file, (66) for one that cannot be read.
  init(_ file: InputFile, operation: String) throws(FFmpegError) {
    self.file = file
    do throws(RegularFile.Problem) {
      head = Array(try file.read(16, at: 0))
    } catch {
      throw FFmpegError(operation, file.name, error)
    }
    guard file.identity.size > 0 else { throw FFmpegError(operation, file.name, "the file is empty") }
  }

  var name: String { file.name }
  var size: Int64 { file.identity.size }

  /// The URL that FFmpeg opens.
  var ffmpegURL: String { "file:" + file.descriptorPath }

  /// Returns the URL of a part of the file.
  func ffmpegURL(_ bytes: Range<Int64>) -> String {
    "subfile,,start,\(bytes.lowerBound),end,\(bytes.upperBound),,:" + ffmpegURL
  }

  /// A Boolean value that indicates whether the file begins like an MP4 or QuickTime file, even if the rest
  /// is missing.
  var beginsLikeMP4: Bool {
    let boxes = ["ftyp", "moov", "mdat", "free", "skip", "wide", "pnot"]
    return head.count >= 8 && boxes.contains(String(decoding: head[4..<8], as: UTF8.self))
  }

  /// A Boolean value that indicates whether an AVI file is shorter than it declares: FFmpeg then uses the
  /// actual length.
  var endsWithinAVI: Bool {
    guard head.count >= 12, head.starts(with: "RIFF".utf8), head[8..<12].elementsEqual("AVI ".utf8) else {
      return false
    }
    let length = head[4..<8].reversed().reduce(0 as Int64) { $0 << 8 | Int64($1) }
    return length + 8 > size
  }

  /// The format of the file if it is a known unsupported one.
  var foreignFormat: ForeignFormat? { ForeignFormat(head) }

  /// Returns a Boolean value that indicates whether an MP4 file has its index: an outermost box `moov`,
  /// complete or not (ISO/IEC 14496-12, section 4.2).
  /// - Throws: `RegularFile.Problem` if the file cannot be read.
  func hasMP4Index() throws(RegularFile.Problem) -> Bool {
    var isFound = false
    try forEachBox { kind, _ in
      isFound = kind == "moov"
      return !isFound
    }
    return isFound
  }

  /// Visits the outermost boxes of an MP4 file, as far as they are consecutive.
  /// - Parameter visit: called with the type and the start of each box; returns whether to continue.
  func forEachBox(_ visit: (_ kind: String, _ place: Int64) -> Bool) throws(RegularFile.Problem) {
    var place: Int64 = 0
    for _ in 0..<1_000_000 {
      let box = [UInt8](try file.read(16, at: place))
      guard box.count >= 8, visit(String(decoding: box[4..<8], as: UTF8.self), place) else { return }
      let short = box[0..<4].reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
      let size = short == 1 ? box[8...].reduce(0 as UInt64) { $0 << 8 | UInt64($1) } : short
      guard size >= 8, size < UInt64(Int64.max - place) else { return }
      place += Int64(size)
    }
  }
}

extension FFmpegError {
  /// Makes the failure of a file that cannot be opened or read.
  init(_ operation: String, _ subject: String, _ problem: RegularFile.Problem) {
    self.init(operation, subject, problem.description, hint: problem.hint, exitCode: problem.exitCode)
  }
}

import Foundation
import RecapCore

/// A transcript that lies beside a recording, as the platform or a person left it.
struct SidecarFile: Sendable {
  /// By name only; what is in the file decides how it is read.
  enum Format: String, CaseIterable, Sendable {
    // In the order in which they are looked for: the one that says most first.
    case json = "transcript.json"
    case webVTT = "vtt"
    case subRip = "srt"
  }

  /// A day of talk is a few megabytes.
  static let mostBytes = 64 << 20

  let url: URL
  let format: Format

  var path: String { url.path(percentEncoded: false) }

  /// The transcript of `recording`: `NAME.transcript.json`, `NAME.vtt` or `NAME.srt` beside `NAME.mp4`.
  /// - Throws: an `InputFailure` (66) where there is none.
  static func beside(_ recording: URL) throws(InputFailure) -> SidecarFile {
    let stem = recording.deletingPathExtension()
    for format in Format.allCases {
      let url = stem.appendingPathExtension(format.rawValue)
      if FileManager.default.fileExists(atPath: url.path(percentEncoded: false)) {
        return SidecarFile(url: url, format: format)
      }
    }
    let names = Format.allCases.map { stem.appendingPathExtension($0.rawValue).lastPathComponent }
    throw InputFailure(
      "find the transcript of", recording.path(percentEncoded: false),
      "none of \(names.joined(separator: ", ")) lies beside it",
      hint: "put one there, or let the embedded engine listen", exitCode: .noInput)
  }

  /// The file's bytes.
  /// - Throws: an `InputFailure`: 66 where it is no regular file or cannot be read, 65 where it is too large.
  func read() throws(InputFailure) -> Data {
    do {
      let attributes = try FileManager.default.attributesOfItem(
        atPath: url.resolvingSymlinksInPath().path(percentEncoded: false))
      guard attributes[.type] as? FileAttributeType == .typeRegular else {
        throw InputFailure("read the transcript", path, "it is not a regular file", exitCode: .noInput)
      }
      let file = try FileHandle(forReadingFrom: url)
      defer { try? file.close() }
      let data = try file.read(upToCount: Self.mostBytes + 1) ?? Data()
      guard data.count <= Self.mostBytes else {
        throw InputFailure("read the transcript", path, "it is larger than \(Self.mostBytes >> 20) MiB")
      }
      return data
    } catch let failure as InputFailure {
      throw failure
    } catch {
      throw InputFailure("read the transcript", path, error.localizedDescription, exitCode: .noInput)
    }
  }

  /// The pieces that the file tells of, in its order.
  /// - Throws: an `InputFailure` (65) that names the file, the place and what is wrong there.
  func segments() throws(InputFailure) -> [RecognizedSegment] {
    let data = try read()
    do throws(TranscriptSyntaxError) {
      return try TranscriptForm.read(data).segments
    } catch {
      throw InputFailure("read the transcript", path, error.description, hint: "mend the file, or remove it")
    }
  }
}

import Foundation
import RecapCore

/// A sidecar transcript: a file beside a recording, written by the platform or a person.
struct SidecarFile: Sendable {
  /// The formats by name. The content decides how the file is read.
  enum Format: String, CaseIterable, Sendable {
    // In the order in which they are searched: the most informative first.
    case json = "transcript.json"
    case webVTT = "vtt"
    case subRip = "srt"
  }

  /// A day of speech is a few megabytes.
  static let mostBytes = 64 << 20

  let file: InputFile
  let format: Format

  /// Returns the names of the transcripts that are looked for, in order.
  static func names(beside recording: String) -> [(format: Format, name: String)] {
    let stem = URL(filePath: recording).deletingPathExtension().lastPathComponent
    return Format.allCases.map { ($0, "\(stem).\($0.rawValue)") }
  }

  /// Returns the transcript of `recording`: `NAME.transcript.json`, `NAME.vtt` or `NAME.srt` beside
  /// `NAME.mp4`, in the folder from which the recording was opened. It must not be a link, which could
  /// point at another meeting.
  /// - Throws: `OperationFailure` (66) if there is none, or it is not a regular file.
  static func beside(_ recording: InputFile) throws(OperationFailure) -> SidecarFile {
    let names = names(beside: recording.name)
    for (format, name) in names {
      do throws(RegularFile.Problem) {
        if let file = try recording.companion(name) { return SidecarFile(file: file, format: format) }
      } catch {
        throw failure(name, error)
      }
    }
    throw OperationFailure(
      "find the transcript of", recording.path,
      "none of \(names.map(\.name).joined(separator: ", ")) exists beside it",
      hint: "add one of them, or set transcription.engine to embedded", exitCode: .noInput)
  }

  /// Returns the file's bytes.
  /// - Throws: `OperationFailure` (66) if it cannot be read, (65) if it is too large.
  func read() throws(OperationFailure) -> Data {
    do throws(RegularFile.Problem) {
      return try file.read(atMost: Self.mostBytes)
    } catch {
      throw Self.failure(file.path, error)
    }
  }

  /// Parses the file.
  /// - Parameter names: the participants' names.
  /// - Throws: `OperationFailure` (65), which names the file, the place and the problem, if nothing can be
  ///   read.
  func reading(names: SpeakerNames) throws(OperationFailure) -> TranscriptFormat.Reading {
    let data = try read()
    do throws(TranscriptSyntaxError) {
      return try TranscriptFormat.read(data, names: names)
    } catch {
      throw OperationFailure(
        "read the transcript", file.path, error.description, hint: "correct the file, or remove it")
    }
  }

  private static func failure(_ path: String, _ problem: RegularFile.Problem) -> OperationFailure {
    OperationFailure(
      "read the transcript", path, problem.description, hint: problem.hint, exitCode: problem.exitCode)
  }
}

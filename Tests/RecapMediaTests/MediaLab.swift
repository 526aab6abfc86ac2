import Foundation
import RecapCore
import RecapProcess
import RecapTestSupport
import Synchronization
import Testing

@testable import RecapMedia

/// A folder for one test, with the `ffmpeg` command to fill it.
final class MediaLab {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "recap-media-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit {
    do { try FileManager.default.removeItem(at: folder) } catch {
      Issue.record("the test's folder is still there: \(error)")
    }
  }

  subscript(_ name: String) -> URL { folder.appending(path: name) }

  /// Opens a recording as a meeting's are opened, where no link is followed.
  static func open(_ file: URL) throws(FFmpegError) -> InputFile {
    do throws(RegularFile.Problem) {
      return try InputFile(file, followsLink: false)
    } catch {
      throw FFmpegError("decode", file.lastPathComponent, error)
    }
  }

  func write(_ text: String, to name: String) throws -> URL {
    try Data(text.utf8).write(to: self[name])
    return self[name]
  }

  /// The files made of `lavfi` sources alone so far, by the arguments: several tests ask for the same ones.
  private static let made = Mutex<[[String]: Data]>([:])

  /// Runs `ffmpeg` in the folder; its arguments are split at spaces. The last one is the file made.
  @discardableResult
  func ffmpeg(_ arguments: String...) throws -> URL {
    let list = arguments.flatMap { $0.split(separator: " ").map(String.init) }
    let file = self[try #require(list.last)]
    let isMadeUp = list.indices.allSatisfy { list[$0] != "-i" || $0 > 0 && list[$0 - 1] == "lavfi" }
    if isMadeUp, let known = Self.made.withLock({ $0[list] }) {
      try known.write(to: file)
      return file
    }
    try run("ffmpeg", ["-v", "error", "-nostdin", "-y"] + list)
    if isMadeUp {
      let data = try Data(contentsOf: file)
      Self.made.withLock { $0[list] = data }
    }
    return file
  }

  /// - Returns: what the command wrote to its standard output. What it writes to its standard error is
  ///   a failure of the test.
  @discardableResult
  func run(_ command: String, _ arguments: [String]) throws -> Data {
    let outcome = try TestProgram.run(command, arguments, folder: folder)
    #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(command): \(outcome.errors)")
    return outcome.output
  }

  /// Whether decoding the whole file with `ffmpeg` passes without a word.
  func expectClean(_ file: URL) throws {
    try run("ffmpeg", ["-v", "error", "-nostdin", "-i", file.path, "-f", "null", "-"])
  }

  /// The first sound track as `ffmpeg` decodes it, 16 kHz mono.
  func samples(of file: URL) throws -> [Float] {
    let data = try run(
      "ffmpeg",
      [
        "-v", "error", "-nostdin", "-i", file.path, "-map", "0:a:0", "-ac", "1", "-ar", "16000", "-f",
        "f32le", "-",
      ])
    return data.withUnsafeBytes { Array($0.bindMemory(to: Float.self)) }
  }
}

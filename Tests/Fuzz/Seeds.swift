import Foundation
import RecapTestSupport

/// Recordings that `ffmpeg` makes, from which inputs are changed.
enum Seeds {
  /// Returns the files that a run of `ffmpeg` writes into a folder of its own. It ends this process without them: a
  /// fuzzer without inputs would find every reader sound.
  static func make(_ names: [String], _ arguments: [String]) -> [[UInt8]] {
    do {
      let folder = try TemporaryFolder().url
      let run = try TestProgram.run("ffmpeg", ["-v", "error", "-nostdin"] + arguments, folder: folder)
      guard run.status == 0 else { fatalError("RecapFuzz: ffmpeg ended with \(run.end): \(run.errors)") }
      return try names.map { Array(try Data(contentsOf: folder.appending(path: $0))) }
    } catch {
      fatalError("RecapFuzz: cannot make recordings with ffmpeg: \(error)")
    }
  }
}

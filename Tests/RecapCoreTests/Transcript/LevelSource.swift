import Foundation
import RecapCore
import Synchronization

/// A recording whose tracks are as loud as it is told, and which notes what was asked of it.
final class LevelSource: AudioSource {
  private let voices: [Int: ScriptedVoice]
  /// Streams that cannot be decoded.
  private let broken: Set<Int>
  let requests = Mutex<[AudioRequest]>([])

  init(_ voices: [Int: ScriptedVoice] = [:], broken: Set<Int> = []) {
    (self.voices, self.broken) = (voices, broken)
  }

  var streams: [Int] { requests.withLock { $0.map(\.stream) } }

  func open(_ request: AudioRequest) throws -> any AudioReader {
    requests.withLock { $0.append(request) }
    if broken.contains(request.stream) { throw OperationFailure("decode", "r", "its sound is damaged") }
    return Reader(voices[request.stream] ?? ScriptedVoice(levels: []), request.windows)
  }

  private final class Reader: AudioReader {
    private var frames: [(Int, Double)]
    let report = AudioReport()

    init(_ voice: ScriptedVoice, _ windows: [TimeRange]) {
      frames = voice.levels.enumerated().filter { frame, _ in
        windows.contains { $0.contains(MediaTime(milliseconds: Int64(frame) * 100)) }
      }.reversed()
    }

    func read() throws -> AudioBlock? {
      guard let (frame, level) = frames.popLast() else { return nil }
      let sample = level <= -89 ? 0 : Float(pow(10, level / 20))
      return AudioBlock(
        start: frame * Loudness.frame, samples: [Float](repeating: sample, count: Loudness.frame))
    }
  }
}

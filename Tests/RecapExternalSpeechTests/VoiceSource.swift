import Foundation
import RecapCore

/// Ten seconds of three voices: `Tests/Resources/three-voices.wav`, 16-bit mono after a header of 44 bytes.
struct VoiceSource: AudioSource {
  private let samples: [Float]

  init() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Resources/three-voices.wav")
    let bytes = [UInt8](try Data(contentsOf: file).dropFirst(44))
    samples = stride(from: 0, to: bytes.count - 1, by: 2).map {
      Float(Int16(bitPattern: UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8)) / 32_768
    }
  }

  func open(_ request: AudioRequest) throws -> any AudioReader { Reader(samples) }

  private final class Reader: AudioReader {
    private var samples: [Float]?
    let report = AudioReport()

    init(_ samples: [Float]) { self.samples = samples }

    func read() throws -> AudioBlock? {
      defer { samples = nil }
      return samples.map { AudioBlock(start: 0, samples: $0) }
    }
  }
}

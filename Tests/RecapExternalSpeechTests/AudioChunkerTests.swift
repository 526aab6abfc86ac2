import Foundation
import RecapCore
import RecapTestSupport
import Testing

@testable import RecapExternalSpeech

struct AudioChunkerTests {
  private func chunks(
    _ source: ToneSource, _ windows: [TimeRange], longest: Double
  ) throws -> [AudioChunker.Chunk] {
    let reader = try source.open(
      AudioRequest(recording: .blank, stream: 0, windows: windows))
    let chunker = AudioChunker(reader, windows: windows, longest: MediaTime(seconds: longest))
    var all: [AudioChunker.Chunk] = []
    while let chunk = try chunker.next() { all.append(chunk) }
    return all
  }

  /// Which seconds' tones are in a chunk.
  private func tones(_ chunk: AudioChunker.Chunk) -> Set<Int> {
    Set(chunk.samples.filter { $0 != 0 }.map { Int((abs($0) * 100).rounded()) - 1 })
  }

  @Test func `each AI window is a piece`() throws {
    let windows = [TimeRange(seconds: 2, 4), TimeRange(seconds: 7, 8)]
    let found = try chunks(ToneSource(seconds: 10), windows, longest: 60)
    #expect(found.map(\.range) == windows)
    #expect(found.map(tones) == [[2, 3], [7]])
  }

  @Test func `pieces stay inside AI windows for any decoder`() throws {
    let windows = [TimeRange(seconds: 2, 4), TimeRange(seconds: 7, 8)]
    let found = try chunks(ToneSource(seconds: 10, ignoresWindows: true), windows, longest: 60)
    #expect(found.map(tones) == [[2, 3], [7]])
    #expect(found.map(\.range) == windows)
  }

  @Test func `a long AI window is cut in silence`() throws {
    let found = try chunks(ToneSource(seconds: 20), [TimeRange(seconds: 0, 20)], longest: 6)
    #expect(found.count > 3)
    #expect(found.first?.range.start == .zero)
    #expect(found.last?.range.end == MediaTime(seconds: 20))
    for (before, after) in zip(found, found.dropFirst()) {
      #expect(before.range.end == after.range.start)
      #expect(before.range.duration <= MediaTime(seconds: 6))
      // The cut lies in the silent tenth of a second.
      #expect(after.range.start.milliseconds % 1000 >= 900)
    }
    #expect(found.reduce(into: Set()) { $0.formUnion(tones($1)) } == Set(0..<20))
  }

  @Test func `silence is left out`() throws {
    let found = try chunks(
      ToneSource(seconds: 3), [TimeRange(seconds: 0.92, 0.99), TimeRange(seconds: 1, 2)], longest: 60)
    #expect(found.map(\.range) == [TimeRange(seconds: 1, 2)])
  }

  @Test func `a WAVE file has header and 16-bit samples`() {
    let data = WaveFile.data([0, 1, -1, 2, 0.5])
    #expect(data.count == 54)
    #expect(String(decoding: data.prefix(4), as: UTF8.self) == "RIFF")
    #expect(Array(data[40..<44]) == [10, 0, 0, 0])
    #expect(Array(data.suffix(10)) == [0, 0, 0xFF, 0x7F, 0x01, 0x80, 0xFF, 0x7F, 0x00, 0x40])
  }
}

import Foundation
import RecapCore
import RecapTestSupport
import Testing

@testable import RecapMedia

/// Samples that are no sound: a float track can hold any pattern of bits.
@Suite struct InvalidSamplesTests {
  private let lab: MediaLab

  init() throws { lab = try MediaLab() }

  /// A WAV file of floats (format 3) at 16 kHz.
  private func wave(_ samples: [Float], channels: Int = 1, name: String = "a.wav") throws -> URL {
    var data = Data()
    func append<Value: FixedWidthInteger>(_ value: Value) {
      withUnsafeBytes(of: value.littleEndian) { data.append(contentsOf: $0) }
    }
    data.append(contentsOf: "RIFF".utf8)
    append(UInt32(36 + samples.count * 4))
    data.append(contentsOf: "WAVEfmt ".utf8)
    append(UInt32(16))
    append(UInt16(3))
    append(UInt16(channels))
    append(UInt32(16_000))
    append(UInt32(16_000 * 4 * channels))
    append(UInt16(4 * channels))
    append(UInt16(32))
    data.append(contentsOf: "data".utf8)
    append(UInt32(samples.count * 4))
    for sample in samples { append(sample.bitPattern) }
    try data.write(to: lab[name])
    return lab[name]
  }

  private func tone(_ count: Int) -> [Float] {
    (0..<count).map { 0.5 * Float(sin(2 * Double.pi * 440 * Double($0) / 16_000)) }
  }

  @Test(arguments: [Float.nan, .infinity, -.infinity, .greatestFiniteMagnitude, -1e30])
  func `an invalid sample becomes silence and is counted`(_ value: Float) throws {
    var samples = tone(32_000)
    for index in [0, 9_999, 10_000, 31_999] { samples[index] = value }
    let found = try SoundSamples.decode(try wave(samples))
    #expect(found.report.invalidSamples == 4)
    #expect(found.report.isClean == false)
    #expect(found.samples.count == 32_000)
    for index in samples.indices where samples[index].magnitude < 1 {
      #expect(found.samples[index] == samples[index])
    }
    #expect(found.samples[10_000] == 0)
    #expect(found.report.level?.peak == -6)
    #expect(throws: Never.self) { try CanonicalJSON.encode(found.report) }
  }

  @Test func `invalid samples are not spread by resampling or mixing`() throws {
    var samples = tone(64_000)
    for index in 20_000..<20_100 { samples[index] = index % 2 == 0 ? .nan : .greatestFiniteMagnitude }
    let stereo = try wave(samples, channels: 2)
    for recipe in ["-c:a pcm_f32le -ar 48000 b.wav", "-c:a pcm_f64le b.wav"] {
      // FFmpeg's own filters would spread them: only the header is changed.
      var bytes = try Data(contentsOf: stereo)
      if recipe.contains("48000") { bytes.replaceSubrange(24..<28, with: [0x80, 0xBB, 0, 0]) }
      try bytes.write(to: lab["b.wav"])
      let found = try SoundSamples.decode(lab["b.wav"])
      #expect(found.report.invalidSamples == 100)
      #expect(found.samples.allSatisfy { $0.magnitude < 1 })
    }
  }

  @Test func `a track of invalid samples is silent`() throws {
    let found = try SoundSamples.decode(try wave([Float](repeating: .nan, count: 16_000)))
    #expect(found.report.invalidSamples == 16_000)
    #expect(found.report.level?.isSilent == true)
    #expect(throws: Never.self) { try CanonicalJSON.encode(found.report) }
  }

  @Test func `sound above full scale stays`() throws {
    let found = try SoundSamples.decode(try wave(tone(16_000).map { $0 * 100 }))
    #expect(found.report.invalidSamples == nil)
    #expect(found.samples.contains { $0 > 49 })
  }

  @Test func `a float track of any bits has a report`() throws {
    let seed = TestSeed("invalid samples")
    for round in 0..<20 {
      var random = seed.generator(round)
      let samples = (0..<16_000).map { _ in
        random.oneIn(3) ? Float(bitPattern: UInt32(truncatingIfNeeded: random.next())) : 0.1
      }
      let found = try SoundSamples.decode(try wave(samples))
      let invalid = samples.count { !($0.magnitude <= SoundLevel.highest) }
      #expect(found.report.invalidSamples == invalid, "round \(round), \(seed)")
      #expect(found.samples.allSatisfy { $0.isFinite }, "round \(round), \(seed)")
      #expect(throws: Never.self, "round \(round), \(seed)") { try CanonicalJSON.encode(found.report) }
    }
  }

  @Test func `a reel can be cut from invalid samples`() throws {
    var samples = tone(48_000)
    for index in 16_000..<16_400 { samples[index] = .infinity }
    let reel = try lab.cut([(try wave(samples), 0.5, 2)])
    #expect(reel.hasPicture)
    try lab.expectClean(lab["reel.mp4"])
  }
}

import Foundation
import RecapCore
import RecapTestSupport
import Testing

@testable import RecapMedia

/// Whatever the channels of a recording are, whoever speaks on one of them is heard.
@Suite(.ownThreads) struct ChannelMixTests {
  /// Made once for all tests: a debug build takes a tenth of a second for it.
  private static let speech = WaveFile.voice(3)

  private let lab: MediaLab
  private let voice = speech

  init() throws { lab = try MediaLab() }

  private func only(_ channel: Int, of count: Int, gain: Float = 1) -> [[Float]] {
    (1...count).map { $0 == channel ? voice * gain : WaveFile.silence(3) }
  }

  /// Opposite polarity is as good: no ear and no engine tells.
  private func expectHeard(
    _ found: [Float], _ expected: [Float], least: Float = 0.99, _ note: Comment? = nil,
    at location: SourceLocation = #_sourceLocation
  ) {
    #expect(abs(found.likeness(to: expected)) > least, note, sourceLocation: location)
    #expect(found.level > expected.level * 0.5, note, sourceLocation: location)
    #expect(found.allSatisfy { abs($0) <= 1.0001 }, note, sourceLocation: location)
  }

  // MARK: Discrete channels

  @Test(arguments: [3, 4, 5, 7, 8, 16, 64])
  func `a voice on one of many unnamed channels keeps its level`(_ count: Int) throws {
    for channel in Set([1, 2, count / 2, count]).sorted() {
      let found = try SoundSamples.decode(WaveFile(channels: only(channel, of: count)).write(lab))
      expectHeard(found.samples, voice, "channel \(channel) of \(count)")
      #expect(abs(found.samples.level / voice.level - 1) < 0.01, "channel \(channel) of \(count)")
      #expect(found.report.channels?.count == count)
      #expect(
        found.report.channels?.indices.filter { found.report.channels?[$0].isDead == false } == [channel - 1])
    }
  }

  @Test func `channels weigh the same, and the sum is no louder`() throws {
    let other = WaveFile.voice(3, pitch: 211)
    var channels = only(2, of: 8)
    channels[6] = other
    let found = try SoundSamples.decode(WaveFile(channels: channels).write(lab)).samples
    expectHeard(found, voice, least: 0.6)
    expectHeard(found, other, least: 0.6)
    let all = Array(repeating: voice * 2.2, count: 16)
    let loud = try SoundSamples.decode(WaveFile(channels: all).write(lab)).samples
    expectHeard(loud, all[0])
  }

  @Test func `noise of many open microphones does not bury a voice`() throws {
    let channels = (0..<16).map { index in
      let noise = WaveFile.noise(3, level: 0.003, seed: UInt64(index + 1))
      return index == 12 ? zip(voice, noise).map { $0 + $1 } : noise
    }
    expectHeard(try SoundSamples.decode(WaveFile(channels: channels).write(lab)).samples, voice, least: 0.95)
  }

  @Test(arguments: [3, 4, 6, 8, 16])
  func `a channel in opposite phase does not cancel the others`(_ count: Int) throws {
    for other in [2, count] {
      var channels = only(1, of: count)
      channels[other - 1] = voice * -0.9
      let found = try SoundSamples.decode(WaveFile(channels: channels).write(lab))
      expectHeard(found.samples, voice)
      #expect(found.report.channels?[other - 1].isOpposite == true)
    }
  }

  // MARK: Layouts

  /// 5.1 and 7.1, back and side, with the fourth channel for low frequencies.
  @Test(arguments: [0x3F, 0x60F, 0x63F, 0xB] as [UInt32])
  func `speech on the low-frequency channel is heard`(_ mask: UInt32) throws {
    let count = mask.nonzeroBitCount
    let channel = (0..<4).count { mask >> $0 & 1 == 1 }
    let found = try SoundSamples.decode(WaveFile(mask: mask, channels: only(channel, of: count)).write(lab))
    expectHeard(found.samples, voice)
  }

  @Test func `rumble is left out on a low-frequency channel only`() throws {
    let tone = WaveFile.tone(3, hertz: 50, level: 0.8)
    var channels = only(3, of: 6)
    channels[3] = tone
    let named = try SoundSamples.decode(WaveFile(mask: 0x3F, channels: channels).write(lab)).samples
    expectHeard(named, voice)
    let unnamed = try SoundSamples.decode(WaveFile(channels: channels).write(lab)).samples
    #expect(unnamed.likeness(to: tone) > 0.8)
  }

  @Test(arguments: [0x8, 0x4, 0x1] as [UInt32])
  func `a single channel is the voice whatever its layout`(_ mask: UInt32) throws {
    expectHeard(try SoundSamples.decode(WaveFile(mask: mask, channels: [voice]).write(lab)).samples, voice)
  }

  @Test(arguments: [0x7, 0x33, 0x37, 0x607, 0x3F, 0x63F] as [UInt32])
  func `each channel of a layout is heard`(_ mask: UInt32) throws {
    let count = mask.nonzeroBitCount
    for channel in 1...count {
      let file = try WaveFile(mask: mask, channels: only(channel, of: count)).write(lab)
      expectHeard(try SoundSamples.decode(file).samples, voice, "channel \(channel) of \(mask)")
    }
  }

  // MARK: Two channels

  @Test(arguments: [1, 0.7, 0.4, 0.15, 1.6] as [Float])
  func `two channels in opposite phase are heard`(_ gain: Float) throws {
    let file = try WaveFile(channels: [voice, voice * -gain]).write(lab)
    let found = try SoundSamples.decode(file)
    expectHeard(found.samples, voice)
    #expect(found.report.channels?[1].isOpposite == true)
    #expect(found.report.channels?[0].isOpposite == false)
    for codec in ["aac -b:a 96k a.m4a", "libopus a.webm", "libmp3lame a.mp3"] {
      let lossy = try lab.ffmpeg("-i a.wav -ar 48000 -c:a", codec)
      #expect(try SoundSamples.decode(lossy).level(0.5, 2.5) > voice.level * 0.5, "\(codec)")
    }
  }

  @Test func `opposite phase is heard under noise, hum and DC offset`() throws {
    let (one, two) = (WaveFile.noise(3, level: 0.06, seed: 1), WaveFile.noise(3, level: 0.06, seed: 2))
    let hum = WaveFile.tone(3, hertz: 50, level: 0.2).map { $0 + 0.2 }
    let left = voice.indices.map { voice[$0] + one[$0] + hum[$0] }
    let right = voice.indices.map { two[$0] - voice[$0] + hum[$0] }
    let found = try SoundSamples.decode(WaveFile(channels: [left, right]).write(lab)).samples
    #expect(abs(found.likeness(to: voice)) > 0.85)
    #expect(found.level > voice.level)
  }

  @Test func `a phase that changes within the recording is followed`() throws {
    let long = WaveFile.voice(12)
    let right = long.indices.map { (4 * 16_000..<8 * 16_000).contains($0) ? -long[$0] : long[$0] }
    let found = try SoundSamples.decode(WaveFile(channels: [long, right]).write(lab))
    for tenth in 0..<120 {
      let (from, to) = (Double(tenth) / 10, Double(tenth + 1) / 10)
      let expected = Array(long[tenth * 1600..<(tenth + 1) * 1600]).level
      #expect(found.level(from, to) > expected * 0.5, "\(from) s")
    }
    let share = try #require(found.report.channels?[1].oppositeShare)
    #expect(abs(share - 1 / 3) < 0.03)
  }

  /// What FFmpeg's own mix gives.
  private func plain(_ left: [Float], _ right: [Float]) -> [Float] {
    let half = Float(0.5.squareRoot())
    func stored(_ sample: Float) -> Float { (sample * 32_768).rounded() / 32_768 }
    return left.indices.map { stored(left[$0]) * half + stored(right[$0]) * half }
  }

  @Test func `ordinary stereo is mixed plainly, to the bit`() throws {
    let noise = WaveFile.noise(3, level: 0.1, seed: 3)
    let (soft, other) = (voice * 0.3, WaveFile.voice(3, pitch: 97))
    for (left, right) in [
      (voice, voice), (voice, soft), (voice, noise), (noise, WaveFile.noise(3, level: 0.1, seed: 4)),
      (voice, WaveFile.silence(3)), (voice, other), (WaveFile.silence(3), voice),
    ] {
      let found = try SoundSamples.decode(WaveFile(channels: [left, right]).write(lab))
      #expect(found.samples == plain(left, right))
      #expect(found.report.channels?.contains(where: \.isOpposite) != true)
    }
    for recipe in [
      "-ar 44100 -c:a pcm_s16le b.wav", "-ar 48000 -c:a flac b.flac", "-ar 8000 -c:a pcm_s32le b.wav",
    ] {
      let file = try lab.ffmpeg("-i a.wav", recipe)
      #expect(try SoundSamples.decode(file).samples.distance(to: lab.samples(of: file)) < 1e-6)
    }
  }

  /// Voices are opposite to themselves half a pitch later.
  @Test(arguments: [3, 20, 38, 61])
  func `a voice delayed between two microphones is mixed plainly`(_ samples: Int) throws {
    let late = [Float](repeating: 0, count: samples) + voice.dropLast(samples)
    let found = try SoundSamples.decode(WaveFile(channels: [voice, late]).write(lab))
    #expect(found.samples == plain(voice, late))
    #expect(found.report.channels == nil)
  }

  // MARK: Windows

  @Test func `a window has the samples of the whole recording`() throws {
    let rate = 48_000
    let long = WaveFile.voice(20, rate: rate)
    let noise = WaveFile.noise(20, rate: rate, level: 0.02, seed: 5)
    let turned = long.indices.map { $0 / (rate * 3) % 2 == 0 ? -long[$0] : long[$0] }
    for channels in [[long, turned], [noise, long, turned, noise * 3]] {
      let file = try WaveFile(rate: rate, channels: channels).write(lab)
      let whole = try SoundSamples.decode(file)
      let windows = [(5.987, 6.5), (11.456, 12.1), (18.001, 19)]
      let found = try SoundSamples.decode(file, windows: windows.map { TimeRange(seconds: $0.0, $0.1) })
      for (start, end) in windows {
        #expect(found.slice(start, end) == whole.slice(start, end), "\(start), \(channels.count) channels")
      }
      let again = try SoundSamples.decode(file)
      #expect(again.samples == whole.samples && again.report == whole.report)
    }
  }

  @Test func `sound outside the windows is not measured`() throws {
    let long = WaveFile.voice(12)
    let late = long.indices.map { $0 < 8 * 16_000 ? long[$0] : -long[$0] * 3 }
    let file = try WaveFile(channels: [long, late]).write(lab)
    let found = try SoundSamples.decode(file, windows: [TimeRange(seconds: 0, 6)])
    #expect(found.report.channels == nil)
    #expect(found.report.level == SoundLevel(peak: found.report.level?.peak ?? 0, clippedShare: 0))
    #expect(try SoundSamples.decode(file).report.channels?[1].isOpposite == true)
  }

  // MARK: What is said of channels

  @Test func `dead, silent and clipped channels are distinguished`() throws {
    let stuck = [Float](repeating: 0.4, count: 48_000)
    let clipped = voice.map { max(-1, min(1, $0 * 8)) }
    let faint = WaveFile.noise(3, level: 0.0004, seed: 6)
    let file = try WaveFile(channels: [voice, WaveFile.silence(3), stuck, clipped, faint]).write(lab)
    let channels = try #require(try SoundSamples.decode(file).report.channels)
    #expect(channels.map(\.isDead) == [false, true, true, false, false])
    #expect(channels.map(\.isSilent) == [false, true, true, false, true])
    #expect(channels.map(\.level.isClipped) == [false, false, false, true, false])
  }

  @Test(arguments: [2, 4])
  func `a channel with a constant offset does not hide the voice`(_ count: Int) throws {
    var channels = only(2, of: count)
    channels[0] = [Float](repeating: -0.9, count: 48_000)
    let found = try SoundSamples.decode(WaveFile(channels: channels).write(lab)).samples
    #expect(abs(found.likeness(to: voice)) > 0.98)
    // The samples of a block's cross-fade aside, it is gone.
    #expect(abs(found.reduce(0, +) / Float(found.count)) < 0.01)
  }

  @Test func `the level is that of the channels before the mix`() throws {
    let tone = WaveFile.tone(3, hertz: 440, level: 0.8)
    let both = try SoundSamples.decode(WaveFile(channels: [tone, tone]).write(lab)).report
    #expect(both.level == SoundLevel(peak: -1.9, clippedShare: 0))
    #expect(both.channels == nil && both.isClean)
    let against = try SoundSamples.decode(WaveFile(channels: [tone, tone * -1]).write(lab)).report
    #expect(against.level == SoundLevel(peak: -1.9, clippedShare: 0))
  }

  @Test func `one channel or silent ones have no channel report`() throws {
    #expect(try SoundSamples.decode(WaveFile(channels: [voice]).write(lab)).report.channels == nil)
    let silent = WaveFile(channels: [WaveFile.silence(3), WaveFile.silence(3)])
    let report = try SoundSamples.decode(silent.write(lab)).report
    #expect(report.channels == nil && report.level?.isSilent == true)
  }

  // MARK: The reel

  @Test func `the reel has the same mix as the transcript`() throws {
    for (name, channels) in [
      ("8", only(4, of: 8)), ("16", only(16, of: 16)), ("2", [voice, voice * -1]),
      ("3", [voice, voice * -1, WaveFile.silence(3)]),
    ] {
      let file = try WaveFile(channels: channels).write(lab, "\(name).wav")
      _ = try lab.cut([(file, 0.5, 2.5)], to: "\(name).mp4")
      // Mixed to one channel as a telephone does.
      let heard = try lab.samples(of: lab["\(name).mp4"])
      #expect(heard.level > Array(voice[8000..<40_000]).level * 0.5, "\(name) channels")
      try lab.expectClean(lab["\(name).mp4"])
    }
    #expect(try FFmpegProbe().describe(MediaLab.open(lab["8.mp4"])).audioTracks.map(\.channels) == [1])
    #expect(try FFmpegProbe().describe(MediaLab.open(lab["2.mp4"])).audioTracks.map(\.channels) == [2])
  }
}

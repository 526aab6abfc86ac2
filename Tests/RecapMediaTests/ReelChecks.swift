import Foundation
import RecapCore
import Testing

@testable import RecapMedia

/// What has to hold of every reel of a marked recording.
extension MediaLab {
  func cut(
    _ list: [(URL, Double, Double)], to name: String = "reel.mp4", mode: ReelMode = .smart,
    settings: FFmpegReelCutter.Settings = .init()
  ) throws -> Reel {
    let clips = try list.enumerated().map {
      EditDecisionList.Clip(
        recording: try MediaLab.open($1.0), source: TimeRange(seconds: $1.1, $1.2), title: "Clip \($0 + 1)")
    }
    return try FFmpegReelCutter(settings, mode: mode).cut(
      EditDecisionList(clips: clips), to: self[name], stills: try stills(name)
    ) { _ in }
  }

  /// A new folder for the stills of the reel `name`.
  func stills(_ name: String) throws -> URL {
    let folder = self[name + ".stills"]
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  /// Each frame of each clip is the source's own, at its own time; each click is where it belongs.
  func expectExact(_ reel: Reel, rate: Double, name: String = "reel.mp4") throws {
    let frames = try MarkedRecording.frames(of: self[name], self)
    let clicks = try MarkedRecording.clicks(of: self[name], self)
    for clip in reel.clips {
      let length = clip.source.duration.seconds
      let from = clip.reelStart.seconds
      let shown = frames.filter { $0.time > from - 0.01 && $0.time < from + length - 0.01 }
      #expect(shown.count == Int((length * rate - 0.01).rounded(.up)))
      for (index, frame) in shown.enumerated() {
        #expect(frame.number == Int((clip.source.start.seconds * rate).rounded()) + index)
        #expect(abs(frame.time - from - Double(index) / rate) < 0.002)
      }
      // Matroska begins with the priming of AAC, and everything else comes later by that.
      let lead = clip.source.start.seconds - Double(shown.first?.number ?? 0) / rate
      #expect(abs(lead) < 0.03)
      // A click within the fade at the very edge is not to be found.
      for second in Int(clip.source.start.seconds) + 1..<Int((clip.source.end.seconds - lead).rounded(.up)) {
        let place = from + Double(second) + lead - clip.source.start.seconds
        #expect(clicks.contains { abs($0 - place) < 0.003 }, "no click at \(place) of \(clicks)")
      }
    }
  }

  /// How many packets of the picture are, bit by bit, packets of `source`.
  func copies(in name: String = "reel.mp4", of source: URL) throws -> (same: Int, all: Int) {
    let theirs = Set(try packets(of: source))
    let mine = try packets(of: self[name])
    return (mine.count { theirs.contains($0) }, mine.count)
  }

  private func packets(of file: URL) throws -> [String] {
    let text = try run(
      "ffprobe",
      [
        "-v", "error", "-select_streams", "v:0", "-show_data_hash", "MD5", "-show_entries",
        "packet=data_hash", "-of", "csv=p=0", file.path,
      ])
    return String(decoding: text, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// The reel decodes without a word, and what is said to be copied is.
  func expectCopied(_ reel: Reel, of source: URL, name: String = "reel.mp4") throws {
    try expectClean(self[name])
    let found = try copies(in: name, of: source)
    #expect(reel.making.mode == .smart, "\(reel.making.reason ?? "no reason")")
    #expect(reel.making.copiedFrames > 0)
    #expect(found.same == reel.making.copiedFrames)
    #expect(found.all == reel.making.copiedFrames + reel.making.encodedFrames)
  }
}

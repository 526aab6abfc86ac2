import Foundation
import RecapCore
import RecapTestSupport
import Testing

@testable import RecapPipeline

/// The reel's plan changes with the revision of its stage only.
@Suite struct ReelRevisionTests {
  private struct Planned: Encodable {
    var start: MediaTime
    var end: MediaTime
    var cutStart: MediaTime
    var cutEnd: MediaTime
    var title: String
    var reasons: [[String]]
  }

  @Test func `a changed clip plan has a new revision`() throws {
    let transcript = Sample.transcript()
    let candidates = transcript.segments.enumerated().map { index, segment in
      HighlightCandidate(
        range: segment.range, title: "Clip \(index + 1)",
        reasons: [index % 2 == 0 ? "decision" : "commitment"],
        score: Double(index * 7 % 5), citations: [Citation(segment)])
    }
    let sources = [(0.0, 50.0), (50, 100)].map { offset, length in
      ClipPlanner.Source(
        recording: RecordingReference(
          path: "\(offset).mp4", url: URL(filePath: "/\(offset).mp4"), offset: MediaTime(seconds: offset)),
        file: .blank, duration: MediaTime(seconds: length))
    }
    let plans = [[0, 2, 5], [0, 1, 2, 3], [4, 5, 6, 7], Array(0..<8)].map { chosen in
      ClipPlanner().clips(
        for: chosen.map { candidates[$0] }, transcript: transcript,
        speech: [TimeRange(seconds: 0.8, 9.2), TimeRange(seconds: 9.9, 20.3)],
        windows: [TimeRange(seconds: 0, 40), TimeRange(seconds: 41, 120)], sources: sources
      ).map { clip in
        Planned(
          start: clip.range.start, end: clip.range.end, cutStart: clip.edit.source.start,
          cutEnd: clip.edit.source.end, title: clip.edit.title, reasons: clip.highlights.map(\.reasons))
      }
    }
    try GoldenDigest("HighlightReel.revision", revision: 3, "4058e948917ab91a")
      .check(plans, madeBy: HighlightReel.revision)
  }
}

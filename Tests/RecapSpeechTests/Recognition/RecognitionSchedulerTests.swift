import Foundation
import RecapCore
import RecapTestSupport
import Testing

@testable import RecapSpeech

@Suite(.ownThreads) struct RecognitionSchedulerTests {
  @Test(arguments: [(1, true), (80, false)])
  func `engine processes stay warm unless the sound was long`(_ loops: Int, _ staysWarm: Bool) async throws {
    let directory = EngineDirectory(setting: nil)
    let pool = EngineProcessPool(EngineDouble.command("well"))
    let voices = try SampleSource.threeVoices().samples
    let recognition = RecognitionScheduler(
      source: SampleSource(samples: Array((0..<loops).map { _ in voices }.joined())),
      engine: .init(
        processes: pool, name: "double", runtime: try OnnxRuntime(path: directory.path(.runtime)),
        directory: directory),
      chunking: .init(
        maximumLength: MediaTime(seconds: 28), maximumGap: MediaTime(seconds: 1.5),
        margin: MediaTime(seconds: 0.2),
        threshold: 0.3),
      workers: 1)
    let result = try await recognition.transcribe(
      TranscriptionJob(recording: .blank, stream: 0, windows: [TimeRange(seconds: 0, 3600)])
    ) { _ in }
    #expect(!result.segments.isEmpty)
    #expect((result.speech.coveredDuration > MediaTime(seconds: 600)) == !staysWarm)
    #expect(pool.idleCount == (staysWarm ? 1 : 0))
  }
}

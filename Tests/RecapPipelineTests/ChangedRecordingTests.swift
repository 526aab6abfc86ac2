import Foundation
import RecapCore
import RecapPipeline
import RecapTestSupport
import Synchronization
import Testing

/// What is probed, digested, heard and cut is one state of one file, or there is no record.
@Suite struct ChangedRecordingTests {
  private static let sentence = "We decided to launch the new shop on Friday together."

  private func rehearsal(
    isDamaged: Bool = false, _ meanwhile: @escaping @Sendable (String, URL) -> Void
  ) throws -> Rehearsal {
    try Rehearsal(
      .init(
        sentences: Array(repeating: Self.sentence, count: 60), keepsStages: true, meanwhile: meanwhile,
        isDamaged: isDamaged))
  }

  private func failure(of rehearsal: Rehearsal) async -> (any RecapFailure)? {
    do {
      _ = try await rehearsal.pipeline().recap(rehearsal.meeting())
      return nil
    } catch { return error as? any RecapFailure }
  }

  private static func grow(_ recording: URL) {
    guard let handle = try? FileHandle(forWritingTo: recording) else { return }
    _ = try? handle.seekToEnd()
    try? handle.write(contentsOf: Data("more".utf8))
    try? handle.close()
  }

  private static func replace(_ recording: URL) {
    try? Data("other".utf8).write(to: recording, options: .atomic)
  }

  @Test(arguments: ["describe", "transcribe", "cut"], ["grow", "replace"])
  func `a recording that changes is retried and not recorded`(during port: String, way: String) async throws {
    let rehearsal = try rehearsal { call, recording in
      if call == port { way == "grow" ? Self.grow(recording) : Self.replace(recording) }
    }
    let failure = await failure(of: rehearsal)
    #expect(failure?.exitCode == .temporaryFailure)
    #expect(failure?.disposition == .retry)
    #expect(
      failure.map { "\($0)".contains("it changed during the work") } == true, "\(failure as Any)")
    #expect(await rehearsal.store.entries(after: 0, limit: 9).isEmpty)
    #expect(await rehearsal.store.revisions(meetingID: "m-1").isEmpty)
  }

  @Test func `a transcript of a changed recording is not kept`() async throws {
    let rehearsal = try rehearsal { call, recording in
      // Once: what was written last time is the recording now.
      let size = (try? Data(contentsOf: recording).count) ?? 0
      if call == "transcribe", size == 5 { Self.grow(recording) }
    }
    #expect(await failure(of: rehearsal) != nil)
    let result = try await rehearsal.pipeline().recap(rehearsal.meeting())
    #expect(result.explanation.first?.isReused == false)
    #expect(rehearsal.calls.withLock { $0 }.count { $0 == "transcribe" } == 2)
    let source = try #require(result.stored.recap.provenance.recordings.first)
    #expect(try source.digest == Digest(ofFile: rehearsal.recording))
  }

  @Test func `damage in a growing recording is temporary`() async throws {
    let growing = try rehearsal(isDamaged: true) { call, recording in
      if call == "describe" { Self.grow(recording) }
    }
    let later = await failure(of: growing)
    #expect(later?.exitCode == .temporaryFailure)

    let still = try rehearsal(isDamaged: true) { _, _ in }
    let refused = await failure(of: still)
    #expect(refused?.exitCode == .dataError)
  }

  @Test func `a recording is opened and probed once`() async throws {
    let rehearsal = try rehearsal { _, _ in }
    let inputs = InputFingerprint(
      probe: rehearsal.probe, transcriber: rehearsal.transcriber, settingsDigest: Digest(of: "x"))
    let opened = try inputs.open(rehearsal.meeting())
    _ = try inputs.digest(of: opened)
    _ = try await rehearsal.pipeline().recap(RecapRequest(rehearsal.meeting(), opened: opened))
    #expect(rehearsal.calls.withLock { $0 } == ["describe", "transcribe", "cut"])
  }
}

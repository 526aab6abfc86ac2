import Foundation
import RecapCore

/// Runs the stages whose outputs are kept, each at most once for the same stage cache key.
actor JournaledStages {
  private let journal: (any StageJournal)?
  private let request: RecapRequest
  private let runner: StageRunner
  private let onStage: @Sendable (String) async throws -> Void
  private(set) var explanation: [StageExplanation] = []

  init(
    journal: (any StageJournal)?, request: RecapRequest, runner: StageRunner,
    onStage: @escaping @Sendable (String) async throws -> Void = { _ in }
  ) {
    self.journal = journal
    self.request = request
    self.runner = runner
    self.onStage = onStage
  }

  /// The output of a stage, and the digest by which later stages depend on it.
  struct CachedOutput<Output: Sendable>: Sendable {
    var output: Output
    var digest: String
    /// The files that belong to the output.
    var files: [URL]
  }

  /// Returns the output of `stage`, from the journal or by running it.
  /// - Parameters:
  ///   - parts: the digests on which the output depends, besides the stage's revision.
  ///   - check: throws if the output must not be used, because its input changed while the stage ran.
  ///   - mayKeep: returns whether the output may be kept after this run.
  ///   - folder: the folder for kept files that are not on this machine.
  ///   - files: returns the files that belong to the output.
  nonisolated func run<S: Stage>(
    _ stage: S, _ input: S.Input, parts: [String: String], check: () throws -> Void = {},
    mayKeep: (S.Output) throws -> Bool = { _ in true }, in folder: URL,
    files: (S.Output) -> [URL] = { _ in [] }
  ) async throws -> CachedOutput<S.Output> where S.Output: Codable {
    let key = key(of: S.self, parts)
    let reason: String
    switch try await lookUp(key, as: S.Output.self, folder) {
    case .made(let made):
      runner.skip(S.name)
      await note(StageExplanation(stage: S.name.rawValue, isReused: true))
      return made
    case .toRun(let why): reason = why
    }
    try await onStage(S.name.rawValue)
    let (output, cost) = try await runner.measured(S.name) { progress in
      let output = try await stage.run(input, progress: progress)
      try check()
      return output
    }
    let data = try Self.encode(output)
    if let journal, try mayKeep(output) {
      let record = StageRecord(key: key, output: data, files: files(output), cpu: cost.cpu)
      // The output is kept even if the run is cancelled meanwhile, so that an hour of work is not lost.
      let claim = request.claim
      try await shielded { try await journal.keep(record, claim: claim) }
    }
    await note(StageExplanation(stage: S.name.rawValue, isReused: false, reason: reason))
    // Continues with the output as it was kept, so that a later run that finds it does not differ by a bit.
    return CachedOutput(
      output: try JSONDecoder().decode(S.Output.self, from: data), digest: Digest(of: data).description,
      files: files(output))
  }

  /// Notes whether a stage would be reused or run. Returns its kept output if it would be reused.
  nonisolated func forecast<S: Stage>(
    _ stage: S.Type, parts: [String: String]
  ) async throws -> CachedOutput<S.Output>? where S.Output: Codable {
    switch try await lookUp(key(of: stage, parts), as: S.Output.self, nil) {
    case .made(let made):
      await note(StageExplanation(stage: S.name.rawValue, isReused: true))
      return made
    case .toRun(let reason):
      await note(StageExplanation(stage: S.name.rawValue, isReused: false, reason: reason))
      return nil
    }
  }

  private nonisolated func key<S: Stage>(of stage: S.Type, _ parts: [String: String]) -> StageKey {
    StageKey(meetingID: request.meeting.id, stage: S.name.rawValue, revision: S.revision, parts: parts)
  }

  private enum Lookup<Output: Sendable>: Sendable {
    case made(CachedOutput<Output>)
    case toRun(reason: String)
  }

  private nonisolated func lookUp<Output: Codable & Sendable>(
    _ key: StageKey, as type: Output.Type, _ folder: URL?
  ) async throws -> Lookup<Output> {
    switch try await look(key, folder) {
    case .damaged: return .toRun(reason: "its file in the journal is damaged")
    case .absent: return .toRun(reason: try await whyAbsent(key))
    case .kept(let record):
      do {
        let output = try JSONDecoder().decode(Output.self, from: record.output)
        return .made(
          CachedOutput(output: output, digest: Digest(of: record.output).description, files: record.files))
      } catch is DecodingError {
        // Its digest is right, so this is how it was written: by a version with another format. Files that were
        // fetched for it would stand beside those that are made now.
        for file in record.files where folder.map({ file.path.hasPrefix($0.path + "/") }) ?? false {
          try FileManager.default.removeItem(at: file)
        }
        return .toRun(reason: "kept by another version")
      }
    }
  }

  /// Notes a stage that follows one that would run: only the output of that one decides whether it has to
  /// run.
  func foresee(unless stage: StageName, _ name: StageName) {
    note(
      StageExplanation(
        stage: name.rawValue, isReused: false, reason: "if \(stage.rawValue) comes out differently"))
  }

  private func note(_ line: StageExplanation) { explanation.append(line) }

  private nonisolated func look(_ key: StageKey, _ folder: URL?) async throws -> CacheLookup {
    guard let journal, !request.forces(key.stage) else { return .absent }
    return try await journal.find(key, fetchingInto: folder)
  }

  private nonisolated func whyAbsent(_ key: StageKey) async throws -> String {
    if request.forces(key.stage) { return "asked for" }
    guard let latest = try await journal?.latestParts(meetingID: key.meetingID, stage: key.stage) else {
      return "not done before"
    }
    let changed = key.differences(from: latest)
    return changed.isEmpty ? "not kept" : changed.joined(separator: ", ") + " changed"
  }

  private static func encode(_ output: some Encodable) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.finite(output)
  }
}

package import Logging
package import RecapCore

/// The stage that asks a pointing engine about a meeting. It never fails: what goes wrong is the output's `failure`, and
/// the embedded engine's insights are used.
package struct Pointing: Stage {
  package typealias Input = PointingQuestion
  package typealias Output = PointingAnswer

  package static let name = StageName.point
  package static let revision = 1
  private let pointer: any InsightPointer
  private let log: Logger

  /// - Parameter log: gets what a failure says to an operator: with the server's address, and what to do.
  package init(_ pointer: any InsightPointer, log: Logger) { (self.pointer, self.log) = (pointer, log) }

  package func run(
    _ question: PointingQuestion, progress: @escaping @Sendable (Double) -> Void
  ) async throws -> PointingAnswer {
    let limits = pointer.limits
    let pieces = question.pieces(words: limits.words, overlap: limits.overlap)
    guard !pieces.isEmpty else { return .failed("nothing was said") }
    guard pieces.count <= limits.pieces else {
      return .failed("the meeting is too long for it: \(pieces.count) requests of at most \(limits.pieces)")
    }
    do {
      let engine = try pointer.identify()
      let answers = try await TimeLimit.within(.milliseconds(max(1, limits.time.milliseconds))) {
        [pointer] in
        var answers: [PointingAnswer.Piece] = []
        for piece in pieces {
          answers.append(try await pointer.point(at: piece))
          progress(Double(answers.count) / Double(pieces.count))
        }
        return answers
      }
      guard let answers else { return .failed("no answer within \(limits.time.seconds) s") }
      return PointingAnswer(engine: engine, pieces: answers)
    } catch let failure as any RecapFailure {
      log.warning("\(failure.description)")
      return .failed(failure.cause)
    }
  }
}

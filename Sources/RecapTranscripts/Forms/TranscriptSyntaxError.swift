/// What is wrong with a transcript, and where.
struct TranscriptSyntaxError: Error, Hashable, CustomStringConvertible {
  let description: String
  /// Whether this may be the first part of something good: it is empty, or JSON that breaks off.
  let isCutOff: Bool

  init(_ problem: String, isCutOff: Bool = false) {
    description = problem
    self.isCutOff = isCutOff
  }

  /// - Parameter line: counted from 1.
  init(line: Int, _ problem: String) { self.init("line \(line): \(problem)") }
}

/// A problem in a transcript, with its place.
struct TranscriptSyntaxError: Error, Hashable, CustomStringConvertible {
  let description: String
  /// A Boolean value that indicates whether this may be the start of a valid transcript: it is empty, or
  /// JSON that is cut off.
  let isCutOff: Bool

  init(_ problem: String, isCutOff: Bool = false) {
    description = problem
    self.isCutOff = isCutOff
  }

  /// - Parameter line: the line number, counted from 1.
  init(line: Int, _ problem: String) { self.init("line \(line): \(problem)") }
}

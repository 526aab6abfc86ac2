/// What is wrong with a transcript file, and where.
struct SidecarSyntaxError: Error, Hashable, CustomStringConvertible {
  let description: String

  init(_ problem: String) { description = problem }

  /// - Parameter line: counted from 1.
  init(line: Int, _ problem: String) { description = "line \(line): \(problem)" }
}

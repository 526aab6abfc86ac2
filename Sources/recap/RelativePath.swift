import Foundation

/// The path of one folder relative to another.
enum RelativePath {
  /// Returns `../b/c` from `/x/a` to `/x/b/c`, and `.` if both are the same. Links in both are resolved.
  static func from(_ base: URL, to target: URL) -> String {
    let (start, end) = (
      base.absoluteURL.standardizedFileURL.resolvingSymlinksInPath().pathComponents,
      target.absoluteURL.standardizedFileURL.resolvingSymlinksInPath().pathComponents
    )
    let shared = zip(start, end).prefix { $0 == $1 }.count
    let steps = Array(repeating: "..", count: start.count - shared) + end.dropFirst(shared)
    return steps.isEmpty ? "." : steps.joined(separator: "/")
  }
}

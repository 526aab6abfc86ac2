/// The environment of an engine process: without keys and passwords of this process, and the same in every
/// run.
enum HostEnvironment {
  /// The variables for the places of programs, libraries and caches.
  private static let kept = ["HOME", "LD_LIBRARY_PATH", "PATH", "TMPDIR"]

  /// - Parameters:
  ///   - environment: the environment of this process.
  ///   - names: the names of further variables to pass on.
  static func of(_ environment: [String: String], besides names: [String]) -> [String: String] {
    // Chunks are recognised in parallel: more threads for one chunk cost more than they gain. Models are
    // read from end to end repeatedly: large pages save up to a tenth (glibc 2.35 or later).
    var variables = [
      "GLIBC_TUNABLES": "glibc.malloc.hugetlb=1", "LANG": "C.UTF-8", "OMP_NUM_THREADS": "1",
    ]
    for name in kept + names { variables[name] = environment[name] ?? variables[name] }
    return variables
  }
}

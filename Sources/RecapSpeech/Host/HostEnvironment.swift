/// The variables that a host gets: no key or password of this process's, and the same on every run.
enum HostEnvironment {
  /// Where programs, their libraries and their caches are.
  private static let kept = ["HOME", "LD_LIBRARY_PATH", "PATH", "TMPDIR"]

  /// - Parameters:
  ///   - environment: of this process.
  ///   - names: of variables that are handed on, too.
  static func of(_ environment: [String: String], besides names: [String]) -> [String: String] {
    // Parallelism is by window: more threads in one window cost more than they gain.
    // Models are read from end to end, again and again: large pages take up to a tenth off (glibc 2.35 or later).
    var variables = [
      "GLIBC_TUNABLES": "glibc.malloc.hugetlb=1", "LANG": "C.UTF-8", "OMP_NUM_THREADS": "1",
    ]
    for name in kept + names { variables[name] = environment[name] ?? variables[name] }
    return variables
  }
}

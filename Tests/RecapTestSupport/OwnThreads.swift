import Foundation
package import Testing

/// Runs the tests of a suite on threads of their own: for tests that wait for a program, for the disk or for a
/// library that blocks. Swift's pool has one thread per core; two such tests on two cores stop every other test of
/// the process, and with them every server that answers one.
///
/// ```swift
/// @Suite(.ownThreads) struct ProgramTests { … }
/// ```
package struct OwnThreads: SuiteTrait, TestTrait, TestScoping {
  package var isRecursive: Bool { true }

  package func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    try await withTaskExecutorPreference(ThreadExecutor()) { try await function() }
  }
}

extension Trait where Self == OwnThreads {
  /// On threads of their own, not on the pool.
  package static var ownThreads: Self { Self() }
}

/// A new thread for each piece of work: none can hold another up.
package final class ThreadExecutor: TaskExecutor {
  private static let mark = "recap.test.own-thread"

  package init() {}

  package func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    Thread.detachNewThread {
      Thread.current.threadDictionary[Self.mark] = true
      job.runSynchronously(on: self.asUnownedTaskExecutor())
    }
  }

  /// Whether the caller runs on such a thread.
  package static var isCurrent: Bool { Thread.current.threadDictionary[mark] != nil }
}

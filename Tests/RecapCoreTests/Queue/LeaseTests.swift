import Foundation
import RecapCore
import RecapTestSupport
import Testing

/// What may be concluded about somebody else's lease.
@Suite struct LeaseTests {
  private let lease = Lease(
    token: 1, holder: Sample.worker(), expires: Sample.instant(30), progress: Sample.instant(0))

  private func verdict(
    at seconds: Double, by observer: WorkerIdentity = Sample.worker(200), alive: Bool = true
  ) -> LeaseVerdict {
    lease.verdict(at: Sample.instant(seconds), by: Self.observer(observer, alive: alive))
  }

  private static func observer(_ identity: WorkerIdentity, alive: Bool) -> LeaseObserver {
    LeaseObserver(identity: identity, stallTimeout: .seconds(20)) { _ in alive }
  }

  @Test func `a lease that is renewed and progresses is held`() { #expect(verdict(at: 19) == .held) }
  @Test func `a lease without progress is stalled`() { #expect(verdict(at: 20) == .stalled) }
  @Test func `a lease that is not renewed expires`() { #expect(verdict(at: 30) == .expired) }
  @Test func `a dead holder is detected at once`() { #expect(verdict(at: 1, alive: false) == .dead) }

  @Test func `an earlier boot of the same machine is detected`() {
    var observer = Sample.worker(200)
    observer.boot = "later"
    #expect(verdict(at: 1, by: observer) == .rebooted)
  }

  @Test func `another machine judges by the calendar only`() {
    var observer = Sample.worker(200)
    (observer.hostName, observer.boot) = ("elsewhere", "other")
    #expect(verdict(at: 29, by: observer, alive: false) == .held)
    #expect(verdict(at: 31, by: observer) == .lost)
  }

  @Test func `another container does not judge the process`() {
    var observer = Sample.worker(200)
    observer.namespace = "pid:[2]"
    #expect(verdict(at: 1, by: observer, alive: false) == .held)
  }

  @Test func `a calendar clock change does not end the lease`() {
    var now = Sample.instant(10)
    now.date = now.date.addingTimeInterval(86_400)
    #expect(
      lease.verdict(at: now, by: Self.observer(Sample.worker(200), alive: true)) == .held)
  }

  @Test func `unknown boot and namespace are not compared`() {
    var silent = lease
    (silent.holder.boot, silent.holder.namespace) = ("", "")
    for seconds in [25.0, 31] {
      let verdict = silent.verdict(
        at: Sample.instant(seconds), by: Self.observer(silent.holder, alive: false))
      #expect(verdict == (seconds < 30 ? .held : .lost))
    }
  }
}

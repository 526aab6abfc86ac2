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
    lease.verdict(at: Sample.instant(seconds), by: observer, stallTimeout: .seconds(20)) { _ in alive }
  }

  @Test func heldWhileItIsRenewedAndMovesOn() { #expect(verdict(at: 19) == .held) }
  @Test func stalledWhenNothingMoves() { #expect(verdict(at: 20) == .stalled) }
  @Test func expiredWhenItIsNotRenewed() { #expect(verdict(at: 30) == .expired) }
  @Test func aDeadHolderIsSeenAtOnce() { #expect(verdict(at: 1, alive: false) == .dead) }

  @Test func anotherBootOfTheSameHost() {
    var observer = Sample.worker(200)
    observer.boot = "later"
    #expect(verdict(at: 1, by: observer) == .rebooted)
  }

  @Test func anotherHostSeesTheCalendarOnly() {
    var observer = Sample.worker(200)
    (observer.hostName, observer.boot) = ("elsewhere", "other")
    #expect(verdict(at: 29, by: observer, alive: false) == .held)
    #expect(verdict(at: 31, by: observer) == .expired)
  }

  @Test func anotherContainerCannotSeeTheProcess() {
    var observer = Sample.worker(200)
    observer.namespace = "pid:[2]"
    #expect(verdict(at: 1, by: observer, alive: false) == .held)
  }

  @Test func settingTheCalendarClockChangesNothing() {
    var now = Sample.instant(10)
    now.date = now.date.addingTimeInterval(86_400)
    #expect(
      lease.verdict(at: now, by: Sample.worker(200), stallTimeout: .seconds(20)) { _ in true } == .held)
  }

  @Test func whatTheSystemDidNotTellIsNothingToCompare() {
    var silent = lease
    (silent.holder.boot, silent.holder.namespace) = ("", "")
    for seconds in [25.0, 31] {
      let verdict = silent.verdict(
        at: Sample.instant(seconds), by: silent.holder, stallTimeout: .seconds(20)
      ) { _ in false }
      #expect(verdict == (seconds < 30 ? .held : .expired))
    }
  }
}

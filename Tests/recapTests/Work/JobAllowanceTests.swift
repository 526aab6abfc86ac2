import Testing

@testable import recap

@Suite struct JobAllowanceTests {
  @Test(
    arguments: [
      (nil, 1, [20, 20, 20, 20]), (nil, 4, [20, 20, 20, 20]), (1, 1, [1, 0, 0, 0]), (20, 1, [20, 0, 0, 0]),
      (20, 2, [10, 10, 0, 0]), (20, 3, [7, 7, 6, 0]), (45, 1, [20, 20, 5, 0]), (2, 8, [1, 1, 0, 0]),
    ] as [(Int?, Int, [Int])])
  func `children share the limit`(limit: Int?, children: Int, shares: [Int]) {
    var allowance = JobAllowance(limit, children: children)
    #expect(shares.map { _ in allowance.take() } == shares)
    #expect(allowance.isUsedUp == (limit != nil))
  }

  @Test func `what a child could not begin is handed out again`() {
    var allowance = JobAllowance(3, children: 1)
    let taken = allowance.take()
    #expect(taken == 3 && allowance.isUsedUp)
    allowance.giveBack(taken)
    #expect(!allowance.isUsedUp)
    #expect(allowance.take() == 3)
    var unlimited = JobAllowance(nil, children: 1)
    unlimited.giveBack(20)
    #expect(unlimited.take() == 20)
  }

  @Test func `a daemon without jobs hands out none`() {
    var none = JobAllowance.none
    #expect(none.isUsedUp)
    #expect(none.take() == 0)
  }
}

import RecapProcess
import Testing

@testable import recap

@Suite struct ChildWorkerTests {
  @Test func `a refusal is a failed start after any time`() {
    for code in [64, 66, 69, 77, 78] as [Int32] {
      #expect(ChildWorker.isFailedStart(.exited(code: code), after: .seconds(300)))
    }
  }

  @Test(arguments: [ProcessEnd.exited(code: 70), .exited(code: 75), .killed(signal: 9)])
  func `another end is one only at first`(end: ProcessEnd) {
    #expect(ChildWorker.isFailedStart(end, after: .seconds(9)))
    #expect(!ChildWorker.isFailedStart(end, after: .seconds(11)))
  }
}

import Foundation
import RecapProcess
import RecapTestSupport
import Testing

@Suite(.ownThreads) struct SpawnedProcessTests {
  @Test func `a child has its three descriptors and no other`() throws {
    // As Foundation and C libraries open theirs: not closed by exec.
    var ends: [Int32] = [-1, -1]
    try #require(socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &ends) == 0)
    defer { for end in ends { close(end) } }
    let list = try TestProgram.run("sh", ["-c", "echo /proc/$$/fd/*"])
    // The shell may keep its script open; what it opens is above the standard three and closed by exec.
    let numbers = list.text.split(whereSeparator: \.isWhitespace).compactMap {
      Int32($0.split(separator: "/").last ?? "")
    }
    #expect(numbers.starts(with: [0, 1, 2]))
    #expect(Set(numbers).isDisjoint(with: ends))
  }

  @Test func `a child blocks and ignores no signal of its parent`() throws {
    var (signals, before) = (sigset_t(), sigset_t())
    sigemptyset(&signals)
    sigaddset(&signals, SIGTERM)
    pthread_sigmask(SIG_BLOCK, &signals, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    let child = try SpawnedProcess(Spawn("sleep", ["600"], environment: TestProgram.environment()))
    child.signal(SIGTERM)
    #expect(try child.ended() == .killed(signal: SIGTERM))
  }

  @Test func `an end is noticed while children of the same moment go on`() throws {
    let (ended, servers) = (DispatchSemaphore(value: 0), 8)
    let environment = TestProgram.environment()
    var lasting: [SpawnedProcess] = []
    defer { for process in lasting { process.signal(SIGKILL) } }
    for _ in 0..<servers {
      lasting.append(try SpawnedProcess(Spawn("sleep", ["600"], environment: environment)))
      let child = try SpawnedProcess(Spawn("true", [], environment: environment)) { ended.signal() }
      #expect(try child.ended() == .exited(code: 0))
    }
    for _ in 0..<servers { #expect(ended.wait(timeout: .now() + 60) == .success) }
    #expect(lasting.count(where: \.isRunning) == servers)
  }

  @Test func `folder, variables and streams are those given`() throws {
    let folder = try TemporaryFolder()
    let outcome = try TestProgram.run(
      "sh", ["-c", "pwd -P; echo $WORD; cat; echo wrong >&2; exit 3"], environment: ["WORD": "one two"],
      folder: folder.url, input: "read")
    #expect(outcome.text == folder.url.resolvingSymlinksInPath().path + "\none two\nread")
    #expect(outcome.errors == "wrong\n")
    #expect(outcome.end == .exited(code: 3))
  }

  @Test func `a program that is not there is not started`() {
    #expect(throws: SpawnFailure(number: ENOENT)) {
      try SpawnedProcess(Spawn("/nowhere/program", [], environment: [:]))
    }
    #expect("\(SpawnFailure(number: ENOENT))" == "No such file or directory")
  }

  @Test func `a wait ends without the process`() throws {
    let child = try SpawnedProcess(Spawn("sleep", ["600"], environment: TestProgram.environment()))
    defer { child.signal(SIGKILL) }
    #expect(child.wait(atMost: .milliseconds(20)) == nil)
    #expect(child.isRunning)
  }

  @Test func `an end is said in words and as a shell says it`() {
    #expect("\(ProcessEnd(status: 3 << 8))" == "exit code 3")
    #expect("\(ProcessEnd(status: SIGKILL))" == "signal 9 (Killed)")
    // With a core dump.
    #expect(ProcessEnd(status: SIGSEGV | 0x80) == .killed(signal: SIGSEGV))
    #expect(ProcessEnd.killed(signal: SIGTERM).code == 143)
  }
}

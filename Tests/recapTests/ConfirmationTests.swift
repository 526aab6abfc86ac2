import Foundation
import RecapCore
import RecapProcess
import RecapTestSupport
import Testing

/// What cannot be taken back is not done unasked where nobody can be asked.
@Suite(.ownThreads) struct ConfirmationTests {
  /// A home with one recap that was withheld: quick to make.
  private static func home() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let run = try Program.run(["run", Program.manifest("ai-disabled"), "--home", folder.path])
    guard run.status == 0 else { throw OperationFailure("run", "ai-disabled", run.errors) }
    return folder
  }

  private func shell(_ command: String, _ home: TemporaryFolder) throws -> Program.Outcome {
    try Program.run(
      ["-c", command, Program.executable.path, home.path], executable: URL(fileURLWithPath: "/bin/sh"))
  }

  @Test(
    arguments: [
      "\"$0\" erase mtg-2056 --reason x --home \"$1\" < /dev/null",
      "\"$0\" erase mtg-2056 --reason x --home \"$1\" < /dev/null 2> /dev/null",
      "echo n | \"$0\" erase mtg-2056 --reason x --home \"$1\"",
      "yes | \"$0\" erase mtg-2056 --reason x --home \"$1\" --json",
      "\"$0\" prune --all --home \"$1\" < /dev/null",
    ])
  func `erase needs a terminal or --yes`(command: String) throws {
    let home = try Self.home()
    let outcome = try shell(command, home)
    #expect(outcome.status == 64)
    #expect(command.contains("2>") || outcome.errors.contains("--yes confirms it"))
    #expect(try Program.run(["show", "mtg-2056", "--home", home.path]).status == 0)
    #expect(try Program.run(["jobs", "--home", home.path]).output.contains("mtg-2056"))
  }

  @Test func `erase --yes works without a terminal`() throws {
    let home = try Self.home()
    let erase = ["erase", "mtg-2056", "--reason", "x", "--home", home.path, "--yes"]
    #expect(try Program.run(erase).status == 0)
    #expect(try Program.run(["show", "mtg-2056", "--home", home.path]).status == 66)
  }

  /// Runs `erase` on a terminal and does `reply` once it has asked.
  /// - Returns: the exit code, and what it wrote to the terminal.
  private func eraseOnTerminal(
    _ home: TemporaryFolder, _ reply: (FileHandle, SpawnedProcess) throws -> Void
  ) throws -> (status: Int32, text: String) {
    // A new terminal (pts(4), ioctl_tty(2)): unlocked by TIOCSPTLCK, its other end by TIOCGPTPEER.
    let control = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var locked: Int32 = 0
    guard control >= 0, ioctl(control, 0x4004_5431, &locked) == 0 else {
      throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
    }
    let keyboard = FileHandle(fileDescriptor: control, closeOnDealloc: true)
    let terminal = ioctl(control, 0x5441, O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard terminal >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    let process = try SpawnedProcess(
      Spawn(
        Program.executable.path, ["erase", "mtg-2056", "--reason", "x", "--home", home.path],
        environment: TestProgram.environment(), input: terminal, output: terminal, errors: terminal))
    close(terminal)
    var text = ""
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(control, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      // It fails once nobody has the terminal open.
      guard count > 0 else { break }
      let hadAsked = text.contains("[y/N] ")
      text += String(decoding: buffer.prefix(count), as: UTF8.self)
      if !hadAsked, text.contains("[y/N] ") { try reply(keyboard, process) }
    }
    return (try process.ended().code, text)
  }

  @Test(arguments: ["n\n", "\n", "nay\n", "\u{4}", "y\n", "YES\n"])
  func `only a yes on the terminal erases`(answer: String) throws {
    let home = try Self.home()
    let outcome = try eraseOnTerminal(home) { keyboard, _ in try keyboard.write(contentsOf: Data(answer.utf8))
    }
    let isYes = answer.lowercased().hasPrefix("y")
    #expect(outcome.status == (isYes ? 0 : 64), "\(outcome.text)")
    #expect(try Program.run(["show", "mtg-2056", "--home", home.path]).status == (isYes ? 66 : 0))
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func `a signal at the question erases nothing`(signal: Int32) throws {
    let home = try Self.home()
    let outcome = try eraseOnTerminal(home) { $1.signal(signal) }
    #expect(outcome.status == 128 + signal, "\(outcome.text)")
    #expect(try Program.run(["show", "mtg-2056", "--home", home.path]).status == 0)
  }

  @Test func `purge and prune need no confirmation`() throws {
    let home = try Self.home()
    #expect(try Program.run(["prune", "--home", home.path]).status == 0)
    #expect(try Program.run(["jobs", "--home", home.path]).output.contains("mtg-2056"))
    // The meeting may have expired by the day that this runs: purge comes last.
    #expect(try Program.run(["purge", "--home", home.path]).status == 0)
  }

  @Test(arguments: ["recap.db", "recap.db-wal", "../home/recap.db"])
  func `a backup never replaces the store`(name: String) throws {
    let folder = try TemporaryFolder()
    let home = folder.path + "/home"
    #expect(try Program.run(["run", Program.manifest("ai-disabled"), "--home", home]).status == 0)
    let backup = try Program.run(["backup", home + "/" + name, "--force", "--home", home])
    #expect(backup.status == 73)
    #expect(backup.errors.contains("it is the store itself"), "\(backup.errors)")
    #expect(try Program.run(["verify", "--home", home]).status == 0)
  }
}

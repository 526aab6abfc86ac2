// A mutation runner. Each reader gets changed samples in a process of its own: a trap, more than a second of
// computing or too much memory for one input ends that process, and the input stays on the disk.
//
//     RecapFuzz [--seconds N | --inputs N] [READER…]
//
// RECAP_TEST_SEED repeats a run.
import Foundation
import RecapProcess
import RecapTestSupport
import Synchronization

/// Of one process.
let mostMemory = rlim_t(8 << 30)
var words = Array(CommandLine.arguments.dropFirst())

@MainActor func take(_ option: String) -> Int? {
  guard let place = words.firstIndex(of: option), place + 1 < words.count else { return nil }
  defer { words.removeSubrange(place...place + 1) }
  return Int(words[place + 1])
}

func input(_ reader: Reader, _ round: Int) -> [UInt8] {
  var random = TestSeed("fuzz \(reader.name)").generator(round)
  return Mutator(reader.samples).input(&random)
}

func fail(_ text: String) -> Never {
  FileHandle.standardError.write(Data("RecapFuzz: \(text)\n".utf8))
  exit(64)
}

/// Tries inputs from `first` on, and notes each one's number before it is tried.
func work(_ reader: Reader, first: Int, inputs: Int, until end: Date, note: URL) -> Never {
  var limit = rlimit(rlim_cur: mostMemory, rlim_max: mostMemory)
  setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit)
  guard FileManager.default.createFile(atPath: note.path, contents: nil),
    let file = FileHandle(forWritingAtPath: note.path)
  else { fail("cannot write \(note.path)") }
  var round = first
  while round < inputs, Date() < end {
    var number = UInt64(round)
    pwrite(file.fileDescriptor, &number, 8, 0)
    let bytes = input(reader, round)
    // By the processor's time, so that a busy machine does not count.
    var second = itimerval(it_interval: timeval(), it_value: timeval(tv_sec: 1, tv_usec: 0))
    setitimer(__itimer_which_t(ITIMER_PROF.rawValue), &second, nil)
    reader.read(bytes)
    round += 1
  }
  var number = UInt64(round)
  pwrite(file.fileDescriptor, &number, 8, 0)
  exit(0)
}

/// - Returns: how many inputs were tried, and the files with those that failed.
func fuzz(_ reader: Reader, inputs: Int, seconds: Int, in folder: URL) throws -> (
  tried: Int, failed: [String]
) {
  let end = Date(timeIntervalSinceNow: Double(seconds))
  let note = folder.appending(path: ".\(reader.name).\(getpid())")
  defer { try? FileManager.default.removeItem(at: note) }
  var round = 0
  var failed: [String] = []
  while round < inputs, Date() < end, failed.count < 20 {
    let child = try SpawnedProcess(
      Spawn(
        "/proc/self/exe",
        [
          "--child", reader.name, String(round), String(inputs), String(end.timeIntervalSince1970), note.path,
        ],
        environment: TestProgram.environment([
          TestSeed.variable: String(TestSeed.run), "SWIFT_BACKTRACE": "enable=no",
        ]), output: STDOUT_FILENO))
    let ending = child.wait(atMost: .seconds(end.timeIntervalSinceNow) + TestProgram.patience)
    child.signal(SIGKILL)
    let bytes = try Data(contentsOf: note)
    round =
      bytes.count == 8
      ? Int(bytes.enumerated().reduce(0 as UInt64) { $0 | UInt64($1.element) << UInt64($1.offset * 8) })
      : round
    if ending == .exited(code: 0) { break }
    let what =
      switch ending {
      case nil: "hang"
      case .killed(signal: SIGPROF): "slow"
      default: "crash"
      }
    let file = folder.appending(path: "\(reader.name)-\(what)-\(TestSeed.run)-\(round)")
    try Data(input(reader, round)).write(to: file)
    failed.append(file.path)
    round += 1
  }
  return (round, failed)
}

/// Runs the readers side by side, one a core, and prints each result when it is there.
/// - Returns: whether no input failed.
func fuzz(_ readers: [Reader], inputs: Int?, seconds: Int, in folder: URL) -> Bool {
  let isClean = Mutex(true)
  DispatchQueue.concurrentPerform(iterations: readers.count) { index in
    let reader = readers[index]
    do {
      let found = try fuzz(
        reader, inputs: inputs.map { max(1, $0 / reader.cost) } ?? .max, seconds: seconds, in: folder)
      isClean.withLock { isClean in
        print("\(reader.name): \(found.tried) inputs, \(found.failed.count) failed")
        for failure in found.failed { print("  \(failure)") }
        isClean = isClean && found.failed.isEmpty
      }
    } catch {
      fail("\(reader.name): \(error)")
    }
  }
  return isClean.withLock(\.self)
}

if words.first == "--child" {
  guard words.count == 6, let reader = Reader.all.first(where: { $0.name == words[1] }),
    let first = Int(words[2]),
    let inputs = Int(words[3]), let end = Double(words[4])
  else { fail("no such child") }
  work(
    reader, first: first, inputs: inputs, until: Date(timeIntervalSince1970: end),
    note: URL(filePath: words[5]))
}
let seconds = take("--seconds")
let inputs = take("--inputs")
for word in words where !Reader.all.contains(where: { $0.name == word }) {
  fail("\(word): the readers are \(Reader.all.map(\.name).joined(separator: ", "))")
}
let folder = URL(filePath: ".build/fuzz", directoryHint: .isDirectory)
try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
let chosen = Reader.all.filter { words.isEmpty || words.contains($0.name) }
let isClean = fuzz(
  chosen, inputs: inputs, seconds: seconds ?? (inputs == nil ? 60 : 86_400), in: folder)
exit(isClean ? 0 : 1)

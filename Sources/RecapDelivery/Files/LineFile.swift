import Foundation
import RecapCore

/// A file of lines that one process at a time reads and appends to, for as long as this value lives.
struct LineFile: ~Copyable {
  private let descriptor: Int32
  private let url: URL
  /// The longest line that is looked at: far beyond any event, and the bound of what is in memory.
  private static let longestLine = 1 << 20
  private static let pieceLength = 1 << 16
  private static let pollInterval = Duration.milliseconds(10)

  /// Opens `url`, making it 0600 where it is missing, and waits until no other process has it: not for
  /// longer than `patience`, because a process that was stopped may have it for ever.
  /// - Throws: `DeliveryFailure`, `CancellationError`.
  static func opened(_ url: URL, patience: Duration) async throws -> LineFile {
    // Not blocking, or a pipe without a reader would hold the worker for ever.
    let descriptor = open(url.path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NONBLOCK, 0o600)
    guard descriptor >= 0 else { throw DeliveryFailure("open", url, errno: errno) }
    let file = LineFile(descriptor: descriptor, url: url)
    try await file.takeAlone(patience)
    return file
  }

  private func takeAlone(_ patience: Duration) async throws {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw DeliveryFailure(
        "append events to", url.path, "it is not a regular file", exitCode: .configuration)
    }
    guard fchmod(descriptor, 0o600) == 0 else { throw DeliveryFailure("protect", url, errno: errno) }
    let deadline = ContinuousClock.now + patience
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else { throw DeliveryFailure("lock", url, errno: errno) }
      guard ContinuousClock.now < deadline else {
        throw DeliveryFailure(
          "append events to", url.path, "another process holds it",
          hint: "the event stays in the outbox; try again when that process is done")
      }
      try await Task.sleep(for: Self.pollInterval)
    }
  }

  deinit { close(descriptor) }

  /// Whether a line satisfies `matches`; its newline is not part of it. Memory is bounded.
  func contains(_ matches: (Data) -> Bool) throws -> Bool {
    var rest = Data()
    var offset: off_t = 0
    while true {
      let piece = try read(at: offset)
      if piece.isEmpty { return !rest.isEmpty && matches(rest) }
      offset += off_t(piece.count)
      rest.append(piece)
      let lines = rest.split(separator: 0x0A, omittingEmptySubsequences: false)
      for line in lines.dropLast() where matches(Data(line)) { return true }
      rest = Data(lines.last ?? Data()).suffix(Self.longestLine)
    }
  }

  /// Ends a file in a whole line: a last piece without its newline gets one where it is whole JSON, and
  /// goes where it is not, because nobody was told of it.
  func dropTornLine() throws {
    let size = lseek(descriptor, 0, SEEK_END)
    guard size > 0 else { return }
    let start = max(0, size - off_t(Self.longestLine))
    var tail = Data()
    while start + off_t(tail.count) < size {
      let piece = try read(at: start + off_t(tail.count))
      if piece.isEmpty { break }
      tail.append(piece)
    }
    guard tail.last != 0x0A else { return }
    let torn = tail.lastIndex(of: 0x0A).map { tail.suffix(from: $0 + 1) } ?? tail
    if (try? JSONParser.parse(Data(torn))) != nil { return try append(Data([0x0A])) }
    guard torn.count < tail.count || start == 0 else {
      throw DeliveryFailure(
        "append events to", url.path, "its last line is not an event", exitCode: .configuration)
    }
    guard ftruncate(descriptor, size - off_t(torn.count)) == 0 else {
      throw DeliveryFailure("mend", url, errno: errno)
    }
  }

  /// Appends `line` and waits until it is on the disk; a write that fails half-way is taken back.
  func append(_ line: Data) throws {
    let size = lseek(descriptor, 0, SEEK_END)
    do {
      try FileHandle(fileDescriptor: descriptor, closeOnDealloc: false).write(contentsOf: line)
    } catch {
      ftruncate(descriptor, size)
      throw DeliveryFailure(
        "append to", url.path, error.localizedDescription, hint: "the event stays in the outbox")
    }
    guard fsync(descriptor) == 0 else { throw DeliveryFailure("make durable", url, errno: errno) }
  }

  private func read(at offset: off_t) throws -> Data {
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: false)
    do {
      try handle.seek(toOffset: UInt64(offset))
      return try handle.read(upToCount: Self.pieceLength) ?? Data()
    } catch {
      throw DeliveryFailure("read", url.path, error.localizedDescription)
    }
  }
}

import Foundation
import RecapCore

/// A file of lines that this process alone reads and appends to, as long as this value exists.
struct LineFile: ~Copyable {
  private let descriptor: Int32
  private let url: URL
  /// In bytes, the longest line that is read: far more than any event, and the bound on memory.
  private static let longestLine = 1 << 20
  private static let pieceLength = 1 << 16
  private static let pollInterval = Duration.milliseconds(10)

  /// Opens `url`, creates it with mode 0600 if it is missing, and locks it. Waits for another process for
  /// at most `lockTimeout`, because a suspended process may hold the lock indefinitely.
  /// - Throws: `DeliveryFailure`, `CancellationError`.
  static func opened(_ url: URL, lockTimeout: Duration) async throws -> LineFile {
    // Non-blocking, because opening a pipe without a reader would otherwise block the worker indefinitely.
    let descriptor = open(url.path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NONBLOCK, 0o600)
    guard descriptor >= 0 else { throw DeliveryFailure("open", url, errno: errno) }
    let file = LineFile(descriptor: descriptor, url: url)
    try await file.takeAlone(lockTimeout)
    return file
  }

  private func takeAlone(_ lockTimeout: Duration) async throws {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw DeliveryFailure(
        "append events to", url.path, "it is not a regular file",
        hint: "name another file in events.json_lines", exitCode: .configuration)
    }
    guard fchmod(descriptor, 0o600) == 0 else {
      throw DeliveryFailure("restrict the mode of", url, errno: errno)
    }
    let deadline = ContinuousClock.now + lockTimeout
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else { throw DeliveryFailure("lock", url, errno: errno) }
      guard ContinuousClock.now < deadline else {
        throw DeliveryFailure(
          "append events to", url.path, "another process has locked it",
          hint: "the event stays in the outbox; try again when that process is done")
      }
      try await Task.sleep(for: Self.pollInterval)
    }
  }

  deinit { close(descriptor) }

  /// Returns a Boolean value that indicates whether a line, without its newline, satisfies `matches`.
  /// Memory is bounded.
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

  /// Makes the file end in a whole line: a last piece without a newline gets one if it is whole JSON, and
  /// is removed if not, because its delivery was never reported.
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
        "append events to", url.path, "its last line is not an event",
        hint: "move the file away, or name another one in events.json_lines", exitCode: .configuration)
    }
    guard ftruncate(descriptor, size - off_t(torn.count)) == 0 else {
      throw DeliveryFailure("repair", url, errno: errno)
    }
  }

  /// Appends `line` and waits until it is on the disk. A write that fails half-way is undone.
  func append(_ line: Data) throws {
    let size = lseek(descriptor, 0, SEEK_END)
    do {
      try FileHandle(fileDescriptor: descriptor, closeOnDealloc: false).write(contentsOf: line)
    } catch {
      ftruncate(descriptor, size)
      throw DeliveryFailure(
        "append to", url.path, error.localizedDescription, hint: "the event stays in the outbox")
    }
    guard fsync(descriptor) == 0 else { throw DeliveryFailure("sync", url, errno: errno) }
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

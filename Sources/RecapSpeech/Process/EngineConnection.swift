import Foundation
import Glibc
import RecapCore

/// One side of the connection between Recap and an engine process: lines and samples over two descriptors,
/// which it does not own. Not shared between tasks.
struct EngineConnection {
  let input: Int32
  let output: Int32
  /// Returns true to end a wait with a deadline early.
  var isCancelled: () -> Bool = { Task.isCancelled }
  private var received: [UInt8] = []

  /// The maximum time until that is noticed.
  private static let notice = Duration.milliseconds(100)

  init(input: Int32, output: Int32) {
    self.input = input
    self.output = output
  }

  /// Returns the next line without its line feed, or nil at the end of the stream.
  mutating func line(by deadline: ContinuousClock.Instant? = nil) throws(EngineProcessFailure) -> [UInt8]? {
    var searched = 0
    while true {
      if let end = received[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        let line = Array(received[..<end])
        received.removeFirst(end + 1)
        return line
      }
      searched = received.count
      guard searched <= EngineProtocol.longestLine else { throw .garbled("a line is longer than 1 MiB") }
      guard try receive(by: deadline) else {
        guard received.isEmpty else { throw .garbled("the last line is incomplete") }
        return nil
      }
    }
  }

  /// Returns the next message, or nil at the end of the stream.
  mutating func message<Message: Decodable>(
    _ type: Message.Type, by deadline: ContinuousClock.Instant? = nil
  ) throws(EngineProcessFailure) -> Message? {
    guard let line = try line(by: deadline) else { return nil }
    do {
      return try JSONDecoder().decode(type, from: Data(line))
    } catch DecodingError.dataCorrupted(let context) {
      throw .garbled("\(context.debugDescription): \(Self.excerpt(line))")
    } catch {
      throw .garbled(Self.excerpt(line))
    }
  }

  /// Returns exactly `count` samples.
  mutating func samples(_ count: Int) throws(EngineProcessFailure) -> [Float] {
    let size = count * MemoryLayout<Float>.size
    while received.count < size {
      guard try receive(by: nil) else { throw .garbled("the stream ends inside a chunk") }
    }
    var words = [UInt32](repeating: 0, count: count)
    words.withUnsafeMutableBytes { $0.copyBytes(from: received.prefix(size)) }
    received.removeFirst(size)
    return words.map { Float(bitPattern: UInt32(littleEndian: $0)) }
  }

  static func bytes(of samples: [Float]) -> [UInt8] {
    samples.map { $0.bitPattern.littleEndian }.withUnsafeBytes { Array($0) }
  }

  /// Writes all of `bytes`.
  func send(_ bytes: [UInt8], by deadline: ContinuousClock.Instant? = nil) throws(EngineProcessFailure) {
    var sent = 0
    while sent < bytes.count {
      try wait(for: Int16(POLLOUT), on: output, by: deadline)
      let count = bytes.withUnsafeBytes { buffer in
        // Suppresses SIGPIPE, which would end this process because another one ended; only sockets support
        // that. An engine process that was started by hand may have a pipe instead, and may end with it.
        let (start, count) = (buffer.baseAddress! + sent, bytes.count - sent)
        let taken = Glibc.send(output, start, count, Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT))
        return taken < 0 && errno == ENOTSOCK ? write(output, start, count) : taken
      }
      if count > 0 {
        sent += count
      } else if errno != EINTR, errno != EAGAIN {
        throw .died("it closed its input")
      }
    }
  }

  /// Appends available bytes to `received`. Returns false at the end of the stream.
  private mutating func receive(by deadline: ContinuousClock.Instant?) throws(EngineProcessFailure) -> Bool {
    try wait(for: Int16(POLLIN), on: input, by: deadline)
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(input, &buffer, buffer.count)
      if count > 0 { received += buffer[..<count] }
      if count >= 0 { return count > 0 }
      guard errno == EINTR else { return false }
    }
  }

  private func wait(
    for events: Int16, on descriptor: Int32, by deadline: ContinuousClock.Instant?
  ) throws(EngineProcessFailure) {
    let began = ContinuousClock.now
    while true {
      if deadline != nil, isCancelled() { throw .interrupted }
      var entry = pollfd(fd: descriptor, events: events, revents: 0)
      // Bytes that are available are read even after the deadline: this process may have been suspended
      // meanwhile.
      let left = deadline.map {
        PollTimeout.milliseconds(min(ContinuousClock.now.duration(to: $0), Self.notice))
      }
      let count = poll(&entry, 1, left ?? -1)
      if count > 0 { return }
      if count == 0, let deadline, ContinuousClock.now >= deadline {
        throw .silent(seconds: Int(saturating: (began.duration(to: deadline) / .seconds(1)).rounded()))
      }
    }
  }

  private static func excerpt(_ line: [UInt8]) -> String {
    let text = String(decoding: line.prefix(80), as: UTF8.self)
    return "\"\(text)\(line.count > 80 ? "…" : "")\""
  }
}

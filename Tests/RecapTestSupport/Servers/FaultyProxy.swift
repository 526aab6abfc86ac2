import Foundation
import Synchronization

/// A listening socket on a free port of loopback.
package struct Listener {
  package let descriptor: Int32
  package let port: Int

  package init() throws {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let bound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        bind(descriptor, address, size) == 0 && getsockname(descriptor, address, &size) == 0
      }
    }
    guard bound, listen(descriptor, 16) == 0 else {
      throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
    }
    self.descriptor = descriptor
    port = Int(UInt16(bigEndian: address.sin_port))
  }

  package func close() { _ = Glibc.close(descriptor) }

  /// Returns a port that was free a moment ago.
  package static func freePort() throws -> Int {
    let listener = try Listener()
    defer { listener.close() }
    return listener.port
  }
}

/// A TCP proxy that does to a connection what networks do.
package final class FaultyProxy: Sendable {
  package enum Fault: Sendable, Equatable {
    case none
    /// New connections are closed at once.
    case refuse
    /// Bytes are taken and go nowhere, both ways: a half-open network.
    case swallow
    /// After the client has sent these bytes, they are passed on, and then both sides are cut: the server acts, and
    /// the client never hears of it.
    case cutAfter(String)
    /// The same, but the bytes do not reach the server.
    case cutBefore(String)
    /// Both sides are cut when so many bytes of answers have been passed on, once.
    case cutAnswers(after: Int)
  }

  package let port: Int
  private let listener: Listener
  private let target: Int
  private let fault = Mutex(Fault.none)
  /// How often the words of a fault are let through before it happens.
  private let skips = Mutex(0)
  private let open = Mutex<Set<Int32>>([])
  /// The clients that get no answer any more.
  private let muted = Mutex<Set<Int32>>([])
  private let cuts = Atomic(0)
  /// The number of bytes of answers since the fault was set.
  private let answered = Atomic(0)

  package init(to target: Int) throws {
    listener = try Listener()
    port = listener.port
    self.target = target
    Thread.detachNewThread { [self] in accept() }
  }

  /// How often a fault has cut a connection.
  package var cutCount: Int { cuts.load(ordering: .acquiring) }

  /// - Parameter skipped: how often the words of the fault are let through before it happens.
  package func set(_ fault: Fault, skipping skipped: Int = 0) {
    skips.withLock { $0 = skipped }
    answered.store(0, ordering: .releasing)
    self.fault.withLock { $0 = fault }
  }

  private func happens(_ words: String, in piece: Data) -> Bool {
    guard piece.range(of: Data(words.utf8)) != nil else { return false }
    return skips.withLock { skips in
      guard skips > 0 else { return true }
      skips -= 1
      return false
    }
  }

  /// Ends all connections, as a server that is killed does.
  package func cutAll() {
    for descriptor in open.withLock({ $0 }) { shutdown(descriptor, Int32(SHUT_RDWR)) }
  }

  private func accept() {
    while true {
      let client = Glibc.accept(listener.descriptor, nil, nil)
      guard client >= 0 else { return }
      guard fault.withLock({ $0 }) != .refuse, let server = connectToTarget() else {
        close(client)
        continue
      }
      open.withLock { $0.formUnion([client, server]) }
      Thread.detachNewThread { [self] in
        pump(client, server, isFromClient: true)
      }
      Thread.detachNewThread { [self] in
        pump(server, client, isFromClient: false)
      }
    }
  }

  private func connectToTarget() -> Int32? {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    address.sin_port = UInt16(target).bigEndian
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isConnected = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, size) == 0 }
    }
    guard isConnected else {
      close(descriptor)
      return nil
    }
    return descriptor
  }

  private func pump(_ source: Int32, _ sink: Int32, isFromClient: Bool) {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    loop: while true {
      let count = recv(source, &buffer, buffer.count, 0)
      guard count > 0 else { break }
      var piece = Data(buffer[..<count])
      var isLast = false
      switch fault.withLock({ $0 }) {
      case .swallow: continue loop
      case .cutAfter(let words) where isFromClient && happens(words, in: piece):
        set(.none)
        _ = muted.withLock { $0.insert(source) }
      case .cutBefore(let words) where isFromClient && happens(words, in: piece):
        set(.none)
        cuts.add(1, ordering: .releasing)
        break loop
      case .cutAnswers(let most) where !isFromClient:
        let before = answered.add(count, ordering: .acquiringAndReleasing).oldValue
        if before + count >= most {
          piece = piece.prefix(max(0, most - before))
          isLast = true
          set(.none)
          cuts.add(1, ordering: .releasing)
        }
      default: break
      }
      if !isFromClient, muted.withLock({ $0.remove(sink) }) != nil {
        // The server has acted and answers: the client is not told.
        cuts.add(1, ordering: .releasing)
        break
      }
      let sent = piece.withUnsafeBytes { send(sink, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      guard sent == piece.count, !isLast else { break }
    }
    shutdown(source, Int32(SHUT_RDWR))
    shutdown(sink, Int32(SHUT_RDWR))
    let isLast = open.withLock { $0.remove(source) != nil && !$0.contains(sink) }
    if isLast {
      close(source)
      close(sink)
    }
  }
}

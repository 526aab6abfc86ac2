package import Foundation
import Synchronization

/// A TCP server on 127.0.0.1 that answers with exactly the bytes that a test says, well-formed or not.
package final class RawServer: Sendable {
  /// One connection. Calls block: each connection has a thread.
  package struct Connection: Sendable {
    package let socket: Int32

    /// Reads to the end of the request's head.
    /// - Returns: the head, and what was read of the content.
    package func readHead() -> (head: String, content: Data) {
      var data = Data()
      while true {
        if let end = data.range(of: Data("\r\n\r\n".utf8)) {
          return (
            String(decoding: data[..<end.lowerBound], as: UTF8.self), Data(data[end.upperBound...])
          )
        }
        guard let piece = read() else { return (String(decoding: data, as: UTF8.self), Data()) }
        data += piece
      }
    }

    /// - Returns: nil at the end.
    package func read() -> Data? {
      var bytes = [UInt8](repeating: 0, count: 1 << 16)
      let count = recv(socket, &bytes, bytes.count, 0)
      return count > 0 ? Data(bytes[..<count]) : nil
    }

    package func write(_ text: String) { _ = write(Data(text.utf8)) }

    /// - Returns: whether the client still takes bytes.
    package func write(_ data: Data) -> Bool {
      data.withUnsafeBytes { send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) == $0.count }
    }

    /// The connection will end with a reset, not with an orderly end.
    package func resetAtEnd() {
      var linger = linger(l_onoff: 1, l_linger: 0)
      setsockopt(socket, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout.size(ofValue: linger)))
    }

    /// No more is sent; what still comes in is read and dropped.
    package func finish() {
      shutdown(socket, Int32(SHUT_WR))
      while read() != nil {}
    }
  }

  package let port: UInt16
  package var url: String { "http://127.0.0.1:\(port)/" }
  private let listener: Int32

  /// - Parameter serve: called for each connection, which is closed after it.
  package init(_ serve: @escaping @Sendable (Connection) -> Void) {
    listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let listener = listener
    port = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
        _ = bind(listener, generic, length)
        _ = listen(listener, 8)
        _ = getsockname(listener, generic, &length)
      }
      return UInt16(bigEndian: pointer.pointee.sin_port)
    }
    Thread.detachNewThread {
      while true {
        let socket = accept(listener, nil, nil)
        guard socket >= 0 else {
          // Closed by nothing else: its number would be another server's while this thread still accepts.
          close(listener)
          return
        }
        Thread.detachNewThread {
          serve(Connection(socket: socket))
          close(socket)
        }
      }
    }
  }

  deinit { shutdown(listener, Int32(SHUT_RDWR)) }
}

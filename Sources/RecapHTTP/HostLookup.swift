import Dispatch
import Foundation

/// Looks up the addresses of a host through the system's resolver.
package enum HostLookup {
  package struct Failure: Error, CustomStringConvertible {
    package let description: String
  }

  /// Returns the addresses of `host`, in the system's order of preference. Any notation that the system
  /// accepts (`127.1`, `0x7f000001`) is returned in its plain form.
  /// - Throws: `Failure`.
  @Sendable package static func addresses(of host: String) async throws -> [NetworkAddress] {
    try await withCheckedThrowingContinuation { continuation in
      // The call blocks as long as name servers do not answer.
      DispatchQueue.global().async { continuation.resume(with: Result { try look(host) }) }
    }
  }

  /// Returns the addresses of `host` that are known without a name server: those of a number in any
  /// notation that the system accepts, and of this machine's own name; none for other names.
  package static func knownAddresses(of host: String) -> [NetworkAddress] {
    let name = host.lowercased()
    if name == "localhost" || name.hasSuffix(".localhost") {
      return [NetworkAddress("127.0.0.1")].compactMap(\.self)
    }
    // For a name this fails (getaddrinfo(3), EAI_NONAME): its addresses are checked at each request.
    return (try? look(host, flags: AI_NUMERICHOST)) ?? []
  }

  private static func look(_ host: String, flags: Int32 = 0) throws -> [NetworkAddress] {
    var hints = addrinfo()
    hints.ai_flags = flags
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    var list: UnsafeMutablePointer<addrinfo>?
    let code = getaddrinfo(host, nil, &hints, &list)
    guard code == 0 else { throw Failure(description: String(cString: gai_strerror(code))) }
    defer { freeaddrinfo(list) }
    var addresses: [NetworkAddress] = []
    var next = list
    while let entry = next {
      if let address = numeric(entry.pointee), !addresses.contains(address) { addresses.append(address) }
      next = entry.pointee.ai_next
    }
    return addresses
  }

  private static func numeric(_ entry: addrinfo) -> NetworkAddress? {
    var name = [CChar](repeating: 0, count: Int(NI_MAXHOST))
    let code = getnameinfo(
      entry.ai_addr, entry.ai_addrlen, &name, socklen_t(name.count), nil, 0, NI_NUMERICHOST)
    guard code == 0 else { return nil }
    let text = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return NetworkAddress(text)
  }
}

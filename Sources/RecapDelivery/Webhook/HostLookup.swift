import Dispatch
import Foundation

/// Asks the system for the addresses of a host.
enum HostLookup {
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// The addresses of `host`, in the system's order of preference. Whatever the system takes for an address
  /// (`127.1`, `0x7f000001`) comes out in its plain form.
  /// - Throws: `Failure`.
  @Sendable static func addresses(of host: String) async throws -> [NetworkAddress] {
    try await withCheckedThrowingContinuation { continuation in
      // The call blocks for as long as name servers are silent.
      DispatchQueue.global().async { continuation.resume(with: Result { try look(host) }) }
    }
  }

  /// The addresses of `host` that can be told without asking a name server: of a number in any form that the
  /// system takes, and of this machine's own name; none for other names.
  static func knownAddresses(of host: String) -> [NetworkAddress] {
    let name = host.lowercased()
    if name == "localhost" || name.hasSuffix(".localhost") {
      return [NetworkAddress("127.0.0.1")].compactMap(\.self)
    }
    // A name is an error here (getaddrinfo(3), EAI_NONAME): the address that it leads to is checked at each request.
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

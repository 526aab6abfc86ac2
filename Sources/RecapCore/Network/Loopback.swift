/// The names of this machine to itself.
package enum Loopback {
  /// - Parameter host: a host in lower case, an IPv6 address in brackets.
  package static func isName(_ host: String) -> Bool {
    // A name that only begins with 127 may be anywhere.
    let isNumeric = host.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
    return host == "localhost" || host == "[::1]" || host.hasPrefix("127.") && isNumeric
  }
}

import Testing

@testable import RecapHTTP

/// Which addresses are of this machine or its network.
@Suite struct NetworkAddressTests {
  @Test(arguments: [
    "127.0.0.1", "127.8.9.1", "0.0.0.0", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1", "198.18.0.1", "224.0.0.1", "255.255.255.255", "240.0.0.1", "192.0.2.1", "192.0.0.8",
    "::", "::1", "::ffff:127.0.0.1", "::ffff:10.1.2.3", "::ffff:a9fe:a9fe", "::127.0.0.1", "64:ff9b::a00:1",
    "64:ff9b:1::1", "fe80::1", "fc00::1", "fd12:3456::1", "ff02::1", "2001:db8::1", "2001::1",
    "2002:7f00:1::1",
    "3fff::1", "5f00::1", "100::1",
  ]) func `private addresses are recognised`(address: String) throws {
    #expect(try !#require(NetworkAddress(address)).isPublic)
  }

  @Test(arguments: [
    "1.1.1.1", "172.15.0.1", "172.32.0.1", "100.63.255.255", "100.128.0.1", "193.0.0.1", "2606:4700::1111",
    "::ffff:1.1.1.1", "64:ff9b::101:101", "2a00:1450:4001::1",
  ]) func `public addresses are recognised`(address: String) throws {
    #expect(try #require(NetworkAddress(address)).isPublic)
  }
}

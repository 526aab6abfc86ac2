import Foundation
import RecapCore
import Testing

/// Which URLs a manifest may name, and what is shown of them.
@Suite struct RecordingAddressTests {
  private func source(_ text: String) throws -> RecordingSource { try RecordingSource(text) }

  private func isAllowed(_ url: String, by prefixes: String...) throws -> Bool {
    let sources = try prefixes.map { try source($0) }
    do throws(RecordingAddress.Problem) {
      return RecordingSource.source(of: try RecordingAddress(url), in: sources) != nil
    } catch {
      // Refused as an address already.
      return false
    }
  }

  // MARK: reading

  @Test(
    arguments: [
      ("s3://bucket/a.mp4", "s3", "bucket", "a.mp4", nil),
      ("s3://bucket/a/b c é#+%.mp4", "s3", "bucket", "a/b c é#+%.mp4", nil),
      ("S3://bucket/a?versionId=3_L4.x-Y~", "s3", "bucket", "a", "3_L4.x-Y~"),
      ("https://host.example/a/b.mp4", "https", "host.example", "a/b.mp4", nil),
      ("HTTPS://Host.EXAMPLE:443/A%20b.mp4?x=1", "https", "host.example", "A%20b.mp4", nil),
      ("https://host:8443/a", "https", "host:8443", "a", nil),
      ("https://host:080/a", "https", "host:80", "a", nil),
      ("https://[2001:DB8::1]:8443/a", "https", "[2001:db8::1]:8443", "a", nil),
      ("http://127.0.0.1:9000/a", "http", "127.0.0.1:9000", "a", nil),
      ("http://localhost:80/a", "http", "localhost", "a", nil),
      ("http://[::1]:9000/a", "http", "[::1]:9000", "a", nil),
    ] as [(String, String, String, String, String?)])
  func `reads an address`(url: String, scheme: String, authority: String, path: String, version: String?)
    throws
  {
    let address = try RecordingAddress(url)
    #expect(address.scheme.rawValue == scheme)
    #expect(address.authority == authority)
    #expect(address.path == path)
    #expect(address.version == version)
  }

  @Test(arguments: [
    "ftp://host/a", "file:///etc/passwd", "gopher://host/a", "s4://bucket/a", "://host/a",
    // No file.
    "s3://bucket", "s3://bucket/", "s3://bucket/a/", "https://host", "https://host/", "https://host?a=b",
    "https://host/a/?b=c", "s3:///a", "https:///a",
    // No address of S3.
    "s3://bucket/a?version=1", "s3://bucket/a?versionId=", "s3://bucket/a?versionId=1&x=2",
    "s3://bucket/a?versionid=1",
    "s3://Bucket/a", "s3://bucket:80/a", "s3://user@bucket/a", "s3://a..b/a", "s3://bucket/a\u{0}b",
    "s3://bucket/a\nb",
    // No host.
    "https://user@host/a", "https://user:pw@host/a", "https://@host/a", "https://host:/a", "https://host:0/a",
    "https://host:65536/a", "https://host:+80/a", "https://host:80:80/a", "https://host:8a/a",
    "https://ho st/a",
    "https://h%6fst/a", "https://host\\a/b", "https://.host/a", "https://a..b/a", "https://[::1/a",
    "https://::1/a",
    "https://[::1]x/a", "https://[fe80::1%25eth0]/a", "https://host\u{301}/a", "https://höst/a",
    // Not encrypted, or not as it has to be.
    "http://host.example/a", "http://127.0.0.1.example/a", "http://localhost.example/a", "http://10.0.0.1/a",
    "https://host/a b", "https://host/ä", "https://host/a#b", "https://host/a?b#c", "https://host/a\\b",
    "https://host/\"", "https://host/a?<b>", "https://host/a\r\nX: y", "https://host/a?b\u{7F}",
    // Not the folder that it looks like.
    "https://host/a/../b", "https://host/..", "https://host/./a", "https://host/a/%2e%2e/b",
    "https://host/a/%2E./b",
    "https://host/a/.%2e/b", "https://host/a/%252e%252e/b", "https://host/a/%25252e%25252e/b",
    "https://host//a",
    "https://host/a//b", "https://host/a/..;x/b", "https://host/a/..%2fb", "https://host/a%2f..%2fb",
    "https://host/a%5c..%5cb", "https://host/%ff%2f..%2fb", "https://host/a%00b", "https://host/a%0ab",
    "https://host/%2e%2e%3bx/b", "s3://bucket/../a", "s3://bucket/a/./b", "s3://bucket/a//b",
    "s3://bucket/a/%2e%2e/b",
    "s3://bucket/a\\..\\b",
  ])
  func `refuses what is no address of a file`(url: String) {
    #expect(throws: RecordingAddress.Problem.self) { try RecordingAddress(url) }
  }

  @Test func `an address has a longest length`() throws {
    let long = "https://host/a?" + String(repeating: "x", count: 8192 - 15)
    #expect(try RecordingAddress(long).url == long)
    #expect(throws: RecordingAddress.Problem.self) { try RecordingAddress(long + "x") }
  }

  @Test(arguments: [
    ("s3://b/a", true), ("https://h/a", true), ("ftp://h/a", true), ("HTTP://h", true), ("x+y.z-1://", true),
    ("a/b.mp4", false), ("/a://b", false), ("a b://c", false), ("s3:/b/a", false), ("://a", false),
    ("é://a", false),
    ("s3:/\u{301}/b", false), ("", false),
  ])
  func `tells addresses from paths`(text: String, isAddress: Bool) {
    #expect(RecordingAddress.isMeant(by: text) == isAddress)
  }

  // MARK: secrets

  @Test func `nothing shows the query of an address`() throws {
    let address = try RecordingAddress("https://host/a/b.mp4?X-Amz-Signature=s3cret")
    #expect(address.url == "https://host/a/b.mp4?X-Amz-Signature=s3cret")
    #expect(address.name == "https://host/a/b.mp4")
    var dumped = ""
    dump([RecordingReference(address)], to: &dumped)
    for text in [
      "\(address)", "\([address])", String(reflecting: address), dumped, RecordingReference(address).path,
    ] {
      #expect(!text.contains("s3cret"), "\(text)")
    }
    #expect(try RecordingAddress("s3://b/k?versionId=v1").name == "s3://b/k?versionId=v1")
  }

  @Test func `two queries are two addresses`() throws {
    #expect(try RecordingAddress("https://h/a?id=1") != RecordingAddress("https://h/a?id=2"))
  }

  // MARK: names

  @Test(arguments: [
    ("s3://b/x/kick off.mp4", "kick off.mp4"), ("https://h/x/kick%20off.mp4?y=z", "kick off.mp4"),
    ("s3://b/kick%20off", "kick%20off"), ("https://h/a%2Fb.mp4", "recording"), ("https://h/%ff", "recording"),
    ("s3://b/.hidden", "recording"), ("https://h/%2Ehidden", "recording"),
    ("s3://b/" + String(repeating: "x", count: 201), "recording"),
  ])
  func `the file of an address is named like it`(url: String, name: String) throws {
    #expect(try RecordingAddress(url).fileName == name)
  }

  @Test func `a sibling is in the same place`() throws {
    #expect(
      try RecordingAddress("s3://b/x/a.mp4?versionId=1").sibling(named: "a b.vtt")?.url == "s3://b/x/a b.vtt")
    #expect(try RecordingAddress("s3://b/a.mp4").sibling(named: "a.vtt")?.url == "s3://b/a.vtt")
    #expect(
      try RecordingAddress("https://h/x/a.mp4").sibling(named: "a b.vtt")?.url == "https://h/x/a%20b.vtt")
    #expect(try RecordingAddress("https://h/x/a.mp4?token=1").sibling(named: "a.vtt") == nil)
  }

  // MARK: prefixes

  @Test(arguments: [
    ("s3://bucket/rec/a.mp4", "s3://bucket/rec/?region=x"), ("s3://bucket/rec/x/a.mp4", "s3://bucket/rec"),
    ("s3://bucket/a.mp4", "s3://bucket"),
    ("s3://bucket/a.mp4?versionId=1", "s3://bucket/?endpoint=https://h"),
    ("https://Host/rec/a.mp4?x=y", "https://host/rec/"), ("https://host:443/rec/a", "https://HOST/rec"),
    ("https://host/rec/a%2Fb", "https://host/rec/"), ("http://127.0.0.1:90/a", "http://127.0.0.1:90/"),
  ])
  func `an address below a prefix is allowed`(url: String, prefix: String) throws {
    #expect(try isAllowed(url, by: prefix))
  }

  @Test(arguments: [
    ("s3://bucket/recordings/a", "s3://bucket/rec"), ("s3://bucket/rec", "s3://bucket/rec"),
    ("s3://bucket/REC/a", "s3://bucket/rec/"), ("s3://bucket2/rec/a", "s3://bucket/rec/"),
    ("s3://bucket/a/rec/b", "s3://bucket/rec/"), ("s3://bucket/rec\u{301}/a", "s3://bucket/rec/"),
    ("s3://bucket/rec/\u{338}/../a", "s3://bucket/rec/"), ("https://bucket/rec/a", "s3://bucket/rec/"),
    ("https://host/recs/a", "https://host/rec"), ("https://host/Rec/a", "https://host/rec"),
    ("https://host:444/rec/a", "https://host/rec/"), ("https://host/rec/a", "https://host:444/rec/"),
    ("https://host.evil/rec/a", "https://host/rec/"), ("https://evil/host/rec/a", "https://host/rec/"),
    ("https://host./rec/a", "https://host/rec/"), ("https://host/%72ec/a", "https://host/rec/"),
    ("https://host/rec/../x", "https://host/rec/"), ("https://host/rec/%2e%2e/x", "https://host/rec/"),
    ("https://host/rec%2Fa", "https://host/rec/"), ("https://host/x?/rec/a", "https://host/rec/"),
    ("https://user@host/rec/a", "https://host/rec/"), ("https://host@evil/rec/a", "https://host/rec/"),
    ("http://127.0.0.1/a", "https://127.0.0.1/"), ("http://localhost/a", "http://127.0.0.1/"),
    ("https://127.0.0.1/a", "http://127.0.0.1/"),
  ])
  func `an address beside a prefix is refused`(url: String, prefix: String) throws {
    #expect(try !isAllowed(url, by: prefix))
  }

  @Test func `without a prefix nothing is allowed`() throws { #expect(try !isAllowed("s3://bucket/a")) }

  @Test func `the longest prefix is the one that counts`() throws {
    let sources = try ["s3://b/?region=a", "s3://b/x/y/?region=b", "s3://b/x/?region=c"].map {
      try source($0)
    }
    let found = try RecordingSource.source(of: RecordingAddress("s3://b/x/y/a.mp4"), in: sources)
    #expect(found?.text == "s3://b/x/y/?region=b")
    #expect(found?.name == "s3://b/x/y/")
  }

  @Test(arguments: [
    "recordings/", "/srv", "ftp://host/", "https://host/?x=y", "https://user@host/", "https://host/../",
    "http://host/",
    "https://", "s3://", "s3://user@bucket/", "",
  ])
  func `refuses what is no prefix`(text: String) {
    #expect(throws: RecordingAddress.Problem.self) { try RecordingSource(text) }
  }
}

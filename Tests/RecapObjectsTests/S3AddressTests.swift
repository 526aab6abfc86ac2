import Foundation
import RecapCore
import Testing

@testable import RecapObjects

@Suite struct S3AddressTests {
  @Test(arguments: [
    (
      "s3://recap-artefacts/prod?endpoint=https://s3.example.org&region=eu-central-1&style=path", "https",
      "s3.example.org", "/recap-artefacts", "prod/", "eu-central-1"
    ),
    ("s3://abc?region=eu-west-1", "https", "abc.s3.eu-west-1.amazonaws.com", "", "", "eu-west-1"),
    ("s3://a.b.c/?region=eu-west-1", "https", "s3.eu-west-1.amazonaws.com", "/a.b.c", "", "eu-west-1"),
    (
      "s3://abc/x/y/?region=us-east-1&style=path", "https", "s3.us-east-1.amazonaws.com", "/abc", "x/y/",
      "us-east-1"
    ),
    ("s3://abc?endpoint=http://127.0.0.1:9000", "http", "127.0.0.1:9000", "/abc", "", "us-east-1"),
    ("s3://abc?endpoint=http%3A%2F%2F%5B%3A%3A1%5D%3A9000/", "http", "[::1]:9000", "/abc", "", "us-east-1"),
    ("s3://abc?endpoint=http://localhost:80", "http", "localhost", "/abc", "", "us-east-1"),
    (
      "s3://abc?endpoint=https://S3.Example.org:443&style=virtual", "https", "abc.s3.example.org", "", "",
      "us-east-1"
    ),
  ])
  func `an address says where requests go`(
    text: String, scheme: String, host: String, root: String, prefix: String, region: String
  ) throws {
    let address = try S3Address(text)
    #expect(address.scheme == scheme)
    #expect(address.host == host)
    #expect(address.root == root)
    #expect(address.prefix == prefix)
    #expect(address.region == region)
  }

  @Test func `a location has neither endpoint nor region`() throws {
    let address = try S3Address("s3://abc/x?endpoint=https://s3.example.org")
    #expect(address.location(of: "a/b") == "s3://abc/x/a/b")
  }

  @Test(arguments: [
    ("https://s3.example.org/abc", "no s3:// URL"), ("s3:abc", "no s3:// URL"), ("", "no s3:// URL"),
    ("s3://abc?region=eu west", "no s3:// URL"), ("s3://?region=a", "bucket"),
    ("s3://Abc?region=a", "bucket"),
    ("s3://ab?region=a", "bucket"), ("s3://a..b?region=a", "bucket"), ("s3://-ab?region=a", "bucket"),
    ("s3://abc", "region"), ("s3://abc/x", "region"), ("s3://abc?region=", "has no value"),
    ("s3://abc?region", "has no value"), ("s3://abc?region=a&region=b", "twice"),
    ("s3://abc?region=a&acl=public", "unknown setting \"acl\""), ("s3://abc?region=A", "its region"),
    ("s3://abc?region=a&style=dns", "style"), ("s3://abc/../x?region=a", "prefix"),
    ("s3://abc//x?region=a", "prefix"), ("s3://abc/a%20b?region=a", "prefix"),
    ("s3://abc?endpoint=s3.example.org", "endpoint"), ("s3://abc?endpoint=ftp://s3.example.org", "endpoint"),
    ("s3://abc?endpoint=https://s3.example.org/path", "more than a host"),
    ("s3://abc?endpoint=https://a:b@s3.example.org", "more than a host"),
    ("s3://abc?endpoint=http://s3.example.org", "not encrypted"),
    ("s3://abc?endpoint=http://127.0.0.1.example.org", "not encrypted"),
    ("s3://abc?endpoint=http://10.0.0.1", "not encrypted"),
    ("s3://a.b.c?region=a&style=virtual", "certificate"), ("s3://abc?region=a#x", "fragment"),
  ])
  func `an address that is none or is not safe is refused`(text: String, cause: String) {
    let failure = #expect(throws: ObjectFailure.self) { try S3Address(text) }
    #expect(failure?.exitCode == .configuration)
    #expect(failure?.cause.contains(cause) == true, "\(failure?.description ?? "")")
  }

  @Test(arguments: [
    "s3://KEYID:s3cret@abc/x?region=a", "s3://abc?region=a&secret=s3cret",
    "s3://abc?endpoint=https://KEYID:s3cret@h", "s3://abc/s3cret%?region=a", "s3cret",
  ])
  func `a refusal does not repeat a secret`(text: String) {
    let failure = #expect(throws: ObjectFailure.self) { try S3Address(text) }
    #expect(failure?.description.contains("s3cret") == false)
    #expect(failure?.description.contains("KEYID") == false)
  }
}

import Foundation
import RecapCore
import Testing

@testable import RecapObjects

/// AWS's published examples.
@Suite struct SigV4Tests {
  private static let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

  /// A case of AWS's Signature Version 4 test suite (`aws-sig-v4-test-suite`): 30 August 2015, 12:36 UTC.
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var method = "GET"
    var path = "/"
    var query: [(name: String, value: String)] = []
    var headers: [(name: String, value: String)] = []
    var signed = "host;x-amz-date"
    var signature: String
    var testDescription: String { name }
  }

  private static let unreserved = "-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"

  @Test(arguments: [
    Case(name: "get-vanilla", signature: "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31"),
    Case(
      name: "get-vanilla-query-order-key-case", query: [("Param2", "value2"), ("Param1", "value1")],
      signature: "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500"),
    Case(
      name: "get-vanilla-query-order-key", query: [("Param1", "value2"), ("Param1", "Value1")],
      signature: "eedbc4e291e521cf13422ffca22be7d2eb8146eecf653089df300a15b2382bd1"),
    Case(
      name: "get-vanilla-query-order-value", query: [("Param1", "value2"), ("Param1", "value1")],
      signature: "5772eed61e12b33fae39ee5e7012498b51d56abc0abb7c60486157bd471c4694"),
    Case(
      name: "get-vanilla-empty-query-key", query: [("Param1", "value1")],
      signature: "a67d582fa61cc504c4bae71f336f98b97f1ea3c7a6bfe1b6e45aec72011b9aeb"),
    Case(
      name: "get-vanilla-utf8-query", query: [("ሴ", "bar")],
      signature: "2cdec8eed098649ff3a119c94853b13c643bcf08f8b0a1d91e12c9027818dd04"),
    Case(
      name: "get-vanilla-query-unreserved", query: [(unreserved, unreserved)],
      signature: "9c3e54bfcdf0b19771a7f523ee5669cdf59bc7cc0884027167c21bb143a40197"),
    Case(
      name: "get-utf8", path: "/ሴ",
      signature: "8318018e0b0f223aa2bbf98705b62bb787dc9c0e678f255a891fd03141be5d85"),
    Case(
      name: "get-unreserved", path: "/" + unreserved,
      signature: "07ef7494c76fa4850883e2b006601f940f8a34d404d0cfa977f52a65bbf5f24f"),
    Case(
      name: "get-header-value-trim", headers: [("My-Header1", " value1"), ("My-Header2", " \"a   b   c\"")],
      signed: "host;my-header1;my-header2;x-amz-date",
      signature: "acc3ed3afb60bb290fc8d2dd0098b9911fcaa05412b367055dee359757a9c736"),
    Case(
      name: "get-header-value-order",
      headers: [
        ("My-Header1", "value4"), ("My-Header1", "value1"), ("My-Header1", "value3"),
        ("My-Header1", "value2"),
      ], signed: "host;my-header1;x-amz-date",
      signature: "08c7e5a9acfcfeb3ab6b2185e75ce8b1deb5e634ec47601a50643f830c755c01"),
    Case(
      name: "post-vanilla", method: "POST",
      signature: "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b"),
  ]) func `AWS's test suite is signed as published`(example: Case) {
    let signer = SigV4(
      credentials: S3Credentials(key: "AKIDEXAMPLE", secret: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"),
      region: "us-east-1", service: "service")
    let headers = [("Host", "example.amazonaws.com"), ("X-Amz-Date", "20150830T123600Z")]
    let request = SigV4.Request(
      method: example.method, path: SigV4.encoded(example.path, keeping: "/"), query: example.query,
      headers: headers.map { (name: $0.0, value: $0.1) } + example.headers, payload: Self.empty)
    #expect(
      signer.authorization(request, at: Date(timeIntervalSince1970: 1_440_938_160))
        == "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, "
        + "SignedHeaders=\(example.signed), Signature=\(example.signature)")
  }

  /// An example of docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html.
  struct Example: Sendable, CustomTestStringConvertible {
    var name: String
    var method = "GET"
    var path = "/"
    var query: [(name: String, value: String)] = []
    var headers: [(name: String, value: String)] = []
    var content = ""
    var signature: String
    var testDescription: String { name }
  }

  @Test(arguments: [
    Example(
      name: "GET Object", path: "/test.txt", headers: [("Range", "bytes=0-9")],
      signature: "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41"),
    Example(
      name: "PUT Object", method: "PUT", path: "/test$file.text",
      headers: [
        ("Date", "Fri, 24 May 2013 00:00:00 GMT"), ("x-amz-storage-class", "REDUCED_REDUNDANCY"),
      ], content: "Welcome to Amazon S3.",
      signature: "98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd"),
    Example(
      name: "GET Bucket Lifecycle", query: [("lifecycle", "")],
      signature: "fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543"),
    Example(
      name: "GET Bucket (List Objects)", query: [("max-keys", "2"), ("prefix", "J")],
      signature: "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7"),
  ]) func `the examples of S3 are signed as published`(example: Example) {
    let signer = SigV4(
      credentials: S3Credentials(
        key: "AKIAIOSFODNN7EXAMPLE", secret: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"),
      region: "us-east-1")
    let payload = String(Digest(of: example.content).hex)
    let headers = [
      ("Host", "examplebucket.s3.amazonaws.com"), ("x-amz-date", "20130524T000000Z"),
      ("x-amz-content-sha256", payload),
    ]
    let request = SigV4.Request(
      method: example.method, path: SigV4.encoded(example.path, keeping: "/"), query: example.query,
      headers: headers.map { (name: $0.0, value: $0.1) } + example.headers, payload: payload)
    let made = signer.authorization(request, at: Date(timeIntervalSince1970: 1_369_353_600))
    #expect(made.hasSuffix("Signature=" + example.signature), "\(made)")
  }

  @Test(arguments: [
    (0.0, "19700101T000000Z"), (951_782_400, "20000229T000000Z"), (1_440_938_160.9, "20150830T123600Z"),
  ])
  func `a time stamp is of UTC and of whole seconds`(seconds: Double, stamp: String) {
    #expect(SigV4.stamp(Date(timeIntervalSince1970: seconds)) == stamp)
  }
}

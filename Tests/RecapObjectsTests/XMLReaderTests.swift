import Foundation
import RecapTestSupport
import Testing

@testable import RecapObjects

@Suite struct XMLReaderTests {
  private func read(_ text: String) throws -> XMLElement { try XMLReader.read(Data(text.utf8)) }

  private static let listing = """
    <?xml version="1.0" encoding="UTF-8"?>
    <ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">
      <Name>bucket</Name><Prefix/><IsTruncated>false</IsTruncated>
      <Contents><Key>a/b&amp;c&#x20AC;&#33;</Key><Size>5</Size><Owner ID='>'/></Contents>
      <!-- <Contents/> --><Contents><Key><![CDATA[d<e>&]]></Key></Contents>
    </ListBucketResult>
    """

  @Test func `elements and their text are read`() throws {
    let root = try read(Self.listing)
    #expect(root.name == "ListBucketResult")
    #expect(root["IsTruncated"] == "false")
    #expect(root["Prefix"] == "")
    #expect(root["None"] == nil)
    #expect(root.children.filter { $0.name == "Contents" }.map { $0["Key"] } == ["a/b&c€!", "d<e>&"])
  }

  @Test func `white space and marks before the root are skipped`() throws {
    #expect(try read("\u{FEFF} \n<?xml version='1.0'?><!-- a --><s3:Error >x</s3:Error >\n").name == "Error")
  }

  @Test(arguments: [
    "", " ", "no", "<", "<>", "<a", "<a>", "<a></b>", "<a></a", "<a/><b/>", "<a/>x", "< a/>", "<1/>",
    "{\"a\":1}",
    "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", "<a><!ENTITY b \"c\"></a>", "<a>&b;</a>", "<a>&#xD800;</a>",
    "<a>&#x110000;</a>", "<a>&amp</a>", "<a>&;</a>", "<a>&#;</a>", "<a><!--</a>", "<a><![CDATA[</a>",
    "<a b='></a>", String(repeating: "<a>", count: 17) + String(repeating: "</a>", count: 17),
    String(repeating: "<a>", count: 100_000),
  ])
  func `what is no XML, or more than answers need, is refused`(text: String) {
    #expect(throws: XMLReader.Problem.self) { try read(text) }
  }

  @Test func `changed bytes never stop the program`() {
    let seed = TestSeed("changed XML")
    let listing = Array(Self.listing.utf8)
    for round in 0..<TestSeed.rounds(500) {
      var random = seed.generator(round)
      var bytes = listing
      for _ in 0...random.index(4) {
        switch random.index(3) {
        case 0: bytes[random.index(bytes.count)] = UInt8(random.index(256))
        case 1: bytes.removeSubrange(random.index(bytes.count)...)
        default:
          bytes.insert(
            contentsOf: Array("<&>/![?'".utf8.shuffled(using: &random)), at: random.index(bytes.count))
        }
        if bytes.isEmpty { bytes = listing }
      }
      // Either it is read or refused.
      _ = try? XMLReader.read(Data(bytes))
    }
  }
}

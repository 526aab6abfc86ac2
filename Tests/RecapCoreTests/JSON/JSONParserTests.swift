import Foundation
import RecapCore
import Testing

@Suite struct JSONParserTests {
  private func parse(_ text: String) throws -> JSON { try JSONParser.parse(Data(text.utf8)) }

  @Test func `reads every kind of value`() throws {
    let json = try parse(#" {"a": [1, -2.5e3, true, null, "x\n\u00e9\ud83d\ude00"], "b": {}} "#)
    #expect(json["a"] == .array([.number(1), .number(-2500), .bool(true), .null, .string("x\né😀")]))
    #expect(json["b"] == .object([:]))
  }

  @Test(arguments: [
    ("{\"a\":1,\"a\":2}", "duplicate key \"a\" at line 1, column 8"),
    ("[1,\n 2,]", "no JSON value at line 2, column 4"),
    ("{} x", "text after the end of the value at line 1, column 4"),
    ("[1e999]", "the number 1e999 is out of range at line 1, column 2"),
    ("\"\\ud800\"", "half of a surrogate pair at line 1, column 8"),
    ("[\"a\tb\"]", "a control character inside a string at line 1, column 4"),
    ("", "the text ends where a value should be at line 1, column 1"),
    ("[01]", "',' or ']' should be here at line 1, column 3"),
    ("nul", "no JSON value at line 1, column 1"),
    ("NaN", "no JSON value at line 1, column 1"),
  ])
  func `an error names problem and place`(text: String, message: String) {
    let error = #expect(throws: JSONSyntaxError.self) { try parse(text) }
    #expect(error?.description == message)
  }

  @Test func `rejects bytes that are not UTF-8`() {
    #expect(throws: JSONSyntaxError.self) { try JSONParser.parse(Data([0x22, 0xFF, 0x22])) }
  }

  @Test(
    arguments: [
      ([0xFF, 0xFE, 0x7B], "UTF-16"), ([0xFF, 0xFE, 0x7B, 0, 0, 0xD8], "UTF-16"),
      ([0xFE, 0xFF, 0xDC, 0x00, 0, 0x7D], "UTF-16"), ([0x7B, 0, 0x7D], "UTF-16"),
      ([0xFF, 0xFE, 0, 0, 0x7B, 0, 0, 0], "UTF-32"), ([0, 0, 0xFE, 0xFF, 0, 0, 0, 0x7B], "UTF-32"),
      ([0x7B, 0, 0, 0, 0x7D, 0, 0, 0], "UTF-32"), ([0, 0, 0, 0x7B, 0, 0, 0, 0x7D], "UTF-32"),
      ([0x22, 0xE9, 0x22], "UTF-8"),
    ])
  func `another encoding is refused by name`(bytes: [UInt8], name: String) {
    let error = #expect(throws: JSONSyntaxError.self) { try JSONParser.parse(Data(bytes)) }
    #expect(error?.problem.contains(name) == true, "\(error?.problem ?? "")")
  }

  @Test func `UTF-16 is read from a slice of a buffer`() throws {
    let bytes = Data([1, 2, 3, 0xFF, 0xFE, 0x5B, 0, 0x5D, 0])
    #expect(try JSONParser.parse(bytes.dropFirst(3)) == .array([]))
    #expect(try JSONParser.parse(Data([0x37, 0])) == .number(7))
  }

  @Test func `rejects nesting deeper than 64 levels`() {
    let deep = String(repeating: "[", count: 100_000)
    let error = #expect(throws: JSONSyntaxError.self) { try parse(deep) }
    #expect(error?.problem == "nested more than 64 levels deep")
  }
}

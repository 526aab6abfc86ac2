import Foundation
import RecapCore
import Testing

@Suite struct DecodedTextTests {
  private static let text = "1\n00:00:01,000 --> 00:00:02,000\nCaf\u{E9} \u{1F3FA} 山.\n"

  private static func utf16(_ text: String, isLittleEndian: Bool) -> Data {
    Data(
      text.utf16.flatMap { unit -> [UInt8] in
        let bytes = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
        return isLittleEndian ? bytes : bytes.reversed()
      })
  }

  @Test(arguments: [true, false])
  func `UTF-16 is detected with and without a byte order mark`(isLittleEndian: Bool) {
    for mark in ["", "\u{FEFF}"] {
      let decoded = DecodedText(Self.utf16(mark + Self.text, isLittleEndian: isLittleEndian))
      #expect(decoded.text == Self.text)
      #expect(decoded.encoding == .utf16)
    }
  }

  @Test func `UTF-8 loses its byte order mark only`() {
    for mark in ["", "\u{FEFF}"] {
      let decoded = DecodedText(Data((mark + Self.text).utf8))
      #expect(decoded.text == Self.text)
      #expect(decoded.encoding == .utf8)
    }
  }

  @Test func `other bytes are Windows-1252 unless most are UTF-8`() {
    let windows = DecodedText(Data([0x43, 0x61, 0x66, 0xE9, 0x20, 0x93, 0x61, 0x94]))
    #expect(windows == DecodedText(text: "Caf\u{E9} \u{201C}a\u{201D}", encoding: .windows1252))
    let damaged = DecodedText(Data("Zo\u{EB} \u{E9}t\u{E9} ".utf8) + [0xFF])
    #expect(damaged == DecodedText(text: "Zo\u{EB} \u{E9}t\u{E9} \u{FFFD}", encoding: .damagedUTF8))
  }

  @Test(arguments: [[0xFF, 0xFE, 0x61], [0xFF, 0xFE], []])
  func `half a character at the end is left out`(_ bytes: [UInt8]) {
    #expect(DecodedText(Data(bytes)).text.isEmpty)
  }
}

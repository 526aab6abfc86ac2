import Foundation
import RecapTestSupport

/// Changes small valid samples: bits, bytes, numbers, pieces that are cut, doubled, moved or taken from another sample.
struct Mutator {
  private static let mostBytes = 64 << 10
  /// Where readers count, nest, escape or end.
  private static let marks =
    [
      "0", "-1", "1e308", "-1e400", "NaN", "9223372036854775808", "4294967296", "0.1", "null", "true", "[",
      "]", "{",
      "}", "\"", "\\u0000", "\\ud800", ",", ":", "-->", "\n", "\r\n", "\n\n", "<v A>", "</v>", "&amp;",
      "&#x110000;",
      "99:59:59.999", "00:00:00,000", "\u{FEFF}", "\u{0}", "e\u{301}", "\u{202E}",
    ].map { [UInt8]($0.utf8) } + [
      [0xFF], [0x80], [0, 0, 1], [0, 0, 3], [0, 0, 0], [0x7F, 0xFF, 0xFF, 0xFF], [0xC0],
    ]

  private let samples: [[UInt8]]

  init(_ samples: [[UInt8]]) { self.samples = samples }

  /// A changed sample, shorter than 64 KiB.
  func input(_ random: inout SeededGenerator) -> [UInt8] {
    var bytes = random.pick(samples)
    for _ in 0...random.index(random.oneIn(4) ? 16 : 4) { change(&bytes, &random) }
    return Array(bytes.prefix(Self.mostBytes - 1))
  }

  private func change(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
    guard !bytes.isEmpty else {
      bytes = random.pick(samples)
      return
    }
    let place = random.index(bytes.count)
    let end = min(bytes.count, place + 1 + random.index(random.oneIn(3) ? 64 : 4))
    switch random.index(10) {
    case 0: bytes[place] ^= 1 << UInt8(random.index(8))
    case 1: bytes[place] = UInt8(truncatingIfNeeded: random.next())
    case 2: bytes[place] &+= random.oneIn(2) ? 1 : 255
    case 3: bytes.removeSubrange(place..<end)
    case 4: bytes.insert(contentsOf: random.pick(Self.marks), at: place)
    case 5: bytes.replaceSubrange(place..<end, with: random.pick(Self.marks))
    case 6: bytes.removeLast(bytes.count - place)
    case 7:
      // Much of the same: deep nesting, long lists, long words.
      let piece = Array(bytes[place..<end])
      let times = 1 << random.index(13)
      guard bytes.count + piece.count * times < Self.mostBytes else { return }
      bytes.insert(contentsOf: Array(repeatElement(piece, count: times).joined()), at: place)
    case 8: bytes.insert(contentsOf: bytes[place..<end], at: random.index(bytes.count))
    default:
      let other = random.pick(samples)
      guard !other.isEmpty else { return }
      let from = random.index(other.count)
      bytes.replaceSubrange(place..<end, with: other[from..<min(other.count, from + end - place + 8)])
    }
  }
}

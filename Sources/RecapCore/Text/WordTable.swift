/// A word of up to 15 bytes, packed: equal keys mean equal words.
struct WordKey: Equatable, Sendable {
  let low: UInt64
  /// The word's length, then its bytes after the eighth.
  let high: UInt64

  /// Nil for a longer word.
  @inline(__always)
  init?(_ word: String) {
    let count = word.utf8.count
    guard count <= 15 else { return nil }
    var low: UInt64 = 0
    var high = UInt64(count)
    var shift: UInt64 = 0
    for byte in word.utf8.prefix(8) {
      low |= UInt64(byte) &<< shift
      shift &+= 8
    }
    if count > 8 {
      for byte in word.utf8.dropFirst(8) { high = high &<< 8 | UInt64(byte) }
    }
    self.low = low
    self.high = high
  }

  @inline(__always)
  func slot(bits: UInt64) -> Int {
    Int(((low ^ (high &* 0xff51_afd7_ed55_8ccd)) &* 0x9e37_79b9_7f4a_7c15) >> (64 - bits))
  }
}

/// Something for each of some words that are known when the program is written.
///
/// Patterns ask these of every word of a meeting, dozens of times. A `Dictionary` hashes with a key against chosen
/// collisions (SipHash), which was a quarter of the time of all insights; no stranger chooses the words in here, so
/// two multiplications do.
struct WordTable<Value: Sendable>: Sendable {
  private var slots: [(key: WordKey?, value: Int)]
  private let bits: UInt64
  private var values: [Value] = []
  private var longer: [String: Int] = [:]

  /// - Parameter pairs: of a word that comes twice, the later one counts.
  init(_ pairs: some Collection<(String, Value)>) {
    var bits: UInt64 = 3
    while 1 << bits < 3 * pairs.count { bits += 1 }
    self.bits = bits
    slots = Array(repeating: (nil, 0), count: 1 << Int(bits))
    for (word, value) in pairs {
      values.append(value)
      guard let key = WordKey(word) else {
        longer[word] = values.count - 1
        continue
      }
      slots[place(of: key)] = (key, values.count - 1)
    }
  }

  subscript(word: String) -> Value? {
    guard let key = WordKey(word) else { return longer[word].map { values[$0] } }
    let slot = slots[place(of: key)]
    return slot.key == nil ? nil : values[slot.value]
  }

  func contains(_ word: String) -> Bool {
    guard let key = WordKey(word) else { return longer[word] != nil }
    return slots[place(of: key)].key != nil
  }

  /// Where a key is, or would be.
  @inline(__always)
  private func place(of key: WordKey) -> Int {
    var place = key.slot(bits: bits)
    while let other = slots[place].key, other != key { place = (place + 1) & (slots.count - 1) }
    return place
  }
}

/// Words that are known when the program is written.
struct WordSet: Sendable, ExpressibleByArrayLiteral {
  private let table: WordTable<Void>
  let words: [String]

  init(_ words: some Sequence<String>) {
    self.words = Array(words)
    table = WordTable(self.words.map { ($0, ()) })
  }

  /// - Parameter text: words apart by white space.
  init(_ text: String) { self.init(Lexicon.words(in: text)) }

  init(arrayLiteral words: String...) { self.init(words) }

  func contains(_ word: String) -> Bool { table.contains(word) }

  func union(_ other: WordSet) -> WordSet { WordSet(words + other.words) }
}

extension Set<String> {
  func subtracting(_ words: WordSet) -> Set<String> { filter { !words.contains($0) } }
}

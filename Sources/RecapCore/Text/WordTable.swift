/// A constant table of values by word.
///
/// Patterns query such tables for every word of a meeting, dozens of times. A `Dictionary` hashes with a key
/// against chosen collisions (SipHash); the words in these tables are constants, so one multiplication is
/// enough.
struct WordTable<Value: Sendable>: Sendable {
  /// The table; `value` is an index into `values`, -1 marks an empty place.
  private var slots: [(word: Norm, value: Int)]
  private let bits: Int
  private var values: [Value] = []

  /// - Parameter pairs: if a word occurs twice, the later pair counts.
  init(_ pairs: some Collection<(String, Value)>) { self.init(norms: pairs.map { (Norm($0), $1) }) }

  init(norms pairs: some Collection<(Norm, Value)>) {
    var bits = 3
    while 1 << bits < 3 * pairs.count { bits += 1 }
    self.bits = bits
    slots = Array(repeating: ("", -1), count: 1 << bits)
    for (word, value) in pairs {
      slots[place(of: word)] = (word, values.count)
      values.append(value)
    }
  }

  subscript(word: Norm) -> Value? {
    let value = slots[place(of: word)].value
    return value < 0 ? nil : values[value]
  }

  func contains(_ word: Norm) -> Bool { slots[place(of: word)].value >= 0 }

  /// Returns the place where a word is, or would be.
  @inline(__always)
  private func place(of word: Norm) -> Int {
    var place = word.slot(bits: bits)
    while slots[place].value >= 0, slots[place].word != word { place = (place + 1) & (slots.count - 1) }
    return place
  }
}

/// A constant set of words.
struct WordSet: Sendable, ExpressibleByArrayLiteral {
  private let table: WordTable<Void>
  let words: [String]

  init(_ words: some Sequence<String>) {
    self.words = Array(words)
    table = WordTable(self.words.map { ($0, ()) })
  }

  /// - Parameter text: the words, separated by white space.
  init(_ text: String) { self.init(Lexicon.words(in: text)) }

  init(arrayLiteral words: String...) { self.init(words) }

  func contains(_ word: Norm) -> Bool { table.contains(word) }

  func contains(_ word: String) -> Bool { contains(Norm(word)) }

  func union(_ other: WordSet) -> WordSet { WordSet(words + other.words) }
}

extension Set<Norm> {
  func subtracting(_ words: WordSet) -> Set<Norm> { filter { !words.contains($0) } }
}

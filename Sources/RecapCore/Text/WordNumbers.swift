/// Numbers words in the order of their first occurrence.
struct WordNumbers: Sendable {
  private(set) var count = 0
  /// The table; -1 marks an empty place.
  private var slots: [(word: Norm, number: Int)]
  private var bits = 10
  /// The words that are too long for a norm.
  private var longer: [String: Int] = [:]
  /// Drawn for each instance, so that no author can craft a transcript whose words all collide. No result
  /// depends on it.
  private let seed = UInt64.random(in: 0...(.max))

  init() { slots = Array(repeating: ("", -1), count: 1 << bits) }

  /// Returns the number of a word; a new word gets the previous `count`.
  mutating func number(of word: UnsafeBufferPointer<UInt8>) -> Int {
    guard word.count <= Norm.most else { return number(ofLonger: String(decoding: word, as: UTF8.self)) }
    let norm = Norm(utf8: word)
    let place = place(of: norm)
    if slots[place].number >= 0 { return slots[place].number }
    slots[place] = (norm, count)
    count += 1
    if 2 * count > slots.count { grow() }
    return count - 1
  }

  private mutating func number(ofLonger word: String) -> Int {
    if let number = longer[word] { return number }
    longer[word] = count
    count += 1
    return count - 1
  }

  @inline(__always)
  private func place(of word: Norm) -> Int {
    var place = word.slot(bits: bits, seed: seed)
    while slots[place].number >= 0, slots[place].word != word { place = (place + 1) & (slots.count - 1) }
    return place
  }

  private mutating func grow() {
    let old = slots
    bits += 1
    slots = Array(repeating: ("", -1), count: 1 << bits)
    for slot in old where slot.number >= 0 { slots[place(of: slot.word)] = slot }
  }
}

/// Reads numbers as people say them and as recognisers write them.
package enum SpokenNumber {
  /// A value of at most 99 and the number of its words.
  package struct Reading: Equatable, Sendable {
    package var value: Int
    package var length: Int
  }

  /// Reads a cardinal at `index`: "twenty two", "22", "seven".
  package static func cardinal(_ words: [Norm], at index: Int) -> Reading? {
    guard words.indices.contains(index) else { return nil }
    if let value = digits(words[index]) { return Reading(value: value, length: 1) }
    if let tens = tens[words[index]] {
      if index + 1 < words.count, let unit = units[words[index + 1]], unit < 10 {
        return Reading(value: tens + unit, length: 2)
      }
      return Reading(value: tens, length: 1)
    }
    return units[words[index]].map { Reading(value: $0, length: 1) }
  }

  /// Reads an ordinal at `index`: "twenty second", "22nd", "twelfth".
  package static func ordinal(_ words: [Norm], at index: Int) -> Reading? {
    guard words.indices.contains(index) else { return nil }
    let word = words[index]
    if word.beginsWithDigit, ["st", "nd", "rd", "th"].contains(where: word.hasSuffix),
      let value = digits(Norm(String(word.text.dropLast(2))))
    {
      return Reading(value: value, length: 1)
    }
    if let tens = tens[word], index + 1 < words.count, let unit = ordinals[words[index + 1]], unit < 10 {
      return Reading(value: tens + unit, length: 2)
    }
    return ordinals[word].map { Reading(value: $0, length: 1) }
  }

  /// Returns whether `cardinal` or `ordinal` reads a single word.
  package static func mayBegin(with word: Norm) -> Bool {
    word.beginsWithDigit
      ? cardinal([word], at: 0) != nil || ordinal([word], at: 0) != nil
      : units[word] != nil || tens[word] != nil || ordinals[word] != nil
  }

  /// Returns whether a word names a quantity, in words or digits.
  package static func isNumber(_ word: Norm) -> Bool {
    word.hasDigit || units[word].map { $0 > 2 } == true || tens[word] != nil
      || quantities.contains(word)
  }

  private static func digits(_ word: Norm) -> Int? {
    word.beginsWithDigit && word.count <= 2 ? Int(word.text) : nil
  }

  private static let quantities: Set<Norm> = ["hundred", "thousand", "million", "percent", "half", "dozen"]
  private static let units: [Norm: Int] = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17,
    "eighteen": 18, "nineteen": 19,
  ]
  private static let tens: [Norm: Int] = [
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
  ]
  private static let ordinals: [Norm: Int] = [
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14,
    "fifteenth": 15,
    "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20,
    "thirtieth": 30,
  ]
}

import RecapCore

extension JSONReader {
  /// A point on a recording's timeline, given in `unit`s of a second.
  ///
  /// Recognisers give `-0.01` now and then, which is 0; beyond a week there is no recording.
  func time(unit: Double = 1) throws(JSONShapeError) -> MediaTime {
    let seconds = try number() * unit
    guard (-1...604_800).contains(seconds) else {
      throw failure("should be a time within a recording, is \(seconds) seconds")
    }
    return MediaTime(seconds: max(0, seconds))
  }

  /// A probability, or nil if it is absent; what lies a rounding error outside is clamped.
  func share(_ key: String) throws(JSONShapeError) -> Double? {
    guard let member = optional(key) else { return nil }
    let value = try member.number()
    guard (-0.01...1.01).contains(value) else { throw member.failure("should be from 0 to 1, is \(value)") }
    return min(max(value, 0), 1)
  }
}

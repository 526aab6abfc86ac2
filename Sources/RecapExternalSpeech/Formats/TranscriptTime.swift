import RecapCore

extension JSONReader {
  /// Returns a point on a recording's timeline, given in `unit`s of a second.
  ///
  /// Recognisers occasionally return `-0.01`, which becomes 0. No recording is longer than a week.
  func time(unit: Double = 1) throws(JSONShapeError) -> MediaTime {
    let seconds = try number() * unit
    guard (-1...604_800).contains(seconds) else {
      throw failure("should be a time within a recording, is \(seconds) seconds")
    }
    return MediaTime(seconds: max(0, seconds))
  }

  /// Returns a probability, or nil if it is absent. A value outside by a rounding error is clamped.
  func share(_ key: String) throws(JSONShapeError) -> Double? {
    guard let member = optional(key) else { return nil }
    let value = try member.number()
    guard (-0.01...1.01).contains(value) else { throw member.failure("should be from 0 to 1, is \(value)") }
    return min(max(value, 0), 1)
  }
}

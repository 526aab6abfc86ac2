extension FixedWidthInteger {
  /// `value` without its fraction, kept inside this type's range; NaN is 0.
  ///
  /// For numbers that were stored or came from outside: the plain conversion ends the process where one
  /// does not fit.
  package init(saturating value: some BinaryFloatingPoint) {
    if let exact = Self(exactly: value.rounded(.towardZero)) {
      self = exact
    } else {
      self = value.isNaN ? 0 : value < 0 ? .min : .max
    }
  }
}

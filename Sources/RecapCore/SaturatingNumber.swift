extension FixedWidthInteger {
  /// Creates an integer from `value` without its fraction, clamped to this type's range; NaN gives 0.
  ///
  /// For stored numbers and numbers from outside: the plain conversion ends the process if a value does not
  /// fit.
  package init(saturating value: some BinaryFloatingPoint) {
    if let exact = Self(exactly: value.rounded(.towardZero)) {
      self = exact
    } else {
      self = value.isNaN ? 0 : value < 0 ? .min : .max
    }
  }
}

extension Schema {
  /// What is left of a recap that is gone, and what keeps the digest of one that is there from being guessed.
  static let retention = ""
}

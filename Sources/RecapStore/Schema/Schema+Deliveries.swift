extension Schema {
  /// Who has been told of which event, who is being told, and what went wrong.
  static let deliveryLedger = ""
}

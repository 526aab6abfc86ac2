/// What a unit of talk does, as far as a recap lists it.
package enum Act: String, CaseIterable, Sendable {
  /// It is about work that a participant is to do.
  case item
  /// It is about such work, and its speaker is the owner: "Leave that with me."
  case own
  /// It belongs to what the group settles.
  case decision
  /// It belongs to a question that stays open.
  case question
  /// A reel of two minutes must touch it.
  case key
}

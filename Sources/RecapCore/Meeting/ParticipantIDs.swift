/// The ids of a manifest's participants, compared byte by byte: strings in Swift compare by canonical equivalence, by
/// which a Kelvin sign (U+212A) is a K, and a record would hold an id that is not legal.
struct ParticipantIDs {
  private let ids: Set<[UInt8]>

  init(_ participants: [Participant]) { ids = Set(participants.map { Array($0.id.utf8) }) }

  func contains(_ id: String) -> Bool { ids.contains(Array(id.utf8)) }
}

import RecapCore

/// A point that holds: what it names was sent, is known and was said.
struct CheckedPoint: Sendable, Hashable {
  var kind: Point.Kind
  /// The sentences that it rests on, ascending; at least one.
  var sentences: [Int]
  var owner: String?
  var due: DuePhrase?
}

/// Checks the answer of a pointing engine against what was said, as any input from outside.
struct PointCheck {
  /// What is wrong with a point, or with a part of it.
  enum Fault: Int, CaseIterable {
    case malformed, unknownNumber, overlap, tooMany, unknownPerson, absentPerson, unsaidDay, unknownDay

    /// What the warning says.
    var text: String {
      switch self {
      case .malformed: "malformed points"
      case .unknownNumber: "numbers of utterances that were not sent"
      case .overlap: "points that overlap another one"
      case .tooMany: "points beyond the most of their kind"
      case .unknownPerson: "unknown participants"
      case .absentPerson: "owners who neither speak nor are named there"
      case .unsaidDay: "days that were not said"
      case .unknownDay: "days that are no day"
      }
    }
  }

  private struct Place: Hashable {
    var kind: Point.Kind
    var sentence: Int
  }

  private let discourse: Discourse
  /// The most points of each kind.
  private let most: [Point.Kind: Int]
  private let people: Set<String>
  private(set) var points: [CheckedPoint] = []
  /// How often each fault was found; without those that were not.
  private(set) var faults: [Fault: Int] = [:]

  init(_ answer: PointingAnswer, _ discourse: Discourse, people: Set<String>, most: [Point.Kind: Int]) {
    (self.discourse, self.people, self.most) = (discourse, people, most)
    // The piece by which each sentence of a kind was taken: what two pieces share may be pointed at twice.
    var taken: [Place: Int] = [:]
    for (index, piece) in answer.pieces.enumerated() {
      note(.malformed, piece.malformed)
      let earlier = index > 0 ? answer.pieces[index - 1].sent.upperBound : 0
      for point in piece.points {
        guard let checked = checked(point, sent: piece.sent) else { continue }
        let places = checked.sentences.map { Place(kind: checked.kind, sentence: $0) }
        let owners = places.compactMap { place in taken[place].map { (place.sentence, $0) } }
        guard owners.isEmpty else {
          if !owners.contains(where: { $0 < earlier && $1 < index }) { note(.overlap) }
          continue
        }
        for place in places { taken[place] = index }
        points.append(checked)
      }
    }
    points.sort { ($0.sentences[0], $0.kind.rawValue) < ($1.sentences[0], $1.kind.rawValue) }
    for kind in Point.Kind.allCases { limit(kind) }
  }

  private mutating func note(_ fault: Fault, _ count: Int = 1) {
    if count > 0 { faults[fault, default: 0] += count }
  }

  /// Drops the last points of a kind beyond its most.
  private mutating func limit(_ kind: Point.Kind) {
    var left = most[kind] ?? .max
    let count = points.count
    points.removeAll { point in
      guard point.kind == kind else { return false }
      left -= 1
      return left < 0
    }
    note(.tooMany, count - points.count)
  }

  private mutating func checked(_ point: Point, sent: ClosedRange<Int>) -> CheckedPoint? {
    let known = Set(point.utterances).filter {
      sent.contains($0) && discourse.utterances.indices.contains($0 - 1)
    }
    note(.unknownNumber, Set(point.utterances).count - known.count)
    guard !known.isEmpty else { return nil }
    var checked = CheckedPoint(kind: point.kind, sentences: known.map { $0 - 1 }.sorted())
    let owners = Set(point.participants)
    let real = owners.intersection(people)
    note(.unknownPerson, owners.count - real.count)
    let present = real.filter { isPresent($0, checked.sentences) }
    note(.absentPerson, real.count - present.count)
    // Two owners would be one wrong half of the time.
    checked.owner = present.count == 1 && real.count == 1 ? present.first : nil
    if let day = point.day { checked.due = due(day, checked.sentences) }
    return checked
  }

  /// Returns whether a participant says one of the sentences, or is named in one. An owner who was not spoken stays
  /// empty (R10).
  private func isPresent(_ person: String, _ sentences: [Int]) -> Bool {
    sentences.contains { index in
      discourse.utterances[index].speaker == person || discourse.utterances[index].called.contains(person)
    }
  }

  // MARK: days

  /// Returns the due phrase that the words of a day stand in: the last sentence that says them.
  private mutating func due(_ day: String, _ sentences: [Int]) -> DuePhrase? {
    let wanted = Lexicon.words(in: day).flatMap { Lexicon.norms($0) }.map { Norm($0) }
    guard !wanted.isEmpty else {
      note(.unsaidDay)
      return nil
    }
    let lexemes = discourse.conversation.lexemes
    var isSaid = false
    for index in sentences.reversed() {
      let range = discourse.utterances[index].sentence.lexemes
      for place in places(of: wanted, in: range) {
        isSaid = true
        let phrases = DuePhrase.all(in: lexemes[range]).filter { $0.preposition != nil || $0.namesDay }
        if let phrase = phrases.last(where: { $0.range.overlaps(place) }) { return phrase }
      }
    }
    note(isSaid ? .unknownDay : .unsaidDay)
    return nil
  }

  /// Returns where words follow each other in lexemes.
  private func places(of wanted: [Norm], in range: Range<Int>) -> [Range<Int>] {
    guard range.count >= wanted.count else { return [] }
    let lexemes = discourse.conversation.lexemes
    return (range.lowerBound...range.upperBound - wanted.count).compactMap { start in
      let place = start..<start + wanted.count
      return zip(place, wanted).allSatisfy({ lexemes[$0].norm == $1 }) ? place : nil
    }
  }
}

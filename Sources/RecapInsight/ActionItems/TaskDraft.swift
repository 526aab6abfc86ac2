import RecapCore

/// An action item in the making, with what merging needs to know.
struct TaskDraft: Sendable {
  var text: String
  var owner: String?
  var due: DuePhrase?
  var stems: Set<Norm>
  /// Word spans that it rests on.
  var spans: [Range<Int>]
  /// Index of the sentence that names the task.
  var sentence: Int
  var isRecap = false
  /// A request keeps the words of whoever asked; a commitment's own words are better.
  var isRequest = false

  /// The stems that tell this task from others.
  var telling: Set<Norm> {
    let telling = stems.subtracting(TaskVerbs.generic)
    return telling.isEmpty ? stems : telling
  }

  /// Whether its verb fits any task: "finds out about the studio".
  var saysLittle: Bool {
    text.split(separator: " ").first.map { TaskVerbs.generic.contains(PorterStemmer.stem($0.lowercased())) }
      ?? true
  }

  /// Whether both name the same piece of work.
  func isSame(as other: TaskDraft) -> Bool {
    guard owner == other.owner || owner == nil || other.owner == nil else { return false }
    let overlap = Discourse.containment(telling, other.telling)
    if isRecap != other.isRecap { return overlap >= 0.3 }
    return overlap >= 0.65 && abs(sentence - other.sentence) < 400
  }

  /// One task of two: the earlier one's place, the later one's date.
  mutating func absorb(_ later: TaskDraft) {
    owner = owner ?? later.owner
    if !later.isRecap || due == nil { due = later.due ?? due }
    let saysMore = later.telling.count > telling.count && !later.isRecap && !isRequest
    if saysMore || isRecap && !later.isRecap { text = later.text }
    stems.formUnion(later.stems)
    spans += later.spans
  }
}

import RecapCore

/// A draft of an action item, with the data for merging drafts of the same task.
struct TaskDraft: Sendable {
  var text: String
  var owner: String?
  var due: DuePhrase?
  var stems: Set<Norm>
  /// The word spans that it cites.
  var spans: [Range<Int>]
  /// The index of the sentence that names the task.
  var sentence: Int
  /// A Boolean value that indicates whether the sentence belongs to a closing recap.
  var isRecap = false
  /// A Boolean value that indicates whether the draft has the words of a request; these are kept when drafts are
  /// merged.
  var isRequest = false
  /// A Boolean value that indicates whether the models of speech acts found it, not cue phrases.
  var isLikely = false
  /// The units of talk (`ActUnit`) that the models count to it.
  var units: [Int] = []

  /// The stems that distinguish this task from others.
  var distinctive: Set<Norm> {
    let distinctive = stems.subtracting(TaskVerbs.generic)
    return distinctive.isEmpty ? stems : distinctive
  }

  /// A Boolean value that indicates whether its verb is generic: "finds out about the studio".
  var hasGenericVerb: Bool {
    text.split(separator: " ").first.map { TaskVerbs.generic.contains(PorterStemmer.stem($0.lowercased())) }
      ?? true
  }

  /// Returns whether both drafts name the same task.
  func isSame(as other: TaskDraft) -> Bool {
    guard owner == other.owner || owner == nil || other.owner == nil else { return false }
    let overlap = Discourse.containment(distinctive, other.distinctive)
    if isRecap != other.isRecap { return overlap >= 0.3 }
    return overlap >= 0.65 && abs(sentence - other.sentence) < 400
  }

  /// Merges a later draft of the same task: the position of the earlier draft, the due date of the later one.
  mutating func absorb(_ later: TaskDraft) {
    owner = owner ?? later.owner
    if !later.isRecap || due == nil { due = later.due ?? due }
    let isMoreSpecific = later.distinctive.count > distinctive.count && !later.isRecap && !isRequest
    if isMoreSpecific || isRecap && !later.isRecap { text = later.text }
    stems.formUnion(later.stems)
    spans += later.spans
    units += later.units
  }
}

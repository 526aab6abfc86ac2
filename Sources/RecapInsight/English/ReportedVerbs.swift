import RecapCore

/// The forms that English verbs take if "I" becomes a name.
enum ReportedVerbs {
  /// What the words of a subject say without "I".
  static let subjects: [Norm: [String]] = [
    "i": [], "i'll": ["will"], "i've": ["has"], "i'm": ["is"], "i'd": ["would", "had"],
  ]

  /// Returns the third person of a verb: "am" → "is", "try" → "tries"; nil if the word is not known as a verb, or its form is
  /// not certainly of the present.
  static func thirdPerson(_ verb: Norm) -> String? {
    if let form = irregular[verb] { return form }
    guard !timeless.contains(verb), TaskVerbs.contains(verb) || states.contains(verb) else { return nil }
    let text = verb.text
    if text.hasSuffix("y"), let before = text.dropLast().last, !"aeiou".contains(before) {
      return text.dropLast() + "ies"
    }
    return text + (["s", "x", "z", "ch", "sh", "o"].contains(where: text.hasSuffix) ? "es" : "s")
  }

  /// Returns whether a verb has one form for "I" and a name: "will", "was", "sent".
  static func isUnchanged(_ verb: Norm) -> Bool {
    modals.contains(verb) || PastTense.isPast(verb) || pasts.contains(verb)
  }

  /// Returns the verb that "'d" stands for before a word; nil if that is not certain.
  static func auxiliary(ofD next: Norm) -> String? {
    if next == "better" || next == "been" || next == "had" { return "had" }
    if conditional.contains(next) { return "would" }
    if timeless.contains(next) || next == "come" || next == "become" || next == "run" { return nil }
    if PastTense.isPast(next) || pasts.contains(next) || participles.contains(next) { return "had" }
    return TaskVerbs.contains(next) || states.contains(next) ? "would" : nil
  }

  private static let irregular: [Norm: String] = [
    "am": "is", "have": "has", "do": "does", "haven't": "hasn't", "don't": "doesn't", "go": "goes",
  ]
  private static let modals: WordSet = [
    "will", "would", "can", "could", "shall", "should", "may", "might", "must", "ought", "can't", "cannot",
    "couldn't", "won't", "wouldn't", "shouldn't", "shan't", "mustn't", "mightn't", "was", "were", "wasn't",
    "weren't", "did", "didn't", "had", "hadn't",
  ]
  /// Verbs that have one form for present and past, which takes "-s" in the present only.
  private static let timeless: WordSet = [
    "put", "cut", "set", "let", "hit", "cost", "shut", "quit", "split", "spread", "hurt", "bet", "cast",
    "read",
    "shed", "burst", "rid", "upset", "broadcast", "offset", "reset", "beat",
  ]
  private static let states = WordSet(
    """
    think know need want see hope feel believe mean like love keep suppose guess reckon wonder prefer agree disagree
    propose suggest expect assume doubt remember forget understand say come take get make give work live sit stand look
    start stop wish care mind hear bring buy hold leave find lose own owe use walk wait watch win worry travel
    recommend insist admit appreciate imagine intend trust support vote abstain depend belong
    """)
  private static let pasts = WordSet(
    """
    gave wore woke ate drank grew threw swore stole shook sang sank swam rose rode fought caught slept swept wept
    dealt dug fed fled hung lent lit sought shot slid spun struck stuck swung taught tore understood wound heard
    became laid leant learnt dreamt burnt spelt spoilt
    """)
  private static let participles = WordSet(
    """
    been done given taken seen written gone known shown spoken chosen broken driven eaten fallen forgotten frozen
    grown hidden ridden risen thrown worn begun drunk rung sung swum come
    """)
  private static let conditional: WordSet = [
    "rather", "sooner", "like", "love", "be", "have", "prefer", "say", "want", "need", "hate", "do", "go",
  ]
  /// Verbs after which "I" is the subject of a question: "can I", "do I".
  static let inverted: WordSet = [
    "am", "do", "did", "have", "had", "can", "could", "will", "would", "should", "shall", "was", "may",
    "might",
    "must", "don't", "didn't", "haven't", "can't", "couldn't", "won't", "wouldn't", "shouldn't", "so", "nor",
    "neither",
  ]
  static let adverbs: WordSet = [
    "just", "also", "only", "still", "really", "never", "always", "even", "already", "probably", "definitely",
    "certainly", "sometimes", "usually", "often", "mostly", "hardly", "almost", "actually", "currently",
    "now",
    "then", "not", "both", "all", "kinda", "simply", "fully", "totally", "completely", "strongly",
  ]
  /// Words that open a phrase of time, place or manner: "on Tuesday", "last year".
  static let adverbials: WordSet = [
    "on", "in", "at", "by", "from", "after", "before", "until", "till", "since", "for", "with", "during",
    "without", "today", "tomorrow", "tonight", "yesterday", "now", "then", "last", "next", "every", "maybe",
    "perhaps", "so", "meanwhile", "here", "there", "once",
  ]
  /// Verbs of opinion, which also stand as asides inside the clause of another subject: "the lights I think are old".
  static let opinions: WordSet = [
    "think", "thought", "guess", "suppose", "believe", "mean", "meant", "know", "reckon", "imagine", "hope",
    "doubt", "say", "said", "wonder", "remember", "understand", "gather", "hear", "heard",
  ]
  /// Words that begin a clause of its own.
  static let clauses: WordSet = [
    "if", "when", "because", "that", "which", "who", "what", "while", "until", "unless", "once", "so", "as",
    "before", "after", "since", "where", "whether", "how", "why", "than", "though", "although",
  ]
}

import RecapCore

/// The words and phrases by which lines are shortened.
enum LineCues {
  private static func phrases(_ text: String) -> [[Norm]] {
    text.split { "|\n".contains($0) }.map { Lexicon.words(in: String($0)).map { Norm($0) } }
  }

  /// Words of correction between what was said wrong and what was meant.
  static let corrections = phrases(
    "no | no no | no wait | sorry | no sorry | or rather | wait | i mean | well no")
  /// Words after which a word of correction is what is said: "yes or no, …".
  static let beforeCorrection: WordSet = [
    "or", "a", "the", "say", "said", "says", "with", "there's", "is", "have", "had",
  ]
  /// Openers before a clause that add nothing to it.
  static let openers = phrases(
    """
    i mean | you know | you see | i think | i guess | i suppose | i just think | i do think | i really think | i also think
    i would say | i'd say | to be honest | to be fair | honestly | frankly | obviously | basically | actually | anyway
    as i said | like i said | as i say | i have to say | i must say | the thing is | i'll be honest | by the way | so yeah
    in my opinion | if you ask me | for what it's worth 
    """)
  /// Openers that need a pause after them, because the words have a meaning of their own.
  static let pausedOpeners = phrases(
    """
    look | listen | see | sorry | hang on | wait | hold on | that said | like | i'll be honest with you | just so you know
    let me see | let's see | let me think | what i'm saying is | no wait | no sorry | well yeah | all right
    no | nope | yep | thank you | no thank you | yeah no | sir | madam | ma'am | guys | folks
    """)
  /// Asides between two pauses.
  static let asides = phrases(
    """
    you know | i mean | i think | i guess | i suppose | you see | to be honest | to be fair | honestly | frankly | obviously
    basically | actually | by the way | as i said | like i said | as i say | sort of | kind of | let me say | let's say
    i must say | i have to say | believe me | sorry | if i may | okay | ok | right | yeah | huh | how shall i put it | what's it called | so to speak
    """)
  /// Tags after a pause at the end.
  static let tags = phrases(
    """
    right | okay | ok | yeah | eh | huh | you know | you see | i think | i guess | i suppose | i mean | or something
    or whatever | and stuff | and so on | and all that | or something like that | you know what i mean | if you like
    to be honest | i'd say | as i said | like i said | by the way | innit | is all
    """)
  /// Adverbs that only soften or stress.
  static let fillers: WordSet = ["basically", "literally", "honestly", "obviously", "actually"]
  /// Words before "kind of" and "sort of" that make them mean a kind.
  static let beforeKind: WordSet = [
    "a", "an", "the", "this", "that", "what", "some", "any", "every", "one", "which", "same", "these",
    "those",
    "each", "no", "another", "other", "different", "new", "two", "all", "right", "wrong", "best", "only",
    "my",
    "your", "our", "their", "his", "her", "of",
  ]
  static let subjects: WordSet = ["i", "we", "you", "he", "she", "they", "it", "there", "that", "this"]
  static let articles: WordSet = ["the", "a", "an", "my", "your", "our", "their"]
  /// Words after which a phrase goes on.
  static let open: WordSet = [
    "of", "like", "to", "with", "from", "than", "into", "for", "if", "and", "because",
  ]
  static let interrogatives: WordSet = ["what", "how", "where", "which", "who", "why", "when", "that"]
  /// The first words of clauses.
  static let clauseStarts = subjects.union(articles).union([
    "these", "those", "his", "her", "its", "all", "both", "some", "most", "people", "everybody", "everyone",
    "nobody", "somebody", "someone", "anybody", "every", "each", "one", "if", "when", "no", "what", "for",
    "maybe", "then", "at", "in", "from",
  ])
  /// Returns whether a word, or what it contracts with a verb, begins a clause: "it's", "the".
  static func startsClause(_ word: Norm) -> Bool { clauseStarts.contains(uncontracted(word)) }

  /// Returns whether a word, or what it contracts with a verb, is a pronoun that can be a subject: "it's", "we".
  static func isSubject(_ word: Norm) -> Bool { subjects.contains(uncontracted(word)) }

  /// Returns whether a pause between two words stays if an aside between them goes: another clause begins.
  static func keepsPause(after before: Norm, before next: Norm) -> Bool {
    if auxiliaries.contains(uncontracted(before)) || open.contains(before) || prepositions.contains(before) {
      return false
    }
    return startsClause(next) || joints.contains(next) || interrogatives.contains(next)
  }

  static let prepositions: WordSet = [
    "in", "of", "to", "for", "with", "at", "by", "from", "about", "on", "after", "before", "over", "under",
    "into", "since", "until", "through", "between", "without",
  ]
  /// Words that join a clause.
  private static let joints: WordSet = ["and", "but", "so", "because", "'cause", "cause", "or"]

  private static func uncontracted(_ word: Norm) -> Norm {
    word.text.firstIndex(of: "'").map { Norm(String(word.text[..<$0])) } ?? word
  }
  static let auxiliaries: WordSet = [
    "is", "are", "was", "were", "do", "does", "did", "have", "has", "had", "can", "could", "will", "would",
    "should", "isn", "aren", "wasn", "weren", "don", "doesn", "didn", "haven", "hasn", "hadn", "won",
    "couldn",
    "wouldn", "shouldn", "shall", "shan", "ain",
  ]
}

import RecapCore

/// The second part of an adjacency pair: the response to a request, a question or a proposal.
enum Response: Hashable, Sendable {
  case accepts, declines, done, unclear

  /// Classifies the response in a turn.
  /// - Parameter utterances: the turn's sentences, of which the first three count.
  static func reading(_ utterances: some Sequence<Discourse.Utterance>) -> Response {
    let first = utterances.prefix(3).map(\.norms)
    // "Not this week. I can do it by next Wednesday" accepts, in spite of its first sentence.
    if first.contains(where: { takes.occurs(in: $0) && reading($0) == .accepts }) { return .accepts }
    return first.lazy.map(reading).first { $0 != .unclear } ?? .unclear
  }

  /// Classifies the response in a sentence.
  static func reading(_ norms: [Norm]) -> Response {
    let words = Array(norms.drop { Self.openings.contains($0) })
    guard !words.isEmpty else { return norms.contains("okay") ? .accepts : .unclear }
    if already.occurs(in: Array(words.prefix(8))) { return .done }
    if takes.occurs(in: words), !denials.occurs(in: words) { return .accepts }
    let (refused, accepted) = (refusals.match(words, at: 0) ?? 0, acceptances.match(words, at: 0) ?? 0)
    // "No" declines, "no problem" does not.
    if refused > 0, refused >= accepted { return .declines }
    if reservations.occurs(in: words) || denials.occurs(in: words) { return .declines }
    if acceptances.match(words, at: 0) != nil || acceptances.match(norms, at: 0) != nil { return .accepts }
    return .unclear
  }

  private static let openings: WordSet = ["oh", "ah", "well", "so", "and", "okay", "right", "ha"]
  private static let acceptances = CueList(
    """
    sure | yes | yeah | yep | yup | of course | will do | no problem | no worries | absolutely | definitely | certainly
    i can do that | i can | i will | happy to | glad to | gladly | on it | i am on it | consider it done | you got it | fine
    sounds good | good idea | okay | alright | great | perfect | works for me | that works | that is fine | fair enough
    with pleasure | my pleasure | it is on my list | leave it with me | leave it to me | already on it | got it | noted
    give me | let me | i would love to | i would be happy to | makes sense | agreed | right | it will | it will not | i am happy to
    can do | we will do | that is me | not at all | i am on that | done deal | deal | thank you | please do | good | brilliant | lovely | wonderful | yes please | please | that would be
    """)
  private static let takes = CueList(
    """
    i can do it by | i can do that by | i can have it | i will have it | i will do it | i will do that | i will take it | i will take that
    give me until | i will take care of | i will handle | i can take it | i can take that | i will sort it | i will get it | i will get that
    leave it with me | i could do it by | i could have it | i can do it on | i can get it | i can get that | i can do that on
    """)
  private static let refusals = CueList(
    """
    no | nope | not really | not me | i am afraid | unfortunately | sorry | i can not | i could not | i am away | i would rather not | i will not
    i do not think | i do not have | not this | not today | not now | maybe later | maybe at some point | nah | let us not | not necessarily
    i do not want | i would not
    """)
  private static let reservations = CueList(
    """
    i can but | i could but | i would but | yes but i am | sure but i am | yeah but i am | i am away | i am on holiday | i am on leave | i am on vacation
    i would only get to it | only get to it | i am out | i am off | i am not here | i have no time | i do not have time | i am travelling | i am fully booked
    i am swamped | too busy | i would love to but | we could but
    """)
  private static let denials = CueList(
    "i can not | i will not be able | i am not able | i would rather not | rather not | not my | somebody else | someone else"
  )
  private static let already = CueList(
    """
    i already | already did | i have already | already done | i did that | i did it | it is done | that is done | it is already | that is already | i have done
    i sent it | i have sent | i asked them | i asked him | i asked her | they already | i just did | we already | we have already | it has been
    """)
}

import RecapCore

/// The cue phrases of commitments, offers, requests and assignments.
enum TaskPatterns {
  /// The cue phrases of each speech act, in order of precedence.
  static let lists: [(CueList, TaskCue.Kind)] = [
    (
      CueList(
        """
        i will | i shall | i am going to | i promise to | i promise i will | i have got to | let me go and
        i am going to go and | i will go and | i would be happy to | i am happy to | i commit to | i volunteer to | let me be the one to | i will make sure to | put me down to | my job is to | my task is to | my plan is to
        my next step is to | my homework is to | job this week is to | job for this week is to | it is my job to
        """), .commitment
    ),
    (
      CueList(
        """
        i can | i could | i need to | i have to | i must | i should | i want to | i would like to | i plan to | i am planning to
        i am hoping to | i hope to | let me | i aim to | i intend to | i still need to | i still have to | i might
        """), .offer
    ),
    (
      CueList(
        "shall i | should i | do you want me to | would you like me to | would it help if i | do you need me to"
      ),
      .askedOffer
    ),
    (CueList("you will have | you will get | you will receive"), .promise),
    (
      CueList(
        """
        could you | can you | would you | will you | would you mind | i need you to | i want you to | i would like you to | you will need to
        you need to | you have to | you should | do you think you could | are you able to | can i ask you to | could i ask you to
        may i ask you to | would you be able to | will you be able to | can you guys | can i leave it with you to | can i leave it to you to | i would be grateful if you could | you will | you are going to | you are | why do not you | you could | you can | i would ask you to | would it be possible for you to
        """), .request
    ),
    (
      CueList(
        """
        somebody should | somebody needs to | somebody has to | somebody will need to | somebody must | someone should | someone needs to | someone has to
        someone will need to | someone must | we need someone to | we need somebody to | somebody to | someone to | who can | who could | who will | who would
        who wants to | who is going to | anyone want to | anybody want to | can anyone | can anybody | can someone | can somebody | could someone | could somebody
        one of us should | one of us has to | one of us needs to
        """), .need
    ),
    (
      CueList(
        """
        we need to | we have to | we must | we should | we will | we are going to | we have got to | the group will | everybody will | everyone will
        the team will | everybody needs to | everyone needs to | everybody should | everyone should | all of us should | all of us need to
        """), .group
    ),
  ]

  /// The indices of the lists with a pattern that begins with a word.
  static let openings: [Norm: [Int]] = {
    let all = lists.enumerated().flatMap { list, entry in Set(entry.0.openings).map { ($0, list) } }
    return Dictionary(grouping: all, by: \.0).mapValues { $0.map(\.1).sorted() }
  }()

  static let thirdPersonFirm = CueList(
    "will | is going to | has to | needs to | is supposed to | must | is to | has agreed to | agreed to | offered to"
  )
  static let thirdPersonWeak = CueList("can | should | could")
  static let infinitive = CueList("to")

  /// Verbs with the same spelling in the present and the past tense: "I read it on Monday".
  static let alsoPast: WordSet = ["read", "put", "cut", "set", "split", "reset"]

  private static let adverbs: WordSet = [
    "just", "also", "then", "probably", "definitely", "quickly", "now", "certainly", "gladly", "happily",
    "still", "maybe",
    "please", "actually", "simply", "personally", "kindly", "perhaps", "again", "first", "immediately",
    "only", "too",
  ]
  private static let lightVerbs = CueList(
    """
    have to | need to | try to | try and | be able to | make sure to | make sure that i | make sure i | go ahead and | be happy to | want to | go and
    be so kind and | be so kind to | be so kind as to | mind | have a go and | get to | just go and | quickly go and | remember to | be sure to
    """)

  /// Returns the index of the main verb, after adverbs and light verbs: "just", "also", "try to", "have to".
  static func skipAdverbs(_ norms: [Norm], from start: Int) -> Int {
    var index = start
    while index < norms.count {
      if adverbs.contains(norms[index]) {
        index += 1
      } else if norms[index] == "be", index + 1 < norms.count, norms[index + 1].hasSuffix("ing"),
        TaskVerbs.base(of: norms[index + 1]) != nil
      {
        index += 1
      } else if let length = lightVerbs.match(norms, at: index) {
        index += length
      } else {
        break
      }
    }
    return index
  }

  private static let reporting: WordSet = [
    "said", "told", "thought", "asked", "wish", "says", "thinks", "believe", "whatever", "everything",
    "things", "which",
    "how", "why", "what", "where", "whether", "if", "unless", "imagine", "suppose", "anything", "all",
  ]

  /// Returns whether the words before a cue make it conditional, reported or hedged.
  static func isSpokenOf(_ norms: [Norm], before index: Int, kind: TaskCue.Kind) -> Bool {
    let before = norms[..<index]
    if before.contains("quote") || before.contains("says") { return true }
    if before.contains("if") || before.contains("unless") || before.contains("suppose") { return true }
    guard let last = before.last else { return false }
    if kind == .request, ["what", "how", "when", "where", "why", "which", "that", "so"].contains(last),
      !(last == "so" && before.allSatisfy { Discourse.leads.contains($0) }),
      norms[index] == "you" || last != "so" && last != "that"
    {
      return true
    }
    if reporting.contains(last) { return true }
    if last == "that", before.dropLast().last.map({ reporting.contains($0) || $0 == "thing" }) == true {
      return true
    }
    return ["maybe", "perhaps", "or"].contains(last) && kind != .request
  }

  static func hasDue(_ utterance: Discourse.Utterance, _ discourse: Discourse, after index: Int) -> Bool {
    guard utterance.lexemes.indices.contains(index) else { return false }
    let rest = discourse.conversation.lexemes[
      utterance.lexemes[index]..<utterance.sentence.lexemes.upperBound]
    return DuePhrase.all(in: rest).contains {
      $0.namesDay && !DuePhraseReader.otherTimes.contains($0.preposition ?? "")
    }
  }

  // MARK: talk about the meeting itself

  private static let neverTasks: WordSet = [
    "be", "see", "say", "admit", "jump", "stop", "hold", "bet", "guess", "think", "know", "remember", "stay",
    "keep",
    "live", "agree", "miss", "hope", "mean", "pretend", "hear", "feel", "like", "love", "want", "need",
    "never", "mute",
    "unmute", "repeat", "pass", "skip", "imagine", "believe", "understand", "wonder", "forget", "explain",
    "elaborate",
    "not", "begin", "a", "the", "that", "you", "i", "it", "or", "and", "really", "always", "say", "tell",
    "pause", "promise",
    "excuse", "leave", "lose", "die", "charge", "deny", "accept", "pretend", "listen", "play", "sit", "wait",
    "come",
    "use", "note", "mention", "stick", "argue", "assume", "join", "wrap", "vote", "swear", "hang", "confess",
    "quote", "win", "but", "so", "if", "because", "then", "though",
  ]
  private static let neverSpans = CueList(
    """
    put it in the diary | put it in my diary | put that in the diary | put it in the calendar | put it in my calendar | put that in my calendar
    start with | start by | start off | start the meeting | hand over | hand it over | hand you over | move on | go first | go back | go on | go for
    go into | go with | go away | go home | go next | go quickly | get back to that | get to that | get started | get going | get into | get that right
    take it from | take that as | take a look now | take questions | take your word | take the blame | take notes | turn on | turn off
    turn the ai | turn the recording | turn the camera | switch the ai | switch the recording | switch off | switch on | share my screen | share the screen | share your screen | share with you | do my best | do the same
    give you an | give you a quick | give it a | give you some | give a quick | give a bit | show you | show us | show me | show everyone | read out | read it out | walk you
    walk us | talk about | talk you | talk to that | speak to that | speak to this | speak to it | speak up | read us | read me | read back | read that back | read the list | run through | run you
    add that | add something | add one | add to that | make it quick | have to go | have to leave | have to run | have a question | have to say | have a quick
    open that box | do without | look like | work with that | work from | ask you | ask a | ask something | ask one | ask why | bring us | bring you | bring up the next
    catch up | give us | give me an | introduce myself | present you | present the agenda | present today | draw your | drive home | drive safe | drive safely | drive carefully | travel safe | travel safely | do it again | call it
    help you with that | summarise | summarize | recap | check in | finish up | close the meeting | touch on | make one | make sure everyone
    remind you | remind everyone | remind members | highlight that | pay tribute | ask when | ask how | ask whether | thank all | thank everyone | stress that | assure you
    send you off | try that | try it | be right | put it this | put it like | put it differently | put that another | point out | raise my hand
    """)

  /// Members of a speaker's family: what the speaker tells them is not a task of the meeting.
  private static let family: WordSet = [
    "wife", "husband", "mother", "father", "mum", "dad", "sister", "brother", "son", "daughter", "kids",
    "partner",
  ]

  /// Returns whether a cue introduces talk about the meeting itself: "I'll be honest", "let me start with", "can you
  /// hear me".
  static func isSmallTalk(_ norms: [Norm], at verb: Int, isRequest: Bool) -> Bool {
    guard norms.indices.contains(verb) else { return true }
    if neverSpans.match(norms, at: verb) != nil { return true }
    if verb + 2 < norms.count, norms[verb + 1] == "my", family.contains(norms[verb + 2]) { return true }
    if norms[verb] == "tell", !isRequest, verb + 1 < norms.count {
      return ["you", "me", "us"].contains(norms[verb + 1])
    }
    if isRequest, norms[verb] == "tell" || norms[verb] == "use" {
      return norms[verb + 1..<min(verb + 2, norms.count)].contains { ["me", "us", "you"].contains($0) }
    }
    // "I'll open the committee meeting"
    if ["open", "close", "start", "end", "adjourn"].contains(norms[verb]),
      norms[(verb + 1)...].prefix(4).contains(where: { ["meeting", "session"].contains($0) })
    {
      return true
    }
    if norms[verb] == "see", verb + 1 < norms.count { return !["to", "about"].contains(norms[verb + 1]) }
    if norms[verb] == "let" { return !(norms[verb...].prefix(4).contains("know")) }
    return neverTasks.contains(norms[verb])
  }
}

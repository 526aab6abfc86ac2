import RecapCore

/// Verbs of action that can name a task.
enum TaskVerbs {
  static func contains(_ verb: Norm) -> Bool { all.contains(verb) }

  /// Returns the lemma of a verb in the third person or the gerund, "opens" → "open", "sending" → "send"; nil if the
  /// form is not one of a known verb.
  static func base(of form: Norm) -> String? { forms[form] }

  private static let all = WordSet(
    """
    add adjust analyse analyze announce answer apply approach archive arrange ask assemble assign attach back backup benchmark
    block book bring build buy calculate call cancel capture change chase check clarify clean clear close collect
    compare compile complete configure confirm connect consolidate contact convert coordinate copy correct count
    create cut debug define delete deliver demo demonstrate deploy describe design develop disable discuss distribute
    document double-check download draft  draw drop  edit email enable estimate evaluate examine expand explain
    explore export extend extract fetch file fill finalise finalize find finish fix follow format forward gather
    generate get give hand hire identify implement import improve inform inspect install integrate interview
    introduce investigate invite invoice isolate label launch list load locate log look mail make map measure meet
    merge message migrate mock monitor move negotiate notify obtain open order organise organize outline paint
    patch pay pick pilot ping plan polish post prepare present print prioritise prioritize process produce
    propose prototype provide publish pull purchase push put raise reach read rebuild recalculate record recruit
    redesign redo reduce refactor refund register release remind remove rename renew reorder repair replace reply
    report reproduce request research reschedule reserve reset resolve restore restart return review revise rewrite
    ring rotate run scan schedule scope search secure select sell send set share ship shorten sign simplify sketch
    solve sort source speak specify split submit summarise summarize swap switch talk tell test text tidy track
    train transfer translate trim try turn type update upgrade upload validate verify visit wire work wrap write
    circulate escalate fax deal commission cost gauge measure
    mend borrow lend rent return bake cook decorate hang drive drop carry weigh dig plant water feed phone thank
    congratulate apologise apologize greet host chair minute nominate appoint advertise shortlist onboard teach coach mentor
    supervise proofread film shoot mix promote sponsor fundraise donate pack unpack clean wash sweep photograph scan print
    redo rehearse unlock lock charge top-up swap liaise nag remind shred bin sew knit photocopy laminate renegotiate
    """)

  private static let forms: [Norm: String] = {
    var forms: [Norm: String] = ["doing": "do", "does": "do", "sees": "see"]
    for verb in all.words.sorted() {
      // A form that two verbs share belongs to the first one.
      for form in thirdPerson(verb) + gerunds(verb) where forms[Norm(form)] == nil {
        forms[Norm(form)] = verb
      }
    }
    return forms
  }()

  private static func thirdPerson(_ verb: String) -> [String] {
    if verb.utf8.last == UInt8(ascii: "y"), let before = verb.utf8.dropLast().last,
      !"aeiou".utf8.contains(before)
    {
      return [verb.dropLast() + "ies"]
    }
    return [verb + "s", verb + "es"]
  }

  private static func gerunds(_ verb: String) -> [String] {
    let stem = verb.utf8.last == UInt8(ascii: "e") ? String(verb.dropLast()) : verb
    return [stem + "ing"] + (verb.last.map { [verb + String($0) + "ing"] } ?? [])
  }

  /// Stems that do not distinguish a task: two tasks are not the same because both contain "send".
  static let generic = WordSet(
    [
      "send", "share", "give", "get", "write", "make", "do", "have", "put", "set", "check", "look", "update",
      "add",
      "prepare", "create", "ask", "call", "start", "open", "take", "bring", "need", "done", "ready", "work",
      "finish",
      "try", "let", "know", "tell", "go", "up", "over", "ready", "sure", "mail", "email", "new", "today",
      "tonight",
      "tomorrow", "week", "monday", "tuesday", "wednesday", "thursday", "friday", "find", "talk", "speak",
      "handle",
      "review", "complete",
    ].map(PorterStemmer.stem))
}

import RecapCore
import Testing

@testable import RecapInsight

/// The choice of the words in which items and decisions are shown.
@Suite struct WordingChoiceTests {
  // MARK: the model

  private let model = ChoiceModel("some 50 more 200")
  private let all = [["some"], ["more"], []]

  @Test func `other words need a clearly higher sum`() {
    #expect(model.better(of: all) { _ in true } == 1)
    #expect(model.better(of: [["some"], ["some", "some"]]) { _ in true } == 0)
  }

  @Test func `words that are not free are not chosen`() {
    #expect(model.better(of: all) { $0 != 1 } == 0)
    #expect(model.better(of: all) { $0 == 2 } == 2)
    #expect(model.better(of: all) { _ in false } == nil)
    #expect(model.better(of: []) { _ in true } == nil)
  }

  // MARK: items

  private func discourse(_ script: String) -> Discourse { Dialogue.discourse(Dialogue.transcript(script)) }

  private func acts(_ discourse: Discourse) -> ActReading {
    ActReading(
      discourse, model: ActModel(biases: Dictionary(uniqueKeysWithValues: Act.allCases.map { ($0, -1) }), []))
  }

  private func choices(words: String = "", decisions: String = "") -> ChoiceModels {
    ChoiceModels(
      owner: ChoiceModel("own-in>-2 100"), due: ChoiceModel(""), words: ChoiceModel(words),
      decisionWords: ChoiceModel(decisions))
  }

  /// Returns an item whose sentence is the last one of a script, and which the rules word by it.
  private func draft(_ discourse: Discourse, text: String) -> TaskDraft {
    let sentence = discourse.utterances.count - 1
    return TaskDraft(
      text: text, owner: "ben", stems: [], spans: [discourse.utterances[sentence].sentence.words],
      sentence: sentence, isLikely: true)
  }

  private let handover = "Anna: The gravel has to be ordered by Monday.\nBen: I was in town anyway."

  @Test func `an item has the words that name its task`() {
    let discourse = discourse(handover)
    let items = ItemChoices(
      discourse: discourse, acts: acts(discourse), models: choices(words: "sentence 10 before1 200")
    ).chosen([draft(discourse, text: "I was in town anyway.")])
    #expect(items.map(\.text) == ["The gravel has to be ordered by Monday."])
    #expect(items.map(\.sentence) == [0])
    #expect(items[0].spans.contains(discourse.utterances[0].sentence.words))
  }

  @Test func `two items do not have the same words`() {
    let discourse = discourse(handover)
    let draft = draft(discourse, text: "I was in town anyway.")
    let items = ItemChoices(
      discourse: discourse, acts: acts(discourse), models: choices(words: "sentence 10 before1 200")
    ).chosen([draft, draft])
    #expect(items.map(\.text) == ["The gravel has to be ordered by Monday.", "I was in town anyway."])
  }

  @Test func `an I of somebody else is no wording`() throws {
    let discourse = discourse(
      "Anna: My car needs gravel because I park it there.\nBen: I was in town anyway.")
    let acts = acts(discourse)
    let scene = ItemScene(draft(discourse, text: "Order it"), in: discourse, acts: acts)
    func texts(_ owner: String?) -> [String] {
      WordingCandidates(scene, owner: owner, others: []).all.map(\.text)
    }
    #expect(texts("ben").first == "Order it")
    #expect(!texts("ben").contains { $0.contains("car") })
    #expect(texts("anna").contains { $0.contains("car") })
  }

  @Test func `a task phrase is worded as a task`() {
    let discourse = discourse("Anna: Ben, could you send me the plans of the shed?\nBen: Sure.")
    let scene = ItemScene(draft(discourse, text: "Sure"), in: discourse, acts: acts(discourse))
    let candidates = WordingCandidates(scene, owner: "ben", others: [])
    #expect(candidates.all.map(\.text).contains("Send Anna the plans of the shed"))
    #expect(candidates.all.count == candidates.features.count)
  }

  @Test func `what names an item of cue phrases stays`() {
    let discourse = discourse(handover)
    var draft = draft(discourse, text: "Order gravel")
    draft.isLikely = false
    let items = ItemChoices(
      discourse: discourse, acts: acts(discourse), models: choices(words: "sentence 10 before1 200")
    ).chosen([draft])
    #expect(items.map(\.text) == ["Order gravel"])
  }

  // MARK: decisions

  private func decisions(_ model: String) -> [CitedLine] {
    let discourse = discourse(
      """
      Anna: We rent the marquee with the wooden floor.
      Ben: The band is loud.
      Anna: Then we go with that, agreed.
      """)
    let acts = acts(discourse).raising(.decision, ofSentences: [2], to: 2)
    return DecisionFinder().found(in: discourse, acts: acts, words: ChoiceModel(model)).map(\.line)
  }

  @Test func `a decision has the words that name it, and cites them`() {
    #expect(decisions("").map(\.text) == ["The band is loud."])
    let lines = decisions("before1 300")
    #expect(lines.map(\.text) == ["We rent the marquee with the wooden floor."])
    #expect(lines.first?.citations.map(\.segmentID) == ["s1000", "s1001", "s1002"])
  }
}

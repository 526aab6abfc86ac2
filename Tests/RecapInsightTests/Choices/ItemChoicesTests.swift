import RecapCore
import Testing

@testable import RecapInsight

@Suite struct ItemChoicesTests {
  @Test func `the candidate with the highest sum of weights is chosen`() {
    let model = ChoiceModel("near 150 far -50 none 100")
    #expect(model.choice(of: [["far"], ["near"], ["near"]], none: []) == 1)
    #expect(model.choice(of: [["near", "far"]], none: ["none"]) == nil)
    #expect(model.choice(of: [["unknown"]], none: []) == nil)
    #expect(model.choice(of: [], none: []) == nil)
  }

  private func items(_ script: String, owner: String, due: String) -> [TaskDraft] {
    let discourse = Dialogue.discourse(Dialogue.transcript(script))
    let acts = ActReading(discourse, model: ActModel(biases: [.item: -1], []))
    var reader = TaskReader(discourse: discourse, replyTurns: 4)
    reader.readAll()
    let models = ChoiceModels(
      owner: ChoiceModel(owner), due: ChoiceModel(due), words: ChoiceModel("kept 1"),
      decisionWords: ChoiceModel(""))
    return ItemChoices(discourse: discourse, acts: acts, models: models).chosen(reader.drafts)
  }

  @Test func `a day that follows the task is chosen for it`() {
    let script = "Anna: I'll send Ben the draft.\nBen: Monday will do."
    let items = items(script, owner: "none 1", due: "after1 100")
    #expect(items.map(\.owner) == ["anna"])
    #expect(items.map { $0.due?.meaning } == [.weekday(1)])
  }

  @Test func `what the words of the task name stays`() {
    let script = "Anna: I'll send Ben the draft by Friday.\nBen: Monday will do."
    let items = items(script, owner: "none 1", due: "after1 100")
    #expect(items.map { $0.due?.meaning } == [.weekday(5)])
  }

  @Test func `a day of an event is no candidate`() {
    let items = items(
      "Anna: I'll send Ben the invite for Tuesday the eighteenth.", owner: "names-it 100", due: "in 100")
    #expect(items.map { $0.due == nil } == [true])
  }
}

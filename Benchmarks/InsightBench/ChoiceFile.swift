import Foundation
import RecapCore
import RecapInsight

/// A meeting's action items with the candidates for their owners and days, as the trainer of the choices reads them.
struct ChoiceFile {
  private let path: String
  private let report: ChoiceReport

  init(_ path: String, models: InsightModels) throws {
    self.path = path
    report = ChoiceReport(try CorpusTranscript(path).input, models: models)
  }

  func write(into folder: String) throws {
    func texts(_ all: [String]) -> JSON { .array(all.map(JSON.string)) }
    let items = report.items.map { item in
      JSON.object([
        "segments": texts(item.segments), "people": texts(item.people),
        "owners": .array(item.owners.map(texts)), "no_owner": texts(item.noOwner),
        "days": .array(item.days.map { $0.map(JSON.string) ?? .null }), "dues": .array(item.dues.map(texts)),
        "no_due": texts(item.noDue), "wordings": texts(item.wordings),
        "words": .array(item.words.map(texts)),
      ])
    }
    let decisions = report.decisions.map { decision in
      JSON.object([
        "segments": texts(decision.segments), "wordings": texts(decision.wordings),
        "words": .array(decision.words.map(texts)),
      ])
    }
    let found = JSON.object(["items": .array(items), "decisions": .array(decisions)])
    let name = URL(fileURLWithPath: path).lastPathComponent
    try Data(CanonicalJSON.serialize(found).utf8).write(
      to: URL(fileURLWithPath: folder).appendingPathComponent(name))
  }
}

/// Models of speech acts, and of the choices that rest on them, from the trainer:
/// `{biases: {act: …}, tables: [{act, place, weights}], owner: "feature weight …", due: …}`.
struct ActModelFile {
  let models: InsightModels

  init(_ path: String) throws {
    do {
      let document = JSONReader(try JSONParser.parse(Data(contentsOf: URL(fileURLWithPath: path))))
      let biases = try document.required("biases")
      let pairs = try Act.allCases.map { ($0, try biases.required($0.rawValue).number()) }
      let tables = try document.required("tables").array().map { entry in
        let name = try entry.required("act").string()
        guard let act = Act(rawValue: name) else { throw entry.failure("should be of an act, not \(name)") }
        return ActModel.Table(
          act, Int(try entry.required("place").number()), try entry.required("weights").string())
      }
      var models = InsightModels.learnt
      models.acts = ActModel(biases: Dictionary(uniqueKeysWithValues: pairs), tables)
      models.choices = ChoiceModels(
        owner: ChoiceModel(try document.optional("owner")?.string() ?? ""),
        due: ChoiceModel(try document.optional("due")?.string() ?? ""),
        words: ChoiceModel(try document.optional("words")?.string() ?? ""),
        decisionWords: ChoiceModel(try document.optional("decision-words")?.string() ?? ""))
      self.models = models
    } catch {
      throw BenchFailure("cannot read the models \(path): \(error)")
    }
  }
}

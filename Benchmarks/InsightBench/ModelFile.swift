import Foundation
import RecapCore
import RecapInsight

/// Models that the trainer wrote for an evaluation:
/// `{NAME: {bias, terms: [[feature, reach, weight, per extent]], words: "word thousandths …", words_per_extent: …}}`.
struct ModelFile {
  let models: InsightModels

  init(_ path: String) throws {
    do {
      let document = JSONReader(try JSONParser.parse(Data(contentsOf: URL(fileURLWithPath: path))))
      models = InsightModels(
        importance: try Self.model(document.required("importance")), worth: try Self.worth(document),
        tasks: try document.optional("tasks").map(Self.model))
    } catch {
      throw BenchFailure("cannot read the models \(path): \(error)")
    }
  }

  private static func worth(_ document: JSONReader) throws -> TermSalience {
    let entry = try document.required("worth")
    return TermSalience(
      bias: try entry.required("bias").number(), mentions: try entry.required("mentions").number(),
      letters: try entry.required("letters").number())
  }

  private static func model(_ entry: JSONReader) throws -> LinearModel {
    LinearModel(
      bias: try entry.required("bias").number(),
      try entry.required("terms").array().map { term in
        let parts = try term.array()
        guard parts.count == 4, let feature = Feature(rawValue: try parts[0].string()) else {
          throw term.failure(
            "should be a feature, a reach, a weight and what the meeting's extent adds to it")
        }
        return .init(
          feature, around: try parts[1].integer(in: 0...1000), try parts[2].number(),
          perExtent: try parts[3].number())
      }, words: WordWeights(try entry.required("words").string()),
      wordsPerExtent: WordWeights(try entry.required("words_per_extent").string()))
  }
}

import Foundation
import RecapCore

// Prints what the trainer and the benchmark of insights read, made by the very code that runs in production.
//
//   InsightBench features FOLDER FILE...           writes FOLDER/FILE for each transcript: features and words
//   InsightBench acts FOLDER FILE...               writes FOLDER/FILE for each transcript: units of talk, their features
//   InsightBench confidence FOLDER FILE...         writes FOLDER/FILE for each transcript: lines and what they rest on
//   InsightBench choices FOLDER MODELS FILE...
//     writes FOLDER/FILE: action items with the candidates for their owners and days; MODELS: of speech acts
//   InsightBench predict FOLDER WORDS MODELS REEL FILE...
//     writes FOLDER/FILE: insights, in the evaluator's form. WORDS: of the summary; MODELS: a file from the
//     trainer; REEL: share of the speech in clips; - for what is built in

do {
  let arguments = Array(CommandLine.arguments.dropFirst())
  switch arguments.first {
  case "features" where arguments.count > 2:
    for path in arguments.dropFirst(2) { try FeatureFile(path).write(into: arguments[1]) }
  case "acts" where arguments.count > 2:
    for path in arguments.dropFirst(2) { try ActFile(path).write(into: arguments[1]) }
  case "confidence" where arguments.count > 2:
    for path in arguments.dropFirst(2) { try ConfidenceFile(path).write(into: arguments[1]) }
  case "choices" where arguments.count > 3:
    let models = try ActModelFile(arguments[2]).models
    for path in arguments.dropFirst(3) { try ChoiceFile(path, models: models).write(into: arguments[1]) }
  case "predict" where arguments.count > 5:
    let prediction = try Prediction(
      words: Int(arguments[2]), models: arguments[3], reelShare: Double(arguments[4]))
    for path in arguments.dropFirst(5) { try prediction.write(path, into: arguments[1]) }
  default:
    throw BenchFailure(
      "usage: InsightBench features FOLDER FILE... | acts FOLDER FILE... | confidence FOLDER FILE... | choices FOLDER MODELS FILE... | predict FOLDER WORDS MODELS REEL FILE..."
    )
  }
} catch {
  FileHandle.standardError.write(Data("InsightBench: \(error)\n".utf8))
  exit(1)
}

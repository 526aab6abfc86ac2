import Foundation
import RecapCore

// Prints what the trainer and the benchmark of insights read, made by the very code that runs in production.
//
//   InsightBench features FOLDER FILE...           writes FOLDER/FILE for each transcript: features and words
//   InsightBench predict FOLDER WORDS MODELS FILE...  writes FOLDER/FILE: insights, in the evaluator's form;
//                                                  MODELS: a file from the trainer, or - for those built in

do {
  let arguments = Array(CommandLine.arguments.dropFirst())
  switch arguments.first {
  case "features" where arguments.count > 2:
    for path in arguments.dropFirst(2) { try FeatureFile(path).write(into: arguments[1]) }
  case "predict" where arguments.count > 4:
    let prediction = try Prediction(words: Int(arguments[2]), models: arguments[3])
    for path in arguments.dropFirst(4) { try prediction.write(path, into: arguments[1]) }
  default:
    throw BenchFailure("usage: InsightBench features FOLDER FILE... | predict FOLDER WORDS MODELS FILE...")
  }
} catch {
  FileHandle.standardError.write(Data("InsightBench: \(error)\n".utf8))
  exit(1)
}

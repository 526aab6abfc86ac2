import Foundation
import RecapCore
import RecapSpeech

// An engine process for tests. `engine-host JSON` runs a real engine, as the program itself does; the other
// words make one that misbehaves in just this way.

/// Answers with the number of samples, or does what it is told instead.
final class Misbehaving: ChunkRecognizer {
  let engine = EngineInfo(engine: "double", version: "1", model: "none")
  private let manner: String
  private let argument: String

  init(_ manner: String, _ argument: String) {
    self.manner = manner
    self.argument = argument
  }

  func recognize(_ samples: [Float], for request: EngineRequest) throws(RecognitionRefused) -> [EngineSegment]
  {
    switch manner {
    case "crash": abort()
    case "exit": exit(3)
    // Where it is given a FIFO, it shows there that it has a chunk.
    case "hang":
      if !argument.isEmpty { close(open(argument, O_WRONLY)) }
      while true { sleep(1000) }
    case "refuse": throw RecognitionRefused("no")
    case "chatter":
      print(String(repeating: "a library says something\n", count: 100))
      fflush(nil)
    // Dies of the first chunk that it ever sees; the file says that there was one.
    case "once" where !FileManager.default.fileExists(atPath: argument):
      _ = FileManager.default.createFile(atPath: argument, contents: nil)
      abort()
    // Dies of long chunks.
    case "long" where samples.count > Int(argument) ?? 0: abort()
    default: break
    }
    return [
      EngineSegment(
        start: 0, end: Double(samples.count) / 16_000,
        text:
          "\(samples.count) samples in \(request.language ?? "any language"), \(request.prompt ?? "unprompted")"
      )
    ]
  }
}

let words = CommandLine.arguments.dropFirst() + ["", ""]
// A manner that aborts ends by the signal, without Swift's crash report: a sanitizer takes the report's reads for errors.
signal(SIGABRT, SIG_DFL)
switch words.first {
case "engine-host": EngineDescriptor.serve(words[words.startIndex + 1])
// Says nothing, and where it is given a FIFO, shows there that it has started.
case "mute":
  let sign = words[words.startIndex + 1]
  if !sign.isEmpty { close(open(sign, O_WRONLY)) }
  sleep(1000)
case "early": exit(4)
case "garbage": print("this is not a message")
case "version": print(#"{"recap_host":2,"ready":{"engine":"double","version":"1","model":"none"}}"#)
case "endless": while true { print("x", terminator: "") }
case "missing":
  EngineServer.serve { () throws(EngineUnavailable) -> any ChunkRecognizer in
    throw EngineUnavailable("libdouble.so", "no such file")
  }
case let manner:
  EngineServer.serve { () throws(EngineUnavailable) -> any ChunkRecognizer in
    Misbehaving(manner ?? "", words[words.startIndex + 1])
  }
}

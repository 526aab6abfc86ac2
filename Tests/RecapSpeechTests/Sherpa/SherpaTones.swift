import Foundation
import RecapCore

@testable import RecapSpeech

/// Tiny models of each family (`Tests/Resources/sherpa`), which write down tones, and the tones.
///
/// Their files are what real ones are to sherpa-onnx; only their weights are set by hand.
enum SherpaTones {
  /// In hertz.
  enum Tone: Double {
    case low = 500
    case middle = 1500
    case high = 4000
    case none = 0
  }

  /// "Hello world", which some shout.
  static let hello: [Tone] = [.low, .middle, .high]

  static let families: [SherpaFamily] = SherpaFamily.allCases.filter { $0 != .moonshine }

  /// The folder of a family's model.
  static func folder(_ name: String) -> String {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Resources/sherpa/\(name)").path(percentEncoded: false)
  }

  /// Each tone from 0.1 to 0.8 s of its second, then silence.
  static func samples(_ tones: [Tone], seconds: Int = 4) -> [Float] {
    (0..<seconds * speechSampleRate).map { index in
      let (second, at) = index.quotientAndRemainder(dividingBy: speechSampleRate)
      guard second < tones.count, (1600..<12_800).contains(at) else { return 0 }
      let ramp = Double(min(at - 1600, 12_799 - at, 320)) / 320
      return Float(
        0.5 * ramp * sin(2 * .pi * tones[second].rawValue * Double(index) / Double(speechSampleRate)))
    }
  }

  /// Loaded in this process: only for models that are whole.
  static func recognizer(_ family: SherpaFamily, folder name: String? = nil) throws -> SherpaModelRecognizer {
    try SherpaModelRecognizer(
      SherpaModel(family: family, folder: folder(name ?? family.rawValue)),
      library: SherpaLibrary(path: EngineDirectory(setting: nil).path(.library)))
  }

  /// A copy of a family's model in `folder`, with `change` done to the file of `role`.
  static func copy(
    _ family: SherpaFamily, to folder: URL, changing role: String, _ change: (inout Data) -> Void
  ) throws -> String {
    let model = try SherpaModel(family: family, folder: self.folder(family.rawValue))
    var changed = ""
    for (name, path) in model.files {
      var data = try Data(contentsOf: URL(filePath: path))
      let target = folder.appending(path: URL(filePath: path).lastPathComponent)
      if name == role {
        change(&data)
        changed = target.path(percentEncoded: false)
      }
      try data.write(to: target)
    }
    return changed
  }
}

extension SherpaModelRecognizer {
  func recognize(_ samples: [Float], in language: String? = "en") throws(RecognitionRefused)
    -> [EngineSegment]
  {
    try recognize(
      samples, for: EngineRequest(id: 1, samples: samples.count, language: language, prompt: nil))
  }
}

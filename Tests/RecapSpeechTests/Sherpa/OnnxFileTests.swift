import Foundation
import Testing

@testable import RecapSpeech

struct OnnxFileTests {
  private func model(_ family: String) throws -> Data {
    try Data(contentsOf: URL(filePath: SherpaTones.folder(family)).appending(path: "model.onnx"))
  }

  @Test func `metadata is read`() throws {
    let file = try OnnxFile(model("nemo_ctc"))
    #expect(
      file.metadata == [
        "vocab_size": "4", "normalize_type": "per_feature", "subsampling_factor": "8",
        "model_type": "EncDecCTCModelBPE", "version": "1",
      ])
  }

  /// A cut between two fields shows by what is missing, any other by a field that reaches beyond the end.
  @Test func `every truncation is detected`() throws {
    let whole = try model("zipformer_ctc")
    let metadata = try OnnxFile(whole).metadata
    for count in 0..<whole.count {
      do throws(OnnxFile.Damage) {
        #expect(try OnnxFile(whole.prefix(count)).metadata != metadata || count > whole.count - 8)
      } catch {
        #expect(count > 0 || error == .noModel)
      }
    }
  }

  @Test(arguments: ["", "<html></html>", "version https://git-lfs.github.com/spec/v1", "ORTM", "\u{8}\u{7}"])
  func `another kind of file is refused`(_ text: String) {
    #expect(throws: OnnxFile.Damage.self) { try OnnxFile(Data(text.utf8)) }
  }

  /// Lengths that no file has.
  @Test func `endless and excessive lengths are refused`() {
    for byte: UInt8 in [0x80, 0xff] {
      #expect(throws: OnnxFile.Damage.noModel) {
        try OnnxFile(Data([0x3a] + [UInt8](repeating: byte, count: 20)))
      }
    }
    #expect(throws: OnnxFile.Damage.cutShort) {
      try OnnxFile(Data([0x3a] + [UInt8](repeating: 0xff, count: 9) + [1]))
    }
  }
}

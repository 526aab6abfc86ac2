import RecapCore
import RecapTestSupport
import Testing

@testable import RecapExport

/// The output of the renderers changes with their revision only.
@Suite struct ArtefactRevisionTests {
  @Test func `changed text files and exports have a new revision`() throws {
    var files: [String: String] = [:]
    for (name, recap, transcript) in [
      ("sample", Sample.recap(), Sample.transcript()),
      ("hostile", HostileSample.recap(), HostileSample.transcript),
    ] {
      for file in try ArtefactSet.render(recap, transcript: transcript, reel: Sample.reel) {
        files["\(name) \(file.name)"] = file.entry.digest.description
      }
      for format in ExportFormat.allCases {
        let text = try ExportFormatTests.export(format, recap, transcript, page: nil)
        files["\(name) \(format)"] = Digest(of: text).description
      }
    }
    try GoldenDigest("ArtefactSet.revision", revision: 6, "8f065656567e0482").check(
      files, madeBy: ArtefactSet.revision)
  }
}

import Foundation
import RecapCore
import Testing

/// Recordings by address in a manifest.
@Suite struct ManifestAddressTests {
  private static let members = """
    "meeting_id": "m-1", "room_id": "room", "title": "Weekly", "participants": [],
    "started_at": "2025-03-04T09:00:00Z", "ended_at": "2025-03-04T09:30:00Z"
    """

  private func read(_ recordings: String, sources: [String] = ["s3://b/rec/", "https://h/rec/"]) throws
    -> Meeting
  {
    let reader = ManifestReader(sources: try sources.map { try RecordingSource($0) })
    let folder = URL(filePath: "/srv/meetings", directoryHint: .isDirectory)
    return try reader.read(Data("{\(Self.members), \(recordings)}".utf8), named: "m.json", in: folder)
  }

  @Test func `recordings may be files and addresses`() throws {
    let meeting = try read(
      #""recordings": [{"path": "https://h/rec/b.mp4?t=s", "offset": 60}, {"path": "a.mp4"}, {"path": "s3://b/rec/c"}]"#
    )
    #expect(Set(meeting.recordings.map(\.path)) == ["a.mp4", "s3://b/rec/c", "https://h/rec/b.mp4"])
    #expect(meeting.recordings.last?.remote?.url == "https://h/rec/b.mp4?t=s")
    #expect(meeting.recordings.compactMap(\.file?.path) == ["/srv/meetings/a.mp4"])
  }

  @Test(arguments: [
    (
      "https://h/other/a.mp4?token=s3cret",
      #"recording: "https://h/other/a.mp4" is not below one of the prefixes"#
    ),
    ("https://h/rec/a.mp4#s3cret", "recording: is a URL with characters"),
    ("file:///s3cret", "recording: is a URL that is neither"),
  ])
  func `an address that is not allowed is refused by name`(url: String, words: String) {
    let failure = #expect(throws: OperationFailure.self) { try read(#""recording": "\#(url)""#) }
    #expect(failure?.exitCode == .dataError)
    #expect(failure?.cause.hasPrefix(words) == true, "\(failure?.cause ?? "")")
    #expect(failure?.description.contains("s3cret") == false)
  }

  @Test func `without sources the setting is named`() {
    let failure = #expect(throws: OperationFailure.self) {
      try read(#""recording": "s3://b/rec/a""#, sources: [])
    }
    #expect(failure?.cause.contains("the setting recordings.sources") == true)
  }

  @Test func `addresses that differ in their query have names of their own`() throws {
    let meeting = try read(
      #""recordings": [{"path": "https://h/rec/get?id=1"}, {"path": "https://h/rec/get?id=2", "offset": 9}, {"path": "https://h/rec/x", "offset": 10}]"#
    )
    #expect(
      meeting.recordings.map(\.path) == ["https://h/rec/get", "https://h/rec/get#2", "https://h/rec/x"])
  }

  @Test func `an address is not opened before it is fetched`() throws {
    let recording = try read(#""recording": "s3://b/rec/a""#).recordings[0]
    #expect(throws: OperationFailure.self) { try recording.open() }
    let file = URL(filePath: "/srv/scratch/a")
    let fetched = recording.fetched(to: file, digest: Digest(of: "a"))
    #expect(fetched.remote == nil && fetched.file == file && fetched.path == "s3://b/rec/a")
    #expect(fetched.digest == Digest(of: "a"))
  }

  @Test func `an address is no part of a meeting's identity`() throws {
    let identities = try ["s3://b/rec/a", "https://h/rec/b?x=y", "a.mp4"].map {
      try read(#""recording": "\#($0)""#).identity
    }
    #expect(Set(identities).count == 1)
  }
}

import Foundation
import RecapCore
import RecapTestSupport
import Synchronization
import Testing

/// Meetings whose recordings are in a bucket or on a web server, from submission to record.
@Suite(.ownThreads) struct RemoteRecordingTests {
  private static let keys = [
    "AWS_ACCESS_KEY_ID": ObjectServer.key, "AWS_SECRET_ACCESS_KEY": ObjectServer.secret,
  ]
  private static let twins = Result { try Twins() }
  private let home: TemporaryFolder

  init() throws { home = try TemporaryFolder() }

  /// A meeting whose recording and transcript are in a bucket as well, recapped from both places.
  private struct Twins {
    let fixture: ToldFixture
    /// The manifest with the address.
    let manifest: String
    let bucket: String
    let address: String
    let settings: [String]
    let near: (home: TemporaryFolder, reply: JSON)
    let far: (home: TemporaryFolder, reply: JSON)

    init() throws {
      fixture = try ToldFixture("audio-only")
      let server = try ObjectServer.shared(.moto)
      let folder = UUID().uuidString
      bucket = "http://127.0.0.1:\(server.port)/meetings"
      var files: [(place: String, file: String)] = [(bucket, "")]
      for name in ["audio-only.ogg", "audio-only.vtt"] {
        files.append(("\(bucket)/\(folder)/\(name)", fixture.folder.path + "/" + name))
      }
      try RemoteRecordingTests.put(files)
      address = "s3://meetings/\(folder)/audio-only.ogg"
      manifest = try RemoteRecordingTests.manifest(fixture.manifest, at: address, in: fixture.folder)
      settings = [
        "transcription.engine=sidecar", "reel.encoding.maximum_width=160", "reel.encoding.maximum_height=90",
        "reel.encoding.preset=ultrafast",
        "recordings.sources=[\"\(server.address("meetings", prefix: folder + "/"))\"]",
      ].flatMap { ["--set", $0] }
      near = try Self.run(fixture.manifest, settings)
      far = try Self.run(manifest, settings)
    }

    private static func run(
      _ manifest: String, _ settings: [String]
    ) throws -> (home: TemporaryFolder, reply: JSON) {
      let home = try TemporaryFolder()
      let run = try Program.run(
        ["run", manifest, "--home", home.path, "--json"] + settings, environment: keys)
      guard run.status == 0 else { throw OperationFailure("run", manifest, run.errors) }
      return (home, try run.json())
    }
  }

  /// Puts files into the bucket; an empty name makes the bucket.
  private static func put(_ files: [(place: String, file: String)]) throws {
    let script = """
      import sys, urllib.request
      for place, file in zip(sys.argv[1::2], sys.argv[2::2]):
          body = open(file, "rb").read() if file else b""
          # Without rights for all, moto lets nobody replace an object without a signature.
          kind = {"Content-Type": "application/octet-stream", "x-amz-acl": "public-read-write"}
          request = urllib.request.Request(place, data=body, method="PUT", headers=kind)
          urllib.request.urlopen(request, timeout=30)
      """
    let made = try Program.system("python3", ["-I", "-c", script] + files.flatMap { [$0.place, $0.file] })
    guard made.status == 0 else { throw ServerUnavailable(made.errors) }
  }

  private static func manifest(_ original: String, at address: String, in folder: TemporaryFolder) throws
    -> String
  {
    guard case .object(var members) = try JSONParser.parse(Data(contentsOf: URL(filePath: original))) else {
      throw OperationFailure("read", original, "it is no object")
    }
    members["recording"] = .string(address)
    return try folder.write(CanonicalJSON.serialize(.object(members)), to: "\(UUID().uuidString).json").path
  }

  private func record(_ reply: JSON) throws -> JSON {
    let folder = URL(filePath: reply["directory"]?.stringValue ?? "")
    return try JSONParser.parse(Data(contentsOf: folder.appending(path: "recap.json")))
  }

  @Test func `the same bytes by path and by address give the same recap`() throws {
    let twins = try Self.twins.get()
    let (expected, found) = (try record(twins.near.reply), try record(twins.far.reply))
    #expect(found["provenance"]?["recordings"]?.arrayValue?.first?["path"]?.stringValue == twins.address)
    #expect(found["provenance"]?["input_digest"] == expected["provenance"]?["input_digest"])
    // The page names the recording, so its bytes differ.
    let withoutPage = { (record: JSON) in
      CanonicalJSON.serialize(record)
        .replacing(/\{"bytes":[0-9]+,"digest":"[^"]*","media_type":"[^"]*","name":"index.html"\}/, with: "")
    }
    #expect(withoutPage(found).replacing(twins.address, with: "audio-only.ogg") == withoutPage(expected))
    let scratch = try FileManager.default.contentsOfDirectory(atPath: twins.far.home.path + "/scratch")
    #expect(scratch.isEmpty, "\(scratch)")
  }

  @Test func `a second run, by address or by path, is a duplicate`() throws {
    let twins = try Self.twins.get()
    let home = twins.far.home.path
    for manifest in [twins.manifest, twins.fixture.manifest] {
      let again = try Program.run(
        ["run", manifest, "--home", home, "--json"] + twins.settings, environment: Self.keys)
      #expect(try again.json()["duplicate"] == .bool(true), "\(again.output)")
      #expect(try again.json()["digest"] == twins.far.reply["digest"])
    }
    #expect(try events(home).count == 1)
  }

  @Test func `a daemon finds by the bytes what is done already`() throws {
    let twins = try Self.twins.get()
    let home = twins.near.home.path
    let run = { (command: [String]) in
      try Program.run(command + ["--home", home, "--json"] + twins.settings, environment: Self.keys)
    }
    let queued = try run(["enqueue", twins.manifest])
    #expect(try queued.json()["state"] == .string("available"), "\(queued.errors)")
    #expect(try run(["enqueue", twins.manifest]).json()["job"] == queued.json()["job"])
    let work = try run(["work", "--drain"])
    #expect(work.status == 0, "\(work.errors)")
    let jobs = try Program.run(["jobs", "--home", home, "--json"])
    #expect(jobs.output.contains(#""duplicate":true"#), "\(jobs.output)")
    #expect(try events(home).count == 1)
  }

  @Test func `other bytes at the same address are another job`() throws {
    let twins = try Self.twins.get()
    let address = twins.address.replacing("audio-only", with: "changing")
    let place = address.replacing("s3://meetings", with: twins.bucket)
    let folder = try TemporaryFolder()
    let manifest = try Self.manifest(twins.fixture.manifest, at: address, in: folder)
    var jobs: [JSON?] = []
    for content in ["one", "one", "two"] {
      try Self.put([(place, folder.write(content, to: "content").path)])
      let queued = try Program.run(
        ["enqueue", manifest, "--home", home.path, "--json"] + twins.settings, environment: Self.keys)
      jobs.append(try queued.json()["job"])
    }
    #expect(jobs == [.number(1), .number(1), .number(2)])
  }

  private func events(_ home: String) throws -> [Substring] {
    try Program.run(["events", "--home", home]).output.split(separator: "\n")
  }

  /// A server that lets itself be looked at, and then refuses.
  private final class Refusing: Sendable {
    let server: RawServer
    private let log: Requests

    final class Requests: Sendable {
      let lines = Mutex<[String]>([])
    }

    var lines: [String] { log.lines.withLock { $0 } }

    init() {
      let log = Requests()
      self.log = log
      server = RawServer { connection in
        let head = connection.readHead().head
        log.lines.withLock { $0.append(String(head.prefix { $0 != "\r\n" })) }
        let isLook = head.lowercased().contains("range: bytes=0-0")
        connection.write(
          isLook
            ? "HTTP/1.1 206 Part\r\nContent-Length: 1\r\nContent-Range: bytes 0-0/9\r\nETag: \"a\"\r\n\r\nx"
            : "HTTP/1.1 403 No\r\nContent-Length: 0\r\n\r\n")
        connection.finish()
      }
    }
  }

  @Test func `a link that has expired ends the job, and is shown nowhere`() throws {
    let server = Refusing()
    let place = "http://127.0.0.1:\(server.server.port)/rec/"
    let link = place + "a.mp4?X-Amz-Signature=s3cret"
    let folder = try TemporaryFolder()
    let manifest = try Self.manifest(Program.manifest("audio-only"), at: link, in: folder)
    let settings =
      ["--home", home.path, "--set", "recordings.sources=[\"\(place)\"]"]
      + ["--set", "recordings.allow_private_addresses=true"]
    let run = try Program.run(["run", manifest, "--json"] + settings + ToldFixture.engine)
    #expect(run.status == 66, "\(run.errors)")
    #expect(server.lines == Array(repeating: "GET /rec/a.mp4?X-Amz-Signature=s3cret HTTP/1.1", count: 2))
    let said = [
      run, try Program.run(["jobs", "--json", "--home", home.path]),
      try Program.run(["jobs", "--home", home.path]), try Program.run(["events", "--home", home.path]),
      try Program.run(["list", "--json", "--home", home.path]),
    ].map { $0.output + $0.errors }
    for text in said { #expect(!text.contains("s3cret"), "\(text)") }
    #expect(said[0].contains("the link may have expired: submit the meeting again with a new one"))
    #expect(said[1].contains(#""state":"discarded""#), "\(said[1])")
    #expect(said[3].contains("recap.failed"))
    let log = try String(contentsOfFile: home.path + "/events.jsonl", encoding: .utf8)
    #expect(!log.contains("s3cret"))
  }

  /// A bucket as it is for keys that may read and not list: S3 says 403 of what is not there
  /// (docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html). moto says 404.
  private static func closedBucket(_ files: [String: Data]) -> RawServer {
    RawServer { connection in
      let head = connection.readHead().head
      let parts = head.prefix { $0 != "\r\n" }.split(separator: " ")
      let name = parts.dropFirst().first?.split(separator: "/").last.map(String.init) ?? ""
      let isHead = parts.first == "HEAD"
      if let content = files[name] {
        connection.write(
          "HTTP/1.1 200 OK\r\nContent-Length: \(content.count)\r\nETag: \"one\"\r\nConnection: close\r\n\r\n")
        if !isHead { _ = connection.write(content) }
      } else {
        let body = "<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>"
        connection.write(
          "HTTP/1.1 403 Forbidden\r\nContent-Length: \(body.utf8.count)\r\nConnection: close\r\n\r\n"
            + (isHead ? "" : body))
      }
      connection.finish()
    }
  }

  @Test(arguments: [true, false])
  func `keys that may not list find the transcript, if any`(isThere: Bool) throws {
    let fixture = try ToldFixture("audio-only")
    let names = ["audio-only.ogg"] + (isThere ? ["audio-only.vtt"] : [])
    let files = try names.map { ($0, try Data(contentsOf: fixture.folder.url.appending(path: $0))) }
    let server = Self.closedBucket(Dictionary(uniqueKeysWithValues: files))
    let manifest = try Self.manifest(fixture.manifest, at: "s3://meetings/audio-only.ogg", in: fixture.folder)
    let settings =
      [
        "recordings.sources=[\"s3://meetings/?endpoint=http://127.0.0.1:\(server.port)\"]",
        "reel.encoding.maximum_width=160", "reel.encoding.maximum_height=90",
      ].flatMap { ["--set", $0] } + ToldFixture.engine
    let run = try Program.run(
      ["run", manifest, "--home", home.path, "--json"] + settings, environment: Self.keys)
    if isThere {
      #expect(try run.json()["outcome"] == .string("ready"), "\(run.errors)")
    } else {
      #expect(run.status == 78, "\(run.errors)")
      #expect(
        run.errors.contains(
          "none of audio-only.transcript.json, audio-only.vtt, audio-only.srt can be read beside it"),
        "\(run.errors)")
      #expect(run.errors.contains("without s3:ListBucket for these keys"))
    }
  }

  @Test func `with AI off no server is asked`() throws {
    let server = Refusing()
    let place = "http://127.0.0.1:\(server.server.port)/"
    let folder = try TemporaryFolder()
    let manifest = try Self.manifest(Program.manifest("ai-disabled"), at: place + "a.mp4", in: folder)
    let run = try Program.run(
      ["run", manifest, "--home", home.path, "--json", "--set", "recordings.sources=[\"\(place)\"]"]
        + ["--set", "recordings.allow_private_addresses=true"])
    #expect(try run.json()["reason"] == .string("ai_disabled"), "\(run.errors)")
    #expect(server.lines.isEmpty)
  }

  @Test func `an address is refused in words where it cannot be used`() throws {
    let folder = try TemporaryFolder()
    let manifest = try Self.manifest(
      Program.manifest("audio-only"), at: "https://127.0.0.1:9/a.mp4?t=s3cret", in: folder)
    let source = ["--set", "recordings.sources=[\"https://127.0.0.1:9/\"]"]
    let link = "https://127.0.0.1:9/a.mp4?t=s3cret"
    let cases: [([String], Int32, String)] = [
      (["run", manifest, "--home", home.path], 65, "the setting recordings.sources"),
      (["enqueue", manifest, "--home", home.path] + source, 78, "its address 127.0.0.1 is private"),
      (["stage", "transcribe", manifest, "-o", folder.path + "/t.json"] + source, 78, "is private"),
      (["stage", "transcribe", link, "-o", folder.path + "/t.json"], 66, "this command reads files only"),
      (["stage", "decode", link, "-o", folder.path + "/t.f32"], 66, "this command reads files only"),
      (["doctor", "--home", home.path] + source + ToldFixture.engine, 78, "recordings: cannot fetch"),
    ]
    for (arguments, status, words) in cases {
      let outcome = try Program.run(arguments)
      let said = outcome.output + outcome.errors
      #expect(outcome.status == status, "\(arguments): \(said)")
      #expect(said.contains(words), "\(said)")
      #expect(!said.contains("s3cret"), "\(said)")
    }
  }

  @Test func `the doctor asks each source`() throws {
    let settings = try Self.twins.get().settings
    let doctor = try Program.run(["doctor", "--home", home.path] + settings, environment: Self.keys)
    #expect(doctor.status == 0, "\(doctor.output)")
    #expect(doctor.output.contains("✓ recordings: s3://meetings/"))
    #expect(doctor.output.contains(": the bucket answers"))
  }
}

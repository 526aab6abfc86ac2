import Foundation
import RecapCore
import RecapTestSupport
import Testing

@testable import RecapObjects

@Suite struct S3CredentialsTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let file = """
    # made by hand
    [default]
    aws_access_key_id = DEFAULTKEY
    aws_secret_access_key=s3cret/of+default=
    s3 =
      aws_access_key_id = NESTED

    [ work ]
    AWS_ACCESS_KEY_ID = WORKKEY
    aws_secret_access_key = s3cretOfWork
    aws_session_token = s3cretToken
    ; the end
    [half]
    aws_access_key_id = HALFKEY
    """

  @Test func `the environment comes first`() throws {
    let environment = [
      "AWS_ACCESS_KEY_ID": "KEY", "AWS_SECRET_ACCESS_KEY": "s3cret", "AWS_SESSION_TOKEN": "token",
      "AWS_SHARED_CREDENTIALS_FILE": "/nonexistent",
    ]
    #expect(
      try S3Credentials.read(environment) == S3Credentials(key: "KEY", secret: "s3cret", token: "token"))
  }

  @Test func `the shared file has profiles`() throws {
    let file = try folder.write(Self.file, to: "credentials")
    var environment = ["AWS_SHARED_CREDENTIALS_FILE": file.path, "AWS_ACCESS_KEY_ID": ""]
    #expect(
      try S3Credentials.read(environment)
        == S3Credentials(key: "DEFAULTKEY", secret: "s3cret/of+default="))
    environment["AWS_PROFILE"] = "work"
    #expect(
      try S3Credentials.read(environment)
        == S3Credentials(key: "WORKKEY", secret: "s3cretOfWork", token: "s3cretToken"))
  }

  @Test func `the shared file is in the home by default`() throws {
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: ".aws"), withIntermediateDirectories: false)
    try folder.write(Self.file, to: ".aws/credentials")
    #expect(try S3Credentials.read(["HOME": folder.path]).key == "DEFAULTKEY")
  }

  @Test func `keys that are missing or not safe are refused`() throws {
    let file = try folder.write(Self.file, to: "credentials")
    let open = try folder.write(Self.file, to: "open", mode: 0o644)
    for (environment, cause) in [
      (["AWS_ACCESS_KEY_ID": "KEY"], "AWS_SECRET_ACCESS_KEY is not set"),
      (["AWS_SECRET_ACCESS_KEY": "s3cret"], "AWS_ACCESS_KEY_ID is not set"),
      (["AWS_ACCESS_KEY_ID": "KEY", "AWS_SECRET_ACCESS_KEY": "s3cret\r\nX: y"], "not printable"),
      (["AWS_SHARED_CREDENTIALS_FILE": file.path, "AWS_PROFILE": "none"], "no profile \"none\""),
      (["AWS_SHARED_CREDENTIALS_FILE": file.path, "AWS_PROFILE": "half"], "no pair of keys"),
      (["AWS_SHARED_CREDENTIALS_FILE": open.path], "other users may read it"),
      (["HOME": folder.path + "/none"], "there is no such file"),
    ] {
      let failure = #expect(throws: ObjectFailure.self) { try S3Credentials.read(environment) }
      #expect(failure?.exitCode == .configuration)
      #expect(failure?.description.contains(cause) == true, "\(failure?.description ?? "")")
      #expect(failure?.description.contains("s3cret") == false)
    }
  }

  @Test func `no text of the keys shows them`() {
    let credentials = S3Credentials(key: "KEYID", secret: "s3cret", token: "t0ken")
    var dumped = ""
    dump(credentials, to: &dumped)
    for text in ["\(credentials)", String(reflecting: credentials), dumped] {
      for part in ["KEYID", "s3cret", "t0ken"] { #expect(!text.contains(part)) }
    }
  }
}

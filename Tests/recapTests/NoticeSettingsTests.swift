import Foundation
import RecapTestSupport
import Testing

/// Notices as they are configured: off by themselves, and refused before a meeting where they make no sense.
@Suite(.ownThreads) struct NoticeSettingsTests {
  private func check(_ settings: [String], _ environment: [String: String] = [:]) throws -> Program.Outcome {
    try Program.run(
      ["config", "check"] + settings.flatMap { ["--set", $0] }, environment: environment)
  }

  @Test func `no sink is configured by default`() throws {
    let home = try TemporaryFolder()
    let doctor = try Program.run(["doctor", "--home", home.path])
    #expect(doctor.output.contains("notices: no sink sends to another machine"))
  }

  @Test(arguments: [
    (["notices.webhook.url=https://hooks.example.org/"], "neither secrets_file nor secrets_variable"),
    (["notices.webhook.url=ftp://x", "notices.webhook.secrets_variable=S"], "not an https address"),
    (["notices.mail.program=[sendmail]"], "notices.mail.from: it is not set"),
    (["notices.mail.program=[sendmail]", "notices.mail.from=a@b.example"], "not an http or https address"),
    (
      ["notices.templates=/nowhere", "notices.mail.program=[x]", "notices.mail.from=a@b.example"],
      "no such folder"
    ),
    (
      ["notices.webhook.url=https://169.254.169.254/", "notices.webhook.secrets_variable=S"],
      "its address 169.254.169.254 is private"
    ),
    (["notices.webhook.url=https://0x7f.1/", "notices.webhook.secrets_variable=S"], "is private"),
    (["notices.room.url=https://localhost/", "notices.room.secrets_variable=S"], "is private"),
    (["notices.webhook.timeout=900"], "should be from 1 to 60"),
    (["notices.webhook.secret=x"], "unknown key; did you mean \"secrets_file\"? Expected one of: "),
    (
      ["events.link=https://x.example/{meeting}"],
      "events.link: unknown placeholder {meeting}; did you mean \"{meeting_id}\"? Expected one of: {meeting_id}, {place}, {revision}"
    ),
    (
      ["events.link=https://x.example/{{meeting_id}}"],
      "unknown placeholder {{meeting_id}; did you mean \"{meeting_id}\"? Expected one of: {meeting_id}, {place}, {revision}"
    ),
    (["events.link=https://x.example/{meeting_id"], "a { has no }"),
    (["events.source=not a uri"], "events.source: \"not a uri\" is not a URI"),
    (
      ["transcription.command.arguments=[asr, '{file}']"],
      "unknown placeholder {file}; expected one of: {input}, {output}, {language}, {prompt}"
    ),
    (
      ["transcription.command.arguments=[asr, '--lang={lang}', '{input}']"],
      "unknown placeholder {lang}; expected one of: "
    ),
  ])
  func `invalid settings are refused`(settings: [String], message: String) throws {
    let outcome = try check(settings, ["S": "whsec_" + Data(repeating: 1, count: 24).base64EncodedString()])
    #expect(outcome.status == 78)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }

  @Test func `a missing secret is unavailable and none is printed`() throws {
    let url = "notices.webhook.url=https://hooks.example.org/"
    #expect(try check([url, "notices.webhook.secrets_file=/nowhere"]).status == 69)
    let good = "whsec_" + Data(repeating: 1, count: 24).base64EncodedString()
    let settings = [url, "notices.webhook.secrets_variable=S"]
    #expect(try check(settings, ["S": good]).status == 0)
    let shown = try Program.run(
      ["config", "show", "--origin"] + settings.flatMap { ["--set", $0] }, environment: ["S": good])
    #expect(!shown.output.contains("whsec_"))
    let wrong = try check(settings, ["S": "whsec_c2hvcnQ="])
    #expect(wrong.status == 69)
    #expect(!(wrong.output + wrong.errors).contains("c2hvcnQ"))
  }
}

import Foundation
import RecapCore
import RecapTestSupport
import Testing

@testable import RecapDelivery

@Suite struct MailFormTests {
  @Test func `a plain subject stays without control characters`() {
    #expect(HeaderText.encoded("Recap ready: Kick-off") == "Recap ready: Kick-off")
    #expect(HeaderText.encoded("a\r\nBcc: b@c.example") == "a Bcc: b@c.example")
    #expect(HeaderText.encoded("") == "")
  }

  @Test func `other subjects become encoded words`() {
    #expect(HeaderText.encoded("Größe") == "=?utf-8?B?R3LDtsOfZQ==?=")
    #expect(HeaderText.encoded("=?utf-8?q?x?=").hasPrefix("=?utf-8?B?"))
    let long = HeaderText.encoded(String(repeating: "ä€😀 ", count: 40))
    #expect(long.components(separatedBy: "\r\n ").allSatisfy { $0.count <= 75 })
    #expect(long.components(separatedBy: "\r\n ").count > 5)
  }

  @Test func `quoted-printable lines are short and decode`() {
    #expect(QuotedPrintable.encoded("a=b\né \n.\nFrom x") == "a=3Db\r\n=C3=A9=20\r\n=2E\r\n=46rom x")
    let lines = QuotedPrintable.encoded(String(repeating: "ü", count: 200)).components(separatedBy: "\r\n")
    #expect(lines.allSatisfy { $0.count <= 76 })
    #expect(
      lines.map { $0.hasSuffix("=") ? String($0.dropLast()) : $0 }.joined()
        == String(repeating: "=C3=BC", count: 200))
    #expect(QuotedPrintable.encoded("\u{0}\u{1B}\r\nx") == "=00=1B\r\nx")
  }

  @Test(arguments: ["a@b.example", "first.last+tag@sub.example-1.org", "o'neil@example.org"])
  func `accepts a plain address`(text: String) { #expect(MailAddress(text)?.description == text) }

  @Test(arguments: [
    "", "a", "@b", "a@", "a@b@c", "-a@b.example", "a b@c.example", "a@b\r\nc", ".a@b.example",
    "a..b@c.example",
    "a@.example", "\"a b\"@c.example", "<a@b.example>", "a@b.example,c@d.example", "ä@b.example",
    "a@[127.0.0.1]",
  ]) func `rejects what is not a plain address`(text: String) { #expect(MailAddress(text) == nil) }

  @Test func `templates accept known fields only`() throws {
    #expect(throws: NoticeTemplate.Problem.self) { try NoticeTemplate("{{titel}}") }
    #expect(throws: NoticeTemplate.Problem.self) { try NoticeTemplate("{{title") }
    #expect(throws: Never.self) { try NoticeTemplate("a { color: red } {{ title }}") }
  }

  @Test func `own templates are read from a folder`() throws {
    let folder = try TemporaryFolder()
    try Data("Neu: {{title}}".utf8).write(to: folder.url.appending(path: "mail-subject.txt"))
    let notice = try #require(
      Notice(MailSinkTests.entry().event, of: Sample.recap(), addresses: [:], link: "x"))
    let templates = try NoticeTemplates(folder: folder.url)
    #expect(templates.subject.fill(notice, as: .text) == "Neu: \(Sample.facts.title)")
    #expect(try templates.text == NoticeTemplates(folder: nil).text)
    try Data("{{x}}".utf8).write(to: folder.url.appending(path: "mail.html"))
    let failure = #expect(throws: DeliveryFailure.self) { try NoticeTemplates(folder: folder.url) }
    #expect(failure?.exitCode == .configuration)
    #expect(throws: DeliveryFailure.self) {
      try NoticeTemplates(folder: folder.url.appending(path: "none"))
    }
  }

  @Test func `a template that others may write is refused with a fix`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("{{title}}", to: "mail.txt", mode: 0o666)
    let failure = #expect(throws: DeliveryFailure.self) { try NoticeTemplates(folder: folder.url) }
    #expect(failure?.exitCode == .configuration)
    #expect(failure?.hint == "chmod go-w \(file.path)")
    chmod(file.path, 0o644)
    #expect(throws: Never.self) { try NoticeTemplates(folder: folder.url) }
  }

  /// What is filled in is never a template itself.
  @Test func `a template field in a title is not filled in`() throws {
    var recap = Sample.recap()
    recap.meeting.title = "{{link}} {{note}}"
    let notice = try #require(
      Notice(MailSinkTests.entry().event, of: recap, addresses: [:], link: "https://x.example"))
    #expect(try NoticeTemplate("{{title}}").fill(notice, as: .text) == "{{link}} {{note}}")
    #expect(try NoticeTemplate("{{title}}").fill(notice, as: .html) == "{{link}} {{note}}")
  }

  @Test func `a mail is in the language of the recap`() throws {
    var recap = Sample.recap()
    recap.meeting.locale = "de-AT"
    let notice = try #require(
      Notice(MailSinkTests.entry().event, of: recap, addresses: [:], link: "https://x.example"))
    let templates = try NoticeTemplates(folder: nil)
    #expect(templates.subject.fill(notice, as: .text) == "Zusammenfassung bereit: Launch planning")
    let text = templates.text.fill(notice, as: .text)
    #expect(text.contains("Dienstag, 4. März 2025, 09:00–09:02"))
    #expect(text.contains("3 Aufgaben, 1 Entscheidung, 2 Höhepunkte"))
    #expect(text.contains("Jetzt ansehen: https://x.example"))
    #expect(text.contains("Wird bis Donnerstag, 4. September 2025 aufbewahrt."))
    let html = templates.html.fill(notice, as: .html)
    #expect(html.contains("<html lang=\"de\">") && html.contains(">Jetzt ansehen</a>"))
    for word in ["ready", "View", "Kept", "Only"] { #expect(!text.contains(word) && !html.contains(word)) }
  }

  @Test(
    arguments: [
      ("Log in at https://phish.example/x", "Log in at https: //phish.example/x"),
      ("WWW.phish.example now", "WWW .phish.example now"), ("mailto:a@b.example", "mailto :a@b.example"),
      ("Plan: a/b, 12:30", "Plan: a/b, 12:30"),
    ])
  func `an address in a title is not a link`(title: String, shown: String) throws {
    var recap = Sample.recap()
    recap.meeting.title = title
    let notice = try #require(
      Notice(MailSinkTests.entry().event, of: recap, addresses: [:], link: "https://x.example"))
    let templates = try NoticeTemplates(folder: nil)
    #expect(templates.subject.fill(notice, as: .text) == "Recap ready: \(shown)")
    for text in [
      templates.text.fill(notice, as: .text), templates.html.fill(notice, as: .html),
      templates.room.fill(notice, as: .text),
    ] {
      #expect(text.contains(shown))
      // The recap's own link is the only one.
      #expect(text.replacing("https://x.example", with: "").contains("://") == false)
    }
  }
}

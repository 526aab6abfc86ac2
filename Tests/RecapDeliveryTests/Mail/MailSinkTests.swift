import Foundation
import RecapCore
import RecapTestSupport
import Testing

@testable import RecapDelivery

@Suite(.ownThreads) struct MailSinkTests {
  /// What the store would say.
  private struct Source: NoticeSource {
    var recap: Recap
    var addresses: [String: String]

    func notice(of event: Event) -> Notice? {
      Notice(
        event, of: recap, addresses: addresses,
        link: "https://recap.example/\(recap.meetingID)/\(recap.revision)")
    }
  }

  static func entry(_ kind: Event.Kind = .ready, revision: Int = 1) -> OutboxEntry {
    OutboxEntry(
      sequence: 1,
      event: Event(
        kind: kind, meetingID: "mtg-1", revision: revision, time: ManualTime.start, source: "urn:test",
        data: .object(["revision": .number(Double(revision))])))
  }

  private func sink(
    _ program: [String], _ recap: Recap = Sample.recap(),
    addresses: [String: String] = ["ada": "ada@example.org", "ben": "ben@example.org"],
    timeLimit: Double = 86_400, recipients: MailSink.Settings.Recipients = .message
  ) throws -> MailSink {
    var settings = MailSink.Settings()
    settings.program = program
    settings.recipients = recipients
    settings.from = "recap@example.org"
    settings.timeLimit = timeLimit
    return MailSink(
      settings, templates: try NoticeTemplates(folder: nil),
      notices: Source(recap: recap, addresses: addresses))
  }

  @Test(arguments: MailSink.Settings.Recipients.allCases)
  func `the members get one message with the link`(recipients: MailSink.Settings.Recipients) async throws {
    try await Inbox.run { inbox in
      try await sink(inbox.program, recipients: recipients).deliver(Self.entry())
      let messages = try inbox.messages()
      #expect(messages.count == 1)
      let message = try #require(messages.first)
      #expect(message.sender == "recap@example.org")
      #expect(message.recipients == ["ada@example.org", "ben@example.org"])
      #expect(message.defects == [])
      #expect(message.header("From") == ["Recap <recap@example.org>"])
      #expect(message.header("To").map { $0.hasPrefix("undisclosed-recipients:") } == [true])
      #expect(message.header("Subject") == ["Recap ready: \(Sample.facts.title)"])
      #expect(message.header("Date") == ["Tue, 04 Mar 2025 10:00:00 +0000"])
      #expect(message.header("Message-ID") == ["<\(Self.entry().event.id)@example.org>"])
      #expect(message.header("Auto-Submitted") == ["auto-generated"])
      let (text, html) = (message.parts["text/plain"] ?? "", message.parts["text/html"] ?? "")
      #expect(text.contains("View now: https://recap.example/mtg-1/1"))
      #expect(html.contains(#"<a href="https://recap.example/mtg-1/1""#))
      #expect(html.contains(">View now</a>"))
      for part in [text, html] {
        #expect(part.contains("3 action items, 1 decision, 2 highlights"))
        #expect(part.contains("may contain errors and is not tied to any contract"))
        #expect(part.contains("Kept until Thursday, 4 September 2025."))
        // Facts and a link, never what was said.
        #expect(!part.contains("payment"))
      }
    }
  }

  @Test func `addresses go to standard input and never to arguments`() async throws {
    let folder = try TemporaryFolder()
    let members = (0..<20_000).map { "member-\($0)" }
    var recap = Sample.recap()
    recap.audience.members = members
    let addresses = Dictionary(uniqueKeysWithValues: members.map { ($0, "\($0)@example.org") })
    let program = [
      "/bin/sh", "-c", "cat /proc/$$/cmdline > '\(folder.path)/arguments'; cat > '\(folder.path)/message'",
      "sendmail",
    ]
    try await sink(program, recap, addresses: addresses).deliver(Self.entry())
    let arguments = try Data(contentsOf: folder.url.appending(path: "arguments")).split(separator: 0)
    #expect(
      arguments.suffix(4).map { String(decoding: $0, as: UTF8.self) } == [
        "-i", "-f", "recap@example.org", "-t",
      ])
    #expect(!arguments.contains { String(decoding: $0, as: UTF8.self).contains("member-") })
    let message = try String(contentsOf: folder.url.appending(path: "message"), encoding: .utf8)
    #expect(message.split(separator: "\n").allSatisfy { $0.utf8.count <= 998 })
    #expect(message.components(separatedBy: "member-").count == 20_000 + 1)
  }

  @Test func `only the audience gets the message`() async throws {
    try await Inbox.run { inbox in
      var recap = Sample.recap()
      recap.audience.members = ["ada"]
      try await sink(inbox.program, recap).deliver(Self.entry())
      #expect(try inbox.messages().map(\.recipients) == [["ada@example.org"]])
    }
  }

  @Test func `a withheld recap or one without addresses sends nothing`() async throws {
    try await Inbox.run { inbox in
      try await sink(inbox.program).deliver(Self.entry(.withheld))
      try await sink(inbox.program, addresses: [:]).deliver(Self.entry())
      #expect(try inbox.messages().isEmpty)
    }
  }

  @Test func `another attempt has the same id and bytes`() async throws {
    try await Inbox.run { inbox in
      for _ in 0..<2 { try await sink(inbox.program).deliver(Self.entry()) }
      let messages = try inbox.messages()
      #expect(messages.count == 2)
      #expect(Set(messages.flatMap { $0.header("Message-ID") }).count == 1)
      #expect(messages[0].parts == messages[1].parts)
    }
  }

  @Test func `names and titles cannot add headers or markup`() async throws {
    try await Inbox.run { inbox in
      for mark in HostileSample.marks + [HostileSample.everything] {
        var recap = HostileSample.recap()
        recap.meeting.title = mark
        recap.notice = mark
        recap.audience.members = ["ada"]
        try await sink(inbox.program, recap).deliver(Self.entry())
      }
      let messages = try inbox.messages()
      #expect(messages.count == HostileSample.marks.count + 1)
      for message in messages {
        #expect(message.defects == [])
        #expect(message.recipients == ["ada@example.org"])
        #expect(
          Set(message.headers.map(\.name)) == [
            "From", "To", "Subject", "Date", "Message-ID", "Auto-Submitted", "MIME-Version", "Content-Type",
          ])
        #expect(message.headers.count == 8)
        #expect(Set(message.parts.keys) == ["text/plain", "text/html"])
        let html = message.parts["text/html"] ?? ""
        #expect(html.contains("</html>"))
        #expect(html.matches(of: /<script|<img|onmouseover="/).isEmpty)
        #expect(html.matches(of: /<[a-z]/).count == 13)
        #expect(message.parts["text/plain"]?.unicodeScalars.contains("\u{1B}") == false)
      }
    }
  }

  @Test func `an address is never an option or a header`() async throws {
    try await Inbox.run { inbox in
      let addresses = [
        "ada": "-Xlog@example.org\r\nBcc: x@e.example", "ben": "ben@example.org\n", "p": "a b@example.org",
      ]
      let failure = await #expect(throws: DeliveryFailure.self) {
        try await sink(inbox.program, addresses: addresses).deliver(Self.entry())
      }
      #expect(failure?.advice == .never)
      let messages = try inbox.messages()
      #expect(messages.isEmpty)
    }
  }

  @Test func `the ledger has the program's error output`() async throws {
    try await Inbox.run(refusing: "ben@example.org") { inbox in
      let failure = await #expect(throws: DeliveryFailure.self) {
        try await sink(inbox.program).deliver(Self.entry())
      }
      #expect(failure?.cause == "it exited with code 67: refused ben@example.org")
      #expect(failure?.advice == .bySchedule)
    }
  }

  /// Writing to a program that has gone is an error like others, and does not end this process.
  @Test func `a program that does not read is an ordinary error`() async throws {
    for _ in 0..<20 {
      let failure = await #expect(throws: DeliveryFailure.self) {
        try await sink(["/bin/false"]).deliver(Self.entry())
      }
      #expect(failure?.cause == "it exited with code 1")
    }
  }

  @Test func `a program that is missing or hangs is an error`() async throws {
    let missing = await #expect(throws: DeliveryFailure.self) {
      try await sink(["/nowhere/sendmail"]).deliver(Self.entry())
    }
    #expect(missing?.exitCode == .configuration)
    let hanging = await #expect(throws: DeliveryFailure.self) {
      try await sink(["/bin/sh", "-c", "exec tail -f /dev/null"], timeLimit: 0.2).deliver(Self.entry())
    }
    #expect(hanging?.cause == "it did not finish within 0.2 s")
  }
}

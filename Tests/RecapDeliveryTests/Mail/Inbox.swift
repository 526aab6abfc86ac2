import Foundation
import RecapCore
import RecapProcess
import RecapTestSupport

/// A real SMTP server on 127.0.0.1 that keeps what it takes, and a program that hands messages to it as `sendmail`
/// does. Both are small Python programs, and Python's own mail package says what has arrived.
struct Inbox {
  struct Message {
    var sender: String
    var recipients: [String]
    /// As Python reads them.
    var headers: [(name: String, value: String)]
    /// By media type.
    var parts: [String: String]
    var defects: [String]

    func header(_ name: String) -> [String] { headers.filter { $0.name == name }.map(\.value) }
  }

  let folder: TemporaryFolder
  private let port: String

  /// The arguments that stand for `sendmail` in the settings.
  var program: [String] {
    ["/usr/bin/env", "python3", folder.url.appending(path: "sendmail.py").path, port]
  }

  /// - Parameter refusing: a recipient that the server does not know.
  static func run(
    refusing stranger: String = "", _ body: (Inbox) async throws -> Void
  ) async throws {
    let folder = try TemporaryFolder()
    for (name, text) in [("inbox.py", server), ("sendmail.py", sendmail)] {
      try Data(text.utf8).write(to: folder.url.appending(path: name))
    }
    let server = try TestProgram(
      "python3", [folder.url.appending(path: "inbox.py").path, folder.path, stranger])
    defer { server.process.signal(SIGKILL) }
    try await body(Inbox(folder: folder, port: try server.line()))
  }

  /// In the order of their arrival.
  func messages() throws -> [Message] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".json") }.sorted()
    return try names.map { name in
      let json = try JSONParser.parse(Data(contentsOf: folder.url.appending(path: name)))
      let texts = { (key: String) in json[key]?.arrayValue?.compactMap(\.stringValue) ?? [] }
      return Message(
        sender: json["sender"]?.stringValue ?? "", recipients: texts("recipients"),
        headers: json["headers"]?.arrayValue?.compactMap { pair in
          guard let pair = pair.arrayValue, let name = pair[0].stringValue, let value = pair[1].stringValue
          else { return nil }
          return (name, value)
        } ?? [],
        parts: json["parts"]?.objectValue?.compactMapValues(\.stringValue) ?? [:], defects: texts("defects"))
    }
  }

  private static let server = #"""
    import asyncio, email, email.policy, json, os, sys

    folder, stranger = sys.argv[1], sys.argv[2]
    count = 0

    def keep(sender, recipients, data):
        global count
        count += 1
        message = email.message_from_bytes(data, policy=email.policy.default)
        parts = {p.get_content_type(): p.get_content() for p in message.walk() if not p.is_multipart()}
        defects = [repr(d) for p in message.walk() for d in p.defects]
        found = {"sender": sender, "recipients": recipients, "parts": parts, "defects": defects,
                 "headers": [[k, str(v)] for k, v in message.items()]}
        path = os.path.join(folder, f"{count:04}.json")
        with open(path + ".part", "w") as file:
            json.dump(found, file)
        os.rename(path + ".part", path)

    async def talk(reader, writer):
        def say(text):
            writer.write((text + "\r\n").encode())
        say("220 inbox ESMTP")
        sender, recipients = "", []
        while line := await reader.readline():
            word = line.decode("latin-1").strip()
            verb = word.upper()
            if verb.startswith(("EHLO", "HELO", "RSET", "NOOP")):
                say("250 inbox")
            elif verb.startswith("MAIL FROM:"):
                sender, recipients = word[10:].split()[0].strip("<>"), []
                say("250 ok")
            elif verb.startswith("RCPT TO:"):
                who = word[8:].split()[0].strip("<>")
                if who == stranger:
                    say("550 5.1.1 no such user")
                else:
                    recipients.append(who)
                    say("250 ok")
            elif verb == "DATA":
                say("354 go on")
                data = b""
                while (line := await reader.readline()) != b".\r\n":
                    data += line[1:] if line.startswith(b".") else line
                keep(sender, recipients, data)
                say("250 taken")
            elif verb == "QUIT":
                say("221 bye")
                break
            else:
                say("502 what?")
            await writer.drain()
        writer.close()

    async def main():
        server = await asyncio.start_server(talk, "127.0.0.1", 0)
        print(server.sockets[0].getsockname()[1], flush=True)
        await server.serve_forever()

    asyncio.run(main())
    """#

  private static let sendmail = #"""
    import email.utils, re, smtplib, sys

    port, words = int(sys.argv[1]), sys.argv[2:]
    assert words[0] == "-i" and words[1] == "-f" and words[3] in ("-t", "--"), words
    message = sys.stdin.buffer.read()
    recipients = words[4:]
    if words[3] == "-t":
        # As sendmail does: the recipients are those of the headers, and Bcc goes.
        assert not recipients, words
        head, body = message.split(b"\n\n", 1)
        fields = re.split(rb"\n(?![ \t])", head)
        blind = [field for field in fields if field.lower().startswith(b"bcc:")]
        recipients = [a for _, a in email.utils.getaddresses([f.decode()[4:] for f in blind])]
        message = b"\n".join(field for field in fields if field not in blind) + b"\n\n" + body
    assert b"\r" not in message
    with smtplib.SMTP("127.0.0.1", port) as server:
        try:
            refused = server.sendmail(words[2], recipients, message)
        except smtplib.SMTPRecipientsRefused as error:
            print("all refused", *error.recipients, file=sys.stderr)
            sys.exit(67)
    if refused:
        print("refused", *refused, file=sys.stderr)
        sys.exit(67)
    """#
}

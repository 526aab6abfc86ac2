package import RecapCore
import RecapProcess

/// A sink that mails the members of the room that a recap is ready: one message for each revision, with a
/// link and without any speech.
///
/// The message goes to a program with the interface of `sendmail`, in one piece for all members, so that it
/// is either sent to all or tried again. Its Message-ID is derived from the event's id, so that a mail
/// program can recognise a second copy after a crash.
package struct MailSink: EventSink {
  package struct Settings: Hashable, Sendable, Codable {
    /// How the program gets the recipients.
    package enum Recipients: String, SettingsChoice {
      /// In the message's `Bcc` header (`-t`), which the program removes before it sends the message. Other
      /// users of the machine do not see the addresses.
      case message
      /// As arguments, for a program that does not support `-t`. The process list shows them to every user
      /// of the machine, and a few tens of thousands are too many.
      case arguments
    }

    /// The program and its first arguments, to which those of `sendmail` are added. Empty turns mail off.
    package var program: [String] = []
    package var recipients = Recipients.message
    /// The sender's address.
    package var from: String?
    /// The seconds that the program may take.
    package var timeLimit = 60.0

    package init() {}
  }

  package let name: String
  package let kinds = Notice.kinds
  private let settings: Settings
  private let templates: NoticeTemplates
  private let notices: any NoticeSource

  package init(
    name: String = "mail", _ settings: Settings, templates: NoticeTemplates, notices: any NoticeSource
  ) {
    self.name = name
    self.settings = settings
    self.templates = templates
    self.notices = notices
  }

  /// Checks the settings as far as possible without sending.
  /// - Throws: `DeliveryFailure` (78) if the sender's address is missing or invalid.
  package static func check(_ settings: Settings) throws { _ = try sender(settings) }

  private static func sender(_ settings: Settings) throws(DeliveryFailure) -> MailAddress {
    guard let address = settings.from.flatMap(MailAddress.init) else {
      throw DeliveryFailure(
        "send mail from", "notices.mail.from",
        settings.from == nil ? "it is not set" : "it is not a plain mail address",
        hint: "for example recap@example.org", exitCode: .configuration)
    }
    return address
  }

  /// - Throws: `DeliveryFailure`, `CancellationError`, and what the source of notices throws.
  package func deliver(_ entry: OutboxEntry) async throws {
    let sender = try Self.sender(settings)
    guard let notice = try await notices.notice(of: entry.event), !notice.recipients.isEmpty else { return }
    let addresses = notice.recipients.compactMap { MailAddress($0.address) }
    guard !addresses.isEmpty else {
      throw DeliveryFailure(
        "mail the members of", notice.meetingID, "no member of the room has a plain mail address",
        advice: .never)
    }
    let message = MailMessage(
      from: sender, subject: templates.subject.fill(notice, as: .text), date: notice.time, id: notice.eventID,
      text: templates.text.fill(notice, as: .text), html: templates.html.fill(notice, as: .html))
    let program = MailProgram(
      arguments: settings.program, recipients: settings.recipients,
      timeLimit: .seconds(max(0.05, settings.timeLimit)))
    var known: Set<MailAddress> = []
    let termination = try await program.send(
      message, from: sender, to: addresses.filter { known.insert($0).inserted })
    if let failure = failure(of: termination) { throw failure }
  }

  private func failure(of termination: ProgramRun.Termination) -> DeliveryFailure? {
    let program = settings.program.first ?? "no program"
    func failure(_ cause: String, _ exitCode: ExitCode = .temporaryFailure) -> DeliveryFailure {
      DeliveryFailure("send mail through", program, cause, exitCode: exitCode)
    }
    switch termination {
    case .done: return nil
    case .exited(let code, let complaint):
      return failure("it exited with code \(code)" + (complaint.isEmpty ? "" : ": \(complaint)"))
    case .killed(let signal, _): return failure("it was killed by signal \(signal)")
    case .notStarted(let cause): return failure(cause, .configuration)
    case .lost(let cause): return failure("it did not take the message: \(cause)")
    case .timedOut, .tooMuchOutput: return failure("it did not finish within \(settings.timeLimit) s")
    }
  }
}

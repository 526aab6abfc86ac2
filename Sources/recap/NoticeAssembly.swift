import Foundation
import RecapCore
import RecapDelivery
import RecapPipeline
import RecapStore

/// The sinks for events, by the settings: the events file of a home that keeps its store, others if they are
/// configured.
struct NoticeAssembly {
  let settings: Settings

  private var notices: Settings.Notices { settings.notices }
  private var webhook: WebhookPost? { post(notices.webhook, "notices.webhook") }
  private var room: WebhookPost? { post(notices.room, "notices.room") }

  private func post(_ settings: WebhookSettings, _ key: String) -> WebhookPost? {
    settings.url.map { _ in WebhookPost(settings, key: key, now: { Date() }) }
  }

  private func templates() throws -> NoticeTemplates {
    try NoticeTemplates(folder: notices.templates.map { URL(fileURLWithPath: $0, isDirectory: true) })
  }

  /// - Throws: `DeliveryFailure` (78) if a template is invalid.
  func sinks(_ store: any RecapStoring) throws -> [any EventSink] {
    var sinks: [any EventSink] = []
    // Each of many machines would have some of the events in its file: `recap events` has all.
    if settings.store == nil { sinks.append(JSONLinesSink(file: eventsFile)) }
    if let webhook { sinks.append(WebhookSink(post: webhook)) }
    guard room != nil || !notices.mail.program.isEmpty else { return sinks }
    let templates = try templates()
    let source = StoredNotices(
      archive: store.archive, queue: store.queue, linkTemplate: settings.events.link)
    if let room { sinks.append(RoomSink(post: room, templates: templates, notices: source)) }
    if !notices.mail.program.isEmpty {
      sinks.append(MailSink(notices.mail, templates: templates, notices: source))
    }
    return sinks
  }

  private var eventsFile: URL {
    URL(
      fileURLWithPath: settings.events.jsonLines, relativeTo: ArtefactFiles(home: settings.homeFolder).home
    ).absoluteURL
  }

  /// Checks everything that can be checked without sending. Returns a list of the sinks.
  /// - Throws: `DeliveryFailure` (78) for invalid settings, (69) for a missing secret; `SettingsFailure`.
  func check() throws -> String {
    try webhook?.check()
    try room?.check()
    let hasMail = !notices.mail.program.isEmpty
    if hasMail { try MailSink.check(notices.mail) }
    if hasMail || room != nil {
      _ = try templates()
      let link = RecapLink.fill(
        settings.events.link, meetingID: "m", revision: 1,
        place: ArtefactLocation.place(meetingID: "m", revision: 1))
      guard RecapLink.isAddress(link) else {
        throw SettingsFailure(
          subject: "events.link", cause: "notices contain it, but it is not an http or https address",
          hint: "for example https://meet.example.org/recaps/{meeting_id}/{revision}")
      }
    }
    let names = [webhook.map { _ in "webhook" }, hasMail ? "mail" : nil, room.map { _ in "room" }]
    let told = names.compactMap { $0 }
    return told.isEmpty ? "no sink sends to another machine" : told.joined(separator: ", ")
  }
}

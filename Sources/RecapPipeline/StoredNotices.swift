import Foundation
package import RecapCore

/// A source of notices from the store: facts come from the record, addresses from the meeting's latest
/// manifest, because a record holds none.
package struct StoredNotices: NoticeSource {
  private let archive: any RecapArchive
  private let queue: any JobQueue
  private let linkTemplate: String

  /// - Parameter linkTemplate: the address of the page of a recap.
  package init(archive: any RecapArchive, queue: any JobQueue, linkTemplate: String) {
    self.archive = archive
    self.queue = queue
    self.linkTemplate = linkTemplate
  }

  package func notice(of event: Event) async throws -> Notice? {
    let revision = event.data["revision"]?.integerValue
    let stored = try await archive.revisions(meetingID: event.subject)
      .first { $0.recap.revision == revision }
    guard let stored else { return nil }
    let manifest = try await queue.latestInput(meetingID: event.subject)?.manifest
    return Notice(
      event, of: stored.recap,
      addresses: try manifest.map { try Self.addresses(in: $0, of: event.subject) } ?? [:],
      link: RecapLink.fill(
        linkTemplate, meetingID: event.subject, revision: stored.recap.revision, place: stored.location.place)
    )
  }

  /// - Throws: `OperationFailure` if the stored manifest is damaged, so that a delivery is never marked as sent
  ///   without recipients.
  private static func addresses(in manifest: Data, of meeting: String) throws -> [String: String] {
    let document: JSON
    do {
      document = try JSONParser.parse(manifest)
    } catch {
      throw OperationFailure(
        "read the addresses of", meeting, "its stored manifest is damaged: \(error)",
        hint: "submit the meeting again with `recap run`, then `recap deliver --retry`")
    }
    let people = document["participants"]?.arrayValue ?? []
    let pairs = people.compactMap { person -> (String, String)? in
      guard let id = person["id"]?.stringValue, let address = person["email"]?.stringValue else { return nil }
      return (id, address)
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }
}

import Foundation
package import RecapCore

/// Notices made of what the store has: facts from the record, addresses from the meeting's latest manifest, because
/// a record holds none.
package struct StoredNotices: NoticeSource {
  private let archive: any RecapArchive
  private let queue: any JobQueue
  private let linkTemplate: String

  /// - Parameter linkTemplate: where people read a recap.
  package init(archive: any RecapArchive, queue: any JobQueue, linkTemplate: String) {
    self.archive = archive
    self.queue = queue
    self.linkTemplate = linkTemplate
  }

  package func notice(of event: Event) async throws -> Notice? {
    let revision = event.data["revision"]?.numberValue
    let stored = try await archive.revisions(meetingID: event.subject)
      .first { Double($0.recap.revision) == revision }
    guard let stored else { return nil }
    let manifest = try await queue.latestInput(meetingID: event.subject)?.manifest
    return Notice(
      event, of: stored.recap, addresses: manifest.map(Self.addresses) ?? [:], linkTemplate: linkTemplate)
  }

  /// The manifest was checked when it was handed in: what is not there now has no address.
  private static func addresses(in manifest: Data) -> [String: String] {
    let people = (try? JSONParser.parse(manifest))?["participants"]?.arrayValue ?? []
    let pairs = people.compactMap { person -> (String, String)? in
      guard let id = person["id"]?.stringValue, let address = person["email"]?.stringValue else { return nil }
      return (id, address)
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }
}

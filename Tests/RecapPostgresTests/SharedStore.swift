import Foundation
import RecapCore
import RecapPostgres
import RecapStore
import RecapTestSupport

extension StoreSubject {
  /// A shared store in a database of its own, with the objects in a folder.
  /// - Parameter name: a fresh database; nil makes one.
  init(shared home: URL, policy: JobTransition.Policy = .init(), in name: String? = nil) async throws {
    let server = try PostgresServer.shared.get()
    let clock = ManualClock()
    let address = try PostgresAddress(server.url(name ?? server.makeDatabase()))
    let folder = home.appending(path: "objects")
    let database = PostgresDatabase(
      PostgresSession(address, label: "test"), objects: FolderObjects(folder), clock: { clock.now.date })
    try await database.create()
    self.init(PostgresStore(database, policy: policy), objects: folder, home: home, clock: clock)
  }

  /// - Parameter folder: the folder with the objects.
  private init(_ store: PostgresStore, objects folder: URL, home: URL, clock: ManualClock) {
    let session = store.database.session
    let place = { @Sendable (sql: String, parameters: [PostgresValue]) async throws -> URL in
      let key = try await session.transaction("look up", "an object") { transaction in
        try transaction.execute(sql, parameters).first?.text("key")
      }
      return folder.appending(path: key ?? "absent")
    }
    let file = { @Sendable (meeting: String, revision: Int, name: String) async throws -> URL in
      try await place(
        """
        SELECT record AS key FROM recap.recaps WHERE meeting_id = $1 AND revision = $2 AND $3 = 'recap.json'
        UNION ALL SELECT object FROM recap.artefacts AS a JOIN recap.recaps AS r ON r.id = a.recap
        WHERE r.meeting_id = $1 AND r.revision = $2 AND name = $3
        """, [.text(meeting), .integer(revision), .text(name)])
    }
    self.init(
      queue: store.queue, archive: store.archive, journal: store.journal, outbox: store.outbox,
      retention: store.retention, home: home, clock: clock,
      bytes: StoredBytes(
        read: { try Data(contentsOf: await file($0, $1, $2)) },
        write: { meeting, revision, name, content in
          let place = try await file(meeting, revision, name)
          if let content {
            try content.write(to: place)
          } else {
            try FileManager.default.removeItem(at: place)
          }
        },
        writeStage: { _, key, name, content in
          try content.write(
            to: await place(
              """
              SELECT object AS key FROM recap.stage_files AS f JOIN recap.stages AS s ON s.id = f.stage
              WHERE s.meeting_id = $1 AND s.key = $2 AND f.name = $3
              """, [.text(key.meetingID), .text(key.digest.description), .text(name)]))
        }))
  }
}

package import Foundation

/// A store whose contents move to another one.
package protocol MigrationSource: Sendable {
  /// The store's name in messages.
  var name: String { get }
  var archive: any RecapArchive { get }
  var checkpoints: any CheckpointStore { get }

  /// Returns the move that has begun or ended; nil if none has.
  func move() async throws -> StoreMove?

  /// Begins a move: from now on no program writes to this store. A move that has begun goes on.
  /// - Throws: a `RecapFailure` if a move to another place has begun.
  func beginMove(to place: StorePlace) async throws -> StoreMove

  /// Notes that everything has moved. The store stays readable.
  func endMove() async throws

  /// Takes back a move that has not ended. The store is written to again.
  func abandonMove() async throws

  /// Returns rows of a table, in an order that does not change.
  /// - Parameter cursor: where the previous page ended; 0 for the first.
  /// - Returns: the rows, and where they end; no rows at the end of the table.
  func rows(of table: StoreTable, after cursor: Int) async throws -> (rows: [JSON], cursor: Int)

  /// Returns the records of the next places in the chain; none at its end.
  func records(after sequence: Int) async throws -> [MovingRecord]

  /// Returns the next manifests in order of their ids; none at the end.
  func manifests(after id: Int) async throws -> [MovingManifest]

  /// Returns the next outputs of stages in order of their ids; none at the end.
  func stages(after id: Int) async throws -> [MovingStage]

  func inventory() async throws -> StoreInventory
}

/// Where a store of many machines is, as the settings name it. It holds no password.
package struct StorePlace: Hashable, Sendable {
  /// The setting `store`.
  package var store: String
  /// The setting `artefacts`.
  package var artefacts: String

  package init(store: String, artefacts: String) {
    self.store = store
    self.artefacts = artefacts
  }
}

/// The move of a store to another place.
package struct StoreMove: Hashable, Sendable {
  /// A random id, by which the target knows where its contents come from.
  package var id: String
  package var place: StorePlace
  package var begunAt: Date
  package var endedAt: Date?

  package init(id: String, place: StorePlace, begunAt: Date, endedAt: Date? = nil) {
    self.id = id
    self.place = place
    self.begunAt = begunAt
    self.endedAt = endedAt
  }
}

/// The tables that move row by row, in the order in which rows may refer to others. A row is an object with the
/// columns of the embedded store as its members; times are as the column holds them.
package enum StoreTable: String, CaseIterable, Sendable {
  /// `digest`, `content`.
  case settings
  /// `meeting_id`, `erased_at` (text), `reason`.
  case erasures
  /// The columns of a job; `manifest` and `settings` refer to others. A job that was running is interrupted.
  case jobs
  /// The places of the chain, of records and tombstones: `sequence`, `meeting_id`, `revision`, `commitment`,
  /// `previous_link`, `link`, `created_at`, `seal`.
  case chain
  /// `meeting_id`, `revision`, `kind`, `reason`, `deleted_at` (text).
  case tombstones
  /// `sequence`, `event_id`, `type`, `subject`, `payload`, `created_at` (text).
  case events
  /// `name`, `enrolled`, `paused_until`, `closed`.
  case sinks
  /// The columns of a delivery; `delivered_at` is text.
  case deliveries
  /// `name`, `labels`, `value`.
  case counters
}

/// A record with its files.
package struct MovingRecord: Sendable {
  package var row: RecordRow
  package var artefacts: [ArtefactRow]
  /// The folder with the files.
  package var folder: URL

  package init(row: RecordRow, artefacts: [ArtefactRow], folder: URL) {
    self.row = row
    self.artefacts = artefacts
    self.folder = folder
  }
}

/// A submitted manifest.
package struct MovingManifest: Sendable {
  package var id: Int
  package var meetingID: String
  package var digest: String
  package var folder: String
  package var content: Data
  /// In milliseconds since 1970.
  package var submittedAt: Int

  package init(
    id: Int, meetingID: String, digest: String, folder: String, content: Data, submittedAt: Int
  ) {
    self.id = id
    self.meetingID = meetingID
    self.digest = digest
    self.folder = folder
    self.content = content
    self.submittedAt = submittedAt
  }
}

/// The kept output of a stage.
package struct MovingStage: Sendable {
  package var id: Int
  package var meetingID: String
  package var key: String
  package var stage: String
  /// JSON.
  package var parts: String
  /// In milliseconds since 1970.
  package var createdAt: Int
  package var cpuSeconds: Double
  package var output: URL
  package var files: [URL]
  /// A Boolean value that indicates whether the files are those that were kept.
  package var isSound: Bool

  package init(
    id: Int, meetingID: String, key: String, stage: String, parts: String, createdAt: Int,
    cpuSeconds: Double, output: URL, files: [URL], isSound: Bool
  ) {
    self.id = id
    self.meetingID = meetingID
    self.key = key
    self.stage = stage
    self.parts = parts
    self.createdAt = createdAt
    self.cpuSeconds = cpuSeconds
    self.output = output
    self.files = files
    self.isSound = isSound
  }
}

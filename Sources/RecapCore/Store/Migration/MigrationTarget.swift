/// An empty store that takes the contents of another one. What is there already stays: a copy that was cut off goes on.
package protocol MigrationTarget: Sendable {
  /// The store's name in messages.
  var name: String { get }
  var archive: any RecapArchive { get }
  var checkpoints: any CheckpointStore { get }

  /// Checks without a change whether the store could take the contents.
  /// - Returns: what was found, in words.
  /// - Throws: a `RecapFailure` if it holds something else, or if a program works on it.
  func examine(for move: StoreMove?) async throws -> String

  /// Makes the store ready for a move. Until it is opened, other programs do not write to it.
  /// - Throws: a `RecapFailure` if it holds something else, or if a program works on it.
  func prepare(for move: StoreMove) async throws

  /// Adds rows. Those that are there must be equal.
  /// - Throws: a `RecapFailure` if another row has the place of one of them.
  func add(_ rows: [JSON], to table: StoreTable) async throws

  /// Returns which of the records are there, by their places in the chain.
  func has(records: [Int]) async throws -> Set<Int>
  func add(_ record: MovingRecord) async throws

  /// Returns which of the manifests are there, by their ids.
  func has(manifests: [Int]) async throws -> Set<Int>
  func add(_ manifest: MovingManifest) async throws

  /// Returns which of the stages are there, by their ids.
  func has(stages: [Int]) async throws -> Set<Int>
  func add(_ stage: MovingStage) async throws

  /// Lets the numbers of jobs, events and records go on where those of the source ended.
  func continueNumbers(from inventory: StoreInventory) async throws

  func inventory() async throws -> StoreInventory

  /// Opens the store to all programs. Does nothing if that was done for this move.
  func open(after move: StoreMove) async throws
}

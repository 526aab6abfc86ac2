/// What changed since the first version of the schema, one list of statements a version. A program of the version before
/// must be able to work with the result: what it writes and reads stays for one version longer.
extension PostgresSchema {
  static let upgrades = [moves, checkpoints, floors]

  /// 2: a store may be the target of a move. Records that were made before salts existed have none.
  private static let moves = [
    // `migration` is the move whose contents are being copied; until it is done, no program writes.
    "ALTER TABLE recap.meta ADD COLUMN migration text",
    "ALTER TABLE recap.recaps ALTER COLUMN salt DROP NOT NULL",
  ]

  /// 3: checkpoints, and the revisions that a restore lost. The store has an id, by which its notes outside are known.
  private static let checkpoints =
    [
      "ALTER TABLE recap.meta ADD COLUMN store_id text NOT NULL DEFAULT gen_random_uuid()::text",
      """
      CREATE TABLE recap.checkpoints (
        number bigint PRIMARY KEY CHECK (number > 0),
        note text NOT NULL,
        written_at timestamptz NOT NULL)
      """,
      """
      CREATE TABLE recap.lost_revisions (
        meeting_id text,
        revision int,
        digest text NOT NULL,
        lost_at timestamptz NOT NULL,
        PRIMARY KEY (meeting_id, revision))
      """,
      """
      CREATE FUNCTION recap.guard_checkpoints() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% on recap.%: it is never changed', TG_OP, TG_TABLE_NAME
          USING ERRCODE = 'integrity_constraint_violation';
      END $$
      """,
    ]
    + ["checkpoints", "lost_revisions"].flatMap { table in
      [
        """
        CREATE TRIGGER \(table)_stay BEFORE UPDATE OR DELETE ON recap.\(table)
          FOR EACH ROW EXECUTE FUNCTION recap.guard_checkpoints()
        """,
        """
        CREATE TRIGGER \(table)_are_not_emptied BEFORE TRUNCATE ON recap.\(table)
          FOR EACH STATEMENT EXECUTE FUNCTION recap.guard_checkpoints()
        """,
      ]
    } + [
      // The roles are there if the store is older than this, and the user may grant.
      """
      DO $$ BEGIN
        PERFORM pg_advisory_xact_lock(\(rolesLock));
        IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'recap_worker') THEN
          GRANT SELECT ON recap.checkpoints, recap.lost_revisions TO recap_worker, recap_keeper, recap_reader;
          GRANT INSERT ON recap.checkpoints TO recap_worker, recap_keeper;
        END IF;
      END $$
      """
    ]

  /// What the store says of the programs that may work with it.
  struct Terms: Sendable {
    var schema: Int
    var oldestProgram: Int
    var isMoving: Bool

    init(_ transaction: PostgresTransaction) throws {
      // The first version has no column for a move.
      let row = try transaction.execute(
        """
        SELECT schema, oldest_program, to_jsonb(meta) ->> 'migration' IS NOT NULL AS is_moving FROM recap.meta
        """
      ).first
      guard let row else { throw PostgresDatabase.damaged("read", "recap.meta", "it has no row") }
      schema = try row.integer("schema")
      oldestProgram = try row.integer("oldest_program")
      isMoving = try row.boolean("is_moving")
    }

    /// Returns why a program may not begin to write; nil if it may.
    func refusal(_ store: String, program: Int) -> PostgresFailure? {
      let fail = { (cause: String, hint: String) in
        PostgresFailure(.configuration, "work with", store, cause, hint: hint)
      }
      if schema < program {
        return fail(
          "its tables are older than this program", "run `recap store upgrade` as the owner of the database")
      }
      if oldestProgram > program { return fail("it is for newer programs", "update Recap on this machine") }
      return nil
    }
  }

  /// - Parameter program: the program's number.
  /// - Throws: `PostgresFailure` (78) if a program may not begin to write.
  static func check(_ transaction: PostgresTransaction, _ store: String, program: Int) throws {
    if let refusal = try Terms(transaction).refusal(store, program: program) { throw refusal }
  }

  /// The condition in a statement that gives out work: an older program gets none, and nobody during a move.
  static func mayWork(_ program: Int) -> String {
    "(SELECT oldest_program <= \(program) AND migration IS NULL FROM recap.meta)"
  }
}

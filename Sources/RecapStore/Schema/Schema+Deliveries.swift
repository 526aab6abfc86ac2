extension Schema {
  /// The ledger: which events were delivered to which sink, which are being sent, and what went wrong.
  ///
  /// An event gets a row for a sink when a delivery to that sink is next claimed; `sinks` says how far each
  /// sink has come, so that the outbox is never scanned from its start.
  static let deliveryLedger = """
    CREATE TABLE sinks (
      name TEXT PRIMARY KEY CHECK (length(name) > 0),
      enrolled INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    ALTER TABLE deliveries RENAME TO first_deliveries;
    CREATE TABLE deliveries (
      event INTEGER NOT NULL REFERENCES outbox (sequence),
      sink TEXT NOT NULL CHECK (length(sink) > 0),
      subject TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('waiting', 'sending', 'delivered', 'dead')),
      attempts INTEGER NOT NULL DEFAULT 0,
      due_at INTEGER NOT NULL,
      token INTEGER NOT NULL DEFAULT 0,
      last_error TEXT,
      delivered_at TEXT,
      PRIMARY KEY (event, sink),
      CHECK ((delivered_at IS NULL) = (state <> 'delivered'))
    ) STRICT;
    INSERT INTO deliveries (event, sink, subject, state, attempts, due_at, delivered_at)
      SELECT d.event, d.sink, o.subject, 'delivered', 1, 0, d.delivered_at
      FROM first_deliveries AS d JOIN outbox AS o ON o.sequence = d.event;
    DROP TABLE first_deliveries;
    CREATE INDEX deliveries_to_make ON deliveries (sink, due_at, event) WHERE state IN ('waiting', 'sending');
    CREATE INDEX deliveries_in_order ON deliveries (sink, subject, event) WHERE state IN ('waiting', 'sending');
    CREATE INDEX dead_letters ON deliveries (event) WHERE state = 'dead';
    """
}

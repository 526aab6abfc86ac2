extension Schema {
  /// 6: paused and closed sinks. `paused_until` is in milliseconds since 1970; `closed` is the reason.
  static let sinkStates = """
    ALTER TABLE sinks ADD COLUMN paused_until INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE sinks ADD COLUMN closed TEXT;
    """
}

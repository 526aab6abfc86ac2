extension Schema {
  /// Sinks that want nothing for a while, and sinks that are gone for good. `paused_until` is milliseconds since
  /// 1970; `closed` says why.
  static let sinkStates = """
    ALTER TABLE sinks ADD COLUMN paused_until INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE sinks ADD COLUMN closed TEXT;
    """
}

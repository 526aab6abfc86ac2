/// What keeps stored rows from being changed: triggers, the doors for deletion, and the rights of roles.
extension PostgresSchema {
  /// The tables whose rows are written once.
  static let immutable = ["recaps", "artefacts", "chain", "tombstones"]

  /// The triggers of records that `verify` expects.
  static let triggers =
    (immutable + ["checkpoints", "lost_revisions"]).flatMap { ["\($0)_stay", "\($0)_are_not_emptied"] }
    + ["outbox_stays", "outbox_is_not_emptied"]

  /// The doors for deletion are `recap.bury` and `recap.forget_events`, which name the meeting in a setting of the
  /// transaction. Row triggers do not see TRUNCATE; superusers and the owner can pass all of them, which `verify`
  /// and the chain show.
  static let guards =
    [
      """
      CREATE FUNCTION recap.guard() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'DELETE' AND TG_TABLE_NAME IN ('recaps', 'artefacts')
          AND current_setting('recap.burying', true) = OLD.meeting_id THEN RETURN OLD; END IF;
        RAISE EXCEPTION '% on recap.%: a stored record is never changed', TG_OP, TG_TABLE_NAME
          USING ERRCODE = 'integrity_constraint_violation';
      END $$
      """,
      """
      CREATE FUNCTION recap.guard_outbox() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'DELETE' AND current_setting('recap.burying', true) = OLD.subject THEN RETURN OLD; END IF;
        IF TG_OP = 'UPDATE' AND OLD.sequence IS NULL AND NEW.sequence IS NOT NULL
          AND (OLD.id, OLD.event_id, OLD.type, OLD.subject, OLD.payload, OLD.created_at)
            IS NOT DISTINCT FROM (NEW.id, NEW.event_id, NEW.type, NEW.subject, NEW.payload, NEW.created_at)
          THEN RETURN NEW; END IF;
        RAISE EXCEPTION '% on recap.outbox: an event is never changed', TG_OP
          USING ERRCODE = 'integrity_constraint_violation';
      END $$
      """,
    ]
    + immutable.flatMap { table in
      [
        """
        CREATE TRIGGER \(table)_stay BEFORE UPDATE OR DELETE ON recap.\(table)
          FOR EACH ROW EXECUTE FUNCTION recap.guard()
        """,
        """
        CREATE TRIGGER \(table)_are_not_emptied BEFORE TRUNCATE ON recap.\(table)
          FOR EACH STATEMENT EXECUTE FUNCTION recap.guard()
        """,
      ]
    } + [
      """
      CREATE TRIGGER outbox_stays BEFORE UPDATE OR DELETE ON recap.outbox
        FOR EACH ROW EXECUTE FUNCTION recap.guard_outbox()
      """,
      """
      CREATE TRIGGER outbox_is_not_emptied BEFORE TRUNCATE ON recap.outbox
        FOR EACH STATEMENT EXECUTE FUNCTION recap.guard_outbox()
      """,
    ] + doors

  /// Runs with the rights of the owner, so that no other role needs the right to delete a record.
  private static let doors = [
    // Deletes events of a meeting, including undelivered ones: no sink hears of what is gone.
    """
    CREATE FUNCTION recap.forget_events(meeting text, events bigint[]) RETURNS void
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    BEGIN
      PERFORM set_config('recap.burying', meeting, true);
      DELETE FROM recap.deliveries AS d USING recap.outbox AS o
        WHERE o.id = ANY (events) AND o.subject = meeting AND d.event = o.sequence;
      DELETE FROM recap.outbox WHERE id = ANY (events) AND subject = meeting;
      PERFORM set_config('recap.burying', '', true);
    END $$
    """,
    // Marks the objects of a meeting that no row names any more as garbage.
    """
    CREATE FUNCTION recap.release_objects(meeting text) RETURNS void
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    BEGIN
      WITH unnamed AS (
        DELETE FROM recap.objects AS o WHERE o.meeting_id = meeting
          AND NOT EXISTS (SELECT 1 FROM recap.recaps WHERE record = o.key)
          AND NOT EXISTS (SELECT 1 FROM recap.artefacts WHERE object = o.key)
          AND NOT EXISTS (SELECT 1 FROM recap.inputs WHERE manifest = o.key)
          AND NOT EXISTS (SELECT 1 FROM recap.stages WHERE output = o.key)
          AND NOT EXISTS (SELECT 1 FROM recap.stage_files WHERE object = o.key)
        RETURNING o.key)
      INSERT INTO recap.garbage (place, meeting_id, not_before) SELECT key, meeting, recap.clock() FROM unnamed
        ON CONFLICT (place) DO NOTHING;
    END $$
    """,
    // Deletes the jobs, manifests and stages of a meeting.
    """
    CREATE FUNCTION recap.forget_work(meeting text) RETURNS void
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    BEGIN
      DELETE FROM recap.jobs WHERE meeting_id = meeting;
      DELETE FROM recap.jobs_done WHERE meeting_id = meeting;
      DELETE FROM recap.job_keys WHERE meeting_id = meeting;
      DELETE FROM recap.inputs WHERE meeting_id = meeting;
      DELETE FROM recap.stages WHERE meeting_id = meeting;
      UPDATE recap.meetings SET running_job = NULL WHERE meeting_id = meeting;
      PERFORM recap.release_objects(meeting);
    END $$
    """,
    // Puts tombstones in the places of records. Their places in the chain stay.
    """
    CREATE FUNCTION recap.bury(meeting text, gone int[], why text, words text) RETURNS void
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    DECLARE is_last bool;
    BEGIN
      INSERT INTO recap.tombstones (meeting_id, revision, kind, reason, deleted_at)
        SELECT meeting_id, revision, why, words, recap.clock() FROM recap.recaps
        WHERE meeting_id = meeting AND revision = ANY (gone);
      PERFORM set_config('recap.burying', meeting, true);
      DELETE FROM recap.artefacts AS a USING recap.recaps AS r
        WHERE r.id = a.recap AND r.meeting_id = meeting AND r.revision = ANY (gone);
      DELETE FROM recap.recaps WHERE meeting_id = meeting AND revision = ANY (gone);
      is_last := NOT EXISTS (SELECT 1 FROM recap.recaps WHERE meeting_id = meeting);
      PERFORM recap.forget_events(meeting, array(
        SELECT id FROM recap.outbox WHERE subject = meeting AND type NOT IN ('recap.expired', 'recap.erased')
          AND (is_last OR (payload::jsonb -> 'data' ->> 'revision')::int = ANY (gone))));
      PERFORM set_config('recap.burying', '', true);
      IF is_last THEN PERFORM recap.forget_work(meeting); ELSE PERFORM recap.release_objects(meeting); END IF;
    END $$
    """,
  ]

  // MARK: roles

  /// The roles that people give to the users of their programs: `recap_worker` for workers and relays,
  /// `recap_keeper` for `purge` and `erase`, `recap_reader` for users that only read.
  static let roles = [
    """
    DO $$ DECLARE name text; BEGIN
      FOREACH name IN ARRAY ARRAY['recap_worker', 'recap_keeper', 'recap_reader'] LOOP
        IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = name) THEN
          BEGIN EXECUTE format('CREATE ROLE %I NOLOGIN', name);
          EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END;
        END IF;
      END LOOP;
    END $$
    """,
    "GRANT USAGE ON SCHEMA recap TO recap_worker, recap_keeper, recap_reader",
    "GRANT SELECT ON ALL TABLES IN SCHEMA recap TO recap_worker, recap_keeper, recap_reader",
    """
    GRANT INSERT ON recap.meetings, recap.objects, recap.inputs, recap.job_settings, recap.jobs, recap.jobs_done,
      recap.job_keys, recap.counters, recap.recaps, recap.artefacts, recap.chain_pending, recap.chain, recap.outbox,
      recap.sinks, recap.deliveries, recap.stages, recap.stage_files, recap.garbage, recap.daemons,
      recap.checkpoints, recap.claim_floors TO recap_worker, recap_keeper
    """,
    """
    GRANT UPDATE ON recap.meetings, recap.inputs, recap.jobs, recap.counters, recap.numbering, recap.sinks,
      recap.deliveries, recap.garbage, recap.daemons, recap.claim_floors TO recap_worker, recap_keeper
    """,
    "GRANT UPDATE (sequence) ON recap.outbox TO recap_worker, recap_keeper",
    """
    GRANT DELETE ON recap.jobs, recap.jobs_done, recap.job_keys, recap.job_settings, recap.inputs, recap.objects,
      recap.chain_pending, recap.stages, recap.stage_files, recap.garbage, recap.daemons TO recap_worker, recap_keeper
    """,
    "GRANT USAGE ON ALL SEQUENCES IN SCHEMA recap TO recap_worker, recap_keeper",
    "REVOKE EXECUTE ON FUNCTION recap.bury, recap.forget_events, recap.forget_work FROM PUBLIC",
    "GRANT EXECUTE ON FUNCTION recap.bury, recap.forget_events, recap.forget_work TO recap_keeper",
    "REVOKE EXECUTE ON FUNCTION recap.release_objects FROM PUBLIC",
    "GRANT EXECUTE ON FUNCTION recap.release_objects TO recap_worker, recap_keeper",
  ]
}

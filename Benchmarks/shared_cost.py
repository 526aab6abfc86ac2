#!/usr/bin/env python3
"""Measures what a meeting costs the servers of a shared store: rows, bytes, commits and WAL in PostgreSQL, requests to S3.

Meetings with words, summary and reel are handed in one by one and recapped by one machine (`recap work --drain`), which sends its
events to no receiver. A meeting takes a moment here: renewals of its lease, one each third of the lease, come on top. Needs
PostgreSQL and OpenStack Swift (apt-get install postgresql python3-swift), ffmpeg, and Fixtures/audio-only.

usage: shared_cost.py RECAP [--meetings 100] [--workers 2]
"""

import argparse
import json
import pathlib
import sys
import tempfile
import time
import urllib.request

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "Scripts"))
from cluster_drill import Cluster  # noqa: E402
from move_drill import SETTINGS, drill_inputs  # noqa: E402

SERVER = """
SELECT json_build_object(
  'commits', (SELECT xact_commit FROM pg_stat_database WHERE datname = 'recap'),
  'wal_bytes', pg_current_wal_lsn() - '0/0', 'wal_syncs', (SELECT wal_sync FROM pg_stat_wal),
  'full_pages', (SELECT wal_fpi FROM pg_stat_wal),
  'bytes', (SELECT sum(pg_total_relation_size(relid)) FROM pg_stat_user_tables),
  'inserted', (SELECT sum(n_tup_ins) FROM pg_stat_user_tables), 'deleted', (SELECT sum(n_tup_del) FROM pg_stat_user_tables),
  'updated', (SELECT sum(n_tup_upd) FROM pg_stat_user_tables), 'in_place', (SELECT sum(n_tup_hot_upd) FROM pg_stat_user_tables),
  'tables', (SELECT json_object_agg(relname, pg_total_relation_size(relid)) FROM pg_stat_user_tables))
"""


class Costs:
    def __init__(self, cluster):
        self.cluster = cluster

    def now(self):
        # The counters of a session appear when it has ended, or after a second.
        time.sleep(1.5)
        server = json.loads(self.cluster.postgres.psql("recap", SERVER)[0])
        with urllib.request.urlopen(f"http://127.0.0.1:{self.cluster.objects.port}/requests") as reply:
            return server, json.load(reply)

    def since(self, before):
        (server, requests), (old_server, old_requests) = self.now(), before
        tables = {name: size - old_server["tables"][name] for name, size in server.pop("tables").items()}
        return ({name: float(value) - float(old_server[name]) for name, value in server.items()},
                {name: count - old_requests.get(name, 0) for name, count in requests.items()}, tables)


def show(what, costs, meetings):
    server, requests, tables = costs
    one = {name: value / meetings for name, value in server.items()}
    print(f"{what}: {one['commits']:.1f} commits, reading ones included, {one['wal_syncs']:.1f} flushes of WAL; "
          f"{one['wal_bytes'] / 1000:.1f} kB of WAL with {one['full_pages']:.1f} images of pages; "
          f"{one['inserted']:.1f} rows inserted, {one['updated']:.1f} updated ({one['in_place']:.1f} in place), "
          f"{one['deleted']:.1f} deleted, {one['inserted'] - one['deleted']:.1f} stay; {one['bytes'] / 1000:.1f} kB of tables")
    print(f"{what}: requests to S3: " + ", ".join(f"{name} {count / meetings:.1f}" for name, count in sorted(requests.items())))
    largest = sorted(tables.items(), key=lambda item: -item[1])[:6]
    print(f"{what}: the largest tables, kB: " + ", ".join(f"{name} {size / meetings / 1000:.2f}" for name, size in largest),
          flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("--meetings", type=int, default=100)
    parser.add_argument("--workers", type=int, default=2)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="recap-cost-") as name:
        folder = pathlib.Path(name).resolve()
        cluster = Cluster(options.program.resolve(), folder, *SETTINGS, f"queue.jobs={options.workers}")
        try:
            inputs, costs = drill_inputs(folder), Costs(cluster)

            def hand_in(prefix, count):
                for number in range(count):
                    cluster.recap("enqueue", inputs.meeting(f"{prefix}-{number:05}"), "--quiet")

            # The first pages of all tables and indexes are not the meetings'.
            hand_in("first", 10)
            cluster.recap("work", "--drain", "--quiet")
            cluster.postgres.psql("recap", "CHECKPOINT")
            start = costs.now()
            hand_in("meeting", options.meetings)
            show("handed in", costs.since(start), options.meetings)
            middle = costs.now()
            began = time.monotonic()
            cluster.recap("work", "--drain", "--quiet")
            seconds = time.monotonic() - began
            show("recapped", costs.since(middle), options.meetings)
            cluster.postgres.psql("recap", "VACUUM")
            show("both", costs.since(start), options.meetings)
            objects = cluster.postgres.psql(
                "recap", "SELECT count(*), sum(bytes) FROM recap.objects WHERE meeting_id LIKE 'meeting-%'")[0].split("|")
            print(f"{int(objects[0]) / options.meetings:.1f} objects a meeting, {int(objects[1]) / options.meetings / 1000:.0f} kB; "
                  f"{options.meetings} meetings in {seconds:.1f} s")
        finally:
            cluster.stop()


if __name__ == "__main__":
    main()

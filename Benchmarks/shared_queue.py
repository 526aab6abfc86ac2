#!/usr/bin/env python3
"""Measures the queue of the shared store beside the bare loop on PostgreSQL, in interleaved turns on one server.

- recap: the real queue and worker, work that does nothing, an event in the outbox for each job
- bare: pgbench, the two commits that a job needs (claim by SKIP LOCKED, complete) on a table of two columns
- procrastinate: a queue on PostgreSQL from PyPI, with its own worker (queue_peer.py; `make bench-shared-queue` installs it)

Only the ratios inside one turn compare; the median of the turns is printed. Then: how long a claim takes among 1,000 and
among many available jobs, and what ten thousand jobs of one meeting do to the others behind them. Needs PostgreSQL with
pgbench (Debian: postgresql).

With --snapshot SECONDS it measures something else: jobs at a steady rate, while a transaction that reads is left open.

usage: shared_queue.py QUEUEBENCH [--turns 3] [--jobs 3000] [--many 1000000] [--snapshot 600 --rate 70]
"""

import argparse
import json
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "Scripts"))
from cluster_drill import Postgres  # noqa: E402

BARE = """BEGIN;
UPDATE bare SET state = 'running' WHERE id = (
  SELECT id FROM bare WHERE state = 'available' ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED) RETURNING id \\gset
END;
UPDATE bare SET state = 'done' WHERE id = :id;
"""

FILL = """
INSERT INTO recap.meetings (meeting_id) SELECT 'mtg-{tag}-' || {meeting} FROM generate_series(1, {count}) AS n ON CONFLICT DO NOTHING;
INSERT INTO recap.job_keys (unique_key, job, meeting_id)
  SELECT '{tag}-' || n, nextval('recap.job_id'), 'mtg-{tag}-' || {meeting} FROM generate_series(1, {count}) AS n;
INSERT INTO recap.jobs (id, kind, queue, state, priority, meeting_id, args, max_attempts, created_at, due_at, unique_key)
  SELECT job, 'recap', 'default', 'available', {priority}, meeting_id, '{{}}', 5, now(), now(), unique_key FROM recap.job_keys
  WHERE unique_key LIKE '{tag}-%' ORDER BY job;
ANALYZE recap.jobs; ANALYZE recap.meetings;
"""


def percentile(values, share):
    values = sorted(values)
    return values[min(len(values) - 1, int(len(values) * share))]


class Peer:
    """procrastinate, in a database of its own on the same server."""

    PYTHON = pathlib.Path(__file__).resolve().parent.parent / ".build" / "queue-peer" / "bin" / "python"

    def __init__(self, server):
        self.server = server
        server.psql("postgres", "CREATE DATABASE peer")
        self.url = f"postgresql://recap@127.0.0.1:{server.port}/peer"
        self.call("create")

    def command(self, *arguments):
        # -P: not the modules beside it, of which one is called queue.
        return [self.PYTHON, "-P", pathlib.Path(__file__).with_name("queue_peer.py"), arguments[0], self.url, *arguments[1:]]

    def call(self, *arguments):
        subprocess.run(self.command(*arguments), check=True)

    def work(self, workers, jobs):
        """Jobs a second, from the first worker's start to the last one's end: an interpreter that starts is not counted."""
        self.server.psql("peer", "TRUNCATE procrastinate_jobs, procrastinate_events, procrastinate_workers CASCADE")
        self.call("fill", str(jobs))
        self.server.psql("peer", "ANALYZE")
        self.server.psql("peer", "CHECKPOINT")
        running = [subprocess.Popen(self.command("work"), stdout=subprocess.PIPE, text=True) for _ in range(workers)]
        reports = [json.loads(process.communicate()[0]) for process in running]
        done = self.server.psql("peer", "SELECT count(*) FROM procrastinate_jobs WHERE status = 'succeeded'")[0]
        if int(done) != jobs:
            sys.exit(f"shared_queue: procrastinate did {done} of {jobs} jobs")
        return jobs / (max(report["ended"] for report in reports) - min(report["began"] for report in reports))


class Bench:
    def __init__(self, program, server):
        self.program, self.server = program, server
        self.url = f"postgresql://recap@127.0.0.1:{server.port}/recap"
        subprocess.run([program, "create", self.url], check=True)
        server.psql("recap", "CREATE TABLE bare (id int PRIMARY KEY, state text NOT NULL)")
        server.psql("recap", "CREATE INDEX ON bare (id) WHERE state = 'available'")
        self.tag = 0

    def fill(self, count, meeting="n", priority=2):
        self.tag += 1
        for statement in FILL.format(tag=self.tag, count=count, meeting=meeting, priority=priority).split(";\n"):
            if statement.strip():
                self.server.psql("recap", statement)

    def clear(self):
        self.server.psql("recap", "TRUNCATE recap.jobs, recap.jobs_done, recap.job_keys")

    def work(self, workers):
        """Jobs a second and the times of the claims."""
        self.server.psql("recap", "CHECKPOINT")
        began = time.monotonic()
        running = [subprocess.Popen([self.program, "work", self.url], stdout=subprocess.PIPE, text=True) for _ in range(workers)]
        reports = [json.loads(process.communicate()[0]) for process in running]
        wall = time.monotonic() - began
        return sum(report["jobs"] for report in reports) / wall, [time for report in reports for time in report["claims"]]

    def bare(self, workers, jobs, script):
        self.server.psql("recap", "TRUNCATE bare")
        self.server.psql("recap", f"INSERT INTO bare SELECT n, 'available' FROM generate_series(1, {jobs + workers}) AS n")
        self.server.psql("recap", "ANALYZE bare")
        self.server.psql("recap", "CHECKPOINT")
        began = time.monotonic()
        subprocess.run(
            [self.server.bin / "pgbench", "-n", "-M", "prepared", "-c", str(workers), "-j", str(min(workers, 2)), "-t",
             str(jobs // workers), "-f", script, "-h", "127.0.0.1", "-p", str(self.server.port), "-U", "recap", "recap"],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        return jobs / (time.monotonic() - began)

    def claims(self, count):
        reply = subprocess.run([self.program, "claim", self.url, str(count)], check=True, capture_output=True, text=True)
        return json.loads(reply.stdout)["claims"]


class Snapshot:
    """A transaction that reads and is left open: until it ends, the server keeps every row that was deleted since."""

    def __init__(self, server):
        self.psql = subprocess.Popen(
            [server.bin / "psql", "-q", "-X", "-h", "127.0.0.1", "-p", str(server.port), "-U", "recap", "-d", "recap"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.psql.stdin.write("BEGIN ISOLATION LEVEL REPEATABLE READ;\nSELECT 'open' FROM recap.meta;\n")
        self.psql.stdin.flush()
        while "open" not in self.psql.stdout.readline():
            pass

    def end(self):
        self.psql.communicate("COMMIT;\n")


def held(bench, seconds, rate):
    """Claims before, while and after a transaction is left open, with jobs at a steady rate in windows of 20 seconds."""
    window = 20

    def turn(when):
        began = time.monotonic()
        bench.fill(rate * window)
        done, claims = bench.work(4)
        dead = bench.server.psql("recap", "SELECT sum(n_dead_tup) FROM pg_stat_user_tables WHERE relname IN ('jobs', 'meetings')")[0]
        print(f"| {when} | {done:.0f} | {percentile(claims, 0.5) * 1000:.2f} | {percentile(claims, 0.99) * 1000:.2f} | {dead} |",
              flush=True)
        time.sleep(max(0, window - (time.monotonic() - began)))

    print("| | jobs a second | claim p50, ms | p99, ms | dead rows |\n|---|---|---|---|---|")
    for number in range(3):
        turn("before")
    snapshot, began = Snapshot(bench.server), time.monotonic()
    while time.monotonic() - began < seconds:
        turn(f"open for {time.monotonic() - began:.0f} s")
    snapshot.end()
    began = time.monotonic()
    for number in range(6):
        turn(f"ended {time.monotonic() - began:.0f} s ago")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("--turns", type=int, default=3)
    parser.add_argument("--jobs", type=int, default=3000, help="jobs of a turn")
    parser.add_argument("--many", type=int, default=1_000_000, help="available jobs among which is claimed")
    parser.add_argument("--snapshot", type=int, default=0, metavar="SECONDS", help="leave a transaction open for so long")
    parser.add_argument("--rate", type=int, default=70, help="jobs a second meanwhile; 70 is a million meetings a day at the full hour")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="recap-bench-") as name:
        folder = pathlib.Path(name).resolve()
        script = folder / "bare.sql"
        script.write_text(BARE)
        server = Postgres(folder)
        try:
            bench = Bench(options.program.resolve(), server)
            if options.snapshot:
                return held(bench, options.snapshot, options.rate)
            peer = Peer(server) if Peer.PYTHON.exists() else None
            print("| workers | recap, jobs/s | bare loop, jobs/s | ratio | procrastinate, jobs/s | recap to it |\n|---|---|---|---|---|---|")
            rates = {}
            for workers in (1, 4, 8):
                turns = []
                for _ in range(options.turns):
                    bench.clear()
                    bench.fill(options.jobs)
                    mine = bench.work(workers)[0]
                    turns.append((mine, bench.bare(workers, options.jobs, script),
                                  peer.work(workers, options.jobs) if peer else None))
                rates[workers] = statistics.median(mine for mine, _, _ in turns)
                line = (f"| {workers} | {rates[workers]:.0f} | {statistics.median(bare for _, bare, _ in turns):.0f} "
                        f"| {statistics.median(mine / bare for mine, bare, _ in turns):.2f} |")
                if peer:
                    line += (f" {statistics.median(other for _, _, other in turns):.0f} "
                             f"| {statistics.median(mine / other for mine, _, other in turns):.1f} |")
                print(line, flush=True)
            print(f"8 workers do {rates[8] / rates[1]:.2f} times the work of 1")
            # The same work again, to count what a job costs the server.
            bench.clear()
            bench.fill(options.jobs)
            before = server.psql("recap", "SELECT xact_commit, pg_current_wal_lsn() - '0/0' FROM pg_stat_database WHERE datname = 'recap'")[0].split("|")
            bench.work(4)
            time.sleep(1)
            after = server.psql("recap", "SELECT xact_commit, pg_current_wal_lsn() - '0/0' FROM pg_stat_database WHERE datname = 'recap'")[0].split("|")
            print(f"a job costs {(int(after[0]) - int(before[0])) / options.jobs:.1f} commits, reading ones included, and "
                  f"{(float(after[1]) - float(before[1])) / options.jobs / 1000:.1f} kB of WAL")
            latencies = {}
            for count in (1000, options.many):
                bench.clear()
                bench.fill(count)
                claims = bench.claims(500)
                latencies[count] = percentile(claims, 0.99)
                print(f"claim among {count} available jobs: p50 {percentile(claims, 0.5) * 1000:.2f} ms, "
                      f"p99 {latencies[count] * 1000:.2f} ms", flush=True)
            print(f"p99 among {options.many} is {latencies[options.many] / latencies[1000]:.2f} times that among 1000")
            bench.clear()
            bench.fill(10_000, meeting="0", priority=1)
            bench.fill(1000)
            # One of the ten thousand runs; its meeting is busy, and all others are behind the rest of them.
            server.psql("recap", "UPDATE recap.meetings SET running_job = 1 WHERE meeting_id = 'mtg-%d-0'" % (bench.tag - 1))
            claims = bench.claims(200)
            print(f"claim behind 10,000 jobs of one busy meeting: p50 {percentile(claims, 0.5) * 1000:.2f} ms, "
                  f"p99 {percentile(claims, 0.99) * 1000:.2f} ms")
        finally:
            server.stop()


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Measures the queue: jobs a second with 1, 2 and 4 worker processes, claim latency, and peers beside it.

Every peer does for each job what its own design does, on the same disk, in the same run, with fsync on:

- recap: the real queue and worker, work that does nothing, an event in the outbox for each job
- a bare loop: the two commits that a job needs (claim, complete) on a table of two columns, WAL, synchronous=FULL
- litequeue: pop and done, synchronous=FULL
- huey: SqliteHuey with fsync=True, dequeue and put the result

litequeue and huey come from PyPI (pip install litequeue huey); without them their lines are left out.
"""

import argparse
import json
import multiprocessing
import os
import pathlib
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time


def percentile(values, share):
    values = sorted(values)
    return values[min(len(values) - 1, int(len(values) * share))]


def side_by_side(workers, work, *arguments):
    """Runs `work` in `workers` processes at once; the wall time of all of them."""
    os.sync()
    begun = time.monotonic()
    processes = [multiprocessing.Process(target=work, args=arguments) for _ in range(workers)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
        if process.exitcode != 0:
            sys.exit(f"queue: a process of {work.__name__} ended with {process.exitcode}")
    return time.monotonic() - begun


# recap

def recap_fill(program, home, jobs):
    subprocess.run([program, "fill", home, str(jobs)], check=True)


def recap(program, home, workers):
    # What filling the queue left to be written is not the workers' to wait for; so it is with the peers.
    os.sync()
    begun = time.monotonic()
    running = [subprocess.Popen([program, "work", home], stdout=subprocess.PIPE, text=True) for _ in range(workers)]
    reports = [json.loads(process.communicate()[0]) for process in running]
    wall = time.monotonic() - begun
    claims = [seconds for report in reports for seconds in report["claims"]]
    return sum(report["jobs"] for report in reports) / wall, claims


# the bare loop

def bare_connection(path):
    connection = sqlite3.connect(path, isolation_level=None, timeout=120)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    return connection


def bare_fill(path, jobs):
    connection = bare_connection(path)
    connection.execute("CREATE TABLE jobs (id INTEGER PRIMARY KEY, state TEXT NOT NULL)")
    connection.execute("CREATE INDEX waiting ON jobs (id) WHERE state = 'available'")
    connection.execute("BEGIN")
    connection.executemany("INSERT INTO jobs VALUES (?, 'available')", ((n,) for n in range(jobs)))
    connection.execute("COMMIT")
    connection.close()


def bare_work(path):
    connection = bare_connection(path)
    while True:
        connection.execute("BEGIN IMMEDIATE")
        row = connection.execute(
            "UPDATE jobs SET state = 'running' WHERE id = "
            "(SELECT id FROM jobs WHERE state = 'available' ORDER BY id LIMIT 1) RETURNING id").fetchone()
        connection.execute("COMMIT")
        if row is None:
            return
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE jobs SET state = 'completed' WHERE id = ?", row)
        connection.execute("COMMIT")


# litequeue

def lite_queue(path):
    import litequeue
    queue = litequeue.LiteQueue(path)
    queue.conn.execute("PRAGMA synchronous = FULL")
    queue.conn.execute("PRAGMA busy_timeout = 120000")
    return queue


def lite_fill(path, jobs):
    queue = lite_queue(path)
    with queue.transaction(mode="IMMEDIATE") if hasattr(queue, "transaction") else queue.conn:
        for number in range(jobs):
            queue.conn.execute(
                f"INSERT INTO {queue.table} (data, message_id, status, in_time) VALUES (?, ?, 0, ?)",
                (f"mtg-{number}", f"{number:032x}", time.time_ns()))


def lite_work(path):
    queue = lite_queue(path)
    while True:
        try:
            message = queue.pop()
        except sqlite3.OperationalError:
            continue
        if message is None:
            return
        while True:
            try:
                queue.done(message.message_id)
                break
            except sqlite3.OperationalError:
                continue


# huey

def huey_queue(path):
    from huey import SqliteHuey
    return SqliteHuey("bench", filename=path, fsync=True, timeout=120)


def huey_fill(path, jobs):
    storage = huey_queue(path).storage
    for number in range(jobs):
        storage.enqueue(f"mtg-{number}".encode())


def huey_work(path):
    storage = huey_queue(path).storage
    while True:
        data = storage.dequeue()
        if data is None:
            return
        storage.put_data(data, b"done")


def peer(folder, name, fill, work, jobs, workers):
    path = str(folder / f"{name}-{workers}.db")
    fill(path, jobs)
    return jobs / side_by_side(workers, work, path)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", help="the built QueueBench")
    parser.add_argument("--jobs", type=int, default=100_000, help="(default: %(default)s)")
    parser.add_argument("--peer-jobs", type=int, default=20_000, help="jobs of litequeue and huey (default: %(default)s)")
    parser.add_argument("--rows", type=int, default=1_000_000, help="rows of the large queue (default: %(default)s)")
    parser.add_argument("--turns", type=int, default=3, help="of recap and the bare loop, of which the median counts")
    parser.add_argument("--workers", type=int, nargs="+", default=[1, 2, 4], help="(default: 1 2 4)")
    parser.add_argument("--folder", default=None, help="where to work: the disk that is measured")
    options = parser.parse_args()
    program = os.path.abspath(options.program)
    with tempfile.TemporaryDirectory(prefix="recap-queue-", dir=options.folder) as name:
        folder = pathlib.Path(name)
        print(f"{options.jobs} jobs, synchronous=FULL")
        print("workers   recap jobs/s   claim p50   claim p99    bare loop   litequeue        huey")
        for workers in options.workers:
            rates, claims, bare = [], [], []
            # Turn by turn: a disk is not as fast in every minute.
            for turn in range(options.turns):
                home = folder / f"home-{workers}-{turn}"
                recap_fill(program, home, options.jobs)
                rate, seconds = recap(program, home, workers)
                rates.append(rate)
                claims += seconds
                size = sum(path.stat().st_size for path in home.glob("recap.db*"))
                shutil.rmtree(home)
                bare.append(peer(folder, f"bare-{turn}", bare_fill, bare_work, options.jobs, workers))
            rate = statistics.median(rates)
            others = [statistics.median(bare)]
            for other, fill, work in (("litequeue", lite_fill, lite_work), ("huey", huey_fill, huey_work)):
                try:
                    __import__(other)
                    others.append(peer(folder, other, fill, work, options.peer_jobs, workers))
                except ImportError:
                    others.append(None)
            columns = "".join(f"{'-' if rate is None else f'{rate:.0f}':>12}" for rate in others)
            print(
                f"{workers:>7}{rate:>15.0f}{percentile(claims, 0.5) * 1000:>9.2f} ms"
                f"{percentile(claims, 0.99) * 1000:>9.2f} ms {columns}   {size / 1e6:.0f} MB"
                f"   {100 * rate / others[0]:.0f} % of the bare loop", flush=True)
        for rows in (1000, options.rows):
            home = folder / f"rows-{rows}"
            recap_fill(program, home, rows)
            output = subprocess.run([program, "claim", home, "1000"], check=True, capture_output=True, text=True)
            claims = json.loads(output.stdout)["claims"]
            print(
                f"a claim among {rows:>8} rows: p50 {percentile(claims, 0.5) * 1000:.2f} ms, "
                f"p99 {percentile(claims, 0.99) * 1000:.2f} ms")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Moves the store of a home to PostgreSQL and S3 (`recap store migrate`), kills the move again and again, and compares.

One meeting is recapped. Its rows and files are copied under other ids until there are RECORDS of them, and the links of
the chain are computed for the copies. Then

- `recap verify` of the home, the dry run, and the move, killed with SIGKILL at random moments KILLS times;
- `recap verify` of the new store; its records, events, deliveries and last link are those of the home;
- the home is still read, and every command that would write to it is refused (78) and names the new store;
- the new store takes a new meeting, whose numbers go on where the home's ended; `recap store sweep` finds nothing.

Prints the time of the move and of both checks. Needs PostgreSQL and OpenStack Swift (apt-get install postgresql
python3-swift) and ffmpeg.

usage: move_drill.py PROGRAM [--records 1000] [--kills 0] [--folder-objects] [--quick] [--seed 1]
"""

import argparse
import hashlib
import importlib.machinery
import importlib.util
import json
import os
import pathlib
import random
import re
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import uuid

from cluster_drill import BUCKET, KEYS, ObjectServer, Postgres

SETTINGS = ("transcription.engine=sidecar", "reel.encoding.maximum_width=96", "reel.encoding.maximum_height=54")
FIRST = "move-00000"


def drill_inputs(folder):
    path = str(pathlib.Path(__file__).with_name("drill"))
    loader = importlib.machinery.SourceFileLoader("drill", path)
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader("drill", loader))
    loader.exec_module(module)
    return module.Inputs(folder)


def digest(content):
    return "sha256:" + hashlib.sha256(content if isinstance(content, bytes) else content.encode()).hexdigest()


class Copies:
    """Copies of the first meeting in a home, under other names."""

    def __init__(self, home):
        self.home = home
        self.database = sqlite3.connect(home / "recap.db", isolation_level=None)
        self.database.row_factory = sqlite3.Row

    def rows(self, table):
        return [dict(row) for row in self.database.execute(f"SELECT * FROM {table}")]

    def insert(self, table, row):
        names = ", ".join(row)
        self.database.execute(f"INSERT INTO {table} ({names}) VALUES ({', '.join('?' * len(row))})", list(row.values()))

    def make(self, count):
        record, artefacts = self.rows("recaps")[0], self.rows("artefacts")
        job, manifest, event = self.rows("jobs")[0], self.rows("manifests")[0], self.rows("outbox")[0]
        deliveries, stages = self.rows("deliveries"), self.rows("stages")
        self.transcript = (self.home / "artefacts" / FIRST / "1" / "transcript.json").read_bytes()
        link = record["link"]
        self.database.execute("BEGIN IMMEDIATE")
        for number in range(1, count):
            name, sequence = f"move-{number:05}", number + 1

            def named(text):
                return text.replace(FIRST.encode(), name.encode()) if isinstance(text, bytes) else text.replace(FIRST, name)

            transcript = named(self.transcript)
            changed = (digest(self.transcript), digest(transcript))
            content, salt = named(record["content"]).replace(*(part.encode() for part in changed)), os.urandom(32)
            commitment = digest(salt + content)
            previous, link = link, digest(f"{link}\n{sequence}\n{name}\n1\n{commitment}")
            self.insert("recaps", {
                **record, "sequence": sequence, "meeting_id": name, "digest": digest(content), "content": content,
                "salt": salt, "previous_link": previous, "link": link,
                "seal": digest(f"recap seal v1\n{link}\n{record['created_at']}")})
            for artefact in artefacts:
                self.insert("artefacts", {**artefact, "recap": sequence, "digest": artefact["digest"].replace(*changed)})
            payload = {**json.loads(named(event["payload"])), "id": str(uuid.UUID(bytes=salt[:16]))}
            self.insert("outbox", {
                **event, "sequence": sequence, "event_id": payload["id"], "subject": name,
                "payload": json.dumps(payload, sort_keys=True, separators=(",", ":"), ensure_ascii=False)})
            for delivery in deliveries:
                self.insert("deliveries", {**delivery, "event": sequence, "subject": name})
            body = named(manifest["content"])
            self.insert("manifests", {
                **manifest, "id": sequence, "meeting_id": name, "content": body, "digest": digest(body)})
            self.insert("jobs", {
                **job, "id": sequence, "meeting_id": name, "manifest": sequence, "unique_key": named(job["unique_key"])})
            for stage in stages:
                self.insert("stages", {**stage, "meeting_id": name})
            self.link_files(name, {"recap.json": content, "transcript.json": transcript})
        self.database.execute("UPDATE sinks SET enrolled = ?", [count])
        self.database.execute("COMMIT")
        self.database.close()

    def link_files(self, name, own):
        """Hard links, but for the files that name the meeting."""
        for kind in ("artefacts", "journal"):
            for folder, _, files in os.walk(self.home / kind / FIRST):
                target = self.home / kind / name / pathlib.Path(folder).relative_to(self.home / kind / FIRST)
                target.mkdir(mode=0o700, parents=True)
                for file in files:
                    if kind == "artefacts" and file in own:
                        (target / file).write_bytes(own[file])
                        (target / file).chmod(0o600)
                    else:
                        os.link(pathlib.Path(folder) / file, target / file)


class MoveDrill:
    def __init__(self, program, folder, folder_objects, seed):
        self.program, self.folder, self.home = program, folder, folder / "home"
        self.random = random.Random(seed)
        self.postgres = Postgres(folder)
        self.objects = None if folder_objects else ObjectServer(folder)
        self.store = f"postgresql://recap@127.0.0.1:{self.postgres.port}/recap"
        self.artefacts = (
            f"file://{folder}/objects" if folder_objects
            else f"s3://{BUCKET}/moved?endpoint=http://127.0.0.1:{self.objects.port}")

    def command(self, *arguments, shared=False, home=None):
        settings = [*SETTINGS, *([f"store={self.store}", f"artefacts={self.artefacts}"] if shared else [])]
        return [self.program, *arguments, "--home", home or (self.folder / "desk" if shared else self.home),
                *(part for setting in settings for part in ("--set", setting))]

    def recap(self, *arguments, code=0, **options):
        reply = subprocess.run(
            self.command(*arguments, **options), env={**os.environ, **KEYS}, capture_output=True, text=True)
        if reply.returncode != code:
            sys.exit(f"move: recap {' '.join(map(str, arguments))} ended with {reply.returncode}:\n{reply.stdout}{reply.stderr}")
        return reply

    def timed(self, what, *arguments, **options):
        began = time.monotonic()
        reply = self.recap(*arguments, **options)
        print(f"{what}: {time.monotonic() - began:.1f} s", flush=True)
        return reply

    def places(self):
        return ("--to", self.store, "--artefacts", self.artefacts)

    def state(self, **options):
        """What both stores must tell alike: records, events, and what became of them."""
        return [self.recap(*command, "--json", **options).stdout
                for command in (("list",), ("events",), ("events", "--deliveries"))]

    def run(self, records, kills, quick):
        inputs = drill_inputs(self.folder)
        self.recap("run", inputs.meeting(FIRST), "--quiet")
        Copies(self.home).make(records)
        before = self.state()
        if not quick:
            self.timed(f"verify of {records} records in the home", "verify", "--quiet")
            self.timed("dry run", "store", "migrate", *self.places(), "--check")
        killed, longest = 0, 2.0
        while killed < kills:
            process = subprocess.Popen(
                self.command("store", "migrate", *self.places(), "--quiet"), env={**os.environ, **KEYS},
                stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
            try:
                output, _ = process.communicate(timeout=self.random.uniform(0, longest))
                if process.returncode != 0:
                    sys.exit(f"move: the move ended with {process.returncode}: {output}")
                break
            except subprocess.TimeoutExpired:
                process.send_signal(signal.SIGKILL)
                process.communicate()
                killed, longest = killed + 1, longest * 1.3
        reply = json.loads(self.timed(
            f"move{f' after {killed} kills' if killed else ''}", "store", "migrate", *self.places(), "--json").stdout)
        if not quick:
            self.timed("verify of the new store", "verify", "--quiet", shared=True)
        self.compare(before, reply, records)
        self.refused(inputs)
        self.go_on(inputs, records)
        print(f"{records} records moved, the last link is {reply['link']}; killed {killed} times", flush=True)

    def compare(self, before, reply, records):
        for store in (self.state(), self.state(shared=True)):
            for mine, theirs in zip(before, store):
                # Where the files are is told as it is now.
                if re.sub(r'"(directory|place)":"[^"]*"', "", mine) != re.sub(r'"(directory|place)":"[^"]*"', "", theirs):
                    sys.exit(f"move: the stores differ:\n{mine[:500]}\n{theirs[:500]}")
        link = self.postgres.psql("recap", "SELECT sequence || ' ' || link FROM recap.chain ORDER BY sequence DESC LIMIT 1")
        if link != [f"{records} {reply['link']}"]:
            sys.exit(f"move: the chain ends with {link}, not with {reply['link']}")

    def refused(self, inputs):
        """Whatever writes to the home's store names the new one."""
        for arguments in (("enqueue", inputs.meeting("move-late")), ("run", inputs.meeting("move-late")), ("purge",),
                          ("work", "--drain"), ("erase", FIRST, "--reason", "asked", "--yes"), ("deliver", "--retry"),
                          ("cancel", "1"), ("reprocess", FIRST), ("prune",)):
            said = self.recap(*arguments, code=78).stderr
            if "has moved to " + self.store not in said:
                sys.exit(f"move: recap {arguments[0]} does not name the new store: {said}")
        self.recap("show", FIRST)
        self.recap("verify", FIRST, "--quiet")

    def go_on(self, inputs, records):
        self.recap("run", inputs.meeting("move-next"), "--quiet", shared=True)
        events = [json.loads(line) for line in self.recap("events", shared=True).stdout.splitlines()]
        if [int(event["sequence"]) for event in events] != list(range(1, records + 2)):
            sys.exit("move: the events of the new store are not dense")
        self.recap("verify", "move-next", "--quiet", shared=True)
        # Whatever a killed move has sent, the next one has sent again under the same keys.
        found = self.recap("store", "sweep", "--json", shared=True).stdout
        if found:
            sys.exit(f"move: objects and rows differ: {found}")

    def stop(self):
        self.postgres.stop()
        if self.objects:
            self.objects.stop()


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("--records", type=int, default=1000)
    parser.add_argument("--kills", type=int, default=0)
    parser.add_argument("--folder-objects", action="store_true", help="objects in a folder instead of S3")
    parser.add_argument("--quick", action="store_true", help="leave the checks to the move, which makes both")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="recap-move-") as name:
        drill = MoveDrill(options.program.resolve(), pathlib.Path(name).resolve(), options.folder_objects, options.seed)
        try:
            drill.run(options.records, options.kills, options.quick)
        finally:
            drill.stop()


if __name__ == "__main__":
    main()

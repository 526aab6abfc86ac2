"""An older copy of the database takes the place of the newest, and the machines go on.

`Scripts/drill --part restore` runs it; `make drill-restore` is its long form.
"""

import json
import random
import shutil
import signal
import subprocess

from cluster_drill import Cluster, wait

REFUSED = 78
ERASED = 65


class RestoreDrill:
    """Recaps, a copy while machines work, more recaps, new revisions and an erasure, the copy again, and more recaps."""

    SETTINGS = ("transcription.engine=sidecar", "reel.encoding.maximum_width=96", "reel.encoding.maximum_height=54",
                "queue.poll_interval=0.2", "queue.retry.maximum_losses=25", "queue.retry.maximum_attempts=25")

    def __init__(self, program, folder, inputs, check, seed):
        self.inputs, self.check, self.folder, self.program = inputs, check, folder, program
        self.random = random.Random(seed)
        key = folder / "checkpoint.key"
        subprocess.run([program, "store", "key", "--new", key, "--quiet"], check=True, stdout=subprocess.DEVNULL)
        self.cluster = Cluster(program, folder, *self.SETTINGS, f"checkpoints.key={key}")
        self.tally = {}
        self.events, self.records = {}, {}

    # The copy

    def back_up(self, kind):
        postgres = self.cluster.postgres
        copy = postgres.folder / "copy"
        place = ["-h", "127.0.0.1", "-p", str(postgres.port), "-U", "recap"]
        if kind == "pg_dump":
            postgres.call("pg_dump", *place, "-d", "recap", "-F", "c", "-f", copy)
        else:
            postgres.call("pg_basebackup", *place, "-D", copy, "-X", "stream", "-c", "fast")

    def restore(self, kind):
        postgres = self.cluster.postgres
        copy = postgres.folder / "copy"
        place = ["-h", "127.0.0.1", "-p", str(postgres.port), "-U", "recap"]
        if kind == "pg_dump":
            postgres.psql("postgres", "DROP DATABASE recap WITH (FORCE)")
            postgres.psql("postgres", "CREATE DATABASE recap")
            postgres.call("pg_restore", *place, "-d", "recap", copy)
            copy.unlink()
        else:
            postgres.kill()
            shutil.rmtree(postgres.folder / "data")
            copy.rename(postgres.folder / "data")
            postgres.start()

    # What was ever told

    def remember(self):
        """Notes every event and record, and that none of their numbers had another content before."""
        for event in self.cluster.lines("events"):
            sequence = int(event["sequence"])
            told = {"id": event["id"], "type": event["type"], "subject": event["subject"], "data": event["data"]}
            known = self.events.setdefault(sequence, told)
            self.check(known == told, f"event {sequence} was {known}, and is {told}")
            same = self.events.setdefault(told["id"], {**told, "id": told["id"]})
            self.check(same == told, f"the id {told['id']} was {same}, and is {told}")
        for recap in self.cluster.lines("list"):
            key = (recap["meeting_id"], recap["revision"])
            known = self.records.setdefault(key, recap["digest"])
            self.check(known == recap["digest"], f"{key} was {known}, and is {recap['digest']}")

    def hand_in(self, names, title=None):
        for name in names:
            manifest = self.inputs.meeting(name)
            if title:
                changed = {**json.loads(manifest.read_text()), "title": title}
                manifest.write_text(json.dumps(changed))
            self.cluster.recap("enqueue", manifest, "--quiet")

    def work(self, machines=2):
        for _ in range(machines - len(self.cluster.machines)):
            self.cluster.add()
        wait(lambda: self.cluster.left() == 0, 300, "the jobs did not end")

    def refused(self, code, *arguments):
        reply = subprocess.run(
            self.cluster.command(*arguments), env=self.cluster.environment, capture_output=True, text=True)
        self.check(reply.returncode == code, f"recap {arguments[0]} ended with {reply.returncode}, not {code}: {reply.stderr}")
        return reply.stderr

    # The drill

    def run(self, rounds):
        """A round for each copy; the kinds of copies alternate."""
        lost = 0
        try:
            for number in range(rounds):
                lost += self.round(number, ["pg_basebackup", "pg_dump"][number % 2])
            found = self.cluster.lines("store", "sweep", "--check")
            self.check(not found, f"objects and rows differ: {found}")
        finally:
            self.cluster.stop()
        return lost

    def round(self, number, kind):
        cluster, check = self.cluster, self.check
        first = [f"r{number}-{index}" for index in range(4)]
        later = [f"r{number}-late-{index}" for index in range(3)]
        self.hand_in(first[:2])
        self.work()
        # The copy is made while machines work.
        self.hand_in(first[2:])
        self.back_up(kind)
        self.work()
        self.hand_in(later)
        self.hand_in(first[:1], title="Again")
        self.work()
        erased = first[1]
        cluster.recap("erase", erased, "--reason", "asked", "--yes", "--quiet")
        cluster.recap("store", "checkpoint", "--quiet")
        self.remember()
        before = max(sequence for sequence in self.events if isinstance(sequence, int))
        # The database is gone, with machines at work on what came last.
        self.hand_in([f"r{number}-gone"])
        for machine in list(cluster.machines):
            machine.vanish()
            cluster.machines.remove(machine)
        self.restore(kind)
        self.count(f"copies by {kind}")
        self.stay_out(later[0])
        lost = self.put_in_order(before)
        self.go_on(number, first, later, erased, before)
        return lost

    def stay_out(self, meeting):
        """Commands that would work on the older copy refuse it; those that read it say so, and give no number."""
        # As a process leaves them that ends between its commit and the numbering.
        self.cluster.postgres.psql(
            "recap", "INSERT INTO recap.outbox (event_id, type, subject, payload, created_at) "
                     "SELECT 'late', type, subject, payload, created_at FROM recap.outbox LIMIT 1")
        numbers = ("SELECT last_event, (SELECT count(*) FROM recap.outbox WHERE sequence IS NULL), "
                   "(SELECT count(*) FROM recap.chain_pending) FROM recap.numbering")
        before = self.cluster.postgres.psql("recap", numbers)
        for arguments in (("work", "--drain"), ("run", self.inputs.meeting(meeting)), ("purge",), ("deliver", "--retry"),
                          ("reprocess", meeting), ("store", "sweep"), ("erase", meeting, "--reason", "asked", "--yes")):
            said = self.refused(REFUSED, *arguments)
            self.check("recap store restored" in said, f"recap {arguments[0]} does not say what to do: {said}")
        said = self.refused(1, "verify")
        reply = subprocess.run(
            self.cluster.command("verify"), env=self.cluster.environment, capture_output=True, text=True).stdout
        self.check("rolled back or rewritten after" in reply, f"verify does not say it: {reply}{said}")
        self.check("it is older than its checkpoints" in reply, f"verify does not say why workers are refused: {reply}")
        reply = subprocess.run(
            self.cluster.command("events"), env=self.cluster.environment, capture_output=True, text=True)
        self.check(reply.returncode == 0 and "it is older than its checkpoints" in reply.stderr,
                   f"events does not warn: {reply.stderr}")
        after = self.cluster.postgres.psql("recap", numbers)
        self.check(before == after, f"numbers were given in an older copy: {before}, then {after}")
        self.cluster.postgres.psql("recap", "SET session_replication_role = replica; DELETE FROM recap.outbox WHERE event_id = 'late'")

    def put_in_order(self, before):
        cluster, check = self.cluster, self.check
        wait(lambda: cluster.postgres.psql(
            "recap", "SELECT count(*) FROM recap.daemons WHERE seen_at > now() - interval '1 minute'") == ["0"],
            90, "the daemons of before the copy are not forgotten")
        looked = cluster.lines("store", "restored", "--check")[0]
        check(looked["lost_records"] > 0 and not looked["done"], f"nothing is lost: {looked}")
        self.refused(REFUSED, "purge")
        # Cut off at a random moment, and run again.
        process = subprocess.Popen(
            cluster.command("store", "restored", "--quiet"), env=cluster.environment, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL)
        try:
            process.wait(self.random.uniform(0.05, 1.5))
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            process.wait()
            self.count("cut-off restores")
        done = cluster.lines("store", "restored")[0]
        check(done["done"], f"it is not done: {done}")
        check(cluster.lines("store", "restored")[0]["was_done"], "a second run does something")
        last = int(cluster.postgres.psql("recap", "SELECT last_event FROM recap.numbering")[0])
        check(last > before, f"events go on after {last}, and {before} was given")
        return len(looked["lost_revisions"])

    def go_on(self, number, first, later, erased, before):
        cluster, check = self.cluster, self.check
        self.refused(ERASED, "enqueue", self.inputs.meeting(erased))
        self.hand_in([*later, f"r{number}-gone", f"r{number}-new"])
        self.hand_in(first[:1], title="Again")
        self.work()
        self.remember()
        listed = {recap["meeting_id"]: recap["revision"] for recap in cluster.lines("list")}
        check(erased not in listed, f"{erased} has come back")
        for name in later:
            check(listed.get(name, 0) >= 2, f"{name} has revision {listed.get(name)}: its first was given before")
        check(listed[first[0]] >= 3, f"{first[0]} has revision {listed[first[0]]}, and two were given before")
        left = cluster.postgres.psql("recap", f"SELECT count(*) FROM recap.objects WHERE meeting_id = '{erased}'")
        check(left == ["0"], f"{left} objects of an erased meeting are left")
        cluster.recap("store", "checkpoint", "--quiet")
        cluster.recap("verify", "--quiet")
        cluster.recap("doctor")
        self.count("meetings handed in again", len(later) + 2)

    def count(self, what, number=1):
        self.tally[what] = self.tally.get(what, 0) + number

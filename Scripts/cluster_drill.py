"""Machines that share a store: servers on loopback, workers in namespaces of their own, and what happens to them.

`python3 Scripts/cluster_drill.py demo` is `make demo-cluster`; `Scripts/drill --part cluster` runs the drill.
"""

import argparse
import contextlib
import datetime
import hashlib
import hmac
import json
import os
import pathlib
import random
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request

REPOSITORY = pathlib.Path(__file__).resolve().parent.parent
SWIFT = REPOSITORY / "Tests" / "Resources" / "swift-server.py"
BUCKET = "recap"
KEYS = {"AWS_ACCESS_KEY_ID": "test:tester", "AWS_SECRET_ACCESS_KEY": "testing"}
LEASE = 5  # seconds: what a vanished machine held is free after it


class Missing(Exception):
    """What has to be installed."""


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def wait(holds, seconds, what):
    deadline = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > deadline:
            raise TimeoutError(f"{what} within {seconds} s")
        time.sleep(0.1)


class Postgres:
    """A PostgreSQL server with durable commits, in a folder of its own."""

    def __init__(self, folder):
        versions = sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin/postgres"))
        if not versions:
            raise Missing("PostgreSQL: apt-get install postgresql")
        self.bin = versions[-1].parent
        self.folder = folder / "postgres"
        self.port = free_port()
        self.folder.mkdir()
        # The server refuses to run as root.
        self.user = ["setpriv", "--reuid", "postgres", "--regid", "postgres", "--clear-groups"] if os.getuid() == 0 else []
        if self.user:
            shutil.chown(self.folder, "postgres", "postgres")
            for parent in [folder, *folder.parents]:
                if not os.stat(parent).st_mode & 0o001:
                    os.chmod(parent, os.stat(parent).st_mode | 0o011)
        self.call("initdb", "-D", self.folder / "data", "-U", "recap", "-A", "trust", "-E", "UTF8", "--locale", "C.UTF-8")
        with open(self.folder / "data" / "postgresql.conf", "a") as file:
            file.write(f"port = {self.port}\nlisten_addresses = '127.0.0.1'\nunix_socket_directories = ''\n")
        self.server = None
        self.start()
        self.psql("postgres", "CREATE DATABASE recap")

    def call(self, program, *arguments):
        subprocess.run([*self.user, self.bin / program, *arguments], check=True, stdout=subprocess.DEVNULL)

    def start(self):
        self.log = open(self.folder.parent / "postgres.log", "a")
        self.server = subprocess.Popen(
            [*self.user, self.bin / "postgres", "-D", self.folder / "data"], stdout=self.log, stderr=self.log,
            start_new_session=True)
        ready = [self.bin / "pg_isready", "-q", "-h", "127.0.0.1", "-p", str(self.port)]
        wait(lambda: subprocess.run(ready).returncode == 0, 60, "PostgreSQL did not start")

    def kill(self):
        """Ends every process of the server at once, as a power failure does."""
        children = subprocess.run(
            ["ps", "-o", "pid=", "--ppid", str(self.server.pid)], capture_output=True, text=True).stdout.split()
        self.server.send_signal(signal.SIGKILL)
        for child in children:
            with contextlib.suppress(ProcessLookupError):
                os.kill(int(child), signal.SIGKILL)
        self.server.wait()
        with contextlib.suppress(FileNotFoundError):
            (self.folder / "data" / "postmaster.pid").unlink()

    def psql(self, database, sql):
        reply = subprocess.run(
            [self.bin / "psql", "-q", "-X", "-A", "-t", "-h", "127.0.0.1", "-p", str(self.port), "-U", "recap", "-d",
             database, "-c", sql], check=True, capture_output=True, text=True)
        return reply.stdout.splitlines()

    def dump(self, database):
        """Everything that a database holds, as text."""
        return subprocess.run(
            [self.bin / "pg_dump", "-h", "127.0.0.1", "-p", str(self.port), "-U", "recap", "-d", database],
            check=True, capture_output=True, text=True).stdout

    def stop(self):
        if self.server and self.server.poll() is None:
            self.server.send_signal(signal.SIGQUIT)
            self.server.wait()


class ObjectServer:
    """OpenStack Swift with its S3 interface."""

    def __init__(self, folder):
        if not subprocess.run(["/usr/bin/python3", "-c", "import swift"], capture_output=True).returncode == 0:
            raise Missing("OpenStack Swift: apt-get install python3-swift")
        self.folder = folder / "swift"
        self.folder.mkdir()
        self.port = free_port()
        self.start()
        self.put(f"/{BUCKET}")

    def put(self, path, body=b""):
        with urllib.request.urlopen(self.signed("PUT", path, body)):
            pass

    def signed(self, method, path, body=b""):
        """A request, signed as Amazon's reference says (Signature Version 4)."""
        now = datetime.datetime.now(datetime.timezone.utc)
        day, stamp, digest = now.strftime("%Y%m%d"), now.strftime("%Y%m%dT%H%M%SZ"), hashlib.sha256(body).hexdigest()
        headers = {"host": f"127.0.0.1:{self.port}", "x-amz-content-sha256": digest, "x-amz-date": stamp}
        names, scope = ";".join(headers), f"{day}/us-east-1/s3/aws4_request"
        canonical = "\n".join([method, path, "", *(f"{name}:{value}" for name, value in headers.items()), "", names, digest])
        text = "\n".join(["AWS4-HMAC-SHA256", stamp, scope, hashlib.sha256(canonical.encode()).hexdigest()])
        key = f"AWS4{KEYS['AWS_SECRET_ACCESS_KEY']}".encode()
        for part in [*scope.split("/"), text]:
            key = hmac.new(key, part.encode(), hashlib.sha256).digest()
        headers["authorization"] = (
            f"AWS4-HMAC-SHA256 Credential={KEYS['AWS_ACCESS_KEY_ID']}/{scope}, SignedHeaders={names}, Signature={key.hex()}")
        return urllib.request.Request(f"http://127.0.0.1:{self.port}{path}", data=body or None, method=method, headers=headers)

    def start(self):
        self.server = subprocess.Popen(
            ["/usr/bin/python3", SWIFT, self.folder, str(self.port)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            text=True, start_new_session=True)
        if self.server.stdout.readline().strip() != "ready":
            raise TimeoutError("OpenStack Swift did not start")

    def kill(self):
        self.server.kill()
        self.server.wait()

    def stop(self):
        if self.server.poll() is None:
            self.kill()


class Machine:
    """A worker in a process namespace of its own: other machines cannot see its processes."""

    number = 0

    def __init__(self, cluster):
        Machine.number += 1
        self.name = f"machine-{Machine.number}"
        self.home = cluster.folder / self.name
        self.cluster = cluster
        self.log = open(cluster.folder / f"{self.name}.log", "w")
        command = cluster.command("work", home=self.home)
        if cluster.spaces:
            command = ["sh", "-c", 'hostname "$0" && exec "$@"', self.name, *command]
        self.process = subprocess.Popen(
            [*cluster.spaces, *command], env=cluster.environment, stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log,
            start_new_session=True)

    def vanish(self):
        """The machine is gone, with all its processes."""
        self.process.kill()
        self.process.wait()

    def stop(self):
        """As systemd and Kubernetes stop it."""
        if self.process.poll() is None:
            children = [self.process.pid]
            if self.cluster.spaces:
                children = subprocess.run(
                    ["ps", "-o", "pid=", "--ppid", str(self.process.pid)], capture_output=True, text=True).stdout.split()
            for child in children:
                os.kill(int(child), signal.SIGTERM)
            try:
                self.process.wait(60)
            except subprocess.TimeoutExpired:
                self.vanish()


class Cluster:
    def __init__(self, program, folder, *settings):
        self.program = program
        self.folder = folder
        self.machines = []
        self.spaces = ["unshare", "--pid", "--uts", "--mount-proc", "--fork", "--kill-child"]
        if os.getuid() != 0:
            self.spaces += ["--user", "--map-root-user"]
        if subprocess.run([*self.spaces, "true"], capture_output=True).returncode != 0:
            print("this kernel allows no process namespaces: the machines see each other's processes", flush=True)
            self.spaces = []
        self.postgres = Postgres(folder)
        self.objects = ObjectServer(folder)
        self.settings = folder / "pipeline.yaml"
        self.settings.write_text(
            f"store: postgresql://recap@127.0.0.1:{self.postgres.port}/recap\n"
            f"artefacts: s3://{BUCKET}/demo?endpoint=http://127.0.0.1:{self.objects.port}\n"
            f"queue:\n  lease: {LEASE}\n")
        self.settings.chmod(0o600)
        self.extra = settings
        self.environment = {**os.environ, **KEYS}
        self.recap("store", "create")

    def command(self, *arguments, home=None):
        extra = [part for setting in self.extra for part in ("--set", setting)]
        return [self.program, *arguments, "--config", self.settings, "--home", home or self.folder / "desk", *extra]

    def recap(self, *arguments):
        reply = subprocess.run(self.command(*arguments), env=self.environment, capture_output=True, text=True)
        if reply.returncode != 0:
            raise OSError(f"recap {arguments[0]} ended with {reply.returncode}: {reply.stdout}{reply.stderr}")
        return reply.stdout

    def lines(self, *arguments):
        return [json.loads(line) for line in self.recap(*arguments, "--json").splitlines()]

    def add(self):
        self.machines.append(Machine(self))
        return self.machines[-1]

    def holder(self, machine):
        """The jobs that the machine works on."""
        whose = f"leased_by ->> 'host' = '{machine.name}'" if self.spaces else "true"
        return [int(job) for job in self.postgres.psql(
            "recap", f"SELECT id FROM recap.jobs WHERE state = 'running' AND {whose}")]

    def jobs(self, meeting):
        """The jobs of a meeting, whatever became of them."""
        return [int(job) for job in self.postgres.psql(
            "recap", f"SELECT id FROM recap.jobs WHERE meeting_id = '{meeting}' UNION ALL "
            f"SELECT id FROM recap.jobs_done WHERE meeting_id = '{meeting}' ORDER BY id")]

    def left(self):
        return int(self.postgres.psql("recap", "SELECT count(*) FROM recap.jobs")[0])

    def stop(self):
        for machine in self.machines:
            machine.stop()
        self.objects.stop()
        self.postgres.stop()


def built_program():
    found = next((path for kind in ("release", "debug") if (path := REPOSITORY / ".build" / kind / "recap").exists()), None)
    if found is None:
        sys.exit("cluster: build the program first: swift build --product recap")
    return found.resolve()


def digests(lines):
    return {line["meeting_id"]: (line["outcome"], line["revision"], line["digest"]) for line in lines}


def demo(program, fixtures, profile):
    with tempfile.TemporaryDirectory(prefix="recap-cluster-") as name:
        folder = pathlib.Path(name).resolve()
        began = time.monotonic()
        cluster = Cluster(program, folder, f"transcription.profile={profile}")
        try:
            print(f"PostgreSQL on port {cluster.postgres.port}, OpenStack Swift (S3) on {cluster.objects.port}", flush=True)
            for fixture in fixtures:
                cluster.recap("enqueue", fixture / "meeting.json", "--quiet")
            machines = [cluster.add() for _ in range(3)]
            print(f"{len(fixtures)} meetings queued; three machines work", flush=True)
            wait(lambda: any(cluster.holder(machine) for machine in machines), 60, "no machine has claimed a job")
            lost = next(machine for machine in machines if cluster.holder(machine))
            held = cluster.holder(lost)
            lost.vanish()
            print(f"{lost.name} has vanished with job {held[0]} in its hands", flush=True)
            wait(lambda: cluster.left() == 0, 1800, "the jobs did not end")
            shared = digests(cluster.lines("list"))
            print(cluster.recap("list"), end="")
            cluster.recap("verify", "--quiet")
            events = cluster.lines("events")
            for machine in machines:
                machine.stop()
            home = folder / "embedded"
            for fixture in fixtures:
                subprocess.run(
                    [program, "enqueue", fixture / "meeting.json", "--home", home, "--quiet", "--set",
                     f"transcription.profile={profile}"], check=True, stdout=subprocess.DEVNULL)
            subprocess.run(
                [program, "work", "--drain", "--home", home, "--quiet", "--set", f"transcription.profile={profile}"],
                check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            listed = subprocess.run(
                [program, "list", "--json", "--home", home], check=True, capture_output=True, text=True).stdout
            embedded = digests(json.loads(line) for line in listed.splitlines())
            if shared != embedded:
                sys.exit(f"cluster: the records differ from those of the embedded store:\n{shared}\n{embedded}")
            sequences = [int(event["sequence"]) for event in events]
            if sequences != list(range(1, len(fixtures) + 1)):
                sys.exit(f"cluster: the events are not one a meeting: {sequences}")
            print(
                f"{len(shared)} records, one event each, the same digests as in the embedded store; verified; "
                f"{time.monotonic() - began:.0f} s")
        finally:
            cluster.stop()


class ClusterDrill:
    """Meetings are queued while machines work; machines vanish and stand still, both servers are killed."""

    SETTINGS = ("transcription.engine=sidecar", "reel.encoding.maximum_width=96", "reel.encoding.maximum_height=54",
                "queue.poll_interval=0.2", "queue.retry.maximum_losses=25", "queue.retry.maximum_attempts=25")

    def __init__(self, program, folder, inputs, check, seed):
        self.inputs, self.check = inputs, check
        self.random = random.Random(seed)
        self.cluster = Cluster(program, folder, *self.SETTINGS)
        self.tally = {}

    def count(self, what):
        self.tally[what] = self.tally.get(what, 0) + 1

    def run(self, rounds):
        names = []
        try:
            for _ in range(4):
                self.cluster.add()
            for number in range(rounds):
                for _ in range(3):
                    names.append(f"c-{len(names)}")
                    self.cluster.recap("enqueue", self.inputs.meeting(names[-1]), "--quiet")
                self.disturb(number)
            wait(lambda: self.cluster.left() == 0, 600, "the jobs did not end")
            self.conclude(names)
        finally:
            self.cluster.stop()
        return names

    def disturb(self, number):
        cluster = self.cluster
        time.sleep(self.random.uniform(0, 1))
        kind = ["machine", "still", "postgres", "objects"][number % 4]
        machine = self.random.choice(cluster.machines)
        if kind == "machine":
            machine.vanish()
            cluster.machines.remove(machine)
            cluster.add()
        elif kind == "still":
            os.killpg(machine.process.pid, signal.SIGSTOP)
            time.sleep(LEASE + 2)
            os.killpg(machine.process.pid, signal.SIGCONT)
        else:
            server = cluster.postgres if kind == "postgres" else cluster.objects
            server.kill()
            time.sleep(self.random.uniform(0, 2))
            server.start()
        self.count({"machine": "machines that vanished", "still": "machines that stood still",
                    "postgres": "kills of PostgreSQL", "objects": "kills of the object server"}[kind])

    def conclude(self, names):
        cluster, check = self.cluster, self.check
        recaps = cluster.lines("list")
        check(sorted(recap["meeting_id"] for recap in recaps) == sorted(names), "not each meeting has its record")
        check(all(recap["revision"] == 1 for recap in recaps), "a meeting was recorded twice")
        events = cluster.lines("events")
        check([int(event["sequence"]) for event in events] == list(range(1, len(names) + 1)), "the events are not dense")
        check(sorted(event["subject"] for event in events) == sorted(names), "not each meeting has its one event")
        cluster.recap("verify", "--quiet")
        chain = cluster.postgres.psql("recap", "SELECT count(*), max(sequence) FROM recap.chain")[0]
        check(chain == f"{len(names)}|{len(names)}", f"the chain has {chain}")
        cluster.recap("doctor")
        check("WEBVTT" in cluster.recap("export", names[0], "--format", "vtt"), "the transcript is not exported")
        cluster.recap("erase", names[0], "--reason", "asked", "--yes", "--quiet")
        rows = cluster.postgres.psql("recap", f"SELECT count(*) FROM recap.objects WHERE meeting_id = '{names[0]}'")[0]
        check(rows == "0", f"{rows} objects of an erased meeting are left")
        cluster.recap("verify", "--quiet")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=["demo"])
    parser.add_argument("fixtures", nargs="*", type=pathlib.Path, help="(default: all of Fixtures)")
    parser.add_argument("--profile", default="fast")
    parser.add_argument("--program", type=pathlib.Path, default=None)
    options = parser.parse_args()
    fixtures = options.fixtures or sorted(path.parent for path in (REPOSITORY / "Fixtures").glob("*/meeting.json"))
    try:
        demo(options.program or built_program(), fixtures, options.profile)
    except Missing as missing:
        sys.exit(f"cluster: this has to be installed: {missing} (`make demo-cluster` does)")


if __name__ == "__main__":
    main()

"""Plays Kubernetes and KEDA with processes: python3 Scripts/scaler_drill.py [--program PROGRAM] [--meetings 45]

The command lines, the users of the database and the query come from Packaging: the schema job and the relay run, and a
worker is started for each waiting meeting, as `ScaledJob` says. One worker is killed with its node. PostgreSQL asks for
the passwords that compose-setup made. Wants root, PostgreSQL, OpenStack Swift, and PyYAML.
"""
import argparse
import datetime
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time

import yaml

from cluster_drill import BUCKET, KEYS, LEASE, Missing, ObjectServer, Postgres, built_program, free_port, wait

REPOSITORY = pathlib.Path(__file__).resolve().parent.parent
KUBERNETES = REPOSITORY / "Packaging" / "kubernetes"
MOST = 3  # workers side by side


def document(path, kind):
    return next(part for part in yaml.safe_load_all((KUBERNETES / path).read_text()) if part["kind"] == kind)


def container(pod):
    """The arguments and the user of the database."""
    (only,) = pod["spec"]["containers"]
    user = next(variable["value"] for variable in only["env"] if variable["name"] == "PGUSER")
    return only["args"], user


class Platform:
    def __init__(self, program, folder):
        self.program, self.folder = program, folder
        self.postgres, self.objects, self.names = Postgres(folder), ObjectServer(folder), {}
        self.secrets = folder / "secrets"
        subprocess.run(
            [REPOSITORY / "Packaging/container/compose-setup", self.secrets], check=True, stdout=subprocess.DEVNULL)
        password = (self.secrets / "pgpass_schema").read_text().strip().rpartition(":")[2]
        self.postgres.psql("recap", f"CREATE ROLE recap_schema LOGIN SUPERUSER PASSWORD '{password}'")
        self.postgres.psql("recap", (self.secrets / "users.sql").read_text())
        self.postgres.psql("recap", "CREATE ROLE recap_scaler LOGIN IN ROLE recap_reader")
        rules = self.postgres.folder / "data" / "pg_hba.conf"
        asked = "host all recap_schema,recap_work,recap_purge 127.0.0.1/32 scram-sha-256\n"
        rules.write_text(asked + rules.read_text())
        self.postgres.psql("recap", "SELECT pg_reload_conf()")
        self.settings = folder / "pipeline.yaml"
        self.settings.write_text(
            f"store: postgresql://127.0.0.1:{self.postgres.port}/recap\n"
            f"artefacts: s3://{BUCKET}/demo?endpoint=http://127.0.0.1:{self.objects.port}\n"
            f"queue:\n  lease: {LEASE}\n  poll_interval: 0.5\n")
        self.settings.chmod(0o600)

    def environment(self, user):
        # The files belong to the user of the image. Root reads them here; libpq refuses files that others may read.
        return {**os.environ, **KEYS, "PGUSER": user, "PGPASSFILE": str(self.secrets / user.replace("recap_", "pgpass_"))}

    def command(self, arguments, home):
        arguments = [re.sub(r"^metrics\.port=.*", f"metrics.port={free_port()}", str(text)) for text in arguments]
        arguments = ["metrics.address=127.0.0.1" if text.startswith("metrics.address=") else text for text in arguments]
        return [self.program, *arguments, "--config", self.settings, "--home", self.folder / home]

    def recap(self, user, *arguments):
        reply = subprocess.run(
            self.command(arguments, "desk"), env=self.environment(user), capture_output=True, text=True)
        if reply.returncode != 0:
            raise OSError(f"recap {' '.join(map(str, arguments))} ended with {reply.returncode}: {reply.stdout}{reply.stderr}")
        return reply.stdout

    def start(self, pod, name):
        """A pod: a process namespace that ends with its first process."""
        arguments, user = container(pod)
        log = open(self.folder / f"{name}.log", "w")
        process = subprocess.Popen(
            ["unshare", "--pid", "--uts", "--mount-proc", "--fork", "--kill-child", "sh", "-c", 'hostname "$0" && exec "$@"',
             name, *self.command(arguments, name)],
            env=self.environment(user), stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True)
        self.names[process] = name
        return process

    def stop(self):
        for process in self.names:
            if process.poll() is None:
                process.kill()
                process.wait()
        self.objects.stop()
        self.postgres.stop()


def enqueue(platform, count):
    manifest = (REPOSITORY / "Fixtures/ai-disabled/meeting.json").read_text()
    for number in range(count):
        path = platform.folder / f"meeting-{number}.json"
        path.write_text(manifest.replace("mtg-2056", f"mtg-{number}"))
        later = (datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(seconds=20)).strftime("%Y-%m-%dT%H:%M:%SZ")
        # The last ones are due later, when every worker has ended.
        options = ["--at", later] if number >= count - 3 else []
        platform.recap("recap_work", "enqueue", path, "--quiet", *options)


def drill(program, folder, meetings):
    platform = Platform(program, folder)
    try:
        arguments, user = container(document("base/schema.yaml", "Job")["spec"]["template"])
        platform.recap(user, *arguments)
        platform.recap(user, *arguments)  # a job that runs again
        relay = platform.start(document("base/relay.yaml", "Deployment")["spec"]["template"], "relay")
        scaled = document("workers-scaled/workers.yaml", "ScaledJob")["spec"]
        query = scaled["triggers"][0]["metadata"]["query"]
        pod = scaled["jobTargetRef"]["template"]
        enqueue(platform, meetings)

        def waiting():
            return int(platform.postgres.psql("recap", f"SET ROLE recap_scaler; {query}")[0])

        running, ended, killed, held, most = [], [], None, [], 0
        deadline = time.monotonic() + 600
        while int(platform.postgres.psql("recap", "SELECT count(*) FROM recap.jobs")[0]) > 0 or running:
            if time.monotonic() > deadline:
                sys.exit("scaler: the jobs did not end")
            ended += [process for process in running if process.poll() is not None]
            running = [process for process in running if process.poll() is None]
            # `accurate`: those that run are not in the count.
            for _ in range(min(waiting(), MOST - len(running))):
                running.append(platform.start(pod, f"worker-{len(platform.names)}"))
            most = max(most, len(running))
            if killed is None and len(running) > 1:
                # A node that vanishes with its pod, as soon as that has a job in its hands.
                hosts = platform.postgres.psql("recap", "SELECT leased_by ->> 'host' FROM recap.jobs WHERE state = 'running'")
                killed = next((process for process in running if platform.names[process] in hosts), None)
                if killed:
                    killed.kill()
                    killed.wait()
                    running.remove(killed)
                    held = platform.postgres.psql(
                        "recap", "SELECT id FROM recap.jobs WHERE state = 'running' AND leased_by ->> 'host' = "
                        f"'{platform.names[killed]}'")
            time.sleep(0.2)
        if bad := [process.returncode for process in ended if process.returncode != 0]:
            sys.exit(f"scaler: workers ended with {bad}; their logs: {[path.read_text()[-800:] for path in folder.glob('worker-*.log')]}")
        if relay.poll() is not None:
            sys.exit(f"scaler: the relay ended with {relay.returncode}: {(folder / 'relay.log').read_text()}")
        records = platform.recap("recap_work", "list", "--json").count("\n")
        events = platform.recap("recap_work", "events", "--json").count("\n")
        if (records, events) != (meetings, meetings):
            sys.exit(f"scaler: {meetings} meetings have {records} records and {events} events")
        platform.recap("recap_work", "verify", "--quiet")
        arguments, user = container(document("base/purge.yaml", "CronJob")["spec"]["jobTemplate"]["spec"]["template"])
        platform.recap(user, *arguments)
        print(f"scaler: {meetings} meetings, one record and one event each; {len(ended) + 1} workers, {most} side by side, one "
              f"killed with {len(held)} job in its hands; all others ended with 0; verified")
    finally:
        platform.stop()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", type=pathlib.Path, default=None)
    parser.add_argument("--meetings", type=int, default=45)
    options = parser.parse_args()
    if os.getuid() != 0:
        sys.exit("scaler: compose-setup gives files to other users; run it as root")
    with tempfile.TemporaryDirectory(prefix="recap-scaler-") as name:
        try:
            drill((options.program or built_program()).resolve(), pathlib.Path(name).resolve(), options.meetings)
        except Missing as missing:
            sys.exit(f"scaler: this has to be installed: {missing}")


main()

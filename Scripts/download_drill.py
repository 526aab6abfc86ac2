"""Machines that share a store vanish while they fetch a recording; another one fetches it.

`Scripts/drill --part downloads` runs it. Recordings come from a bucket, by the keys of the shared store, and by a link whose
query is a secret; a relay before both holds each transfer back until its machine is gone.
"""

import http.server
import json
import random
import socket
import threading

from cluster_drill import BUCKET, Cluster, free_port, wait

SECRET = "s3cret0f7his1ink"
FIRST = 64 << 10  # bytes that a held transfer lets through: the head, and a part of the recording


class FileHandler(http.server.BaseHTTPRequestHandler):
    """A web server of one folder, whose links have a signature."""

    protocol_version = "HTTP/1.1"

    def do_GET(self):
        path, _, query = self.path.partition("?")
        if query != f"X-Amz-Signature={SECRET}":
            self.send_response(403)
            self.send_header("Content-Length", "0")
            return self.end_headers()
        content = (self.server.folder / path.rpartition("/")[2]).read_bytes()
        first, last = 0, len(content) - 1
        if wanted := self.headers.get("Range"):
            begin, _, end = wanted.removeprefix("bytes=").partition("-")
            first, last = int(begin), min(int(end or last), last)
        self.send_response(206 if wanted else 200)
        if wanted:
            self.send_header("Content-Range", f"bytes {first}-{last}/{len(content)}")
        self.send_header("ETag", '"one"')
        self.send_header("Content-Length", str(last + 1 - first))
        self.end_headers()
        self.wfile.write(content[first:last + 1])

    def log_message(self, *_):
        pass


class Relay:
    """Passes a server's bytes on. While it holds, an answer stops after its first part."""

    def __init__(self, port):
        self.target = port
        self.port = free_port()
        self.free = threading.Event()
        self.free.set()
        self.held = self.gone = 0  # answers that stand, and clients that have gone while answers stand
        self.listener = socket.create_server(("127.0.0.1", self.port))
        threading.Thread(target=self.accept, daemon=True).start()

    def hold(self):
        self.held = 0
        self.free.clear()

    def accept(self):
        while True:
            client, _ = self.listener.accept()
            server = socket.create_connection(("127.0.0.1", self.target))
            for source, sink, holds in ((client, server, False), (server, client, True)):
                threading.Thread(target=self.copy, args=(source, sink, holds), daemon=True).start()

    def copy(self, source, sink, holds):
        passed = 0
        try:
            while piece := source.recv(16 << 10):
                if holds and passed >= FIRST and not self.free.is_set():
                    self.held += 1
                    self.free.wait()
                sink.sendall(piece)
                passed += len(piece)
        except OSError:
            pass
        for end in (source, sink):
            try:
                end.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass
        if not holds and not self.free.is_set():
            self.gone += 1


class DownloadDrill:
    SETTINGS = ("transcription.engine=command", "reel.encoding.maximum_width=96", "reel.encoding.maximum_height=54",
                "queue.poll_interval=0.2", "recordings.allow_private_addresses=true")

    def __init__(self, program, folder, inputs, check, seed):
        self.inputs, self.check, self.folder = inputs, check, folder
        self.random = random.Random(seed)
        self.recording = inputs.manifest["recording"]
        said = (folder / self.recording).with_suffix(".vtt")
        web = http.server.ThreadingHTTPServer(("127.0.0.1", 0), FileHandler)
        web.folder = folder
        threading.Thread(target=web.serve_forever, daemon=True).start()
        self.web = Relay(web.server_port)
        told = json.dumps(["/bin/sh", "-c", 'cat "$0"', str(said), "{input}"])
        self.cluster = Cluster(program, folder, *self.SETTINGS, f"transcription.command.arguments={told}")
        self.bucket = Relay(self.cluster.objects.port)
        self.cluster.objects.put(f"/{BUCKET}/recordings/{self.recording}", (folder / self.recording).read_bytes())
        sources = [f"s3://{BUCKET}/recordings/?endpoint=http://127.0.0.1:{self.bucket.port}", f"http://127.0.0.1:{self.web.port}/rec/"]
        self.cluster.extra += (f"recordings.sources={json.dumps(sources)}",)
        self.tally = {}

    def meeting(self, name, recording):
        path = self.inputs.meeting(name)
        path.write_text(json.dumps({**json.loads(path.read_text()), "recording": recording}))
        return path

    def run(self, rounds):
        cluster, names = self.cluster, []
        try:
            for _ in range(2):
                cluster.add()
            for number in range(rounds):
                kind = ["bucket", "link"][number % 2]
                relay = self.bucket if kind == "bucket" else self.web
                names.append(f"d-{number}")
                address = {"bucket": f"s3://{BUCKET}/recordings/{self.recording}",
                           "link": f"http://127.0.0.1:{self.web.port}/rec/{self.recording}?X-Amz-Signature={SECRET}"}[kind]
                relay.hold()
                cluster.recap("enqueue", self.meeting(names[-1], address), "--quiet")
                wait(lambda: relay.held > 0, 60, "no machine fetches the recording")
                lost = next(machine for machine in cluster.machines if cluster.holder(machine))
                job = cluster.holder(lost)
                gone = relay.gone
                lost.vanish()
                wait(lambda: relay.gone > gone, 60, "the machine that vanished still fetches")
                cluster.machines.remove(lost)
                relay.free.set()
                wait(lambda: cluster.left() == 0, 120, "no machine took the job over")
                self.check(job == cluster.jobs(names[-1]), f"the job of {names[-1]} was not the one that was lost")
                self.tally[f"downloads from a {kind} whose machine vanished"] = self.tally.get(
                    f"downloads from a {kind} whose machine vanished", 0) + 1
                cluster.add()
            self.conclude(names)
        finally:
            cluster.stop()
        return names

    def conclude(self, names):
        cluster, check = self.cluster, self.check
        recaps = cluster.lines("list")
        check(sorted(recap["meeting_id"] for recap in recaps) == sorted(names), "not each meeting has its record")
        check(len({recap["outcome"] for recap in recaps}) == 1, "the same recording gave several outcomes")
        events = cluster.lines("events")
        check(sorted(event["subject"] for event in events) == sorted(names), "not each meeting has its one event")
        cluster.recap("verify", "--quiet")
        for machine in cluster.machines:
            machine.stop()
            left = [*(machine.home / "scratch").iterdir()] if (machine.home / "scratch").exists() else []
            check(not left, f"{machine.name} left {left}")
        # The query of a link is in the manifests alone, which are objects.
        dump = cluster.postgres.dump("recap")
        check(names[-1] in dump, "the dump has no meeting")
        check(SECRET not in dump, "the query of a link is in the database")
        for log in self.folder.glob("machine-*.log"):
            check(SECRET not in log.read_text(), f"the query of a link is in {log.name}")
        check(SECRET not in json.dumps(recaps + events), "the query of a link is in a record or an event")

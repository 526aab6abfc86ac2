"""Whether receiver and ledger agree, whoever is killed and however the receiver answers.

A part of Scripts/drill. Meetings are recapped and events sent by processes that are killed (SIGKILL) at random
moments, while the receiver answers late, wrong, busy, breaks off and takes an event without ever saying so, and the
mail program takes a message and says that it did not. At the end everybody behaves, and what is left is sent.
"""

import base64
import hashlib
import hmac
import http.server
import json
import pathlib
import random
import signal
import subprocess
import sys
import threading
import time

TRY_AGAIN = 75
SECRET = bytes(range(32))
MAIL = """
import os, random, sys
folder, message = sys.argv[1], sys.stdin.buffer.read()
name = os.path.join(folder, f"{os.getpid()}-{random.getrandbits(32)}")
with open(name + ".part", "wb") as file:
    file.write(message)
os.rename(name + ".part", name + ".eml")
sys.exit(75 if os.path.exists(os.path.join(folder, "unsure")) and random.random() < 0.5 else 0)
"""


class Receiver(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.behaves = False
        self.lock = threading.Lock()
        self.bodies = {}
        self.copies = {}
        self.problems = []
        super().__init__(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def handle_error(self, request, address):
        pass  # a sender that was killed


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        if len(body) < int(self.headers["Content-Length"]):
            return
        server, name, seconds = self.server, self.headers["webhook-id"], self.headers["webhook-timestamp"]
        code = base64.b64encode(hmac.digest(SECRET, f"{name}.{seconds}.".encode() + body, hashlib.sha256)).decode()
        with server.lock:
            if self.headers["webhook-signature"] != f"v1,{code}":
                server.problems.append(f"the signature of {name}")
            if json.loads(body)["id"] != name or server.bodies.get(name, body) != body:
                server.problems.append(f"the content of {name}")
            how = "takes" if server.behaves else server.random.choice(
                ["takes", "takes", "late", "fails", "busy", "hangs up", "is silent", "takes and fails"])
            if how not in ("fails", "busy"):
                server.bodies[name] = body
                server.copies[name] = server.copies.get(name, 0) + 1
        if how == "hangs up":
            self.close_connection = True
            return
        if how == "is silent":
            time.sleep(1.5)
        if how == "late":
            time.sleep(0.2)
        self.send_response({"fails": 500, "takes and fails": 502, "busy": 429}.get(how, 204))
        if how == "busy":
            self.send_header("Retry-After", "1")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *words):
        pass


class NoticeDrill:
    def __init__(self, drill, check, seed):
        self.drill, self.check = drill, check
        self.random = random.Random(seed)
        self.receiver = Receiver(seed)
        self.folder = pathlib.Path(drill.home).parent
        self.mails = self.folder / "mails"
        self.mails.mkdir()
        (self.mails / "unsure").touch()
        (self.folder / "mail.py").write_text(MAIL)
        (self.folder / "secrets").touch(mode=0o600)
        (self.folder / "secrets").write_text("whsec_" + base64.b64encode(SECRET).decode())
        hook = {
            "url": f"http://127.0.0.1:{self.receiver.server_address[1]}/", "timeout": 1,
            "secrets_file": str(self.folder / "secrets"), "allow_private_addresses": True,
        }
        program = [sys.executable, str(self.folder / "mail.py"), str(self.mails)]
        self.config = self.folder / "pipeline.yaml"
        self.config.write_text(json.dumps({
            "transcription": {"engine": "sidecar"}, "events": {"link": "https://x.example/{meeting_id}/{revision}"},
            "notices": {"webhook": hook, "room": hook, "mail": {"program": program, "from": "recap@example.org"}},
        }))

    def start(self, *words):
        return subprocess.Popen(
            [self.drill.program, *words, "--home", self.drill.home, "--config", self.config],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    def read(self, *words):
        process = self.start(*words)
        output, errors = process.communicate(timeout=120)
        return process.returncode, output, errors

    def round(self, number):
        manifest = self.drill.inputs.meeting(f"told-{number}")
        processes = [self.start("run", manifest, "--quiet")]
        if self.random.random() < 0.6:
            processes.append(self.start("deliver", "--retry", "--quiet"))
        for process in processes:
            try:
                process.communicate(timeout=self.random.uniform(0.1, 2 * self.drill.duration + 2))
                self.drill.tally["processes that ended by themselves"] += 1
            except subprocess.TimeoutExpired:
                process.send_signal(signal.SIGKILL)
                process.communicate()
                self.drill.tally["processes killed"] += 1
        status, _, errors = self.read("run", manifest, "--quiet")
        self.check(status in (0, TRY_AGAIN), f"the run after ended with {status}: {errors}")

    def conclude(self, rounds):
        self.receiver.behaves = True
        (self.mails / "unsure").unlink()
        for _ in range(20):
            status, _, errors = self.read("deliver", "--retry", "--quiet")
            if status == 0:
                break
        self.check(status == 0, f"what was left was not sent: {errors}")
        # The meeting by which the drill measured: nobody was to be told when it happened.
        before = "undisturbed"
        rows = [json.loads(line) for line in self.read("events", "--deliveries", "--json")[1].splitlines()]
        rows = [row for row in rows if row["meeting_id"] != before]
        events = [json.loads(line) for line in self.read("events")[1].splitlines()]
        events = [event for event in events if event["subject"] != before]
        self.check({row["state"] for row in rows} == {"delivered"}, "the ledger has deliveries that are not made")
        self.check(len(rows) == 4 * rounds, f"the ledger has {len(rows)} rows for {rounds} events and 4 sinks")
        ids = {event["id"] for event in events}
        rooms = {name for name, body in self.receiver.bodies.items() if json.loads(body)["type"] == "recap.room_message"}
        self.check(set(self.receiver.bodies) - rooms == ids, "the receiver has other events than the outbox")
        self.check(len(rooms) == rounds, f"the room has {len(rooms)} messages of {rounds} recaps")
        self.check(not self.receiver.problems, f"wrong: {self.receiver.problems[:3]}")
        messages = [path.read_bytes() for path in self.mails.glob("*.eml")]
        names = {line.split(b"<")[1].split(b"@")[0].decode() for message in messages for line in message.splitlines()
                 if line.startswith(b"Message-ID:")}
        self.check(names == ids, "the mails are of other events than the outbox has")
        self.check(len(set(messages)) == rounds, "copies of a mail differ")
        lines = [json.loads(line) for line in (pathlib.Path(self.drill.home) / "events.jsonl").read_text().splitlines()]
        lines = [line["id"] for line in lines if line["subject"] != before]
        self.check(sorted(lines) == sorted(ids), "the file of events has other events, or one twice")
        self.drill.tally["copies that a receiver knew by their id"] = sum(self.receiver.copies.values()) - len(self.receiver.copies)
        self.drill.tally["copies of mails with one Message-ID"] = len(messages) - rounds
        self.receiver.shutdown()
        return len(events)

    def run(self, rounds):
        for number in range(rounds):
            self.round(number)
        return self.conclude(rounds)

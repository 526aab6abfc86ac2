"""What happens to a meeting, its job and the worker if a speech engine fails.

A part of Scripts/drill. Each case queues two meetings: one whose engine fails in one way, and one that
needs no engine. One worker drains the queue; then the first meeting is run once more by itself, for its
exit code. Nothing of a job may be lost, and the second meeting must have its recap.
"""

import contextlib
import http.server
import json
import os
import pathlib
import signal
import subprocess
import sys
import threading
import time

REPOSITORY = pathlib.Path(__file__).resolve().parent.parent
SPOKEN = REPOSITORY / "Fixtures" / "standup-short"
EMBEDDED = ["transcription.engine=embedded"]
# What a worker decides by its own settings, and no job carries.
PATIENCE = ["transcription.http.attempts=2", "transcription.http.timeout=2"]
WAITING = {"available", "scheduled", "retryable"}


class Server(http.server.ThreadingHTTPServer):
    """An OpenAI-compatible server with one fault."""

    daemon_threads = True

    def __init__(self, fault):
        self.fault = fault
        self.requests = 0
        self.over = threading.Event()
        super().__init__(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.serve_forever, daemon=True).start()

    @property
    def url(self):
        return f"http://127.0.0.1:{self.server_address[1]}"

    def close(self):
        self.over.set()
        self.shutdown()
        self.server_close()


class Handler(http.server.BaseHTTPRequestHandler):
    ANSWER = json.dumps({"segments": [{"start": 0.5, "end": 2.5, "text": "Good morning, everybody."}]}).encode()

    def do_POST(self):
        self.rfile.read(int(self.headers["Content-Length"]))
        self.server.requests += 1
        getattr(self, self.server.fault)()

    def answer(self, status, body, **headers):
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def failing(self):
        self.answer(500, b'{"error": {"message": "out of memory"}}')

    def hung(self):
        self.server.over.wait()

    def empty(self):
        self.answer(200, b"")

    def half(self):
        self.answer(200, self.ANSWER[:len(self.ANSWER) // 2])

    def busy_for_a_moment(self):
        if self.server.requests == 1:
            self.answer(429, b"{}", Retry_After="1")
        else:
            self.answer(200, self.ANSWER)

    def busy_for_an_hour(self):
        self.answer(429, b"{}", Retry_After="3600")

    def log_message(self, *_):
        pass


class SpeechDrill:
    """`drill` starts and reads the program; `check` raises where a promise did not hold."""

    # Those that wait, and those whose like is there already.
    SLOW = {"hung", "empty", "busy_for_a_moment"}

    def __init__(self, drill, check):
        self.drill = drill
        self.check = check
        self.folder = drill.inputs.folder
        self.number = 0
        self.manifest = json.loads((SPOKEN / "meeting.json").read_text())
        # Long enough for an engine process to be struck in the middle of it.
        recording = self.manifest["recording"]
        subprocess.run(
            ["ffmpeg", "-v", "error", "-t", "60", "-i", SPOKEN / recording, "-c", "copy", self.folder / recording],
            check=True)

    def run(self, quick):
        cases = 0
        for name, settings, expected, disturb in self.native(quick):
            self.case(name, settings, expected, disturb)
            cases += 1
        for fault, words, expected in [
            ("failing", "a server that answers 500", 75), ("hung", "a server that never answers", 75),
            ("empty", "an empty reply", 75), ("half", "half a reply", 75),
            ("busy_for_a_moment", "429 with Retry-After: 1", 0),
            ("busy_for_an_hour", "429 with Retry-After: 3600", 75),
        ]:
            if quick and fault in self.SLOW:
                continue
            with contextlib.closing(Server(fault)) as server:
                self.case(words, ["transcription.engine=http", f"transcription.http.url={server.url}"], expected)
            cases += 1
        return cases

    def native(self, quick):
        """Recap's own engine processes, and somebody else's."""
        yield ("an engine process killed in the middle of a chunk", EMBEDDED, 0,
               lambda worker: self.strike(worker, signal.SIGKILL))
        if not quick:
            yield ("an engine process stopped in the middle of a chunk",
                   EMBEDDED + ["transcription.embedded.maximum_window=2"], 0,
                   lambda worker: self.strike(worker, signal.SIGSTOP))
        short = self.folder / "short.bin"
        directory = self.engine_directory()
        short.write_bytes((directory / "ggml-base-q8_0.bin").read_bytes()[:1 << 20])
        yield ("a truncated model", ["transcription.engine=embedded", f"transcription.embedded.model={short}"], 69, None)
        engine = REPOSITORY / "Tests" / "Resources" / "loudness-host.py"
        yield ("a program that dies of every chunk", [
            "transcription.engine=host", f"transcription.host.arguments=[{sys.executable}, {engine}, --manner, die]"],
            69, None)
        yield ("a program that speaks another version", [
            "transcription.engine=host",
            f"transcription.host.arguments=[{sys.executable}, {engine}, --manner, version]"], 69, None)

    @staticmethod
    def engine_directory():
        said = subprocess.run(
            [REPOSITORY / "Scripts" / "setup-speech", "--print"], capture_output=True, text=True, check=True)
        return pathlib.Path(said.stdout.strip())

    def case(self, name, settings, expected, disturb=None):
        self.number += 1
        failing, next_one = f"speech-{self.number}", f"after-{self.number}"
        manifest = self.folder / f"{failing}.json"
        manifest.write_text(json.dumps({**self.manifest, "meeting_id": failing}))
        patience, chosen = ([word for setting in some for word in ("--set", setting)] for some in (PATIENCE, settings))
        self.drill.read("enqueue", manifest, "--quiet", *chosen)
        self.drill.read(
            "enqueue", self.drill.inputs.meeting(next_one), "--quiet", "--set", "transcription.engine=sidecar")
        worker = self.drill.start("work", "--drain", "--quiet", *patience)
        struck = disturb(worker) if disturb else True
        code, _, errors = self.drill.end(worker)
        self.check(struck, f"{name}: no engine process was seen at work")
        self.check(code == 0, f"{name}: the worker ended with {code}: {errors}")
        job, after = self.job(failing), self.job(next_one)
        self.check(after["state"] == "completed", f"{name}: the next meeting's job is {after['state']}")
        said = self.drill.start("run", manifest, "--json", "--quiet", *patience, *chosen)
        code, _, errors = self.drill.end(said)
        self.check(code == expected, f"{name}: exit code {code}, not {expected}: {errors}")
        held = {"completed"} if expected == 0 else WAITING
        state = self.job(failing)["state"]
        self.check(job["state"] in held and state in held, f"{name}: its job is {job['state']}, then {state}")
        self.report(name, code, job, errors)

    def report(self, name, code, job, errors):
        failure = (job["errors"] or [{}])[-1]
        kind = failure.get("class") or ("none" if job["state"] == "completed" else "resource (waits at no cost)")
        print(f"  {name}: class {kind}, exit code {code}, job {job['state']} after {job['attempt']} attempts; "
              "the worker went on to the next meeting")
        cause = failure.get("error") or errors.strip().splitlines()[-1:] and errors.strip().splitlines()[-1]
        if cause:
            print(f"    {str(cause)[:240]}", flush=True)

    def job(self, meeting):
        (job,) = self.drill.read("jobs", "--meeting", meeting, "--json")
        return job

    # Engine processes at work

    def strike(self, worker, number):
        """Sends a signal to the first engine process under `worker` that computes."""
        end, seen = time.monotonic() + 60, {}
        while time.monotonic() < end and worker.poll() is None:
            for pid in self.engine_processes(worker.pid):
                before, seen[pid] = seen.get(pid, 0), self.ticks(pid)
                # It has its model, whose loading takes less than this, and is at a chunk.
                if seen[pid] > max(before, os.sysconf("SC_CLK_TCK")) and before:
                    os.kill(pid, number)
                    return True
            time.sleep(0.1)
        return False

    def engine_processes(self, ancestor):
        parents, found = {}, []
        for entry in pathlib.Path("/proc").iterdir():
            if not entry.name.isdigit():
                continue
            try:
                parents[int(entry.name)] = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
                if b"engine-host" in (entry / "cmdline").read_bytes():
                    found.append(int(entry.name))
            except (OSError, IndexError):
                continue
        return [pid for pid in found if self.descends(pid, ancestor, parents)]

    @staticmethod
    def descends(pid, ancestor, parents):
        while pid in parents and pid != ancestor:
            pid = parents[pid]
        return pid == ancestor

    @staticmethod
    def ticks(pid):
        """Processor time of a process, in the system's ticks."""
        try:
            return int(pathlib.Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[11])
        except OSError:
            return 0

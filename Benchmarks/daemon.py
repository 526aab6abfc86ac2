#!/usr/bin/env python3
"""What a daemon costs: recaps so many meetings with one `recap work`, watching its memory and that of its workers,
and then measures processor time and wake-ups while it has nothing to do.

The meetings' transcripts come from a file beside the recording, so that it is the daemon that is measured and not
speech recognition.

usage: daemon.py PROGRAM FIXTURE-FOLDER [MEETINGS [IDLE-SECONDS]]
"""
import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time

SIDECAR = ["--set", "transcription.engine=sidecar", "--quiet"]


def clock(seconds):
    milliseconds = round(seconds * 1000)
    return f"{milliseconds // 60000:02}:{milliseconds // 1000 % 60:02}.{milliseconds % 1000:03}"


def inputs(fixture, folder, count):
    manifest = json.loads((fixture / "meeting.json").read_text())
    recording = folder / manifest["recording"]
    shutil.copy(fixture / manifest["recording"], recording)
    cues = ["WEBVTT"] + [
        f"{clock(said['start'])} --> {clock(said['end'])}\n<v {turn['speaker_name']}>{said['text']}"
        for turn in json.loads((fixture / "truth.json").read_text())["turns"] for said in turn["sentences"]]
    recording.with_suffix(".vtt").write_text("\n\n".join(cues) + "\n")
    for number in range(1, count + 1):
        path = folder / f"meeting-{number}.json"
        path.write_text(json.dumps({**manifest, "meeting_id": f"mtg-{number}"}))
        yield path


def status(pid):
    """Resident memory in MB; context switches of all threads."""
    fields = dict(line.split(":", 1) for line in pathlib.Path(f"/proc/{pid}/status").read_text().splitlines())
    switches = 0
    for task in pathlib.Path(f"/proc/{pid}/task").iterdir():
        lines = dict(line.split(":", 1) for line in (task / "status").read_text().splitlines())
        switches += int(lines["voluntary_ctxt_switches"]) + int(lines["nonvoluntary_ctxt_switches"])
    return int(fields["VmRSS"].split()[0]) / 1024, switches


def processor(pid):
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def children(pid):
    found = subprocess.run(["ps", "--ppid", str(pid), "-o", "pid="], capture_output=True, text=True)
    return [int(child) for child in found.stdout.split()]


def done(home):
    path = home / "events.jsonl"
    return sum(1 for _ in path.open()) if path.exists() else 0


def main():
    if not 3 <= len(sys.argv) <= 5:
        sys.exit(__doc__)
    program, fixture = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2])
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 1000
    idle = float(sys.argv[4]) if len(sys.argv) > 4 else 60
    with tempfile.TemporaryDirectory(prefix="recap-daemon-") as name:
        folder = pathlib.Path(name)
        home = folder / "home"
        manifests = [str(path) for path in inputs(fixture, folder, count)]
        for at in range(0, count, 200):
            subprocess.run(
                [program, "enqueue", *manifests[at:at + 200], *SIDECAR, "--home", home],
                check=True, stdout=subprocess.DEVNULL)
        begun = time.monotonic()
        daemon = subprocess.Popen(
            [program, "work", "--quiet", "--home", home], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        try:
            marks = [count * share // 10 for share in (1, 5, 10)]
            largest = 0
            while marks:
                time.sleep(0.2)
                if daemon.poll() is not None:
                    sys.exit(f"daemon: it ended with {daemon.returncode}")
                for child in children(daemon.pid):
                    try:
                        largest = max(largest, status(child)[0])
                    except (OSError, KeyError):
                        pass  # it has just ended
                number = done(home)
                if number >= marks[0]:
                    memory, _ = status(daemon.pid)
                    print(f"after {number:5} meetings: the daemon {memory:.0f} MB, its largest worker so far {largest:.0f} MB, "
                          f"{time.monotonic() - begun:.0f} s", flush=True)
                    marks.pop(0)
            while children(daemon.pid):
                time.sleep(0.2)
            time.sleep(2)
            before, used, start = status(daemon.pid)[1], processor(daemon.pid), time.monotonic()
            time.sleep(idle)
            minutes = (time.monotonic() - start) / 60
            memory, after = status(daemon.pid)
            print(f"idle: {(processor(daemon.pid) - used) / minutes:.2f} CPU s and {(after - before) / minutes:.0f} context "
                  f"switches a minute, {memory:.0f} MB")
        finally:
            daemon.send_signal(signal.SIGTERM)
            daemon.wait()


if __name__ == "__main__":
    main()

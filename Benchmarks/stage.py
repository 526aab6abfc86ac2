#!/usr/bin/env python3
"""What the transcription stage costs beside the engine alone: transcribes a looped fixture, keeps the chunks that its
engine processes were given, and gives the same chunks to as many processes with nothing around them.

usage: stage.py PROGRAM FIXTURE-FOLDER [--hours N] [--turns N] [--set KEY=VALUE ...]

Both are timed from the start of the first process to the last answer, models loaded, turn about. Prints seconds and their
ratio. Needs the commands ffmpeg, ffprobe.
"""
import argparse
import json
import os
import subprocess
import sys
import tempfile
import threading
import time

from hour import looped


def tee(arguments):
    """An engine process that keeps what it is asked: `--tee FOLDER COMMAND...`, run by Recap in place of the command."""
    process = subprocess.Popen(arguments[1:], stdin=subprocess.PIPE)
    with open(os.path.join(arguments[0], f"{os.getpid()}.chunks"), "wb", buffering=0) as kept:
        while data := os.read(0, 1 << 16):
            kept.write(data)
            try:
                process.stdin.write(data)
                process.stdin.flush()
            except BrokenPipeError:
                break
    process.stdin.close()
    sys.exit(process.wait())


def chunks(folder):
    """Each request's line and samples, in the order in which they were asked."""
    found = []
    for name in sorted(os.listdir(folder)):
        data = open(os.path.join(folder, name), "rb").read()
        at = 0
        while at < len(data):
            end = data.index(b"\n", at) + 1
            size = 4 * json.loads(data[at:end])["samples"]
            found.append(data[at:end + size])
            at = end + size
    return found


def stage(program, manifest, options, out, look=False):
    """Seconds of the stage; with `look` also the command and environment of its engine processes."""
    begun = time.monotonic()
    process = subprocess.Popen([program, "stage", "transcribe", manifest, "-o", out, "--quiet", *options])
    found = None
    while look and process.poll() is None and found is None:
        time.sleep(0.05)
        for entry in filter(str.isdigit, os.listdir("/proc")):
            try:
                command = open(f"/proc/{entry}/cmdline").read().split("\0")[:-1]
                if command[1:2] != ["engine-host"]:
                    continue
                environment = dict(v.split("=", 1) for v in open(f"/proc/{entry}/environ").read().split("\0") if v)
                found = [program, *command[1:]], environment
            except OSError:
                pass
    if process.wait():
        sys.exit(f"stage.py: the stage failed with exit code {process.returncode}")
    return (time.monotonic() - begun, found) if look else time.monotonic() - begun


def engine(command, environment, requests, count):
    """Seconds that so many engine processes take for all requests."""
    left, lock = list(reversed(requests)), threading.Lock()

    def work():
        process = subprocess.Popen(command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        process.stdout.readline()
        while True:
            with lock:
                if not left:
                    break
                request = left.pop()
            process.stdin.write(request)
            process.stdin.flush()
            if "segments" not in json.loads(process.stdout.readline()):
                sys.exit("stage.py: an engine process refused a chunk")
        process.stdin.close()
        process.wait()

    begun = time.monotonic()
    threads = [threading.Thread(target=work) for _ in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return time.monotonic() - begun


def main():
    if sys.argv[1:2] == ["--tee"]:
        tee(sys.argv[2:])
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=os.path.abspath)
    parser.add_argument("fixture")
    parser.add_argument("--hours", type=float, default=0.5)
    parser.add_argument("--turns", type=int, default=3)
    parser.add_argument("--set", action="append", default=[])
    given = parser.parse_args()
    options = [part for setting in given.set for part in ("--set", setting)]
    count = min(4, os.cpu_count())
    with tempfile.TemporaryDirectory() as work:
        manifest, _, length = looped(given.fixture, work, given.hours)
        out, kept = os.path.join(work, "transcript.json"), os.path.join(work, "chunks")
        os.mkdir(kept)
        _, found = stage(given.program, manifest, options, out, look=True)
        command, environment = found
        recorder = json.dumps([sys.executable, os.path.abspath(__file__), "--tee", kept, *command])
        stage(given.program, manifest, [*options, "--set", "transcription.engine=host", "--set",
                                        f"transcription.host.arguments={recorder}"], out + ".host")
        requests = chunks(kept)
        print(f"{length:.0f} s of meeting, {len(requests)} chunks, {count} processes")
        for turn in range(given.turns):
            whole = stage(given.program, manifest, options, out)
            alone = engine(command, environment, requests, count)
            print(f"stage {whole:.1f} s, engine alone {alone:.1f} s: {100 * (whole / alone - 1):.1f} % more", flush=True)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""What an hour costs: loops a fixture to an hour and recaps it; if wanted, with several settings and beside others who
only write down what was said, one after the other.

usage: hour.py PROGRAM FIXTURE-FOLDER [--hours N] [--variant NAME=SETTINGS ...] [--peer NAME=FOLDER ...] [--beam N]

  --variant NAME=SETTINGS  settings of `recap` as PATH=VALUE, separated by commas (default: those of a new machine)
  --peer NAME=FOLDER       faster-whisper with the model in FOLDER (CTranslate2's form), int8, two threads; needs the
                           package faster-whisper

Prints for each the wall seconds, how many times faster than the meeting that is, processor seconds, by stage too, and the
peak memory of the largest process and of all of them together: the most seen at two looks a second, what several
processes share counted once.
"""
import argparse
import datetime
import glob
import json
import math
import os
import re
import subprocess
import sys
import tempfile
import threading
import time

PEER = """
import sys, time
from faster_whisper import WhisperModel
model = WhisperModel(sys.argv[1], device="cpu", compute_type="int8", cpu_threads=2)
begun = time.time()
segments, _ = model.transcribe(sys.argv[2], language="en", beam_size=int(sys.argv[3]), vad_filter=True)
print(sum(len(s.text.split()) for s in segments), time.time() - begun)
"""


def looped(folder, work, hours):
    """A manifest in `work` of the fixture's recording, looped to so many hours, and its length in seconds."""
    manifest = json.load(open(os.path.join(folder, "meeting.json")))
    recording = os.path.join(folder, manifest["recording"])
    length = float(subprocess.check_output(
        ["ffprobe", "-v", "error", "-show_entries", "format=duration", "-of", "csv=p=0", recording]))
    loops = math.ceil(hours * 3600 / length)
    long = os.path.join(work, "long" + os.path.splitext(recording)[1])
    subprocess.run(
        ["ffmpeg", "-v", "error", "-stream_loop", str(loops - 1), "-i", recording, "-map", "0", "-c", "copy", long],
        check=True)
    turns = manifest.get("speaker_timeline", [])
    started = datetime.datetime.fromisoformat(manifest["started_at"].replace("Z", "+00:00"))
    manifest.update(
        ended_at=(started + datetime.timedelta(seconds=math.ceil(loops * length))).isoformat(),
        recording=os.path.basename(long), ai_windows=[{"start": 0, "end": loops * length}],
        speaker_timeline=[
            {**t, "start": t["start"] + n * length, "end": t["end"] + n * length}
            for n in range(loops) for t in turns])
    path = os.path.join(work, "meeting.json")
    json.dump(manifest, open(path, "w"))
    return path, long, loops * length


def descendants(process):
    """The process and all that it started."""
    found = [process]
    for parent in found:
        # Each thread has children of its own.
        for children in glob.glob(f"/proc/{parent}/task/*/children"):
            try:
                found += (int(child) for child in open(children).read().split())
            except OSError:  # it has just ended
                pass
    return found


def memory(process):
    """What it and all that it started take, in MB; of pages that several have, each counts its share."""
    total = 0
    for one in descendants(process):
        try:
            (share,) = (line for line in open(f"/proc/{one}/smaps_rollup") if line.startswith("Pss:"))
            total += int(share.split()[1])
        except (OSError, ValueError):  # it has just ended
            pass
    return total / 1024


def run(arguments):
    """What a command printed, its wall and processor seconds, and the peak memory in MB of its largest process and of
    all together."""
    with tempfile.TemporaryFile("w+") as output, tempfile.TemporaryFile("w+") as errors:
        begun = time.monotonic()
        process = subprocess.Popen(arguments, stdout=output, stderr=errors)
        peak, ended = 0, threading.Event()

        def look():
            nonlocal peak
            while not ended.wait(0.5):
                peak = max(peak, memory(process.pid))

        looking = threading.Thread(target=look)
        looking.start()
        _, status, used = os.wait4(process.pid, 0)
        wall = time.monotonic() - begun
        ended.set()
        looking.join()
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        errors.seek(0)
        if process.returncode:
            sys.exit(f"{arguments[0]}: {errors.read()[-2000:]}")
        return output.read(), errors.read(), wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, peak


def line(name, length, wall, processor, largest, together, words):
    print(f"{name:16} {wall:8.1f} s {length / wall:7.1f} times real time {processor:8.1f} CPU s"
          f" {largest:6.0f} MB, {together:.0f} together {words:7} words",
          flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("fixture")
    parser.add_argument("--hours", type=float, default=1)
    parser.add_argument("--variant", action="append", default=[])
    parser.add_argument("--peer", action="append", default=[])
    parser.add_argument("--beam", type=int, default=5, help="of the peers (default: theirs, %(default)s)")
    options = parser.parse_args()
    program = os.path.abspath(options.program)
    with tempfile.TemporaryDirectory() as work:
        manifest, recording, length = looped(options.fixture, work, options.hours)
        print(f"{length:.0f} s of meeting")
        for number, variant in enumerate(options.variant or ["recap="]):
            name, _, settings = variant.partition("=")
            flags = [flag for setting in settings.split(",") if setting for flag in ("--set", setting)]
            output, errors, *cost = run(
                [program, "run", manifest, "--home", os.path.join(work, f"home-{number}"), "--json", *flags])
            line(name, length, *cost, json.loads(output)["words"])
            for said in errors.splitlines():
                facts = dict(re.findall(r"(\w+)=(\S+)", said))
                if "stage" in facts:
                    wall, processor = float(facts["seconds"]), float(facts["cpu_seconds"])
                    print(f"  {facts['stage']:14} {wall:8.1f} s {length / max(wall, 0.01):7.1f} {processor:24.1f} CPU s")
        for peer in options.peer:
            name, _, folder = peer.partition("=")
            output, _, *cost = run([sys.executable, "-c", PEER, folder, recording, str(options.beam)])
            words, seconds = output.split()
            line(name, length, *cost, int(words))
            print(f"  {'transcribe':14} {float(seconds):8.1f} s {length / float(seconds):7.1f}")


if __name__ == "__main__":
    main()

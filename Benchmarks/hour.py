#!/usr/bin/env python3
"""What an hour costs: loops a fixture to an hour, recaps it, and prints peak memory, processor seconds by
stage and times real time.

usage: hour.py PROGRAM FIXTURE-FOLDER [HOURS]
"""
import json
import math
import os
import re
import resource
import subprocess
import sys
import tempfile
import time


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
    manifest.update(
        recording=os.path.basename(long), ai_windows=[{"start": 0, "end": loops * length}],
        speaker_timeline=[
            {**t, "start": t["start"] + n * length, "end": t["end"] + n * length}
            for n in range(loops) for t in turns])
    path = os.path.join(work, "meeting.json")
    json.dump(manifest, open(path, "w"))
    return path, loops * length


def main():
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    program = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory() as work:
        manifest, length = looped(sys.argv[2], work, float(sys.argv[3]) if len(sys.argv) == 4 else 1)
        start = time.time()
        done = subprocess.run(
            [program, "run", manifest, "--home", os.path.join(work, "home"), "--json"],
            capture_output=True, text=True)
        wall, used = time.time() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode:
        sys.exit(done.stderr)
    print(f"{length:.0f} s of meeting, {json.loads(done.stdout)['words']} words")
    for line in done.stderr.splitlines():
        facts = dict(re.findall(r"(\w+)=(\S+)", line))
        if "stage" in facts:
            print(f"  {facts['stage']:12} {float(facts['cpu_seconds']):8.2f} CPU s {float(facts['seconds']):8.2f} s")
    print(f"  {'all':12} {used.ru_utime + used.ru_stime:8.2f} CPU s {wall:8.2f} s: {length / wall:.1f} times "
          f"real time, peak memory of the largest process {used.ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""What a second attempt costs: loops a fixture to an hour, kills the run once its transcript is kept, runs it
again, and prints processor seconds by stage before and after.

usage: resume.py PROGRAM FIXTURE-FOLDER [HOURS]
"""
import os
import pathlib
import re
import signal
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import hour


def stages(text):
    for line in text.splitlines():
        facts = dict(re.findall(r"(\w+)=(\S+)", line))
        if "stage" in facts:
            seconds = f"{float(facts['cpu_seconds']):8.2f} CPU s" if "cpu_seconds" in facts else "  reused"
            print(f"  {facts['stage']:12} {seconds}")


def main():
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    program = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory() as work:
        manifest, _, length = hour.looped(sys.argv[2], work, float(sys.argv[3]) if len(sys.argv) == 4 else 1)
        home = pathlib.Path(work) / "home"
        command = [program, "run", manifest, "--home", str(home), "--json"]
        first = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        # The insights, which follow at once, say that the transcript was kept; drafts are called part-….
        while len(list(home.glob("journal/*/[0-9a-f]*/output.json"))) < 2 and first.poll() is None:
            time.sleep(0.01)
        first.send_signal(signal.SIGKILL)
        _, errors = first.communicate()
        print(f"{length:.0f} s of meeting; the first attempt, killed once its transcript was kept:")
        stages(errors)
        second = subprocess.run(command, capture_output=True, text=True)
        if second.returncode:
            sys.exit(second.stderr)
        print("the second attempt:")
        stages(second.stderr)


if __name__ == "__main__":
    main()

"""An engine that speaks docs/engine-protocol.md, in nothing but Python: it writes down how loud each
half second is. With --manner it misbehaves in one way."""

import array
import json
import os
import sys
import time

sound = sys.stdin.buffer
messages = os.fdopen(os.dup(1), "w", buffering=1)
os.dup2(2, 1)  # what a library prints is no message
arguments = dict(zip(sys.argv[1::2], sys.argv[2::2]))
manner = arguments.get("--manner")


def say(**message):
    messages.write(json.dumps(message) + "\n")


def words(samples):
    for start in range(0, len(samples), 8000):
        half = samples[start:start + 8000]
        level = (sum(sample * sample for sample in half) / len(half)) ** 0.5
        # Numbered, for the same word over and over is a stuck model's.
        yield {"text": f"{'loud' if level > 0.05 else 'soft'}{start // 8000}", "start": start / 16000,
               "end": (start + len(half)) / 16000, "confidence": 0.75}


if manner == "unavailable":
    say(recap_host=1, unavailable={"subject": "/models/loudness", "cause": "no such folder"})
    sys.exit()
if manner == "version":
    say(recap_host=3, ready={"engine": "loudness", "version": "1.0", "model": "rms"})
if manner == "garbage":
    messages.write("Loading the model ...\n")
ready = {"engine": "loudness", "version": "1.0", "model": "rms"}
if "--window" in arguments:
    ready["window"] = float(arguments["--window"])
say(recap_host=1, ready=ready)
print("this goes to standard error")
while line := sound.readline():
    request = json.loads(line)
    samples = array.array("f", sound.read(4 * request["samples"]))
    if manner == "die":
        os._exit(7)
    if manner == "hang":
        time.sleep(3600)
    if manner == "environment":
        say(id=request["id"], segments=[{"start": 0, "end": 1, "text": " ".join(sorted(os.environ))}])
        continue
    found = list(words(samples))
    say(id=request["id"], segments=[{
        "start": 0, "end": len(samples) / 16000, "text": " ".join(word["text"] for word in found), "words": found}])

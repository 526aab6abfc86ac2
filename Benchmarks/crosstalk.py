#!/usr/bin/env python3
"""What becomes of words that a microphone overhears: gives each participant's track of a fixture the voices of all
others, softer and later, lets people talk at once, and counts whose words are written down where.

usage: crosstalk.py PROGRAM FIXTURE-FOLDER [--set KEY=VALUE ...]

The fixture has a track for each participant and ground truth. `own`: words of a participant that are right on the own
track; `others`: words on a track that its owner did not say, overheard or invented. Needs the commands ffmpeg, ffprobe.
"""
import difflib
import json
import os
import pathlib
import subprocess
import sys
import tempfile

from wer import normalised

# Name, how much softer in decibels and how many milliseconds later the others are heard (nothing: not at all), and how
# many seconds one participant is late, so that people talk at once.
VARIANTS = (
    ("as it is", None, 0, 0),
    ("12 dB softer, 40 ms later", 12, 40, 0),
    ("16 dB softer, 80 ms later", 16, 80, 0),
    ("people talk at once", None, 0, 7),
    ("both: at once, 12 dB, 40 ms", 12, 40, 7),
)
WITHOUT = [part for setting in ("difference=60", "similarity=1", "echo=1")
           for part in ("--set", f"transcription.text.cross_talk.{setting}")]


def disturbed(recording, streams, late, softer, delay, seconds, out):
    """The recording's own tracks, that of `late` so many seconds later, each with the voices of all others."""
    graph = []
    for number, stream in enumerate(streams):
        shift = f"adelay={round(1000 * seconds)}:all=1" if number == late and seconds else "anull"
        graph.append(f"[0:{stream}]{shift},asplit={len(streams)}"
                     + "".join(f"[v{number}_{other}]" for other in range(len(streams))))
    for number in range(len(streams)):
        others = [other for other in range(len(streams)) if other != number]
        if softer is None:
            graph += [f"[v{other}_{number}]anullsink" for other in others] + [f"[v{number}_{number}]anull[o{number}]"]
            continue
        graph += [f"[v{other}_{number}]volume=-{softer}dB,adelay={delay}:all=1[w{other}_{number}]" for other in others]
        graph.append(f"[v{number}_{number}]" + "".join(f"[w{other}_{number}]" for other in others)
                     + f"amix={len(streams)}:normalize=0[o{number}]")
    maps = [argument for number in range(len(streams)) for argument in ("-map", f"[o{number}]")]
    subprocess.run(["ffmpeg", "-v", "error", "-y", "-i", recording, "-filter_complex", ";".join(graph), *maps,
                    "-c:a", "flac", out], check=True)


def count(segments, truth):
    """Words that are right on their owner's track, and those that their track's owner did not say."""
    own, others = 0, 0
    for speaker in {turn["speaker"] for turn in truth}:
        said = [w for turn in truth if turn["speaker"] == speaker for w in normalised(turn["text"])]
        heard = [w for segment in segments if segment["speaker"] == speaker for w in normalised(segment["text"])]
        blocks = difflib.SequenceMatcher(None, said, heard, autojunk=False).get_matching_blocks()
        right = sum(block.size for block in blocks)
        own, others = own + right, others + len(heard) - right
    return own, others


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    program, folder, options = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2]), sys.argv[3:]
    manifest = json.loads((folder / "meeting.json").read_text())
    truth = json.loads((folder / "truth.json").read_text())
    tracks = [track for track in truth["audio_tracks"] if "participant_id" in track]
    turns = [turn for turn in truth["turns"] if turn["in_ai_window"]]
    said = sum(len(normalised(turn["text"])) for turn in turns)
    print(f"{said} words, each on one track\n{'recording':30}{'own without, with':>20}{'others without, with':>22}")
    for name, softer, delay, seconds in VARIANTS:
        with tempfile.TemporaryDirectory() as work:
            disturbed(folder / manifest["recording"], [f"a:{track['audio_index']}" for track in tracks], 1, softer, delay, seconds,
                      os.path.join(work, "tracks.mkv"))
            changed = {**manifest, "recording": "tracks.mkv",
                       "tracks": [{"stream": number, "participant_id": track["participant_id"]}
                              for number, track in enumerate(tracks)]}
            changed["ai_windows"] = [{"start": 0, "end": manifest["ai_windows"][-1]["end"] + seconds}]
            path = os.path.join(work, "meeting.json")
            json.dump(changed, open(path, "w"))
            counts = []
            for extra in (WITHOUT, []):
                out = os.path.join(work, "transcript.json")
                subprocess.run([program, "stage", "transcribe", path, "-o", out, "--quiet", *options, *extra], check=True)
                counts.append(count(json.load(open(out))["segments"], turns))
        (a, b), (c, d) = counts
        print(f"{name:30}{f'{a}, {c}':>20}{f'{b}, {d}':>22}", flush=True)


if __name__ == "__main__":
    main()

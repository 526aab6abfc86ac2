#!/usr/bin/env python3
"""How often the right speaker is named: transcribes every fixture with ground truth and compares the speaker of each
word with who said it, with the platform's timeline as given, jittered, and with a tenth of its entries missing.

usage: speakers.py PROGRAM FIXTURES-FOLDER [--set KEY=VALUE ...]

A word counts where it stands for a word of the truth: the same, or one that was heard instead of it.
"""
import difflib
import json
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile

VARIANTS = ("as given", "jitter ±0.5 s", "a tenth missing")


def words(text):
    return re.findall(r"[a-z0-9']+", text.lower().replace("’", "'"))


def disturbed(timeline, variant):
    """The same disturbance in every run."""
    generator = random.Random(7)
    if variant == "a tenth missing":
        lost = set(generator.sample(range(len(timeline)), round(len(timeline) / 10)))
        return [turn for number, turn in enumerate(timeline) if number not in lost]
    if variant == "as given":
        return timeline
    moved = []
    for turn in timeline:
        start = max(0, turn["start"] + generator.uniform(-0.5, 0.5))
        end = turn["end"] + generator.uniform(-0.5, 0.5)
        moved.append({**turn, "start": round(start, 3), "end": round(max(end, start + 0.05), 3)})
    return moved


def transcript(program, manifest, options, folder):
    path = pathlib.Path(folder) / "transcript.json"
    subprocess.run([program, "stage", "transcribe", manifest, "-o", path, "--quiet", *options], check=True)
    return json.loads(path.read_text())


def compare(segments, turns):
    """Words with the right speaker, a wrong one, none."""
    said = [(word, turn["speaker"]) for turn in turns for word in words(turn["text"])]
    heard = [(word, segment["speaker"]) for segment in segments for word in words(segment["text"])]
    matcher = difflib.SequenceMatcher(None, [w for w, _ in said], [w for w, _ in heard], autojunk=False)
    counts = [0, 0, 0]
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal" or tag == "replace" and b - a == d - c:
            for (_, true), (_, named) in zip(said[a:b], heard[c:d]):
                counts[2 if named is None else 0 if named == true else 1] += 1
    return counts


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    program, fixtures, options = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2]), sys.argv[3:]
    sums = {variant: [0, 0, 0] for variant in VARIANTS}
    print(f"{'fixture':16}{'timeline':18}{'right':>8}{'wrong':>8}{'unknown':>9}{'words':>7}")

    def row(name, variant, counts):
        total = sum(counts) or 1
        shares = [f"{100 * count / total:.1f} %" for count in counts]
        print(f"{name:16}{variant:18}{shares[0]:>8}{shares[1]:>8}{shares[2]:>9}{total:>7}", flush=True)

    for folder in sorted(fixtures.iterdir()):
        truth_file = folder / "truth.json"
        if not truth_file.exists():
            continue
        truth = json.loads(truth_file.read_text())
        manifest = json.loads((folder / "meeting.json").read_text())
        turns = [turn for turn in truth.get("turns", []) if turn.get("in_ai_window", True)]
        if not turns or not manifest.get("speaker_timeline"):
            continue
        for variant in VARIANTS:
            with tempfile.TemporaryDirectory() as work:
                for file in folder.iterdir():
                    os.symlink(file.resolve(), pathlib.Path(work) / file.name)
                changed = pathlib.Path(work) / "changed.json"
                changed.write_text(json.dumps(
                    {**manifest, "recording": os.path.basename(manifest["recording"]),
                     "speaker_timeline": disturbed(manifest["speaker_timeline"], variant)}))
                # Links may not leave the manifest's folder unless the recordings' root says so.
                root = ["--set", f"recordings_root={fixtures.resolve()}"]
                counts = compare(transcript(program, changed, options + root, work)["segments"], turns)
            row(folder.name, variant, counts)
            sums[variant] = [a + b for a, b in zip(sums[variant], counts)]
    for variant, counts in sums.items():
        row("all", variant, counts)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Accuracy and cost of speech recognition: Recap's profiles, and if wanted other recognisers beside them.

usage: speech.py PROGRAM CORPUS-FOLDER [options]

  PROGRAM                the built program, or - for the others only
  CORPUS-FOLDER          has manifest.json: a list of {name, file, reference, kind, duration}
  --variant NAME=SETTINGS  a column of its own: settings of `recap` as PATH=VALUE, separated by commas
                         (default: one column for each profile)
  --peer NAME=FOLDER     faster-whisper with the model in FOLDER (CTranslate2's form), int8, two threads;
                         may be given more than once; needs the packages faster-whisper and soundfile
  --beam N               of the peers (default 5, theirs)
  --keep FOLDER          keeps the transcripts
  --show                 prints each difference

Word error rates by kind with one normaliser for all (wer.py), the mean over all kinds' words, processor
seconds and times real time. Clips whose kind ends in "unscored" hold hardly a word: what counts is that
few are invented. A peer hears the whole clip with its own voice-activity filter, as people use it.
"""
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import wer  # noqa: E402


def recap(program, settings):
    """Transcribes files with the built program, and remembers what it cost."""
    flags = [flag for setting in settings for flag in ("--set", setting)]

    def transcribe(path, out):
        subprocess.run([program, "stage", "transcribe", str(path), "-o", str(out), "--quiet", *flags], check=True)

    return transcribe


def faster_whisper(folder, beam):
    os.environ["OMP_NUM_THREADS"] = "2"
    import faster_whisper as peer
    import soundfile
    model = peer.WhisperModel(folder, device="cpu", compute_type="int8", cpu_threads=2)

    def transcribe(path, out):
        audio, rate = soundfile.read(str(path), dtype="float32")
        assert rate == 16000, f"{path}: {rate} Hz"
        segments, _ = model.transcribe(audio, language="en", beam_size=beam, vad_filter=True)
        segments = [{"start": s.start, "end": s.end, "text": s.text} for s in segments]
        Path(out).write_text(json.dumps({"segments": segments}))

    return transcribe


def processor_seconds():
    usages = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(u.ru_utime + u.ru_stime for u in usages)


class Column:
    def __init__(self, name, transcribe):
        self.name, self.transcribe = name, transcribe
        self.kinds, self.clips, self.audio = {}, {}, 0.0
        self.wall = self.processor = 0.0

    def run(self, corpus, clips, keep, show):
        folder = Path(keep) / self.name
        folder.mkdir(parents=True, exist_ok=True)
        for clip in clips:
            out = folder / f"{clip['name']}.json"
            start, used = time.time(), processor_seconds()
            self.transcribe(corpus / clip["file"], out)
            self.wall += time.time() - start
            self.processor += processor_seconds() - used
            self.audio += clip["duration"]
            if show:
                print(f"{self.name}: {clip['name']}")
            counts, words, heard = wer.measure(clip["reference"], wer.transcript_text(out), show)
            self.clips[clip["name"]] = (sum(counts), words, heard)
            kind = self.kinds.setdefault(clip["kind"], [0, 0, 0])
            self.kinds[clip["kind"]] = [kind[0] + sum(counts), kind[1] + words, kind[2] + heard]
        print(f"{self.name}: {self.audio / self.wall:.1f} times real time, "
              f"{self.audio / max(self.processor, 1e-9):.1f} a processor", file=sys.stderr)

    def cell(self, kind):
        errors, words, heard = self.kinds[kind]
        return f"{heard} heard" if kind.endswith("unscored") else f"{100 * errors / words:.1f} %"

    def total(self):
        scored = [sums for kind, sums in self.kinds.items() if not kind.endswith("unscored")]
        words = sum(s[1] for s in scored)
        return f"{100 * sum(s[0] for s in scored) / words:.1f} %" if words else "–"


def table(columns):
    kinds = sorted(columns[0].kinds)
    rows = [["kind", "words", *(c.name for c in columns)], ["---"] * (len(columns) + 2)]
    rows += [[kind, str(columns[0].kinds[kind][1]), *(c.cell(kind) for c in columns)] for kind in kinds]
    rows.append(["all scored", "", *(c.total() for c in columns)])
    rows.append(["times real time", "", *(f"{c.audio / c.wall:.1f}" for c in columns)])
    rows.append(["processor seconds", "", *(f"{c.processor:.0f}" for c in columns)])
    for row in rows:
        print("| " + " | ".join(row) + " |")


def main(arguments):
    options = {"--variant": [], "--peer": [], "--beam": ["5"], "--keep": []}
    positional, show = [], False
    while arguments:
        argument = arguments.pop(0)
        if argument in options:
            options[argument].append(arguments.pop(0))
        elif argument == "--show":
            show = True
        else:
            positional.append(argument)
    if len(positional) != 2:
        sys.exit(__doc__)
    program, corpus = os.path.abspath(positional[0]), Path(positional[1])
    clips = json.loads((corpus / "manifest.json").read_text())
    variants = options["--variant"] or [f"{p}=transcription.profile={p}" for p in ("accurate", "fast")]
    variants = [] if positional[0] == "-" else variants
    columns = []
    for variant in variants:
        name, settings = variant.split("=", 1)
        columns.append(Column(name, recap(program, [s for s in settings.split(",") if s])))
    for peer in options["--peer"]:
        name, folder = peer.split("=", 1)
        columns.append(Column(name, faster_whisper(folder, int(options["--beam"][-1]))))
    with tempfile.TemporaryDirectory() as scratch:
        for column in columns:
            column.run(corpus, clips, (options["--keep"] or [scratch])[-1], show)
    table(columns)


if __name__ == "__main__":
    main(sys.argv[1:])

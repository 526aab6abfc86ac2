#!/usr/bin/env python3
"""Measures what is drawn from a transcript on public meetings with human references, peers in the same run.

usage: insight.py INSIGHTBENCH CORPORA [--part dev|qmsum|left-out|time ...]

CORPORA holds evaluate.py (the metrics) and data/{ami-train,ami-dev,icsi-train,qmsum-committee}. Learns the models of the
cross-validation again (insight_train.py), predicts with the very code that runs in production, and prints:
 ami-dev           the models built in; beside each peer the difference and its 95 % interval (paired bootstrap over
                   meetings, 10,000 draws, seed 1); inside: human action items of which a moment is in a clip
 ami-train, icsi   each meeting by models that saw none of its series (AMI) or fold (ICSI)
 qmsum-committee   meetings of another kind, none of which was learnt from
 time              an hour of talk, and meetings of 1,000, 3,000 and 10,000 segments
 checks            every transcript twice: equal bytes, and a verifier that knows no line without cover
--part chooses some of it; may be given more than once. Needs rouge-score, sumy and numpy from PyPI.
"""
import argparse
import glob
import importlib.util
import json
import os
import subprocess
import sys
import tempfile

import numpy as np

HERE = os.path.dirname(os.path.abspath(__file__))
# queue.py beside this file would hide Python's own module of that name from sumy.
sys.path = [p for p in sys.path if os.path.abspath(p) != HERE]
peers = importlib.util.module_from_spec(
    importlib.util.spec_from_file_location("insight_peers", os.path.join(HERE, "insight_peers.py")))
peers.__spec__.loader.exec_module(peers)

PARTS = ["dev", "qmsum", "left-out", "time"]
FIGURES = {
    "R1@150": ("summary150", "R1"), "R1@350": ("summary350", "R1"), "F10": ("extract", "F10"), "F20": ("extract", "F20"),
    "AP": ("extract", "AP"), "lift": ("highlights", "lift"), "inside": ("highlights", "actions"),
}


class Bench:
    def __init__(self, program, corpora, work):
        self.program, self.corpora, self.work = program, corpora, work
        self.data = os.path.join(corpora, "data")
        self.findings, self.unequal, self.checked = 0, 0, 0

    def files(self, folder, variant, names=None):
        found = sorted(glob.glob(os.path.join(self.data, folder, f"*.{variant}.json")))
        return [f for f in found if names is None or os.path.basename(f).split(".")[0] in names]

    def predict(self, files, words="-", models="-", reel="-"):
        """Predictions by meeting; checks each on the way."""
        out = tempfile.mkdtemp(dir=self.work)
        subprocess.run([self.program, "predict", out, str(words), models, str(reel)] + files, check=True)
        found = {}
        for file in files:
            p = json.load(open(os.path.join(out, os.path.basename(file))))
            self.findings += len(p["findings"])
            self.checked += 1
            found[p["meeting"]] = p
        return found

    def check_equal(self, files):
        for file in files:
            texts = set()
            for _ in range(2):
                p = list(self.predict([file]).values())[0]
                p.pop("seconds")
                texts.add(json.dumps(p, sort_keys=True))
            self.unequal += len(texts) > 1


def percent(value):
    return f"{100 * value:.1f}"


def figure(per, meeting, name):
    part, key = FIGURES[name]
    return per[meeting].get(part, {}).get(key)


def column(per, name):
    values = {m: figure(per, m, name) for m in per}
    return {m: v for m, v in values.items() if v is not None}


def interval(ours, theirs):
    """Mean difference over meetings, and its 95 % interval."""
    difference = np.array([ours[m] - theirs[m] for m in sorted(ours) if m in theirs])
    draws = np.random.default_rng(1).integers(0, len(difference), (10_000, len(difference)))
    low, high = np.percentile(difference[draws].mean(axis=1), (2.5, 97.5))
    return difference.mean(), low, high


def compare(bench, evaluator, folder, variant, names):
    """A line for Recap and one for each peer, with the differences."""
    files = bench.files(folder, variant)
    ours = {n: bench.predict(files, n, reel=0.1) for n in evaluator.BUDGETS}
    result, per = evaluator.evaluate(os.path.join(bench.data, folder), variant, lambda t, n: ours[n][t["meeting"]])
    print(f"\n{folder}, {variant} words, {result['meetings']} meetings" + " " * 6 + "  ".join(names) + "  CPU s")
    mine = {name: column(per, name) for name in names}
    print(f"  {'Recap':14} " + "  ".join(f"{np.mean(list(mine[n].values())) * (1 if n == 'lift' else 100):.2f}" for n in names)
          + f"  {result['seconds']:.4f}")
    for peer in peers.RANKINGS:
        made = {}
        def get(transcript, _):
            return made.setdefault(transcript["meeting"], peers.prediction(peer, transcript))
        theirs, their = evaluator.evaluate(os.path.join(bench.data, folder), variant, get)
        cells = []
        for name in names:
            scale = 1 if name == "lift" else 100
            values = column(their, name)
            mean, low, high = (scale * x for x in interval(mine[name], values))
            cells.append(f"{scale * np.mean(list(values.values())):.2f} ({mean:+.2f}, {low:+.2f} to {high:+.2f})")
        print(f"  {peer:14} " + "  ".join(cells) + f"  {theirs['seconds']:.4f}")
    return result


def actions(evaluator, rows):
    pooled = evaluator.pool_actions(rows)
    return (f"strict F1 {percent(pooled['strictF'])}, lenient F1 {percent(pooled['lenientF'])}, lenient recall of the first "
            f"five {percent(pooled['lenientR@5'])}, {pooled['per_meeting']:.1f} a meeting")


def action_items(bench, evaluator, files, predicted, title):
    ways = {"Recap": lambda t: predicted[t["meeting"]]["action_items"], "last ten": peers.last_ten,
            "cue patterns": peers.cue_patterns}
    for name, way in ways.items():
        rows = []
        for file in files:
            transcript, reference = (json.load(open(f)) for f in (file, file.rsplit(".", 2)[0] + ".ref.json"))
            if "action_items" in reference:
                rows.append(evaluator.eval_actions({"action_items": way(transcript)}, reference, transcript))
        print(f"  action items, {title}, {name}: {actions(evaluator, rows)}")


def left_out(bench, evaluator, models, folder, variant):
    """Every meeting by the models that saw none of its fold."""
    fold = json.load(open(os.path.join(models, "folds.json")))
    predicted = {n: {} for n in evaluator.BUDGETS}
    for k in sorted(set(fold.values())):
        files = bench.files(folder, variant, {m for m in fold if fold[m] == k})
        for n in evaluator.BUDGETS:
            predicted[n].update(bench.predict(files, n, os.path.join(models, f"fold-{k}.json"), 0.1))
    result, per = evaluator.evaluate(
        os.path.join(bench.data, folder), variant, lambda t, n: predicted[n][t["meeting"]])
    values = {n: list(column(per, n).values()) for n in FIGURES}
    cells = [f"{n} {np.mean(v) * (1 if n == 'lift' else 100):.2f}" for n, v in values.items() if v]
    print(f"{folder} left out, {variant} words, {result['meetings']} meetings: " + "  ".join(cells))
    if folder == "ami-train":
        action_items(bench, evaluator, bench.files(folder, variant), predicted[350], variant)


def time_of(bench, segments, duration):
    """The shortest of three, in milliseconds."""
    path = os.path.join(bench.work, "long.json")
    json.dump({"meeting": "long", "duration": duration, "timed": True, "segments": segments}, open(path, "w"))
    return min(1000 * list(bench.predict([path]).values())[0]["seconds"] for _ in range(3))


def times(bench):
    """One meeting after another until there is enough."""
    segments, end = [], 0.0
    for file in bench.files("ami-train", "manual"):
        transcript = json.load(open(file))
        for s in transcript["segments"]:
            segments.append(dict(s, id=len(segments), start=end + s["start"], end=end + s["end"]))
        end += transcript["duration"]
        if len(segments) > 12_000:
            break
    hour = [s for s in segments if s["end"] <= 3600]
    words = sum(len(s["text"].split()) for s in hour)
    print(f"\nan hour of talk, {len(hour)} segments, {words} words: {time_of(bench, hour, 3600):.0f} ms")
    for count in (1_000, 3_000, 10_000):
        some = segments[:count]
        took = time_of(bench, some, some[-1]["end"] + 1)
        print(f"{count} segments: {took:.0f} ms, {1000 * took / count:.1f} microseconds a segment")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("corpora")
    parser.add_argument("--part", action="append", choices=PARTS)
    a = parser.parse_args()
    sys.path.insert(0, a.corpora)
    import evaluate as evaluator
    with tempfile.TemporaryDirectory() as work:
        bench = Bench(a.program, a.corpora, work)
        parts = a.part or PARTS
        if "dev" in parts:
            for variant in ("manual", "asr"):
                compare(bench, evaluator, "ami-dev", variant, ["R1@150", "R1@350", "F10", "F20", "lift", "inside"])
                files = bench.files("ami-dev", variant)
                action_items(bench, evaluator, files, bench.predict(files), variant)
        if "qmsum" in parts:
            compare(bench, evaluator, "qmsum-committee", "manual", ["R1@150", "R1@350"])
        if "left-out" in parts:
            trainer = os.path.join(HERE, "insight_train.py")
            print(flush=True)
            subprocess.run([sys.executable, trainer, a.program, a.corpora, "--models", work], check=True)
            for folder in ("ami-train", "icsi-train"):
                for variant in ("manual", "asr"):
                    left_out(bench, evaluator, work, folder, variant)
        if "time" in parts:
            times(bench)
        bench.check_equal(bench.files("ami-dev", "manual") + bench.files("ami-dev", "asr"))
        print(f"{bench.checked} predictions: {bench.findings} lines without cover, {bench.unequal} that differ when repeated")


if __name__ == "__main__":
    main()

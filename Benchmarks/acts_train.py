#!/usr/bin/env python3
"""Learns which turns of a meeting hand out work, settle something or leave a question open.

usage: acts_train.py INSIGHTBENCH [--write Sources/RecapInsight/Acts/ActWeights.swift] [--part NAME=FOLDER ...]

Learns from Benchmarks/Meetings/train alone. INSIGHTBENCH prints the features of each turn, so that what is learnt from
is what runs. A turn is an example of an act if a true entry cites it. Every meeting is learnt from twice: as it is
written, and as a recogniser might write it, with wrong words and without punctuation.

Logistic regression with an L2 penalty (lbfgs): no randomness, so no seed. A turn's features are those of its own words
and, weaker, of the two turns before and after it. Features of few files or authors and small weights are dropped.
Prints what clusters of likely turns find in each part. Needs numpy, scipy and scikit-learn.
  --write  writes the weights as Swift source
  --part   also measures a folder of meetings and dialogues
"""
import argparse
import collections
import datetime
import glob
import json
import os
import re
import subprocess
import sys
import tempfile
import textwrap

HERE = os.path.dirname(os.path.abspath(__file__))
# queue.py beside this file would hide Python's own module of that name from scikit-learn.
sys.path = [p for p in sys.path if os.path.abspath(p) != HERE]

import numpy as np
import scipy.sparse
import sklearn
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score

sys.path.append(HERE)
import meetings
ACTS = ["item", "own", "decision", "question", "key"]
KINDS = {"item": "action_items", "decision": "decisions", "question": "questions"}
# How much the words of a place count before they are weighed.
PLACES = {-2: 0.6, -1: 0.6, 0: 1.0, 1: 0.6, 2: 0.6}
# The openings of the next turns say what a turn before was.
OPENING = 0.8
# A feature is used if so many files of three authors have it: of the unit itself, of its neighbours.
FILES_AT_LEAST = (6, 10)
AUTHORS_AT_LEAST = 3
INVERSE_PENALTY = {"item": 0.1, "own": 0.1, "decision": 0.05, "question": 0.1, "key": 0.05}
# What each writing of a meeting counts.
COUNTS = {"written": 0.6, "heard": 0.4}
# In hundredths.
WEIGHT_AT_LEAST = 4


# Reading.

def bare(text):
    return re.sub(r"\s+", " ", re.sub(r"[^a-z0-9' ]", " ", text.lower())).strip() or "mm"


def given(script, path, variant):
    """The program's input, and the true entries, for a meeting or a dialogue."""
    if "turns" in script:
        data = meetings.meeting_input(script, variant == "heard")[0]
        truth = script
    else:
        data = {"meeting": script["meeting"], "transcript": script["transcript"]}
        truth = script["truth"]
        if variant == "heard":
            segments = data["transcript"]["segments"]
            texts = meetings.with_noise([s["text"] for s in segments], meetings.zlib.crc32(os.path.basename(path).encode()))
            data["transcript"] = dict(data["transcript"], segments=[dict(s, text=t) for s, t in zip(segments, texts)])
    if variant == "heard":
        data["transcript"]["segments"] = [dict(s, text=bare(s["text"])) for s in data["transcript"]["segments"]]
    return data, truth


def read(bench, folder, variants):
    """The units of every file of a folder."""
    with tempfile.TemporaryDirectory() as work:
        found = []
        for variant in variants:
            for path in sorted(glob.glob(os.path.join(folder, "*", "*.json"))):
                with open(path, encoding="utf-8") as file:
                    script = json.load(file)
                if not ("turns" in script or "truth" in script):
                    continue
                data, truth = given(script, path, variant)
                name = f"{variant}-{os.path.basename(path)}"
                with open(os.path.join(work, name), "w", encoding="utf-8") as file:
                    json.dump(data, file)
                found.append((name, variant, "turns" in script, truth))
        out = os.path.join(work, "out")
        os.mkdir(out)
        for start in range(0, len(found), 100):
            subprocess.run(
                [bench, "acts", out] + [os.path.join(work, n) for n, *_ in found[start:start + 100]], check=True)
        return [meeting(json.load(open(os.path.join(out, name))), *rest, name) for name, *rest in found]


def meeting(units, variant, is_meeting, truth, name):
    cites = [{s.split(".")[0] for s in unit["segments"]} for unit in units]
    labels = {}
    for act, kind in KINDS.items():
        cited = set().union(*(meetings.turns(e) for e in truth[kind]))
        labels[act] = np.array([bool(c & cited) for c in cites], dtype=float)
    labels["own"] = np.array([
        any(c & meetings.turns(e) and unit["speaker"] is not None
            and unit["speaker"] in meetings.accepted(e, "owner", "owner_any") for e in truth["action_items"])
        for c, unit in zip(cites, units)], dtype=float)
    keys = set(truth.get("key_turns", []))
    labels["key"] = np.array([bool(c & keys) for c in cites], dtype=float)
    return {"name": name, "variant": variant, "is_meeting": is_meeting, "truth": truth, "units": units, "cites": cites,
            "labels": labels}


# Learning.

def placed(units):
    """The features of each unit with their places and values."""
    for index, unit in enumerate(units):
        row = {}
        for place, value in PLACES.items():
            if not 0 <= index + place < len(units) or units[index + place]["window"] != unit["window"]:
                continue
            for feature in units[index + place]["features"]:
                length = feature.count("_") + 1
                opens = feature.startswith("^")
                if place and length > (3 if opens and place > 0 else 2):
                    continue
                row[place, feature] = OPENING if opens and place > 0 else value
        yield row


def common(known):
    """The features of enough files and authors, by place, sorted."""
    files = collections.defaultdict(set)
    for m in known:
        # Both writings of a meeting are one file.
        name = m["name"].split("-", 1)[1]
        for key in set().union(*placed(m["units"])):
            files[key].add(name)
    kept = [
        key for key, said in files.items()
        if len(said) >= FILES_AT_LEAST[key[0] != 0] and len({name[0] for name in said}) >= AUTHORS_AT_LEAST]
    return {key: column for column, key in enumerate(sorted(kept))}


def matrix(known, columns):
    data, indices, starts = [], [], [0]
    for m in known:
        for row in placed(m["units"]):
            pairs = sorted((columns[k], v) for k, v in row.items() if k in columns)
            indices += [c for c, _ in pairs]
            data += [v for _, v in pairs]
            starts.append(len(data))
    return scipy.sparse.csr_matrix((data, indices, starts), shape=(len(starts) - 1, len(columns)))


def learn(known):
    columns = common(known)
    x = matrix(known, columns)
    counts = np.concatenate([np.full(len(m["units"]), COUNTS[m["variant"]]) for m in known])
    keys = list(columns)
    values = np.array([OPENING if f.startswith("^") and p > 0 else PLACES[p] for p, f in keys])
    model = {}
    for act in ACTS:
        y = np.concatenate([m["labels"][act] for m in known])
        # The annotators marked key turns in meetings only.
        told = counts * np.concatenate([np.full(len(m["units"]), act != "key" or m["is_meeting"]) for m in known])
        fitted = LogisticRegression(C=INVERSE_PENALTY[act], max_iter=1000, tol=1e-4).fit(x, y, sample_weight=told)
        weights = np.rint(100 * fitted.coef_[0] * values).astype(int)
        kept = {key: int(w) for key, w in zip(keys, weights) if abs(w) >= WEIGHT_AT_LEAST}
        # What was dropped was worth something on average.
        lost = x @ (fitted.coef_[0] - np.where(np.abs(weights) >= WEIGHT_AT_LEAST, weights, 0) / 100 / values)
        bias = fitted.intercept_[0] + np.average(lost, weights=told)
        model[act] = {"bias": round(float(bias), 2), "weights": kept}
    return model


def scores(model, m):
    """As ActModel.scores."""
    result = {}
    for act in ACTS:
        weights, bias = model[act]["weights"], model[act]["bias"]
        result[act] = np.zeros(len(m["units"])) + bias
        for index, unit in enumerate(m["units"]):
            for place in PLACES:
                if 0 <= index + place < len(m["units"]) and m["units"][index + place]["window"] == unit["window"]:
                    result[act][index] += sum(
                        weights.get((place, f), 0) for f in m["units"][index + place]["features"]) / 100
    return result


# Measuring.

def clusters(values, threshold, gap):
    groups = []
    for index in np.flatnonzero(values >= threshold):
        if groups and index - groups[-1][-1] <= gap:
            groups[-1].append(index)
        else:
            groups.append([index])
    return groups


def found(m, act, values, threshold, gap):
    truth = m["truth"][KINDS[act]]
    entries = [{"segment_ids": sorted(set().union(*(m["cites"][i] for i in g)))} for g in clusters(values, threshold, gap)]
    pairs = meetings.paired(entries, truth)
    required = [j for j, t in enumerate(truth) if not t.get("optional")]
    return (sum(pairs[i] in required for i in pairs), sum(i not in pairs or pairs[i] in required for i in range(len(entries))),
            len(required))


def best(rows, act):
    """The threshold and the gap with the highest F1."""
    def f1(threshold, gap):
        hit, all_found, true = np.sum([found(m, act, s[act], threshold, gap) for m, s in rows], axis=0)
        return (2 * hit / (all_found + true), hit / max(1, all_found), hit / true)
    return max((f1(t, g), t, g) for t in np.arange(-2.5, 1.6, 0.25) for g in (1, 2, 3, 4))


def figures(model, known):
    """What is found in meetings and in dialogues."""
    lines = []
    for is_meeting in (True, False):
        rows = [(m, scores(model, m)) for m in known if m["is_meeting"] == is_meeting]
        if not rows:
            continue
        for act in ACTS if is_meeting else ACTS[:-1]:
            y, s = (np.concatenate(v) for v in ([m["labels"][act] for m, _ in rows], [s[act] for _, s in rows]))
            line = f"{'meetings' if is_meeting else 'dialogues'}, {act}: average precision {average_precision_score(y, s):.2f}"
            if act in KINDS:
                (f, p, r), threshold, gap = best(rows, act)
                line += f"; F1 {f:.2f} (precision {p:.2f}, recall {r:.2f}) at {threshold:.2f}, gap {gap}"
            lines.append(line)
    return lines


# Writing.

SWIFT = '''// Made by Benchmarks/acts_train.py (`make train-acts`) on {date}; train them again instead of editing them.
//
// Data: {counts} of Benchmarks/Meetings/train, each as written and as a recogniser might write it.
// Method: logistic regression, L2 penalty {penalties}, lbfgs (scikit-learn {version}); no randomness, so no seed.
//   Features of fewer than {files[0]} files (of neighbours {files[1]}) or {authors} authors, and weights below {least}
//   hundredths, are dropped.
// Figures on Benchmarks/Meetings/development (F1 at the best threshold):
{figures}
// Only English was learnt from. `ActFeatures` says how features are written.

extension ActModel {{
  package static let learnt = ActModel(
    biases: [{biases}],
    [
{tables}
    ])
}}
'''


def swift(model, counts, lines):
    tables = []
    for act in ACTS:
        for place in PLACES:
            weights = sorted((f, w) for (p, f), w in model[act]["weights"].items() if p == place)
            if not weights:
                continue
            # A space that does not break holds each feature to its weight.
            text = "  ".join(f"{f}\u00a0{w}" for f, w in weights)
            wrapped = textwrap.wrap(
                text, 120, initial_indent=" " * 8, subsequent_indent=" " * 8, break_on_hyphens=False, break_long_words=False)
            body = "\n".join(wrapped).replace("\u00a0", " ")
            tables.append(f'      Table(\n        .{act}, {place},\n        """\n{body}\n        """),')
    return SWIFT.format(
        date=datetime.date.today().isoformat(), counts=counts, penalties=", ".join(f"{1 / INVERSE_PENALTY[a]:g} ({a})" for a in ACTS), authors=AUTHORS_AT_LEAST, version=sklearn.__version__,
        files=FILES_AT_LEAST, least=WEIGHT_AT_LEAST, figures="\n".join(f"//   {line}" for line in lines),
        biases=", ".join(f".{act}: {model[act]['bias']}" for act in ACTS), tables="\n".join(tables))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bench")
    parser.add_argument("--write")
    parser.add_argument("--part", action="append", default=[])
    a = parser.parse_args()
    known = read(a.bench, os.path.join(HERE, "Meetings", "train"), COUNTS)
    model = learn(known)
    lines = figures(model, read(a.bench, os.path.join(HERE, "Meetings", "development"), ["written"]))
    print("\n".join(lines))
    for part in a.part:
        print(part)
        print("\n".join(figures(model, read(a.bench, part, ["written"]))))
    for act in ACTS:
        weights = model[act]["weights"]
        top = sorted(weights.items(), key=lambda w: -abs(w[1]))[:20]
        print(f"{act}, {len(weights)} weights: " + ", ".join(f"{f}{f'@{p:+}' if p else ''} {w:+}" for (p, f), w in top))
    if a.write:
        written = [m for m in known if m["variant"] == "written"]
        spoken = sum(m["is_meeting"] for m in written)
        with open(a.write, "w", encoding="utf-8") as file:
            file.write(swift(model, f"{spoken} meetings and {len(written) - spoken} dialogues", lines))


if __name__ == "__main__":
    main()

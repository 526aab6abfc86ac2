#!/usr/bin/env python3
"""Fits the confidence of action items, decisions and questions to what is right in annotated meetings.

usage: confidence_fit.py INSIGHTBENCH [--write Sources/RecapInsight/Acts/ConfidenceWeights.swift]

Fits on Benchmarks/Meetings/development alone: the models were learnt from the train part and are too sure there, and the
test part is for measuring. A line is right if it is paired with a true entry as in meetings.py; one that is paired with an
optional item counts neither way. Logistic regression by Newton's method with a small L2 penalty: no randomness, no seed.
  --write  writes the weights as Swift source
"""
import argparse
import datetime
import glob
import json
import math
import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
import meetings

ACTS = {"item": "action_items", "decision": "decisions", "question": "questions"}
NAMES = ["bias", "likelihood", "cue", "short talk"]
PENALTY = 0.5


def examples(bench, folder):
    """For each act the numbers of its lines and whether each is right."""
    found = {act: [] for act in ACTS}
    with tempfile.TemporaryDirectory() as work:
        out = os.path.join(work, "out")
        os.mkdir(out)
        truths = {}
        for path in sorted(glob.glob(os.path.join(folder, "*", "*.json"))):
            with open(path, encoding="utf-8") as file:
                script = json.load(file)
            if "turns" in script:
                data, truth = meetings.meeting_input(script, False)[0], script
            elif "truth" in script:
                data, truth = {k: script[k] for k in ("meeting", "transcript")}, script["truth"]
            else:
                continue
            name = os.path.basename(path)
            with open(os.path.join(work, name), "w", encoding="utf-8") as file:
                json.dump(data, file)
            truths[name] = truth
        subprocess.run([bench, "confidence", out] + [os.path.join(work, n) for n in truths], check=True)
        for name, truth in truths.items():
            with open(os.path.join(out, name), encoding="utf-8") as file:
                lines = json.load(file)
            for act, kind in ACTS.items():
                mine = [line for line in lines if line["act"] == act]
                pairs = meetings.paired(mine, truth[kind])
                for index, line in enumerate(mine):
                    if index in pairs and truth[kind][pairs[index]].get("optional"):
                        continue
                    found[act].append((line["numbers"], index in pairs))
    return found


def chance(weights, numbers):
    return 1 / (1 + math.exp(-sum(w * x for w, x in zip(weights, numbers))))


def solved(matrix, vector):
    """Gauss's elimination with pivots."""
    size = len(vector)
    rows = [row[:] + [value] for row, value in zip(matrix, vector)]
    for column in range(size):
        pivot = max(range(column, size), key=lambda r: abs(rows[r][column]))
        rows[column], rows[pivot] = rows[pivot], rows[column]
        for row in range(size):
            if row != column:
                factor = rows[row][column] / rows[column][column]
                rows[row] = [a - factor * b for a, b in zip(rows[row], rows[column])]
    return [rows[i][size] / rows[i][i] for i in range(size)]


def fitted(lines):
    size = len(NAMES)
    weights = [0.0] * size
    for _ in range(50):
        gradient = [-PENALTY * w if i else 0 for i, w in enumerate(weights)]
        hessian = [[(PENALTY if i == j and i else 1e-9 * (i == j)) for j in range(size)] for i in range(size)]
        for numbers, right in lines:
            p = chance(weights, numbers)
            for i in range(size):
                gradient[i] += (right - p) * numbers[i]
                for j in range(size):
                    hessian[i][j] += p * (1 - p) * numbers[i] * numbers[j]
        step = solved(hessian, gradient)
        weights = [w + s for w, s in zip(weights, step)]
        if max(map(abs, step)) < 1e-9:
            break
    return [round(w, 2) for w in weights]


def brier(weights, lines):
    return sum((chance(weights, numbers) - right) ** 2 for numbers, right in lines) / max(1, len(lines))


def source(models, lines):
    def table(act):
        return f"static let {act} = LineConfidence([{', '.join(f'{w:.2f}' for w in models[act])}])"
    heads = {"item": "an action item", "decision": "a decision", "question": "an open question"}
    body = "\n".join(
        f"  /// Of {heads[act]}; {sum(r for _, r in lines[act])} of {len(lines[act])} lines were right, Brier score "
        f"{brier(models[act], lines[act]):.3f}.\n  {table(act)}" for act in ACTS)
    return f"""// Made by Benchmarks/confidence_fit.py (`make fit-confidence`) on {datetime.date.today()}; fit it again instead of editing it.
//
// Data: the lines that are found in Benchmarks/Meetings/development.
// Method: logistic regression, L2 penalty {PENALTY}, Newton's method; no randomness, so no seed.
// The weights are those of {', '.join(NAMES)}.

extension LineConfidence {{
{body}
}}
"""


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bench")
    parser.add_argument("--write")
    options = parser.parse_args()
    lines = examples(options.bench, os.path.join(HERE, "Meetings", "development"))
    models = {act: fitted(lines[act]) for act in ACTS}
    for act in ACTS:
        print(f"{act:10} {sum(r for _, r in lines[act])} of {len(lines[act])} right, Brier {brier(models[act], lines[act]):.3f}, "
              + ", ".join(f"{n} {w}" for n, w in zip(NAMES, models[act])))
    if options.write:
        with open(options.write, "w", encoding="utf-8") as file:
            file.write(source(models, lines))


if __name__ == "__main__":
    sys.exit(main())

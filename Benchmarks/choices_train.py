#!/usr/bin/env python3
"""Learns who owns an action item, which of the days that are named is its deadline, and in which words items and
decisions are shown.

usage: choices_train.py INSIGHTBENCH [--write Sources/RecapInsight/Choices/ChoiceWeights.swift]

Learns from Benchmarks/Meetings/train alone, after acts_train.py. The candidates for an item's owner and day are people
and due phrases around it, those for words are task phrases and sentences; INSIGHTBENCH prints their features. Many rest
on the models of speech acts, so each author's meetings are read with models that were learnt from the other authors:
what is learnt here is how far to trust them.

A candidate's chance is the softmax of its features' weights; "none" is a candidate for owners and days. Words are
learnt by their overlap with the annotator's line (meetings.overlap): cross entropy of the chances with the fourth powers
of the overlaps, as shares (ListNet: Z. Cao and others, "Learning to rank: from pairwise approach to listwise approach",
2007). L2 penalty, L-BFGS: no randomness, so no seed. Prints how often the choice is right, and the mean overlap of
words, for authors who were left out and on the development part.
Needs numpy, scipy and scikit-learn.
"""
import argparse
import collections
import datetime
import glob
import json
import os
import subprocess
import tempfile
import textwrap

import acts_train as acts  # First: it keeps queue.py from hiding the module of that name.
import meetings
import numpy as np
import scipy.optimize
import scipy.sparse

PARTS = os.path.join(acts.HERE, "Meetings")
KINDS = {"owner": ("people", "owners", "no_owner", "owner", "owner_any"),
         "due": ("days", "dues", "no_due", "due_date", "due_date_any")}
PENALTY = {"owner": 1.0, "due": 1.0, "words": 4.0, "decision-words": 4.0}
# The higher it is, the less do candidates count that are not the best one.
POWER = 4
# A feature is used if so many candidates have it.
CANDIDATES_AT_LEAST = 20
# The words of what is found.
LINES = {"words": ("items", "action_items"), "decision-words": ("decisions", "decisions")}
# ChoiceModel.margin.
MARGIN = 1.0
# In hundredths.
WEIGHT_AT_LEAST = 5
# Before anything is learnt: what the rules say.
RULES = {"owner": "cue-owner 500 model-owner 300 none-cue 100 none-model 100", "due": "cue-due 500 model-due 300",
         "words": "kept 500", "decision-words": "kept 500"}


def author(name):
    return name.split("-", 1)[1][0]


# Reading.

def model_file(model, path, choices):
    tables = [
        {"act": act, "place": place,
         "weights": "  ".join(f"{f} {w}" for (p, f), w in sorted(model[act]["weights"].items()) if p == place)}
        for act in acts.ACTS for place in acts.PLACES]
    with open(path, "w", encoding="utf-8") as file:
        json.dump({"biases": {act: model[act]["bias"] for act in acts.ACTS}, "tables": tables, **choices}, file)


def read(bench, part, variants, model_of, choices, kind):
    """Every found item or decision of a part that is a true one: its candidates and the true entry."""
    lines, entries = LINES.get(kind, LINES["words"])
    found = []
    with tempfile.TemporaryDirectory() as work:
        os.mkdir(os.path.join(work, "out"))
        groups = collections.defaultdict(list)
        for variant in variants:
            for path in sorted(glob.glob(os.path.join(PARTS, part, "*", "*.json"))):
                with open(path, encoding="utf-8") as file:
                    script = json.load(file)
                if not ("turns" in script or "truth" in script):
                    continue
                data, truth = acts.given(script, path, variant)
                name = f"{variant}-{os.path.basename(path)}"
                with open(os.path.join(work, name), "w", encoding="utf-8") as file:
                    json.dump(data, file)
                groups[author(name)].append((name, variant, "turns" in script, truth))
        for writer, files in groups.items():
            models = os.path.join(work, "models.json")
            model_file(model_of(writer), models, choices)
            for start in range(0, len(files), 100):
                names = [os.path.join(work, name) for name, *_ in files[start:start + 100]]
                subprocess.run([bench, "choices", os.path.join(work, "out"), models] + names, check=True)
            for name, variant, is_meeting, truth in files:
                with open(os.path.join(work, "out", name), encoding="utf-8") as file:
                    items = json.load(file)[lines]
                cited = [{"segment_ids": item["segments"]} for item in items]
                for i, j in meetings.paired(cited, truth[entries]).items():
                    entry = truth[entries][j]
                    if not entry.get("optional"):
                        found.append((writer, variant, is_meeting, items[i], entry))
    return found


class Choice:
    """The candidates of one item, "none" last, and which of them are right."""

    def __init__(self, kind, writer, variant, is_meeting, item, entry):
        values, features, none, one, several = KINDS[kind]
        right = meetings.accepted(entry, one, several)
        self.writer, self.is_meeting, self.weight = writer, is_meeting, acts.COUNTS[variant]
        self.written = variant == "written"
        self.features = [sorted(set(f)) for f in item[features] + [item[none]]]
        good = [value in right and (value is not None or kind == "due") for value in item[values]]
        # A wrong day or owner is worse than none.
        self.good = np.array(good + [None in right or not any(good)])
        self.has = None not in right
        self.offered = any(good)


class Wording:
    """The words in which one line may be shown, the rules' first, and how good each is."""

    def __init__(self, writer, variant, is_meeting, item, entry):
        self.writer, self.is_meeting, self.weight = writer, is_meeting, acts.COUNTS[variant]
        self.written = variant == "written"
        self.features = [sorted(set(f)) for f in item["words"]]
        self.overlaps = np.array([meetings.overlap(text, entry["text"]) for text in item["wordings"]])
        good = self.overlaps ** POWER
        self.good = good / max(good.sum(), 1e-9)


def examples(kind, found):
    if kind in KINDS:
        return [Choice(kind, *f) for f in found]
    return [Wording(*f) for f in found]


# Learning.

def columns(choices):
    known = collections.Counter(f for c in choices for features in c.features for f in features)
    return {f: i for i, f in enumerate(sorted(f for f in known if known[f] >= CANDIDATES_AT_LEAST))}


def learn(choices, place, kind):
    # From a line none of whose words are the annotator's, nothing can be learnt.
    choices = [c for c in choices if c.good.any()]
    rows = [[place[f] for f in features if f in place] for c in choices for features in c.features]
    indices = [i for row in rows for i in row]
    x = scipy.sparse.csr_matrix(
        (np.ones(len(indices)), indices, np.cumsum([0] + [len(r) for r in rows])), shape=(len(rows), len(place)))
    sizes = [len(c.features) for c in choices]
    starts, owner = np.cumsum([0] + sizes)[:-1], np.repeat(np.arange(len(choices)), sizes)
    good, weight = np.concatenate([c.good for c in choices]), np.array([c.weight for c in choices])

    def loss(weights):
        score = x @ weights
        score = score - np.maximum.reduceat(score, starts)[owner]
        every = np.add.reduceat(np.exp(score), starts)
        chance = np.exp(score) / every[owner]
        if kind in LINES:
            cost = (weight[owner] * good * (np.log(every)[owner] - score)).sum()
            slope = (chance - good) * weight[owner]
        else:
            right = np.add.reduceat(chance * good, starts)
            cost = -(weight * np.log(right)).sum()
            slope = (chance - chance * good / right[owner]) * weight[owner]
        return cost + PENALTY[kind] * (weights ** 2).sum(), x.T @ slope + 2 * PENALTY[kind] * weights

    return scipy.optimize.minimize(
        loss, np.zeros(len(place)), jac=True, method="L-BFGS-B", options={"maxiter": 500}).x


def right(choice, weights, place):
    return choice.good[np.argmax([sum(weights[place[f]] for f in fs if f in place) for fs in choice.features])]


def chosen(wording, weights, place):
    """The overlap of the words that weights choose, as the program does."""
    scores = [sum(weights[place[f]] for f in fs if f in place) for fs in wording.features]
    best = int(np.argmax(scores))
    return wording.overlaps[best if scores[best] - scores[0] > MARGIN else 0]


def mean(values):
    return sum(values) / max(1, len(values))


def word_figures(kind, train, development, place, weights):
    left_out = {w: learn([c for c in train if c.writer != w], place, kind) for w in sorted({c.writer for c in train})}
    lines = []
    for is_meeting in (True, False):
        parts = (
            ("left-out authors", [c for c in train if c.is_meeting == is_meeting and c.written],
             lambda c: left_out[c.writer]),
            ("development", [c for c in development if c.is_meeting == is_meeting], lambda _: weights))
        told = "; ".join(
            f"{mean([chosen(c, of(c), place) for c in some]):.3f} of {len(some)} of {name} "
            f"(rules {mean([c.overlaps[0] for c in some]):.3f}, best {mean([c.overlaps.max() for c in some]):.3f})"
            for name, some, of in parts)
        lines.append(f"{kind}, {'meetings' if is_meeting else 'dialogues'}: overlap {told}")
    return lines


def share(pairs):
    pairs = list(pairs)
    return f"{sum(pairs) / max(1, len(pairs)):.2f} of {len(pairs)}"


def figures(kind, train, development, place, weights):
    left_out = {w: learn([c for c in train if c.writer != w], place, kind) for w in sorted({c.writer for c in train})}
    lines = []
    for is_meeting in (True, False):
        name = "meetings" if is_meeting else "dialogues"
        of = [c for c in train if c.is_meeting == is_meeting and c.written]
        dev = [c for c in development if c.is_meeting == is_meeting]
        lines.append(
            f"{kind}, {name}: right {share(right(c, left_out[c.writer], place) for c in of)} of left-out authors, "
            f"{share(right(c, weights, place) for c in dev)} on development; the right one is among the candidates "
            f"of {share(c.offered for c in of if c.has)}")
    return lines


SWIFT = '''// Made by Benchmarks/choices_train.py (`make train-acts`) on {date}; train them again instead of editing them.
//
// Data: the action items and decisions of Benchmarks/Meetings/train that are found with models learnt from the other authors.
// Method: softmax over the candidates, L2 penalty {penalty}, L-BFGS; no randomness, so no seed.
{figures}
// `OwnerCandidates`, `DueCandidates` and `WordingFeatures` say what a feature is.

extension ChoiceModels {{
  package static let learnt = ChoiceModels(
    owner: ChoiceModel(
      """
{owner}
      """),
    due: ChoiceModel(
      """
{due}
      """),
    words: ChoiceModel(
      """
{words}
      """),
    decisionWords: ChoiceModel(
      """
{decision_words}
      """))
}}
'''


def wrapped(text, **options):
    return "\n".join(textwrap.wrap(text, 120, break_on_hyphens=False, break_long_words=False, **options))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bench")
    parser.add_argument("--write")
    a = parser.parse_args()
    known = acts.read(a.bench, os.path.join(PARTS, "train"), acts.COUNTS)
    writers = sorted({author(m["name"]) for m in known})
    models = {w: acts.learn([m for m in known if author(m["name"]) != w]) for w in writers}
    every = acts.learn(known)
    choices, lines = dict(RULES), []
    for kind in [*KINDS, *LINES]:
        train = examples(kind, read(a.bench, "train", acts.COUNTS, models.get, choices, kind))
        development = examples(kind, read(a.bench, "development", ["written"], lambda _: every, choices, kind))
        place = columns(train)
        weights = learn(train, place, kind)
        lines += (figures if kind in KINDS else word_figures)(kind, train, development, place, weights)
        hundredths = {f: int(round(100 * weights[i])) for f, i in place.items()}
        choices[kind] = "  ".join(f"{f}\u00a0{w}" for f, w in hundredths.items() if abs(w) >= WEIGHT_AT_LEAST)
    print("\n".join(lines))
    if a.write:
        told = "\n".join(wrapped(line, initial_indent="// ", subsequent_indent="//   ") for line in lines)
        tables = {
            kind.replace("-", "_"): wrapped(text, initial_indent=" " * 6, subsequent_indent=" " * 6).replace("\u00a0", " ")
            for kind, text in choices.items()}
        with open(a.write, "w", encoding="utf-8") as file:
            file.write(SWIFT.format(
                date=datetime.date.today().isoformat(), figures=told,
                penalty=", ".join(f"{p:g} ({kind})" for kind, p in PENALTY.items()), **tables))


if __name__ == "__main__":
    main()

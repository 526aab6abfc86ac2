#!/usr/bin/env python3
"""Learns how much each stretch of a meeting matters, and which hand out work.

usage: insight_train.py INSIGHTBENCH CORPORA [--models FOLDER] [--write Sources/RecapInsight/Model/InsightWeights.swift]

CORPORA holds data/{ami-train,ami-dev,icsi-train} with NAME.manual.json, NAME.asr.json (transcripts) and
NAME.ref.json (human references). INSIGHTBENCH prints the features, so that what is learnt from is what runs.

Logistic regression with an L2 penalty by Newton's method: no randomness, so no seed; the same corpora give the
same weights. Single words have weights of their own, if a quarter of the meetings of each corpus say them: words of
meetings, not of a subject. Meetings are dealt to folds by their series (AMI) and in turn (ICSI).
  --models  also writes FOLDER/fold-K.json, learnt without fold K of every corpus, and FOLDER/folds.json
            (which meeting is in which fold), for the cross-validation of insight.py; and FOLDER/train.json, learnt
            without ami-dev
  --write   writes the weights, learnt from ami-train and icsi-train, as Swift source
Prints the folds' figures of the ranking and the largest weights. Needs numpy.
"""
import argparse
import collections
import datetime
import glob
import json
import os
import re
import subprocess
import tempfile
import textwrap

import numpy as np

FOLDS = 5
# What is also looked at in the neighbours, and how far.
AROUND = ["mass", "length", "letters", "function", "seconds", "plural", "second", "agreement", "distinct",
          "fresh", "carried"]
REACHES = (1, 15)
CUES = ["tasks", "later", "decisions", "agenda"]
CUE_REACH = 4
IMPORTANCE_PENALTY, TASK_PENALTY = 300.0, 100.0
# The same of single words, and of what a meeting's extent adds to them.
IMPORTANT_WORD_PENALTY, TASK_WORD_PENALTY = 750.0, 50.0
WORD_EXTENT_PENALTY = 1000.0
# Share of the meetings of each corpus that must say a word.
SAID_IN = 0.25
# Importance is learnt from segments of so many words: "yeah" and "okay" need no telling apart.
WORDS_AT_LEAST = 4
# What a meeting counts in learning importance: there are two of AMI to one of ICSI.
COUNTS = {"ami": 1.0, "icsi": 1.5}


def features(bench, corpora, folder):
    """Features of every transcript of a corpus, as the program prints them."""
    files = sorted(
        f for v in ("manual", "asr") for f in glob.glob(os.path.join(corpora, "data", folder, f"*.{v}.json")))
    with tempfile.TemporaryDirectory() as out:
        subprocess.run([bench, "features", out] + files, check=True)
        return [meeting(json.load(open(os.path.join(out, os.path.basename(f)))), f) for f in files]


def meeting(printed, path):
    reference = json.load(open(path.rsplit(".", 2)[0] + ".ref.json"))
    transcript = json.load(open(path))
    spoken = {w for summary in reference["summaries"] for line in summary for w in re.findall(r"[a-z0-9]+", line.lower())}
    text = {str(s["id"]): s["text"] for s in transcript["segments"]}
    ids = printed["segments"]
    extract = {str(i) for i in reference["extract"]}
    tasks = {str(i) for a in reference.get("action_items", []) for i in a["support"]}
    return {
        "name": printed["meeting"], "variant": path.rsplit(".", 2)[1], "corpus": reference["corpus"],
        "features": printed["features"],
        "columns": np.array(printed["columns"], dtype=float),
        "important": np.array([i in extract for i in ids], dtype=float),
        "task": np.array([i in tasks for i in ids], dtype=float),
        "terms": printed["terms"],
        "letters": np.array([len(forms[0]) for forms in printed["words"]], dtype=float),
        "summarised": np.array([any(f in spoken for f in forms) for forms in printed["words"]], dtype=float),
        "norms": printed["norms"], "said": printed["said"], "extent": printed["extent"],
        "words": np.array([len(text[i].split()) for i in ids], dtype=float),
    }


def around(column, reach):
    """As FeatureTable.around, standardised."""
    sums = np.concatenate([[0.0], np.cumsum(column)])
    index = np.arange(len(column))
    low, high = np.maximum(0, index - reach), np.minimum(len(column), index + reach + 1)
    mean = (sums[high] - sums[low] - column) / np.maximum(1, high - low - 1)
    deviation = mean.std()
    return (mean - mean.mean()) / deviation if deviation > 1e-9 else np.zeros(len(column))


def terms(names, kind):
    own = [(name, 0) for name in names]
    if kind == "importance":
        return own + [(name, reach) for reach in REACHES for name in AROUND]
    return own + [(name, CUE_REACH) for name in CUES]


def matrix(meeting, wanted):
    rows = {name: row for name, row in zip(meeting["features"], meeting["columns"])}
    return np.column_stack([around(rows[n], r) if r else rows[n] for n, r in wanted])


def vocabulary(meetings):
    """The words that meetings of every corpus say, sorted."""
    shares = []
    for corpus in sorted({m["corpus"] for m in meetings}):
        among = [m for m in meetings if m["corpus"] == corpus]
        said = collections.Counter(n for m in among for n in m["norms"])
        shares.append({n: count / len(among) for n, count in said.items()})
    return sorted(n for n in shares[0] if re.fullmatch("[a-z']{1,15}", n)
                  and all(share.get(n, 0) >= SAID_IN for share in shares))


def presence(meeting, words):
    """Which of the words each row says."""
    place = {w: i for i, w in enumerate(words)}
    places = [place.get(n) for n in meeting["norms"]]
    found = np.zeros((len(meeting["said"]), len(words)))
    for row, said in enumerate(meeting["said"]):
        found[row, [places[n] for n in said if places[n] is not None]] = 1
    return found


def learn(meetings, kind, words):
    """The weights of a model, those of `words` among them."""
    wanted = terms(meetings[0]["features"], kind)
    is_importance = kind == "importance"
    rows, hits, weights = [], [], []
    for m in meetings:
        # Every meeting of a corpus counts the same; in it, a segment by its words and ten more.
        kept = m["words"] >= WORDS_AT_LEAST if is_importance else np.full(len(m["words"]), True)
        weight = m["words"][kept] + 10 if is_importance else np.ones(len(m["words"]))
        own = np.hstack([matrix(m, wanted), presence(m, words)])[kept]
        rows.append(np.hstack([own, own * m["extent"]]) if is_importance else own)
        hits.append(m["important" if is_importance else "task"][kept])
        weights.append(COUNTS[m["corpus"]] * weight / weight.sum() if is_importance else weight)
    weight = np.concatenate(weights)
    penalties = ((IMPORTANCE_PENALTY, IMPORTANT_WORD_PENALTY, IMPORTANCE_PENALTY, WORD_EXTENT_PENALTY)
                 if is_importance else (TASK_PENALTY, TASK_WORD_PENALTY))
    counts = [len(wanted), len(words)] * (len(penalties) // 2)
    beta = logistic_regression(
        np.vstack(rows), np.concatenate(hits), weight / weight.mean(), np.repeat(penalties, counts))
    learnt = np.split(beta[:-1], np.cumsum(counts)[:-1])
    of_terms, of_words, terms_per_extent, words_per_extent = (
        learnt if is_importance else learnt + [np.zeros(len(part)) for part in learnt])
    return {"bias": round(float(beta[-1]), 4),
            "terms": [[n, r, round(float(b), 4), round(float(e), 4)]
                      for (n, r), b, e in zip(wanted, of_terms, terms_per_extent)],
            "words": thousandths(words, of_words), "words_per_extent": thousandths(words, words_per_extent)}


def thousandths(words, weights):
    """As WordWeights: each word and its weight, without those that say nothing."""
    return " ".join(f"{w} {round(1000 * b)}" for w, b in zip(words, weights) if abs(b) >= 0.005)


def read_thousandths(text):
    parts = text.split()
    return parts[::2], np.array([int(number) / 1000 for number in parts[1::2]])


def logistic_regression(x, y, weight, penalty):
    """Coefficients, the bias last and without a penalty."""
    ridge = np.append(np.broadcast_to(penalty, x.shape[1]), 0.0)
    beta = np.zeros(x.shape[1] + 1)
    for _ in range(25):
        curvature, slope = np.diag(ridge), ridge * beta
        # In blocks, which stay in the processor's cache.
        for start in range(0, len(y), 8192):
            part = slice(start, start + 8192)
            block = np.hstack([x[part], np.ones((len(y[part]), 1))])
            p = 1 / (1 + np.exp(-block @ beta))
            curvature += (block * (weight[part] * p * (1 - p))[:, None]).T @ block
            slope += block.T @ (weight[part] * (p - y[part]))
        step = np.linalg.solve(curvature, slope)
        beta -= step
        if np.abs(step).max() < 1e-5:
            break
    return beta


def standardised(values):
    deviation = values.std()
    return (values - values.mean()) / deviation if deviation > 1e-9 else np.zeros(len(values))


def worth(meetings, importance):
    """As TermSalience: which words of a meeting its human summary says."""
    rows, hits, weights = [], [], []
    for m in meetings:
        expected = np.zeros(len(m["letters"]))
        for own, score in zip(m["terms"], scores(importance, m)):
            expected[own] += 1 / (1 + np.exp(-score))
        rows.append(np.column_stack([standardised(np.log(0.02 + expected)), standardised(m["letters"])]))
        hits.append(m["summarised"])
        weights.append(np.full(len(m["letters"]), 1 / len(m["letters"])))
    weight = np.concatenate(weights)
    beta = logistic_regression(np.vstack(rows), np.concatenate(hits), weight / weight.mean(), 20.0)
    return dict(zip(("mentions", "letters", "bias"), (round(float(b), 4) for b in beta)))


def scores(model, meeting):
    wanted = [(n, r) for n, r, _, _ in model["terms"]]
    weights = np.array([w + e * meeting["extent"] for _, _, w, e in model["terms"]])
    of_words = sum(
        factor * (presence(meeting, words) @ numbers)
        for factor, (words, numbers) in (
            (1, read_thousandths(model["words"])), (meeting["extent"], read_thousandths(model["words_per_extent"]))))
    return matrix(meeting, wanted) @ weights + of_words + model["bias"]


def extract_f(meeting, score, share):
    """F of the extract of `share` of the words, best first, in words."""
    words, gold, used, right = meeting["words"], meeting["important"], 0.0, 0.0
    for index in np.argsort(-score, kind="stable"):
        if used + words[index] <= share * words.sum():
            used += words[index]
            right += words[index] * gold[index]
    p, r = right / max(1, used), right / max(1, (words * gold).sum())
    return 2 * p * r / (p + r) if p + r else 0.0


def average_precision(meeting, score):
    gold = meeting["important"][np.argsort(-score, kind="stable")] > 0
    return float((np.cumsum(gold) / np.arange(1, len(gold) + 1))[gold].sum() / max(1, gold.sum()))


def models(meetings):
    """The task model learns from AMI alone: ICSI's meetings list no action items."""
    words = vocabulary(meetings)
    importance = learn(meetings, "importance", words)
    return {"importance": importance, "worth": worth(meetings, importance),
            "tasks": learn([m for m in meetings if m["corpus"] == "ami"], "tasks", words)}


def folds(meetings):
    series = {c: sorted({m["name"][:-1] if c == "ami" else m["name"] for m in meetings if m["corpus"] == c})
              for c in ("ami", "icsi")}
    return {m["name"]: series[m["corpus"]].index(m["name"][:-1] if m["corpus"] == "ami" else m["name"]) % FOLDS
            for m in meetings}


def figures(rows):
    return "  ".join(f"{name} {100 * np.mean([f(m, s) for m, s in rows]):.1f}" for name, f in (
        ("F10", lambda m, s: extract_f(m, s, 0.1)), ("F20", lambda m, s: extract_f(m, s, 0.2)),
        ("AP", average_precision)))


SWIFT = '''// Written by Benchmarks/insight_train.py on {date}; change the trainer, not this file.
//
// Learnt from: {counts}, each with human words and with a recogniser's words.
//   AMI Meeting Corpus, CC BY 4.0: J. Carletta et al., "The AMI Meeting Corpus", MLMI 2005.
//   ICSI Meeting Corpus (annotations), understood to be CC BY 4.0 at its distributor's: A. Janin et al., "The ICSI
//   Meeting Corpus", ICASSP 2003. No text of either is in here.
// Method: logistic regression, L2 penalty {ip:g} and {tp:g} (of words {iwp:g} and {twp:g}, of words per extent {wep:g}),
//   Newton's method; no randomness, so no seed. Words have weights, in thousandths, if {said:.0f} % of the meetings of
//   each corpus say them. A meeting of ICSI counts {icsi:g} times for importance.
// Figures (per cent; extract F at 10 % and 20 % of the words, average precision), {folds} folds by meeting series:
{figures}
// Reads features by name: `Feature`. Only English was learnt from.

extension InsightModels {{
  package static let learnt = InsightModels(
    importance: LinearModel(
      bias: {ib},
      [
{iterms}
      ],
      words: """
{iwords}
        """,
      wordsPerExtent: """
{iextents}
        """),
    worth: TermSalience(bias: {worth[bias]}, mentions: {worth[mentions]}, letters: {worth[letters]}),
    tasks: LinearModel(
      bias: {tb},
      [
{tterms}
      ],
      words: """
{twords}
        """))
}}
'''


def swift(learnt, counts, lines):
    def listed(model):
        return "\n".join(
            f"        .init(.{n}, {f'around: {r}, ' if r else ''}{w}{f', perExtent: {e}' if abs(e) >= 0.005 else ''}),"
            for n, r, w, e in model["terms"] if max(abs(w), abs(e)) >= 0.005)

    def worded(text):
        words = text.split()
        # A space that does not break holds each word to its number.
        pairs = "  ".join(f"{w}\u00a0{n}" for w, n in zip(words[::2], words[1::2]))
        lines = textwrap.wrap(pairs, 120, initial_indent=" " * 8, subsequent_indent=" " * 8, break_on_hyphens=False)
        return "\n".join(lines).replace("\u00a0", " ")
    return SWIFT.format(
        worth=learnt["worth"],
        date=datetime.date.today().isoformat(), counts=counts, ip=IMPORTANCE_PENALTY, tp=TASK_PENALTY,
        iwp=IMPORTANT_WORD_PENALTY, twp=TASK_WORD_PENALTY, said=100 * SAID_IN, folds=FOLDS,
        wep=WORD_EXTENT_PENALTY, icsi=COUNTS["icsi"], iwords=worded(learnt["importance"]["words"]),
        iextents=worded(learnt["importance"]["words_per_extent"]), twords=worded(learnt["tasks"]["words"]),
        figures="\n".join(f"//   {line}" for line in lines), ib=learnt["importance"]["bias"],
        tb=learnt["tasks"]["bias"], iterms=listed(learnt["importance"]), tterms=listed(learnt["tasks"]))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bench")
    parser.add_argument("corpora")
    parser.add_argument("--models")
    parser.add_argument("--write")
    a = parser.parse_args()
    known = [m for folder in ("ami-train", "icsi-train") for m in features(a.bench, a.corpora, folder)]
    dev = features(a.bench, a.corpora, "ami-dev")
    fold = folds(known)
    held = {}
    for k in range(FOLDS):
        learnt = models([m for m in known if fold[m["name"]] != k])
        for m in known:
            if fold[m["name"]] == k:
                held.setdefault((m["corpus"], m["variant"]), []).append((m, scores(learnt["importance"], m)))
        if a.models:
            json.dump(learnt, open(os.path.join(a.models, f"fold-{k}.json"), "w"))
    learnt = models(known)
    lines = [f"{corpus.upper()} left out, {variant}: {figures(rows)}" for (corpus, variant), rows in sorted(held.items())]
    lines += [f"ami-dev, {v}: " + figures([(m, scores(learnt["importance"], m)) for m in dev if m["variant"] == v])
              for v in ("asr", "manual")]
    print("\n".join(lines))
    print("worth:", learnt["worth"])
    for kind, model in ((k, learnt[k]) for k in ("importance", "tasks")):
        top = sorted(model["terms"], key=lambda t: -abs(t[2]))[:14]
        print(kind + ": " + ", ".join(f"{n}{f'~{r}' if r else ''} {w:+.2f}" for n, r, w, _ in top))
        for name in ("words", "words_per_extent"):
            pairs = list(zip(*read_thousandths(model[name])))
            top = sorted(pairs, key=lambda t: -abs(t[1]))[:14]
            print(f"  {len(pairs)} {name.replace('_', ' ')}: " + ", ".join(f"{w} {n:+.2f}" for w, n in top))
    if a.models:
        json.dump(fold, open(os.path.join(a.models, "folds.json"), "w"))
        json.dump(learnt, open(os.path.join(a.models, "train.json"), "w"))
    if a.write:
        names = {c: len({m["name"] for m in known if m["corpus"] == c}) for c in ("ami", "icsi")}
        counts = f"{names['ami']} AMI meetings (ami-train), {names['icsi']} ICSI meetings (icsi-train)"
        with open(a.write, "w") as f:
            f.write(swift(learnt, counts, lines))


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""A sheet for people who judge lines: each pair is a quote and the line that Recap shows for it.

usage: reading.py PROGRAM FOLDER ... [--seed N] [--pairs N] > SHEET.csv
       reading.py --score SHEET.csv ... [--seed N]

Each FOLDER holds `meetings/*.json` in the format of Benchmarks/Meetings/README.md. Pairs are lines of summary, decisions
and questions that are not the quote itself, from at least six meetings, as many of each as there are. A quote is what was
said without hesitations, with its speakers in front; the line is as the page shows it.

The sheet does not say which of A and B is which; that follows from the seed and the number of the pair, so scoring takes
the same --seed. One person fills in a copy:

  prefer             A, B, or = for neither
  understandable A/B y or n: does a reader who was not in the meeting understand it without more?
  faithful A/B       y or n, decided last, after reading the talk at the end of the row: does it say what was said?

--score prints for quotes and lines the share with its interval of 95 % (Wilson), and how often two people agree. Cells
that are empty are not counted, and how many there are is said.
"""
import argparse
import collections
import csv
import glob
import itertools
import json
import os
import random
import re
import sys

import meetings

COLUMNS = ["pair", "A", "B", "prefer", "understandable A", "understandable B", "faithful A", "faithful B", "talk"]
LEAST_MEETINGS = 6
LEAST_PAIRS = 60
HESITATIONS = re.compile(r"\b(?:um+|uh+|er+m?|hm+|mm+)\b[,.]?\s*", re.IGNORECASE)


def is_line_first(seed, pair):
    return random.Random(f"{seed} {pair}").random() < 0.5


# The sheet.

def letters(text):
    return re.sub(r"[^a-z0-9 ]", "", text.lower()).strip()


def pairs_of(program, path):
    """The lines of a meeting: the quote, the line, and the talk around it."""
    with open(path, encoding="utf-8") as file:
        script = json.load(file)
    given, _ = meetings.meeting_input(script, noise=False)
    segments = given["transcript"]["segments"]
    places = {segment["id"]: place for place, segment in enumerate(segments)}
    names = {person["id"]: person["name"] for person in script["participants"]}

    def led(speakers, text):
        return f"{', '.join(names[s] for s in speakers)}: {text}" if speakers else text

    out, seen = meetings.run(program, given), set()
    for line in (line for kind in ("decisions", "summary", "questions") for line in out[kind]):
        used = sorted({places[line["segment_ids"][edit[0]]] for edit in line["edits"]})
        said = HESITATIONS.sub("", " ".join(segments[place]["text"] for place in used))
        if not used or letters(said) == letters(line["text"]) or line["text"] in seen:
            continue
        seen.add(line["text"])
        is_named = len(line["speakers"]) == 1 and any("name" in edit[4:] for edit in line["edits"])
        cited = [places[i] for i in line["segment_ids"]]
        talk = " / ".join(
            led([segments[place]["speaker"]] if segments[place]["speaker"] else [], segments[place]["text"])
            for place in range(max(0, min(cited) - 2), min(len(segments), max(cited) + 3)))
        yield led(line["speakers"], said), led([] if is_named else line["speakers"], line["text"]), talk


def chosen(pools, count, chance):
    """Pairs of all meetings in turn, until there are enough."""
    for pool in pools:
        chance.shuffle(pool)
    rows = [pair for group in itertools.zip_longest(*pools) for pair in group if pair]
    rows = rows[:count]
    chance.shuffle(rows)
    return rows


def write_sheet(program, folders, seed, count):
    paths = sorted(path for folder in folders for path in glob.glob(os.path.join(folder, "meetings", "*.json")))
    pools = [pool for pool in (list(pairs_of(program, path)) for path in paths) if pool]
    rows = chosen(pools, count, random.Random(seed))
    if len(pools) < LEAST_MEETINGS or len(rows) < LEAST_PAIRS:
        raise SystemExit(f"make the sheet: {len(rows)} pairs of {len(pools)} meetings are too few; "
                         f"it takes {LEAST_PAIRS} of {LEAST_MEETINGS}")
    sheet = csv.DictWriter(sys.stdout, COLUMNS)
    sheet.writeheader()
    for number, (quote, line, talk) in enumerate(rows, 1):
        first, second = (line, quote) if is_line_first(seed, number) else (quote, line)
        sheet.writerow({"pair": number, "A": first, "B": second, "talk": talk})
    print(f"{len(rows)} pairs of {len(pools)} meetings, for people to fill in", file=sys.stderr)


# The score.

def interval(right, count, z=1.96):
    """Wilson's interval of a share."""
    share, wide = right / count, z * z / count
    middle = (share + wide / 2) / (1 + wide)
    half = z * (share * (1 - share) / count + wide / (4 * count)) ** 0.5 / (1 + wide)
    return middle - half, middle + half


def answers(path, seed):
    """The answers of a sheet: the name of a question with its pair, and the answer."""
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    if not rows or set(COLUMNS) - {"talk"} - set(rows[0]):
        raise SystemExit(f"score {path}: it is not a sheet of this program; its columns are {', '.join(COLUMNS)}")
    for row in rows:
        line, quote = ("A", "B") if is_line_first(seed, int(row["pair"])) else ("B", "A")
        forms = {line: "line", quote: "quote", "=": "neither"}
        for name in COLUMNS[3:8]:
            answer = (row[name] or "").strip()
            known = forms if name == "prefer" else {"y": "yes", "n": "no"}
            answer = answer.upper() if name == "prefer" else answer.lower()
            if answer and answer not in known:
                raise SystemExit(f"score {path}, pair {row['pair']}: {name} is {answer!r}; write {', '.join(known)}")
            question = name if name == "prefer" else f"{name[:-2]}, {forms[name[-1]]}"
            yield question, row["pair"], known.get(answer)


def share(name, right, count):
    if not count:
        return f"{name:<24} no answers"
    low, high = interval(right, count)
    return f"{name:<24} {right / count:6.1%}  ({low:.1%} to {high:.1%}, {right} of {count})"


def score(paths, seed):
    given, empty = collections.defaultdict(list), 0
    for path in paths:
        for question, pair, answer in answers(path, seed):
            empty += answer is None
            if answer:
                given[question, pair].append(answer)
    counts = collections.defaultdict(collections.Counter)
    agree = collections.defaultdict(lambda: [0, 0])
    for (question, _), found in given.items():
        counts[question].update(found)
        for one, other in itertools.combinations(found, 2):
            agree[question][0] += one == other
            agree[question][1] += 1
    preferred = counts["prefer"]
    print(share("line preferred", preferred["line"], preferred.total()))
    print(share("quote preferred", preferred["quote"], preferred.total()))
    for name in ("understandable", "faithful"):
        for form in ("line", "quote"):
            found = counts[f"{name}, {form}"]
            print(share(f"{name}, {form}", found["yes"], found.total()))
    for question, (same, all_pairs) in agree.items():
        print(share(f"agreed: {question}", same, all_pairs))
    print(f"{len(paths)} sheets, {empty} empty cells")


def main():
    parser = argparse.ArgumentParser(usage=__doc__.split("usage: ")[1].split("\n\n")[0])
    parser.add_argument("names", nargs="+")
    parser.add_argument("--score", action="store_true")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--pairs", type=int, default=80)
    given = parser.parse_args()
    if given.score:
        score(given.names, given.seed)
    elif len(given.names) < 2:
        parser.error("which program, and which folders?")
    else:
        write_sheet(given.names[0], given.names[1:], given.seed, given.pairs)


if __name__ == "__main__":
    main()

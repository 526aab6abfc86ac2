#!/usr/bin/env python3
"""What `recap stage insights` finds in annotated meetings and dialogues that it was not made for.

usage: meetings.py PROGRAM [FOLDER ...] [--noise] [--verbose] [--only REGEX]

Each FOLDER holds `meetings/*.json` and `dialogues/*.json` in the format of Benchmarks/Meetings/README.md. Without
one, the three parts of Benchmarks/Meetings are printed side by side with the repository's own fixtures, and a figure
of the fixtures that is more than 0.15 above that of the test part is named: then a rule fits the fixtures only.

--noise     leaves out 3 % of the words and replaces 4 % by a similar-sounding word of the same meeting
--verbose   lists what was missed and what was false

Figures. An item, a decision or a question is found if it cites a turn of the true one: one to one, the most common
turns first.
  items      precision, recall, F1           owner   of the found items, those with the right owner
  due        of the found items that are due on a day, those with that day
  exact      of all true items, those found with the right owner and day
  traps      left-over items that cite only what is marked as no item
  decisions, questions                       precision, recall, F1
  wording    of what is found: the content words of the shown text and of the annotator's, F1 (ROUGE-1)
  beside     of what is found: shown in words of which the annotator has none
  key turns  those that the best highlights touch for 2 s or half of their length, in a fifth of the time
  points     key points of which a cited turn is shown anywhere; in the summary alone
  lines      of summary, decisions and questions; those in the first person, and of these the ones without a name; those
             told in the third person, and without edits that prove them; those of several people; the mean and the
             highest number of words

The last table compares the confidence of items, decisions and questions with what is right, in ten bins: the mean of what
was predicted, the share that is right, and the number of lines. A line without a confidence is in no bin.
"""
import argparse
import collections
import datetime
import glob
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import zlib

HERE = os.path.dirname(os.path.abspath(__file__))
FIXTURES = os.path.join(os.path.dirname(HERE), "Fixtures")
PARTS = ["train", "development", "test"]
WORDS_A_SECOND = 2.7
ROOM = 0.2
BINS = 10
FIRST_PERSON = re.compile(r"\b(i|we|my|our|me|us|let's)\b", re.IGNORECASE)


# What is given to the program.

def sounds_like(word):
    """Russell's Soundex without its length: equal for words that a recogniser confuses."""
    letters = re.sub(r"[^a-z]", "", word.lower())
    codes = str.maketrans("bfpvcgjkqsxzdtlmnr", "111122222222334556")
    return letters[:1] + re.sub(r"[aeiouyhw]", "", letters[1:]).translate(codes)[:1]


def with_noise(texts, seed):
    """The texts as a recogniser might write them."""
    chance = random.Random(seed)
    alike = collections.defaultdict(set)
    for word in re.findall(r"[A-Za-z']+", " ".join(texts)):
        alike[sounds_like(word)].add(word.lower())

    def heard(word):
        roll = chance.random()
        if roll < 0.03:
            return None
        bare = re.sub(r"[^A-Za-z']", "", word)
        others = sorted(alike[sounds_like(bare)] - {bare.lower()}) if bare else []
        if roll < 0.07 and others:
            return word.replace(bare, chance.choice(others), 1)
        return word

    return [" ".join(w for w in map(heard, text.split()) if w) or "mm" for text in texts]


def meeting_input(script, noise):
    """A meeting with a segment a sentence, its times made from the number of words.

    Returns the program's input and the seconds of each turn."""
    seed = zlib.crc32(script["name"].encode())
    pause = random.Random(seed + 1)
    texts = [turn["t"] for turn in script["turns"]]
    if noise:
        texts = with_noise(texts, seed)
    clock, segments, spans = 1.0, [], {}
    for turn, text in zip(script["turns"], texts):
        clock += pause.uniform(0.2, 0.7)
        begin = clock
        for number, sentence in enumerate(re.split(r"(?<=[.?!…])\s+", text.strip())):
            end = clock + len(sentence.split()) / WORDS_A_SECOND + 0.1
            segments.append({
                "id": f"{turn['id']}.{number}", "start": round(clock, 3), "end": round(end, 3),
                "speaker": turn["s"], "text": sentence})
            clock = end + pause.uniform(0.05, 0.2)
        spans[turn["id"]] = (begin, segments[-1]["end"])
    start = datetime.datetime.fromisoformat(script["meeting"]["started_at"].replace("Z", "+00:00"))
    meeting = dict(
        script["meeting"], recording="none.mp4", participants=script["participants"],
        ended_at=(start + datetime.timedelta(seconds=int(clock) + 2)).isoformat())
    transcript = {"meeting": script["name"], "duration": round(clock + 1, 2), "timed": True, "segments": segments}
    return {"meeting": meeting, "transcript": transcript}, spans


def run(program, given):
    with tempfile.TemporaryDirectory() as folder:
        source, result = os.path.join(folder, "in.json"), os.path.join(folder, "out.json")
        with open(source, "w", encoding="utf-8") as file:
            json.dump(given, file)
        done = subprocess.run(
            [program, "stage", "insights", source, "-o", result, "--quiet"], capture_output=True, text=True)
        if done.returncode:
            raise RuntimeError(done.stderr.strip()[-200:])
        with open(result, encoding="utf-8") as file:
            return json.load(file)


# What came of it.

def cited(entry):
    """The turns of a line: segments of a meeting are named `turn.number`."""
    ids = entry.get("segment_ids") or [c["segment_id"] for c in entry.get("citations", [])]
    return {str(i).split(".")[0] for i in ids}


def turns(entry):
    return set(entry.get("turns") or entry.get("segment_ids") or [])


def paired(found, true):
    """The true entry of each found one that has one."""
    common = [
        (-len(cited(f) & turns(t)), bool(t.get("optional")), j, i)
        for i, f in enumerate(found) for j, t in enumerate(true) if cited(f) & turns(t)]
    pairs = {}
    for _, _, j, i in sorted(common):
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return pairs


def accepted(true, one, several):
    return true[several] if true.get(several) else [true.get(one)]


STOP_WORDS = frozenset("""
    a an the and or but of to in on at for with by from as is are was were be been being it its this that these those i you he
    she we they me him her us them my your his our their do does did have has had will would can could should shall may might
    must not no so if then than there here what which who whom when where why how all any some just also about into out up down
    over off again only own same too very s t ll ve re d m let get got""".split())
ENDINGS = ("ing", "ed", "es", "s", "e", "ly")


def content(text):
    """The content words of a text without their endings, with how often each occurs."""
    def stem(word):
        end = next((e for e in ENDINGS if word.endswith(e) and len(word) - len(e) >= 3), "")
        return word[:len(word) - len(end)]

    words = re.findall(r"[a-z0-9]+", re.sub(r"'s\b|'", "", text.lower()))
    return collections.Counter(stem(word) for word in words if word not in STOP_WORDS)


def overlap(shown, true):
    """F1 of the content words of a line and those of the annotator's: ROUGE-1 (C.-Y. Lin, 2004) of content words."""
    shown, true = content(shown), content(true)
    common = sum((shown & true).values())
    return 2 * common / (sum(shown.values()) + sum(true.values())) if common else 0.0


def score_wording(found, true, pairs, name, tally):
    for i, j in pairs.items():
        tally[name, "paired"] += 1
        same = overlap(found[i]["text"], true[j]["text"])
        tally[name, "overlap"] += same
        tally[name, "beside"] += same == 0


def score_confidence(found, true, pairs, kind, tally):
    for i, line in enumerate(found):
        # What is paired with an optional entry is neither right nor wrong.
        if line.get("confidence") is None or i in pairs and true[pairs[i]].get("optional"):
            continue
        sure, right = line["confidence"], i in pairs
        where = min(BINS - 1, int(BINS * sure))
        for name in (where, kind):
            tally["sure", name, "count"] += 1
            tally["sure", name, "predicted"] += sure
            tally["sure", name, "right"] += right
            tally["sure", name, "square"] += (sure - right) ** 2


def score_lines(found, true, name, tally, say):
    pairs = paired(found, true)
    score_confidence(found, true, pairs, name, tally)
    score_wording(found, true, pairs, name, tally)
    tally[name, "found"] += len(found)
    tally[name, "true"] += len(true)
    tally[name, "hit"] += len(pairs)
    for j, entry in enumerate(true):
        if j not in pairs.values():
            say(f"missed {name}: {entry['text']}")
    for i, entry in enumerate(found):
        if i not in pairs:
            say(f"false {name}: {entry['text']}")


def score_items(found, true, traps, tally, say):
    pairs = paired(found, true)
    score_confidence(found, true, pairs, "items", tally)
    score_wording(found, true, pairs, "items", tally)
    required = [j for j, t in enumerate(true) if not t.get("optional")]
    # An optional item counts neither way.
    tally["items", "found"] += sum(i not in pairs or pairs[i] in required for i in range(len(found)))
    tally["items", "true"] += len(required)
    for i, j in pairs.items():
        if j not in required:
            continue
        tally["items", "hit"] += 1
        owner = found[i].get("owner") in accepted(true[j], "owner", "owner_any")
        day = (found[i].get("due") or {}).get("date")
        days = accepted(true[j], "due_date", "due_date_any")
        due = day in days
        tally["owner", "right"] += owner
        if true[j].get("due_date"):
            tally["due", "all"] += 1
            tally["due", "right"] += due
        tally["exact", "right"] += owner and due
        if not owner:
            say(f"owner {found[i].get('owner')}, not {true[j].get('owner')}: {true[j]['text']}")
        if not due:
            say(f"due {day}, not {days}: {true[j]['text']}")
    for j in required:
        if j not in pairs.values():
            say(f"missed item: {true[j]['text']}")
    for i, item in enumerate(found):
        if i not in pairs:
            trap = any(cited(item) & turns(t) for t in traps)
            tally["traps", "all"] += trap
            say(f"{'trap' if trap else 'false item'}: {item['text']}")


def score_clips(out, script, spans, duration, tally):
    room, chosen = ROOM * duration, []
    for clip in sorted(out["highlights"], key=lambda c: -c.get("score", 0)):
        if room <= 0:
            break
        chosen.append((clip["start"], clip["end"]))
        room -= clip["end"] - clip["start"]
    for turn in script["key_turns"]:
        begin, end = spans[turn]
        shared = sum(max(0, min(e, end) - max(b, begin)) for b, e in chosen)
        tally["key", "all"] += 1
        tally["key", "right"] += shared >= min(2, (end - begin) / 2)


def score_points(out, script, tally, say):
    summary = set().union(*map(cited, out["summary"]))
    shown = summary.union(*(cited(x) for k in ("decisions", "action_items", "questions") for x in out[k]))
    for point in script["points"]:
        tally["points", "all"] += 1
        tally["points", "right"] += bool(shown & turns(point))
        tally["summary", "right"] += bool(summary & turns(point))
        if not shown & turns(point):
            say(f"point not shown: {point['text']}")


def score_reading(out, tally):
    for line in (line for kind in ("summary", "decisions", "questions") for line in out[kind]):
        words = len(line["text"].split())
        in_first_person = bool(FIRST_PERSON.search(line["text"]))
        tally["lines", "all"] += 1
        tally["lines", "words"] += words
        tally["lines", "longest"] = max(tally["lines", "longest"], words)
        tally["lines", "first person"] += in_first_person
        tally["lines", "nameless"] += in_first_person and not line["speakers"]
        tally["lines", "told"] += any("name" in edit[4:] for edit in line["edits"])
        tally["lines", "unproved"] += not line["edits"]
        tally["lines", "several"] += len(line["speakers"]) > 1


def fixture(path):
    """The words of a fixture as its truth has them, in the format of a meeting."""
    with open(path, encoding="utf-8") as file:
        truth = json.load(file)
    with open(os.path.join(os.path.dirname(path), "meeting.json"), encoding="utf-8") as file:
        manifest = json.load(file)
    keys = ("meeting_id", "room_id", "title", "started_at", "time_zone", "host")
    return {
        "name": truth["name"], "participants": manifest["participants"],
        "meeting": {key: manifest[key] for key in keys if key in manifest},
        "turns": [{"id": f"t{t['index']}", "s": t["speaker"], "t": t["text"]} for t in truth["turns"]],
        "non_actions": [{"text": n["text"], "turns": [f"t{n['turn']}"]} for n in truth["non_actions"]],
        "key_turns": [f"t{k['turn']}" for k in truth["key_turns"]], "questions": [], "points": [],
        **{name: [dict(x, turns=[f"t{t}" for t in x["turns"]]) for x in truth[name]]
           for name in ("decisions", "action_items")}}


def check(script, path):
    """Stops if a line cites a turn, or a line or turn names a person, that the file does not have."""
    truth = script.get("truth", script)
    known = {turn["id"] for turn in script.get("turns", [])}
    known |= {segment["id"] for segment in script.get("transcript", {}).get("segments", [])}
    people = {p["id"] for p in script.get("participants") or script["meeting"]["participants"]}
    entries = [e for kind in ("action_items", "decisions", "questions", "non_actions", "points", "traps")
               for e in truth.get(kind, [])]
    cites = set().union(script.get("key_turns", []), *map(turns, entries))
    names = {turn["s"] for turn in script.get("turns", [])}
    for entry in truth["action_items"]:
        names.update(accepted(entry, "owner", "owner_any"))
    unknown = sorted(map(str, (cites - known) | (names - people - {None})))
    if unknown:
        raise SystemExit(f"read {path}: unknown turns or people: {', '.join(unknown)}")


def score(program, path, noise):
    """The tally of one file, and what is to be said of it."""
    if os.path.basename(path) == "truth.json":
        script = fixture(path)
    else:
        with open(path, encoding="utf-8") as file:
            script = json.load(file)
    check(script, path)
    tally, lines = collections.Counter(), []
    if "turns" in script:
        given, spans = meeting_input(script, noise)
        out = run(program, given)
        score_items(out["action_items"], script["action_items"], script["non_actions"], tally, lines.append)
        score_lines(out["decisions"], script["decisions"], "decisions", tally, lines.append)
        score_lines(out["questions"], script["questions"], "questions", tally, lines.append)
        score_clips(out, script, spans, given["transcript"]["duration"], tally)
        score_points(out, script, tally, lines.append)
        score_reading(out, tally)
    else:
        truth = script["truth"]
        if noise:
            segments = script["transcript"]["segments"]
            for segment, text in zip(segments, with_noise([s["text"] for s in segments], zlib.crc32(path.encode()))):
                segment["text"] = text
        out = run(program, {"meeting": script["meeting"], "transcript": script["transcript"]})
        traps = [t for t in truth["traps"] if t["kind"] == "action"]
        score_items(out["action_items"], truth["action_items"], traps, tally, lines.append)
        score_lines(out["decisions"], truth["decisions"], "decisions", tally, lines.append)
        score_lines(out["questions"], truth["questions"], "questions", tally, lines.append)
    return tally, lines


def figures(tally):
    def ratio(a, b):
        return a / b if b else None

    def three(name):
        precision = ratio(tally[name, "hit"], tally[name, "found"])
        recall = ratio(tally[name, "hit"], tally[name, "true"])
        both = (precision or 0) + (recall or 0)
        return precision, recall, 2 * precision * recall / both if precision and recall else 0.0

    rows = {}
    for name in ("items", "decisions", "questions"):
        precision, recall, f1 = three(name)
        rows.update({f"{name} P": precision, f"{name} R": recall, f"{name} F1": f1})
        rows[f"{name} wording"] = ratio(tally[name, "overlap"], tally[name, "paired"])
        rows[f"{name} beside"] = ratio(tally[name, "beside"], tally[name, "paired"])
    rows["owner"] = ratio(tally["owner", "right"], tally["items", "hit"])
    rows["due"] = ratio(tally["due", "right"], tally["due", "all"])
    rows["exact"] = ratio(tally["exact", "right"], tally["items", "true"])
    rows["traps"] = tally["traps", "all"]
    rows["key turns"] = ratio(tally["key", "right"], tally["key", "all"])
    rows["points"] = ratio(tally["points", "right"], tally["points", "all"])
    rows["points in summary"] = ratio(tally["summary", "right"], tally["points", "all"])
    if tally["lines", "all"]:
        rows["lines"] = tally["lines", "all"]
        rows["in first person"] = tally["lines", "first person"]
        rows["of these nameless"] = tally["lines", "nameless"]
        rows["in third person"] = tally["lines", "told"]
        rows["without edits"] = tally["lines", "unproved"]
        rows["of several people"] = tally["lines", "several"]
        rows["words of a line"] = ratio(tally["lines", "words"], tally["lines", "all"])
        rows["longest line"] = tally["lines", "longest"]
    return rows


def measure(program, folder, kind, options):
    paths = sorted(glob.glob(os.path.join(folder, kind, "*.json")))
    if folder == FIXTURES and kind == "meetings":
        # Those in which AI is on throughout and something is agreed.
        paths = [os.path.join(FIXTURES, name, "truth.json") for name in ("audio-only", "kickoff", "retro-tracks")]
    paths = [p for p in paths if re.search(options.only, p)]
    total = collections.Counter()
    for path in paths:
        tally, lines = score(program, path, options.noise)
        longest = max(total["lines", "longest"], tally["lines", "longest"])
        total.update(tally)
        total["lines", "longest"] = longest
        if options.verbose:
            print(os.path.basename(path), *(f"    {line}" for line in lines), sep="\n")
    return len(paths), figures(total), total


def warn_of_overfitting(row, fixtures, test):
    if isinstance(fixtures, float) and test is not None and fixtures > test + 0.15:
        print(f"warning: {row} is {fixtures:.2f} on the fixtures and {test:.2f} on the test part", file=sys.stderr)


def print_confidence(names, sure):
    if not any(sure):
        return
    print(f"{'confidence':12}" + "".join(f"{name[:14]:>26}" for name in names))
    print(f"{'':12}" + f"{'predicted  right   count':>26}" * len(names))
    for where in [*range(BINS), "items", "decisions", "questions"]:
        cells = []
        for tally in sure:
            count = tally["sure", where, "count"]
            cells.append(
                f"{tally['sure', where, 'predicted'] / count:.2f}   {tally['sure', where, 'right'] / count:.2f}  {count:6}"
                if count else "–")
        label = f"{where / BINS:.1f}–{(where + 1) / BINS:.1f}" if isinstance(where, int) else where
        print(f"{label:12}" + "".join(f"{cell:>26}" for cell in cells))
    square = [sum(t["sure", k, "square"] for k in ("items", "decisions", "questions")) for t in sure]
    count = [sum(t["sure", k, "count"] for k in ("items", "decisions", "questions")) for t in sure]
    print(f"{'Brier score':12}" + "".join(f"{s / c if c else 0:26.3f}" for s, c in zip(square, count)))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("folders", nargs="*")
    parser.add_argument("--noise", action="store_true")
    parser.add_argument("--verbose", action="store_true")
    parser.add_argument("--only", default="")
    options = parser.parse_intermixed_args()
    folders = options.folders or [FIXTURES] + [os.path.join(HERE, "Meetings", part) for part in PARTS]
    names = [os.path.basename(os.path.normpath(f)) for f in folders]
    sure = [collections.Counter() for _ in folders]
    for kind in ("meetings", "dialogues"):
        measured = [measure(options.program, folder, kind, options) for folder in folders]
        columns = [(count, rows) for count, rows, _ in measured]
        for counter, (_, _, tally) in zip(sure, measured):
            counter.update({key: value for key, value in tally.items() if key[0] == "sure"})
        print(f"{kind:18}" + "".join(f"{name[:14]:>15}" for name in names))
        print(f"{'files':18}" + "".join(f"{count:15}" for count, _ in columns))
        for row in columns[0][1]:
            values = [column[row] for _, column in columns]
            if not options.folders and kind == "meetings":
                warn_of_overfitting(row, values[0], values[-1])
            if any(v is not None for v in values):
                print(f"{row:18}" + "".join(
                    f"{'–':>15}" if v is None else f"{v:15}" if isinstance(v, int) else f"{v:15.3f}" for v in values))
        print()
    print_confidence(names, sure)


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""Recaps every fixture with the built program and compares with its ground truth.

usage: fixtures.py PROGRAM FIXTURES-FOLDER [--json]

One row a fixture: outcome, words counted (and in truth), word error rate, action items found with the
right owner / in truth, false ones, dates resolved right / spoken, marked non-actions among the items,
decisions and key turns covered, CPU seconds, times real time. Fixtures whose recap is withheld are
transcribed by `recap stage transcribe` for their word error rate, and their transcript is put through
`recap stage insights` for the rest.
"""
import json
import os
import re
import subprocess
import sys
import tempfile
import time
import resource

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import wer  # noqa: E402

STOP = set("a an and at by for from i in is it of on or that the them this to up we will with you".split())


def content_words(text):
    return {w[:5] for w in re.findall(r"[a-z0-9]+", text.lower()) if w not in STOP}


def overlaps(line, turns, slack=0.3):
    return any(
        c["start"] < t["end"] - slack and t["start"] + slack < c["end"]
        for c in line["citations"] for t in turns)


def score_items(items, truth, turns):
    """Pairs true items with found ones: cited in one of the item's turns, the most words in common first."""
    pairs = []
    for i, true in enumerate(truth):
        spoken = [turns[n] for n in true["turns"]]
        for j, item in enumerate(items):
            common = len(content_words(item["text"]) & content_words(true["text"]))
            if common and overlaps(item, spoken):
                pairs.append((-common, i, j))
    found = {}
    for _, i, j in sorted(pairs):
        if i not in found and j not in found.values():
            found[i] = j
    owners = sum(items[j]["owner"] == truth[i]["owner"] for i, j in found.items())
    dated = [i for i in range(len(truth)) if truth[i].get("due_date")]
    right = sum(
        1 for i in dated if i in found and (items[found[i]]["due"] or {}).get("date") == truth[i]["due_date"])
    return found, owners, right, len(dated)


def traps(items, non_actions, turns):
    """Items that rest only on a marked non-action's words."""
    caught = []
    for trap in non_actions:
        words = content_words(trap["text"].split("(")[0])
        for item in items:
            if overlaps(item, [turns[trap["turn"]]]) and len(content_words(item["text"]) & words) >= 2:
                caught.append(item["text"])
    return caught


def covered(lines, truth, turns):
    return sum(any(overlaps(line, [turns[n] for n in d["turns"]]) for line in lines) for d in truth)


def run(program, folder, home):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.time()
    done = subprocess.run(
        [program, "run", os.path.join(folder, "meeting.json"), "--home", home, "--json", "--quiet"],
        capture_output=True, text=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return done, cpu, time.time() - start


def insights(program, folder, transcript, work):
    """The lines of `stage insights`, with citations as a record has them."""
    manifest = json.load(open(os.path.join(folder, "meeting.json")))
    both, out = os.path.join(work, "both.json"), os.path.join(work, "insights.json")
    json.dump({"meeting": manifest, "transcript": transcript}, open(both, "w"))
    subprocess.run([program, "stage", "insights", both, "-o", out, "--quiet"], check=True)
    by_id = {s["id"]: s for s in transcript["segments"]}
    lines = json.load(open(out))
    for kind in ("action_items", "decisions"):
        for line in lines[kind]:
            line["citations"] = [by_id[i] for i in line["segment_ids"]]
    return lines


def row(program, folder):
    name = os.path.basename(folder.rstrip("/"))
    result = {"fixture": name}
    truth_file = os.path.join(folder, "truth.json")
    truth = json.load(open(truth_file)) if os.path.exists(truth_file) else None
    with tempfile.TemporaryDirectory() as work:
        done, result["cpu"], wall = run(program, folder, os.path.join(work, "home"))
        result["exit"] = done.returncode
        if done.returncode:
            result["outcome"] = done.stderr.strip().splitlines()[-1][:90]
            return result
        reply = json.loads(done.stdout)
        result["outcome"] = reply.get("reason") or reply["outcome"]
        result["words"] = reply["words"]
        if not truth or not truth["turns"]:
            return result
        result["true_words"] = truth["word_counts"]["in_ai_windows"]
        result["speed"] = truth["duration"] / wall
        record = json.load(open(os.path.join(reply["directory"], "recap.json")))
        transcript_file = os.path.join(reply["directory"], "transcript.json")
        if record["outcome"] == "withheld":
            transcript_file = os.path.join(work, "transcript.json")
            subprocess.run(
                [program, "stage", "transcribe", os.path.join(folder, "meeting.json"), "-o", transcript_file,
                 "--quiet"], check=True)
        transcript = json.load(open(transcript_file))
        if record["outcome"] == "withheld":
            record.update(insights(program, folder, transcript, work))
            record["highlights"] = []
        turns = {t["index"]: t for t in truth["turns"]}
        inside = lambda line: line.get("in_ai_window", True)
        actions = [a for a in truth["action_items"] if inside(a)]
        decisions = [d for d in truth["decisions"] if inside(d)]
        said = sorted((t for t in truth["turns"] if inside(t)), key=lambda t: (t["start"], t["end"]))
        errors, words, _ = wer.measure(
            " ".join(t["text"] for t in said), wer.transcript_text(transcript_file), False)
        result["wer"] = sum(errors) / words
        found, result["owners"], result["dates"], result["dated"] = score_items(
            record["action_items"], actions, turns)
        result.update(
            true_items=len(actions), items=len(record["action_items"]), found=len(found),
            traps=traps(record["action_items"], truth["non_actions"], turns),
            decisions=covered(record["decisions"], decisions, turns), true_decisions=len(decisions),
            listed_decisions=len(record["decisions"]))
        if reply["outcome"] == "ready":
            keys = truth["key_turns"]
            result["key_turns"] = sum(
                any(h["start"] < k["end"] and k["start"] < h["end"] for h in record["highlights"]) for k in keys)
            result["true_key_turns"] = len(keys)
            result["reel"] = sum(h["end"] - h["start"] for h in record["highlights"])
    return result


def show(rows):
    print(f"{'fixture':15} {'outcome':14} {'words':>11} {'WER':>6} {'items':>7} {'owner':>5} {'all':>3} "
          f"{'dates':>6} {'trap':>4} {'decided':>9} {'keys':>5} {'reel':>6} {'CPU':>7} {'speed':>6}")
    for r in rows:
        if r["exit"]:
            print(f"{r['fixture']:15} exit {r['exit']}: {r['outcome']}")
            continue
        if "wer" not in r:
            print(f"{r['fixture']:15} {r['outcome']:14} {r['words']:>11} {'':56} {r['cpu']:6.1f}s")
            continue
        counted = f"{r['words']}/{r['true_words']}"
        keys = f"{r['key_turns']}/{r['true_key_turns']}" if "key_turns" in r else ""
        reel = f"{r['reel']:.0f}s" if "reel" in r else ""
        items, dates = f"{r['found']}/{r['true_items']}", f"{r['dates']}/{r['dated']}"
        decided = f"{r['decisions']}/{r['true_decisions']} of {r['listed_decisions']}"
        print(f"{r['fixture']:15} {r['outcome']:14} {counted:>11} {100 * r['wer']:5.1f}% {items:>7} {r['owners']:>5} "
              f"{r['items']:>3} {dates:>6} {len(r['traps']):>4} {decided:>9} {keys:>5} {reel:>6} {r['cpu']:6.1f}s "
              f"{r['speed']:5.1f}x")
    for r in rows:
        for text in r.get("traps", []):
            print(f"  {r['fixture']}: a marked non-action was taken for an item: {text}")


def main():
    arguments = [a for a in sys.argv[1:] if a != "--json"]
    if len(arguments) != 2:
        sys.exit(__doc__)
    program, root = arguments
    folders = sorted(
        os.path.join(root, n) for n in os.listdir(root) if os.path.exists(os.path.join(root, n, "meeting.json")))
    rows = [row(os.path.abspath(program), folder) for folder in folders]
    if "--json" in sys.argv:
        json.dump(rows, sys.stdout, indent=1)
    else:
        show(rows)


if __name__ == "__main__":
    main()

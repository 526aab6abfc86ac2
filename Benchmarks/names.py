#!/usr/bin/env python3
"""How many names and terms a transcript has right, and what the vocabulary of another meeting does.

usage: names.py PROGRAM [--set PATH=VALUE ...] [--show]

Reads Benchmarks/names.json: meetings with a vocabulary, and sentences whose names are said once or twice, with
ordinary words that sound like a name. `{Wojciech|Voy check}` is written in the first way and given to the voice in
the second, because the voices read English only. The voices are flite's (Debian: flite). Each meeting is heard three
times: without a vocabulary, with its own, and with that of the other meetings. Printed are the mentions of
terms that are right, the word error rate, and the words that were replaced wrongly.
"""
import argparse
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import wave

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
import wer  # noqa: E402


MARK = re.compile(r"\{([^|}]*)\|([^}]*)\}")


def written(sentence):
    return MARK.sub(r"\1", sentence)


def spoken(sentence):
    return MARK.sub(r"\2", sentence)


def say(meeting, folder):
    """Writes the meeting's recording: its sentences with pauses between them."""
    with wave.open(str(folder / "talk.wav"), "wb") as out:
        for number, sentence in enumerate(meeting["sentences"]):
            piece = folder / "piece.wav"
            voice = meeting["voices"][number % len(meeting["voices"])]
            subprocess.run(["flite", "-voice", voice, "-t", spoken(sentence), "-o", piece], check=True, stdout=subprocess.DEVNULL)
            with wave.open(str(piece)) as said:
                if number == 0:
                    out.setparams(said.getparams())
                out.writeframes(said.readframes(said.getnframes()))
                out.writeframes(bytes(2 * int(0.7 * said.getframerate())))


def manifest(meeting, vocabulary, folder):
    people = [{"id": f"p{n}", "name": f"Guest {n}"} for n in range(2)]
    content = {
        "meeting_id": "names", "room_id": "names", "title": "names", "started_at": "2025-03-04T09:00:00Z",
        "ended_at": "2025-03-04T10:00:00Z", "participants": people, "recording": "talk.wav",
        "vocabulary": vocabulary,
    }
    file = folder / "meeting.json"
    file.write_text(json.dumps(content))
    return file


def transcribe(program, file, settings):
    out = file.with_name("transcript.json")
    flags = [flag for setting in settings for flag in ("--set", setting)]
    subprocess.run([program, "stage", "transcribe", file, "-o", out, "--quiet", *flags], check=True)
    return json.loads(out.read_text())


def bare(word):
    return "".join(c for c in word.lower().removesuffix("'s") if c.isalnum())


def aligned(reference, hypothesis):
    """Returns for each word of the reference the index of the hypothesis's word, or None."""
    n, m = len(reference), len(hypothesis)
    cost = [[0] * (m + 1) for _ in range(n + 1)]
    for i in range(n + 1):
        for j in range(m + 1):
            if i == 0 or j == 0:
                cost[i][j] = i + j
            else:
                cost[i][j] = min(
                    cost[i - 1][j - 1] + (reference[i - 1] != hypothesis[j - 1]), cost[i - 1][j] + 1, cost[i][j - 1] + 1)
    pairs, i, j = [None] * n, n, m
    while i and j:
        if cost[i][j] == cost[i - 1][j - 1] + (reference[i - 1] != hypothesis[j - 1]):
            i, j = i - 1, j - 1
            pairs[i] = j
        elif cost[i][j] == cost[i - 1][j] + 1:
            i -= 1
        else:
            j -= 1
    return pairs


def judge(meeting, transcript, show):
    """Returns mentions, those that are right, replaced words, and those replaced wrongly."""
    words = [word for segment in transcript["segments"] for word in segment["words"]]
    heard = [(bare(part), word) for word in words for part in word["text"].replace("-", " ").split()]
    terms = {bare(part) for term in meeting["vocabulary"] for part in text(term).split()}
    said = [bare(word) for sentence in meeting["sentences"] for word in written(sentence).replace("-", " ").split()]
    pairs = aligned(said, [word for word, _ in heard])
    mentions = [n for n, word in enumerate(said) if word in terms]
    right = [n for n in mentions if pairs[n] is not None and heard[pairs[n]][0] == said[n]]
    back = {j: n for n, j in enumerate(pairs) if j is not None}
    wrong = [
        (word["heard"], word["text"]) for j, (key, word) in enumerate(heard)
        if word.get("heard") and (j not in back or said[back[j]] != key)
    ]
    if show:
        for n in mentions:
            if n not in right:
                print(f"    {said[n]} -> {heard[pairs[n]][1]['text'] if pairs[n] is not None else '-'}")
        for pair in wrong:
            print(f"    replaced wrongly: {pair[0]} -> {pair[1]}")
    return len(mentions), len(right), sum(1 for word in words if word.get("heard")), len(wrong)


def text(term):
    return term if isinstance(term, str) else term["term"]


def errors(meeting, transcript):
    text = " ".join(segment["text"] for segment in transcript["segments"])
    counts, words, _ = wer.measure(" ".join(map(written, meeting["sentences"])), text, False)
    return sum(counts), words


def main():
    parser = argparse.ArgumentParser(usage="names.py PROGRAM [--set PATH=VALUE ...] [--show]")
    parser.add_argument("program")
    parser.add_argument("--set", action="append", default=[], dest="settings")
    parser.add_argument("--meetings", default=HERE / "names.json", type=pathlib.Path)
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    meetings = json.loads(options.meetings.read_text())
    print(f"{'meeting':14} {'vocabulary':10} {'mentions':>8} {'right':>6} {'replaced':>9} {'wrongly':>8} {'errors':>7} {'words':>6}")
    sums = {}
    for meeting in meetings:
        others = [term for other in meetings if other is not meeting for term in other["vocabulary"]]
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            say(meeting, folder)
            for kind, vocabulary in ("none", []), ("own", meeting["vocabulary"]), ("others'", others):
                transcript = transcribe(options.program, manifest(meeting, vocabulary, folder), options.settings)
                row = judge(meeting, transcript, options.show) + errors(meeting, transcript)
                sums[kind] = [a + b for a, b in zip(sums.get(kind, [0] * 6), row)]
                show_row(meeting["name"], kind, row)
    for kind, row in sums.items():
        show_row("= all", kind, row)
        print(f"{'':14} {kind:10} {row[1] / row[0]:.1%} of the mentions are right")


def show_row(name, kind, row):
    print(f"{name:14} {kind:10} {row[0]:8} {row[1]:6} {row[2]:9} {row[3]:8} {row[4]:7} {row[5]:6}")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Word error rate of transcripts against what was really said.

usage: wer.py TRUTH.truth.json TRANSCRIPT.json     one recording
       wer.py --manifest MANIFEST.json FOLDER      every clip of a collection: FOLDER/NAME.json
       options: --show   prints each difference

A truth file has `turns` with `text`, `start` and perhaps `in_ai_window` (turns outside are not
expected); a collection is a list of clips with `name`, `reference` and `kind`. Transcripts are in
Recap's own form. Both sides are normalised alike, so that only what was heard counts, not how it is
spelt: numbers become digits, fillers ("um") go, "okay" and "ok" are one, contractions are opened
where the long form is what an engine may write, "harbour" and "harbor" are one, and so are "kick off"
and "kickoff": nobody hears where a compound has its spaces.
"""
import json
import re
import sys
import unicodedata
from pathlib import Path

FILLERS = {"um", "uh", "uhm", "erm", "er", "ah", "hm", "hmm", "mm", "mmm", "mhm", "mm-hmm", "uh-huh", "eh"}
SAME = {
    "ok": "okay", "alright": "all right", "gonna": "going to", "wanna": "want to", "gotta": "got to",
    "kinda": "kind of", "cannot": "can not", "mr": "mister", "mrs": "missus", "dr": "doctor",
    "email": "e mail", "til": "till", "thru": "through",
    "grey": "gray", "cheque": "check", "cheques": "checks", "programme": "program", "programmes": "programs",
    "jewellery": "jewelry", "sceptical": "skeptical", "cosy": "cozy", "tyre": "tire", "tyres": "tires",
    "practise": "practice", "practised": "practiced", "practising": "practicing", "enrol": "enroll",
    "fulfil": "fulfill", "skilful": "skillful", "judgement": "judgment", "ageing": "aging", "mould": "mold",
}
# British spellings, and how the same word is spelt in America.
AMERICAN = [(re.compile(pattern), spelling) for pattern, spelling in (
    (r"^((?:dis)?(?:col|fav|flav|harb|hon|hum|lab|neighb|behavi|misbehavi|rum|endeav|od|vap|sav|rig|vig|arm|parl|tum))our",
     r"\1or"),
    (r"^((?:travel|cancel|model|label|signal|level|fuel|channel|counsel|dial|equal|total|marvel))l(ed|ing|er|ers)$",
     r"\1\2"),
    (r"^((?:re|un)?(?:organ|real|recogn|summar|priorit|apolog|emphas|final|minim|maxim|optim|special|general|standard|author|"
     r"memor|util|visual|categor|custom|critic|penal|symbol|stabil|mobil|modern|central|local|neutral|normal|social|"
     r"synchron|initial|capital|monet|anonym))is(e[drs]?|ing|ation|ations)$", r"\1iz\2"),
    (r"^(anal|paral|catal)ys(e[drs]?|ing)$", r"\1yz\2"),
    (r"^(cent|theat|fib|calib|lit|(?:kilo|centi|milli)?met)re(s?)$", r"\1er\2"),
    (r"^(catal|dial|anal)ogue(s?)$", r"\1og\2"),
    (r"^(lic|def|off)ence(s?)$", r"\1ense\2"),
)]
UNITS = ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
         "sixteen seventeen eighteen nineteen").split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
ORDINALS = ("zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
            "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth").split()
SMALL = {w: n for n, w in enumerate(UNITS)} | {w: 20 + 10 * n for n, w in enumerate(TENS)}
SMALL_ORDINAL = {w: n for n, w in enumerate(ORDINALS)} | {
    w[:-1] + "ieth": 20 + 10 * n for n, w in enumerate(TENS)}
SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9}
SCALE_ORDINALS = {"hundredth": 100, "thousandth": 1000, "millionth": 10**6}
CURRENCIES = {"$": "dollars", "£": "pounds", "€": "euros"}


def tokens(text):
    """Lower-case words, currency and per cent signs as words, digits without separators."""
    text = unicodedata.normalize("NFKC", text).lower().replace("’", "'")
    text = re.sub(r"\[[^\]]*\]", " ", text)
    text = re.sub(r"(?<=\d),(?=\d{3})", "", text)
    text = re.sub(r"([$£€])\s*(\d+(?:\.\d+)?)(\s+(?:thousand|million|billion))?",
                  lambda m: f"{m[2]}{m[3] or ''} {CURRENCIES[m[1]]}", text)
    text = text.replace("%", " percent ").replace("&", " and ")
    text = re.sub(r"\bper cent\b", "percent", text)
    text = re.sub(r"\b(\d{1,2}):(\d{2})\b", lambda m: m[1] if m[2] == "00" else f"{m[1]} {m[2]}", text)
    text = re.sub(r"\b([ap])\.m\b\.?", r"\1m", text)
    text = re.sub(r"(\d)([ap]m)\b", r"\1 \2", text)
    words = re.findall(r"\d+(?:\.\d+)?(?:st|nd|rd|th)?|[^\W\d_]+(?:'[^\W\d_]+)*", text)
    return [part for word in words if word not in FILLERS for part in american(SAME.get(word, word)).split()]


def american(word):
    for pattern, spelling in AMERICAN:
        word = pattern.sub(spelling, word)
    return word


def digits(words):
    """Runs of number words as digits: "ten thousand four hundred" and "10400" become the same."""
    result, at = [], 0
    while at < len(words):
        value, length, ordinal = number(words, at)
        if length:
            result.append(f"{value}{'th' if ordinal else ''}")
            at += length
        else:
            word = words[at]
            match = re.fullmatch(r"(\d+)(?:st|nd|rd|th)", word)
            result.append(f"{match[1]}th" if match else word)
            at += 1
    # Digit by digit ("one one nine zero") and in one ("1190") are the same number said.
    joined = []
    for word in result:
        if joined and word.isdigit() and joined[-1].isdigit() and len(word) == 1:
            joined[-1] += word
        else:
            joined.append(word)
    return joined


def number(words, at):
    """The number that starts at `at`: its value, how many words it takes, whether it is an ordinal."""
    total = current = 0
    start, last = at, None  # last: the size of what came before, so that "five six" stays two numbers
    while at < len(words):
        word = words[at]
        if word in SMALL:
            value = SMALL[word]
            if last == "unit" or (last == "ten" and not 0 < value < 10):
                break
            current += value
            last = "ten" if value >= 20 else "unit"
        elif word in SMALL_ORDINAL and not (word == "second" and last is None):
            value = SMALL_ORDINAL[word]
            if last == "unit" or (last == "ten" and not 0 < value < 10):
                break
            return total + current + value, at + 1 - start, True
        elif word in SCALES and last is not None:
            current *= SCALES[word]
            if SCALES[word] >= 1000:
                total, current = total + current, 0
            last = "scale"
        elif word in SCALE_ORDINALS and last is not None:
            return total + current * SCALE_ORDINALS[word], at + 1 - start, True
        elif word == "and" and last == "scale" and at + 1 < len(words) and (
                words[at + 1] in SMALL or words[at + 1] in SMALL_ORDINAL):
            at += 1
            continue
        elif word.isdigit() and last is None and at + 1 < len(words) and words[at + 1] in SCALES:
            current, last = int(word), "unit"
        elif word == "a" and last is None and at + 1 < len(words) and words[at + 1] in SCALES:
            current, last = 1, "unit"
        else:
            break
        at += 1
    return (total + current, at - start, False) if last else (0, 0, False)


def normalised(text):
    words = []
    for word in digits(tokens(text)):
        # "$10.50", "ten fifty" and "10 50" differ only in spelling.
        words += word.split(".") if re.fullmatch(r"\d+\.\d+", word) else [word]
    # "seven point five" and "7.5".
    return [w for i, w in enumerate(words)
            if not (w == "point" and 0 < i < len(words) - 1 and words[i - 1].isdigit() and words[i + 1].isdigit())]


def compounds(reference, hypothesis):
    """Where up to three words of one end that are a single word of the other, by their ends; with their lengths."""
    def runs(words, length):
        found = {}
        for end in range(length, len(words) + 1):
            found.setdefault("".join(words[end - length:end]), []).append(end)
        return found

    single, other = runs(reference, 1), runs(hypothesis, 1)
    places = {}
    for length in (2, 3):
        for joined, ends in runs(reference, length).items():
            places.update(((i, j), (length, 1)) for j in other.get(joined, ()) for i in ends)
        for joined, ends in runs(hypothesis, length).items():
            places.update(((i, j), (1, length)) for i in single.get(joined, ()) for j in ends)
    return places


def align(reference, hypothesis):
    """Levenshtein over words, compounds alike in one word or more: substitutions, deletions, insertions and the
    differences."""
    same = compounds(reference, hypothesis)
    rows = [list(range(len(hypothesis) + 1))]
    for i, word in enumerate(reference, 1):
        row = [i]
        for j, other in enumerate(hypothesis, 1):
            row.append(min(rows[-1][j - 1] + (word != other), rows[-1][j] + 1, row[-1] + 1))
            if (i, j) in same:
                k, l = same[i, j]
                row[-1] = min(row[-1], rows[i - k][j - l])
        rows.append(row)
    i, j, counts, differences = len(reference), len(hypothesis), [0, 0, 0], []
    while i or j:
        k, l = same.get((i, j), (0, 0))
        if k and rows[i][j] == rows[i - k][j - l]:
            i, j = i - k, j - l
        elif i and j and rows[i][j] == rows[i - 1][j - 1] + (reference[i - 1] != hypothesis[j - 1]):
            i, j = i - 1, j - 1
            if reference[i] != hypothesis[j]:
                counts[0] += 1
                differences.append((i, reference[i], hypothesis[j]))
        elif i and rows[i][j] == rows[i - 1][j] + 1:
            i -= 1
            counts[1] += 1
            differences.append((i, reference[i], "-"))
        else:
            j -= 1
            counts[2] += 1
            differences.append((i, "-", hypothesis[j]))
    return counts, differences[::-1]


def transcript_text(path):
    segments = json.loads(Path(path).read_text())["segments"]
    return " ".join(s["text"] for s in sorted(segments, key=lambda s: (s["start"], s["end"])))


def measure(reference, hypothesis, show):
    reference, hypothesis = normalised(reference), normalised(hypothesis)
    counts, differences = align(reference, hypothesis)
    if show:
        for at, expected, heard in differences:
            print(f"    {' '.join(reference[max(0, at - 2):at])} [{expected} → {heard}]")
    return counts, len(reference), len(hypothesis)


def line(name, counts, words, heard):
    rate = f"{100 * sum(counts) / words:.1f} %" if words else "–"
    return (f"{name:28} {rate:>7}  {words:5} words, {heard:5} heard, {counts[0]} wrong, {counts[1]} missing,"
            f" {counts[2]} too many")


def main(arguments):
    show = "--show" in arguments
    arguments = [a for a in arguments if a != "--show"]
    if len(arguments) == 3 and arguments[0] == "--manifest":
        kinds = {}
        for clip in json.loads(Path(arguments[1]).read_text()):
            path = Path(arguments[2]) / f"{clip['name']}.json"
            if not path.exists():
                print(f"{clip['name']:28} no transcript")
                continue
            counts, words, heard = measure(clip["reference"], transcript_text(path), show)
            print(line(clip["name"], counts, words, heard))
            kind = kinds.setdefault(clip["kind"], [[0, 0, 0], 0, 0])
            kinds[clip["kind"]] = [[a + b for a, b in zip(kind[0], counts)], kind[1] + words, kind[2] + heard]
        for kind, sums in sorted(kinds.items()):
            print(line(f"= {kind}", *sums))
    elif len(arguments) == 2:
        turns = json.loads(Path(arguments[0]).read_text()).get("turns", [])
        said = [t["text"] for t in sorted(turns, key=lambda t: (t["start"], t["end"])) if t.get("in_ai_window", True)]
        name = Path(arguments[0]).name.removesuffix(".json").removesuffix(".truth")
        print(line(name, *measure(" ".join(said), transcript_text(arguments[1]), show)))
    else:
        print(__doc__, file=sys.stderr)
        return 64
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""What Recap's insights are compared with: sumy's summarisers from PyPI, and the plain ways that are hard to beat."""
import re
import time

from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
from sumy.nlp.stemmers import Stemmer
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.lsa import LsaSummarizer
from sumy.summarizers.luhn import LuhnSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer

STOP = frozenset(
    """a about after all also am an and any are as at be because been but by can could did do does for from get go got had
    has have he her him his how i if in is it its just know like me mean my no not of oh okay on one or our out right she
    so some that the their them then there they think this to uh um up us was we well were what when which who will with
    would yeah yes you your""".split())
CUES = re.compile(
    r"\b(i'll|i will|you'll|you will|could you|can you|going to|need to|have to|should|make sure|next meeting|by "
    r"(monday|tuesday|wednesday|thursday|friday|tomorrow)|action item|work on)\b", re.I)


class Words:
    """sumy's tokenizer, without the data files that its own needs."""

    def to_sentences(self, text):
        return [text]

    def to_words(self, text):
        return tuple(re.findall(r"[a-z0-9']+", text.lower()))


def sumy(kind):
    class Rated(kind):
        """Gives each sentence's rating instead of the best sentences."""

        def _get_best_sentences(self, sentences, count, rating, *args, **kwargs):
            return [rating[s] if isinstance(rating, dict) else rating(s, *args, **kwargs) for s in sentences]

    def rate(segments):
        words = Words()
        sentences = [Sentence(s["text"], words) for s in segments]
        # Equal sentences are one key of sumy's tables; that is how it works.
        document = ObjectDocumentModel([Paragraph(sentences)])
        summarizer = Rated(Stemmer("english"))
        summarizer.stop_words = STOP
        return summarizer(document, len(sentences))

    return rate


RANKINGS = {
    "lead": lambda segments: [-i for i in range(len(segments))],
    "longest": lambda segments: [len(s["text"].split()) for s in segments],
    "sumy LSA": sumy(LsaSummarizer),
    "sumy Luhn": sumy(LuhnSummarizer),
    "sumy TextRank": sumy(TextRankSummarizer),
    "sumy LexRank": sumy(LexRankSummarizer),
}


def prediction(name, transcript):
    """In the evaluator's form; the clips are the segments, best first."""
    segments = transcript["segments"]
    start = time.process_time()
    rating = list(RANKINGS[name](segments))
    seconds = time.process_time() - start
    order = sorted(range(len(segments)), key=lambda i: (-rating[i], i))
    rank = {i: k + 1 for k, i in enumerate(order)}
    return {
        "summary": [{"text": s["text"], "segment_ids": [s["id"]], "rank": rank[i]} for i, s in enumerate(segments)],
        "extract": [segments[i]["id"] for i in order],
        "highlights": [{"start": segments[i]["start"], "end": segments[i]["end"], "score": -rank[i]} for i in order],
        "seconds": seconds,
    }


def last_ten(transcript):
    return [{"text": s["text"], "segment_ids": [s["id"]]} for s in transcript["segments"][-10:]]


def cue_patterns(transcript):
    """Segments with two or more words of taking on and handing out work."""
    return [{"text": s["text"], "segment_ids": [s["id"]]} for s in transcript["segments"]
            if len(CUES.findall(s["text"])) >= 2]

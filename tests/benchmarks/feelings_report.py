"""How often the words of a line tell what it feels like: accuracy and confusions on lines of our own.

    python tests/benchmarks/feelings_report.py

Of every two lines the first may be looked at when the lexicon is worked on; the second is held out.
"""

import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from fabula.vocabulary import EMOTIONS
from fabula.writing.feelings import feeling_of


@dataclass(frozen=True)
class Labelled:
    emotion: str
    language: str
    text: str
    held_out: bool


def labelled() -> list[Labelled]:
    """The lines of feelings.tsv."""
    rows = Path(__file__).with_name("feelings.tsv").read_text(encoding="utf-8").splitlines()
    return [Labelled(*row.split("\t"), held_out=index % 2 == 1) for index, row in enumerate(rows)]


def accuracy(lines: list[Labelled]) -> float:
    """The share of lines whose emotion is found."""
    return sum(feeling_of(line.text)[0] == line.emotion for line in lines) / len(lines)


def confusion(lines: list[Labelled]) -> Counter[tuple[str, str]]:
    """How often each emotion (first) is taken for each (second)."""
    return Counter((line.emotion, feeling_of(line.text)[0]) for line in lines)


def report() -> str:
    """Accuracies by half and language, and the confusions of the held-out half."""
    lines = labelled()
    held = [line for line in lines if line.held_out]
    told = [f"all {len(lines)}: {accuracy(lines):.0%}"]
    for name, half in (("worked on", [line for line in lines if not line.held_out]), ("held out", held)):
        shares = [f"{lang} {accuracy([x for x in half if x.language == lang]):.0%}" for lang in ("en", "ru")]
        told.append(f"{name} ({len(half)}): {accuracy(half):.0%} ({', '.join(shares)})")
    counts = confusion(held)
    told.append("held out, by label:")
    for emotion in EMOTIONS:
        row = {said: counts[emotion, said] for said in EMOTIONS if counts[emotion, said]}
        told.append(f"  {emotion:10} -> " + ", ".join(f"{said} {count}" for said, count in row.items()))
    return "\n".join(told)


if __name__ == "__main__":
    sys.stdout.write(f"{report()}\n")

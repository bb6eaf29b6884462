"""Lengths of time in a text, in figures and in words: "12 seconds", "10-секундный", "half a minute"."""

import re
from collections.abc import Iterator

_EN = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "fifteen": 15, "eighteen": 18, "twenty": 20, "twenty-five": 25, "thirty": 30,
    "forty": 40, "forty-five": 45, "fifty": 50, "sixty": 60, "ninety": 90,
}  # fmt: skip
_RU = {
    "одну": 1, "одна": 1, "две": 2, "три": 3, "четыре": 4, "пять": 5, "шесть": 6, "семь": 7, "восемь": 8, "девять": 9,
    "десять": 10, "одиннадцать": 11, "двенадцать": 12, "пятнадцать": 15, "восемнадцать": 18, "двадцать": 20,
    "двадцать пять": 25, "тридцать": 30, "сорок": 40, "сорок пять": 45, "пятьдесят": 50, "шестьдесят": 60,
    "девяносто": 90,
}  # fmt: skip
_NUMBERS = {**_EN, **_RU}
_NUMBER = r"\d{1,4}(?:[.,]\d{1,3})?|" + "|".join(sorted(_NUMBERS, key=len, reverse=True))
_SECONDS = r"seconds?|secs?|s|секунд\w*|сек|с"
_MINUTES = r"minutes?|mins?|минут\w*|мин"
_HALVES = {
    r"half (?:of )?a minute|half-minute|полминуты|полминутн\w+": 30.0,
    r"(?:a|one) minute and a half|полторы минуты|полутораминутн\w+": 90.0,
    r"(?:a|one)[- ]minute|одна минута|одну минуту|на минуту|минутн(?:ый|ое|ая|ого|ую)": 60.0,
}
_LEAD = (
    r"(?:(?:for|lasting|about|approximately|duration(?: of)?|length(?: of)?|длительностью|продолжительностью|длиной"
    r"|длительность|продолжительность|в течение|примерно|около|на|хронометраж(?:ом)?)\s*[:=-]?\s*)*"
)
_TAIL = r"(?:[- ]?(?:long|duration|in length))?"
_FIGURE = re.compile(rf"(?<![\w:]){_LEAD}(?<!\w)({_NUMBER})[\s-]*(?:({_SECONDS})|({_MINUTES})){_TAIL}(?!\w)", re.I)
_WORDED = tuple((re.compile(rf"(?<!\w){_LEAD}(?:{pattern}){_TAIL}(?!\w)", re.I), s) for pattern, s in _HALVES.items())
_OF = re.compile(r"\s+of(?=\s)", re.IGNORECASE)
_LONGEST = 3600.0


def duration_spans(text: str) -> Iterator[tuple[float, int, int]]:
    """Every length of time: seconds, and where it stands (characters, end exclusive)."""
    for pattern, seconds in _WORDED:
        yield from ((seconds, match.start(), _end(text, match)) for match in pattern.finditer(text))
    for match in _FIGURE.finditer(text):
        figure = match.group(1).lower()
        number = float(_NUMBERS[figure]) if figure in _NUMBERS else float(figure.replace(",", "."))
        seconds = number if match.group(2) else number * 60
        if 0 < seconds <= _LONGEST:
            yield seconds, match.start(), _end(text, match)


def _end(text: str, match: re.Match[str]) -> int:
    """Where a length ends, with the "of" that ties a text to it: "two minutes of rain"."""
    tie = None if text[: match.start()].strip() else _OF.match(text, match.end())
    return tie.end() if tie else match.end()

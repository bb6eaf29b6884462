"""Subtitles from word times: what is shown, when, and the files that hold it."""

import re
from collections.abc import Sequence
from pathlib import Path

import pysubs2

from fabula.edit.phrasing import LONGEST_SECONDS, Piece, events, pieces_of, wrap
from fabula.film import RATE, SpokenLine, Subtitle, frame_of, sample_of
from fabula.media.files import write_text
from fabula.vocabulary import Aspect

SHORTEST_SECONDS = 5 / 6
COMFORTABLE_CPS = 17.0
_LINGER_SECONDS, _LONGEST_LINGER_SECONDS = 0.2, 0.5
_GAP_FRAMES, _GAP_FPS = 2, 12  # between two subtitles; at a rate below that, the frames would be too long
_LIMITS: dict[Aspect, int] = {"16:9": 42, "9:16": 24, "1:1": 32}
_RUSSIAN_LIMIT = 39

# what would be markup in a file: held by a private character while pysubs2 writes, then written as the file wants it
_HELD = {"{": "\ue000", "}": "\ue001", "\\": "\ue002", "<": "\ue003", ">": "\ue004", "&": "\ue005"}
_WRITTEN: dict[str, dict[str, str]] = {
    "srt": {"{": "(", "}": ")", "\\": "\\\u2060", "<": "‹", ">": "›", "&": "&"},
    "vtt": {"{": "{", "}": "}", "\\": "\\", "<": "&lt;", ">": "&gt;", "&": "&amp;"},
    "ass": {"{": "(", "}": ")", "\\": "\\\u2060", "<": "<", ">": ">", "&": "&"},
}


def line_limit(language: str, aspect: Aspect) -> int:
    """The most characters of one line of a subtitle."""
    return min(_LIMITS[aspect], _RUSSIAN_LIMIT) if language == "ru" else _LIMITS[aspect]


def subtitle(lines: Sequence[SpokenLine], fps: int, language: str, aspect: Aspect) -> tuple[Subtitle, ...]:
    """The subtitles of a film, in time order and on whole frames; none overlap.

    Each has one or two lines, starts with its first word and stays into the pause after it while that helps
    reading. Its words carry samples on the film's clock, and characters counted in the subtitle's own text.
    A line in which no word is spoken has no subtitle.
    """
    limit = line_limit(language, aspect)
    found: list[Subtitle] = []
    for line in sorted(lines, key=lambda spoken: spoken.start):
        if line.speech.words:
            found += [_event(group, limit) for group in events(pieces_of(line, limit), limit)]
    return _timed(sorted(found, key=lambda event: event.start), fps)


def reading_speed(subtitle: Subtitle) -> float:
    """Characters a second that the subtitle asks to be read; spaces and punctuation count, a line break is a space."""
    return len(subtitle.text) / max((subtitle.end - subtitle.start) / RATE, 1e-6)


def reel_subtitles(subtitles: Sequence[Subtitle], fps: int, first: int, frames: int) -> tuple[Subtitle, ...]:
    """The subtitles that show in the `frames` frames from the film's frame `first`, timed from that frame.

    One that began before has a negative start; the words move with it. Equal subtitles at equal places in a reel
    come out equal, wherever the reel stands in the film.
    """
    moved = []
    for event in subtitles:
        start, end = frame_of(event.start, fps) - first, frame_of(event.end, fps) - first
        if end <= 0 or start >= frames:
            continue
        shift = sample_of(start, fps) - event.start
        words = tuple(
            word.model_copy(update={"start": word.start + shift, "end": word.end + shift}) for word in event.words
        )
        moved.append(Subtitle(start=sample_of(start, fps), end=sample_of(end, fps), text=event.text, words=words))
    return tuple(moved)


def save_subtitles(subtitles: Sequence[Subtitle], folder: Path, width: int, height: int) -> None:
    """Write subtitles.srt, subtitles.vtt and subtitles.ass into `folder`, for a picture of width x height pixels.

    Each file is written aside and renamed. What would be markup in a file is written so that it is read as
    text. Raises FailedTake when the folder cannot be written.
    """
    for kind in ("srt", "vtt", "ass"):
        text = _document(subtitles, width, height).to_string(kind)
        for char, held in _HELD.items():
            text = text.replace(held, _WRITTEN[kind][char])
        write_text(folder / f"subtitles.{kind}", text)


def _event(group: Sequence[Piece], limit: int) -> Subtitle:
    """One subtitle with its text in lines, and its words at their places in that text."""
    place = wrap([piece.text for piece in group], limit)
    text, words = "", []
    for index, piece in enumerate(group):
        if index:
            text += "\n" if index == place else " "
        for word in piece.words:
            chars = {"char_start": word.char_start + len(text), "char_end": word.char_end + len(text)}
            words.append(word.model_copy(update=chars))
        text += piece.text
    return Subtitle(start=group[0].start, end=max(piece.end for piece in group), text=text, words=tuple(words))


def _timed(found: Sequence[Subtitle], fps: int) -> tuple[Subtitle, ...]:
    """Put events on whole frames, one after another with two frames between, each long enough to be read.

    Under 12 frames a second there is nothing between them.
    """
    gap = _GAP_FRAMES if fps >= _GAP_FPS else 0
    starts: list[int] = []
    for event in found:
        first = frame_of(event.start, fps)
        starts.append(max(first, starts[-1] + gap + 1) if starts else first)
    timed = []
    for index, event in enumerate(found):
        start = starts[index]
        end = _out_frame(event, start, fps)
        if index + 1 < len(found):
            latest = starts[index + 1] - gap
            end = latest if latest - end < fps * (_LONGEST_LINGER_SECONDS - _LINGER_SECONDS) else end
        end = max(start + 1, min(end, start + int(LONGEST_SECONDS * fps)))
        timed.append(event.model_copy(update={"start": sample_of(start, fps), "end": sample_of(end, fps)}))
    return tuple(timed)


def _out_frame(event: Subtitle, start: int, fps: int) -> int:
    """The frame after the last one: a little after the last word, up to half a second when it reads quickly."""
    spoken = event.end / RATE * fps
    wanted = start + max(len(event.text) / COMFORTABLE_CPS, SHORTEST_SECONDS) * fps
    lingering = min(max(wanted, spoken + _LINGER_SECONDS * fps), spoken + _LONGEST_LINGER_SECONDS * fps)
    return int(-(-max(lingering, start + SHORTEST_SECONDS * fps) // 1))


def _document(subtitles: Sequence[Subtitle], width: int, height: int) -> pysubs2.SSAFile:
    document = pysubs2.SSAFile()
    document.info.update({"PlayResX": str(width), "PlayResY": str(height), "ScaledBorderAndShadow": "yes"})
    portrait = height > width
    size = height * (0.033 if portrait else 0.046)
    document.styles["Default"] = pysubs2.SSAStyle(
        fontname="Inter Semi Bold",
        fontsize=round(size * 1.2),
        outline=round(size * 0.05, 1),
        shadow=round(size * 0.03, 1),
        backcolor=pysubs2.Color(0, 0, 0, 110),
        marginv=round(height * (0.19 if portrait else 0.065)),
        marginl=round(width * 0.06),
        marginr=round(width * 0.06),
    )
    for event in subtitles:
        text = "\\N".join(_held(row) for row in event.text.splitlines() if row.strip())
        if text:
            document.append(pysubs2.SSAEvent(_milliseconds(event.start), _milliseconds(event.end), text))
    return document


def _held(text: str) -> str:
    shown = re.sub("[\ue000-\ue005]", "", text).replace("-->", "→")
    for char, held in _HELD.items():
        shown = shown.replace(char, held)
    return shown


def _milliseconds(sample: int) -> int:
    return (sample * 1000 + RATE // 2) // RATE

"""Scoring: a cue sheet is arranged, played and brought to rest exactly where its passages end."""

from collections.abc import Iterator

import numpy as np

from fabula.film import RATE, CueSheet
from fabula.media import Sound, scratch
from fabula.sound.arranging import arrange
from fabula.sound.playing import play

_FADE_SECONDS = 1.4
_STILL = 480  # samples of silence at the very end


def perform(sheet: CueSheet) -> Sound:
    """The music of a cue sheet, (sheet.samples, 2)."""
    notes = arrange(sheet)
    if not notes:
        return scratch(sheet.samples)
    music = play(notes, sheet.samples, np.random.default_rng([sheet.seed, 5]))
    for start, end, rest in _closings(sheet):
        _close(music, start, end, rest)
    return music


def _closings(sheet: CueSheet) -> Iterator[tuple[int, int, int]]:
    """(start of the music, its end, end of the silence after it) wherever music comes to an end."""
    passages = sheet.passages
    start: int | None = None
    for index, passage in enumerate(passages):
        if passage.cue.mood == "none":
            continue
        start = passage.start if start is None else start
        if index + 1 == len(passages) or passages[index + 1].cue.mood == "none":
            following = (p.start for p in passages[index + 1 :] if p.cue.mood != "none")
            yield start, min(passage.end, sheet.samples), next(following, sheet.samples)
            start = None


def _close(music: Sound, start: int, end: int, rest: int) -> None:
    """Fade what still rings before `end` away, and leave silence up to `rest`."""
    length = end - start
    still = min(_STILL, length // 20)
    fade = min(round(_FADE_SECONDS * RATE), length // 2)
    first = end - still - fade
    curve = np.cos(np.linspace(0, np.pi / 2, fade, dtype=np.float32)) ** 2
    music[first : end - still] *= curve[:, None]
    music[end - still : rest] = 0

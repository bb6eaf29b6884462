"""Reels: every shot and every transition as a small finished piece of film, planned so that none knows its place.

A reel's order names only what can be seen in it. So a changed line makes one reel anew, and its joins.
"""

from collections.abc import Iterator, Mapping
from itertools import pairwise
from math import ceil
from typing import NamedTuple

from pydantic import Field

from fabula.edit.subtitles import reel_subtitles
from fabula.film import (
    RATE,
    Beat,
    Beyond,
    Character,
    Cut,
    CutShot,
    Film,
    Format,
    Heard,
    Plain,
    Scene,
    Setup,
    Shot,
    Subtitle,
    VoiceSheet,
    sample_of,
)
from fabula.film.plain import Name
from fabula.media.video import Stock
from fabula.vocabulary import Quality, Side, Transition

LONGEST_SECONDS = 10  # a longer shot is cut into pieces, so that a killed run loses at most that much
FADE_SECONDS = 0.6  # into the first shot when it asks for it, and out of the last
MOVES_TO_MUSIC = ("dances", "plays", "sings", "claps")  # who does so in a shot has the beat of its music
LONGEST_FADED_SHARE = 0.4  # of a shot that is too short for that

# preset, CRF and sub-pixel refinement per quality, chosen in docs/performance.md: painted layers slide by whole
# quarters of a pixel, so that refining once finds their way as well as twice does, in two thirds of the time
_PRINTING: dict[Quality, tuple[str, int, int | None]] = {
    "speed": ("veryfast", 21, 1),
    "balanced": ("veryfast", 19, 1),
    "quality": ("medium", 18, None),
    "ultra": ("medium", 18, None),
}


class Strip(Plain):
    """Frames `first` to `last` (not included) of one roll, under one look."""

    setup: Setup
    look: Name
    first: int = Field(ge=0)
    last: int


class ReelOrder(Plain):
    """All that is in one reel: one strip, or the two equally long strips of a transition, and what lies on it.

    Subtitles are in samples from the reel's first frame; fades are in frames.
    """

    strips: tuple[Strip, ...] = Field(min_length=1, max_length=2)
    transition: Transition = "cut"
    subtitles: tuple[Subtitle, ...] = ()
    fade_in: int = 0
    fade_out: int = 0
    width: int
    height: int
    fps: int
    preset: str
    crf: int
    ceiling_bits: int
    refinement: int | None = None

    @property
    def frames(self) -> int:
        """The reel's length in frames."""
        return self.strips[0].last - self.strips[0].first

    @property
    def stock(self) -> Stock:
        """What the reel is printed on."""
        return Stock(self.width, self.height, self.fps, self.preset, self.crf, self.ceiling_bits, self.refinement)


class Reel(NamedTuple):
    """A reel's order with its name in the folder."""

    label: str
    order: ReelOrder


class _Span(NamedTuple):
    """A stretch of the film that becomes one reel: frames `start` to `end` of the film's clock."""

    start: int
    end: int
    shots: tuple[CutShot, ...]  # one, or the two of a transition


def plan_reels(film: Film, cut: Cut, format_: Format) -> tuple[Reel, ...]:
    """The orders for all reels of the film, in order; together they hold every frame once."""
    setups = setups_of(film, cut, format_)
    burn = film.subtitles in ("burned", "both")
    spans = list(_spans(cut))
    preset, crf, refinement = _PRINTING[format_.quality]
    first, last = cut.shots[0], cut.shots[-1]
    opens = _fade(first, cut.fps) if first.transition != "cut" else 0
    closes = _fade(last, cut.fps)
    reels = []
    for index, span in enumerate(spans):
        order = ReelOrder(
            strips=tuple(_strip(setups[shot.shot_id], shot, span) for shot in span.shots),
            transition=span.shots[1].transition if len(span.shots) == 2 else "cut",
            subtitles=reel_subtitles(cut.subtitles, cut.fps, span.start, span.end - span.start) if burn else (),
            fade_in=min(opens, span.end - span.start) if index == 0 else 0,
            fade_out=min(closes, span.end - span.start) if index == len(spans) - 1 else 0,
            width=format_.width,
            height=format_.height,
            fps=cut.fps,
            preset=preset,
            crf=crf,
            refinement=refinement,
            ceiling_bits=format_.ceiling_bits,
        )
        reels.append(Reel(_label(span), order))
    return tuple(reels)


def _fade(shot: CutShot, fps: int) -> int:
    """The frames of a fade into or out of a shot: by its own length, not by the film's, which other shots change."""
    return round(min(FADE_SECONDS * fps, LONGEST_FADED_SHARE * shot.frames))


def _label(span: _Span) -> str:
    return "-to-".join(shot.shot_id for shot in span.shots)


def setups_of(film: Film, cut: Cut, format_: Format) -> dict[str, tuple[Setup, str]]:
    """Each shot's set-up and look by shot id."""
    frames = {shot.shot_id: shot.frames for shot in cut.shots}
    cast = {character.id: character for character in film.characters}
    found = {}
    for scene in film.scenes:
        sides = _sides(scene, cast)
        for shot in scene.shots:
            seen = dict.fromkeys(s.character for s in shot.subjects if s.character in cast)
            look = shot.look or film.look
            found[shot.id] = (
                Setup(
                    place=scene.place,
                    time_of_day=scene.time_of_day,
                    weather=scene.weather,
                    season=scene.season,
                    mood=scene.mood,
                    time_to=None if shot.time_to == scene.time_of_day else shot.time_to,
                    look=look,
                    finish=shot.finish.over(film.finish),
                    seed=scene.seed,
                    shot_seed=shot.chance,
                    size=shot.size,
                    move=shot.move,
                    subjects=shot.subjects,
                    characters=tuple(_seen(cast[name]) for name in seen if name),
                    lines=_heard(shot, cut, cast) if seen else (),
                    beyond=tuple(Beyond(character=n, side=side) for n, side in sides.items() if n not in seen)
                    if seen
                    else (),
                    beat=_beat(shot, cut),
                    card=shot.card,
                    action=shot.action,
                    width=format_.width,
                    height=format_.height,
                    fps=cut.fps,
                    frames=frames[shot.id],
                ),
                look,
            )
    return found


def _sides(scene: Scene, cast: Mapping[str, Character]) -> dict[str, Side]:
    """On which side each character of a scene is first seen: that is where others look who are shot alone."""
    sides: dict[str, Side] = {}
    for shot in scene.shots:
        for subject in shot.subjects:
            if subject.character in cast:
                sides.setdefault(str(subject.character), subject.side)
    return sides


def _seen(character: Character) -> Character:
    """A character without what cannot be seen: who is given another voice or name is not drawn anew."""
    return character.model_copy(update={"name": character.id, "description": "", "voice": VoiceSheet()})


def _beat(shot: Shot, cut: Cut) -> Beat | None:
    """The beat to which characters move in a shot, on its own clock: of the tempo that most of the shot is in."""
    if not any(subject.character and subject.action in MOVES_TO_MUSIC for subject in shot.subjects):
        return None
    placed = next(placed for placed in cut.shots if placed.shot_id == shot.id)
    first, last = sample_of(placed.start, cut.fps), sample_of(placed.end, cut.fps)
    found = max(cut.beats, key=lambda beats: min(beats.end, last) - max(beats.start, first), default=None)
    if found is None or min(found.end, last) <= max(found.start, first):
        return None
    length = (found.end - found.start) / found.count
    bars = max(0, ceil((first - found.start) / (length * found.meter)))
    bar = round(found.start + bars * found.meter * length)
    return Beat(bpm=60 * RATE / length, first=max(0, bar - first), meter=found.meter)


def _heard(shot: Shot, cut: Cut, cast: Mapping[str, Character]) -> tuple[Heard, ...]:
    """What the characters say in a shot, on its own clock."""
    placed = next(placed for placed in cut.shots if placed.shot_id == shot.id)
    first = sample_of(placed.start, cut.fps)
    spoken = ((said, shot.lines[said.line]) for said in cut.lines if said.shot_id == shot.id)
    return tuple(
        Heard(
            speaker=said.speaker,
            start=said.start - first,
            speech=said.speech,
            emotion=line.emotion,
            intensity=line.intensity,
        )
        for said, line in spoken
        if said.speaker in cast
    )


def _spans(cut: Cut) -> Iterator[_Span]:
    """Every frame of the film once: transitions apart, shots in pieces of at most `LONGEST_SECONDS`."""
    longest = LONGEST_SECONDS * cut.fps
    for index, shot in enumerate(cut.shots):
        after = cut.shots[index + 1] if index + 1 < len(cut.shots) else None
        if shot.overlap:
            yield _Span(shot.start, shot.start + shot.overlap, (cut.shots[index - 1], shot))
        start = shot.start + shot.overlap
        end = after.start if after else shot.end
        pieces = max(1, -(-(end - start) // longest))
        edges = [start + (end - start) * piece // pieces for piece in range(pieces + 1)]
        for first, last in pairwise(edges):
            if last > first:
                yield _Span(first, last, (shot,))


def _strip(setup: tuple[Setup, str], shot: CutShot, span: _Span) -> Strip:
    return Strip(setup=setup[0], look=setup[1], first=span.start - shot.start, last=span.end - shot.start)

"""Spotting: what sounds when; the music's cue sheet and every effect and ambience bed on the film's clock."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Annotated, NamedTuple
from zlib import crc32

from pydantic import Field

from fabula.film import RATE, CueSheet, Cut, CutShot, Effect, Film, Passage, Plain, Scene, Shot, sample_of
from fabula.sound.ambience import beds_of
from fabula.sound.events import Happening, happenings
from fabula.sound.feeling import mood_of

BED_SAMPLES = 20 * RATE  # beds are made at one length and looped, so that no change of the cut makes them again
_BED_FADE = round(0.9 * RATE)
_EDGE_FADE = RATE // 4


class PlacedEffect(Plain):
    """An effect on the film's clock: from `start` for `samples`, `pan` -1 left to 1 right, with its fades in samples.

    A bed is looped to fill `samples`; anything else is at most as long as its effect.
    """

    start: Annotated[int, Field(ge=0)]
    samples: Annotated[int, Field(ge=1)]
    effect: Effect
    pan: Annotated[float, Field(ge=-1, le=1)] = 0.0
    fade_in: Annotated[int, Field(ge=0)] = 0
    fade_out: Annotated[int, Field(ge=0)] = 0
    bed: bool = False

    @property
    def end(self) -> int:
        """The sample after the last one."""
        return self.start + self.samples


class Spotting(Plain):
    """The notes of the spotting session: what the composer writes to, and every effect in its place."""

    cue_sheet: CueSheet
    effects: tuple[PlacedEffect, ...] = ()


class _Span(NamedTuple):
    """A scene on the film's clock, in samples."""

    scene: Scene
    start: int
    end: int


def spot(film: Film, cut: Cut) -> Spotting:
    """Decide what sounds when, from the film and its cut alone."""
    spans = tuple(_spans(film, cut))
    effects = (*_beds(spans, cut), *_events(film, cut))
    return Spotting(cue_sheet=_cue_sheet(film, cut, spans), effects=tuple(sorted(effects, key=lambda e: e.start)))


def _spans(film: Film, cut: Cut) -> Iterator[_Span]:
    scenes = {scene.id: scene for scene in film.scenes}
    runs = [(scene_id, next(run)) for scene_id, run in groupby(cut.shots, key=lambda shot: shot.scene_id)]
    starts = [0, *(_change(first, cut.fps) for _, first in runs[1:]), cut.samples]
    for index, (scene_id, _) in enumerate(runs):
        if starts[index + 1] > starts[index]:
            yield _Span(scenes[scene_id], starts[index], starts[index + 1])


def _change(shot: CutShot, fps: int) -> int:
    """The sample at which the picture passes to `shot`: its cut, or the middle of its transition."""
    return sample_of(shot.start + shot.overlap // 2, fps)


def _cue_sheet(film: Film, cut: Cut, spans: Sequence[_Span]) -> CueSheet:
    passages: list[Passage] = []
    for span in spans:
        cue = span.scene.cue or film.cue
        if cue.mood == "neutral":
            cue = cue.model_copy(update={"mood": mood_of(span.scene, film)})
        if passages and passages[-1].cue == cue:
            passages[-1] = Passage(start=passages[-1].start, end=span.end, cue=cue)
        else:
            passages.append(Passage(start=span.start, end=span.end, cue=cue))
    changes = {_change(shot, cut.fps) for shot in cut.shots[1:]}
    hits = sorted(change for change in changes if 0 < change < cut.samples)
    return CueSheet(samples=cut.samples, passages=tuple(passages), hits=tuple(hits), seed=film.cue.seed or film.seed)


def _beds(spans: Sequence[_Span], cut: Cut) -> Iterator[PlacedEffect]:
    """Every bed once for as long as neighbouring scenes share it, fading across the change of scene."""
    sounding: dict[Effect, int] = {}
    for index, span in enumerate(spans):
        wanted = _bed_effects(span.scene)
        for effect in [e for e in sounding if e not in wanted]:
            yield _bed(effect, sounding.pop(effect), span.start, cut.samples)
        for effect in wanted:
            sounding.setdefault(effect, span.start)
        if index == len(spans) - 1:
            for effect, start in sounding.items():
                yield _bed(effect, start, span.end, cut.samples)


def _bed_effects(scene: Scene) -> list[Effect]:
    seed = _seed("bed", scene.place, scene.seed)
    return [Effect(kind=bed.kind, samples=BED_SAMPLES, seed=seed, level_db=bed.level_db) for bed in beds_of(scene)]


def _bed(effect: Effect, start: int, end: int, samples: int) -> PlacedEffect:
    half = min(_BED_FADE, end - start) // 2
    first, last = max(0, start - half), min(samples, end + half)
    length = last - first
    fade_in = min(2 * half if start > 0 else _EDGE_FADE, length // 2)
    fade_out = min(2 * half if end < samples else 2 * _EDGE_FADE, length // 2)
    return PlacedEffect(start=first, samples=length, effect=effect, fade_in=fade_in, fade_out=fade_out, bed=True)


def _events(film: Film, cut: Cut) -> Iterator[PlacedEffect]:
    shots = {shot.id: (scene, shot) for scene in film.scenes for shot in scene.shots}
    for placed in cut.shots:
        scene, shot = shots[placed.shot_id]
        for happening in happenings(scene, shot, placed, cut.fps):
            if (event := _placed(happening, scene, shot, cut.samples)) is not None:
                yield event


def _placed(happening: Happening, scene: Scene, shot: Shot, samples: int) -> PlacedEffect | None:
    """The event on the film's clock, cut off gently at the film's end; None when nothing of it would be heard."""
    start = max(0, happening.start)
    until = samples if happening.until is None else min(samples, happening.until)
    length = min(happening.samples, until - start)
    if length < RATE // 10:
        return None
    seed = _seed(happening.kind, happening.nth, scene.seed, shot.chance)
    effect = Effect(kind=happening.kind, samples=happening.samples, seed=seed, level_db=happening.level_db)
    fade_out = min(length // 2, RATE // 2) if length < happening.samples else 0
    return PlacedEffect(start=start, samples=length, effect=effect, pan=happening.pan, fade_out=fade_out)


def _seed(*parts: object) -> int:
    return crc32("/".join(map(str, parts)).encode()) & 0x7FFFFFFF

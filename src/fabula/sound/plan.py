"""The plan of a score: which passages are played, in which bars, over which chords, and how strongly."""

from collections.abc import Sequence
from typing import NamedTuple
from zlib import crc32

import numpy as np

from fabula.errors import BadSource
from fabula.film import RATE, Cue, CueSheet
from fabula.sound.bars import Bar, bars_of
from fabula.sound.harmony import chord, pitch_classes
from fabula.sound.instruments import NAMES
from fabula.sound.moods import RECIPES, Recipe

_TONICS = (45, 47, 48, 50, 52, 53)  # A to F below middle C: what lies above stays within every instrument's reach


class Played(NamedTuple):
    """A bar with its chord's pitch classes, root first, and its strength, 0 to 1."""

    bar: Bar
    chord: tuple[int, ...]
    strength: float


class Section(NamedTuple):
    """A passage as it is played: the last of its bars is the final chord when `closing`."""

    number: int
    cue: Cue
    recipe: Recipe
    tonic: int
    start: int
    end: int
    bars: tuple[Played, ...]
    closing: bool
    seed: int

    @property
    def instrument(self) -> str:
        """The instrument the cue asks for, by our name; empty for the mood's own."""
        return instrument_of(self.cue)

    @property
    def solo(self) -> bool:
        """Whether one instrument stands in front alone, as a pianist who is seen playing does."""
        return self.cue.foreground and self.instrument not in ("", "synth", "pulse", "bass")


def instrument_of(cue: Cue) -> str:
    """Our name for the cue's instrument, or nothing; BadSource names what there is."""
    wanted = cue.instrument.strip().lower()
    if wanted and wanted not in NAMES:
        raise BadSource(f"there is no instrument {cue.instrument!r}; there is: {', '.join(sorted(NAMES))}")
    return NAMES[wanted] if wanted else ""


def sections(sheet: CueSheet) -> tuple[Section, ...]:
    """Everything that is played, in order; passages of mood "none" are left out, and what is before them closes."""
    tonic = _TONICS[int(np.random.default_rng([sheet.seed, 1]).integers(len(_TONICS)))]
    plan = []
    for index, passage in enumerate(sheet.passages):
        start, end = max(0, passage.start), min(sheet.samples, passage.end)
        if passage.cue.mood == "none" or end <= start:
            continue
        after = sheet.passages[index + 1] if index + 1 < len(sheet.passages) else None
        closing = after is None or after.cue.mood == "none"
        recipe = RECIPES[passage.cue.mood]
        bars = bars_of(start, end, sheet.hits, float(passage.cue.tempo_bpm or recipe.bpm), recipe.meter)
        bars = _landed(bars) if closing else bars
        # the mood, not the passage's number, draws its chords: it comes back with the same ones
        seed = crc32(f"{sheet.seed}/{passage.cue.mood}/{passage.cue.seed}".encode())
        played = _harmonised(bars, recipe, tonic, seed, closing, sheet.samples)
        plan.append(Section(index, passage.cue, recipe, tonic, start, end, played, closing, seed))
    return tuple(plan)


def _landed(bars: Sequence[Bar]) -> tuple[Bar, ...]:
    """The bars with a last one that holds the final chord for as long as its decay needs.

    It lands on a bar's beginning when one is near the right moment, or else on a beat; a passage of a single beat is
    the final chord alone.
    """
    start, end = bars[0].start, bars[-1].end
    tail = min(max(0.23 * (end - start), 1.5 * RATE), 3.8 * RATE)
    downbeats = [bar.start for bar in bars]
    beats = [bar.at(beat) for bar in bars for beat in range(bar.beats)]
    for marks, give in ((downbeats, 0.35), (beats, 1.0)):
        near = [mark for mark in marks if mark > start and abs(end - tail - mark) <= give * tail]
        if near:
            return _ended_at(bars, min(near, key=lambda mark: abs(end - tail - mark)))
    return (Bar(start, end, sum(bar.beats for bar in bars), True),)


def _ended_at(bars: Sequence[Bar], landing: int) -> tuple[Bar, ...]:
    """The bars up to `landing`, the one it falls into cut short, and from there the last."""
    kept = []
    for bar in bars:
        if bar.start < landing:
            share = (min(bar.end, landing) - bar.start) / (bar.end - bar.start)
            kept.append(bar._replace(end=min(bar.end, landing), beats=max(1, round(bar.beats * share))))
    end, last = bars[-1].end, bars[-1]
    return (*kept, Bar(landing, end, max(1, round((end - landing) / last.beat_samples)), True))


def _harmonised(
    bars: Sequence[Bar], recipe: Recipe, tonic: int, seed: int, closing: bool, samples: int
) -> tuple[Played, ...]:
    rng = np.random.default_rng([seed, 2])
    progression = recipe.progressions[int(rng.integers(len(recipe.progressions)))]
    roots = [progression[i // recipe.bars_per_chord % len(progression)] for i in range(len(bars))]
    if closing:
        ending = recipe.cadence[-min(len(bars), len(recipe.cadence)) :]
        roots[-len(ending) :] = ending
    elif len(bars) > 2:
        roots[-1] = recipe.cadence[-2]  # leads over into what follows
    played = []
    for index, (bar, root) in enumerate(zip(bars, roots, strict=True)):
        colour = recipe.colour if index < len(bars) - 1 or not closing else ""
        mode = "harmonic" if recipe.mode == "aeolian" and root == 4 else recipe.mode
        strength = recipe.energy * _arc((bar.start + bar.end) / 2 / samples)
        played.append(Played(bar, pitch_classes(chord(root, colour), mode, tonic), strength))
    return tuple(played)


def _arc(place: float) -> float:
    """The form of the whole film: it begins thin, builds to its height at seven tenths and comes to rest."""
    return float(np.interp(place, (0.0, 0.15, 0.7, 0.85, 1.0), (0.5, 0.72, 1.0, 0.95, 0.7)))

"""Beats: where the score's plan has its beats, for those who are seen dancing or playing to it."""

from collections.abc import Iterator

from fabula.crew import Crew
from fabula.film import Beats, CueSheet, Cut, Film
from fabula.sound.bars import Bar
from fabula.sound.plan import Section, sections
from fabula.sound.session import as_heard
from fabula.sound.spotting import spot

_SAME_TEMPO = 0.002  # how far the lengths of two beats may be apart, as a share; rounding to samples stays below


def with_beats(film: Film, cut: Cut, crew: Crew) -> Cut:
    """The cut with the beats of the music that will be played to it, where the composer tells them."""
    tells = getattr(crew.composer, "beats", None)
    if tells is None:
        return cut
    return cut.model_copy(update={"beats": tuple(tells(spot(as_heard(film, crew.camera), cut).cue_sheet))})


def beats_of(sheet: CueSheet) -> tuple[Beats, ...]:
    """The beats of a score, a stretch for every tempo; where bars are cut short, a new stretch begins."""
    return tuple(found for section in sections(sheet) for found in _stretches(section))


def _stretches(section: Section) -> Iterator[Beats]:
    """Neighbouring whole bars with beats of one length, and one cut short after them; the final chord is apart."""
    bars = [played.bar for played in section.bars]
    runs: list[list[Bar]] = []
    for index, bar in enumerate(bars):
        held = section.closing and index == len(bars) - 1 and index > 0
        goes_on = bool(runs) and not held and runs[-1][-1].beats == section.recipe.meter
        if goes_on and abs(bar.beat_samples / runs[-1][-1].beat_samples - 1) < _SAME_TEMPO:
            runs[-1].append(bar)
        else:
            runs.append([bar])
    for run in runs:
        count = sum(bar.beats for bar in run)
        yield Beats(start=run[0].start, end=run[-1].end, count=count, meter=min(section.recipe.meter, 12))

"""The beat: who dances or plays does so on the beats that the score's plan has."""

from collections.abc import Sequence
from types import SimpleNamespace
from typing import cast

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from fabula.cast.bodies import poses
from fabula.crew import Crew, hire_all
from fabula.edit.reels import setups_of
from fabula.edit.timing import time_film
from fabula.film import (
    RATE,
    Character,
    Cue,
    CueSheet,
    Cut,
    Film,
    Format,
    Pose,
    Role,
    Scene,
    Setup,
    Shot,
    Subject,
    sample_of,
)
from fabula.sound.beats import beats_of, with_beats
from fabula.sound.plan import sections
from fabula.sound.session import as_heard
from fabula.sound.spotting import spot
from fabula.vocabulary import MOODS, Mood

FPS = 24
FORM = Format(fps_override=FPS, short_side_override=90)
DANCER = Character(id="anna", name="Anna", seed=4)
HEARD = [mood for mood in MOODS if mood != "none"]


def _film(
    mood: Mood, seconds: Sequence[float], seed: int = 3, tempo: int | None = None, action: str = "dances"
) -> Film:
    dancer = (Subject(kind="woman", character="anna", action=action),)
    shots = tuple(Shot(id=f"s{i}", seconds=length, subjects=dancer) for i, length in enumerate(seconds))
    cue = Cue(mood=mood, tempo_bpm=tempo)
    return Film(title="t", seed=seed, cue=cue, characters=(DANCER,), scenes=(Scene(id="a", shots=shots),))


def _timed(film: Film) -> Cut:
    return with_beats(film, time_film(film, [], FORM), hire_all())


def _setups(film: Film, cut: Cut) -> list[Setup]:
    return [setup for setup, _ in setups_of(film, cut, FORM).values()]


def _sheet(film: Film, cut: Cut) -> CueSheet:
    return spot(as_heard(film, hire_all().camera), cut).cue_sheet


def _lows(held: Sequence[Pose], leg: float) -> NDArray[np.float64]:
    """When the hips are lowest, in frames and parts of one."""
    high = np.array([pose.lift / leg - min(pose.left_foot.up, pose.right_foot.up) for pose in held])
    at = np.flatnonzero((high[1:-1] <= high[:-2]) & (high[1:-1] < high[2:])) + 1
    before, here, after = high[at - 1], high[at], high[at + 1]
    lows: NDArray[np.float64] = at + 0.5 * (before - after) / (before - 2 * here + after)
    return lows


@settings(deadline=None, max_examples=25)
@given(
    mood=st.sampled_from(HEARD),
    seconds=st.lists(st.floats(2.5, 9.0), min_size=1, max_size=3),
    seed=st.integers(0, 99),
    tempo=st.none() | st.integers(60, 160),
)
def test_the_dance_is_lowest_within_half_a_frame_of_the_beats_that_are_heard(
    mood: Mood, seconds: list[float], seed: int, tempo: int | None
) -> None:
    film = _film(mood, seconds, seed, tempo)
    cut = _timed(film)
    played = [p.bar for s in sections(_sheet(film, cut)) for p in (s.bars[:-1] if s.closing else s.bars)]
    beats = np.array([bar.at(beat) for bar in played for beat in range(bar.beats)])
    for placed, setup in zip(cut.shots, _setups(film, cut), strict=True):
        first, last = sample_of(placed.start, FPS), sample_of(placed.end, FPS)
        heard = (beats[(beats >= first) & (beats < last)] - first) * FPS / RATE
        role = Role(character=DANCER, action="dances", beat=setup.beat, seed=seed, fps=FPS, frames=setup.frames)
        lows = _lows(poses(role), 0.43 * 1.7)
        for beat in heard[(heard > 2) & (heard < setup.frames - 3)]:
            assert np.abs(lows - beat).min() <= 0.5


def test_without_music_there_is_no_beat() -> None:
    film = _film("none", [4.0, 4.0])
    cut = _timed(film)
    assert cut.beats == ()
    assert [setup.beat for setup in _setups(film, cut)] == [None, None]


@pytest.mark.parametrize(("action", "has"), [("dances", True), ("plays", True), ("sings", True), ("walks", False)])
def test_only_who_moves_to_the_music_has_its_beat(action: str, has: bool) -> None:
    film = _film("joyful", [4.0], action=action)
    assert [setup.beat is not None for setup in _setups(film, _timed(film))] == [has]


def test_a_thing_that_plays_needs_no_beat() -> None:
    film = _film("joyful", [4.0])
    shot = film.shots[0].model_copy(update={"subjects": (Subject(kind="band", action="plays"),)})
    film = film.model_copy(update={"scenes": (film.scenes[0].model_copy(update={"shots": (shot,)}),)})
    assert _setups(film, _timed(film))[0].beat is None


def test_a_composer_need_not_tell_its_beats() -> None:
    film = _film("joyful", [4.0])
    cut = time_film(film, [], FORM)
    silent = SimpleNamespace(composer=SimpleNamespace(version=1), camera=SimpleNamespace())
    assert with_beats(film, cut, cast(Crew, silent)) == cut


@pytest.mark.parametrize("mood", HEARD)
def test_told_beats_are_those_of_the_plan(mood: Mood) -> None:
    film = _film(mood, [5.0, 3.3, 7.1])
    sheet = _sheet(film, _timed(film))
    told = [b.start + (b.end - b.start) * beat / b.count for b in beats_of(sheet) for beat in range(b.count)]
    planned = [p.bar.at(beat) for s in sections(sheet) for p in s.bars for beat in range(p.bar.beats)]
    assert len(told) == len(planned)
    assert np.abs(np.array(told) - planned).max() <= 100  # samples: a twentieth of a frame


def test_the_beat_of_a_shot_begins_a_bar_of_the_music() -> None:
    film = _film("joyful", [5.0, 6.0])
    cut = _timed(film)
    bars = np.array([p.bar.start for s in sections(_sheet(film, cut)) for p in s.bars])
    for placed, setup in zip(cut.shots, _setups(film, cut), strict=True):
        assert setup.beat is not None
        assert np.abs(bars - sample_of(placed.start, FPS) - setup.beat.first).min() <= 100

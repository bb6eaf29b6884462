"""Conformance of every hired foley artist, over every kind of sound ours knows."""

from collections.abc import Iterator
from importlib import import_module
from typing import cast

import numpy as np
import pytest

from fabula import crew
from fabula.errors import BadSource
from fabula.film import RATE, Effect
from fabula.media import Sound
from fabula.sound import sounds
from fabula.sound.foley import kinds

ARTISTS = crew.names("foley")
SAMPLES = 3 * RATE


def _bed(kind: str) -> bool:
    return cast(bool, import_module(f"{sounds.__name__}.{kind}").BED)


def _make(artist: str, **order: object) -> Sound:
    foley: crew.Foley = crew.hire("foley", artist)
    return foley.effect(Effect.model_validate({"samples": SAMPLES, "seed": 9, **order}))


@pytest.fixture(scope="module", params=[(artist, kind) for artist in ARTISTS for kind in kinds()], ids="/".join)
def made(request: pytest.FixtureRequest) -> Iterator[tuple[str, str, Sound]]:
    artist, kind = request.param
    yield artist, kind, _make(artist, kind=kind)


def test_a_sound_is_stereo_finite_heard_and_unclipped(made: tuple[str, str, Sound]) -> None:
    _, _, sound = made
    assert sound.shape == (SAMPLES, 2) and sound.dtype == np.float32
    assert np.isfinite(sound).all()
    assert float(sound.std()) > 1e-3 and float(np.abs(sound).max()) < 0.98
    assert abs(float(sound.mean())) < 1e-3


def test_the_same_order_gives_the_same_sound_and_another_seed_another(made: tuple[str, str, Sound]) -> None:
    artist, kind, sound = made
    assert np.array_equal(sound, _make(artist, kind=kind))
    assert not np.array_equal(sound, _make(artist, kind=kind, seed=10))


def test_a_sound_starts_and_ends_without_a_click(made: tuple[str, str, Sound]) -> None:
    _, kind, sound = made
    if _bed(kind):  # it goes round: the step from its end to its beginning is like any other of its steps
        steps = np.abs(np.diff(sound, axis=0))
        assert np.abs(sound[0] - sound[-1]).max() <= max(np.quantile(steps, 0.999), 1e-4)
    else:
        assert np.abs(sound[0]).max() < 1e-4 and np.abs(sound[-1]).max() < 1e-4


def test_a_phone_can_play_it(made: tuple[str, str, Sound]) -> None:
    _, _, sound = made
    power = np.abs(np.fft.rfft(sound, axis=0)).sum(axis=1) ** 2
    hertz = np.fft.rfftfreq(len(sound), 1 / RATE)
    assert power[hertz < 45].sum() < 0.02 * power.sum()
    assert power[hertz > 150].sum() > 0.04 * power.sum()


@pytest.mark.parametrize("artist", ARTISTS)
@pytest.mark.parametrize("kind", ["rain", "owl", "thunder"])
@pytest.mark.parametrize("samples", [1, 100, 5000, 45 * RATE])
def test_any_length_is_delivered(artist: str, kind: str, samples: int) -> None:
    sound = _make(artist, kind=kind, samples=samples)
    assert sound.shape == (samples, 2) and np.isfinite(sound).all()
    if not _bed(kind):
        assert np.abs(sound[-1]).max() < 0.01


@pytest.mark.parametrize("artist", ARTISTS)
def test_level_db_turns_the_sound_down(artist: str) -> None:
    loud, soft = _make(artist, kind="wind"), _make(artist, kind="wind", level_db=-12.0)
    assert 20 * np.log10(loud.std() / soft.std()) == pytest.approx(12, abs=0.1)
    assert np.abs(_make(artist, kind="wind", level_db=60.0)).max() < 0.98


@pytest.mark.parametrize("artist", ARTISTS)
def test_an_unknown_kind_is_refused_with_the_known_ones(artist: str) -> None:
    with pytest.raises(BadSource, match=r"(?s)kazoo.*rain") as refusal:
        _make(artist, kind="kazoo")
    assert "\n" not in str(refusal.value)


@pytest.mark.parametrize("artist", ARTISTS)
def test_voices_lie_where_those_of_the_creatures_do(artist: str) -> None:
    def middle(kind: str) -> float:
        sound = _make(artist, kind=kind)
        power = (np.abs(np.fft.rfft(sound, axis=0)) ** 2).sum(axis=1)
        return float((power * np.fft.rfftfreq(len(sound), 1 / RATE)).sum() / power.sum())

    cow, roar, cat, rooster, tractor, clock = map(middle, ("cow", "roar", "cat", "rooster", "tractor", "clock"))
    assert 150 < cow < 700 < cat < rooster < 3500
    assert roar < 2000
    assert tractor < clock


@pytest.mark.parametrize("artist", ARTISTS)
@pytest.mark.parametrize(("kind", "slowest", "quickest"), [("helicopter", 9, 15), ("clock", 1.5, 4.5)])
def test_machines_beat_at_their_own_pace(artist: str, kind: str, slowest: float, quickest: float) -> None:
    loudness = np.abs(_make(artist, kind=kind, samples=6 * RATE)).sum(axis=1)[RATE : 5 * RATE]
    beats = np.abs(np.fft.rfft(loudness - loudness.mean()))
    hertz = np.fft.rfftfreq(len(loudness), 1 / RATE)
    beats[hertz < 1.4] = 0
    assert slowest <= hertz[int(beats.argmax())] <= quickest


@pytest.mark.parametrize("artist", ARTISTS)
@pytest.mark.parametrize("kind", ["train", "plane", "motorcycle"])
def test_what_passes_is_nearest_in_the_middle(artist: str, kind: str) -> None:
    start, middle, end = (
        float(np.sqrt((part**2).mean())) for part in np.array_split(_make(artist, kind=kind, samples=6 * RATE), 3)
    )
    assert middle > 1.2 * start
    assert middle > 1.5 * end

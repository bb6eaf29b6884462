"""The voice chain keeps time and gives a level that can be mixed."""

import numpy as np
import pytest

from fabula.film import RATE
from fabula.voice import chain

RAW = 22050


def _bursts(places: list[int], count: int = RAW * 2) -> chain.Mono:
    sound = np.zeros(count, np.float32)
    time = np.arange(RAW // 10) / RAW
    for place in places:
        sound[place : place + len(time)] = 0.5 * np.sin(2 * np.pi * 700 * time)
    return sound


def test_a_sound_stays_in_its_place_within_a_millisecond() -> None:
    places = [3000, 17500, 31234]
    finished = chain.finish(_bursts(places), RAW)[:, 0]
    ideal = np.zeros(len(finished), np.float32)
    time = np.arange(RATE // 10) / RATE
    for place in places:
        at = chain.samples_at(place, RAW)
        ideal[at : at + len(time)] = np.sin(2 * np.pi * 700 * time)
    lags = range(-RATE // 250, RATE // 250)
    match = [float(np.dot(finished, np.roll(ideal, lag))) for lag in lags]
    assert abs(lags[int(np.argmax(match))]) < RATE / 1000
    for place in places:
        at = chain.samples_at(place, RAW)
        loud = np.abs(finished[at - 480 : at + 4800]) > 0.1 * np.abs(finished).max()
        assert abs(int(np.argmax(loud)) - 480) < RATE / 1000


def test_a_click_is_resampled_to_its_exact_place() -> None:
    raw = np.zeros(RAW, np.float32)
    raw[[1470, 14700]] = 1
    assert np.argsort(-np.abs(chain.resample(raw, RAW)))[:2].tolist() in ([3200, 32000], [32000, 3200])


@pytest.mark.parametrize("count", [0, 1, 2, 100, 22050, 22051, 30001])
def test_the_length_is_what_the_clock_says(count: int) -> None:
    noise = np.random.default_rng(1).normal(0, 0.1, count).astype(np.float32)
    assert chain.finish(noise, RAW).shape == (chain.samples_at(count, RAW), 1)


def test_silence_stays_silence() -> None:
    assert not chain.finish(np.zeros(5000, np.float32), RAW).any()


def test_a_quiet_and_a_loud_take_come_out_alike_and_below_the_ceiling() -> None:
    take = _bursts([4000, 20000])
    quiet, loud = chain.finish(take * 0.02, RAW), chain.finish(take * 1.9, RAW)
    assert 20 * np.log10(np.std(loud) / np.std(quiet)) == pytest.approx(0, abs=2.5)
    assert max(np.abs(quiet).max(), np.abs(loud).max()) < 0.89


def test_more_level_is_louder() -> None:
    take = _bursts([4000, 20000])
    low, high = np.std(chain.finish(take, RAW, -3)), np.std(chain.finish(take, RAW, 0))
    assert 20 * np.log10(high / low) == pytest.approx(3, abs=1)


def test_rumble_and_hiss_are_taken_down() -> None:
    time = np.arange(RAW * 2) / RAW
    tones = sum(np.sin(2 * np.pi * hertz * time) for hertz in (30, 300, 6000))
    power = np.abs(np.fft.rfft(chain.finish((0.1 * tones).astype(np.float32), RAW)[:, 0])) ** 2
    rumble, body, hiss = (power[2 * hertz - 20 : 2 * hertz + 20].sum() for hertz in (30, 300, 6000))
    assert rumble < body / 100 and hiss < body / 10


def test_a_line_begins_and_ends_without_a_click() -> None:
    finished = chain.finish(np.full(8000, 0.3, np.float32) * np.sin(np.arange(8000)).astype(np.float32), RAW)
    assert abs(finished[0, 0]) < 1e-3 and abs(finished[-1, 0]) < 1e-3

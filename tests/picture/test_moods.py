"""Moods: they tint the light so that one feels it, and leave the hour what it is."""

import numpy as np
import pytest

from fabula.picture import palette
from fabula.picture.colour import lightness, to_oklab
from fabula.vocabulary import MOODS, TIMES_OF_DAY

FELT = [mood for mood in MOODS if mood not in ("none", "neutral")]


def colours(light: palette.Palette) -> np.ndarray:
    return np.array([to_oklab(colour) for colour in (*light.sky, *light.depth, light.haze, light.rim)])


@pytest.mark.parametrize("mood", ["none", "neutral"])
def test_no_mood_changes_nothing(mood: str) -> None:
    assert palette.light("dusk", mood=mood) == palette.light("dusk")


@pytest.mark.parametrize("time", TIMES_OF_DAY)
@pytest.mark.parametrize("mood", FELT)
def test_a_mood_is_felt_and_stays_near_its_hour(mood: str, time: str) -> None:
    plain, tinted = colours(palette.light(time)), colours(palette.light(time, mood=mood))
    apart = np.linalg.norm(tinted - plain, axis=1)
    assert apart.mean() > 0.008
    hours = [colours(palette.light(other)) for other in TIMES_OF_DAY if other != time]
    strange = min(np.linalg.norm(hour[-8:] - plain[-8:], axis=1).mean() for hour in hours)
    assert np.linalg.norm((tinted - plain)[-8:], axis=1).mean() < 0.8 * strange


@pytest.mark.parametrize("time", TIMES_OF_DAY)
def test_moods_differ_from_each_other(time: str) -> None:
    tinted = {mood: colours(palette.light(time, mood=mood)) for mood in FELT}
    for number, mood in enumerate(FELT):
        for other in FELT[:number]:
            assert np.linalg.norm(tinted[mood] - tinted[other], axis=1).mean() > 0.004, (mood, other)


def test_sad_light_is_paler_and_joyful_light_stronger_than_plain() -> None:
    chroma = {
        mood: np.hypot(*colours(palette.light("day", mood=mood))[:, 1:].T).mean() for mood in ("sad", "none", "joyful")
    }
    assert chroma["sad"] < 0.9 * chroma["none"] < chroma["none"] < 0.95 * chroma["joyful"]


def test_dark_is_darker() -> None:
    assert lightness(palette.light("day", mood="dark").sky[0]) < lightness(palette.light("day").sky[0]) - 0.05

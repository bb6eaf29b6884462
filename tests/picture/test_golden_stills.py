"""Golden stills: what the sets and looks look like, kept as small pictures."""

from collections.abc import Callable

import cv2
import numpy as np
import pytest
from conftest import TOLERANCE, difference
from shots import setup

from fabula.film import Subject
from fabula.picture import looks, sets
from fabula.picture.painted import PaintedCamera
from fabula.vocabulary import TIMES_OF_DAY

Golden = Callable[[str, np.ndarray], None]


def small(frame: np.ndarray) -> np.ndarray:
    """A frame as small as it is kept."""
    return np.asarray(cv2.resize(frame, (128, 72), interpolation=cv2.INTER_AREA))


def still(**changes: object) -> np.ndarray:
    """A still painted larger than it is kept."""
    return small(PaintedCamera().load(setup(width=320, height=180, size="EWS", **changes))[6])


@pytest.mark.parametrize("time", TIMES_OF_DAY)
@pytest.mark.parametrize("place", sets.names())
def test_sets_look_as_they_did_at_every_time_of_day(golden: Golden, place: str, time: str) -> None:
    golden(f"{place}-{time}", still(place=place, time_of_day=time))


@pytest.mark.parametrize("weather", ["rain", "storm", "snow", "fog"])
def test_weather_looks_as_it_did(golden: Golden, weather: str) -> None:
    golden(f"lake-day-{weather}", still(time_of_day="day", weather=weather))


def test_a_wet_city_at_night_and_a_storm_at_sea_look_as_they_did(golden: Golden) -> None:
    golden("city-night-rain", still(place="city", time_of_day="night", weather="rain"))
    ship = (Subject(kind="ship"),)
    golden("sea-day-storm-ship", still(place="sea", time_of_day="day", weather="storm", subjects=ship))


@pytest.mark.parametrize("look", looks.names())
def test_looks_look_as_they_did(golden: Golden, look: str) -> None:
    roll = PaintedCamera().load(setup(width=320, height=180, size="EWS", look=look))
    golden(f"look-{look}", small(looks.grading(look, 320, 180, 5, roll=roll)(roll[6], 6)))


def test_the_comparer_sees_another_picture() -> None:
    dusk = still(time_of_day="dusk")
    shifted = np.roll(dusk, 6, axis=1)
    assert difference(dusk, dusk) == 0.0
    assert difference(dusk, shifted) > TOLERANCE
    assert difference(dusk, still(seed=8)) > TOLERANCE
    assert difference(dusk, dusk[:-1]) > TOLERANCE

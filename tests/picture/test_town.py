"""The town sets: people stand on their ground, streets shine when they are wet, and all lines meet on the horizon."""

import cv2
import numpy as np
import pytest
from conftest import difference
from shots import setup

from fabula.film import Subject
from fabula.picture.brushes.perspective import EYE, Vista
from fabula.picture.brushes.spans import Deck
from fabula.picture.painted import PaintedCamera

TOWN = ["alley", "skyline", "rooftop", "cafe", "station", "square", "bridge"]


def still(**changes: object) -> np.ndarray:
    picture = PaintedCamera().load(setup(**{"width": 320, "height": 180, "size": "WS", **changes}))[6]
    return np.asarray(cv2.resize(picture, (160, 90), interpolation=cv2.INTER_AREA))


@pytest.mark.parametrize("place", TOWN)
def test_whoever_stands_in_town_is_seen_from_head_to_foot(place: str) -> None:
    left, right = (
        still(place=place, time_of_day="day", subjects=(Subject(kind="child", action="stands", side=side),))
        for side in ("left", "right")
    )
    rows = np.flatnonzero((np.abs(left.astype(int) - right).max(axis=2) > 24).sum(axis=1) > 1)
    assert rows[0] > 2
    assert 63 < rows[-1] < 89


@pytest.mark.parametrize("place", TOWN)
def test_a_place_in_town_is_not_built_twice_alike(place: str) -> None:
    first, second = (still(place=place, seed=seed, time_of_day="day") for seed in (3, 4))
    assert difference(first, second) > 4.0


@pytest.mark.parametrize("place", ["alley", "square"])
def test_a_wet_street_shows_the_houses_head_down(place: str) -> None:
    dry, wet = (still(place=place, seed=5, time_of_day="night", weather=weather) for weather in ("cloudy", "rain"))
    contrast = [float(picture[66:].astype(float).std(axis=1).mean()) for picture in (dry, wet)]
    assert contrast[1] > contrast[0]


def test_heads_are_on_the_horizon_however_far_off_people_are() -> None:
    seen = Vista((960.0, 700.0))
    assert [seen.spot(2.0, EYE, deep)[1] for deep in (3.0, 9.0, 40.0)] == pytest.approx([700.0] * 3)
    assert seen.ground(4.0) > seen.ground(9.0) > seen.ground(40.0) > 700.0


def test_the_far_half_of_a_bridge_looks_shorter_than_the_near_half() -> None:
    deck = Deck((0.0, 500.0, 1.2), (1000.0, 650.0, 0.3), (0.25, 0.75), 240)
    middle, size = deck.at(0.5)[0], deck.at(0.5)[2]
    assert 500 < middle < 1000
    assert 0.3 < size < 0.75
    assert [deck.at(share)[0] for share in (0.0, 1.0)] == pytest.approx([0.0, 1000.0])

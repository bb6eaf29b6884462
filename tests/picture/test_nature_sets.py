"""The sets of wild nature, from mountains to tundra, and the relief that they stand on."""

import cv2
import numpy as np
import pytest
from conftest import difference
from shots import setup

from fabula.picture.brushes import downs, falls, relief
from fabula.picture.painted import PaintedCamera, build_stage
from fabula.vocabulary import WEATHERS

SEASONS = ("spring", "summer", "autumn", "winter")
WILD = ["mountains", "river", "winter_wood", "desert", "jungle", "swamp", "tundra"]


def still(frame: int = 6, **changes: object) -> np.ndarray:
    picture = PaintedCamera().load(setup(**{"width": 160, "height": 90, "size": "EWS", **changes}))[frame]
    return np.asarray(cv2.resize(picture, (80, 45), interpolation=cv2.INTER_AREA))


@pytest.mark.parametrize("place", WILD)
def test_three_seeds_are_three_landscapes(place: str) -> None:
    stills = [still(place=place, seed=seed, time_of_day="day", width=80, height=45) for seed in (3, 4, 5)]
    assert min(difference(stills[i], stills[i - 1]) for i in range(3)) > 4.0


@pytest.mark.parametrize("weather", WEATHERS)
def test_wild_places_can_be_filmed_in_every_weather_and_season(weather: str) -> None:
    for number in range(2):
        place = WILD[(number * 3 + len(weather) * 2) % len(WILD)]
        season = SEASONS[(number + len(weather)) % len(SEASONS)]
        picture = still(place=place, weather=weather, season=season, seed=number, time_of_day="day")
        assert 8 < picture.mean() < 247
        assert picture.std() > 8


@pytest.mark.parametrize("place", WILD)
def test_no_crane_shot_of_a_wild_place_shows_the_edge_of_the_world(place: str) -> None:
    for size, seed in (((160, 90), 4), ((90, 160), 5)):
        shot = setup(place=place, seed=seed, move="crane", width=size[0], height=size[1], size="EWS", time_of_day="day")
        roll = PaintedCamera().load(shot)
        for index in (0, 6, 11):
            picture = roll[index]
            for edge in (picture[0], picture[-1], picture[:, 0], picture[:, -1]):
                assert int((edge.max(axis=-1) < 3).sum()) < 4


def test_the_side_of_a_mountain_toward_the_sun_is_lit() -> None:
    stage = build_stage(setup(place="mountains"))
    x, base = relief.grid(stage, 40, 12.0, (600.0, 640.0))
    rise = np.maximum(300 - np.abs(x[None, :] - 960.0) + np.zeros((40, 1)), 0.0)
    form = relief.Relief(x, base, rise, 10.0)
    left, right = (x > 700) & (x < 900), (x > 1020) & (x < 1220)
    for side in (-1.0, 1.0):
        light = relief.lit(stage, form, side)
        assert (light[:, right].mean() - light[:, left].mean()) * side > 0.2


def test_what_lies_behind_a_swell_of_the_ground_is_not_seen() -> None:
    x = np.linspace(0.0, 100.0, 5)
    rise = np.zeros((20, 5))
    rise[12] = 400.0
    form = relief.Relief(x, np.linspace(500.0, 700.0, 20), rise, 10.0)
    assert not downs.seen(form, 50.0, 0.3)
    assert downs.seen(form, 50.0, 0.8)
    assert downs.spot(form, 50.0, 1.0) == (50.0, 700.0)


def test_water_falls_in_a_fall_and_nothing_else_moves_there() -> None:
    roll = PaintedCamera().load(setup(place="river", seed=3, time_of_day="day", width=320, height=180, size="EWS"))
    moved = np.abs(roll[2].astype(int) - roll[8]).max(axis=2) > 10
    assert moved[40:110].sum() > 30
    columns = np.flatnonzero(moved[40:100].sum(axis=0) > 3)
    assert np.ptp(columns) < 110


def test_a_gorge_is_open_where_its_water_comes_over() -> None:
    stage = build_stage(setup(place="river"))
    fall = falls.Fall(960.0, 250.0, 60.0, 710.0)
    form = falls.gorge(stage, "test", fall, (710.0, 770.0), 800.0)
    assert abs(form.level(960.0) - fall.lip) < 30
    assert form.level(960.0) > form.level(700.0)
    assert form.level(960.0) > form.level(1220.0)


def test_a_lake_is_frozen_in_winter_only() -> None:
    shots = {}
    for season in ("winter", "summer"):
        roll = PaintedCamera().load(setup(place="lake", season=season, time_of_day="night", size="EWS"))
        shots[season] = np.abs(roll[1].astype(int) - roll[11])[58:74].mean()
    assert shots["winter"] < 0.5 * shots["summer"]

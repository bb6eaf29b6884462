"""The painted interiors: their light by the hour, their windows and flames, and who stands in them."""

import itertools

import cv2
import numpy as np
import pytest
from conftest import difference
from shots import setup

from fabula.film import Subject
from fabula.picture import sets
from fabula.picture.painted import PaintedCamera, build_stage
from fabula.vocabulary import MOVES, TIMES_OF_DAY, WEATHERS

PLACES = [
    "bedroom",
    "classroom",
    "hall",
    "kitchen",
    "laboratory",
    "library",
    "office",
    "room",
    "stage",
    "tavern",
    "workshop",
]
GLAZED = [place for place in PLACES if place != "stage"]


def still(place: str, frame: int = 6, **changes: object) -> np.ndarray:
    shot = {"place": place, "time_of_day": "day", "width": 160, "height": 90, "size": "EWS", **changes}
    return np.asarray(PaintedCamera().load(setup(**shot))[frame])


@pytest.mark.parametrize("place", PLACES)
def test_another_seed_is_another_arrangement(place: str) -> None:
    stills = [still(place, seed=seed) for seed in (1, 2, 3, 4)]
    assert all(difference(first, second) > 4.0 for first, second in itertools.pairwise(stills))


@pytest.mark.parametrize("place", PLACES)
def test_rooms_are_bright_by_day_warm_at_dusk_and_lamp_lit_at_night(place: str) -> None:
    by_hour = {time: still(place, time_of_day=time).astype(float) for time in TIMES_OF_DAY}
    light = {time: float(picture.mean()) for time, picture in by_hour.items()}
    warm = {time: picture[..., 0].mean() / picture[..., 2].mean() for time, picture in by_hour.items()}
    assert light["day"] > 1.1 * max(light["dawn"], light["dusk"], light["night"])
    assert light["night"] < min(light["dawn"], light["dusk"]) + 4
    # something is lit even in the dark, and the corners are not
    assert np.percentile(by_hour["night"].max(axis=2), 97) > 120
    assert warm["dusk"] > warm["night"]
    assert warm["dusk"] > warm["day"] or place not in GLAZED


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("size", [(160, 90), (90, 160), (96, 96)])
def test_no_move_shows_where_an_interior_ends(place: str, size: tuple[int, int]) -> None:
    for number, move in enumerate(MOVES):
        if (number + len(place)) % 5:
            continue
        shot = setup(place=place, move=move, width=size[0], height=size[1], size="EWS", fps=5, frames=30)
        roll = PaintedCamera().load(shot)
        for index in (0, 29):
            picture = roll[index]
            for edge in (picture[0], picture[-1], picture[:, 0], picture[:, -1]):
                assert int((edge.max(axis=-1) < 3).sum()) < 4


@pytest.mark.parametrize("weather", WEATHERS)
def test_every_weather_and_season_can_be_seen_from_inside(weather: str) -> None:
    for number, place in enumerate(PLACES[len(weather) % 2 :: 2]):
        chance = number + len(weather)
        picture = still(
            place,
            weather=weather,
            season=("spring", "summer", "autumn", "winter")[chance % 4],
            time_of_day=TIMES_OF_DAY[chance // 2 % 4],
            seed=number,
        )
        assert 8 < picture.mean() < 247
        assert picture.std() > 8


@pytest.mark.parametrize("place", GLAZED)
def test_snow_outside_does_not_fall_inside(place: str) -> None:
    shot = {"weather": "snow", "width": 320, "height": 180}
    first, second = (still(place, index, **shot).astype(int) for index in (3, 9))
    changed = np.abs(first - second).max(axis=2) > 24
    assert changed[-54:].mean() < 0.02


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("size", ["WS", "MS"])
def test_whoever_stands_indoors_is_seen_from_head_to_foot(place: str, size: str) -> None:
    left, right = (
        still(place, size=size, subjects=(Subject(kind="child", action="stands", side=side),))
        for side in ("left", "right")
    )
    rows = np.flatnonzero((np.abs(left.astype(int) - right).max(axis=2) > 24).sum(axis=1) > 1)
    assert rows[0] > 2
    assert 58 < rows[-1] < 89


@pytest.mark.parametrize("place", ["tavern", "stage", "laboratory"])
def test_fire_beams_and_arcs_are_alive(place: str) -> None:
    first, second = (still(place, index, time_of_day="night", width=320, height=180) for index in (2, 9))
    changed = np.abs(first.astype(int) - second).max(axis=2) > 16
    assert 0.0005 < changed.mean() < 0.3


def test_a_cyberpunk_stage_is_lit_in_more_colours() -> None:
    def hues(mood: str) -> int:
        picture = cv2.cvtColor(still("stage", time_of_day="night", mood=mood), cv2.COLOR_RGB2HSV)
        vivid = picture[(picture[..., 1] > 110) & (picture[..., 2] > 90)][:, 0]
        return int((np.bincount(vivid // 10, minlength=18) > 12).sum())

    assert hues("cyberpunk") > hues("none")


def test_all_interiors_are_found_and_sound_like_rooms() -> None:
    assert set(PLACES) <= set(sets.names())
    assert {sets.find(place).sound for place in PLACES} == {"room"}


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)])
@pytest.mark.parametrize("place", ["bedroom", "classroom", "kitchen", "laboratory", "library", "office", "room"])
def test_an_adult_stands_well_over_tables_and_worktops(place: str, size: tuple[int, int]) -> None:
    shot = setup(place=place, width=size[0], height=size[1])
    stage = build_stage(shot)
    scenery = sets.find(place).paint(stage)
    # furniture is drawn some 300 units a metre at the back of a room, and who is nearer is larger
    adult = 1.75 * scenery.metre(stage)
    assert 520 < adult < 640
    assert scenery.subject_y + 20 < stage.height

"""Every set under every knob, and the subjects that play in them."""

from collections.abc import Callable

import cv2
import numpy as np
import pytest
from conftest import difference
from shots import setup

from fabula.film import Character, Subject
from fabula.picture import sets, subjects
from fabula.picture.painted import PaintedCamera
from fabula.vocabulary import MOVES, TIMES_OF_DAY, WEATHERS

Golden = Callable[[str, np.ndarray], None]
PLACES = sets.names()
PLAYERS = {
    "balloon": "field",
    "boat": "lake",
    "butterfly": "field",
    "campfire": "field",
    "car": "city",
    "cat": "room",
    "child": "field",
    "deer": "field",
    "dog": "field",
    "fireflies": "field",
    "fox": "field",
    "gulls": "shore",
    "horse": "field",
    "kite": "field",
    "lantern": "village",
    "leaves": "field",
    "man": "field",
    "person": "village",
    "rainbow": "field",
    "ship": "shore",
    "umbrella": "city",
    "woman": "room",
}


def still(frame: int = 6, **changes: object) -> np.ndarray:
    picture = PaintedCamera().load(setup(**{"width": 320, "height": 180, "size": "EWS", **changes}))[frame]
    return np.asarray(cv2.resize(picture, (160, 90), interpolation=cv2.INTER_AREA))


@pytest.mark.parametrize("place", PLACES)
def test_another_seed_is_another_composition(place: str) -> None:
    first, second = (still(place=place, seed=seed, time_of_day="day") for seed in (3, 4))
    assert difference(first, second) > 4.0


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("size", [(160, 90), (90, 160), (96, 96)])
def test_no_move_shows_the_edge_of_the_world(place: str, size: tuple[int, int]) -> None:
    for number, move in enumerate(MOVES):
        if (number + PLACES.index(place)) % 4:
            continue
        shot = setup(
            place=place, move=move, width=size[0], height=size[1], size="EWS", fps=5, frames=30, time_of_day="day"
        )
        roll = PaintedCamera().load(shot)
        for index in (0, 14, 29):
            picture = roll[index]
            for edge in (picture[0], picture[-1], picture[:, 0], picture[:, -1]):
                assert int((edge.max(axis=-1) < 3).sum()) < 4


@pytest.mark.parametrize("weather", WEATHERS)
@pytest.mark.parametrize("season", ["autumn", "winter"])
def test_every_weather_and_season_can_be_filmed_everywhere(weather: str, season: str) -> None:
    half = PLACES[len(weather) % 2 :: 2] if season == "autumn" else PLACES[(len(weather) + 1) % 2 :: 2]
    for number, place in enumerate(half):
        time = TIMES_OF_DAY[(number + len(weather)) % 4]
        picture = still(place=place, weather=weather, season=season, time_of_day=time, width=160, height=90)
        assert 8 < picture.mean() < 247
        assert picture.std() > 8


@pytest.mark.parametrize("kind", PLAYERS)
def test_subjects_are_seen_and_move(kind: str) -> None:
    place = PLAYERS[kind]
    weather = "rain" if kind == "umbrella" else "clear"
    time = "dusk" if kind == "lantern" else "day"
    shot = {"place": place, "time_of_day": time, "weather": weather, "fps": 12, "frames": 24, "size": "EWS"}
    empty, played = (
        PaintedCamera().load(setup(**shot, width=240, height=136, subjects=cast))
        for cast in ((), (Subject(kind=kind),))
    )
    seen, moved = (np.abs(played[at].astype(int) - empty[at]).max(axis=2) > 12 for at in (12, 20))
    assert seen.sum() >= 12
    assert (seen != moved).sum() > 0


def test_subjects_stand_on_the_side_that_the_text_gives() -> None:
    centres = []
    bare = still(12, place="field", time_of_day="day", frames=24)
    for side in ("left", "right"):
        cast = (Subject(kind="horse", action="grazes", side=side),)
        picture = still(12, place="field", time_of_day="day", frames=24, subjects=cast)
        seen = np.abs(picture.astype(int) - bare).max(axis=2) > 20
        centres.append(np.flatnonzero(seen.any(axis=0)).mean())
    assert centres[0] < 80 < centres[1]


def worn(place: str, **changes: object) -> tuple[np.ndarray, np.ndarray]:
    """The mask of who is in a shot and the mean colour there, against the same shot without them."""
    bare, played = (
        still(12, place=place, time_of_day="day", frames=24, **{**changes, **more}) for more in ({"subjects": ()}, {})
    )
    seen = np.abs(played.astype(int) - bare).max(axis=2) > 24
    return seen, played[seen].mean(axis=0)


@pytest.mark.parametrize("kind", ["man", "woman", "car"])
def test_who_is_in_a_scene_looks_the_same_in_every_shot_of_it(kind: str) -> None:
    cast = (Subject(kind=kind, action="stands"),)
    colours = [worn("field", subjects=cast, shot_seed=seed)[1] for seed in (4, 5, 6, 7)]
    assert np.ptp(colours, axis=0).max() < 12


def test_a_character_looks_the_same_in_every_scene() -> None:
    anna = Character(id="anna", name="Anna", seed=41)
    cast = (Subject(kind="woman", action="stands", character="anna"),)
    shots = [{"seed": seed, "shot_seed": seed + 9, "characters": (anna,)} for seed in (3, 4)]
    first, second = (worn("field", subjects=cast, **shot)[1] for shot in shots)
    assert np.abs(first - second).max() < 24


def test_the_life_of_a_set_goes_on_at_a_cut() -> None:
    first, second = (still(place="city", time_of_day="day", shot_seed=seed) for seed in (4, 44))
    assert difference(first, second) > 0.5


@pytest.mark.parametrize("place", ["field", "room", "shore", "village"])
@pytest.mark.parametrize("size", ["WS", "MLS", "MS"])
def test_whoever_stands_is_seen_from_head_to_foot_on_the_ground(place: str, size: str) -> None:
    left, right = (
        still(place=place, time_of_day="day", size=size, subjects=(Subject(kind="child", action="stands", side=side),))
        for side in ("left", "right")
    )
    rows = np.flatnonzero((np.abs(left.astype(int) - right).max(axis=2) > 24).sum(axis=1) > 1)
    assert rows[0] > 2
    assert 63 < rows[-1] < 89


def test_the_colour_of_the_text_is_worn() -> None:
    bare = still(12, place="field", time_of_day="day", frames=24)
    red = still(12, place="field", time_of_day="day", frames=24, subjects=(Subject(kind="balloon", colour="red"),))
    blue = still(12, place="field", time_of_day="day", frames=24, subjects=(Subject(kind="balloon", colour="blue"),))
    seen = np.abs(red.astype(int) - bare).max(axis=2) > 40
    assert red[seen][:, 0].mean() > blue[seen][:, 0].mean() + 30


def test_whales_need_water_and_ships_lie_on_the_ground_without_it() -> None:
    dry, whale, ship = (
        still(place="village", subjects=cast) for cast in ((), (Subject(kind="whale"),), (Subject(kind="ship"),))
    )
    assert difference(dry, whale) == 0.0
    assert difference(dry, ship) > 1.0


def test_no_rain_falls_inside() -> None:
    shot = {"place": "room", "time_of_day": "night", "weather": "rain", "width": 320, "height": 180}
    first, second = (PaintedCamera().load(setup(**shot, size="EWS"))[index].astype(int) for index in (3, 9))
    changed = np.abs(first - second).max(axis=2) > 24
    assert changed.sum() < 0.03 * changed.size


def test_all_these_players_are_found() -> None:
    assert set(PLAYERS) | {"lightning"} <= set(subjects.names())


@pytest.mark.parametrize(("place", "wanderer"), [("sea", "ship"), ("space", "spaceship")])
def test_ground_is_laid_out_only_for_those_who_need_it(place: str, wanderer: str) -> None:
    def lower(*cast: Subject) -> np.ndarray:
        return still(place=place, seed=4, time_of_day="day", subjects=cast)[-22:-6, -40:]

    empty = lower()
    assert difference(empty, lower(Subject(kind=wanderer, side="left"))) < 3.0
    assert difference(empty, lower(Subject(kind="man", action="stands", side="left"))) > 8.0


@pytest.mark.parametrize("place", ["sea", "space", "underwater"])
def test_nobody_is_lit_by_a_lamp_where_there_is_none(place: str) -> None:
    bare, peopled = (
        still(place=place, seed=2, time_of_day="night", size="MS", subjects=cast)
        for cast in (
            (Subject(kind="dog", action="sits", side="left"),),
            (Subject(kind="dog", action="sits", side="right"),),
        )
    )
    changed = np.abs(bare.astype(int) - peopled).max(axis=2) > 24
    warm = peopled[changed].astype(int)
    assert (warm[:, 0] - warm[:, 2]).mean() < 40

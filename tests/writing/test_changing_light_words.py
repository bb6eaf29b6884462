"""Words for light that changes while we look."""

import pytest

from fabula.production import write
from fabula.vocabulary import TimeOfDay


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("The sun rises over a mountain lake, 10 seconds", "dawn", "day"),
        ("A sunrise timelapse over a village", "dawn", "day"),
        ("Night falls over the city, 8 seconds, realistic", "dusk", "night"),
        ("Солнце встаёт над лесом, 10 секунд", "dawn", "day"),
        ("Над деревней темнеет, в окнах зажигается свет", "dusk", "night"),
    ],
)
def test_light_that_changes_is_filmed_in_the_last_shot(text: str, first: TimeOfDay, last: TimeOfDay) -> None:
    (scene,) = write(text).scenes
    assert scene.time_of_day == first
    assert [shot.time_to for shot in scene.shots[:-1]] == [None] * (len(scene.shots) - 1)
    assert scene.shots[-1].time_to == last


def test_pictures_of_one_place_in_three_lights_go_over_into_each_other() -> None:
    film = write("Сделай плавную анимацию из этих трёх картинок: лес днём, лес вечером, лес ночью.")
    assert [scene.time_of_day for scene in film.scenes] == ["day", "dusk", "night"]
    assert [scene.shots[-1].time_to for scene in film.scenes] == ["dusk", "night", None]
    assert {scene.seed for scene in film.scenes} == {film.scenes[0].seed}


@pytest.mark.parametrize("text", ["A lake at sunrise", "A rainy city at night, 12 seconds", "Лес на рассвете"])
def test_light_that_only_is_stays(text: str) -> None:
    assert all(shot.time_to is None for shot in write(text).shots)


@pytest.mark.parametrize(
    "text",
    ["A dog runs through the forest, handheld camera", "Собака бежит по лесу, съёмка с рук", "a shaky camera, rain"],
)
def test_a_camera_in_the_hand_can_be_asked_for(text: str) -> None:
    assert {shot.move for shot in write(text).shots} == {"handheld"}


def test_a_sunrise_is_looked_at_in_one_shot() -> None:
    (shot,) = write("A sunrise timelapse over a village, 10 seconds").shots
    assert (shot.seconds, shot.move, shot.time_to) == (10.0, "slow_zoom_in", "day")
    assert len(write("Night falls over the city while a dog runs home, 12 seconds").shots) > 1

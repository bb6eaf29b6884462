"""Which transition a scene comes in with, and why."""

from itertools import pairwise

import pytest

from fabula.production import write
from fabula.vocabulary import Transition


def _joins(text: str) -> list[Transition]:
    return [scene.shots[0].transition for scene in write(text).scenes]


@pytest.mark.parametrize(
    ("text", "joins"),
    [
        ("A dog runs through the forest. A car drives along the city street.", ["cut", "whip_pan"]),
        ("A fox walks in a forest. Then the fox walks in a village. 10 seconds", ["cut", "match_zoom"]),
        ("Part 1: a calm lake. Part 2: a stormy shore.", ["cut", "fade_black"]),
        ("Акт 1: тихое озеро. Акт 2: бурное море.", ["cut", "fade_black"]),
        ("A girl sits in a room at night. She dreams of a field full of butterflies by day.", ["cut", "fade_white"]),
        ("A lake at dawn. The lake at night.", ["cut", "dissolve"]),
        ("A forest. Then a lake.", ["cut", "dissolve"]),
    ],
)
def test_a_transition_says_what_the_text_says(text: str, joins: list[Transition]) -> None:
    assert _joins(text) == joins


def test_a_thrown_camera_does_not_wear_out() -> None:
    places = ("forest", "city", "village", "field", "lake", "castle", "street", "garden", "desert")
    joins = _joins(" ".join(f"A dog runs through the {place}." for place in places))
    thrown = [join in ("whip_pan", "match_zoom") for join in joins]
    assert any(thrown)
    assert not any(one and other for one, other in pairwise(thrown))
    assert sum(thrown) <= 1 + len(thrown) // 3


def test_within_a_scene_there_are_only_cuts() -> None:
    film = write("A dog runs through the forest. A car drives along the city street. 30 seconds")
    assert all(shot.transition == "cut" for scene in film.scenes for shot in scene.shots[1:])

"""Continuity: the report knows who is in which shot, and sees when somebody's colours change."""

import numpy as np
import pytest

from fabula.edit.continuity import MOST_DRIFT, Appearance, ColourSeen, drift, oklab
from fabula.film import Character, Film, Scene, Shot, Subject

SEEN = Subject(kind="woman", character="anna")
FILM = Film(
    title="Three shots",
    characters=(Character(id="anna", name="Anna"),),
    scenes=(
        Scene(id="s1", shots=tuple(Shot(id=f"s1-{number}", subjects=(SEEN,)) for number in (1, 2, 3))),
        Scene(id="s2", time_of_day="night", shots=(Shot(id="s2-1", subjects=(SEEN,)),)),
    ),
)


def appearance(shot: str, measured: str) -> Appearance:
    colour = ColourSeen(name="top", sheet="#336699", lit="#3a6a99", measured=measured, distance=0.0)
    return Appearance(shot=shot, character="anna", share=0.2, colours=(colour,))


def test_the_same_shift_in_all_shots_of_a_scene_is_its_light() -> None:
    shots = [appearance(f"s1-{number}", "#4a7099") for number in (1, 2, 3)]
    assert drift(FILM, shots)[0] == 0.0


def test_another_coat_in_one_shot_is_found_and_named() -> None:
    shots = [appearance("s1-1", "#3a6a99"), appearance("s1-2", "#3a6a99"), appearance("s1-3", "#a03a3a")]
    strayed, where = drift(FILM, shots)
    assert strayed > 2 * MOST_DRIFT
    assert where == "anna's top in s1-3"


def test_another_scene_may_be_darker() -> None:
    shots = [appearance("s1-1", "#3a6a99"), appearance("s1-2", "#3a6a99"), appearance("s2-1", "#1a2a44")]
    assert drift(FILM, shots)[0] == 0.0


@pytest.mark.parametrize(("rgb", "lightness"), [((255, 255, 255), 1.0), ((0, 0, 0), 0.0), ((119, 119, 119), 0.57)])
def test_lightness_is_oklabs(rgb: tuple[int, int, int], lightness: float) -> None:
    assert oklab(np.array(rgb, float))[0] == pytest.approx(lightness, abs=0.01)

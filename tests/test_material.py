"""The author's own pictures and recordings: found beside film.yaml, refused early, and seen to have changed."""

from pathlib import Path

import cv2
import numpy as np
import pytest

from fabula.crew import hire_all
from fabula.edit.folder import read_film, write_film
from fabula.edit.reels import Reel, plan_reels
from fabula.edit.timing import time_film
from fabula.errors import BadSource
from fabula.film import Card, Character, Film, Format, Line, Scene, Shot, Subject
from fabula.floor import Floor, at_home, shoot
from fabula.material import brought_along, look_for, with_pictures
from fabula.production import produce
from fabula.vault import Vault, slate

FORM = Format(fps_override=12, short_side_override=72)
ANNA = Character(id="anna", name="Anna")


def picture(path: Path, colour: tuple[int, int, int]) -> Path:
    """A plain picture of a colour (blue, green, red)."""
    path.parent.mkdir(parents=True, exist_ok=True)
    cv2.imwrite(str(path), np.full((60, 80, 3), colour, np.uint8))
    return path


def film_with(given: str, **changes: object) -> Film:
    """A shot with a card that shows a file, and one without."""
    shown = Shot(
        id="a",
        size="MS",
        seconds=0.5,
        subjects=(Subject(kind="person", action="talks", character="anna"),),
        card=Card(title="Look", picture=given),
    ).model_copy(update=changes)
    scene = Scene(id="s", place="office", shots=(shown, Shot(id="b", seconds=0.5)))
    return Film(title="A film", subtitles="none", format=FORM, characters=(ANNA,), scenes=(scene,))


def planned(film: Film, folder: Path) -> tuple[Reel, ...]:
    film = with_pictures(film, Vault(folder))
    return plan_reels(film, time_film(film, [], FORM), FORM)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({}, "scenes[0].shots[0].card.picture"),
        ({"card": None, "lines": (Line(text="Hm.", recording="a.wav"),)}, "scenes[0].shots[0].lines[0].recording"),
    ],
)
def test_a_file_that_is_not_there_is_told_by_its_field_before_anything_is_made(
    tmp_path: Path, changes: dict[str, object], field: str
) -> None:
    with pytest.raises(BadSource) as refused:
        produce(film_with("none.png", **changes), tmp_path / "film")
    assert field in str(refused.value)
    assert "\n" not in str(refused.value)
    assert not (tmp_path / "film").exists()


def test_what_is_no_picture_is_refused_before_anything_is_shot(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(b"\x89PNG\r\n\x1a\n and then nothing")
    with pytest.raises(BadSource, match=r"a\.png cannot be read as a picture"):
        produce(film_with("a.png"), tmp_path)
    assert not list(tmp_path.glob("reels/*"))


def test_a_picture_is_found_beside_the_film_wherever_we_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "elsewhere").mkdir()
    picture(tmp_path / "film" / "pictures" / "a.png", (0, 0, 255))
    monkeypatch.chdir(tmp_path / "elsewhere")
    folder = Path("..") / "film"
    order = planned(film_with("pictures/a.png"), folder)[0].order.strips[0].setup
    frame = hire_all().camera.load(at_home(order, folder))[order.frames - 1]
    red = (frame[..., 0] > 180) & (frame[..., 1] < 90) & (frame[..., 2] < 90)
    assert red.mean() > 0.03


def test_a_changed_picture_makes_only_its_own_reel_anew(tmp_path: Path) -> None:
    film = film_with("a.png")
    picture(tmp_path / "a.png", (0, 0, 255))
    before, again = planned(film, tmp_path), planned(film, tmp_path)
    picture(tmp_path / "a.png", (0, 255, 0))
    after = planned(film, tmp_path)
    assert before == again
    assert [old == new for old, new in zip(before, after, strict=True)] == [False, True]


def test_a_film_that_was_moved_is_not_shot_anew(tmp_path: Path) -> None:
    crew = hire_all()
    slates = []
    for name in ("one", "two"):
        picture(tmp_path / name / "a.png", (0, 0, 255))
        reel = planned(film_with("a.png"), tmp_path / name)[0]
        floor = Floor("painted", crew.camera, "house", crew.performer, tmp_path / name)
        slates.append(slate(floor.print_reel, reel.order))
    assert slates[0] == slates[1]


def test_a_reel_with_a_picture_is_printed(tmp_path: Path) -> None:
    picture(tmp_path / "a.png", (0, 0, 255))
    reels = shoot(planned(film_with("a.png"), tmp_path)[:1], hire_all(), Vault(tmp_path), 1, lambda step: None)
    assert reels.paths[0].stat().st_size > 500


def test_a_storyboard_takes_its_files_along_to_where_it_is_filmed(tmp_path: Path) -> None:
    picture(tmp_path / "a.png", (0, 0, 255))
    (tmp_path / "b.wav").touch()
    film = film_with("a.png", lines=(Line(text="Look.", recording="b.wav"),))
    with pytest.raises(BadSource):
        look_for(film, tmp_path / "films" / "talk")
    moved = brought_along(film, tmp_path, tmp_path / "films" / "talk")
    write_film(moved, tmp_path / "films" / "talk" / "film.yaml")
    look_for(read_film(tmp_path / "films" / "talk"), tmp_path / "films" / "talk")
    assert moved.shots[0].card == Card(title="Look", picture="../../a.png")
    assert brought_along(film, tmp_path, tmp_path) == film

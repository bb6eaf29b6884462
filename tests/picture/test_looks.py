"""Looks: every one grades any frame, the same way each time, in any order, without boiling, as it was specified."""

from collections.abc import Callable, Sequence
from itertools import pairwise

import numpy as np
import pytest
from likeness import ssim
from shots import setup

from fabula.errors import BadSource
from fabula.film import Finish
from fabula.media import Frame
from fabula.picture import looks
from fabula.picture.looks import _bands, _literal, _tables
from fabula.picture.looks import pixel as pixel_look
from fabula.picture.painted import PaintedCamera
from fabula.picture.style import Style

ASKED_FOR = {
    *("vintage", "noir", "neon", "watercolor", "anime", "cinematic", "realistic", "abstract"),
    *("storybook", "cartoon", "comic", "oil", "blueprint", "papercut", "pixel", "pencil", "pastel"),
    *("watercolor-classic", "anime-classic"),
}
FAST: dict[str, Callable[[Frame], Frame]] = {
    "vintage": _literal.vintage,
    "noir": _literal.noir,
    "neon": _literal.neon,
    "anime-fast": _literal.anime,
}
SIZE = (192, 108)


@pytest.fixture(scope="module")
def roll() -> Sequence[Frame]:
    return PaintedCamera().load(setup(width=192, height=108, move="pan_left", frames=24))


@pytest.fixture(scope="module")
def large() -> Sequence[Frame]:
    return PaintedCamera().load(setup(width=960, height=540, move="pan_left", frames=24))


def test_all_named_looks_are_there_and_described() -> None:
    assert set(looks.names()) >= ASKED_FOR
    assert all(looks.describe()[name] for name in looks.names())


def test_an_unknown_look_names_what_there_is() -> None:
    with pytest.raises(BadSource, match=r"sepia-ish.*cinematic"):
        looks.grading("sepia-ish", 64, 36, 1)


@pytest.mark.parametrize("name", looks.names())
def test_a_look_gives_a_new_frame_of_the_same_shape(name: str, roll: Sequence[Frame]) -> None:
    frame = roll[3]
    before = frame.copy()
    graded = looks.grading(name, *SIZE, 1, roll=roll)(frame, 3)
    assert graded.shape == frame.shape
    assert graded.dtype == np.uint8
    assert graded.std() > 4
    assert not np.shares_memory(graded, frame)
    assert np.array_equal(frame, before), "a look must not write into the frame it is given"


@pytest.mark.parametrize("name", looks.names())
def test_a_graded_frame_never_changes_while_later_ones_are_graded(name: str, roll: Sequence[Frame]) -> None:
    grade = looks.grading(name, *SIZE, 5, roll=roll)
    kept = [grade(roll[index], index) for index in range(8)]
    as_given = [frame.copy() for frame in kept]
    later = [grade(roll[index], index) for index in range(8, 16)]
    assert all(np.array_equal(frame, before) for frame, before in zip(kept, as_given, strict=True))
    assert not any(np.shares_memory(a, b) for a in kept for b in later)


@pytest.mark.parametrize("name", looks.names())
def test_frames_may_be_asked_for_in_any_order(name: str, roll: Sequence[Frame]) -> None:
    first, second = (looks.grading(name, *SIZE, 9, roll=roll) for _ in range(2))
    forth = [first(roll[index], index) for index in (0, 5, 23)]
    back = [second(roll[index], index) for index in (23, 5, 0)]
    assert all(np.array_equal(a, b) for a, b in zip(forth, reversed(back), strict=True))


@pytest.mark.parametrize("name", looks.names())
def test_a_still_picture_does_not_boil(name: str, roll: Sequence[Frame]) -> None:
    frame = roll[0]
    grade = looks.grading(name, *SIZE, 1, roll=roll)
    change = np.abs(grade(frame, 0).astype(int) - grade(frame, 1)).mean()
    assert 0.4 < change < 2 * looks.grain(name) if looks.grain(name) else change == 0


@pytest.mark.parametrize("name", looks.names())
def test_no_look_makes_a_quiet_painted_shot_restless(name: str) -> None:
    quiet = PaintedCamera().load(setup(width=192, height=108, look=name, frames=6))
    grade = looks.grading(name, *SIZE, 1, roll=quiet, grain=0.0)
    frames = [quiet[index] for index in range(4)]
    graded = [grade(frame, index) for index, frame in enumerate(frames)]
    assert _change(graded) < 3 * _change(frames) + 0.3


def _change(frames: Sequence[Frame]) -> float:
    return float(np.mean([np.abs(b.astype(int) - a).mean() for a, b in pairwise(frames)]))


@pytest.mark.parametrize("name", looks.names())
@pytest.mark.parametrize("shape", [(17, 16), (33, 64), (95, 31)])
def test_a_look_takes_odd_sizes_and_flat_frames(name: str, shape: tuple[int, int]) -> None:
    flat = np.full((*shape, 3), 255, np.uint8)
    assert looks.grading(name, shape[1], shape[0], 1, roll=[flat])(flat, 0).shape == flat.shape
    assert looks.grading(name, shape[1], shape[0], 1)(flat, 0).shape == flat.shape


@pytest.mark.parametrize("name", sorted(FAST))
def test_a_fast_filter_is_like_the_literal_one_in_every_frame(name: str, large: Sequence[Frame]) -> None:
    grade = looks.grading(name, 960, 540, 1, roll=large, grain=0.0)
    for index in (0, 7, 23):
        assert ssim(grade(large[index], index), FAST[name](large[index])) >= 0.98


def test_the_classic_looks_are_the_literal_filters(roll: Sequence[Frame]) -> None:
    for name, literal in (("anime-classic", _literal.anime), ("watercolor-classic", _literal.watercolor)):
        assert np.array_equal(looks.grading(name, *SIZE, 1)(roll[2], 2), literal(roll[2]))


def test_likeness_sees_another_picture(large: Sequence[Frame]) -> None:
    assert ssim(large[0], large[0]) == pytest.approx(1.0)
    assert ssim(large[0], np.roll(large[0], 5, axis=1)) < 0.98
    assert ssim(looks.grading("anime", 960, 540, 1)(large[0], 0), _literal.anime(large[0])) < 0.98


def test_literal_vintage_has_the_numbers_asked_for() -> None:
    grey = np.full((4, 4, 3), 100, np.uint8)
    sepia = 100 * np.array([1.351, 1.203, 0.937])
    assert np.allclose(_literal.vintage(grey)[0, 0], ((sepia - 127.5) * 1.2 + 127.5) * 0.9, atol=0.6)


def test_literal_neon_makes_colour_stronger_by_half_and_light_by_a_fifth() -> None:
    flat = np.full((8, 8, 3), (120, 90, 90), np.uint8)
    assert np.allclose(_literal.neon(flat)[4, 4], (144, 90, 90), atol=1.1)


def test_noir_is_grey_and_its_table_is_the_shots_own() -> None:
    dark = [np.full((32, 32, 3), level, np.uint8) for level in (40, 60, 80)]
    picture = np.random.default_rng(1).integers(30, 200, (32, 32, 3), dtype=np.uint8)
    graded = looks.grading("noir", 32, 32, 1, roll=[picture])(picture, 0)
    assert np.ptp(graded.astype(int), axis=2).max() == 0
    others = looks.grading("noir", 32, 32, 1, roll=dark, grain=0.0)(picture, 0)
    assert not np.array_equal(others, looks.grading("noir", 32, 32, 1, roll=[picture], grain=0.0)(picture, 0))


@pytest.mark.parametrize(("width", "height"), [(1920, 1080), (608, 1080), (96, 54), (95, 54), (96, 31)])
def test_bands_make_every_row_of_a_frame_once_and_see_around_it(width: int, height: int) -> None:
    made: list[int] = []
    for rows, seen, inner in _bands.cut(width, height, 5):
        made += range(height)[rows]
        assert list(range(height)[seen])[inner] == list(range(height)[rows])
        assert seen.start in (0, max(rows.start - 6, 0))
        assert seen.stop in (height, min(rows.stop + 6, height))
    assert made == list(range(height))


@pytest.mark.parametrize("shape", [(540, 960, 3), (540, 960), (27, 47, 3)])
def test_bands_of_an_enlarged_picture_are_those_of_the_whole(shape: tuple[int, ...]) -> None:
    half = np.random.default_rng(2).integers(0, 256, shape, dtype=np.uint8)
    height, width = (2 * shape[0], 2 * shape[1]) if shape[0] % 2 == 0 else (55, 95)
    frame = np.zeros((height, width, 3), np.uint8)
    parts = [_bands.enlarged(half, rows, frame) for rows, _, _ in _bands.cut(width, height)]
    assert np.array_equal(np.concatenate(parts), _tables.enlarged(half, frame))


def test_a_sheet_is_added_wherever_it_is_not_black() -> None:
    sheet = np.zeros((60, 90, 3), np.uint8)
    sheet[:4], sheet[10, 85], sheet[50, 7] = 9, 30, 20
    frame = np.full_like(sheet, 100)
    _tables.added(frame, sheet, _tables.around(sheet))
    assert np.array_equal(frame, 100 + sheet)


def test_pixel_keeps_to_its_palette(roll: Sequence[Frame]) -> None:
    graded = looks.grading("pixel", *SIZE, 1)(roll[0], 0)
    allowed = {tuple(colour) for colour in pixel_look.colours().tolist()}
    assert {tuple(colour) for colour in graded.reshape(-1, 3).tolist()} <= allowed
    assert len(allowed) == 64


def test_grain_follows_the_films_finish(roll: Sequence[Frame]) -> None:
    clean, rough = (looks.grading("cinematic", *SIZE, 1, grain=amount) for amount in (0.0, 0.8))
    difference = rough(roll[0], 0).astype(int) - clean(roll[0], 0)
    assert np.array_equal(clean(roll[0], 0), clean(roll[0], 1))
    assert difference.std() > 5
    assert abs(difference.mean()) < 1


def test_looks_paint_the_same_set_in_different_hands() -> None:
    painted = {
        name: PaintedCamera().load(setup(width=192, height=108, look=name))[0].astype(int)
        for name in looks.names()
        if looks.style(name) != Style()
    }
    assert len(painted) >= 15
    names = sorted(painted)
    for number, name in enumerate(names):
        for other in names[:number]:
            assert np.abs(painted[name] - painted[other]).mean() > 1.0, f"{name} paints as {other} does"


@pytest.mark.parametrize("field", ["bloom", "shafts", "depth_of_field"])
def test_the_films_finish_is_seen_in_the_picture(field: str) -> None:
    size = {"width": 480, "height": 270, "size": "MS"}
    less, more = (
        PaintedCamera().load(setup(time_of_day="dawn", finish=Finish(**{field: amount}), **size))[0]
        for amount in (0.0, 1.0)
    )
    assert np.abs(more.astype(int) - less).mean() > 0.5

"""Looks: every one grades any frame, the same way each time, without boiling."""

import numpy as np
import pytest
from shots import setup

from fabula.errors import BadSource
from fabula.picture import looks
from fabula.picture.painted import PaintedCamera

ASKED_FOR = {
    "cinematic",
    "realistic",
    "anime",
    "abstract",
    "vintage",
    "neon",
    "noir",
    "watercolor",
    "cartoon",
    "storybook",
}
GRAINY = {"vintage", "noir"}


@pytest.fixture(scope="module")
def frame() -> np.ndarray:
    return PaintedCamera().load(setup(width=192, height=108))[0]


def test_all_named_looks_are_there_and_described() -> None:
    assert set(looks.names()) >= ASKED_FOR
    assert all(looks.describe()[name] for name in looks.names())


def test_an_unknown_look_names_what_there_is() -> None:
    with pytest.raises(BadSource, match=r"sepia-ish.*cinematic"):
        looks.grading("sepia-ish", 64, 36, 1)


@pytest.mark.parametrize("name", looks.names())
def test_a_look_gives_a_new_frame_of_the_same_shape(name: str, frame: np.ndarray) -> None:
    before = frame.copy()
    graded = looks.grading(name, 192, 108, 1)(frame, 0)
    assert graded.shape == frame.shape
    assert graded.dtype == np.uint8
    assert graded.std() > 4
    assert np.array_equal(frame, before), "a look must not write into the frame it is given"


@pytest.mark.parametrize("name", looks.names())
def test_equal_arguments_grade_equally(name: str, frame: np.ndarray) -> None:
    first, second = looks.grading(name, 192, 108, 9), looks.grading(name, 192, 108, 9)
    assert np.array_equal(first(frame, 4), second(frame, 4))


@pytest.mark.parametrize("name", looks.names())
def test_a_still_picture_does_not_boil(name: str, frame: np.ndarray) -> None:
    grade = looks.grading(name, 192, 108, 1)
    change = np.abs(grade(frame, 0).astype(int) - grade(frame, 1)).mean()
    assert change > 0.5 if name in GRAINY else change == 0


@pytest.mark.parametrize("name", looks.names())
@pytest.mark.parametrize("shape", [(17, 16), (33, 64), (95, 31)])
def test_a_look_takes_odd_sizes_and_flat_frames(name: str, shape: tuple[int, int]) -> None:
    flat = np.full((*shape, 3), 255, np.uint8)
    assert looks.grading(name, shape[1], shape[0], 1)(flat, 0).shape == flat.shape


def test_vintage_is_the_sepia_that_was_specified(frame: np.ndarray) -> None:
    graded = looks.grading("vintage", 192, 108, 1)(frame, 0).astype(float)
    sepia = frame @ np.array([[0.393, 0.349, 0.272], [0.769, 0.686, 0.534], [0.189, 0.168, 0.131]])
    literal = np.clip(((np.clip(sepia, 0, 255) - 127.5) * 1.2 + 127.5) * 0.9, 0, 255)
    assert np.abs(graded.mean(axis=(0, 1)) - literal.mean(axis=(0, 1))).max() < 6


def test_noir_is_grey(frame: np.ndarray) -> None:
    graded = looks.grading("noir", 192, 108, 1)(frame, 0)
    assert np.ptp(graded.astype(int), axis=2).max() == 0

"""What any camera must do, ours or a third party's."""

import numpy as np
import pytest
from shots import setup

from fabula import crew

CAMERAS = crew.names("camera")
SHAPES = ((160, 90), (90, 160), (96, 96), (161, 91), (64, 17))


@pytest.fixture(params=CAMERAS, scope="module")
def camera(request: pytest.FixtureRequest) -> crew.Camera:
    return crew.hire("camera", request.param)


def test_there_is_a_camera_to_hire() -> None:
    assert "painted" in CAMERAS


def test_a_camera_has_a_version(camera: crew.Camera) -> None:
    assert isinstance(camera.version, int)


@pytest.mark.parametrize("shape", SHAPES)
def test_a_roll_has_frames_of_the_size_that_was_ordered(camera: crew.Camera, shape: tuple[int, int]) -> None:
    roll = camera.load(setup(width=shape[0], height=shape[1], frames=5))
    assert len(roll) == 5
    for index in range(5):
        frame = roll[index]
        assert frame.shape == (shape[1], shape[0], 3)
        assert frame.dtype == np.uint8
        assert frame.std() > 4, "a frame must not be blank"


def test_a_roll_ends(camera: crew.Camera) -> None:
    roll = camera.load(setup(frames=3))
    assert len(list(roll)) == 3
    with pytest.raises(IndexError):
        roll[3]


def test_the_same_order_gives_the_same_bytes(camera: crew.Camera) -> None:
    first, second = camera.load(setup()), camera.load(setup())
    assert all(np.array_equal(a, b) for a, b in zip(first, second, strict=True))


@pytest.mark.parametrize("move", ["pan_left", "slow_zoom_in", "crane"])
def test_frames_do_not_depend_on_the_order_in_which_they_are_asked_for(camera: crew.Camera, move: str) -> None:
    order = setup(move=move, weather="rain")
    forward = [frame.copy() for frame in camera.load(order)]
    roll = camera.load(order)
    for index in (7, 2, 11, 0, 7):
        assert np.array_equal(roll[index], forward[index])


def test_a_kept_frame_stays_as_it_was(camera: crew.Camera) -> None:
    roll = camera.load(setup(move="pan_right"))
    first = roll[0]
    before = first.copy()
    assert not np.array_equal(roll[11], before)
    assert np.array_equal(first, before)


def test_another_seed_is_another_set(camera: crew.Camera) -> None:
    first, second = camera.load(setup(seed=1))[0], camera.load(setup(seed=2))[0]
    assert np.abs(first.astype(int) - second).mean() > 2


def test_a_single_frame_can_be_filmed(camera: crew.Camera) -> None:
    assert camera.load(setup(frames=1, move="dolly"))[0].std() > 4


@pytest.mark.parametrize("shape", SHAPES)
def test_a_camera_that_measures_does_so_for_every_pixel(camera: crew.Camera, shape: tuple[int, int]) -> None:
    roll = camera.load(setup(width=shape[0], height=shape[1], frames=2, move="pan_left"))
    if not isinstance(roll, crew.MeasuredRoll):
        pytest.skip("this camera does not measure")
    passes = roll.passes(0)
    assert passes.depth.shape == passes.mask.shape == passes.line.shape == (shape[1], shape[0])
    assert (passes.depth.dtype, passes.mask.dtype, passes.line.dtype) == (np.float32, np.uint8, np.uint8)
    assert passes.flow.shape == (shape[1], shape[0], 2) and passes.flow.dtype == np.float32

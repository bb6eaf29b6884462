"""Moves as they are seen: eased, even to a fraction of a pixel, and with whom they follow in the picture."""

import cv2
import numpy as np
import pytest
from shots import setup

from fabula.picture import easel, moves, painted
from fabula.picture.ink import pen, skia
from fabula.picture.stage import Layer
from fabula.vocabulary import MOVES, Move


def _route(move: Move, frames: int = 240, chance: int = 5, near: float = 1.0) -> moves.Path:
    return moves.path(painted.build_stage(setup()), move, near, frames, 24, chance)


@pytest.mark.parametrize("move", MOVES)
def test_the_speed_of_a_move_has_no_jumps(move: Move) -> None:
    route = _route(move)
    for curve in (route.turn_x, route.turn_y, route.step_x, route.step_y, route.zoom, route.dolly):
        speed = np.diff(curve)
        if np.abs(speed).max() > 0:
            assert np.abs(np.diff(speed)).max() < 0.22 * np.abs(speed).max()


def test_a_hand_drifts_gently_and_each_shot_in_its_own_way() -> None:
    ground = painted.build_stage(setup())
    first, again, other = _route("handheld"), _route("handheld"), _route("handheld", chance=6)
    assert np.array_equal(first.turn_x, again.turn_x)
    assert not np.array_equal(first.turn_x, other.turn_x)
    assert 0.004 * ground.short < np.ptp(first.turn_x) < 0.04 * ground.short
    assert np.abs(first.zoom - 1).max() < 0.02


def test_a_longer_shot_from_the_hand_begins_like_a_shorter_one() -> None:
    assert np.allclose(_route("handheld", frames=48).step_x, _route("handheld", frames=240).step_x[:48])


def _seen_at(move: Move, z: float, size: tuple[int, int] = (480, 270)) -> tuple[np.ndarray, np.ndarray]:
    """Where a disc at depth `z` is seen in each frame, and where it ought to be, (frames, 2) pixels."""
    ground = painted.build_stage(setup(width=size[0], height=size[1]))
    route = moves.path(ground, move, 1.2, 96, 24, 5)
    place = (ground.width / 2, ground.horizon)
    track = moves.lens(ground, route, "WS", place, size, 1.2).track(z)
    disc = Layer(z, lambda canvas: canvas.drawCircle(*place, 60, pen((1, 1, 1))))
    (cel,) = easel.paint([disc], ground, track, np.arange(96) / 24, size, [0.0])
    pixels = np.zeros((size[1], size[0], 4), np.uint8)
    surface = skia.Surface.MakeRasterDirect(skia.ImageInfo.MakeN32Premul(*size), pixels, size[0] * 4)
    found = []
    for index in range(96):
        pixels[:] = 0
        cel.draw(surface.getCanvas(), pixels, index)
        moments = cv2.moments(pixels[:, :, 3])
        found.append((moments["m10"] / moments["m00"] + 0.5, moments["m01"] / moments["m00"] + 0.5))
    wanted = np.column_stack([place[0] * track.scale + track.x, place[1] * track.scale + track.y])
    return np.array(found), wanted


@pytest.mark.parametrize("z", [1.5, 6.0, 24.0])
@pytest.mark.parametrize("move", [move for move in MOVES if move != "static"])
def test_what_is_seen_goes_with_the_camera_to_a_fraction_of_a_pixel(move: Move, z: float) -> None:
    found, wanted = _seen_at(move, z)
    off = (found - wanted) - (found - wanted).mean(axis=0)
    assert np.abs(off).max() < 0.3
    steps = np.diff(found, axis=0)
    assert np.abs(np.diff(steps, axis=0)).max() < 0.55, "a jump can be seen between frames"

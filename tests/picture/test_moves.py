"""Moves as they are seen: eased, even to a fraction of a pixel, and with whom they follow in the picture."""

import cv2
import numpy as np
import pytest
from shots import setup

from fabula.picture import moves, painted
from fabula.picture.painted import PaintedCamera
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


@pytest.mark.parametrize("move", ["pan_right", "tilt_up", "slow_zoom_in", "handheld"])
def test_the_picture_goes_where_the_camera_goes_without_crawling(move: Move) -> None:
    order = setup(place="forest", move=move, width=480, height=270, frames=96, fps=24)
    roll = PaintedCamera().load(order)
    track = roll._lens.track(6.0)
    window = cv2.createHanningWindow((480, 270), cv2.CV_32F)
    grey = [cv2.cvtColor(roll[index], cv2.COLOR_RGB2GRAY).astype(np.float32) for index in range(0, 96, 6)]
    centre = np.array([(240 - track.x[0]) / track.scale[0], (135 - track.y[0]) / track.scale[0]])
    for step in range(1, len(grey)):
        found = np.array(cv2.phaseCorrelate(grey[step - 1], grey[step], window)[0])
        spots = [centre * track.scale[i] + (track.x[i], track.y[i]) for i in ((step - 1) * 6, step * 6)]
        assert np.abs(found - (spots[1] - spots[0])).max() < 2.0

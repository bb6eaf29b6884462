"""Transitions: they begin with the first shot, end with the second, and get there steadily."""

from itertools import pairwise

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fabula.edit.transitions import blend, eased, faded
from fabula.media import Frame
from fabula.vocabulary import TRANSITIONS, Transition

SHARES = np.linspace(0, 1, 13)


def _noise(seed: int, height: int = 36, width: int = 64) -> Frame:
    return np.random.default_rng(seed).integers(0, 256, (height, width, 3), dtype=np.uint8)


def _even(level: int, height: int = 36, width: int = 64) -> Frame:
    return np.full((height, width, 3), level, np.uint8)


def _apart(a: Frame, b: Frame) -> int:
    return int(np.abs(a.astype(int) - b).max())


@pytest.mark.parametrize("transition", TRANSITIONS)
def test_a_transition_begins_with_the_first_frame_and_ends_with_the_second(transition: Transition) -> None:
    a, b = _noise(1), _noise(2)
    mix = blend(transition)
    assert _apart(mix(a, b, 0.0), a) <= 1
    assert _apart(mix(a, b, 1.0), b) <= 1


@pytest.mark.parametrize("transition", TRANSITIONS)
@pytest.mark.parametrize("share", [0.0, 0.2, 0.5, 0.9, 1.0])
def test_a_transition_leaves_the_frames_it_mixes_as_they_are(transition: Transition, share: float) -> None:
    a, b = _noise(3), _noise(4)
    mixed = blend(transition)(a, b, share)
    assert mixed.shape == a.shape and mixed.dtype == np.uint8
    assert np.array_equal(a, _noise(3)) and np.array_equal(b, _noise(4))


@pytest.mark.parametrize("transition", ["cut", "dissolve", "wipe", "iris"])
@settings(deadline=None, max_examples=40)
@given(seeds=st.tuples(st.integers(0, 999), st.integers(0, 999)), share=st.floats(0, 1))
def test_a_blend_is_never_brighter_or_darker_than_both(
    transition: Transition, seeds: tuple[int, int], share: float
) -> None:
    a, b = _noise(seeds[0], 18, 32), _noise(seeds[1], 18, 32)
    mixed = blend(transition)(a, b, share).astype(int)
    assert np.all(mixed <= np.maximum(a, b).astype(int) + 1)
    assert np.all(mixed >= np.minimum(a, b).astype(int) - 1)


@pytest.mark.parametrize(("transition", "level"), [("fade_black", 0), ("fade_white", 255)])
def test_a_fade_goes_through_its_level_in_the_middle(transition: Transition, level: int) -> None:
    mix = blend(transition)
    a, b = _even(90), _even(160)
    assert _apart(mix(a, b, 0.5), _even(level)) == 0
    away = [_apart(mix(a, b, float(share)), _even(level)) for share in SHARES]
    assert away[:7] == sorted(away[:7], reverse=True)
    assert away[6:] == sorted(away[6:])


@pytest.mark.parametrize("transition", ["cut", "dissolve", "wipe", "iris"])
def test_the_second_shot_only_ever_gains(transition: Transition) -> None:
    a, b = _even(0), _even(200)
    strips = [blend(transition)(a, b, float(share)).astype(int) for share in SHARES]
    for before, after in pairwise(strips):
        assert np.all(after >= before)


@pytest.mark.parametrize("transition", ["dissolve", "wipe", "iris"])
def test_a_soft_transition_moves_with_every_frame(transition: Transition) -> None:
    a, b = _even(0), _even(200)
    means = [float(blend(transition)(a, b, float(share)).mean()) for share in SHARES[1:-1]]
    assert all(after > before for before, after in pairwise(means))


def test_a_wipe_comes_from_the_left() -> None:
    mixed = blend("wipe")(_even(0), _even(200), 0.5)
    columns = mixed.mean(axis=(0, 2))
    assert np.all(np.diff(columns) <= 0)
    assert (columns[0], columns[-1]) == (200, 0)


def test_an_iris_opens_in_the_middle() -> None:
    mixed = blend("iris")(_even(0), _even(200), 0.4)
    assert mixed[18, 32, 0] == 200
    assert mixed[0, 0, 0] == 0
    assert np.array_equal(mixed, mixed[::-1, ::-1]) or _apart(mixed[:, 1:], mixed[:, :0:-1]) <= 1


def test_easing_runs_from_nothing_to_all_without_turning_back() -> None:
    eases = [eased(float(share)) for share in SHARES]
    assert (eases[0], eases[6], eases[-1]) == (0, 0.5, 1)
    assert eases == sorted(eases)


def test_a_faded_frame_is_between_its_level_and_itself() -> None:
    frame = _noise(5)
    assert _apart(faded(frame, 1.0), frame) == 0
    assert faded(frame, 0.0).max() == 0
    assert faded(frame, 0.0, 255).min() == 255


def _scene(seed: int, height: int = 108, width: int = 192) -> Frame:
    """A picture with large shapes, as pictures have."""
    rng = np.random.default_rng(seed)
    small = rng.integers(0, 256, (6, 9, 3), dtype=np.uint8)
    return np.asarray(cv2.resize(small, (width, height), interpolation=cv2.INTER_CUBIC), np.uint8)


@pytest.mark.parametrize("transition", ["whip_pan", "match_zoom"])
def test_a_thrown_camera_leaves_the_first_shot_and_arrives_in_the_second(transition: Transition) -> None:
    a, b = _scene(1), _scene(2)
    mix = blend(transition)
    assert np.array_equal(mix(a, b, 0.0), a) and np.array_equal(mix(a, b, 1.0), b)
    halfway = mix(a, b, 0.5).astype(int)
    assert np.abs(halfway - a).mean() > 12 and np.abs(halfway - b).mean() > 12
    to_a = [float(np.abs(mix(a, b, float(share)).astype(int) - a).mean()) for share in (0.02, 0.1, 0.2)]
    to_b = [float(np.abs(mix(a, b, float(share)).astype(int) - b).mean()) for share in (0.8, 0.9, 0.98)]
    assert to_a == sorted(to_a) and to_b == sorted(to_b, reverse=True)


def test_a_whip_pan_is_blurred_along_its_way_and_only_there() -> None:
    rows = np.repeat(_noise(6, 108, 1), 192, axis=1)
    assert _apart(blend("whip_pan")(rows, rows, 0.5), rows) <= 1
    columns = np.repeat(_noise(6, 1, 192), 108, axis=0)
    assert blend("whip_pan")(columns, columns, 0.5).std() < 0.3 * columns.std()


def test_a_match_zoom_flies_forward_all_the_time() -> None:
    """A ring grows from frame to frame, in the first shot and in the second."""
    y, x = np.ogrid[:108, :192]
    ring = (np.abs(np.hypot(x - 95.5, y - 53.5) - 20) < 4).astype(np.uint8)[:, :, None] * np.full(3, 255, np.uint8)
    dark = np.zeros_like(ring)

    def size(frame: Frame) -> float:
        lit = frame[:, :, 0] > 0.1 * frame.max()
        return float(np.hypot(x - 95.5, y - 53.5)[lit].min())  # the inner edge: the smear goes outwards

    mix = blend("match_zoom")
    leaving = [size(mix(ring, dark, share)) for share in (0.0, 0.15, 0.3, 0.4)]
    arriving = [size(mix(dark, ring, share)) for share in (0.6, 0.7, 0.85, 1.0)]
    assert leaving == sorted(leaving) and arriving == sorted(arriving)

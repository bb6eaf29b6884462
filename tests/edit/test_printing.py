"""Printing: what stands in a reel's order is what is on its film, and no more is drawn than is seen."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from fabula.edit.printing import print_reel
from fabula.edit.reels import ReelOrder, plan_reels
from fabula.edit.timing import time_film
from fabula.edit.transitions import blend
from fabula.film import Film, Format, Scene, Setup, Shot
from fabula.media import Frame
from fabula.media.video import print_frames
from fabula.vocabulary import TRANSITIONS, Transition

CROSSFADES = [transition for transition in TRANSITIONS if transition != "cut"]


class Counted(Sequence[Frame]):
    """A roll of even frames that notes which of them were drawn."""

    def __init__(self, setup: Setup, drawn: list[tuple[str, int]]) -> None:
        self._setup, self._drawn = setup, drawn

    def __len__(self) -> int:
        return self._setup.frames

    def __getitem__(self, index: int) -> Frame:  # type: ignore[override]
        self._drawn.append((self._setup.size, index))
        level = 20 + index if self._setup.size == "WS" else 235 - index
        return np.full((self._setup.height, self._setup.width, 3), level, np.uint8)


def _join(transition: Transition, fps: int) -> ReelOrder:
    shots = (Shot(id="a", size="WS", seconds=1), Shot(id="b", size="CU", seconds=2, transition=transition))
    film = Film(title="t", scenes=(Scene(id="s", shots=shots),))
    form = Format(fps_override=fps, short_side_override=90)
    return next(reel.order for reel in plan_reels(film, time_film(film, [], form), form) if reel.label == "a-to-b")


@pytest.mark.parametrize("fps", [1, 12, 25])
@pytest.mark.parametrize("transition", CROSSFADES)
def test_a_join_holds_the_blend_of_both_shots(tmp_path: Path, transition: Transition, fps: int) -> None:
    order = _join(transition, fps)
    leaves, arrives = (Counted(strip.setup, []) for strip in order.strips)
    mix = blend(transition)
    blended = [
        mix(leaves[order.strips[0].first + i], arrives[order.strips[1].first + i], (i + 1) / (order.frames + 1))
        for i in range(order.frames)
    ]
    assert print_reel(tmp_path / "a.mp4", order, lambda setup, _: Counted(setup, [])) == order.frames
    print_frames(tmp_path / "b.mp4", blended, order.stock)
    assert (tmp_path / "a.mp4").read_bytes() == (tmp_path / "b.mp4").read_bytes()


@pytest.mark.parametrize(("transition", "share"), [("fade_black", 1), ("fade_white", 1), ("dissolve", 2)])
def test_a_fade_draws_only_the_shot_that_is_seen(tmp_path: Path, transition: Transition, share: int) -> None:
    drawn: list[tuple[str, int]] = []
    order = _join(transition, 12)
    print_reel(tmp_path / "a.mp4", order, lambda setup, _: Counted(setup, drawn))
    assert len(drawn) == len(set(drawn)) == share * order.frames

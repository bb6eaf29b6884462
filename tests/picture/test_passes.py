"""Control passes: flow that carries one frame into the next, depth in order, masks on the subjects, lines that stay."""

import json
from pathlib import Path

import cv2
import numpy as np
import pytest
from shots import setup

from fabula.crew import MeasuredRoll, Passes
from fabula.errors import BadSource
from fabula.film import Setup, Subject
from fabula.media import Frame
from fabula.picture.painted import PaintedCamera, PaintedRoll
from fabula.picture.pass_files import KINDS, depth_coded, flow_coded, write_passes
from fabula.picture.passes import depth_picture

DOG = Subject(kind="dog", action="runs")


def _roll(**changes: object) -> PaintedRoll:
    plain = {"place": "field", "time_of_day": "day", "width": 320, "height": 180, "fps": 24, "frames": 48}
    return PaintedCamera().load(setup(**{**plain, **changes}))


def _likeness(one: Frame, other: Frame) -> float:
    """PSNR in dB."""
    return float(10 * np.log10(255**2 / np.mean((one.astype(float) - other) ** 2)))


def _carried_back(frame: Frame, passes: Passes) -> Frame:
    height, width = passes.mask.shape
    x, y = np.meshgrid(np.arange(width, dtype=np.float32), np.arange(height, dtype=np.float32))
    found = cv2.remap(
        frame, x + passes.flow[..., 0], y + passes.flow[..., 1], cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE
    )
    return np.asarray(found, np.uint8)


@pytest.mark.parametrize(
    ("place", "move", "better"), [("forest", "pan_right", 3), ("village", "orbit", 1), ("forest", "dolly", 2)]
)
def test_the_flow_carries_a_frame_into_the_next(place: str, move: str, better: float) -> None:
    roll = _roll(place=place, move=move)
    for index in (4, 14, 40):
        carried = _carried_back(roll[index + 1], roll.passes(index))
        assert _likeness(carried, roll[index]) > 29
        if index == 14:
            assert _likeness(carried, roll[index]) > _likeness(roll[index + 1], roll[index]) + better


def test_nothing_flows_out_of_the_last_frame() -> None:
    roll = _roll(move="pan_right", frames=6)
    assert roll.passes(3).flow.any()
    assert not roll.passes(5).flow.any()


def test_what_is_nearer_has_less_depth_and_the_sky_is_infinitely_far() -> None:
    passes = _roll(place="lake", size="EWS").passes(3)
    assert np.isinf(passes.depth[2, 160]) or passes.depth[2, 160] > 40
    assert np.isinf(passes.depth).mean() > 0.1
    grass, horizon = passes.depth[178].mean(), np.median(passes.depth[112])
    assert grass < 2.4 < horizon
    water = passes.depth[125:140, 120:200]
    assert np.median(water[0]) > np.median(water[-1])
    picture = depth_picture(passes.depth)
    assert picture[2, 160] < np.median(picture[112]) < picture[178].mean()


def test_a_mask_is_where_the_subject_is_and_nowhere_else() -> None:
    fox = Subject(kind="fox", action="sits")
    roll, empty = _roll(place="field", size="EWS", subjects=(fox,)), _roll(place="field", size="EWS")
    mask = roll.passes(20).mask
    assert set(np.unique(mask)) == {0, 1}
    changed = np.abs(roll[20].astype(int) - empty[20]).max(axis=2) > 30
    inside = mask == 1
    assert changed[inside].mean() > 0.7
    assert inside[changed].mean() > 0.6
    assert not empty.passes(20).mask.any()


def test_subjects_are_numbered_as_the_shot_names_them_and_rain_is_none_of_them() -> None:
    cast = (Subject(kind="man", action="stands", side="left"), Subject(kind="horse", action="stands", side="right"))
    mask = _roll(place="field", weather="rain", subjects=cast).passes(5).mask
    columns = [np.flatnonzero((mask == number).any(axis=0)).mean() for number in (1, 2)]
    assert columns[0] < 160 < columns[1]
    assert mask.max() == 2


@pytest.mark.parametrize("move", ["pan_left", "pan_right"])
@pytest.mark.parametrize("size", ["WS", "MS"])
def test_a_pan_keeps_whom_it_follows_in_the_picture(move: str, size: str) -> None:
    roll = _roll(place="field", move=move, size=size, frames=96, subjects=(DOG,))
    spots, going = [], []
    for index in (0, 32, 64, 94):
        passes = roll.passes(index)
        columns = np.flatnonzero((passes.mask == 1).any(axis=0))
        assert columns.size, f"the dog is out of the picture in frame {index}"
        spots.append(columns.mean())
        going.append(float(np.median(passes.flow[120:140][passes.mask[120:140] == 0][:, 0])))
    assert max(spots) - min(spots) < 290
    assert (np.mean(going) < 0) == (move == "pan_right"), "the world passes the other way"


def test_lines_are_few_and_on_the_outlines() -> None:
    passes = _roll(place="lake", size="EWS").passes(0)
    assert set(np.unique(passes.line)) == {0, 255}
    assert 0.02 < (passes.line > 0).mean() < 0.35
    jump = np.abs(np.diff(np.nan_to_num(passes.depth, posinf=99), axis=0)) > 5
    near = cv2.dilate(passes.line, np.ones((3, 3), np.uint8))[1:] > 0
    assert near[jump].mean() > 0.9


def test_passes_do_not_change_the_pictures() -> None:
    roll, other = _roll(frames=6, move="crane", subjects=(DOG,)), _roll(frames=6, move="crane", subjects=(DOG,))
    first = roll.passes(2)
    assert np.array_equal(roll[2], other[2])
    assert np.array_equal(first.line, other.passes(2).line)
    assert np.allclose(first.flow, roll.passes(-4).flow, atol=1e-3)
    with pytest.raises(IndexError):
        roll.passes(6)


@pytest.mark.parametrize("size", [(64, 17), (33, 60)])
def test_small_and_upright_frames_are_measured_too(size: tuple[int, int]) -> None:
    roll = _roll(place="city", width=size[0], height=size[1], frames=3, weather="rain", subjects=(Subject(kind="car"),))
    passes = roll.passes(1)
    assert passes.depth.shape == passes.mask.shape == passes.line.shape == (size[1], size[0])
    assert passes.flow.shape == (size[1], size[0], 2)
    assert np.isfinite(passes.flow).all() and (passes.depth > 0).all()


def test_the_painted_roll_is_a_measured_roll() -> None:
    assert isinstance(_roll(frames=1), MeasuredRoll)
    assert not isinstance([np.zeros((4, 4, 3), np.uint8)], MeasuredRoll)


def test_coded_depth_and_flow_can_be_read_back() -> None:
    depth = np.array([[1.0, 2.4, 24.0, np.inf, 5e5]], np.float32)
    coded = depth_coded(depth)
    assert coded[0, 3] == 0 and coded[0, 4] == 1
    assert np.allclose(65535 / coded[0, :3].astype(float), depth[0, :3], rtol=1e-3)
    flow = np.array([[[1.25, -3.0], [-400.0, 9000.0]]], np.float32)
    steps = flow_coded(flow).astype(float)
    assert np.allclose((steps[0, 0, [2, 1]] - 32768) / 64, flow[0, 0])
    assert steps[0, 1, 1] == 65535 and (steps[..., 0] == 1).all()


def test_passes_are_written_as_pictures(tmp_path: Path) -> None:
    order = setup(frames=2, width=64, height=36, subjects=(DOG,))
    assert write_passes(PaintedCamera().load(order), order, ("depth", "flow"), tmp_path) == 4
    depth = cv2.imread(str(tmp_path / "depth" / "000001.png"), cv2.IMREAD_UNCHANGED)
    assert depth.dtype == np.uint16 and depth.shape == (36, 64)
    assert cv2.imread(str(tmp_path / "flow" / "000000.png"), cv2.IMREAD_UNCHANGED).shape == (36, 64, 3)
    about = json.loads((tmp_path / "passes.json").read_text())
    assert about["subjects"] == ["dog"] and set(about["coded"]) == {"depth", "flow"}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["depth", "flow", "passes.json"]


def test_an_unknown_pass_and_an_unmeasured_roll_are_refused(tmp_path: Path) -> None:
    order: Setup = setup(frames=1, width=64, height=36)
    with pytest.raises(BadSource, match=r"heat.*depth, mask, flow, line"):
        write_passes(PaintedCamera().load(order), order, ("heat",), tmp_path)
    with pytest.raises(BadSource, match="camera=painted"):
        write_passes([], order, KINDS, tmp_path)

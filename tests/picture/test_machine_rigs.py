"""Machines and dragons: every feeling and sound reads, heads turn without a jump, silence is a shut mouth."""

from itertools import pairwise

import numpy as np
import pytest

from fabula.film import Face, Moment, Pose, Reach, Sheet
from fabula.picture import rigs
from fabula.picture.anatomy.dragon_head import excitement
from fabula.picture.anatomy.figure import draw
from fabula.picture.anatomy.lighting import Light
from fabula.picture.anatomy.screens import aperture, voice_bars
from fabula.picture.anatomy.shell import Shell
from fabula.picture.ink import skia

NEUTRAL, STANDING = Face(), Pose()
SHEETS = {
    "robot": Sheet(rig="robot", skin="#9fb0c8", skin_light="#e3e8ef", accent="#ff9a5c", eyes="#28c8b0"),
    "cyborg": Sheet(rig="cyborg", accent="#3fd0e0", hair="#2c2a33", eyes="#4a7a9c", hair_style="buzz"),
    "dragon": Sheet(rig="dragon", skin="#4f9d6e", skin_light="#f2dfa6", accent="#e2783c", eyes="#d8a020"),
}
FEELINGS = {
    "happy": Face(brow_left=0.25, brow_right=0.25, lower_lid=0.35, smile=0.85, cheek=0.6),
    "sad": Face(brow_left=-0.05, brow_right=-0.05, brow_tilt=0.75, lid_left=0.78, lid_right=0.78, smile=-0.65),
    "angry": Face(brow_left=-0.55, brow_right=-0.55, brow_tilt=-0.95, lid_left=0.82, lid_right=0.82, smile=-0.5),
    "surprised": Face(brow_left=1.0, brow_right=1.0, lid_left=1.35, lid_right=1.35, open=0.45, smile=0.0),
    "fearful": Face(brow_left=0.75, brow_right=0.75, brow_tilt=0.65, lid_left=1.28, lid_right=1.28, pupil=0.72),
    "disgusted": Face(brow_left=-0.3, brow_right=-0.3, lid_left=0.68, lid_right=0.68, lower_lid=0.45, sneer=0.8),
    "excited": Face(brow_left=0.6, brow_right=0.6, lid_left=1.18, lid_right=1.18, smile=1.0, cheek=0.75, open=0.35),
}
SOUNDS = {
    "aa": Face(open=0.95, width=0.12, teeth=0.35),
    "oh": Face(open=0.66, width=-0.38, round=0.8),
    "ou": Face(open=0.34, width=-0.68, round=1.0),
    "E": Face(open=0.52, width=0.42, teeth=0.55),
    "SS": Face(open=0.24, width=0.35, teeth=1.0),
}


def picture(
    rig: str, face: Face = NEUTRAL, pose: Pose = STANDING, *, side: int = 150, close: bool = True
) -> np.ndarray:
    surface = skia.Surface(side, side)
    canvas = surface.getCanvas()
    canvas.clear(0xFF5E988C)
    high = SHEETS[rig].height_metres
    scale = side / (high * 0.44) if close else side * 0.8 / high
    canvas.translate(side / 2, scale * high * 1.06 if close else side * 0.95)
    canvas.scale(scale, scale)
    draw(canvas, rigs.find(rig), SHEETS[rig], Moment(face, pose), Light(), 1.0)
    return np.asarray(surface.toarray(), np.int16)[..., :3]


def apart(one: np.ndarray, other: np.ndarray) -> int:
    """How many pixels are clearly different."""
    return int((np.abs(one - other).max(axis=2) > 40).sum())


@pytest.mark.parametrize("rig", SHEETS)
def test_every_feeling_reads_in_a_small_picture(rig: str) -> None:
    seen = {"neutral": picture(rig)} | {name: picture(rig, face) for name, face in FEELINGS.items()}
    names = list(seen)
    for i, name in enumerate(names):
        for other in names[i + 1 :]:
            assert apart(seen[name], seen[other]) > 60, (name, other)


@pytest.mark.parametrize("rig", SHEETS)
def test_open_sounds_differ_from_silence_and_from_each_other(rig: str) -> None:
    seen = [picture(rig), *(picture(rig, face) for face in SOUNDS.values())]
    for i, one in enumerate(seen):
        for other in seen[i + 1 :]:
            assert apart(one, other) > 12


@pytest.mark.parametrize("rig", SHEETS)
def test_equal_moments_give_equal_pictures(rig: str) -> None:
    assert np.array_equal(picture(rig, FEELINGS["happy"]), picture(rig, FEELINGS["happy"]))


@pytest.mark.parametrize("rig", SHEETS)
@pytest.mark.parametrize("channel", ["yaw", "pitch", "open", "brow_tilt", "smile", "lid_left", "gaze_x"])
def test_nothing_jumps_while_a_channel_moves_slowly(rig: str, channel: str) -> None:
    low, high = {"open": (0.0, 1.0), "lid_left": (0.0, 1.4), "pitch": (-0.35, 0.35)}.get(channel, (-1.0, 1.0))
    path = np.linspace(low, high, 48)
    frames = [picture(rig, Face()._replace(**{channel: float(value)})) for value in path]
    steps = np.array([np.abs(a - b).mean() for a, b in pairwise(frames)])
    assert steps.max() < 4.0 * np.median(steps) + 0.35


def test_the_robot_shows_a_flat_line_in_silence_and_bars_when_it_speaks() -> None:
    silent = voice_bars(Face(smile=0.0), 1.7)
    assert all(half == 0.0 and bend == 0.0 for _, bend, half in silent)
    loud = [half for _, _, half in voice_bars(Face(open=0.9), 1.7)]
    assert max(loud) > 0.6
    closed = [half for _, _, half in voice_bars(Face(open=0.3, press=1.0), 1.7)]
    assert max(closed) < 0.4 * max(half for _, _, half in voice_bars(Face(open=0.3), 1.7))


def test_round_sounds_make_the_display_narrow_and_wide_ones_broad() -> None:
    def reach(face: Face) -> float:
        return max(u for u, _, _ in voice_bars(face, 0.0))

    assert reach(SOUNDS["ou"]) < reach(Face(open=0.4)) < reach(SOUNDS["SS"])


def test_a_shut_luminous_eye_is_a_thin_line_and_a_wide_one_is_tall() -> None:
    def tall(lid: float) -> float:
        points = aperture(Face(lid_left=lid), 1)
        half = len(points) // 2
        return max(low[1] - high[1] for high, low in zip(points[:half], points[half:][::-1], strict=True))

    assert tall(0.0) < 0.25 < tall(0.5) < tall(1.0) < tall(1.4)


def test_anger_cuts_the_inner_end_of_an_eye_and_grief_the_outer() -> None:
    def lids(tilt: float) -> tuple[float, float]:
        top = aperture(Face(brow_tilt=tilt), 1)[:19]
        return top[4][1], top[14][1]  # the inner and the outer end of the eye on the picture's right

    inner, outer = lids(-1.0)
    assert inner > outer + 0.2
    inner, outer = lids(1.0)
    assert outer > inner + 0.2


def test_the_gaze_moves_the_eyes_of_light() -> None:
    def middle(gaze: float) -> float:
        image = picture("robot", Face(gaze_x=gaze))
        light = (image.min(axis=2) > 150) & (image[..., 1] > image[..., 2] + 20) | (image.max(axis=2) == 255)
        return float(np.nonzero(light)[1].mean())

    assert middle(-1.0) < middle(0.0) < middle(1.0)


@pytest.mark.parametrize("yaw", [-1.2, -0.5, 0.0, 0.7, 1.2])
def test_no_place_on_a_shell_lies_outside_its_outline(yaw: float) -> None:
    shell = Shell(0.94, 0.84, 0.8, yaw, 0.2, 0.3)
    for u in np.linspace(-0.94, 0.94, 21):
        for v in (-0.7, 0.0, 0.7):
            spot = shell.at(float(u), v)
            assert abs(spot.x) <= shell.half + 1e-6
            assert abs(spot.y) <= shell.tall + 0.12


def test_wings_spread_in_joy_and_lie_folded_in_calm() -> None:
    def wide(face: Face) -> int:
        image = picture("dragon", face, close=False, side=240)
        columns = np.flatnonzero((np.abs(image - image[0, 0]).max(axis=2) > 30)[70:130].any(axis=0))
        return int(columns[-1] - columns[0])

    assert excitement(Face()) == 0.0
    assert excitement(FEELINGS["excited"]) > 0.7
    assert wide(FEELINGS["excited"]) > 1.4 * wide(Face(lid_left=0.72, lid_right=0.72))


def test_the_lamp_on_the_antenna_glows_when_the_robot_speaks() -> None:
    silent, speaking = (picture("robot", face)[:40, 55:95].astype(float) for face in (Face(), Face(open=0.9)))
    assert (speaking - silent).mean() > 0.5


def test_only_the_left_of_a_cyborg_is_of_metal() -> None:
    image = picture("cyborg", side=200).astype(float)
    right, left = image[88:98, 66:76].mean((0, 1)), image[88:98, 128:138].mean((0, 1))
    blue, red = 0, 2
    assert right[red] > right[blue] + 40, "skin is warm"
    assert left[red] < left[blue], "metal is cool"


@pytest.mark.parametrize("rig", SHEETS)
@pytest.mark.parametrize("grip", ["rest", "open", "point", "fist", "hold", "thumb"])
def test_hands_take_every_grip(rig: str, grip: str) -> None:
    pose = Pose(left_hand=Reach(0.5, 0.4, 0.3), left_grip=grip)
    if grip == "fist":
        assert apart(
            picture(rig, pose=pose, close=False), picture(rig, pose=pose._replace(left_grip="open"), close=False)
        )
    assert picture(rig, pose=pose, close=False).std() > 5


@pytest.mark.parametrize("rig", SHEETS)
@pytest.mark.parametrize("yaw", [-1.57, -0.6, 0.9, 1.57, 3.1])
def test_bodies_can_be_seen_from_all_sides(rig: str, yaw: float) -> None:
    image = picture(rig, pose=Pose(yaw=yaw), close=False)
    drawn = np.abs(image - image[0, 0]).max(axis=2) > 12
    rows, columns = np.flatnonzero(drawn.any(axis=1)), np.flatnonzero(drawn.any(axis=0))
    assert rows[-1] - rows[0] > 0.74 * len(image), "from the crown to the feet"
    assert 0.08 * len(image) < columns[-1] - columns[0] < len(image) - 1


@pytest.mark.parametrize("rig", SHEETS)
def test_a_body_turns_around_without_a_jump(rig: str) -> None:
    frames = [picture(rig, pose=Pose(yaw=float(yaw)), close=False) for yaw in np.linspace(-3.1, 3.1, 90)]
    steps = np.array([np.abs(a - b).mean() for a, b in pairwise(frames)])
    assert steps.max() < 3.0 * np.median(steps)

"""Hair, beards, glasses, hats and the human-like rigs: everything draws, turns with the head and never jumps."""

import itertools
from collections.abc import Callable
from typing import get_args

import numpy as np
import pytest
from numpy.typing import NDArray

from fabula.film import Face, Moment, Pose, Sheet
from fabula.picture import rigs
from fabula.picture.anatomy import face as faces
from fabula.picture.anatomy import hair, wear
from fabula.picture.anatomy.figure import Head, draw
from fabula.picture.anatomy.lighting import Light
from fabula.picture.anatomy.mane import Volume, cap, crest, mane, visible
from fabula.picture.anatomy.skull import Skull
from fabula.picture.ink import skia
from fabula.picture.stage import Canvas
from fabula.vocabulary import Beard, Glasses, HairStyle, Hat

STYLES = get_args(HairStyle)
HATS = [name for name in get_args(Hat) if name != "none"]
BEARDS = [name for name in get_args(Beard) if name != "none"]
GLASSES = [name for name in get_args(Glasses) if name != "none"]
FOLK = ["anime", "cartoon", "elf", "wizard", "fairy", "dwarf"]
SIZE = 96
UNIT = 16.0
"""Pixels a head unit; the picture is six head units wide, with the head's middle in its own."""

Pixels = NDArray[np.uint8]
Draw = Callable[[Canvas, Head], None]


def head(face: Face | None = None, seconds: float = 0.0, **looks: object) -> Head:
    sheet = Sheet.model_validate({"wrinkles": 0.5, **looks})
    own = face or Face()
    return Head(sheet, own, faces.skull(sheet, own), Light(), seconds)


def painted(who: Head, *draws: Draw) -> Pixels:
    surface = skia.Surface(SIZE, SIZE)
    canvas = surface.getCanvas()
    canvas.translate(SIZE / 2, SIZE / 2)
    canvas.scale(UNIT, UNIT)
    for each in draws:
        each(canvas, who)
    pixels: Pixels = surface.toarray(colorType=skia.kRGBA_8888_ColorType)
    return pixels


def whole(canvas: Canvas, who: Head) -> None:
    wear.hat_behind(canvas, who)
    hair.behind(canvas, who)
    faces.draw(canvas, who)
    wear.beard(canvas, who)
    wear.glasses(canvas, who)
    hair.front(canvas, who)
    wear.hat(canvas, who)


def figure(rig: str, face: Face, seconds: float = 0.0, **looks: object) -> Pixels:
    sheet = Sheet.model_validate({"rig": rig, **looks})
    surface = skia.Surface(SIZE, SIZE)
    canvas = surface.getCanvas()
    canvas.translate(SIZE / 2, SIZE * 0.96)
    canvas.scale(SIZE * 0.8 / sheet.height_metres, SIZE * 0.8 / sheet.height_metres)
    draw(canvas, rigs.find(rig), sheet, Moment(face, Pose()), Light(), seconds)
    pixels: Pixels = surface.toarray(colorType=skia.kRGBA_8888_ColorType)
    return pixels


def differing(one: Pixels, other: Pixels) -> float:
    """The mean difference of two pictures, 0 to 255."""
    return float(np.abs(one.astype(int) - other.astype(int)).mean())


def test_every_style_of_the_vocabulary_has_a_file_and_every_file_is_in_the_vocabulary() -> None:
    assert hair.names() == tuple(sorted(STYLES))


def test_an_unknown_style_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        hair.find("mohawk")


@pytest.mark.parametrize("style", STYLES)
def test_hair_stays_near_the_head_however_it_is_turned(style: str) -> None:
    for yaw in (-1.2, -0.8, 0.0, 0.8, 1.2):
        for pitch in (-0.4, 0.4):
            for roll in (-0.3, 0.3):
                who = head(Face(yaw=yaw, pitch=pitch, roll=roll), 3.0, hair_style=style)
                seen = painted(who, hair.behind, hair.front)[..., 3] > 0
                assert seen.any()
                assert not (seen[0].any() or seen[:, 0].any() or seen[:, -1].any())


@pytest.mark.parametrize("style", STYLES)
def test_hair_leaves_the_middle_of_the_face_free(style: str) -> None:
    for yaw in (-0.8, 0.0, 0.8):
        who = head(Face(yaw=yaw), hair_style=style)
        alpha = painted(who, hair.front)[..., 3]
        for u, v in ((0.0, 0.2), (0.0, 0.6), (0.2, 0.1), (-0.2, 0.1)):
            spot = who.skull.at(u, v)
            assert alpha[int(SIZE / 2 + spot.y * UNIT), int(SIZE / 2 + spot.x * UNIT)] == 0, (yaw, u, v)


def test_each_style_looks_different_from_every_other() -> None:
    seen = [painted(head(hair_style=style), whole) for style in STYLES]
    for index, one in enumerate(seen):
        assert all(differing(one, other) > 0.2 for other in seen[index + 1 :]), STYLES[index]


@pytest.mark.parametrize("style", STYLES)
def test_hair_turns_without_a_jump(style: str) -> None:
    frames = [painted(head(Face(yaw=-1.1 + 0.02 * i), hair_style=style), whole) for i in range(111)]
    steps = np.array([differing(one, two) for one, two in itertools.pairwise(frames)])
    assert steps.max() < 3.0 * np.median(steps) + 0.4, (steps.max(), np.median(steps))


@pytest.mark.parametrize("style", ["long", "wavy", "ponytail", "braids"])
def test_long_hair_hangs_down_in_a_tilted_head_and_moves_by_itself(style: str) -> None:
    level = painted(head(hair_style=style), hair.behind, hair.front)
    tilted = painted(head(Face(roll=0.3), hair_style=style), hair.behind, hair.front)
    assert differing(level, tilted) > 0.2
    later = painted(head(seconds=1.4, hair_style=style), hair.behind, hair.front)
    assert 0.0 < differing(level, later) < differing(level, tilted)


def test_a_hairline_is_cut_off_where_it_turns_away() -> None:
    line = tuple((float(angle), -0.3, 0.5) for angle in range(-180, 181, 15))
    for yaw in (-1.1, -0.3, 0.0, 0.7, 1.2):
        mass = mane(Skull(yaw=yaw), Volume())
        seen = visible(mass, line)
        assert seen[0][0] == pytest.approx(mass.edge - 180)
        assert seen[-1][0] == pytest.approx(mass.edge)
        assert all(mass.facing(angle) > -1e-9 for angle, _, _ in seen)


def test_a_cap_ends_where_its_hairline_meets_the_edge_of_the_head() -> None:
    line = tuple((float(angle), -0.3, 1.0) for angle in range(-180, 181, 15))
    mass = mane(Skull(yaw=0.4), Volume())
    for place in (crest(mass, line)[0], crest(mass, line)[-1]):
        assert place[1] == pytest.approx(-0.3, abs=0.02)
    assert cap(mass, line).getBounds().top() == pytest.approx(-mass.axes[1], abs=0.05)


def test_the_hair_is_lit_from_the_side_that_the_light_comes_from() -> None:
    sheet = Sheet(hair_style="long")
    for side in (-1.0, 1.0):
        own = Head(sheet, Face(), faces.skull(sheet, Face()), Light(side=side), 0.0)
        pixels = painted(own, hair.front).astype(float)
        left, right = (
            part[part[..., 3] == 255][:, :3].mean() for part in (pixels[:, : SIZE // 2], pixels[:, SIZE // 2 :])
        )
        assert (right - left) * side > 5


@pytest.mark.parametrize("hat", HATS)
def test_hats_draw_at_any_turn_and_do_not_jump(hat: str) -> None:
    frames = [painted(head(Face(yaw=-1.1 + 0.05 * i), hat=hat, hair_style="bob"), whole) for i in range(45)]
    steps = np.array([differing(one, two) for one, two in itertools.pairwise(frames)])
    assert all((frame[..., 3] > 0).any() for frame in frames)
    assert steps.max() < 3.0 * np.median(steps) + 0.4


@pytest.mark.parametrize("hat", ["cap", "beanie", "brimmed", "wizard"])
@pytest.mark.parametrize("style", ["afro", "spiky", "bun", "curly"])
def test_hats_hide_the_hair_under_them(hat: str, style: str) -> None:
    for yaw in (-0.7, 0.0, 0.7):
        alpha = painted(head(Face(yaw=yaw), hat=hat, hair_style=style), hair.behind, hair.front)[..., 3]
        assert not alpha[: int(SIZE / 2 - 0.75 * UNIT)].any()


@pytest.mark.parametrize("hat", ["crown", "flowers"])
def test_crowns_and_wreaths_leave_the_hair_to_be_seen(hat: str) -> None:
    bare = painted(head(hair_style="bun"), hair.behind, hair.front)
    assert np.array_equal(bare, painted(head(hair_style="bun", hat=hat), hair.behind, hair.front))


def test_hats_differ_and_leave_the_eyes_free() -> None:
    seen = [painted(head(hat=hat), whole) for hat in HATS]
    for index, one in enumerate(seen):
        assert all(differing(one, other) > 0.3 for other in seen[index + 1 :]), HATS[index]
    for hat in HATS:
        who = head(hat=hat)
        alpha = painted(who, wear.hat)[..., 3]
        spot = who.skull.at(0.3, 0.07)
        assert alpha[int(SIZE / 2 + spot.y * UNIT), int(SIZE / 2 + spot.x * UNIT)] == 0


@pytest.mark.parametrize("beard", [name for name in BEARDS if name != "moustache"])
def test_beards_go_down_with_the_jaw(beard: str) -> None:
    shut = painted(head(beard=beard), wear.beard)[..., 3].sum(axis=1).nonzero()[0].max()
    opened = painted(head(Face(open=1.0), beard=beard), wear.beard)[..., 3].sum(axis=1).nonzero()[0].max()
    assert opened > shut


def test_a_moustache_stays_on_the_upper_lip_when_the_jaw_opens() -> None:
    shut = painted(head(beard="moustache"), wear.beard)
    assert differing(shut, painted(head(Face(open=1.0), beard="moustache"), wear.beard)) == 0.0


def test_beards_differ_and_turn_without_a_jump() -> None:
    seen = [painted(head(beard=beard), whole) for beard in BEARDS]
    for index, one in enumerate(seen):
        assert all(differing(one, other) > 0.1 for other in seen[index + 1 :]), BEARDS[index]
    for beard in BEARDS:
        frames = [painted(head(Face(yaw=-1.0 + 0.04 * i), beard=beard), whole) for i in range(51)]
        steps = np.array([differing(one, two) for one, two in itertools.pairwise(frames)])
        assert steps.max() < 3.0 * np.median(steps) + 0.4, beard


def test_no_beard_no_glasses_and_no_hat_draw_nothing() -> None:
    assert not painted(head(), wear.beard, wear.glasses, wear.hat, wear.hat_behind).any()


@pytest.mark.parametrize("glasses", GLASSES)
def test_glasses_lie_over_both_eyes(glasses: str) -> None:
    for yaw in (-0.5, 0.0, 0.5):
        who = head(Face(yaw=yaw), glasses=glasses)
        alpha = painted(who, wear.glasses)[..., 3]
        for u in (-0.32, 0.32):
            spot = who.skull.at(u, 0.08)
            assert alpha[int(SIZE / 2 + spot.y * UNIT), int(SIZE / 2 + spot.x * UNIT)] > 0


def test_shades_hide_the_eyes_and_the_others_do_not() -> None:
    def lens(kind: str) -> int:
        alpha = painted(head(glasses=kind), wear.glasses)[..., 3]
        return int(np.median(alpha[46:52, 40:46]))

    assert lens("shades") > 200
    assert lens("round") < 120
    assert lens("square") < 120


@pytest.mark.parametrize("rig", FOLK)
def test_the_rigs_of_people_act_and_do_not_jump(rig: str) -> None:
    neutral = figure(rig, Face())
    for face in (Face(smile=1.0, open=0.8), Face(lid_left=0.0, lid_right=0.0), Face(yaw=0.7), Face(brow_tilt=-1.0)):
        assert differing(neutral, figure(rig, face)) > 0.01
    frames = [figure(rig, Face(yaw=-1.0 + 0.04 * i, open=i / 50)) for i in range(51)]
    steps = np.array([differing(one, two) for one, two in itertools.pairwise(frames)])
    assert steps.max() < 3.0 * np.median(steps) + 0.4


def test_the_rigs_of_people_have_silhouettes_of_their_own() -> None:
    seen = [figure(rig, Face(), hair_style="short")[..., 3] for rig in FOLK]
    for index, one in enumerate(seen):
        assert all(differing(one, other) > 2.0 for other in seen[index + 1 :]), FOLK[index]


def test_a_fairys_wings_beat() -> None:
    assert differing(figure("fairy", Face(), 0.0), figure("fairy", Face(), 0.1)) > 0.05


@pytest.mark.parametrize("rig", FOLK)
def test_the_same_moment_is_the_same_picture(rig: str) -> None:
    looks = {"hair_style": "wavy", "hat": "flowers", "beard": "goatee", "glasses": "round"}
    assert np.array_equal(figure(rig, Face(yaw=0.3), 2.0, **looks), figure(rig, Face(yaw=0.3), 2.0, **looks))

"""Bodies: they stand on the ground, their hands are where they reach, no limb jumps, and everything is drawn."""

from itertools import pairwise
from math import dist
from typing import get_args

import numpy as np
import pytest

from fabula.film import Face, Moment, Pose, Reach, Sheet
from fabula.film import props as places
from fabula.picture import rigs
from fabula.picture.anatomy import clothes, props
from fabula.picture.anatomy.figure import draw
from fabula.picture.anatomy.lighting import Light
from fabula.picture.anatomy.skeleton import ANKLE, Bones, Limb, Proportions, pose_bones
from fabula.picture.colour import from_hex
from fabula.picture.ink import skia
from fabula.vocabulary import Outfit, Prop

MEASURES = Proportions()
TALL = 1.7
WIDTH, HEIGHT, SCALE = 240, 200, 70.0
PIANIST = Pose(
    yaw=places.PIANO_YAW, seat=places.SEATS["piano"], left_hand=places.PIANO_KEYS, right_hand=places.PIANO_KEYS,
    left_foot=places.SEATED_FOOT, right_foot=places.SEATED_FOOT,
)  # fmt: skip
OUTFITS = get_args(Outfit)
CARRIED = get_args(Prop)


def bones_of(pose: Pose) -> Bones:
    return pose_bones(MEASURES, TALL, pose)


def random_reach(rng: np.random.Generator, low: tuple[float, ...], high: tuple[float, ...]) -> Reach:
    return Reach(*rng.uniform(low, high).tolist())


def random_pose(rng: np.random.Generator) -> Pose:
    """A pose that somebody can take: feet below, hands anywhere but behind the head."""
    hands = [random_reach(rng, (-0.4, -0.9, -0.1), (0.8, 0.8, 0.8)) for _ in range(2)]
    feet = [random_reach(rng, (-0.1, -1.0, -0.5), (0.3, -0.5, 0.6)) for _ in range(2)]
    yaw, lean, sway, twist = rng.uniform((-1.5, -0.1, -0.2, -0.4), (1.5, 0.5, 0.2, 0.4)).tolist()
    return Pose(0.0, 0.0, yaw, lean, sway, twist, 0.0, 0.2, *hands, *feet)


def between(one: Pose, other: Pose, share: float) -> Pose:
    def mixed(a: object, b: object) -> object:
        if isinstance(a, Reach) and isinstance(b, Reach):
            return Reach(*(p + (q - p) * share for p, q in zip(a, b, strict=True)))
        if isinstance(a, float) and isinstance(b, float):
            return a + (b - a) * share
        return a

    return Pose(*(mixed(a, b) for a, b in zip(one, other, strict=True)))  # type: ignore[arg-type]


def limbs_of(bones: Bones) -> tuple[Limb, ...]:
    return bones.left_arm, bones.right_arm, bones.left_leg, bones.right_leg


def painted(sheet: Sheet, pose: Pose, with_props: tuple[str, ...] = (), light: Light = Light()) -> np.ndarray:  # noqa: B008
    """A picture (HEIGHT, WIDTH, 4) of a figure on nothing; its mark is 30 pixels above the lower edge."""
    surface = skia.Surface(WIDTH, HEIGHT)
    canvas = surface.getCanvas()
    canvas.translate(WIDTH / 2, HEIGHT - 30)
    canvas.scale(SCALE, SCALE)
    draw(canvas, rigs.find(sheet.rig), sheet, Moment(Face(), pose), light, 0.0, with_props)
    return np.array(surface.toarray(colorType=skia.kRGBA_8888_ColorType), copy=True)


def covered(picture: np.ndarray) -> tuple[float, float, float, float]:
    """The box that is painted, in metres from the mark: left, top, right, bottom."""
    rows, columns = np.nonzero(picture[..., 3] > 8)
    assert rows.size
    x, y = (columns - WIDTH / 2) / SCALE, (rows - (HEIGHT - 30)) / SCALE
    return float(x.min()), float(y.min()), float(x.max()), float(y.max())


@pytest.mark.parametrize("yaw", [-1.5, -0.7, 0.0, 0.7, 1.5, 2.4])
def test_both_feet_of_somebody_who_stands_are_on_the_ground(yaw: float) -> None:
    bones = bones_of(Pose(yaw=yaw))
    for leg in (bones.left_leg, bones.right_leg):
        assert leg.end.y == pytest.approx(-ANKLE * TALL, abs=1e-6)


def test_the_lower_foot_of_any_pose_is_on_the_ground() -> None:
    rng = np.random.default_rng(5)
    for _ in range(50):
        bones = bones_of(random_pose(rng))
        assert max(bones.left_leg.end.y, bones.right_leg.end.y) == pytest.approx(-ANKLE * TALL, abs=1e-6)


def test_soles_are_painted_on_the_ground() -> None:
    for yaw in (-1.2, 0.0, 0.6):
        bottom = covered(painted(Sheet(), Pose(yaw=yaw)))[3]
        assert -0.01 <= bottom <= 0.07


def test_lifted_bodies_are_as_much_higher_as_they_are_lifted() -> None:
    low, high = (covered(painted(Sheet(), Pose(lift=lift))) for lift in (0.0, 0.3))
    assert low[3] - high[3] == pytest.approx(0.3, abs=2 / SCALE)


def test_hands_are_where_they_reach() -> None:
    reach = Reach(0.3, -0.4, 0.5)
    bones = bones_of(Pose(left_hand=reach, right_hand=reach))
    arm = MEASURES.arm * TALL
    level = bones.chest.y + 0.03 * TALL
    for limb, side in ((bones.left_arm, 1), (bones.right_arm, -1)):
        goal = (side * (MEASURES.shoulder * TALL + reach.out * arm), level - reach.up * arm, reach.ahead * arm)
        assert dist(limb.end, goal) < 0.01


def test_limbs_keep_their_length_in_any_pose() -> None:
    rng = np.random.default_rng(6)
    for _ in range(100):
        bones = bones_of(random_pose(rng))
        for limb, long in zip(limbs_of(bones), [MEASURES.arm] * 2 + [MEASURES.leg] * 2, strict=True):
            for one, other in ((limb.root, limb.bend), (limb.bend, limb.end)):
                assert dist(one, other) == pytest.approx(long * TALL / 2, rel=1e-6)


def test_no_joint_jumps_while_a_pose_slowly_becomes_another() -> None:
    rng = np.random.default_rng(7)
    for _ in range(40):
        one, other = random_pose(rng), random_pose(rng)
        steps = [limbs_of(bones_of(between(one, other, i / 200))) for i in range(201)]
        for before, after in pairwise(steps):
            for limb, later in zip(before, after, strict=True):
                assert dist(limb.bend, later.bend) < 0.06
                assert dist(limb.end, later.end) < 0.03


def test_knees_bend_ahead_and_elbows_down_or_back() -> None:
    bones = bones_of(Pose(seat=0.56, left_foot=places.SEATED_FOOT, left_hand=Reach(0.1, -0.4, 0.5)))
    assert bones.left_leg.bend.z > bones.left_leg.end.z - 0.1
    assert bones.left_leg.bend.y < bones.left_leg.root.y + 0.1
    assert bones.left_arm.bend.y > (bones.left_arm.root.y + bones.left_arm.end.y) / 2


def test_pictures_change_little_when_poses_do() -> None:
    rng = np.random.default_rng(8)
    sheet = Sheet(outfit="coat")
    for _ in range(4):
        one, other = random_pose(rng), random_pose(rng)
        near = [painted(sheet, between(one, other, 0.5 + i * 1e-4)).astype(int) for i in range(2)]
        assert np.abs(near[0] - near[1]).mean() < 0.4


@pytest.mark.parametrize("outfit", OUTFITS)
@pytest.mark.parametrize("yaw", [-1.5, -0.8, 0.0, 0.8, 1.5, 2.6])
def test_every_outfit_is_painted_around_the_body_however_it_is_turned(outfit: str, yaw: float) -> None:
    sheet = Sheet.model_validate({"outfit": outfit})
    left, top, right, bottom = covered(painted(sheet, Pose(yaw=yaw)))
    assert -0.55 < left < -0.08 and 0.08 < right < 0.55
    assert -1.85 < top < -1.55 and bottom < 0.08


@pytest.mark.parametrize("outfit", OUTFITS)
def test_every_outfit_has_a_cut_of_its_own(outfit: str) -> None:
    cut = clothes.find(outfit)
    assert cut is clothes.find(outfit)
    others = [clothes.find(other) for other in OUTFITS if other != outfit]
    assert all(type(cut) is not type(other) for other in others)


@pytest.mark.parametrize("prop", [name for name in CARRIED if name != "none"])
def test_what_the_sheet_gives_is_seen(prop: str) -> None:
    pose = Pose(yaw=0.4, right_hand=Reach(0.1, -0.6, 0.4))
    plain = painted(Sheet(), pose).astype(int)
    given = painted(Sheet.model_validate({"prop": prop}), pose).astype(int)
    assert (np.abs(plain - given).sum(axis=-1) > 60).sum() > 12


@pytest.mark.parametrize("name", props.names())
@pytest.mark.parametrize("yaw", [-1.3, 0.0, 0.5, 1.3])
def test_every_prop_is_painted_near_who_uses_it(name: str, yaw: float) -> None:
    pose = PIANIST._replace(yaw=yaw) if name in places.SEATS else Pose(yaw=yaw)
    left, top, right, bottom = covered(painted(Sheet(), pose, (name,)))
    assert left > -1.7 and right < 1.7
    assert top > -2.0 and bottom < 0.35


@pytest.mark.parametrize("name", props.names())
def test_every_prop_adds_to_the_picture(name: str) -> None:
    pose = PIANIST if name in places.SEATS else Pose(yaw=0.5, lift=0.1)
    alone, along = painted(Sheet(), pose), painted(Sheet(), pose, (name,))
    assert (np.abs(alone.astype(int) - along.astype(int)).sum(axis=-1) > 60).sum() > 60


def test_an_unknown_prop_is_an_error() -> None:
    with pytest.raises(KeyError, match="trombone"):
        painted(Sheet(), Pose(), ("trombone",))


def test_the_side_toward_the_light_is_lighter() -> None:
    sheet = Sheet(top="#7a7a7a", outfit="sweater")
    for side in (-0.8, 0.8):
        picture = painted(sheet, Pose(), light=Light(side=side)).astype(float)
        row = picture[HEIGHT - 30 - round(1.1 * SCALE), :, :3].sum(axis=-1)
        middle = WIDTH // 2
        reach = round(0.1 * SCALE)
        assert (row[middle + reach] - row[middle - reach]) * side > 0


def test_clothes_have_the_colours_of_the_sheet() -> None:
    sheet = Sheet(top="#39708a", bottom="#8a3a3a")
    light = Light(pull=0.0)
    picture = painted(sheet, Pose(), light=light)
    chest = picture[HEIGHT - 30 - round(1.15 * SCALE), WIDTH // 2, :3] / 255
    assert np.abs(chest - from_hex(sheet.top)).max() < 0.12


def test_equal_moments_give_equal_pictures() -> None:
    assert np.array_equal(painted(Sheet(), PIANIST, ("piano",)), painted(Sheet(), PIANIST, ("piano",)))


def test_stout_bodies_are_wider_than_slight_ones() -> None:
    slight, stout = (np.count_nonzero(painted(Sheet(build=build), Pose())[..., 3]) for build in (0.0, 1.0))
    assert stout > 1.08 * slight

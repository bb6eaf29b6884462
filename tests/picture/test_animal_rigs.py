"""Animals that speak: every one is drawn whole, opens its mouth, shows what it feels and never jumps."""

import itertools

import numpy as np
import pytest

from fabula.film import Face, Moment, Pose, Reach, Sheet
from fabula.picture import rigs
from fabula.picture.anatomy.coats import marked
from fabula.picture.anatomy.figure import draw
from fabula.picture.anatomy.lighting import Light
from fabula.picture.ink import skia

ANIMALS = ("fox", "cat", "bear", "owl", "dog", "rabbit", "wolf", "monkey")
NEUTRAL, STANDING = Face(), Pose()
SIDE = 220
CLEAR = (0.2, 0.9, 0.4)
EMOTIONS = {
    "neutral": Face(),
    "happy": Face(smile=0.85, lower_lid=0.35, brow_left=0.25, brow_right=0.25, cheek=0.6),
    "sad": Face(smile=-0.65, brow_tilt=0.75, lid_left=0.78, lid_right=0.78),
    "angry": Face(smile=-0.5, brow_tilt=-0.95, brow_left=-0.55, brow_right=-0.55, lid_left=0.82, lid_right=0.82),
    "surprised": Face(open=0.45, brow_left=1.0, brow_right=1.0, lid_left=1.35, lid_right=1.35),
}
VISEMES = {
    "closed": Face(),
    "pressed": Face(press=1.0),
    "tucked": Face(tuck=1.0, teeth=1.0, open=0.2),
    "open": Face(open=0.95, teeth=0.35, tongue=0.25),
    "wide": Face(open=0.34, width=0.5, teeth=0.6),
    "round": Face(open=0.34, width=-0.68, round=1.0),
    "teeth": Face(open=0.28, width=0.35, teeth=1.0),
    "tongue": Face(open=0.28, teeth=0.3, tongue=1.0),
}


def picture(
    rig: str,
    face: Face = NEUTRAL,
    pose: Pose = STANDING,
    *,
    outfit: str = "none",
    seconds: float = 0.0,
    close: bool = True,
) -> np.ndarray:
    """The animal on a plain ground, (SIDE, SIDE, 3) int16; `close` is the head alone."""
    sheet = Sheet(rig=rig, height_metres=1.0, skin="#a06a40", skin_light="#f0e4d4", hair="#4a3026", outfit=outfit)
    surface = skia.Surface(SIDE, SIDE)
    canvas = surface.getCanvas()
    canvas.clear(skia.Color4f(*CLEAR, 1.0).toColor())
    canvas.translate(SIDE / 2, SIDE * (2.05 if close else 0.86))
    canvas.scale(SIDE * (1.6 if close else 0.55), SIDE * (1.6 if close else 0.55))
    draw(canvas, rigs.find(rig), sheet, Moment(face, pose), Light(), seconds)
    return surface.toarray(colorType=skia.kRGBA_8888_ColorType)[..., :3].astype(np.int16)


def difference(one: np.ndarray, other: np.ndarray) -> float:
    """The mean difference of two pictures over all channels, 0 to 255."""
    return float(np.abs(one - other).mean())


def inked(image: np.ndarray) -> np.ndarray:
    """Where anything is drawn, (SIDE, SIDE) bool."""
    ground = np.array([round(255 * share) for share in CLEAR])
    return np.asarray(np.abs(image - ground).max(axis=2) > 6)


def some_moment(rng: np.random.Generator) -> tuple[Face, Pose]:
    """Any face and pose within their ranges."""
    low = {"width": -1, "smile": -1, "gaze_x": -1, "gaze_y": -1, "brow_left": -1, "brow_right": -1, "brow_tilt": -1}
    face = {name: float(rng.uniform(low.get(name, 0), 1)) for name in Face._fields}
    face |= {
        "yaw": float(rng.uniform(-1.1, 1.1)),
        "pitch": float(rng.uniform(-0.4, 0.4)),
        "roll": float(rng.uniform(-0.3, 0.3)),
    }
    hands = [Reach(*(float(v) for v in rng.uniform(-0.6, 0.6, 3))) for _ in range(2)]
    grip = str(rng.choice(["rest", "open", "point", "fist", "hold", "thumb"]))
    pose = Pose(
        yaw=float(rng.uniform(-3, 3)), lean=float(rng.uniform(-0.2, 0.4)), left_hand=hands[0], right_hand=hands[1],
        left_grip=grip, right_grip=grip,
    )  # fmt: skip
    return Face(**face), pose


@pytest.mark.parametrize("rig", ANIMALS)
def test_an_animal_in_any_moment_stays_near_its_mark(rig: str) -> None:
    rng = np.random.default_rng(7)
    for outfit in ("none", "sweater", "none", "none"):
        face, pose = some_moment(rng)
        image = picture(rig, face, pose, outfit=outfit, seconds=float(rng.uniform(0, 20)), close=False)
        drawn = inked(image)
        assert 0.04 < drawn.mean() < 0.6
        assert not drawn[:2].any() and not drawn[:, :2].any() and not drawn[:, -2:].any()


@pytest.mark.parametrize("rig", ANIMALS)
def test_an_opening_mouth_changes_the_lower_face_alone(rig: str) -> None:
    shut, wide = picture(rig), picture(rig, Face(open=0.9))
    changed = np.abs(shut - wide).max(axis=2) > 12
    rows, columns = np.nonzero(changed)
    drawn_rows = np.nonzero(inked(shut))[0]
    assert changed.mean() > 0.004
    assert abs(columns.mean() - SIDE / 2) < 0.05 * SIDE
    assert np.percentile(rows, 10) > np.percentile(drawn_rows, 20)


@pytest.mark.parametrize("rig", ANIMALS)
def test_the_shapes_of_speech_can_be_told_apart(rig: str) -> None:
    shapes = [picture(rig, face) for face in VISEMES.values()]
    for i, one in enumerate(shapes):
        for other in shapes[i + 1 :]:
            assert (np.abs(one - other).max(axis=2) > 24).sum() >= 40


@pytest.mark.parametrize("rig", ANIMALS)
def test_feelings_look_different(rig: str) -> None:
    faces = [picture(rig, face) for face in EMOTIONS.values()]
    assert min(difference(a, b) for i, a in enumerate(faces) for b in faces[i + 1 :]) > 0.5


@pytest.mark.parametrize("rig", ANIMALS)
def test_an_animal_turns_without_a_jump(rig: str) -> None:
    turned = [picture(rig, Face(yaw=yaw, pitch=0.2 * yaw)) for yaw in np.arange(-1.1, 1.11, 0.04)]
    steps = [difference(a, b) for a, b in itertools.pairwise(turned)]
    assert max(steps) < 2.2 * np.median(steps) + 0.4


@pytest.mark.parametrize("rig", ANIMALS)
@pytest.mark.parametrize(
    "channel", ["open", "smile", "round", "press", "tuck", "brow_tilt", "lid_left", "pupil", "teeth"]
)
def test_a_slow_change_of_the_face_never_pops(rig: str, channel: str) -> None:
    low = {"smile": -1.0, "brow_tilt": -1.0, "pupil": 0.6}.get(channel, 0.0)
    base = Face(open=0.15)
    row = [picture(rig, base._replace(**{channel: float(v)})) for v in np.linspace(low, 1.0, 17)]
    steps = [difference(a, b) for a, b in itertools.pairwise(row)]
    assert max(steps) < 3 * np.mean(steps) + 0.6


@pytest.mark.parametrize("rig", ANIMALS)
def test_tail_and_ears_move_a_little_by_themselves(rig: str) -> None:
    frames = [picture(rig, seconds=second, close=False) for second in np.arange(0, 2, 1 / 12)]
    steps = [difference(a, b) for a, b in itertools.pairwise(frames)]
    assert max(steps) < 1.0
    assert difference(frames[0], frames[-1]) > 0


def test_a_coat_has_the_colour_of_its_sheet() -> None:
    for rig in ANIMALS:
        image = picture(rig, close=False)
        brown = (np.abs(image - np.array([160, 106, 64])).max(axis=2) < 40) & inked(image)
        assert brown.sum() > 0.2 * inked(image).sum(), rig


@pytest.mark.parametrize("rig", ANIMALS)
def test_ears_and_brows_follow_a_feeling_without_the_mouth(rig: str) -> None:
    calm, cross = picture(rig), picture(rig, Face(brow_tilt=-0.9, brow_left=-0.4, brow_right=-0.4))
    rows = np.nonzero(np.abs(calm - cross).max(axis=2) > 24)[0]
    assert len(rows) > 150
    assert np.median(rows) < np.median(np.nonzero(inked(calm))[0])


def test_markings_show_on_a_coat_of_one_colour() -> None:
    plain = Sheet(rig="cat", skin="#b07048", skin_light="#f0e4d4", hair="#b07048", outfit="none")
    coat = np.array([176, 112, 72])
    assert np.abs(np.array(bytearray.fromhex(marked(plain)[1:])) - coat).max() > 30


def dressed(rig: str, pose: Pose = STANDING, *, close: bool = False, **wear: str) -> np.ndarray:
    """A character with what it wears on a plain ground, (SIDE, SIDE, 3) int16; `close` is the head alone."""
    sheet = Sheet(rig=rig, height_metres=1.0, skin="#a06a40", skin_light="#f0e4d4", outfit="none", **wear)
    surface = skia.Surface(SIDE, SIDE)
    canvas = surface.getCanvas()
    canvas.clear(skia.Color4f(*CLEAR, 1).toColor())
    scale = SIDE * (2.0 if close else 0.8)
    canvas.translate(SIDE / 2, scale * 1.02 if close else SIDE * 0.95)
    canvas.scale(scale, scale)
    draw(canvas, rigs.find(rig), sheet, Moment(NEUTRAL, pose), Light(), 0.0)
    return np.array(surface.toarray(colorType=skia.kRGBA_8888_ColorType)[..., :3], np.int16)


@pytest.mark.parametrize("rig", [*ANIMALS, "dragon", "robot"])
def test_a_scarf_is_seen_on_everybody_even_without_clothes(rig: str) -> None:
    changed = np.abs(dressed(rig, prop="scarf", accent="#c23ac2") - dressed(rig, accent="#c23ac2")).max(axis=2) > 24
    assert changed.mean() > 0.004


@pytest.mark.parametrize("rig", [*ANIMALS, "dragon", "robot"])
def test_a_book_is_in_the_hand_paw_or_wing_that_holds_it(rig: str) -> None:
    reading = Pose(right_hand=Reach(0.05, 0.05, 0.3))
    with_book = dressed(rig, reading, prop="book", accent="#2030e0")
    changed = np.abs(with_book - dressed(rig, reading, accent="#2030e0")).max(axis=2) > 24
    assert changed.mean() > 0.002


@pytest.mark.parametrize("rig", ANIMALS)
def test_glasses_go_around_the_eyes(rig: str) -> None:
    bare = dressed(rig, close=True)
    glasses = np.abs(dressed(rig, close=True, glasses="round") - bare).max(axis=2) > 8
    eyes = np.abs(dressed(rig, close=True, eyes="#e020e0") - bare).max(axis=2) > 24
    lenses, irises = np.flatnonzero(glasses.any(axis=1)), np.flatnonzero(eyes.any(axis=1))
    assert lenses[0] < irises[0] and irises[-1] < lenses[-1]
    assert abs(lenses.mean() - irises.mean()) < 0.04 * SIDE

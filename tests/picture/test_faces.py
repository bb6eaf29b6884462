"""Faces of people: what is drawn of every sound, feeling and turn."""

from collections.abc import Callable
from itertools import combinations, pairwise

import numpy as np
import pytest
from numpy.typing import NDArray

from fabula.film import Face, Sheet
from fabula.picture import rigs
from fabula.picture.anatomy import eyes, mouth
from fabula.picture.anatomy import face as faces
from fabula.picture.anatomy.figure import Head
from fabula.picture.anatomy.lighting import Light
from fabula.picture.anatomy.skull import Skull
from fabula.picture.ink import skia
from fabula.picture.stage import Canvas

POP = 5000.0
"""What one part of a face that comes or goes at once adds to the change of a picture of 120 pixels, at the least."""
Picture = NDArray[np.float32]
SIZE = 200
GREEN = (0.0, 1.0, 0.0)
WOMAN = Sheet(lashes=True, hair_style="bald", eyes="#2a50c8", skin="#e8bc9c", lips="#c0605a")
MAN = Sheet(hair_style="bald", face="square", skin="#7a4a34", brows=0.8, wrinkles=0.6)
GIRL = Sheet(lashes=True, hair_style="bald", face="round", height_metres=1.2, freckles=True)

VISEMES = {
    "sil": Face(),
    "PP": Face(width=-0.12, round=0.15, press=1.0),
    "FF": Face(open=0.12, width=0.05, teeth=1.0, tuck=1.0),
    "TH": Face(open=0.3, width=0.12, teeth=0.75, tongue=0.95),
    "DD": Face(open=0.26, width=0.16, teeth=0.8, tongue=0.5),
    "kk": Face(open=0.34, width=0.06, teeth=0.4, tongue=0.15),
    "CH": Face(open=0.26, width=-0.35, round=0.65, teeth=0.75),
    "SS": Face(open=0.22, width=0.35, teeth=1.0, tongue=0.05),
    "nn": Face(open=0.26, width=0.12, teeth=0.6, tongue=0.65),
    "RR": Face(open=0.3, width=-0.2, round=0.4, teeth=0.4, tongue=0.3),
    "aa": Face(open=0.95, width=0.12, round=0.05, teeth=0.35, tongue=0.25),
    "E": Face(open=0.56, width=0.42, teeth=0.55, tongue=0.2),
    "I": Face(open=0.36, width=0.55, teeth=0.6, tongue=0.1),
    "O": Face(open=0.68, width=-0.38, round=0.8, teeth=0.1, tongue=0.1),
    "U": Face(open=0.36, width=-0.68, round=1.0),
}
FEELINGS = {
    "neutral": Face(),
    "happy": Face(brow_left=0.2, brow_right=0.2, lid_left=0.9, lid_right=0.9, lower_lid=0.35, smile=0.85, cheek=0.6),
    "sad": Face(brow_tilt=0.75, lid_left=0.78, lid_right=0.78, smile=-0.65),
    "angry": Face(brow_left=-0.55, brow_right=-0.55, brow_tilt=-0.95, lid_left=0.82, lid_right=0.82, smile=-0.5),
    "fearful": Face(brow_left=0.75, brow_right=0.75, brow_tilt=0.65, lid_left=1.3, lid_right=1.3, smile=-0.3, open=0.2),
    "surprised": Face(brow_left=1, brow_right=1, lid_left=1.35, lid_right=1.35, smile=0, open=0.45),
    "disgusted": Face(brow_left=-0.3, brow_right=-0.3, brow_tilt=-0.35, lid_left=0.68, lid_right=0.68, lower_lid=0.45,
                      smile=-0.55, sneer=0.8),
    "calm": Face(lid_left=0.72, lid_right=0.72, lower_lid=0.12, smile=0.28, cheek=0.15),
    "excited": Face(brow_left=0.6, brow_right=0.6, lid_left=1.18, lid_right=1.18, smile=1, open=0.35, cheek=0.75),
    "confident": Face(brow_left=0.4, brow_tilt=-0.25, lid_left=0.86, lid_right=0.86, lower_lid=0.2, smile=0.45),
}  # fmt: skip
CHANNELS = {
    **dict.fromkeys(("open", "round", "teeth", "tongue", "press", "tuck", "sneer", "lower_lid", "cheek"), (0.0, 1.0)),
    **dict.fromkeys(("width", "smile", "gaze_x", "gaze_y", "brow_left", "brow_tilt"), (-1.0, 1.0)),
    "lid_left": (0.0, 1.4),
    "pupil": (0.6, 1.4),
    "yaw": (-1.2, 1.2),
    "pitch": (-0.5, 0.5),
}


def paint(face: Face, sheet: Sheet = WOMAN, light: Light | None = None, size: int = SIZE) -> Picture:
    """A head alone on green, its middle in the picture's, RGB 0 to 255; two thirds of the picture tall."""
    rig = rigs.find("person")
    surface = skia.Surface(size, size)
    canvas = surface.getCanvas()
    canvas.clear(skia.Color4f(*GREEN, 1.0).toColor())
    canvas.translate(size / 2, size / 2)
    canvas.scale(size / 3, size / 3)
    rig.head(canvas, Head(sheet, face, rig.skull(sheet, face), light or Light(), 0.0))
    return surface.toarray(colorType=skia.kRGBA_8888_ColorType)[..., :3].astype(np.float32)


def mouth_of(picture: Picture) -> Picture:
    """The lower middle of a face that looks at the lens."""
    return picture[int(SIZE * 0.62) : int(SIZE * 0.92), int(SIZE * 0.33) : int(SIZE * 0.67)]


def dark_in_mouth(face: Face) -> int:
    """How many pixels of the mouth's inside are seen."""
    return int((mouth_of(paint(face)).sum(axis=-1) < 215).sum())


def blue_in(picture: Picture) -> NDArray[np.bool_]:
    """Where the iris of the blue-eyed woman is."""
    return (picture[..., 2] > picture[..., 0] + 30) & (picture[..., 2] > picture[..., 1] + 20)


def apart(one: Picture, other: Picture) -> float:
    """How many pixels are clearly different."""
    return float((np.abs(one - other).max(axis=-1) > 40).sum())


def test_every_two_of_fifteen_visemes_are_told_apart() -> None:
    mouths = {name: mouth_of(paint(face)) for name, face in VISEMES.items()}
    close = {(a, b): apart(mouths[a], mouths[b]) for a, b in combinations(mouths, 2)}
    assert min(close.values()) >= 24, min(close, key=lambda pair: close[pair])


@pytest.mark.parametrize("sheet", [WOMAN, MAN, GIRL], ids=["woman", "man", "girl"])
def test_every_two_feelings_are_told_apart_at_the_size_of_a_thumb(sheet: Sheet) -> None:
    seen = {name: paint(face, sheet, size=150) for name, face in FEELINGS.items()}
    close = {(a, b): apart(seen[a], seen[b]) for a, b in combinations(seen, 2)}
    assert min(close.values()) >= 60, min(close, key=lambda pair: close[pair])


def test_more_is_seen_of_a_mouth_the_wider_it_opens() -> None:
    seen = [dark_in_mouth(Face(open=step / 10)) for step in range(0, 11)]
    assert all(after > before for before, after in pairwise(seen[1:]))
    assert seen[10] > 15 * max(seen[1], 1)


@pytest.mark.parametrize("smile", [-1.0, -0.4, 0.0, 0.12, 0.5, 1.0])
@pytest.mark.parametrize("width", [-0.7, 0.0, 0.6])
def test_a_shut_mouth_shows_no_dark(smile: float, width: float) -> None:
    assert dark_in_mouth(Face(smile=smile, width=width)) == 0


def test_pressed_lips_shut_whatever_the_jaw_does() -> None:
    assert dark_in_mouth(Face(open=0.4, press=1.0, smile=0.9)) == 0


@pytest.mark.parametrize("channel", CHANNELS)
@pytest.mark.parametrize(
    "around", [Face(), FEELINGS["happy"], FEELINGS["fearful"]], ids=["neutral", "happy", "fearful"]
)
def test_a_slow_change_never_pops(channel: str, around: Face) -> None:
    low, high = CHANNELS[channel]
    mouth = {"open": 0.4} if channel in ("teeth", "tongue", "tuck", "press") else {}
    steps = 48
    pictures = [
        paint(around._replace(**{**mouth, channel: low + (high - low) * step / steps}), size=120)
        for step in range(steps + 1)
    ]
    moved = np.array([float(np.abs(a - b).sum()) for a, b in pairwise(pictures)])
    assert moved.sum() > 0, "the channel does nothing"
    # a part that came or went at once would stand out from the moves around it; edges between pixels make some noise
    wide = np.pad(moved, 2, mode="reflect")
    calm = (wide[:-4] + wide[1:-3] + wide[3:-1] + wide[4:]) / 4
    assert float((moved - 1.5 * calm).max()) < POP


@pytest.mark.parametrize("yaw", [0.0, 0.3, 0.8, 1.1])
def test_a_head_turned_the_other_way_is_its_mirror_image(yaw: float) -> None:
    face = Face(open=0.4, smile=0.4, pitch=0.1, yaw=yaw, gaze_x=0.4)
    one = paint(face, light=Light(side=0.6))
    other = paint(face._replace(yaw=-yaw, gaze_x=-0.4), light=Light(side=-0.6))
    assert float(np.abs(one - other[:, ::-1]).mean()) < 0.5


def test_the_nose_breaks_the_outline_of_a_face_seen_from_the_side() -> None:
    rig, face = rigs.find("person"), Face(yaw=1.1)
    path = faces.outline(Head(WOMAN, face, rig.skull(WOMAN, face), Light(), 0.0))
    skin = (paint(face) != np.array(GREEN) * 255).any(axis=-1)
    row = skin[int(SIZE * (0.5 + 0.37 / 3))]
    assert row.nonzero()[0].max() > SIZE * (0.5 + path.getBounds().right() / 3) + 2


def test_the_far_eye_narrows_and_goes_as_the_head_turns() -> None:
    seen = [int(blue_in(paint(Face(yaw=yaw))).sum()) for yaw in (0.0, 0.5, 0.9, 1.2)]
    assert seen == sorted(seen, reverse=True)
    assert seen[3] < 0.55 * seen[0]


def test_the_chin_goes_down_with_the_jaw() -> None:
    rig = rigs.find("person")
    chins = []
    for step in range(5):
        face = Face(open=step / 4)
        chins.append(faces.outline(Head(WOMAN, face, rig.skull(WOMAN, face), Light(), 0.0)).getBounds().bottom())
    assert all(after > before + 0.02 for before, after in pairwise(chins))


def test_a_shut_lid_hides_the_eye() -> None:
    seen = [int(blue_in(paint(Face(lid_left=lid, lid_right=lid))).sum()) for lid in (1.0, 0.6, 0.3, 0.0)]
    assert seen[0] > seen[1] > seen[2] > seen[3] == 0


def test_each_lid_is_its_own() -> None:
    iris = blue_in(paint(Face(lid_left=0.0)))
    # the character's left is on the picture's right
    assert iris[:, : SIZE // 2].any()
    assert not iris[:, SIZE // 2 :].any()


@pytest.mark.parametrize(("x", "y"), [(0.9, 0.0), (-0.9, 0.0), (0.0, 0.8), (0.0, -0.8)])
def test_the_iris_goes_where_the_gaze_goes(x: float, y: float) -> None:
    straight, aside = (np.argwhere(blue_in(paint(face))).mean(axis=0) for face in (Face(), Face(gaze_x=x, gaze_y=y)))
    moved = (aside - straight)[::-1]
    assert float(moved @ np.array([x, y])) > 1.0


def test_the_face_is_lit_from_where_the_light_is() -> None:
    for side in (-0.8, 0.8):
        forehead = paint(Face(), light=Light(side=side))[int(SIZE * 0.36)].mean(axis=-1)
        left, right = forehead[int(SIZE * 0.3)], forehead[int(SIZE * 0.7)]
        assert (right - left) * side > 5


def test_light_that_wanders_past_a_face_never_pops() -> None:
    pictures = [paint(Face(), light=Light(side=side / 24), size=120) for side in range(-24, 25)]
    moved = np.array([float(np.abs(a - b).sum()) for a, b in pairwise(pictures)])
    assert moved.max() < 1.5 * np.median(moved) + POP


def test_a_skull_of_another_rig_gets_an_outline_and_features() -> None:
    rig = rigs.find("person")
    face = Face(yaw=0.4, open=0.5)
    plain = super(type(rig), rig).skull(WOMAN, face)
    bounds = faces.outline(Head(WOMAN, face, plain, Light(), 0.0)).getBounds()
    assert 1.3 < bounds.width() < 2.0
    assert 1.8 < bounds.height() < 2.2


def test_features_take_the_shapes_of_other_rigs() -> None:
    def part(draw: Callable[[Canvas, Head], None]) -> Picture:
        surface = skia.Surface(SIZE, SIZE)
        canvas = surface.getCanvas()
        canvas.clear(skia.Color4f(*GREEN, 1.0).toColor())
        canvas.translate(SIZE / 2, SIZE / 2)
        canvas.scale(SIZE / 3, SIZE / 3)
        face = Face(yaw=0.2)
        draw(canvas, Head(WOMAN, face, Skull(yaw=face.yaw), Light(), 0.0))
        return surface.toarray(colorType=skia.kRGBA_8888_ColorType)[..., :3].astype(np.float32)

    own = part(lambda canvas, head: eyes.draw(canvas, head))
    large = part(lambda canvas, head: eyes.draw(canvas, head, eyes.EyeShape(width=0.22, upper=0.2, iris=0.17)))
    assert blue_in(large).sum() > 1.4 * blue_in(own).sum()
    lips = part(lambda canvas, head: mouth.draw(canvas, head))
    line = part(lambda canvas, head: mouth.draw(canvas, head, mouth.MouthShape(upper=0, lower=0), place=0.4))
    drawn = [np.argwhere((picture != np.array(GREEN) * 255).any(axis=-1)) for picture in (lips, line)]
    assert 0 < len(drawn[1]) < 0.6 * len(drawn[0])
    assert drawn[1][:, 0].mean() < drawn[0][:, 0].mean() - 8


def test_any_face_can_be_drawn() -> None:
    rng = np.random.default_rng(7)
    for _ in range(40):
        values = {name: float(rng.uniform(low - 0.1, high + 0.1)) for name, (low, high) in CHANNELS.items()}
        sheet = (WOMAN, MAN, GIRL)[int(rng.integers(3))]
        assert np.isfinite(paint(Face(**values), sheet, size=60)).all()

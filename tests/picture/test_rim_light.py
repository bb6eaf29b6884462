"""Light on edges and shades of forms: what is quick has to look as what is slow does."""

from collections.abc import Callable

import numpy as np
import pytest
from numpy.typing import NDArray

from fabula.cast.sheets import sheet_of
from fabula.film import Character, Face, Moment, Pose, Reach, Sheet
from fabula.picture import rigs
from fabula.picture.anatomy import figure
from fabula.picture.anatomy.lighting import Light
from fabula.picture.anatomy.rimlight import RimLight
from fabula.picture.anatomy.swatches import Swatch
from fabula.picture.ink import linear, pen, skia
from fabula.picture.stage import Canvas
from fabula.vocabulary import RIGS

Pixels = NDArray[np.uint8]
KINDS = {rig: kind for kind, drawn in RIGS.items() for rig in drawn}
WIDE, TALL = 240, 200


def drawn(draw: Callable[[Canvas], None], ground: int = 0) -> Pixels:
    """What is drawn on a ground (every channel of BGRA the same)."""
    pixels = np.full((TALL, WIDE, 4), ground, np.uint8)
    surface = skia.Surface.MakeRasterDirect(skia.ImageInfo.MakeN32Premul(WIDE, TALL), pixels, WIDE * 4)
    draw(surface.getCanvas())
    return pixels


def disc(canvas: Canvas) -> None:
    canvas.drawCircle(120, 100, 60, pen((0.2, 0.2, 0.2)))


def lit(canvas: Canvas) -> None:
    RimLight(Light(side=1.0)).draw(canvas, [(50, 30, 190, 170)], disc)


def test_light_on_an_edge_stays_inside_of_the_outline() -> None:
    outside = drawn(disc)[..., 3] == 0
    spilt = np.abs(drawn(lit, 40)[outside].astype(int) - drawn(disc, 40)[outside])
    assert spilt.max() < 24
    assert spilt.sum() < 0.05 * np.abs(drawn(lit, 40).astype(int) - drawn(disc, 40)).sum()


def test_a_picture_of_somebody_alone_keeps_its_outline() -> None:
    def upon_shadow(draw: Callable[[Canvas], None]) -> Callable[[Canvas], None]:
        def both(canvas: Canvas) -> None:
            canvas.drawRect(skia.Rect.MakeLTRB(0, 90, 240, 140), pen((0, 0, 0), 0.5))
            draw(canvas)

        return both

    plain, edged = drawn(upon_shadow(disc)).astype(int), drawn(upon_shadow(lit)).astype(int)
    assert np.abs(plain[..., 3] - edged[..., 3]).max() < 24


def test_a_canvas_that_only_records_is_refused() -> None:
    canvas = skia.PictureRecorder().beginRecording(skia.Rect.MakeWH(WIDE, TALL))
    with pytest.raises(TypeError, match="only records"):
        lit(canvas)


def standing(who: figure.Rig, sheet: Sheet, pose: Pose, metre: float) -> Callable[[Canvas], None]:
    """A character with its mark at (120, 170) pixels."""

    def draw(canvas: Canvas) -> None:
        canvas.translate(120, 170)
        canvas.scale(metre, metre)
        figure.draw(canvas, who, sheet, Moment(Face(yaw=pose.yaw / 2), pose), Light(), 1.0)

    return draw


@pytest.mark.parametrize("rig", sorted(KINDS))
def test_the_room_of_a_character_holds_all_of_it(rig: str) -> None:
    who = rigs.find(rig)
    for seed, pose in enumerate((Pose(), Pose(yaw=0.8, right_hand=Reach(0.5, 0.8, 0.2)), Pose(yaw=-1.2, lean=0.2))):
        sheet = sheet_of(Character(id="a", name="A", kind=KINDS[rig], seed=seed))
        sheet = sheet.model_copy(update={"rig": rig, "prop": "none"})
        metre = 110 / sheet.height_metres

        cover = drawn(standing(who, sheet, pose, metre))[..., 3]
        inside = np.zeros_like(cover)
        for box in figure.room(who, sheet, pose):
            left, top, right, bottom = (max(round(metre * side), -170) for side in box)
            inside[170 + top : 170 + bottom, max(120 + left, 0) : 120 + right] = 1
        assert cover[inside == 0].sum() < 0.005 * cover.sum()


@pytest.mark.parametrize("turn", [0, 9])
def test_a_swatch_looks_as_its_gradient_does(turn: float) -> None:
    shade = linear((-1, 0), (1, 0), [(0.2, 0.1, 0.1), (0.5, 0.4, 0.3), (0.9, 0.8, 0.6)])
    swatch, path = Swatch(shade, (-1, -1, 1, 1)), skia.Path()
    path.addOval(skia.Rect.MakeLTRB(-1, -0.8, 1, 0.8))

    def placed(fill: Callable[[Canvas], None]) -> Pixels:
        def draw(canvas: Canvas) -> None:
            canvas.translate(120, 100)
            canvas.rotate(turn)
            canvas.scale(80, 80)
            fill(canvas)

        return drawn(draw)

    quick = placed(lambda canvas: swatch.lay(canvas, path))
    slow = placed(lambda canvas: canvas.drawPath(path, shade))
    assert np.abs(quick[..., 3].astype(int) - slow[..., 3]).max() <= 3
    apart = np.abs(quick.astype(int) - slow)
    assert apart.mean() < 1.0 + 0.3 * turn
    if not turn:
        assert apart.max() <= 4

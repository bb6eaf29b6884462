"""Creases: the lines that feelings fold into skin for a moment and that age leaves there."""

from collections.abc import Iterator
from math import cos, pi, sin
from typing import NamedTuple

from fabula.film import Face
from fabula.picture.anatomy.face import form_of_head
from fabula.picture.anatomy.figure import Head
from fabula.picture.anatomy.lines import blade
from fabula.picture.anatomy.visage import Form, eased
from fabula.picture.colour import shade
from fabula.picture.ink import Point, pen
from fabula.picture.stage import Canvas

_WIDTHS = (0.0, 0.008, 0.011, 0.008, 0.0)
_QUARTER = tuple(step * pi / 8 for step in range(5))


class _Fold(NamedTuple):
    """A fold through five places of the face (u, v); how deep it is, and how thick against a usual one."""

    places: tuple[Point, Point, Point, Point, Point]
    depth: float
    thick: float = 1.0


def draw(canvas: Canvas, head: Head, skin: str = "") -> None:
    """Lines of forehead, frown, smile and age; `skin` is what they are darker than, the sheet's own when empty."""
    dark = shade(head.light.tones(skin or head.sheet.skin).dark, -0.055, 1.12)
    form = form_of_head(head)
    soft = 1 - 0.7 * form.youth
    for fold in _folds(form, head.face, head.sheet.wrinkles):
        depth = fold.depth * soft
        if depth > 0.015:
            spots = [head.skull.at(u, v, 0.01) for u, v in fold.places]
            # what is about to turn away is already gone, so that nothing lies along the outline
            depth *= eased((min(spot.front for spot in spots) - 0.02) / 0.15)
        if depth > 0.015:
            path = blade([spot[:2] for spot in spots], [fold.thick * width for width in _WIDTHS])
            canvas.drawPath(path, pen(dark, min(depth, 1.0)))


def _folds(form: Form, face: Face, old: float) -> Iterator[_Fold]:
    yield from _forehead(form, face, old)
    for side in (-1, 1):
        yield from _frown(form, face, old, side)
        yield from _cheek(form, face, old, side)
        yield from _eye(form, face, old, side)
    sneer = _share(face.sneer)
    for index in range(2 if sneer else 0):
        v = form.eye_line + 0.04 + 0.06 * index
        yield _Fold(((-0.05, v), (-0.025, v + 0.015), (0, v + 0.02), (0.025, v + 0.015), (0.05, v)), 0.7 * sneer)


def _forehead(form: Form, face: Face, old: float) -> Iterator[_Fold]:
    raised = (eased((face.brow_left - 0.35) / 0.6) + eased((face.brow_right - 0.35) / 0.6)) / 2
    if not (raised or old):
        return
    dip = 0.02 * max(face.brow_tilt, 0.0)
    for index in range(3):
        high = form.brow_line - 0.17 - 0.085 * index - 0.03 * raised
        wide = 0.42 - 0.07 * index
        low = high + 0.012
        yield _Fold(
            ((-wide, low), (-wide / 2, high - 0.008), (0, high + dip), (wide / 2, high - 0.008), (wide, low)),
            0.5 * old + (0.42 * raised if index < 2 else 0.0),
            0.8 + 0.5 * old,
        )


def _frown(form: Form, face: Face, old: float, side: int) -> Iterator[_Fold]:
    brow = form.brow_line
    depth = max(eased((-face.brow_tilt - 0.15) / 0.8), 0.6 * eased((face.brow_tilt - 0.4) / 0.6), 0.35 * old)
    line = ((0.055, -0.06), (0.045, -0.02), (0.042, 0.02), (0.05, 0.05), (0.06, 0.07))
    if depth:
        yield _beside(side, [(u, brow + v) for u, v in line], 0.8 * depth, 1.15)


def _cheek(form: Form, face: Face, old: float, side: int) -> Iterator[_Fold]:
    """From the nose's wing around the corner of the mouth."""
    laugh, nose, mouth = eased(max(face.smile, 0.0)), form.nose_line, form.mouth_line
    wide, tall = 0.155 + 0.075 * laugh, mouth - nose - 0.03 - 0.02 * laugh
    line = [(0.145 + wide * sin(turn), nose + tall * (1 - cos(turn)) ** 0.85) for turn in _QUARTER]
    yield _beside(side, line, 0.5 * laugh + 0.5 * old + 0.5 * _share(face.sneer), 1.0 + 0.5 * old)


def _eye(form: Form, face: Face, old: float, side: int) -> Iterator[_Fold]:
    """The bag below the eye, and the feet of a crow beside it."""
    if not old:
        return
    u, v = form.eye_gap, form.eye_line
    bag = ((-0.12, 0.16), (-0.06, 0.19), (0.0, 0.2), (0.06, 0.19), (0.11, 0.16))
    yield _beside(side, [(u + du, v + dv) for du, dv in bag], 0.6 * old)
    squint = max(eased((face.lower_lid - 0.25) / 0.6), 0.6 * eased(max(face.smile, 0.0)))
    for index in range(3):
        start, lean = v - 0.03 + 0.045 * index, 0.02 * (index - 1)
        foot = [(u + 0.205 + 0.019 * step, start + 0.5 * step * lean) for step in range(5)]
        yield _beside(side, foot, 0.7 * old * (0.6 + 0.4 * squint))


def _beside(side: int, line: list[Point], depth: float, thick: float = 1.0) -> _Fold:
    one, two, three, four, five = ((side * u, v) for u, v in line)
    return _Fold((one, two, three, four, five), depth, thick)


def _share(value: float) -> float:
    return min(max(value, 0.0), 1.0)

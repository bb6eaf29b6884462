"""Creases: the lines that feelings fold into skin for a moment and that age leaves there."""

from fabula.picture.anatomy.face import form_of_head
from fabula.picture.anatomy.figure import Head
from fabula.picture.anatomy.lines import blade
from fabula.picture.anatomy.visage import eased
from fabula.picture.colour import shade
from fabula.picture.ink import Point, pen
from fabula.picture.stage import Canvas

_THIN = (0.0, 0.008, 0.011, 0.008, 0.0)


def draw(canvas: Canvas, head: Head, skin: str = "") -> None:
    """Lines of forehead, frown, smile and age; `skin` is what they are darker than, the sheet's own when empty."""
    face, old = head.face, head.sheet.wrinkles
    dark = shade(head.light.tones(skin or head.sheet.skin).dark, -0.055, 1.12)
    form = form_of_head(head)
    soft = 1 - 0.7 * form.youth

    def fold(places: list[Point], strength: float, thick: float = 1.0) -> None:
        if strength > 0.015:
            spots = [head.skull.at(u, v, 0.01) for u, v in places]
            if min(spot.front for spot in spots) > 0.02:
                widths = [thick * _THIN[min(i * 4 // max(len(spots) - 1, 1), 4)] for i in range(len(spots))]
                canvas.drawPath(blade([spot[:2] for spot in spots], widths), pen(dark, min(strength, 1.0)))

    brow = form.brow_line
    raised = (eased((face.brow_left - 0.35) / 0.6) + eased((face.brow_right - 0.35) / 0.6)) / 2
    for index in range(3):
        height = brow - 0.17 - 0.075 * index - 0.03 * raised
        wide = 0.34 - 0.05 * index
        dip = 0.02 * max(face.brow_tilt, 0.0)
        arc = [
            (-wide, height + 0.012),
            (-wide / 2, height - 0.008),
            (0, height + dip),
            (wide / 2, height - 0.008),
            (wide, height + 0.012),
        ]
        fold(arc, (0.55 * old + 0.42 * raised * (index < 2)) * soft, 0.8 + 0.5 * old)
    frown = max(eased((-face.brow_tilt - 0.15) / 0.8), 0.6 * eased((face.brow_tilt - 0.4) / 0.6), 0.35 * old)
    for side in (-1, 1):
        fold(
            [
                (0.055 * side, brow - 0.06),
                (0.045 * side, brow - 0.02),
                (0.042 * side, brow + 0.02),
                (0.05 * side, brow + 0.05),
                (0.06 * side, brow + 0.07),
            ],
            0.8 * frown * soft,
            1.15,
        )
        _cheek_lines(head, side, fold, soft)
    sneer = min(max(face.sneer, 0.0), 1.0)
    for index in range(2):
        v = form.eye_line + 0.04 + 0.06 * index
        fold([(-0.05, v), (-0.025, v + 0.015), (0, v + 0.02), (0.025, v + 0.015), (0.05, v)], 0.7 * sneer * soft)


def _cheek_lines(head: Head, side: int, fold, soft: float) -> None:  # type: ignore[no-untyped-def]
    face, old, form = head.face, head.sheet.wrinkles, form_of_head(head)
    laugh = eased(max(face.smile, 0.0) / 1.0)
    sneer = min(max(face.sneer, 0.0), 1.0)
    nose, mouth = form.nose_line, form.mouth_line
    out = 0.30 + 0.05 * laugh
    up = 0.05 * laugh
    fold(
        [
            (0.13 * side, nose - 0.01),
            (0.21 * side, nose + 0.05),
            (0.265 * side, nose + 0.13),
            (out * side, mouth - 0.06 - 0.4 * up),
            (out * side, mouth + 0.01 - 0.4 * up),
        ],
        (0.55 * laugh + 0.55 * old + 0.5 * sneer) * (0.35 + 0.65 * soft),
        1.0 + 0.5 * old,
    )
    eye_u, eye_v = form.eye_gap, form.eye_line
    bag = eye_v + 0.185
    fold(
        [
            ((eye_u - 0.12) * side, bag - 0.025),
            ((eye_u - 0.06) * side, bag + 0.005),
            (eye_u * side, bag + 0.015),
            ((eye_u + 0.06) * side, bag + 0.005),
            ((eye_u + 0.11) * side, bag - 0.025),
        ],
        0.6 * old,
    )
    squint = max(eased((face.lower_lid - 0.25) / 0.6), 0.6 * laugh) * 0.5 * (1 - 0.6 * (not head.sheet.wrinkles > 0))
    for index in range(3):
        v = eye_v - 0.03 + 0.045 * index
        lean = 0.02 * (index - 1)
        u = eye_u + 0.205
        fold(
            [
                (u * side, v),
                ((u + 0.02) * side, v + 0.4 * lean),
                ((u + 0.04) * side, v + 0.8 * lean),
                ((u + 0.06) * side, v + 1.4 * lean),
                ((u + 0.075) * side, v + 2 * lean),
            ],
            0.7 * old * (0.6 + squint) * soft,
        )

"""Windmill: an old windmill on the land behind, its sails turning with the wind."""

from fabula.picture import blocking
from fabula.picture.brushes import modelling, troupe
from fabula.picture.brushes.outline import shape
from fabula.picture.colour import Colour, from_hex, mix, shade
from fabula.picture.ink import pen, polygon, skia, stroke
from fabula.picture.stage import Canvas, Live
from fabula.picture.subjects import Part

TALL = 4.6
"""Metres above the ground."""


def play(part: Part) -> tuple[Live, ...]:
    """One or several; their sails turn unless the text has them stand."""
    stage = part.stage
    wall = blocking.lit(stage, blocking.named(part.subject.colour) or from_hex("#e9e0cf"), 0.9)
    cap, wood = blocking.lit(stage, from_hex("#7a4a38"), 0.9), blocking.lit(stage, from_hex("#5f4636"), 0.9)
    cloth = blocking.lit(stage, from_hex("#f4ead2"), 0.8)
    lit = stage.palette.lit_windows > 0.45
    pane = mix(stage.palette.lamp, wall, 0.15) if lit else shade(wood, -0.06)
    size = min(4.3 * blocking.metre(part), stage.height * 0.62)
    pace = {"storm": 150.0, "wind": 105.0}.get(stage.weather, 42.0)
    still = part.subject.action in ("stands", "sleeps")

    def one(mark: blocking.Mark, number: int) -> Live:
        own = size * (1.0 if number == 0 else 0.7)
        foot = (mark.x, mark.y - 0.2 * blocking.metre(part))
        light = modelling.model(stage, 1.6, form=0.8)

        def draw(canvas: Canvas, seconds: float) -> None:
            box = (foot[0] - own * 0.62, foot[1] - own * 1.3, foot[0] + own * 0.62, foot[1] + own * 0.03)
            angle = 20.0 + mark.phase * 40 + (0.0 if still else pace * seconds)

            def mill(inner: Canvas) -> None:
                _tower(inner, wall, cap, pane)
                _sails(inner, wood, cloth, angle)

            blocking.shadow(canvas, stage, foot, own * 0.26)
            light(canvas, box, lambda inner: troupe.placed(inner, foot, own, 1.0, mill))

        return Live(mark.z + 0.2, draw)

    return tuple(one(mark, number) for number, mark in enumerate(blocking.marks(part, size * 1.05)))


def _tower(canvas: Canvas, wall: Colour, cap: Colour, pane: Colour) -> None:
    body = polygon([(-0.22, 0.01), (-0.125, -0.66), (0.125, -0.66), (0.22, 0.01)])
    canvas.drawPath(body, pen(wall))
    canvas.drawPath(shape("-.15,-.65! -.12,-.76 .0,-.82 .12,-.76 .15,-.65!"), pen(cap))
    canvas.drawLine(-0.155, -0.65, 0.155, -0.65, stroke(shade(cap, -0.05), 0.022))
    canvas.drawPath(shape("-.05,.01! -.05,-.10 .0,-.135 .05,-.10 .05,.01!"), pen(shade(cap, -0.05)))
    for y in (-0.28, -0.46):
        canvas.save()
        canvas.translate(0.0, y)
        canvas.drawPath(shape("-.03,.0! -.03,-.05 0,-.07 .03,-.05 .03,.0!"), pen(pane))
        canvas.restore()
    for x, y in ((-0.12, -0.2), (0.08, -0.36), (-0.06, -0.56), (0.12, -0.14)):
        canvas.drawLine(x, y, x + 0.04, y, stroke(shade(wall, -0.06), 0.008, 0.8))


def _sails(canvas: Canvas, wood: Colour, cloth: Colour, angle: float) -> None:
    canvas.save()
    canvas.translate(0.0, -0.71)
    canvas.rotate(angle)
    for _ in range(4):
        canvas.drawLine(0, 0, 0, -0.55, stroke(wood, 0.018))
        canvas.drawRect(skia.Rect.MakeLTRB(0.008, -0.54, 0.105, -0.13), pen(cloth, 0.92))
        for rung in range(7):
            y = -0.54 + rung * 0.068
            canvas.drawLine(-0.015, y, 0.11, y, stroke(wood, 0.007))
        for x in (0.05, 0.108):
            canvas.drawLine(x, -0.545, x, -0.13, stroke(wood, 0.007))
        canvas.rotate(90)
    canvas.drawCircle(0, 0, 0.034, pen(shade(wood, -0.04)))
    canvas.restore()

"""Modelling: what moves gets a lit edge and round form, light from above and shade below."""

from collections.abc import Callable

import numpy as np

from fabula.picture.colour import mix, shade
from fabula.picture.ink import argb, pen, skia
from fabula.picture.stage import Canvas, Stage

Box = tuple[float, float, float, float]
Model = Callable[[Canvas, Box, Callable[[Canvas], None]], None]
"""model(canvas, box, draw): run `draw`, all of it inside `box` (left, top, right, bottom, units), lit and shaded."""

_BANDS = 24
_AS_IT_IS = skia.SamplingOptions()


def model(stage: Stage, edge: float, strength: float = 0.7, form: float = 1.0) -> Model:
    """The light of the scene on a moving thing: an edge `edge` units wide, and form from 0 (flat) to 1 (round).

    The form is laid over in bands of plain colour: a gradient over a picture costs twenty times as much.
    """
    bands = _bands(stage, form)
    light = skia.Paint(Alphaf=strength)
    light.setColorFilter(skia.ColorFilters.Blend(argb(stage.palette.rim), skia.BlendMode.kSrcIn))
    sun = stage.sun

    def lit(canvas: Canvas, box: Box, draw: Callable[[Canvas], None]) -> None:
        area = skia.Rect.MakeLTRB(*box)
        if canvas.quickReject(area):
            return
        picture = recorded(draw, area)
        own = picture.cullRect()
        middle = ((box[0] + box[2]) / 2, (box[1] + box[3]) / 2)
        away = np.array([sun[0] - middle[0], min(sun[1] - middle[1], -0.25 * stage.height)])
        toward = away / float(np.hypot(*away)) * edge
        matrix = canvas.getTotalMatrix()
        seen = matrix.mapRect(own).roundOut().makeOutset(1, 1)
        if not seen.intersect(canvas.getDeviceClipBounds().makeOutset(8, 8)):
            return
        # drawn once, then laid down twice: its shape in the light, and itself upon it
        surface = skia.Surface(seen.width(), seen.height())
        inner = surface.getCanvas()
        inner.translate(-seen.left(), -seen.top())
        inner.concat(matrix)
        inner.drawPicture(picture)
        step = (box[3] - box[1]) / _BANDS
        for index, paint in bands:
            top = box[1] + index * step
            if top < own.bottom() and top + step > own.top():
                inner.drawRect(skia.Rect.MakeLTRB(own.left() - edge, top, own.right() + edge, top + step), paint)
        image = surface.makeImageSnapshot()
        shift = matrix.mapVector(float(toward[0]), float(toward[1]))
        canvas.save()
        canvas.resetMatrix()
        # by whole pixels: a picture between them costs ten times as much
        canvas.drawImage(image, seen.left() + round(shift.x()), seen.top() + round(shift.y()), _AS_IT_IS, light)
        canvas.drawImage(image, seen.left(), seen.top())
        canvas.restore()

    return lit


def recorded(draw: Callable[[Canvas], None], area: "skia.Rect") -> "skia.Picture":
    """What `draw` draws inside `area`, with bounds as tight as the drawing: layers cost by their size."""
    recorder, index = skia.PictureRecorder(), skia.RTreeFactory()()
    draw(recorder.beginRecording(area, index))
    return recorder.finishRecordingAsPicture()


def _bands(stage: Stage, form: float) -> "list[tuple[int, skia.Paint]]":
    """The bands from the top of a thing to its foot that change its tone, each with its colour."""
    dark = shade(mix(stage.palette.tone(0.95), stage.palette.ambient(), 0.2), -0.04)
    bright = mix(stage.palette.rim, (1.0, 1.0, 1.0), 0.2)
    high = 0.20 if not stage.palette.dark else 0.14
    found = []
    for index in range(_BANDS):
        share = (index + 0.5) / _BANDS
        up, down = max(0.0, 1 - share / 0.45), max(0.0, (share - 0.42) / 0.58)
        colour, alpha = (bright, high * up) if up else (dark, 0.42 * down)
        paint = pen(colour, alpha * form, blend="SrcATop")
        paint.setAntiAlias(False)
        if alpha * form > 0.004:
            found.append((index, paint))
    return found

"""Modelling: what moves gets a lit edge and round form, light from the sun's side above and shade below."""

from collections.abc import Callable

import numpy as np

from fabula.picture.colour import mix, shade
from fabula.picture.ink import argb, linear, skia
from fabula.picture.stage import Canvas, Stage

Box = tuple[float, float, float, float]
Model = Callable[[Canvas, Box, Callable[[Canvas], None]], None]
"""model(canvas, box, draw): run `draw`, all of it inside `box` (left, top, right, bottom, units), lit and shaded."""

_SIDE = 48


def model(stage: Stage, edge: float, strength: float = 0.7, form: float = 1.0) -> Model:
    """The light of the scene on a moving thing: an edge `edge` units wide, and form from 0 (flat) to 1 (round)."""
    shades = {side: _form(stage, side, form) for side in (-1.0, 1.0)}
    light = skia.Paint(Alphaf=strength)
    light.setColorFilter(skia.ColorFilters.Blend(argb(stage.palette.rim), skia.BlendMode.kSrcIn))
    over = skia.Paint()
    over.setBlendMode(skia.BlendMode.kSrcATop)
    sampling = skia.SamplingOptions(skia.FilterMode.kLinear)
    sun = stage.sun

    def lit(canvas: Canvas, box: Box, draw: Callable[[Canvas], None]) -> None:
        area = skia.Rect.MakeLTRB(*box)
        area.outset(edge, edge)
        if canvas.quickReject(area):
            return
        recorder = skia.PictureRecorder()
        draw(recorder.beginRecording(area))
        picture = recorder.finishRecordingAsPicture()
        middle = ((box[0] + box[2]) / 2, (box[1] + box[3]) / 2)
        away = np.array([sun[0] - middle[0], min(sun[1] - middle[1], -0.25 * stage.height)])
        toward = away / float(np.hypot(*away)) * edge
        canvas.saveLayer(area)
        canvas.save()
        canvas.translate(float(toward[0]), float(toward[1]))
        canvas.drawPicture(picture, None, light)
        canvas.restore()
        canvas.drawPicture(picture)
        if form > 0:
            canvas.drawImageRect(shades[1.0 if away[0] > 0 else -1.0], area, sampling, over)
        canvas.restore()

    return lit


def _form(stage: Stage, side: float, strength: float) -> "skia.Image":
    """Light from above on the sun's side and shade below, as a small picture that is laid over the thing."""
    surface = skia.Surface(_SIDE, _SIDE)
    dark = shade(mix(stage.palette.tone(0.95), stage.palette.ambient(), 0.2), -0.04)
    bright = mix(stage.palette.rim, (1.0, 1.0, 1.0), 0.2)
    lean = _SIDE * 0.32 * side
    start, end = (_SIDE / 2 + lean, 0.0), (_SIDE / 2 - lean, float(_SIDE))
    high = 0.20 if not stage.palette.dark else 0.14
    canvas = surface.getCanvas()
    canvas.drawPaint(linear(start, end, [bright] * 3, [0, 0.42, 1], [high * strength, 0.0, 0.0]))
    canvas.drawPaint(linear(start, end, [dark] * 3, [0, 0.45, 1], [0.0, 0.0, 0.40 * strength]))
    return surface.makeImageSnapshot()

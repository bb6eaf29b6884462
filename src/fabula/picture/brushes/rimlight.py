"""Rim light on things that move: the shape in the light's colour, pushed toward it, then the thing."""

from collections.abc import Callable

import numpy as np

from fabula.picture.ink import argb, skia
from fabula.picture.stage import Canvas, Stage


def edged(
    canvas: Canvas,
    stage: Stage,
    place: tuple[float, float],
    draw: Callable[[Canvas], None],
    width: float = 1.6,
    strength: float = 0.75,
) -> None:
    """Run `draw` with its edges lit from the sun's side; `place` is roughly where it stands, in world units."""
    recorder, index = skia.PictureRecorder(), skia.RTreeFactory()()
    # with an index the picture knows how small it is, and its layers are no larger
    draw(recorder.beginRecording(skia.Rect.MakeLTRB(-4000, -4000, 4000, 4000), index))
    picture = recorder.finishRecordingAsPicture()
    sun = stage.sun
    away = np.array([sun[0] - place[0], min(sun[1] - place[1], -0.25 * stage.height)])
    toward = away / float(np.hypot(*away)) * width
    light = skia.Paint(Alphaf=strength)
    light.setColorFilter(skia.ColorFilters.Blend(argb(stage.palette.rim), skia.BlendMode.kSrcIn))
    canvas.save()
    canvas.translate(float(toward[0]), float(toward[1]))
    canvas.drawPicture(picture, None, light)
    canvas.restore()
    canvas.drawPicture(picture)

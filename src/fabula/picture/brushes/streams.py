"""Streams: the course of a river through the land, its banks with the water left open, and foam that runs with it."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from fabula.picture import noise
from fabula.picture.brushes import rocks, shore
from fabula.picture.colour import Colour, mix, shade
from fabula.picture.ink import linear, pen, polygon, skia, stroke
from fabula.picture.stage import Canvas, Live, Stage


@dataclass(frozen=True)
class Course:
    """A river seen down its length: heights `y` far to near, its middle `x` and half its width there, in units."""

    y: np.ndarray
    x: np.ndarray
    half: np.ndarray

    def at(self, y: float) -> tuple[float, float]:
        """The middle and the half width at the height `y`."""
        return float(np.interp(y, self.y, self.x)), float(np.interp(y, self.y, self.half))

    def shape(self) -> "skia.Path":
        """The water's outline."""
        left, right = (np.column_stack([self.x + way * self.half, self.y]) for way in (-1, 1))
        return polygon([*map(tuple, left), *map(tuple, right[::-1])])


def winding(
    stage: Stage,
    name: str,
    far: tuple[float, float],
    near: tuple[float, float],
    widths: tuple[float, float],
    bends: float,
) -> Course:
    """A course from `far` (x, y) to `near`, `widths` wide at both ends, swinging through `bends` half turns."""
    rng = stage.rng("course", name)
    share = np.linspace(0, 1, 120)
    y = far[1] + (near[1] - far[1]) * share**1.7
    deep = (y - far[1]) / (near[1] - far[1])
    way = 1.0 if rng.random() < 0.5 else -1.0
    swing = way * stage.width * rng.uniform(0.13, 0.19) * np.sin(share * np.pi * bends) * (0.12 + 0.88 * deep**0.6)
    x = far[0] + (near[0] - far[0]) * deep + swing
    half = (widths[0] + (widths[1] - widths[0]) * deep**1.15) / 2
    half = half * (1 + 0.16 * noise.line(rng, 120, 4))
    return Course(y, x, np.asarray(half, np.float64))


def banks(canvas: Canvas, stage: Stage, course: Course, land: "skia.Picture", earth: Colour) -> None:
    """Draw the picture of the land with the water left open, an undercut edge and a wet line along it."""
    water = course.shape()
    canvas.save()
    canvas.clipPath(water, skia.ClipOp.kDifference, True)
    canvas.drawPicture(land)
    canvas.restore()
    for way in (-1.0, 1.0):
        edge = np.column_stack([course.x + way * course.half, course.y])
        drop = (2 + 0.055 * course.half)[:, None] * np.array([[0.0, 1.0]])
        inner = edge - np.column_stack([way * (1 + 0.05 * course.half), np.zeros(len(edge))]) + drop
        canvas.drawPath(polygon([*map(tuple, edge), *map(tuple, inner[::-1])]), pen(shade(earth, -0.07), 0.85))
        light = stroke(mix(stage.palette.haze, stage.palette.snow, 0.4), 1.6, 0.4)
        canvas.drawPath(polygon(list(map(tuple, inner)), closed=False), light)


def stones(
    canvas: Canvas, stage: Stage, course: Course, name: str, count: int, span: tuple[float, float] = (0.1, 0.9)
) -> list[tuple[float, float, float]]:
    """Stones in the water and along its edges with foam round them; gives (x, y, size) of those in the water."""
    rng = stage.rng("stones", name)
    white = mix(stage.palette.snow, stage.palette.haze, 0.3)
    wet = []
    for share in np.sort(rng.uniform(*span, count)).tolist():
        y = course.y[0] + (course.y[-1] - course.y[0]) * share
        x, half = course.at(y)
        place = rng.choice([rng.uniform(-0.75, 0.75), rng.choice([-1, 1]) * rng.uniform(0.92, 1.2)])
        px = x + float(place) * half
        size = (10 + 74 * share) * rng.uniform(0.5, 1.1)
        if abs(place) < 0.9:
            wet.append((float(px), float(y), float(size)))
            for step in range(3):
                shore.lens(
                    canvas,
                    (px, y + size * (0.03 + 0.07 * step)),
                    size * (2.1 + 0.5 * step),
                    size * 0.10,
                    pen(white, 0.55 - 0.15 * step),
                )
        rocks.rock(canvas, stage, rng, (px, y), (size * 1.5, size * rng.uniform(0.5, 0.85)), rocks.stone(stage, 0.62))
        if abs(place) < 0.9:
            shore.lens(canvas, (px, y + size * 0.03), size * 1.7, size * 0.06, pen(white, 0.8))
    return wet


def flow(stage: Stage, course: Course, z: float, count: int = 46, wild: float = 0.5) -> Live:
    """Flecks of foam and light that run down the river, faster the `wilder` (0 to 1) it is."""
    rng = stage.rng("flow", round(abs(course.x[0])))
    start, place, long = rng.random(count), rng.uniform(-0.82, 0.82, count), rng.uniform(0.6, 1.5, count)
    inks = [stroke(mix(stage.palette.snow, stage.palette.haze, 0.3), width, 0.5) for width in (1.3, 2.2, 3.4)]
    pace, top, deep = 0.035 + 0.07 * wild, float(course.y[0]), float(course.y[-1] - course.y[0])

    def draw(canvas: Canvas, seconds: float) -> None:
        for index in range(count):
            share = (start[index] + seconds * pace * (0.7 + 0.5 * long[index])) % 1.0
            near = share**1.8
            y = top + deep * near
            x, half = course.at(y)
            length = (6 + 60 * near) * long[index]
            px = x + place[index] * half + 0.04 * half * float(np.sin(seconds + index))
            ahead, _ = course.at(y + length * 0.3)
            lean = float(np.clip(ahead - x, -length, length))
            canvas.drawLine(
                px - length / 2,
                y - 0.06 * length,
                px + length / 2 + lean * 0.2,
                y + 0.06 * length,
                inks[min(int(near * 3), 2)],
            )

    return Live(z, draw)


def depths(canvas: Canvas, stage: Stage, top: float, foot: float, strength: float = 1.0) -> None:
    """The river's own green over its mirror, deeper toward the viewer."""
    palette = stage.palette
    tint = mix(palette.water, palette.tone(0.62), 0.45)
    if stage.time == "day":
        tint = mix(tint, (0.16, 0.62, 0.62), 0.5)
    box = skia.Rect.MakeLTRB(stage.left * 2, top, stage.right * 2, foot + 40)
    alphas = [0.25 * strength, 0.5 * strength, 0.72 * strength]
    canvas.drawRect(box, linear((0, top), (0, foot), [tint, tint, shade(tint, -0.06)], None, alphas))


def recorded(paint: Callable[[Canvas], None], stage: Stage) -> "skia.Picture":
    """What `paint(canvas)` draws, kept to be drawn through a clip."""
    recorder = skia.PictureRecorder()
    box = skia.Rect.MakeLTRB(stage.left * 3, stage.top * 3, stage.right * 2, stage.bottom * 2)
    paint(recorder.beginRecording(box))
    return recorder.finishRecordingAsPicture()

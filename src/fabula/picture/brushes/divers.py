"""Divers: people under water, who swim with slow strokes and breathe out bubbles that rise."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from fabula.picture import blocking
from fabula.picture.brushes import figures, players
from fabula.picture.colour import mix
from fabula.picture.ink import pen, stroke
from fabula.picture.stage import Canvas
from fabula.picture.subjects import Part

_STROKE = 2.6
"""Seconds of one stroke of the arms."""
_BREATH = 3.4
"""How long a bubble is seen, seconds."""
_LEVEL = 0.26
"""How far the hip is over the mark, in heights: all of somebody fits between the sides that they are lit in."""


def afloat(part: Part, mark: blocking.Mark, tall: float) -> blocking.Mark:
    """Where somebody under water is instead of on the ground: in the middle of what is seen, one above the other."""
    chance = part.rng("depth", round(mark.phase * 100))
    return replace(mark, y=part.height(0.5 + float(chance.uniform(-0.05, 0.09))) + tall * _LEVEL)


def swimming(part: Part, mark: blocking.Mark, look: figures.Look, tall: float, *, stays: bool) -> players.Playing:
    """Breast strokes: a reach, a sweep, a kick and a glide; who stays treads the water upright."""
    pace = 0.0 if stays else 0.32 * tall
    where = blocking.stroll(part, mark, pace, tall)
    look = replace(look, umbrella=None, hat=False)
    spot = (lambda seconds: (mark.x, mark.facing)) if stays else where
    ring = mix(part.stage.palette.rim, (1.0, 1.0, 1.0), 0.3)
    start = mark.phase / 6.283 * _STROKE

    def draw(canvas: Canvas, seconds: float) -> None:
        x, facing = spot(seconds)
        turn = ((seconds + start) / _STROKE) % 1.0
        y = mark.y - tall * _LEVEL + tall * 0.03 * float(np.sin(turn * 6.283))
        canvas.save()
        canvas.translate(x, y)
        canvas.rotate(facing * (76.0 if not stays else 8.0))
        figures.figure(canvas, (0.0, 0.0), tall, look, _pose(turn, facing, stays=stays))
        canvas.restore()
        _bubbles(canvas, spot, (y, tall, _ahead(stays=stays)), seconds, ring)

    return players.Playing(draw, lambda seconds: spot(seconds)[0], lambda seconds: 1.0, (0.85, 0.85), 0.0)


def _ahead(*, stays: bool) -> tuple[float, float]:
    """Where the mouth is from the hip, in heights, ahead and up."""
    return (0.1, 0.42) if stays else (0.44, 0.06)


def _pose(turn: float, facing: float, *, stays: bool) -> figures.Pose:
    """The stroke at its turn 0 to 1: hands reach out ahead, sweep back to the chest; the legs flutter or kick."""
    sweep = 0.5 - 0.5 * float(np.cos(turn * 6.283))
    reach = float(np.interp(turn, [0, 0.35, 0.7, 1], [0.27, 0.20, 0.06, 0.27]))
    hands = ((0.05 + 0.17 * sweep, -reach), (0.03 + 0.12 * sweep, -reach * 0.96))
    if stays:
        hands = ((0.2 + 0.05 * sweep, 0.02 + 0.1 * sweep), (0.16 - 0.05 * sweep, 0.06 + 0.08 * sweep))
    beat = float(np.sin(turn * 6.283 * 2))
    feet = ((0.01 + 0.07 * beat, 0.462), (0.01 - 0.07 * beat, 0.462))
    return figures.Pose(0.0, 0.1, facing, lean=0.02, feet=feet, hands=hands)


def _bubbles(
    canvas: Canvas,
    spot: Callable[[float], tuple[float, float]],
    form: tuple[float, float, tuple[float, float]],
    seconds: float,
    ring: tuple[float, float, float],
) -> None:
    """Bubbles that were breathed out on the way and rise from there, growing."""
    y, tall, (ahead, up) = form
    for number in range(7):
        age = (seconds / _BREATH + number / 7 * 0.42) % 1.0
        x, facing = spot(seconds - age * _BREATH)
        half = tall * (0.008 + 0.012 * age) * (0.7 + 0.3 * (number % 3))
        px = x + facing * ahead * tall + tall * 0.03 * float(np.sin(seconds * 2.3 + number * 2.1)) * (0.3 + age)
        py = y - up * tall - age * tall * 0.85
        fade = min(age * 8, 1.0, (1 - age) * 4)
        canvas.drawCircle(px, py, half, pen(ring, 0.22 * fade))
        canvas.drawCircle(px, py, half, stroke(ring, 1.4, 0.8 * fade))

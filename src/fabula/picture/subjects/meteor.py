"""Meteor: shooting stars that flare, draw a tail across the sky and fade."""

import numpy as np

from fabula.picture.brushes import lights
from fabula.picture.colour import from_hex, mix
from fabula.picture.ink import linear, polygon
from fabula.picture.stage import Canvas, Live
from fabula.picture.subjects import Part

HOME = ("desert", "night")
"""Where and when it is met, for the sheet of all subjects."""


def play(part: Part) -> tuple[Live, ...]:
    """One after another during the shot: as many at a time as the text counts, seven in a shower."""
    stage, rng = part.stage, part.motion_rng("meteor")
    count = int(np.clip(part.subject.count, 1, 12))
    way = 1.0 if rng.random() < 0.5 else -1.0
    wide, high = part.view[2] - part.view[0], part.low() - part.view[1]
    colour = mix((1.0, 0.98, 0.92), stage.palette.glow, 0.2)
    head = lights.halo(mix(colour, from_hex("#9fd0ff"), 0.3), 0.3)
    slots = [
        (float(rng.uniform(0.05, 0.85)), float(rng.uniform(0.02, 0.34)), float(rng.uniform(0.7, 1.2)))
        for _ in range(count * 4)
    ]
    period = 1.5

    def draw(canvas: Canvas, seconds: float) -> None:
        for index in range(count):
            turn = seconds / period + index / count
            across, down, speed = slots[(int(turn) * count + index) % len(slots)]
            if index == 0 and int(turn) == 0:
                across, down, speed = 0.5 - 0.22 * way, 0.08, 1.0
            share = turn % 1.0
            bright = float(np.sin(np.pi * share)) ** 0.7
            reach = wide * 0.30 * speed
            x = part.view[0] + wide * across + way * reach * (share - 0.2)
            y = part.view[1] + high * down + reach * 0.42 * share
            tail = reach * 0.8 * min(1.0, share * 3)
            back = (x - way * tail, y - tail * 0.42)
            half = 5.0 * part.scale()
            ink = linear((x, y), back, [colour, colour], None, [bright, 0.0])
            canvas.drawPath(polygon([(x, y - half), (x + way * half, y), (x, y + half), back]), ink)
            head(canvas, (x, y), (half * 6, half * 6), bright)

    return (Live(46.0 if stage.palette.dark else 20.0, draw),)

"""Herd: the animals of a shot played by the four-legged rig, each at its own gait."""

from dataclasses import replace

import numpy as np

from fabula.picture import blocking
from fabula.picture.brushes import animals, modelling
from fabula.picture.colour import shade
from fabula.picture.stage import Canvas, Live
from fabula.picture.subjects import Part

_RUNS = ("runs", "chases", "jumps", "rides", "flies")
_RESTS = ("sits", "sleeps")
_STAYS = ("grazes", "looks", "stands", "talks", "sings")


def cast(part: Part, build: animals.Build, metres: float, pace: float = 1.0) -> tuple[Live, ...]:
    """The animals of a subject, `metres` tall at the withers; `pace` is how quick their steps are."""
    stage, own = blocking.light_of(part), blocking.named(part.subject.colour)
    tint = shade(own or build.coat, float(part.rng("coat").uniform(-0.03, 0.03)))
    coat = blocking.lit(stage, tint)
    drawn = replace(build, coat=coat, belly=blocking.lit(stage, build.belly), dark=blocking.lit(stage, build.dark))
    height = metres * blocking.metre(part)
    gap = height * (build.length + build.neck[0] + 0.7)
    return tuple(_one(part, mark, drawn, height, pace) for mark in blocking.marks(part, gap))


def _one(part: Part, mark: blocking.Mark, build: animals.Build, height: float, pace: float) -> Live:
    stage, action = blocking.light_of(part), part.subject.action or "walks"
    runs, rests, grazes = action in _RUNS, action in _RESTS, action in _STAYS
    lies = action == "sleeps" or (action == "sits" and build.feet != "paw")
    swing = 0.62 if runs else 0.0 if rests or grazes else 0.36
    step = 4 * 0.62 * height * np.sin(max(swing, 0.01)) * (1.7 if runs else 1.0)
    speed = step * pace * (1.9 if runs else 0.95) if swing else 0.0
    where = blocking.stroll(part, mark, float(speed), height * build.length)
    light = modelling.model(stage, max(height * 0.012, 1.2))
    half = height * (build.length / 2 + max(1.15, build.neck[0] * 1.1 + 0.75))
    tall = height * (1.15 + build.neck[0] + build.head[0] * 5)

    def draw(canvas: Canvas, seconds: float) -> None:
        x, facing = where(seconds) if swing else (mark.x, mark.facing)
        phase = 2 * np.pi * speed * seconds / step + mark.phase
        nod = 0.05 * float(np.sin(phase * 2)) if swing else 0.04 * float(np.sin(seconds * 0.9 + mark.phase))
        if action == "grazes":
            nod += 1.25 - 0.9 * max(0.0, float(np.sin(seconds * 0.5 + mark.phase))) ** 4
        if action == "sleeps":
            nod += 0.75
        wag = 0.05 * float(np.sin(seconds * (6.0 if not runs else 3.0) + mark.phase))
        sits = action == "sits" and not lies
        gait = animals.Gait(float(phase), swing, runs, nod, wag, sits, lies, action == "sleeps")
        box = (x - half, mark.y - tall, x + half, mark.y + height * 0.06)
        blocking.shadow(canvas, stage, (x, mark.y), height * (0.42 + build.length * 0.25))
        light(canvas, box, lambda inner: animals.animal(inner, (x, mark.y), height, facing, build, gait))

    return Live(mark.z, draw)

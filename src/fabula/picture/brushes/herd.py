"""Herd: the animals of a shot played by the four-legged rig, each at its own gait."""

import numpy as np

from fabula.picture import blocking
from fabula.picture.brushes import animals, figures, modelling, people
from fabula.picture.colour import shade
from fabula.picture.stage import Canvas, Live
from fabula.picture.subjects import Part

_RUNS = ("runs", "chases", "jumps", "rides", "flies")
_RESTS = ("sits", "sleeps")
_STAYS = ("grazes", "looks", "stands", "talks", "sings")


def cast(part: Part, build: animals.Build, metres: float, pace: float = 1.0) -> tuple[Live, ...]:
    """The animals of a subject, `metres` tall at the withers; `pace` is how quick their steps are."""
    stage, own = blocking.light_of(part), blocking.named(part.subject.colour)
    drawn = animals.lit(build, stage, shade(own or build.coat, float(part.rng("coat").uniform(-0.03, 0.03))))
    rides = people.rider(part, stage) if part.subject.kind in people.MOUNTS else None
    height = metres * blocking.metre(part)
    gap = height * (build.length + build.neck[0] + 0.7)
    spots = blocking.marks(part, gap)
    return tuple(_one(part, mark, drawn, (height, pace), None if index else rides) for index, mark in enumerate(spots))


def _one(
    part: Part,
    mark: blocking.Mark,
    build: animals.Build,
    pace_of: tuple[float, float],
    rider: tuple[figures.Look, float] | None,
) -> Live:
    height, pace = pace_of
    stage, action = blocking.light_of(part), part.subject.action or "walks"
    runs, rests, grazes = action in _RUNS, action in _RESTS, action in _STAYS
    lies = action == "sleeps" or (action == "sits" and build.feet != "paw")
    swing = 0.62 if runs else 0.0 if rests or grazes else 0.36
    step = 4 * 0.62 * height * np.sin(max(swing, 0.01)) * (1.7 if runs else 1.0)
    speed = step * pace * (1.9 if runs else 0.95) if swing else 0.0
    speed = blocking.paced(part, mark, float(speed), height * build.length)
    where = blocking.stroll(part, mark, speed, height * build.length)
    light = modelling.model(stage, max(height * 0.012, 1.2))
    half = height * (build.length / 2 + max(1.15, build.neck[0] * 1.1 + 0.75))
    tall = height * (1.15 + build.neck[0] + build.head[0] * 5) + (0.5 * blocking.metre(part) if rider else 0.0)

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

        def body(inner: Canvas) -> None:
            animals.animal(inner, (x, mark.y), height, facing, build, gait)
            if rider:
                tall = rider[1] * blocking.metre(part)
                bob = height * 0.03 * float(np.sin(phase * 2)) * (2.2 if runs else 1.0)
                _mounted(inner, (x + facing * height * 0.08, mark.y - height * 1.02 + bob), tall, facing, rider[0])

        light(canvas, box, body)

    return Live(mark.z, draw)


def _mounted(canvas: Canvas, hip: tuple[float, float], tall: float, facing: float, look: figures.Look) -> None:
    """Somebody astride, the reins in both hands."""
    rein = (0.20, 0.17)
    pose = figures.Pose(0.0, 0.1, facing, lean=0.10, feet=((0.08, 0.36), (0.08, 0.36)), hands=(rein, rein))
    figures.figure(canvas, hip, tall, look, pose)

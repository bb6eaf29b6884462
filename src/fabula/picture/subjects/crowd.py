"""Crowd: many people as silhouettes in rows, who walk past each other, or stand, sway and wave."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from fabula.picture import blocking
from fabula.picture.brushes import figures, stamps, urban
from fabula.picture.colour import Colour, mix, shade
from fabula.picture.ink import skia
from fabula.picture.stage import Canvas, Live, Stage
from fabula.picture.subjects import Part

HOME = ("square", "day")
"""Where and when it is met, for the sheet of all subjects."""

TALL = 1.8
"""Metres above the ground."""

_STAYS = ("stands", "sits", "sleeps", "looks", "sings", "talks", "dances", "jumps", "plays")
_ROWS = 3
_STEPS = 24
_LOOKS = 8
_CALM = 2.6
_TALL = {"man": 1.8, "woman": 1.69, "child": 1.25}


def play(part: Part) -> tuple[Live, ...]:
    """Three rows of people, the farthest palest; they walk unless the text has them stand, watch or dance."""
    return tuple(_row(part, row) for row in range(_ROWS))


def _row(part: Part, row: int) -> Live:
    """One row: `row` 0 is the farthest."""
    stage, rng = urban.stony(blocking.light_of(part)), part.rng("row", row)
    metre, share = blocking.metre(part), row / (_ROWS - 1)
    near = 0.80 + 0.20 * share
    wide = stage.right - stage.left
    count = int(np.clip(wide / (metre * 1.15 * near), 8, 22))
    tone = mix(stage.palette.tone(0.62 + 0.2 * share), stage.palette.haze, 0.26 * (1 - share))
    y = part.ground() - (1 - share) * 0.24 * metre
    looks = [_look(stage, rng, tone) for _ in range(_LOOKS)]
    people = []
    for index in range(count):
        number = int(rng.integers(_LOOKS))
        tall = _TALL[looks[number].build] * metre * near * (0.94 + 0.1 * (number * 0.618 % 1.0))
        place, way = (index + float(rng.uniform(0.2, 0.8))) / count, 1.0 if number % 2 else -1.0
        people.append((number, tall, float(rng.uniform(0, 6.28)), way, place))
    action = part.subject.action
    drawn: dict[tuple[int, int, bool], Callable[[Canvas], None]] = {}
    stays, merry = action in _STAYS, action in ("dances", "jumps", "sings", "plays")

    def draw(canvas: Canvas, seconds: float) -> None:
        for number, tall, phase, way, place in people:
            step = figures.stride(looks[number], tall, 0.42)
            made = 0.0 if stays else way * step / 1.12 * seconds
            x = (place * wide + made) % wide + stage.left
            if not part.view[0] - tall * 0.4 < x < part.view[2] + tall * 0.4:
                continue
            cycle = (6.283 if merry else 1.3) if stays else 6.283 / 1.12
            turn = (seconds * cycle + phase) / 6.283 % 1.0
            step_ = int(turn * _STEPS)
            key = (number, step_, phase > _CALM)
            if key not in drawn:
                pose = _pose(step_ / _STEPS * 6.283, phase, stays=stays, merry=merry)
                drawn[key] = _posed(looks[number], pose, tall * way, steady=part.steady)
            hop = tall * 0.025 * abs(float(np.sin(turn * 6.283))) if merry else 0.0
            canvas.save()
            canvas.translate(x, y - hop)
            drawn[key](canvas)
            canvas.restore()

    return Live(part.scenery.subject_z + 0.5 * (1 - share) + 0.02, draw)


def _look(stage: Stage, rng: np.random.Generator, tone: Colour) -> figures.Look:
    """Somebody's outside, pulled toward the tone of their row."""
    coat = shade(tone, float(rng.uniform(-0.025, 0.03)))
    own = figures.dressed(stage, rng, str(rng.choice(["man", "woman", "man", "woman", "child"])))
    return replace(
        own,
        skin=mix(own.skin, tone, 0.4),
        hair=mix(own.hair, tone, 0.5),
        coat=mix(own.coat, coat, 0.46),
        trousers=shade(coat, -0.03),
    )


def _pose(angle: float, phase: float, *, stays: bool, merry: bool) -> figures.Pose:
    """Somebody at this angle of their cycle: a step, a sway, or arms thrown up."""
    if not stays:
        return figures.Pose(angle, 0.42, 1.0, lean=0.05)
    beat = float(np.sin(angle))
    arms = 2.3 + 0.5 * beat if merry and phase > _CALM else 0.06 + 0.05 * beat
    return figures.Pose(np.pi / 2, 0.05, 1.0, lean=0.03 * beat, arms=arms)


def _posed(look: figures.Look, pose: figures.Pose, size: float, *, steady: bool) -> Callable[[Canvas], None]:
    """Somebody in a pose, |size| units tall, kept: a crowd drawn anew in every frame costs ten times as much."""
    tall = abs(size)
    pose = replace(pose, facing=1.0 if size > 0 else -1.0)

    def paint(canvas: Canvas) -> None:
        figures.figure(canvas, (0.0, 0.0), tall, look, pose)

    high = 1.45 if pose.arms is not None and pose.arms > 1 else 1.1
    frame = (-0.42 * tall, -high * tall, 0.42 * tall, 0.05 * tall)
    if steady:
        return stamps.stamp(frame, paint, steady=True)
    recorder = skia.PictureRecorder()
    paint(recorder.beginRecording(skia.Rect.MakeLTRB(*frame)))
    picture = recorder.finishRecordingAsPicture()
    return lambda canvas: canvas.drawPicture(picture)

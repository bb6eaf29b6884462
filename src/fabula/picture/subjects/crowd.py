"""Crowd: many people as silhouettes in rows, who walk past each other, or stand, sway and wave."""

import numpy as np

from fabula.picture import blocking
from fabula.picture.brushes import figures
from fabula.picture.colour import mix, shade
from fabula.picture.stage import Canvas, Live
from fabula.picture.subjects import Part

TALL = 1.8
"""Metres above the ground."""

_STAYS = ("stands", "sits", "sleeps", "looks", "sings", "talks", "dances", "jumps", "plays")
_ROWS = 3


def play(part: Part) -> tuple[Live, ...]:
    """Three rows of people, the farthest palest; they walk unless the text has them stand, watch or dance."""
    return tuple(_row(part, row) for row in range(_ROWS))


def _row(part: Part, row: int) -> Live:
    """One row: `row` 0 is the farthest."""
    stage, rng = blocking.light_of(part), part.rng("row", row)
    metre, share = blocking.metre(part), row / (_ROWS - 1)
    near = 0.80 + 0.20 * share
    wide = stage.right - stage.left
    count = int(np.clip(wide / (metre * 1.15 * near), 8, 22))
    tone = mix(stage.palette.tone(0.62 + 0.2 * share), stage.palette.haze, 0.26 * (1 - share))
    y = part.ground() - (1 - share) * 0.24 * metre
    people = []
    for index in range(count):
        coat = shade(tone, float(rng.uniform(-0.025, 0.03)))
        own = figures.dressed(stage, rng, str(rng.choice(["man", "woman", "man", "woman", "child"])))
        look = figures.Look(
            own.build,
            mix(own.skin, tone, 0.4),
            mix(own.hair, tone, 0.5),
            mix(own.coat, coat, 0.46),
            shade(coat, -0.03),
            None,
            own.hat,
        )
        tall = {"man": 1.8, "woman": 1.69, "child": 1.25}[own.build] * metre * near * float(rng.uniform(0.95, 1.05))
        people.append(
            (
                look,
                tall,
                float(rng.uniform(0, 6.28)),
                1.0 if rng.random() < 0.5 else -1.0,
                (index + float(rng.uniform(0.2, 0.8))) / count,
            )
        )
    action = part.subject.action
    stays, merry = action in _STAYS, action in ("dances", "jumps", "sings", "plays")

    def draw(canvas: Canvas, seconds: float) -> None:
        for look, tall, phase, way, place in people:
            step = figures.stride(look, tall, 0.42)
            made = 0.0 if stays else way * step / 1.12 * seconds
            x = (place * wide + made) % wide + stage.left
            if not part.view[0] - tall * 0.4 < x < part.view[2] + tall * 0.4:
                continue
            if stays:
                beat = float(np.sin(seconds * (6.283 if merry else 1.3) + phase))
                arms = 2.3 + 0.5 * beat if merry and phase > 2.6 else 0.06 + 0.05 * beat
                pose = figures.Pose(np.pi / 2, 0.05, way, lean=0.03 * beat, arms=arms)
                hop = tall * 0.025 * abs(beat) if merry else 0.0
            else:
                pose, hop = figures.Pose(float(seconds * 6.283 / 1.12 + phase), 0.42, way, lean=0.05), 0.0
            figures.figure(canvas, (x, y - hop), tall, look, pose)

    return Live(part.scenery.subject_z + 0.5 * (1 - share) + 0.02, draw)

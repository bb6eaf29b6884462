"""Blocking: where subjects stand in a set, how large they are there, and which way they go during the shot."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from fabula.picture import palette
from fabula.picture.colour import Colour, from_hex, mix, shade
from fabula.picture.ink import pen, skia
from fabula.picture.stage import Canvas, Scenery, Stage
from fabula.picture.subjects import Part

_NAMED = {
    "red": "#d8433f",
    "orange": "#e8853a",
    "yellow": "#f0c244",
    "green": "#4f9a5a",
    "blue": "#3f78c4",
    "purple": "#7d55b4",
    "pink": "#ee86ae",
    "white": "#f2efe8",
    "black": "#26252c",
    "grey": "#8d9198",
    "brown": "#7a5238",
}


@dataclass(frozen=True)
class Mark:
    """A place to stand: `x` and `y` in units, depth `z`, which way to face (+1 right), and a start phase."""

    x: float
    y: float
    z: float
    facing: float
    phase: float


def metre(part: Part) -> float:
    """How many units a metre has where subjects stand."""
    return part.scenery.metre(part.stage)


def shadow(canvas: Canvas, stage: Stage, foot: tuple[float, float], half: float) -> None:
    """A soft shadow, `half` units to each side of `foot`, that holds whoever stands there to the ground."""
    dark = shade(stage.palette.tone(1.0), -0.05)
    for share in (1.0, 0.72, 0.46):
        wide, flat = half * share, half * share * 0.17
        oval = skia.Rect.MakeLTRB(foot[0] - wide, foot[1] - flat, foot[0] + wide, foot[1] + flat)
        canvas.drawOval(oval, pen(dark, 0.15))


def marks(part: Part, gap: float) -> list[Mark]:
    """A mark for each of the subject's count (12 at most) around the side that the text gives, `gap` units apart."""
    rng, step, stage = part.rng("marks"), part.motion_rng("step"), part.stage
    facing = 1.0 if rng.random() < 0.5 else -1.0
    facing = part.heading or facing
    count = min(part.subject.count, 12)
    found = []
    for index in range(count):
        x = part.side_x() + (index - (count - 1) / 2) * gap + (rng.normal(0, gap * 0.12) if count > 1 else 0.0)
        depth = (index % 3) * 7.0 if count > 1 else 0.0
        z = part.scenery.subject_z - 0.004 * index
        found.append(
            Mark(
                float(np.clip(x, stage.left, stage.right)),
                part.ground() + depth,
                z,
                facing,
                float(step.uniform(0, 6.28)),
            )
        )
    return found


def walk(part: Part, mark: Mark, speed: float) -> Callable[[float], float]:
    """The world x over time of somebody who passes the mark in the middle of the shot, `speed` units a second."""
    middle = part.seconds / 2
    return lambda seconds: mark.x + mark.facing * speed * (seconds - middle)


def stroll(part: Part, mark: Mark, speed: float, tall: float) -> Callable[[float], tuple[float, float]]:
    """The world x and the facing over time of somebody `tall` units high who walks past the mark, and back again.

    In a shot that outlasts the way through the view, the turn happens just outside of it.
    """
    centre, middle, reach = (part.view[0] + part.view[2]) / 2, part.seconds / 2, _reach(part, mark, tall)

    def place(seconds: float) -> tuple[float, float]:
        made = (mark.x - centre + mark.facing * speed * (seconds - middle) + reach) % (4 * reach)
        if made < 2 * reach:
            return centre - reach + made, mark.facing
        return centre + 3 * reach - made, -mark.facing

    return place


def paced(part: Part, mark: Mark, speed: float, tall: float) -> float:
    """The speed (units a second) of somebody who would run through a short shot more than once: down to 0.6 of it."""
    once = 2 * _reach(part, mark, tall) / max(part.seconds, 0.5)
    return float(np.clip(once, 0.6 * speed, speed))


def _reach(part: Part, mark: Mark, tall: float) -> float:
    """How far to each side of the view's middle somebody `tall` units high is out of it."""
    centre = (part.view[0] + part.view[2]) / 2
    return max((part.view[2] - part.view[0]) / 2, abs(mark.x - centre)) + tall + part.reach


def pass_through(part: Part, length: float, slowest: float, fastest: float) -> float:
    """The speed (units a second) at which something `length` units long enters and leaves during the shot."""
    return float(np.clip((part.stage.width + 2 * length) / max(part.seconds, 0.5), slowest, fastest))


def named(text: str) -> Colour | None:
    """The colour of a colour word, or None for a word that is none."""
    return from_hex(_NAMED[text]) if text in _NAMED else None


def light_of(part: Part) -> Stage:
    """The stage in the light that falls on the subject: indoors from dusk on that is the lamp, not the sky."""
    return light_within(part.stage, part.scenery)


def light_within(stage: Stage, scenery: Scenery) -> Stage:
    """The stage in the light that falls on whoever is in a set."""
    if scenery.sky or scenery.submerged or scenery.light or stage.time in ("dawn", "day"):
        return stage
    return replace(stage, time="dusk", palette=replace(palette.DUSK, sun_place=stage.palette.sun_place))


def lit(stage: Stage, own: Colour, strength: float = 1.0) -> Colour:
    """A thing's own colour in the light of the hour."""
    pull = {"day": 0.14, "dawn": 0.30, "dusk": 0.36, "night": 0.48}[stage.time] * strength
    return mix(own, mix(stage.palette.ambient(), stage.palette.tone(0.85), 0.6), min(pull + stage.murk, 0.9))

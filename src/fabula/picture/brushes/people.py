"""People: persons of a shot played by figures: walking, running, dancing, standing, sitting or at what they play."""

import numpy as np

from fabula.picture import blocking
from fabula.picture.brushes import divers, figures, modelling, players
from fabula.picture.colour import Colour
from fabula.picture.stage import Canvas, Live, Stage
from fabula.picture.subjects import Part

PEOPLE = ("person", "woman", "man", "child")
MOUNTS = ("horse", "unicorn", "camel", "elephant", "motorcycle", "zebra")
INSIDE = ("car", "bus", "truck", "tram", "train", "tractor", "carriage", "plane", "helicopter", "rocket", "spaceship")

_TALL = {"man": 1.80, "woman": 1.70, "child": 1.22}
_STAYS = ("sits", "sleeps", "looks", "talks", "sings", "dances", "plays")
_GOES = ("walks", "runs", "chases", "sails", "flies")


def cast(part: Part, build: str, *, umbrella: bool = False) -> tuple[Live, ...]:
    """The people of a subject as live pieces; `build` is man, woman or child, or person for either.

    Nobody is drawn who sits in a vehicle or on a mount of the same shot: these show their own rider.
    """
    if part.subject.action == "rides" and part.other(*MOUNTS, *INSIDE) and not part.other("skateboard"):
        return ()
    metre = blocking.metre(part)
    gap = {"plays": 1.9, "cycles": 1.9, "rides": 1.3}.get(part.subject.action, 0.95) * (1.7 if umbrella else 1.0)
    return tuple(
        _one(part, index, mark, build, umbrella) for index, mark in enumerate(blocking.marks(part, gap * metre))
    )


def _one(part: Part, index: int, mark: blocking.Mark, build: str, umbrella: bool) -> Live:
    stage, rng = blocking.light_of(part), part.rng("person", index)
    kind = build if build != "person" else str(rng.choice(["man", "woman"]))
    own = blocking.named(part.subject.colour)
    shelter: Colour | None = None
    busy = part.subject.action in ("plays", "cycles", "rides")
    if umbrella or (stage.wet and part.scenery.sky and not part.scenery.shelter and not busy):
        shelter = own if umbrella and own else figures.UMBRELLAS[0 if umbrella else int(rng.integers(5))]
    look = figures.dressed(stage, rng, kind, coat=own if not umbrella else None, umbrella=shelter)
    tall = float(_TALL[kind] * blocking.metre(part) * rng.uniform(0.96, 1.04))
    if part.scenery.submerged:
        mark = divers.afloat(part, mark, tall)
    playing = _playing(part, mark, look, tall)
    light = modelling.model(stage, tall * 0.008, form=0.8)
    left, right = playing.reach

    def lit(canvas: Canvas, seconds: float) -> None:
        x, facing = playing.where(seconds), playing.facing(seconds)
        sides = (left, right) if facing > 0 else (right, left)
        box = (x - sides[0] * tall, mark.y - 1.55 * tall, x + sides[1] * tall, mark.y + 0.05 * tall)
        if playing.shadow:
            blocking.shadow(canvas, stage, (x, mark.y), tall * playing.shadow)
        light(canvas, box, lambda inner: playing.draw(inner, seconds))

    return Live(mark.z, lit)


def _playing(part: Part, mark: blocking.Mark, look: figures.Look, tall: float) -> players.Playing:
    """The drawing of somebody's action."""
    action = part.subject.action or ("walks" if part.scenery.sky else "stands")
    if part.scenery.submerged:
        return divers.swimming(part, mark, look, tall, stays=action in _STAYS)
    if action in _GOES:
        return _going(part, mark, look, tall, 0.72 if action in ("runs", "chases") else 0.42)
    if action == "rides":
        return players.on_skateboard(part, mark, look, tall)
    if action == "cycles":
        return players.on_bicycle(part, mark, look, tall)
    if action in ("dances", "jumps"):
        return _dancing(part, mark, look, tall)
    if action == "plays":
        return _musician(part, mark, look, tall)
    return _standing(mark, look, tall, sitting=action in ("sits", "sleeps"))


def _musician(part: Part, mark: blocking.Mark, look: figures.Look, tall: float) -> players.Playing:
    """At the instrument of the shot; with none, children throw a ball, and whoever plays indoors has a piano."""
    if part.other("guitar"):
        return players.with_guitar(part, mark, look, tall)
    if part.other("piano") or not (look.build == "child" or part.scenery.sky or part.other("ball")):
        return players.at_piano(part, mark, look, tall)
    return players.with_ball(part, mark, look, tall)


def _going(part: Part, mark: blocking.Mark, look: figures.Look, tall: float, swing: float) -> players.Playing:
    step = figures.stride(look, tall, swing)
    speed = blocking.paced(part, mark, float(step / (1.08 if swing < 0.5 else 0.68)), tall)
    where = blocking.stroll(part, mark, speed, tall)

    def draw(canvas: Canvas, seconds: float) -> None:
        phase = 2 * np.pi * speed * seconds / step + mark.phase
        x, facing = where(seconds)
        pose = figures.Pose(float(phase), swing, facing, lean=0.05 if swing < 0.5 else 0.28)
        figures.figure(canvas, (x, mark.y), tall, look, pose)

    return players.Playing(draw, lambda seconds: where(seconds)[0])


def _standing(mark: blocking.Mark, look: figures.Look, tall: float, *, sitting: bool) -> players.Playing:
    def draw(canvas: Canvas, seconds: float) -> None:
        breath = 0.012 * float(np.sin(seconds * 1.7 + mark.phase))
        pose = figures.Pose(
            np.pi / 2,
            0.05,
            mark.facing,
            lean=breath * 2,
            arms=0.05 + breath if not look.umbrella else None,
            sitting=sitting,
        )
        figures.figure(canvas, (mark.x, mark.y), tall, look, pose)

    return players.Playing(draw, lambda seconds: mark.x)


def _dancing(part: Part, mark: blocking.Mark, look: figures.Look, tall: float) -> players.Playing:
    """Steps, turns and waves on two beats a second, facing left and right by turns."""

    def where(seconds: float) -> float:
        return mark.x + 0.12 * tall * float(np.sin(seconds * np.pi + mark.phase))

    def draw(canvas: Canvas, seconds: float) -> None:
        beat = seconds * 2.0
        turn = mark.facing if int(beat / 4) % 2 == 0 else -mark.facing
        hop = abs(float(np.sin(beat * np.pi))) * 0.045 * tall
        arms = 1.9 + 0.75 * float(np.sin(beat * np.pi + mark.phase))
        pose = figures.Pose(float(beat * np.pi), 0.36, turn, lean=0.14 * float(np.sin(beat * np.pi / 2)), arms=arms)
        figures.figure(canvas, (where(seconds), mark.y - hop), tall, look, pose)

    return players.Playing(draw, where)


def rider(part: Part, stage: Stage) -> tuple[figures.Look, float] | None:
    """The look and the height (metres) of whoever rides the subject in this shot; None when nobody does."""
    person = part.other(*PEOPLE, doing="rides")
    if person is None or part.other("skateboard"):
        return None
    rng = part.rng("rider")
    kind = person.kind if person.kind != "person" else str(rng.choice(["man", "woman"]))
    return figures.dressed(stage, rng, kind, coat=blocking.named(person.colour)), _TALL[kind]

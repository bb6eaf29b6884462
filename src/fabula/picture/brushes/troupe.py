"""Troupe: creatures and things that enter a shot, each drawn at size 1 and led over the ground, air or road."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from fabula.picture import blocking
from fabula.picture.brushes import modelling
from fabula.picture.colour import from_hex
from fabula.picture.stage import Canvas, Live, Stage
from fabula.picture.subjects import Part

STILL = ("stands", "sits", "sleeps", "looks", "talks", "sings", "grazes", "burns")
QUICK = ("runs", "chases", "jumps")


@dataclass(frozen=True)
class Now:
    """What a player does in a frame: the `seconds`, the way `made` in its own sizes, its `action`, `phase` by chance.

    `facing` is +1 to the right; the player is drawn facing right and mirrored.
    """

    seconds: float
    made: float
    action: str
    phase: float
    index: int
    facing: float = 1.0

    @property
    def still(self) -> bool:
        """Whether it stays where it is."""
        return self.action in STILL


Player = Callable[[Canvas, Now], None]
"""draw(canvas, now): a thing of size 1 that stands on (0, 0) and looks to the right, y down."""


@dataclass(frozen=True)
class Role:
    """How a player is cast: `size` in units, `speed` in own sizes a second, its box in own sizes around the foot.

    `box` is (half width, height above, depth below); `shadow` half its width on the ground in own sizes, 0 for none.
    """

    size: float
    speed: float
    box: tuple[float, float, float]
    shadow: float = 0.4
    usual: str = "walks"
    gap: float = 1.6
    form: float = 1.0
    turns: bool = True


def grounded(part: Part, role: Role, player: Player) -> tuple[Live, ...]:
    """The players of a subject on the ground, walking past unless their action has them stay."""
    spots = blocking.marks(part, role.size * role.gap)
    return tuple(_ground(part, role, player, mark, index) for index, mark in enumerate(spots))


def driven(part: Part, role: Role, player: Player) -> tuple[Live, ...]:
    """The players of a subject on the set's road, or on the ground where it has none; they enter and leave."""
    road, found = part.scenery.road, blocking.marks(part, role.size * role.gap)
    still = (part.subject.action or role.usual) in STILL
    speed = 0.0 if still else blocking.pass_through(part, role.size * role.box[0], role.size * role.speed * 0.5, 620)
    lanes = []
    for index, mark in enumerate(found):
        if road:
            mark = replace(mark, y=road[0], z=road[1] - 0.004 * index, facing=-1.0)
        lanes.append(_ground(part, replace(role, speed=speed / role.size, turns=False), player, mark, index))
    return tuple(lanes)


def _ground(part: Part, role: Role, player: Player, mark: blocking.Mark, index: int) -> Live:
    stage, action, size = blocking.light_of(part), part.subject.action or role.usual, role.size
    pace = 0.0 if action in STILL else role.speed * (2.1 if action in QUICK and role.turns else 1.0)
    if role.turns:
        pace = blocking.paced(part, mark, pace * size, size * role.box[0]) / size
    lead = blocking.stroll(part, mark, pace * size, size * role.box[0])
    drive = blocking.walk(part, mark, pace * size)
    light = modelling.model(stage, max(size * 0.008, 1.3), form=role.form)
    half, above, below = role.box

    def draw(canvas: Canvas, seconds: float) -> None:
        x, facing = (lead(seconds) if pace else (mark.x, mark.facing)) if role.turns else (drive(seconds), mark.facing)
        now = Now(seconds, pace * seconds, action, mark.phase, index, facing)
        if role.shadow:
            blocking.shadow(canvas, stage, (x, mark.y), size * role.shadow)
        box = (x - half * size, mark.y - above * size, x + half * size, mark.y + below * size)
        light(canvas, box, lambda inner: placed(inner, (x, mark.y), size, facing, lambda own: player(own, now)))

    return Live(mark.z, draw)


def placed(
    canvas: Canvas, foot: tuple[float, float], size: float, facing: float, draw: Callable[[Canvas], None]
) -> None:
    """Run `draw` with its origin at `foot` (units), `size` units to its 1, mirrored where `facing` is below 0."""
    canvas.save()
    canvas.translate(*foot)
    canvas.scale(size if facing >= 0 else -size, size)
    draw(canvas)
    canvas.restore()


@dataclass(frozen=True)
class Flight:
    """How something flies: `size` in units, height (share of the view, low and high), `z`, how far it bobs and leans.

    `crosses` has it enter and leave during the shot; else it hovers about its place.
    """

    size: float
    level: tuple[float, float]
    box: tuple[float, float]
    z: float = 2.2
    bob: float = 0.1
    lean: float = 6.0
    crosses: bool = True
    arc: float = 0.10
    form: float = 1.0
    slowest: float = 60.0


def flying(part: Part, flight: Flight, player: Player, count: int | None = None) -> tuple[Live, ...]:
    """The players of a subject in the air: the first largest, the others around and behind it."""
    number = min(count if count is not None else part.subject.count, 12)
    way = 1.0 if part.rng("way").random() < 0.5 else -1.0
    return tuple(_flier(part, flight, player, index, way) for index in range(number))


def _flier(part: Part, flight: Flight, player: Player, index: int, way: float) -> Live:
    stage, rng = blocking.light_of(part), part.motion_rng("flier", index)
    size = flight.size * (1.0 if index == 0 else float(rng.uniform(0.55, 0.85))) * part.scale()
    high = part.height(float(rng.uniform(*flight.level))) + (0.0 if index == 0 else float(rng.normal(0, 0.9)) * size)
    phase, wide = float(rng.uniform(0, 6.28)), part.view[2] - part.view[0]
    shift = 0.0 if index == 0 else (index + 1) // 2 * (1 if index % 2 else -1) * size * float(rng.uniform(1.3, 2.0))
    speed = max((wide * 0.86 + size) / max(part.seconds, 0.5), flight.slowest) if flight.crosses else 0.0
    light = modelling.model(stage, max(size * 0.008, 1.2), form=flight.form)
    middle = (part.view[0] + part.view[2]) / 2 if flight.crosses else part.side_x()
    half, tall = flight.box

    def draw(canvas: Canvas, seconds: float) -> None:
        gone = seconds - part.seconds / 2
        share = gone / max(part.seconds, 0.5)
        x = middle + shift + way * speed * gone + (0 if flight.crosses else size * 0.25 * float(np.sin(seconds * 0.7)))
        rise = flight.arc * (part.view[3] - part.view[1]) * (4 * share * share - 0.3 if flight.crosses else 0.0)
        y = high + rise + size * flight.bob * float(np.sin(seconds * 1.3 + phase))
        now = Now(seconds, speed * seconds / size, part.subject.action or "flies", phase, index, way)
        box = (x - half * size, y - tall * size, x + half * size, y + tall * size)
        turn = flight.lean * share * 2

        def turned(own: Canvas) -> None:
            own.rotate(turn)
            player(own, now)

        light(canvas, box, lambda inner: placed(inner, (x, y), size, way, turned))

    return Live(flight.z - 0.01 * index + (0.4 if index else 0.0), draw)


def colours(stage: Stage, part: Part, own: str, *others: str) -> tuple[tuple[float, float, float], ...]:
    """The player's colours ("#rrggbb") in the scene's light; the first gives way to the colour that the text names."""
    named = blocking.named(part.subject.colour)
    first = blocking.lit(stage, named or from_hex(own), 0.85)
    return (first, *(blocking.lit(stage, from_hex(other), 0.85) for other in others))

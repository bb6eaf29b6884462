"""City: a street before a skyline, or an avenue between towers - neon, lamps, traffic; a mirror when it is wet."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from fabula.picture.brushes import (
    avenue,
    buildings,
    figures,
    furnishings,
    hangings,
    lights,
    passers,
    sky,
    spires,
    street,
    traffic,
    trees,
    walls,
    wallware,
)
from fabula.picture.colour import Colour, mix, shade
from fabula.picture.ink import glow, pen, polygon, skia, stroke
from fabula.picture.stage import Canvas, Haze, Layer, Live, Piece, Rails, Scenery, Stage

SOUND = "city"

CITY = True

METRE = 63.0
"""Units to a metre at the house fronts across the street."""


@dataclass(frozen=True)
class _Plan:
    """The street by chance: how far near houses reach in from both edges (shares), its manner, and what runs there."""

    kind: str
    left: float
    right: float
    manner: str
    runs: str
    focus: float
    centre: float
    kerb: float


def paint(stage: Stage) -> Scenery:
    """Build the street: seen across to the skyline, or down its length."""
    plan = _planned(stage)
    if plan.kind == "avenue":
        return _avenue(stage)
    return _across(stage, plan)


def _planned(stage: Stage) -> _Plan:
    rng = stage.rng("plan")
    kind = str(rng.choice(["gap", "corner", "open", "avenue", "gap"]))
    side = float(rng.choice([-1.0, 1.0]))
    if kind == "gap":
        reach = (float(rng.uniform(0.12, 0.26)), float(rng.uniform(0.12, 0.26)))
    elif kind == "corner":
        reach = (float(rng.uniform(0.33, 0.42)), float(rng.uniform(0.0, 0.06)))
    else:
        reach = (0.0, float(rng.uniform(0.0, 0.10)))
    left, right = reach if side < 0 else reach[::-1]
    middle = (left + 1 - right) / 2
    return _Plan(
        kind,
        left,
        right,
        str(rng.choice(["neon", "brick", "neon", "brick", "old"])),
        str(rng.choice(["train", "tram", "cars", "train", "tram"])),
        stage.x(float(np.clip(middle + rng.choice([-0.1, 0.1]), 0.3, 0.7))),
        stage.x(float(np.clip(middle + rng.uniform(-0.14, 0.14), 0.2, 0.8))),
        stage.horizon + (132 if not stage.tall else 190),
    )


def _avenue(stage: Stage) -> Scenery:
    one = avenue.avenue(stage, stage.rng("avenue"))
    ground = one.lane.vista.ground(avenue.CROSSING)
    pieces: list[Piece] = [*sky.layers(stage, 4), *avenue.pieces(stage, one), _crowd(stage, one)]
    pieces.sort(key=lambda piece: -piece.z)
    focus = (one.lane.vista.vanish[0], stage.horizon - 60, 6.0)
    return Scenery(tuple(pieces), focus=focus, subject_y=ground, subject_z=3.4, wild=False, road=(ground + 60, 3.2))


def _crowd(stage: Stage, one: avenue.Avenue) -> Live:
    """People on both pavements, coming and going."""
    rng, seen = stage.rng("crowd"), one.lane.vista
    people = []
    for index in range(5):
        side = -1.0 if index % 2 else 1.0
        umbrella = figures.UMBRELLAS[int(rng.integers(5))] if stage.wet else None
        look = figures.dressed(stage, rng, str(rng.choice(["man", "woman"])), umbrella=umbrella, dark=0.45)
        across = side * float(rng.uniform(one.road + 0.6, one.road + 2.4))
        people.append(
            (look, across, float(rng.uniform(0, 18)), float(rng.choice([-1.0, 1.0])), float(rng.uniform(0, 6)))
        )

    def draw(canvas: Canvas, seconds: float) -> None:
        placed = [
            (10.5 + (deep + way * 0.9 * seconds) % 18.0, look, across, phase)
            for look, across, deep, way, phase in people
        ]
        for off, look, across, phase in sorted(placed, key=lambda one: -one[0]):
            x, y = seen.spot(across, 0.0, off)
            pose = figures.Pose(seconds * 5.2 + phase, 0.24, 1.0 if across < 0 else -1.0)
            figures.figure(canvas, (x, y), seen.metre(off) * 1.72, look, pose)

    return Live(4.05, draw)


def _across(stage: Stage, plan: _Plan) -> Scenery:
    """The street seen from its other side, with the town beyond."""
    kerb, lamps = plan.kerb, _lamp_places(stage)
    depth = stage.height - kerb
    pieces: list[Piece] = [*sky.layers(stage, 5), *_town(stage, plan)]
    deck = kerb - (212 if stage.wide else 250)
    if plan.runs == "train":
        pieces += [
            Layer(
                5.8,
                lambda canvas: traffic.viaduct(canvas, stage, (deck, kerb - 12), 0.68),
                Haze(deck - 20, kerb, 0.34),
                rim=0.3,
            ),
            *([] if "train" in stage.cast else [traffic.train(stage, (5.7, deck), 25.0)]),
        ]
    pieces += [
        Layer(4.4, lambda canvas: _blocks(canvas, stage, plan), Haze(kerb - 500, kerb + 40, 0.10), rim=0.4, grain=0.03),
        *([traffic.tram(stage, (4.3, kerb - 11), 60.0)] if plan.runs == "tram" else []),
        Layer(4.2, lambda canvas: _pavement(canvas, stage, plan, lamps), rim=0.3),
        _walkers(stage, kerb),
        *([_waiting(stage, plan, lamps)] if stage.wet else []),
        *street.road(stage, kerb, 3.6, lamps),
        *_lanes(stage, plan, depth),
        Layer(1.5, lambda canvas: _foreground(canvas, stage, plan), rim=0.3, blur=1.4),
    ]
    return Scenery(
        tuple(pieces),
        focus=(plan.focus, kerb - 120, 4.0),
        subject_y=kerb - 4,
        subject_z=3.7,
        wild=False,
        road=(kerb + depth * 0.80, 2.9),
        rails=Rails(5.7, lambda x: (deck, 38.0)) if plan.runs == "train" else None,
    )


def _town(stage: Stage, plan: _Plan) -> list[Piece]:
    """Four ranks of the town behind the street, each paler and with towers of its own."""
    grow, kerb = 1.5 if stage.tall else 1.0, plan.kerb
    other = stage.width - plan.centre * 0.6 - stage.width * 0.2
    forms = [
        (30.0, 0.10, kerb - 70, plan.centre, 0.44, (130 * grow, 620 * grow, 48, 96), 0.56),
        (18.0, 0.26, kerb - 52, other, 0.42, (110 * grow, 520 * grow, 60, 116), 0.58),
        (11.0, 0.42, kerb - 32, plan.centre, 0.40, (70 * grow, 350 * grow, 80, 150), 0.58),
    ]
    found: list[Piece] = []
    for z, tone, foot, x, reach, form, haze in forms:
        row = spires.Rank(z, tone, foot, (x, stage.width * reach), form, (0.5, 0.55))
        found.append(spires.rank(stage, row, Haze(foot - form[1] * 0.85, foot, haze), _ground(stage, foot, tone)))
    low = kerb - 14

    def near(canvas: Canvas) -> None:
        rng = stage.rng("near rank")
        buildings.skyline(canvas, stage, rng, low, 0.58, (60, 200 * grow), (120, 220))
        canvas.drawRect(
            skia.Rect.MakeLTRB(stage.left * 2, low, stage.right * 2, low + 160), pen(stage.palette.tone(0.58))
        )
        words = [str(word) for word in rng.permutation(["HOTEL", "RADIO", "KINO", "JAZZ", "TEA"])]
        for share, word in zip(
            rng.uniform(plan.left + 0.06, 0.94 - plan.right, 2 if stage.wide else 1), words, strict=False
        ):
            y = kerb - float(rng.uniform(190, 260)) * (1.3 if stage.tall else 1.0)
            hangings.roof_sign(canvas, stage, rng, (stage.x(float(share)), y), word, 150)

    found.append(Layer(7.0, near, Haze(low - 190 * grow, low, 0.4), rim=0.35))
    return found


def _ground(stage: Stage, foot: float, tone: float) -> Callable[[Canvas], None]:
    """The plain ground on which a rank of houses stands."""
    ground = skia.Rect.MakeLTRB(stage.left * 2, foot, stage.right * 2, foot + 160)
    return lambda canvas: canvas.drawRect(ground, pen(stage.palette.tone(tone)))


def _lamp_places(stage: Stage) -> list[float]:
    rng = stage.rng("lamps")
    gap = rng.uniform(330, 460)
    start = stage.left + rng.uniform(0, gap)
    return [float(x) for x in np.arange(start, stage.right, gap)]


def _blocks(canvas: Canvas, stage: Stage, plan: _Plan) -> None:
    """Near houses that step in from the edges as far as the plan has it, and leave the rest open."""
    rng, manner = stage.rng("blocks"), walls.MANNERS[plan.manner]
    unit = METRE * (1.0 if stage.wide else 0.94)
    for side, reach in ((-1, plan.left), (1, plan.right)):
        if reach <= 0.02:
            continue
        inner, number = stage.x(reach if side < 0 else 1 - reach), 400 + side
        edge, storeys = stage.left if side < 0 else stage.right, 2 + int(rng.integers(0, 4))
        row: list[tuple[float, float, float, int]] = []
        while (inner - edge) * -side > 0:
            width = unit * float(rng.uniform(4.6, 7.0))
            row.append((inner, width, unit * (manner.floor * (storeys + 1) + 1.3), number))
            inner += side * width
            number += side * 3
            storeys = 4 + int(rng.integers(0, 5))
        for place, width, high, key in reversed(row):
            _house(canvas, stage, plan, side, (place, width, high, key))


def _house(canvas: Canvas, stage: Stage, plan: _Plan, side: int, form: tuple[float, float, float, int]) -> None:
    """One near house with its flank toward the gap and its sign; `form` is its inner edge, width, height and number."""
    (inner, width, high, number), foot = form, plan.kerb - 12
    unit, manner = METRE * (1.0 if stage.wide else 0.94), walls.MANNERS[plan.manner]
    own = stage.rng("block", number)
    colour = walls.colour(stage, own, manner, 0.82, number)
    _flank(canvas, (inner, foot - high, foot), -side * 26.0, shade(mix(colour, stage.palette.tone(0.95), 0.6), -0.02))
    canvas.save()
    canvas.translate(inner - width if side < 0 else inner, foot)
    walls.front(canvas, stage, own, walls.Wall(width, high, unit, manner, colour, 0.82))
    canvas.restore()
    _board(canvas, stage, own, (inner, foot), -side, high)


def _flank(canvas: Canvas, edge: tuple[float, float, float], out: float, colour: Colour) -> None:
    """The dark side of a house that looks toward the gap."""
    x, top, foot = edge
    canvas.drawPath(polygon([(x, top), (x + out, top + 20), (x + out, foot - 3), (x, foot)]), pen(colour))


def _board(
    canvas: Canvas, stage: Stage, rng: np.random.Generator, foot: tuple[float, float], way: float, high: float
) -> None:
    """An upright sign that stands out from a house's edge over the pavement."""
    if rng.random() < 0.2:
        return
    colour = wallware.NEON[int(rng.integers(6))]
    wide, tall = 54.0, float(rng.uniform(190, 320))
    x = foot[0] + way * 22 - wide / 2
    y = foot[1] - min(high - 60, float(rng.uniform(520, 660)) if stage.wide else float(rng.uniform(560, 900)))
    canvas.drawLine(foot[0], y + 30, x + wide / 2, y + 30, stroke(stage.palette.tone(0.95), 6))
    canvas.drawLine(foot[0], y + tall - 30, x + wide / 2, y + tall - 30, stroke(stage.palette.tone(0.95), 6))
    hangings.sign(canvas, stage, rng, skia.Rect.MakeXYWH(x, y, wide, tall), colour)


def _pavement(canvas: Canvas, stage: Stage, plan: _Plan, lamps: list[float]) -> None:
    """The pavement across the street: trees, lamps, benches, and a shelter where the tram stops."""
    rng, kerb = stage.rng("pavement"), plan.kerb
    stone = mix(stage.palette.tone(0.7), stage.palette.snow, 0.55 if stage.snowy else 0.0)
    canvas.drawRect(skia.Rect.MakeLTRB(stage.left * 2, kerb - 16, stage.right * 2, kerb + 30), pen(stone))
    first, last = stage.x(plan.left), stage.x(1 - plan.right)
    count = {"open": 6, "corner": 3, "gap": 3}[plan.kind]
    for x in np.linspace(first + 60, last - 60, count) + rng.normal(0, 26, count):
        own = stage.palette.foliage[int(rng.integers(4))]
        colour = mix(own, stage.palette.tone(0.8), 0.9 if stage.palette.dark else 0.3)
        trees.broadleaf(canvas, stage, rng, (float(x), kerb - 10), float(rng.uniform(190, 260)), colour)
    for x in rng.uniform(first + 80, last - 80, 2):
        furnishings.bench(canvas, stage, (float(x), kerb - 8), 66)
    if plan.runs == "tram":
        furnishings.shelter(canvas, stage, (stage.x(0.5 + 0.5 * (plan.left - plan.right)) + 190, kerb - 8))
    for index, x in enumerate(lamps):
        lights.street_lamp(canvas, stage, (x, kerb - 4), 300, 48 if index % 2 else -48)


def _lanes(stage: Stage, plan: _Plan, depth: float) -> list[Live]:
    """A far and a near lane of cars."""
    grow = 1.12 if stage.tall else 1.0
    near = int(stage.rng("near lane").integers(2, 4)) if stage.wide else 1
    far = int(stage.rng("far lane").integers(1, 4)) if stage.wide else 2
    return [
        traffic.lane(stage, 0, (3.5, plan.kerb + depth * 0.22), 262 * grow, 1.0, far),
        traffic.lane(stage, 1, (3.2, plan.kerb + depth * 0.60), 318 * grow, -1.0, near),
    ]


def _walkers(stage: Stage, kerb: float) -> Live:
    rng = stage.rng("walkers")
    count = 7 if stage.wide else 4
    people = []
    for _ in range(count):
        umbrella = figures.UMBRELLAS[int(rng.integers(5))] if stage.wet else None
        look = figures.dressed(
            stage, rng, str(rng.choice(["man", "woman", "man", "child"])), umbrella=umbrella, dark=0.42
        )
        tall = rng.uniform(122, 138) * (0.74 if look.build == "child" else 1.0)
        start, speed, way = rng.uniform(0, 1), rng.uniform(38, 56), 1.0 if rng.random() < 0.5 else -1.0
        people.append((passers.walker(stage, look, float(tall), way), start, speed, way))
    span = stage.right - stage.left + 300

    def draw(canvas: Canvas, seconds: float) -> None:
        for walker, start, speed, way in people:
            run = (start * span + speed * seconds) % span
            x = stage.left - 150 + run if way > 0 else stage.right + 150 - run
            walker(canvas, (float(x), kerb - 5), float(run))

    return Live(4.15, draw)


def _waiting(stage: Stage, plan: _Plan, lamps: list[float]) -> Live:
    """Somebody under a red umbrella who waits in the light of the lamp that is nearest to the focus."""
    rng = stage.rng("waiting")
    nearest = min(range(len(lamps)), key=lambda index: abs(lamps[index] - plan.focus))
    x = lamps[nearest] + (62 if nearest % 2 else -62)
    look = figures.dressed(stage, rng, "woman", umbrella=figures.UMBRELLAS[0], dark=0.3)
    way = 1.0 if x < stage.width / 2 else -1.0

    def draw(canvas: Canvas, seconds: float) -> None:
        figures.figure(canvas, (x, plan.kerb - 3), 140.0, look, figures.Pose(0.06 * float(np.sin(seconds)), 0.05, way))

    return Live(4.14, draw)


def _foreground(canvas: Canvas, stage: Stage, plan: _Plan) -> None:
    """A traffic light close to the lens, on the side away from the focus."""
    ink, side = stage.palette.tone(0.98), 1.0 if plan.focus < stage.width / 2 else -1.0
    x = stage.x(0.5 + side * (0.465 if stage.wide else 0.44))
    foot, top = stage.bottom + 20, stage.horizon - 230
    canvas.drawLine(x, foot, x, top, stroke(ink, 13))
    arm = x - side * 120
    canvas.drawLine(x, top + 10, arm, top, stroke(ink, 10))
    box = skia.Rect.MakeLTRB(arm - 21, top - 8, arm + 21, top + 104)
    canvas.drawRRect(skia.RRect.MakeRectXY(box, 10, 10), pen(ink))
    go = int(stage.rng("signal").integers(3))
    for index, colour in enumerate(((1.0, 0.33, 0.30), (1.0, 0.76, 0.3), (0.36, 0.95, 0.62))):
        y = top + 15 + index * 33
        canvas.drawCircle(arm, y, 12, pen(colour if index == go else mix(colour, ink, 0.8)))
        if index == go:
            glow(canvas, (arm, y), 90, colour, 0.7)

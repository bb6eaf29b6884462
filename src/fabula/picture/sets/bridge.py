"""Bridge: a great bridge in the mist over a river - hung on cables or built of stone arches, a town or hills behind."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from fabula.picture.brushes import (
    furnishings,
    grass,
    hills,
    lights,
    mountains,
    overhang,
    shore,
    sky,
    spans,
    spires,
    trees,
    urban,
)
from fabula.picture.brushes.cottages import tinted
from fabula.picture.brushes.sky import drift
from fabula.picture.colour import from_hex, mix, shade
from fabula.picture.ink import glow, linear, pen, polygon, radial, skia, stroke
from fabula.picture.stage import Canvas, Haze, Layer, Live, Piece, Rails, Scenery, Stage

SOUND = "stream"


@dataclass(frozen=True)
class _Plan:
    """The view by chance: the kind of bridge, the side it comes from, what lies behind it."""

    kind: str
    side: float
    behind: str
    lean: float
    bank: float


def paint(stage: Stage) -> Scenery:
    """Build the view: sky, land behind, the bridge, mist, the river, the near bank, and a bough close by."""
    plan = _planned(stage)
    level = stage.horizon + 8
    pieces: list[Piece] = [
        *sky.layers(stage, 6),
        *_land(stage, plan, level),
        _mist(stage, "far mist", 9.0, level - 26, 0.55),
        Layer(
            6.6,
            lambda canvas: _bridge(canvas, stage, plan, level),
            Haze(level - 110, level + 20, 0.5 if plan.kind == "cables" else 0.24),
            rim=0.5,
            grain=0.02,
        ),
        _mist(stage, "mist", 6.0, level - 2, 0.75),
        *shore.sheet(stage, level + 8, stage.bottom + 40, 5.0),
        _mist(stage, "near mist", 4.4, level + 60, 0.32),
        Layer(2.9, lambda canvas: _bank(canvas, stage, plan), rim=0.35, grain=0.04),
        _birds(stage, plan),
        Layer(1.6, lambda canvas: _frame(canvas, stage, plan), rim=0.2, blur=1.8),
    ]
    pieces.sort(key=lambda piece: -piece.z)
    return Scenery(
        tuple(pieces),
        focus=(stage.x(0.5 + plan.side * 0.14), stage.horizon - 110, 6.6),
        subject_y=plan.bank + 30,
        subject_z=2.7,
        water=(level + (plan.bank - level) * 0.5, 4.0),
        rails=Rails(6.55, _line(stage, plan, level)),
    )


def _planned(stage: Stage) -> _Plan:
    rng = stage.rng("plan")
    return _Plan(
        str(rng.choice(["cables", "cables", "stone"])),
        float(rng.choice([-1.0, 1.0])),
        str(rng.choice(["town", "mountains", "hills"])),
        float(rng.choice([-1.0, 1.0])),
        stage.horizon + (stage.height - stage.horizon) * (0.70 if not stage.tall else 0.64),
    )


def _land(stage: Stage, plan: _Plan, level: float) -> list[Piece]:
    """What lies behind the bridge, pale: a town's towers, mountains, or wooded hills; and the far bank."""
    grow = 1.4 if stage.tall else 1.0
    middle = stage.x(0.5 + plan.side * 0.2)

    def town(canvas: Canvas) -> None:
        rng, out = stage.rng("town"), urban.stony(stage)
        form = (70 * grow, 330 * grow, 44.0, 92.0)
        spires.cluster(canvas, out, rng, level, 0.2, (middle, stage.width * 0.36), form)
        spires.cluster(
            canvas, out, rng, level, 0.34, (middle - plan.side * 260, stage.width * 0.28), (40, 190 * grow, 50, 90)
        )

    def peaks(canvas: Canvas) -> None:
        rng = stage.rng("peaks")
        tops = [
            mountains.Summit(stage.x(float(x)), float(rng.uniform(210, 330)) * grow, 620.0)
            for x in rng.uniform(0, 1, 3)
        ]
        mountains.chain(canvas, stage, rng, level, 0.16, tops)

    found: list[Piece] = [Layer(40, lambda canvas: _afterglow(canvas, stage, (middle, level)))]
    if plan.behind == "town":
        found.append(Layer(20, town, Haze(level - 330 * grow, level, 0.72), rim=0.35))
    elif plan.behind == "mountains":
        found.append(Layer(26, peaks, Haze(level - 260 * grow, level, 0.8), rim=0.4, grain=0.03))
    for z, tone, lift, swell, haze in ((15.0, 0.26, 86, 46, 0.7), (11.0, 0.42, 40, 30, 0.62)):
        form = hills.hill(stage, f"hill {z}", level - lift * grow, swell, tone, 1.7)
        found.append(Layer(z, _wooded(stage, form, tone), Haze(level - 150 * grow, level, haze), rim=0.4))
    return found


def _afterglow(canvas: Canvas, stage: Stage, place: tuple[float, float]) -> None:
    """The light of a town beyond the hills on a dark sky, against which the bridge stands."""
    if not stage.palette.dark:
        return
    warm = mix(stage.palette.lamp, stage.palette.haze, 0.45)
    canvas.save()
    canvas.translate(*place)
    canvas.scale(1, 0.5)
    glow(canvas, (0, 0), stage.width * 0.62, warm, 0.26)
    canvas.restore()


def _wooded(stage: Stage, form: hills.Hill, tone: float) -> Callable[[Canvas], None]:
    """A hill with its woods, ready to be painted."""

    def paint_hill(canvas: Canvas) -> None:
        hills.ground(canvas, stage, form)
        hills.copse(canvas, stage, stage.rng("copse", round(tone * 100)), form, 22, (18, 52), tone + 0.06)

    return paint_hill


def _deck(stage: Stage, plan: _Plan, level: float) -> spans.Deck:
    """The roadway that hangs on its cables, into the picture."""
    size = 1.5 if stage.wide else 1.15
    near = (stage.x(0.5 - plan.side * 0.66), level - 150 * size, size)
    far = (stage.x(0.5 + plan.side * 0.42), level - 42, 0.34)
    ends = (near, far) if plan.side > 0 else (far, near)
    return spans.Deck(ends[0], ends[1], (0.25, 0.75), 240 if stage.wide else 330)


def _arched(stage: Stage, level: float) -> tuple[int, float, tuple[float, float]]:
    """How many arches the stone bridge has, its height, and its ends."""
    rng = stage.rng("stones")
    high = float(rng.uniform(170, 215)) if stage.wide else 230.0
    return int(rng.integers(4, 7)) if stage.wide else 3, high, (stage.x(-0.2), stage.x(1.2))


def _line(stage: Stage, plan: _Plan, level: float) -> Callable[[float], tuple[float, float]]:
    """Where a train runs over the bridge: the height of the rails at an x, and the units of a metre there."""
    if plan.kind == "cables":
        deck = _deck(stage, plan, level)
        (x0, y0, first), (x1, y1, last) = deck.left, deck.right

        def along(x: float) -> tuple[float, float]:
            share = (x - x0) / (x1 - x0)
            size = max(first + (last - first) * share, 0.12)
            return y0 + (y1 - y0) * share + 4 * size, 27.0 * size

        return along
    _, high, (left, right) = _arched(stage, level)

    def over(x: float) -> tuple[float, float]:
        return spans.crest((left, right), (level - high, level + 10), x) + 2, high * 0.17

    return over


def _bridge(canvas: Canvas, stage: Stage, plan: _Plan, level: float) -> None:
    if plan.kind == "cables":
        deck = _deck(stage, plan, level)
        colour = mix(
            from_hex("#b0483a"),
            stage.palette.tone(0.62),
            0.3 if stage.time == "day" else 0.55 if not stage.palette.dark else 0.78,
        )
        spans.suspension(canvas, stage, deck, colour, level + 12)
        return
    count, high, span = _arched(stage, level)
    piers = [span[0] + (span[1] - span[0]) * index / count for index in range(1, count)]
    end = piers[-1] if plan.side > 0 else piers[0]
    _gate(canvas, stage, (end, level + 10), high * 2.9)
    spans.arches(
        canvas,
        stage,
        span,
        (level - high, level + 10),
        count,
        from_hex("#b5a48c"),
    )


def _gate(canvas: Canvas, stage: Stage, foot: tuple[float, float], height: float) -> None:
    """A gate tower that stands on a pier of the bridge, with a steep roof and corner turrets."""
    x, y = foot
    wall, roof = tinted(stage, from_hex("#a8967c"), 0.55), tinted(stage, from_hex("#4f5a68"), 0.55)
    half, top = height * 0.115, y - height * 0.66
    lit = mix(shade(wall, 0.03), stage.palette.rim, 0.25)
    ends = [lit, wall, shade(wall, -0.07)] if stage.sun[0] < x else [shade(wall, -0.07), wall, lit]
    canvas.drawRect(skia.Rect.MakeLTRB(x - half, top, x + half, y), linear((x - half, 0), (x + half, 0), ends))
    canvas.drawRect(
        skia.Rect.MakeLTRB(x - half * 1.12, top - 4, x + half * 1.12, top + height * 0.03), pen(shade(wall, 0.04))
    )
    snow = stage.palette.snow if stage.snowy else roof
    slope = [
        (x - half * 1.05, top),
        (x - half * 0.4, top - height * 0.24),
        (x + half * 0.4, top - height * 0.24),
        (x + half * 1.05, top),
    ]
    canvas.drawPath(polygon(slope), pen(snow))
    for side in (-1.0, 1.0):
        tip = x + side * half * 0.96
        spire = [(tip - half * 0.2, top), (tip, top - height * 0.2), (tip + half * 0.2, top)]
        canvas.drawPath(polygon(spire), pen(shade(roof, -0.02)))
    bright = mix(stage.palette.lamp, (1, 1, 1), 0.2) if stage.palette.lit_windows > 0.45 else shade(wall, -0.16)
    for dx, dy in ((0.0, 0.56), (-0.5, 0.46), (0.5, 0.46)):
        slit = skia.Rect.MakeXYWH(
            x + dx * half - half * 0.1, y - height * dy - height * 0.05, half * 0.2, height * 0.06
        )
        canvas.drawRRect(skia.RRect.MakeRectXY(slit, half * 0.1, half * 0.1), pen(bright))


def _mist(stage: Stage, name: str, z: float, y: float, strength: float) -> Layer:
    """Banks of mist that lie on the water and drift."""
    thick = {"fog": 1.25, "rain": 1.0, "wind": 0.5, "storm": 0.6}.get(stage.weather, 0.8) * (
        1.1 if stage.time == "dawn" else 0.9
    )
    thick *= 0.55 if stage.palette.dark else 1.0
    colour = mix(stage.palette.haze, stage.palette.sky[-1], 0.4)

    def paint_mist(canvas: Canvas) -> None:
        rng = stage.rng(name)
        for _ in range(11):
            half = float(rng.uniform(200, 520))
            canvas.save()
            canvas.translate(float(rng.uniform(stage.left - 200, stage.right + 200)), y + float(rng.normal(0, 16)))
            canvas.scale(half, half * float(rng.uniform(0.05, 0.10)))
            power = min(strength * thick * float(rng.uniform(0.5, 1.0)), 1.0)
            canvas.drawCircle(
                0, 0, 1.0, radial((0, 0), 1.0, [colour] * 4, [0, 0.4, 0.75, 1], [power, power * 0.6, power * 0.18, 0.0])
            )
            canvas.restore()

    return Layer(z, paint_mist, motion=drift(6.0 + 20.0 / z, 240.0))


def _bank(canvas: Canvas, stage: Stage, plan: _Plan) -> None:
    """The near bank of grass with stones, reeds and a bench."""
    rng = stage.rng("bank")
    crest = [
        (stage.x(share), plan.bank + 16 * float(np.sin(share * 5.2 + plan.side)) - plan.lean * 30 * (share - 0.5) - 4)
        for share in np.linspace(-0.4, 1.4, 36)
    ]
    trees.bank(canvas, stage, crest, 0.9)
    grass.meadow(canvas, stage, rng, plan.bank + 6, 0.94, 30.0, 0.6)
    x = stage.x(0.5 - plan.lean * float(rng.uniform(0.2, 0.3)))
    lights.pool(canvas, stage, (x, plan.bank + 50), 520, 0.7)
    lights.street_lamp(canvas, stage, (x - plan.lean * 150, plan.bank + 30), 350, 60 * plan.lean)
    furnishings.bench(canvas, stage, (x, plan.bank + 30), 160)


def _birds(stage: Stage, plan: _Plan) -> Live:
    """A few gulls that sail around the bridge."""
    rng = stage.rng("birds")
    count = 0 if stage.palette.dark or stage.wet else 7
    x, y, phase = rng.uniform(0, 1, count), rng.uniform(0.3, 0.75, count), rng.uniform(0, 6.28, count)
    ink = stroke(mix(stage.palette.tone(0.5), (1, 1, 1), 0.1), 2.4)

    def draw(canvas: Canvas, seconds: float) -> None:
        for index in range(count):
            px = stage.left + ((x[index] * 1.44 * stage.width + seconds * 24 * plan.lean) % (stage.right - stage.left))
            py = stage.horizon * y[index] + 16 * float(np.sin(seconds * 0.7 + phase[index]))
            lift = 7 * float(np.sin(seconds * 4 + phase[index]))
            wing = skia.Path()
            wing.moveTo(px - 13, py - lift)
            wing.quadTo(px - 5, py - 5 - lift * 0.3, px, py)
            wing.quadTo(px + 5, py - 5 - lift * 0.3, px + 13, py - lift)
            canvas.drawPath(wing, ink)

    return Live(7.0, draw)


def _frame(canvas: Canvas, stage: Stage, plan: _Plan) -> None:
    rng = stage.rng("frame")
    x = stage.left if plan.lean < 0 else stage.right
    for level, share in ((0.0, 0.36), (0.12, 0.24)):
        overhang.bough(canvas, stage, rng, (x, stage.y(level)), -plan.lean * stage.width * share)

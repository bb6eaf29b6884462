"""Glassware: flasks, tubes and coils with liquids that glow and bubble, jars, burners, and a bench for them."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from fabula.picture.brushes import lights
from fabula.picture.colour import Colour, from_hex, from_hexes, mix, shade
from fabula.picture.ink import glow, linear, pen, polygon, skia, stroke
from fabula.picture.stage import Canvas, Live, Stage

Point = tuple[float, float]

LIQUIDS = from_hexes("#4dff9a #3fc8ff #ff5fa8 #ffb03f #b07aff #a8ff4a")
STEEL: Colour = from_hex("#8a929c")


@dataclass(frozen=True)
class Vessel:
    """A piece of glass on a bench: its kind, the middle of its foot, its height in units, and its liquid."""

    kind: str
    foot: Point
    size: float
    liquid: Colour
    full: float = 0.5

    @property
    def half(self) -> float:
        """Half its width, units."""
        return self.size * {"flask": 0.30, "round": 0.34, "tube": 0.09, "beaker": 0.26, "jar": 0.22}[self.kind]

    def outline(self) -> "skia.Path":
        """The glass as a path."""
        x, y = self.foot
        size, half, path = self.size, self.half, skia.Path()
        if self.kind == "flask":
            neck = size * 0.08
            path.addPoly(
                [
                    skia.Point(*spot)
                    for spot in (
                        (x - neck, y - size),
                        (x + neck, y - size),
                        (x + neck, y - size * 0.62),
                        (x + half, y - size * 0.06),
                        (x + half * 0.86, y),
                        (x - half * 0.86, y),
                        (x - half, y - size * 0.06),
                        (x - neck, y - size * 0.62),
                    )
                ],
                True,
            )
        elif self.kind == "round":
            neck = size * 0.08
            path.addCircle(x, y - half, half)
            tube = skia.Path()
            tube.addRect(skia.Rect.MakeLTRB(x - neck, y - size, x + neck, y - half * 1.7))
            joined = skia.Op(path, tube, skia.PathOp.kUnion_PathOp)
            return joined if joined is not None else path
        elif self.kind == "tube":
            path.addRRect(skia.RRect.MakeRectXY(skia.Rect.MakeLTRB(x - half, y - size, x + half, y), half, half))
        else:
            path.addRRect(
                skia.RRect.MakeRectXY(skia.Rect.MakeLTRB(x - half, y - size, x + half, y), size * 0.05, size * 0.05)
            )
        return path

    @property
    def level(self) -> float:
        """The height of the liquid's surface, units."""
        return self.foot[1] - self.size * self.full


def glass(canvas: Canvas, vessel: Vessel) -> None:
    """The empty glass: a cool shine, an edge, a rim."""
    path = vessel.outline()
    canvas.drawPath(path, pen(from_hex("#cfe4ee"), 0.20))
    canvas.drawPath(path, stroke(from_hex("#e4f2f8"), max(vessel.size * 0.018, 2.2), 0.8))
    x, y = vessel.foot
    rim = vessel.half if vessel.kind in ("beaker", "jar") else vessel.size * 0.1
    canvas.drawLine(x - rim, y - vessel.size, x + rim, y - vessel.size, stroke(from_hex("#f2fafc"), 4, 0.85))


def filled(canvas: Canvas, vessel: Vessel, strength: float) -> None:
    """The liquid in its own light, and the glow around it; `strength` 0 to 1 is how much it glows."""
    path, liquid = vessel.outline(), vessel.liquid
    x, y = vessel.foot
    middle = (x, (vessel.level + y) / 2)
    glow(canvas, middle, vessel.size * 0.9, liquid, 0.40 * strength)
    canvas.save()
    canvas.clipPath(path, True)
    box = skia.Rect.MakeLTRB(x - vessel.half * 1.1, vessel.level, x + vessel.half * 1.1, y + 4)
    tones = [mix(liquid, (1, 1, 1), 0.35), liquid, shade(liquid, -0.16)]
    canvas.drawRect(box, linear((0, vessel.level), (0, y), tones, None, [0.92, 0.85, 0.92]))
    canvas.drawOval(
        skia.Rect.MakeLTRB(box.left(), vessel.level - 5, box.right(), vessel.level + 5),
        pen(mix(liquid, (1, 1, 1), 0.6), 0.9),
    )
    canvas.restore()
    canvas.drawLine(
        x - vessel.half * 0.55,
        y - vessel.size * 0.1,
        x - vessel.half * 0.5,
        y - vessel.size * 0.36,
        stroke((1, 1, 1), vessel.size * 0.028, 0.55),
    )


def bubbles(stage: Stage, vessels: Sequence[Vessel], z: float) -> Live:
    """Bubbles that rise in the liquids, and a breath of glow over each."""
    rng = stage.rng("bubbles")
    rows = [(vessel, rng.random((7, 3)), lights.halo(vessel.liquid), float(rng.uniform(0, 6.28))) for vessel in vessels]

    def draw(canvas: Canvas, seconds: float) -> None:
        for vessel, chance, halo, phase in rows:
            x, y = vessel.foot
            deep = y - vessel.level
            breath = 0.22 + 0.10 * float(np.sin(seconds * 1.7 + phase))
            halo(canvas, (x, y - deep * 0.5), (vessel.half * 1.9, vessel.half * 1.9), breath)
            ink = pen(mix(vessel.liquid, (1, 1, 1), 0.7), 0.75)
            for share, side, pace in chance:
                age = (seconds * (0.3 + 0.5 * pace) + share) % 1.0
                reach = vessel.half * 0.5
                px = x + (side - 0.5) * 2 * reach + 3 * float(np.sin(seconds * 3 + share * 9))
                canvas.drawCircle(px, y - 6 - (deep - 8) * age, 2.0 + 3.0 * pace * age, ink)

    return Live(z, draw)


def coil(canvas: Canvas, start: Point, end: Point, turns: int, size: float) -> None:
    """A spiral of glass tube between two vessels."""
    path = skia.Path()
    path.moveTo(*start)
    for index in range(turns * 2):
        share = (index + 1) / (turns * 2)
        x, y = start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share
        side = 1 if index % 2 else -1
        path.quadTo(x + side * size, y - size * 0.6, x, y)
    canvas.drawPath(path, stroke(from_hex("#d8ecf4"), 8, 0.5))
    canvas.drawPath(path, stroke(from_hex("#f4fbff"), 3, 0.8))


def stand(canvas: Canvas, foot: Point, high: float, reach: float) -> None:
    """A retort stand with a clamp toward `reach` (signed units)."""
    x, y = foot
    canvas.drawRect(skia.Rect.MakeLTRB(x - 44, y - 12, x + 44, y), pen(shade(STEEL, -0.22)))
    canvas.drawLine(x, y - 8, x, y - high, stroke(shade(STEEL, -0.06), 9))
    canvas.drawLine(x, y - high * 0.8, x + reach, y - high * 0.8, stroke(shade(STEEL, -0.12), 8))
    canvas.drawCircle(x, y - high * 0.8, 10, pen(shade(STEEL, -0.24)))


def burner(canvas: Canvas, foot: Point, size: float) -> Point:
    """A gas burner; gives its mouth."""
    x, y = foot
    canvas.drawPath(
        polygon(
            [
                (x - size * 0.4, y),
                (x + size * 0.4, y),
                (x + size * 0.12, y - size * 0.24),
                (x - size * 0.12, y - size * 0.24),
            ]
        ),
        pen(shade(STEEL, -0.2)),
    )
    canvas.drawRect(
        skia.Rect.MakeLTRB(x - size * 0.1, y - size, x + size * 0.1, y - size * 0.2),
        linear((x - size * 0.1, 0), (x + size * 0.1, 0), [shade(STEEL, 0.1), shade(STEEL, -0.14)]),
    )
    return (x, y - size)


def specimens(canvas: Canvas, rng: np.random.Generator, ends: tuple[float, float], y: float, size: float) -> None:
    """Jars and bottles with labels along a shelf whose upper edge is at `y`."""
    x = ends[0] + size * 0.3
    while x < ends[1] - size * 0.3:
        kind = ("jar", "flask", "beaker", "round")[int(rng.integers(4))]
        vessel = Vessel(
            kind,
            (x, y),
            size * float(rng.uniform(0.72, 1.0)),
            shade(LIQUIDS[int(rng.integers(6))], -0.12, 0.6),
            float(rng.uniform(0.3, 0.7)),
        )
        canvas.save()
        canvas.clipPath(vessel.outline(), True)
        canvas.drawRect(skia.Rect.MakeLTRB(x - size, vessel.level, x + size, y), pen(vessel.liquid, 0.9))
        canvas.restore()
        glass(canvas, vessel)
        if rng.random() < 0.5:
            canvas.drawRect(
                skia.Rect.MakeXYWH(x - size * 0.13, y - size * 0.3, size * 0.26, size * 0.18),
                pen(from_hex("#f2ead2"), 0.9),
            )
        x += size * float(rng.uniform(0.6, 0.85))

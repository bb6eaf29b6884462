"""Corals: six kinds that grow on a reef, in all the colours that the water lets through."""

import numpy as np

from fabula.picture.brushes import deep
from fabula.picture.colour import Colour, from_hexes, mix, shade
from fabula.picture.ink import linear, pen, polygon, skia, stroke
from fabula.picture.stage import Canvas, Stage

CORALS = from_hexes("#ff6f91 #ff9a3f #a05ad8 #ffd04a #3fd0c0 #e8405a #f58ad0 #7fd05a")

Place = tuple[float, float]


def coral(canvas: Canvas, stage: Stage, rng: np.random.Generator, foot: Place, size: float, tone: float) -> None:
    """One coral on `foot`, about `size` units high, of a kind and colour by chance."""
    own = CORALS[int(rng.integers(len(CORALS)))]
    colour = deep.tinted(stage, own, tone)
    kind = int(rng.integers(6))
    (_branching, _fan, _dome, _tubes, _table, _anemone)[kind](canvas, stage, rng, foot, size, colour)


def shade_coral(canvas: Canvas, stage: Stage, rng: np.random.Generator, foot: Place, size: float) -> None:
    """A coral close to the lens, dark against the light."""
    colour = mix(stage.palette.tone(0.95), CORALS[int(rng.integers(len(CORALS)))], 0.10)
    (_branching, _fan, _tubes)[int(rng.integers(3))](canvas, stage, rng, foot, size, colour)


def _branching(
    canvas: Canvas, stage: Stage, rng: np.random.Generator, foot: Place, size: float, colour: Colour
) -> None:
    """Staghorn: arms that fork upward, with pale tips."""
    tips = [
        (foot[0] + rng.normal(0, size * 0.06), foot[1], -np.pi / 2 + lean, size * 0.34) for lean in (-0.55, -0.1, 0.5)
    ]
    pale = mix(colour, stage.palette.rim, 0.55)
    for level in range(4):
        grown = []
        wide = size * 0.085 * 0.74**level
        for x, y, angle, length in tips:
            end = (x + length * float(np.cos(angle)), y + length * float(np.sin(angle)))
            canvas.drawLine(x, y, *end, stroke(shade(colour, -0.03 + 0.02 * level), wide))
            canvas.drawLine(x - wide * 0.2, y, end[0] - wide * 0.2, end[1], stroke(pale, wide * 0.25, 0.5))
            if level == 3:
                canvas.drawCircle(*end, wide * 0.75, pen(pale))
            for side in (-1, 1):
                turn = angle + side * rng.uniform(0.22, 0.6)
                grown.append((*end, turn * 0.9 - np.pi / 2 * 0.1, length * rng.uniform(0.6, 0.8)))
        tips = grown


def _fan(canvas: Canvas, stage: Stage, rng: np.random.Generator, foot: Place, size: float, colour: Colour) -> None:
    """A sea fan: a lace of fine ribs, spread flat."""
    x, y = foot
    canvas.drawLine(x, y, x, y - size * 0.3, stroke(shade(colour, -0.05), size * 0.06))
    outline = [
        (
            x + size * 0.62 * np.sin(a) * (1 + 0.08 * rng.normal()),
            y - size * 0.22 - size * 0.8 * max(np.cos(a), 0.0) ** 0.6,
        )
        for a in np.linspace(-1.5, 1.5, 26)
    ]
    shape = polygon([(x, y - size * 0.1), *outline])
    canvas.drawPath(shape, pen(colour, 0.5))
    for angle in np.linspace(-1.25, 1.25, 17):
        rib = skia.Path()
        rib.moveTo(x, y - size * 0.12)
        reach = size * rng.uniform(0.75, 0.98)
        rib.quadTo(
            x + reach * 0.45 * np.sin(angle),
            y - reach * 0.6,
            x + reach * 0.66 * np.sin(angle),
            y - size * 0.12 - reach * np.cos(angle) ** 0.5 * 0.82,
        )
        canvas.drawPath(rib, stroke(shade(colour, rng.uniform(-0.05, 0.05)), size * 0.016))
    for ring in (0.35, 0.55, 0.75, 0.92):
        arc = [
            (x + size * 0.62 * ring * np.sin(a), y - size * 0.14 - size * 0.84 * ring * np.cos(a) ** 0.6)
            for a in np.linspace(-1.3, 1.3, 20)
        ]
        canvas.drawPath(polygon(arc, closed=False), stroke(mix(colour, stage.palette.rim, 0.25), size * 0.011, 0.7))


def _dome(canvas: Canvas, stage: Stage, rng: np.random.Generator, foot: Place, size: float, colour: Colour) -> None:
    """Brain coral: a dome with winding furrows."""
    x, y = foot
    half, high = size * 0.62, size * 0.62
    box = skia.Rect.MakeLTRB(x - half, y - high, x + half, y + high * 0.5)
    canvas.save()
    canvas.clipRect(skia.Rect.MakeLTRB(x - half * 1.1, y - high * 1.1, x + half * 1.1, y + 3), True)
    ink = linear(
        (0, y - high),
        (0, y),
        [mix(shade(colour, 0.05), stage.palette.rim, 0.3), colour, shade(colour, -0.12)],
        [0, 0.45, 1],
    )
    canvas.drawOval(box, ink)
    path = skia.Path()
    path.addOval(box)
    canvas.clipPath(path, True)
    for row in range(9):
        level = y - high * 0.95 + row * high * 0.12
        xs = np.linspace(x - half, x + half, 30)
        wave = (
            level
            + size * 0.03 * np.sin(xs / size * 26 + row * 2 + rng.uniform(0, 1))
            + 0.16 * high * ((xs - x) / half) ** 2
        )
        canvas.drawPath(
            polygon(list(zip(xs, wave, strict=True)), closed=False), stroke(shade(colour, -0.09), size * 0.022, 0.8)
        )
    canvas.restore()


def _tubes(canvas: Canvas, stage: Stage, rng: np.random.Generator, foot: Place, size: float, colour: Colour) -> None:
    """Tube sponges: a group of chimneys with dark mouths."""
    for _ in range(int(rng.integers(4, 7))):
        x, high = foot[0] + rng.normal(0, size * 0.22), size * rng.uniform(0.45, 1.0)
        wide, lean = size * rng.uniform(0.08, 0.13), rng.normal(0, size * 0.08)
        top = (x + lean, foot[1] - high)
        tube = [
            (x - wide * 0.7, foot[1] + 2),
            (top[0] - wide, top[1]),
            (top[0] + wide, top[1]),
            (x + wide * 0.7, foot[1] + 2),
        ]
        tint = shade(colour, rng.uniform(-0.04, 0.03))
        canvas.drawPath(
            polygon(tube),
            linear((x - wide, 0), (x + wide, 0), [shade(tint, -0.08), tint, mix(tint, stage.palette.rim, 0.3)]),
        )
        canvas.drawOval(
            skia.Rect.MakeLTRB(top[0] - wide, top[1] - wide * 0.4, top[0] + wide, top[1] + wide * 0.4),
            pen(mix(tint, stage.palette.rim, 0.35)),
        )
        canvas.drawOval(
            skia.Rect.MakeLTRB(top[0] - wide * 0.66, top[1] - wide * 0.24, top[0] + wide * 0.66, top[1] + wide * 0.26),
            pen(shade(tint, -0.2)),
        )


def _table(canvas: Canvas, stage: Stage, rng: np.random.Generator, foot: Place, size: float, colour: Colour) -> None:
    """Plate coral: two or three flat tables on one stem."""
    x, y = foot
    canvas.drawPath(
        polygon(
            [
                (x - size * 0.14, y + 2),
                (x - size * 0.06, y - size * 0.6),
                (x + size * 0.06, y - size * 0.6),
                (x + size * 0.14, y + 2),
            ]
        ),
        pen(shade(colour, -0.12)),
    )
    for level, wide in ((0.3, 0.5), (0.46, 0.72), (0.62, 0.55)):
        shift, high = rng.normal(0, size * 0.07), y - size * level
        rim = [
            (x + shift + size * wide * np.cos(a), high + size * 0.09 * np.sin(a) + size * 0.02 * rng.normal())
            for a in np.linspace(0, 2 * np.pi, 30)
        ]
        canvas.drawPath(polygon([(a, b + size * 0.05) for a, b in rim]), pen(shade(colour, -0.14)))
        canvas.drawPath(
            polygon(rim),
            linear((0, high - size * 0.1), (0, high + size * 0.1), [mix(colour, stage.palette.rim, 0.4), colour]),
        )


def _anemone(canvas: Canvas, stage: Stage, rng: np.random.Generator, foot: Place, size: float, colour: Colour) -> None:
    """An anemone: a cushion of waving arms with bright tips."""
    x, y = foot
    tip = mix(colour, stage.palette.rim, 0.6)
    for angle in rng.permutation(np.linspace(-1.35, 1.35, 26)):
        reach = size * rng.uniform(0.5, 0.78)
        end = (x + reach * np.sin(angle), y - size * 0.08 - reach * np.cos(angle) * 0.9)
        arm = skia.Path()
        arm.moveTo(x + size * 0.2 * np.sin(angle), y)
        arm.quadTo(x + reach * 0.5 * np.sin(angle) + rng.normal(0, size * 0.08), y - reach * 0.5, *end)
        canvas.drawPath(arm, stroke(shade(colour, rng.uniform(-0.06, 0.02)), size * 0.055))
        canvas.drawCircle(*end, size * 0.04, pen(tip))

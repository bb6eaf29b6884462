"""Scenes: what is built on a stage - painted skies, flats of trees and towers, walls of light, drums."""

import itertools
from collections.abc import Sequence

import numpy as np

from fabula.picture.brushes import surfaces
from fabula.picture.colour import Colour, from_hex, from_hexes, mix, shade
from fabula.picture.ink import glow, linear, pen, polygon, radial, skia, stroke
from fabula.picture.stage import Canvas, Stage

Span = tuple[float, float]


def sky(canvas: Canvas, stage: Stage, rng: np.random.Generator, span: Span) -> None:
    """A cloth with a painted sky: bands, stars on threads, a moon or sun, and rows of hills."""
    head, floor = span
    box = surfaces.whole(stage, floor + 8)
    skies = {
        "dawn": "#f0a8a0 #f8d0a8 #fff0d8",
        "day": "#5fb0e0 #a8dcf0 #f0f8f0",
        "dusk": "#5a3a8a #d8608a #ffb878",
        "night": "#1a2a6a #3a5aa0 #8ab0d8",
    }
    tones = from_hexes(skies[stage.time])
    canvas.drawRect(box, linear((0, head), (0, floor), tones))
    moon = (stage.x(float(rng.uniform(0.3, 0.7))), head + (floor - head) * 0.36)
    glow(canvas, moon, 300, tones[2], 0.5)
    canvas.drawCircle(*moon, 92, pen(from_hex("#fff4d0")))
    for _ in range(22):
        x, y = stage.x(float(rng.uniform(0, 1))), head + (floor - head) * float(rng.uniform(0.05, 0.6))
        size = float(rng.uniform(6, 15))
        spots = [
            (
                x + size * (1 if i % 2 == 0 else 0.42) * float(np.sin(i * np.pi / 5)),
                y - size * (1 if i % 2 == 0 else 0.42) * float(np.cos(i * np.pi / 5)),
            )
            for i in range(10)
        ]
        canvas.drawLine(x, stage.top, x, y, stroke((1, 1, 1), 1.4, 0.25))
        canvas.drawPath(polygon(spots), pen(from_hex("#ffe8a0"), 0.9))
    for level, lift in ((0.70, 0.0), (0.82, -0.10)):
        y = head + (floor - head) * level
        path = skia.Path()
        path.moveTo(box.left(), floor + 8)
        path.lineTo(box.left(), y)
        xs = np.linspace(box.left(), box.right(), 9)
        for first, second in itertools.pairwise(xs):
            path.quadTo(
                float(first + second) / 2,
                y - float(rng.uniform(40, 150)),
                float(second),
                y + float(rng.uniform(-20, 20)),
            )
        path.lineTo(box.right(), floor + 8)
        canvas.drawPath(path, pen(shade(mix(tones[0], from_hex("#3a6a5a"), 0.55), lift)))


def panels(canvas: Canvas, stage: Stage, rng: np.random.Generator, span: Span, gels: Sequence[Colour]) -> None:
    """A dark wall with upright strips of light and a great ring, triangle, square or hexagon."""
    head, floor = span
    box = surfaces.whole(stage, floor + 8)
    canvas.drawRect(box, linear((0, head), (0, floor), from_hexes("#2c2848 #3f3560")))
    bright = 0.95 if stage.time != "day" else 0.6
    for index, x in enumerate(np.linspace(0.1, 0.9, 9 if stage.wide else 5)):
        colour = gels[index % len(gels)]
        tall = (floor - head) * float(rng.uniform(0.35, 0.8))
        left = stage.x(float(x))
        for half, alpha in ((22, 0.18), (11, 0.4), (4.5, bright)):
            joined = skia.Rect.MakeLTRB(left - half, floor - 30 - tall, left + half, floor - 30)
            canvas.drawRRect(skia.RRect.MakeRectXY(joined, half, half), pen(colour, alpha, blur=half * 0.5))
    middle, radius = (stage.x(0.5), head + (floor - head) * 0.50), (floor - head) * 0.30
    motif, corners = skia.Path(), (0, 3, 6, 4)[int(rng.integers(4))]
    if corners:
        turns = np.arange(corners) * 2 * np.pi / corners
        spots = [
            (middle[0] + radius * 1.2 * float(np.sin(a)), middle[1] - radius * 1.2 * float(np.cos(a))) for a in turns
        ]
        motif = polygon(spots)
    else:
        motif.addCircle(*middle, radius)
    for wide, alpha in ((46, 0.16), (24, 0.35), (9, bright)):
        ring = stroke(mix(gels[0], (1, 1, 1), 0.3 if wide < 10 else 0.0), wide, alpha)
        ring.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, wide * 0.3))
        canvas.drawPath(motif, ring)


def flats(canvas: Canvas, stage: Stage, rng: np.random.Generator, floor: float, cloth: Colour) -> None:
    """Flat painted trees or towers, as stage carpenters make them."""
    forest = rng.random() < 0.5
    for side in (-1, 1):
        for step in range(3):
            x = stage.x(0.5 + side * (0.20 + 0.10 * step) * (1.0 if stage.wide else 1.25))
            y, high = floor + 10 + step * 14, stage.height * (0.30 + 0.07 * step) * float(rng.uniform(0.9, 1.1))
            if forest:
                colour = shade(from_hex("#3f8a5a"), 0.05 - 0.05 * step)
                canvas.drawRect(skia.Rect.MakeLTRB(x - 16, y - high * 0.3, x + 16, y), pen(from_hex("#8a5a3a")))
                for tier in range(4):
                    low, half = y - high * (0.18 + 0.2 * tier), high * (0.27 - 0.05 * tier)
                    canvas.drawPath(
                        polygon([(x - half, low), (x + half, low), (x, low - high * 0.34)]),
                        pen(shade(colour, 0.03 * tier)),
                    )
            else:
                colour = shade(from_hex("#9a88b0"), 0.02 - 0.04 * step)
                half = high * 0.16
                canvas.drawRect(
                    skia.Rect.MakeLTRB(x - half, y - high * 0.8, x + half, y),
                    linear((x - half, 0), (x + half, 0), [shade(colour, 0.05), shade(colour, -0.05)]),
                )
                for notch in (-0.8, -0.1, 0.6):
                    canvas.drawRect(
                        skia.Rect.MakeXYWH(x + notch * half * 1.1, y - high * 0.87, half * 0.44, high * 0.08),
                        pen(colour),
                    )
                canvas.drawPath(
                    polygon(
                        [(x - half * 1.1, y - high * 0.86), (x + half * 1.1, y - high * 0.86), (x, y - high * 1.2)]
                    ),
                    pen(shade(cloth, 0.06)),
                )
                canvas.drawRRect(
                    skia.RRect.MakeRectXY(
                        skia.Rect.MakeLTRB(x - half * 0.3, y - high * 0.62, x + half * 0.3, y - high * 0.42),
                        half * 0.3,
                        half * 0.3,
                    ),
                    pen(from_hex("#ffd890")),
                )


def drums(canvas: Canvas, foot: tuple[float, float], colour: Colour) -> None:
    """A drum kit seen from the front."""
    x, y = foot
    steel, shell = from_hex("#c8ccd8"), shade(colour, -0.22)
    for dx, dy, wide in ((-150, 132, 62), (150, 140, 66), (-196, 84, 46), (196, 176, 50)):
        canvas.drawLine(x + dx, y - dy, x + dx * 0.9, y, stroke(shade(steel, -0.3), 5))
        canvas.drawOval(
            skia.Rect.MakeLTRB(x + dx - wide, y - dy - 8, x + dx + wide, y - dy + 8), pen(from_hex("#d8b050"))
        )
    for dx, dy, radius in ((-62, 138, 42), (62, 138, 42), (-128, 58, 48), (128, 58, 50)):
        canvas.drawRect(
            skia.Rect.MakeLTRB(x + dx - radius, y - dy - 24, x + dx + radius, y - dy + 34),
            linear((x + dx - radius, 0), (x + dx + radius, 0), [shade(shell, 0.1), shell, shade(shell, -0.1)]),
        )
        canvas.drawOval(
            skia.Rect.MakeLTRB(x + dx - radius, y - dy - 34, x + dx + radius, y - dy - 14), pen(from_hex("#efece6"))
        )
    middle = (x, y - 66)
    canvas.drawCircle(*middle, 68, pen(shell))
    canvas.drawCircle(*middle, 58, radial(middle, 60, [from_hex("#f4f0ea"), from_hex("#cfc8c8")]))
    canvas.drawCircle(*middle, 20, pen(shell))

"""Trees: far conifers as silhouettes, near conifers bough by bough, and broad-leaved crowns leaf by leaf."""

import numpy as np

from fabula.picture.colour import Colour, mix, shade
from fabula.picture.ink import linear, pen, polygon, radial, skia, stroke
from fabula.picture.stage import Canvas, Stage


def conifer_row(
    canvas: Canvas, stage: Stage, rng: np.random.Generator, foot: float, tone: float, heights: tuple[float, float]
) -> None:
    """A far wood along `foot` over the whole width, `heights` (least, most) in units; it thins and swells."""
    x, phase = stage.left - 40, rng.uniform(0, 6.28)
    pull = rng.uniform(0.004, 0.007)
    while x < stage.right + 40:
        swell = 0.55 + 0.45 * np.sin(x * pull + phase) * np.sin(x * pull * 0.37 + phase * 2)
        height = heights[0] + (heights[1] - heights[0]) * swell * rng.uniform(0.5, 1.15)
        colour = shade(stage.palette.tone(tone + rng.uniform(-0.03, 0.05)), rng.uniform(-0.012, 0.012))
        far_conifer(canvas, stage, rng, (x, foot + 3), height, colour)
        x += rng.uniform(0.16, 0.42) * height
    band = skia.Rect.MakeLTRB(stage.left - 60, foot - heights[0] * 0.35, stage.right + 60, foot + 6)
    canvas.drawRect(band, pen(stage.palette.tone(tone)))


def far_conifer(
    canvas: Canvas, stage: Stage, rng: np.random.Generator, foot: tuple[float, float], height: float, colour: Colour
) -> None:
    """One far conifer: a zig-zag of 6 to 13 tiers with its sun side a little lit, and snow where it is winter."""
    x, y = foot
    tiers = int(np.clip(height / 9, 5, 13))
    left, right = [], []
    for tier in range(tiers):
        share = (tier + 1) / tiers
        half = height * 0.19 * share**0.9 * rng.uniform(0.85, 1.12)
        level = y - height * (1 - share * 0.94)
        left += [(x - half, level), (x - half * 0.5, level - height * 0.012)]
        right += [(x + half, level), (x + half * 0.5, level - height * 0.012)]
    top = (x, y - height)
    canvas.drawPath(polygon([top, *right, (x, y), *left[::-1]]), pen(colour))
    toward = right if stage.sun[0] > x else left
    lit = mix(colour, stage.palette.snow, 0.7) if stage.snowy else mix(colour, stage.palette.rim, 0.2)
    canvas.drawPath(polygon([top, *toward[::2], (x, y)]), pen(lit, 0.5 if stage.snowy else 0.4))


def conifer(
    canvas: Canvas, stage: Stage, rng: np.random.Generator, foot: tuple[float, float], height: float, tone: float
) -> None:
    """One near conifer of drooping boughs with needle notches, lit on the sun's side."""
    x, y = foot
    colour = stage.palette.tone(tone)
    toward = 1.0 if stage.sun[0] > x else -1.0
    trunk = [(x - height * 0.014, y), (x, y - height * 0.97), (x + height * 0.014, y)]
    canvas.drawPath(polygon(trunk), pen(shade(colour, -0.02)))
    core = [(x, y - height)]
    for side in (1.0, -1.0):
        steps = np.linspace(0.04, 1, 40)[:: int(side)]
        half = height * 0.115 * steps**0.9 * rng.uniform(0.72, 1.1, 40)
        core += [
            (x + side * float(h), y - height * 0.06 - height * 0.94 * (1 - float(u)))
            for h, u in zip(half, steps, strict=True)
        ]
    canvas.drawPath(polygon(core), pen(shade(colour, -0.016)))
    count = int(np.clip(height / 8, 28, 76))
    for index in range(count):
        share = ((index + rng.uniform(0, 0.5)) / count) ** 0.92
        level = y - height * (0.055 + 0.925 * share)
        reach = height * 0.235 * (1 - share) ** 0.85 * rng.uniform(0.72, 1.12) + height * 0.012
        for side in (-1.0, 1.0):
            tint = shade(colour, rng.uniform(-0.014, 0.014))
            _bough(canvas, stage, rng, (x, level), side * reach * rng.uniform(0.88, 1.1), tint, side == toward)


def _bough(
    canvas: Canvas,
    stage: Stage,
    rng: np.random.Generator,
    root: tuple[float, float],
    reach: float,
    colour: Colour,
    lit: bool,
) -> None:
    x, y = root
    length, droop = abs(reach), abs(reach) * rng.uniform(0.22, 0.42)
    notches = int(np.clip(length / 7, 3, 18))
    upper, lower = [], []
    for notch in range(notches + 1):
        share = notch / notches
        px, py = x + reach * share, y + droop * share**1.25
        thick = length * 0.10 * (1 - share) + 2.6
        upper.append((px, py - thick * 0.35))
        lower.append((px + reach * 0.035, py + thick * rng.uniform(1.0, 2.1)))
        lower.append((px + reach / notches * 0.55, py + thick * 0.5))
    canvas.drawPath(polygon([*upper, (x + reach * 1.04, y + droop * 1.02), *lower[::-1]]), pen(colour))
    palette = stage.palette
    if stage.snowy and rng.random() < 0.62:
        snow = [(px, py - length * 0.012 - 1.5) for px, py in upper]
        body = [(px, py + length * 0.06 * (1 - i / (notches + 1)) + 1.2) for i, (px, py) in enumerate(upper)]
        canvas.drawPath(polygon([*snow, *body[::-1]]), pen(mix(palette.snow, colour, 0.12 if lit else 0.4), 0.85))
    elif lit and length > 12:
        ink = mix(colour, palette.rim, 0.30)
        canvas.drawLine(x + reach * 0.35, y + droop * 0.26, x + reach * 0.96, y + droop * 0.93, stroke(ink, 1.6, 0.55))


def broadleaf(
    canvas: Canvas, stage: Stage, rng: np.random.Generator, foot: tuple[float, float], height: float, colour: Colour
) -> None:
    """One broad-leaved tree: trunk, ragged clumps lit from the sun, leaf dabs on each; bare in winter."""
    if stage.season == "winter":
        bare(canvas, stage, rng, foot, height, colour)
        return
    x, y = foot
    bark = shade(mix(colour, stage.palette.tone(0.95), 0.6), -0.04)
    lean = rng.normal(0, 0.03) * height
    trunk = [
        (x - height * 0.03, y),
        (x + lean - height * 0.012, y - height * 0.55),
        (x + lean + height * 0.012, y - height * 0.55),
        (x + height * 0.03, y),
    ]
    canvas.drawPath(polygon(trunk), pen(bark))
    for side in (-1, 1):
        canvas.drawLine(
            x + lean * 0.7, y - height * 0.38, x + side * height * 0.15, y - height * 0.6, stroke(bark, height * 0.016)
        )
    # a tree close by shows more and smaller clumps than one far off, or it is a blob
    count = 9 if height < 420 else 34
    less = 1.0 if height < 420 else 0.62
    clumps = [
        (
            x + lean + height * float(np.clip(rng.normal(0, 0.155), -0.34, 0.34)),
            y - height * rng.uniform(0.48, 0.86),
            height * rng.uniform(0.13, 0.2) * less,
        )
        for _ in range(count)
    ]
    for px, py, radius in sorted(clumps, key=lambda clump: clump[1]):
        _clump(canvas, stage, rng, (px, py), radius, colour)


def bare(
    canvas: Canvas, stage: Stage, rng: np.random.Generator, foot: tuple[float, float], height: float, colour: Colour
) -> None:
    """One broad-leaved tree without leaves: boughs that fork into twigs, with snow along their upper sides."""
    bark = mix(shade(stage.palette.tone(0.9), -0.02), mix(colour, (0.30, 0.22, 0.20), 0.55), 0.45)
    forks = 4 if height < 90 else 5 if height < 240 else 7
    snow = mix(stage.palette.snow, bark, 0.15)
    wood = [stroke(bark, max(height * 0.055 * 0.62**level, 0.7)) for level in range(forks + 1)]
    white = [stroke(snow, max(height * 0.022 * 0.66**level, 0.6), 0.85) for level in range(forks + 1)]
    tips = [(foot[0], foot[1], -np.pi / 2 + rng.normal(0, 0.04), height * 0.27)]
    snowy = []
    for level in range(forks + 1):
        grown = []
        for x, y, angle, length in tips:
            end = (x + length * float(np.cos(angle)), y + length * float(np.sin(angle)))
            canvas.drawLine(x, y, *end, wood[level])
            if level and abs(np.cos(angle)) > 0.3:
                snowy.append((level, x, y, end))
            for side in (-1.0, 1.0) if rng.random() < 0.55 or not level else (-1.0, 0.12, 1.0):
                turn = angle + side * rng.uniform(0.28, 0.62)
                # boughs reach up again after a wide fork
                turn += 0.10 * float(np.cos(turn)) * (-1 if np.sin(turn) > -0.2 else 0)
                grown.append((*end, turn, length * rng.uniform(0.66, 0.84)))
        tips = grown
    for level, x, y, end in snowy:
        lift = height * 0.055 * 0.62**level * 0.4
        canvas.drawLine(x, y - lift, end[0], end[1] - lift, white[level])


def _clump(
    canvas: Canvas, stage: Stage, rng: np.random.Generator, place: tuple[float, float], radius: float, colour: Colour
) -> None:
    x, y = place
    toward = np.array([stage.sun[0] - x, min(stage.sun[1] - y, -120.0)])
    toward = toward / np.hypot(*toward)
    shine = 0.16 if stage.palette.dark else 0.28
    lit, dark = mix(shade(colour, 0.03), stage.palette.rim, shine), shade(colour, -0.07)
    if stage.snowy:
        lit = mix(lit, stage.palette.snow, 0.65)
    points = 34 if radius < 70 else 76
    angles = np.linspace(0, 2 * np.pi, points, endpoint=False)
    edge = radius * (1 + rng.uniform(-0.16, 0.12, points) * (1.0 if points == 34 else 0.7))
    outline = np.column_stack([x + edge * np.cos(angles), y + edge * 0.82 * np.sin(angles)])
    spot = (x + toward[0] * radius * 0.5, y + toward[1] * radius * 0.5)
    canvas.drawPath(polygon(list(map(tuple, outline))), radial(spot, radius * 1.5, [lit, colour, dark], [0, 0.5, 1]))
    for _ in range(int(np.clip(radius * 0.9, 10, 46)) if radius < 70 else 150):
        angle, far = rng.uniform(0, 2 * np.pi), radius * np.sqrt(rng.random()) * 1.06
        dx, dy = np.cos(angle), np.sin(angle)
        facing = float((dx * toward[0] + dy * toward[1]) * far / radius)
        leaf = mix(colour, lit, 0.5 + 0.5 * facing) if facing > 0 else shade(colour, 0.06 * facing)
        size = min(radius, 62.0) * rng.uniform(0.05, 0.1) + 0.8
        canvas.save()
        canvas.translate(x + dx * far, y + dy * far * 0.82)
        canvas.rotate(float(rng.uniform(0, 180)))
        canvas.drawOval(skia.Rect.MakeLTRB(-size, -size * 0.5, size, size * 0.5), pen(leaf, 0.8))
        canvas.restore()


def bank(canvas: Canvas, stage: Stage, crest: list[tuple[float, float]], tone: float) -> None:
    """Ground from a crest line down past the frame, darker toward the viewer, with snow where it lies."""
    colour = stage.palette.tone(tone)
    if stage.snowy:
        colour = mix(colour, stage.palette.snow, 0.5)
    top = min(y for _, y in crest)
    shape = polygon([*crest, (stage.right + 80, stage.bottom + 80), (stage.left - 80, stage.bottom + 80)])
    canvas.drawPath(shape, linear((0, top), (0, stage.height * 1.08), [shade(colour, 0.02), shade(colour, -0.05)]))

"""Winter wood: birches and laden firs over drifts with long blue shadows and a track; a birch wood when it is green."""

import numpy as np

from fabula.picture.brushes import alps, birches, downs, grass, hills, relief, sky, trees, woods
from fabula.picture.brushes.relief import Relief
from fabula.picture.brushes.weathered import weathered
from fabula.picture.colour import Colour, mix, shade
from fabula.picture.ink import glow, linear, pen, polygon, stroke
from fabula.picture.stage import Canvas, Haze, Layer, Piece, Scenery, Stage

SOUND = "forest"


def paint(stage: Stage) -> Scenery:
    """Build the wood: sky and low sun, far firs, birches behind birches, the drifts with their track, the frame."""
    plan, horizon = stage.rng("plan"), stage.horizon
    kind = stage.seed % 3
    gap = stage.x(plan.uniform(0.38, 0.62) if kind == 0 else 0.5 + plan.choice([-1, 1]) * plan.uniform(0.08, 0.16))
    ground = downs.rolling(stage, "drifts", (horizon + 4, stage.height + 130), 30, (4, 5))
    opening = (0.10, 0.16, 0.24)[kind]
    pieces: list[Piece] = [
        *sky.layers(stage, 4),
        Layer(26, lambda canvas: _far(canvas, stage, gap), Haze(horizon - 260, horizon + 10, 0.6), rim=0.3),
        Layer(
            14,
            lambda canvas: _row(canvas, stage, gap, (14, 46, 16, 640), opening * 0.4),
            Haze(horizon - 90, horizon + 20, 0.5),
        ),
        alps.mist(stage, "wood", 12, horizon - 6, 0.4 if stage.time != "day" else 0.25),
        Layer(
            9,
            lambda canvas: _row(canvas, stage, gap, (9, 22, 24, 800), opening),
            Haze(horizon - 120, horizon + 30, 0.3),
            rim=0.4,
        ),
        Layer(5.4, lambda canvas: _ground(canvas, stage, ground, gap, kind), rim=0.3, grain=0.035),
        Layer(2.9, lambda canvas: _near(canvas, stage, ground, gap, opening), rim=0.45),
        Layer(1.7, lambda canvas: _frame(canvas, stage, gap), rim=0.45),
        Layer(1.2, lambda canvas: _front(canvas, stage), rim=0.35, grain=0.03),
    ]
    share = 0.10
    stand = min(horizon + (stage.height - horizon) * 0.66, stage.height - 80)
    return Scenery(tuple(pieces), focus=(*downs.spot(ground, gap, share), 5.4), subject_y=stand, subject_z=2.6)


def _far(canvas: Canvas, stage: Stage, gap: float) -> None:
    """The far edge of the wood, lower where it opens, and the light that comes through there."""
    rng = stage.rng("far")
    power = stage.palette.sun_strength * (0.3 if stage.palette.moon else 0.7)
    for tone, low, high in ((0.24, 190, 480), (0.40, 130, 330)):
        for x in np.arange(stage.left - 20, stage.right + 20, 15.0):
            away = float(np.clip(abs(x - gap) / stage.width * 3.2 - 0.1, 0, 1))
            height = rng.uniform(low, high) * (0.22 + 0.78 * away)
            colour = shade(stage.palette.tone(tone), rng.uniform(-0.02, 0.02))
            trees.far_conifer(canvas, stage, rng, (float(x + rng.normal(0, 6)), stage.horizon + 8), height, colour)
    glow(canvas, (gap, stage.horizon - 60), stage.height * 0.36, stage.palette.glow, power)


def _row(canvas: Canvas, stage: Stage, gap: float, row: tuple[float, int, float, float], opening: float) -> None:
    """A row of birches with some firs among them; `row` is depth, how many, their width and height."""
    z, count, width, height = row
    rng = stage.rng("row", int(z))
    tone = 0.62 - 0.026 * z
    span = stage.right - stage.left
    count = count if stage.wide else round(count * 0.7)
    for index in range(count):
        x = stage.left + span * (index + rng.uniform(0.05, 0.95)) / count
        if abs(x - gap) < opening * stage.width:
            continue
        foot = (float(x), stage.horizon + rng.uniform(2, 22) * 9 / z)
        if rng.random() < 0.3:
            birches.laden_fir(canvas, stage, rng, foot, height * rng.uniform(0.22, 0.6), tone)
        else:
            size = (width * rng.uniform(0.6, 1.2), height * rng.uniform(0.8, 1.2))
            birches.birch(canvas, stage, rng, foot, size, tone)


def _earth(stage: Stage) -> tuple[relief.Tones, Colour]:
    """The tones of the ground, shade to light, and the colour of shadows on it."""
    if stage.snowy:
        tones = relief.snow_tones(stage, 0.42)
        blue = mix(tones[0], stage.palette.tone(0.7), 0.35)
        return tones, blue
    green = hills.ground_colour(stage, 0.58)
    if stage.season == "autumn":
        green = mix(green, stage.palette.foliage[1], 0.1 if stage.palette.dark else 0.35)
    return downs.tones(stage, green), shade(green, -0.12)


def _ground(canvas: Canvas, stage: Stage, form: Relief, gap: float, kind: int) -> None:
    """Drifts in the low light, the long shadows of the trees, bushes under snow, and a track or a frozen brook."""
    rng = stage.rng("ground")
    tones, dark = _earth(stage)
    light = relief.painted(relief.lit(stage, form, low=0.4), rng, 6.0, 0.5)
    relief.draw(canvas, form, relief.ink(tones, light))
    for x in rng.uniform(stage.left, stage.right, 26):
        # the trees of the rows behind stand along the far edge of the drifts
        share = rng.uniform(0.0, 0.05)
        foot = downs.spot(form, float(x), share)
        birches.shadow(canvas, stage, foot, 9, rng.uniform(70, 240) * _low_sun(stage), dark)
    start = (gap + stage.width * rng.uniform(-0.05, 0.05), 0.02)
    end = (stage.x(0.5) + (stage.width * 0.5 - gap) * 1.2, 0.98)
    if stage.snowy:
        birches.tracks(canvas, stage, form, (start, end), dark)
    else:
        sand = mix((0.66, 0.55, 0.38), stage.palette.tone(0.62), {"day": 0.15, "night": 0.75}.get(stage.time, 0.5))
        downs.trail(canvas, stage, form, (start, end), (16, 190), weathered(stage, sand), 1.7)
    _cover(canvas, stage, form, rng, gap, kind)


def _low_sun(stage: Stage) -> float:
    """How long and strong shadows are, 0.3 under a closed sky to 1."""
    return 0.3 + 0.7 * min(stage.palette.sun_strength, 1.0)


def _cover(canvas: Canvas, stage: Stage, form: Relief, rng: np.random.Generator, gap: float, kind: int) -> None:
    """What grows out of the ground: young firs, stalks in the snow, ferns and flowers when it is green."""
    dry = mix(stage.palette.tone(0.75), (0.62, 0.48, 0.30), 0.35)
    for x, y, share in downs.scattered(form, rng, 300, (0.0, 0.9)):
        away = abs(x - gap) / stage.width
        if away > 0.14 and rng.random() < 0.05 + 0.04 * kind:
            height = (50 + 230 * share) * rng.uniform(0.4, 1.2)
            birches.shadow(canvas, stage, (x, y), height * 0.3, height * 0.5 * _low_sun(stage), _earth(stage)[1])
            birches.laden_fir(canvas, stage, rng, (x, y), height, 0.56 + 0.2 * share)
        elif not stage.snowy and rng.random() < 0.6:
            colour = shade(stage.palette.tone(0.62 + 0.14 * share), rng.uniform(-0.04, 0.04))
            if stage.season == "autumn":
                colour = mix(colour, stage.palette.foliage[int(rng.integers(4))], 0.5)
            woods.fern(canvas, stage, rng, (x, y), (18 + 46 * share) * rng.uniform(0.7, 1.3), colour)
        elif rng.random() < 0.4:
            for _ in range(5):
                tip = (float(rng.normal(0, 9)), (12 + 46 * share) * float(rng.uniform(0.5, 1.2)))
                canvas.drawLine(x, y, x + tip[0], y - tip[1], stroke(dry, 0.8 + 1.4 * share, 0.9))


def _near(canvas: Canvas, stage: Stage, form: Relief, gap: float, opening: float) -> None:
    """A few trees close by with drifts at their feet."""
    rng = stage.rng("near")
    tones, dark = _earth(stage)
    count = 9 if stage.wide else 6
    for share in (np.linspace(-0.1, 1.1, count) + rng.uniform(-0.04, 0.04, count)).tolist():
        x = stage.x(share)
        if abs(x - gap) < (opening + 0.07) * stage.width or abs(share - 0.5) < 0.16:
            continue
        foot = downs.spot(form, x, rng.uniform(0.28, 0.5))
        birches.shadow(canvas, stage, foot, 44, 330 * _low_sun(stage), dark)
        birches.birch(canvas, stage, rng, foot, (rng.uniform(40, 60), stage.height * rng.uniform(1.0, 1.3)), 0.72)
        for _ in range(16):
            tip = (float(rng.normal(0, 14)), float(rng.uniform(16, 44)))
            at = (x + float(rng.normal(0, 24)), foot[1] + 8)
            if stage.snowy:
                alps.soft(canvas, (at[0], foot[1] + 4), (46, 11), tones[2], 0.5)
            else:
                grass.blade(canvas, at, tip, tones[1], 4)


def _frame(canvas: Canvas, stage: Stage, gap: float) -> None:
    """A great birch at one edge and a dark fir at the other."""
    rng = stage.rng("frame")
    side = 1.0 if gap > stage.width / 2 else -1.0
    tall = stage.height * (0.62 if stage.tall else 1.0)
    for share, size, tone in ((0.47, 0.88, 0.86), (0.57, 0.7, 0.9)):
        foot = (stage.x(0.5 + side * share), stage.height + 36)
        birches.laden_fir(canvas, stage, rng, foot, tall * size * rng.uniform(0.92, 1.06), tone)
    for share, wide in ((0.46, 92), (0.37, 58), (0.55, 80)):
        foot = (stage.x(0.5 - side * share), stage.height * 1.03)
        birches.birch(canvas, stage, rng, foot, (wide, stage.height * 1.5), 0.86)


def _front(canvas: Canvas, stage: Stage) -> None:
    """A drift along the bottom of the frame with stalks and cones in it, or tall grass."""
    rng = stage.rng("front")
    if not stage.snowy:
        grass.flowers(canvas, stage, rng, stage.height - 60, 0.9, 24)
        grass.meadow(canvas, stage, rng, stage.height - 40, 0.94, 60, 0.9)
        return
    form = hills.hill(stage, "front", stage.height - 34, 20, 0.8, 0.8)
    x = form.crest[:, 0]
    rise = 90 * np.clip(np.abs(x / stage.width - 0.5) * 2 - 0.2, 0, 1.4) ** 1.6
    crest = np.column_stack([x, form.crest[:, 1] - rise])
    tones = relief.snow_tones(stage, 0.72)
    dry = mix(stage.palette.tone(0.86), (0.5, 0.36, 0.24), 0.3)
    for _ in range(70):
        px, py = crest[int(rng.integers(len(crest)))]
        tip = (float(rng.normal(0, 22)), float(rng.uniform(30, 110)))
        canvas.drawLine(px, py + 10, px + tip[0], py - tip[1], stroke(dry, 2.2))
        canvas.drawCircle(px + tip[0], py - tip[1], 3.6, pen(stage.palette.snow))
    below = [(stage.right + 120, stage.bottom + 90), (stage.left - 120, stage.bottom + 90)]
    fade = linear((0, stage.height - 90), (0, stage.height + 60), [tones[1], mix(tones[0], tones[1], 0.3), tones[0]])
    canvas.drawPath(polygon([*map(tuple, crest), *below]), fade)
    canvas.drawPath(polygon(list(map(tuple, crest)), closed=False), stroke(tones[-1], 3, 0.8))

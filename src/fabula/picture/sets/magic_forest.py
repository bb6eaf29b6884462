"""Magic forest: twisted giant trees, glowing mushrooms, a small lit door among roots, wisps, a pool of stars."""

import numpy as np

from fabula.picture import noise
from fabula.picture.brushes import fairyland, grass, ivy, puddles, rocks, shore, woods
from fabula.picture.colour import Colour, from_hex, from_hexes, mix, shade
from fabula.picture.ink import glow, linear, pen, polygon, radial, skia
from fabula.picture.stage import FAR, Canvas, Layer, Live, Motion, Piece, Scenery, Stage, Water

SOUND = "forest"

_WHITE: Colour = (1.0, 1.0, 1.0)

# by hour: the light behind the trees (top, middle, bright), bark far to near, then what glows
_LIGHTS = {
    "night": ("#081030 #10305c #3f9ab8", "#2a5f86 #1a3a62 #101f40 #070d20", "#62f0e0 #b07aff #ff8fd0 #8fb8ff"),
    "dusk": ("#1c0c3c #58246e #f08a8a", "#a0588c #643670 #34204e #150d28", "#ffb46a #ff7ac0 #b98aff #ffe08a"),
    "dawn": ("#2c3a6a #8a7aaa #ffd8b4", "#b09ab8 #706a98 #3a4270 #161e3c", "#ffd9a0 #ff9fc0 #9fe0ff #d8b8ff"),
    "day": ("#0d4a4e #3f9a7a #e0f5b0", "#7fb890 #3f7f68 #1d4a44 #0a2428", "#aef0a0 #7ff0e0 #ffe88a #ffb0d8"),
}
# what the light through the leaves takes from the season, and how much of it by day
_SEASONS = {"autumn": ("#f0b458", 0.62), "winter": ("#d4e4f6", 0.7), "spring": ("#f4d0dc", 0.4)}


class _Glade:
    """The colours and the plan of one glade."""

    def __init__(self, stage: Stage) -> None:
        plan = stage.rng("plan")
        sky, bark, lamps = _LIGHTS[stage.time]
        dull = {"rain": 0.3, "storm": 0.42, "fog": 0.3, "cloudy": 0.15, "snow": 0.3}.get(stage.weather, 0.0)
        grey = stage.palette.haze
        self.sky = [mix(colour, mix(grey, colour, 0.3), dull) for colour in from_hexes(sky)]
        self.bark = [mix(colour, mix(grey, colour, 0.5), dull * 0.6) for colour in from_hexes(bark)]
        leaf, pull = _SEASONS.get(stage.season, ("#ffffff", 0.0))
        pull *= 1.0 if stage.time == "day" else 0.42
        self.sky = [self.sky[0], *(mix(colour, from_hex(leaf), pull) for colour in self.sky[1:])]
        self.bark = [
            mix(colour, from_hex(leaf), pull * share)
            for colour, share in zip(self.bark, (0.8, 0.4, 0.1, 0), strict=True)
        ]
        lights = list(from_hexes(lamps))
        turn = int(plan.integers(4))
        self.lights = lights[turn:] + lights[:turn]
        self.kind = int(plan.integers(3))
        self.side = 1.0 if plan.random() < 0.5 else -1.0
        self.bright = stage.x(0.5 - self.side * float(plan.uniform(0.06, 0.16)))
        self.home = stage.x(0.5 + self.side * (float(plan.uniform(0.19, 0.25)) if stage.wide else 0.2))
        self.power = {"night": 1.0, "dusk": 0.85, "dawn": 0.7}.get(stage.time, 0.5)


def paint(stage: Stage) -> Scenery:
    """Build the glade: light, far trees, the tree with the door, a pool or a ring of mushrooms, great trunks."""
    glade = _Glade(stage)
    ground = stage.horizon + 44
    pool = glade.kind != 2
    low = stage.height * (0.865 if pool else 0.80)
    door = (glade.home, ground + 58)
    pieces: list[Piece] = [
        Layer(FAR, lambda canvas: _backdrop(canvas, stage, glade), solid=True, grain=0.02),
        _far_trees(stage, glade, 18, 0, ground - 24, 15),
        _far_trees(stage, glade, 11, 1, ground - 4, 10),
        _beams(stage, glade),
        _floor(stage, glade, ground, 8, 0.42),
        Layer(6.6, lambda canvas: _home(canvas, stage, glade, door), rim=0.3, grain=0.04),
        fairyland.wisps(stage, glade.lights, 9, 6.0, (stage.y(0.2), ground)),
        *(_star_pool(stage, glade, ground + 74, low + 20) if pool else []),
        Layer(
            4.0, lambda canvas: _mushrooms(canvas, stage, glade, ground + (80 if pool else 92), not pool), grain=0.03
        ),
        _near_floor(stage, glade, low),
        Layer(1.75, lambda canvas: _great_trees(canvas, stage, glade), rim=0.4, grain=0.05),
        fairyland.wisps(stage, glade.lights, 6, 1.5, (stage.y(0.25), stage.y(0.9))),
        Layer(1.2, lambda canvas: _foreground(canvas, stage, glade), rim=0.35, grain=0.03),
    ]
    return Scenery(
        tuple(pieces),
        focus=(door[0], door[1] - 70, 6.6),
        subject_y=stage.height * (0.925 if pool else 0.90),
        subject_z=2.6,
        water=(ground + 130, 4.6) if pool else None,
    )


def _backdrop(canvas: Canvas, stage: Stage, glade: _Glade) -> None:
    everything = skia.Rect.MakeLTRB(stage.left * 2, stage.top * 2, stage.right * 2, stage.bottom * 2)
    top, middle, bright = glade.sky
    canvas.drawRect(
        everything, linear((0, stage.top), (0, stage.horizon), [top, middle, mix(middle, bright, 0.4)], [0, 0.6, 1])
    )
    canvas.save()
    canvas.translate(glade.bright, stage.horizon - stage.y(0.18))
    canvas.scale(stage.width * (0.34 if stage.wide else 0.52), stage.height * 0.52)
    canvas.drawCircle(
        0, 0, 1, radial((0, 0), 1, [mix(bright, _WHITE, 0.3), bright, bright], [0, 0.35, 1], [0.95, 0.55, 0.0])
    )
    canvas.restore()
    rng = stage.rng("leaf lights")
    for index in range(70):
        place = (rng.uniform(stage.left, stage.right), rng.uniform(stage.top, stage.horizon))
        tint = mix(glade.lights[index % 4], bright, 0.5)
        canvas.drawCircle(*place, rng.uniform(3, 13), pen(tint, rng.uniform(0.05, 0.24)))


def _far_trees(stage: Stage, glade: _Glade, z: float, row: int, foot: float, count: int) -> Layer:
    def draw(canvas: Canvas) -> None:
        rng = stage.rng("far trees", row)
        bark, bright = glade.bark[row], glade.sky[2]
        number = count if stage.wide else round(count * 0.7)
        for index in range(number):
            x = stage.left + (stage.right - stage.left) * (index + rng.uniform(0.1, 0.9)) / number
            if abs(x - glade.bright) < stage.width * 0.06:
                continue
            width = rng.uniform(30, 62) * (1 + 0.8 * row)
            tones = (mix(bark, bright, rng.uniform(0.0, 0.18)), bright)
            fairyland.giant(canvas, stage, rng, (x, foot + rng.uniform(0, 20)), width, tones, width * 3.2)
        crown = mix(bark, bright, 0.06)
        for _ in range(18):
            spot = (stage.x(rng.uniform(-0.25, 1.25)), stage.y(rng.uniform(-0.25, 0.10 - 0.05 * row)))
            woods.leaf_mass(canvas, stage, rng, spot, rng.uniform(70, 140), shade(crown, rng.uniform(-0.03, 0.02)))
        mist = linear(
            (0, foot - 260), (0, foot + 30), [bright] * 3, [0, 0.6, 1], [0.0, 0.16, 0.5 - 0.16 * row], blend="SrcATop"
        )
        canvas.drawRect(skia.Rect.MakeLTRB(stage.left * 2, foot - 260, stage.right * 2, foot + 60), mist)

    return Layer(z, draw, rim=0.25, grain=0.04)


def _beams(stage: Stage, glade: _Glade) -> Layer:
    source = (glade.bright + stage.width * 0.05, stage.top - stage.height * 0.3)

    def motion(seconds: float) -> tuple[float, float, float]:
        return (12.0 * float(np.sin(seconds * 0.35)), 0.0, 0.72 + 0.28 * float(np.sin(seconds * 0.7)))

    def draw(canvas: Canvas) -> None:
        rng, reach = stage.rng("beams"), stage.height * 1.5
        for _ in range(9):
            angle, half = rng.normal(-0.05, 0.3), rng.uniform(0.012, 0.034)
            ends = [
                (source[0] + reach * float(np.sin(a)), source[1] + reach * float(np.cos(a)))
                for a in (angle - half, angle + half)
            ]
            power = rng.uniform(0.08, 0.24)
            tint = mix(glade.sky[2], _WHITE, 0.2)
            ink = radial(source, reach, [tint] * 4, [0, 0.3, 0.7, 1], [power, power, power * 0.5, 0.0], blend="Screen")
            canvas.drawPath(polygon([source, *ends]), ink)

    moving: Motion = motion
    return Layer(9, draw, motion=moving, blur=5)


def _turf(stage: Stage, glade: _Glade, near: float) -> Colour:
    """Moss at a depth, under snow where it lies."""
    bark = mix(glade.bark[1], glade.bark[3], near)
    green = mix(bark, stage.palette.foliage[0], 0.10 if stage.palette.dark else 0.34 if stage.time == "day" else 0.18)
    green = mix(green, glade.sky[2], 0.16 * (1 - near))
    return mix(green, stage.palette.snow, 0.55) if stage.snowy else green


def _floor(stage: Stage, glade: _Glade, level: float, z: float, near: float) -> Layer:
    def draw(canvas: Canvas) -> None:
        rng = stage.rng("floor")
        x = np.linspace(stage.left - 80, stage.right + 80, 90)
        y = level - 6 + 14 * noise.line(rng, 90, 4)
        colour = _turf(stage, glade, near)
        shape = polygon(
            [
                *zip(x.tolist(), y.tolist(), strict=True),
                (stage.right + 90, stage.bottom + 60),
                (stage.left - 90, stage.bottom + 60),
            ]
        )
        canvas.drawPath(
            shape,
            linear(
                (0, level - 20),
                (0, level + 260),
                [mix(colour, glade.sky[2], 0.5), colour, shade(colour, -0.08)],
                [0, 0.3, 1],
            ),
        )
        for _ in range(40):
            spot = (stage.x(rng.uniform(-0.2, 1.2)), level + rng.random() * 200)
            shore.lens(
                canvas,
                spot,
                rng.uniform(80, 320),
                rng.uniform(5, 18),
                pen(shade(colour, rng.choice([-0.03, 0.03])), 0.5),
            )
        if glade.kind == 2:
            _path(canvas, stage, glade, level)
        for _ in range(120):
            px = stage.x(rng.uniform(-0.2, 1.2))
            tip = (rng.normal(0, 7), rng.uniform(10, 26))
            grass.blade(canvas, (px, level + rng.exponential(40)), tip, shade(colour, rng.uniform(-0.05, 0.03)), 3.2)

    return Layer(z, draw, grain=0.05)


def _path(canvas: Canvas, stage: Stage, glade: _Glade, level: float) -> None:
    """Stepping stones that lead to the door."""
    rng = stage.rng("path")
    stone = mix(mix(rocks.stone(stage, 0.6), glade.bark[1], 0.4), glade.lights[0], 0.1)
    start, end = (stage.x(0.5), stage.bottom), (glade.home, level + 66)
    for share in np.linspace(0, 1, 15) ** 0.75:
        sway = float(np.sin(share * 7.0)) * 60 * (1 - share)
        x, y = start[0] + (end[0] - start[0]) * share + sway, start[1] + (end[1] - start[1]) * share
        half = 74 * (1 - share) + 13
        box = skia.Rect.MakeLTRB(x - half, y - half * 0.2, x + half, y + half * 0.2)
        canvas.drawOval(box.makeOffset(0, half * 0.08), pen(shade(stone, -0.14), 0.8))
        canvas.drawOval(box, pen(shade(stone, rng.uniform(-0.02, 0.04))))


def _home(canvas: Canvas, stage: Stage, glade: _Glade, door: tuple[float, float]) -> None:
    """The great tree with the small door, two lit windows above it, and mushrooms on its bark."""
    rng = stage.rng("home")
    bark = mix(glade.bark[1], glade.bark[2], 0.7)
    wide = 250.0 * (1.0 if stage.wide else 0.9)
    fairyland.giant(canvas, stage, rng, (door[0], door[1] + 6), wide, (bark, glade.sky[2]), 330)
    lamp = stage.palette.lamp
    for across, up, size in ((-0.14, 1.18, 17), (0.15, 1.62, 14), (-0.03, 2.2, 12)):
        x, y = door[0] + across * wide, door[1] - up * wide * 0.75
        glow(canvas, (x, y), size * 6, lamp, 0.6 * glade.power + 0.2)
        canvas.drawCircle(x, y, size * 1.25, pen(shade(bark, -0.08)))
        canvas.drawCircle(x, y, size, pen(mix(lamp, _WHITE, 0.35)))
        canvas.drawRect(skia.Rect.MakeXYWH(x - 1.2, y - size, 2.4, size * 2), pen(shade(bark, -0.1)))
        canvas.drawRect(skia.Rect.MakeXYWH(x - size, y - 1.2, size * 2, 2.4), pen(shade(bark, -0.1)))
    for index in range(9):
        side = float(rng.choice([-1, 1]))
        spot = (door[0] + side * wide * rng.uniform(0.2, 0.36), door[1] - rng.uniform(0.5, 2.6) * wide)
        tint = glade.lights[index % 4]
        shelf = skia.Rect.MakeLTRB(spot[0] - 26, spot[1] - 9, spot[0] + 26, spot[1] + 9)
        glow(canvas, spot, 66, tint, 0.5 * glade.power)
        canvas.drawArc(shelf, 180, 180, True, pen(mix(tint, _WHITE, 0.25)))
    fairyland.door(canvas, stage, door, 132, bark)
    for index in range(12):
        x = door[0] + rng.choice([-1, 1]) * rng.uniform(0.4, 1.1) * wide
        tint = glade.lights[index % 4]
        fairyland.mushroom(canvas, rng, (x, door[1] + rng.uniform(4, 40)), rng.uniform(26, 62), tint, bark, glade.power)
    start = (door[0] - glade.side * wide * 0.3, door[1] - wide * 1.9)
    end = (door[0] - glade.side * stage.width * 0.36, door[1] - wide * 1.75)
    fairyland.garland(canvas, rng, (start, end), 60, [lamp, glade.lights[0], glade.lights[2]], glade.bark[2])


def _star_pool(stage: Stage, glade: _Glade, level: float, foot: float) -> list[Piece]:
    """A still pool that mirrors the glade; stars shine up out of it."""
    deep = mix(glade.bark[3], glade.sky[0], 0.5)

    def tint(canvas: Canvas) -> None:
        area = skia.Rect.MakeLTRB(stage.left * 2, level, stage.right * 2, foot + 60)
        canvas.drawRect(area, linear((0, level), (0, foot), [deep] * 3, [0, 0.4, 1], [0.06, 0.24, 0.6]))
        line = skia.Rect.MakeLTRB(stage.left * 2, level - 8, stage.right * 2, level + 34)
        canvas.drawRect(line, linear((0, level - 8), (0, level + 34), [glade.sky[2]] * 3, [0, 0.3, 1], [0.0, 0.4, 0.0]))
        _path(canvas, stage, glade, stage.horizon + 44)
        rng = stage.rng("pool")
        for index in range(110):
            spot = (stage.x(rng.uniform(-0.1, 1.1)), level + 8 + rng.random() * (foot - level - 8))
            glow(canvas, spot, rng.uniform(7, 22), mix(glade.lights[index % 4], _WHITE, 0.4), 0.8)
            canvas.drawCircle(*spot, rng.uniform(0.8, 2.2), pen(_WHITE, 0.9))
        for _ in range(9):
            half = rng.uniform(34, 80)
            spot = (stage.x(rng.uniform(0.0, 1.0)), level + rng.uniform(20, 90))
            leaf = skia.Rect.MakeLTRB(spot[0] - half, spot[1] - half * 0.2, spot[0] + half, spot[1] + half * 0.2)
            canvas.drawArc(leaf, rng.uniform(0, 360), 325, True, pen(shade(_turf(stage, glade, 0.5), 0.03)))

    return [Water(4.8, level, foot + 20, ripple=0.4), Layer(4.8, tint), _rings(stage, level, foot)]


def _rings(stage: Stage, level: float, foot: float) -> Live:
    drops = shore.rings(stage, level, foot)
    wet = stage.wet

    def draw(canvas: Canvas, seconds: float) -> None:
        if wet:
            drops(canvas, seconds)

    return Live(4.7, draw)


def _mushrooms(canvas: Canvas, stage: Stage, glade: _Glade, level: float, ring: bool) -> None:
    """Mushrooms along the far bank, or standing in a ring on the glade."""
    rng = stage.rng("mushrooms")
    dark = glade.bark[2]
    if ring:
        spots = [(float(np.cos(a)), float(np.sin(a))) for a in np.linspace(0, 2 * np.pi, 15, endpoint=False)]
        for across, near in sorted(spots, key=lambda spot: spot[1]):
            x = stage.x(0.5) - glade.side * stage.width * 0.08 + across * stage.width * 0.22
            tint = glade.lights[int(rng.integers(4))]
            fairyland.mushroom(
                canvas,
                rng,
                (x, level + 44 + near * 46),
                rng.uniform(54, 92) * (1 + 0.3 * near),
                tint,
                dark,
                glade.power,
            )
        return
    for index in range(18):
        x = stage.x(float(rng.choice([rng.uniform(-0.15, 0.32), rng.uniform(0.68, 1.15)])))
        fairyland.mushroom(
            canvas,
            rng,
            (x, level + rng.uniform(-8, 14)),
            rng.uniform(26, 84),
            glade.lights[index % 4],
            dark,
            glade.power,
        )


def _near_floor(stage: Stage, glade: _Glade, level: float) -> Layer:
    def draw(canvas: Canvas) -> None:
        rng = stage.rng("near floor")
        x = np.linspace(stage.left - 80, stage.right + 80, 100)
        y = level - 46 * np.clip(np.abs(x / stage.width - 0.5) * 2, 0, 1.2) ** 2 + 14 * noise.line(rng, 100, 5)
        colour = _turf(stage, glade, 0.72)
        shape = polygon(
            [
                *zip(x.tolist(), y.tolist(), strict=True),
                (stage.right + 90, stage.bottom + 60),
                (stage.left - 90, stage.bottom + 60),
            ]
        )
        canvas.drawPath(
            shape,
            linear(
                (0, level - 40),
                (0, stage.height),
                [mix(colour, glade.lights[0], 0.22), colour, shade(colour, -0.09)],
                [0, 0.3, 1],
            ),
        )
        puddles.paint(canvas, stage, "near", puddles.spots(stage, "near", level + 40, stage.height, 6))
        for _ in range(260):
            px = stage.x(rng.uniform(-0.2, 1.2))
            py = float(np.interp(px, x, y)) + rng.random() ** 1.6 * 200
            tip = (rng.normal(0, 9), rng.uniform(14, 36))
            grass.blade(canvas, (px, py), tip, shade(colour, rng.uniform(-0.06, 0.03)), 4.0)
        for index in range(26):
            px = stage.x(float(rng.choice([rng.uniform(-0.15, 0.34), rng.uniform(0.66, 1.15)])))
            py = float(np.interp(px, x, y)) + rng.random() * 70 + 6
            if index % 3 == 0:
                woods.fern(canvas, stage, rng, (px, py), rng.uniform(60, 120), shade(colour, 0.02))
            elif index % 7 == 1:
                rocks.rock(canvas, stage, rng, (px, py), (90, 46), mix(colour, glade.bark[2], 0.5))
            else:
                fairyland.mushroom(
                    canvas, rng, (px, py), rng.uniform(36, 130), glade.lights[index % 4], glade.bark[3], glade.power
                )

    return Layer(3.2, draw, rim=0.3, grain=0.05)


def _great_trees(canvas: Canvas, stage: Stage, glade: _Glade) -> None:
    """Dark giants at both sides that bow over the glade, with creepers."""
    rng, bark = stage.rng("great trees"), glade.bark[3]
    for share, size in ((-0.08, 1.1), (0.035, 0.62), (0.985, 0.8), (1.1, 1.1)):
        spot = (stage.x(share if glade.side > 0 else 1 - share) + rng.normal(0, 18), stage.height * 0.98)
        fairyland.giant(canvas, stage, rng, spot, 190 * size, (bark, glade.sky[2]), 420)
    for _ in range(12):
        root = (stage.x(float(rng.choice([rng.uniform(-0.15, 0.3), rng.uniform(0.7, 1.15)]))), stage.top)
        ivy.strand(canvas, stage, rng, root, stage.y(rng.uniform(0.3, 0.58)), 0.92)
    for _ in range(15):
        spot = (stage.x(rng.uniform(-0.25, 1.25)), stage.y(rng.uniform(-0.25, -0.02)))
        woods.leaf_mass(canvas, stage, rng, spot, rng.uniform(90, 170), shade(bark, rng.uniform(-0.01, 0.03)))


def _foreground(canvas: Canvas, stage: Stage, glade: _Glade) -> None:
    rng, level = stage.rng("foreground"), stage.height - 70
    for x in np.sort(rng.uniform(stage.left, stage.right, 22)):
        edge = min(abs(x / stage.width - 0.5) * 2, 1.1)
        if rng.random() < 0.15 + 0.85 * edge:
            woods.fern(
                canvas,
                stage,
                rng,
                (float(x), level + 90),
                rng.uniform(90, 190) * (0.4 + 0.6 * edge),
                shade(glade.bark[3], 0.03),
            )
    for share in rng.permutation([-0.05, 0.07, 0.16, 0.86, 0.95, 1.06])[:3]:
        spot = (stage.x(float(share)), level + 84)
        fairyland.mushroom(
            canvas, rng, spot, rng.uniform(150, 240), glade.lights[int(rng.integers(4))], glade.bark[3], glade.power
        )

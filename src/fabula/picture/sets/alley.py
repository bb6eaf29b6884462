"""Alley: a narrow street seen down its length - neon and steam, an old-town lane, or a brick back street."""

from dataclasses import dataclass

import numpy as np

from fabula.picture.brushes import buildings, figures, hangings, lanes, paving, sky, street
from fabula.picture.brushes.lanes import Lane
from fabula.picture.colour import from_hex, mix, shade
from fabula.picture.ink import glow, linear, pen, polygon, skia, stroke
from fabula.picture.stage import Canvas, Haze, Layer, Live, Piece, Scenery, Stage

SOUND = "city"

CITY = True


@dataclass(frozen=True)
class _Plan:
    """The alley by chance: its lane, how its far end closes, and how many things hang over it."""

    lane: Lane
    end: str
    strings: int


def paint(stage: Stage) -> Scenery:
    """Build the alley: sky, what closes it, far walls, near walls, the ground, what hangs, and a dark frame."""
    plan = _planned(stage)
    lane = plan.lane
    ground = lane.vista.ground(7.4)
    pieces: list[Piece] = [
        *sky.layers(stage, 4),
        Layer(14, lambda canvas: _end(canvas, stage, plan), Haze(stage.horizon - 420, stage.horizon + 20, 0.6)),
        Layer(6.5, lambda canvas: lanes.walls_along(canvas, stage, lane, (13.0, 46.0))),
        Layer(4.4, lambda canvas: _floor(canvas, stage, plan), grain=0.03, grain_stretch=2.0),
        *_shine(stage, plan),
        Layer(4.3, lambda canvas: lanes.walls_along(canvas, stage, lane, (1.9, 16.0)), rim=0.25, grain=0.025),
        Layer(4.25, lambda canvas: lanes.ware(canvas, stage, lane), rim=0.2),
        Layer(4.2, lambda canvas: _over(canvas, stage, plan, (9.0, 22.0))),
        hangings.steam(stage, _mouths(stage, plan), 4.15),
        _walkers(stage, plan),
        Layer(2.6, lambda canvas: _over(canvas, stage, plan, (4.6, 8.0))),
        Layer(1.6, lambda canvas: _frame(canvas, stage, plan), blur=2.2),
    ]
    focus = (lane.vista.vanish[0], stage.horizon - 40, 6.0)
    return Scenery(tuple(pieces), focus=focus, subject_y=ground, subject_z=3.6, wild=False)


def _planned(stage: Stage) -> _Plan:
    rng = stage.rng("plan")
    manner = str(rng.choice(["neon", "old", "brick", "neon", "old"]))
    share = float(rng.choice([rng.uniform(0.36, 0.44), rng.uniform(0.56, 0.64), rng.uniform(0.47, 0.53)]))
    if stage.tall:
        share = 0.5 + (share - 0.5) * 0.5
    lane = lanes.lane(stage, rng, share, manner)
    end = str(
        rng.choice({"neon": ["city", "house"], "old": ["gate", "tower", "house"], "brick": ["city", "gate"]}[manner])
    )
    return _Plan(lane, end, int(rng.integers(3, 6)))


def _end(canvas: Canvas, stage: Stage, plan: _Plan) -> None:
    """What closes the alley: towers, a church or clock tower, a gate with a room over it, or a house across."""
    rng, lane = stage.rng("end"), plan.lane
    x, foot = lane.vista.vanish[0], lane.vista.ground(44.0)
    metre = lane.vista.metre(44.0)
    if plan.end == "city":
        for tone, rise, wide in ((0.15, 420, 130), (0.3, 300, 110)):
            for step in (-1.4, -0.5, 0.4, 1.3):
                left = x + step * wide * rng.uniform(0.8, 1.1) - wide / 2
                top = foot - rise * rng.uniform(0.5, 1.0)
                wall = buildings.wall(stage, rng, tone)
                buildings.tower(canvas, stage, rng, buildings.Front(left, top, left + wide, foot + 60, wall, tone))
    elif plan.end == "tower":
        lanes.tower(canvas, stage, (x, foot), metre * 24)
    lanes.across(
        canvas, stage, rng, lane, 44.0, gate=plan.end == "gate", high=rng.uniform(7, 11) if plan.end != "city" else 4
    )


def _floor(canvas: Canvas, stage: Stage, plan: _Plan) -> None:
    lane = plan.lane
    own = from_hex({"neon": "#4a4a5c", "old": "#9a8a7a", "brick": "#6a625e"}[lane.manner.name])
    colour = lanes.tone_of(stage, own)
    edges = (lane.left - 2.0, lane.right + 2.0)
    base = paving.ground(canvas, stage, lane.vista, edges, (1.6, 46.0), colour)
    if lane.manner.name == "neon":
        paving.slabs(canvas, stage, lane.vista, edges, (1.6, 26.0), base, 1.1)
    else:
        paving.cobbles(canvas, stage, lane.vista, edges, (1.7, 15.0), base)
    _gutter(canvas, stage, lane)
    if stage.palette.lit_windows > 0.45:
        paving.pools(canvas, lane.vista, lanes.lit_spots(stage, lane), 0.34 * stage.palette.lit_windows)
    sky_light = mix(stage.palette.sky[-1], stage.palette.glow, 0.3)
    top = lane.vista.ground(46.0)
    canvas.save()
    canvas.clipPath(lane.vista.floor((lane.left, lane.right), 1.6, 46.0), True)
    canvas.translate(lane.vista.vanish[0], top)
    canvas.scale(0.8, 0.5)
    glow(canvas, (0, 0), 520, sky_light, 0.5 if not stage.palette.dark else 0.3)
    canvas.restore()


def _gutter(canvas: Canvas, stage: Stage, lane: Lane) -> None:
    """The channel down the middle, and a grate or two."""
    dark = shade(stage.palette.tone(0.92), -0.02)
    canvas.drawPath(lane.vista.floor((-0.12, 0.12), 1.6, 40.0), pen(dark, 0.4))
    for across, deep in lane.grates:
        with_edge = lane.vista.floor((across - 0.42, across + 0.42), deep, deep + 0.8)
        canvas.drawPath(with_edge, pen(dark, 0.9))
        for step in np.linspace(0.1, 0.7, 5):
            bar = lane.vista.floor((across - 0.36, across + 0.36), deep + float(step), deep + float(step) + 0.06)
            canvas.drawPath(bar, pen(shade(dark, 0.12), 0.9))


def _shine(stage: Stage, plan: _Plan) -> list[Piece]:
    """The wet ground: the walls head down in it, broken by rough places, with light that breathes."""
    if not stage.wet:
        return []
    lane = plan.lane
    clip = lane.vista.floor((lane.left, lane.right), 1.6, 46.0)
    top = lane.vista.ground(46.0)

    def mirror(canvas: Canvas) -> None:
        canvas.save()
        canvas.clipPath(clip, True)
        base = mix(stage.palette.water, stage.palette.tone(0.95), 0.4)
        canvas.drawRect(skia.Rect.MakeLTRB(stage.left, top, stage.right, stage.bottom), pen(base, 0.75))
        canvas.saveLayerAlpha(None, 200)
        lanes.walls_along(canvas, stage, lane, (1.9, 46.0), mirrored=True)
        lanes.signs(canvas, stage, lane, mirrored=True)
        canvas.restore()
        shine = mix(stage.palette.sky[-1], stage.palette.haze, 0.5)
        middle = lane.vista.vanish[0]
        path = polygon(
            [(middle - 40, top), (middle + 40, top), (middle + 210, stage.bottom), (middle - 210, stage.bottom)]
        )
        ink = linear((0, top), (0, stage.bottom), [shine] * 3, [0, 0.3, 1], [0.8, 0.4, 0.12])
        ink.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, 26))
        canvas.drawPath(path, ink)
        paving.puddles(canvas, stage, top, base)
        canvas.restore()

    colours = [(lane.vista.spot(a, 0, d)[0], c) for a, d, c in lanes.lit_spots(stage, lane)]
    colours.append((lane.vista.vanish[0], mix(stage.palette.haze, stage.palette.lamp, 0.3)))
    return [
        Layer(4.38, mirror, blur=2.6),
        *paving.shimmer(stage, 4.36, top, colours, clip),
        street.rings(stage, top + 30, 4.36),
    ]


def _over(canvas: Canvas, stage: Stage, plan: _Plan, reach: tuple[float, float]) -> None:
    """What hangs across between two depths: cables with bulbs, lanterns, or washing."""
    lane, rng = plan.lane, stage.rng("over", round(reach[0]))
    count = plan.strings if reach[1] > 10 else 2
    kinds = {
        "neon": ["cable", "lanterns", "bulbs"],
        "old": ["washing", "bulbs", "washing"],
        "brick": ["cable", "bulbs"],
    }
    for deep in sorted(rng.uniform(*reach, count), reverse=True):
        scale = lane.vista.metre(float(deep))
        high = rng.uniform(4.2, 7.2) if reach[1] > 10 else rng.uniform(4.4, 5.6)
        first = lane.vista.spot(lane.left, high + rng.normal(0, 0.5), float(deep))
        last = lane.vista.spot(lane.right, high + rng.normal(0, 0.5), float(deep))
        kind = str(rng.choice(kinds[lane.manner.name]))
        if kind == "washing" and (stage.wet or stage.snowy or stage.palette.dark):
            kind = "bulbs"
        spots = hangings.sagging(first, last, scale * rng.uniform(0.3, 0.7), 11)
        if kind == "cable":
            hangings.rope(canvas, spots, stroke(stage.palette.tone(0.97), scale * 0.025))
        elif kind == "lanterns":
            hangings.lanterns(canvas, stage, rng, spots[::2], scale * 0.5)
        elif kind == "washing":
            hangings.washing(canvas, stage, rng, spots, scale * 0.62)
        else:
            hangings.bulbs(canvas, stage, spots, scale * 0.11)


def _mouths(stage: Stage, plan: _Plan) -> list[tuple[float, float, float]]:
    if plan.lane.manner.name == "old" and not stage.wet:
        return []
    found = []
    for across, deep in plan.lane.grates:
        x, y = plan.lane.vista.spot(across, 0.0, deep + 0.4)
        found.append((x, y, plan.lane.vista.metre(deep) * 1.5))
    return found


def _walkers(stage: Stage, plan: _Plan) -> Live:
    """A few people far down the alley, coming and going."""
    rng, lane = stage.rng("walkers"), plan.lane
    people = []
    for _ in range(4):
        umbrella = figures.UMBRELLAS[int(rng.integers(5))] if stage.wet else None
        look = figures.dressed(stage, rng, str(rng.choice(["man", "woman"])), umbrella=umbrella, dark=0.5)
        across = float(rng.uniform(lane.left + 0.8, lane.right - 0.8))
        people.append(
            (look, across, float(rng.uniform(12, 26)), float(rng.choice([-1.0, 1.0])), float(rng.uniform(0, 6)))
        )

    def draw(canvas: Canvas, seconds: float) -> None:
        for look, across, deep, way, phase in people:
            off = 11 + (deep - 11 + way * 0.9 * seconds) % 18
            x, y = lane.vista.spot(across, 0.0, off)
            tall = lane.vista.metre(off) * 1.72
            pose = figures.Pose(seconds * 5.2 + phase, 0.22, 1.0 if across < 0 else -1.0)
            figures.figure(canvas, (x, y), tall, look, pose)

    return Live(4.12, draw)


def _frame(canvas: Canvas, stage: Stage, plan: _Plan) -> None:
    """A dark corner close to the lens, with something that hangs from it."""
    ink = shade(stage.palette.tone(0.98), -0.01)
    rng = stage.rng("frame")
    side = -1.0 if plan.lane.vista.vanish[0] > stage.width / 2 else 1.0
    edge = stage.left * 1.5 if side < 0 else stage.right * 1.5
    inner = stage.x(0.035) if side < 0 else stage.x(0.965)
    canvas.drawRect(
        skia.Rect.MakeLTRB(min(edge, inner), stage.top * 1.3, max(edge, inner), stage.bottom * 1.1), pen(ink)
    )
    hang = (inner - side * stage.width * 0.045, stage.y(0.16))
    canvas.drawLine(inner, hang[1] - 70, hang[0] - side * 30, hang[1] - 70, stroke(ink, 9))
    canvas.drawLine(hang[0], hang[1] - 70, hang[0], hang[1] - 40, stroke(ink, 5))
    if plan.lane.manner.name == "neon":
        hangings.lantern(canvas, stage, (hang[0], hang[1] + 20), 110, hangings.PAPER[int(rng.integers(4))])
    else:
        lanes.lantern_lamp(canvas, stage, (hang[0], hang[1] - 40), 120)

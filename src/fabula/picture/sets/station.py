"""Station: a railway platform under its iron roof - columns, clock, benches, lamps, rails, and a train by chance."""

from dataclasses import dataclass, replace

import numpy as np

from fabula.picture.brushes import (
    buildings,
    figures,
    furnishings,
    hangings,
    hills,
    lanes,
    paving,
    platform,
    sky,
    trees,
    urban,
)
from fabula.picture.brushes.cottages import tinted
from fabula.picture.brushes.perspective import EYE, Vista, vista
from fabula.picture.colour import from_hex, mix, shade
from fabula.picture.ink import linear, pen, polygon, skia, stroke
from fabula.picture.stage import Canvas, Haze, Layer, Live, Piece, Rails, Scenery, Shelter, Stage

SOUND = "city"

STANDS = 7.5
"""How many metres off the subjects stand."""

EDGE = 1.9
"""Metres from the middle of the platform to its edge."""


@dataclass(frozen=True)
class _Plan:
    """The platform by chance: the side the track is on, the train (waiting, coming, none), and what lies beyond."""

    side: float
    vista: Vista
    train: str
    beyond: str
    one: platform.Train


def paint(stage: Stage) -> Scenery:
    """Build the station: sky, the land beyond, tracks, a train, the platform, its roof and what stands on it."""
    stage = urban.stony(stage)
    plan = _planned(stage)
    seen, ground = plan.vista, plan.vista.ground(STANDS)
    pieces: list[Piece] = [
        *sky.layers(stage, 6),
        Layer(
            16,
            lambda canvas: _beyond(canvas, stage, plan),
            Haze(stage.horizon - 220, stage.horizon + 10, 0.6),
            rim=0.3,
        ),
        Layer(6, lambda canvas: _tracks(canvas, stage, plan), rim=0.2, grain=0.03),
        *_train(stage, plan),
        Layer(4.5, lambda canvas: _platform(canvas, stage, plan), grain=0.03, grain_stretch=2.0),
        *_shine(stage, plan),
        Layer(4.2, lambda canvas: _roof(canvas, stage, plan)),
        Layer(3.9, lambda canvas: _ware(canvas, stage, plan), rim=0.3),
        _waiting(stage, plan),
        Layer(2.0, lambda canvas: _near(canvas, stage, plan), rim=0.3, blur=1.4),
    ]
    focus = (seen.vanish[0] - plan.side * stage.width * 0.06, stage.horizon - 70, 4.2)
    return Scenery(
        tuple(pieces),
        focus=focus,
        subject_y=ground,
        subject_z=3.2,
        wild=False,
        rails=Rails(
            5.0,
            lambda x: (seen.ground(20.0), seen.metre(20.0)),
            lambda colour, seconds, still: platform.arriving(
                stage, seen, plan.side, replace(plan.one, colour=colour or plan.one.colour), (seconds, still)
            ),
        ),
        shelter=(Shelter(4.2, _covered(plan)),),
    )


def _planned(stage: Stage) -> _Plan:
    rng = stage.rng("plan")
    side = float(rng.choice([-1.0, 1.0]))
    share = 0.5 + side * float(rng.uniform(0.02, 0.12)) * (0.6 if stage.tall else 1.0)
    waits = str(rng.choice(["waiting", "coming", "none", "waiting"]))
    return _Plan(
        side,
        vista(stage, share),
        "none" if "train" in stage.cast else waits,
        str(rng.choice(["town", "hills"])),
        platform.train(stage, rng),
    )


def _edges(stage: Stage, plan: _Plan) -> tuple[float, float]:
    """The platform's edge at the track and its far side, metres across."""
    return plan.side * EDGE, -plan.side * (4.6 if stage.wide else 2.6)


def _beyond(canvas: Canvas, stage: Stage, plan: _Plan) -> None:
    """A town's towers or wooded hills behind the tracks."""
    rng = stage.rng("beyond")
    foot = stage.horizon + 8
    if plan.beyond == "town":
        for tone, high in ((0.16, 240), (0.34, 150)):
            buildings.skyline(canvas, stage, stage.rng("town", round(high)), foot, tone, (40, high), (40, 90))
    else:
        for tone, level, swell in ((0.2, -70, 44), (0.38, -26, 30)):
            form = hills.hill(stage, f"far hill {tone}", foot + level, swell, tone, 1.6)
            hills.ground(canvas, stage, form)
            hills.copse(canvas, stage, rng, form, 16, (26, 64), tone + 0.1)
    land = mix(stage.palette.tone(0.45), stage.palette.snow, 0.6 if stage.snowy else 0.0)
    canvas.drawRect(skia.Rect.MakeLTRB(stage.left * 2, foot - 3, stage.right * 2, foot + 60), pen(land))


def _tracks(canvas: Canvas, stage: Stage, plan: _Plan) -> None:
    """Gravel, two tracks, wires on their masts, a fence with bushes, a signal."""
    seen, rng = plan.vista, stage.rng("tracks")
    side, depth = plan.side, 1.0
    gravel = tinted(stage, from_hex("#7a7068"), 0.7)
    paving.ground(
        canvas,
        stage,
        Vista((seen.vanish[0], seen.vanish[1]), seen.focal * (EYE + depth) / EYE),
        (-80.0, 80.0),
        (1.4, 90.0),
        gravel,
    )
    for deep in (60.0, 44.0, 33.0, 25.0, 18.0, 13.0):
        x, y = seen.spot(side * 12.5, -depth, deep)
        own = mix(
            stage.palette.foliage[int(rng.integers(4))], stage.palette.tone(0.7), 0.74 if stage.palette.dark else 0.3
        )
        colour = mix(own, stage.palette.haze, min(deep / 100, 0.5))
        trees.broadleaf(canvas, stage, rng, (x, y), seen.metre(deep) * float(rng.uniform(3.2, 5.6)), colour)
    for track in (7.4, 3.6):
        platform.rails(canvas, stage, seen, side * track, depth, (1.8, 90.0))
    _wires(canvas, stage, plan)
    platform.signal(canvas, stage, seen, (side * 5.5, -depth, 19.0), go=plan.train != "waiting")


def _wires(canvas: Canvas, stage: Stage, plan: _Plan) -> None:
    """Masts with their arms, and the wires that run along the tracks into the distance."""
    seen, ink = plan.vista, stage.palette.tone(0.88)
    for deep in (70.0, 46.0, 30.0, 19.0, 11.0):
        foot, top = seen.spot(plan.side * 9.6, -1.0, deep), seen.spot(plan.side * 9.6, 6.6, deep)
        wide = seen.metre(deep)
        canvas.drawLine(*foot, *top, stroke(ink, wide * 0.16))
        for level in (6.2, 5.4):
            canvas.drawLine(
                *seen.spot(plan.side * 9.6, level, deep),
                *seen.spot(plan.side * 3.2, level, deep),
                stroke(ink, wide * 0.06),
            )
    for across in (3.6, 7.4):
        for level in (5.2, 6.0):
            first, last = seen.spot(plan.side * across, level, 90.0), seen.spot(plan.side * across, level, 2.2)
            path = polygon([first, (first[0] + 0.5, first[1]), (last[0] + 2.2, last[1]), (last[0] - 2.2, last[1])])
            canvas.drawPath(path, pen(ink, 0.9))


def _train(stage: Stage, plan: _Plan) -> list[Piece]:
    """A train that stands at the platform, or one that comes slowly head on down the far track."""
    seen = plan.vista
    if plan.train == "waiting":
        return [
            Layer(
                5.0,
                lambda canvas: platform.coaches(canvas, stage, seen, plan.side * 2.25, (1.5, 60.0), plan.one),
                rim=0.2,
            )
        ]
    if plan.train == "none":
        return []
    surface = skia.Surface(420, 520)
    pen_canvas = surface.getCanvas()
    pen_canvas.translate(210, 440)
    pen_canvas.scale(90, 90)
    platform.face(pen_canvas, stage, Vista((0.0, -EYE), 1.0), (0.0, 0.0, 1.0), plan.one)
    image, sampling = surface.makeImageSnapshot(), skia.SamplingOptions(skia.FilterMode.kLinear)

    def draw(canvas: Canvas, seconds: float) -> None:
        deep = 26.0 + 34.0 * float(np.exp(-((seconds % 90.0) * 0.06)))
        x, y = seen.spot(plan.side * 3.6, -1.0, deep)
        size = seen.metre(deep) / 90
        box = skia.Rect.MakeLTRB(x - 210 * size, y - 440 * size, x + 210 * size, y + 80 * size)
        canvas.drawImageRect(image, box, sampling)

    return [Live(5.0, draw)]


def _platform(canvas: Canvas, stage: Stage, plan: _Plan) -> None:
    """The platform of slabs with its white edge, the wall under it, and light that lies on it."""
    seen, (edge, back) = plan.vista, _edges(stage, plan)
    stone = lanes.tone_of(stage, from_hex("#a89c90"))
    face = polygon(
        [seen.spot(edge, 0.0, 90.0), seen.spot(edge, 0.0, 1.6), seen.spot(edge, -1.0, 1.6), seen.spot(edge, -1.0, 90.0)]
    )
    canvas.drawPath(face, pen(shade(stone, -0.13)))
    edges = (min(edge, back * 8), max(edge, back * 8))
    base = paving.ground(canvas, stage, seen, edges, (1.6, 90.0), stone)
    paving.slabs(canvas, stage, seen, (min(edge, back * 2), max(edge, back * 2)), (1.7, 26.0), base, 1.0)
    strips = (
        (0.0, 0.35, shade(base, 0.06), 1.0),
        (0.75, 0.9, mix((0.97, 0.93, 0.8), stage.palette.tone(0.6), 0.3), 0.9),
    )
    for start, end, colour, alpha in strips:
        band = (edge - plan.side * start, edge - plan.side * end)
        canvas.drawPath(seen.floor((min(band), max(band)), 1.6, 90.0), pen(colour, alpha if not stage.snowy else 0.5))
    if stage.palette.lit_windows > 0.45:
        spots = [(_lamp_across(plan), deep, stage.palette.lamp) for deep in _LAMPS]
        paving.pools(canvas, seen, spots, 0.55 * stage.palette.lit_windows)


_LAMPS = (8.4, 12.6, 16.8, 22.0, 29.0)
_COLUMNS = (10.6, 14.6, 19.0, 25.0, 34.0, 48.0)


def _lamp_across(plan: _Plan) -> float:
    return -plan.side * 0.7


def _shine(stage: Stage, plan: _Plan) -> list[Piece]:
    """The wet edge of the platform under the open sky, and the lamps that lie in it."""
    if not stage.wet:
        return []
    seen, (edge, back) = plan.vista, _edges(stage, plan)
    top = seen.ground(60.0)
    clip = seen.floor((min(edge, back * 4), max(edge, back * 4)), 1.6, 90.0)
    base = mix(stage.palette.water, stage.palette.tone(0.9), 0.5)

    def mirror(canvas: Canvas) -> None:
        canvas.save()
        canvas.clipPath(clip, True)
        canvas.drawRect(skia.Rect.MakeLTRB(stage.left * 2, top, stage.right * 2, stage.bottom + 60), pen(base, 0.5))
        sheen = mix(stage.palette.sky[-1], stage.palette.haze, 0.4)
        for deep in _LAMPS:
            x, y = seen.spot(_lamp_across(plan), -3.4, deep)
            half = seen.metre(deep) * 0.3
            canvas.drawRect(
                skia.Rect.MakeLTRB(x - half, seen.ground(deep), x + half, y + half * 3),
                linear((0, seen.ground(deep)), (0, y + half * 3), [stage.palette.lamp] * 3, None, [0.05, 0.6, 0.0]),
            )
        for deep in _COLUMNS:
            x, y = seen.spot(-plan.side * 0.9, 0.0, deep)
            wide = seen.metre(deep) * 0.13
            canvas.drawRect(
                skia.Rect.MakeLTRB(x - wide, y, x + wide, y + seen.metre(deep) * 3.6), pen(platform.iron(stage), 0.55)
            )
        canvas.drawPath(seen.floor((edge - plan.side * 0.9, edge), 1.6, 60.0), pen(sheen, 0.35))
        paving.puddles(canvas, stage, top, base)
        canvas.restore()

    lit = [(seen.spot(_lamp_across(plan), 0, deep)[0], stage.palette.lamp) for deep in _LAMPS]
    return [Layer(4.45, mirror, blur=3.0), *paving.shimmer(stage, 4.44, top, lit, clip)]


def _roof(canvas: Canvas, stage: Stage, plan: _Plan) -> None:
    """The roof over the platform: ribs and boards in perspective, its scalloped edge, columns and lamps."""
    seen, own = plan.vista, platform.iron(stage)
    edge, back = plan.side * 1.3, -plan.side * 14.0
    high = 4.4
    under = [
        seen.spot(edge, high, 70.0),
        seen.spot(edge, high, 2.6),
        seen.spot(back, high, 2.6),
        seen.spot(back, high, 70.0),
    ]
    wood = tinted(stage, from_hex("#a8835c"), 0.75)
    warm = mix(wood, stage.palette.lamp, 0.25 if stage.palette.lit_windows > 0.45 else 0.0)
    canvas.drawPath(
        polygon(under), linear((0, stage.top), (0, stage.horizon), [shade(wood, -0.12), shade(warm, -0.02)])
    )
    for across in np.arange(0.0, 14.0, 0.55):
        first, last = (
            seen.spot(edge - plan.side * float(across), high, 70.0),
            seen.spot(edge - plan.side * float(across), high, 2.6),
        )
        canvas.drawLine(*first, *last, stroke(shade(wood, -0.11), 2.0, 0.55))
    for deep in (60.0, 45.0, 34.0, 26.0, 20.0, 15.5, 12.0, 9.2, 7.0, 5.2, 3.8):
        first, last = seen.spot(edge, high, deep), seen.spot(back, high, deep)
        canvas.drawLine(*first, *last, stroke(shade(own, -0.01), seen.metre(deep) * 0.16))
    _valance(canvas, stage, plan, edge, high)
    for deep in reversed(_COLUMNS):
        platform.column(canvas, stage, seen, -plan.side * 0.9, deep, high)
    for deep in reversed(_LAMPS):
        platform.lamp(canvas, stage, seen, (_lamp_across(plan), high - 1.0, deep))


def _covered(plan: _Plan) -> tuple[tuple[float, float], ...]:
    """What lies under the roof, as it is seen: from its edge out over the whole platform."""
    seen, edge, far = plan.vista, plan.side * 1.3, -plan.side * 40.0
    return (
        seen.spot(edge, 4.4, 70.0),
        seen.spot(edge, 4.4, 0.6),
        seen.spot(far, 4.4, 0.6),
        seen.spot(far, -3.0, 0.6),
        seen.spot(edge, -3.0, 0.9),
        seen.spot(edge, 0.0, 70.0),
    )


def _valance(canvas: Canvas, stage: Stage, plan: _Plan, edge: float, high: float) -> None:
    """The saw-toothed board along the roof's edge."""
    seen, own = plan.vista, mix(shade(platform.iron(stage), 0.05), stage.palette.rim, 0.12)
    deep = 60.0
    while deep > 2.7:
        step = max(deep * 0.035, 0.16)
        teeth = [seen.spot(edge, high + 0.3, deep), seen.spot(edge, high + 0.3, deep - step)]
        teeth += [
            seen.spot(edge, high - 0.2, deep - step),
            seen.spot(edge, high - 0.42, deep - step / 2),
            seen.spot(edge, high - 0.2, deep),
        ]
        canvas.drawPath(polygon(teeth), pen(own))
        deep -= step
    if stage.snowy:
        cap = [
            seen.spot(edge, high + 0.3, 60.0),
            seen.spot(edge, high + 0.3, 2.7),
            seen.spot(edge, high + 0.5, 2.7),
            seen.spot(edge, high + 0.5, 60.0),
        ]
        canvas.drawPath(polygon(cap), pen(stage.palette.snow))


def _ware(canvas: Canvas, stage: Stage, plan: _Plan) -> None:
    """The station house along the platform, benches, the clock, cases."""
    seen, rng, back = plan.vista, stage.rng("ware"), _edges(stage, plan)[1]
    with seen.wall(canvas, back, 2.2 if stage.wide else 4.0, 30.0):
        platform.station_house(canvas, stage, rng, 27.8 if stage.wide else 26.0)
    for deep in (17.0, 11.5):
        x, y = seen.spot(back * 0.72, 0.0, deep)
        furnishings.bench(canvas, stage, (x, y), seen.metre(deep))
    clock = seen.spot(plan.side * 0.1, 3.25, 9.6)
    size = seen.metre(9.6)
    canvas.drawLine(clock[0], clock[1] - size * 1.1, clock[0], clock[1], stroke(platform.iron(stage), size * 0.08))
    furnishings.clock(canvas, stage, clock, size * 0.46)
    x, y = seen.spot(back * 0.42, 0.0, 13.5)
    metre = seen.metre(13.5)
    for dx, wide, high, own in ((-0.5, 0.75, 0.5, "#7a4a34"), (0.25, 0.5, 0.75, "#3f5a6a")):
        case = skia.Rect.MakeXYWH(x + dx * metre, y - high * metre, wide * metre, high * metre)
        colour = tinted(stage, from_hex(own), 0.8)
        canvas.drawRRect(skia.RRect.MakeRectXY(case, metre * 0.06, metre * 0.06), pen(colour))
        canvas.drawRect(
            skia.Rect.MakeXYWH(case.centerX() - metre * 0.09, case.top() - metre * 0.07, metre * 0.18, metre * 0.07),
            pen(shade(colour, -0.08)),
        )
        canvas.drawLine(
            case.left(), case.centerY(), case.right(), case.centerY(), stroke(shade(colour, -0.07), metre * 0.03)
        )


def _waiting(stage: Stage, plan: _Plan) -> Live:
    """A few travellers who wait farther down the platform."""
    rng = stage.rng("waiting")
    people = []
    for _ in range(4):
        look = figures.dressed(stage, rng, str(rng.choice(["man", "woman", "man", "child"])), dark=0.35)
        deep = float(rng.uniform(12, 24))
        spot = plan.vista.spot(plan.side * float(rng.uniform(-2.2, 0.7)), 0.0, deep)
        tall = plan.vista.metre(deep) * (1.72 if look.build != "child" else 1.2)
        people.append((look, spot, tall, float(rng.choice([-1.0, 1.0])), float(rng.uniform(0, 6))))
    people.sort(key=lambda one: one[2])

    def draw(canvas: Canvas, seconds: float) -> None:
        for look, spot, tall, facing, phase in people:
            sway = 0.012 * float(np.sin(seconds * 1.3 + phase))
            figures.figure(
                canvas, spot, tall, look, figures.Pose(np.pi / 2, 0.06, facing, lean=sway * 2, arms=0.06 + sway)
            )

    return Live(3.8, draw)


def _near(canvas: Canvas, stage: Stage, plan: _Plan) -> None:
    """A column close to the lens, with a hanging basket."""
    rng = stage.rng("near")
    x = stage.x(0.5 - plan.side * 0.44)
    own = shade(platform.iron(stage), -0.05)
    canvas.drawRect(
        skia.Rect.MakeLTRB(x - 26, stage.top, x + 26, stage.bottom + 40),
        linear((x - 26, 0), (x + 26, 0), [shade(own, -0.04), shade(own, 0.05), own]),
    )
    for y, half in ((stage.y(0.16), 38), (stage.y(0.19), 33), (stage.bottom - 60, 44)):
        canvas.drawRect(skia.Rect.MakeLTRB(x - half, y, x + half, y + 24), pen(shade(own, 0.02)))
    arm = x + plan.side * 120
    canvas.drawLine(x, stage.y(0.09), arm, stage.y(0.09), stroke(own, 10))
    canvas.drawLine(arm, stage.y(0.09), arm, stage.y(0.14), stroke(own, 4))
    if stage.season == "winter":
        hangings.lantern(canvas, stage, (arm, stage.y(0.2)), 90, from_hex("#f4c04a"))
        return
    for _ in range(120):
        dx, dy = float(rng.normal(0, 46)), abs(float(rng.normal(0, 34)))
        leaf = tinted(stage, from_hex("#4a8048"), 0.85)
        canvas.drawCircle(
            arm + dx * (1 - dy / 190), stage.y(0.15) + dy, 11, pen(shade(leaf, float(rng.uniform(-0.06, 0.03))))
        )
        if rng.random() < 0.22:
            bloom = tinted(stage, from_hex("#e0587a"), 0.55)
            canvas.drawCircle(arm + dx, stage.y(0.15) + dy * 0.9, 6, pen(bloom))

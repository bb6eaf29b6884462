"""Room: a lamp-lit room with a window on the world; wall, furniture and foreground stand at their depths."""

from dataclasses import replace

import numpy as np

from fabula.picture import weather
from fabula.picture.brushes import furniture, hills, houses, lights, mountains, sky, trees
from fabula.picture.colour import Colour, from_hex, mix, shade
from fabula.picture.ink import glow, linear, pen, polygon, radial, skia, stroke
from fabula.picture.stage import Canvas, Haze, Layer, Live, Piece, Scenery, Stage

SOUND = "room"

_WALLS = ("#6b5578", "#5d6f86", "#7d5f5a", "#5f7468")


class _Plan:
    """Where things stand in this room, by the set's seed."""

    def __init__(self, stage: Stage) -> None:
        rng = stage.rng("plan")
        self.side = 1.0 if rng.random() < 0.5 else -1.0
        self.wall = from_hex(_WALLS[int(rng.integers(4))])
        self.kit = furniture.timber(rng)
        self.floor = stage.height * (0.80 if stage.wide else 0.78)
        wide = {True: 0.285, False: 0.50}[stage.wide] * stage.width * rng.uniform(0.92, 1.12)
        middle = stage.x(0.5 - self.side * (rng.uniform(0.03, 0.12) if stage.wide else 0.02))
        high = min(stage.height * 0.42, wide * 0.86)
        top = self.floor - high - (stage.height * 0.235 if stage.wide else stage.height * 0.26)
        self.window = (middle - wide / 2, top, middle + wide / 2, top + high)
        self.lamp_x = stage.x(0.5 + self.side * (0.40 if stage.wide else 0.36))
        self.chair_x = stage.x(0.5 + self.side * (0.27 if stage.wide else 0.14))
        self.lamp_on = stage.palette.lit_windows > 0.45 or stage.wet

    def x(self, stage: Stage, share: float) -> float:
        """A share of the width, from the side where the bookcase stands."""
        return stage.x(share if self.side > 0 else 1 - share)


def paint(stage: Stage) -> Scenery:
    """Build the room: the view, glass with rain or snow, wall, furniture, light, and things close to the lens."""
    plan = _Plan(stage)
    left, top, right, foot = plan.window
    pieces: list[Piece] = [
        *_view(stage, plan),
        *_falling(stage, plan),
        Layer(4.4, lambda canvas: _wall(canvas, stage, plan), grain=0.035),
        Layer(4.0, lambda canvas: _hung(canvas, stage, plan), grain=0.03),
        Layer(3.2, lambda canvas: _furniture(canvas, stage, plan), grain=0.03),
        Layer(3.1, lambda canvas: _light(canvas, stage, plan), blend="Screen"),
        _dust(stage, plan),
        Layer(1.6, lambda canvas: _foreground(canvas, stage, plan), rim=0.25, blur=1.6),
    ]
    focus = ((plan.chair_x + (left + right) / 2) / 2, (top + foot) / 2 + 60, 3.6)
    return Scenery(tuple(pieces), focus=focus, subject_y=stage.height * 0.925, subject_z=2.7, sky=False)


def _view(stage: Stage, plan: _Plan) -> list[Piece]:
    """The world outside: the sky of the hour, hills, a wood and a cottage, its horizon in the window."""
    left, top, right, foot = plan.window
    level = top + (foot - top) * 0.72
    across, _ = stage.palette.sun_place
    place = (
        (left + (right - left) * (0.25 + 0.5 * across)) / stage.width,
        (top + (foot - top) * (0.28 if stage.palette.moon else 0.42)) / level * 0.648,
    )
    small = replace(stage.palette, sun_place=place, sun_radius=stage.palette.sun_radius * 0.62)
    out = replace(stage, horizon=level, palette=small)
    rng = stage.rng("view")
    height = rng.uniform(90, 150)
    tops = [
        mountains.Summit(left + (right - left) * share, height * rng.uniform(0.6, 1.1), height * 1.2)
        for share in rng.uniform(0, 1, 3)
    ]
    back = hills.hill(out, "view back", level - 6, 14, 0.4, 3.0)
    front = hills.hill(out, "view front", level + 34, 12, 0.62, 2.2)
    home = left + (right - left) * float(rng.uniform(0.2, 0.8))

    def land(canvas: Canvas) -> None:
        trees.conifer_row(canvas, out, out.rng("view wood"), level, 0.48, (12, 46))
        hills.ground(canvas, out, back)
        houses.cabin(canvas, out, (home, back.height(home) + 14), 62, 0.56)
        hills.copse(canvas, out, out.rng("view trees"), front, 14, (40, 90), 0.66)
        hills.ground(canvas, out, front)

    area = skia.Rect.MakeLTRB(*plan.window)
    skies: list[Piece] = [
        _behind(piece, plan, out) if isinstance(piece, Layer) else replace(_clipped(piece, area), z=60.0)
        for piece in sky.layers(out, 12)
    ]

    def far(canvas: Canvas) -> None:
        mountains.chain(canvas, out, out.rng("view chain"), level + 4, 0.22, tops)

    chain = Layer(30, far, Haze(level - height, level, 0.7))
    return [*skies, _behind(chain, plan, out), _behind(Layer(14, land, Haze(level - 40, level + 90, 0.3)), plan, out)]


def _behind(layer: Layer, plan: _Plan, out: Stage) -> Layer:
    """A layer of the view, painted no farther than the window can ever show it, with the outdoor light."""
    left, top, right, foot = plan.window
    area = skia.Rect.MakeLTRB(left - 260, top - 200, right + 260, foot + 200)

    def clipped(canvas: Canvas) -> None:
        canvas.save()
        canvas.clipRect(area)
        layer.paint(canvas)
        if layer.haze:
            haze = layer.haze
            ink = linear(
                (0, haze.crest),
                (0, haze.foot),
                [out.palette.haze] * 2,
                None,
                [0.0, haze.strength * 0.8],
                blend="SrcATop",
            )
            canvas.drawRect(area, ink)
        canvas.restore()

    return replace(layer, paint=clipped, haze=None, solid=False, z=min(layer.z, 60.0))


def _falling(stage: Stage, plan: _Plan) -> list[Piece]:
    """Rain, snow, fog or lightning, only in the window."""
    left, top, right, foot = plan.window
    outside = Scenery((), (0, 0, 1), 0)
    found: list[Piece] = []
    area = skia.Rect.MakeLTRB(left - 30, top - 30, right + 30, foot + 30)
    for piece in weather.pieces(stage, outside, stage.seed):
        if isinstance(piece, Live) and piece.z > 1.2:
            found.append(_clipped(piece, area))
    return found


def _clipped(piece: Live, area: "skia.Rect") -> Live:
    def draw(canvas: Canvas, seconds: float) -> None:
        canvas.save()
        canvas.clipRect(area)
        piece.draw(canvas, seconds)
        canvas.restore()

    return Live(max(piece.z, 4.6), draw)


def _wall(canvas: Canvas, stage: Stage, plan: _Plan) -> None:
    """The wall with a hole for the window, its paper, skirting, and the floor of boards."""
    edge = skia.Rect.MakeLTRB(stage.left * 1.4, stage.top * 1.4, stage.right * 1.2, stage.bottom * 1.1)
    canvas.save()
    canvas.clipRect(skia.Rect.MakeLTRB(*plan.window), skia.ClipOp.kDifference, True)
    canvas.drawRect(edge, linear((0, 0), (0, plan.floor), [shade(plan.wall, -0.02), shade(plan.wall, 0.02)]))
    stripe = pen(shade(plan.wall, 0.022), 0.8)
    dot = pen(shade(plan.wall, 0.05), 0.5)
    for index, x in enumerate(np.arange(edge.left(), edge.right(), 62.0)):
        canvas.drawRect(skia.Rect.MakeXYWH(x, edge.top(), 24, plan.floor - edge.top()), stripe)
        for y in np.arange(edge.top() + (index % 2) * 46, plan.floor, 92.0):
            canvas.drawOval(skia.Rect.MakeXYWH(x + 40, y, 7, 15), dot)
    canvas.drawRect(
        skia.Rect.MakeLTRB(edge.left(), plan.floor - 86, edge.right(), plan.floor), pen(shade(plan.wall, -0.09))
    )
    canvas.drawRect(
        skia.Rect.MakeLTRB(edge.left(), plan.floor - 94, edge.right(), plan.floor - 84), pen(shade(plan.wall, 0.04))
    )
    _boards(canvas, stage, plan, edge)
    canvas.restore()
    _frame(canvas, stage, plan)
    _dim(canvas, stage, plan)


def _boards(canvas: Canvas, stage: Stage, plan: _Plan, edge: "skia.Rect") -> None:
    rng, wood = stage.rng("boards"), shade(plan.kit.wood, -0.06)
    floor = skia.Rect.MakeLTRB(edge.left(), plan.floor, edge.right(), edge.bottom())
    canvas.drawRect(floor, linear((0, plan.floor), (0, stage.height), [shade(wood, 0.02), shade(wood, -0.05)]))
    vanish = (stage.width / 2, plan.floor - 620)
    spread = (edge.bottom() - vanish[1]) / (plan.floor - vanish[1])
    xs = np.arange(edge.left() - 600, edge.right() + 600, 74.0)
    for x in xs:
        low = [vanish[0] + (px - vanish[0]) * spread for px in (x, x + 74)]
        board = polygon([(x, plan.floor), (x + 74, plan.floor), (low[1], edge.bottom()), (low[0], edge.bottom())])
        canvas.drawPath(board, pen(shade(wood, rng.uniform(-0.03, 0.03)), 0.55))
        canvas.drawLine(x, plan.floor, low[0], edge.bottom(), stroke(shade(wood, -0.09), 2.0))
    canvas.drawRect(
        skia.Rect.MakeLTRB(edge.left(), plan.floor, edge.right(), plan.floor + 26),
        linear((0, plan.floor), (0, plan.floor + 26), [(0.0, 0.0, 0.0)] * 2, None, [0.35, 0.0]),
    )


def _frame(canvas: Canvas, stage: Stage, plan: _Plan) -> None:
    left, top, right, foot = plan.window
    wood = shade(plan.kit.wood, -0.02)
    glass = linear((left, top), (right, foot), [(1.0, 1.0, 1.0)] * 4, [0, 0.32, 0.33, 1], [0.10, 0.02, 0.06, 0.0])
    canvas.drawRect(skia.Rect.MakeLTRB(*plan.window), glass)
    for box in ((left - 22, top - 22, right + 22, top), (left - 22, top, left, foot), (right, top, right + 22, foot)):
        canvas.drawRect(skia.Rect.MakeLTRB(*box), pen(wood))
    middle, bar = (left + right) / 2, stroke(wood, 9)
    canvas.drawLine(middle, top, middle, foot, bar)
    canvas.drawLine(left, top + (foot - top) * 0.48, right, top + (foot - top) * 0.48, bar)
    for line in ((left, top, left, foot), (left, top, right, top)):
        canvas.drawLine(*line, stroke(shade(wood, -0.12), 4))
    furniture.rounded(canvas, (left - 46, foot, right + 46, foot + 20), 5, pen(shade(wood, 0.04)))
    canvas.drawRect(skia.Rect.MakeLTRB(left - 40, foot + 20, right + 40, foot + 34), pen((0, 0, 0), 0.22, blur=3))
    if stage.snowy:
        drift = skia.Path()
        drift.moveTo(left, foot)
        drift.quadTo(left + 6, foot - 26, (left + middle) / 2, foot - 13)
        drift.quadTo(middle, foot - 4, right - 40, foot - 16)
        drift.quadTo(right, foot - 30, right, foot)
        canvas.drawPath(drift, pen(stage.palette.snow))


def _hung(canvas: Canvas, stage: Stage, plan: _Plan) -> None:
    """Curtains on their rail, and pictures on the wall."""
    rng = stage.rng("hung")
    left, top, right, foot = plan.window
    wide = (right - left) * 0.24
    colour = mix(from_hex("#a8455a"), plan.kit.rug, 0.5)
    furniture.curtain(canvas, rng, (left - wide * 0.85, top - 44, left + wide * 0.3, foot + 84), colour, -1.0)
    furniture.curtain(canvas, rng, (right - wide * 0.3, top - 44, right + wide * 0.85, foot + 84), colour, 1.0)
    canvas.drawLine(left - wide, top - 48, right + wide, top - 48, stroke(plan.kit.wood, 11))
    for end in (left - wide, right + wide):
        canvas.drawCircle(end, top - 48, 11, pen(shade(plan.kit.wood, 0.04)))
    if not stage.wide:
        _dim(canvas, stage, plan)
        return
    inner = right + wide + 40 if plan.side > 0 else left - wide - 40
    for index, (size, drop) in enumerate(((rng.uniform(120, 160), 40), (rng.uniform(76, 100), -20))):
        x = inner + plan.side * (10 + index * 190)
        box = (
            (x, top + drop, x + size, top + drop + size * 1.22)
            if plan.side > 0
            else (x - size, top + drop, x, top + drop + size * 1.22)
        )
        furniture.picture_frame(canvas, rng, box, plan.kit)
    _dim(canvas, stage, plan)


def _furniture(canvas: Canvas, stage: Stage, plan: _Plan) -> None:
    rng = stage.rng("furniture")
    floor = plan.floor
    case = plan.x(stage, 0.125 if stage.wide else 0.06)
    furniture.bookcase(
        canvas, rng, (case - 178, stage.height * (0.15 if stage.wide else 0.34), case + 178, floor + 14), plan.kit
    )
    furniture.rug(
        canvas,
        (stage.x(0.5 + plan.side * 0.02), floor + (stage.height - floor) * 0.55),
        stage.width * (0.29 if stage.wide else 0.44),
        plan.kit,
    )
    furniture.floor_lamp(canvas, (plan.lamp_x, floor + 46), 600, stage.palette.lamp, on=plan.lamp_on)
    furniture.armchair(canvas, (plan.chair_x, floor + 84), 330, plan.kit)
    table = plan.chair_x - plan.side * 270
    furniture.side_table(canvas, (table, floor + 82), 180, plan.kit)
    furniture.plant(canvas, rng, (plan.x(stage, 0.275 if stage.wide else 0.2), floor + 70), 300)
    _dim(canvas, stage, plan)


def _dim(canvas: Canvas, stage: Stage, plan: _Plan) -> None:
    """The room's shade over what a layer has painted: bright around lamp and window, deep in the corners."""
    edge = skia.Rect.MakeLTRB(stage.left * 2, stage.top * 2, stage.right * 2, stage.bottom * 2)
    left, top, right, foot = plan.window
    if plan.lamp_on:
        middle, near = (plan.lamp_x, plan.floor - 430), mix((1.0, 0.94, 0.80), stage.palette.lamp, 0.15)
        steps = [near, from_hex("#b98a96"), from_hex("#5a4a78"), from_hex("#2c2750")]
        reach = max(stage.width, stage.height) * 0.86
        if stage.time != "night":
            steps = [mix(step, (1.0, 0.95, 0.92), 0.22) for step in steps]
    else:
        middle, reach = ((left + right) / 2, (top + foot) / 2), max(stage.width, stage.height) * 0.85
        steps = [(1.0, 1.0, 0.97), from_hex("#f1e0cc"), from_hex("#b59aa0"), from_hex("#7a6a86")]
        if stage.weather in ("rain", "storm", "fog", "cloudy", "snow"):
            steps = [mix(step, from_hex("#8a94ad"), 0.4) for step in steps]
    # modulate keeps the layer's own transparency, so that the view through the window stays clear
    canvas.drawRect(edge, radial(middle, reach, steps, [0, 0.3, 0.62, 1], blend="Modulate"))


def _light(canvas: Canvas, stage: Stage, plan: _Plan) -> None:
    """Light on top: the lamp's glow and cone, the window's shaft on wall and floor."""
    left, top, right, foot = plan.window
    palette = stage.palette
    if plan.lamp_on:
        lamp = (plan.lamp_x, plan.floor - 450)
        glow(canvas, lamp, 620, palette.lamp, 0.42)
        glow(canvas, lamp, 240, palette.lamp, 0.6)
        lights.lamp_cone(canvas, (lamp[0], lamp[1] + 20), plan.floor + 66, (86, 250), palette.lamp, 0.32)
    bright = {"day": 0.40, "dawn": 0.30, "dusk": 0.22, "night": 0.09}[stage.time]
    if stage.weather in ("rain", "storm", "fog", "cloudy", "snow"):
        bright *= 0.35
    colour: Colour = mix(palette.glow, palette.sky[-1], 0.3)
    lean = (0.5 - palette.sun_place[0]) * 520
    lean = lean if abs(lean) > 120 else -plan.side * 190
    shaft = polygon(
        [(left, foot), (right, foot), (right + lean + 110, stage.bottom), (left + lean - 110, stage.bottom)]
    )
    ink = linear(
        (0, foot), (0, stage.bottom), [colour] * 3, [0, 0.5, 1], [bright, bright * 0.55, bright * 0.35], blend="Screen"
    )
    canvas.drawPath(shaft, ink)
    for pane in (0, 1):
        low, high = left + (right - left) * pane * 0.5 + 16, left + (right - left) * (0.5 + pane * 0.5) - 16
        patch = [
            (low + lean * 0.75, plan.floor + 50),
            (high + lean * 0.75, plan.floor + 50),
            (high + lean + 60, stage.height - 20),
            (low + lean - 40, stage.height - 20),
        ]
        canvas.drawPath(polygon(patch), pen(colour, bright * 0.6, blend="Screen", blur=5))
    glow(canvas, ((left + right) / 2, (top + foot) / 2), (right - left) * 1.1, colour, bright * 0.7)


def _dust(stage: Stage, plan: _Plan) -> Live:
    """Dust that floats in the light, and steam over the cup."""
    rng = stage.rng("dust")
    left, top, right, _ = plan.window
    # no sun, no motes: in snow they would be taken for flakes
    count = 0 if stage.snowy or stage.wet or stage.weather == "fog" else 46
    x, y = rng.uniform(left - 240, right + 240, count), rng.uniform(top + 60, stage.height, count)
    phase, size = rng.uniform(0, 6.28, count), rng.uniform(1.5, 3.4, count)
    steam = lights.halo(from_hex("#d9cfe0"))
    first, wide, low = left - 240, right - left + 480, top + 60
    cup = (plan.chair_x - plan.side * 270 + 4, plan.floor + 82 - 176.0)
    mote = lights.halo(mix(stage.palette.glow, (1, 1, 1), 0.4), 0.3)

    def draw(canvas: Canvas, seconds: float) -> None:
        for index in range(count):
            px = first + 26 * np.sin(seconds * 0.31 + phase[index]) + (x[index] - first + 5 * seconds) % wide
            py = (
                low
                + (y[index] - low - 3 * seconds) % (stage.height - low)
                + 20 * np.sin(seconds * 0.43 + phase[index] * 2)
            )
            half = float(size[index]) * 2.2
            mote(canvas, (float(px), float(py)), (half, half), 0.3 + 0.3 * float(np.sin(seconds * 0.8 + phase[index])))
        for puff in range(6):
            age = (seconds * 0.3 + puff / 6) % 1.0
            sway = 8 * np.sin(seconds * 1.3 + puff * 2 + age * 4)
            steam(
                canvas,
                (float(cup[0] + sway * age), float(cup[1] - 70 * age)),
                (7 + 13 * age, 12 + 14 * age),
                0.3 * (1 - age) * min(age * 6, 1),
            )

    return Live(3.05, draw)


def _foreground(canvas: Canvas, stage: Stage, plan: _Plan) -> None:
    """A plant and the edge of a table close to the lens, dark against the room."""
    rng = stage.rng("foreground")
    veil = skia.Paint()
    veil.setColorFilter(skia.ColorFilters.Blend(skia.Color(22, 16, 38, 190), skia.BlendMode.kSrcATop))
    canvas.saveLayer(None, veil)
    x = plan.x(stage, 0.02)
    furniture.plant(canvas, rng, (x, stage.height + 90), 560, dark=0.6)
    canvas.restore()
    if not plan.lamp_on:
        return
    edge = shade(plan.kit.dark, -0.12)
    canvas.drawRect(
        skia.Rect.MakeLTRB(stage.left * 2, stage.height + 26, stage.right * 2, stage.bottom + 60), pen(edge)
    )

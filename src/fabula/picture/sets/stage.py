"""Stage: a theatre or a concert - curtain, gilded arch, spotlights that move, boards, and the audience before us."""

from dataclasses import dataclass

import numpy as np

from fabula.picture.brushes import joinery, scenes, surfaces, theatre
from fabula.picture.brushes.interiors import Lamp, Lighting
from fabula.picture.colour import Colour, from_hex, from_hexes, mix, shade
from fabula.picture.ink import glow, pen, skia
from fabula.picture.stage import Canvas, Layer, Piece, Scenery, Stage

SOUND = "room"

_CLOTHS = from_hexes("#a8283a #8a2a5a #2a5a6a #6a2a7a")
_NEON = from_hexes("#ff4fb0 #3fe0ff #9d7bff #5dffb0")
# lamps over the stage by hour: warm house light by day, rose, amber and magenta, blue at night
_GELS = {
    "dawn": from_hexes("#ffc0a0 #e8a8ff"),
    "day": from_hexes("#fff0d0 #ffe0b0"),
    "dusk": from_hexes("#ffa04a #ff5f8a"),
    "night": from_hexes("#6fa8ff #ffd890"),
}


@dataclass(frozen=True)
class _Plan:
    """The house by its seed: `kind` 0 a curtain, 1 a painted scene, 2 a concert."""

    stage: Stage
    kind: int
    floor: float
    edge: float
    head: float
    cloth: Colour
    gels: tuple[Colour, ...]
    electric: bool
    inset: float

    @property
    def opening(self) -> tuple[float, float, float, float]:
        """The hole in the arch, units."""
        inset = self.inset if self.stage.wide else -0.02
        return (self.stage.x(inset), self.head, self.stage.x(1 - inset), self.edge)


def paint(stage: Stage) -> Scenery:
    """Build the stage from its backdrop to the heads of the audience."""
    plan = _plan(stage)
    width = stage.width
    tops = [
        (stage.x(share), plan.head + stage.height * 0.11)
        for share in ((0.24, 0.42, 0.58, 0.76) if stage.wide else (0.2, 0.5, 0.8))
    ]
    strength = {"day": 0.55, "dawn": 0.8, "dusk": 1.0, "night": 1.1}[stage.time] * (
        1.35 if plan.electric or plan.kind == 2 else 1.0
    )
    power = {"day": 0.36, "dawn": 0.58, "dusk": 0.66, "night": 0.78}[stage.time]
    lamps = [
        Lamp((x, plan.floor - stage.height * 0.22), 760, plan.gels[i % len(plan.gels)], power, plan.floor + 90)
        for i, (x, _) in enumerate(tops)
    ]
    light = Lighting(stage, (), plan.floor, lamps, rake=0.0, gloom=0.12)
    pieces: list[Piece] = [
        light.layer(6.0, lambda canvas: _backdrop(canvas, plan)),
        light.layer(4.6, lambda canvas: _scene(canvas, plan)),
        light.layer(
            3.9,
            lambda canvas: theatre.bridge(
                canvas, (stage.left * 1.4, stage.right + 100), tops[0][1] - 50, [x for x, _ in tops]
            ),
        ),
        light.layer(3.4, lambda canvas: _props(canvas, plan)),
        theatre.beams(stage, tops, plan.floor + (plan.edge - plan.floor) * 0.45, plan.gels, 3.3, strength),
        light.layer(2.9, lambda canvas: _house(canvas, plan)),
        Layer(2.2, lambda canvas: _footlights(canvas, plan, strength)),
        *_crowd(plan),
    ]
    focus = (width * float(stage.rng("focus").uniform(0.42, 0.58)), plan.floor - stage.height * 0.12, 3.4)
    ground = plan.floor + (plan.edge - plan.floor) * 0.62
    return Scenery(tuple(pieces), focus=focus, subject_y=ground, subject_z=3.0, sky=False, person=186.0)


def _plan(stage: Stage) -> _Plan:
    rng = stage.rng("plan")
    electric = stage.mood == "cyberpunk" or stage.look == "neon"
    kind = 2 if stage.mood == "cyberpunk" else int(rng.integers(3))
    gels = _NEON if electric else _GELS[stage.time]
    if kind == 2 and not electric and stage.time != "day":
        gels = (*gels, from_hex("#b07aff"))
    cloth = _CLOTHS[int(rng.choice([0, 0, 0, 1, 2, 3]))]
    floor, edge = (0.715, 0.875) if stage.wide else (0.70, 0.82)
    head = stage.height * (0.06 if stage.wide else 0.16)
    inset = float(rng.uniform(0.05, 0.095))
    return _Plan(stage, kind, stage.height * floor, stage.height * edge, head, cloth, gels, electric, inset)


def _backdrop(canvas: Canvas, plan: _Plan) -> None:
    """The far wall: a drape, a painted sky with a moon and hills, or a wall of lights."""
    stage, rng = plan.stage, plan.stage.rng("backdrop")
    box = surfaces.whole(stage, plan.floor + 8)
    if plan.kind == 0:
        theatre.drape(
            canvas,
            rng,
            (box.left(), box.top(), box.right(), plan.floor + 6),
            shade(mix(plan.cloth, from_hex("#3a2a5a"), 0.25), 0.03),
            92,
        )
    elif plan.kind == 1:
        scenes.sky(canvas, stage, rng, (plan.head, plan.floor))
    else:
        scenes.panels(canvas, stage, rng, (plan.head, plan.floor), plan.gels)


def _scene(canvas: Canvas, plan: _Plan) -> None:
    """The floor of boards, and flats or wings at its back."""
    stage, rng = plan.stage, plan.stage.rng("scene")
    surfaces.boards(canvas, stage, plan.floor, from_hex("#a8703f") if plan.kind != 2 else from_hex("#4f4a5c"), 88)
    if plan.kind == 1:
        scenes.flats(canvas, stage, rng, plan.floor, plan.cloth)
    elif plan.kind == 2:
        half = stage.width * (0.17 if stage.wide else 0.28)
        joinery.slab(
            canvas, (stage.x(0.5) - half, plan.floor - 46, stage.x(0.5) + half, plan.floor + 26), from_hex("#3a3648"), 4
        )
        scenes.drums(canvas, (stage.x(0.5), plan.floor - 44), plan.gels[0])


def _props(canvas: Canvas, plan: _Plan) -> None:
    """What stands on the boards: loudspeakers and a microphone, or a chair and a chest at the side."""
    stage = plan.stage
    deep = plan.edge - plan.floor
    if plan.kind == 2:
        for side in (-1, 1):
            x = stage.x(0.5 + side * (0.255 if stage.wide else 0.36))
            theatre.speakers(canvas, (x, plan.floor + deep * 0.3), 150, 3)
            theatre.speakers(canvas, (x - side * 128, plan.floor + deep * 0.40), 80, 1)
        theatre.microphone(canvas, (stage.x(0.5) + 90, plan.floor + deep * 0.36), 300)
    elif plan.kind == 0:
        joinery.chair(
            canvas, (stage.x(0.70 if stage.wide else 0.76), plan.floor + deep * 0.3), 210, from_hex("#9a6a40"), -1.0
        )
        theatre.microphone(canvas, (stage.x(0.46), plan.floor + deep * 0.30), 290)
    else:
        x, y = stage.x(0.30 if stage.wide else 0.26), plan.floor + deep * 0.32
        joinery.barrel(canvas, (x, y), 120, from_hex("#a8703f"))


def _house(canvas: Canvas, plan: _Plan) -> None:
    """The arch with its curtains and valance, and the front of the stage."""
    stage, rng = plan.stage, plan.stage.rng("house")
    left, top, right, foot = plan.opening
    inner = stage.width * (0.155 if stage.wide else 0.16)
    if plan.kind != 2 or not plan.electric:
        theatre.tied(
            canvas, rng, left - 30, left + inner, (top - 20, plan.floor + (foot - plan.floor) * 0.55), plan.cloth
        )
        theatre.tied(
            canvas, rng, right + 30, right - inner, (top - 20, plan.floor + (foot - plan.floor) * 0.55), plan.cloth
        )
    theatre.valance(
        canvas,
        (left - 10, right + 10),
        top - 30,
        top + stage.height * 0.085,
        shade(plan.cloth, -0.01),
        int(rng.integers(5, 9)) if stage.wide else 4,
    )
    theatre.arch(canvas, stage, plan.opening, from_hex("#6a3a44") if not plan.electric else from_hex("#2e2a44"))
    front = (stage.left * 1.5, foot - 4, stage.right + 160, foot + 400)
    joinery.slab(canvas, front, from_hex("#5a3428") if not plan.electric else from_hex("#2a2638"), 2)
    for x in np.arange(stage.left * 1.5, stage.right + 160, 180.0):
        canvas.drawRect(skia.Rect.MakeXYWH(float(x) + 20, foot + 34, 140, 120), pen(from_hex("#3a2020"), 0.5))
    canvas.drawRect(skia.Rect.MakeLTRB(front[0], foot - 6, front[2], foot + 8), pen(theatre.GOLD))


def _footlights(canvas: Canvas, plan: _Plan, strength: float) -> None:
    """Small shells with lamps along the edge of the stage."""
    stage = plan.stage
    left, _, right, foot = plan.opening
    for index, x in enumerate(np.linspace(left + 60, right - 60, 11 if stage.wide else 6)):
        colour = plan.gels[index % len(plan.gels)] if plan.electric else from_hex("#ffd890")
        glow(canvas, (float(x), foot - 18), 90, colour, 0.5 * min(strength, 1.0))
        canvas.drawArc(
            skia.Rect.MakeLTRB(float(x) - 24, foot - 30, float(x) + 24, foot + 18),
            180,
            180,
            True,
            pen(from_hex("#3a2a24")),
        )
        canvas.drawCircle(float(x), foot - 28, 6, pen(mix(colour, (1, 1, 1), 0.6)))


def _crowd(plan: _Plan) -> list[Piece]:
    """Two rows of the audience; at a concert they sway."""
    stage = plan.stage
    edge = mix(plan.gels[0], from_hex("#ffe0b0"), 0.3)
    lift = 3.0 if plan.kind == 2 else 0.8
    rows: list[Piece] = []
    for number, (z, y, size) in enumerate(((1.75, 0.935, 118.0), (1.45, 0.985, 158.0))):
        pace = 2.2 + 0.4 * number

        def draw(canvas: Canvas, number: int = number, y: float = y, size: float = size) -> None:
            level = stage.height * (y if stage.wide else y - 0.04)
            theatre.audience(
                canvas, stage.rng("audience", number), (stage.left * 1.2, stage.right + 120), level, size, edge
            )

        def sway(seconds: float, pace: float = pace, number: int = number) -> tuple[float, float, float]:
            return (
                lift * float(np.sin(seconds * pace * 0.5 + number)),
                lift * 0.7 * float(np.sin(seconds * pace)),
                1.0,
            )

        rows.append(Layer(z, draw, motion=sway))
    return rows

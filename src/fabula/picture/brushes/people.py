"""People: persons of a shot played by figures: walking, running, dancing, riding a board, sitting, or at the piano."""

from collections.abc import Callable

import numpy as np

from fabula.picture import blocking
from fabula.picture.brushes import figures, rimlight
from fabula.picture.colour import Colour, from_hex, mix, shade
from fabula.picture.ink import linear, pen, polygon, skia, stroke
from fabula.picture.stage import Canvas, Live
from fabula.picture.subjects import Part

Playing = tuple[Callable[[Canvas, float], None], Callable[[float], float]]
"""draw(canvas, seconds), and the world x of the feet by seconds."""

_TALL = {"man": 1.80, "woman": 1.70, "child": 1.22}


def cast(part: Part, build: str, *, umbrella: bool = False) -> tuple[Live, ...]:
    """The people of a subject as live pieces; `build` is man, woman or child, or person for either."""
    metre = blocking.metre(part)
    return tuple(
        _one(part, index, mark, build, umbrella)
        for index, mark in enumerate(blocking.marks(part, 0.95 * metre * (1.7 if umbrella else 1.0)))
    )


def _one(part: Part, index: int, mark: blocking.Mark, build: str, umbrella: bool) -> Live:
    stage, rng = blocking.light_of(part), part.rng("person", index)
    kind = build if build != "person" else str(rng.choice(["man", "woman"]))
    own = blocking.named(part.subject.colour)
    shelter: Colour | None = None
    if umbrella or (stage.wet and part.scenery.sky):
        shelter = own if umbrella and own else figures.UMBRELLAS[0 if umbrella else int(rng.integers(5))]
    look = figures.dressed(stage, rng, kind, coat=own if not umbrella else None, umbrella=shelter)
    tall = _TALL[kind] * blocking.metre(part) * rng.uniform(0.96, 1.04)
    draw, where = _playing(part, mark, look, float(tall))

    def lit(canvas: Canvas, seconds: float) -> None:
        blocking.shadow(canvas, stage, (where(seconds), mark.y), float(tall) * 0.17)
        rimlight.edged(canvas, stage, (mark.x, mark.y - tall), lambda inner: draw(inner, seconds), tall * 0.009, 0.7)

    return Live(mark.z, lit)


def _playing(part: Part, mark: blocking.Mark, look: figures.Look, tall: float) -> Playing:
    """The drawing of somebody's action."""
    action = part.subject.action or ("walks" if part.scenery.sky else "stands")
    if action in ("walks", "runs", "chases", "sails", "flies"):
        return _going(part, mark, look, tall, 0.72 if action in ("runs", "chases") else 0.42)
    if action == "rides":
        return _boarding(part, mark, look, tall)
    if action in ("dances", "jumps"):
        return _dancing(mark, look, tall)
    if action == "plays" and not part.scenery.sky:
        return _at_piano(part, mark, look, tall)
    return _standing(mark, look, tall, sitting=action in ("sits", "sleeps"))


def _going(part: Part, mark: blocking.Mark, look: figures.Look, tall: float, swing: float) -> Playing:
    step = figures.stride(look, tall, swing)
    speed = step / (1.08 if swing < 0.5 else 0.68)
    where = blocking.stroll(part, mark, float(speed), tall)

    def draw(canvas: Canvas, seconds: float) -> None:
        phase = 2 * np.pi * speed * seconds / step + mark.phase
        x, facing = where(seconds)
        pose = figures.Pose(float(phase), swing, facing, lean=0.05 if swing < 0.5 else 0.28)
        figures.figure(canvas, (x, mark.y), tall, look, pose)

    return draw, lambda seconds: where(seconds)[0]


def _standing(mark: blocking.Mark, look: figures.Look, tall: float, *, sitting: bool) -> Playing:
    def draw(canvas: Canvas, seconds: float) -> None:
        breath = 0.012 * float(np.sin(seconds * 1.7 + mark.phase))
        pose = figures.Pose(
            np.pi / 2,
            0.05,
            mark.facing,
            lean=breath * 2,
            arms=0.05 + breath if not look.umbrella else None,
            sitting=sitting,
        )
        figures.figure(canvas, (mark.x, mark.y), tall, look, pose)

    return draw, lambda seconds: mark.x


def _dancing(mark: blocking.Mark, look: figures.Look, tall: float) -> Playing:
    """Steps, turns and waves on two beats a second, facing left and right by turns."""

    def where(seconds: float) -> float:
        return mark.x + 0.16 * tall * float(np.sin(seconds * np.pi))

    def draw(canvas: Canvas, seconds: float) -> None:
        beat = seconds * 2.0
        turn = mark.facing if int(beat / 4) % 2 == 0 else -mark.facing
        hop = abs(float(np.sin(beat * np.pi))) * 0.045 * tall
        arms = 1.9 + 0.75 * float(np.sin(beat * np.pi + mark.phase))
        pose = figures.Pose(float(beat * np.pi), 0.36, turn, lean=0.14 * float(np.sin(beat * np.pi / 2)), arms=arms)
        figures.figure(canvas, (where(seconds), mark.y - hop), tall, look, pose)

    return draw, where


def _boarding(part: Part, mark: blocking.Mark, look: figures.Look, tall: float) -> Playing:
    """Rides a skateboard: knees bent, pushing off now and then, wheels turning."""
    speed = blocking.pass_through(part, tall * 0.5, tall * 0.55, tall * 1.3)
    where = blocking.walk(part, mark, speed)
    deck = shade(look.coat, 0.04)

    def draw(canvas: Canvas, seconds: float) -> None:
        x, push = where(seconds), max(0.0, float(np.sin(seconds * 2.1 + mark.phase))) ** 3
        size, wheel = tall * 0.30, tall * 0.026
        pose = figures.Pose(
            0.9 + push * 1.6, 0.30 + 0.22 * push, mark.facing, lean=0.22, arms=0.9 + 0.3 * float(np.sin(seconds * 1.7))
        )
        figures.figure(canvas, (x, mark.y - wheel * 2.5), tall, look, pose)
        board = skia.Path()
        board.moveTo(x - size, mark.y - wheel * 3.6)
        board.quadTo(x - size * 0.8, mark.y - wheel * 2.1, x - size * 0.6, mark.y - wheel * 2.1)
        board.lineTo(x + size * 0.6, mark.y - wheel * 2.1)
        board.quadTo(x + size * 0.8, mark.y - wheel * 2.1, x + size, mark.y - wheel * 3.6)
        canvas.drawPath(board, _line(deck, tall * 0.022))
        for side in (-0.55, 0.55):
            canvas.drawCircle(x + side * size, mark.y - wheel, wheel, pen(shade(look.trousers, -0.05)))
            spoke = seconds * speed / wheel
            canvas.drawLine(
                x + side * size,
                mark.y - wheel,
                x + side * size + wheel * 0.7 * float(np.cos(spoke)),
                mark.y - wheel + wheel * 0.7 * float(np.sin(spoke)),
                stroke(look.skin, wheel * 0.3),
            )

    return draw, where


def _line(colour: Colour, width: float) -> "skia.Paint":
    return stroke(colour, width)


def _at_piano(part: Part, mark: blocking.Mark, look: figures.Look, tall: float) -> Playing:
    """Seated at an upright piano; the hands go down on the beat, the body sways with the bar."""
    size = max(tall, blocking.metre(part) * 1.2)
    wood = blocking.lit(blocking.light_of(part), from_hex("#4a2c2a"), 0.6)

    def draw(canvas: Canvas, seconds: float) -> None:
        beat = seconds * 2.0
        sway = 0.10 + 0.05 * float(np.sin(beat * np.pi / 4))
        press = 0.10 * abs(float(np.sin(beat * np.pi)))
        seat = (mark.x, mark.y - size * 0.06)
        stool = skia.Rect.MakeLTRB(
            mark.x - size * 0.15, mark.y - size * 0.30, mark.x + size * 0.15, mark.y - size * 0.25
        )
        canvas.drawRRect(skia.RRect.MakeRectXY(stool, size * 0.02, size * 0.02), pen(shade(wood, 0.07)))
        for leg in (-0.12, 0.12):
            canvas.drawLine(
                mark.x + leg * size, mark.y - size * 0.26, mark.x + leg * size * 1.1, mark.y, stroke(wood, size * 0.025)
            )
        _piano(canvas, (mark.x + mark.facing * size * 0.30, mark.y), size, mark.facing, wood)
        pose = figures.Pose(0.0, 0.1, mark.facing, lean=sway, arms=0.72 + press, sitting=True)
        figures.figure(canvas, seat, tall, look, pose)

    return draw, lambda seconds: mark.x


def _piano(canvas: Canvas, foot: tuple[float, float], size: float, facing: float, wood: Colour) -> None:
    """An upright piano from the side; `foot` is the front of its keyboard's floor."""
    canvas.save()
    canvas.translate(*foot)
    canvas.scale(size * facing, size)
    body = skia.Rect.MakeLTRB(0.16, -0.92, 0.52, 0.0)
    canvas.drawRect(body, linear((0.16, 0), (0.52, 0), [shade(wood, 0.08), wood, shade(wood, -0.04)]))
    canvas.drawRect(skia.Rect.MakeLTRB(0.13, -0.96, 0.55, -0.91), pen(shade(wood, 0.10)))
    canvas.drawRect(skia.Rect.MakeLTRB(-0.06, -0.47, 0.18, -0.40), pen(shade(wood, 0.05)))
    canvas.drawRect(skia.Rect.MakeLTRB(-0.06, -0.485, 0.15, -0.465), pen((0.95, 0.93, 0.88)))
    for key in range(6):
        canvas.drawRect(skia.Rect.MakeXYWH(-0.02 + key * 0.028, -0.495, 0.014, 0.014), pen((0.08, 0.07, 0.1)))
    leg = [(-0.03, -0.40), (0.03, -0.40), (0.02, 0.0), (-0.02, 0.0)]
    canvas.drawPath(polygon(leg), pen(shade(wood, 0.02)))
    sheet = [(0.11, -0.72), (0.15, -0.72), (0.14, -0.49), (0.10, -0.49)]
    canvas.drawPath(polygon(sheet), pen(mix((0.97, 0.95, 0.9), wood, 0.12)))
    canvas.restore()

"""Owl: a horned owl that beats its wings and crosses the frame on an arc, or sits and blinks when it is told to."""

import numpy as np

from fabula.picture.colour import Colour, from_hex, mix, shade
from fabula.picture.ink import linear, pen, polygon, radial, skia, stroke
from fabula.picture.stage import Canvas, Live, Stage
from fabula.picture.subjects import Part

HOME = ("forest", "night")
"""Where and when it is met, for the sheet of all subjects."""

_SITS = ("sit", "perch", "watch", "rest", "sleep", "сидит", "смотрит", "спит")


def play(part: Part) -> tuple[Live, ...]:
    """One owl, or several behind each other; it flies unless its action says that it sits."""
    sits = any(word in part.subject.action.lower() for word in _SITS)
    birds = [_owl(part, index, sits) for index in range(min(part.subject.count, 5))]
    return tuple(birds)


def _owl(part: Part, index: int, sits: bool) -> Live:
    stage, rng = part.stage, part.rng("owl", index)
    tones = _tones(stage)
    size = rng.uniform(0.92, 1.08) * (1.0 if index == 0 else 0.6) * (0.8 if stage.tall else 1.0) * part.scale()
    way = 1.0 if rng.random() < 0.5 else -1.0
    own = part.motion_rng("owl", index)
    beat, phase = own.uniform(1.25, 1.5), own.uniform(0, 6.28)
    high = part.height(own.uniform(0.26, 0.32))
    rest = (part.side_x(), part.low() - 120 * size)
    left, right = part.view[0], part.view[2]

    def draw(canvas: Canvas, seconds: float) -> None:
        if sits:
            _figure(canvas, tones, rest, size * 0.8, (0.0, -1.0, 0.0), seconds)
            return
        share = (seconds / max(part.seconds, 0.5) - 0.16 * index) * 1.04
        x = (left + right) / 2 + way * ((right - left) * 0.5 + 240 * size) * (share * 2 - 1)
        glide = 0.5 + 0.5 * float(np.sin(seconds * 1.1 + phase))
        flap = float(np.sin(seconds * beat * 6.283 + phase)) * (0.35 + 0.65 * glide)
        arc = high + (part.view[3] - part.view[1]) * 0.12 * (2 * share - 1) ** 2 - 12 * flap
        lean = way * (6.0 - 16.0 * (share - 0.5))
        _figure(
            canvas,
            tones,
            (x, arc),
            size * (0.8 + 0.35 * float(np.sin(np.pi * np.clip(share, 0, 1)))),
            (lean, flap, way),
            seconds,
        )

    return Live(2.2, draw)


def _tones(stage: Stage) -> dict[str, Colour]:
    palette = stage.palette
    ambient = palette.ambient()

    def lit(text: str, share: float = 0.24) -> Colour:
        return mix(from_hex(text), ambient, share)

    return {
        "back": lit("#6b4a34"),
        "wing": lit("#7d5a3e"),
        "dark": lit("#3c2a22", 0.3),
        "tip": lit("#4d3729", 0.3),
        "belly": lit("#e3cfa8", 0.2),
        "face": lit("#d8bb8a", 0.18),
        "eye": from_hex("#ffb52e"),
        "black": from_hex("#1c1418"),
        "beak": lit("#e0a04a", 0.1),
        "rim": palette.rim,
    }


def _figure(
    canvas: Canvas,
    tones: dict[str, Colour],
    place: tuple[float, float],
    size: float,
    pose: tuple[float, float, float],
    seconds: float,
) -> None:
    """The owl at `place`; the pose is (lean in degrees, wing beat -1 up to 1 down, heading, 0 sitting)."""
    lean, flap, way = pose
    canvas.save()
    canvas.translate(*place)
    canvas.rotate(lean)
    canvas.scale(size, size)
    _tail(canvas, tones)
    if way == 0.0:
        _folded(canvas, tones)
    else:
        for side in (-1.0, 1.0):
            canvas.save()
            canvas.scale(side, 1.0)
            _wing(canvas, tones, flap)
            canvas.restore()
    _body(canvas, tones)
    canvas.translate(8 * way, 0)
    _head(canvas, tones, seconds, way)
    canvas.restore()


def _wing(canvas: Canvas, tones: dict[str, Colour], flap: float) -> None:
    """The right wing: arm, covert and three rows of feathers, that folds a little on the way up."""
    lift = -0.42 * flap - 0.12
    elbow = (86.0, -26.0 + 96 * lift)
    bend = lift * 1.25 + 0.10
    hand = (elbow[0] + 118 * np.cos(bend * 0.8), elbow[1] + 118 * np.sin(bend * 0.8))
    spread = 1.0 - 0.12 * max(-flap, 0)
    for row, (tone, length, count) in enumerate((("tip", 116.0, 13), ("wing", 82.0, 11), ("back", 46.0, 9))):
        for index in range(count):
            share = 1 - index / (count - 1)
            root = _along(elbow, hand, share * 1.02)
            angle = np.pi / 2 - 0.12 - 1.22 * share**1.5 + bend * (0.25 + 0.55 * share)
            reach = length * (0.62 + 0.42 * np.sin(np.pi * (0.18 + 0.62 * share))) * spread
            colour = shade(tones[tone], 0.02 * ((index % 2) * 2 - 1) - 0.01 * row)
            _feather(canvas, root, float(angle), float(reach), 13.0 - 2.5 * row, colour)
    top = [
        (10.0, -28.0),
        (elbow[0] * 0.55, elbow[1] * 0.6 - 26),
        (elbow[0], elbow[1] - 11),
        hand,
        (elbow[0], elbow[1] + 12),
        (18.0, 16.0),
    ]
    path = skia.Path()
    path.moveTo(*top[0])
    path.quadTo(*top[1], *top[2])
    path.quadTo(elbow[0] + 60, elbow[1] - 16 + 40 * bend, hand[0], hand[1])
    path.quadTo(elbow[0] + 40, elbow[1] + 14 + 40 * bend, elbow[0], elbow[1] + 14)
    path.quadTo(elbow[0] * 0.5, elbow[1] * 0.5 + 18, *top[5])
    path.close()
    canvas.drawPath(path, pen(tones["back"]))
    edge = skia.Path()
    edge.moveTo(*top[0])
    edge.quadTo(*top[1], *top[2])
    edge.quadTo(elbow[0] + 60, elbow[1] - 16 + 40 * bend, hand[0], hand[1])
    canvas.drawPath(edge, stroke(mix(tones["back"], tones["rim"], 0.6), 2.4, 0.8))


def _along(elbow: tuple[float, float], hand: tuple[float, float], share: float) -> tuple[float, float]:
    if share < 0.45:
        part = share / 0.45
        return (10 + (elbow[0] - 10) * part, -8 + (elbow[1] + 8) * part)
    part = (share - 0.45) / 0.55
    return (elbow[0] + (hand[0] - elbow[0]) * part, elbow[1] + (hand[1] - elbow[1]) * part)


def _feather(
    canvas: Canvas, root: tuple[float, float], angle: float, length: float, width: float, colour: Colour
) -> None:
    canvas.save()
    canvas.translate(*root)
    canvas.rotate(float(np.degrees(angle)))
    path = skia.Path()
    path.moveTo(0, -width * 0.6)
    path.quadTo(length * 0.6, -width, length, -width * 0.1)
    path.quadTo(length * 0.96, width * 0.5, length * 0.7, width * 0.85)
    path.quadTo(length * 0.3, width, 0, width * 0.6)
    path.close()
    canvas.drawPath(path, pen(colour))
    canvas.drawLine(length * 0.2, 0, length * 0.92, 0, stroke(shade(colour, -0.05), 1.2, 0.7))
    canvas.restore()


def _tail(canvas: Canvas, tones: dict[str, Colour]) -> None:
    for index in range(5):
        angle = np.pi / 2 + (index - 2) * 0.16
        _feather(
            canvas, (0.0, 58.0), float(angle), 58.0 - 5 * abs(index - 2), 10.0, shade(tones["tip"], 0.015 * (index % 2))
        )


def _folded(canvas: Canvas, tones: dict[str, Colour]) -> None:
    """The stump it sits on, and both wings at its sides."""
    stump = [(-40.0, 74.0), (40.0, 74.0), (44.0, 150.0), (60.0, 190.0), (-60.0, 190.0), (-45.0, 150.0)]
    canvas.drawPath(
        polygon(stump), linear((-60, 0), (60, 0), [shade(tones["dark"], -0.04), shade(tones["back"], -0.02)])
    )
    top = skia.Rect.MakeLTRB(-40, 66, 40, 84)
    canvas.drawOval(top, pen(mix(tones["wing"], tones["belly"], 0.4)))
    canvas.drawOval(top.makeInset(12, 4), stroke(tones["wing"], 1.6))
    for side in (-1.0, 1.0):
        for index in range(4):
            root = (side * (36 - 4 * index), -22.0 + 14 * index)
            _feather(
                canvas,
                root,
                float(np.pi / 2 + side * 0.12),
                92.0 - 10 * index,
                15.0,
                shade(tones["wing"], -0.015 * index),
            )


def _body(canvas: Canvas, tones: dict[str, Colour]) -> None:
    shape = skia.Path()
    shape.addOval(skia.Rect.MakeLTRB(-44, -46, 44, 78))
    canvas.drawPath(
        shape, linear((-44, -40), (44, 70), [shade(tones["back"], 0.04), tones["back"], shade(tones["back"], -0.05)])
    )
    canvas.save()
    belly = skia.Path()
    belly.addOval(skia.Rect.MakeLTRB(-31, -22, 31, 70))
    canvas.drawPath(
        belly, radial((-8, 8), 62, [shade(tones["belly"], 0.03), tones["belly"], shade(tones["belly"], -0.08)])
    )
    canvas.clipPath(belly, True)
    for row in range(5):
        for column in range(-2, 3):
            x, y = column * 13.0 + (row % 2) * 6.5, -4.0 + row * 14
            mark = skia.Path()
            mark.moveTo(x - 4.5, y)
            mark.quadTo(x, y + 8, x + 4.5, y)
            canvas.drawPath(mark, stroke(tones["wing"], 2.4, 0.85))
    canvas.restore()


def _head(canvas: Canvas, tones: dict[str, Colour], seconds: float, way: float) -> None:
    for side in (-1.0, 1.0):
        tuft = [(side * 14.0, -72.0), (side * 40.0, -106.0), (side * 41.0, -62.0)]
        canvas.drawPath(polygon(tuft), pen(tones["dark"]))
    crown = skia.Path()
    crown.addOval(skia.Rect.MakeLTRB(-46, -88, 46, -14))
    canvas.drawPath(crown, linear((0, -88), (0, -14), [shade(tones["back"], 0.05), tones["back"]]))
    blink = (seconds * 0.37 + 0.15) % 1.0
    open_ = 0.08 if blink > 0.965 else 1.0
    for side in (-1.0, 1.0):
        x = side * 20.0
        canvas.drawCircle(
            x, -50, 24, radial((x, -50), 24, [tones["face"], tones["face"], shade(tones["face"], -0.09)], [0, 0.7, 1])
        )
        canvas.save()
        canvas.translate(x, -50)
        canvas.scale(1.0, open_)
        canvas.drawCircle(
            0, 0, 15, radial((0, 0), 15, [shade(tones["eye"], 0.08), tones["eye"], shade(tones["eye"], -0.12)])
        )
        canvas.drawCircle(way * 2.5, 0, 7.6, pen(tones["black"]))
        canvas.drawCircle(way * 2.5 - 3, -3.4, 2.5, pen((1.0, 1.0, 1.0)))
        canvas.restore()
    canvas.drawPath(polygon([(-6.5, -42.0), (6.5, -42.0), (0.0, -24.0)]), pen(tones["beak"]))
    brow = skia.Path()
    brow.moveTo(-42, -76)
    brow.quadTo(-14, -74, 0, -56)
    brow.quadTo(14, -74, 42, -76)
    brow.quadTo(14, -62, 0, -44)
    brow.quadTo(-14, -62, -42, -76)
    canvas.drawPath(brow, pen(tones["dark"]))

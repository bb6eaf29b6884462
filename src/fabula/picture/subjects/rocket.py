"""Rocket: a rocket that stands, lights its engine and rises on flame and smoke, or flies among the stars."""

import numpy as np

from fabula.picture import blocking
from fabula.picture.brushes import fire, lights, lively, modelling, troupe
from fabula.picture.brushes.outline import shape
from fabula.picture.colour import Colour, from_hex, from_hexes, mix, shade
from fabula.picture.ink import pen, skia, stroke
from fabula.picture.stage import Canvas, Live
from fabula.picture.subjects import Part

HOME = ("space", "day")
"""Where and when it is met, for the sheet of all subjects."""

TALL = 3.2
"""Metres above the ground."""

_PAINTS = from_hexes("#d8433f #e8853a #2f78b4 #7d55b4")
_IGNITION = 0.22


def play(part: Part) -> tuple[Live, ...]:
    """One or several that take off; they only stand when the text says so, and in space they fly."""
    if part.place == "space":
        flight = troupe.Flight(150.0, (0.34, 0.44), (2.6, 2.6), z=6.0, bob=0.1, lean=-8.0, arc=-0.06)
        return troupe.flying(part, flight, _flier(part))
    size = min(3.1 * blocking.metre(part), part.stage.height * 0.46)
    return tuple(_launch(part, mark, size) for mark in blocking.marks(part, size * 0.8))


def _tones(part: Part) -> tuple[Colour, Colour, Colour]:
    own = blocking.named(part.subject.colour) or _PAINTS[int(part.rng("paint").integers(4))]
    white, glass = from_hex("#f1efe8"), from_hex("#6fb4d8")
    return (
        blocking.lit(part.stage, white, 0.8),
        blocking.lit(part.stage, own, 0.8),
        blocking.lit(part.stage, glass, 0.6),
    )


def _flier(part: Part) -> troupe.Player:
    tones = _tones(part)

    def player(canvas: Canvas, now: troupe.Now) -> None:
        canvas.rotate(78)
        canvas.scale(2, 2)
        canvas.translate(0, 0.5)
        fire.jet(canvas, (0.0, -0.06), (0.1, 0.55), now.seconds)
        _rocket(canvas, tones)

    return player


def _launch(part: Part, mark: blocking.Mark, size: float) -> Live:
    stage, tones = part.stage, _tones(part)
    light, puff = modelling.model(stage, 1.8), lively.Puff(mix(stage.palette.cloud[0], stage.palette.haze, 0.4))
    glow = lights.halo(from_hex("#ffb060"))
    begin = part.seconds * _IGNITION
    stands = part.subject.action in ("stands", "sits", "looks")
    climb = (part.stage.height * 1.25) / max(part.seconds - begin, 0.6) ** 2
    spread = part.rng("smoke", round(mark.phase * 100)).uniform(-1, 1, (26, 2))

    def draw(canvas: Canvas, seconds: float) -> None:
        gone = -1.0 if stands else seconds - begin
        rise = climb * max(gone - 0.35, 0.0) ** 2
        shake = 2.0 * float(np.sin(seconds * 47)) if 0 < gone < 2.0 else 0.0
        x, y = mark.x + shake, mark.y - rise
        burning = gone > -0.25
        canvas.drawLine(x, mark.y - size * 0.04, mark.x, mark.y, stroke(stage.palette.tone(0.9), 2))
        blocking.shadow(canvas, stage, (mark.x, mark.y), size * 0.24)
        if burning:
            power = min(1.0, (gone + 0.25) * 2.2)
            glow(canvas, (x, y), (size * 0.8 * power, size * 0.7 * power), 0.8)
            fire.jet(canvas, (x, y - size * 0.06), (size * 0.075, size * (0.16 + 0.5 * power)), seconds)
        box = (x - size * 0.3, y - size * 1.04, x + size * 0.3, y + size * 0.04)
        light(canvas, box, lambda inner: troupe.placed(inner, (x, y), size, 1.0, lambda own: _rocket(own, tones)))
        if burning:
            fire.smoke(canvas, puff, _clouds((mark.x, mark.y), (x, y), size, gone, spread))
        elif stands:
            fire.smoke(canvas, puff, _vapour((mark.x, mark.y), size, seconds))

    return Live(mark.z, draw)


def _clouds(
    pad: tuple[float, float], engine: tuple[float, float], size: float, gone: float, spread: np.ndarray
) -> list[tuple[float, float, float, float]]:
    """The clouds that roll over the ground, and the column that the rocket climbs on."""
    found = []
    for index, (side, lift) in enumerate(spread):
        age = gone + 0.25 - index * 0.07
        if age <= 0:
            continue
        far = size * side * (1.1 * min(age, 3.0) ** 0.6)
        half = size * (0.10 + 0.20 * min(age, 2.5) ** 0.7)
        found.append((pad[0] + far, pad[1] - size * 0.05 - size * 0.10 * abs(lift) * age, half, 0.8 / (1 + 0.25 * age)))
    column = max(pad[1] - engine[1], 0.0)
    for step in range(int(min(column / (size * 0.13), 16))):
        y = engine[1] + size * 0.55 + step * size * 0.13
        if y < pad[1]:
            sway = size * 0.03 * float(np.sin(step * 1.9 + gone * 1.2))
            found.append((engine[0] + sway, y, size * (0.09 + 0.008 * step), 0.75))
    return found


def _vapour(pad: tuple[float, float], size: float, seconds: float) -> list[tuple[float, float, float, float]]:
    found = []
    for index in range(7):
        age = (seconds * 0.25 + index / 7) % 1.0
        x = pad[0] + size * (0.15 + 0.5 * age) * (1 if index % 2 else -1)
        found.append((x, pad[1] - size * 0.05 - size * 0.06 * age, size * (0.05 + 0.10 * age), 0.5 * (1 - age)))
    return found


def _rocket(canvas: Canvas, tones: tuple[Colour, Colour, Colour]) -> None:
    """A rocket of height 1 on (0, 0), its nose up."""
    white, paint, glass = tones
    for side in (-1, 1):
        canvas.save()
        canvas.scale(side, 1)
        canvas.drawPath(shape(".10,-.36! .235,-.16 .25,.0! .17,-.06 .09,-.085!"), pen(shade(paint, -0.03)))
        canvas.restore()
    canvas.drawPath(shape("-.065,-.09! .065,-.09! .09,-.02! -.09,-.02!"), pen(shade(white, -0.42)))
    hull = shape(
        "0,-1.0! .08,-.88 .145,-.66 .155,-.42 .125,-.20 .085,-.075! "
        "-.085,-.075! -.125,-.20 -.155,-.42 -.145,-.66 -.08,-.88"
    )
    canvas.drawPath(hull, pen(white))
    canvas.save()
    canvas.clipPath(hull, True)
    canvas.drawRect(skia.Rect.MakeLTRB(-0.2, -1.0, 0.2, -0.79), pen(paint))
    canvas.drawRect(skia.Rect.MakeLTRB(-0.2, -0.30, 0.2, -0.26), pen(paint))
    canvas.drawRect(skia.Rect.MakeLTRB(0.05, -1.0, 0.2, 0.0), pen((0.1, 0.1, 0.2), 0.10))
    canvas.restore()
    for y, radius in ((-0.60, 0.062), (-0.43, 0.042)):
        canvas.drawCircle(0, y, radius * 1.3, pen(shade(white, -0.22)))
        canvas.drawCircle(0, y, radius, pen(glass))
        canvas.drawCircle(-radius * 0.3, y - radius * 0.3, radius * 0.32, pen((1, 1, 1), 0.6))
    canvas.drawPath(shape("-.022,-.30! 0,-.34 .022,-.30! .028,.0! -.028,.0!"), pen(paint))

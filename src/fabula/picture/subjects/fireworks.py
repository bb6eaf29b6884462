"""Fireworks: rockets that climb and burst into globes, willows and rings of sparks that fall and fade."""

import numpy as np

from fabula.picture import blocking
from fabula.picture.brushes import lights
from fabula.picture.colour import from_hexes, mix
from fabula.picture.ink import pen, stroke
from fabula.picture.stage import Canvas, Live
from fabula.picture.subjects import Part

HOME = ("skyline", "night")
"""Where and when it is met, for the sheet of all subjects."""

_TONES = from_hexes("#ff5a6a #ffd15a #6ae0ff #8aff8a #d68aff #ffffff")
_SPARKS = 46
_LIFE = 2.6


def play(part: Part) -> tuple[Live, ...]:
    """Bursts without end over the side that the text gives; more at once when the text counts many."""
    rng = part.motion_rng("fireworks")
    shells = int(np.clip(part.subject.count + 2, 3, 8))
    return tuple(_shell(part, index, shells, rng) for index in range(shells))


def _shell(part: Part, index: int, shells: int, rng: np.random.Generator) -> Live:
    wide, high = part.view[2] - part.view[0], part.low() - part.view[1]
    rows = 6
    places = np.column_stack(
        [rng.uniform(-0.36, 0.36, rows), rng.uniform(0.10, 0.36, rows), rng.uniform(0.7, 1.15, rows)]
    )
    tones, kinds = rng.integers(0, len(_TONES), rows), rng.integers(0, 3, rows)
    angles = np.arange(_SPARKS) * 2.39996
    radii = np.sqrt((np.arange(_SPARKS) + 0.5) / _SPARKS)
    own = blocking.named(part.subject.colour)
    halos = {tone: lights.halo(_TONES[tone]) for tone in set(int(t) for t in tones)}
    dim = 1.0 if part.stage.palette.dark else 0.85

    def draw(canvas: Canvas, seconds: float) -> None:
        turn = seconds / _LIFE + index / shells + 0.25
        number, age = int(turn) % rows, (turn % 1.0) * _LIFE
        across, down, size = places[number]
        x = part.side_x() + wide * float(across) * (1.0 if part.subject.side == "centre" else 0.5)
        y = part.view[1] + high * float(down)
        colour = own or _TONES[int(tones[number])]
        if age < 0.7:
            _climb(canvas, (x, y, part.low()), age / 0.7, colour)
            return
        bloom = (age - 0.7) / (_LIFE - 0.7)
        reach = 0.33 * high * float(size) * (1 - (1 - bloom) ** 3)
        fade = (1 - bloom) ** 1.2 * dim
        halos[int(tones[number])](canvas, (x, y), (reach * 1.5, reach * 1.5), 0.5 * fade)
        _burst(canvas, (x, y, reach, bloom), colour, (angles, radii, int(kinds[number])), fade)

    return Live(16.0 + 0.1 * index, draw)


def _climb(canvas: Canvas, way: tuple[float, float, float], share: float, colour: tuple[float, float, float]) -> None:
    x, top, ground = way
    y = ground + (top - ground) * (1 - (1 - share) ** 2)
    canvas.drawLine(x, y, x - 2, y + 46 * (1 - share) + 6, stroke(mix(colour, (1.0, 0.9, 0.7), 0.6), 2.4, 0.8))
    canvas.drawCircle(x, y, 3.0, pen((1.0, 0.97, 0.88)))


def _burst(
    canvas: Canvas,
    place: tuple[float, float, float, float],
    colour: tuple[float, float, float],
    sparks: tuple[np.ndarray, np.ndarray, int],
    fade: float,
) -> None:
    x, y, reach, bloom = place
    angles, radii, kind = sparks
    drop = reach * (0.9 if kind == 1 else 0.35) * bloom**2
    far = np.full_like(radii, 1.0) if kind == 2 else 0.25 + 0.75 * radii
    bright = mix(colour, (1.0, 1.0, 1.0), 0.45 * (1 - bloom) ** 2)
    tail = stroke(bright, 3.4, fade * 0.8)
    head = pen(mix(bright, (1.0, 1.0, 1.0), 0.3), fade)
    for angle, share in zip(angles, far, strict=True):
        dx, dy = float(np.cos(angle) * share), float(np.sin(angle) * share)
        px, py = x + reach * dx, y + reach * dy + drop * share
        back = 0.80 - 0.12 * bloom if kind != 1 else 0.62
        canvas.drawLine(x + reach * dx * back, y + reach * dy * back + drop * share * back**2, px, py, tail)
        canvas.drawCircle(px, py, 4.2 * (1 - 0.5 * bloom), head)

"""Interiors: the light of a room by hour and weather as a map that all its layers are seen in, its air and its dust."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from fabula.picture.brushes import lights
from fabula.picture.brushes.windows import Window
from fabula.picture.cel import image
from fabula.picture.colour import Colour, from_hex, mix
from fabula.picture.ink import argb, glow, linear, pen, polygon, radial, skia
from fabula.picture.stage import Canvas, Layer, Live, Stage

Point = tuple[float, float]

_FINE = 0.2
"""Pixels of the light map in a unit."""

_DULL = ("rain", "storm", "fog", "cloudy", "snow")
# the light that is everywhere: under a clear and under a closed sky
_AMBIENT = {
    "day": ("#cfc7c3", "#8f9bb0"),
    "dawn": ("#9186a8", "#767b98"),
    "dusk": ("#7d5a7c", "#5a567c"),
    "night": ("#34356a", "#31345f"),
}
# what the windows add around them: colour, strength under a clear and under a closed sky
_SKYLIGHT = {
    "day": ("#fff4dc", 0.56, 0.36),
    "dawn": ("#ffc9a8", 0.42, 0.22),
    "dusk": ("#ff9a62", 0.40, 0.18),
    "night": ("#5f8fd0", 0.24, 0.14),
}
# the sun or moon itself, where it falls: colour and strength
_BEAM = {
    "day": ("#ffecc0", 0.50),
    "dawn": ("#ffb98a", 0.50),
    "dusk": ("#ff7d3c", 0.58),
    "night": ("#6f9fe0", 0.30),
}


@dataclass(frozen=True)
class Lamp:
    """A light in the room: where it hangs or burns, how far it reaches (units), its colour, and its power 0 to 1.

    `floor` is the height where it throws a pool of light, if any; `cone` whether it shows as a cone down to there.
    """

    place: Point
    reach: float
    colour: Colour
    power: float = 1.0
    floor: float | None = None
    cone: bool = False


def needs_lamps(stage: Stage) -> float:
    """How bright lamps burn at this hour and weather: 0 off to 1 at night."""
    if stage.time == "night":
        return 1.0
    if stage.time == "dusk":
        return 0.8
    return 0.6 if stage.wet else 0.0


def places(stage: Stage, rng: np.random.Generator, side: float) -> Callable[[float], float]:
    """From shares of the width to units: mirrored for `side` -1, and by chance a little shifted and stretched."""
    shift, stretch = float(rng.uniform(-0.028, 0.028)), float(rng.uniform(0.94, 1.05))

    def at(share: float) -> float:
        across = 0.5 + (share - 0.5) * stretch + shift
        return stage.x(across if side > 0 else 1 - across)

    return at


class Lighting:
    """The light of one interior: hand its `layer` what to paint in plain local colours, and add `air` and `dust`."""

    def __init__(
        self,
        stage: Stage,
        windows: Sequence[Window],
        floor: float,
        lamps: Sequence[Lamp] = (),
        *,
        rake: float = 1.0,
        gloom: float = 0.0,
    ) -> None:
        """`floor` is where wall and floor meet; `rake` how much low sun falls across the wall; `gloom` dims the day."""
        self.stage, self.windows, self.floor, self.lamps = stage, tuple(windows), floor, tuple(lamps)
        self.dull = stage.weather in _DULL
        self._rake, self._gloom = rake, gloom
        self.skylight = mix(from_hex(_SKYLIGHT[stage.time][0]), from_hex("#c3d3ea"), 0.75 if self.dull else 0.0)
        self.beam_colour = from_hex(_BEAM[stage.time][0])
        self.beam = 0.0 if self.dull else _BEAM[stage.time][1] * (1 - 0.4 * gloom)
        lean = (0.5 - stage.palette.sun_place[0]) * 620
        self.lean = lean if abs(lean) > 140 else (190.0 if stage.rng("lean").random() < 0.5 else -190.0)
        self._light = self._map()

    def layer(self, z: float, paint: Callable[[Canvas], None], *, blur: float = 0.0) -> Layer:
        """A layer painted in local colours, seen in this room's light."""

        def lit(canvas: Canvas) -> None:
            paint(canvas)
            self.over(canvas)

        return Layer(z, lit, grain=0.028, blur=blur)

    def over(self, canvas: Canvas) -> None:
        """Multiply what has been painted by the light; transparent parts stay so."""
        stage, matrix, size = self.stage, canvas.getTotalMatrix(), canvas.getBaseLayerSize()
        scale = matrix.getScaleX()
        left = stage.left * 2 * scale + matrix.getTranslateX()
        top = stage.top * 2 * scale + matrix.getTranslateY()
        # enlarged by OpenCV and laid on pixel by pixel: Skia's own scaling in this blend mode takes five times as long
        place = np.array([[scale / _FINE, 0.0, left], [0.0, scale / _FINE, top]], np.float64)
        wide, high = size.width(), size.height()
        light = cv2.warpAffine(
            self._light, place, (wide, high), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE
        )
        canvas.save()
        canvas.resetMatrix()
        plain = skia.Paint(BlendMode=skia.BlendMode.kModulate)
        canvas.drawImage(image(np.asarray(light, np.uint8)), 0, 0, skia.SamplingOptions(), plain)
        canvas.restore()

    def _map(self) -> NDArray[np.uint8]:
        """The light that falls on each spot, painted small: ambient, dark corners, windows, sun, lamps."""
        stage = self.stage
        wide, high = (stage.right - stage.left) * 1.7, (stage.bottom - stage.top) * 1.7
        size = (round(wide * _FINE), round(high * _FINE))
        pixels = np.zeros((size[1], size[0], 4), np.uint8)
        surface = skia.Surface.MakeRasterDirect(skia.ImageInfo.MakeN32Premul(*size), pixels, size[0] * 4)
        canvas = surface.getCanvas()
        canvas.scale(_FINE, _FINE)
        canvas.translate(-stage.left * 2, -stage.top * 2)
        clear, closed = (from_hex(text) for text in _AMBIENT[stage.time])
        ambient = mix(closed if self.dull else clear, from_hex("#3a3550"), 0.5 * self._gloom)
        canvas.clear(argb(ambient))
        self._corners(canvas)
        _, strong, weak = _SKYLIGHT[stage.time]
        for window in self.windows:
            reach = max(window.width, window.height) * (2.3 if stage.time == "day" else 1.7)
            _add(canvas, window.middle, (reach, reach), self.skylight, (weak if self.dull else strong) * 0.9)
        if self.beam:
            self._beams(canvas)
        for lamp in self.lamps:
            _add(canvas, lamp.place, (lamp.reach, lamp.reach), lamp.colour, lamp.power)
            _add(canvas, lamp.place, (lamp.reach * 0.45, lamp.reach * 0.45), lamp.colour, lamp.power * 0.4)
            if lamp.floor is not None:
                _add(
                    canvas,
                    (lamp.place[0], lamp.floor),
                    (lamp.reach * 0.8, lamp.reach * 0.22),
                    lamp.colour,
                    lamp.power * 0.8,
                )
        return pixels

    def _corners(self, canvas: Canvas) -> None:
        stage = self.stage
        deep = {"day": 0.87, "dawn": 0.66, "dusk": 0.58, "night": 0.46}[stage.time]
        middle = (stage.width / 2, stage.height * 0.55)
        end = (deep, deep * 0.985, deep * 1.0)
        ink = radial(
            middle,
            float(np.hypot(stage.width, stage.height)) * 0.62,
            [(1.0, 1.0, 1.0), end],
            [0.35, 1.0],
            blend="Multiply",
        )
        canvas.drawPaint(ink)

    def _beams(self, canvas: Canvas) -> None:
        """Sun or moon on the floor before each window, and at low sun in slanting panes across the wall."""
        patch = pen(self.beam_colour, self.beam, blend="Plus", blur=7)
        for window in self.windows[:6]:
            for quad in self.patches(window):
                canvas.drawPath(polygon(quad), patch)
        if self._rake and self.stage.time in ("dawn", "dusk"):
            self._raking(canvas)

    def patches(self, window: Window) -> list[list[Point]]:
        """Where the panes of a window fall on the floor, as corners in units."""
        stage, found = self.stage, []
        near = min(stage.height, self.floor + (stage.height - self.floor) * 1.1)
        deep = near - self.floor
        lean = self.lean * (0.75 if stage.tall else 1.0)
        for row in range(2):
            y0, y1 = self.floor + deep * (0.14 + 0.42 * row), self.floor + deep * (0.50 + 0.46 * row)
            for column in range(window.columns):
                x0 = window.left + window.width * column / window.columns + 9
                x1 = window.left + window.width * (column + 1) / window.columns - 9
                corners = []
                for x, y in ((x0, y0), (x1, y0), (x1, y1), (x0, y1)):
                    share = (y - self.floor) / deep
                    spread = (x - window.middle[0]) * (1 + 0.30 * share)
                    corners.append((window.middle[0] + spread + lean * (0.25 + 0.75 * share), y))
                found.append(corners)
        return found

    def _raking(self, canvas: Canvas) -> None:
        """Low light from a window beside us: slanting panes over the wall, on the far side from the sun."""
        stage = self.stage
        side = 1.0 if self.lean > 0 else -1.0
        unit = min(stage.width * 0.085, 150.0)
        x, y = stage.x(0.5 + side * (0.14 if stage.wide else 0.06)), self.floor - 4.9 * unit
        quads = []
        for column in range(3):
            for row in range(4):
                left, top = x + side * column * unit * 1.15, y + row * unit * 0.98 + column * unit * 0.36
                drop = unit * 0.34
                quads.append(
                    [
                        (left, top),
                        (left + side * unit, top + drop),
                        (left + side * unit, top + drop + unit * 0.86),
                        (left, top + unit * 0.86),
                    ]
                )
        ink = pen(self.beam_colour, self.beam * 0.85 * self._rake, blend="Plus", blur=5)
        for quad in quads:
            canvas.drawPath(polygon(quad), ink)
        _add(
            canvas,
            (x + side * unit * 1.5, y + unit * 2.4),
            (unit * 4.5, unit * 4.0),
            self.beam_colour,
            self.beam * 0.35,
        )

    def air(self, z: float, beams: float = 1.0) -> Layer:
        """What hangs in the air: shafts from the windows and the glow of the lamps."""
        return Layer(z, lambda canvas: self._air(canvas, beams))

    def _air(self, canvas: Canvas, beams: float) -> None:
        stage = self.stage
        for window in self.windows[:6]:
            dim = 0.5 if self.dull else 1.0
            glow(
                canvas,
                window.middle,
                max(window.width, window.height) * 0.95,
                self.skylight,
                _SKYLIGHT[stage.time][1] * 0.42 * dim,
            )
            if self.beam:
                self._shaft(canvas, window, self.beam * 0.42 * beams)
        for lamp in self.lamps:
            glow(canvas, lamp.place, lamp.reach * 0.62, lamp.colour, 0.30 * lamp.power)
            glow(canvas, lamp.place, lamp.reach * 0.26, lamp.colour, 0.50 * lamp.power)
            if lamp.cone and lamp.floor is not None:
                halves = (lamp.reach * 0.10, lamp.reach * 0.34)
                top = (lamp.place[0], lamp.place[1] + 14)
                lights.lamp_cone(canvas, top, lamp.floor, halves, lamp.colour, 0.24 * lamp.power)

    def _shaft(self, canvas: Canvas, window: Window, strength: float) -> None:
        quads = self.patches(window)
        low = quads[window.columns :]
        left, right = low[0][3], low[-1][2]
        top = window.top + window.height * 0.2
        shape = polygon(
            [
                (window.left, top),
                (window.right, top),
                (window.right, window.foot),
                right,
                left,
                (window.left, window.foot),
            ]
        )
        ink = linear((0, top), (0, right[1]), [self.beam_colour] * 3, [0, 0.5, 1], [strength * 0.35, strength, 0.0])
        ink.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, 16))
        canvas.drawPath(shape, ink)

    def dust(self, z: float, count: int = 40) -> list[Live]:
        """Motes that float before the windows; none where no beam falls, or snow outside would be taken for them."""
        if not self.windows or not self.beam or self.stage.snowy:
            return []
        stage, rng, window = self.stage, self.stage.rng("dust"), self.windows[len(self.windows) // 2]
        first, wide, low = window.left - 240, window.width + 480, window.top + 60
        x, y = rng.uniform(0, wide, count), rng.uniform(0, stage.height - low, count)
        phase, size = rng.uniform(0, 6.28, count), rng.uniform(1.5, 3.4, count)
        mote = lights.halo(mix(self.beam_colour, (1, 1, 1), 0.4), 0.3)

        def draw(canvas: Canvas, seconds: float) -> None:
            across = first + 26 * np.sin(seconds * 0.31 + phase) + (x + 5 * seconds) % wide
            down = low + (y - 3 * seconds) % (stage.height - low) + 20 * np.sin(seconds * 0.43 + phase * 2)
            bright = 0.3 + 0.3 * np.sin(seconds * 0.8 + phase)
            for index in range(count):
                half = float(size[index]) * 2.2
                mote(canvas, (float(across[index]), float(down[index])), (half, half), float(bright[index]))

        return [Live(z, draw)]


def _add(canvas: Canvas, middle: Point, halves: Point, colour: Colour, strength: float) -> None:
    """Soft light added to the map; screened, so that two warm lights make a bright one and not a green one."""
    canvas.save()
    canvas.translate(*middle)
    canvas.scale(1, halves[1] / halves[0])
    falloff = [strength, strength * 0.62, strength * 0.28, strength * 0.08, 0.0]
    ink = radial((0, 0), halves[0], [colour] * 5, [0.0, 0.22, 0.48, 0.75, 1.0], falloff, blend="Screen")
    canvas.drawCircle(0, 0, halves[0], ink)
    canvas.restore()

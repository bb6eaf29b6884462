"""The witness: where in a frame a character is seen, and which of its sheet's colours is where."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from fabula.crew import Sighting, Swatch
from fabula.film import Setup, Sheet
from fabula.picture.aiming import Aim
from fabula.picture.anatomy.lighting import Light, Tones, light_of
from fabula.picture.colour import Colour, from_hex
from fabula.picture.ink import pen, skia
from fabula.picture.stage import Stage
from fabula.picture.troupe import Standing

_WIDEST = 480
_MARKERS = {"skin": "#ff0000", "hair": "#00ff00", "top": "#0000ff", "bottom": "#ffff00", "accent": "#ff00ff"}
_NEAR = 48
"""How far (of 255, in any channel) a pixel may be from a marker that it counts for."""
_LEAST_PIXELS = 24

Pixels = NDArray[np.uint8]


@dataclass(frozen=True)
class _Flat(Light):
    """No light at all: every colour is drawn as it stands in the sheet."""

    def tones(self, colour: str | Colour) -> Tones:
        """The colour itself, four times."""
        plain = from_hex(colour) if isinstance(colour, str) else colour
        return Tones(plain, plain, plain, plain)

    def across(self, colour: str | Colour, left: float, right: float) -> "skia.Paint":
        """A pen of the plain colour."""
        return pen(self.tones(colour).base)


def sightings(setup: Setup, stage: Stage, aim: Aim, index: int) -> tuple[Sighting, ...]:
    """The cast of frame `index`, far to near, as a small picture of the frame shows them."""
    sketch = _Sketch(setup, aim, index)
    found = []
    for number, standing in enumerate(aim.cast):
        if not standing.performance[index].seen:
            continue
        marked = sketch.drawn([(standing, _Flat(), _marked(standing.player.sheet))])
        before = sketch.drawn([(other, _Flat(), other.player.sheet) for other in aim.cast[number + 1 :]])
        lit = sketch.drawn([(standing, light_of(stage, standing.place.x), standing.player.sheet)])
        marked[before[..., 3] > 0] = 0
        seen = marked[..., 3] > 127
        if seen.any():
            swatches = tuple(_swatches(marked, lit))
            found.append(Sighting(standing.player.character.id, float(seen.mean()), swatches))
    return tuple(found)


class _Sketch:
    """Draws characters without their set, as the lens sees them in one frame, small."""

    def __init__(self, setup: Setup, aim: Aim, index: int) -> None:
        self._width = min(setup.width, _WIDEST)
        self._height = max(round(setup.height * self._width / setup.width), 1)
        self._share = self._width / setup.width
        self._aim, self._index, self._seconds = aim, index, index / setup.fps

    def drawn(self, parts: Sequence[tuple[Standing, Light, Sheet]]) -> Pixels:
        """The characters in their lights and colours: (height, width, 4) uint8 RGBA on nothing."""
        surface = skia.Surface(self._width, self._height)
        canvas = surface.getCanvas()
        canvas.scale(self._share, self._share)
        for standing, light, sheet in parts:
            moment = standing.performance[self._index]
            if not moment.seen:
                continue
            track = self._aim.lens.track(standing.z)
            canvas.save()
            canvas.translate(float(track.x[self._index]), float(track.y[self._index]))
            canvas.scale(float(track.scale[self._index]), float(track.scale[self._index]))
            standing.draw(canvas, moment, light, self._seconds, sheet)
            canvas.restore()
        return np.array(surface.toarray(colorType=skia.kRGBA_8888_ColorType), np.uint8)


def _marked(sheet: Sheet) -> Sheet:
    """The sheet with a colour of its own on everything that is looked for, and black on all else."""
    plain = {name: "#000000" for name, value in sheet if isinstance(value, str) and value.startswith("#")}
    return sheet.model_copy(update=plain | _MARKERS)


def _swatches(marked: Pixels, lit: Pixels) -> Iterator[Swatch]:
    for name, marker in _MARKERS.items():
        wanted = np.array([round(255 * share) for share in from_hex(marker)])
        away = np.abs(marked[..., :3].astype(int) - wanted).max(axis=2)
        region = ((away < _NEAR) & (marked[..., 3] > 250)).astype(np.uint8)
        region = cv2.erode(region, np.ones((3, 3), np.uint8))
        if int(region.sum()) >= _LEAST_PIXELS:
            inside = region.astype(bool)
            red, green, blue = (int(value) for value in np.median(lit[inside][:, :3], axis=0))
            yield Swatch(name, inside, (red, green, blue))

"""Lighting: the scene's light on a character, as three tones of every local colour and a lit edge."""

from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from fabula.picture.anatomy.swatches import ROW, Swatch
from fabula.picture.colour import Colour, from_hex, mix, shade
from fabula.picture.ink import linear, skia
from fabula.picture.stage import Stage
from fabula.vocabulary import TimeOfDay


class Tones(NamedTuple):
    """A local colour in the scene: away from the light, between, toward it, and its lit edge."""

    dark: Colour
    base: Colour
    lit: Colour
    edge: Colour


@dataclass(frozen=True)
class Light:
    """What falls on a character: `key` from the `side` (-1 left to 1 right) and what fills the shadows.

    `pull` 0 to 1 is how much of the fill lies on everything: more at night than by day. `filter` is what share of
    each colour the light of the hour leaves, red, green and blue: at night nothing is as bright or as red as by day.
    """

    key: Colour = (1.0, 0.98, 0.92)
    fill: Colour = (0.62, 0.68, 0.78)
    side: float = 0.6
    pull: float = 0.1
    filter: Colour = (1.0, 1.0, 1.0)

    def tones(self, colour: str | Colour) -> Tones:
        """The tones of a local colour ("#rrggbb" or sRGB shares)."""
        return _tones(self, from_hex(colour) if isinstance(colour, str) else colour)

    def across(self, colour: str | Colour, left: float, right: float) -> "skia.Paint":
        """A pen that shades a form from `left` to `right` (in the canvas' units) by where the light comes from."""
        tones = self.tones(colour)
        start, end = (left, right) if self.side >= 0 else (right, left)
        return linear((start, 0.0), (end, 0.0), [tones.dark, tones.base, tones.lit], [0.0, 0.5, 1.0])

    def swatch(self, colour: str | Colour, left: float, right: float) -> Swatch:
        """The same shade, to be kept and laid on quickly."""
        return Swatch(self.across(colour, left, right), (left, -1.0, right, 1.0), ROW)


_HOURS: dict[TimeOfDay, tuple[float, float, float]] = {
    "day": (0.08, 0.0, 1.0),
    "dawn": (0.18, 0.2, 1.0),
    "dusk": (0.19, 0.3, 0.96),
    "night": (0.24, 0.36, 0.86),
}
"""How much of the fill lies on everything, how much of the key's own colour, and how bright the hour is."""

_MOST_TAKEN = 0.13
"""How much of red, green or blue coloured light takes at most: nobody's face may go grey."""


def light_of(stage: Stage, x: float | None = None) -> Light:
    """The light of a scene on somebody who stands at `x` units; the frame's middle when not said."""
    palette = stage.palette
    middle = stage.width / 2 if x is None else x
    side = (stage.sun[0] - middle) / (0.35 * stage.width)
    pull, tinted, bright = _HOURS[stage.time]
    # at night a face takes up some of the light that falls on its edges, or nobody could read it
    fill = mix(palette.ambient(), mix(palette.rim, palette.glow, 0.6), 0.24) if palette.dark else palette.ambient()
    losses = (min(tinted * (1 - share / max(palette.rim)), _MOST_TAKEN) for share in palette.rim)
    red, green, blue = (bright * (1 - loss) for loss in losses)
    return Light(palette.rim, fill, max(-1.0, min(1.0, side)), min(pull + stage.murk, 0.8), (red, green, blue))


@lru_cache(maxsize=4096)
def _tones(light: Light, colour: Colour) -> Tones:
    red, green, blue = (own * share for own, share in zip(colour, light.filter, strict=True))
    base = mix((red, green, blue), light.fill, light.pull)
    dark = mix(shade(base, -0.085, 1.1), light.fill, 0.16)
    lit = mix(shade(base, 0.045), light.key, 0.16)
    return Tones(dark, base, lit, mix(shade(base, 0.1), light.key, 0.62))

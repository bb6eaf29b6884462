"""Colour: all mixing happens in OKLab, so that no gradient goes grey in the middle."""

from collections.abc import Sequence
from functools import lru_cache

Colour = tuple[float, float, float]
"""An sRGB colour, shares from 0 to 1."""


def from_hex(text: str) -> Colour:
    """The colour of "#rrggbb"."""
    return (int(text[1:3], 16) / 255, int(text[3:5], 16) / 255, int(text[5:7], 16) / 255)


def from_hexes(text: str) -> tuple[Colour, ...]:
    """The colours of a row of "#rrggbb" words."""
    return tuple(from_hex(word) for word in text.split())


def _linear(value: float) -> float:
    value = min(max(value, 0.0), 1.0)
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def _display(value: float) -> float:
    value = min(max(value, 0.0), 1.0)
    return value * 12.92 if value <= 0.0031308 else 1.055 * value ** (1 / 2.4) - 0.055


@lru_cache(maxsize=16384)
def to_oklab(colour: Colour) -> Colour:
    """Lightness 0 to 1, and the green-red and blue-yellow axes."""
    r, g, b = (_linear(c) for c in colour)
    long = (0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b) ** (1 / 3)
    medium = (0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b) ** (1 / 3)
    short = (0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short,
    )


def from_oklab(lab: Colour) -> Colour:
    """The nearest sRGB colour to an OKLab one."""
    light, green_red, blue_yellow = lab
    long = (light + 0.3963377774 * green_red + 0.2158037573 * blue_yellow) ** 3
    medium = (light - 0.1055613458 * green_red - 0.0638541728 * blue_yellow) ** 3
    short = (light - 0.0894841775 * green_red - 1.2914855480 * blue_yellow) ** 3
    return (
        _display(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short),
        _display(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short),
        _display(-0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short),
    )


def mix(first: Colour, second: Colour, share: float) -> Colour:
    """The colour `share` (0 to 1) of the way from the first to the second, in steps of a two-hundredth."""
    return _mixed(first, second, round(min(max(share, 0.0), 1.0) * 200))


def shade(colour: Colour, lightness: float = 0.0, chroma: float = 1.0) -> Colour:
    """The same hue, `lightness` added in OKLab (-1 to 1, in steps of 0.004) and the chroma multiplied."""
    return _shaded(colour, round(lightness * 250), chroma)


def shifted(colour: Colour, shift: Colour, chroma: float = 1.0) -> Colour:
    """The colour moved in OKLab by (lightness, green to red, blue to yellow), after its chroma is multiplied."""
    light, green_red, blue_yellow = to_oklab(colour)
    light = min(max(light + shift[0], 0.0), 1.0)
    return from_oklab((light, green_red * chroma + shift[1], blue_yellow * chroma + shift[2]))


@lru_cache(maxsize=65536)
def _mixed(first: Colour, second: Colour, step: int) -> Colour:
    a, b, share = to_oklab(first), to_oklab(second), step / 200
    return from_oklab((a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share))


@lru_cache(maxsize=65536)
def _shaded(colour: Colour, step: int, chroma: float) -> Colour:
    lab = to_oklab(colour)
    return from_oklab((min(max(lab[0] + step / 250, 0.0), 1.0), lab[1] * chroma, lab[2] * chroma))


def lightness(colour: Colour) -> float:
    """OKLab lightness, 0 to 1."""
    return to_oklab(colour)[0]


def ramp(colours: Sequence[Colour], share: float) -> Colour:
    """The colour at `share` (0 to 1) of an even row of colours."""
    place = min(max(share, 0.0), 1.0) * (len(colours) - 1)
    index = min(int(place), len(colours) - 2)
    return mix(colours[index], colours[index + 1], place - index)


def resample(colours: Sequence[Colour], at: Sequence[float] | None, count: int) -> tuple[list[Colour], list[float]]:
    """A gradient of `count` even stops through the colours, as (colours, places 0 to 1)."""
    marks = list(at) if at is not None else [i / max(len(colours) - 1, 1) for i in range(len(colours))]
    shades, places = [], [i / (count - 1) for i in range(count)]
    for place in places:
        index = 0
        while index < len(marks) - 2 and place > marks[index + 1]:
            index += 1
        span = max(marks[index + 1] - marks[index], 1e-9) if len(marks) > 1 else 1.0
        shades.append(mix(colours[index], colours[min(index + 1, len(colours) - 1)], (place - marks[index]) / span))
    return shades, places

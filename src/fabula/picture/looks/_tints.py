"""Tints: what looks do to a palette before anything is painted, all in OKLab."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from fabula.picture.colour import Colour, mix, ramp, shifted
from fabula.picture.palette import Palette

Change = Callable[[Colour], Colour]


def every(palette: Palette, change: Change) -> Palette:
    """The palette with every colour changed."""
    bright, middle, dark = (change(colour) for colour in palette.cloud)
    return replace(
        palette,
        sky=tuple(change(colour) for colour in palette.sky),
        depth=tuple(change(colour) for colour in palette.depth),
        foliage=tuple(change(colour) for colour in palette.foliage),
        cloud=(bright, middle, dark),
        rim=change(palette.rim),
        haze=change(palette.haze),
        sun=change(palette.sun),
        glow=change(palette.glow),
        snow=change(palette.snow),
        water=change(palette.water),
        lamp=change(palette.lamp),
    )


def toned(chroma: float = 1.0, shift: Colour = (0.0, 0.0, 0.0)) -> Change:
    """A change of chroma, then a shift in lightness, green to red, blue to yellow."""
    return lambda colour: shifted(colour, shift, chroma)


def spread(palette: Palette, contrast: float) -> Palette:
    """The depths pulled apart in value (contrast over 1) or together (under 1) around their middle."""
    middle = ramp(palette.depth, 0.5)

    def away(colour: Colour) -> Colour:
        return mix(middle, colour, contrast) if contrast <= 1 else _beyond(middle, colour, contrast)

    return replace(palette, depth=tuple(away(colour) for colour in palette.depth))


def _beyond(middle: Colour, colour: Colour, contrast: float) -> Colour:
    from_middle = contrast - 1
    light = sum(colour) / 3 - sum(middle) / 3
    return shifted(colour, (light * from_middle * 0.8, 0.0, 0.0))


def toward(palette: Palette, sky: Sequence[Colour], depth: Sequence[Colour], share: float) -> Palette:
    """Sky and depths drawn toward other ramps."""
    rows, planes = max(len(palette.sky) - 1, 1), max(len(palette.depth) - 1, 1)
    return replace(
        palette,
        sky=tuple(mix(colour, ramp(sky, i / rows), share) for i, colour in enumerate(palette.sky)),
        depth=tuple(mix(colour, ramp(depth, i / planes), share) for i, colour in enumerate(palette.depth)),
    )

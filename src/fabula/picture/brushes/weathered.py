"""Weathered: what bad weather does to a thing's own colour, as the palette does it to the tones of depth."""

from fabula.picture.colour import Colour, mix, shade
from fabula.picture.stage import Stage

_VEILS = {
    "clear": (0.0, 0.0),
    "wind": (0.0, 0.0),
    "cloudy": (0.20, -0.02),
    "rain": (0.38, -0.07),
    "storm": (0.52, -0.13),
    "snow": (0.22, -0.01),
    "fog": (0.28, 0.0),
}
"""Weather to (share pulled toward the light of the scene, lightness added)."""


def weathered(stage: Stage, colour: Colour) -> Colour:
    """A local colour (sand, leaves, straw) under the sky of the scene: greyer and darker the worse the weather is."""
    share, darker = _VEILS[stage.weather]
    if not share:
        return colour
    return shade(mix(colour, stage.palette.tone(0.5), share), darker * (0.4 if stage.palette.dark else 1.0))

"""Urban: the light of a town - by day stone takes the greys of a street where meadows would give it their green."""

from dataclasses import replace

from fabula.picture import palette
from fabula.picture.stage import Stage


def stony(stage: Stage) -> Stage:
    """The stage with a town's tones by day; at other hours, and in winter, as it is."""
    if stage.time != "day" or stage.season == "winter" or stage.weather == "snow":
        return stage
    town = palette.light(stage.time, stage.weather, "summer", city=True)
    return replace(stage, palette=replace(stage.palette, depth=town.depth, haze=town.haze, water=town.water))

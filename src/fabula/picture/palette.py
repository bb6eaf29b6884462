"""Palettes: the light of a time of day, season and weather as one table of colours that all sets paint from."""

from dataclasses import dataclass, replace

from fabula.picture.colour import Colour, from_hex, from_hexes, mix, ramp, shade, shifted
from fabula.vocabulary import Mood, Season, TimeOfDay, Weather


@dataclass(frozen=True)
class Palette:
    """The light of a shot.

    `sky` runs top to horizon with stops `sky_at`; `depth` runs far to near; `cloud` is light, middle, dark;
    `sun` and `sun_place` (shares of the frame) are the disc, or the moon when `moon`; `bloom` is 0 to 1.
    """

    sky: tuple[Colour, ...]
    sky_at: tuple[float, ...]
    depth: tuple[Colour, ...]
    rim: Colour
    haze: Colour
    cloud: tuple[Colour, Colour, Colour]
    sun: Colour
    glow: Colour
    sun_place: tuple[float, float]
    sun_radius: float
    snow: Colour
    water: Colour
    bloom: float = 0.3
    sun_strength: float = 1.0
    stars: float = 0.0
    haze_strength: float = 1.0
    moon: bool = False
    dark: bool = False
    lit_windows: float = 0.5
    foliage: tuple[Colour, ...] = ()
    lamp: Colour = (1.0, 0.81, 0.48)

    def tone(self, share: float) -> Colour:
        """The colour of things at a depth: 0 the farthest, 1 the nearest."""
        return ramp(self.depth, share)

    def ambient(self) -> Colour:
        """The light that fills shadows; a subject's own colours are mixed some 20 % with it."""
        return self.depth[2]


def _even(count: int) -> tuple[float, ...]:
    return tuple(i / (count - 1) for i in range(count))


def _clouds(text: str) -> tuple[Colour, Colour, Colour]:
    light, middle, dark = from_hexes(text)
    return light, middle, dark


DUSK = Palette(
    sky=from_hexes("#241a4f #4b2a73 #94407f #e2646f #ff9a62 #ffd08c"),
    sky_at=(0, 0.2, 0.42, 0.62, 0.8, 1),
    depth=from_hexes("#f0937a #c0607c #7c3f78 #47296a #231747 #120c2c"),
    rim=from_hex("#ffc27a"),
    haze=from_hex("#ffab7c"),
    cloud=_clouds("#ffc59a #c65d84 #6a3577"),
    sun=from_hex("#fff3cf"),
    glow=from_hex("#ffb066"),
    sun_place=(0.615, 0.467),
    sun_radius=74,
    snow=from_hex("#ffd9bd"),
    water=from_hex("#5c3474"),
    bloom=0.38,
    stars=0.25,
    lit_windows=0.7,
)
LAMP = replace(
    DUSK,
    depth=from_hexes("#f2c296 #c99166 #8f6048 #583a33 #33242c #1c1522"),
    rim=from_hex("#ffd592"),
)
"""What falls on whoever is indoors after dark."""

DAY = Palette(
    sky=from_hexes("#236fc2 #4195d9 #70b8e6 #a6d6ee #dcf0ef"),
    sky_at=_even(5),
    depth=from_hexes("#b8dae8 #82b6cc #60a595 #55a14d #2f803d #144e32"),
    rim=from_hex("#fbf4a6"),
    haze=from_hex("#e6f3e6"),
    cloud=_clouds("#ffffff #d9e9f4 #a9c9e2"),
    sun=from_hex("#fffdf0"),
    glow=from_hex("#fff3c4"),
    sun_place=(0.74, 0.157),
    sun_radius=58,
    snow=from_hex("#ffffff"),
    water=from_hex("#3d8fb4"),
    bloom=0.12,
    haze_strength=0.6,
    lit_windows=0.1,
)
DAWN = Palette(
    sky=from_hexes("#41558f #7f79ad #b98fb5 #eba9a4 #ffd3a5 #fff0cd"),
    sky_at=(0, 0.22, 0.45, 0.66, 0.84, 1),
    depth=from_hexes("#e9b9b4 #c096b0 #8a7ca6 #566392 #2f4470 #18274a"),
    rim=from_hex("#ffe2b3"),
    haze=from_hex("#ffdcc0"),
    cloud=_clouds("#fff0d8 #f0b3ae #a98bb4"),
    sun=from_hex("#fffbe8"),
    glow=from_hex("#ffdca6"),
    sun_place=(0.40, 0.50),
    sun_radius=62,
    snow=from_hex("#fff1e2"),
    water=from_hex("#7a7fb0"),
    bloom=0.2,
    lit_windows=0.5,
)
NIGHT = Palette(
    sky=from_hexes("#050a20 #0b1738 #142b58 #214a78 #3b7191 #6d9ca6"),
    sky_at=_even(6),
    depth=from_hexes("#4a7d99 #2f5d80 #1f4468 #13304f #0b1d36 #050d1d"),
    rim=from_hex("#b5dcec"),
    haze=from_hex("#6fa5b8"),
    cloud=_clouds("#8fb6c9 #3d6a8c #1c3c61"),
    sun=from_hex("#fdf6dd"),
    glow=from_hex("#b9d6e8"),
    sun_place=(0.692, 0.218),
    sun_radius=64,
    snow=from_hex("#d6ebf2"),
    water=from_hex("#123a5c"),
    bloom=0.3,
    stars=1.0,
    moon=True,
    dark=True,
    lit_windows=1.0,
)
WINTER = Palette(
    sky=from_hexes("#3f6cab #7096c8 #abc1de #e6d2dc #fbdcc4"),
    sky_at=_even(5),
    depth=from_hexes("#c6cfe4 #9db0d2 #7590bd #5272a4 #345586 #23427a"),
    rim=from_hex("#ffffff"),
    haze=from_hex("#e4e4f0"),
    haze_strength=0.85,
    cloud=_clouds("#ffffff #e3e4ee #b9c3da"),
    sun=from_hex("#fff6dc"),
    glow=from_hex("#ffe9c4"),
    sun_place=(0.33, 0.45),
    sun_radius=52,
    snow=from_hex("#eff3fb"),
    water=from_hex("#8ba5c8"),
    bloom=0.1,
    lit_windows=0.8,
)
CITY_NIGHT = replace(
    NIGHT,
    sky=from_hexes("#090b28 #1b1550 #43206e #8a2c80 #dc5286"),
    sky_at=_even(5),
    depth=from_hexes("#853a88 #562c7e #36246c #221a52 #151236 #0b0a20"),
    rim=from_hex("#ff9fc0"),
    haze=from_hex("#e0608f"),
    cloud=_clouds("#a8588c #5d3272 #2a1c4e"),
    water=from_hex("#100c24"),
    glow=from_hex("#e7a6d0"),
    lamp=from_hex("#ffc266"),
    stars=0.35,
)
CITY_DAY = replace(
    DAY,
    depth=from_hexes("#c6d9e8 #a3bcd2 #8199b5 #667992 #4a556e #2a3147"),
    haze=from_hex("#e3edf3"),
    water=from_hex("#55687f"),
)
CITY_DAWN = replace(DAWN, depth=from_hexes("#eebfb2 #c79bac #9580a2 #6d6488 #474565 #262a45"), lit_windows=0.6)
CITY_DUSK = replace(
    DUSK,
    depth=from_hexes("#f0937a #bf6480 #81437c #502f6c #2d1e4d #171231"),
    water=from_hex("#2a1a3e"),
    lit_windows=0.85,
)
_CITY: dict[TimeOfDay, Palette] = {"dawn": CITY_DAWN, "day": CITY_DAY, "dusk": CITY_DUSK, "night": CITY_NIGHT}
WINDOWS = from_hexes("#ffd98a #ffb75e #ffe9bd #8fe3ff #ff8fb8")
"""Lit windows, the commonest first: choose with an exponential so that most are warm."""

_TIMES: dict[TimeOfDay, Palette] = {"dusk": DUSK, "day": DAY, "dawn": DAWN, "night": NIGHT}
_AUTUMN = from_hexes("#d9762b #c9a03a #a8442f #e0a93f")
_SPRING = from_hexes("#8cc56a #a9d47a #e7a9c4 #7fb45a")
_SUMMER = from_hexes("#5d9a48 #7bb350 #3f8a48 #93b84e")
# weather: (grey it pulls toward, share for the sky, for depth, sun that is left, haze gain, bloom gain)
_VEILS: dict[Weather, tuple[str, float, float, float, float, float]] = {
    "clear": ("#8a96a8", 0.0, 0.0, 1.0, 1.0, 1.0),
    "wind": ("#8a96a8", 0.06, 0.04, 1.0, 0.95, 1.0),
    "cloudy": ("#8d9caf", 0.55, 0.30, 0.22, 1.0, 0.8),
    "rain": ("#57697c", 0.80, 0.56, 0.0, 0.98, 0.8),
    "storm": ("#27333f", 0.88, 0.72, 0.0, 0.8, 1.1),
    "snow": ("#aebbd0", 0.62, 0.4, 0.1, 1.1, 0.7),
    "fog": ("#b9c4c9", 0.58, 0.4, 0.34, 1.25, 0.8),
}
# mood: (shift of sky, haze and clouds in OKLab, shift of the depths, chroma, gain of bloom, gain of haze)
_MOODS: dict[Mood, tuple[Colour, Colour, float, float, float]] = {
    "calm": ((0.015, -0.008, -0.012), (0.02, -0.006, -0.008), 0.88, 0.9, 1.12),
    "hopeful": ((0.02, 0.008, 0.026), (0.012, 0.002, 0.018), 1.06, 1.35, 1.0),
    "joyful": ((0.018, 0.004, 0.018), (0.022, 0.0, 0.02), 1.22, 1.2, 0.85),
    "sad": ((-0.035, -0.006, -0.022), (-0.025, -0.004, -0.02), 0.66, 0.7, 1.15),
    "tense": ((-0.045, 0.004, 0.012), (-0.055, -0.010, 0.0), 0.82, 0.9, 0.8),
    "epic": ((-0.02, 0.012, 0.03), (-0.04, 0.004, 0.004), 1.18, 1.4, 0.9),
    "mysterious": ((-0.03, -0.022, -0.022), (-0.035, -0.022, -0.018), 0.9, 1.25, 1.25),
    "romantic": ((0.012, 0.028, 0.008), (0.0, 0.02, -0.004), 1.05, 1.45, 1.08),
    "playful": ((0.02, 0.008, 0.0), (0.025, 0.004, 0.012), 1.28, 1.05, 0.8),
    "dark": ((-0.085, 0.0, -0.010), (-0.075, 0.0, -0.010), 0.72, 0.8, 0.9),
    "cyberpunk": ((-0.03, 0.034, -0.045), (-0.04, 0.006, -0.035), 1.22, 1.6, 1.05),
    "folk": ((0.0, 0.010, 0.024), (0.004, 0.010, 0.022), 1.04, 0.95, 0.95),
}


def light(
    time: TimeOfDay,
    weather: Weather = "clear",
    season: Season = "summer",
    *,
    city: bool = False,
    mood: Mood = "none",
) -> Palette:
    """The palette of a shot; `city` takes the greys of stone by day and the neon-violet night, `mood` tints it all."""
    palette = _CITY[time] if city else _TIMES[time]
    foliage = {"autumn": _AUTUMN, "spring": _SPRING, "summer": _SUMMER, "winter": _SUMMER}[season]
    palette = replace(palette, foliage=foliage)
    if season == "autumn":
        palette = _autumnal(palette, time)
    if season == "winter" or weather == "snow":
        palette = _wintry(palette, time)
    # the lights of a town colour its clouds from below, so that its bad nights are not grey
    thick = {"rain": 0.17, "storm": 0.17, "fog": 0.66}.get(weather, 0.36) if city and palette.dark else 1.0
    return _tempered(_veil(palette, weather, thick), mood)


def _tempered(palette: Palette, mood: Mood) -> Palette:
    """The light in a mood: felt more than seen, and never another hour. "none" and "neutral" change nothing."""
    if mood not in _MOODS:
        return palette
    air, things, chroma, bloom, haze = _MOODS[mood]
    # at night there is little light to take away
    room = 0.5 if palette.dark and air[0] < 0 else 1.0

    def tinted(colours: tuple[Colour, ...], shift: Colour) -> tuple[Colour, ...]:
        return tuple(shifted(colour, (shift[0] * room, shift[1], shift[2]), chroma) for colour in colours)

    bright, middle, dark = tinted(palette.cloud, air)
    haze_colour, water, snow, rim, glow = tinted(
        (palette.haze, palette.water, palette.snow, palette.rim, palette.glow), air
    )
    return replace(
        palette,
        sky=tinted(palette.sky, air),
        depth=tinted(palette.depth, things),
        foliage=tinted(palette.foliage, things),
        cloud=(bright, middle, dark),
        haze=haze_colour,
        water=water,
        snow=snow,
        rim=rim,
        glow=glow,
        bloom=min(palette.bloom * bloom, 0.6),
        haze_strength=palette.haze_strength * haze,
    )


def _autumnal(palette: Palette, time: TimeOfDay) -> Palette:
    """Woods and grass turn: the nearer half of the ramp goes to rust and ochre, by day most of all."""
    pull = {"day": 0.62, "dawn": 0.22, "dusk": 0.16, "night": 0.08}[time]
    rust = from_hexes("#c3dfe8 #b9bfae #c8a066 #cf8a3c #86702e #24452c")
    mixed = [mix(colour, rust[i], pull * min(1.0, i / 2)) for i, colour in enumerate(palette.depth)]
    return replace(palette, depth=tuple(mixed))


def _wintry(palette: Palette, time: TimeOfDay) -> Palette:
    if time == "day":
        return replace(WINTER, foliage=palette.foliage)
    pull = 0.16 if time == "night" else 0.24
    mixed = [mix(colour, ramp(WINTER.depth, i / 5), pull) for i, colour in enumerate(palette.depth)]
    return replace(
        palette,
        depth=tuple(mixed),
        snow=mix(palette.snow, WINTER.snow, 0.4),
        water=mix(palette.water, WINTER.water, 0.2),
    )


def _veil(palette: Palette, weather: Weather, thick: float) -> Palette:
    grey_hex, on_sky, on_depth, sun, haze, bloom = _VEILS[weather]
    # at night near and far have to stay apart, or all is one mass
    on_sky, on_depth = on_sky * thick, on_depth * thick * (0.62 if palette.dark else 1.0)
    if on_sky == 0.0:
        return palette
    grey = from_hex(grey_hex)
    if palette.dark:
        grey = shade(mix(grey, palette.sky[2], 0.3), -0.24 if weather != "storm" else -0.14)
    elif palette.stars > 0:
        grey = shade(mix(grey, palette.sky[2], 0.10), -0.06 if weather != "storm" else 0.0)

    def veiled(colour: Colour, share: float) -> Colour:
        return mix(colour, grey, share)

    # under a closed sky the light comes from the strip above the horizon, and all depth is drawn against it
    gap, narrow = {"rain": (0.30, 1.6), "storm": (0.54, 1.7)}.get(weather, (0.20, 1.6))
    gap, narrow = (gap * 1.05, narrow * 1.25) if palette.dark else (gap, narrow)
    rows = len(palette.sky) - 1
    bright = [shade(veiled(c, on_sky), gap * on_sky * (i / rows) ** narrow) for i, c in enumerate(palette.sky)]
    deeper = -0.05 if weather == "storm" and not palette.dark else 0.0
    light_, middle, dark = (veiled(c, on_sky * 0.85) for c in palette.cloud)
    return replace(
        palette,
        sky=tuple(bright),
        depth=tuple(
            shade(veiled(c, on_depth * (1 - 0.3 * i / 5)), deeper * i / 5) for i, c in enumerate(palette.depth)
        ),
        rim=veiled(palette.rim, on_sky * 0.7),
        haze=shade(veiled(palette.haze, on_sky), 0.10 if weather in ("rain", "storm") else 0.0),
        cloud=(light_, middle, dark),
        glow=veiled(palette.glow, on_sky * 0.6),
        snow=veiled(palette.snow, on_sky * (0.62 if weather == "storm" else 0.4)),
        water=veiled(palette.water, on_sky * 0.7),
        sun_strength=palette.sun_strength * sun,
        stars=palette.stars * sun,
        haze_strength=palette.haze_strength * haze,
        bloom=palette.bloom * bloom,
        lit_windows=min(1.0, palette.lit_windows + 0.4 * on_sky),
    )

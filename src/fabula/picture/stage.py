"""The stage: the ground plan a set is painted on, and the plain things a set is made of (layers, water, live)."""

import zlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from fabula.picture.palette import Palette
from fabula.vocabulary import Mood, Season, TimeOfDay, Weather

FAR = 1e6
"""The depth of the sky: it turns with the camera and has no parallax."""

MARGIN = 0.22
"""How far beyond the frame at rest a set is painted, as a share of the frame's side, so that no move shows an edge."""

Canvas = Any
"""A skia.Canvas in world units; one unit is 1/1080 of the frame's short side."""

Motion = Callable[[float], tuple[float, float, float]]
"""Seconds to (dx, dy, opacity): how a layer drifts, in units; smooth, and 0 to 1 in opacity."""


Course = Callable[[float], tuple[float, float]]
"""Seconds of the set's clock to where the middle of the sun or moon is, in units, while the light changes."""


@dataclass(frozen=True)
class Stage:
    """Where a set is built: the frame at rest runs from (0, 0) to (width, height) units, y down.

    The short side is always 1080 units, so sizes look alike in every aspect; places are given as shares
    through `x` and `y`. Everything has to be painted out to `left`, `right`, `top` and `bottom`. `cast` are the kinds
    of subjects that enter, so that no set has a train of its own in the way of theirs. `course` is the way of the sun
    or moon in a shot whose light changes; it is None in all others. `murk` 0 to 1 is how much
    of its own colour water takes from a thing that enters; `steady` says that the lens keeps its scale in this shot.
    """

    width: float
    height: float
    horizon: float
    palette: Palette
    time: TimeOfDay
    weather: Weather
    season: Season
    seed: int
    mood: Mood = "none"
    look: str = "cinematic"
    strikes: tuple[float, ...] = ()
    cast: tuple[str, ...] = ()
    course: Course | None = None
    murk: float = 0.0
    steady: bool = False

    @property
    def left(self) -> float:
        """The least x to paint, units."""
        return -MARGIN * self.width

    @property
    def right(self) -> float:
        """The greatest x to paint, units."""
        return (1 + MARGIN) * self.width

    @property
    def top(self) -> float:
        """The least y to paint, units."""
        return -MARGIN * self.height

    @property
    def bottom(self) -> float:
        """The greatest y to paint, units."""
        return (1 + MARGIN) * self.height

    @property
    def short(self) -> float:
        """The frame's short side in units."""
        return min(self.width, self.height)

    @property
    def tall(self) -> bool:
        """Whether the frame stands upright (9:16)."""
        return self.height > 1.2 * self.width

    @property
    def wide(self) -> bool:
        """Whether the frame lies (16:9)."""
        return self.width > 1.2 * self.height

    @property
    def snowy(self) -> bool:
        """Whether snow lies on the ground and the trees."""
        return self.season == "winter" or self.weather == "snow"

    @property
    def wet(self) -> bool:
        """Whether the ground is wet and mirrors the lights."""
        return self.weather in ("rain", "storm")

    @property
    def sun(self) -> tuple[float, float]:
        """The middle of the sun or moon, units."""
        across, down = self.palette.sun_place
        return (across * self.width, down * self.horizon / 0.648)

    def x(self, share: float) -> float:
        """A share of the frame's width in units."""
        return share * self.width

    def y(self, share: float) -> float:
        """A share of the frame's height in units."""
        return share * self.height

    def rng(self, *keys: str | int) -> np.random.Generator:
        """The chance of one layer: equal seed and keys, equal numbers, whatever else the set paints."""
        words = [key if isinstance(key, int) else zlib.crc32(key.encode()) for key in keys]
        return np.random.default_rng([self.seed, *words])


@dataclass(frozen=True)
class Haze:
    """Air in front of a layer: `strength` 0 at world height `crest`, growing to `strength` at `foot` (units)."""

    crest: float
    foot: float
    strength: float


@dataclass(frozen=True)
class Layer:
    """One painted cel of the set, drawn once per shot and slid by the camera.

    `z` is the depth: 1 the lens, 1.15 grass, 1.7 framing trees, 3.4 near bank, 6 far shore, 9 to 24 mountains,
    45 to 60 clouds, FAR sky. `paint` draws in world units. `rim` 0 to 1 is the light on the edges toward the sun,
    `grain` 0 to 0.1 the gouache texture, stretched by `grain_stretch`. `motion` slides it over time.
    `blend` is "" or "Screen" or another Skia mode; `blur` a sigma in units; `solid` says it covers the whole frame.
    `ground` is a world height below which the layer is opaque over the full width, or None. `soft` says that nothing
    in it has an edge, so that it may slide by whole pixels and nobody sees it.
    """

    z: float
    paint: Callable[[Canvas], None]
    haze: Haze | None = None
    rim: float = 0.0
    grain: float = 0.0
    grain_stretch: float = 1.0
    motion: Motion | None = None
    blend: str = ""
    blur: float = 0.0
    solid: bool = False
    ground: float | None = None
    soft: bool = False


@dataclass(frozen=True)
class Water:
    """A mirror from the world height `shore` down to `foot`: what has been drawn above is reflected, rippled.

    `ripple` 1.0 is a breeze, 0.2 a wet street; `squeeze` how many units of picture one unit of water shows;
    `smear` stretches the mirror image downward (units), as a wet street does.
    """

    z: float
    shore: float
    foot: float
    ripple: float = 1.0
    squeeze: float = 1.25
    smear: float = 0.0


@dataclass(frozen=True)
class Live:
    """Something drawn anew in every frame: `draw(canvas, seconds)` in world units at depth `z`; keep it small."""

    z: float
    draw: Callable[[Canvas, float], None]


Piece = Layer | Water | Live

_CLOUDS = 45.0
"""The depth from which on everything is sky."""

SLOW_SKY = 4.0
"""How many times as slowly the sky has lived as the rest of the set, when a shot begins."""


def _since(piece: Piece, start: float) -> Piece:
    """The piece with its clock `start` seconds ahead of the shot's."""
    if isinstance(piece, Live):
        draw = piece.draw
        return replace(piece, draw=lambda canvas, seconds: draw(canvas, seconds + start))
    if isinstance(piece, Layer) and piece.motion:
        motion = piece.motion
        return replace(piece, motion=lambda seconds: motion(seconds + start))
    return piece


@dataclass(frozen=True)
class Footing:
    """What is put into a set without ground when somebody has to stand there: its pieces, and where feet stand."""

    pieces: tuple[Piece, ...]
    y: float
    z: float


@dataclass(frozen=True)
class Shelter:
    """A roof: nothing falls between it and the lens inside `outline` (world units as seen at the depth `z`)."""

    z: float
    outline: tuple[tuple[float, float], ...]


Comes = Callable[[tuple[float, float, float] | None, float, bool], tuple[Live, ...]]
"""comes(colour, seconds, still): a train of a colour (or one of its own choice) that arrives in a shot of a length."""


@dataclass(frozen=True)
class Rails:
    """The railway of a set: `at(x)` gives the height of the rails at a world x, and the units a metre has there.

    A line that runs into the picture has smaller metres at its far end. Where it runs straight away from the lens
    there is no side to be seen: the set then shows its own train, by `comes`.
    """

    z: float
    at: Callable[[float], tuple[float, float]]
    comes: Comes | None = None


@dataclass(frozen=True)
class Scenery:
    """A finished set: pieces from far to near, and the point (x, y, z) that closer shots look at.

    `subject_y` is the world height where walking subjects stand, `subject_z` their depth;
    `sky` says whether weather falls here (False indoors); `water` is the height and depth where ships float, if any;
    `wild` says whether leaves fly and fireflies glow here by themselves; `road` is the height and depth where a
    subject drives, if that is not where people stand; `person` is how many units a metre has where people stand,
    for places that are larger or smaller than most; `footing` is what is laid out there for those who cannot stand on
    water; `light` is what subjects are lit by where that is neither the sky's light nor a lamp's. `banks` are the left
    and right x of water that is not as wide as the picture; `submerged` says that everything here is under water.
    `rails` is where trains run, where the set has a railway; `shelter` is what keeps the weather off: what falls nearer
    than its depth is not seen inside its outline.
    """

    pieces: tuple[Piece, ...]
    focus: tuple[float, float, float]
    subject_y: float
    subject_z: float = 2.4
    sky: bool = True
    water: tuple[float, float] | None = None
    wild: bool = True
    road: tuple[float, float] | None = None
    person: float | None = None
    banks: tuple[float, float] | None = None
    submerged: bool = False
    rails: Rails | None = None
    shelter: tuple[Shelter, ...] = ()
    footing: Footing | None = None
    light: Palette | None = None

    def trodden(self) -> "Scenery":
        """The same set with its footing laid out, if it has one: for shots with somebody who stands."""
        if self.footing is None:
            return self
        pieces = tuple(sorted((*self.pieces, *self.footing.pieces), key=lambda piece: -piece.z))
        return replace(self, pieces=pieces, subject_y=self.footing.y, subject_z=self.footing.z, footing=None)

    def metre(self, stage: Stage) -> float:
        """How many units a metre has where subjects stand; things indoors are closer to the lens."""
        if self.person is not None:
            return self.person
        if not self.sky:
            return 330.0
        return float(np.clip((self.subject_y - stage.horizon) * 0.62, 100.0, 168.0))

    def at(self, hour: float) -> "Scenery":
        """The same set with its own life begun `hour` seconds ago; slow clouds take a quarter of it."""
        return replace(
            self, pieces=tuple(_since(piece, hour if piece.z < _CLOUDS else hour / SLOW_SKY) for piece in self.pieces)
        )

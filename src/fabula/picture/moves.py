"""Camera moves: shot size and move as one transform per frame and depth, eased, never past the painted world."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from fabula.picture.stage import Stage
from fabula.vocabulary import Move, ShotSize

Curve = NDArray[np.float64]

STEADY: frozenset[Move] = frozenset({"static", "pan_left", "pan_right", "tilt_up", "tilt_down", "orbit", "crane"})
"""The moves during which nothing changes its size in the frame."""

# how far each size pushes in on a place: (zoom, share of the way the view moves from the middle to the focus)
_SIZES: dict[ShotSize, tuple[float, float]] = {
    "EWS": (1.0, 0.0),
    "WS": (1.08, 0.3),
    "MLS": (1.32, 0.75),
    "MS": (1.62, 1.0),
    "MCU": (2.05, 1.0),
    "CU": (2.6, 1.0),
    "ECU": (3.3, 1.0),
}
# and on somebody: (how many times as high as they are the frame is, the farthest it pushes in for it)
_ON_SOMEBODY: dict[ShotSize, tuple[float, float]] = {
    "WS": (3.0, 1.25),
    "MLS": (1.75, 2.1),
    "MS": (1.24, 3.0),
    "MCU": (0.88, 4.2),
    "CU": (0.62, 5.6),
    "ECU": (0.44, 7.5),
}


@dataclass(frozen=True)
class Path:
    """Where the camera is in each frame: turns and steps in units, zoom as a factor, dolly in depth."""

    turn_x: Curve
    turn_y: Curve
    step_x: Curve
    step_y: Curve
    zoom: Curve
    dolly: Curve


@dataclass(frozen=True)
class Track:
    """One depth seen through the camera: pixel = world * scale[i] + (x[i], y[i])."""

    scale: Curve
    x: Curve
    y: Curve

    @property
    def steady(self) -> bool:
        """Whether the size never changes, so that the layer can be slid without resampling."""
        return bool(np.ptp(self.scale) < 1e-9)


def _ease(share: Curve) -> Curve:
    """From 0 to 1, starting and stopping softly."""
    return share * share * (3.0 - 2.0 * share)


def _there_and_back(share: Curve) -> Curve:
    return np.sin(np.pi * share) ** 2


Mover = Callable[[Curve, Stage], dict[str, Curve]]

_MOVERS: dict[Move, Mover] = {
    "static": lambda u, s: {},
    "slow_zoom_in": lambda u, s: {"zoom": 1 + 0.12 * _ease(u), "dolly": 0.10 * _ease(u)},
    "slow_zoom_out": lambda u, s: {"zoom": 1.12 - 0.12 * _ease(u), "dolly": 0.10 - 0.10 * _ease(u)},
    "pan_left": lambda u, s: _pan(s, 1 - 2 * _ease(u)),
    "pan_right": lambda u, s: _pan(s, 2 * _ease(u) - 1),
    "tilt_up": lambda u, s: _tilt(s, 1 - 2 * _ease(u)),
    "tilt_down": lambda u, s: _tilt(s, 2 * _ease(u) - 1),
    "orbit": lambda u, s: _orbit(s, 2 * _ease(u) - 1),
    "dolly": lambda u, s: {"dolly": 0.24 * _there_and_back(u), "zoom": 1 + 0.03 * _there_and_back(u)},
    "crane": lambda u, s: _crane(s, _there_and_back(u)),
}


def _pan(stage: Stage, way: Curve) -> dict[str, Curve]:
    return {"turn_x": 0.035 * stage.width * way, "step_x": 0.05 * stage.width * way}


def _tilt(stage: Stage, way: Curve) -> dict[str, Curve]:
    return {"turn_y": 0.045 * stage.height * way, "step_y": 0.03 * stage.height * way}


def _orbit(stage: Stage, way: Curve) -> dict[str, Curve]:
    return {"step_x": 0.10 * stage.width * way, "turn_x": -0.10 / 6.0 * stage.width * way}


def _crane(stage: Stage, way: Curve) -> dict[str, Curve]:
    return {"step_y": -0.11 * stage.height * way, "turn_y": 0.035 * stage.height * way}


def path(stage: Stage, move: Move, near: float, frames: int, fps: int, chance: int = 0) -> Path:
    """The camera's path over a shot that pushes in `near` times; short shots move less, so that it stays gentle.

    `chance` is the shot's seed: it draws how a hand holds the camera.
    """
    share = np.linspace(0.0, 1.0, frames) if frames > 1 else np.zeros(1)
    if move == "handheld":
        return _handheld(stage, np.arange(frames) / fps, near, np.random.default_rng([chance, 83]))
    curves = _MOVERS[move](share, stage)
    gentle = float(np.clip(frames / fps / 5.0, 0.25, 1.0)) / near**0.5
    still = np.zeros(frames)
    zoom = curves.get("zoom", still + 1.0)
    return Path(
        turn_x=curves.get("turn_x", still) * gentle,
        turn_y=curves.get("turn_y", still) * gentle,
        step_x=curves.get("step_x", still) * gentle,
        step_y=curves.get("step_y", still) * gentle,
        zoom=1.0 + (zoom - 1.0) * gentle,
        dolly=curves.get("dolly", still) * gentle,
    )


def _handheld(stage: Stage, seconds: Curve, near: float, rng: np.random.Generator) -> Path:
    """A camera in calm hands: it drifts, breathes and never rolls; nothing in it is quicker than a hand.

    Each way is a sum of slow sines at odd rates, weaker the quicker they are, so that it neither jumps nor repeats.
    """

    def drift(quickest: float) -> Curve:
        rates = np.geomspace(0.11, quickest, 6) * rng.uniform(0.92, 1.08, 6)
        weights = 1 / rates**1.25
        waves = np.sin(2 * np.pi * rates[:, None] * seconds + rng.uniform(0, 2 * np.pi, (6, 1)))
        return np.asarray(weights @ waves / np.sqrt((weights**2).sum()), np.float64)

    breath = np.sin(2 * np.pi * 0.24 * seconds + rng.uniform(0, 2 * np.pi))
    firm = stage.short / near**0.7
    return Path(
        turn_x=0.0050 * firm * drift(1.1),
        turn_y=0.0042 * firm * drift(1.0) + 0.0026 * firm * breath,
        step_x=0.0085 * firm * drift(0.5),
        step_y=0.0050 * firm * drift(0.5),
        zoom=1.0 + 0.004 * drift(0.3),
        dolly=0.010 * drift(0.3),
    )


def followed(stage: Stage, near: float, place: Curve, z: float) -> Path:
    """A pan whose view stays `place` units to the right of the set's middle (per frame) at the depth `z`."""
    step = np.clip(place * 0.4, -0.10 * stage.width / z, 0.10 * stage.width / z) * z
    still = np.zeros(len(place))
    return Path(turn_x=place - step / z, turn_y=still, step_x=step, step_y=still, zoom=still + 1.0, dolly=still)


def roaming(stage: Stage, near: float, z: float) -> float:
    """How far from the set's middle a pan may follow somebody at depth `z` with nothing unpainted in view, units."""
    return stage.width * (0.45 * (1 - 1 / near) + 0.10 + 0.10 / z)


@dataclass(frozen=True)
class Lens:
    """The frame in pixels over the stage: shot size, focus and path in one."""

    stage: Stage
    path: Path
    pixels: tuple[int, int]
    closeness: float
    middle: tuple[float, float]

    def track(self, z: float) -> Track:
        """How the depth `z` runs through the frame."""
        unit = max(self.pixels[0] / self.stage.width, self.pixels[1] / self.stage.height)
        near = self.path.zoom * z / (z - self.path.dolly)
        anchor_x, anchor_y = self.stage.width / 2, self.stage.horizon
        scale = near * self.closeness * unit

        def offset(anchor: float, step: Curve, turn: Curve, middle: float, side: int) -> Curve:
            rest = anchor - middle - (anchor + step / z + turn) * near
            return rest * self.closeness * unit + side / 2

        return Track(
            scale=scale,
            x=offset(anchor_x, self.path.step_x, self.path.turn_x, self.middle[0], self.pixels[0]),
            y=offset(anchor_y, self.path.step_y, self.path.turn_y, self.middle[1], self.pixels[1]),
        )


def lowered(stage: Stage, near: float, level: float, ground: float, tall: float) -> float:
    """The height to look at instead of `level`, so that who stands on `ground`, `tall` units high, is seen on it.

    Where somebody does not fit into the frame the head stays in and the feet are out of it.
    """
    seen = stage.height / near
    foot = min(ground + 0.10 * seen, 1.03 * stage.height)
    head = ground - tall * (1.12 if seen > tall else 1.09)
    return min(max(level, foot - seen / 2), head + seen / 2)


def lens(
    stage: Stage,
    route: Path,
    size: ShotSize,
    focus: tuple[float, float],
    pixels: tuple[int, int],
    near: float,
    *,
    level: bool = False,
) -> Lens:
    """The lens of a shot that pushes in `near` times: closer sizes look at `focus` (units), not past the frame.

    With `level` all sizes look at the height of the focus.
    """
    pull = _SIZES[size][1]

    def middle(point: float, side: float, share: float, over: float = 0.0) -> float:
        half = side / 2 / near
        return float(np.clip(side / 2 + (point - side / 2) * share, half, (1 + over) * side - half))

    # a little of what is painted below the frame is seen with feet that stand on its edge
    down = middle(focus[1], stage.height, 1.0, 0.03) if level else middle(focus[1], stage.height, pull)
    centre = (middle(focus[0], stage.width, pull), down)
    return Lens(stage, route, pixels, near, centre)


def closeness(stage: Stage, size: ShotSize, tall: float = 0.0) -> float:
    """How far a shot size pushes in, from 1.0, the whole set; on somebody `tall` units high as far as they need it."""
    plain = _SIZES[size][0]
    if not tall or size not in _ON_SOMEBODY:
        return plain
    share, most = _ON_SOMEBODY[size]
    return float(np.clip(stage.short * (1.25 if stage.tall else 1.0) / (share * tall), plain, most))

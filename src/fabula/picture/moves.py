"""Camera moves: shot size and move as one transform per frame and depth, eased, never past the painted world."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from fabula.picture.stage import Stage
from fabula.vocabulary import Move, ShotSize

Curve = NDArray[np.float64]

# how far each size pushes in: (zoom, share of the way the view moves from the middle to the focus)
_SIZES: dict[ShotSize, tuple[float, float]] = {
    "EWS": (1.0, 0.0),
    "WS": (1.06, 0.3),
    "MLS": (1.3, 0.75),
    "MS": (1.55, 1.0),
    "MCU": (1.85, 1.0),
    "CU": (2.2, 1.0),
    "ECU": (2.8, 1.0),
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


def path(stage: Stage, move: Move, size: ShotSize, frames: int, fps: int) -> Path:
    """The camera's path over a shot; short shots move less, so that the speed stays gentle."""
    share = np.linspace(0.0, 1.0, frames) if frames > 1 else np.zeros(1)
    curves = _MOVERS[move](share, stage)
    gentle = float(np.clip(frames / fps / 5.0, 0.25, 1.0)) / _SIZES[size][0] ** 0.5
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


def lowered(stage: Stage, size: ShotSize, level: float, ground: float, tall: float) -> float:
    """The height to look at instead of `level`, so that who stands on `ground`, `tall` units high, is seen on it.

    Where somebody does not fit into the frame the head stays in and the feet are out of it.
    """
    seen = stage.height / _SIZES[size][0]
    foot = min(ground + 0.10 * seen, stage.height)
    return min(max(level, foot - seen / 2), ground - tall * 1.06 + seen / 2)


def lens(stage: Stage, route: Path, size: ShotSize, focus: tuple[float, float], pixels: tuple[int, int]) -> Lens:
    """The lens of a shot size: closer sizes look at `focus` (units), and never past the frame at rest."""
    closeness, pull = _SIZES[size]

    def middle(point: float, side: float) -> float:
        half = side / 2 / closeness
        return float(np.clip(side / 2 + (point - side / 2) * pull, half, side - half))

    centre = (middle(focus[0], stage.width), middle(focus[1], stage.height))
    return Lens(stage, route, pixels, closeness, centre)


def closeness(size: ShotSize) -> float:
    """How far a shot size pushes in, 1.0 (the whole set) to 2.8."""
    return _SIZES[size][0]

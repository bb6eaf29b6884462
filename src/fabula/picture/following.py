"""Following: a pan that goes with whom the shot is about, so that they stay in the picture while the world passes."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from fabula.film import Subject
from fabula.picture import moves
from fabula.picture.ink import skia
from fabula.picture.moves import Curve
from fabula.picture.stage import Live, Piece, Stage
from fabula.vocabulary import Move

_GOING = {"flies", "runs", "walks", "rides", "cycles", "sails", "chases", "jumps"}
_STILL = {"falls", "leaves", "fireflies", "lightning", "rainbow", "birds", "butterfly"}
_SCALE = 1 / 16
_SLOWEST = 0.55
"""Nobody is slowed down to less than this share of their own speed to stay in the picture."""


@dataclass(frozen=True)
class Chase:
    """A pan that follows: which way it goes (+1 right), how far it may go to each side of the middle, units."""

    heading: float
    room: float


def chase(stage: Stage, move: Move, near: float, subjects: Sequence[Subject], z: float) -> Chase | None:
    """The chase of a shot, or None when the camera does not pan or nobody goes anywhere."""
    heading = {"pan_right": 1.0, "pan_left": -1.0}.get(move, 0.0)
    led = any(subject.action in _GOING and subject.kind not in _STILL for subject in subjects)
    return Chase(heading, moves.roaming(stage, near, z)) if heading and led else None


def led(
    chased: Chase, pieces: Sequence[Piece], stage: Stage, seconds: Curve, view: tuple[float, float, float, float]
) -> tuple[list[Piece], Curve]:
    """Who is followed, slowed down where they are too quick to stay in view, and where the view goes (units aside).

    The first piece is the one followed; the others keep its time. All stay where they are in the middle of the shot.
    """
    middle, length = float(seconds[-1] + seconds[0]) / 2, float(np.ptp(seconds))
    leader = next((piece for piece in pieces if isinstance(piece, Live)), None)
    speed = _speed(leader, stage, middle, length) if leader else 0.0
    wide = view[2] - view[0]
    allowed = 2 * chased.room + 0.5 * wide
    slow = float(np.clip(allowed / max(abs(speed) * length, 1e-6), _SLOWEST, 1.0))
    usual = 0.07 * stage.width * min(length / 5, 1.0)
    reach = min(max(abs(speed) * slow * length / 2 * 0.9, usual), chased.room)
    way = np.sign(speed) if abs(speed) > 1 else chased.heading
    return [_slowed(piece, slow, middle) for piece in pieces], np.asarray(way * reach * _along(seconds, middle, length))


def _along(seconds: Curve, middle: float, length: float) -> Curve:
    """From -1 to 1, steady but for a soft start and stop of a fifth of the way each."""
    share = (seconds - middle) / max(length, 1e-6) + 0.5
    soft = 0.2
    start, end = np.minimum(share, soft), np.maximum(share - 1 + soft, 0.0)
    gone = start**2 / (2 * soft) + np.clip(share - soft, 0, 1 - 2 * soft) + end - end**2 / (2 * soft)
    return np.asarray(2 * gone / (1 - soft) - 1)


def _slowed(piece: Piece, slow: float, middle: float) -> Piece:
    if not isinstance(piece, Live) or slow >= 1.0:
        return piece
    draw = piece.draw
    return replace(piece, draw=lambda canvas, seconds: draw(canvas, middle + (seconds - middle) * slow))


def _speed(live: Live, stage: Stage, middle: float, length: float) -> float:
    """How fast it goes to the right in the middle of the shot, in units a second, as its picture shows."""
    apart = min(length, 0.8) / 2
    before, after = (_middle_of(live, stage, middle + step) for step in (-apart, apart))
    return (after - before) / (2 * apart) if before is not None and after is not None and apart else 0.0


def _middle_of(live: Live, stage: Stage, seconds: float) -> float | None:
    """The world x of the middle of what is drawn, or None when nothing is seen of it."""
    across, down = round(stage.width * 3 * _SCALE), round(stage.height * 1.5 * _SCALE)
    pixels = np.zeros((down, across, 4), np.uint8)
    surface = skia.Surface.MakeRasterDirect(skia.ImageInfo.MakeN32Premul(across, down), pixels, across * 4)
    canvas = surface.getCanvas()
    canvas.scale(_SCALE, _SCALE)
    canvas.translate(stage.width, stage.height * 0.25)
    live.draw(canvas, seconds)
    weight = pixels[:, :, 3].sum(axis=0, dtype=np.float64)
    if weight.sum() < 1:
        return None
    return float(weight @ (np.arange(across) + 0.5) / weight.sum() / _SCALE - stage.width)

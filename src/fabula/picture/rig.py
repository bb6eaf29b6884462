"""The rig: turns the pieces of a set into things that draw themselves into a frame, as cheaply as the move allows."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

import cv2
import numpy as np
from numpy.typing import NDArray

from fabula.picture import easel
from fabula.picture.ink import skia
from fabula.picture.moves import Curve, Track
from fabula.picture.stage import Canvas, Layer, Live, Piece, Stage, Water
from fabula.picture.water import Mirror

Pixels = NDArray[np.uint8]

_FLAT = 0.021
"""Parallax (a share of the size) below which far pieces may share one plate while the lens zooms."""


_ASIDE = 0.003
"""Parallax (a share of the frame's width) below which they may while the camera steps aside."""


class Drawable(Protocol):
    """Anything that a frame is put together from."""

    def draw(self, canvas: Canvas, pixels: Pixels, index: int) -> None:
        """Draw frame `index` through `canvas`, or into its `pixels` (BGRA) directly."""
        ...


@dataclass(frozen=True)
class Shooting:
    """What all pieces of a shot share: the stage, the time of each frame, the frame in pixels, and focus by depth."""

    stage: Stage
    seconds: Curve
    size: tuple[int, int]
    defocus: Callable[[float], float]


def rigged(pieces: Sequence[Piece], track: Callable[[float], Track], shooting: Shooting) -> list[Drawable]:
    """The pieces of a whole set, far to near, ready to be drawn; `track` gives a depth's way through the frame."""
    far = _plate_end(pieces, track, shooting.stage, shooting.size[0])
    plate: list[Drawable] = [_Plate(pieces[:far], track, shooting)] if far > 2 else []
    return plate + _each(pieces[far if plate else 0 :], track, shooting)


def rigged_over(pieces: Sequence[Piece], track: Callable[[float], Track], shooting: Shooting) -> Sequence[Drawable]:
    """The same for pieces that lie over something: one by one, for a plate would hide what is behind them."""
    return _each(pieces, track, shooting)


def as_drawn(pieces: Sequence[Piece], track: Callable[[float], Track], shooting: Shooting) -> list[tuple[Piece, Track]]:
    """Each piece with the way on which it is drawn: that of its plate or group, where it shares one."""
    far = _plate_end(pieces, track, shooting.stage, shooting.size[0])
    far = far if far > 2 else 0
    lead = track(pieces[0].z)
    found = [(piece, lead) for piece in pieces[:far]]
    for group in _groups(pieces[far:], track, shooting.size):
        found += [(piece, track(group[0].z)) for piece in group]
    return found


def _plate_end(pieces: Sequence[Piece], track: Callable[[float], Track], stage: Stage, frame_width: int) -> int:
    """How many pieces from the back may be zoomed as one picture; 0 when nothing is zoomed."""
    lead = track(pieces[0].z)
    if lead.steady:
        return 0
    for index, piece in enumerate(pieces):
        way = track(piece.z)
        # where the middle of the set goes, which the zoom itself leaves in its place
        aside = [np.ptp(way.scale * p + c - lead.scale * p - d) for p, c, d in _middles(way, lead, stage)]
        if float(np.abs(way.scale / lead.scale - 1).max()) > _FLAT or max(aside) > _ASIDE * frame_width:
            return index
    return len(pieces)


def _middles(way: Track, lead: Track, stage: Stage) -> list[tuple[float, Curve, Curve]]:
    return [(stage.width / 2, way.x, lead.x), (stage.horizon, way.y, lead.y)]


def _each(pieces: Sequence[Piece], track: Callable[[float], Track], shooting: Shooting) -> list[Drawable]:
    groups = _groups(pieces, track, shooting.size)
    return [drawable for group in groups for drawable in _built(group, track, shooting)]


def _groups(pieces: Sequence[Piece], track: Callable[[float], Track], size: tuple[int, int]) -> list[list[Piece]]:
    """Neighbours that one cel does for, together."""
    groups: list[list[Piece]] = []
    for piece in pieces:
        if groups and _plain(piece) and _plain(groups[-1][0]):
            lead = groups[-1][0]
            if easel.alike(track(lead.z), track(piece.z), size):
                groups[-1].append(piece)
                continue
        groups.append([piece])
    return groups


def _plain(piece: Piece) -> bool:
    """Whether a piece is a layer that only the camera moves."""
    return isinstance(piece, Layer) and not piece.motion and not piece.blend


def _built(group: list[Piece], track: Callable[[float], Track], shooting: Shooting) -> Sequence[Drawable]:
    piece = group[0]
    way = track(piece.z)
    if isinstance(piece, Water):
        return [_Sheet(Mirror(piece, shooting.stage, way, shooting.size), shooting.seconds)]
    if isinstance(piece, Live):
        return [_Stand(piece, way, shooting.seconds)]
    layers = [each for each in group if isinstance(each, Layer)]
    defocus = [shooting.defocus(each.z) for each in layers]
    return easel.paint(layers, shooting.stage, way, shooting.seconds, shooting.size, defocus)


class _Sheet:
    """Water with its clock."""

    def __init__(self, mirror: Mirror, seconds: Curve) -> None:
        self._mirror, self._seconds = mirror, seconds

    def draw(self, canvas: Canvas, pixels: Pixels, index: int) -> None:
        self._mirror.draw(pixels, index, float(self._seconds[index]))


class _Stand:
    """A live piece with its way through the frame and its clock."""

    def __init__(self, live: Live, track: Track, seconds: Curve) -> None:
        self._live, self._track, self._seconds = live, track, seconds

    def draw(self, canvas: Canvas, pixels: Pixels, index: int) -> None:
        canvas.save()
        canvas.translate(float(self._track.x[index]), float(self._track.y[index]))
        canvas.scale(float(self._track.scale[index]), float(self._track.scale[index]))
        self._live.draw(canvas, float(self._seconds[index]))
        canvas.restore()


class _Plate:
    """All that is far away, drawn standing still at the zoom's largest size and then scaled at once.

    Zooming twelve layers one by one costs three times as much, and so far off their parallax is not seen.
    """

    def __init__(self, pieces: Sequence[Piece], track: Callable[[float], Track], shooting: Shooting) -> None:
        lead = track(pieces[0].z)
        self._lead, count = lead, len(shooting.seconds)
        self._zoom = float(lead.scale.max())
        corner, size = easel.seen(lead.scale, lead.x, lead.y, shooting.size, self._zoom)
        self._corner = corner
        still = Track(
            np.full(count, self._zoom), np.full(count, -corner[0] * self._zoom), np.full(count, -corner[1] * self._zoom)
        )
        held = Shooting(shooting.stage, shooting.seconds, size, shooting.defocus)
        self._pieces = _each(pieces, lambda z: still, held)
        self._pixels = np.zeros((size[1], size[0], 4), np.uint8)
        info = skia.ImageInfo.MakeN32Premul(*size)
        self._surface = skia.Surface.MakeRasterDirect(info, self._pixels, size[0] * 4)

    def draw(self, canvas: Canvas, pixels: Pixels, index: int) -> None:
        own = self._surface.getCanvas()
        for piece in self._pieces:
            piece.draw(own, self._pixels, index)
        ratio = self._zoom / float(self._lead.scale[index])
        left = float(self._lead.x[index]) * ratio + self._corner[0] * self._zoom
        top = float(self._lead.y[index]) * ratio + self._corner[1] * self._zoom
        matrix = np.array([[ratio, 0, -left], [0, ratio, -top]], np.float64)
        flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
        size = (pixels.shape[1], pixels.shape[0])
        cv2.warpAffine(self._pixels, matrix, size, dst=pixels, flags=flags, borderMode=cv2.BORDER_REPLICATE)

"""Control passes: what each pixel of a painted frame shows, how far off it is and where it goes."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from fabula.crew import Passes
from fabula.picture import easel
from fabula.picture.cel import Cel
from fabula.picture.ink import skia
from fabula.picture.moves import Track
from fabula.picture.rig import Shooting, as_drawn
from fabula.picture.stage import FAR, Layer, Live, Piece, Water

Plane = NDArray[np.uint8]
Field = NDArray[np.float32]

_SEEN = 128
"""Coverage (of 255) from which on a pixel belongs to what covers it; softer things (haze, glows) belong to none."""

_ROOM = 24
"""Pixels around a player in which its movement is looked for."""


@dataclass(frozen=True)
class Sheet:
    """The passes of one frame while they are laid, far to near; `light` is its luminance without weather."""

    depth: Field
    mask: Plane
    flow: Field
    line: Plane
    light: Plane

    def lay(self, part: "Part", z: float | Field, number: int, going: Field | tuple[Field, Field]) -> None:
        """Put something over what lies there, with its depth, the subject's number and its flow.

        `z` and `going` are for the pixels of the part; `going` may be one for its columns and one for its rows.
        """
        height, width = part.cover.shape
        box = (slice(part.top, part.top + height), slice(part.left, part.left + width))
        beneath = self.light[box]
        cv2.add(part.light, cv2.multiply(beneath, 255 - part.cover, scale=1 / 255), dst=beneath)
        self.light[box] = beneath
        seen = (part.cover >= _SEEN).astype(np.uint8)
        inside = seen.astype(bool)
        np.copyto(self.depth[box], z, where=inside)
        np.copyto(self.mask[box], number, where=inside)
        across, down = going if isinstance(going, tuple) else (going[..., 0], going[..., 1])
        np.copyto(self.flow[box][..., 0], across, where=inside)
        np.copyto(self.flow[box][..., 1], down, where=inside)
        np.copyto(self.line[box], self._outline(seen, part) * 255, where=inside)

    def _outline(self, seen: Plane, part: "Part") -> Plane:
        """The rim of what is seen; where a part ends with the frame there is none."""
        height, width = self.mask.shape
        rows, columns = seen.shape
        edges = (part.top == 0, part.top + rows == height, part.left == 0, part.left + columns == width)
        above, below, before, after = (int(not edge) for edge in edges)
        grown = cv2.copyMakeBorder(seen, above, below, before, after, cv2.BORDER_CONSTANT, value=0)
        inner = cv2.erode(grown, np.ones((3, 3), np.uint8))[above : above + rows, before : before + columns]
        return np.asarray(cv2.subtract(seen, inner), np.uint8)


@dataclass(frozen=True)
class Part:
    """A piece of the frame: premultiplied luminance and coverage, and where its corner is."""

    light: Plane
    cover: Plane
    left: int = 0
    top: int = 0


class Survey:
    """Measures a shot: every piece of its set by itself, as coverage and luminance, without the weather."""

    def __init__(
        self,
        pieces: Sequence[Piece],
        track: Callable[[float], Track],
        shooting: Shooting,
        dolly: NDArray[np.float64],
        numbers: Mapping[int, int],
    ) -> None:
        """Paint the pieces once more, each alone; `numbers` is a subject's number by its piece's `id`, -1 for weather.

        Two bytes a pixel and layer are kept. `dolly` is how deep the lens is in the set in each frame.
        """
        self._size, self._frames, self._dolly = shooting.size, len(shooting.seconds), dolly
        self._things: list[_Card | _Player | _Surface] = []
        behind = FAR
        for piece, way in as_drawn(pieces, track, shooting):
            number = numbers.get(id(piece), 0)
            if number >= 0:
                self._things += _things(piece, way, shooting, number, behind)
                behind = piece.z

    def frame(self, index: int) -> Passes:
        """The passes of one frame."""
        width, height = self._size
        sheet = Sheet(
            depth=np.full((height, width), np.inf, np.float32),
            mask=np.zeros((height, width), np.uint8),
            flow=np.zeros((height, width, 2), np.float32),
            line=np.zeros((height, width), np.uint8),
            light=np.zeros((height, width), np.uint8),
        )
        after = min(index + 1, self._frames - 1)
        for thing in self._things:
            thing.lay(sheet, index, after, float(self._dolly[index]))
        soft = cv2.GaussianBlur(sheet.light, (0, 0), max(height / 720, 0.5))
        inner = np.asarray(cv2.Canny(soft, 36, 96), np.uint8)
        return Passes(sheet.depth, sheet.mask, sheet.flow, cv2.max(sheet.line, inner).astype(np.uint8, copy=False))


def depth_picture(depth: Field) -> Plane:
    """Depth to look at: uint8, 255 at the lens, falling with the root of the distance, 0 the sky."""
    return np.asarray(np.clip(255.0 / np.sqrt(np.maximum(depth, 1e-3)) + 0.5, 0, 255), np.uint8)


def _things(
    piece: Piece, way: Track, shooting: Shooting, number: int, behind: float
) -> "Sequence[_Card | _Player | _Surface]":
    if isinstance(piece, Water):
        return [_Surface(piece, way, shooting.size, behind)]
    if isinstance(piece, Live):
        return [_Player(piece, way, shooting, number)] if piece.z < FAR else []
    if piece.blend:
        return []  # light that is thrown on other things
    return _cards(piece, way, shooting, number)


def _cards(layer: Layer, way: Track, shooting: Shooting, number: int) -> "list[_Card]":
    blur = shooting.defocus(layer.z)
    cels = easel.paint([layer], shooting.stage, way, shooting.seconds, shooting.size, [blur])
    return [_Card(cel, layer.z, shooting.size, number) for cel in cels if cel.pixels.size]


def _bare(pixels: Plane) -> Plane:
    """Premultiplied BGRA as two planes in one: luminance and coverage."""
    grey = cv2.transform(pixels, np.array([[0.114, 0.587, 0.299, 0.0], [0.0, 0.0, 0.0, 1.0]], np.float32))
    return np.asarray(grey, np.uint8)


def _away(z: float, dolly: float) -> float:
    return float("inf") if z >= FAR else max(z - dolly, 0.01)


def _affine(scales: tuple[float, float], starts: tuple[float, float], places: Field) -> Field:
    """How far what is at `places` (pixels) along one side goes while scale and offset change."""
    ratio = scales[1] / scales[0]
    return np.asarray((ratio - 1) * places + (starts[1] - ratio * starts[0]), np.float32)


class _Card:
    """A painted layer, or an island of one: its way through the frame is known exactly."""

    def __init__(self, cel: Cel, z: float, size: tuple[int, int], number: int) -> None:
        self._planes = _bare(cel.pixels)
        self._scale, self._x, self._y, self._opacity = cel.scale, cel.x, cel.y, cel.opacity
        self._corner, self._resolution, self._solid = cel.corner, cel.resolution, cel.solid
        self._z, self._size, self._number = z, size, number

    def lay(self, sheet: Sheet, index: int, after: int, dolly: float) -> None:
        scale = float(self._scale[index])
        ratio, opacity = scale / self._resolution, float(self._opacity[index])
        left, top = self._x[index] + self._corner[0] * scale, self._y[index] + self._corner[1] * scale
        first, size = self._box(left, top, ratio)
        if min(size) < 1:
            return
        matrix = np.array([[ratio, 0, left - first[0]], [0, ratio, top - first[1]]], np.float64)
        border = cv2.BORDER_REPLICATE if self._solid else cv2.BORDER_CONSTANT
        planes = cv2.warpAffine(self._planes, matrix, size, flags=cv2.INTER_LINEAR, borderMode=border)
        if opacity < 0.999:
            planes = cv2.convertScaleAbs(planes, alpha=opacity)
        light, cover = (np.asarray(plane, np.uint8) for plane in cv2.split(planes))
        scales = (scale, float(self._scale[after]))
        columns, rows = (
            np.arange(start, start + side, dtype=np.float32) for start, side in zip(first, size, strict=True)
        )
        across = _affine(scales, (float(self._x[index]), float(self._x[after])), columns)
        down = _affine(scales, (float(self._y[index]), float(self._y[after])), rows)
        part = Part(light, cover, *first)
        sheet.lay(part, _away(self._z, dolly), self._number, (across[None, :], down[:, None]))

    def _box(self, left: float, top: float, ratio: float) -> tuple[tuple[int, int], tuple[int, int]]:
        """The corner and the size of what the card covers of the frame, in pixels."""
        if self._solid:
            return (0, 0), self._size
        height, width = self._planes.shape[:2]
        start = (max(int(np.floor(left)), 0), max(int(np.floor(top)), 0))
        ends = (int(np.ceil(left + width * ratio)) + 1, int(np.ceil(top + height * ratio)) + 1)
        return start, (min(ends[0], self._size[0]) - start[0], min(ends[1], self._size[1]) - start[1])


class _Player:
    """Something alive: the camera's part of its way is known, its own is seen from two drawings of it."""

    def __init__(self, live: Live, way: Track, shooting: Shooting, number: int) -> None:
        self._live, self._way, self._seconds = live, way, shooting.seconds
        self._size, self._number = shooting.size, number

    def lay(self, sheet: Sheet, index: int, after: int, dolly: float) -> None:
        now = self._drawn(index, float(self._seconds[index]))
        then = self._drawn(index, float(self._seconds[after])) if after > index else now
        left, top, width, height = cv2.boundingRect(cv2.max(now[..., 1], then[..., 1]))
        first = (max(left - _ROOM, 0), max(top - _ROOM, 0))
        last = (min(left + width + _ROOM, self._size[0]), min(top + height + _ROOM, self._size[1]))
        if not width:
            return
        now, then = (each[first[1] : last[1], first[0] : last[0]] for each in (now, then))
        way, columns, rows = self._way, *(np.arange(a, b, dtype=np.float32) for a, b in zip(first, last, strict=True))
        scales = (float(way.scale[index]), float(way.scale[after]))
        going = np.empty((*now.shape[:2], 2), np.float32)
        going[..., 0] = _affine(scales, (float(way.x[index]), float(way.x[after])), columns)[None, :]
        going[..., 1] = _affine(scales, (float(way.y[index]), float(way.y[after])), rows)[:, None]
        if after > index:
            going += _own_way(now, then) * (scales[1] / scales[0])
        light, cover = (np.ascontiguousarray(now[..., i]) for i in (0, 1))
        sheet.lay(Part(light, cover, *first), _away(self._live.z, dolly), self._number, going)

    def _drawn(self, index: int, seconds: float) -> Plane:
        """The player alone, as the camera sees it from frame `index`, at a time."""
        width, height = self._size
        pixels = np.zeros((height, width, 4), np.uint8)
        surface = skia.Surface.MakeRasterDirect(skia.ImageInfo.MakeN32Premul(width, height), pixels, width * 4)
        canvas = surface.getCanvas()
        canvas.translate(float(self._way.x[index]), float(self._way.y[index]))
        canvas.scale(float(self._way.scale[index]), float(self._way.scale[index]))
        self._live.draw(canvas, seconds)
        del canvas, surface
        return _bare(pixels)


def _own_way(now: Plane, then: Plane) -> Field:
    """Where the parts of a player go between two drawings, (height, width, 2) pixels."""
    shades = [np.asarray(each[..., 0] + (255 - each[..., 1]) // 2, np.uint8) for each in (now, then)]
    going = np.zeros((*shades[0].shape, 2), np.float32)
    if min(shades[0].shape) < 16:
        return going
    finder = cv2.DISOpticalFlow.create(cv2.DISOPTICAL_FLOW_PRESET_MEDIUM)
    return _carried(np.asarray(finder.calc(shades[0], shades[1], going), np.float32), shades[0])


def _carried(going: Field, shade: Plane) -> Field:
    """The flow with that of edges carried into even parts, where no movement can be seen."""
    smooth = cv2.GaussianBlur(shade, (0, 0), 1.0)
    edges = cv2.magnitude(cv2.Sobel(smooth, cv2.CV_32F, 1, 0), cv2.Sobel(smooth, cv2.CV_32F, 0, 1))
    trust = np.asarray(edges**2 / (edges**2 + 900.0), np.float32)
    reach = max(min(shade.shape) / 10, 2.0)
    weight = cv2.GaussianBlur(trust, (0, 0), reach) + 1e-4
    carried = cv2.GaussianBlur(going * trust[..., None], (0, 0), reach) / weight[..., None]
    return np.asarray(carried + (going - carried) * trust[..., None], np.float32)


class _Surface:
    """Water: it lies from the far shore to the near one, and what it mirrors moves as what is mirrored does."""

    def __init__(self, water: Water, way: Track, size: tuple[int, int], behind: float) -> None:
        self._water, self._size, self._behind = water, size, min(behind, 40.0)
        self._shore = np.rint(water.shore * way.scale + way.y).astype(int)
        self._foot = np.rint(water.foot * way.scale + way.y).astype(int)

    def lay(self, sheet: Sheet, index: int, after: int, dolly: float) -> None:
        (width, height), shore = self._size, int(self._shore[index])
        first, foot = max(shore, 0), min(int(self._foot[index]), height)
        if first >= foot:
            return
        away = np.arange(first, foot) - shore
        mirrored = np.clip(shore - 1 - np.rint(away * self._water.squeeze).astype(int), 0, max(shore - 1, 0))
        light = np.asarray(sheet.light[mirrored] // 8 * 7, np.uint8)
        going, moved = np.zeros((foot - first, width, 2), np.float32), int(self._shore[after]) - shore
        above = sheet.flow[mirrored] if shore > 0 else going
        going[..., 1] = moved + (moved - above[..., 1]) / self._water.squeeze
        going[..., 0] = above[..., 0]
        share = away / max(int(self._foot[index]) - shore, 1)
        near, far = _away(self._water.z, dolly), _away(self._behind, dolly)
        depth = np.asarray(1 / (1 / far + (1 / near - 1 / far) * share), np.float32)[:, None]
        sheet.lay(Part(light, np.full_like(light, 255), 0, first), depth, 0, going)

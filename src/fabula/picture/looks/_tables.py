"""Tables that looks are made of: tone curves, fixed colour matrices, grain, paper, glow and ink lines."""

from collections.abc import Callable, Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from fabula.media import Frame
from fabula.media.pool import Pool
from fabula.picture import noise

Table = NDArray[np.uint8]
_LUMA = np.array([0.299, 0.587, 0.114])


def curve(shape: Callable[[NDArray[np.float64]], NDArray[np.float64]]) -> Table:
    """A tone curve over shares 0 to 1 as a table of 256 bytes."""
    return np.clip(np.rint(shape(np.arange(256) / 255.0) * 255.0), 0, 255).astype(np.uint8)


def exposed(glimpses: Sequence[Frame], middle: float, least: float) -> Table:
    """A curve that lifts a dark shot so that its middle tone comes to `middle` (0 to 1), by no more than v ** `least`.

    What a draughtsman does who cannot leave a night black; a shot that is bright enough, or none, is left as it is.
    """
    if not glimpses:
        return curve(lambda v: v)
    usual = float(np.median([np.median(shrunk(frame, 4)) for frame in glimpses])) / 255
    power = float(np.clip(np.log(middle) / np.log(np.clip(usual, 0.02, 0.98)), least, 1.0))
    return curve(lambda v: v**power)


def stack(red: Table, green: Table, blue: Table) -> Table:
    """Three curves as one table for cv2.LUT on an RGB frame."""
    return np.ascontiguousarray(np.stack([red, green, blue], axis=1)[None])


def matrix(frame: Frame, colours: NDArray[np.float64]) -> Frame:
    """A 3x4 colour matrix (RGB in, offset in bytes) applied to a frame."""
    return np.asarray(cv2.transform(frame, colours), np.uint8)


def saturation(amount: float) -> NDArray[np.float64]:
    """The colour matrix that multiplies the distance from grey by `amount`."""
    return np.hstack([amount * np.eye(3) + (1 - amount) * np.tile(_LUMA, (3, 1)), np.zeros((3, 1))])


def grain(width: int, height: int, seed: int, deviation: float) -> Callable[[Frame, int], Frame]:
    """Film grain of a deviation in bytes: one tile of noise, laid differently over each frame."""
    rng = np.random.default_rng([seed, 41])
    room = 64
    field = np.rint(
        cv2.GaussianBlur(rng.standard_normal((height + room, width + room)).astype(np.float32), (0, 0), 0.6) * 1.8
    )
    field = np.clip(np.rint(field * deviation), -96, 96)
    lighter = np.ascontiguousarray(np.repeat(np.maximum(field, 0).astype(np.uint8)[:, :, None], 3, axis=2))
    darker = np.ascontiguousarray(np.repeat(np.maximum(-field, 0).astype(np.uint8)[:, :, None], 3, axis=2))

    frames = Pool()

    def lay(frame: Frame, index: int) -> Frame:
        x, y = np.random.default_rng([seed, 43, index]).integers(0, room, 2)
        window = (slice(int(y), int(y) + height), slice(int(x), int(x) + width))
        laid = frames.take(frame.shape)
        cv2.add(frame, lighter[window], dst=laid)
        cv2.subtract(laid, darker[window], dst=laid)
        return laid

    return lay


def paper(width: int, height: int, seed: int, strength: float) -> NDArray[np.float32]:
    """The tooth of paper as gains around 1.0, (height, width)."""
    rng = np.random.default_rng([seed, 47])
    unit = min(width, height) / 1080
    fine = noise.sample(noise.tile(rng, 256, (64, 64), 2), (width, height), (0, 0), (0.42 / unit, 0.42 / unit))
    wide = noise.sample(noise.tile(rng, 256, (6, 6), 4), (width, height), (0, 0), (0.3 / unit, 0.3 / unit))
    return np.asarray(1.0 + strength * (0.6 * fine + 0.5 * wide), np.float32)


def gain(field: NDArray[np.float32]) -> Table:
    """Gains up to 1.25 as bytes, (height, width): 204 is a gain of 1."""
    return np.asarray(np.clip(np.rint(field * 204), 0, 255), np.uint8)


def multiplied(frame: Frame, by: Table, done: Frame) -> None:
    """Write into `done`, which may be the frame itself, a frame times gains from `gain`."""
    cv2.multiply(frame, cv2.cvtColor(by, cv2.COLOR_GRAY2RGB), dst=done, scale=1 / 204)


def around(sheet: Frame) -> tuple[tuple[slice, slice], ...]:
    """The parts of a sheet outside of the largest box about its middle in which all of it is 0, as (rows, columns)."""
    height, width = sheet.shape[:2]
    used = sheet.reshape(height, width, -1).any(axis=2)
    ring = np.minimum.outer(
        np.minimum(np.arange(height), np.arange(height)[::-1]), np.minimum(np.arange(width), np.arange(width)[::-1])
    )
    deep = int(ring[used].max()) + 1 if used.any() else 0
    low, right = max(height - deep, deep), max(width - deep, deep)
    parts = [(slice(0, deep), slice(0, width)), (slice(low, height), slice(0, width))]
    parts += [(slice(deep, low), slice(0, deep)), (slice(deep, low), slice(right, width))]
    return tuple(part for part in parts if part[0].start < part[0].stop and part[1].start < part[1].stop)


def added(frame: Frame, sheet: Frame, parts: Sequence[tuple[slice, slice]]) -> None:
    """Add a sheet to a frame, in place, in the parts that `around` has found."""
    for part in parts:
        cv2.add(frame[part], sheet[part], dst=frame[part])


def halved(frame: Frame) -> Frame:
    """The frame at half its size, for filters that need no more."""
    size = (max(frame.shape[1] // 2, 1), max(frame.shape[0] // 2, 1))
    return np.asarray(cv2.resize(frame, size, interpolation=cv2.INTER_AREA), np.uint8)


def enlarged(frame: Frame, like: Frame, done: Frame | None = None) -> Frame:
    """A frame at the size of another, in `done` where it is given."""
    size = (like.shape[1], like.shape[0])
    return np.asarray(cv2.resize(frame, size, dst=done, interpolation=cv2.INTER_LINEAR), np.uint8)


def glow(frame: Frame, share: float, sigma: float) -> Frame:
    """The frame with a soft copy of itself blended in; `sigma` is a share of the height."""
    wide = softened(frame, sigma * frame.shape[0])
    return np.asarray(cv2.addWeighted(frame, 1.0, wide, share, -18.0 * share), np.uint8)


def shrunk(frame: Frame, step: int) -> Frame:
    """The frame at 1/2, 1/4 or 1/8 of its size: halving again and again is four times as fast as doing it at once."""
    while step > 1:
        frame, step = halved(frame), step // 2
    return frame


def softened(frame: Frame, sigma: float, done: Frame | None = None, share: float = 1.0) -> Frame:
    """A Gaussian blur of `sigma` pixels, worked out at a size at which it is still fine: one or three channels.

    It is in `done` where that is given, and `share` times as bright.
    """
    step = 8 if sigma >= 10 else 4 if sigma >= 5 else 2 if sigma >= 2.5 else 1
    # shrinking and enlarging blur by about 0.65 of a step, which the Gaussian leaves out
    rest = max((sigma / step) ** 2 - (0.42 if step > 1 else 0.0), 0.04) ** 0.5
    small = cv2.GaussianBlur(shrunk(frame, step), (0, 0), rest)
    if share != 1.0:
        small = cv2.convertScaleAbs(small, alpha=share)
    return enlarged(np.asarray(small, np.uint8), frame, done)


def ink(force: float, floor: int) -> Table:
    """What a pen leaves of the light for each difference of tones, never less than `floor` (0 to 255)."""
    return np.asarray(255 - np.clip((np.arange(256) - 4) * force, 0, 255 - floor), np.uint8)


def reach(thickness: float) -> int:
    """How many rows up and down `lines` of a thickness look."""
    return max(round(thickness * 1.5), 1)


def lines(grey: Frame, thickness: float, pen: Table) -> Frame:
    """Where a pen from `ink` would draw lines, on the dark side of edges: (height, width), 255 is paper."""
    side = 2 * reach(thickness) + 1
    inner = cv2.GaussianBlur(grey, (3, 3), 0) if side > 3 else grey
    edge = cv2.blur(grey, (side, side))
    cv2.subtract(edge, inner, dst=edge)
    return np.asarray(cv2.LUT(edge, pen, dst=edge), np.uint8)


def grey(frame: Frame) -> Frame:
    """The lightness of a frame, (height, width)."""
    return np.asarray(cv2.cvtColor(frame, cv2.COLOR_RGB2GRAY), np.uint8)


def inked(frame: Frame, kept: Frame, done: Frame) -> None:
    """Write into `done` a frame darkened to the shares in `kept`, (height, width) bytes; 255 leaves it as it is."""
    cv2.multiply(frame, cv2.cvtColor(kept, cv2.COLOR_GRAY2RGB), dst=done, scale=1 / 255)


def stairs(count: int, sharpness: float) -> Table:
    """`count` steps from nearly black to white; the last part of each (1 - sharpness) is a ramp to the next."""

    def shape(value: NDArray[np.float64]) -> NDArray[np.float64]:
        level = np.minimum(np.floor(value * count), count - 1)
        ramp = np.clip((value * count - level - sharpness) / (1 - sharpness), 0, 1) * (level < count - 1)
        place = level + ramp * ramp * (3 - 2 * ramp)
        return np.asarray(0.65 * (place + 0.5) / count + 0.35 * place / max(count - 1, 1))

    return curve(shape)


def relit(frame: Frame, table: Table) -> Frame:
    """The frame with its lightness sent through a table and its colour kept."""
    space = cv2.cvtColor(frame, cv2.COLOR_RGB2YCrCb)
    space[:, :, 0] = cv2.LUT(np.ascontiguousarray(space[:, :, 0]), table)
    return np.asarray(cv2.cvtColor(space, cv2.COLOR_YCrCb2RGB), np.uint8)


def steps(half_grey: Frame, table: Table, unit: float) -> Frame:
    """What brings lightness to flat steps, for `stepped`: those of a picture without speckles, so that texture stays.

    `half_grey` is the frame's lightness at half its size, (height, width), and so is what is given back.
    """
    calm = cv2.medianBlur(half_grey, 5) if unit > 0.6 else cv2.medianBlur(half_grey, 3) if unit > 0.3 else half_grey
    return np.asarray(cv2.addWeighted(cv2.LUT(calm, table), 0.5, calm, -0.5, 128), np.uint8)


def stepped(picture: Frame, change: Frame) -> Frame:
    """A picture, in grey or in colour, with `steps` of its own size laid on."""
    lighter, darker = cv2.subtract(change, 128), cv2.subtract(128, change)  # type: ignore[call-overload]
    parts = [cv2.add(part, part, dst=part) for part in (lighter, darker)]
    if picture.ndim == 3:
        parts = [cv2.cvtColor(part, cv2.COLOR_GRAY2RGB) for part in parts]
    lit = cv2.add(picture, parts[0], dst=parts[0])
    return np.asarray(cv2.subtract(lit, parts[1], dst=lit), np.uint8)


def screen(width: int, height: int, pitch: float, degrees: float) -> Table:
    """The dots of a printer's screen as thresholds, (height, width): low in the middle of a dot, high between dots."""
    x, y = np.meshgrid(np.arange(width, dtype=np.float32), np.arange(height, dtype=np.float32))
    turn = np.float32(np.radians(degrees))
    across = (x * np.cos(turn) + y * np.sin(turn)) * np.float32(2 * np.pi / pitch)
    down = (y * np.cos(turn) - x * np.sin(turn)) * np.float32(2 * np.pi / pitch)
    return np.asarray((127.5 + 63.75 * (np.cos(across) + np.cos(down))), np.uint8)

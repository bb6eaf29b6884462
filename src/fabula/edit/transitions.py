"""Transitions: two equally long strips of frames become one, with an eased progress from the first to the second."""

from collections.abc import Callable

import cv2
import numpy as np

from fabula.media import Frame
from fabula.vocabulary import Transition

Blend = Callable[[Frame, Frame, float], Frame]
"""Mixes frame a into frame b of the same shape; the share runs from 0 (all a) to 1 (all b)."""


def eased(share: float) -> float:
    """Smoothstep: starts and stops softly."""
    return share * share * (3 - 2 * share)


def blend(transition: Transition) -> Blend:
    """The way a transition mixes two frames."""
    return _BLENDS[transition]


def parts(transition: Transition) -> bool:
    """True when the first shot is gone before the second comes: until the middle only the first is seen."""
    return transition in ("cut", "fade_black", "fade_white")


def faded(frame: Frame, share: float, level: int = 0) -> Frame:
    """The frame mixed with an even grey `level`; share 0 shows only that level, 1 only the frame."""
    even = np.full_like(frame, level)
    return cv2.addWeighted(frame, share, even, 1 - share, 0).astype(np.uint8, copy=False)


def _dissolve(a: Frame, b: Frame, share: float) -> Frame:
    share = eased(share)
    return cv2.addWeighted(a, 1 - share, b, share, 0).astype(np.uint8, copy=False)


def _cut(a: Frame, b: Frame, share: float) -> Frame:
    return a if share < 0.5 else b


def _through(level: int) -> Blend:
    def fade(a: Frame, b: Frame, share: float) -> Frame:
        if share < 0.5:
            return faded(a, 1 - eased(share * 2), level)
        return faded(b, eased(share * 2 - 1), level)

    return fade


def _wipe(a: Frame, b: Frame, share: float) -> Frame:
    """A soft edge travels from left to right."""
    width = a.shape[1]
    soft = max(2.0, width * 0.08)
    edge = eased(share) * (width + 2 * soft) - soft
    mask = np.clip((edge - np.arange(width)) / soft + 0.5, 0, 1).astype(np.float32)
    return _masked(a, b, np.broadcast_to(mask, a.shape[:2]))


def _iris(a: Frame, b: Frame, share: float) -> Frame:
    """The new shot opens as a growing circle with a soft rim."""
    height, width = a.shape[:2]
    y, x = np.ogrid[:height, :width]
    distance = np.hypot(x - width / 2, y - height / 2)
    soft = max(2.0, height * 0.02)
    radius = eased(share) * (np.hypot(width, height) / 2 + 2 * soft) - soft
    return _masked(a, b, np.clip((radius - distance) / soft + 0.5, 0, 1).astype(np.float32))


def _masked(a: Frame, b: Frame, mask: np.ndarray[tuple[int, ...], np.dtype[np.float32]]) -> Frame:
    mask = np.ascontiguousarray(mask)
    return cv2.blendLinear(b, a, mask, 1 - mask).astype(np.uint8, copy=False)


def _whip_pan(a: Frame, b: Frame, share: float) -> Frame:
    """The camera is torn round from a to b; what lies between them is their own mirror images, blurred by the speed."""
    width = a.shape[1]
    place, speed = _thrown(share)
    first, shutter = place * _WHIP_FRAMES * width, 0.16 * speed * _WHIP_FRAMES * width
    blur = max(1, round(shutter / 2) | 1)
    left = round(first) - blur
    strip = _columns((a, a[:, ::-1], b[:, ::-1], b), left, left + width + 2 * blur)
    if blur > 1:
        strip = cv2.blur(cv2.blur(strip, (blur, 1)), (blur, 1)).astype(np.uint8, copy=False)
    return np.ascontiguousarray(strip[:, blur : blur + width]).astype(np.uint8, copy=False)


def _match_zoom(a: Frame, b: Frame, share: float) -> Frame:
    """The camera flies into the middle of a and comes to rest in b: one zoom, with a soft change in its quickest part.

    Like fits like best: what stands in the middle of a becomes what stands in the middle of b.
    """
    place, speed = _thrown(share)
    mixed = eased(float(np.clip((place - 0.38) / 0.24, 0.0, 1.0)))
    leaving = _flown(a, 2.4**place, speed) if mixed < 1 else b
    arriving = _flown(b, 2.4 ** (place - 1), speed) if mixed > 0 else a
    return cv2.addWeighted(leaving, 1 - mixed, arriving, mixed, 0).astype(np.uint8, copy=False)


_WHIP_FRAMES = 3
"""How many frame widths a whip pan travels."""


def _thrown(share: float) -> tuple[float, float]:
    """A quick throw: how far it is (0 to 1) and how fast (1 at its height), starting and stopping softly."""
    share = min(max(share, 0.0), 1.0)
    return share**3 * (share * (6 * share - 15) + 10), 16 * (share * (1 - share)) ** 2


def _columns(tiles: tuple[Frame, ...], first: int, last: int) -> Frame:
    """The columns `first` to `last` of the tiles side by side; beyond them the outermost column goes on."""
    width = tiles[0].shape[1]
    columns = np.clip(np.arange(first, last), 0, len(tiles) * width - 1)
    used = range(int(columns[0]) // width, int(columns[-1]) // width + 1)
    joined = np.concatenate([tiles[index] for index in used], axis=1)
    inner = columns - used[0] * width
    before, after = int((inner == inner[0]).sum()) - 1, int((inner == inner[-1]).sum()) - 1
    kept = joined[:, inner[0] : inner[-1] + 1]
    grown = cv2.copyMakeBorder(kept, 0, 0, before, after, cv2.BORDER_REPLICATE) if before or after else kept
    return np.asarray(grown, np.uint8)


def _flown(frame: Frame, zoom: float, speed: float) -> Frame:
    """The frame `zoom` times as large about its middle, smeared outwards by eight exposures along the way."""
    seen = _zoomed(frame, zoom)
    step = 0.028 * speed
    if step < 1e-3:
        return seen
    for _ in range(3):  # each time twice as many exposures, twice as far apart
        seen = cv2.addWeighted(seen, 0.5, _zoomed(seen, 1 + step), 0.5, 0).astype(np.uint8, copy=False)
        step *= 2
    return seen


def _zoomed(frame: Frame, zoom: float) -> Frame:
    height, width = frame.shape[:2]
    matrix = np.array([[zoom, 0, (1 - zoom) * (width - 1) / 2], [0, zoom, (1 - zoom) * (height - 1) / 2]], np.float64)
    zoomed = cv2.warpAffine(frame, matrix, (width, height), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT_101)
    return np.asarray(zoomed, np.uint8)


_BLENDS: dict[Transition, Blend] = {
    "cut": _cut,
    "dissolve": _dissolve,
    "fade_black": _through(0),
    "fade_white": _through(255),
    "wipe": _wipe,
    "iris": _iris,
    "whip_pan": _whip_pan,
    "match_zoom": _match_zoom,
}

"""Watercolor: colour that ran and dried, with dark wet edges, granulation and the white border of the paper."""

import cv2
import numpy as np

from fabula.media import Frame
from fabula.media.pool import Pool
from fabula.picture import noise
from fabula.picture.looks import Grading, Sighted, _bands, _tables, _tints
from fabula.picture.palette import Palette
from fabula.picture.style import Style, Wash

ABOUT = "washes with wet edges on white paper"


def _light(palette: Palette) -> Palette:
    return _tints.every(palette, _tints.toned(1.3, (0.03, 0.0, 0.0)))


STYLE = Style(light=_light, grain=0.0, rim=0.5, vignette=0.0, bloom=0.5, wash=Wash(run=2.8, edge=0.6, settle=0.06))


def grading(shot: Sighted) -> Grading:
    """All of paper, warp and border are fixed for the shot; the washes are worked out at half size."""
    rng = shot.rng(53)
    half = (max(shot.width // 2, 1), max(shot.height // 2, 1))
    unit = min(half) / 540
    map_x, map_y = cv2.convertMaps(*_wobble(rng, half, 1.3 * unit), cv2.CV_16SC2)
    wash = _tables.curve(lambda v: v**0.84 * 0.84 + 0.16)
    tooth = 180 * (_tables.paper(shot.width, shot.height, shot.seed, 0.045) - 1)
    hills, hollows = (np.rint(np.maximum(part, 0)).astype(np.uint8) for part in (tooth, -tooth))
    bands, frames = _bands.cut(shot.width, shot.height), Pool()
    border = _border(rng, (shot.width, shot.height))
    parts = _tables.around(border)

    def grade(frame: Frame, index: int) -> Frame:
        run = cv2.remap(_tables.halved(frame), map_x, map_y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
        flat = cv2.medianBlur(run, 5 if shot.unit > 0.8 else 3)
        grey = cv2.cvtColor(flat, cv2.COLOR_RGB2GRAY)
        wet = cv2.convertScaleAbs(cv2.subtract(cv2.blur(grey, (9, 9)), grey), alpha=1.5)
        dried = cv2.subtract(cv2.LUT(flat, wash), cv2.merge([wet, wet, wet]))
        done = frames.take(frame.shape)
        for rows, _, _ in bands:
            sheet = _bands.enlarged(np.asarray(dried, np.uint8), rows, frame)
            cv2.add(sheet, cv2.cvtColor(hills[rows], cv2.COLOR_GRAY2RGB), dst=sheet)
            cv2.subtract(sheet, cv2.cvtColor(hollows[rows], cv2.COLOR_GRAY2RGB), dst=done[rows])
        _tables.added(done, border, parts)
        return done

    return grade


def _wobble(rng: np.random.Generator, size: tuple[int, int], reach: float) -> tuple[np.ndarray, np.ndarray]:
    """Where each pixel of a wash comes from: a hand does not follow lines exactly."""
    step = (256 / max(size) * 2.2, 256 / max(size) * 2.2)
    shift_x = noise.sample(noise.tile(rng, 256, (16, 16), 3), size, (0, 0), step) * reach
    shift_y = noise.sample(noise.tile(rng, 256, (16, 16), 3), size, (0, 0), step) * reach
    x, y = np.meshgrid(np.arange(size[0], dtype=np.float32), np.arange(size[1], dtype=np.float32))
    return x + shift_x, y + shift_y


def _border(rng: np.random.Generator, size: tuple[int, int]) -> Frame:
    """The unpainted ragged edge of the sheet, to be added in white."""
    width, height = size
    x, y = np.meshgrid(np.arange(width, dtype=np.float32), np.arange(height, dtype=np.float32))
    inward = np.minimum(np.minimum(x, width - 1 - x), np.minimum(y, height - 1 - y)) / min(size)
    ragged = noise.sample(noise.tile(rng, 256, (10, 10), 5), size, (0, 0), (256 / min(size), 256 / min(size)))
    edge = np.clip((0.014 + 0.009 * ragged - inward) / 0.006, 0, 1)
    return np.ascontiguousarray(np.repeat((edge * 235).astype(np.uint8)[:, :, None], 3, axis=2))

"""Neon: saturation x1.5, value x1.2 and a glow blended 70 to 30; sets are painted in violet with edges of light."""

from dataclasses import replace

import cv2
import numpy as np

from fabula.media import Frame
from fabula.media.pool import Pool
from fabula.picture.colour import from_hex, from_hexes, mix
from fabula.picture.looks import Grading, Sighted, _bands, _literal, _tables, _tints
from fabula.picture.palette import Palette
from fabula.picture.style import Line, Style

ABOUT = "electric colour and glowing lights"


def _light(palette: Palette) -> Palette:
    """Dark violet above a burning horizon, indigo depths, rims of cyan, and all windows lit."""
    sky = from_hexes("#12063a #2a0f66 #5a1a8c #b02a9a #ff5fae #ffa6c9")
    depth = from_hexes("#a23fae #7a35b0 #4a2a9c #2c2080 #1c1560 #0e0a38")
    electric = _tints.toward(palette, sky, depth, 0.62 if not palette.dark else 0.45)
    return replace(
        electric,
        rim=mix(palette.rim, from_hex("#35f0ff"), 0.75),
        haze=mix(palette.haze, from_hex("#c63bc0"), 0.55),
        glow=mix(palette.glow, from_hex("#ff6ad5"), 0.5),
        water=mix(palette.water, from_hex("#2a1a80"), 0.5),
        lit_windows=1.0,
        foliage=tuple(mix(c, from_hex("#1fb5a8"), 0.45) for c in palette.foliage),
        bloom=max(palette.bloom, 0.25),
    )


STYLE = Style(
    light=_light,
    grain=0.3,
    rim=1.8,
    vignette=1.0,
    bloom=1.8,
    line=Line(width=1.8, force=0.5, ink=(0.35, 0.95, 1.0), inner=0.0, thin=0.6),
)


def grading(shot: Sighted) -> Grading:
    """Saturation and value by one matrix that stops at 255, at once in the 70 % that are wanted of it.

    The glow is worked out at a smaller size.
    """
    vivid, glow = 0.7, 0.3
    more = np.diag([1.0, 1.5, 1.2 * vivid])
    sigma = max(_literal.GLOW * min(shot.width, shot.height), 0.5)

    bands, frames = _bands.cut(shot.width, shot.height), Pool()
    most = np.full((bands[0].rows.stop, shot.width, 3), (255, 255, round(255 * vivid)), np.uint8)
    soft = np.empty((shot.height, shot.width, 3), np.uint8)

    def grade(frame: Frame, index: int) -> Frame:
        done = frames.take(frame.shape)
        for rows, _, _ in bands:
            space = cv2.cvtColor(frame[rows], cv2.COLOR_RGB2HSV)
            space = cv2.transform(space, more, dst=space)
            cv2.min(space, most[: len(space)], dst=space)
            cv2.cvtColor(space, cv2.COLOR_HSV2RGB, dst=done[rows])
        _tables.softened(done, sigma, soft, glow / vivid)
        cv2.add(done, soft, dst=done)
        return done

    return grade

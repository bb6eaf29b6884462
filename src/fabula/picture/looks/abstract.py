"""Abstract: the picture broken into facets of few strong colours, as cut from coloured glass."""

from dataclasses import replace
from functools import cache
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from fabula.media import Frame
from fabula.media.pool import Pool
from fabula.picture.colour import from_hexes
from fabula.picture.looks import Grading, Sighted, _tables, _tints
from fabula.picture.palette import Palette
from fabula.picture.style import Style

ABOUT = "facets of few strong colours"
_ACROSS = 128
"""Facets in a row of their chart."""

_FACET = 46.0
"""The side of a facet in units where there is nothing to see."""


def _light(palette: Palette) -> Palette:
    """Poster colours in the order of depth, warm against cold."""
    if palette.dark:
        sky = from_hexes("#0b1030 #172a6e #3a2f8f #8a2f83 #e2557a")
        depth = from_hexes("#e2557a #7d3f98 #2f4fb0 #1b7f95 #143f5e #0a1526")
    else:
        sky = from_hexes("#1d5fd0 #3f9be6 #86d3e8 #ffd98a #ff9a5c")
        depth = from_hexes("#ffb35c #f2685c #b83f7f #4a3fa0 #1f6f8f #12324f")
    return replace(_tints.toward(palette, sky, depth, 0.5), haze_strength=palette.haze_strength * 0.5)


STYLE = Style(light=_light, grain=0.0, rim=0.4, vignette=0.0, bloom=0.3, tones=8)


def grading(shot: Sighted) -> Grading:
    """Triangles between points that gather along the edges of the shot's middle frame, each in its middle's colour.

    They stand still while the picture moves behind them, so nothing boils; their colours follow it smoothly.
    """
    colours = _tables.saturation(1.4)[:, :3] @ _turned(float(shot.rng(59).uniform(-0.25, 0.25)))
    colours = np.hstack([colours, np.full((3, 1), 2.0)])
    table = _tables.stairs(14, 0.4)

    frames = Pool()

    @cache
    def facets() -> _Facets:
        return _facets(shot)

    def grade(frame: Frame, index: int) -> Frame:
        glass, done = facets(), frames.take(frame.shape)
        small = _tables.relit(_tables.matrix(_tables.shrunk(frame, 4), colours), table)
        # a map of whole pixels is all that is asked for, which OpenCV's types do not know
        nearest, edge = cv2.INTER_NEAREST, cv2.BORDER_REPLICATE
        chart = np.asarray(cv2.remap(small, glass.middles, None, nearest, borderMode=edge), np.uint8)  # type: ignore[call-overload]
        _tables.multiplied(chart, glass.lights, chart)
        cv2.remap(chart, glass.owners, None, nearest, dst=done, borderMode=edge)  # type: ignore[call-overload]
        return done

    return grade


class _Facets(NamedTuple):
    """The facets of a shot in a chart of 128 across, and in `owners` for each pixel where its facet is on the chart.

    `middles` says for each where its colour lies in the picture at a quarter of the size, `lights` its gain.
    """

    middles: NDArray[np.int16]
    lights: _tables.Table
    owners: NDArray[np.int16]


def _facets(shot: Sighted) -> _Facets:
    rng = shot.rng(79)
    triangles = _triangles(_points(shot, rng), shot)
    owner = np.zeros((shot.height, shot.width), np.int32)
    for number, corners in enumerate(triangles):
        cv2.fillConvexPoly(owner, np.rint(corners * 16).astype(np.int32), number, shift=4)
    middles = np.clip(triangles.mean(axis=1), 0, [shot.width - 1, shot.height - 1]) / 4
    gain = 1 + np.clip(rng.normal(0, 0.035, len(triangles)), -0.09, 0.09)
    places = np.zeros((-(-len(triangles) // _ACROSS), _ACROSS, 2), np.int16)
    places.reshape(-1, 2)[: len(triangles)] = np.rint(middles - 0.4)
    lights = np.ones(places.shape[:2], np.float32)
    lights.ravel()[: len(triangles)] = gain
    owners = np.stack([owner % _ACROSS, owner // _ACROSS], axis=2).astype(np.int16)
    return _Facets(places, _tables.gain(lights), owners)


def _points(shot: Sighted, rng: np.random.Generator) -> NDArray[np.float64]:
    """A loose grid over the frame and beyond it, and twice as many points where the shot's middle frame has edges."""
    side = max(_FACET * shot.unit, 6.0)
    across, down = np.meshgrid(
        np.arange(-side, shot.width + 2 * side, side), np.arange(-side, shot.height + 2 * side, side)
    )
    grid = np.stack([across.ravel(), down.ravel()], axis=1)
    grid += rng.uniform(-0.38, 0.38, grid.shape) * side
    glimpses = shot.glimpses()
    if not glimpses:
        return grid
    grey = _tables.grey(_tables.shrunk(glimpses[len(glimpses) // 2], 4))
    force = cv2.morphologyEx(cv2.medianBlur(grey, 3), cv2.MORPH_GRADIENT, np.ones((3, 3), np.uint8)).astype(np.float64)
    weight = np.clip(force.ravel() - 10, 0, 60)
    if np.count_nonzero(weight) < 2 * len(grid):
        return grid
    found = rng.choice(weight.size, 2 * len(grid), replace=False, p=weight / weight.sum())
    edges = np.stack([found % grey.shape[1], found // grey.shape[1]], axis=1) * 4.0 + 2.0
    return np.concatenate([grid, edges])


def _triangles(points: NDArray[np.float64], shot: Sighted) -> NDArray[np.float64]:
    """The Delaunay triangles of the points, (count, 3, 2) in pixels."""
    room = 4 * max(round(_FACET * shot.unit), 8)
    plan = cv2.Subdiv2D((-room, -room, shot.width + 2 * room, shot.height + 2 * room))
    plan.insert([(float(x), float(y)) for x, y in points])
    return np.asarray(plan.getTriangleList(), np.float64).reshape(-1, 3, 2)


def _turned(angle: float) -> NDArray[np.float64]:
    """The colour matrix that turns hues by `angle` (radians) around the greys."""
    across = np.full((3, 3), 1 / 3)
    cross = np.array([[0, -1, 1], [1, 0, -1], [-1, 1, 0]]) / 3**0.5
    return np.asarray(np.cos(angle) * (np.eye(3) - across) + across + np.sin(angle) * cross)

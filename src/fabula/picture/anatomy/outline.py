"""Outlines: smooth contours through points and skins stretched over discs, the forms that bodies are drawn with."""

from collections.abc import Sequence
from math import cos, pi, sin

from fabula.picture.ink import Point, skia

Disc = tuple[float, float, float]
"""Middle x and y, and radius, metres."""

_STEPS = 26
_AROUND = [(cos(2 * pi * i / _STEPS), sin(2 * pi * i / _STEPS)) for i in range(_STEPS)]


def skin(discs: Sequence[Disc], path: "skia.Path | None" = None) -> "skia.Path":
    """A skin stretched over discs; all skins run the same way round, so that several in one path join."""
    points, point = [], skia.Point
    for nx, ny in _AROUND:
        best = -1e9
        for x, y, r in discs:
            far = x * nx + y * ny + r
            if far > best:
                best, at_x, at_y, radius = far, x, y, r
        points.append(point(at_x + radius * nx, at_y + radius * ny))
    path = skia.Path() if path is None else path
    path.addPoly(points, True)
    return path


def smooth(points: Sequence[Point], *, closed: bool = True, path: "skia.Path | None" = None) -> "skia.Path":
    """A smooth contour or line through points (at least three), added to `path` when there is one."""
    path = skia.Path() if path is None else path
    count = len(points)
    path.moveTo(*points[0])
    for i in range(count if closed else count - 1):
        if closed:
            a, b, c, d = points[i - 1], points[i], points[(i + 1) % count], points[(i + 2) % count]
        else:
            a, b, c, d = points[max(i - 1, 0)], points[i], points[i + 1], points[min(i + 2, count - 1)]
        path.cubicTo(
            b[0] + (c[0] - a[0]) / 6, b[1] + (c[1] - a[1]) / 6, c[0] - (d[0] - b[0]) / 6, c[1] - (d[1] - b[1]) / 6, *c
        )
    if closed:
        path.close()
    return path


def between(one: Point, other: Point, share: float) -> Point:
    """The place `share` of the way from one to the other."""
    return one[0] + (other[0] - one[0]) * share, one[1] + (other[1] - one[1]) * share

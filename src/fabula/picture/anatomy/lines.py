"""Lines: smooth curves through places, and strokes that swell and taper, as a brush draws them."""

from collections.abc import Sequence
from math import hypot

from fabula.picture.ink import Point, skia


def smooth(points: Sequence[Point], *, closed: bool = True) -> "skia.Path":
    """A smooth path through all the points (Catmull-Rom), in the canvas' units."""
    path = skia.Path()
    trace(path, points, closed=closed)
    return path


def trace(path: "skia.Path", points: Sequence[Point], *, closed: bool = False, joined: bool = False) -> None:
    """Add a smooth curve through the points to a path; `joined` goes on from where the path ends."""
    count = len(points)
    if joined:
        path.lineTo(*points[0])
    else:
        path.moveTo(*points[0])
    for i in range(count if closed else count - 1):
        before = points[(i - 1) % count] if closed or i else points[0]
        start, end = points[i], points[(i + 1) % count]
        after = points[(i + 2) % count] if closed or i + 2 < count else end
        path.cubicTo(
            start[0] + (end[0] - before[0]) / 6,
            start[1] + (end[1] - before[1]) / 6,
            end[0] - (after[0] - start[0]) / 6,
            end[1] - (after[1] - start[1]) / 6,
            *end,
        )
    if closed:
        path.close()


def blade(points: Sequence[Point], widths: Sequence[float]) -> "skia.Path":
    """A stroke along the points, as wide at each as `widths` says (units); the ends are as blunt as their widths."""
    over, under = [], []
    last = len(points) - 1
    for i, (x, y) in enumerate(points):
        ahead, behind = points[min(i + 1, last)], points[max(i - 1, 0)]
        dx, dy = ahead[0] - behind[0], ahead[1] - behind[1]
        size = max(hypot(dx, dy), 1e-9)
        half = widths[i] / 2
        over.append((x - dy / size * half, y + dx / size * half))
        under.append((x + dy / size * half, y - dx / size * half))
    path = skia.Path()
    trace(path, over)
    trace(path, under[::-1], joined=True)
    path.close()
    return path

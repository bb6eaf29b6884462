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
    first, last = points[0], points[-1]
    if joined:
        path.lineTo(*first)
    else:
        path.moveTo(*first)
    # every segment with the places before and after it; an open curve's ends are their own neighbours
    rail = [last, *points, first, points[1]] if closed else [first, *points, last]
    draw = path.cubicTo
    (ax, ay), (bx, by), (cx, cy) = rail[:3]
    for dx, dy in rail[3:]:
        draw(bx + (cx - ax) / 6, by + (cy - ay) / 6, cx - (dx - bx) / 6, cy - (dy - by) / 6, cx, cy)
        ax, ay, bx, by, cx, cy = bx, by, cx, cy, dx, dy
    if closed:
        path.close()


def blade(points: Sequence[Point], widths: Sequence[float]) -> "skia.Path":
    """A stroke along the points, as wide at each as `widths` says (units); the ends are as blunt as their widths."""
    over, under = [], []
    rail = [points[0], *points, points[-1]]
    for (bx, by), (x, y), (ax, ay), width in zip(rail, points, rail[2:], widths, strict=False):
        dx, dy = ax - bx, ay - by
        half = 0.5 * width / max(hypot(dx, dy), 1e-9)
        over.append((x - dy * half, y + dx * half))
        under.append((x + dy * half, y - dx * half))
    path = skia.Path()
    trace(path, over)
    under.reverse()
    trace(path, under, joined=True)
    path.close()
    return path


def oval(x: float, y: float, wide: float, high: float) -> "skia.Rect":
    """The box of an oval around a middle, `wide` and `high` from it to its edges, in the canvas' units."""
    return skia.Rect.MakeLTRB(x - wide, y - high, x + wide, y + high)


def lined(paint: "skia.Paint", width: float) -> "skia.Paint":
    """A pen as one that strokes, round at ends and corners."""
    drawn = skia.Paint(paint)
    drawn.setStyle(skia.Paint.kStroke_Style)
    drawn.setStrokeWidth(width)
    drawn.setStrokeCap(skia.Paint.kRound_Cap)
    drawn.setStrokeJoin(skia.Paint.kRound_Join)
    return drawn

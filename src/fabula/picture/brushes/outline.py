"""Outline: silhouettes as smooth curves through a few points, the way a hand draws them."""

from collections.abc import Sequence
from functools import lru_cache

from fabula.picture.ink import skia

Point = tuple[float, float]


def curve(points: Sequence[Point], *, closed: bool = True, corners: frozenset[int] = frozenset()) -> "skia.Path":
    """A smooth path through the points (units of the caller); at the indices in `corners` it breaks sharply."""
    path, count = skia.Path(), len(points)
    tangents = []
    for index in range(count):
        before, after = points[index - 1], points[(index + 1) % count]
        if index in corners or (not closed and index in (0, count - 1)):
            tangents.append((0.0, 0.0))
            continue
        tangents.append(((after[0] - before[0]) / 6, (after[1] - before[1]) / 6))
    path.moveTo(*points[0])
    for index in range(count if closed else count - 1):
        a, b = points[index], points[(index + 1) % count]
        s, t = tangents[index], tangents[(index + 1) % count]
        path.cubicTo(a[0] + s[0], a[1] + s[1], b[0] - t[0], b[1] - t[1], b[0], b[1])
    if closed:
        path.close()
    return path


@lru_cache(maxsize=4096)
def shape(text: str, *, closed: bool = True) -> "skia.Path":
    """The smooth path of "x,y x,y ..."; a point that ends in "!" is a sharp corner. Not to be changed by the caller."""
    words = text.split()
    corners = frozenset(index for index, word in enumerate(words) if word.endswith("!"))
    points = [(float(x), float(y)) for x, y in (word.rstrip("!").split(",") for word in words)]
    return curve(points, closed=closed, corners=corners)

"""The fringe: hairlines around the head - locks over the forehead, temples, ears left free or covered, the nape."""

from collections.abc import Sequence

from fabula.picture.anatomy.mane import Knot

FREE_EAR: tuple[Knot, ...] = (
    (60, -0.30, 0.3),
    (67, -0.12, 0.2),
    (71, 0.10, 0.15),
    (76, 0.16, 0.15),
    (80, 0.08, 0.15),
    (85, -0.10, 0.3),
    (95, -0.17, 0.4),
    (106, -0.10, 0.4),
    (114, 0.10, 0.4),
    (122, 0.36, 0.5),
    (135, 0.50, 0.6),
    (160, 0.54, 0.7),
    (180, 0.54, 0.7),
)
"""From the temple before the ear, over it, and down behind it to the nape."""

DRAWN_BACK: tuple[Knot, ...] = (
    (0, -0.66, 0.2),
    (18, -0.65, 0.2),
    (36, -0.58, 0.2),
    (50, -0.44, 0.2),
    (60, -0.24, 0.2),
    (66, -0.04, 0.15),
    (71, 0.04, 0.15),
    (77, -0.04, 0.2),
    (85, -0.18, 0.3),
    (95, -0.22, 0.4),
    (106, -0.16, 0.4),
    (116, 0.05, 0.5),
    (130, 0.34, 0.5),
    (155, 0.44, 0.6),
    (180, 0.45, 0.6),
)
"""Hair drawn back from the face: a smooth hairline that leaves forehead and ears free."""


_ROOTS = ((9, -0.68), (27, -0.64), (44, -0.56), (60, -0.30), (75, -0.10), (105, -0.10), (130, 0.20))

SWEPT = tuple(
    ((side * angle, y), (side * angle, y - 0.12), (side * angle, y - 0.23), (side * angle * 0.94, y - 0.32))
    for angle, y in _ROOTS
    for side in (-1, 1)
)
"""Strands that are drawn back from that hairline: (degrees around the head, y)."""


def locks(
    start: float, end: float, count: int, root: float, tip: float, lean: float = 0.6, off: float = 0.7
) -> tuple[Knot, ...]:
    """`count` pointed locks from angle `start` to `end`, whose roots are at y `root` and tips at y `tip`.

    `lean` 0 to 1 is how far toward `end` each points. The outer ones are shorter by nothing: bend them with `arched`.
    """
    found: list[Knot] = []
    width = (end - start) / count
    for i in range(count):
        left = start + i * width
        deep = tip + 0.035 * ((i * 7) % 3 - 1)
        point = left + width * (0.12 + 0.76 * lean)
        found += [
            (left, root, 0.5 * off),
            (left + (point - left) * 0.5, root + (deep - root) * 0.62, off),
            (point, deep, off),
            (point + 0.3 * (left + width - point), root + (deep - root) * 0.5, off),
        ]
    # the last lock runs on into the temple
    return tuple(found[:-1])


def arched(line: Sequence[Knot], drop: float) -> tuple[Knot, ...]:
    """The line, bent down toward the temples by `drop` at 60 degrees."""
    return tuple((angle, y + drop * (angle / 60) ** 2, off) for angle, y, off in line)


def joined(*parts: Sequence[Knot]) -> tuple[Knot, ...]:
    """A whole line from its parts, each mirrored to the left first, in the order of their angles."""
    return tuple(sorted((knot for part in parts for knot in part), key=lambda knot: knot[0]))


def both(half: Sequence[Knot]) -> tuple[Knot, ...]:
    """A part at the right side and its like at the left."""
    return (*((-angle, y, off) for angle, y, off in reversed(half) if angle > 0), *half)

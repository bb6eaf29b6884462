"""Polyhedra: solids of glass that turn in space, their faces lit as they face the viewer."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from fabula.picture.colour import Colour, mix
from fabula.picture.ink import pen, skia, stroke
from fabula.picture.stage import Canvas

Points = NDArray[np.float64]
Point = tuple[float, float]

KINDS = ("octahedron", "cube", "icosahedron", "gem")


@dataclass(frozen=True)
class Solid:
    """Corners (n, 3) in the unit ball, and faces as rows of corner numbers, turning counter-clockwise outward."""

    corners: Points
    faces: tuple[tuple[int, ...], ...]


def solid(kind: str) -> Solid:
    """A solid by name."""
    if kind == "cube":
        corners = np.array([(a, b, c) for a in (-1.0, 1) for b in (-1.0, 1) for c in (-1.0, 1)]) / 3**0.5
        sides = [(0, 1, 3, 2), (4, 6, 7, 5), (0, 4, 5, 1), (2, 3, 7, 6), (0, 2, 6, 4), (1, 5, 7, 3)]
        return Solid(corners, _outward(corners, sides))
    if kind == "octahedron":
        corners = np.array([(1.0, 0, 0), (-1, 0, 0), (0, 1.0, 0), (0, -1.0, 0), (0, 0, 1.0), (0, 0, -1.0)])
        return Solid(corners, _outward(corners, _triangles(corners, 1.5)))
    if kind == "gem":
        ring = [(np.cos(a), -0.18, np.sin(a)) for a in np.linspace(0, 2 * np.pi, 8, endpoint=False)]
        table = [(0.6 * np.cos(a), -0.52, 0.6 * np.sin(a)) for a in np.linspace(0, 2 * np.pi, 8, endpoint=False) + 0.39]
        corners = np.array([*ring, *table, (0, 1.0, 0)])
        faces: list[tuple[int, ...]] = [(i, (i + 1) % 8, 16) for i in range(8)]
        faces.append(tuple(range(8, 16)))
        faces += [(i, (i + 1) % 8, 8 + i) for i in range(8)] + [((i + 1) % 8, 8 + (i + 1) % 8, 8 + i) for i in range(8)]
        return Solid(corners, _outward(corners, faces))
    gold = (1 + 5**0.5) / 2
    base = [(0, a, b * gold) for a in (-1, 1) for b in (-1, 1)]
    corners = np.array([(p[k % 3], p[(k + 1) % 3], p[(k + 2) % 3]) for k in range(3) for p in base], float)
    corners /= float(np.linalg.norm(corners[0]))
    return Solid(corners, _outward(corners, _triangles(corners, 1.2)))


def _triangles(corners: Points, reach: float) -> list[tuple[int, ...]]:
    """All triples of corners that are neighbours of each other."""
    far = np.linalg.norm(corners[:, None] - corners[None], axis=2)
    count = len(corners)
    return [
        (i, j, k)
        for i in range(count)
        for j in range(i + 1, count)
        for k in range(j + 1, count)
        if max(far[i, j], far[j, k], far[i, k]) < reach
    ]


def _outward(corners: Points, faces: Sequence[tuple[int, ...]]) -> tuple[tuple[int, ...], ...]:
    """The faces with their corners in such order that they look away from the middle."""
    turned = []
    for face in faces:
        a, b, c = (corners[number] for number in face[:3])
        inward = float(np.dot(np.cross(b - a, c - a), corners[list(face)].mean(axis=0))) < 0
        turned.append(tuple(reversed(face)) if inward else tuple(face))
    return tuple(turned)


def turned(points: Points, angles: tuple[float, float, float]) -> Points:
    """Points turned about x, then y, then z (radians)."""
    (ca, cb, cc), (sa, sb, sc) = np.cos(angles), np.sin(angles)
    about_x = np.array([[1, 0, 0], [0, ca, -sa], [0, sa, ca]])
    about_y = np.array([[cb, 0, sb], [0, 1, 0], [-sb, 0, cb]])
    about_z = np.array([[cc, -sc, 0], [sc, cc, 0], [0, 0, 1]])
    return np.asarray(points @ (about_z @ about_y @ about_x).T)


def glass(
    canvas: Canvas,
    form: Solid,
    place: Point,
    radius: float,
    angles: tuple[float, float, float],
    tones: tuple[Colour, Colour, Colour],
    alpha: float = 0.85,
) -> None:
    """Draw a solid of tinted glass: far faces shine through near ones; `tones` dark, own and lit colour."""
    points = turned(form.corners, angles)
    near = 1 / (1 - points[:, 2] * 0.22)
    flat = np.column_stack([place[0] + points[:, 0] * near * radius, place[1] + points[:, 1] * near * radius])
    normals = [np.cross(points[f[1]] - points[f[0]], points[f[2]] - points[f[0]]) for f in form.faces]
    facing = np.array([float(n[2] / max(np.linalg.norm(n), 1e-9)) for n in normals])
    light = np.array([float((-0.45 * n[0] - 0.75 * n[1] + 0.5 * n[2]) / max(np.linalg.norm(n), 1e-9)) for n in normals])
    edge = stroke(mix(tones[2], (1.0, 1.0, 1.0), 0.5), max(radius * 0.012, 1.2), 0.75)
    for number in np.argsort(facing).tolist():
        face = form.faces[number]
        path = skia.Path()
        path.addPoly([skia.Point(*flat[corner].tolist()) for corner in face], True)
        share = float(light[number])
        tint = mix(tones[1], tones[2], share) if share > 0 else mix(tones[1], tones[0], -share)
        behind = facing[number] < 0
        canvas.drawPath(path, pen(tint, alpha * (0.35 if behind else 0.8)))
        if not behind:
            canvas.drawPath(path, edge)

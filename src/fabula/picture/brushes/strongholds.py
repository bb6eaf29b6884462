"""Strongholds: plans of whole castles as parts to build: a fairy-tale castle, a fortress, and an old ruin."""

from dataclasses import dataclass

import numpy as np

from fabula.picture.brushes.castle import Gate, Hall, Part, Tower, Wall


@dataclass(frozen=True)
class Site:
    """Where the castle stands: the middle of its ground, which way it faces (1 right), and its unit of length."""

    x: float
    y: float
    side: float
    unit: float

    def at(self, across: float, up: float = 0.0) -> tuple[float, float]:
        """A place `across` units toward the side it faces and `up` units above its ground."""
        return (self.x + self.side * across * self.unit, self.y - up * self.unit)


def fairy(rng: np.random.Generator, site: Site) -> tuple[list[Part], list[tuple[float, float]]]:
    """Slender towers behind a wall: back half of the list first."""

    def tall(across: float, width: float, height: float, flag: bool = False, cap: str = "cone") -> Tower:
        u, sunk = site.unit, 0.55 if abs(across) > 1.6 else 0.0
        return Tower(
            site.at(across + rng.normal(0, 0.05), -sunk),
            width * u,
            (height * rng.uniform(0.9, 1.1) + sunk) * u,
            cap,
            max(int(height * 1.1), 2),
            flag,
        )

    great, second = rng.uniform(-0.3, 0.5), rng.uniform(0.65, 1.0) * rng.choice([-1, 1])
    back: list[Part] = []
    for across in rng.permutation([-1.45, -1.15, -0.75, 0.8, 1.1, 1.5])[: int(rng.integers(3, 6))]:
        cap = "cone" if rng.random() < 0.85 else "crown"
        back.append(
            tall(float(across), rng.uniform(0.3, 0.42), rng.uniform(1.7, 2.9) - 0.3 * abs(float(across)), cap=cap)
        )
    back += [
        tall(float(great + second), rng.uniform(0.32, 0.4), rng.uniform(2.9, 3.5), True),
        tall(float(great), rng.uniform(0.54, 0.68), rng.uniform(3.3, 3.9), True),
    ]
    hall = float(rng.uniform(-0.5, 0.1))
    front: list[Part] = [
        Hall(site.at(hall), rng.uniform(1.4, 1.9) * site.unit, rng.uniform(1.05, 1.35) * site.unit),
        tall(hall + 1.05, 0.46, rng.uniform(1.8, 2.4), True),
        _curtain(site, -2.5, 2.45, 0.72),
        tall(-2.4, 0.56, 1.3, rng.random() < 0.5),
        tall(-1.1, 0.42, 1.15, cap=str(rng.choice(["crown", "cone"]))),
        tall(2.3, 0.5, 1.5, True),
        Gate(site.at(1.35), 0.8 * site.unit, 0.98 * site.unit),
    ]
    return [*back, *front], _poles([*back, *front])


def fortress(rng: np.random.Generator, site: Site) -> tuple[list[Part], list[tuple[float, float]]]:
    """Drum towers and two rings of walls around a square keep."""
    u = site.unit

    def drum(across: float, width: float, height: float, flag: bool = False, cap: str = "crown") -> Tower:
        return Tower(
            site.at(across + rng.normal(0, 0.06)),
            width * u,
            height * u * rng.uniform(0.92, 1.08),
            cap,
            max(int(height * 1.2), 2),
            flag,
        )

    keep, wing = float(rng.uniform(-1.0, 0.7)), float(rng.choice([-1, 1]))
    caps = [str(cap) for cap in rng.choice(["cone", "crown"], 6)]
    back: list[Part] = [
        drum(-1.5, 0.56, 2.1, cap="cone" if rng.random() < 0.5 else "crown"),
        drum(1.7, 0.6, 1.9, cap=caps[2]),
        _curtain(site, -2.9, 2.8, 1.25),
        drum(keep - 0.62, 0.36, 3.1, True, caps[0]),
        drum(keep + 0.62, 0.36, rng.uniform(2.6, 3.2), False, caps[1]),
        _curtain(site, keep - 0.6, keep + 0.6, 2.55),
    ]
    front: list[Part] = [
        Hall(site.at(keep + 1.2 * wing), rng.uniform(0.9, 1.3) * u, 1.3 * u),
        drum(-2.9, 0.62, 1.75, True),
        drum(2.85, 0.6, 1.6, cap=caps[3]),
        _curtain(site, -4.1, 4.0, 0.78),
        drum(-4.0, 0.72, 1.25),
        drum(-1.35, 0.7, 1.2, cap=caps[4]),
        drum(1.5, 0.7, 1.12),
        drum(3.95, 0.74, 1.35, True),
        Gate(site.at(0.1), 1.0 * u, 1.15 * u),
    ]
    return [*back, *front], _poles([*back, *front])


def ruin(rng: np.random.Generator, site: Site) -> tuple[list[Part], list[tuple[float, float]]]:
    """What time has left: one roofed tower, broken ones, walls with gaps."""
    u = site.unit

    def left(across: float, width: float, height: float, cap: str = "broken", flag: bool = False) -> Tower:
        sunk = 0.7 if abs(across) > 1.2 else 0.15
        high = (height * rng.uniform(0.88, 1.12) + sunk - 0.15) * u
        return Tower(site.at(across + rng.normal(0, 0.06), -sunk), width * u, high, cap, 2, flag)

    main = float(rng.uniform(-0.4, 0.45))
    back: list[Part] = [
        left(1.35, 0.5, rng.uniform(1.5, 2.3), str(rng.choice(["broken", "crown"]))),
        left(main - 1.05, 0.42, rng.uniform(2.1, 2.8), str(rng.choice(["cone", "broken"]))),
        _curtain(site, -1.6, 1.5, 1.0, broken=True),
        left(main, rng.uniform(0.68, 0.86), rng.uniform(2.4, 3.0), str(rng.choice(["crown", "broken", "cone"])), True),
    ]
    front: list[Part] = [
        Hall(site.at(main - 0.65, -0.1), rng.uniform(1.0, 1.4) * u, 0.95 * u),
        _curtain(site, 0.3, 2.5, 0.7, broken=True),
        _curtain(site, -2.6, -1.2, 0.62, broken=True),
        left(2.4, 0.56, 1.35, "crown"),
        left(-2.55, 0.5, 1.25),
        left(-1.25, 0.36, 1.1, "cone"),
        Gate(site.at(0.55, -0.12), 0.74 * u, 1.0 * u),
    ]
    return [*back, *front], _poles([*back, *front])


def _curtain(site: Site, start: float, end: float, height: float, broken: bool = False) -> Wall:
    ends = sorted([site.at(start, height), site.at(end, height)])
    return Wall(ends[0], ends[1], site.y + 0.55 * site.unit, broken)


def _poles(parts: list[Part]) -> list[tuple[float, float]]:
    return [
        (part.peak[0], part.peak[1] - part.width * 0.9 - 12) for part in parts if isinstance(part, Tower) and part.flag
    ]

"""Space: a planet from orbit, the ground of a moon, a station of domes, or a belt of asteroids."""

import numpy as np

from fabula.picture.brushes import cosmos, planets, regolith, stations
from fabula.picture.brushes.cosmos import Deep
from fabula.picture.brushes.planets import Globe
from fabula.picture.colour import Colour, from_hex, from_hexes, mix, shade
from fabula.picture.ink import glow
from fabula.picture.stage import FAR, Canvas, Footing, Layer, Motion, Piece, Scenery, Stage

SOUND = "hum"

_SOILS = from_hexes("#8f8d8c #b0603c #a98a6a #7f8aa0")


def paint(stage: Stage) -> Scenery:
    """Build one of four views of space, as the seed chooses; the hour is where the sun stands."""
    plan = stage.rng("plan")
    return (_orbit, _surface, _domes, _belt)[stage.seed % 4](stage, plan)


def _sun(stage: Stage) -> tuple[float, float]:
    """Where the sun stands: low at dawn and dusk, out of the picture at night."""
    x = stage.sun[0]
    return (x, {"day": stage.y(0.14), "night": stage.y(-0.35)}.get(stage.time, stage.horizon - stage.y(0.10)))


def _window(stage: Stage) -> tuple[float, float, float, float]:
    return (stage.left, stage.top, stage.right, stage.bottom)


def _orbit(stage: Stage, plan: np.random.Generator) -> Scenery:
    """The limb of a great planet below, with its air and the lights of its cities; a station and a moon."""
    space = cosmos.deep(stage)
    side = 1.0 if plan.random() < 0.5 else -1.0
    radius = (stage.width + stage.height) * plan.uniform(0.42, 0.56)
    rise = stage.height * plan.uniform(0.50, 0.60)
    middle = (stage.x(0.5 - side * plan.uniform(0.05, 0.3)), rise + radius)
    sun_x = stage.x(0.5 + side * plan.uniform(0.1, 0.3))
    limb = middle[1] - float(np.sqrt(max(radius**2 - (sun_x - middle[0]) ** 2, 1.0)))
    low = stage.time in ("dawn", "dusk")
    sun = (sun_x, limb - 14 if low else stage.y(0.16))
    depth = {"day": 0.9, "night": -2.0}.get(stage.time, -1.0)
    kind = str(plan.choice(["earth", "earth", "earth", "ice", "rust", "violet"]))
    world = Globe(kind, middle, radius, planets.light_from(sun, middle, depth), plan.uniform(-0.5, 0.5))
    moon = Globe(
        "moon",
        (stage.x(0.5 - side * 0.34), stage.y(plan.uniform(0.12, 0.24))),
        plan.uniform(44, 84),
        planets.light_from(sun, (stage.x(0.5 - side * 0.34), stage.y(0.2)), 0.25),
    )
    home = (stage.x(0.5 - side * plan.uniform(0.1, 0.18)), stage.y(plan.uniform(0.36, 0.44)))

    def globe(canvas: Canvas) -> None:
        planets.halo(canvas, world, 0.95)
        planets.globe(canvas, stage.rng("world"), world, _window(stage), 0.8)
        if low:
            canvas.save()
            canvas.translate(*sun)
            canvas.scale(1.0, 0.16)
            glow(canvas, (0, 0), stage.width * 0.42, mix(world.air, space.sun, 0.6), 0.95)
            canvas.restore()

    def far(canvas: Canvas) -> None:
        planets.globe(canvas, stage.rng("moon"), moon, _window(stage), 1.0)
        if stage.time != "night":
            cosmos.sun(canvas, sun, 34 if low else 46, space.sun)

    pieces: list[Piece] = [
        *cosmos.sky(stage, space, sun),
        Layer(90, far),
        cosmos.comet(stage),
        Layer(22, globe, grain=0.012),
        *_station(stage, home, mix(from_hex("#c4cad6"), space.clouds[0], 0.12)),
        *(
            [Layer(2.0, lambda canvas: cosmos.ghosts(canvas, stage, sun, space.clouds[2]))]
            if stage.time == "day"
            else []
        ),
    ]
    return _adrift(stage, space, pieces, (*home, 7.0))


def _adrift(stage: Stage, space: Deep, pieces: list[Piece], focus: tuple[float, float, float]) -> Scenery:
    """A view from the void: subjects float in the middle, and whoever has to stand is given a moon's ground."""
    return Scenery(
        tuple(pieces),
        focus=focus,
        subject_y=stage.height * 0.66,
        subject_z=3.0,
        sky=False,
        wild=False,
        light=stage.palette,
        footing=_outcrop(stage, space),
    )


def _outcrop(stage: Stage, space: Deep) -> Footing:
    """The ground of a small moon right below the lens, for those who need something under their feet out there."""
    ground = _grounds(stage, _soil(stage, space, stage.rng("outcrop")), space.ground[2])
    return Footing(tuple(ground[3:]), stage.height * 0.885, 2.6)


def _station(stage: Stage, home: tuple[float, float], hull: Colour) -> list[Piece]:
    """The station in orbit, gently adrift, with lamps that blink."""
    lamps = [(home[0], home[1] - 84), (home[0] + 158, home[1] - 40), (home[0] - 158, home[1] + 44)]

    def draw(canvas: Canvas) -> None:
        stations.orbiter(canvas, stage, home, 330, hull, stage.palette.lamp)

    return [Layer(7, draw, rim=0.5, motion=_float(9, 14)), stations.beacons(stage, lamps, 7, 20)]


def _float(reach: float, period: float) -> Motion:
    def motion(seconds: float) -> tuple[float, float, float]:
        turn = 2 * np.pi * seconds / period
        return (reach * float(np.sin(turn * 0.6)), reach * 0.7 * float(np.sin(turn)), 1.0)

    return motion


def _soil(stage: Stage, space: Deep, plan: np.random.Generator) -> tuple[Colour, Colour]:
    """The colour of the ground here in this light, and the light's own."""
    soil = _SOILS[int(plan.integers(len(_SOILS)))]
    dark = {"day": 0.0, "night": -0.30}.get(stage.time, -0.10)
    tint = {"day": 0.08, "night": 0.34}.get(stage.time, 0.26)
    light = mix(space.sun, space.clouds[0], 0.35) if stage.time == "night" else space.sun
    return shade(mix(soil, space.clouds[0] if stage.time == "night" else space.clouds[1], tint), dark), light


def _risen(stage: Stage, plan: np.random.Generator, sun: tuple[float, float], side: float) -> tuple[Globe, bool]:
    """A great planet over the horizon, and whether it has rings."""
    radius = plan.uniform(150, 250) * (1.0 if stage.wide else 0.9)
    middle = (stage.x(0.5 + side * plan.uniform(0.14, 0.24)), stage.horizon - radius * plan.uniform(0.75, 1.35))
    kind = str(plan.choice(["earth", "gas", "gas", "violet", "ice"]))
    light = planets.light_from(sun, middle, {"day": 0.55, "night": 0.5}.get(stage.time, 0.2))
    return Globe(kind, middle, radius, light, plan.uniform(-0.45, 0.45)), kind != "earth" and plan.random() < 0.75


def _heavens(stage: Stage, space: Deep, world: Globe, ringed: bool, sun: tuple[float, float]) -> list[Piece]:
    """Stars, the sun, the great planet with its rings, a small moon."""

    def risen(canvas: Canvas) -> None:
        if stage.time != "night":
            cosmos.sun(canvas, sun, 38, space.sun)
        planets.halo(canvas, world, 0.6)
        if ringed:
            planets.rings(canvas, stage.rng("rings"), world, front=False)
        planets.globe(canvas, stage.rng("world"), world, _window(stage), 1.0)
        if ringed:
            planets.rings(canvas, stage.rng("rings"), world, front=True)
        rng = stage.rng("small moon")
        spot = (stage.width - world.middle[0] + rng.normal(0, 60), stage.y(rng.uniform(0.1, 0.3)))
        small = Globe("moon", spot, rng.uniform(22, 44), planets.light_from(sun, spot, 0.3))
        planets.globe(canvas, rng, small, _window(stage), 1.0)

    return [*cosmos.sky(stage, space, sun), Layer(80, risen), cosmos.comet(stage)]


def _grounds(stage: Stage, tones: tuple[Colour, Colour], far: Colour) -> list[Piece]:
    """Ridges, plains with craters, and the near ground with boulders."""
    soil, light = tones
    horizon, way = stage.horizon, 1.0 if stage.sun[0] > stage.width / 2 else -1.0

    def hills(canvas: Canvas, depth: int) -> None:
        tint = mix(soil, far, 0.55 - 0.22 * depth)
        rng = stage.rng("ridge", depth)
        regolith.ridge(
            canvas, stage, rng, horizon + 12 + 14 * depth, (270 - 100 * depth) * rng.uniform(0.6, 1.2), tint, light
        )

    def plain(canvas: Canvas) -> None:
        rng = stage.rng("plain")
        colour = mix(soil, far, 0.12)
        regolith.ground(canvas, stage, rng, horizon + 22, 9, colour, light)
        regolith.craters(canvas, stage, rng, (horizon + 40, stage.height * 0.9), 30, (colour, light), 0.1)

    def near(canvas: Canvas) -> None:
        rng, level = stage.rng("near"), stage.height * 0.80
        colour = shade(soil, -0.05)
        crest = regolith.ground(canvas, stage, rng, level, 22, colour, light)
        regolith.craters(canvas, stage, rng, (level + 70, stage.bottom), 9, (colour, light), 0.22)
        for _ in range(26):
            x = stage.x(float(rng.choice([rng.uniform(-0.2, 0.34), rng.uniform(0.66, 1.2)])))
            y = float(np.interp(x, crest[:, 0], crest[:, 1])) + rng.random() ** 1.6 * 120 + 6
            regolith.boulder(canvas, rng, (x, y), rng.uniform(14, 80) * (0.5 + (y - level) / 160), (colour, light), way)

    def close(canvas: Canvas) -> None:
        rng, colour = stage.rng("close"), mix(shade(soil, -0.2), far, 0.1)
        for share in (-0.1, 0.04, 0.94, 1.1):
            x, size = stage.x(share + rng.normal(0, 0.03)), rng.uniform(150, 330)
            regolith.boulder(canvas, rng, (x, stage.height + size * 0.05), size, (colour, light), way)

    return [
        Layer(16, lambda canvas: hills(canvas, 0), rim=0.4, grain=0.04),
        Layer(11, lambda canvas: hills(canvas, 1), rim=0.4, grain=0.04),
        Layer(6, plain, grain=0.05, grain_stretch=2.0),
        Layer(3.2, near, rim=0.4, grain=0.06),
        Layer(1.5, close, rim=0.6, grain=0.05),
    ]


def _surface(stage: Stage, plan: np.random.Generator) -> Scenery:
    """The ground of a moon with craters and ridges; a great planet rises."""
    space, sun = cosmos.deep(stage), _sun(stage)
    side = -1.0 if sun[0] > stage.width / 2 else 1.0
    world, ringed = _risen(stage, plan, sun, side)
    tones = _soil(stage, space, plan)
    pieces = [*_heavens(stage, space, world, ringed, sun), *_grounds(stage, tones, space.ground[2])]
    focus = (world.middle[0], min(world.middle[1] + 60, stage.horizon - 40), 20.0)
    return Scenery(
        tuple(pieces),
        focus=focus,
        subject_y=stage.height * 0.885,
        subject_z=2.6,
        sky=False,
        wild=False,
        light=stage.palette,
    )


def _domes(stage: Stage, plan: np.random.Generator) -> Scenery:
    """Glass domes with gardens on dead ground, joined by tubes, under a risen planet."""
    space, sun = cosmos.deep(stage), _sun(stage)
    side = -1.0 if sun[0] > stage.width / 2 else 1.0
    world, ringed = _risen(stage, plan, sun, side)
    tones = _soil(stage, space, plan)
    lamp = mix(stage.palette.lamp, (1.0, 0.9, 0.7), 0.3)
    hull = mix(mix(from_hex("#c8cdd8"), tones[0], 0.35), space.ground[2], 0.5 if stage.time == "night" else 0.12)
    base, scale = stage.horizon + 62, 1.0 if stage.wide else 0.8
    middle = stage.x(0.5 - side * plan.uniform(0.1, 0.2))
    spots = [(middle, base, 190.0 * plan.uniform(0.9, 1.15) * scale)]
    for way, reach in ((-1.0, 330.0), (1.0, 345.0), (1.0, 590.0)):
        spots.append(
            (
                middle + way * reach * scale * plan.uniform(0.94, 1.1),
                base + plan.uniform(-8, 18),
                plan.uniform(84, 128) * scale,
            )
        )
    spots = spots[: int(plan.integers(3, 5))]
    tops = [(middle + way * 250 * scale, base + 6, plan.uniform(240, 340) * scale) for way in (-0.8, 1.9)]

    def town(canvas: Canvas) -> None:
        for x, y, high in tops:
            stations.mast(canvas, stage, (x, y), high, hull)
        for x, y, _ in spots[1:]:
            stations.tube(canvas, (x, y + 6), (middle, base + 6), 26, hull, lamp)
        for index, (x, y, radius) in sorted(enumerate(spots), key=lambda spot: spot[1][1]):
            stations.dome(canvas, stage, stage.rng("dome", index), (x, y), radius, hull, lamp)
            _pool(canvas, (x, y + 14), radius, lamp)

    grounds = _grounds(stage, tones, space.ground[2])
    beacons = stations.beacons(stage, [(x, y - high) for x, y, high in tops], 5.0, 26)
    pieces = [
        *_heavens(stage, space, world, ringed, sun),
        *grounds[:3],
        Layer(5.0, town, rim=0.4, grain=0.02),
        beacons,
        *grounds[3:],
    ]
    return Scenery(
        tuple(pieces),
        focus=(middle, base - 100, 5.0),
        subject_y=stage.height * 0.885,
        subject_z=2.6,
        sky=False,
        wild=False,
        light=stage.palette,
    )


def _pool(canvas: Canvas, place: tuple[float, float], radius: float, lamp: Colour) -> None:
    """The light that a dome throws on the ground."""
    canvas.save()
    canvas.translate(*place)
    canvas.scale(1, 0.2)
    glow(canvas, (0, 0), radius * 1.7, lamp, 0.5)
    canvas.restore()


def _belt(stage: Stage, plan: np.random.Generator) -> Scenery:
    """Asteroids in all depths that drift past, a ringed planet far behind them."""
    space = cosmos.deep(stage)
    side = 1.0 if plan.random() < 0.5 else -1.0
    sun = (stage.x(0.5 + side * plan.uniform(0.26, 0.36)), stage.y(plan.uniform(0.14, 0.26)))
    middle = (stage.x(0.5 - side * plan.uniform(0.1, 0.18)), stage.y(plan.uniform(0.40, 0.52)))
    world = Globe(
        str(plan.choice(["gas", "violet", "ice", "rust"])),
        middle,
        plan.uniform(150, 215),
        planets.light_from(sun, middle, 0.4),
        plan.uniform(-0.5, 0.5),
    )
    soil = mix(_SOILS[int(plan.integers(len(_SOILS)))], space.clouds[1], 0.24)
    soil = shade(soil, -0.14 if stage.time == "night" else -0.05)
    slope = plan.uniform(-0.22, 0.22)

    def far(canvas: Canvas) -> None:
        cosmos.sun(canvas, sun, 30, space.sun, 0.5 if stage.time == "night" else 1.0)
        planets.halo(canvas, world, 0.7)
        planets.rings(canvas, stage.rng("rings"), world, front=False)
        planets.globe(canvas, stage.rng("world"), world, _window(stage), 1.0)
        planets.rings(canvas, stage.rng("rings"), world, front=True)

    def rocks(z: float, count: int, sizes: tuple[float, float], veil: float) -> Layer:
        return _rocks(stage, (z, count), sizes, (mix(soil, space.ground[2], veil), space.sun), (sun, slope))

    pieces: list[Piece] = [
        *cosmos.sky(stage, space, sun, 1.2),
        Layer(FAR / 10, far),
        cosmos.comet(stage),
        rocks(40, 150, (2, 9), 0.6),
        rocks(22, 54, (6, 30), 0.42),
        rocks(12, 22, (14, 66), 0.22),
        rocks(6, 13, (40, 130), 0.06),
        rocks(2.2, 8, (90, 230), 0.0),
        Layer(1.9, lambda canvas: cosmos.ghosts(canvas, stage, sun, space.clouds[2])),
    ]
    return _adrift(stage, space, pieces, (*middle, 30.0))


def _rocks(
    stage: Stage,
    swarm: tuple[float, int],
    sizes: tuple[float, float],
    tones: tuple[Colour, Colour],
    lie: tuple[tuple[float, float], float],
) -> Layer:
    """A swarm of rocks, (depth, count), in the colours of ground and sun; `lie` is where the sun is and the slope."""
    (z, count), (colour, glare), (sun, slope) = swarm, tones, lie

    def draw(canvas: Canvas) -> None:
        rng = stage.rng("rocks", round(z * 10))
        for _ in range(count):
            x = rng.uniform(stage.left, stage.right)
            y = stage.y(0.62) + slope * (x - stage.width / 2) + rng.normal(0, 0.17) * stage.height
            radius = sizes[0] + (sizes[1] - sizes[0]) * rng.random() ** 3
            if z < 8 and abs(x / stage.width - 0.5) < 0.3:
                continue
            way = np.array([sun[0] - x, sun[1] - y])
            way /= max(float(np.hypot(*way)), 1.0)
            own = (shade(colour, rng.uniform(-0.04, 0.04)), glare)
            lit = (float(way[0]), float(way[1]))
            regolith.rock(canvas, rng, (x, float(y)), radius, own, lit, rng.uniform(0.62, 0.95))

    return Layer(z, draw, rim=0.3, grain=0.05 if z < 20 else 0.0, motion=_past(60.0 / z, z))


def _past(speed: float, z: float) -> Motion:
    """A slow drift to one side that never runs out of what is painted."""

    def motion(seconds: float) -> tuple[float, float, float]:
        reach = 200.0
        return (reach * float(np.tanh(speed * seconds / reach)), 5.0 * float(np.sin(seconds * 0.4 + z)), 1.0)

    return motion

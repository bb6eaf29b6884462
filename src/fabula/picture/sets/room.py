"""Room: a living room by the window or with a fire, a bedroom or an attic; wall, furniture and foreground in depth."""

import math
from collections.abc import Callable
from dataclasses import dataclass, field

from fabula.picture.brushes import attic, bedding, furniture, hearth, interiors, joinery, lights, surfaces, windows
from fabula.picture.brushes.interiors import Lamp, Lighting
from fabula.picture.brushes.windows import Window
from fabula.picture.colour import from_hex, from_hexes, mix, shade
from fabula.picture.ink import pen, polygon, skia, stroke
from fabula.picture.stage import Canvas, Layer, Live, Piece, Scenery, Stage

SOUND = "room"

_WALLS = from_hexes("#c3b0d2 #a9c0d6 #dcb3a2 #b2c8ae #e0cda2 #a6c6c4")

Paint = Callable[[Canvas], None]


@dataclass
class Room:
    """A furnished room before it is lit: its openings, its lamps, and what to paint at each depth."""

    stage: Stage
    side: float
    floor: float
    windows: list[Window]
    kit: furniture.Timber
    lamps: list[Lamp] = field(default_factory=list)
    back: list[Paint] = field(default_factory=list)
    stand: list[Paint] = field(default_factory=list)
    lives: list[Piece] = field(default_factory=list)
    view: str = "country"

    def x(self, wide: float, tall: float) -> float:
        """A place across the frame by shares for lying and upright frames, mirrored by the seed."""
        share = wide if self.stage.wide else tall
        return self.stage.x(share if self.side > 0 else 1 - share)

    @property
    def power(self) -> float:
        """How bright lamps burn."""
        return interiors.needs_lamps(self.stage)


def paint(stage: Stage) -> Scenery:
    """Build the room: the view, glass with rain or snow, wall, furniture, light, and things close to the lens."""
    rng = stage.rng("plan")
    side = 1.0 if rng.random() < 0.5 else -1.0
    floor = stage.height * (0.80 if stage.wide else 0.78)
    kit = furniture.timber(rng)
    build = (_parlour, _hearthside, _bedroom, _attic)[int(stage.rng("variant").integers(4))]
    room = Room(stage, side, floor, [], kit)
    wall = _WALLS[int(rng.integers(len(_WALLS)))]
    walls, focus = build(room, wall)
    light = Lighting(stage, room.windows, floor, room.lamps)

    def shell(canvas: Canvas) -> None:
        canvas.save()
        windows.opened(canvas, room.windows)
        walls(canvas)
        surfaces.boards(canvas, stage, floor, shade(mix(kit.wood, from_hex("#c99a6a"), 0.35), 0.02))
        canvas.restore()
        for window in room.windows:
            windows.frame(canvas, stage, window, shade(kit.wood, 0.04))

    pieces: list[Piece] = [
        *windows.beyond(stage, room.windows, room.view),
        light.layer(4.4, shell),
        light.layer(4.0, lambda canvas: _all(canvas, room.back)),
        light.layer(3.2, lambda canvas: _all(canvas, room.stand)),
        *room.lives,
        light.air(3.1),
        *light.dust(3.05),
        Layer(1.6, lambda canvas: _foreground(canvas, room), rim=0.2, blur=1.6),
    ]
    return Scenery(tuple(pieces), focus=(*focus, 3.6), subject_y=stage.height * 0.935, subject_z=2.7, sky=False)


def _all(canvas: Canvas, paints: list[Paint]) -> None:
    for each in paints:
        each(canvas)


def _window(room: Room, middle: tuple[float, float], width: tuple[float, float], sill: float = 0.235) -> Window:
    """A window around a share of the frame, `width` by shares, its sill `sill` of the height over the floor."""
    stage, rng = room.stage, room.stage.rng("window")
    wide = (width[0] if stage.wide else width[1]) * stage.width * float(rng.uniform(0.92, 1.1))
    high = min(stage.height * 0.42, wide * 0.86)
    x, foot = room.x(*middle), room.floor - stage.height * (sill if stage.wide else sill + 0.03)
    return Window(x - wide / 2, foot - high, x + wide / 2, foot, columns=2 if wide < 620 else 3)


def _curtains(room: Room, window: Window) -> Paint:
    """Curtains on their rail on both sides of a window."""
    colour = mix(from_hex("#c25a6c"), room.kit.rug, 0.5)

    def draw(canvas: Canvas) -> None:
        rng, wide = room.stage.rng("curtains"), window.width * 0.24
        top, foot = window.top - 44, window.foot + 84
        furniture.curtain(canvas, rng, (window.left - wide * 0.85, top, window.left + wide * 0.3, foot), colour, -1.0)
        furniture.curtain(canvas, rng, (window.right - wide * 0.3, top, window.right + wide * 0.85, foot), colour, 1.0)
        canvas.drawLine(window.left - wide, top - 4, window.right + wide, top - 4, stroke(room.kit.wood, 11))
        for end in (window.left - wide, window.right + wide):
            canvas.drawCircle(end, top - 4, 11, pen(shade(room.kit.wood, 0.04)))

    return draw


def _pictures(room: Room, middle: float, top: float, count: int) -> Paint:
    """Framed pictures hung around a place on the wall."""

    def draw(canvas: Canvas) -> None:
        rng, x = room.stage.rng("pictures"), middle - (count - 1) * 100.0
        for index in range(count):
            size, drop = float(rng.uniform(92, 158)), float(rng.uniform(-26, 46)) * (1 if index % 2 else -1)
            box = (x - size / 2, top + drop, x + size / 2, top + drop + size * float(rng.uniform(0.8, 1.25)))
            furniture.picture_frame(canvas, rng, box, room.kit)
            x += 200

    return draw


def _parlour(room: Room, wall: tuple[float, float, float]) -> tuple[Paint, tuple[float, float]]:
    """An armchair with a lamp by the window, and a bookcase."""
    stage, kit, floor = room.stage, room.kit, room.floor
    window = _window(room, (0.43, 0.48), (0.285, 0.50))
    room.windows.append(window)
    lamp, chair = room.x(0.90, 0.86), room.x(0.77, 0.64)
    case = room.x(0.125, 0.06)
    room.lamps.append(Lamp((lamp, floor - 450), 880, stage.palette.lamp, room.power, floor + 60, cone=True))
    room.back += [_curtains(room, window)]
    if stage.wide:
        room.back.append(_pictures(room, room.x(0.745, 0.8), window.top + 20, 2))

    def stand(canvas: Canvas) -> None:
        rng = stage.rng("furniture")
        box = (case - 178, stage.height * (0.15 if stage.wide else 0.34), case + 178, floor + 14)
        furniture.bookcase(canvas, rng, box, kit)
        middle = (room.x(0.52, 0.5), floor + (stage.height - floor) * 0.55)
        furniture.rug(canvas, middle, stage.width * (0.29 if stage.wide else 0.44), kit)
        furniture.floor_lamp(canvas, (lamp, floor + 46), 600, stage.palette.lamp, on=room.power > 0)
        furniture.armchair(canvas, (chair, floor + 84), 330, kit)
        furniture.side_table(canvas, (chair - room.side * 270, floor + 82), 180, kit)
        furniture.plant(canvas, rng, (room.x(0.275, 0.2), floor + 70), 300)

    room.stand.append(stand)
    room.lives.append(_steam((chair - room.side * 266, floor + 82 - 176.0)))
    box = surfaces.whole(stage, floor)
    return lambda canvas: surfaces.paper(canvas, stage, box, wall), (
        (chair + window.middle[0]) / 2,
        window.middle[1] + 60,
    )


def _hearthside(room: Room, wall: tuple[float, float, float]) -> tuple[Paint, tuple[float, float]]:
    """A sofa before a stone fireplace whose fire burns when it is dark or cold outside."""
    stage, kit, floor = room.stage, room.kit, room.floor
    window = _window(room, (0.24, 0.26), (0.24, 0.34))
    room.windows.append(window)
    size = 520.0 if stage.wide else 430.0
    place = (room.x(0.66, 0.68), floor + 6)
    burning = stage.time != "day" or stage.snowy or stage.wet or stage.weather == "fog"
    stone = shade(from_hex("#a89c94"), float(stage.rng("stone").uniform(-0.04, 0.05)))
    sofa = room.x(0.27, 0.30)
    if burning:
        power = {"night": 1.0, "dusk": 0.85, "dawn": 0.6, "day": 0.4}[stage.time]
        room.lamps.append(Lamp((place[0], floor - size * 0.18), 980, hearth.WARM, power, floor + 80))
        room.lives.append(hearth.fire(stage, place, size, 4.3, 0.5 + 0.5 * power))
    candles = [(place[0] + share * size, floor - size * 0.88) for share in (-0.46, -0.36, 0.44)]
    if room.power:
        room.lives.append(hearth.flames(stage, [(x, y - 50) for x, y in candles], 30, 3.9, 0.8))

    def back(canvas: Canvas) -> None:
        hearth.fireplace(canvas, stage, place, size, stone, shade(kit.wood, -0.02))
        for spot in candles:
            hearth.candle(canvas, spot, 58)
        half, top = size * 0.22, floor - size * 1.62
        furniture.picture_frame(
            canvas, stage.rng("over the mantel"), (place[0] - half, top, place[0] + half, top + size * 0.54), kit
        )

    def stand(canvas: Canvas) -> None:
        rng = stage.rng("furniture")
        furniture.rug(canvas, (room.x(0.52, 0.55), floor + 110), stage.width * (0.27 if stage.wide else 0.46), kit)
        bedding.sofa(canvas, (sofa, floor + 66), 640 if stage.wide else 520, kit)
        joinery.cabinet(
            canvas, (room.x(0.93, 1.0) - 120, floor - 190, room.x(0.93, 1.0) + 120, floor + 26), kit.wood, 2
        )
        furniture.plant(canvas, rng, (room.x(0.93, 0.97), floor - 196), 280)

    room.back += [back, _curtains(room, window)]
    room.stand.append(stand)
    box = surfaces.whole(stage, floor)
    return lambda canvas: surfaces.panels(canvas, stage, box, wall), (place[0] - room.side * 120, floor - 220)


def _bedroom(room: Room, wall: tuple[float, float, float]) -> tuple[Paint, tuple[float, float]]:
    """A bed with a patched quilt, a lamp on the nightstand, and a wardrobe."""
    stage, kit, floor = room.stage, room.kit, room.floor
    window = _window(room, (0.36, 0.40), (0.30, 0.52), 0.27)
    room.windows.append(window)
    bed, stand_x = room.x(0.50, 0.46), room.x(0.83, 0.92)
    wide = 860.0 if stage.wide else 720.0
    lamp = (stand_x, floor - 190.0)
    room.lamps.append(Lamp((lamp[0], lamp[1] - 110), 820, stage.palette.lamp, room.power))
    room.back.append(_curtains(room, window))
    if stage.wide:
        room.back.append(_pictures(room, room.x(0.70, 0.7), window.top + 40, 2))

    def stand(canvas: Canvas) -> None:
        box = (
            room.x(0.08, -0.05) - 170,
            stage.height * (0.14 if stage.wide else 0.40),
            room.x(0.08, -0.05) + 170,
            floor + 20,
        )
        bedding.wardrobe(canvas, box, kit)
        furniture.rug(canvas, (bed - room.side * 60, floor + 130), stage.width * (0.25 if stage.wide else 0.45), kit)
        bedding.nightstand(canvas, (stand_x, floor + 30), 218, kit)
        bedding.table_lamp(canvas, (stand_x - room.side * 30, lamp[1]), 190, stage.palette.lamp, on=room.power > 0)
        bedding.bed(canvas, (bed, floor + 62), wide, kit, room.side)
        if stage.wide:
            furniture.plant(canvas, stage.rng("plant"), (room.x(0.955, 0.9), floor + 60), 330)

    room.stand.append(stand)
    box = surfaces.whole(stage, floor)
    return lambda canvas: surfaces.paper(canvas, stage, box, wall), ((bed + stand_x) / 2, floor - 230)


def _attic(room: Room, wall: tuple[float, float, float]) -> tuple[Paint, tuple[float, float]]:
    """A room under the roof: a gable wall of boards, rafters, an arched window, trunks, and a string of small lamps."""
    stage, kit, floor = room.stage, room.kit, room.floor
    middle = room.x(0.5, 0.5)
    wide = (0.25 if stage.wide else 0.44) * stage.width
    foot = floor - stage.height * 0.19
    window = Window(
        middle - wide / 2,
        foot - min(wide * 1.05, stage.height * 0.46),
        middle + wide / 2,
        foot,
        arched=True,
        columns=3,
        rows=3,
    )
    room.windows.append(window)
    wood = mix(wall, kit.wood, 0.45)
    ridge = (middle, window.top - stage.height * 0.16)
    slope = (floor - stage.height * 0.16 - ridge[1]) / (stage.width * (0.53 if stage.wide else 0.56))
    bulbs = attic.wire(stage, ridge, slope)
    if room.power:
        room.lamps += [
            Lamp(bulbs[len(bulbs) // 4], 720, stage.palette.lamp, 0.75 * room.power),
            Lamp(bulbs[-len(bulbs) // 4], 720, stage.palette.lamp, 0.75 * room.power),
        ]
        room.lives.append(attic.bulbs(bulbs, room.power))

    def walls(canvas: Canvas) -> None:
        surfaces.planks(canvas, stage, surfaces.whole(stage, floor), shade(wood, 0.03))
        attic.roof(canvas, stage, ridge, slope, shade(kit.wood, -0.02))
        wire = stroke(from_hex("#3a3038"), 3)
        canvas.drawPath(polygon(bulbs, closed=False), wire)
        for x, y in bulbs:
            canvas.drawCircle(x, y + 6, 8, pen(from_hex("#ffe9b8")))

    def stand(canvas: Canvas) -> None:
        rng = stage.rng("furniture")
        furniture.rug(canvas, (middle, floor + 120), stage.width * (0.24 if stage.wide else 0.42), kit)
        bedding.trunk(canvas, (room.x(0.77, 0.84), floor + 52), 300, kit)
        furniture.plant(canvas, rng, (room.x(0.80, 0.88), floor - 104), 230)
        bedding.bed(canvas, (room.x(0.19, 0.16), floor + 60), 620, kit, -room.side)
        joinery.stool(canvas, (room.x(0.655, 0.62), floor + 70), 150, kit.wood)
        furniture.bookcase(
            canvas, rng, (room.x(0.93, 1.03) - 110, floor - 300, room.x(0.93, 1.03) + 110, floor + 20), kit
        )

    room.stand.append(stand)
    return walls, (middle + room.side * 120, floor - 200)


def _steam(cup: tuple[float, float]) -> Live:
    """Steam over the cup on the side table."""
    steam = lights.halo(from_hex("#d9cfe0"))

    def draw(canvas: Canvas, seconds: float) -> None:
        for puff in range(6):
            age = (seconds * 0.3 + puff / 6) % 1.0
            sway = 8 * math.sin(seconds * 1.3 + puff * 2 + age * 4)
            spot = (float(cup[0] + sway * age), float(cup[1] - 70 * age))
            steam(canvas, spot, (7 + 13 * age, 12 + 14 * age), 0.3 * (1 - age) * min(age * 6, 1))

    return Live(3.15, draw)


def _foreground(canvas: Canvas, room: Room) -> None:
    """A plant close to the lens, dark against the room."""
    stage = room.stage
    veil = skia.Paint()
    veil.setColorFilter(skia.ColorFilters.Blend(skia.Color(22, 16, 38, 190), skia.BlendMode.kSrcATop))
    canvas.saveLayer(None, veil)
    furniture.plant(canvas, stage.rng("foreground"), (room.x(0.0, -0.02), stage.height + 90), 520, dark=0.6)
    canvas.restore()

"""Hall: a palace hall with columns, tall windows, chandeliers, banners, and a chequered floor that mirrors them."""

from dataclasses import dataclass

from fabula.picture.brushes import hearth, interiors, palace, surfaces, windows
from fabula.picture.brushes.interiors import Lamp, Lighting
from fabula.picture.brushes.windows import Window
from fabula.picture.colour import Colour, from_hex, from_hexes, mix, shade
from fabula.picture.ink import linear, pen, skia
from fabula.picture.stage import Canvas, Piece, Scenery, Stage

SOUND = "room"

_STONES = from_hexes("#e6d9c4 #d4d4de #d9c2b4 #c4cfc8")
_CLOTHS = from_hexes("#a82f3f #2f4f9a #3f7a55 #6f3f8a")
_DARKS = from_hexes("#5a4a5e #3f5064 #6a4038 #3f5a52")


@dataclass(frozen=True)
class _Plan:
    """The hall by its seed: `kind` 0 a throne between windows, 1 a row of tall windows, 2 a ballroom seen askew."""

    stage: Stage
    kind: int
    side: float
    floor: float
    head: float
    stone: Colour
    cloth: Colour
    dark: Colour
    sign: int
    view: list[Window]
    columns: list[float]
    near: list[tuple[float, float]]
    middle: float
    lamps: list[float]


def paint(stage: Stage) -> Scenery:
    """Build the hall: the view, wall and its mirror in the floor, arcade, chandeliers, near columns and drapery."""
    plan = _plan(stage)
    power = interiors.needs_lamps(stage)
    drop = plan.head + stage.height * (0.165 if stage.wide else 0.15)
    half = 128.0 if stage.wide else 112.0
    lamps = [Lamp((x, drop), 980, stage.palette.lamp, 0.80 * power, plan.floor + 70) for x in plan.lamps if power]
    torches = [x for x in plan.columns if abs(x - plan.middle) > 120 and stage.left < x < stage.right]
    if power:
        lamps += [Lamp((x, plan.floor - stage.height * 0.30), 420, hearth.WARM, 0.5 * power) for x in torches]
    light = Lighting(stage, plan.view, plan.floor, lamps, rake=0.5)
    flames = [
        (x + share * half * reach, drop + half * lift - half * 0.20)
        for x in plan.lamps
        for reach, lift in ((1.0, 0.0), (0.58, -0.42))
        for share in (-1.0, -0.62, -0.24, 0.24, 0.62, 1.0)
    ]
    sconces = [(x, plan.floor - stage.height * 0.30) for x in torches]
    pieces: list[Piece] = [
        *windows.beyond(stage, plan.view, "country" if plan.kind else "garden", 0.70),
        light.layer(4.6, lambda canvas: _shell(canvas, plan)),
        light.layer(4.2, lambda canvas: _colonnade(canvas, plan)),
        *([hearth.flames(stage, sconces, 46, 4.15, 0.8)] if power else []),
        light.layer(3.7, lambda canvas: _hanging(canvas, plan, drop, half)),
        *([hearth.flames(stage, flames, 24, 3.66, 0.55)] if power else []),
        light.layer(3.2, lambda canvas: _near_columns(canvas, plan, far=True)),
        light.air(3.1, 1.15),
        *light.dust(3.05, 44),
        light.layer(1.9, lambda canvas: _near_columns(canvas, plan, far=False), blur=1.4),
    ]
    focus = (plan.middle, plan.floor - stage.height * 0.16, 4.0)
    ground = stage.height * (0.90 if stage.wide else 0.88)
    return Scenery(tuple(pieces), focus=focus, subject_y=ground, subject_z=2.9, sky=False, person=215.0)


def _plan(stage: Stage) -> _Plan:
    rng = stage.rng("plan")
    side = 1.0 if rng.random() < 0.5 else -1.0
    kind, wide = int(rng.integers(3)), stage.wide
    floor, head = stage.height * (0.735 if wide else 0.72), stage.height * (0.02 if wide else 0.10)
    at = interiors.places(stage, rng, side)

    # where windows stand, where columns stand between them, and the middle of attention
    spans, columns, middle = {
        0: ([(0.16, 0.27), (0.73, 0.84)], [-0.2, 0.06, 0.36, 0.64, 0.94, 1.2], 0.5),
        1: ([(0.06, 0.19), (0.31, 0.44), (0.56, 0.69), (0.81, 0.94)], [-0.25, 0.0, 0.25, 0.5, 0.75, 1.0, 1.25], 0.375),
        2: ([(0.40, 0.52), (0.60, 0.72), (0.80, 0.92)], [-0.24, 0.10, 0.34, 0.56, 0.76, 0.96, 1.2], 0.66),
    }[kind]
    if not wide:
        spans, columns, middle = {
            0: ([(0.04, 0.20), (0.80, 0.96)], [-0.3, 0.26, 0.74, 1.3], 0.5),
            1: ([(0.10, 0.36), (0.64, 0.90)], [-0.3, 0.0, 0.5, 1.0, 1.3], 0.5),
            2: ([(0.30, 0.54), (0.72, 0.96)], [-0.3, 0.18, 0.63, 1.06, 1.4], 0.60),
        }[kind]
    foot = floor - stage.height * 0.10
    view = []
    for first, last in spans:
        left, right = sorted((at(first), at(last)))
        top = max(head + stage.height * 0.10, foot - (right - left) * (2.6 if wide else 3.4))
        view.append(Window(left, top, right, foot, arched=True, columns=2, rows=5))
    near = [(at(-0.035), 1.0), (at(1.035), 1.0)] if kind != 2 else [(at(0.02), 1.25)]
    picks = (_STONES[int(rng.integers(4))], _CLOTHS[int(rng.integers(4))], _DARKS[int(rng.integers(4))])
    lamps = ([at(0.27), at(0.73)] if kind != 2 else [at(0.30), at(0.66)]) if wide else [at(0.5)]
    row = sorted(at(share) for share in columns)
    return _Plan(stage, kind, side, floor, head, *picks, int(rng.integers(4)), view, row, near, at(middle), lamps)


def _shell(canvas: Canvas, plan: _Plan) -> None:
    """The wall, and under it the floor with all of this mirrored in it."""
    stage = plan.stage
    canvas.save()
    windows.opened(canvas, plan.view)
    _wall(canvas, plan)
    canvas.restore()
    for window in plan.view:
        windows.frame(canvas, stage, window, shade(palace.GOLD, -0.06), 16)
    _mirror(canvas, plan)
    surfaces.chequer(canvas, stage, plan.floor, (shade(plan.stone, 0.02), plan.dark), 150, 0.52)
    if plan.kind == 0:
        top = palace.steps(canvas, plan.middle, plan.floor, stage.width * (0.17 if stage.wide else 0.26), plan.stone)
        high = stage.height * (0.33 if stage.wide else 0.22)
        palace.throne(canvas, (plan.middle, top), high, plan.cloth)
        palace.carpet(canvas, plan.middle, (plan.floor + 44, stage.bottom + 90), (120, 330), plan.cloth)
        palace.carpet(canvas, plan.middle, (top, plan.floor + 48), (92, 120), plan.cloth)


def _wall(canvas: Canvas, plan: _Plan) -> None:
    stage = plan.stage
    box = surfaces.whole(stage, plan.floor)
    own = shade(mix(plan.stone, plan.cloth, 0.10), -0.05)
    surfaces.blocks(canvas, stage, box, own, (210, 104), 0.25)
    low = skia.Rect.MakeLTRB(box.left(), plan.floor - stage.height * 0.085, box.right(), plan.floor)
    surfaces.wainscot(canvas, low, mix(plan.dark, plan.stone, 0.35), 210)


def _mirror(canvas: Canvas, plan: _Plan) -> None:
    """Wall, windows and columns upside down in the polish of the floor, paler with every step toward us."""
    stage = plan.stage
    canvas.save()
    canvas.clipRect(skia.Rect.MakeLTRB(stage.left * 2, plan.floor, stage.right * 2, stage.bottom + 200))
    canvas.translate(0, 2 * plan.floor)
    canvas.scale(1, -1)
    _wall(canvas, plan)
    sky = stage.palette.sky
    for window in plan.view:
        tones = [mix(sky[-1], (1, 1, 1), 0.2), sky[len(sky) // 2]]
        canvas.drawPath(window.path(), linear((0, window.foot), (0, window.top), tones))
    for x in plan.columns:
        palace.column(canvas, (x, plan.floor), plan.head + stage.height * 0.12, 40, plan.stone)
    canvas.restore()


def _colonnade(canvas: Canvas, plan: _Plan) -> None:
    """The columns before the wall with their arches, banners between them, and torches on them."""
    stage, top = plan.stage, plan.head + plan.stage.height * 0.12
    palace.arcade(canvas, plan.columns, top, stage.height * 0.15, stage.top * 1.5, plan.stone)
    for number, (left, right) in enumerate(zip(plan.columns, plan.columns[1:], strict=False)):
        middle = (left + right) / 2
        if any(abs(window.middle[0] - middle) < (right - left) * 0.3 for window in plan.view):
            continue
        if plan.kind != 0 or abs(middle - plan.middle) > 90:
            palace.banner(
                canvas,
                (middle, top + 30),
                (min((right - left) * 0.4, 170), stage.height * 0.36),
                plan.cloth,
                (plan.sign + number % 2) % 4,
            )
    if plan.kind == 0:
        palace.banner(
            canvas,
            (plan.middle, plan.head + 40),
            (230, stage.height * (0.32 if stage.wide else 0.30)),
            plan.cloth,
            plan.sign,
        )
    for x in plan.columns:
        palace.column(canvas, (x, plan.floor + 26), top, 42 if stage.wide else 38, plan.stone)
        if abs(x - plan.middle) > 120:
            palace.sconce(canvas, (x, plan.floor - stage.height * 0.30), 46)


def _hanging(canvas: Canvas, plan: _Plan, drop: float, half: float) -> None:
    for x in plan.lamps:
        top = plan.stage.top * 1.5
        palace.chandelier(canvas, (x, top), drop - top, half)


def _near_columns(canvas: Canvas, plan: _Plan, *, far: bool) -> None:
    """Great columns at the sides: a pair before the wall, another close to the lens and darker."""
    stage = plan.stage
    if far:
        y = plan.floor + (stage.height - plan.floor) * 0.36
        for x, grow in plan.near:
            inward = stage.width * (0.075 if stage.wide else 0.06) * (1 if x < stage.width / 2 else -1)
            palace.column(canvas, (x + inward, y), plan.head - stage.height * 0.04, 62 * grow, plan.stone)
        return
    if not stage.wide:
        return
    for x, grow in plan.near:
        outward = stage.width * 0.02 * (-1 if x < stage.width / 2 else 1)
        palace.column(canvas, (x + outward, stage.height * 1.10), stage.top * 1.2, 108 * grow, shade(plan.stone, -0.06))
    veil = skia.Rect.MakeLTRB(stage.left * 2, stage.top * 2, stage.right * 2, stage.bottom + 400)
    canvas.drawRect(veil, pen(from_hex("#120c20"), 0.42, blend="SrcATop"))

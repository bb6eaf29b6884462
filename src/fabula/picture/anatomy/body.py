"""The body: limbs, trunk and clothes, laid over each other by how near they are to the lens."""

from math import hypot, sin
from typing import TYPE_CHECKING

from fabula.picture.anatomy import clothes, hands, limbs, props, shoes
from fabula.picture.anatomy.clothes.cut import Cut
from fabula.picture.anatomy.outline import between, skin, smooth
from fabula.picture.anatomy.physique import Physique
from fabula.picture.anatomy.props import carried, worn
from fabula.picture.anatomy.skeleton import Limb
from fabula.picture.colour import Colour
from fabula.picture.ink import skia
from fabula.picture.stage import Canvas

if TYPE_CHECKING:
    from fabula.picture.anatomy.figure import Figure


def behind_head(canvas: Canvas, figure: "Figure") -> None:
    """Legs, trunk, neck, and the arms that are not held before the head; canvas in metres."""
    body = Physique(figure)
    cut = clothes.find(figure.sheet.outfit)
    places = [(limb, side, _place(body, limb)) for limb, side in body.arms()]
    for limb, side, place in places:
        if place == "behind" and not _unseen(canvas, body, limb):
            _arm(canvas, body, cut, limb, side)
    worn.behind(canvas, body)
    for limb, side in body.legs():
        if not _unseen(canvas, body, limb):
            _leg(canvas, body, cut, limb, side)
    _pelvis(canvas, body, cut)
    cut.skirt(canvas, body)
    cut.trunk(canvas, body)
    cut.behind_neck(canvas, body)
    _neck(canvas, body, cut)
    cut.collar(canvas, body)
    worn.over(canvas, body)
    props.draw(canvas, body, "amid")
    for limb, side, place in places:
        if place == "over" and not _unseen(canvas, body, limb):
            _arm(canvas, body, cut, limb, side)


def props_behind(canvas: Canvas, figure: "Figure") -> None:
    """What figures sit on, play and ride, as far as it is behind them; canvas in metres."""
    props.draw(canvas, Physique(figure), "behind")


def props_before(canvas: Canvas, figure: "Figure", *, amid: bool) -> None:
    """What of props is before the figure, with what lies upon the trunk when no body of ours has drawn it (`amid`)."""
    body = Physique(figure)
    if amid:
        props.draw(canvas, body, "amid")
    props.draw(canvas, body, "before")


def before_head(canvas: Canvas, figure: "Figure") -> None:
    """The arms that are held before the head, and what they hold; canvas in metres."""
    body = Physique(figure)
    cut = clothes.find(figure.sheet.outfit)
    for limb, side in body.arms():
        if _place(body, limb) == "before" and not _unseen(canvas, body, limb):
            _arm(canvas, body, cut, limb, side)


def _unseen(canvas: Canvas, body: Physique, limb: Limb) -> bool:
    """Whether a limb with its cloth, shoe or hand, and what that holds, lies outside of the picture."""
    across, down = zip(limb.root.seen, limb.bend.seen, limb.end.seen, strict=True)
    # a staff in the hand reaches down to the ground
    more = (1.2 if body.sheet.prop in carried.HELD else 0.16) * body.size
    area = skia.Rect.MakeLTRB(min(across) - more, min(down) - more, max(across) + more, max(down) + more)
    return bool(canvas.quickReject(area))


def _place(body: Physique, limb: Limb) -> str:
    """Whether an arm is behind the trunk, over it, or before the head as well."""
    bones, size = body.bones, body.size
    chest = bones.chest.z + (bones.hips.z - bones.chest.z) * 0.3
    depth = 0.15 * limb.root.z + 0.2 * limb.bend.z + 0.65 * limb.end.z - chest
    high = limb.end.y < bones.neck.y + 0.10 * size
    if high and limb.end.z > bones.head.z - 0.02 * size and depth > -0.06 * size:
        return "before"
    return "over" if depth > -0.003 * size else "behind"


def _leg(canvas: Canvas, body: Physique, cut: Cut, limb: Limb, side: int) -> None:
    toner, sheet, size = body.toner, body.sheet, body.size
    radii = limbs.leg_radii(body)
    if cut.trousers < 0.9:
        toner.fill(canvas, limbs.leg_path(body, limb, radii), sheet.skin, 0.012 * size, 0.004 * size)
    shoes.draw(canvas, body, limb, side, "" if sheet.outfit != "none" or sheet.rig == "person" else sheet.skin)
    if cut.trousers:
        loose = (0.007 + cut.loose) * size
        wide = limbs.wider(radii, loose, (0.3, 0.3, 0.6, 0.5, 1.1))
        path = limbs.leg_path(body, limb, wide, cut.trousers)
        toner.fill(canvas, path, cut.lower(body), 0.016 * size, 0.004 * size)
        if cut.trousers > 0.6:
            limbs.folds(canvas, body, limb, cut.lower(body), wide[2])
            limbs.knee(canvas, body, limb, cut.lower(body), 1.05 * wide[2])
        if cut.trousers > 0.9:
            canvas.drawLine(*_hem(limb, cut.trousers, wide[4]), toner.line(cut.lower(body), 0.005 * size, 0.6))


def _hem(limb: Limb, share: float, half: float) -> tuple[float, float, float, float]:
    one, other = limbs.across(limb, share - 0.012, 0.9 * half)
    return (*one, *other)


def _pelvis(canvas: Canvas, body: Physique, cut: Cut) -> None:
    """The seat of the trousers, between the legs and the trunk."""
    rings = [body.ring(level) for level in (0.05, -0.03, -0.09)]
    x, y = body.bones.hips.seen
    fork = (x, y + 0.052 * body.size)
    left = [(r.middle.seen[0] + 0.93 * r.half, r.middle.seen[1]) for r in rings]
    right = [(r.middle.seen[0] - 0.93 * r.half, r.middle.seen[1]) for r in rings]
    path = smooth([*left, fork, *reversed(right)])
    colour = cut.lower(body) if cut.trousers else body.sheet.skin
    body.toner.fill(canvas, path, colour, 0.0, 0.0)


def _neck(canvas: Canvas, body: Physique, cut: Cut) -> None:
    """The neck with the head's shadow on it, and the skin in the clothes' opening."""
    bones, size, toner = body.bones, body.size, body.toner
    half = (0.031 + 0.008 * (1 - body.curves) * (1 - body.youth)) * size * body.girth**0.5
    head = bones.head.seen
    top = (head[0], head[1] + 0.45 * bones.head_half)
    ring = body.ring(1.04)
    x, y = ring.middle.seen
    x += 0.010 * size * sin(ring.yaw)
    drop = (0.018 + 0.03 * cut.neck) * size
    left, right = (1.3 - 0.5 * max(way * sin(ring.yaw), 0.0) for way in (1, -1))
    points = [
        (top[0] - half, top[1]), (x - 0.97 * half, y - 0.02 * size), (x - left * half, y + 0.002 * size),
        (x - 0.8 * half, y + 0.7 * drop), (x, y + drop), (x + 0.8 * half, y + 0.7 * drop),
        (x + right * half, y + 0.002 * size), (x + 0.97 * half, y - 0.02 * size),
        (top[0] + half, top[1]),
    ]  # fmt: skip
    path = smooth(points)
    toner.lay(canvas, path, body.sheet.skin)
    canvas.save()
    canvas.clipPath(path, True)
    chin = head[1] + bones.head_half * (0.98 + 0.1 * sin(body.figure.face.pitch))
    shift = -0.008 * size * (1 if toner.light.side >= 0 else -1)
    shadow = skia.Rect.MakeLTRB(
        head[0] + shift - 2.2 * half, chin - 0.09 * size, head[0] + shift + 2.2 * half, chin + 0.022 * size
    )
    canvas.drawOval(shadow, toner.flat(body.sheet.skin))
    canvas.restore()


def _arm(canvas: Canvas, body: Physique, cut: Cut, limb: Limb, side: int) -> None:
    toner, sheet, size = body.toner, body.sheet, body.size
    radii = limbs.arm_radii(body)
    palm = hands.Palm(body, limb, side)
    if cut.sleeve < 0.9:
        path = limbs.arm_path(limb, radii)
        toner.fill(canvas, path, sheet.skin, 0.010 * size, 0.004 * size)
    # a forearm that comes at the lens has its hand before its sleeve
    nearer = limb.end.z - limb.bend.z > 0.05 * size
    if not nearer:
        hand(canvas, body, palm, side)
    if cut.sleeve:
        loose = (0.004 + cut.loose) * size
        wide = limbs.wider(radii, loose, (0.2, 0.5, 0.8, 0.7, 0.75))
        wide = limbs.wider(wide, cut.bell * size, (0.0, 0.0, 0.0, 0.4, 1.0))
        path = limbs.arm_path(limb, wide, cut.sleeve)
        toner.fill(canvas, path, cut.upper(body), 0.013 * size, 0.005 * size)
        if cut.sleeve > 0.6:
            limbs.folds(canvas, body, limb, cut.upper(body), wide[2])
        _shoulder(canvas, body, cut.upper(body), limb, wide[0])
        if cut.cuffs:
            share = cut.sleeve - 0.035
            half = wide[4] if cut.sleeve > 0.9 else wide[1]
            one, other = limbs.across(limb, share, 0.92 * half)
            canvas.drawLine(*one, *other, toner.line(cut.upper(body), 0.006 * size, 0.7))
    if not cut.sleeve and cut.upper(body) == sheet.skin:
        _shoulder(canvas, body, cut.upper(body), limb, radii[0])
    if nearer:
        hand(canvas, body, palm, side)
    start, bend = limb.root.seen, limb.bend.seen
    far = hypot(bend[0] - start[0], bend[1] - start[1]) + 0.02 * size
    cut.over_arm(canvas, body, start, ((bend[0] - start[0]) / far, (bend[1] - start[1]) / far))


def holds(body: Physique, side: int) -> bool:
    """Whether the hand of a side (1 is the character's own left) has what the sheet gives it."""
    return side < 0 and body.sheet.prop in carried.HELD and not props.busy(body)


def hand(canvas: Canvas, body: Physique, palm: hands.Palm, side: int, colour: str | Colour | None = None) -> None:
    """A hand, with what the sheet gives to the right one; `colour` where it is not the skin's."""
    own = body.sheet.skin if colour is None else colour
    held = holds(body, side)
    hands.below(canvas, body, palm, own)
    if held:
        carried.draw(canvas, body, palm)
    hands.above(canvas, body, palm, "hold" if held else hands.grip_of(body, side), own)


def _shoulder(canvas: Canvas, body: Physique, colour: str, limb: Limb, radius: float) -> None:
    """The cloth that runs from the trunk onto the arm, so that the arm grows out of it."""
    x, y = limb.root.seen
    ring = body.ring(0.96)
    middle = ring.middle.seen
    inner = between((x, y), (middle[0], middle[1] + 0.016 * body.size), 0.30)
    arm_pit = between((x, y), body.ring(0.72).middle.seen, 0.24)
    path = skin([(x, y, 0.93 * radius), (*inner, 0.60 * radius), (*arm_pit, 0.72 * radius)])
    body.toner.lay(canvas, path, colour)

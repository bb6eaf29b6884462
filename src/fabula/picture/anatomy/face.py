"""The face: its outline, ears and skin - blush, freckles, wrinkles, form shadow - in the scene's light."""

from functools import lru_cache

from fabula.film import Face, Sheet
from fabula.picture.anatomy.figure import Head
from fabula.picture.anatomy.lighting import Light
from fabula.picture.anatomy.lines import blade, smooth
from fabula.picture.anatomy.skull import Skull
from fabula.picture.anatomy.swatches import Swatch
from fabula.picture.anatomy.visage import Form, Visage, decal, form_of
from fabula.picture.colour import mix, shade
from fabula.picture.ink import Point, pen, radial, skia
from fabula.picture.stage import Canvas

_WIDTHS = {"oval": 0.79, "round": 0.825, "square": 0.80, "heart": 0.79, "long": 0.755}


def skull(sheet: Sheet, face: Face, form: Form | None = None, width: float = 0.0, depth: float = 0.86) -> Visage:
    """The skull of a rig with a human face: for its `skull` method.

    `form` is the sheet's own when none is given; `width` is half the head's width in head units, by the form when 0.
    """
    own = form or form_of(sheet)
    wide = width or _WIDTHS[own.shape] + 0.03 * own.youth
    return Visage(wide, 1.0, depth, face.yaw, face.pitch, own, min(max(face.open, 0.0), 1.0))


def outline(head: Head) -> "skia.Path":
    """The face with its jaw and the crown under the hair as one path, head units; not to be changed by who gets it."""
    return _outline(head.skull)


def form_of_head(head: Head) -> Form:
    """The form of a head's face; the usual one where the skull is not a human face's."""
    return head.skull.form if isinstance(head.skull, Visage) else form_of(head.sheet)


@lru_cache(maxsize=32)
def _outline(skull: Skull) -> "skia.Path":
    face = (
        skull if isinstance(skull, Visage) else Visage(skull.width, skull.height, skull.depth, skull.yaw, skull.pitch)
    )
    return smooth(face.contour)


def complexion(head: Head, skin: str = "") -> Swatch:
    """The shade of the face, round in the scene's light; whatever is of the same skin takes it too."""
    return _round(head.light, skin or head.sheet.skin)


@lru_cache(maxsize=64)
def _round(light: Light, skin: str) -> Swatch:
    tones = light.tones(skin)
    # blood shows where skin turns from the light
    deep = mix(shade(tones.dark, 0.0, 1.22), (0.72, 0.28, 0.24), 0.05)
    lit = mix(tones.lit, shade(tones.base, 0.04, 1.15), 0.55)
    side = max(-1.0, min(1.0, light.side))
    middle = (0.52 * side, -0.22)
    shade_of_skin = radial(middle, 1.55, [lit, lit, tones.base, deep, deep], [0.0, 0.22, 0.55, 0.92, 1.0])
    return Swatch(shade_of_skin, (middle[0] - 1.55, middle[1] - 1.55, middle[0] + 1.55, middle[1] + 1.55))


def draw(canvas: Canvas, head: Head, *, ears: bool = True, rim: float = 0.5) -> None:
    """The bare face without features: ears, skin, form shadow, blush, freckles and a lit edge of strength `rim`."""
    path = outline(head)
    if ears:
        ear(canvas, head, -1 if head.skull.yaw < 0 else 1, near=False)
    complexion(head).lay(canvas, path)
    canvas.save()
    canvas.clipPath(path, True)
    _form_shadow(canvas, head, path)
    blush(canvas, head)
    if head.sheet.freckles:
        freckles(canvas, head)
    _rim(canvas, head, path, rim)
    canvas.restore()
    if ears:
        ear(canvas, head, 1 if head.skull.yaw < 0 else -1, near=True)


def edge(canvas: Canvas, head: Head, strength: float = 0.5, width: float = 0.035) -> None:
    """The lit edge of the face toward the light, `width` head units wide; before what stands out of the face."""
    path = outline(head)
    canvas.save()
    canvas.clipPath(path, True)
    _rim(canvas, head, path, strength, width)
    canvas.restore()


def _rim(canvas: Canvas, head: Head, path: "skia.Path", strength: float, width: float = 0.035) -> None:
    moon = skia.Path(path)
    moon.addPath(path, -width * head.light.side, 0.35 * width)
    moon.setFillType(skia.PathFillType.kEvenOdd)
    canvas.drawPath(moon, pen(head.light.tones(head.sheet.skin).edge, strength))


def _form_shadow(canvas: Canvas, head: Head, path: "skia.Path") -> None:
    """Two crescents along the cheek that is away from the light."""
    side = head.light.side
    tone = head.light.tones(head.sheet.skin).dark
    for far, alpha in ((0.16, 0.22), (0.07, 0.26)):
        moon = skia.Path(path)
        moon.addPath(path, far * side, -0.5 * far * abs(side))
        moon.setFillType(skia.PathFillType.kEvenOdd)
        canvas.drawPath(moon, pen(tone, alpha))


def blush(canvas: Canvas, head: Head, strength: float | None = None) -> None:
    """Red on both cheeks, more as they are raised; `strength` 0 to 1 at rest, by the sheet when not given."""
    form, sheet = form_of_head(head), head.sheet
    rest = (0.34 if sheet.lashes else 0.2) + 0.22 * form.youth if strength is None else strength
    amount = min(rest + 0.55 * min(max(head.face.cheek, 0.0), 1.0), 1.0)
    paint = skia.Paint(_flush(head.light, sheet.skin))
    paint.setAlphaf(0.75 * amount)
    raised = 0.03 * head.face.cheek
    for side in (1, -1):
        matrix, front = decal(head.skull, side * (form.eye_gap + 0.1), form.eye_line + 0.30 - raised, 0.0, side)
        if front > 0.02:
            canvas.save()
            canvas.concat(matrix)
            canvas.scale(1.15, 0.8)
            canvas.drawCircle(0, 0, 0.21, paint)
            canvas.restore()


@lru_cache(maxsize=32)
def _flush(light: Light, skin: str) -> "skia.Paint":
    tones = light.tones(skin)
    red = mix(shade(tones.base, -0.02, 1.3), mix((0.93, 0.25, 0.24), light.fill, light.pull), 0.42)
    return radial((0, 0), 0.21, [red] * 4, [0.0, 0.4, 0.75, 1.0], [1.0, 0.72, 0.22, 0.0])


def freckles(canvas: Canvas, head: Head) -> None:
    """A few dots over nose and cheeks, always the same."""
    form = form_of_head(head)
    tones = head.light.tones(head.sheet.skin)
    brown = mix((0.6, 0.3, 0.17), head.light.fill, head.light.pull)
    paint = pen(mix(shade(tones.dark, -0.07, 1.2), brown, 0.45), 0.55)
    for u, v, size in _FRECKLES:
        spot = head.skull.at(u, form.eye_line + v, 0.01)
        if spot.front > 0.05:
            half = size * min(1.0, 0.25 + spot.front)
            canvas.drawOval(skia.Rect.MakeLTRB(spot.x - half, spot.y - size, spot.x + half, spot.y + size), paint)


_FRECKLES = tuple(
    (
        side * (0.12 + 0.045 * (index % 6) + 0.012 * ((index * 7) % 5)),
        0.20 + 0.052 * (index // 6) + 0.018 * ((index * 5 + side) % 4),
        0.0085 + 0.0022 * ((index * 3 + side) % 3),
    )
    for side in (-1, 1)
    for index in range(12)
)


def ear(canvas: Canvas, head: Head, side: int, *, near: bool, size: float = 1.0) -> None:
    """One ear, hinged at the side of the head; the far one is drawn before the face, the near one after it."""
    skull, form = head.skull, form_of_head(head)
    skin = head.light.tones(head.sheet.skin)
    line = form.ear_line
    tall, out = 0.175 * size, 0.135 * size

    def place(away: float, down: float) -> Point:
        root = skull.width * (1.0 - 0.06 * max(down, 0.0))
        back = -0.06 - 1.15 * away * out
        spot = skull.through(side * (root - 0.035 + away * out), line + down * tall, back)
        return spot[:2]

    around = [place(a, d) for a, d in _EAR]
    shell = smooth(around)
    if near:
        rim = blade(around, [0.0, 0.01, 0.018, 0.02, 0.018, 0.01, 0.006, 0.0])
        canvas.drawPath(rim, pen(shade(skin.dark, -0.06, 1.1), 0.5))
    canvas.drawPath(shell, _ear_pen(head, side))
    fold = smooth([place(0.22 + 0.62 * (a - 0.1), 0.68 * d - 0.05) for a, d in _EAR])
    canvas.drawPath(fold, pen(shade(skin.dark, -0.02, 1.2), 0.62))


def _ear_pen(head: Head, side: int) -> "skia.Paint":
    tones = head.light.tones(head.sheet.skin)
    toward = 0.5 + 0.5 * side * head.light.side
    warm = mix(mix(tones.dark, tones.lit, toward), (0.9, 0.3, 0.22), 0.07)
    return pen(warm)


_EAR = ((0.0, -0.75), (0.45, -1.0), (0.95, -0.72), (1.02, -0.15), (0.72, 0.42), (0.42, 0.95), (0.1, 0.98), (-0.05, 0.5))

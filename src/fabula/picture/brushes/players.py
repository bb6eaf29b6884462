"""Players: people at what they ride or play: a skateboard, a bicycle, a piano, a guitar or a ball."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from fabula.picture import blocking
from fabula.picture.brushes import figures, instruments, wheels
from fabula.picture.brushes.outline import Point
from fabula.picture.colour import Colour, from_hex, from_hexes, shade
from fabula.picture.ink import pen, skia, stroke
from fabula.picture.stage import Canvas, Stage
from fabula.picture.subjects import Part

GROWN = 1.75
"""The height in metres of those that bicycles and boards are built for."""

_DECKS = from_hexes("#e2563f #f0b43c #3f9aa8 #7d5bb0")
_FRAMES = from_hexes("#c8473f #2f7f8c #e0a53a #4a6fb0 #5a8a52")


@dataclass(frozen=True)
class Playing:
    """How somebody plays: `draw(canvas, seconds)`, the world x of the feet and the facing by seconds.

    `reach` is how far to (behind, ahead) anything is drawn, and `shadow` half its shadow, in heights.
    """

    draw: Callable[[Canvas, float], None]
    where: Callable[[float], float]
    facing: Callable[[float], float] = lambda seconds: 1.0
    reach: tuple[float, float] = (0.62, 0.62)
    shadow: float = 0.17


def metal(stage: Stage) -> Colour:
    """Bare steel in the light of the scene."""
    return blocking.lit(stage, from_hex("#b9bec6"), 0.8)


def tyre(stage: Stage) -> Colour:
    """Black rubber in the light of the scene."""
    return blocking.lit(stage, from_hex("#2b2a31"), 0.6)


def _from_shoulder(lean: float, goal: Point) -> Point:
    """A place given from the hip, in heights, as seen from the shoulder of somebody who leans ahead."""
    return (goal[0] - lean * 0.33 + 0.004, goal[1] + 0.307)


def on_skateboard(part: Part, mark: blocking.Mark, look: figures.Look, tall: float) -> Playing:
    """Rides a skateboard: three pushes with the back foot, then both feet on the deck, knees bent, arms out."""
    speed = blocking.pass_through(part, tall * 0.5, tall * 0.62, tall * 1.35)
    where = blocking.walk(part, mark, speed)
    named = part.other("skateboard")
    rng, size = part.rng("deck"), tall / GROWN
    deck = blocking.named(named.colour) if named else None
    tones = (blocking.lit(part.stage, deck or _DECKS[int(rng.integers(4))], 0.7), tyre(part.stage))
    yellow = blocking.lit(part.stage, from_hex("#f3ead2"))

    def draw(canvas: Canvas, seconds: float) -> None:
        x, turn = where(seconds), (seconds + mark.phase * 0.3) % 4.4
        pose, hip = _skating(turn, seconds, mark.facing, tall)
        canvas.save()
        canvas.translate(x, mark.y)
        canvas.scale(mark.facing * size, size)
        canvas.rotate(1.2 * float(np.sin(seconds * 5.1)))
        wheels.skateboard(canvas, speed * seconds / size, *tones, yellow)
        canvas.restore()
        figures.figure(canvas, (x + mark.facing * hip[0] * tall, mark.y + hip[1] * tall), tall, look, pose)

    return Playing(draw, where, lambda seconds: mark.facing, shadow=0.3)


def _skating(turn: float, seconds: float, facing: float, tall: float) -> tuple[figures.Pose, Point]:
    """The pose at `turn` seconds of the skater's cycle of 4.4, and the hip from the foot of the board, in heights."""
    deck = wheels.DECK / GROWN + 0.055
    push = (turn % 0.8) / 0.8 if turn < 2.4 else None
    sway = float(np.sin(seconds * 1.9))
    high = 0.415 + 0.01 * sway if push is not None else 0.365 + 0.015 * sway
    hip = (0.02 if push is not None else -0.01, -(high + deck - 0.02))
    ground = -hip[1] - 0.022
    near = (0.10, -hip[1] - deck)
    far = (-0.14, -hip[1] - deck)
    lean = 0.42 + 0.04 * sway
    if push is not None:
        stroke_ = push / 0.55
        free = (push - 0.55) / 0.45
        back = (
            (0.16 - 0.44 * stroke_, ground)
            if push < 0.55
            else (-0.28 + 0.44 * free, ground - 0.14 * np.sin(np.pi * free))
        )
        near, far, lean = (0.02, -hip[1] - deck), (float(back[0]), float(back[1])), 0.5
    hands = ((0.13 + 0.03 * sway, 0.18), (-0.16, 0.16 + 0.03 * sway))
    if push is not None:
        swing = 0.14 * float(np.cos(push * 6.283))
        hands = ((0.10 + swing, 0.19), (0.02 - swing, 0.2))
    return figures.Pose(0.0, 0.1, facing, lean=lean, feet=(near, far), hands=hands), hip


def on_bicycle(part: Part, mark: blocking.Mark, look: figures.Look, tall: float) -> Playing:
    """Rides a bicycle: feet on turning pedals, hands on the bar."""
    speed = blocking.pass_through(part, tall * 0.7, tall * 0.9, tall * 1.7)
    where = blocking.walk(part, mark, speed)
    named, size = part.other("bicycle"), tall / GROWN
    own = blocking.named(named.colour) if named else None
    paint = blocking.lit(part.stage, own or _FRAMES[int(part.rng("frame").integers(5))], 0.7)
    tones = (tyre(part.stage), metal(part.stage))
    lean = 0.42
    hip = (wheels.SADDLE[0] / GROWN, wheels.SADDLE[1] / GROWN)
    grip = _from_shoulder(lean, (wheels.GRIP[0] / GROWN - hip[0], wheels.GRIP[1] / GROWN - hip[1]))

    def draw(canvas: Canvas, seconds: float) -> None:
        x, made = where(seconds), speed * seconds / size
        canvas.save()
        canvas.translate(x, mark.y)
        canvas.scale(mark.facing * size, size)
        wheels.bicycle(canvas, made, paint, *tones)
        canvas.restore()
        near, far = (
            ((px / GROWN - hip[0]) - 0.02, (py / GROWN - hip[1]) - 0.03) for px, py in wheels.pedals(made * 1.4)
        )
        pose = figures.Pose(0.0, 0.1, mark.facing, lean=lean, feet=(near, far), hands=(grip, grip))
        figures.figure(canvas, (x + mark.facing * hip[0] * tall, mark.y + hip[1] * tall), tall, look, pose)

    return Playing(draw, where, lambda seconds: mark.facing, shadow=0.5)


def at_piano(part: Part, mark: blocking.Mark, look: figures.Look, tall: float) -> Playing:
    """Seated at the piano of the shot; the hands go over the keys on the beat, the body sways with the bar."""
    stage, size = blocking.light_of(part), blocking.metre(part) * (1.06 if part.scenery.sky else 1.0)
    wood, draw_piano = piano_of(part, stage)
    cloth = blocking.lit(stage, from_hex("#8a2f3a"))
    high, arm = tall / size, 0.27 * tall / size
    seat = -instruments.SEAT - 0.035 * high
    drop = instruments.KEYS[1] - seat + 0.307 * high
    ahead = max((0.94 * arm) ** 2 - drop**2, 0.02) ** 0.5
    hip_x = instruments.KEYS[0] + 0.02 - ahead - 0.04 * high

    def draw(canvas: Canvas, seconds: float) -> None:
        beat = seconds * 2.0
        lean = 0.12 + 0.06 * float(np.sin(beat * np.pi / 4))
        canvas.save()
        canvas.translate(mark.x, mark.y)
        canvas.scale(mark.facing * size, size)
        canvas.save()
        canvas.translate(hip_x - 0.03, 0)
        instruments.stool(canvas, shade(wood, 0.05), cloth)
        canvas.restore()
        draw_piano(canvas, wood, beat)
        canvas.restore()
        hands = []
        for hand in (0.0, np.pi):
            reach = 0.05 * float(np.sin(beat * np.pi / 2 + hand))
            lift = 0.03 * max(0.0, float(np.sin(beat * np.pi + hand)))
            goal = (instruments.KEYS[0] + 0.03 + reach - hip_x, instruments.KEYS[1] - lift - seat)
            hands.append(_from_shoulder(lean, (goal[0] / high, goal[1] / high)))
        foot = (min(0.34 / high, 0.24), min(0.47 / high, 0.40))
        pose = figures.Pose(
            0.0, 0.1, mark.facing, lean=lean, feet=(foot, (foot[0] - 0.04, foot[1])), hands=(hands[0], hands[1])
        )
        place = (mark.x + mark.facing * hip_x * size, mark.y + seat * size)
        figures.figure(canvas, place, tall, look, pose)

    reach = 2.4 / high
    return Playing(draw, lambda seconds: mark.x, lambda seconds: mark.facing, reach=(0.5, reach), shadow=0.4)


def piano_of(part: Part, stage: Stage) -> tuple[Colour, Callable[[Canvas, Colour, float], None]]:
    """The wood and the drawing of the shot's piano: a grand or an upright by the set's seed."""
    chance = np.random.default_rng([stage.seed, 88])
    named = part.subject if part.subject.kind == "piano" else part.other("piano")
    own = blocking.named(named.colour) if named else None
    large = bool(chance.random() < 0.5) or part.place == "stage"
    wood = own or from_hex("#26222a" if large and chance.random() < 0.75 else "#6a3d2c")
    return blocking.lit(stage, wood, 0.7), instruments.grand if large else instruments.upright


def with_guitar(part: Part, mark: blocking.Mark, look: figures.Look, tall: float) -> Playing:
    """Sits and plays a guitar: one hand strums, the other goes up and down the neck."""
    stage, named = blocking.light_of(part), part.other("guitar")
    own = blocking.named(named.colour) if named else None
    wood, log = blocking.lit(stage, own or from_hex("#c98a45"), 0.7), blocking.lit(stage, from_hex("#6a4a35"))
    size, seat = tall / GROWN, -0.27

    def draw(canvas: Canvas, seconds: float) -> None:
        beat = seconds * 2.0
        strum = float(np.sin(beat * np.pi * 2))
        lean = 0.10 + 0.04 * float(np.sin(beat * np.pi / 4))
        canvas.save()
        canvas.translate(mark.x, mark.y)
        canvas.scale(mark.facing * tall, tall)
        trunk = skia.Rect.MakeLTRB(-0.17, -0.22, 0.15, 0.0)
        canvas.drawRRect(skia.RRect.MakeRectXY(trunk, 0.07, 0.09), pen(log))
        canvas.drawOval(skia.Rect.MakeLTRB(0.07, -0.21, 0.16, -0.01), pen(shade(log, 0.10)))
        canvas.drawOval(skia.Rect.MakeLTRB(0.095, -0.16, 0.135, -0.06), stroke(shade(log, 0.02), 0.01))
        canvas.restore()
        foot = (0.20, 0.235)
        slide = 0.05 * float(np.floor(beat / 2) % 3)
        hands = ((0.115, 0.20 + 0.018 * strum), (0.33 - slide * 0.6, 0.06 + slide * 0.3))
        pose = figures.Pose(0.0, 0.1, mark.facing, lean=lean, feet=(foot, (0.15, 0.24)), hands=hands)
        figures.figure(canvas, (mark.x, mark.y + seat * tall), tall, look, pose)
        canvas.save()
        canvas.translate(mark.x + mark.facing * 0.125 * tall, mark.y + (seat - 0.12) * tall)
        canvas.scale(mark.facing * size * 0.82, size * 0.82)
        canvas.rotate(-24 + 2 * strum * 0.3)
        instruments.guitar(canvas, wood, beat)
        canvas.restore()
        _near_arm(canvas, (mark, tall, seat), lean, (hands[0], look))

    return Playing(draw, lambda seconds: mark.x, lambda seconds: mark.facing, shadow=0.3)


def _near_arm(
    canvas: Canvas, place: tuple[blocking.Mark, float, float], lean: float, arm: tuple[Point, figures.Look]
) -> None:
    """The strumming arm once more, over the guitar that hides it."""
    (mark, tall, seat), (goal, look) = place, arm
    shoulder = (lean * 0.33 - 0.004, -0.307)
    elbow, hand = figures.reached(shoulder, (shoulder[0] + goal[0], shoulder[1] + goal[1]), (0.145, 0.135), 1.0)
    canvas.save()
    canvas.translate(mark.x, mark.y + seat * tall)
    canvas.scale(mark.facing * tall, tall)
    cloth = shade(look.coat, 0.03)
    canvas.drawLine(*shoulder, *elbow, stroke(cloth, 0.064))
    canvas.drawLine(*elbow, *hand, stroke(cloth, 0.054))
    canvas.drawCircle(*hand, 0.027, pen(look.skin))
    canvas.restore()


def with_ball(part: Part, mark: blocking.Mark, look: figures.Look, tall: float) -> Playing:
    """Throws a ball up and catches it, looking after it."""
    stage, named = blocking.light_of(part), part.other("ball")
    own = blocking.named(named.colour) if named else None
    red, white = blocking.lit(stage, own or from_hex("#d8433f"), 0.7), blocking.lit(stage, from_hex("#f4efe2"), 0.7)

    def draw(canvas: Canvas, seconds: float) -> None:
        turn = (seconds / 1.25 + mark.phase) % 1.0
        fly = max(0.0, (turn - 0.25) / 0.75)
        up = 4 * fly * (1 - fly)
        dip = 0.03 * float(np.sin(turn / 0.25 * np.pi)) if turn < 0.25 else 0.0
        lift = 0.5 if fly else 0.0
        hands = ((0.20, 0.05 + dip * 2 - 0.10 * lift), (0.18, 0.03 + dip * 2 - 0.10 * lift))
        pose = figures.Pose(np.pi / 2, 0.05 + dip * 3, mark.facing, lean=0.06, hands=hands)
        figures.figure(canvas, (mark.x, mark.y), tall, look, pose)
        x, y = mark.x + mark.facing * 0.25 * tall, mark.y - tall * (0.74 - 2 * dip + 0.62 * up)
        ball(canvas, (x, y), tall * 0.075, seconds * 200, (red, white))

    return Playing(draw, lambda seconds: mark.x, lambda seconds: mark.facing)


def ball(canvas: Canvas, middle: Point, radius: float, turn: float, tones: tuple[Colour, Colour]) -> None:
    """A ball in two colours, turned by `turn` degrees."""
    canvas.save()
    canvas.translate(*middle)
    canvas.rotate(turn)
    canvas.drawCircle(0, 0, radius, pen(tones[0]))
    box = skia.Rect.MakeLTRB(-radius, -radius, radius, radius)
    for start in (0, 120, 240):
        canvas.drawArc(box, start, 60, True, pen(tones[1]))
    canvas.restore()
    canvas.drawCircle(middle[0] - radius * 0.3, middle[1] - radius * 0.35, radius * 0.28, pen((1.0, 1.0, 1.0), 0.35))

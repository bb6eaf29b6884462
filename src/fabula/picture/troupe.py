"""The troupe: the characters of a shot, their roles, and how they stand in the painted set as live pieces."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from fabula.crew import Performance, Performer
from fabula.film import Character, Moment, Partner, Pose, Role, Setup, Sheet, Subject
from fabula.picture import blocking, rigs
from fabula.picture.anatomy import figure
from fabula.picture.anatomy.lighting import Light, light_of
from fabula.picture.anatomy.rimlight import RimLight
from fabula.picture.anatomy.skeleton import pose_bones
from fabula.picture.brushes import people
from fabula.picture.framing import Measure, Place
from fabula.picture.moves import Curve
from fabula.picture.stage import Canvas, Live, Stage

STILL = Pose()
PROPS = frozenset({"piano", "guitar", "violin", "drum", "skateboard", "bicycle", "scooter", "ball"})
"""The kinds of subjects that a character handles."""

_HANDLES = frozenset({"plays", "rides", "cycles"})
_UNSEEN_METRES = 2.0
"""How far beside the picture somebody is thought to be who is only heard."""


@dataclass(frozen=True)
class Player:
    """A character in a shot: its number among the subjects, from 1, and what it does there by the writer's words."""

    number: int
    subject: Subject
    character: Character
    sheet: Sheet

    @cached_property
    def rig(self) -> figure.Rig:
        """The rig that draws it."""
        return rigs.find(self.sheet.rig)

    def measure(self, pose: Pose = STILL) -> Measure:
        """What framing needs to know of it in a pose."""
        sheet = self.sheet
        bones = pose_bones(self.rig.proportions(sheet), sheet.height_metres, pose, sheet.head)
        return Measure(-bones.head.seen[1], 2 * bones.head_half)


def players_of(setup: Setup, *, submerged: bool = False) -> list[Player]:
    """The characters that a set-up shows and that can be drawn: those with a sheet.

    Riders of a mount or a vehicle are that subject's own, and who dives and does not speak is drawn as a diver.
    """
    if submerged and not setup.lines:
        return []
    carried = any(subject.kind in (*people.MOUNTS, *people.INSIDE) for subject in setup.subjects)
    cast = {character.id: character for character in setup.characters}
    found = []
    for number, subject in enumerate(setup.subjects, 1):
        character = cast.get(subject.character or "")
        if subject.action == "rides" and carried:
            continue
        if character and character.sheet and character.sheet.rig in rigs.names():
            found.append(Player(number, subject, character, character.sheet))
    return found


def props_of(setup: Setup, player: Player) -> tuple[int, ...]:
    """The numbers of the subjects that are a player's props: what it plays, rides or sits on."""
    if player.subject.action not in _HANDLES:
        return ()
    return tuple(n for n, subject in enumerate(setup.subjects, 1) if not subject.character and subject.kind in PROPS)


def role_of(setup: Setup, player: Player, players: Sequence[Player], places: Sequence[Place], room: "Room") -> Role:
    """What a player has to act, to the performer; `places` are those of all players."""
    me = players.index(player)
    own = places[me]
    return Role(
        character=player.character,
        action=player.subject.action,
        props=tuple(setup.subjects[number - 1].kind for number in props_of(setup, player)),
        lines=setup.lines,
        partners=_partners(setup, player, players, places),
        emotion=player.subject.emotion or player.character.emotion,
        size=setup.size,
        heading=round(room.heading),
        room=(max((own.x - room.left) / own.metre, 0.0), max((room.right - own.x) / own.metre, 0.0)),
        pace=room.pace_units / own.metre,
        enters=player.subject.side if player.subject.action == "enters" else None,
        leaves=player.subject.side if player.subject.action == "leaves" else None,
        beat=setup.beat,
        seed=setup.shot_seed + player.number,
        fps=setup.fps,
        frames=setup.frames,
    )


@dataclass(frozen=True)
class Room:
    """The room that players have: the edges of the view (units), a chase's heading and speed (units a second)."""

    left: float
    right: float
    heading: float = 0.0
    pace_units: float = 0.0


def _partners(setup: Setup, player: Player, players: Sequence[Player], places: Sequence[Place]) -> tuple[Partner, ...]:
    """Who else is there to be looked at: in the picture where they stand, out of it across from one's own side."""
    me = players.index(player)
    own, eyes = places[me], player.measure().eyes
    seen = [
        Partner(
            name=other.character.id,
            across=(place.x - own.x) / own.metre,
            up=(other.measure().eyes * place.metre - eyes * own.metre) / own.metre,
        )
        for other, place in zip(players, places, strict=True)
        if other is not player
    ]
    away = {"left": _UNSEEN_METRES, "centre": _UNSEEN_METRES, "right": -_UNSEEN_METRES}[player.subject.side]
    known = {partner.name for partner in seen} | {player.character.id}
    heard = dict.fromkeys(line.speaker for line in setup.lines if line.speaker not in known)
    unseen = [Partner(name=name, across=away) for name in heard]
    if not seen and not unseen and (player.subject.action == "listens" or player.subject.side != "centre"):
        unseen = [Partner(name="partner", across=away)] if setup.card is None else []
    return (*seen, *unseen)


@dataclass(frozen=True)
class Standing:
    """A player with its place, its depth and its performance; `whole` when the feet are on the set's ground."""

    player: Player
    place: Place
    z: float
    performance: Performance
    whole: bool

    @property
    def way(self) -> Curve:
        """How far from its mark it is in each frame, units to the right."""
        return np.array([moment.pose.x * self.place.metre for moment in self.performance])

    def measure(self) -> Measure:
        """What framing needs to know of it as it is in the middle of the shot."""
        return self.player.measure(self.performance[len(self.performance) // 2].pose)

    def draw(self, canvas: Canvas, moment: Moment, light: Light, seconds: float, sheet: Sheet | None = None) -> None:
        """Draw it where it stands, in a light; canvas in units. `sheet` may put other colours on it."""
        canvas.save()
        canvas.translate(self.place.x, self.place.y)
        canvas.scale(self.place.metre, self.place.metre)
        figure.draw(canvas, self.player.rig, sheet or self.player.sheet, moment, light, seconds)
        canvas.restore()

    def piece(self, stage: Stage, fps: int) -> Live:
        """The live piece that draws it, lit by the scene, with its shadow on the ground."""
        place, player = self.place, self.player
        light = light_of(stage, place.x)
        tall = player.sheet.height_metres
        # by day all is bright, and an edge of light would look cut out
        rim = RimLight(light, min(0.45 + 1.6 * light.pull, 0.85))

        def draw(canvas: Canvas, seconds: float) -> None:
            moment = self.performance[min(max(round(seconds * fps), 0), len(self.performance) - 1)]
            if not moment.seen:
                return
            x = place.x + moment.pose.x * place.metre
            if self.whole:
                reach = 0.24 * tall * place.metre * max(1 - 0.8 * moment.pose.lift, 0.4)
                blocking.shadow(canvas, stage, (x, place.y), reach)

            def body(inner: Canvas) -> None:
                self.draw(inner, moment, light, seconds)

            half = 1.15 * tall * place.metre
            box = (x - half, place.y - 1.5 * tall * place.metre, x + half, place.y + 0.12 * tall * place.metre)
            rim.draw(canvas, box, body)

        return Live(self.z, draw)


def standing(
    players: Sequence[Player],
    roles: Sequence[Role],
    places: Sequence[Place],
    performer: Performer,
    z: float,
    *,
    whole: bool,
) -> list[Standing]:
    """The players with what the performer makes of their roles, each a little nearer than the one before."""
    acted = [performer.perform(role) for role in roles]
    return [
        Standing(player, place, z - 0.004 * index, performance, whole)
        for index, (player, place, performance) in enumerate(zip(players, places, acted, strict=True))
    ]

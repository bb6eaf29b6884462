"""The troupe: the characters of a shot, their roles, and how they stand in the painted set as live pieces."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from fabula.crew import Performance, Performer
from fabula.film import Character, Moment, Partner, Pose, Role, Setup, Sheet, Subject
from fabula.picture import blocking, cards, rigs
from fabula.picture.anatomy import figure, props
from fabula.picture.anatomy.lighting import Light, light_of
from fabula.picture.anatomy.rimlight import RimLight
from fabula.picture.anatomy.skeleton import pose_bones
from fabula.picture.brushes import people
from fabula.picture.brushes.modelling import Box
from fabula.picture.framing import Measure, Place
from fabula.picture.moves import Curve
from fabula.picture.stage import Canvas, Live, Scenery, Stage
from fabula.vocabulary import HairStyle, Hat, Side

STILL = Pose()
_HANDLES = frozenset({"plays", "rides", "cycles", "sits"})
_SEATED = frozenset({"sits", "rests", "waits", "sleeps", "dozes"})
_GO_ALONG = frozenset({"walks", "strolls", "goes", "marches", "wanders", "runs", "jogs", "swims", "flies"})
_IN_HAND = {"reads": "book", "studies": "book", "drinks": "cup"}
"""What somebody holds who does that, whatever else they carry."""

_ORDER: dict[Side, int] = {"left": -1, "centre": 0, "right": 1}
_HIGH_HATS: dict[Hat, float] = {"wizard": 1.25, "brimmed": 0.8, "beanie": 0.75, "crown": 0.8}
_HIGH_HAIR: dict[HairStyle, float] = {"bun": 0.95, "afro": 0.88, "spiky": 0.75, "curly": 0.75, "ponytail": 0.68}
_HIGH_EARS = {"rabbit": 1.35, "fox": 0.95, "cat": 0.85, "wolf": 0.9, "owl": 0.8, "dragon": 1.0, "robot": 1.1}
"""How far the highest of a character is over its eyes, in heads."""

_CARD_ASIDE = 0.45
"""How far aside (metres) a card over a presenter's head is looked at."""

_UNSEEN_METRES = 2.0
"""How far beside the picture somebody is thought to be who is only heard."""


@dataclass(frozen=True)
class Player:
    """A character in a shot: its number among the subjects, from 1, what it does there, and the props it has for it."""

    number: int
    subject: Subject
    character: Character
    sheet: Sheet
    props: tuple[str, ...] = ()

    @cached_property
    def rig(self) -> figure.Rig:
        """The rig that draws it."""
        return rigs.find(self.sheet.rig)

    def measure(self, pose: Pose = STILL) -> Measure:
        """What framing needs to know of it in a pose."""
        sheet = self.sheet
        bones = pose_bones(self.rig.proportions(sheet), sheet.height_metres, pose, sheet.head)
        hair = _HIGH_HAIR.get(sheet.hair_style, 0.62) if sheet.hat == "none" else 0.62
        crown = max(_HIGH_HATS.get(sheet.hat, 0.62), _HIGH_EARS.get(sheet.rig, 0.62), hair)
        return Measure(-bones.head.seen[1], 2 * bones.head_half, crown)


def players_of(setup: Setup, scenery: Scenery) -> list[Player]:
    """The characters that a set-up shows and that can be drawn: those with a sheet.

    Riders of a mount or a vehicle are that subject's own, and who dives and does not speak is drawn as a diver.
    """
    if scenery.submerged and not setup.lines:
        return []
    carried = any(subject.kind in (*people.MOUNTS, *people.INSIDE) for subject in setup.subjects)
    cast = {character.id: character for character in setup.characters}
    found = []
    for number, subject in enumerate(setup.subjects, 1):
        character = cast.get(subject.character or "")
        if subject.action == "rides" and carried:
            continue
        if character and character.sheet and character.sheet.rig in rigs.names():
            handled = tuple(setup.subjects[at - 1].kind for at in handled_by(setup, subject))
            seat = ("bench" if scenery.sky else "chair",) if subject.action in _SEATED and not handled else ()
            held = {"prop": _IN_HAND[subject.action]} if subject.action in _IN_HAND else {}
            sheet = character.sheet.model_copy(update=held)
            found.append(Player(number, subject, character, sheet, (*handled, *seat)))
    return found


def handled_by(setup: Setup, subject: Subject) -> tuple[int, ...]:
    """The numbers of the subjects that somebody plays, rides or sits on."""
    if subject.action not in _HANDLES:
        return ()
    return tuple(n for n, other in enumerate(setup.subjects, 1) if not other.character and other.kind in props.names())


def role_of(setup: Setup, player: Player, players: Sequence[Player], places: Sequence[Place], room: "Room") -> Role:
    """What a player has to act, to the performer; `places` are those of all players."""
    me = players.index(player)
    own = places[me]
    left, right = max((own.x - room.left) / own.metre, 0.0), max((room.right - own.x) / own.metre, 0.0)
    heading = round(room.heading)
    if sum(other.subject.action in _GO_ALONG for other in players) > 1 and player.subject.action in _GO_ALONG:
        # who goes with others goes their way, and keeps the place beside them
        left = right = (left + right) / 2
        heading = heading or (1 if setup.shot_seed % 2 else -1)
    return Role(
        character=player.character,
        action=player.subject.action,
        props=player.props,
        lines=setup.lines,
        partners=(*_partners(setup, player, players, places), *_card(setup, own, room)),
        emotion=player.subject.emotion or player.character.emotion,
        size=setup.size,
        heading=heading,
        room=(left, right),
        pace=room.pace_units / own.metre,
        enters=player.subject.side if player.subject.action == "enters" else None,
        leaves=player.subject.side if player.subject.action == "leaves" else None,
        beat=setup.beat,
        seed=(setup.shot_seed + player.number) % 2**31,
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
            up=(own.y - eyes * own.metre - place.y + other.measure().eyes * place.metre) / own.metre,
        )
        for other, place in zip(players, places, strict=True)
        if other is not player
    ]
    side = _ORDER[player.subject.side]
    away = _UNSEEN_METRES if side <= 0 else -_UNSEEN_METRES
    known = {partner.name for partner in seen} | {player.character.id}
    heard = dict.fromkeys(line.speaker for line in setup.lines if line.speaker not in known)
    beyond = {one.character: _ORDER[one.side] - side for one in setup.beyond if setup.card is None}
    # who is heard is looked at; who is alone in the picture also knows where the scene's others are
    names = dict.fromkeys((*heard, *(() if seen else beyond)))
    unseen = [Partner(name=name, across=beyond.get(name, 0) * _UNSEEN_METRES or away) for name in names]
    if not seen and not unseen and (player.subject.action == "listens" or player.subject.side != "centre"):
        unseen = [Partner(name="partner", across=away)] if setup.card is None else []
    return (*seen, *unseen)


def _card(setup: Setup, own: Place, room: Room) -> tuple[Partner, ...]:
    """The card beside, or above, who stands at `own`: to be pointed at and glanced to."""
    if setup.card is None:
        return ()
    beside = cards.speaker_place(setup.card, (setup.width, setup.height))
    if beside.top:
        return (Partner(name="card", across=_CARD_ASIDE if setup.card.side == "right" else -_CARD_ASIDE, up=0.5),)
    share = (1 - beside.width) / 2 if setup.card.side == "left" else (1 + beside.width) / 2
    middle = room.left + share * (room.right - room.left)
    return (Partner(name="card", across=(middle - own.x) / own.metre),)


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
        figure.draw(canvas, self.player.rig, sheet or self.player.sheet, moment, light, seconds, self.player.props)
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
            if self.whole:
                x = place.x + moment.pose.x * place.metre
                reach = 0.24 * tall * place.metre * max(1 - 0.8 * moment.pose.lift, 0.4)
                blocking.shadow(canvas, stage, (x, place.y), reach)

            def body(inner: Canvas) -> None:
                self.draw(inner, moment, light, seconds)

            rim.draw(canvas, self._room(moment.pose), body)

        return Live(self.z, draw)

    def _room(self, pose: Pose) -> list[Box]:
        """Where it is seen in a pose, units; what it sits on, plays or rides may be large."""
        player, (x, y, metre) = self.player, (self.place.x, self.place.y, self.place.metre)
        if player.props:
            tall = player.sheet.height_metres
            room = [(pose.x - 1.15 * tall, -1.5 * tall, pose.x + 1.15 * tall, 0.12 * tall)]
        else:
            room = figure.room(player.rig, player.sheet, pose)
        return [(x + metre * a, y + metre * b, x + metre * c, y + metre * d) for a, b, c, d in room]


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

"""Aiming: where the lens of a shot looks, and all that is in front of it - the set, its weather, subjects and cast."""

import zlib
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from fabula.crew import Performer
from fabula.film import Setup, Subject
from fabula.picture import cards, following, framing, moves, palette, subjects, troupe, weather
from fabula.picture.framing import View, view_of
from fabula.picture.ink import pen
from fabula.picture.stage import FAR, Layer, Piece, Scenery, Stage
from fabula.vocabulary import ShotSize, Side

_GOING = frozenset({"walks", "runs", "rides", "cycles", "chases", "enters", "leaves", "swims", "flies"})
_BESIDE_METRES = 0.82
_ON_CAST: dict[ShotSize, tuple[float, float]] = {"WS": (2.5, 1.9), "MLS": (1.45, 3.2)}
"""How many times as high as the cast the frame is, and the farthest that it pushes in for it: faces count."""

_AHEAD = 1.25
"""The depth of those who are close to the lens."""


@dataclass(frozen=True)
class Aim:
    """The lens on its way, the set with its subjects and weather in front of it, and the depth that is in focus.

    `numbers` is by a piece's `id`: a subject's place in the shot's list, from 1, or -1 for weather. The first `behind`
    pieces are a backdrop that is `soft` (a sigma in pixels of a frame of 1080) behind those who are close.
    """

    lens: moves.Lens
    pieces: list[Piece]
    focus_z: float
    numbers: dict[int, int]
    behind: int = 0
    soft: float = 0.0
    cast: tuple[troupe.Standing, ...] = ()


def aimed(setup: Setup, stage: Stage, scenery: Scenery, performer: Performer) -> Aim:
    """The lens of a shot and what is in front of it."""
    players = troupe.players_of(setup, scenery)
    size = _size(setup, players)
    if players and framing.cuts_bodies(size):
        return _close(setup, size, stage, scenery, players, performer)
    pixels, metre = (setup.width, setup.height), scenery.metre(stage)
    heights = {player.number: player.sheet.height_metres for player in players}
    tall = metre * max(
        (heights.get(number) or subjects.tallness(subject.kind) for number, subject in enumerate(setup.subjects, 1)),
        default=0.0,
    )
    near = moves.closeness(stage, size, tall)
    if players and size in _ON_CAST:
        share, most = _ON_CAST[size]
        near = float(np.clip(stage.short * (1.25 if stage.tall else 1.0) / (share * tall), near, max(near, most)))
        # all of a group are in the picture
        near = max(min(near, stage.width / (len(players) * _BESIDE_METRES * 1.25 * metre)), 1.0)
    focus = _focus(setup, stage, scenery, near, tall)
    chased = following.chase(stage, setup.move, near, setup.subjects, scenery.subject_z)
    if chased:
        focus = (stage.width / 2, focus[1])
    route = moves.path(stage, setup.move, near, setup.frames, setup.fps, setup.shot_seed)
    lens = moves.lens(stage, route, size, focus, pixels, near, level=_stands(near, tall))
    view = view_of(lens.track(scenery.subject_z), pixels)
    sides: list[Side] = ["centre"] if chased and len(players) == 1 else [player.subject.side for player in players]
    places = framing.in_set(view, sides, scenery.subject_y, metre, _BESIDE_METRES * metre) if players else []
    room = _room(setup, players, view, chased)
    roles = [troupe.role_of(setup, player, players, places, room) for player in players]
    cast = troupe.standing(players, roles, places, performer, scenery.subject_z, whole=True)
    cast = _centred_way(cast) if chased else cast
    return _together(setup, stage, scenery, lens, cast, chased, focus_z=_focus_z(scenery, near, tall))


def _centred_way(cast: list[troupe.Standing]) -> list[troupe.Standing]:
    """The cast moved together, so that the first of them is halfway on its way in the middle of the picture."""
    if not cast:
        return cast
    way = cast[0].way
    half = float(way.min() + way.max()) / 2
    return [replace(one, place=replace(one.place, x=one.place.x - half)) for one in cast]


def _size(setup: Setup, players: Sequence[troupe.Player]) -> ShotSize:
    """The size that the shot is framed in: who goes somewhere is seen with the ground, who plays with hands at work."""
    goes = any(player.subject.action in _GOING for player in players)
    measures = [player.measure() for player in players]
    aspect = setup.width / setup.height
    close = framing.cuts_bodies(setup.size)
    if close and (goes or (len(players) > 1 and not framing.cuts_all(setup.size, measures, aspect))):
        return "MLS"
    plays = any(player.subject.action == "plays" and player.props for player in players)
    size: ShotSize = "MS" if plays and setup.size == "MCU" else setup.size
    return "MLS" if players and framing.cuts_bodies(size) and _too_many(setup, size, players) else size


def _too_many(setup: Setup, size: ShotSize, players: Sequence[troupe.Player]) -> bool:
    """Whether so many stand beside each other that their feet would be in a picture that has no ground for them."""
    view = (0.0, 0.0, setup.width / setup.height, 1.0)
    sides = [player.subject.side for player in players]
    places = framing.close(view, size, [player.measure() for player in players], sides, (0.0, 1.0))
    return min(place.y for place in places) < 1.0


def _focus_z(scenery: Scenery, near: float, tall: float) -> float:
    return scenery.subject_z if tall and near > 2 else scenery.focus[2]


def _room(setup: Setup, players: Sequence[troupe.Player], view: View, chased: following.Chase | None) -> troupe.Room:
    """The room that the players have, and how fast a pan takes who it follows through it."""
    if not chased:
        return troupe.Room(view[0], view[2])
    way = 2 * chased.room + 0.45 * (view[2] - view[0])
    speed = way / max(setup.frames / setup.fps, 0.5)
    return troupe.Room(view[0] - chased.room, view[2] + chased.room, chased.heading, speed)


def _together(
    setup: Setup,
    stage: Stage,
    scenery: Scenery,
    lens: moves.Lens,
    cast: Sequence[troupe.Standing],
    chased: following.Chase | None,
    *,
    focus_z: float,
) -> Aim:
    """Set, weather, subjects and cast at their depths; a pan goes with the first of the cast, or the first subject."""
    seconds = np.arange(setup.frames) / setup.fps
    track = lens.track(scenery.subject_z)
    view = view_of(track, (setup.width, setup.height))
    played = _players(setup, stage, scenery, view, chased, steady=track.steady)
    pieces = [piece for _, piece in played]
    if chased and cast:
        way = cast[0].way
        place = framing.followed_place(way - float(way.min() + way.max()) / 2, chased.room)
        lens = replace(lens, path=moves.followed(stage, lens.closeness, place, scenery.subject_z))
    elif chased:
        pieces, place = following.led(chased, pieces, stage, seconds, view)
        lens = replace(lens, path=moves.followed(stage, lens.closeness, place, scenery.subject_z))
    lit = _lit(stage, scenery)
    acting = [standing.piece(lit, setup.fps) for standing in cast]
    falling = weather.pieces(stage, scenery, setup.shot_seed)
    every = [*_backing(stage, scenery), *scenery.pieces]
    for piece in (*falling, *pieces, *acting):
        _insert(every, piece)
    numbers = {id(piece): -1 for piece in falling}
    numbers |= {id(piece): number for piece, (number, _) in zip(pieces, played, strict=True)}
    numbers |= {id(piece): one.player.number for piece, one in zip(acting, cast, strict=True)}
    return Aim(lens, every, focus_z, numbers, cast=tuple(cast))


def _close(
    setup: Setup,
    size: ShotSize,
    stage: Stage,
    scenery: Scenery,
    players: Sequence[troupe.Player],
    performer: Performer,
) -> Aim:
    """A shot of characters who are close: the set behind them is a backdrop, and they are framed by their heads."""
    pixels, near = (setup.width, setup.height), framing.push(size)
    sides = [player.subject.side for player in players]
    aside = framing.set_aside(sides) * stage.width
    route = moves.path(stage, setup.move, near, setup.frames, setup.fps, setup.shot_seed)
    lens = moves.lens(stage, route, size, (scenery.focus[0] + aside, scenery.focus[1]), pixels, near)
    view = view_of(lens.track(_AHEAD), pixels)
    window, free = _beside(setup, view)
    places = framing.close(free, size, [player.measure() for player in players], sides, window)
    room = troupe.Room(view[0], view[2])
    roles = [troupe.role_of(setup, player, players, places, room) for player in players]
    acted = troupe.standing(players, roles, places, performer, _AHEAD, whole=False)
    # framed by the pose that they are in: who sits has the eyes lower
    measures = [standing.measure() for standing in acted]
    places = framing.close(free, size, measures, sides, window)
    cast = [replace(standing, place=place) for standing, place in zip(acted, places, strict=True)]
    played = _players(setup, stage, scenery, view, None, steady=True)
    falling = weather.pieces(stage, scenery, setup.shot_seed)
    behind = [*_backing(stage, scenery), *scenery.pieces]
    near_weather = [piece for piece in falling if piece.z < _AHEAD]
    for piece in (*(piece for piece in falling if piece.z >= _AHEAD), *(piece for _, piece in played)):
        _insert(behind, piece)
    lit = _lit(stage, scenery)
    acting = [standing.piece(lit, setup.fps) for standing in cast]
    numbers = {id(piece): -1 for piece in falling} | {id(piece): number for number, piece in played}
    numbers |= {id(piece): one.player.number for piece, one in zip(acting, cast, strict=True)}
    pieces = [*behind, *acting, *near_weather]
    return Aim(lens, pieces, _AHEAD, numbers, len(behind), framing.softness(size), tuple(cast))


def _beside(setup: Setup, view: View) -> tuple[tuple[float, float], View]:
    """The part of the width and of the view that a card leaves to who stands beside or under it; all without one."""
    if setup.card is None:
        return (0.0, 1.0), view
    pixels = (setup.width, setup.height)
    top = cards.speaker_place(setup.card, pixels).top
    return cards.window(setup.card, pixels), (view[0], view[1] + top * (view[3] - view[1]), view[2], view[3])


def _lit(stage: Stage, scenery: Scenery) -> Stage:
    """The stage in the light that falls on the cast: a set's own, indoors after dark the lamp's, else the sky's."""
    if scenery.light:
        return replace(stage, palette=scenery.light)
    if scenery.sky or scenery.submerged or stage.time in ("dawn", "day"):
        return stage
    return replace(stage, time="dusk", palette=replace(palette.LAMP, sun_place=stage.palette.sun_place))


def _stands(near: float, tall: float) -> bool:
    """Whether the lens is so close to somebody who stands on the ground that it has to look at them."""
    return tall > 0 and near > 1.02


def _backing(stage: Stage, scenery: Scenery) -> list[Piece]:
    """A plain ground behind a set whose farthest layer has gaps: through a soft seam the frame before would show."""
    farthest = scenery.pieces[0]
    if isinstance(farthest, Layer) and farthest.solid:
        return []
    colour = stage.palette.tone(0.8)
    return [Layer(FAR, lambda canvas: canvas.drawPaint(pen(colour)), solid=True)]


def _focus(setup: Setup, stage: Stage, scenery: Scenery, near: float, tall: float) -> tuple[float, float]:
    """What the lens looks at: the set's point of interest, lower in closer sizes when somebody stands on the ground."""
    x, y = scenery.focus[:2]
    if not _stands(near, tall):
        return x, y
    driving = any(subjects.on_road(subject.kind) for subject in setup.subjects)
    ground = scenery.road[0] if scenery.road and driving else scenery.subject_y
    return x, moves.lowered(stage, near, y, ground, tall + ground - scenery.subject_y)


def _players(
    setup: Setup, stage: Stage, scenery: Scenery, view: View, chased: following.Chase | None, *, steady: bool
) -> list[tuple[int, Piece]]:
    """The shot's subjects at their depths, each piece with its subject's number from 1.

    Those that a pan follows go its way, through the middle of the view.
    """
    players: list[tuple[int, Piece]] = []
    stage = replace(stage, palette=scenery.light) if scenery.light else stage
    cast = troupe.players_of(setup, scenery)
    taken = {player.number for player in cast} | {
        number for player in cast for number in troupe.handled_by(setup, player.subject)
    }
    for number, subject in enumerate(setup.subjects):
        if number + 1 in taken:
            continue
        chance, length = setup.shot_seed + number, setup.frames / setup.fps
        others = (*setup.subjects[:number], *setup.subjects[number + 1 :])
        seed = _identity(setup, number)
        part = subjects.Part(subject, stage, scenery, length, seed, chance, view, others, setup.place, steady=steady)
        if chased:
            alone = len(setup.subjects) == 1
            part = replace(part, heading=chased.heading, reach=chased.room, subject=_centred(subject, alone=alone))
        players += [(number + 1, piece) for piece in subjects.play(part)]
    return players


def _centred(subject: Subject, *, alone: bool) -> Subject:
    return subject.model_copy(update={"side": "centre"}) if alone else subject


def _identity(setup: Setup, number: int) -> int:
    """The seed of a subject's looks: a character's own, or that of the set and the subject's place among its kind."""
    subject = setup.subjects[number]
    if subject.character is None:
        return setup.seed + sum(other.kind == subject.kind for other in setup.subjects[:number])
    own = next((person.seed for person in setup.characters if person.id == subject.character), 0)
    return own + zlib.crc32(subject.character.encode())


def _insert(pieces: list[Piece], piece: Piece) -> None:
    """Put a piece behind the first that is nearer."""
    place = next((i for i, other in enumerate(pieces) if other.z < piece.z), len(pieces))
    pieces.insert(place, piece)

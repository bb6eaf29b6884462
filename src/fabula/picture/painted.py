"""The painted camera: builds a set for a shot once, then films any frame of it on demand."""

import zlib
from collections.abc import Mapping
from dataclasses import dataclass, replace

import cv2
import numpy as np

from fabula.crew import Passes
from fabula.film import Setup, Subject
from fabula.film.lightning import strikes
from fabula.media import Frame
from fabula.picture import changing, following, looks, moves, palette, post, rays, sets, subjects, weather
from fabula.picture.changing import ChangingRoll
from fabula.picture.ink import pen, skia
from fabula.picture.passes import Survey
from fabula.picture.rig import Shooting, rigged
from fabula.picture.stage import FAR, SLOW_SKY, Layer, Piece, Scenery, Stage
from fabula.vocabulary import TimeOfDay


class PaintedCamera:
    """Films painted sets; hired as camera "painted"."""

    version: int = 3
    places: tuple[str, ...] = sets.names()
    subjects: tuple[str, ...] = subjects.names()

    @property
    def sounds(self) -> Mapping[str, str]:
        """What each place sounds like, as the kind of place that ambience knows."""
        return sets.sounds()

    def load(self, setup: Setup) -> "PaintedRoll | ChangingRoll[PaintedRoll]":
        """The roll of a shot: `setup.frames` frames of (height, width, 3) uint8; BadSource for an unknown place."""
        cv2.setNumThreads(1)
        if setup.time_to not in (None, setup.time_of_day):
            return _changing(setup, setup.time_to)
        return _painted(setup, build_stage(setup))


def _painted(setup: Setup, stage: Stage) -> "PaintedRoll":
    scenery = sets.find(setup.place).paint(stage)
    if any(subjects.tallness(subject.kind) for subject in setup.subjects):
        scenery = scenery.trodden()
    return PaintedRoll(setup, stage, scenery.at(_hour(setup)))


def _changing(setup: Setup, last: TimeOfDay) -> "ChangingRoll[PaintedRoll]":
    """The roll of a shot whose light changes: the same set painted at each hour, under one sun."""
    orders = [setup.model_copy(update={"time_of_day": hour}) for hour in changing.hours(setup.time_of_day, last)]
    stages = tuple(build_stage(order) for order in orders)
    sky = changing.Sky(stages, _hour(setup) / SLOW_SKY, setup.frames / setup.fps)
    side = stages[0].palette.sun_place[0]

    def paint(hour: int) -> PaintedRoll:
        # sets are composed around the side that the light comes from, and must stay as they are
        place = (side, stages[hour].palette.sun_place[1])
        stage = replace(stages[hour], palette=replace(stages[hour].palette, sun_place=place), course=sky.course(hour))
        return _painted(orders[hour], stage)

    return ChangingRoll(setup, paint, len(orders))


def build_stage(setup: Setup) -> Stage:
    """The ground plan of a set-up: 1080 units on the short side, in the light of its time, weather and season."""
    short = min(setup.width, setup.height)
    width, height = setup.width / short * 1080.0, setup.height / short * 1080.0
    ground = sets.find(setup.place)
    share = 0.60 if height > 1.2 * width else 0.648
    light = palette.light(setup.time_of_day, setup.weather, setup.season, city=ground.city, mood=setup.mood)
    light = looks.style(setup.look).light(light)
    chance = np.random.default_rng([setup.seed, 19])
    across, down = light.sun_place
    across = float(np.clip((across if chance.random() < 0.6 else 1 - across) + chance.uniform(-0.1, 0.1), 0.16, 0.84))
    return Stage(
        width=width,
        height=height,
        horizon=height * share,
        palette=replace(light, sun_place=(across, down * float(chance.uniform(0.92, 1.05)))),
        time=setup.time_of_day,
        weather=setup.weather,
        season=setup.season,
        seed=setup.seed,
        mood=setup.mood,
        look=setup.look,
        steady=setup.move in moves.STEADY,
        cast=tuple(subject.kind for subject in setup.subjects),
        strikes=tuple(frame / setup.fps for frame in strikes(setup.shot_seed, setup.frames, setup.fps)),
    )


class PaintedRoll:
    """The frames of one painted shot; a frame is a pure function of the set-up and its number."""

    def __init__(self, setup: Setup, stage: Stage, scenery: Scenery) -> None:
        """Paint all layers for the shot's camera path; takes 0.5 to 3 seconds by size."""
        self._setup, self._stage = setup, stage
        self._size = (setup.width, setup.height)
        self._seconds = np.arange(setup.frames) / setup.fps
        self._aim = _aimed(setup, stage, scenery, self._seconds)
        self._lens = self._aim.lens
        self._shooting = Shooting(stage, self._seconds, self._size, self._defocus)
        self._pieces = rigged(self._aim.pieces, self._lens.track, self._shooting)
        self._survey: Survey | None = None
        self._pixels = np.zeros((setup.height, setup.width, 4), np.uint8)
        info = skia.ImageInfo.MakeN32Premul(setup.width, setup.height)
        self._surface = skia.Surface.MakeRasterDirect(info, self._pixels, setup.width * 4)
        style, wanted = looks.style(setup.look), setup.finish.bloom
        bloom = stage.palette.bloom * style.bloom if wanted is None else wanted
        self._developer = post.Developer(self._size, bloom, self._rays(scenery))
        veil = post.vignette(self._size, (0.34 if stage.palette.bloom > 0.15 else 0.2) * style.vignette)
        self._veil = skia.Image.MakeRasterCopy(skia.Pixmap(info, veil, setup.width * 4))

    def __len__(self) -> int:
        return self._setup.frames

    def __getitem__(self, index: int) -> Frame:
        """Frame `index`: (height, width, 3) uint8 RGB; IndexError outside the roll."""
        if not -len(self) <= index < len(self):
            raise IndexError(f"frame {index} of a roll of {len(self)}")
        index %= len(self)
        canvas = self._surface.getCanvas()
        for piece in self._pieces:
            piece.draw(canvas, self._pixels, index)
        canvas.drawImage(self._veil, 0, 0)
        return self._developer.develop(self._pixels, index)

    def passes(self, index: int) -> Passes:
        """The control passes of frame `index`; IndexError outside the roll. The first call paints the set once more."""
        if not -len(self) <= index < len(self):
            raise IndexError(f"frame {index} of a roll of {len(self)}")
        if self._survey is None:
            aim = self._aim
            self._survey = Survey(aim.pieces, self._lens.track, self._shooting, self._lens.path.dolly, aim.numbers)
        return self._survey.frame(index % len(self))

    def _rays(self, scenery: Scenery) -> rays.Rays | None:
        """The shafts of light that a sun in the picture throws, where the look or the film wants them."""
        wanted, light = self._setup.finish.shafts, self._stage.palette
        strength = looks.style(self._setup.look).shafts if wanted is None else wanted
        if not strength or not scenery.sky or light.moon or light.sun_strength <= 0.1:
            return None
        sky, small, start = self._lens.track(FAR), post.small_size(self._size), _hour(self._setup) / SLOW_SKY
        return rays.Rays(self._stage, sky, small, strength, self._seconds, start)

    def _defocus(self, z: float) -> float:
        """Blur in units at a depth: what lies far behind the focus, or close to the lens, goes soft; closer shots more.

        With a depth of field of 0 the lens adds no softness to what the set was painted with.
        """
        wanted = self._setup.finish.depth_of_field
        if wanted == 0:
            return 0.0
        depth = looks.style(self._setup.look).depth_of_field if wanted is None else wanted
        near, focus = self._lens.closeness, self._aim.focus_z
        aperture = 9.0 * depth * near**0.5
        if z > focus * 1.6:
            close = min(max(near - 1.5, 0.0) * 3.2, 9.0 / near)
            return float(max(close, aperture * min(np.log2(z / focus) / 3, 1.0)))
        return float(0.8 * aperture * np.clip((1.5 - z) / 0.5, 0, 1)) if z < focus * 0.8 else 0.0


View = tuple[float, float, float, float]
"""Left, top, right, bottom in units."""


@dataclass(frozen=True)
class _Aim:
    """The lens on its way, the set with its subjects and weather in front of it, and the depth that is in focus.

    `numbers` is by a piece's `id`: a subject's place in the shot's list, from 1, or -1 for weather.
    """

    lens: moves.Lens
    pieces: list[Piece]
    focus_z: float
    numbers: dict[int, int]


def _aimed(setup: Setup, stage: Stage, scenery: Scenery, seconds: moves.Curve) -> _Aim:
    pixels = (setup.width, setup.height)
    tall = max((subjects.tallness(subject.kind) for subject in setup.subjects), default=0.0) * scenery.metre(stage)
    near = moves.closeness(stage, setup.size, tall)
    focus = _focus(setup, stage, scenery, near, tall)
    chased = following.chase(stage, setup.move, near, setup.subjects, scenery.subject_z)
    if chased:
        focus = (stage.width / 2, focus[1])
    route = moves.path(stage, setup.move, near, setup.frames, setup.fps, setup.shot_seed)
    lens = moves.lens(stage, route, setup.size, focus, pixels, near, level=_stands(near, tall))
    track = lens.track(scenery.subject_z)
    view = _view(track, pixels)
    cast = _players(setup, stage, scenery, view, chased, steady=track.steady)
    players = [piece for _, piece in cast]
    if chased:
        players, place = following.led(chased, players, stage, seconds, view)
        lens = replace(lens, path=moves.followed(stage, near, place, scenery.subject_z))
    falling = weather.pieces(stage, scenery, setup.shot_seed)
    pieces = [*_backing(stage, scenery), *scenery.pieces]
    for piece in (*falling, *players):
        _insert(pieces, piece)
    numbers = {id(piece): -1 for piece in falling}
    numbers |= {id(piece): number for piece, (number, _) in zip(players, cast, strict=True)}
    return _Aim(lens, pieces, scenery.subject_z if tall and near > 2 else scenery.focus[2], numbers)


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


def _view(track: moves.Track, size: tuple[int, int]) -> View:
    """What is seen of the world in the middle of the shot."""
    middle = len(track.scale) // 2
    scale, x, y = (float(curve[middle]) for curve in (track.scale, track.x, track.y))
    return (-x / scale, -y / scale, (size[0] - x) / scale, (size[1] - y) / scale)


def _players(
    setup: Setup, stage: Stage, scenery: Scenery, view: View, chased: following.Chase | None, *, steady: bool
) -> list[tuple[int, Piece]]:
    """The shot's subjects at their depths, each piece with its subject's number from 1.

    Those that a pan follows go its way, through the middle of the view.
    """
    players: list[tuple[int, Piece]] = []
    stage = replace(stage, palette=scenery.light) if scenery.light else stage
    for number, subject in enumerate(setup.subjects):
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


def _hour(setup: Setup) -> float:
    """When in the life of its set a shot begins, seconds: traffic and clouds go on at a cut, not back to their start.

    It comes from the shot alone, so that no other shot's length can change this shot's frames.
    """
    return 4.0 + setup.shot_seed % 600 * 0.1


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

"""The painted camera: builds a set for a shot once, then films any frame of it on demand."""

import zlib
from collections.abc import Mapping
from dataclasses import replace

import cv2
import numpy as np

from fabula.film import Setup
from fabula.film.lightning import strikes
from fabula.media import Frame
from fabula.picture import looks, moves, palette, post, rays, sets, subjects, weather
from fabula.picture.ink import skia
from fabula.picture.rig import Shooting, rigged
from fabula.picture.stage import FAR, Piece, Scenery, Stage


class PaintedCamera:
    """Films painted sets; hired as camera "painted"."""

    version: int = 3
    places: tuple[str, ...] = sets.names()
    subjects: tuple[str, ...] = subjects.names()

    @property
    def sounds(self) -> Mapping[str, str]:
        """What each place sounds like, as the kind of place that ambience knows."""
        return sets.sounds()

    def load(self, setup: Setup) -> "PaintedRoll":
        """The roll of a shot: `setup.frames` frames of (height, width, 3) uint8; BadSource for an unknown place."""
        cv2.setNumThreads(1)
        stage = build_stage(setup)
        return PaintedRoll(setup, stage, sets.find(setup.place).paint(stage).at(_hour(setup)))


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
        strikes=tuple(frame / setup.fps for frame in strikes(setup.shot_seed, setup.frames, setup.fps)),
    )


class PaintedRoll:
    """The frames of one painted shot; a frame is a pure function of the set-up and its number."""

    def __init__(self, setup: Setup, stage: Stage, scenery: Scenery) -> None:
        """Paint all layers for the shot's camera path; takes 0.5 to 3 seconds by size."""
        self._setup, self._stage = setup, stage
        self._size = (setup.width, setup.height)
        self._seconds = np.arange(setup.frames) / setup.fps
        route = moves.path(stage, setup.move, setup.size, setup.frames, setup.fps)
        self._lens = moves.lens(stage, route, setup.size, _focus(setup, stage, scenery), self._size)
        self._focus_z = scenery.focus[2]
        view = _view(self._lens.track(2.4), self._size)
        shooting = Shooting(stage, self._seconds, self._size, self._defocus)
        self._pieces = rigged(_peopled(setup, stage, scenery, view), self._lens.track, shooting)
        self._pixels = np.zeros((setup.height, setup.width, 4), np.uint8)
        info = skia.ImageInfo.MakeN32Premul(setup.width, setup.height)
        self._surface = skia.Surface.MakeRasterDirect(info, self._pixels, setup.width * 4)
        style, wanted = looks.style(setup.look), setup.finish.bloom
        self._bloom = stage.palette.bloom * style.bloom if wanted is None else wanted
        shafts = style.shafts if setup.finish.shafts is None else setup.finish.shafts
        self._rays: rays.Rays | None = None
        if shafts and scenery.sky and not stage.palette.moon and stage.palette.sun_strength > 0.1:
            sky = self._lens.track(FAR)
            self._rays = rays.Rays(stage, sky, post.small_size(self._size), shafts, self._seconds)
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
        shafts = self._rays
        if shafts is None:
            return post.developed(self._pixels, self._bloom)
        return post.developed(self._pixels, self._bloom, lambda small, step: shafts.light(small, index, step))

    def _defocus(self, z: float) -> float:
        """Blur in units at a depth: what lies far behind the focus, or close to the lens, goes soft; closer shots more.

        A film that asks for a depth of field of 0 has all sharp.
        """
        wanted = self._setup.finish.depth_of_field
        depth = looks.style(self._setup.look).depth_of_field if wanted is None else wanted
        near = moves.closeness(self._setup.size) - 1.5
        own = min(max(near, 0.0) * 3.2, 4.5) if z >= self._focus_z * 1.6 and wanted != 0 else 0.0
        behind = float(np.clip(np.log2(max(z / self._focus_z, 1e-3)) / 3, 0, 1)) if z > self._focus_z * 1.6 else 0.0
        before = float(np.clip((1.5 - z) / 0.5, 0, 1)) if z < self._focus_z * 0.8 else 0.0
        aperture = 9.0 * depth * moves.closeness(self._setup.size) ** 0.5
        return float(max(own, aperture * behind, 0.8 * aperture * before))


def _focus(setup: Setup, stage: Stage, scenery: Scenery) -> tuple[float, float]:
    """What the lens looks at: the set's point of interest, lower in closer sizes when somebody stands on the ground."""
    x, y = scenery.focus[:2]
    tall = max((subjects.tallness(subject.kind) for subject in setup.subjects), default=0.0)
    if not tall or moves.closeness(setup.size) < 1.2:
        return x, y
    driving = any(subject.kind == "car" for subject in setup.subjects)
    ground = scenery.road[0] if scenery.road and driving else scenery.subject_y
    return x, moves.lowered(stage, setup.size, y, ground, tall * scenery.metre(stage) + ground - scenery.subject_y)


def _view(track: moves.Track, size: tuple[int, int]) -> tuple[float, float, float, float]:
    """What is seen of the world in the middle of the shot: left, top, right, bottom in units."""
    middle = len(track.scale) // 2
    scale, x, y = (float(curve[middle]) for curve in (track.scale, track.x, track.y))
    return (-x / scale, -y / scale, (size[0] - x) / scale, (size[1] - y) / scale)


def _peopled(setup: Setup, stage: Stage, scenery: Scenery, view: tuple[float, float, float, float]) -> list[Piece]:
    """The set with the shot's subjects standing in it at their depths."""
    pieces = list(scenery.pieces)
    for piece in weather.pieces(stage, scenery, setup.shot_seed):
        _insert(pieces, piece)
    for number, subject in enumerate(setup.subjects):
        chance = setup.shot_seed + number
        part = subjects.Part(subject, stage, scenery, setup.frames / setup.fps, _identity(setup, number), chance, view)
        for live in subjects.play(part):
            _insert(pieces, live)
    return pieces


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
